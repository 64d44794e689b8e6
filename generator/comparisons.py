"""What may be laid side by side: a city's task with the district tasks that carry it out, and metrics of one name in several places.

Nothing is guessed here. Which district task carries out which city task is what editors recorded as ``related`` (with how sure that
is); two metrics are of one name when their names are equal but for white space, quotation marks and width. No number is converted,
added up or ranked: a city's and a district's targets may be about different things.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from . import model
from .sourcetext import squash

_UNHEARD = re.compile(r"""[\s“”‘’"'「」《》]""")


def plain_name(name: str) -> str:
    """A metric's name as it is compared: without what is not heard when it is read aloud."""
    return _UNHEARD.sub("", unicodedata.normalize("NFKC", name)).casefold()


@dataclass(frozen=True, slots=True)
class Carrier:
    """A task that carries out another place's task, and how sure that is."""

    task: model.Task
    certainty: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A metric with the task that states it."""

    task: model.Task
    metric: model.Metric


@dataclass(frozen=True)
class Comparisons:
    """Everything of a portal that can be compared, in the order of the portal: places, lists, rows."""

    portal: model.Portal

    @cached_property
    def carried(self) -> Mapping[str, tuple[Carrier, ...]]:
        """For each task that tasks of other places carry out: those tasks."""
        found: dict[str, list[Carrier]] = {}
        known = {task.id: task for task in self.portal.tasks}
        for task in known.values():
            for relation in task.related:
                if relation.kind == "carries-out" and relation.id in known and known[relation.id].place != task.place:
                    found.setdefault(relation.id, []).append(Carrier(task, relation.certainty))
        return {task: tuple(found[task]) for task in known if task in found}

    @cached_property
    def shared(self) -> Mapping[str, tuple[Measured, ...]]:
        """The metrics that several places have, by their plain names."""
        found: dict[str, list[Measured]] = {}
        for task in self.portal.tasks:
            for metric in task.metrics:
                found.setdefault(plain_name(metric.name), []).append(Measured(task, metric))
        return {name: tuple(own) for name, own in found.items() if _is_of_several(tuple(one.task for one in own))}

    @cached_property
    def topics(self) -> Mapping[str, tuple[model.Task, ...]]:
        """For each topic (by id) that several places have metrics on: the tasks that state them."""
        measured = [task for task in self.portal.tasks if task.metrics]
        found = {topic.id: tuple(task for task in measured if topic in task.topics) for topic in self.portal.topics}
        return {topic: tasks for topic, tasks in found.items() if _is_of_several(tasks)}

    @property
    def names(self) -> frozenset[str]:
        """The plain names of the metrics that several places have."""
        return frozenset(self.shared)

    @property
    def is_any(self) -> bool:
        """Whether anything can be compared."""
        return bool(self.carried or self.shared or self.topics)


def _is_of_several(tasks: tuple[model.Task, ...]) -> bool:
    return len({task.place for task in tasks}) > 1


def between(tasks: tuple[model.Task, ...]) -> tuple[tuple[model.Task, model.Discrepancy], ...]:
    """The discrepancies some tasks have with one another: those recorded with the other task, not within one."""
    ids = {task.id for task in tasks}
    return tuple((task, entry) for task in tasks for entry in task.discrepancies if entry.other in ids and entry.other != task.id)


def is_disputed(task: model.Task, value: model.MetricValue) -> bool:
    """Whether the words that state a value are one side of a discrepancy its task records."""
    quote = squash(value.quote)
    sides = [squash(text) for entry in task.discrepancies for text in (entry.here, entry.there)]
    return any(quote in side or side in quote for side in sides)
