"""The line of a task across years: from which tasks it came, which carry it on, and which end without a word: 逐年脉络.

A task is without a word (去向未写明) when a later list declares that it succeeds the task's list, yet no task continues it, nothing
published says that it was dropped, and it is not known to be completed. Only a declared succession counts: two lists of
consecutive years may be of different kinds, and a program that guessed would accuse a government of its own mistake.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from . import model

Step = Callable[[model.Task], Iterator[model.Task]]
"""From a task to those one step earlier, or later."""


class Fate(StrEnum):
    """What became of a task after its year, as far as is known."""

    CONTINUED = "continued"
    COMPLETED = "completed"
    DROPPED = "dropped"
    UNACCOUNTED = "unaccounted"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Lineage:
    """The lines of all tasks of a portal: its tasks, those that carry each on, the lists that succeed each, and what is completed."""

    tasks: Mapping[str, model.Task]
    continued_by: Mapping[str, Sequence[model.Task]]
    succeeded_by: Mapping[str, Sequence[model.TaskList]]
    completed: AbstractSet[str]

    def line(self, task: model.Task) -> tuple[model.Task, ...]:
        """The tasks a task came from, itself, and those that carry it on, in the order of the years."""
        found = {task.id: task, **dict(self._followed(task, self._earlier)), **dict(self._followed(task, self._later))}
        return tuple(sorted(found.values(), key=lambda one: (one.year, one.list_id, one.no)))

    def kin(self, task: model.Task) -> tuple[model.Task, ...]:
        """Every task that stands beside its line: those of the line, and those that continue the same earlier ones."""
        found = self.line(task)
        return (*found, *(other for one in found for relation in one.continues for other in self.continued_by[relation.id]))

    def fate(self, task: model.Task) -> Fate:
        """What became of a task after its year."""
        if task.id in self.continued_by:
            return Fate.CONTINUED
        if task.id in self.completed:
            return Fate.COMPLETED
        if task.dropped:
            return Fate.DROPPED
        return Fate.UNACCOUNTED if task.list_id in self.succeeded_by else Fate.OPEN

    def _earlier(self, task: model.Task) -> Iterator[model.Task]:
        return (self.tasks[relation.id] for relation in task.continues if relation.id in self.tasks)

    def _later(self, task: model.Task) -> Iterator[model.Task]:
        return iter(self.continued_by.get(task.id, ()))

    def _followed(self, task: model.Task, step: Step) -> Iterator[tuple[str, model.Task]]:
        """Everything reached from a task step by step; every step leads to another year, so the walk comes to an end."""
        waiting, seen = list(step(task)), set[str]()
        while waiting:
            one = waiting.pop()
            if one.id not in seen:
                seen.add(one.id)
                waiting += step(one)
                yield one.id, one


def of(portal: model.Portal, completed: AbstractSet[str] = frozenset()) -> Lineage:
    """The lines of a portal's tasks; ``completed`` are the ids of the tasks published as completed."""
    continued_by: dict[str, list[model.Task]] = {}
    succeeded_by: dict[str, list[model.TaskList]] = {}
    for task in portal.tasks:
        for relation in task.continues:
            continued_by.setdefault(relation.id, []).append(task)
    for task_list in portal.lists:
        for earlier in task_list.succeeds:
            succeeded_by.setdefault(earlier, []).append(task_list)
    return Lineage({task.id: task for task in portal.tasks}, continued_by, succeeded_by, completed)


def is_told(place: model.Place) -> bool:
    """Whether a place's lists say how they succeed each other."""
    return any(task_list.succeeds for task_list in place.lists)
