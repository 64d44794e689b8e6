"""What changed between two records of a task, field by field, and of which kind each change is.

The kind follows from what changed, never from anybody's words about it. A changed transcription is a correction (文字更正) when the
new words stand in the source; when they do not, or were merely cut short, it is shown as what it is (文字改动). Data in which a
transcribed text, goal or due date does not stand in its source fails ``gongkai check`` by verification (``provenance``), and a text
changed together with its source fails it too (``unsaid``), so that no published target changes without an erratum.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from .plainwords import field_name, period_name, words
from .recordcuts import Record
from .source import Plain
from .sourcetext import squash


class Kind(StrEnum):
    """The kinds of change, as readers see them."""

    ADDED = "新增"
    REMOVED = "移除"
    PROGRESS = "进展"
    RATING = "官方评价"
    ERRATUM = "勘误"
    DISCREPANCY = "出入"
    TARGET = "目标调整"
    TERM = "时限调整"
    WITHDRAWN = "撤销"
    SOURCE = "来源"
    LINK = "链接"
    CORRECTED = "文字更正"
    ALTERED = "文字改动"
    TIDIED = "整理"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a record before and after, as text; ``part`` says which goal, metric or erratum is meant."""

    kind: Kind
    field: str
    part: str
    before: str | None
    after: str | None


Stands = Callable[[str], bool]
"""Whether words stand in the source."""

_NAMES = ("leaders", "lead", "support", "responsible", "city_units")
_TEXTS = (
    "no",
    "label",
    "category",
    "text",
    "related_mark",
    "title",
    "number",
    "issuer",
    "date",
    "openness",
    "index_no",
    "term",
    "explanation",
    "year",
)
_LISTED = {
    "errata": Kind.ERRATUM,
    "discrepancies": Kind.DISCREPANCY,
    "related": Kind.LINK,
    "continues": Kind.LINK,
    "succeeds": Kind.LINK,
    "dropped": Kind.PROGRESS,
    "metrics": Kind.TIDIED,
    "milestones": Kind.TIDIED,
}
_SOURCE = ("lines", "merged", "source", "sha256", "form", "rules", "body", "title_line")


def changes(before: Record, after: Record, stands: Stands) -> Iterator[FieldChange]:
    """Every field in which two records of a task, list or document differ."""
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field), after.get(field)
        if old == new:
            continue
        if field == "assignments":
            yield from _goals(_records(old), _records(new), stands)
        elif field == "due":
            yield from _due(old, new, stands)
        elif field == "notes":
            yield from _notes(_items(old), _items(new), stands)
        elif field in _LISTED:
            yield from listed(_LISTED[field], field, _items(old), _items(new))
        else:
            yield FieldChange(_kind(field, old, new, stands), field, "", words(old), words(new))


def _kind(field: str, old: Plain, new: Plain, stands: Stands) -> Kind:
    if field in _NAMES:
        return _of_text(words(old), words(new), lambda text: all(map(stands, text.split("；"))))
    if field in _TEXTS:
        return _of_text(words(old), words(new), stands)
    return Kind.SOURCE if field in _SOURCE else Kind.TIDIED


def _of_text(old: str | None, new: str | None, stands: Stands) -> Kind:
    """The kind of a change of transcribed words."""
    one, other = squash(old or ""), squash(new or "")
    if one == other:
        return Kind.TIDIED
    if not other:
        return Kind.ALTERED if stands(one) else Kind.CORRECTED
    is_cut_short = other in one and stands(one)
    return Kind.CORRECTED if stands(other) and not is_cut_short else Kind.ALTERED


def _due(old: Plain, new: Plain, stands: Stands) -> Iterator[FieldChange]:
    """The printed words of a 完成时限, and apart from them the dates we read from it."""
    one, other = _printed_due(old), _printed_due(new)
    if squash(one or "") != squash(other or ""):
        yield FieldChange(_of_text(one, other, stands), "due", "", one, other)
    else:
        yield FieldChange(Kind.TIDIED, "due", "", words(old), words(new))


def _notes(old: Sequence[Plain], new: Sequence[Plain], stands: Stands) -> Iterator[FieldChange]:
    """Passages quoted from a document: their words, wherever they stand."""
    sides = [[str(item.get("text", "")) if isinstance(item, dict) else words(item) or "" for item in side] for side in (old, new)]
    for change in listed(Kind.CORRECTED, "notes", list(sides[0]), list(sides[1])):
        yield replace(change, kind=_of_text(change.before, change.after, stands))


def _printed_due(value: Plain) -> str | None:
    return "".join(str(part.get("text", "")) for part in _records(value)) if isinstance(value, list) else words(value)


@dataclass(frozen=True, slots=True)
class _Goal:
    header: str
    period: str
    text: str

    @property
    def label(self) -> str:
        return f"{period_name(self.period)}（{self.header}）" if self.header else period_name(self.period)


def _goals(old: Sequence[Record], new: Sequence[Record], stands: Stands) -> Iterator[FieldChange]:
    """Goals matched by the units and period they are printed for, then by period alone, then left over on one side."""
    before, after = list(_listed_goals(old)), list(_listed_goals(new))
    said = squash("".join(goal.text for goal in after))
    for goal in [goal for goal in before if goal in after]:
        before.remove(goal)
        if goal in after:
            after.remove(goal)
    for alike in (
        lambda one, other: one.header == other.header and one.period == other.period,
        lambda one, other: one.period == other.period,
    ):
        for one, other in _matched(before, after, alike):
            before.remove(one)
            after.remove(other)
            if one.text != other.text:
                yield FieldChange(_of_text(one.text, other.text, stands), "goals", other.label, one.text, other.text)
            if one.header != other.header:
                yield FieldChange(
                    _of_text(one.header, other.header, _each_stands(stands)),
                    "units",
                    period_name(other.period),
                    one.header or None,
                    other.header or None,
                )
    for goal in before:
        kind = Kind.CORRECTED if squash(goal.text) in said else _of_text(goal.text, None, stands)
        yield FieldChange(kind, "goals", goal.label, goal.text, None)
    for goal in after:
        yield FieldChange(_of_text(None, goal.text, stands), "goals", goal.label, None, goal.text)


def _each_stands(stands: Stands) -> Stands:
    return lambda text: all(stands(part) for part in text.replace("：", "；").split("；") if part)


def _matched(before: list[_Goal], after: list[_Goal], alike: Callable[[_Goal, _Goal], bool]) -> list[tuple[_Goal, _Goal]]:
    free = list(after)
    found = []
    for one in before:
        other = next((goal for goal in free if alike(one, goal)), None)
        if other is not None:
            free.remove(other)
            found.append((one, other))
    return found


def _listed_goals(assignments: Sequence[Record]) -> Iterator[_Goal]:
    for assignment in assignments:
        header = "：".join(part for part in (words(assignment.get("units")), words(assignment.get("scope"))) if part)
        for key, value in assignment.items():
            if key not in ("units", "scope", "printed") and value is not None:
                yield _Goal(header, key, words(value) or "")


def listed(kind: Kind, field: str, old: Sequence[Plain], new: Sequence[Plain]) -> Iterator[FieldChange]:
    """Entries of a list that came, went or changed; those that name the same thing are laid beside each other."""
    gone, come = [item for item in old if item not in new], [item for item in new if item not in old]
    for item in gone:
        other = next((candidate for candidate in come if _name(candidate) == _name(item)), None)
        if other is not None:
            come.remove(other)
        yield FieldChange(kind, field, _label(item), words(item), words(other))
    for item in come:
        yield FieldChange(kind, field, _label(item), None, words(item))


def _name(item: Plain) -> str:
    """What an entry of a list is about."""
    if not isinstance(item, dict):
        return ""
    names = [item.get(key) for key in ("field", "printed", "name", "quote", "with", "here", "task", "goal", "period", "id")]
    return "：".join(name for name in names if isinstance(name, str))


def _label(item: Plain) -> str:
    """What an entry of a list is called: of an erratum the field and what is printed, of a discrepancy the words here."""
    if not isinstance(item, dict):
        return ""
    field = item.get("field")
    said = next((item[key] for key in ("printed", "name", "quote", "here", "task", "id") if isinstance(item.get(key), str)), None)
    return "：".join(str(part) for part in (field_name(field) if isinstance(field, str) else None, said) if part)


def _records(value: Plain) -> list[Record]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _items(value: Plain) -> list[Plain]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
