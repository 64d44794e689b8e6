"""The load of units, leaders and places by quarter, and who works with whom: numbers counted from the very items the pages list."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from .. import agenda, model, periods, urls
from .context import Context, Fact, Link, dated_list_link
from .items import Group
from .pictures import Bars, Count, bars

_FEWEST = 3
"""A load of fewer tasks is read at once; it needs no picture."""
_QUARTERS_SHOWN = 8


def by_role(roles: Sequence[tuple[str, str, Sequence[Group]]], total: int) -> Bars | None:
    """How many tasks have something due in each quarter, each role (its id, its name, its groups) in a column of its own."""
    if total < _FEWEST:
        return None
    rows = {group.id: group.heading for _id, _name, groups in roles for group in groups}
    if len(rows) == len(roles) == 1:
        return None  # one number needs no picture
    names = _without_year(rows)
    order = sorted(rows, key=lambda key: (not key[0].isdigit(), key))
    counted = {(role, group.id): len(group.entries) for role, _name, groups in roles for group in groups}
    return bars(
        "各季度有安排的任务数" + ("，各角色分列" if len(roles) > 1 else "") + "；跨几个季度的任务，在每个季度各计一次",
        "季度",
        tuple(name for _id, name, _groups in roles),
        (
            (
                Link(names[key], ""),
                tuple(Count(counted.get((role, key), 0), f"#{role}-{key}" if role else f"#{key}") for role, *_rest in roles),
            )
            for key in order
        ),
    )


Key = TypeVar("Key")


def _without_year(labels: Mapping[Key, str]) -> Mapping[Key, str]:
    """The names of quarters without their year, where all are of one: 第一季度."""
    years = {label[:5] for label in labels.values() if label[:4].isdigit()}
    year = next(iter(years)) if len(years) == 1 else ""
    return {key: label.removeprefix(year) for key, label in labels.items()}


def together(context: Context, tasks: Iterable[model.Task], own: str | None, roles: Sequence[str] | None = None) -> tuple[Link, ...]:
    """The units and groups named in the same tasks, each with the number of those tasks, the most frequent first."""
    counted: Counter[str] = Counter()
    targets: dict[str, model.Unit | model.Group] = {}
    for task in {task.id: task for task in tasks}.values():
        named = [reference.target for role, found in agenda.roles(task) if roles is None or role in roles for reference in found]
        here = {target.key: target for target in named if target.key != own}
        targets |= here
        counted.update(here.keys())
    ordered = sorted(counted.items(), key=lambda pair: -pair[1])
    return tuple(Link(targets[key].name, urls.unit(targets[key]), f"{count}项") for key, count in ordered if context.has_page(targets[key]))


def facts(context: Context, task_list: model.TaskList, tasks: Sequence[model.Task]) -> tuple[Fact, ...]:
    """Who answers for a category's tasks and when something is due, each counted."""
    leaders = Counter(reference.leader.key for task in tasks for reference in task.leaders)
    named = {reference.leader.key: reference.leader for task in tasks for reference in task.leaders}
    due = Counter(quarter for task in tasks for quarter in agenda.due_quarters(task))
    place = task_list.place
    rows = (
        Fact("责任领导", links=tuple(Link(named[key].name, urls.leader(named[key]), f"{count}项") for key, count in leaders.items())),
        Fact("牵头或责任单位", links=together(context, tasks, None, ("lead", "responsible"))),
        Fact("季度", links=tuple(Link(quarter.label, urls.quarter(place, quarter), f"{due[quarter]}项") for quarter in sorted(due))),
    )
    return tuple(row for row in rows if row.links)


def year(context: Context, place: model.Place) -> Bars | None:
    """A place's year at a glance: how many tasks of each list have something due in each quarter, and how many name no time."""
    quarters = context.agenda(place).quarters
    due = {task.id: agenda.due_quarters(task) for task in place.tasks}
    counted = Counter((task_list.id, quarter) for task_list in place.lists for task in task_list.tasks for quarter in due[task.id])
    silent = Counter(task_list.id for task_list in place.lists for task in task_list.tasks if not due[task.id])
    names = _without_year({quarter: quarter.label for quarter in quarters})
    rows = [
        (Link(names[quarter], urls.quarter(place.id, quarter)), tuple(Count(counted[one.id, quarter]) for one in place.lists))
        for quarter in quarters
    ]
    if silent:
        rows.append((Link("计划没有分季度", ""), tuple(Count(silent[one.id]) for one in place.lists)))
    text = "各季度有安排的任务数，按清单分列；跨几个季度的任务，在每个季度各计一次"
    has_years = len({one.year for one in place.lists}) > 1
    heads = tuple(dated_list_link(one).text if has_years else one.short for one in place.lists)
    return bars(text, "季度", heads, rows) if quarters else None


def has_units_by_quarter(context: Context, place: model.Place) -> bool:
    """Whether some unit answers for something due in a quarter."""
    return any(agenda.answering(item) for due in context.agenda(place).items.values() for item in due)


def units_by_quarter(context: Context, place: model.Place) -> Bars | None:
    """How many tasks a place's quarter pages list under each unit that answers for them; the last quarters where there are many."""
    quarters = context.agenda(place).quarters[:_QUARTERS_SHOWN]
    found = {quarter: _answering(context, place, quarter) for quarter in quarters}
    shown = [target for target in place.named_targets if any(target.key in own for own in found.values())]
    rows = (
        (
            Link(target.name, urls.unit(target)),
            tuple(Count(len(found[one].get(target.key, ())), f"{urls.quarter(place.id, one)}#{target.id}") for one in quarters),
        )
        for target in shown
    )
    text = "各单位在各季度有安排的任务数（牵头或负责的，写明由它完成的）"
    return bars(text, "单位", _heads(quarters), rows) if shown else None


def _heads(quarters: Sequence[periods.Quarter]) -> tuple[str, ...]:
    """The heads of columns of quarters: 第一季度, or where there are several years each year on a line above 一季度."""
    if len({quarter.year for quarter in quarters}) == 1:
        return tuple(_without_year({quarter: quarter.label for quarter in quarters}).values())
    return tuple(f"{quarter.year}年\n{periods.period_label(f'q{quarter.number}')}" for quarter in quarters)


def _answering(context: Context, place: model.Place, quarter: periods.Quarter) -> Mapping[str, set[str]]:
    """The tasks of a quarter by the units that answer for what is due in it."""
    found: dict[str, set[str]] = {}
    for item in context.agenda(place).items.get(quarter, ()):
        for reference in agenda.answering(item):
            found.setdefault(reference.target.key, set()).add(item.task.id)
    return found
