"""What every page is made from, and the small values pages are made of."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .. import agenda, handovers, lineage, model, periods, urls
from ..agenda import Agenda
from ..appearances import Appearances
from ..chronicle import Chronicle, moment
from ..comparisons import Comparisons
from ..history import History
from ..outputs import File
from ..progress import Published, Rating
from ..standings import Standing, standings
from ..tally import Verification
from ..things import Thing
from ..wording import Glossary

if TYPE_CHECKING:
    from .changelog import GroupView

NO_HISTORY = History()


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, with a short note beside them."""

    text: str
    href: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what stands for it: words, or links; ``href`` links the words."""

    name: str
    text: str | None = None
    links: tuple[Link, ...] = ()
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its address, its template in ``templates/pages/``, and its view.

    What machines are told of it besides: whether it is an article (and not a column), the things it is about, its picture (the words
    say what it shows) and when what it is about last changed.
    """

    address: str
    template: str
    title: str
    description: str
    view: object
    crumbs: tuple[Link, ...] = ()
    section: str = ""
    column: str = ""
    published: dt.date | None = None
    source_name: str | None = None
    is_indexed: bool = True
    feeds: tuple[Link, ...] = ()
    is_article: bool = False
    keywords: tuple[str, ...] = ()
    things: tuple[Thing, ...] = ()
    image: Link | None = None
    changed: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the rest of a build asks of a page once it is rendered."""

    address: str
    template: str
    is_indexed: bool
    changed: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that can be made: its address, and what makes it. A preview makes the page somebody looks at before the others."""

    address: str
    make: Callable[[], Page]


@dataclass(frozen=True)
class Context:
    """The portal with the results and lookups that several pages need; made once a build."""

    portal: model.Portal
    verifications: Mapping[str, Verification]
    source_texts: Mapping[str, str]
    as_of: dt.date
    commit: str | None
    data_files: tuple[File, ...] = ()
    history: History = NO_HISTORY
    recorded: frozenset[str] = frozenset()
    redirects: tuple[urls.Redirect, ...] = ()
    completed: frozenset[str] = frozenset()
    with_cards: bool = False

    @cached_property
    def chronicle(self) -> Chronicle:
        """The history with its lookups."""
        return Chronicle(self.history)

    @cached_property
    def shown_changes(self) -> dict[tuple[str, str, str], "GroupView"]:
        """The changes of one thing in one commit as they are shown, which many pages share; filled as pages are made."""
        return {}

    @cached_property
    def named(self) -> Mapping[str, Link]:
        """What the history may be about besides tasks, lists and places, as it names them."""
        found: dict[str, Link] = {}
        for place in self.portal.places:
            for target in place.named_targets:
                address = urls.unit(target) if self.has_page(target) else urls.units(place.id)
                found[f"unit:{target.key}"] = Link(target.name, address, place.name)
            for leader in place.leaders:
                address = urls.leader(leader) if self.has_leader_page(leader) else urls.place(place.id)
                found[f"leader:{leader.key}"] = Link(leader.name, address, place.name)
            found |= {f"document:{one.id}": Link(one.title, urls.document(one), place.name) for one in place.documents}
            found |= {f"source:{one.source}": Link(f"{one.title}（原始文本）", urls.document(one), place.name) for one in place.documents}
        found |= {f"topic:{topic.id}": Link(topic.name, urls.topic(topic), "主题") for topic in self.portal.topics}
        found |= {f"term:{term.id}": Link(term.term, urls.term(term), "名词") for term in self.portal.terms}
        return found | {"terms:": Link("名词解释", urls.TERMS), "topics:": Link("主题", urls.TOPICS)}

    def changed(self, subjects: Iterable[str]) -> dt.datetime | None:
        """When any of some subjects last changed; None where the history does not tell."""
        return max(filter(None, map(self.chronicle.last_changed, subjects)), default=None)

    @property
    def newest_change(self) -> dt.datetime | None:
        """When anything last changed."""
        return moment(self.history.commits[0]) if self.history.commits else None

    @cached_property
    def tasks(self) -> Mapping[str, model.Task]:
        """Every task by id."""
        return {task.id: task for task in self.portal.tasks}

    def collects(self, place: model.Place) -> bool:
        """Whether what is published about a place is collected by the as-of date; only then has it lamps."""
        return place.collecting_since is not None and place.collecting_since <= self.as_of

    @cached_property
    def collecting(self) -> tuple[model.Place, ...]:
        """The places that have lamps."""
        return tuple(filter(self.collects, self.portal.places))

    @cached_property
    def standings(self) -> Mapping[str, tuple[Standing, ...]]:
        """How the targets of each task stand on the as-of date; nothing for the tasks of places that do not collect."""
        return {task: found for place in self.collecting for task, found in standings(place, self.as_of).items()}

    @cached_property
    def known(self) -> Mapping[str, Published]:
        """What each place that collects had published by the as-of date."""
        return {place.id: place.published.by(self.as_of) for place in self.collecting}

    @cached_property
    def ratings(self) -> Mapping[str, Sequence[Rating]]:
        """The official ratings of each task (by id) and unit (by key), oldest first."""
        found: dict[str, list[Rating]] = {}
        for rating in sorted((one for known in self.known.values() for one in known.ratings), key=lambda one: one.date):
            for subject in filter(None, (rating.task, rating.unit)):
                found.setdefault(subject, []).append(rating)
        return found

    @cached_property
    def lists(self) -> Mapping[str, model.TaskList]:
        """Every list by id."""
        return {task_list.id: task_list for task_list in self.portal.lists}

    @cached_property
    def places(self) -> Mapping[str, model.Place]:
        """Every place by id."""
        return {place.id: place for place in self.portal.places}

    @cached_property
    def appearances(self) -> Appearances:
        """Where units and leaders appear."""
        return Appearances(self.portal)

    @cached_property
    def comparisons(self) -> Comparisons:
        """What can be laid side by side."""
        return Comparisons(self.portal)

    @property
    def tasks_of_unit(self) -> Mapping[str, Sequence[tuple[str, model.Task]]]:
        """For each unit or group: the tasks that name it, with the role."""
        return self.appearances.tasks_of_unit

    @property
    def tasks_of_leader(self) -> Mapping[str, Sequence[model.Task]]:
        """For each leader: the tasks that name them."""
        return self.appearances.tasks_of_leader

    @property
    def mentions(self) -> Mapping[str, Sequence[tuple[model.Task, tuple[str, ...]]]]:
        """For each street, town or park: the tasks of its place and its city whose texts name it, with the clauses."""
        return self.appearances.mentions

    @property
    def texts(self) -> Mapping[str, tuple[str, ...]]:
        """For each task its text, goals and their scopes, without white space: where names are looked for."""
        return self.appearances.texts

    def is_answering(self, target: model.Unit | model.Group) -> bool:
        """Whether a unit stands in some column of a table, rather than only being a place that texts name."""
        return self.appearances.is_answering(target)

    def answering(self, place: model.Place) -> tuple[model.Unit | model.Group, ...]:
        """The units and groups of a place that answer for tasks."""
        return tuple(target for target in place.named_targets if self.is_answering(target))

    def has_page(self, target: model.Unit | model.Group) -> bool:
        """Whether there is anything to say of a unit; a locality named only to be left out has no page."""
        return self.is_answering(target) or target.key in self.mentions or self.is_changed(target)

    def is_changed(self, target: model.Unit | model.Group) -> bool:
        """Whether a unit has gone or came from one that has, so that its page leads on."""
        return self.appearances.is_changed(target)

    @property
    def units(self) -> Mapping[str, model.Unit]:
        """Every unit by its key."""
        return self.appearances.units

    @property
    def unit_origins(self) -> Mapping[str, Sequence[model.Unit]]:
        """For each unit that came from others: those others, in the order of the registers."""
        return self.appearances.unit_origins

    @cached_property
    def posts(self) -> Mapping[str, handovers.Posts]:
        """The posts of each place's leaders."""
        return {place.id: handovers.posts_of(place, self.as_of) for place in self.portal.places}

    @cached_property
    def lineage(self) -> lineage.Lineage:
        """The lines of the tasks across years."""
        return lineage.of(self.portal, self.completed)

    def agenda(self, place: model.Place) -> Agenda:
        """A place's items by quarter, laid out when first asked for."""
        found = self._agendas.get(place.id)
        if found is None:
            found = self._agendas[place.id] = agenda.of_place(place)
        return found

    @cached_property
    def _agendas(self) -> dict[str, Agenda]:
        return {}

    def has_leader_page(self, leader: model.Leader) -> bool:
        """Whether there is anything to say of a leader: tasks, or posts with dates."""
        return self.appearances.has_leader_page(leader)

    @cached_property
    def pointed_at(self) -> Mapping[str, Sequence[tuple[model.Task, model.Relation]]]:
        """For each task: the tasks whose relations lead to it."""
        found: dict[str, list[tuple[model.Task, model.Relation]]] = {}
        for task in self.portal.tasks:
            for relation in task.related:
                found.setdefault(relation.id, []).append((task, relation))
        return found

    def near(self, place: model.Place) -> tuple[model.Place, ...]:
        """The places whose data a place's pages show: itself, its city, its districts, and those that tasks relate or continue it to."""
        other = {entry for task in place.tasks for entry in _referred(task)}
        found = {place.id, place.parent, *(one.id for one in self.portal.places if one.parent == place.id)} | other
        found |= {one.place for task in place.tasks for one in self.lineage.kin(task)}
        found |= self._referring.get(place.id, frozenset())
        return tuple(one for one in self.portal.places if one.id in found)

    @cached_property
    def _referring(self) -> Mapping[str, AbstractSet[str]]:
        """For each place those whose tasks refer to it."""
        found: dict[str, set[str]] = {}
        for task in self.portal.tasks:
            for referred in _referred(task):
                found.setdefault(referred, set()).add(task.place)
        return found

    @cached_property
    def tasks_of_topic(self) -> Mapping[tuple[str, str], tuple[model.Task, ...]]:
        """The tasks of each place on each topic, by both ids."""
        found: dict[tuple[str, str], list[model.Task]] = {}
        for task in self.portal.tasks:
            for topic in task.topics:
                found.setdefault((task.place, topic.id), []).append(task)
        return {name: tuple(own) for name, own in found.items()}

    @cached_property
    def glossary(self) -> Glossary:
        """The terms of the portal, ready to be found in texts."""
        return Glossary.of(self.portal.terms)

    @cached_property
    def current_quarter(self) -> periods.Quarter:
        """The quarter of the as-of date, or the latest one that has a plan when that lies behind it."""
        planned = sorted({periods.Quarter(task_list.year, number) for task_list in self.portal.lists for number in periods.YEAR_QUARTERS})
        now = periods.Quarter.of(self.as_of)
        return next((quarter for quarter in reversed(planned) if quarter <= now), planned[0] if planned else now)

    @property
    def is_archive(self) -> bool:
        """Whether the newest plan lies wholly behind the as-of date."""
        return periods.Quarter.of(self.as_of) > self.current_quarter


def _referred(task: model.Task) -> frozenset[str]:
    """The places of the tasks a task refers to."""
    named = (*(relation.id for relation in task.related), *(entry.other for entry in task.discrepancies))
    return frozenset(name.split("/")[0] for name in named)


def crumbs(*links: Link) -> tuple[Link, ...]:
    """The way from the home page to a page: 当前位置."""
    return (Link("首页", urls.HOME), *links)


def place_link(place: model.Place) -> Link:
    """A link to a place."""
    return Link(place.name, urls.place(place.id))


def list_link(task_list: model.TaskList) -> Link:
    """A link to a list."""
    return Link(task_list.short, urls.task_list(task_list.id), f"{task_list.year}年")


def dated_list_link(task_list: model.TaskList) -> Link:
    """A link to a list by its name with its year, said once."""
    year = f"{task_list.year}年"
    return Link(task_list.short if year in task_list.short else year + task_list.short, urls.task_list(task_list.id))


def task_link(context: Context, task: model.Task) -> Link:
    """A link to a task, noting where it stands."""
    task_list = context.lists[task.list_id]
    return Link(task.text, urls.task(task.id), f"{context.places[task.place].name} · {task_list.short} · 第{task.no}项")


def unit_link(reference: model.UnitReference) -> Link:
    """A link to a unit or group in the words printed."""
    return Link(reference.printed, urls.unit(reference.target))


def unit_links(references: Iterable[model.UnitReference]) -> tuple[Link, ...]:
    """Links to units in the words printed."""
    return tuple(unit_link(reference) for reference in references)


def leader_links(references: Iterable[model.LeaderReference]) -> tuple[Link, ...]:
    """Links to leaders in the words printed."""
    return tuple(Link(reference.printed, urls.leader(reference.leader)) for reference in references)


def topic_links(topics: Iterable[model.Topic], tasks: Sequence[model.Task], anchor: str = "") -> tuple[Link, ...]:
    """Links to the topics of some tasks, each with the number of tasks."""
    counted = [(topic, sum(topic in task.topics for task in tasks)) for topic in topics]
    return tuple(Link(topic.name, urls.topic(topic) + anchor, f"{count}项") for topic, count in counted if count)


def date_text(day: dt.date | None) -> str | None:
    """A day in Chinese."""
    return f"{day.year}年{day.month}月{day.day}日" if day else None


def sentences(text: str, length: int) -> str:
    """As many whole sentences of a text as fit, or where not even one does, clauses; with … where it goes on."""
    if len(text) <= length:
        return text
    shown = text[: length - 1]
    end = max(map(shown.rfind, "。；！？")) if any(mark in shown for mark in "。；！？") else max(map(shown.rfind, "，、："))
    return (shown[:end] if end > 0 else shown) + "…"


def short(text: str, length: int = 60) -> str:
    """The beginning of a text, for titles and descriptions."""
    return text if len(text) <= length else text[: length - 1] + "…"
