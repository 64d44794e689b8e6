"""The items of quarter, unit and leader pages: each a dated goal with its task."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from .. import agenda, model, periods, rollups, urls
from ..standings import Standing
from . import lampviews
from .context import Context, Link
from .handovers import HolderView, holders, holders_in_the_end
from .lampviews import LampView, Marks

Chosen = Callable[[model.Task], Sequence[Standing]]
"""Which standings of a task a page is about."""


@dataclass(frozen=True, slots=True)
class Entry:
    """All that one task says within a group: its link, where it stands, and its texts each with its time.

    ``marks`` counts the lamps of a task whose texts do not stand here.
    """

    task: Link
    place: str
    lines: tuple["Line", ...]
    marks: Marks | None = None
    holders: tuple[HolderView, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One text with its time, what it is printed for, its lamp, and on a leader's page who held the post when it was due, if another."""

    label: str
    text: str
    scope: str | None
    units: tuple[Link, ...]
    lamp: LampView | None = None
    holders: tuple[HolderView, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: a quarter, or a unit."""

    id: str
    heading: str
    href: str | None
    entries: tuple[Entry, ...]


Who = Callable[[agenda.Item], tuple[HolderView, ...]]
"""Who held the posts of the leader a page is about when an item was due."""


def _unasked(_item: agenda.Item) -> tuple[HolderView, ...]:
    return ()


def entries(context: Context, items: Iterable[agenda.Item], quarter: periods.Quarter, who: Who = _unasked) -> tuple[Entry, ...]:
    """The items of a quarter gathered by task, in the order given."""
    by_task: dict[str, list[agenda.Item]] = {}
    for item in items:
        by_task.setdefault(item.task.id, []).append(item)
    return tuple(_entry(context, found, quarter, who) for found in by_task.values())


def _entry(context: Context, found: Sequence[agenda.Item], quarter: periods.Quarter, who: Who) -> Entry:
    lit = context.standings  # looked up once: there are fifteen thousand lines
    lines = tuple(Line(item.label, item.text, item.scope, (), _lamp(lit, item, quarter) if lit else None, who(item)) for item in found)
    return Entry(entry_link(context, found[0].task), context.places[found[0].task.place].name, lines)


def _lamp(standings: rollups.Standings, item: agenda.Item, quarter: periods.Quarter) -> LampView | None:
    standing = rollups.shown_with(item, quarter, standings)
    return lampviews.lamp(standing.lamp, standing.target.due) if standing else None


def entry_link(context: Context, task: model.Task) -> Link:
    """A link to a task within its place."""
    return Link(task.text, urls.task(task.id), f"{context.lists[task.list_id].short}第{task.no}项")


def bare_entries(
    context: Context, tasks: Iterable[model.Task], chosen: Chosen | None = None, leader: model.Leader | None = None
) -> tuple[Entry, ...]:
    """Tasks without texts, for plans printed as one text for the whole year."""
    own = chosen or (lambda task: context.standings.get(task.id, ()))
    return tuple(
        Entry(
            entry_link(context, task),
            context.places[task.place].name,
            (),
            lampviews.marks(own(task)) if context.standings else None,
            holders_in_the_end(context, leader, task) if leader else (),
        )
        for task in tasks
    )


def by_quarter(
    context: Context, found: Mapping[str, tuple[agenda.Item, ...]], chosen: Chosen | None = None, leader: model.Leader | None = None
) -> tuple[Group, ...]:
    """Items of several tasks under the quarters they are due in; those for the whole year come last.

    For a leader's page each says who held the leader's posts when it was due, if the leader had left them.
    """
    everything = [item for items in found.values() for item in items]
    quarters = sorted({quarter for item in everything for quarter in item.quarters})
    groups = [
        Group(
            f"{quarter.year}q{quarter.number}",
            quarter.label,
            None,
            entries(
                context,
                (item for item in everything if quarter in item.quarters),
                quarter,
                partial(holders, context, leader, quarter) if leader else _unasked,
            ),
        )
        for quarter in quarters
    ]
    rest = [items[0].task for items in found.values() if not any(item.quarters for item in items)]
    if rest:
        groups.append(Group("whole-year", "全年（计划未分季度）", None, bare_entries(context, rest, chosen, leader)))
    return tuple(groups)


def by_unit(context: Context, items: Iterable[agenda.Item], quarter: periods.Quarter) -> tuple[Group, ...]:
    """Items of a quarter under the units that answer for them, in the order the units first appear."""
    grouped: dict[str, list[agenda.Item]] = {}
    names: dict[str, model.Unit | model.Group] = {}
    for item in items:
        answering = agenda.answering(item)
        for reference in answering:
            names.setdefault(reference.target.key, reference.target)
            grouped.setdefault(reference.target.key, []).append(item)
        if not answering:
            grouped.setdefault("", []).append(item)
    return tuple(_unit_group(names.get(key), entries(context, found, quarter)) for key, found in grouped.items())


def _unit_group(unit: model.Unit | model.Group | None, found: tuple[Entry, ...]) -> Group:
    if unit is None:
        return Group("no-unit", "文件未列责任单位", None, found)
    return Group(unit.id, unit.name, urls.unit(unit), found)
