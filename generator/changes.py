"""Two versions of the data → what changed, for whom, and of which kind: 变更.

Pure: texts in, entries out; ``history`` brings the texts. What the kinds are and how they follow from the change is
``taskchanges``'s.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from . import followups, taskchanges
from .model import LineSpan
from .plainwords import words
from .recordcuts import Record, listing, mapping, pair
from .source import Plain
from .sourcetext import RULES, clean, line_numbers
from .taskchanges import FieldChange, Kind

VERSION = 4
"""Rises when the same two texts would give other entries, so that what was remembered is read anew."""

UNREADABLE = "unreadable"
"""The field of an entry that only says a version of the file could not be read."""

NUMBER = "no"
"""The field of an entry that says a task got another number."""

_WHOLE = "record"
_FOLLOWUPS = {"adjustments.yaml": followups.ADJUSTMENTS, "progress": followups.PROGRESS, "ratings.yaml": followups.RATINGS}


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: its kind, what it is about (``task:place/list/no``, ``unit:place/id`` …), the field and its part, before and after.

    ``named`` is what the subject was called at the time, where it has another name now: whatever must not change is made from it.
    """

    kind: Kind
    subject: str
    field: str
    part: str
    before: str | None
    after: str | None
    named: str | None = None


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file of ``data/`` before and after; the paths differ where it was renamed, a text is None where there was or is no file."""

    path: str
    old_path: str
    before: str | None
    after: str | None


Snapshot = Callable[[str], str | None]
"""The text of a file of ``data/`` as it was with the change, or None."""


def entries(changed: Iterable[FileChange], at: Snapshot) -> tuple[Entry, ...]:
    """Every change that files' changes amount to, file by file in the order given."""
    return tuple(entry for one in changed for entry in _of_file(one, at))


def _of_file(one: FileChange, at: Snapshot) -> Iterator[Entry]:
    parts = one.path.split("/")
    if parts[0] == "sources":
        yield _source(one)
    elif len(parts) == 1:
        yield from _top(one, at)
    elif parts[1] == "place.yaml":
        yield from _place(one, parts[0])
    elif parts[1] == "documents.yaml":
        yield from _documents(one, parts[0], at)
    elif parts[1] in _FOLLOWUPS:
        yield from _followups(one, parts[0], _FOLLOWUPS[parts[1]], at)
    elif len(parts) == 2 and one.path.endswith(".yaml"):
        yield from _list(one, at)


def _entry(subject: str, change: FieldChange) -> Entry:
    return Entry(change.kind, subject, change.field, change.part, change.before, change.after)


def _unreadable(subject: str) -> Entry:
    return Entry(Kind.TIDIED, subject, UNREADABLE, "", None, None)


def _came_or_went(subject: str, before: str | None, after: str | None) -> Entry:
    return Entry(Kind.ADDED if after is not None else Kind.REMOVED, subject, _WHOLE, "", before, after)


def _source(one: FileChange) -> Entry:
    """A source text replaced: only how many lines came and went, since the text itself stands on the document's page."""
    old, new = (set((text or "").split("\n")) for text in (one.before, one.after))
    part = f"删去 {len(old - new)} 行，增加 {len(new - old)} 行"
    return Entry(Kind.SOURCE, f"source:{one.path.removeprefix('sources/')}", "file", part, None, None)


_TOP = {"topics.yaml": ("topic", "name"), "terms.yaml": ("term", "term")}


def _top(one: FileChange, at: Snapshot) -> Iterator[Entry]:
    """Files beside the places: topics, terms, the site itself."""
    if one.path in _TOP:
        kind, name = _TOP[one.path]

        def compare(old: Record, new: Record) -> Iterator[FieldChange]:
            place, _, document = str(new.get("document", "")).partition("/")
            return taskchanges.changes(old, new, _standing(_document(place, document, at), at))

        found = pair(one.before, one.after, None, "id")
        if not found.is_whole:
            yield _unreadable("site:")
        yield from _records((found.before, found.after), f"{kind}:", name, compare)
    elif one.path == "portal.yaml":
        old, new = mapping(one.before), mapping(one.after)
        if old is None or new is None:
            yield _unreadable("site:")
        else:
            yield from _plain("site:", old, new)


Compare = Callable[[Record, Record], Iterable[FieldChange]]


def _records(sides: tuple[Mapping[str, Record], Mapping[str, Record]], prefix: str, name: str, compare: Compare) -> Iterator[Entry]:
    """Records that came, went or changed; ``name`` is the field that says what a record is."""
    before, after = sides
    for key in dict.fromkeys((*before, *after)):
        subject = f"{prefix}{key}"
        old, new = before.get(key), after.get(key)
        if old is not None and new is not None:
            yield from (_entry(subject, change) for change in compare(old, new))
        else:
            yield _came_or_went(subject, words(old.get(name)) if old else None, (words(new.get(name)) or key) if new else None)


def _plain(subject: str, old: Record, new: Record, leave_out: tuple[str, ...] = ()) -> Iterator[Entry]:
    """Fields that are our own: names, ids, settings."""
    for field in dict.fromkeys((*old, *new)):
        if field not in leave_out and old.get(field) != new.get(field):
            yield Entry(Kind.TIDIED, subject, field, "", words(old.get(field)), words(new.get(field)))


def _place(one: FileChange, place: str) -> Iterator[Entry]:
    old, new = mapping(one.before), mapping(one.after)
    if old is None or new is None:
        yield _unreadable(f"place:{place}")
        return
    if one.before is None or one.after is None:
        yield _came_or_went(f"place:{place}", words(old.get("name")), words(new.get("name")) if one.after is not None else None)
    else:
        if one.old_path != one.path:
            yield Entry(Kind.TIDIED, f"place:{place}", "id", "", one.old_path.split("/")[0], place)
        yield from _plain(f"place:{place}", old, new, ("units", "groups", "leaders"))
    for field, kind in (("units", "unit"), ("groups", "unit"), ("leaders", "leader")):
        sides = (_by_id(old.get(field)), _by_id(new.get(field)))
        yield from _records(sides, f"{kind}:{place}/", "name", _own_fields)


def _own_fields(old: Record, new: Record) -> Iterator[FieldChange]:
    return (
        FieldChange(Kind.TIDIED, field, "", words(old.get(field)), words(new.get(field)))
        for field in dict.fromkeys((*old, *new))
        if old.get(field) != new.get(field)
    )


def _by_id(value: Plain) -> Mapping[str, Record]:
    found = [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
    return {str(entry.get("id")): entry for entry in found}


def _documents(one: FileChange, place: str, at: Snapshot) -> Iterator[Entry]:
    found = pair(one.before, one.after, None, "id")
    if not found.is_whole:
        yield _unreadable(f"place:{place}")

    def compare(old: Record, new: Record) -> Iterator[FieldChange]:
        return taskchanges.changes(old, new, _standing(new, at))

    yield from _records((found.before, found.after), f"document:{place}/", "title", compare)


def _standing(document: Record, at: Snapshot) -> taskchanges.Stands:
    """Whether words stand in a document's source, its rules for damage applied."""
    whole = _cleaned(at(f"sources/{document.get('source')}") or "")
    return lambda said: clean(said, tuple(RULES)) in whole


@lru_cache(maxsize=16)
def _cleaned(text: str) -> str:
    """A source text without what the rules name as damage; remembered because many changes in a row ask for the same."""
    return clean(text, tuple(RULES))


def _list(one: FileChange, at: Snapshot) -> Iterator[Entry]:
    list_id, old_id = one.path.removesuffix(".yaml"), one.old_path.removesuffix(".yaml")
    found = pair(one.before, one.after, "tasks", "no")
    subject = f"list:{list_id}"
    if not found.is_whole:
        yield _unreadable(subject)
        return
    if one.before is None or one.after is None:
        yield _came_or_went(
            subject, words(found.head[0].get("title")), words(found.head[1].get("title")) if one.after is not None else None
        )
    else:
        if old_id != list_id:
            yield Entry(Kind.TIDIED, subject, "id", "", old_id, list_id)
        yield from (_entry(subject, change) for change in taskchanges.changes(*found.head, _in_list(one, at)))

    def compare(old: Record, new: Record) -> Iterator[FieldChange]:
        return taskchanges.changes(old, new, _in_task(new, one, at))

    yield from _records((_renumbered(found.before, found.after), found.after), f"task:{list_id}/", "text", compare)


def _renumbered(before: Mapping[str, Record], after: Mapping[str, Record]) -> Mapping[str, Record]:
    """The old records under the numbers their tasks have now.

    A task is known by its text: where two versions of a number differ in it and the new words stood under another number before,
    it is that task with another number, and not this one with all of its words replaced.
    """
    text = {no: words(record.get("text")) for no, record in before.items()}
    arrived = {words(record.get("text")): no for no, record in after.items() if no not in text or text[no] != words(record.get("text"))}
    gone = [no for no in before if no not in after or text[no] != words(after[no].get("text"))]
    moved = {no: arrived.pop(text[no]) for no in gone if text[no] in arrived}
    taken = set(moved.values())
    free = iter([no for no in moved if no not in taken])
    found = {moved[no]: before[no] for no in moved}
    return found | {next(free) if no in taken else no: record for no, record in before.items() if no not in moved}


def _document_of(one: FileChange, at: Snapshot) -> Record:
    """The document a list belongs to, as it was with the change."""
    head = next((line for line in (one.after or one.before or "").split("\n") if line.startswith("document:")), "")
    wanted = words((mapping(head) or {}).get("document"))
    return _document(one.path.split("/")[0], wanted, at)


def _document(place: str, wanted: str | None, at: Snapshot) -> Record:
    documents = _listed_documents(at(f"{place}/documents.yaml"))
    return next((document for document in documents if document.get("id") == wanted), {})


@lru_cache(maxsize=16)
def _listed_documents(text: str | None) -> list[Record]:
    return listing(text, "documents") or []


def _in_list(one: FileChange, at: Snapshot) -> taskchanges.Stands:
    def stands(said: str) -> bool:
        return _standing(_document_of(one, at), at)(said)

    return stands


def _in_task(record: Record, one: FileChange, at: Snapshot) -> taskchanges.Stands:
    """Whether words stand on a task's own lines of the source or, for cells merged over rows, elsewhere in it."""

    def stands(said: str) -> bool:
        document = _document_of(one, at)
        text = at(f"sources/{document.get('source')}") or ""
        lines = text.split("\n")
        numbers = sorted(number for number in line_numbers(_spans(record.get("lines"))) if number <= len(lines))
        own = clean("\n".join(lines[number - 1] for number in numbers), tuple(RULES))
        return clean(said, tuple(RULES)) in own or _standing(document, at)(said)

    return stands


def _spans(value: Plain) -> Iterator[LineSpan]:
    for entry in value if isinstance(value, list) else [value]:
        first, _, last = str(entry).partition("-")
        if first.isdigit() and (last or first).isdigit():
            yield LineSpan(int(first), int(last or first))


def _followups(one: FileChange, place: str, sort: str, at: Snapshot) -> Iterator[Entry]:
    """Records of what came after the plan: each told of the task or unit it is about."""
    found = followups.versions(one.before, one.after, sort)
    if found is None:
        yield _unreadable(f"place:{place}")
        return
    for record, change in followups.changes(found, sort):
        yield _entry(followups.subject(record, place, lambda name: _unit_ids(at(f"{place}/place.yaml")).get(name)), change)


@lru_cache(maxsize=16)
def _unit_ids(text: str | None) -> Mapping[str, str]:
    return followups.unit_names(mapping(text) or {})
