"""Measurable targets in words."""

from dataclasses import dataclass

from .. import model

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


def metric(entry: model.Metric) -> MetricView:
    """A metric with all its values."""
    return MetricView(entry.name, MODE_WORDS[entry.mode], tuple(_planned(entry, value) for value in entry.values))


def _planned(entry: model.Metric, value: model.MetricValue) -> PlannedValue:
    return PlannedValue(value.period.label, planned_text(entry, value), value.quote)


def planned_text(entry: model.Metric, value: model.MetricValue) -> str:
    """A planned value in words: 不少于30家, 3至5场."""
    return f"{_BOUND_WORDS[entry.bound]}{value.value.replace('-', '至')}{entry.unit or ''}"
