"""A source text as cells: what a dump of a Word table holds, line by line.

Knows the three forms a dump has (``cells``, ``rows``, ``prose``) and the systematic damage a document's rules name. Nothing here
knows what the cells should say; that is ``provenance``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .model import LineSpan

RULES = {
    "padding": "姓名中为对齐而加的空格不计（戴  雷 → 戴雷）。",
    "run-together": "连在一起的姓名、单位按登记的名称分开（于瑞均郭建华 → 于瑞均、郭建华）。",
    "repeated-header": "换页后重复的表头不计。",
    "repeated-category": "换页后重复的分类名称不计。",
    "page-number": "页码不计。",
    "tags": "文本中残留的网页标记（如 <p>）不计。",
    "bookmark": "文本中残留的书签标记不计。",
    "lost-number": "文本中丢失的序号按先后次序补上。",
    "continued-row": "换页后重复的序号、任务和领导不计。",
    "merged-cells": "空白单元格视为与上方（或左侧）单元格合并。",
    "markdown": "文本中的标题、加粗和注号标记不计。",
    "paragraph-break": "被换页切断的段落接成一段。",
    "spacing": "汉字与数字、字母之间的空格不计。",
}
"""The dump rules a document may name, each with what readers are told about it."""

_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>?")
_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]")
_NOTE_MARK = re.compile(r"<sup>\[\d+\]</sup>")
_MARKUP = re.compile(r"[*#]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the dump: its lines, its text as dumped and without white space, its row, and its position in the row."""

    lines: LineSpan
    raw: str
    text: str
    row: int
    position: int


def squash(text: str) -> str:
    """The text without any white space, which no comparison counts."""
    return _SPACE.sub("", text)


def clean(text: str, rules: Sequence[str]) -> str:
    """The text without white space and without what the document's rules name as damage."""
    if "markdown" in rules:
        text = _MARKUP.sub("", _NOTE_MARK.sub("", text))
    if "tags" in rules or "markdown" in rules:
        text = _TAG.sub("", text)
    if "bookmark" in rules:
        text = _BOOKMARK.sub("", text)
    return squash(text)


def line_numbers(spans: Iterable[LineSpan]) -> set[int]:
    """Every line the spans name."""
    return {number for span in spans for number in range(span.first, span.last + 1)}


def cells(lines: Sequence[str], wanted: Iterable[int], form: str, rules: Sequence[str]) -> tuple[Cell, ...]:
    """The cells of the wanted lines (counted from 1), empty ones included, since they keep the others' positions."""
    numbers = sorted(number for number in wanted if number <= len(lines))
    if form == "rows":
        return tuple(_cells_of_rows(lines, numbers, rules))
    if form == "cells":
        return tuple(_cells_by_line(lines, numbers, rules))
    return tuple(Cell(LineSpan(number, number), lines[number - 1], clean(lines[number - 1], rules), number, 0) for number in numbers)


def _cells_of_rows(lines: Sequence[str], numbers: Sequence[int], rules: Sequence[str]) -> Iterator[Cell]:
    for number in numbers:
        for position, text in enumerate(lines[number - 1].split("\t")):
            yield Cell(LineSpan(number, number), text, clean(text, rules), number, position)


def _cells_by_line(lines: Sequence[str], numbers: Sequence[int], rules: Sequence[str]) -> Iterator[Cell]:
    """A line that starts with a tab starts a cell; other lines continue it, over blank ones too; a blank line ends a row."""
    row, position, blank = 0, 0, True
    start: int | None = None
    parts: list[str] = []
    last = 0
    for number in [*numbers, None]:
        line = "\t" if number is None else lines[number - 1]
        if not line.strip() and "\t" not in line:
            blank = True
            continue
        if line.lstrip(" ").startswith("\t"):
            if start is not None:
                raw = "\n".join(parts)
                yield Cell(LineSpan(start, last), raw, clean(raw, rules), row, position)
                position += 1
            if blank:
                row, position = row + 1, 0
            start, parts = number, []
        start = start or number
        parts.append(line)
        last, blank = number or last, False


def header_rows(found: Sequence[Cell], headings: Iterable[str]) -> set[int]:
    """The rows that hold nothing but the table's own headings."""
    known = {squash(heading) for heading in headings}
    rows: dict[int, list[str]] = {}
    for cell in found:
        if cell.text:
            rows.setdefault(cell.row, []).append(cell.text)
    return {row for row, texts in rows.items() if set(texts) <= known}


def markdown_text(text: str) -> str:
    """What a Markdown page says, without its markup and white space; links leave their words, list dashes nothing."""
    text = re.sub(r"\[(\[\d+\])\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\[\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(?m)^- ", "", text)
    return squash(_MARKUP.sub("", text))
