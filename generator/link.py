"""Records with names into linked values of the domain.

Turns what ``schema`` read into ``model`` values: names and aliases become units and leaders of the place (or of its parent, for a
city's organ named in a district's table), keys of periods become quarters, and cells merged over rows reach every row they cover.
"""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from . import model, schema
from .diagnostics import Diagnostic
from .source import Path, SourceFile, locate


@dataclass(frozen=True, slots=True)
class Registry:
    """The names a place may use: its own and, for units, its parent's."""

    file: str
    units: dict[str, model.Unit | model.Group]
    leaders: dict[str, model.Leader]
    parent: "Registry | None"

    def unit(self, name: str) -> model.Unit | model.Group | None:
        """The unit or group a printed name means here, or None."""
        found = self.units.get(name)
        return found if found or self.parent is None else self.parent.unit(name)

    def known_units(self) -> Iterator[str]:
        """Every name that would be understood."""
        yield from self.units
        if self.parent:
            yield from self.parent.known_units()


def registry(place_id: str, record: schema.PlaceRecord, source: SourceFile, parent: Registry | None) -> tuple[Registry, list[Diagnostic]]:
    """The registry of a place. Reports ``alias-clash`` and ``duplicate-id``."""
    problems: list[Diagnostic] = []
    units: dict[str, model.Unit | model.Group] = {}
    for index, entry in enumerate(record.units):
        unit = model.Unit(id=entry.id, place=place_id, name=entry.name, aliases=entry.aliases, kind=entry.kind, governs=entry.place)
        problems += _register(units, unit, (entry.name, *entry.aliases), source, ("units", index))
    for index, group in enumerate(record.groups):
        members = tuple(member for name in group.members if isinstance(member := units.get(name), model.Unit))
        problems += [
            Diagnostic("unknown-unit", f"统称“{group.name}”的成员“{name}”未登记。", locate(source, ("groups", index, "members")))
            for name in group.members
            if name not in units
        ]
        target = model.Group(id=group.id, place=place_id, name=group.name, members=members)
        problems += _register(units, target, (group.name, *group.aliases), source, ("groups", index))
    leaders = {
        entry.name: model.Leader(id=entry.id, place=place_id, name=entry.name, post=entry.post, is_role=entry.kind == "职务")
        for entry in record.leaders
    }
    problems += _repeated(((entry.id, ("units", index)) for index, entry in enumerate((*record.units, *record.groups))), source)
    problems += _repeated(((entry.id, ("leaders", index)) for index, entry in enumerate(record.leaders)), source)
    return Registry(source.file, units, leaders, parent), problems


def _register(
    units: dict[str, model.Unit | model.Group], target: model.Unit | model.Group, names: Sequence[str], source: SourceFile, path: Path
) -> Iterator[Diagnostic]:
    for name in names:
        if name in units:
            yield Diagnostic("alias-clash", f"名称“{name}”已登记给“{units[name].name}”。", locate(source, path))
        units[name] = target


def _repeated(ids: Iterable[tuple[str, Path]], source: SourceFile) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for identifier, path in ids:
        if identifier in seen:
            yield Diagnostic("duplicate-id", f"编号“{identifier}”用了两次。", locate(source, path))
        seen.add(identifier)


def lines(ranges: Sequence[str]) -> tuple[model.LineSpan, ...]:
    """The line spans an editor wrote: ``12`` or ``12-30``."""
    return tuple(model.LineSpan(int(parts[0]), int(parts[-1])) for parts in (text.split("-") for text in ranges))


def passage(record: schema.PassageRecord) -> model.Passage:
    """A quotation."""
    return model.Passage(record.text, lines(record.lines))


def errata(records: Sequence[schema.ErratumRecord]) -> tuple[model.Erratum, ...]:
    """The errata of a task or document."""
    return tuple(
        model.Erratum(
            field=entry.field, printed=entry.printed, reading=entry.reading, origin=entry.origin, why=entry.why, lines=lines(entry.lines or ())
        )
        for entry in records
    )


@dataclass(frozen=True, slots=True)
class ListFrame:
    """What linking a task needs to know of its list."""

    id: str
    place: str
    record: schema.ListRecord
    categories: dict[str, model.Category]
    registry: Registry
    source: SourceFile


Problems = list[Diagnostic]


def tasks(frame: ListFrame, records: Sequence[tuple[int, schema.TaskRecord]]) -> tuple[tuple[model.Task, ...], Problems]:
    """The tasks of a list, each with its position in the file; cells merged over rows are carried to every row they cover.

    Reports ``unknown-unit``, ``unknown-leader``, ``unknown-category``, ``due-unknown`` and ``merge-range``.
    """
    problems: Problems = []
    linked: list[model.Task] = []
    carried: dict[schema.FieldName, tuple[int, schema.TaskRecord]] = {}
    for index, record in records:
        shared = {field: origin for field, (last, origin) in carried.items() if record.no <= last}
        linked.append(_task(frame, index, record, shared, problems))
        for merged in record.merged:
            if merged.to <= record.no:
                problems.append(Diagnostic("merge-range", "合并应延续到后面的任务。", locate(frame.source, ("tasks", index, "merged"))))
            carried |= dict.fromkeys(merged.fields, (merged.to, record))
    return tuple(linked), problems


def _task(
    frame: ListFrame, index: int, record: schema.TaskRecord, shared: dict[schema.FieldName, schema.TaskRecord], problems: Problems
) -> model.Task:
    def cell(field: schema.FieldName) -> schema.TaskRecord:
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
        due=link.due(cell("due").due),
        assignments=assignments,
        milestones=tuple(link.milestone(position, entry) for position, entry in enumerate(record.milestones, 1)),
        shared=tuple(shared),
        errata=errata(record.errata),
        discrepancies=tuple(
            model.Discrepancy(other=entry.with_, here=entry.here, there=entry.there, why=entry.why) for entry in record.discrepancies
        ),
        topics=record.topics,
        lines=lines(record.lines),
    )


@dataclass(frozen=True, slots=True)
class _Linker:
    """Links the parts of one task, adding what is wrong to ``problems``."""

    frame: ListFrame
    path: Path
    record: schema.TaskRecord
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
        if found is None:
            self.report("unknown-category", f"没有名为“{name}”的分类。", "category", hint=_nearest(name, self.frame.categories))
        return found

    def leaders(self, names: Sequence[str]) -> tuple[model.LeaderReference, ...]:
        registered = self.frame.registry.leaders
        linked = []
        for position, name in enumerate(names):
            leader = registered.get(self.reading("leaders", name))
            if leader is None:
                hint = _nearest(name, registered, f"领导登记在 {self.frame.registry.file}")
                self.report("unknown-leader", f"责任领导“{name}”未登记。", "leaders", position, hint=hint)
            else:
                linked.append(model.LeaderReference(name, leader))
        return tuple(linked)

    def units(self, field: str, references: schema.References, *where: str | int) -> tuple[model.UnitReference, ...]:
        found = (self.unit(field, entry, *(where or (field,)), position) for position, entry in enumerate(references))
        return tuple(reference for reference in found if reference)

    def unit(self, field: str, entry: schema.Reference, *where: str | int) -> model.UnitReference | None:
        if isinstance(entry, str):
            name, printed = entry, entry
        else:
            name = entry.unit or entry.group or ""
            printed = entry.printed or name
            for excepted in entry.except_:
                self.known(excepted, *where)
        target = self.known(self.reading(field, name), *where)
        return model.UnitReference(printed, target) if target else None

    def known(self, name: str, *where: str | int) -> model.Unit | model.Group | None:
        target = self.frame.registry.unit(name)
        if target is None:
            near = _nearest(name, self.frame.registry.known_units(), f"单位登记在 {self.frame.registry.file}")
            self.report("unknown-unit", f"单位“{name}”未登记。", *where, hint=near)
        return target

    def assignment(self, position: int, entry: schema.AssignmentRecord) -> model.Assignment:
        goals = tuple(
            model.Goal(f"a{position}{key}", model.parse_period(key, self.frame.record.year), text)
            for key, text in entry.goals.items()
            if schema.PERIOD.match(key)
        )
        units = self.units("units", entry.units, "assignments", position - 1, "units")
        return model.Assignment(units, entry.scope, entry.printed, goals)

    def milestone(self, position: int, entry: schema.MilestoneRecord) -> model.Milestone:
        quarters: tuple[model.Quarter, ...] = ()
        if entry.date:
            quarters = (model.Quarter.of(entry.date),)
        elif entry.period:
            quarters = model.parse_period(entry.period, self.frame.record.year).quarters
        return model.Milestone(
            key=f"m{position}", quote=entry.quote, date=entry.date, quarters=quarters, recurs=entry.recurs, condition=entry.condition
        )

    def due(self, value: str | tuple[schema.DuePartRecord, ...] | None) -> tuple[model.DuePart, ...]:
        if value is None:
            return ()
        if not isinstance(value, str):
            return tuple(model.DuePart(part.text, part.date, part.kind) for part in value)
        term = self.frame.record.due_terms.get(value)
        if term is None:
            self.report("due-unknown", f"完成时限“{value}”没有对应的日期。", "due")
            return (model.DuePart(value, None, "condition"),)
        return (model.DuePart(value, term.date, term.kind),)


def _nearest(name: str, known: Iterable[str], registered: str | None = None) -> str | None:
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    parts = [f"是否为“{near[0]}”？" if near else "", registered or ""]
    return "".join(parts) or None


def document(place_id: str, record: schema.DocumentRecord) -> model.Document:
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
    )


def categories(record: schema.ListRecord) -> dict[str, model.Category]:
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


def term(record: schema.TermRecord) -> model.Term:
    """A term."""
    return model.Term(
        id=record.id, term=record.term, explanation=record.explanation, document=record.document, no=record.no, lines=lines(record.lines)
    )


