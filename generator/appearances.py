"""Where units and leaders appear in a portal, and thereby which of them have a page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from . import agenda, model
from .mentions import quotes_of
from .sourcetext import squash

LOCALITIES = ("街镇", "开发区", "园区")
"""The kinds of unit that are places on a map: their pages also gather the tasks whose text names them."""


@dataclass(frozen=True)
class Appearances:
    """The tasks of a portal by those who answer for them and by those they name."""

    portal: model.Portal

    @cached_property
    def tasks_of_unit(self) -> Mapping[str, Sequence[tuple[str, model.Task]]]:
        """For each unit or group: the tasks that name it, with the role."""
        found: dict[str, list[tuple[str, model.Task]]] = {}
        for task in self.portal.tasks:
            for role, references in agenda.roles(task):
                for key in dict.fromkeys(reference.target.key for reference in references):
                    found.setdefault(key, []).append((role, task))
        return found

    @cached_property
    def tasks_of_leader(self) -> Mapping[str, Sequence[model.Task]]:
        """For each leader: the tasks that name them."""
        found: dict[str, list[model.Task]] = {}
        for task in self.portal.tasks:
            for key in dict.fromkeys(reference.leader.key for reference in task.leaders):
                found.setdefault(key, []).append(task)
        return found

    @cached_property
    def texts(self) -> Mapping[str, tuple[str, ...]]:
        """For each task its text, goals and their scopes, without white space: where names are looked for."""
        return {task.id: tuple(map(squash, _texts(task))) for task in self.portal.tasks}

    @cached_property
    def mentions(self) -> Mapping[str, Sequence[tuple[model.Task, tuple[str, ...]]]]:
        """For each street, town or park: the tasks of its place and its city whose texts name it, with the clauses."""
        return {unit.key: found for place in self.portal.places for unit in place.units if (found := tuple(self._mentions(place, unit)))}

    def is_answering(self, target: model.Unit | model.Group) -> bool:
        """Whether a unit stands in some column of a table, rather than only being a place that texts name."""
        return target.key in self.tasks_of_unit or not (isinstance(target, model.Unit) and target.kind in LOCALITIES)

    def has_page(self, place: model.Place, target: model.Unit | model.Group) -> bool:
        """Whether there is anything to say of a unit of a place; a locality named only to be left out has no page."""
        if self.is_answering(target) or self.is_changed(target):
            return True
        return isinstance(target, model.Unit) and next(self._mentions(place, target), None) is not None

    def has_leader_page(self, leader: model.Leader) -> bool:
        """Whether there is anything to say of a leader: tasks, or posts with dates."""
        return leader.key in self.tasks_of_leader or bool(leader.tenures)

    def is_changed(self, target: model.Unit | model.Group) -> bool:
        """Whether a unit has gone or came from one that has, so that its page leads on."""
        return isinstance(target, model.Unit) and (target.until is not None or target.key in self.unit_origins)

    @cached_property
    def units(self) -> Mapping[str, model.Unit]:
        """Every unit by its key."""
        return {unit.key: unit for place in self.portal.places for unit in place.units}

    @cached_property
    def unit_origins(self) -> Mapping[str, Sequence[model.Unit]]:
        """For each unit that came from others: those others, in the order of the registers."""
        found: dict[str, list[model.Unit]] = {}
        for unit in self.units.values():
            for key in unit.became:
                found.setdefault(key, []).append(unit)
        return found

    def _mentions(self, place: model.Place, unit: model.Unit) -> Iterator[tuple[model.Task, tuple[str, ...]]]:
        if unit.kind not in LOCALITIES:
            return
        names = (unit.name, *unit.aliases)
        for task, whole in self._near[place.id]:
            if any(name in whole for name in names):
                quotes = quotes_of(self.texts[task.id], names)
                if quotes:
                    yield task, quotes

    @cached_property
    def _near(self) -> Mapping[str, Sequence[tuple[model.Task, str]]]:
        """For each place its own and its city's tasks, each with all of its texts at once, which are quicker to look through."""
        whole = {task_id: "\n".join(texts) for task_id, texts in self.texts.items()}
        places = {place.id: place for place in self.portal.places}
        near = {place.id: (*place.tasks, *(places[place.parent].tasks if place.parent in places else ())) for place in self.portal.places}
        return {place_id: tuple((task, whole[task.id]) for task in tasks) for place_id, tasks in near.items()}


def _texts(task: model.Task) -> Iterator[str]:
    """What a task says: its text, goals, due date, units printed with more than their names (各街道（不包括北塘街）) or only over goals."""
    yield task.text
    yield from (goal.text for goal in task.goals)
    yield from (assignment.scope for assignment in task.assignments if assignment.scope)
    yield "".join(part.text for part in task.due)
    for reference in (*task.lead, *task.support, *task.responsible):
        if reference.printed != reference.target.name:
            yield reference.printed
    known = {reference.target.key for _role, references in agenda.roles(task) for reference in references}
    over_goals = (reference.target for assignment in task.assignments for reference in assignment.units)
    yield from (target.name for target in over_goals if target.key not in known)
