"""An editors' file cut into its records without parsing all of it, so that a long history is read in time.

Of two versions of a file only the records whose text differs are parsed. A record begins at a dash at the list's own indentation.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .source import Plain, parse

Record = dict[str, Plain]


@dataclass(frozen=True, slots=True)
class Cut:
    """A file's text: what stands around its list, and the texts of the list's records in order."""

    head: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """The two versions of a file as far as they differ: what stands around the list, and the records by their key.

    ``is_whole`` is false when a version could not be read wholly, so that nothing may be said about what is missing.
    """

    head: tuple[Record, Record]
    before: Mapping[str, Record]
    after: Mapping[str, Record]
    is_whole: bool


def cut(text: str, list_key: str | None) -> Cut:
    """The records of the list under a key of the file, or (without a key) of the file that is itself a list."""
    lines = text.split("\n")
    start = 0
    if list_key is not None:
        start = next((number for number, line in enumerate(lines, 1) if line.startswith(f"{list_key}:")), len(lines))
    first = next((number for number in range(start, len(lines)) if re.match(r" *- ", lines[number])), None)
    if first is None:
        return Cut(text, ())
    dash = lines[first][: lines[first].index("-") + 1] + " "
    end = next((number for number in range(first, len(lines)) if _is_outside(lines[number])), len(lines))
    starts = [number for number in range(first, end) if lines[number].startswith(dash)]
    items = tuple("\n".join(lines[one:other]).rstrip() for one, other in zip(starts, [*starts[1:], end], strict=True))
    return Cut("\n".join(lines[:first] + lines[end:]), items)


def _is_outside(line: str) -> bool:
    """Whether a line begins another key of the file."""
    return bool(line) and line[0] not in " #-\t"


def pair(before: str | None, after: str | None, list_key: str | None, id_key: str) -> Pair:
    """Two versions of a file, None where there was or is none, with those records parsed whose texts differ."""
    cuts = [cut(text, list_key) if text is not None else Cut("", ()) for text in (before, after)]
    alike = set(cuts[0].items) & set(cuts[1].items)
    sides = [_keyed([item for item in one.items if item not in alike], id_key) for one in cuts]
    heads = [mapping(one.head) if list_key is not None and cuts[0].head != cuts[1].head else {} for one in cuts]
    is_whole = all(one is not None for one in (*sides, *heads))
    return Pair((heads[0] or {}, heads[1] or {}), sides[0] or {}, sides[1] or {}, is_whole)


def _keyed(items: list[str], id_key: str) -> dict[str, Record] | None:
    """The records by their key; None when one of them is no record."""
    found: dict[str, Record] = {}
    for item in items:
        source, _problems = parse("", item)
        value = source.value if source else None
        record = value[0] if isinstance(value, list) and value else None
        key = record.get(id_key) if isinstance(record, dict) else None
        if not isinstance(record, dict) or not isinstance(key, str):
            return None
        found[key] = record
    return found


def mapping(text: str | None) -> Record | None:
    """A text that is one mapping; empty without a text, None when it is something else."""
    if not text:
        return {}
    source, _problems = parse("", text)
    if source is None or not isinstance(source.value, dict):
        return None
    return source.value


def listing(text: str | None, list_key: str) -> list[Record] | None:
    """A text that is a list of records, alone or under a key; None when it is something else."""
    if not text:
        return []
    source, _problems = parse("", text)
    value = source.value if source else None
    if isinstance(value, dict):
        value = value.get(list_key)
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else None
