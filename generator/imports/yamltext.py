"""Values as the project's YAML: short lists and mappings in one line, texts plain where YAML lets them be, nothing YAML would change."""

import re
from collections.abc import Iterable, Mapping, Sequence

Value = str | int | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN_START = re.compile(r"^[^\s\-?:,\[\]{}#&*!|>'\"%@`~<=.]")
_UNSAFE = re.compile(r": |:$| #|[\x00-\x1f\x7f\ufeff]")
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}]")
_NOTHING = {"null", "~", ""}


def scalar(value: str | int, *, in_flow: bool = False) -> str:
    """A scalar, quoted only where it must be."""
    text = str(value)
    plain = _PLAIN_START.match(text) and not _UNSAFE.search(text) and text == text.strip() and text.lower() not in _NOTHING
    if plain and not (in_flow and _UNSAFE_IN_FLOW.search(text)):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def flow(value: Value) -> str:
    """A value in one line."""
    if isinstance(value, str | int):
        return scalar(value, in_flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(flow(inner) for inner in value) + "]"


def mapping(entries: Mapping[str, Value], indent: str, *, first: str | None = None, block: Iterable[str] = ()) -> list[str]:
    """A mapping a key a line; ``first`` is what stands before the first key (``- ``), keys in ``block`` have a line for each entry."""
    lines = []
    for position, (key, value) in enumerate(entries.items()):
        lead = first if position == 0 and first is not None else indent
        if key in block and isinstance(value, Sequence) and not isinstance(value, str) and value:
            lines.append(f"{lead}{key}:")
            lines += [f"{indent}  - {flow(entry)}" for entry in value]
        else:
            lines.append(f"{lead}{key}: {scalar(value) if isinstance(value, str | int) else flow(value)}")
    return lines
