"""Many standings as few numbers: tallies, days until the first publication, and what is to be looked after.

Every number comes with what it is a part of. Targets past their day, targets still open and targets without a lamp are counted
apart, and so is each reason: what was published as missed is never added to what nobody published about. Nothing is weighed or ranked.
"""

import datetime as dt
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from . import agenda, model, periods
from .lamps import REASONS, SOON, Colour
from .standings import Standing

Standings = Mapping[str, Sequence[Standing]]
"""The standings of tasks, by task id."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Targets counted by the reason of their lamp; every target is in exactly one of the three parts.

    ``due`` are those past their day, ``still_open`` those whose day has not passed, ``unlit`` those that bear no lamp. Reasons stand in the
    order of ``lamps.REASONS``, those without a target left out.
    """

    due: tuple[tuple[str, int], ...]
    still_open: tuple[tuple[str, int], ...]
    unlit: tuple[tuple[str, int], ...]
    tasks: int

    @property
    def due_total(self) -> int:
        """How many are past their day."""
        return _sum(self.due)

    @property
    def open_total(self) -> int:
        """How many are not."""
        return _sum(self.still_open)

    @property
    def unlit_total(self) -> int:
        """How many bear no lamp."""
        return _sum(self.unlit)

    @property
    def total(self) -> int:
        """How many there are."""
        return self.due_total + self.open_total + self.unlit_total

    @property
    def reasons(self) -> tuple[tuple[str, int], ...]:
        """All of them by reason, whether due or not."""
        counts = Counter[str]()
        for part in (self.due, self.still_open, self.unlit):
            counts.update(dict(part))
        return _ordered(counts)


def tally(standings: Iterable[Standing], as_of: dt.date) -> Tally:
    """Count standings."""
    found = tuple(standings)
    counts = {True: Counter[str](), False: Counter[str]()}
    unlit = Counter[str]()
    for standing in found:
        part = unlit if standing.lamp.colour is Colour.NONE else counts[is_due(standing, as_of)]
        part[standing.lamp.reason] += 1
    return Tally(_ordered(counts[True]), _ordered(counts[False]), _ordered(unlit), len({standing.target.task.id for standing in found}))


def is_due(standing: Standing, as_of: dt.date) -> bool:
    """Whether a target that bears a lamp is past the day in force; on the day itself it is still open."""
    return standing.lamp.colour is not Colour.NONE and standing.lamp.due is not None and standing.lamp.due < as_of


def _ordered(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((reason, counts[reason]) for reason in REASONS if counts.get(reason))


def _sum(counts: Iterable[tuple[str, int]]) -> int:
    return sum(count for _reason, count in counts)


@dataclass(frozen=True, slots=True)
class Lag:
    """Days from the day in force to the first published evidence, shortest first; below nought is before the day.

    ``of`` is how many targets are due; those of which nothing was published have no days, so ``len(days)`` may be less.
    """

    days: tuple[int, ...]
    of: int

    @property
    def median(self) -> float | None:
        """The middle one, or the mean of the two middle ones."""
        return statistics.median(self.days) if self.days else None


def lag(standings: Iterable[Standing], as_of: dt.date) -> Lag:
    """How long after their day the first evidence of due targets was published."""
    due = [standing for standing in standings if is_due(standing, as_of)]
    return Lag(tuple(sorted(days for standing in due if (days := days_until_published(standing)) is not None)), len(due))


def days_until_published(standing: Standing) -> int | None:
    """Days from the day in force to the first evidence; None where there is neither."""
    published, day = standing.first_published, standing.lamp.due
    return (published - day).days if published and day else None


@dataclass(frozen=True, slots=True)
class Watch:
    """What is to be looked after, each by its day: due soon and not yet reached, past due with nothing found, and published as short.

    The three are different things and have no common number.
    """

    soon: tuple[Standing, ...]
    silent: tuple[Standing, ...]
    short: tuple[Standing, ...]


def watch(standings: Iterable[Standing], as_of: dt.date) -> Watch:
    """What of some standings is to be looked after."""
    found = sorted((one for one in standings if one.lamp.due), key=lambda one: one.lamp.due or dt.date.max)
    return Watch(
        tuple(one for one in found if one.lamp.colour is Colour.YELLOW and _is_soon(one, as_of)),
        tuple(one for one in found if one.lamp.colour is Colour.GREY),
        tuple(one for one in found if one.lamp.colour is Colour.RED),
    )


def _is_soon(standing: Standing, as_of: dt.date) -> bool:
    return standing.lamp.due is not None and dt.timedelta() <= standing.lamp.due - as_of <= SOON


def in_quarter(standings: Iterable[Standing], quarter: periods.Quarter) -> tuple[Standing, ...]:
    """The targets whose printed day lies in a quarter; a later extension does not move them."""
    return tuple(one for one in standings if one.target.quarter == quarter)


def by_quarter(standings: Iterable[Standing]) -> Mapping[periods.Quarter | None, tuple[Standing, ...]]:
    """Standings by the quarter in which their printed day lies; under None those without a day."""
    found: dict[periods.Quarter | None, list[Standing]] = {}
    for one in standings:
        found.setdefault(one.target.quarter, []).append(one)
    return {quarter: tuple(own) for quarter, own in found.items()}


def of_tasks(standings: Standings, tasks: Iterable[model.Task]) -> Iterator[Standing]:
    """The standings of some tasks, in order."""
    return (one for task in tasks for one in standings.get(task.id, ()))


def of_unit(standings: Standings, task: model.Task, key: str, role: str) -> tuple[Standing, ...]:
    """The standings of a task that concern a unit in a role, chosen as its page chooses the texts (``agenda.for_unit``)."""
    found = tuple(standings.get(task.id, ()))
    own = tuple(one for one in found if any(reference.target.key == key for reference in one.target.units))
    if own and role != "support":
        return own + tuple(one for one in found if not one.target.units)
    return found


def answering(standing: Standing) -> tuple[model.UnitReference, ...]:
    """The units that answer for a target: those printed for it, else the task's lead or responsible units."""
    task = standing.target.task
    return standing.target.units or task.lead or task.responsible


def shown_with(item: agenda.Item, quarter: periods.Quarter | None, standings: Standings) -> Standing | None:
    """The standing of a dated item; of a goal due in each quarter that of the quarter meant."""
    period = f"q{quarter.number}" if quarter else None
    own = (one for one in standings.get(item.task.id, ()) if one.target.key == item.key)
    return next((one for one in own if one.target.period in (None, period)), None)
