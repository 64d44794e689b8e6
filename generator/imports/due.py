"""完成时限: what a phrase means as a date, where it says one; a long cell in parts."""

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from .yamltext import Value

_YEAR_END = re.compile(r"年底|年末|年内|全年|12月底|四季度")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])月(?:(\d{1,2})日)?")
_QUARTER = re.compile(r"第?([一二三四])季度")
_PROGRESS = re.compile(r"进展|推进|成效|启动|开工|初步|阶段性")


def due_term(text: str, year: int) -> dict[str, Value]:
    """The kind and, where the phrase names one, the date of a 完成时限."""
    day = _day(text, year)
    if day is None:
        return {"kind": "condition" if not re.search(r"完成|完工|建成", text) else "finish"}
    return {"date": day.isoformat(), "kind": "progress" if _PROGRESS.search(text) and not re.search(r"完成|建成|投入", text) else "finish"}


def _day(text: str, year: int) -> dt.date | None:
    stated = re.search(r"(20\d\d)年(?!\D*底)", text)
    year = int(stated[1]) if stated else year
    month = _MONTH.search(text)
    if month:
        last = calendar.monthrange(year, int(month[1]))[1]
        return dt.date(year, int(month[1]), min(int(month[2] or last), last) or last)
    if _YEAR_END.search(text):
        return dt.date(year, 12, 31)
    quarter = _QUARTER.search(text)
    in_quarter = ("一二三四".index(quarter[1]) + 1) * 3 if quarter else None
    end = 6 if "上半年" in text else 12 if "下半年" in text else in_quarter
    return dt.date(year, end, calendar.monthrange(year, end)[1]) if end else None


def due_of(text: str, year: int) -> Sequence[dict[str, Value]]:
    """The parts of a 完成时限 cell; one part where it names one time."""
    pieces = [piece for piece in re.findall(r"[^。；;]+[。；;]?", text) if piece.strip()]
    dated = [piece for piece in pieces if _day(piece, year)]
    if len(pieces) < 2 or not dated:
        return [{"text": text, **due_term(text, year)}]
    return [{"text": piece, **due_term(piece, year)} for piece in pieces]
