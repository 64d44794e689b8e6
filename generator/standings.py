"""How every target stands on a day: its lamp, and the records the lamp follows from.

What is published or decided after the as-of date does not exist yet, so any past day can be rebuilt. Nothing here is weighed or ranked.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from . import lamps, model
from .progress import Adjustment, Progress
from .targets import Target, targets


@dataclass(frozen=True, slots=True)
class Standing:
    """A target on the as-of date: its lamp, and what was published and decided about it by then, oldest first."""

    target: Target
    lamp: lamps.Lamp
    progress: tuple[Progress, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()

    @property
    def first_published(self) -> dt.date | None:
        """The day something was first published about it that its publisher has not withdrawn."""
        return min((piece.date for record in self.progress for piece in record.evidence if piece.withdrawn is None), default=None)


def standings(place: model.Place, as_of: dt.date) -> Mapping[str, tuple[Standing, ...]]:
    """The standings of every task of a place, by task id; empty where nobody collects progress yet.

    A plan published later than the as-of date does not exist yet: nobody could be held to it.
    """
    if place.collecting_since is None or place.collecting_since > as_of:
        return {}
    since = place.collecting_since
    known = place.published.by(as_of)
    reports = _by_task(known.progress)
    decisions = _by_task(known.adjustments)
    return {
        task.id: tuple(_standing(target, reports.get(task.id, ()), decisions.get(task.id, ()), since, as_of) for target in targets(task))
        for task_list in place.lists
        if task_list.document.date is None or task_list.document.date <= as_of
        for task in task_list.tasks
    }


def completed(place: model.Place, as_of: dt.date) -> frozenset[str]:
    """The ids of the tasks published as completed: of the targets that still bind, all those due last are published as achieved."""
    return frozenset(task for task, own in standings(place, as_of).items() if _is_completed(own))


def _is_completed(own: Iterable[Standing]) -> bool:
    binding = [(one.lamp.due, one.lamp.reason) for one in own if one.lamp.due is not None and one.lamp.reason != "withdrawn"]
    last = max((due for due, _reason in binding), default=None)
    return bool(binding) and all(reason in ("on-time", "late") for due, reason in binding if due == last)


R = TypeVar("R", Progress, Adjustment)


def _by_task(records: Iterable[R]) -> Mapping[str, tuple[R, ...]]:
    found: dict[str, list[R]] = {}
    for record in sorted(records, key=lambda one: one.date):
        found.setdefault(record.task, []).append(record)
    return {task: tuple(own) for task, own in found.items()}


def _standing(
    target: Target, reports: Iterable[Progress], decisions: Iterable[Adjustment], collecting_since: dt.date, as_of: dt.date
) -> Standing:
    own = tuple(record for record in reports if (record.goal, record.period) == (target.key, target.period))
    decided = tuple(decision for decision in decisions if decision.goal in (None, target.key))
    evidence = (lamps.Evidence(piece.date, record.state, piece.withdrawn) for record in own for piece in record.evidence)
    adjustments = (lamps.Adjustment(decision.date, decision.kind, decision.due) for decision in decided)
    return Standing(target, lamps.lamp(target.due, evidence, adjustments, collecting_since, as_of), own, decided)
