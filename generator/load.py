"""Files into one linked portal, with every problem found.

Reads ``data/`` and ``content/``; parsing is ``source``'s, shapes are ``schema``'s, linking is ``link``'s. A file with errors still
gives its good records, so that one typo does not bring a hundred followers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import TypeVar

from . import link, model, records, schema
from .diagnostics import Diagnostic, Span
from .registry import Registry, register
from .source import Path, Plain, SourceFile, decode, parse

R = TypeVar("R", bound=records.Record)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: its file and the route to it."""

    source: SourceFile
    path: Path


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the files hold: the portal (None when the site's own file is unreadable), the source texts, and where records stand.

    ``incomplete`` names the lists that lost a record to an error, so that no one reports the hole it left as well.
    """

    portal: model.Portal | None
    source_texts: Mapping[str, str]
    origins: Mapping[str, Origin]
    files: Mapping[str, str]
    incomplete: frozenset[str]
    problems: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Reading:
    """What is gathered while the files are read."""

    root: FilePath
    files: dict[str, str] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)

    def text(self, path: FilePath) -> str | None:
        name = path.relative_to(self.root).as_posix()
        if not path.is_file():
            self.problems.append(Diagnostic("missing-file", f"没有找到 {name}。", Span(name)))
            return None
        text = decode(name, path.read_bytes())
        if isinstance(text, Diagnostic):
            self.problems.append(text)
            return None
        self.files[name] = text
        return text

    def yaml(self, path: FilePath) -> SourceFile | None:
        text = self.text(path)
        if text is None:
            return None
        source, problems = parse(path.relative_to(self.root).as_posix(), text)
        self.problems += problems
        return source

    def record(self, kind: type[R], source: SourceFile, value: Plain, path: Path = ()) -> R | None:
        record, problems = schema.validate(kind, source, value, path)
        self.problems += problems
        return record

    def records(self, kind: type[R], path: FilePath) -> Iterator[tuple[int, R, SourceFile]]:
        source = self.yaml(path)
        if source is None:
            return
        entries = source.value if isinstance(source.value, list) else [source.value] if source.value is not None else []
        for index, entry in enumerate(entries):
            record = self.record(kind, source, entry, (index,))
            if record is not None:
                yield index, record, source


def load(root: FilePath) -> Loaded:
    """Read a project folder (``data/`` and ``content/``) and link everything in it."""
    reading = _Reading(root)
    data = root / "data"
    portal_source = reading.yaml(data / "portal.yaml")
    portal_record = reading.record(records.PortalRecord, portal_source, portal_source.value) if portal_source else None
    topics = _topics(reading, data / "topics.yaml")
    places = _places(reading, data, topics)
    terms = tuple(
        _remember(reading, f"term:{record.id}", source, (index,), link.term(record))
        for index, record, source in (reading.records(records.TermRecord, data / "terms.yaml") if (data / "terms.yaml").exists() else ())
    )
    content = tuple(page for path in sorted((root / "content").glob("*.md")) if (page := _content_page(reading, path)))
    portal = link.portal(portal_record, places, (terms, tuple(topics.values())), content) if portal_record else None
    source_texts = {path.name: text for path in sorted((data / "sources").glob("*.txt")) if (text := reading.text(path)) is not None}
    return Loaded(
        portal=portal,
        source_texts=MappingProxyType(source_texts),
        origins=MappingProxyType(reading.origins),
        files=MappingProxyType(reading.files),
        incomplete=frozenset(reading.incomplete),
        problems=tuple(reading.problems),
    )


T = TypeVar("T")


def _remember(reading: _Reading, key: str, source: SourceFile, path: Path, value: T) -> T:
    reading.origins[key] = Origin(source, path)
    return value


def _topics(reading: _Reading, path: FilePath) -> dict[str, model.Topic]:
    """The topics by name; a portal may have none."""
    if not path.exists():
        return {}
    return {
        record.name: _remember(reading, f"topic:{record.id}", source, (index,), model.Topic(record.id, record.name, record.definition))
        for index, record, source in reading.records(records.TopicRecord, path)
    }


def _places(reading: _Reading, data: FilePath, topics: Mapping[str, model.Topic]) -> tuple[model.Place, ...]:
    """Every place, cities before their districts, in the order of their folders' names."""
    found: dict[str, tuple[records.PlaceRecord, SourceFile]] = {}
    for folder in sorted(path.parent for path in data.glob("*/place.yaml")):
        source = reading.yaml(folder / "place.yaml")
        record = reading.record(records.PlaceRecord, source, source.value) if source else None
        if source and record:
            found[folder.name] = (record, source)
    registries: dict[str, Registry] = {}
    places = []
    for place_id in sorted(found, key=lambda name: (found[name][0].parent is not None, name)):
        record, source = found[place_id]
        parent = registries.get(record.parent) if record.parent else None
        if record.parent and parent is None:
            reading.problems.append(Diagnostic("unknown-place", f"上级地区“{record.parent}”没有 place.yaml。", Span(source.file)))
        registries[place_id], problems = register(place_id, record, source, parent, topics)
        reading.problems += problems
        places.append(_place(reading, data / place_id, record, registries[place_id]))
    return tuple(places)


def _place(reading: _Reading, folder: FilePath, record: records.PlaceRecord, names: Registry) -> model.Place:
    place_id = folder.name
    documents = {
        entry.id: _remember(reading, f"document:{place_id}/{entry.id}", source, (index,), link.document(place_id, entry))
        for index, entry, source in reading.records(records.DocumentRecord, folder / "documents.yaml")
    }
    listed = [path for path in sorted(folder.glob("*.yaml")) if path.name not in ("place.yaml", "documents.yaml")]
    lists = [found for path in listed if (found := _list(reading, path, names, documents))]
    lists = link.name_marked_lists(lists)
    by_source = sorted(lists, key=lambda found: (-found.year, found.document.id, found.lines[0].first))
    units = dict.fromkeys(unit for unit in names.units.values() if isinstance(unit, model.Unit))
    groups = dict.fromkeys(group for group in names.units.values() if isinstance(group, model.Group))
    return model.Place(
        id=place_id,
        name=record.name,
        full_name=record.full_name or record.name,
        level=record.level,
        parent=record.parent,
        collecting_since=record.collecting_since,
        units=tuple(units),
        groups=tuple(groups),
        leaders=tuple(names.leaders.values()),
        documents=tuple(documents.values()),
        lists=tuple(by_source),
    )


def _list(reading: _Reading, path: FilePath, names: Registry, documents: Mapping[str, model.Document]) -> model.TaskList | None:
    source = reading.yaml(path)
    record = reading.record(records.ListRecord, source, source.value) if source else None
    if source is None or record is None:
        return None
    list_id = f"{path.parent.name}/{path.stem}"
    document = documents.get(record.document)
    if document is None:
        reading.problems.append(Diagnostic("unknown-document", f"没有编号为“{record.document}”的文件。", Span(source.file)))
        return None
    frame = link.ListFrame(list_id, path.parent.name, record, link.categories(record), names, source)
    linked, problems = link.tasks(frame, _task_records(reading, source, record.tasks, list_id))
    reading.problems += problems
    reading.origins[list_id] = Origin(source, ())
    return link.task_list(frame, path.stem, document, linked)


def _task_records(reading: _Reading, source: SourceFile, values: Sequence[Plain], list_id: str) -> list[tuple[int, records.TaskRecord]]:
    found = []
    for index, value in enumerate(values):
        record = reading.record(records.TaskRecord, source, value, ("tasks", index))
        if record is None:
            reading.incomplete.add(list_id)
            continue
        reading.origins[f"{list_id}/{record.no}"] = Origin(source, ("tasks", index))
        found.append((index, record))
    return found


def _content_page(reading: _Reading, path: FilePath) -> model.ContentPage | None:
    """A Markdown page: front matter between ``---`` lines (title, optionally document), then the text."""
    text = reading.text(path)
    if text is None:
        return None
    name = path.relative_to(reading.root).as_posix()
    head, separator, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not separator:
        reading.problems.append(Diagnostic("missing-key", "Markdown 页面须以“---”开头，写明 title。", Span(name)))
        return None
    source, problems = parse(name, head)
    reading.problems += problems
    front = source.value if source and isinstance(source.value, dict) else {}
    title, document = front.get("title"), front.get("document")
    if not isinstance(title, str):
        reading.problems.append(Diagnostic("missing-key", "Markdown 页面缺少 title。", Span(name, 2)))
        return None
    first_line = head.count("\n") + 4
    return model.ContentPage(
        slug=path.stem, title=title, body=body, file=name, document=document if isinstance(document, str) else None, first_line=first_line
    )
