"""Lamps and counts of lamps in words: colour, shape and word together, so that none of them stands alone."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .. import model, rollups
from ..lamps import REASONS, Colour, Lamp
from ..standings import Standing
from .context import Context, date_text

COLOUR_WORDS = {Colour.GREEN: "绿", Colour.YELLOW: "黄", Colour.RED: "红", Colour.GREY: "灰", Colour.HOLLOW: "空心", Colour.NONE: "不亮灯"}
_LOOKS = {
    "on-time": (Colour.GREEN, "按期达到"),
    "late": (Colour.YELLOW, "晚于期限达到"),
    "partly": (Colour.YELLOW, "部分达到"),
    "soon": (Colour.YELLOW, "将到期"),
    "behind": (Colour.RED, "落后"),
    "missed": (Colour.RED, "未达到"),
    "nothing": (Colour.GREY, "未见公布"),
    "not-due": (Colour.HOLLOW, "未到期"),
    "withdrawn": (Colour.NONE, "已撤销"),
    "undated": (Colour.NONE, "没有日期"),
    "not-collected": (Colour.NONE, "收录前已到期"),
}

COUNTED = tuple(_LOOKS)
"""The reasons in the order they are counted."""


@dataclass(frozen=True, slots=True)
class LampView:
    """A lamp: its colour (the name of its style), what the colour is called, the word and the reason; and the day in force.

    ``moved_from`` is the day printed, where a decision made in time moved it.
    """

    colour: str
    name: str
    word: str
    reason: str
    due: str | None = None
    machine_due: str | None = None
    moved_from: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many targets have a lamp for one reason."""

    lamp: LampView
    count: int


@dataclass(frozen=True, slots=True)
class TallyPart:
    """A part of a tally: its heading, its number, and how it divides."""

    heading: str
    total: int
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class TallyView:
    """Counted targets with their denominators; the parts sum to ``total``."""

    total: int
    tasks: int
    parts: tuple[TallyPart, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """Counts for the eye, a shape for each colour with its number, and the same in words."""

    shapes: tuple[tuple[str, int], ...]
    words: str
    total: int


def lamp(one: Lamp, printed: dt.date | None = None) -> LampView:
    """A lamp in words; ``printed`` is the day the document prints."""
    moved_from = date_text(printed) if printed and one.due != printed else None
    machine = one.due.isoformat() if one.due else None
    return LampView(*_look(one.reason), REASONS[one.reason], date_text(one.due), machine, moved_from)


def of_reason(reason: str) -> LampView:
    """A lamp in words without a day."""
    return LampView(*_look(reason), REASONS[reason])


def short_name(reason: str) -> str:
    """A lamp in one line of text: 绿：按期达到."""
    _colour, name, word = _look(reason)
    return f"{name}：{word}"


def _look(reason: str) -> tuple[str, str, str]:
    colour, word = _LOOKS[reason]
    return colour.value, COLOUR_WORDS[colour], word


def tally(one: rollups.Tally) -> TallyView | None:
    """A tally in words; None where there is nothing to count."""
    parts = (("已到期", one.due), ("未到期", one.still_open), ("不亮灯", one.unlit))
    shown = tuple(_part(heading, counts) for heading, counts in parts if counts)
    return TallyView(one.total, one.tasks, shown) if shown else None


def tally_of(context: Context, standings: Iterable[Standing]) -> TallyView | None:
    """The tally of some standings."""
    return tally(rollups.tally(standings, context.as_of))


def tally_of_tasks(context: Context, tasks: Iterable[model.Task]) -> TallyView | None:
    """The tally of some tasks; None where none of them is of a place that collects."""
    return tally_of(context, rollups.of_tasks(context.standings, tasks)) if context.standings else None


def _part(heading: str, counts: Iterable[tuple[str, int]]) -> TallyPart:
    shown = tuple(Count(of_reason(reason), count) for reason, count in counts)
    return TallyPart(heading, sum(one.count for one in shown), shown)


def marks(standings: Sequence[Standing]) -> Marks | None:
    """Counts as shapes and words; None where there is nothing to count."""
    if not standings:
        return None
    by_reason = Counter(standing.lamp.reason for standing in standings)
    by_colour = Counter(standing.lamp.colour for standing in standings)
    shapes = tuple((colour.value, by_colour[colour]) for colour in Colour if by_colour[colour])
    words = "，".join(f"{_LOOKS[reason][1]} {by_reason[reason]}" for reason in REASONS if by_reason[reason])
    return Marks(shapes, f"共 {len(standings)} 项目标：{words}", len(standings))


def marks_of_task(context: Context, task: model.Task) -> Marks | None:
    """The lamps of a task as shapes."""
    return marks(context.standings.get(task.id, ()))
