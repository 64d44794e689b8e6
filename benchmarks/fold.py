"""What the templates alone tell: operations worked out where their operands are known."""

from .pieces import Expression, Known, Listed, Operation


def truth_of(value: Expression) -> bool | None:
    """Whether a value counts as true, where the templates alone tell."""
    if isinstance(value, Known):
        return bool(value.value)
    return bool(value.items) if isinstance(value, Listed) else None


def folded(name: str, operands: tuple[Expression, ...]) -> Expression:  # noqa: C901, PLR0911 - one line for each operator
    """An operation, worked out where its operands are known."""
    first = operands[0]
    if (truth := truth_of(first)) is not None:
        if name == "not":
            return Known(not truth)
        if name == "?":
            return operands[1] if truth else operands[2]
        if name == "and":
            return operands[1] if truth else first
        if name == "or":
            return first if truth else operands[1]
    if name == "and" and truth_of(operands[1]) is False:
        return Known(False)  # only ever tested
    if all(isinstance(one, Known) for one in operands):
        values = [one.value for one in operands if isinstance(one, Known)]
        if name == "~":
            return Known("".join(map(str, values)))
        if name in {"==", "!="}:
            return Known((values[0] == values[1]) is (name == "=="))
        if name in {"+", "-", "*"} and isinstance(values[0], int) and isinstance(values[1], int):
            return Known({"+": values[0] + values[1], "-": values[0] - values[1], "*": values[0] * values[1]}[name])
    return Operation(name, operands)
