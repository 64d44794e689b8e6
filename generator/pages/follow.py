"""What can be followed: which pages have feeds and calendars, and what each tells.

Places, answering units, leaders and topics have a feed even before anything changed, so that one can subscribe in time; a task only
once something happened to it beyond its being added and put in order (its unit, topic and place have theirs), which keeps the number
of files within reason.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .. import agenda, model, periods, urls
from . import changelog
from .context import Context, Link, short

_FORMS = (("Atom", "atom", "application/atom+xml"), ("JSON Feed", "json", "application/feed+json"))
_CALENDAR = ("日历", "ics", "text/calendar")


@dataclass(frozen=True, slots=True)
class Followed:
    """A page that can be followed: its address, what its feed is called, and what its feed is about (None: everything)."""

    address: str
    title: str
    subjects: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Planned:
    """A page whose dates can be put in a calendar, with the tasks they come from."""

    address: str
    title: str
    tasks: tuple[model.Task, ...]
    quarters: tuple[tuple[periods.Quarter, int, str], ...]


def of_page(address: str, *, with_calendar: bool = False) -> tuple[Link, ...]:
    """Links to what follows a page, each noting its media type."""
    forms = (*_FORMS, _CALENDAR) if with_calendar else _FORMS
    return tuple(Link(name, urls.feed(address, form), kind) for name, form, kind in forms)


def of_task(context: Context, task: model.Task) -> tuple[Link, ...]:
    """Links to a task's feeds, if it has any."""
    address = urls.task(task.id)
    has_feed = context.chronicle.has_news(f"task:{task.id}") or urls.feed(address, "atom") in context.recorded
    return of_page(address) if has_feed else ()


def of_target(context: Context, target: model.Unit | model.Group) -> tuple[Link, ...]:
    """Links to a unit's feeds and calendar: those that answer for tasks have them."""
    return of_page(urls.unit(target), with_calendar=True) if context.is_answering(target) else ()


def tasks_of(context: Context, target: model.Unit | model.Group) -> tuple[model.Task, ...]:
    """The tasks that name a unit, each once."""
    return tuple({task.id: task for _role, task in context.tasks_of_unit.get(target.key, ())}.values())


def unit_subjects(context: Context, target: model.Unit | model.Group) -> tuple[str, ...]:
    """What the history tells of a unit: itself and its tasks."""
    return (f"unit:{target.key}", *changelog.task_subjects(tasks_of(context, target)))


def leader_subjects(context: Context, leader: model.Leader) -> tuple[str, ...]:
    """What the history tells of a leader: the entry in the register and the tasks."""
    return (f"leader:{leader.key}", *changelog.task_subjects(context.tasks_of_leader.get(leader.key, ())))


def document_subjects(context: Context, document: model.Document) -> tuple[str, ...]:
    """What the history tells of a document: itself, its source text, its lists and their tasks."""
    lists = [task_list for task_list in context.places[document.place].lists if task_list.document == document]
    tasks = (task for task_list in lists for task in task_list.tasks)
    own = (f"document:{document.id}", f"source:{document.source}", *(f"list:{task_list.id}" for task_list in lists))
    return (*own, *changelog.task_subjects(tasks))


def feeds(context: Context) -> Iterator[Followed]:
    """Every page with feeds."""
    name = context.portal.name
    yield Followed(urls.CHANGES, f"{name}：变更记录", None)
    for place in context.portal.places:
        yield Followed(urls.place(place.id), f"{name}：{place.name}的变更", place_subjects(context, place))
        for target in context.answering(place):
            yield Followed(urls.unit(target), f"{name}：{target.name}（{place.name}）的变更", unit_subjects(context, target))
        for leader in filter(context.has_leader_page, place.leaders):
            yield Followed(urls.leader(leader), f"{name}：{leader.name}（{place.name}）的变更", leader_subjects(context, leader))
    for topic in context.portal.topics:
        yield Followed(urls.topic(topic), f"{name}：主题“{topic.name}”的变更", topic_subjects(context, topic))
    for task in context.portal.tasks:
        if of_task(context, task):
            yield Followed(urls.task(task.id), f"{name}：{short(task.text, 30)}", (f"task:{task.id}",))


def place_subjects(context: Context, place: model.Place) -> tuple[str, ...]:
    """What the history tells of a place: itself, its registers, its documents and their tasks."""
    named = (f"unit:{target.key}" for target in place.named_targets)
    led = (f"leader:{leader.key}" for leader in place.leaders)
    told = (subject for document in place.documents for subject in document_subjects(context, document))
    return (f"place:{place.id}", *named, *led, *dict.fromkeys(told))


def topic_subjects(context: Context, topic: model.Topic) -> tuple[str, ...]:
    """What the history tells of a topic: itself and its tasks."""
    tasks = (task for task in context.portal.tasks if topic in task.topics)
    return (f"topic:{topic.id}", *changelog.task_subjects(tasks))


def calendars(context: Context) -> Iterator[Planned]:
    """Every page with a calendar."""
    due = {task.id: agenda.due_quarters(task) for task in context.portal.tasks}
    for place in context.portal.places:
        yield Planned(urls.place(place.id), f"{place.name}重点工作", tuple(place.tasks), _quarters(due, tuple(place.tasks), place))
        for target in context.answering(place):
            tasks = tasks_of(context, target)
            yield Planned(
                urls.unit(target), f"{target.name}（{place.name}）重点工作", tasks, _quarters(due, tasks, place, urls.unit(target))
            )


Due = Mapping[str, tuple[periods.Quarter, ...]]


def _quarters(
    due: Due, tasks: Iterable[model.Task], place: model.Place, address: str | None = None
) -> tuple[tuple[periods.Quarter, int, str], ...]:
    """The quarters in which tasks have goals, how many tasks, and where they are listed."""
    counts = Counter(quarter for task in tasks for quarter in due[task.id])
    return tuple((quarter, counts[quarter], address or urls.quarter(place.id, quarter)) for quarter in sorted(counts))
