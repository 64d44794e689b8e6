"""A list as the document prints it, and its categories."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from .. import agenda, model, urls
from . import changelog, lampviews, loads
from .context import Context, Fact, Leaf, Link, Page, crumbs, leader_links, list_link, place_link, unit_links
from .lampviews import Marks, TallyView
from .pictures import Bars, composition
from .remarks import source_links
from .standings import Collecting, collecting

_QUARTER_FIELDS = ("q1", "q2", "q3", "q4")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a goals cell: the header printed above it and its labelled texts."""

    units: tuple[Link, ...]
    scope: str | None
    goals: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of the table: its field, heading, and either words, links or blocks of goals; and how far it reaches."""

    field: str
    heading: str
    text: str | None
    links: tuple[Link, ...]
    blocks: tuple[Block, ...]
    is_shared: bool
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class RowView:
    """A task as a row, and the further lines under it where each unit has its own.

    A list is narrowed by the names its cells print; ``leaders`` says whom they mean where they are misprinted, ``quarters`` when it is due.
    """

    no: int
    href: str
    text: str
    cells: tuple[CellView, ...]
    further: tuple[tuple[CellView, ...], ...]
    leaders: str | None
    quarters: str
    marks: Marks | None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A category with its rows; a list without categories is one section without a name."""

    id: str
    name: str | None
    parent: str | None
    href: str | None
    preamble: str | None
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value a list can be narrowed to, with the number of its tasks."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class ListView:
    """What a list's or category's page shows."""

    title: str
    place: Link
    owner: Link | None
    document: Link
    source_lines: tuple[Link, ...]
    columns: tuple[CellView, ...]
    sections: tuple[SectionView, ...]
    notes: tuple[str, ...]
    document_notes: tuple[str, ...]
    preamble: str | None
    total: int
    verified: int
    collecting: Collecting | None
    tally: TallyView | None
    has_units: bool
    has_leaders: bool
    quarter_choices: tuple[Choice, ...]
    siblings: tuple[Link, ...]
    composition: Bars | None
    facts: tuple[Fact, ...]


def pages(context: Context, place: model.Place) -> Iterator[Leaf]:
    """The pages of a place's lists and of their categories."""
    for task_list in place.lists:
        yield Leaf(urls.task_list(task_list.id), partial(_list_page, context, place, task_list))
        for category in task_list.categories:
            yield Leaf(urls.category(task_list, category), partial(_category_page, context, place, task_list, category))


def _list_page(context: Context, place: model.Place, task_list: model.TaskList) -> Page:
    return Page(
        address=urls.task_list(task_list.id),
        template="list.html",
        title=f"{task_list.title}（{place.name}）",
        description=f"{place.name}《{task_list.title}》全部{len(task_list.tasks)}项任务，可按单位、领导、季度筛选。",
        view=_view(context, place, task_list, None),
        crumbs=crumbs(place_link(place), list_link(task_list)),
        section=place.name,
        column=task_list.short,
        published=task_list.document.date,
        source_name=task_list.document.issuer,
        changed=context.changed((f"list:{task_list.id}", *changelog.task_subjects(task_list.tasks))),
    )


def _category_page(context: Context, place: model.Place, task_list: model.TaskList, category: model.Category) -> Page:
    view = _view(context, place, task_list, category)
    here = Link(category.name, urls.category(task_list, category))
    return Page(
        address=here.href,
        template="list.html",
        title=f"{category.name}（{place.name}{task_list.short}）",
        description=f"{place.name}{task_list.short}“{category.name}”的{view.total}项任务。",
        view=view,
        crumbs=crumbs(place_link(place), list_link(task_list), here),
        section=place.name,
        column=task_list.short,
        published=task_list.document.date,
        source_name=task_list.document.issuer,
        changed=context.changed(changelog.task_subjects(task for task in task_list.tasks if task.category == category)),
    )


def _view(context: Context, place: model.Place, task_list: model.TaskList, category: model.Category | None) -> ListView:
    """What the page of a whole list shows, or of one of its categories."""
    proved = context.verifications[task_list.document.id].tasks
    tasks = [task for task in task_list.tasks if category is None or task.category == category]
    sections = _sections(context, task_list) if category is None else (_bare_section(context, task_list, category.id, tasks),)
    rows = [row for section in sections for row in section.rows]
    siblings = tuple(Link(other.name, urls.category(task_list, other)) for other in task_list.categories)
    return ListView(
        title=task_list.title if category is None else category.name,
        place=place_link(place),
        owner=None if category is None else list_link(task_list),
        document=Link(task_list.document.title, urls.document(task_list.document)),
        source_lines=source_links(task_list.document, task_list.lines) if category is None else (),
        columns=_columns(task_list),
        sections=sections,
        notes=tuple(note.text for note in task_list.notes),
        document_notes=tuple(note.text for note in task_list.document.notes) if category is None else (),
        preamble=category.preamble.text if category and category.preamble else None,
        total=len(tasks),
        verified=sum(proved.get(task.id, False) for task in tasks),
        collecting=collecting(context, place),
        tally=lampviews.tally_of_tasks(context, tasks),
        has_units=any(_has(row, "lead", "support", "responsible", "city_units", "units") for row in rows),
        has_leaders=any(_has(row, "leaders") for row in rows),
        quarter_choices=_quarter_choices(tasks),
        siblings=siblings,
        composition=composition(task_list, siblings) if category is None else None,
        facts=() if category is None else loads.facts(context, task_list, tasks),
    )


def _bare_section(context: Context, task_list: model.TaskList, identifier: str, tasks: Sequence[model.Task]) -> SectionView:
    return SectionView(identifier, None, None, None, None, tuple(_row(context, task_list, task) for task in tasks))


def _has(row: RowView, *fields: str) -> bool:
    """Whether a task's cells of some columns name anybody."""
    return any(cell.links and cell.field in fields for line in (row.cells, *row.further) for cell in line)


def _quarter_choices(tasks: Sequence[model.Task]) -> tuple[Choice, ...]:
    found = [quarter for task in tasks for quarter in agenda.due_quarters(task)]
    return tuple(Choice(quarter.label, found.count(quarter)) for quarter in sorted(set(found)))


def _columns(task_list: model.TaskList) -> tuple[CellView, ...]:
    """The columns a reader sees: the category becomes a heading over its rows, so it is no column here."""
    return tuple(
        CellView(column.field, column.name, None, (), (), is_shared=False) for column in task_list.columns if column.field != "category"
    )


def _sections(context: Context, task_list: model.TaskList) -> tuple[SectionView, ...]:
    if not task_list.categories:
        return (_bare_section(context, task_list, "all", task_list.tasks),)
    sections, last_parent = [], None
    for category in task_list.categories:
        rows = tuple(_row(context, task_list, task) for task in task_list.tasks if task.category == category)
        parent = category.parent if category.parent != last_parent else None
        last_parent = category.parent
        preamble = category.preamble.text if category.preamble else None
        sections.append(SectionView(category.id, category.name, parent, urls.category(task_list, category), preamble, rows))
    return tuple(sections)


def _row(context: Context, task_list: model.TaskList, task: model.Task) -> RowView:
    leaders = [reference.leader.name for reference in task.leaders]
    is_plain = leaders == [link.text for link in leader_links(task.leaders)]
    first, *further = _lines(task_list, task)
    return RowView(
        no=task.no,
        href=urls.task(task.id),
        text=task.text,
        cells=first,
        further=tuple(further),
        leaders=None if is_plain else "|".join(leaders),
        quarters="|".join(quarter.label for quarter in agenda.due_quarters(task)),
        marks=lampviews.marks_of_task(context, task),
    )


def _lines(task_list: model.TaskList, task: model.Task) -> tuple[tuple[CellView, ...], ...]:
    """The cells of a task: one line, or in a table with a column for each quarter a line for each assignment."""
    columns = [column for column in task_list.columns if column.field != "category"]
    by_quarter = any(column.field in _QUARTER_FIELDS for column in columns)
    if not by_quarter or not task.assignments:
        return (tuple(_cell(task_list, task, column) for column in columns),)
    return tuple(
        tuple(cell for column in columns for cell in _line_cells(task_list, task, column, position))
        for position in range(len(task.assignments))
    )


def _line_cells(task_list: model.TaskList, task: model.Task, column: model.Column, position: int) -> Iterator[CellView]:
    """The cell of an assignment's line in a column, unless a cell above or beside it reaches there."""
    assignment = task.assignments[position]
    if column.field in _QUARTER_FIELDS:
        yield from _quarter_cells(assignment, column)
    elif column.field == "units":
        yield CellView("units", column.name, None, unit_links(assignment.units), (), is_shared=False)
    elif position == 0:
        yield replace(_cell(task_list, task, column), rows=len(task.assignments))


def _quarter_cells(assignment: model.Assignment, column: model.Column) -> Iterator[CellView]:
    """The text that begins in a quarter's column, reaching over as many as it is merged over; an empty cell if none is there."""
    for goal in assignment.goals:
        fields = [f"q{quarter.number}" for quarter in goal.period.quarters]
        if fields and fields[0] == column.field:
            heading = column.name if len(fields) == 1 else goal.period.label
            block = Block((), assignment.scope, (("", goal.text),))
            yield CellView(column.field, heading, None, (), (block,), is_shared=False, columns=len(fields))
        if column.field in fields:
            return
    yield CellView(column.field, column.name, None, (), (), is_shared=False)


def _cell(task_list: model.TaskList, task: model.Task, column: model.Column) -> CellView:
    units = {
        "lead": task.lead,
        "support": task.support,
        "responsible": task.lead + task.support if task_list.first_leads else task.responsible,
        "city_units": task.city_units,
        "units": task.responsible,
    }
    texts = {
        "no": str(task.no),
        "label": task.label,
        "text": task.text,
        "due": "".join(part.text for part in task.due) or None,
        "related": task.related_mark,
    }
    field = column.field
    blocks = tuple(_blocks(task)) if field == "goals" else ()
    links = leader_links(task.leaders) if field == "leaders" else unit_links(units.get(field, ()))
    return CellView(field, column.name, texts.get(field), links, blocks, field in task.shared)


def _blocks(task: model.Task) -> Iterator[Block]:
    """The goals of a cell that holds all of them, under the headers printed above them."""
    for assignment in task.assignments:
        yield Block(unit_links(assignment.units), assignment.scope, tuple((_label(goal), goal.text) for goal in assignment.goals))


def _label(goal: model.Goal) -> str:
    """The time to print beside a text: none where the plan is one text."""
    plain = goal.period.key == "year" or not goal.period.quarters
    return "" if plain else goal.period.label
