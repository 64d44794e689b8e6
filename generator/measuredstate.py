"""Whether a reported state agrees with the values published beside it.

Pure. Only a planned value that the target's own words state can contradict: one that is 左右 contradicts nothing, and once a 目标调整
was decided the plan's value no longer measures the target.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from . import model
from .lamps import ACHIEVED, BEHIND
from .progress import Adjustment, Progress
from .sourcetext import squash
from .targets import Target, targets


@dataclass(frozen=True, slots=True)
class Fault:
    """A contradiction: a sentence, and where in the record it shows."""

    message: str
    path: tuple[str | int, ...]


class _Reached(Enum):
    SHORT = 0
    JUST = 1
    ABOVE = 2


@dataclass(frozen=True, slots=True)
class _Plan:
    """A planned value of a metric."""

    metric: model.Metric
    value: model.MetricValue


def fault(task: model.Task, record: Progress, decisions: Iterable[Adjustment]) -> Fault | None:
    """What a record's state and values contradict each other in, if they do."""
    target = next((one for one in targets(task) if (one.key, one.period) == (record.goal, record.period)), None)
    if target is None or any(_redefines(decision, record) for decision in decisions):
        return None
    plans = list(_plans(task, target))
    found = {index: reached for index in range(len(record.values)) if (reached := _compared(record, index, plans)) is not None}
    short = next((index for index, reached in found.items() if reached is _Reached.SHORT), None)
    if record.state in ACHIEVED and short is not None:
        value = record.values[short]
        quote = next(plan.value.quote for plan in plans if plan.metric.name == value.metric)
        return Fault(f"公布的 {value.value} 没有达到计划的“{quote[:20]}”，状态却是“{record.state}”。", ("values", short, "value"))
    if record.state == "超进度" and found and _Reached.ABOVE not in found.values():
        return Fault("公布的数正好达到计划，没有超过，状态却是“超进度”。", ("state",))
    measured = {record.values[index].metric for index in found}
    if record.state in BEHIND and found and short is None and {plan.metric.name for plan in plans} <= measured:
        return Fault(f"公布的数已经达到计划，状态却是“{record.state}”。", ("state",))
    return None


def _redefines(decision: Adjustment, record: Progress) -> bool:
    """Whether a decision gave the record's target other words before it was reported."""
    is_same = decision.task == record.task and decision.goal in (None, record.goal)
    return is_same and decision.kind == "目标调整" and decision.date <= record.date


def _plans(task: model.Task, target: Target) -> Iterator[_Plan]:
    """The planned values that a target's words state for its time."""
    goal = next((goal for goal in task.goals if goal.key == target.key), None)
    times = {goal.period.key, target.period} if goal else {"year"}
    words = squash(target.text if goal else target.text + task.text)
    for metric in task.metrics:
        for value in metric.values:
            if value.period.key in times and squash(value.quote) in words:
                yield _Plan(metric, value)


def _compared(record: Progress, position: int, plans: Iterable[_Plan]) -> _Reached | None:
    """How a value stands to the plan; None where nothing planned is comparable, or two metrics of one name would disagree."""
    value = record.values[position]
    verdicts = {_verdict(plan, Decimal(value.value)) for plan in plans if plan.metric.name == value.metric}
    return verdicts.pop() if len(verdicts) == 1 else None


def _verdict(plan: _Plan, measured: Decimal) -> _Reached | None:
    low, _, high = plan.value.value.partition("-")
    if plan.metric.bound == "about":
        return None
    if high:
        return _Reached.JUST if Decimal(low) <= measured <= Decimal(high) else None
    planned = Decimal(low)
    if measured == planned:
        return _Reached.JUST
    is_more = measured > planned
    return _Reached.ABOVE if is_more != (plan.metric.bound == "at-most") else _Reached.SHORT
