"""Measurable targets in words."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from .. import model, urls
from ..comparisons import plain_name

MODE_WORDS = {"increment": "当期", "cumulative": "累计", "share": "占比", "level": "水平"}
_BOUND_WORDS = {"exactly": "", "at-least": "不少于", "at-most": "不超过", "about": "约", "range": ""}


@dataclass(frozen=True, slots=True)
class PlannedValue:
    """A planned value of a metric: its time, the number in words, and the words quoted."""

    label: str
    text: str
    quote: str


@dataclass(frozen=True, slots=True)
class MetricView:
    """A measurable target with its planned values."""

    name: str
    mode: str
    planned: tuple[PlannedValue, ...]
    compared: str | None


def metric(entry: model.Metric, shared: AbstractSet[str]) -> MetricView:
    """A metric with all its values; one whose (plain) name several places share leads to the others."""
    name = plain_name(entry.name)
    compared = urls.compared_metric(name) if name in shared else None
    return MetricView(entry.name, MODE_WORDS[entry.mode], tuple(_planned(entry, value) for value in entry.values), compared)


def _planned(entry: model.Metric, value: model.MetricValue) -> PlannedValue:
    return PlannedValue(value.period.label, planned_text(entry, value), value.quote)


def planned_text(entry: model.Metric, value: model.MetricValue) -> str:
    """A planned value in words: 不少于30家, 3至5场."""
    return f"{_BOUND_WORDS[entry.bound]}{number_text(value)}{entry.unit or ''}"


def number_text(value: model.MetricValue) -> str:
    """A planned value without what it counts: 30, 3至5."""
    return value.value.replace("-", "至")
