"""Tasks across years: the line of one task, and what became of the tasks of a place's earlier lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from .. import lineage as lines
from .. import model, urls
from ..lineage import Fate
from .context import Context, Fact, Leaf, Link, Page, crumbs, date_text, dated_list_link, place_link
from .remarks import CERTAINTY_WORDS

_KIND_WORDS = {"continues": ("延续", ""), "merged": ("由", "合并而来"), "split": ("由", "拆分而来")}


@dataclass(frozen=True, slots=True)
class OriginView:
    """From which tasks one came, in which way, and how sure that is: 由…合并而来; ``others`` came from the same one."""

    before: str
    tasks: tuple[Link, ...]
    after: str
    others: tuple[Link, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class DroppedView:
    """What was published about a task that is no longer taken up."""

    quote: str
    basis: Link
    date: str


@dataclass(frozen=True, slots=True)
class StepView:
    """A task of a line: where it came from, and how it ended; ``is_here`` for the one the page is about."""

    task: Link
    is_here: bool
    origins: tuple[OriginView, ...]
    is_completed: bool
    dropped: DroppedView | None
    untold_in: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """The tasks of a line in one year."""

    label: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class EarlierView:
    """An earlier list that a later one succeeds: what became of its tasks, in numbers; those without a word; those said to be dropped."""

    id: str
    heading: str
    numbers: tuple[Fact, ...]
    untold_heading: str
    untold: tuple[Link, ...]
    dropped: tuple[tuple[Link, DroppedView], ...]
    continued: tuple[tuple[Link, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class LineageView:
    """What a place's page of lines shows."""

    place: Link
    parts: tuple[EarlierView, ...]
    has_progress: bool


def line(context: Context, one: model.Task) -> tuple[YearView, ...]:
    """The line of a task by year; nothing where it neither came from nor led to another, nor ended."""
    found = context.lineage.line(one)
    if len(found) == 1 and context.lineage.fate(one) == Fate.OPEN:
        return ()
    years = sorted({task.year for task in found})
    return tuple(YearView(f"{year}年", tuple(_step(context, task, one) for task in found if task.year == year)) for year in years)


def _step(context: Context, task: model.Task, here: model.Task) -> StepView:
    fate = context.lineage.fate(task)
    return StepView(
        task=_link(context, task),
        is_here=task == here,
        origins=tuple(_origins(context, task)),
        is_completed=task.id in context.completed,
        dropped=_dropped(task.dropped) if task.dropped else None,
        untold_in=tuple(dated_list_link(later) for later in context.lineage.succeeded_by[task.list_id]) if fate == Fate.UNACCOUNTED else (),
    )


def _link(context: Context, task: model.Task) -> Link:
    return Link(task.text, urls.task(task.id), f"{context.lists[task.list_id].short}第{task.no}项")


def _numbered(context: Context, tasks: Sequence[model.Task]) -> tuple[Link, ...]:
    """Tasks by the name of their list and their number."""
    return tuple(Link(f"{dated_list_link(context.lists[task.list_id]).text}第{task.no}项", urls.task(task.id)) for task in tasks)


def _origins(context: Context, task: model.Task) -> Iterator[OriginView]:
    """Where a task came from: relations of one kind and certainty together, but each split by itself."""
    grouped: dict[tuple[str, str, str], list[model.Task]] = {}
    for relation in task.continues:
        key = (relation.kind, relation.certainty, relation.id if relation.kind == "split" else "")
        grouped.setdefault(key, []).append(context.tasks[relation.id])
    for (kind, certainty, _), earlier in grouped.items():
        others = [one for one in context.lineage.continued_by[earlier[0].id] if one != task] if kind == "split" else []
        before, after = _KIND_WORDS[kind]
        yield OriginView(before, _numbered(context, earlier), after, _numbered(context, others), CERTAINTY_WORDS[certainty])


def _dropped(one: model.Dropping) -> DroppedView:
    return DroppedView(one.quote, Link(one.basis, one.url or ""), date_text(one.date) or "")


def link(place: model.Place) -> Link | None:
    """A link to a place's page of lines, if its lists say how they succeed each other."""
    return Link("逐年脉络", urls.lineage(place.id)) if lines.is_told(place) else None


def pages(context: Context, place: model.Place) -> Iterator[Leaf]:
    """What became of the tasks of a place's earlier lists, if its lists say how they succeed each other."""
    if lines.is_told(place):
        yield Leaf(urls.lineage(place.id), partial(_lineage, context, place))


def _lineage(context: Context, place: model.Place) -> Page:
    parts = tuple(_earlier(context, later, context.lists[earlier]) for later in place.lists for earlier in later.succeeds)
    untold = len({one.href for part in parts for one in part.untold})
    return Page(
        address=urls.lineage(place.id),
        template="lineage.html",
        title=f"{place.name}任务的逐年脉络",
        description=f"{place.name}往年的任务后来怎样：延续、合并、拆分、不再列入，以及没有写明去向的{untold}项。",
        view=LineageView(place_link(place), parts, place.collecting_since is not None),
        crumbs=crumbs(place_link(place), Link("逐年脉络", urls.lineage(place.id))),
        section=place.name,
        column="逐年脉络",
    )


def _earlier(context: Context, later: model.TaskList, earlier: model.TaskList) -> EarlierView:
    fates = {fate: [task for task in earlier.tasks if context.lineage.fate(task) == fate] for fate in Fate}
    fresh = sum(not task.continues for task in later.tasks)
    knows_progress = context.places[later.place].collecting_since is not None or fates[Fate.COMPLETED]
    numbers = (
        Fact(f"{dated_list_link(earlier).text}共有", text=f"{len(earlier.tasks)} 项"),
        Fact("由以后的任务接续", text=f"{len(fates[Fate.CONTINUED])} 项"),
        *((Fact("已公布完成", text=f"{len(fates[Fate.COMPLETED])} 项"),) if knows_progress else ()),
        Fact("公开说明不再列入", text=f"{len(fates[Fate.DROPPED])} 项"),
        Fact("没有写明去向", text=f"{len(fates[Fate.UNACCOUNTED])} 项"),
        Fact(f"{dated_list_link(later).text}新列", text=f"{fresh} 项"),
    )
    return EarlierView(
        id=f"{later.slug}-{earlier.slug}",
        heading=f"从{dated_list_link(earlier).text}到{dated_list_link(later).text}",
        numbers=numbers,
        untold_heading=f"{earlier.year}年有、{later.year}年没有写明去向的任务",
        untold=tuple(_link(context, task) for task in fates[Fate.UNACCOUNTED]),
        dropped=tuple((_link(context, task), _dropped(task.dropped)) for task in fates[Fate.DROPPED] if task.dropped),
        continued=tuple(
            (_link(context, task), _numbered(context, context.lineage.continued_by[task.id])) for task in fates[Fate.CONTINUED]
        ),
    )
