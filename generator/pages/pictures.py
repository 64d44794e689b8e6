"""Pictures with their numbers: bars that stand in the table of the numbers they show, and planned curves of metrics."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from .. import figures, model
from .context import Link
from .metrics import MODE_WORDS, number_text, planned_text

_END_OF_YEAR = 4
_LONG_NAME = 12


@dataclass(frozen=True, slots=True)
class BarCell:
    """A number with its bar: how long it is, and of what whole, where it is a part of one."""

    number: int
    length: int
    whole: int | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row of bars: what it is about, and a cell for each column."""

    link: Link
    cells: tuple[BarCell, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A table whose numbers are drawn as bars of one scale; ``text`` says what it shows.

    Long names stand above their bars on a narrow screen.
    """

    text: str
    first: str
    columns: tuple[str, ...]
    rows: tuple[BarRow, ...]
    has_long_names: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A number to be drawn, where it leads to, and the whole it is a part of."""

    number: int
    href: str | None = None
    whole: int | None = None


def bars(text: str, first: str, columns: Sequence[str], rows: Iterable[tuple[Link, Sequence[Count]]]) -> Bars:
    """Bars on one scale, the longest being the greatest number; parts of wholes are drawn each against its own whole."""
    given = tuple(rows)
    top = max((count.number for _link, counts in given for count in counts), default=0)
    drawn = tuple(BarRow(link, tuple(_cell(count, top) for count in counts)) for link, counts in given)
    has_long_names = len(columns) > 1 and any(len(row.link.text) > _LONG_NAME for row in drawn)
    return Bars(text, first, tuple(columns), drawn, has_long_names)


def _cell(count: Count, top: int) -> BarCell:
    whole = top if count.whole is None else count.whole
    return BarCell(count.number, figures.length(count.number, whole), count.whole, count.href if count.number else None)


@dataclass(frozen=True, slots=True)
class CurveView:
    """The planned curve of a metric: its name, what it shows in words, and its shape."""

    title: str
    text: str
    curve: figures.Curve


def curves(metrics: Iterable[model.Metric]) -> tuple[CurveView, ...]:
    """The curves of those metrics that have values for several times of a year."""
    return tuple(view for metric in metrics if (view := _curve(metric)))


def _curve(metric: model.Metric) -> CurveView | None:
    steps = {value.period.key: step for value in metric.values if (step := _step(metric, value))}
    if metric.mode != "increment" and any(step.last == _END_OF_YEAR for key, step in steps.items() if key != "year"):
        steps.pop("year", None)
    shape = figures.curve(tuple(steps.values()), has_columns=metric.mode == "increment")
    if shape is None:
        return None
    said = "；".join(f"{value.period.label}{planned_text(metric, value)}" for value in metric.values if value.period.key in steps)
    title = f"{metric.name}（{MODE_WORDS[metric.mode]}{'，' + metric.unit if metric.unit else ''}）"
    return CurveView(title, f"计划：{said}。", shape)


def _step(metric: model.Metric, value: model.MetricValue) -> figures.Step | None:
    """A value in its quarters; what is due each quarter, in other years, or as the sum of a year's columns has no place in the drawing."""
    key, quarters = value.period.key, value.period.quarters
    if key == "each" or not quarters or key.isdigit() or (key == "year" and metric.mode == "increment"):
        return None
    first = _END_OF_YEAR if key == "year" else quarters[0].number
    try:
        low, high = _ends(value.value)
    except InvalidOperation:
        return None
    return figures.Step(first, quarters[-1].number, low, high, number_text(value))


def _ends(value: str) -> tuple[Decimal, Decimal]:
    parts = [Decimal(part) for part in value.split("-")]
    return parts[0], parts[-1]


def composition(task_list: model.TaskList, links: Sequence[Link]) -> Bars | None:
    """How many tasks each category of a list has; None where it has no more than one."""
    if len(task_list.categories) < 2:
        return None
    counted = Counter(task.category.id for task in task_list.tasks if task.category)
    rows = ((link, (Count(counted[category.id]),)) for link, category in zip(links, task_list.categories, strict=True))
    return bars(f"{task_list.short}各类的任务数，共{len(task_list.tasks)}项", "分类", ("任务数",), rows)


def measurable(rows: Iterable[tuple[Link, model.TaskList]], is_dated: Mapping[str, bool], linked: frozenset[str]) -> Bars:
    """How much of each list names a time, has a metric, and is linked to other tasks; every bar is a part of its own list."""
    return bars(
        "各清单的任务中，写明季度或日期的、有可以衡量的目标的、与别的任务相连的各有多少",
        "清单",
        ("写明时间", "有指标", "有关联"),
        tuple((link, tuple(_parts(task_list, is_dated, linked))) for link, task_list in rows),
    )


def _parts(task_list: model.TaskList, is_dated: Mapping[str, bool], linked: frozenset[str]) -> Iterator[Count]:
    whole = len(task_list.tasks)
    yield Count(sum(is_dated[task.id] for task in task_list.tasks), whole=whole)
    yield Count(sum(bool(task.metrics) for task in task_list.tasks), whole=whole)
    yield Count(sum(task.id in linked for task in task_list.tasks), whole=whole)
