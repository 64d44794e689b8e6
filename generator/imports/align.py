"""Rows of a dump that lost their blank cells, put back under their columns by what the cells hold.

Such a row is a run of cells, often of several tasks. Each cell is laid on the next column it suits; the cheapest way through wins.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..model import LineSpan
from ..sourcetext import squash
from .columns import UNIT_FIELDS
from .grid import GridCell, Remark
from .leaders import looks_like_leaders
from .names import looks_like_units
from .tables import Part, Row, Table

_HEADING = "heading"
_SKIP = {_HEADING: 0.0, "no": 0.5, "category": 0.5, "related": 0.5, "support": 0.5, "text": 9.0}
_NUMBERED = re.compile(r"^(?:\d{1,2}\s*[．.、]|[（(]?[一二三四五六七八九十]+[）)、])\D")
_PARENT = re.compile(r"^[一二三四五六七八九十]+、")
_IMPOSSIBLE = 40.0


@dataclass(frozen=True, slots=True)
class Known:
    """What tells a cell's column: categories and leaders met in rows that are whole."""

    categories: frozenset[str]
    leaders: frozenset[str]


def align(table: Table, leaders: frozenset[str]) -> tuple[Remark, ...]:
    """Replace every row of loose cells by the rows it held. Returns what to review."""
    categories = frozenset(squash(row.cells["category"].text) for row in table.rows if "category" in row.cells)
    known = Known(categories, leaders)
    remarks: list[Remark] = []
    rows: list[Row] = []
    for row in _runs(table.rows):
        if not row.loose:
            rows.append(row)
            continue
        parted = _parted(table, row, known)
        rows += parted
        message = f"原始文本这一段丢了空白格，已按内容分成 {sum(1 for found in parted if found.heading is None)} 行，请核对栏目。"
        remarks.append(Remark("review", f"表{table.number}（文本{row.lines.label}）", message))
    table.rows = rows
    return tuple(remarks)


def _runs(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, loose ones that follow each other as one: what parted them in the dump says nothing."""
    waiting: Row | None = None
    for row in rows:
        if row.loose and waiting:
            waiting = replace(waiting, loose=(*waiting.loose, *row.loose), lines=LineSpan(waiting.lines.first, row.lines.last))
        elif row.loose:
            waiting = row
        else:
            if waiting:
                yield waiting
            waiting = None
            yield row
    if waiting:
        yield waiting


def _parted(table: Table, row: Row, known: Known) -> list[Row]:
    cells = [cell for cell in row.loose if cell.text]
    fields = (_HEADING, *table.fields)
    placed = _cheapest(cells, fields, known)
    rows: list[Row] = []
    last = len(fields)
    for cell, position in zip(cells, placed, strict=True):
        if fields[position] == _HEADING:
            rows.append(replace(row, loose=(), heading=cell.text, lines=cell.lines, where=f"表{table.number}（文本{cell.lines.label}）"))
            last = len(fields)
            continue
        if position <= last or not rows or rows[-1].heading is not None:
            rows.append(replace(row, loose=(), cells={}, lines=cell.lines))
        rows[-1] = _with(rows[-1], fields[position], cell, table.number)
        last = position
    return rows


def _with(row: Row, field: str, cell: GridCell, table: int) -> Row:
    lines = LineSpan(row.lines.first, cell.lines.last)
    part = Part(cell.text, cell.lines, row.index, (field,))
    return replace(row, cells={**row.cells, field: part}, lines=lines, where=f"表{table}（文本{lines.label}）")


def _cheapest(cells: Sequence[GridCell], fields: Sequence[str], known: Known) -> list[int]:
    """The column of each cell, on the cheapest way through."""
    costs = [[_cost(cell.text, field, known) for field in fields] for cell in cells]
    best: list[list[tuple[float, int]]] = [[(costs[0][at] + _skipped(fields, -1, at), -1) for at in range(len(fields))]]
    for row in costs[1:]:
        before = best[-1]
        best.append([_step(before, fields, at, row[at]) for at in range(len(fields))])
    at = min(range(len(fields)), key=lambda place: best[-1][place][0] + _skipped(fields, place, len(fields)))
    path = [at]
    for row_best in reversed(best[1:]):
        at = row_best[at][1]
        path.append(at)
    return path[::-1]


def _step(before: Sequence[tuple[float, int]], fields: Sequence[str], at: int, cost: float) -> tuple[float, int]:
    options = []
    for previous, (spent, _origin) in enumerate(before):
        skipped = _skipped(fields, previous, at) if at > previous else _skipped(fields, previous, len(fields)) + _skipped(fields, -1, at)
        options.append((spent + cost + (0.0 if fields[previous] == _HEADING and at > previous else skipped), previous))
    return min(options)


def _skipped(fields: Sequence[str], after: int, before: int) -> float:
    """The price of leaving the columns between two places without a cell."""
    if after >= 0 and fields[after] == _HEADING:
        return sum(_SKIP.get(field, 5.0) for field in fields[after + 1 : before]) if before < len(fields) else 0.0
    return sum(_SKIP.get(field, 5.0) for field in fields[after + 1 : before])


def _cost(text: str, field: str, known: Known) -> float:
    squashed = squash(text)
    is_units = looks_like_units(text)
    is_leaders = looks_like_leaders(text, known.leaders)
    is_numbered = bool(_NUMBERED.match(squashed)) and len(squashed) < 40
    checks: dict[str, Callable[[], float]] = {
        _HEADING: lambda: 0.0 if _PARENT.match(squashed) and is_numbered and squashed not in known.categories else _IMPOSSIBLE,
        "no": lambda: 0.0 if squashed.isdigit() else _IMPOSSIBLE,
        "category": lambda: 0.0 if squashed in known.categories or is_numbered else 9.0,
        "leaders": lambda: 0.0 if is_leaders else 15.0,
    }
    if field in checks:
        return checks[field]()
    if field in UNIT_FIELDS:
        return 0.0 if is_units and not is_leaders else 3.0 if is_units else 12.0
    return 20.0 if squashed.isdigit() else 6.0 if is_units or is_leaders or is_numbered else 0.0
