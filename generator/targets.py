"""What a plan can be held to: every goal, milestone and due date as one target with a key and a day.

A target is what a progress record refers to and what bears a lamp. One promise is one target: a milestone that only repeats a day
within a goal of the same quarter is part of that goal, a goal for each quarter (每季度) is due four times, and a task that prints no
plan is itself to be reached by the end of its year.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from . import agenda, model, periods
from .sourcetext import squash

WHOLE_TASK = "text"
"""The key of the target that is the task's own words."""


@dataclass(frozen=True, slots=True)
class Target:
    """One promise: its task, the goal's key, the quarter where the goal comes every quarter, and the day it is due.

    ``due`` is None for what has only a condition or recurs without a day; ``units`` is empty where the text names none of its own.
    """

    task: model.Task
    key: str
    period: str | None
    due: dt.date | None
    label: str
    text: str
    units: tuple[model.UnitReference, ...]

    @property
    def id(self) -> str:
        """Its name across the portal: ``place/list/no#a1q1``, or ``…#a1each/q2`` for one quarter of a goal due in each."""
        return f"{self.task.id}#{self.key}" + (f"/{self.period}" if self.period else "")

    @property
    def quarter(self) -> periods.Quarter | None:
        """The quarter whose pages count it: that of the day printed, whatever was adjusted later."""
        return periods.Quarter.of(self.due) if self.due else None


def targets(task: model.Task) -> Iterator[Target]:
    """Everything a task can be held to, in the order printed."""
    if not (any(task.goals) or task.milestones or task.due):
        yield Target(task, WHOLE_TASK, None, dt.date(task.year, 12, 31), periods.period_label("year"), task.text, ())
    for assignment in task.assignments:
        for goal in assignment.goals:
            yield from _of_goal(task, assignment, goal)
    for milestone in task.milestones:
        day = milestone.date or _last_day(milestone.period, task.year)
        if not _is_part_of_a_goal(task, milestone, day):
            units = agenda.printed_for(task, milestone)
            yield Target(task, milestone.key, None, day, agenda.milestone_label(milestone), milestone.quote, units)
    for number, part in enumerate(task.due, 1):
        label = agenda.day_label(part.date) if part.date else part.text
        yield Target(task, f"d{number}", None, part.date, label, part.text, ())


def _of_goal(task: model.Task, assignment: model.Assignment, goal: model.Goal) -> Iterator[Target]:
    if goal.period.key != "each":
        yield Target(task, goal.key, None, _last_day(goal.period, task.year), goal.period.label, goal.text, assignment.units)
        return
    for quarter in goal.period.quarters:
        key = f"q{quarter.number}"
        yield Target(task, goal.key, key, quarter.last_day, periods.period_label(key), goal.text, assignment.units)


def _last_day(period: periods.Period | None, year: int) -> dt.date | None:
    """The day by which what a period names is due; of several years (2022-2026) the last one's end."""
    if period is None:
        return None
    if period.quarters:
        return period.quarters[-1].last_day
    last_year = period.key.rpartition("-")[2]
    return dt.date(int(last_year) if last_year.isdigit() else year, 12, 31)


def _is_part_of_a_goal(task: model.Task, milestone: model.Milestone, day: dt.date | None) -> bool:
    """Whether its words stand in a goal that is due in the quarter of its own day, and so is already a target."""
    if day is None:
        return False
    quote, quarter = squash(milestone.quote), periods.Quarter.of(day)
    return any(
        goal.period.key != "year" and goal.period.quarters and goal.period.quarters[-1] == quarter and quote in squash(goal.text)
        for goal in task.goals
    )
