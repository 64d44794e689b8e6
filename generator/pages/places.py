"""A place, and its documents with their official record and full text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from .. import agenda, model, urls
from ..sourcetext import RULES, clean, line_numbers
from ..tally import Verification
from . import changelog, follow, highlights, lineage, loads, organisations, overview
from .context import Context, Fact, Leaf, Link, Page, crumbs, dated_list_link, list_link, place_link, short, task_link, topic_links
from .markdown import html_of
from .pictures import Bars, composition, measurable
from .remarks import DiscrepancyView, ErratumView, discrepancy, errata, record, source_links


@dataclass(frozen=True, slots=True)
class ListCard:
    """A list at a glance; its year where the place has lists of several."""

    link: Link
    title: str
    year: int | None
    tasks: int
    categories: tuple[Link, ...]
    categories_total: int
    composition: Bars | None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """What a place's page shows."""

    name: str
    full_name: str
    level: str
    parent: Link | None
    children: tuple[Link, ...]
    documents: tuple[Link, ...]
    lists: tuple[ListCard, ...]
    year: Bars | None
    measurable: Bars
    units: tuple[Link, ...]
    units_total: int
    units_href: str
    units_by_quarter: str | None
    leaders: tuple[Link, ...]
    total: int
    timed: int
    measured: int
    metrics: int
    topics: tuple[Link, ...]
    lineage: Link | None
    overview: overview.Overview | None


def place(context: Context, one: model.Place) -> Page:
    """The page of a place."""
    tasks = tuple(one.tasks)
    named = [(unit, context.tasks_of_unit.get(unit.key, ())) for unit in one.units]
    busiest = sorted((pair for pair in named if pair[1]), key=lambda pair: -len({task.id for _role, task in pair[1]}))
    view = PlaceView(
        name=one.name,
        full_name=one.full_name,
        level=one.level,
        parent=place_link(context.places[one.parent]) if one.parent and one.parent in context.places else None,
        children=tuple(place_link(other) for other in context.portal.places if other.parent == one.id),
        documents=tuple(Link(document.title, urls.document(document), document.number) for document in one.documents),
        lists=tuple(list_card(task_list, has_year=_has_years(one)) for task_list in one.lists),
        year=loads.year(context, one),
        measurable=measured(context, one.lists),
        units=tuple(Link(unit.name, urls.unit(unit), f"{len({task.id for _role, task in found})}项") for unit, found in busiest[:24]),
        units_total=len(context.answering(one)),
        units_href=urls.units(one.id),
        units_by_quarter=urls.units_by_quarter(one.id) if loads.has_units_by_quarter(context, one) else None,
        leaders=tuple(
            Link(leader.name, urls.leader(leader), f"{count}项" if (count := len(context.tasks_of_leader.get(leader.key, ()))) else None)
            for leader in filter(context.has_leader_page, one.leaders)
        ),
        total=len(tasks),
        timed=sum(1 for task in tasks if agenda.due_quarters(task)),
        measured=sum(1 for task in tasks if task.metrics),
        metrics=sum(len(task.metrics) for task in tasks),
        topics=topic_links(context.portal.topics, tasks, f"#{one.id}"),
        lineage=lineage.link(one),
        overview=overview.of_place(context, one),
    )
    return Page(
        address=urls.place(one.id),
        template="place.html",
        title=f"{one.name}重点工作",
        description=f"{one.name}公开的{len(tasks)}项重点任务：按清单、单位、领导和季度查看。",
        view=view,
        crumbs=crumbs(place_link(one)),
        section=one.name,
        column=one.name,
        feeds=follow.of_page(urls.place(one.id), with_calendar=True),
        things=organisations.of_place(context, one),
        changed=context.changed(follow.place_subjects(context, one)),
    )


def _has_years(one: model.Place) -> bool:
    """Whether a place has lists of several years, so that a list's name needs its year."""
    return len({task_list.year for task_list in one.lists}) > 1


def list_card(task_list: model.TaskList, *, has_year: bool = False) -> ListCard:
    """A list as a card: its categories lead to their pages."""
    categories = tuple(Link(category.name, urls.category(task_list, category)) for category in task_list.categories)
    return ListCard(
        list_link(task_list),
        task_list.title,
        task_list.year if has_year else None,
        len(task_list.tasks),
        categories,
        len(categories),
        composition(task_list, categories),
    )


def measured(context: Context, lists: Iterable[model.TaskList]) -> Bars:
    """How much of some lists names a time, has metrics and is linked."""
    shown = tuple(lists)
    dated = {task.id: bool(agenda.due_quarters(task)) for task_list in shown for task in task_list.tasks}
    linked = frozenset(task.id for task_list in shown for task in task_list.tasks if task.related or task.id in context.pointed_at)
    named = ((Link(f"{context.places[one.place].name}{dated_list_link(one).text}", urls.task_list(one.id)), one) for one in shown)
    return measurable(named, dated, linked)


@dataclass(frozen=True, slots=True)
class RuleView:
    """A dump rule in use: what it means and how often it was needed."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class TaskErratum:
    """An erratum of a task, with the task."""

    task: Link
    erratum: ErratumView


@dataclass(frozen=True, slots=True)
class TaskDiscrepancy:
    """A discrepancy of a task, with the task."""

    task: Link
    discrepancy: DiscrepancyView


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the source text as dumped, with the task it belongs to."""

    number: int
    text: str
    task: Link | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What a document's page shows."""

    title: str
    place: Link
    record: tuple[Fact, ...]
    lists: tuple[Link, ...]
    verification: Verification
    rules: tuple[RuleView, ...]
    notes: tuple[tuple[str, tuple[Link, ...]], ...]
    errata: tuple[ErratumView, ...]
    task_errata: tuple[TaskErratum, ...]
    discrepancies: tuple[TaskDiscrepancy, ...]
    source_file: Link
    sha256: str
    readable: str | None
    lines: tuple[SourceLine, ...]
    changes: changelog.Section | None


def documents(context: Context, one: model.Place) -> Iterator[Leaf]:
    """The pages of a place's documents."""
    return (Leaf(urls.document(document), partial(_document, context, one, document)) for document in one.documents)


def _document(context: Context, one: model.Place, document: model.Document) -> Page:
    lists = [task_list for task_list in one.lists if task_list.document == document]
    tasks = [task for task_list in lists for task in task_list.tasks]
    verification = context.verifications[document.id]
    readable = next((page for page in context.portal.content if page.document == document.id), None)
    view = DocumentView(
        title=document.title,
        place=place_link(one),
        record=record(document),
        lists=tuple(Link(task_list.title, urls.task_list(task_list.id), f"{len(task_list.tasks)}项") for task_list in lists),
        verification=verification,
        rules=tuple(RuleView(RULES[rule], verification.rules.get(rule, 0)) for rule in document.rules),
        notes=tuple((note.text, source_links(document, note.lines)) for note in document.notes),
        errata=errata(document.errata),
        task_errata=tuple(TaskErratum(task_link(context, task), entry) for task in tasks for entry in errata(task.errata)),
        discrepancies=tuple(_discrepancies(context, tasks)),
        source_file=Link(document.source, f"{urls.OPEN_DATA}sources/{document.source}"),
        sha256=document.sha256,
        readable=html_of(readable.body) if readable else None,
        lines=_lines(context, document, tasks),
        changes=changelog.section(context, follow.document_subjects(context, document)),
    )
    return Page(
        address=urls.document(document),
        template="document.html",
        title=document.title,
        description=short(f"{document.title}：公开信息、全文和逐字核对结果。", 120),
        view=view,
        crumbs=crumbs(place_link(one), Link("文件", urls.document(document))),
        section=one.name,
        column="文件",
        published=document.date,
        source_name=document.issuer,
        is_article=True,
        keywords=(one.name, "文件", *filter(None, (document.number,))),
        changed=context.changed(follow.document_subjects(context, document)),
    )


def _discrepancies(context: Context, tasks: Iterable[model.Task]) -> Iterator[TaskDiscrepancy]:
    for task in tasks:
        for entry in task.discrepancies:
            yield TaskDiscrepancy(task_link(context, task), discrepancy(context, entry))


def _lines(context: Context, document: model.Document, tasks: Iterable[model.Task]) -> tuple[SourceLine, ...]:
    """The source text line by line, empty lines left out unless a record begins there; the first line of each task leads to it."""
    starts: dict[int, Link] = {}
    linked = {span.first for task in tasks for span in task.lines}
    linked |= {span.first for found in context.portal.lists if found.document.id == document.id for span in found.lines}
    for task in tasks:
        starts.setdefault(min(line_numbers(task.lines)), Link(f"第{task.no}项", urls.task(task.id)))
    text = context.source_texts[document.source]
    shown = ("tags", "bookmark")
    return tuple(
        SourceLine(number, highlights.shown_line(line), starts.get(number))
        for number, line in enumerate(text.split("\n"), 1)
        if number in linked or clean(line, [rule for rule in shown if rule in document.rules])
    )
