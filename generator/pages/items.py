"""The items of quarter, unit and leader pages: each a dated goal with its task."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .. import agenda, model, urls
from .context import Context, Link, unit_links


@dataclass(frozen=True, slots=True)
class Entry:
    """All that one task says within a group: its link, where it stands, and its texts each with its time."""

    task: Link
    place: str
    lines: tuple["Line", ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One text with its time and what it is printed for."""

    label: str
    text: str
    scope: str | None
    units: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: a quarter, or a unit."""

    id: str
    heading: str
    href: str | None
    entries: tuple[Entry, ...]


def entries(context: Context, items: Iterable[agenda.Item], *, with_units: bool = False) -> tuple[Entry, ...]:
    """The items gathered by task, in the order given."""
    by_task: dict[str, list[agenda.Item]] = {}
    for item in items:
        by_task.setdefault(item.task.id, []).append(item)
    return tuple(_entry(context, found, with_units=with_units) for found in by_task.values())


def _entry(context: Context, found: Sequence[agenda.Item], *, with_units: bool) -> Entry:
    task = found[0].task
    task_list = context.lists[task.list_id]
    lines = tuple(Line(item.label, item.text, item.scope, unit_links(item.units) if with_units else ()) for item in found)
    return Entry(Link(task.text, urls.task(task.id), f"{task_list.short}第{task.no}项"), context.places[task.place].name, lines)


def bare_entries(context: Context, tasks: Iterable[model.Task]) -> tuple[Entry, ...]:
    """Tasks without texts, for plans printed as one text for the whole year."""
    return tuple(
        Entry(Link(task.text, urls.task(task.id), f"{context.lists[task.list_id].short}第{task.no}项"), context.places[task.place].name, ())
        for task in tasks
    )


def by_quarter(context: Context, found: Mapping[str, tuple[agenda.Item, ...]]) -> tuple[Group, ...]:
    """Items of several tasks under the quarters they are due in; those for the whole year come last."""
    everything = [item for items in found.values() for item in items]
    quarters = sorted({quarter for item in everything for quarter in item.quarters})
    groups = [
        Group(
            f"{quarter.year}q{quarter.number}",
            quarter.label,
            None,
            entries(context, (item for item in everything if quarter in item.quarters)),
        )
        for quarter in quarters
    ]
    rest = [items[0].task for items in found.values() if not any(item.quarters for item in items)]
    if rest:
        groups.append(Group("whole-year", "全年（计划未分季度）", None, bare_entries(context, rest)))
    return tuple(groups)


def by_unit(context: Context, items: Iterable[agenda.Item]) -> tuple[Group, ...]:
    """Items under the units that answer for them, in the order the units first appear."""
    grouped: dict[str, list[agenda.Item]] = {}
    names: dict[str, model.Unit | model.Group] = {}
    for item in items:
        answering = agenda.answering(item)
        for reference in answering:
            names.setdefault(reference.target.key, reference.target)
            grouped.setdefault(reference.target.key, []).append(item)
        if not answering:
            grouped.setdefault("", []).append(item)
    return tuple(_unit_group(context, names.get(key), found) for key, found in grouped.items())


def _unit_group(context: Context, unit: model.Unit | model.Group | None, found: Sequence[agenda.Item]) -> Group:
    if unit is None:
        return Group("no-unit", "文件未列责任单位", None, entries(context, found))
    return Group(unit.id, unit.name, urls.unit(unit), entries(context, found))
