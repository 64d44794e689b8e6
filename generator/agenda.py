"""Who is to reach what by when: every goal, milestone and due date of the portal as one dated, attributed item.

Quarter, unit and leader pages are three readings of the same items. A text printed for the whole year is not repeated in each
quarter: it is an item without a quarter, and its milestones are the quarter's items.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from . import model, periods
from .sourcetext import squash

WHOLE_YEAR = ("year",)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be reached: its task, the quarters (none: the whole year or longer), the words, and the units it is printed for.

    ``label`` is the time as printed (一季度) or the day (6月30日前); ``units`` is empty where the text names none of its own. ``day``
    is the last day it may be reached on; None where it is due in every quarter, or at no day. ``key`` is that of the goal, milestone
    or due part (``a1q1``, ``m1``, ``d1``).
    """

    task: model.Task
    quarters: tuple[periods.Quarter, ...]
    label: str
    text: str
    units: tuple[model.UnitReference, ...]
    scope: str | None
    day: dt.date | None = None
    key: str = ""


def items(task: model.Task) -> Iterator[Item]:
    """Everything a task says is to be reached, in the order printed; milestones and due dates after the goals."""
    for assignment in task.assignments:
        for goal in assignment.goals:
            day = _last_day(goal.period)
            yield Item(task, _quarters_of_goal(goal), goal.period.label, goal.text, assignment.units, assignment.scope, day, goal.key)
    for milestone in task.milestones:
        day, quarters = milestone.date or _last_day(milestone.period), _quarters_of_milestone(milestone)
        words, units = milestone.quote, printed_for(task, milestone)
        yield Item(task, quarters, milestone_label(milestone), words, units, None, day, milestone.key)
    for number, part in enumerate(task.due, 1):
        if part.date:
            yield Item(task, (periods.Quarter.of(part.date),), day_label(part.date), part.text, (), None, part.date, f"d{number}")


def _last_day(period: periods.Period | None) -> dt.date | None:
    return period.quarters[-1].last_day if period and period.quarters and period.key != "each" else None


def printed_for(task: model.Task, milestone: model.Milestone) -> tuple[model.UnitReference, ...]:
    """The units above the goal that holds a milestone's words; none when no goal does."""
    quote = squash(milestone.quote)
    holding = (one.units for one in task.assignments if any(quote in squash(goal.text) for goal in one.goals))
    return next(holding, ())


def milestone_label(milestone: model.Milestone) -> str:
    """The time of a milestone as a reader says it."""
    if milestone.date:
        return day_label(milestone.date)
    stated = milestone.recurs or milestone.condition
    return stated or (milestone.period.label if milestone.period else "")


def day_label(day: dt.date) -> str:
    """A day as a reader says it: 2022年6月30日前."""
    return f"{day.year}年{day.month}月{day.day}日前"


def answering(item: Item) -> tuple[model.UnitReference, ...]:
    """The units that answer for an item: those printed for it, else the task's lead or responsible units."""
    return item.units or item.task.lead or item.task.responsible


@dataclass(frozen=True, slots=True)
class Agenda:
    """A place's items laid out by quarter: the quarters it has pages for, the items of each in the order of the lists.

    ``open_ended`` are the tasks of each year's lists that no quarter's page of the year shows: their plan names none.
    """

    quarters: tuple[periods.Quarter, ...]
    items: Mapping[periods.Quarter, tuple[Item, ...]]
    open_ended: Mapping[int, tuple[model.Task, ...]]


def of_place(place: model.Place) -> Agenda:
    """A place's agenda, from one reading of its tasks."""
    found: dict[periods.Quarter, list[Item]] = {}
    open_ended: dict[int, list[model.Task]] = {}
    for task in place.tasks:
        due = _quarters(task)
        if not any(quarter.year == task.year for quarter in due):
            open_ended.setdefault(task.year, []).append(task)
        for item in items(task) if due else ():
            for quarter in dict.fromkeys(item.quarters):
                found.setdefault(quarter, []).append(item)
    years = {periods.Quarter(task_list.year, number) for task_list in place.lists for number in periods.YEAR_QUARTERS}
    return Agenda(
        tuple(sorted(years | found.keys())),
        {quarter: tuple(own) for quarter, own in found.items()},
        {year: tuple(own) for year, own in open_ended.items()},
    )


def due_quarters(task: model.Task) -> tuple[periods.Quarter, ...]:
    """The quarters on whose pages a task stands, in time order; none when its plan is one text for the whole year."""
    return tuple(sorted(_quarters(task)))


def _quarters(task: model.Task) -> set[periods.Quarter]:
    """The quarters of a task's items, without making them: every page asks."""
    found = {quarter for goal in task.goals for quarter in _quarters_of_goal(goal)}
    found.update(quarter for milestone in task.milestones for quarter in _quarters_of_milestone(milestone))
    found.update(periods.Quarter.of(part.date) for part in task.due if part.date)
    return found


def _quarters_of_goal(goal: model.Goal) -> tuple[periods.Quarter, ...]:
    return () if goal.period.key in WHOLE_YEAR else goal.period.quarters


def _quarters_of_milestone(milestone: model.Milestone) -> tuple[periods.Quarter, ...]:
    return () if milestone.is_whole_year else milestone.quarters


def for_unit(task: model.Task, key: str, role: str) -> tuple[Item, ...]:
    """The items of a task that concern a unit in a role.

    Where the goals are printed unit by unit, a unit that has its own gets only those; otherwise everything the task says.
    """
    found = tuple(items(task))
    own = tuple(item for item in found if any(reference.target.key == key for reference in item.units))
    if own and role != "support":
        return own + tuple(item for item in found if not item.units)
    return found


def roles(task: model.Task) -> Iterator[tuple[str, Sequence[model.UnitReference]]]:
    """The roles in which a task names units."""
    yield "lead", task.lead
    yield "support", task.support
    yield "responsible", task.responsible
    yield "city_units", task.city_units


def quarters_of(one: model.Place) -> tuple[periods.Quarter, ...]:
    """The quarters a place has pages for: all four of each list's year, and any other its tasks reach."""
    found = {periods.Quarter(task_list.year, number) for task_list in one.lists for number in periods.YEAR_QUARTERS}
    found.update(quarter for task in one.tasks for quarter in _quarters(task))
    return tuple(sorted(found))
