"""What must hold of the lines across years: they run forwards, say each thing once, and name only units there still were."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator

from . import agenda, lineage, model
from .diagnostics import Diagnostic
from .load import Loaded
from .source import Path, Plain, value_at


def tasks_continue_earlier_ones(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A task continues tasks there are, each once, of years before its own; so no line runs in a circle."""
    known = {task.id: task for task in portal.tasks}
    for task in portal.tasks:
        for index, relation in enumerate(task.continues):
            where = ("continues", index, "task")
            earlier = known.get(relation.id)
            if relation.id in {other.id for other in task.continues[:index]}:
                yield loaded.problem(task.id, "lineage-repeat", f"“{relation.id[:60]}”写了两次。", *where)
            elif earlier is None and not loaded.is_damaged(relation.id):
                yield loaded.problem(task.id, "unknown-task", f"没有“{relation.id[:60]}”。", *where)
            elif earlier and earlier.year >= task.year:
                message = f"“{relation.id[:60]}”是 {earlier.year} 年的任务，不比这项任务（{task.year} 年）早。"
                yield loaded.problem(task.id, "lineage-order", message, *where)


def lists_succeed_earlier_ones(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A list succeeds lists of its place, each once, of years before its own."""
    known = {task_list.id: task_list for task_list in portal.lists}
    for task_list in portal.lists:
        for index, earlier_id in enumerate(task_list.succeeds):
            earlier, slug = known.get(earlier_id), earlier_id.partition("/")[2]
            if earlier_id in task_list.succeeds[:index]:
                yield loaded.problem(task_list.id, "lineage-repeat", f"“{slug[:60]}”写了两次。", "succeeds", index)
            elif earlier is None and not loaded.is_damaged(earlier_id):
                yield loaded.problem(task_list.id, "unknown-task", f"这个地区没有清单“{slug[:60]}”。", "succeeds", index)
            elif earlier and earlier.year >= task_list.year:
                message = f"“{slug[:60]}”是 {earlier.year} 年的清单，不比这张清单（{task_list.year} 年）早。"
                yield loaded.problem(task_list.id, "lineage-order", message, "succeeds", index)


def kinds_agree_with_their_number(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """Several earlier tasks merge into one, and one earlier task is split into several."""
    parts = Counter(relation.id for task in portal.tasks for relation in task.continues)
    for task in portal.tasks:
        for index, relation in enumerate(task.continues):
            where = ("continues", index, "kind")
            if relation.kind == "merged" and len(task.continues) == 1:
                yield loaded.problem(task.id, "lineage-kind", "合并写明的往年任务只有一项。", *where)
            elif relation.kind == "split" and parts[relation.id] == 1 and not loaded.damaged:
                yield loaded.problem(task.id, "lineage-kind", f"没有别的任务也由“{relation.id[:60]}”拆分而来。", *where)


def dropped_tasks_end(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A task said to be dropped is carried on by none, and nobody says so before the task's year."""
    lines = lineage.of(portal)
    for task in portal.tasks:
        later = lines.continued_by.get(task.id, ())
        if task.dropped and later:
            message = f"写了不再列入，{later[0].year} 年的“{later[0].id}”又接续它。"
            yield loaded.problem(task.id, "lineage-contradiction", message, "dropped", is_key=True)
        elif task.dropped and task.dropped.date.year < task.year:
            message = f"日期 {task.dropped.date} 早于任务的年度。"
            yield loaded.problem(task.id, "period-outside", message, "dropped", "date")


def units_are_those_of_their_year(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A list of a year that began when a unit had already gone does not name that unit; each is told once a list."""
    for task_list in portal.lists:
        told: set[str] = set()
        for task in task_list.tasks:
            for reference in _references(task):
                unit = reference.target
                if isinstance(unit, model.Unit) and unit.until and _is_past(unit.until, task_list.year) and unit.key not in told:
                    told.add(unit.key)
                    message = f"“{unit.name[:40]}”到 {unit.until} 就没有了，{task_list.year} 年的清单却写着它。"
                    yield loaded.problem(task.id, "unit-ended", message, *_printed_at(loaded, task, reference.printed))


def _is_past(until: dt.date, year: int) -> bool:
    return until <= dt.date(year, 1, 1)


def _references(task: model.Task) -> Iterator[model.UnitReference]:
    for _role, references in agenda.roles(task):
        yield from references
    for assignment in task.assignments:
        yield from assignment.units


def _printed_at(loaded: Loaded, task: model.Task, printed: str) -> Path:
    """Where a task's record names a unit; the record itself when the cell is merged with one above."""
    origin = loaded.origins[task.id]
    return next(_routes(value_at(origin.source.value, origin.path), printed, ()), ())


_UNIT_KEYS = ("lead", "support", "responsible", "city_units", "units", "unit", "printed", "assignments")


def _routes(value: Plain, printed: str, path: Path) -> Iterator[Path]:
    if value == printed and path:
        yield path
    elif isinstance(value, dict):
        for key in _UNIT_KEYS:
            yield from _routes(value.get(key), printed, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _routes(inner, printed, (*path, index))


RULES: tuple[Callable[[Loaded, model.Portal], Iterator[Diagnostic]], ...] = (
    tasks_continue_earlier_ones,
    lists_succeed_earlier_ones,
    kinds_agree_with_their_number,
    dropped_tasks_end,
    units_are_those_of_their_year,
)
