"""What changed in the records of what came after a plan: adjustments, progress, official ratings.

An adjustment is the only ground on which a published target counts as adjusted, so that it is shown with the original beside the
amended. A record that is itself mended or taken away is told as that, never as another adjustment.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .plainwords import period_name, words
from .recordcuts import Record, listing
from .source import Plain
from .targets import WHOLE_TASK
from .taskchanges import FieldChange, Kind

ADJUSTMENTS, PROGRESS, RATINGS = "adjustments", "progress", "ratings"

_ADJUSTED = {kind.value: kind for kind in (Kind.TARGET, Kind.TERM, Kind.WITHDRAWN)}
_NUMBERED = {"m": "节点", "d": "时限"}
_NAMED = ("task", "unit", "goal", "period", "kind", "date")
Sides = tuple[Record | None, Record | None]
Told = tuple[Record, FieldChange]


@dataclass(frozen=True, slots=True)
class Versions:
    """The two versions of a file of such records."""

    before: Sequence[Record]
    after: Sequence[Record]


def versions(before: str | None, after: str | None, sort: str) -> Versions | None:
    """The records of two texts, or None when one of them cannot be read."""
    old, new = listing(before, sort), listing(after, sort)
    return None if old is None or new is None else Versions(old, new)


def changes(found: Versions, sort: str) -> Iterator[Told]:
    """Every change of such records, each with the record it is about."""
    tell = {ADJUSTMENTS: _adjustment, PROGRESS: _progress, RATINGS: _rating}[sort]
    for old, new in _pairs(found):
        about = new if new is not None else old
        assert about is not None
        yield from ((about, change) for change in tell(old, new))


def _pairs(found: Versions) -> Iterator[Sides]:
    """Records laid beside each other: by all that names them, then without the date, and those left over on one side."""
    alike = {repr(record) for record in found.before} & {repr(record) for record in found.after}
    before, after = ([record for record in side if repr(record) not in alike] for side in (found.before, found.after))
    for names in (_NAMED, _NAMED[:-1], _NAMED[:-2]):
        free = {_named(record, names): record for record in reversed(before)}
        for record in after:
            old = free.pop(_named(record, names), None)
            if old is not None:
                yield old, record
                before = [one for one in before if one is not old]
                after = [one for one in after if one is not record]
    yield from ((None, record) for record in after)
    yield from ((record, None) for record in before)


def _named(record: Record, names: Sequence[str]) -> tuple[str | None, ...]:
    return tuple(words(record.get(name)) for name in names)


def _adjustment(old: Record | None, new: Record | None) -> Iterator[FieldChange]:
    if new is None:
        yield FieldChange(Kind.REMOVED, "adjustment", _part(old), _whole(old), None)
    elif old is None:
        kind = _ADJUSTED.get(str(new.get("kind")), Kind.TARGET)
        yield FieldChange(kind, "adjustment", _part(new), words(new.get("from")), words(new.get("to")))
        if words(new.get("basis")):
            yield FieldChange(kind, "basis", _part(new), None, words(new.get("basis")))
    else:
        kind = _ADJUSTED.get(str(new.get("kind")), Kind.TARGET)
        yield from _mended(kind, "adjustment-record", old, new)


def _progress(old: Record | None, new: Record | None) -> Iterator[FieldChange]:
    if new is None:
        yield FieldChange(Kind.REMOVED, "progress", _part(old), _whole(old), None)
        return
    one, other = _reported(old), _reported(new)
    if one != other:
        yield FieldChange(Kind.PROGRESS, "progress", _part(new), one, other)
    for field in ("evidence", "replies"):
        yield from _listed(field, _part(new), (old or {}).get(field), new.get(field))


def _rating(old: Record | None, new: Record | None) -> Iterator[FieldChange]:
    if new is None:
        yield FieldChange(Kind.REMOVED, "ratings", _part(old), _whole(old), None)
    elif old is None:
        yield FieldChange(Kind.RATING, "ratings", _part(new), None, _whole(new))
    else:
        yield from _mended(Kind.RATING, "rating-record", old, new)


def _mended(kind: Kind, field: str, old: Record, new: Record) -> Iterator[FieldChange]:
    """A record whose own words were changed, key by key."""
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield FieldChange(kind, field, f"{_part(new)}：{key_name(key)}", words(old.get(key)), words(new.get(key)))


def _reported(record: Record | None) -> str | None:
    """What a report says: its state, its summary, the values it measured."""
    if record is None:
        return None
    said = "：".join(filter(None, (words(record.get("state")), words(record.get("summary")))))
    values = _items(record.get("values"))
    measured = "；".join(f"{words(one.get('metric')) or ''} {words(one.get('value')) or ''}".strip() for one in values)
    return f"{said}（{measured}）" if measured else said or None


def _listed(field: str, part: str, old: Plain, new: Plain) -> Iterator[FieldChange]:
    """Evidence and replies that came, went or changed; one is known by its title, or by who spoke and when."""
    before, after = ({_of(one): one for one in _items(side)} for side in (old, new))
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if one != other:
            yield FieldChange(Kind.PROGRESS if other else Kind.REMOVED, field, part, words(one), words(other))


def _of(item: Record) -> tuple[str | None, ...]:
    return tuple(words(item.get(key)) for key in ("title", "by", "kind", "url" if "title" not in item else "publisher"))


def _items(value: Plain) -> list[Record]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _part(record: Record | None) -> str:
    """Which goal a record is about and of which day it is, as far as it says."""
    named = record or {}
    goal, period, date = (words(named.get(key)) for key in ("goal", "period", "date"))
    when = _target_name(goal) if goal else period_name(period or "")
    return f"{when}（{date}）" if when and date else when or date or ""


def _target_name(key: str) -> str:
    """What a record holds to, by the key it names it by: a goal's period, a milestone, a part of the due column, the task itself."""
    sort, number = key[:1], key[1:]
    if sort in _NUMBERED and number.isdecimal():
        return f"第{number}个{_NUMBERED[sort]}"
    return "整项任务" if key == WHOLE_TASK else period_name(re.sub(r"^a\d+", "", key))


def _whole(record: Record | None) -> str | None:
    """A record in words, what names it apart."""
    return words({key: value for key, value in (record or {}).items() if key not in ("task", "unit", "goal")})


def key_name(key: str) -> str:
    """A key in Chinese."""
    return (words({key: "x"}) or "").removesuffix("：x")


def subject(record: Record, place: str, unit_id: Callable[[str], str | None]) -> str:
    """What a record is about: a task, written with or without its place, a unit, or else the place."""
    task, unit = record.get("task"), record.get("unit")
    if isinstance(task, str):
        return f"task:{task if task.count('/') == 2 else f'{place}/{task}'}"
    found = unit_id(unit) if isinstance(unit, str) else None
    return f"unit:{place}/{found}" if found else f"place:{place}"


def unit_names(place: Mapping[str, Plain]) -> Mapping[str, str]:
    """The id of each unit and group of a place by its id, its name and its other names."""
    found: dict[str, str] = {}
    for unit in (*_items(place.get("units")), *_items(place.get("groups"))):
        aliases = unit.get("aliases")
        for name in (unit.get("id"), unit.get("name"), *(aliases if isinstance(aliases, list) else ())):
            if isinstance(name, str):
                found.setdefault(name, str(unit.get("id")))
    return found
