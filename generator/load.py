"""Files into one linked portal, with every problem found.

Reads ``data/`` and ``content/``; files are ``textfile``'s, parsing is ``source``'s, shapes are ``schema``'s, linking is ``link``'s. A file
with errors still gives its good records, and what it could not give is remembered, so that one typo does not bring a hundred followers.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path as FilePath
from types import MappingProxyType

from . import files, link, model, publishedlink, publishedrecords, records, schema, textfile
from .characters import odd_characters
from .diagnostics import Diagnostic, Span
from .kept import fingerprint
from .partycheck import party_problems
from .progress import Adjustment, Progress, Published, Rating
from .reading import Origin, R, Reading
from .registry import Doubt, PlaceFile, Registry, Topics, nearest, register, repeated
from .source import Path, Plain, SourceFile, locate, parse


@dataclass(frozen=True, slots=True)
class Part:
    """A place as read: the fingerprint of everything it follows from, the place, and what was gathered on the way."""

    key: str
    place: model.Place
    gathered: Reading


Recall = Callable[[str, str], Part | None]
"""A place, by its id, as it was read before from what has this fingerprint; None where nobody remembers."""


def forgotten(_place: str, _key: str) -> Part | None:
    """Nobody remembers anything."""
    return None


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the files hold: the portal (None when nothing of it could be read), the source texts, and where records stand.

    ``damaged`` names the files some of whose records are missing from the portal, so that no one reports the hole they left as well;
    ``archives`` has the SHA-256 of every kept copy by its file under ``data/``. ``parts`` are the places by id.
    """

    portal: model.Portal | None
    source_texts: Mapping[str, str]
    origins: Mapping[str, Origin]
    files: Mapping[str, str]
    damaged: frozenset[str]
    problems: tuple[Diagnostic, ...]
    archives: Mapping[str, str]
    parts: Mapping[str, Part] = field(default_factory=dict)

    def problem(self, key: str, code: str, message: str, *path: str | int, is_key: bool = False) -> Diagnostic:
        """A problem of a record (by its key in ``origins``), at the place of the record the path leads to."""
        origin = self.origins[key]
        return Diagnostic(code, message, locate(origin.source, (*origin.path, *path), key=is_key))

    def is_damaged(self, list_id: str) -> bool:
        """Whether a list (``place/list``) may hold more than what could be read of it."""
        return files.of_list(list_id) in self.damaged

    def has_unread_list(self, place_id: str) -> bool:
        """Whether a list of a place could not be read at all, so that nobody knows which lines of a source are its."""
        known = {files.of_list(task_list.id) for task_list in self.portal.lists} if self.portal else set()
        return any(files.is_list_of(place_id, file) and file not in known for file in self.damaged)


@dataclass(frozen=True, slots=True)
class Unread:
    """A place nobody remembers, with the fingerprint of what it follows from, and how it is read."""

    place: str
    key: str
    read: Callable[[], Part]


Prepare = Callable[[Sequence[Unread]], object]
"""Is shown the places nobody remembers before they are read one after the other; it may have them read so that they are remembered."""


def unprepared(_unread: Sequence[Unread]) -> None:
    """Leave them to be read."""


def load(root: FilePath, recall: Recall = forgotten, prepare: Prepare = unprepared) -> Loaded:
    """Read a project folder (``data/`` and ``content/``) and link everything in it; a place that is remembered is not read anew."""
    reading = Reading(root)
    data = root / "data"
    reading.problems += files.out_of_place(root)
    portal_record = _portal_record(reading, data / "portal.yaml")
    topics = _topics(reading, data / "topics.yaml")
    parts = _places(reading, data, topics, recall, prepare)
    places = tuple(part.place for part in parts.values())
    terms = _terms(reading, data / "terms.yaml")
    content = tuple(page for path in sorted((root / "content").glob("*.md")) if (page := _content_page(reading, path)))
    words = link.Words(terms, tuple(topics.by_name.values()), _synonyms(reading, data / "synonyms.yaml"))
    portal = link.portal(portal_record, places, words, content)
    written = dict(reading.files)
    source_texts = {path.name: text for path in sorted((data / "sources").glob("*.txt")) if (text := reading.text(path)) is not None}
    printed = frozenset("".join(source_texts.values()))
    for name, text in written.items():
        reading.problems += odd_characters(name, text, printed)
    return Loaded(
        portal=portal,
        source_texts=MappingProxyType(source_texts),
        origins=MappingProxyType(reading.origins),
        files=MappingProxyType(reading.files),
        damaged=frozenset(reading.damaged),
        problems=tuple(reading.problems),
        archives=MappingProxyType(_archives(root, data)),
        parts=parts,
    )


def _archives(root: FilePath, data: FilePath) -> dict[str, str]:
    """The kept copies of what was published, by their files under ``data/``."""
    kept = (path for folder in files.place_folders(data) for path in files.archived_files(folder))
    return {path.relative_to(data).as_posix(): found for path in kept if (found := textfile.digest(root, path)) is not None}


def _portal_record(reading: Reading, path: FilePath) -> records.PortalRecord:
    """The site's own record, or a stand-in while its problems are shown."""
    source = reading.yaml(path)
    record = reading.salvage(records.PortalRecord, source).record if source else None
    return record or records.PortalRecord(name="公开", description="公开")


def _topics(reading: Reading, path: FilePath) -> Topics:
    """The topics by name; a portal may have none."""
    if not files.is_there(path):
        return Topics({})
    source = reading.yaml(path)
    if source is None:
        return Topics({}, Doubt(is_total=True))
    found = {
        record.name: reading.remember(f"topic:{record.id}", source, (index,), model.Topic(record.id, record.name, record.definition))
        for index, record in reading.records(records.TopicRecord, source)
    }
    _report_repeats(reading, source, "id", "name")
    return Topics(found, Doubt(frozenset(schema.strings_in(source.value)) if source.file in reading.damaged else frozenset()))


def _terms(reading: Reading, path: FilePath) -> tuple[model.Term, ...]:
    """The terms; a portal may have none."""
    source = reading.yaml(path) if files.is_there(path) else None
    if source is None:
        return ()
    _report_repeats(reading, source, "id")
    return tuple(
        reading.remember(f"term:{record.id}", source, (index,), link.term(record))
        for index, record in reading.records(records.TermRecord, source)
    )


def _synonyms(reading: Reading, path: FilePath) -> tuple[model.Synonym, ...]:
    """What people say for what the documents write otherwise; a portal may have none. What is said stands once."""
    source = reading.yaml(path) if files.is_there(path) else None
    if source is None:
        return ()
    found = tuple(reading.records(records.SynonymRecord, source))
    said: list[tuple[str, Path]] = [(word, (index, "said", at)) for index, one in found for at, word in enumerate(one.said)]
    reading.problems += repeated(said, source, what="说法")
    return tuple(reading.remember(f"synonym:{one.said[0]}", source, (index,), model.Synonym(one.said, one.written)) for index, one in found)


def _report_repeats(reading: Reading, source: SourceFile, *keys: str) -> None:
    """Ids or names that stand twice in a file that is a list of records."""
    entries = source.value if isinstance(source.value, list) else []
    for key in keys:
        names: list[tuple[str, Path]] = [
            (name, (index, key))
            for index, entry in enumerate(entries)
            if isinstance(entry, dict) and isinstance(name := entry.get(key), str)
        ]
        reading.problems += repeated(names, source, what="编号" if key == "id" else "名称")


def _places(reading: Reading, data: FilePath, topics: Topics, recall: Recall, prepare: Prepare) -> dict[str, Part]:
    """Every place, cities before their districts, in the order of their folders' names."""
    found = {place.place: place for place in _registered(reading, data, topics)}
    known = {name: part for name, place in found.items() if (part := recall(name, place.key))}
    unread = [place for name, place in found.items() if name not in known]
    prepare(unread)
    known |= {place.place: recall(place.place, place.key) or place.read() for place in unread}
    for name in found:
        reading.add(known[name].gathered)
    return {name: known[name] for name in found}


def _registered(reading: Reading, data: FilePath, topics: Topics) -> Iterator[Unread]:
    """Every place with its names, before anything that uses them is read."""
    found = {folder.name: _place_file(reading, folder) for folder in files.place_folders(data)}
    registries: dict[str, Registry] = {}
    for place_id in sorted(found, key=lambda name: (found[name].record.parent is not None, name)):
        file = found[place_id]
        parent_id = file.record.parent
        parent = registries.get(parent_id) if parent_id else None
        if parent_id and parent is None:
            message = f"上级地区“{parent_id}”没有 place.yaml，或者它自己也有上级。"
            reading.problems.append(Diagnostic("unknown-place", message, locate(file.source, ("parent",))))
        doubt = Doubt(is_total=parent_id is not None and parent is None)
        registries[place_id], problems = register(file, parent, topics, doubt)
        reading.problems += (*problems, *party_problems(file, registries[place_id]))
        above = found[parent_id].source.text if parent_id in registries else None
        read = tuple(textfile.read(reading.root, path) for path in files.of_place(data / place_id))
        key = fingerprint(read, above, topics.by_name, *map(_sorted, (topics.doubt, doubt)))
        yield Unread(place_id, key, partial(_part, key, reading.root, data / place_id, file, registries[place_id]))


def _sorted(doubt: Doubt) -> tuple[bool, Sequence[str]]:
    return doubt.is_total, sorted(doubt.names)


def _part(key: str, root: FilePath, folder: FilePath, file: PlaceFile, names: Registry) -> Part:
    gathered = Reading(root)
    return Part(key, _place(gathered, folder, file.record, names), gathered)


def _place_file(reading: Reading, folder: FilePath) -> PlaceFile:
    """``place.yaml`` without its broken entries, or a stand-in that doubts every name when nothing of it could be read."""
    path = folder / "place.yaml"
    source = reading.yaml(path)
    salvaged = reading.salvage(records.PlaceRecord, source) if source else None
    if salvaged and salvaged.record:
        return PlaceFile(folder.name, salvaged.record, salvaged.source, Doubt(salvaged.lost))
    stand_in = records.PlaceRecord(name=folder.name, level="区")
    return PlaceFile(folder.name, stand_in, source or SourceFile(textfile.name_of(reading.root, path), "", None), Doubt(is_total=True))


def _place(reading: Reading, folder: FilePath, record: records.PlaceRecord, names: Registry) -> model.Place:
    documents = _documents(reading, folder)
    found = [task_list for path in files.list_files(folder) if (task_list := _list(reading, path, names, documents))]
    by_source = sorted(
        link.name_marked_lists(found), key=lambda task_list: (-task_list.year, task_list.document.id, task_list.lines[0].first)
    )
    units = dict.fromkeys(unit for unit in names.units.values() if isinstance(unit, model.Unit))
    groups = dict.fromkeys(group for group in names.units.values() if isinstance(group, model.Group))
    return model.Place(
        id=folder.name,
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
        published=Published(_progress(reading, folder), _adjustments(reading, folder), _ratings(reading, folder, names)),
    )


def _progress(reading: Reading, folder: FilePath) -> tuple[Progress, ...]:
    """What was published since the plan, quarter by quarter; a record is remembered by its position among them."""
    found: list[Progress] = []
    for path in files.progress_files(folder):
        for source, index, record in _file_records(reading, publishedrecords.ProgressRecord, path):
            linked = publishedlink.progress_record(folder.name, record)
            found.append(reading.remember(f"progress:{folder.name}/{len(found)}", source, (index,), linked))
    return tuple(found)


def _adjustments(reading: Reading, folder: FilePath) -> tuple[Adjustment, ...]:
    """The decisions that changed targets; a place may have none."""
    found: list[Adjustment] = []
    for source, index, record in _file_records(reading, publishedrecords.AdjustmentRecord, folder / "adjustments.yaml"):
        linked = publishedlink.adjustment(folder.name, record)
        found.append(reading.remember(f"adjustment:{folder.name}/{len(found)}", source, (index,), linked))
    return tuple(found)


def _ratings(reading: Reading, folder: FilePath, names: Registry) -> tuple[Rating, ...]:
    """What authorities said themselves; a place may have none."""
    found: list[Rating] = []
    for source, index, record in _file_records(reading, publishedrecords.RatingRecord, folder / "ratings.yaml"):
        linked, problems = publishedlink.rating(folder.name, record, names, source, (index,))
        reading.problems += problems
        found.append(reading.remember(f"rating:{folder.name}/{len(found)}", source, (index,), linked))
    return tuple(found)


def _file_records(reading: Reading, kind: type[R], path: FilePath) -> Iterator[tuple[SourceFile, int, R]]:
    """The good records of a file there may or may not be."""
    source = reading.yaml(path) if files.is_there(path) else None
    if source is not None:
        for index, record in reading.records(kind, source):
            yield source, index, record


def _documents(reading: Reading, folder: FilePath) -> dict[str, model.Document]:
    source = reading.yaml(folder / "documents.yaml")
    if source is None:
        return {}
    _report_repeats(reading, source, "id")
    return {
        entry.id: reading.remember(f"document:{folder.name}/{entry.id}", source, (index,), link.document(folder.name, entry))
        for index, entry in reading.records(records.DocumentRecord, source)
    }


def _list(reading: Reading, path: FilePath, names: Registry, documents: Mapping[str, model.Document]) -> model.TaskList | None:
    """A list; without a sound head its tasks are still checked as far as they go, but there is no list."""
    source = reading.yaml(path)
    if source is None:
        return None
    list_id = f"{path.parent.name}/{path.stem}"
    tasks = source.value.get("tasks") if isinstance(source.value, dict) else None
    typed = _task_records(reading, source, tasks if isinstance(tasks, list) else [], list_id)
    salvaged = reading.salvage(records.ListRecord, source)
    record = salvaged.record
    if salvaged.problems:
        reading.damaged.add(source.file)
    if record is None:
        return None
    frame = link.ListFrame(list_id, path.parent.name, record, link.categories(record), names, source, Doubt(salvaged.lost))
    linked, problems = link.tasks(frame, typed)
    reading.problems += problems
    reading.remember(list_id, source, (), list_id)
    document = documents.get(record.document)
    if document is None:
        reading.damaged.add(source.file)
        if f"data/{path.parent.name}/documents.yaml" not in reading.damaged:
            hint = nearest(record.document, documents, f"文件登记在 data/{path.parent.name}/documents.yaml")
            where = locate(source, ("document",))
            reading.problems.append(Diagnostic("unknown-document", f"没有编号为“{record.document}”的文件。", where, hint))
    if document is None or salvaged.problems:
        return None
    return link.task_list(frame, path.stem, document, linked)


def _task_records(reading: Reading, source: SourceFile, values: Sequence[Plain], list_id: str) -> list[tuple[int, records.TaskRecord]]:
    found = []
    for index, value in enumerate(values):
        record = reading.record(records.TaskRecord, source, value, ("tasks", index))
        if record is not None:
            found.append((index, reading.remember(f"{list_id}/{record.no}", source, ("tasks", index), record)))
    return found


def _content_page(reading: Reading, path: FilePath) -> model.ContentPage | None:
    """A Markdown page: front matter between ``---`` lines (title, optionally document), then the text. Reports ``front-matter``."""
    text = reading.text(path)
    if text is None:
        return None
    name = textfile.name_of(reading.root, path)
    head, separator, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not separator:
        reading.problems.append(Diagnostic("front-matter", "网页文字的开头没有写明标题。", Span(name)))
        reading.damaged.add(name)
        return None
    source, problems = parse(name, head, first_line=2)
    reading.problems += problems
    front = source.value if source and isinstance(source.value, dict) else {}
    title, document = front.get("title"), front.get("document")
    if not isinstance(title, str) or not title.strip():
        reading.damaged.add(name)
        if source is not None:
            reading.problems.append(Diagnostic("front-matter", "网页文字的开头缺少 title。", locate(source, ())))
        return None
    first_line = head.count("\n") + 4
    return model.ContentPage(
        slug=path.stem, title=title, body=body, file=name, document=document if isinstance(document, str) else None, first_line=first_line
    )
