"""A cell of goals taken apart: by the units printed above them and by the periods printed before them.

``区交运局（货运通道）：`` opens the goals of a unit, ``一季度：`` those of a period; without either a text stands for the whole year.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .grid import one_line

_Q = "[一二三四1-4]"
_LABEL = re.compile(
    rf"(?:(?<=^)|(?<=[\n。；;：:]))\s*(?P<label>第?{_Q}(?:季度)?(?:\s*[、至—\-－~]\s*第?{_Q}(?:季度)?)*季度|上半年|下半年|[每各]季度|全年)\s*[：:]"
)
_QUARTER = re.compile(rf"第?({_Q})(?:季度)?")
_HEADER = re.compile(r"(?:^|\n|(?<=[。；;]))(?P<header>[^\n。；;]{2,60}[：:])\s*$")
_SCOPE = re.compile(r"^(?P<units>.+?)(?:[（(](?P<scope>.+)[）)])?\s*[：:]$")


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals under one header: its units, its words in brackets, the header itself where it is printed otherwise; texts by period."""

    units: str
    scope: str | None
    printed: str | None
    texts: tuple[tuple[str, str], ...]


def split_goals(text: str, is_unit: Callable[[str], bool]) -> tuple[Goals, ...]:
    """The goals of a cell, header by header; ``is_unit`` says whether a header's words can be a unit's name."""
    if not text:
        return ()
    found = list(_LABEL.finditer(text))
    if not found:
        return (Goals("", None, None, (("year", one_line(text)),)),)
    lead, header = _take_header(text[: found[0].start()], is_unit)
    groups: list[tuple[str, list[tuple[str, str]]]] = [(header, [("year", one_line(lead))] if lead.strip() else [])]
    for position, label in enumerate(found):
        end = found[position + 1].start() if position + 1 < len(found) else len(text)
        key = period_key(label["label"])
        body, following = _take_header(text[label.end() : end], is_unit) if position + 1 < len(found) else (text[label.end() : end], "")
        if any(key == known for known, _text in groups[-1][1]):
            groups.append(("", []))
        groups[-1][1].append((key, one_line(body)))
        if following:
            groups.append((following, []))
    return tuple(_goals(header, tuple((key, said) for key, said in texts if said)) for header, texts in groups if texts)


def _take_header(text: str, is_unit: Callable[[str], bool]) -> tuple[str, str]:
    """The text without a unit's header at its end, and that header."""
    found = _HEADER.search(text.rstrip())
    if not found:
        return text, ""
    units = _SCOPE.match(found["header"])
    return (text[: found.start()], found["header"]) if units and is_unit(units["units"]) else (text, "")


def _goals(header: str, texts: tuple[tuple[str, str], ...]) -> Goals:
    parts = _SCOPE.match(header)
    if parts is None:
        return Goals("", None, None, texts)
    units, scope = parts["units"].strip(), parts["scope"]
    usual = units + (f"（{scope}）" if scope else "") + "："
    return Goals(units, scope, None if header == usual else header, texts)


def period_key(label: str) -> str:
    """The key of a printed period: 一季度 → q1, 三、四季度 → q3-q4, 每季度 → each."""
    names = {"上半年": "h1", "下半年": "h2", "全年": "year", "每季度": "each", "各季度": "each"}
    if label in names:
        return names[label]
    numbers = [_digit(found[1]) for found in _QUARTER.finditer(label)]
    return f"q{numbers[0]}" if len(numbers) == 1 else quarter_range(numbers[0], numbers[-1])


def quarter_range(first: int, last: int) -> str:
    """The key of the quarters from ``first`` to ``last``; all four are the year."""
    if (first, last) == (1, 4):
        return "year"
    return f"q{first}" if first == last else f"q{first}-q{last}"


def is_period(text: str) -> bool:
    """Whether a cell holds nothing but a period."""
    return bool(_LABEL.fullmatch(text.strip() + "："))


def _digit(character: str) -> int:
    return int(character) if character.isdigit() else "一二三四".index(character) + 1


def labels(texts: str) -> Iterator[str]:
    """The periods a text names with a colon."""
    return (found["label"] for found in _LABEL.finditer(texts))
