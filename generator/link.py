"""Records with names into linked values of the domain.

Turns what ``schema`` read into ``model`` values: names and aliases become units and leaders of the place (or of its parent, for a
city's organ named in a district's table), keys of periods become quarters, and cells merged over rows reach every row they cover.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from . import model, periods, records
from .diagnostics import Diagnostic
from .registry import NO_DOUBT, Doubt, Registry, nearest
from .source import Path, SourceFile, locate


def lines(ranges: Sequence[str]) -> tuple[model.LineSpan, ...]:
    """The line spans an editor wrote: ``12`` or ``12-30``."""
    return tuple(model.LineSpan(int(parts[0]), int(parts[-1])) for parts in (text.split("-") for text in ranges))


def passage(record: records.PassageRecord) -> model.Passage:
    """A quotation."""
    return model.Passage(record.text, lines(record.lines))


def errata(typed: Sequence[records.ErratumRecord]) -> tuple[model.Erratum, ...]:
    """The errata of a task or document."""
    return tuple(
        model.Erratum(
            field=entry.field,
            printed=entry.printed,
            reading=entry.reading,
            origin=entry.origin,
            why=entry.why,
            lines=lines(entry.lines or ()),
        )
        for entry in typed
    )


def dropping(record: records.DroppedRecord) -> model.Dropping:
    """What was published about a task that is no longer taken up."""
    return model.Dropping(record.quote, record.basis, record.date, record.url)


@dataclass(frozen=True, slots=True)
class ListFrame:
    """What linking a task needs to know of its list; ``doubt`` covers what its head may say once it is put right."""

    id: str
    place: str
    record: records.ListRecord
    categories: dict[str, model.Category]
    registry: Registry
    source: SourceFile
    doubt: Doubt = NO_DOUBT


Problems = list[Diagnostic]


def tasks(frame: ListFrame, typed: Sequence[tuple[int, records.TaskRecord]]) -> tuple[tuple[model.Task, ...], Problems]:
    """The tasks of a list, each with its position in the file; cells merged over rows are carried to every row they cover.

    Reports ``unknown-unit``, ``unknown-leader``, ``unknown-category``, ``due-unknown`` and ``merge-range``.
    """
    problems: Problems = []
    linked: list[model.Task] = []
    carried: dict[records.FieldName, tuple[int, records.TaskRecord]] = {}
    for index, record in typed:
        shared = {field: origin for field, (last, origin) in carried.items() if record.no <= last}
        linked.append(_task(frame, index, record, shared, problems))
        for position, merged in enumerate(record.merged):
            if merged.to <= record.no:
                problems.append(
                    Diagnostic("merge-range", "合并应延续到后面的任务。", locate(frame.source, ("tasks", index, "merged", position, "to")))
                )
            carried |= dict.fromkeys(merged.fields, (merged.to, record))
    return tuple(linked), problems


def _task(
    frame: ListFrame, index: int, record: records.TaskRecord, shared: dict[records.FieldName, records.TaskRecord], problems: Problems
) -> model.Task:
    def cell(field: records.FieldName) -> records.TaskRecord:
        return shared.get(field, record)

    link = _Linker(frame, ("tasks", index), record, problems)
    assignments = tuple(link.assignment(position, entry) for position, entry in enumerate(cell("goals").assignments, 1))
    lead, support = link.units("lead", cell("lead").lead), link.units("support", cell("support").support)
    responsible = link.units("responsible", cell("responsible").responsible)
    if frame.record.first_leads == "是":
        lead, support, responsible = responsible[:1], responsible[1:], ()
    elif any(column.field == "units" for column in frame.record.columns):
        responsible = tuple(dict.fromkeys(reference for assignment in assignments for reference in assignment.units))
    return model.Task(
        id=f"{frame.id}/{record.no}",
        list_id=frame.id,
        place=frame.place,
        year=frame.record.year,
        no=record.no,
        label=record.label,
        category=link.category(),
        text=record.text,
        leaders=link.leaders(cell("leaders").leaders),
        lead=lead,
        support=support,
        responsible=responsible,
        city_units=link.units("city_units", cell("city_units").city_units),
        related_mark=record.related_mark,
        related=tuple(model.Relation(entry.task, entry.kind, entry.certainty) for entry in record.related),
        continues=tuple(model.Relation(entry.task, entry.kind, entry.certainty) for entry in record.continues),
        dropped=dropping(record.dropped) if record.dropped else None,
        due=link.due(cell("due").due),
        assignments=assignments,
        milestones=tuple(link.milestone(position, entry) for position, entry in enumerate(record.milestones, 1)),
        metrics=tuple(link.metric(entry) for entry in record.metrics),
        shared=tuple(shared),
        errata=errata(record.errata),
        discrepancies=tuple(
            model.Discrepancy(other=entry.with_, here=entry.here, there=entry.there, why=entry.why) for entry in record.discrepancies
        ),
        topics=link.topics(),
        lines=lines(record.lines),
    )


@dataclass(frozen=True, slots=True)
class _Linker:
    """Links the parts of one task, adding what is wrong to ``problems``.

    A name that is not registered gets a stand-in, so that the text is still verified and one slip brings no followers; with the
    error reported nothing is published, and no stand-in reaches a page.
    """

    frame: ListFrame
    path: Path
    record: records.TaskRecord
    problems: Problems

    def report(self, code: str, message: str, *where: str | int, hint: str | None = None) -> None:
        self.problems.append(Diagnostic(code, message, locate(self.frame.source, (*self.path, *where)), hint))

    def reading(self, field: str, name: str) -> str:
        """The name as an erratum reads it, or as printed."""
        readings = (entry.reading for entry in self.record.errata if entry.field == field and entry.printed == name)
        return next((reading for reading in readings if reading), name)

    def category(self) -> model.Category | None:
        name = self.record.category
        if name is None:
            return None
        found = self.frame.categories.get(name)
        if found is None and not self.frame.doubt.covers(name):
            self.report("unknown-category", f"没有名为“{name[:40]}”的分类。", "category", hint=nearest(name, self.frame.categories))
        return found

    def leaders(self, names: Sequence[str]) -> tuple[model.LeaderReference, ...]:
        registered = self.frame.registry.leaders
        linked = []
        for position, name in enumerate(names):
            leader = registered.get(self.reading("leaders", name))
            if leader is None and not self.frame.registry.doubt.covers(name):
                hint = nearest(name, registered, f"领导登记在 {self.frame.registry.file}")
                self.report("unknown-leader", f"责任领导“{name[:40]}”未登记。", "leaders", position, hint=hint)
            stand_in = model.Leader(id="unknown", place=self.frame.place, name=name, post=None, is_role=False)
            linked.append(model.LeaderReference(name, leader or stand_in))
        return tuple(linked)

    def units(self, field: str, references: records.References, *where: str | int) -> tuple[model.UnitReference, ...]:
        return tuple(self.unit(field, entry, *(where or (field,)), position) for position, entry in enumerate(references))

    def unit(self, field: str, entry: records.Reference, *where: str | int) -> model.UnitReference:
        if isinstance(entry, str):
            name, printed = entry, entry
        else:
            name = entry.unit or entry.group or ""
            printed = entry.printed or name
            for excepted in entry.except_:
                self.known(excepted, *where)
        target = self.known(self.reading(field, name), *where)
        stand_in = model.Group(id="unknown", place=self.frame.place, name=name, members=())
        return model.UnitReference(printed, target or stand_in)

    def known(self, name: str, *where: str | int) -> model.Unit | model.Group | None:
        target = self.frame.registry.unit(name)
        if target is None and not self.frame.registry.may_know(name):
            near = nearest(name, self.frame.registry.known_units(), f"单位登记在 {self.frame.registry.file}")
            self.report("unknown-unit", f"单位“{name[:40]}”未登记。", *where, hint=near)
        return target

    def assignment(self, position: int, entry: records.AssignmentRecord) -> model.Assignment:
        goals = tuple(
            model.Goal(f"a{position}{key}", periods.parse_period(key, self.frame.record.year), text)
            for key, text in entry.goals.items()
            if periods.PERIOD.match(key)
        )
        units = self.units("units", entry.units, "assignments", position - 1, "units")
        return model.Assignment(units, entry.scope, entry.printed, goals)

    def milestone(self, position: int, entry: records.MilestoneRecord) -> model.Milestone:
        repeats = entry.recurs is not None and entry.recurs.startswith("每") and not entry.recurs.startswith("每年")
        key = entry.period or ("each" if repeats and not entry.date else None)
        period = periods.parse_period(key, self.frame.record.year) if key else None
        return model.Milestone(
            key=f"m{position}", quote=entry.quote, date=entry.date, period=period, recurs=entry.recurs, condition=entry.condition
        )

    def metric(self, entry: records.MetricRecord) -> model.Metric:
        year = self.frame.record.year
        values = tuple(model.MetricValue(periods.parse_period(value.period, year), value.value, value.quote) for value in entry.values)
        return model.Metric(name=entry.name, unit=entry.unit, mode=entry.mode, bound=entry.bound, values=values)

    def topics(self) -> tuple[model.Topic, ...]:
        known, doubt = self.frame.registry.topics.by_name, self.frame.registry.topics.doubt
        for position, name in enumerate(self.record.topics):
            if name not in known and not doubt.covers(name):
                hint = nearest(name, known, "主题登记在 data/topics.yaml")
                self.report("unknown-topic", f"没有名为“{name[:40]}”的主题。", "topics", position, hint=hint)
        return tuple(known[name] for name in self.record.topics if name in known)

    def due(self, value: str | tuple[records.DuePartRecord, ...] | None) -> tuple[model.DuePart, ...]:
        if value is None:
            return ()
        if not isinstance(value, str):
            return tuple(model.DuePart(part.text, part.date, part.kind) for part in value)
        term = self.frame.record.due_terms.get(value)
        if term is None:
            if not self.frame.doubt.covers(value):
                self.report("due-unknown", f"完成时限“{value[:40]}”没有对应的日期。", "due")
            return (model.DuePart(value, None, "condition"),)
        return (model.DuePart(value, term.date, term.kind),)


def document(place_id: str, record: records.DocumentRecord) -> model.Document:
    """A document of a place."""
    return model.Document(
        id=f"{place_id}/{record.id}",
        place=place_id,
        slug=record.id,
        title=record.title,
        number=record.number,
        issuer=record.issuer,
        date=record.date,
        openness=record.openness,
        index_no=record.index_no,
        source=record.source,
        sha256=record.sha256,
        form=record.form,
        rules=record.rules,
        body=lines(record.body),
        notes=tuple(passage(note) for note in record.notes),
        errata=errata(record.errata),
        readable_text=record.text,
    )


def task_list(frame: ListFrame, slug: str, own: model.Document, linked: tuple[model.Task, ...]) -> model.TaskList:
    """A list with its tasks."""
    record = frame.record
    return model.TaskList(
        id=frame.id,
        place=frame.place,
        slug=slug,
        document=own,
        title=record.title,
        short=record.short,
        year=record.year,
        columns=tuple(model.Column(column.field, column.name, column.over) for column in record.columns),
        notes=tuple(passage(note) for note in record.notes),
        parents=tuple(model.Passage(parent.name, lines(parent.lines or ())) for parent in record.parents),
        categories=tuple(frame.categories.values()),
        tasks=linked,
        first_leads=record.first_leads == "是",
        lines=lines(record.lines),
        title_lines=lines(record.title_line or ()),
        succeeds=tuple(f"{frame.place}/{earlier}" for earlier in record.succeeds),
    )


def name_marked_lists(lists: Sequence[model.TaskList]) -> list[model.TaskList]:
    """The lists of a place with every printed mark of 关联事项 made a relation to the list it names by its short name."""
    by_name = {found.short: found.id for found in lists}
    return [replace(found, tasks=tuple(_with_marked_list(task, by_name) for task in found.tasks)) for found in lists]


def _with_marked_list(task: model.Task, by_name: Mapping[str, str]) -> model.Task:
    if task.related_mark is None or task.related_mark not in by_name:
        return task
    return replace(task, related=(model.Relation(by_name[task.related_mark], "named", "stated"), *task.related))


def categories(record: records.ListRecord) -> dict[str, model.Category]:
    """The categories of a list by name."""
    return {
        entry.name: model.Category(
            id=entry.id,
            name=entry.name,
            parent=entry.parent,
            preamble=passage(entry.preamble) if entry.preamble else None,
            lines=lines(entry.lines or ()),
        )
        for entry in record.categories
    }


def term(record: records.TermRecord) -> model.Term:
    """A term."""
    return model.Term(
        id=record.id, term=record.term, explanation=record.explanation, document=record.document, no=record.no, lines=lines(record.lines)
    )


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the portal as a whole: terms, topics, and what people say otherwise."""

    terms: tuple[model.Term, ...]
    topics: tuple[model.Topic, ...]
    synonyms: tuple[model.Synonym, ...]


def portal(
    record: records.PortalRecord,
    places: tuple[model.Place, ...],
    words: Words,
    content: tuple[model.ContentPage, ...],
) -> model.Portal:
    """The portal with everything in it."""
    return model.Portal(
        name=record.name,
        description=record.description,
        base_url=record.base_url,
        organiser=record.organiser,
        official=record.official == "是",
        contact=record.contact,
        code=record.code,
        places=places,
        terms=words.terms,
        topics=words.topics,
        synonyms=words.synonyms,
        content=content,
    )
