"""Whether what is recorded of measurable targets agrees with the words and with itself.

A value must stand in the words it quotes; increments must add up to the totals a document states beside them, and a running total
does not fall. Where the document itself disagrees, a discrepancy that quotes one of the values says so and silences the rule.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from . import model
from .sourcetext import squash

_DIGITS = {character: number for number, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
QUARTERS = ("q1", "q2", "q3", "q4")


def numbers_in(text: str) -> set[Decimal]:
    """Every number a text states, in digits or in Chinese numerals: 8.8, 1,240, 三百."""
    plain = re.sub(r"(?<=\d)[,，](?=\d{3})", "", squash(text))
    found = {Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", plain)}
    for numeral in re.findall(f"[{''.join(_DIGITS)}{''.join(_PLACES)}]+", plain):
        value = chinese_number(numeral)
        if value is not None:
            found.add(Decimal(value))
    return found


_SCALES = {"百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
_SCALED = re.compile(r"(\d+(?:\.\d+)?)(十万|百万|千万|[百千万亿])")


def states_number(text: str, value: str, unit: str | None) -> bool:
    """Whether words state a value of a unit, however they write it: 3.6 (万人) in 36,000人, ３.６万人 or 三万六千人."""
    plain = re.sub(r"(?<=\d)[,，](?=\d{3})", "", squash(unicodedata.normalize("NFKC", text)))
    said = numbers_in(plain) | {Decimal(number) * _SCALES[scale] for number, scale in _SCALED.findall(plain)}
    wanted = abs(Decimal(value))
    return wanted in said or any(wanted * size in said for scale, size in _SCALES.items() if unit and unit.startswith(scale))


def chinese_number(numeral: str) -> int | None:
    """The value of a Chinese numeral up to the hundred millions, or None when the characters form none."""
    total, section, digit = 0, 0, 0
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif _PLACES[character] >= 10_000:  # 万 and 亿 close a section
            total += (section + digit) * _PLACES[character]
            section = digit = 0
        else:
            section += (digit or 1) * _PLACES[character]
            digit = 0
    value = total + section + digit
    return value if value or numeral in ("零", "〇") else None


def value_stands_in_quote(value: model.MetricValue) -> bool:
    """Whether the quoted words state the value, or both ends of a range."""
    said = numbers_in(value.quote)
    return all(Decimal(part) in said for part in value.value.split("-"))


def faults(task: model.Task) -> Iterator[tuple[str, int, str]]:
    """What is wrong with a task's metrics: the code, the metric's position, and a sentence."""
    for position, metric in enumerate(task.metrics):
        values = _by_period(metric)
        if _is_excused(task, metric):
            continue
        if metric.mode == "cumulative" and _falls(values):
            yield "metric-falls", position, f"“{metric.name}”的累计数比前一季度小。"
        stated = values.get("year")
        reached = _reached(metric.mode, values)
        if stated is not None and reached is not None and stated != reached:
            yield "metric-sum", position, f"“{metric.name}”各季度合计 {reached}，全年写作 {stated}。"
        yield from _pair_faults(task, position, metric)


def _pair_faults(task: model.Task, position: int, metric: model.Metric) -> Iterator[tuple[str, int, str]]:
    """Increments and running totals of one name and unit, where a cell states both."""
    for other in task.metrics:
        if (metric.mode, other.mode) != ("increment", "cumulative") or (other.name, other.unit) != (metric.name, metric.unit):
            continue
        running, sums = _by_period(other), _running(_by_period(metric))
        for quarter in QUARTERS:
            if quarter in running and quarter in sums and running[quarter] != sums[quarter]:
                yield "metric-sum", position, f"“{metric.name}”到{quarter}合计 {sums[quarter]}，累计写作 {running[quarter]}。"


def _by_period(metric: model.Metric) -> Mapping[str, Decimal]:
    return {value.period.key: Decimal(value.value) for value in metric.values if "-" not in value.value}


def _running(values: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    """The sums up to each quarter, as long as no quarter is missing."""
    sums: dict[str, Decimal] = {}
    total = Decimal(0)
    for quarter in QUARTERS:
        if quarter not in values:
            break
        total += values[quarter]
        sums[quarter] = total
    return sums


def _reached(mode: str, values: Mapping[str, Decimal]) -> Decimal | None:
    """What the quarters come to by the end of the year, when they say so."""
    if mode == "increment":
        return _running(values).get("q4")
    return values.get("q4") if mode == "cumulative" else None


def _falls(values: Mapping[str, Decimal]) -> bool:
    given = [values[quarter] for quarter in QUARTERS if quarter in values]
    return any(later < earlier for earlier, later in itertools.pairwise(given))


def _is_excused(task: model.Task, metric: model.Metric) -> bool:
    """Whether a discrepancy of the task quotes one of the metric's values."""
    quotes: Sequence[str] = [squash(value.quote) for value in metric.values]
    words = [squash(text) for entry in task.discrepancies for text in (entry.here, entry.there)]
    return any(quote in said or said in quote for quote in quotes for said in words)
