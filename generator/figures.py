"""Numbers into the shapes of pictures: the lengths of bars, and the columns or the line of a planned curve.

Pure: it knows neither tasks nor HTML. Every scale begins at nought, so lengths are to each other as the numbers are, and no picture
compares things of different units. Coordinates are whole numbers of a drawing of a fixed size that pages scale.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

FULL = 100
"""The length of the longest bar."""

_QUARTER = 80
_TOP, _BASE, _HEIGHT = 30, 130, 156
_COLUMN = 44
WIDTH = 4 * _QUARTER


def length(value: Decimal | int, top: Decimal | int, full: int = FULL) -> int:
    """How long a value is where ``top`` is ``full``; nought has no length, and anything more at least the shortest that can be seen."""
    if value <= 0 or top <= 0:
        return 0
    return max(1, round(min(Decimal(value) / Decimal(top), Decimal(1)) * full))


@dataclass(frozen=True, slots=True)
class Step:
    """A value of a plan: the quarters it is for (1 to 4, both included), its ends (equal unless it is a range), and how it is written."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A value in the drawing: its middle, its upper and lower end, and for a column its left edge and width."""

    x: int
    top: int
    bottom: int
    left: int
    width: int
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line between two values; ``is_gap`` where quarters without a value lie between them."""

    x1: int
    y1: int
    x2: int
    y2: int
    is_gap: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """A planned curve: columns where each value is of its own time, else points joined by lines."""

    width: int
    height: int
    base: int
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    has_columns: bool


def curve(steps: Sequence[Step], *, has_columns: bool) -> Curve | None:
    """The curve of a plan; None where fewer than two values have a place in the year: one number needs no picture."""
    ordered = sorted(steps, key=lambda step: (step.last, step.first))
    if len(ordered) < 2 or any(later.first <= earlier.last for earlier, later in pairwise(ordered)):
        return None
    top = max(step.high for step in ordered)
    marks = tuple(_mark(step, top, has_columns=has_columns) for step in ordered)
    lines = () if has_columns else tuple(_lines(ordered, marks))
    return Curve(WIDTH, _HEIGHT, _BASE, marks, lines, has_columns)


def _mark(step: Step, top: Decimal, *, has_columns: bool) -> Mark:
    """A value in its quarter; a column for several quarters stands across all of them, a point at the end of the last."""
    first = step.first if has_columns else step.last
    left, right = (first - 1) * _QUARTER, step.last * _QUARTER
    margin = (_QUARTER - _COLUMN) // 2
    high, low = _y(step.high, top), _y(step.low, top)
    is_range = step.low != step.high
    bottom = low if is_range or not has_columns else _BASE
    return Mark((left + right) // 2, high, bottom, left + margin, right - left - 2 * margin, step.label)


def _y(value: Decimal, top: Decimal) -> int:
    return _BASE - length(value, top, _BASE - _TOP)


def _lines(steps: Sequence[Step], marks: Sequence[Mark]) -> Iterator[Line]:
    for (before, after), (left, right) in zip(pairwise(steps), pairwise(marks), strict=True):
        if before.low == before.high and after.low == after.high:
            yield Line(left.x, left.top, right.x, right.top, after.first - before.last > 1)
