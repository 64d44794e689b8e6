"""Side by side: a city's task with the district tasks that carry it out, and the same metric or topic in several places."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from .. import comparisons, model, urls
from .carried import Carried, carried
from .context import Context, Leaf, Link, Page, crumbs, dated_list_link, place_link, short, task_link, unit_links
from .metrics import MODE_WORDS, planned_text
from .remarks import CERTAINTY_WORDS, DiscrepancyView, discrepancy

_HERE = Link("比较", urls.COMPARE)


@dataclass(frozen=True, slots=True)
class PlannedView:
    """A planned value: its time, the number in words, the words quoted, and whether they are a side of a discrepancy."""

    label: str
    text: str
    quote: str
    is_disputed: bool


@dataclass(frozen=True, slots=True)
class MeasuredView:
    """A metric of one task among others: whose it is, its name and mode, its values, and where its name is compared."""

    place: str
    task: Link
    year: int
    name: str
    mode: str
    planned: tuple[PlannedView, ...]
    compared: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """A task beside others: where it stands, how sure it is that it belongs here, who answers, by when, and its goals."""

    place: Link
    task: Link
    owner: Link
    no: int
    text: str
    certainty: str | None
    is_disputed: bool
    units: tuple[Link, ...]
    due: str | None
    goals: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A discrepancy two of the tasks have with each other: the address of the task it is recorded with, and both sides."""

    task: Link
    discrepancy: DiscrepancyView


@dataclass(frozen=True, slots=True)
class TasksView:
    """A city's task beside those that carry it out."""

    whole: Side
    carriers: tuple[Side, ...]
    places: tuple[Link, ...]
    measured: tuple[MeasuredView, ...]
    mismatches: tuple[Mismatch, ...]


@dataclass(frozen=True, slots=True)
class MetricSection:
    """The metrics of one name in several places."""

    id: str
    name: str
    measured: tuple[MeasuredView, ...]


@dataclass(frozen=True, slots=True)
class MetricsView:
    """What the page of metrics in several places shows."""

    sections: tuple[MetricSection, ...]
    contents: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlaceSection:
    """What a topic's tasks of one place state in numbers."""

    id: str
    place: Link
    measured: tuple[MeasuredView, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """What a topic's numbers in several places show."""

    topic: Link
    sections: tuple[PlaceSection, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """What the index of comparisons shows."""

    carried: tuple[Carried, ...]
    metrics: tuple[Link, ...]
    topics: tuple[Link, ...]


def pages(context: Context) -> Iterator[Leaf]:
    """The index and every comparison; none of them where there is nothing to compare."""
    found = context.comparisons
    if not found.is_any:
        return
    yield Leaf(urls.COMPARE, partial(_index, context))
    for task, carriers in found.carried.items():
        yield Leaf(urls.compared_task(task), partial(_tasks, context, task, carriers))
    if found.shared:
        yield Leaf(urls.COMPARED_METRICS, partial(_metrics, context))
    for topic in context.portal.topics:
        if topic.id in found.topics:
            yield Leaf(urls.compared_topic(topic), partial(_topic, context, topic))


def _index(context: Context) -> Page:
    found = context.comparisons
    view = CompareView(
        carried=tuple(picture for one in context.portal.lists if (picture := carried(context, one))),
        metrics=tuple(Link(own[0].metric.name, urls.compared_metric(name), _places_count(own)) for name, own in found.shared.items()),
        topics=tuple(Link(topic.name, urls.compared_topic(topic)) for topic in context.portal.topics if topic.id in found.topics),
    )
    description = f"市里的任务和各区落实它的任务并排看（{len(found.carried)}项），同一指标在各地的数字并排看（{len(found.shared)}个）。"
    return Page(urls.COMPARE, "compare.html", "并排看：市与区、各地之间", description, view, crumbs(_HERE), section="比较", column="比较")


def _places_count(own: Sequence[comparisons.Measured]) -> str:
    return f"{len({one.task.place for one in own})}地"


def _tasks(context: Context, identifier: str, carriers: Sequence[comparisons.Carrier]) -> Page:
    whole = context.tasks[identifier]
    tasks = (whole, *(carrier.task for carrier in carriers))
    mismatches = comparisons.between(tasks)
    disputed = {one for task, entry in mismatches for one in (task.id, entry.other)}
    view = TasksView(
        whole=_side(context, whole, None, disputed),
        carriers=tuple(_side(context, carrier.task, CERTAINTY_WORDS[carrier.certainty], disputed) for carrier in carriers),
        places=tuple(place_link(context.places[place]) for place in dict.fromkeys(carrier.task.place for carrier in carriers)),
        measured=tuple(_measured(context, task, metric) for task in tasks for metric in task.metrics),
        mismatches=tuple(Mismatch(task_link(context, task), discrepancy(context, entry)) for task, entry in mismatches),
    )
    where = f"{view.whole.place.text}{context.lists[whole.list_id].short}第{whole.no}项"
    here = Link(where, urls.compared_task(whole.id))
    return Page(
        address=here.href,
        template="compare-tasks.html",
        title=f"{short(whole.text, 30)}：市与区并排看（{where}）",
        description=short(f"{whole.text}——{where}和落实它的{len(carriers)}项任务并排看。", 120),
        view=view,
        crumbs=crumbs(_HERE, here),
        section="比较",
        column="比较",
    )


def _side(context: Context, task: model.Task, certainty: str | None, disputed: AbstractSet[str]) -> Side:
    task_list = context.lists[task.list_id]
    return Side(
        place=place_link(context.places[task.place]),
        task=task_link(context, task),
        owner=dated_list_link(task_list),
        no=task.no,
        text=task.text,
        certainty=certainty,
        is_disputed=task.id in disputed,
        units=unit_links(task.lead or task.responsible),
        due="".join(part.text for part in task.due) or None,
        goals=tuple(("" if goal.period.key == "year" else goal.period.label, goal.text) for goal in task.goals),
    )


def _measured(context: Context, task: model.Task, metric: model.Metric) -> MeasuredView:
    name = comparisons.plain_name(metric.name)
    planned = (
        PlannedView(value.period.label, planned_text(metric, value), value.quote, comparisons.is_disputed(task, value))
        for value in metric.values
    )
    compared = urls.compared_metric(name) if name in context.comparisons.shared else None
    where = Link(f"{context.lists[task.list_id].short}第{task.no}项", urls.task(task.id))
    return MeasuredView(context.places[task.place].name, where, task.year, metric.name, MODE_WORDS[metric.mode], tuple(planned), compared)


def _metrics(context: Context) -> Page:
    sections = tuple(
        MetricSection(urls.metric_anchor(name), own[0].metric.name, tuple(_measured(context, one.task, one.metric) for one in own))
        for name, own in context.comparisons.shared.items()
    )
    contents = tuple(Link(section.name, f"#{section.id}") for section in sections)
    here = Link("同名指标", urls.COMPARED_METRICS)
    return Page(
        address=here.href,
        template="compare-metrics.html",
        title="同一指标，各地的数字",
        description=f"至少两个地区都写明了数字的{len(sections)}个同名指标，逐一引原文并排列出，不排名。",
        view=MetricsView(sections, contents),
        crumbs=crumbs(_HERE, here),
        section="比较",
        column="比较",
    )


def _topic(context: Context, topic: model.Topic) -> Page:
    tasks = context.comparisons.topics[topic.id]
    sections = tuple(_place_section(context, place, tasks) for place in context.portal.places if any(t.place == place.id for t in tasks))
    here = Link(topic.name, urls.compared_topic(topic))
    return Page(
        address=here.href,
        template="compare-topic.html",
        title=f"{topic.name}：各地写明的数字",
        description=f"{topic.name}的任务中，{len(sections)}个地区写明的数字，引原文并排列出，不排名。",
        view=TopicView(Link(topic.name, urls.topic(topic)), sections),
        crumbs=crumbs(_HERE, here),
        section="比较",
        column="比较",
    )


def _place_section(context: Context, place: model.Place, tasks: Iterable[model.Task]) -> PlaceSection:
    own = tuple(_measured(context, task, metric) for task in tasks if task.place == place.id for metric in task.metrics)
    return PlaceSection(place.id, place_link(place), own)
