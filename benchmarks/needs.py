"""What templates ask of values: the names a dump of the pages has to hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .pieces import Attribute, Body, Call, Each, Expression, Listed, Member, Name, Operation, PageTemplate, Print, When

LINK = "_link"
_TESTS = {"and", "or", "not"}


@dataclass(frozen=True, slots=True)
class Needs:
    """Attributes whose value is used, and those that are only asked whether there is anything."""

    values: frozenset[str]
    tests: frozenset[str]


def of(templates: Iterable[PageTemplate]) -> Needs:
    """What all the templates ask."""
    bodies = [body for template in templates for body in (template.body, *(macro.body for macro in template.macros))]
    asked = {one for body in bodies for one in _of_body(body)}
    values = frozenset(name for name, is_test in asked if not is_test)
    return Needs(values, frozenset(name for name, is_test in asked if is_test) - values)


def _of_body(body: Body) -> Iterator[tuple[str, bool]]:
    for piece in body:
        match piece:
            case Print(value=value) | Name(value=value):
                yield from _of(value)
            case Call(arguments=arguments):
                for one in arguments:
                    yield from _of(one)
            case When(test=test, then=then, otherwise=otherwise):
                yield from _of(test, is_test=True)
                yield from _of_body(then + otherwise)
            case Each(items=items, keep=keep, body=inner, empty=empty):
                yield from _of(items)
                yield from _of(keep, is_test=True) if keep else ()
                yield from _of_body(inner + empty)


def _of(value: Expression, *, is_test: bool = False) -> Iterator[tuple[str, bool]]:
    match value:
        case Attribute(owner, name):
            yield name, is_test
            yield from _of(owner)
        case Member(owner=owner):
            yield from _of(owner)
        case Listed(items):
            for one in items:
                yield from _of(one)
        case Operation(name, operands):
            for number, one in enumerate(operands):
                yield from _of(one, is_test=(is_test and name in _TESTS) or (name == "?" and number == 0) or name == "not")
