"""The calendar of the plans: quarters, and the periods for which goals are printed.

``q1`` … ``q4``, ranges of them, half years, each quarter, the year, or several years: 时段 (DESIGN §4).
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

YEAR_QUARTERS = (1, 2, 3, 4)
PERIOD = re.compile(r"^(q[1-4](-q[1-4])?|h[12]|each|year|\d{4}(-\d{4})?)$")
"""How editors write the key of a period."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A calendar quarter, ordered in time."""

    year: int
    number: int

    @property
    def label(self) -> str:
        """As a reader says it: 2022年第一季度."""
        return f"{self.year}年{self.within_year}"

    @property
    def within_year(self) -> str:
        """The same where the year stands beside it: 第一季度."""
        return f"第{'一二三四'[self.number - 1]}季度"

    @property
    def last_day(self) -> dt.date:
        """The day by which what is due in the quarter is due."""
        month = self.number * 3
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    @staticmethod
    def of(day: dt.date) -> "Quarter":
        """The quarter a day lies in."""
        return Quarter(day.year, (day.month + 2) // 3)


@dataclass(frozen=True, slots=True)
class Period:
    """The time a goal is printed for: one quarter, several merged, 每季度, or several years; 时段."""

    key: str
    quarters: tuple[Quarter, ...]

    @property
    def label(self) -> str:
        """As a reader says it, without the year where the list has only one."""
        return period_label(self.key)


@cache  # a dozen keys, asked for fifty thousand times a build
def period_label(key: str) -> str:
    """The Chinese words for a period key: ``q1-q2`` is 一至二季度."""
    names = {"h1": "上半年", "h2": "下半年", "each": "每季度", "year": "全年"}
    if key in names:
        return names[key]
    if key[0] == "q":
        numbers = ["一二三四"[int(part[1]) - 1] for part in key.split("-")]
        return f"{'至'.join(numbers)}季度"
    return key.replace("-", "至") + "年"


def parse_period(key: str, year: int) -> Period:
    """The period a key names, in a list of the given year.

    ``q1`` … ``q4``, ranges ``q1-q3``, ``h1``, ``h2``, ``each``, ``year``, another year ``2023``, or
    years ``2022-2026`` (which name no quarter).
    """
    if key.isdigit():
        return Period(key, tuple(Quarter(int(key), number) for number in YEAR_QUARTERS))
    halves = {"h1": (1, 2), "h2": (3, 4), "each": YEAR_QUARTERS, "year": YEAR_QUARTERS}
    if key in halves:
        numbers = halves[key]
    elif key[0] == "q":
        ends = [int(part[1]) for part in key.split("-")]
        numbers = tuple(range(ends[0], ends[-1] + 1))
    else:
        numbers = ()
    return Period(key, tuple(Quarter(year, number) for number in numbers))
