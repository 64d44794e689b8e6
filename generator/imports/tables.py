"""The tables of a file: where each begins, its title, its columns, its rows and the notes under it.

A header printed again on the next page goes on with the same table; a header after a title of its own begins another.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..model import LineSpan
from ..sourcetext import squash
from .columns import Column, columns_of, headings, kind_of
from .grid import Content, Grid, GridCell, Paragraph, Remark

_NOTE = re.compile(r"^(?:备?注|说明)[：:]")
_BETWEEN_PAGES = re.compile(r"^(?:—?\s*\d+\s*—?|[（(]?续表?[）)]?|单位[：:].*|第\s*\d+\s*页.*|附件\s*\d*[：:]?)$")


@dataclass(frozen=True, slots=True)
class Part:
    """A cell of a row in its column: its text and lines, and the last row it covers."""

    text: str
    lines: LineSpan
    last_row: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells by field, the fields covered by a cell above, its lines, and where a person finds it.

    ``heading`` is the text of a row that is one heading over the rows below it; ``loose`` are the cells of a row that lost its blank
    cells in a dump, in order.
    """

    cells: dict[str, Part]
    covered: frozenset[str]
    lines: LineSpan
    where: str
    index: int
    heading: str | None = None
    loose: tuple[GridCell, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Table:
    """A table: title, columns, rows and notes; the lines of its headers, and of cells that have lines of their own and no field."""

    number: int
    title: Paragraph | None
    columns: tuple[Column, ...]
    exact: bool
    headers: list[LineSpan] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)
    unplaced: list[LineSpan] = field(default_factory=list)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it has columns for, as printed."""
        return tuple(column.field for column in self.columns if column.field)


@dataclass(slots=True)
class _Finder:
    tables: list[Table] = field(default_factory=list)
    between: list[Paragraph] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    index: int = 0


def find_tables(content: Content) -> tuple[tuple[Table, ...], tuple[Remark, ...]]:
    """Every table of the content that has a header naming tasks, and remarks about what is none."""
    finder = _Finder()
    for block in content.blocks:
        if isinstance(block, Grid):
            _grid(finder, block)
        elif _NOTE.match(block.text) and finder.tables and not finder.between:
            finder.tables[-1].notes.append(block)
        else:
            finder.between.append(block)
    return tuple(table for table in finder.tables if table.rows), tuple(finder.remarks)


def header_depth(grid: Grid, row: int) -> int:
    """How many rows the header that begins at a row has: 0 when none begins there."""
    texts = _texts(grid, row)
    known = [kind for text in texts if (kind := kind_of(text))]
    if len(texts) < 2 or len(known) * 2 < len(texts) or not {"text", "category", "goals", "no"} & set(known):
        return 0
    if len(set(known)) < 2 or any(len(text) > 24 for text in texts):
        return 0
    places = grid.by_place()
    deepest = max((places[row, column].rows for column in range(grid.width) if (row, column) in places), default=1)
    if grid.exact and deepest > 1:
        return min(deepest, 3)
    below = _texts(grid, row + 1)
    own = [text for text in below if text not in texts]
    return (
        2 if len(own) > 1 and all(kind_of(text) and kind_of(text) != "no" for text in own) and len(own) < max(len(texts), grid.width) else 1
    )


def _texts(grid: Grid, row: int) -> list[str]:
    """The texts of a row, each merged cell once."""
    cells = dict.fromkeys(cell for place, cell in sorted(grid.by_place().items()) if place[0] == row)
    return [squash(cell.text) for cell in cells if cell.text]


def _grid(finder: _Finder, grid: Grid) -> None:
    row = 0
    started = False
    while row < grid.height:
        depth = header_depth(grid, row)
        if depth:
            _header(finder, grid, row, depth)
            row += depth
            started = True
            continue
        if not started and not _goes_on(finder, grid):
            _before_header(finder, grid, row)
        else:
            started = True
            _row(finder, grid, row)
        row += 1
    finder.between = [] if started else finder.between


def _goes_on(finder: _Finder, grid: Grid) -> bool:
    """Whether a grid without a header continues the table before it, cut by a page."""
    has_header = any(header_depth(grid, row) for row in range(min(grid.height, 6)))
    between = [block for block in finder.between if not _BETWEEN_PAGES.match(block.text)]
    return bool(finder.tables) and not has_header and not between and grid.width == _width(finder.tables[-1])


def _width(table: Table) -> int:
    return 1 + max(place for column in table.columns for place in column.places)


def _before_header(finder: _Finder, grid: Grid, row: int) -> None:
    """A row above the header is a title of the table; with several cells it has no place."""
    cells = [cell for cell in grid.cells if cell.row == row and cell.text]
    has_header = any(header_depth(grid, below) for below in range(row, grid.height))
    if len(cells) <= 1 and has_header:
        finder.between += [Paragraph(cell.text, cell.lines) for cell in cells]
    elif cells:
        where = _where(len(finder.tables) + 1, row, cells[0].lines)
        finder.remarks.append(Remark("unplaced", where, f"没有认出表头，这一行没有读：“{' '.join(cell.text for cell in cells)[:40]}”。"))


def _header(finder: _Finder, grid: Grid, row: int, depth: int) -> None:
    found = headings(grid, row, depth)
    columns = columns_of(found, _filled(grid, row + depth))
    lines = [cell.lines for cell in grid.cells if row <= cell.row < row + depth]
    span = LineSpan(min(entry.first for entry in lines), max(entry.last for entry in lines))
    between = [block for block in finder.between if not _BETWEEN_PAGES.match(block.text)]
    last = finder.tables[-1] if finder.tables else None
    names = [(column.name, column.over) for column in columns]
    if last and not between and names == [(column.name, column.over) for column in last.columns]:
        fields = {(column.name, column.over): column.field for column in last.columns}
        last.columns = tuple(_with_field(column, fields[column.name, column.over]) for column in columns)
        last.headers.append(span)
    else:
        title = next((block for block in reversed(between) if not re.match(r"^[（(].*[）)]$", block.text)), None)
        finder.tables.append(Table(len(finder.tables) + 1, title, columns, grid.exact, [span]))
    cells = [cell for cell in grid.cells if row <= cell.row < row + depth]
    strange = {place for column in columns if column.field is None for place in column.places}
    finder.tables[-1].unplaced += [cell.lines for cell in cells if cell.column in strange and grid_has_lines(cells)]
    finder.between = []


def _with_field(column: Column, known: str | None) -> Column:
    return Column(known, column.name, column.over, column.places)


def _filled(grid: Grid, first: int) -> dict[int, float]:
    """The share of rows from ``first`` on in which each place has a text of its own."""
    rows = max(1, grid.height - first)
    counts = dict.fromkeys(range(grid.width), 0)
    for cell in grid.cells:
        if cell.row >= first and cell.text and cell.columns < grid.width:
            counts[cell.column] += 1
    return {place: count / rows for place, count in counts.items()}


def _where(table: int, row: int, lines: LineSpan) -> str:
    return f"表{table}第{row + 1}行（文本{lines.label}）"


def _row(finder: _Finder, grid: Grid, row: int) -> None:
    """One row of the current table, its cells put under their fields."""
    table = finder.tables[-1]
    own = [cell for cell in grid.cells if cell.row == row]
    places = grid.by_place()
    finder.index += 1
    if not own:
        return
    lines = LineSpan(min(cell.lines.first for cell in own), max(cell.lines.last for cell in own))
    where = _where(table.number, row, lines)
    filled = [cell for cell in own if cell.text]
    covered_above = any((row, place) in places and places[row, place].row < row for place in range(grid.width))
    if len(filled) == 1 and not covered_above and _is_heading(filled[0], own, grid):
        kind = finder.between if _NOTE.match(filled[0].text) else None
        if kind is not None:
            table.notes.append(Paragraph(filled[0].text, filled[0].lines))
        else:
            table.rows.append(Row({}, frozenset(), lines, where, finder.index, heading=filled[0].text))
        return
    if _lost_cells(table, grid, own):
        table.rows.append(Row({}, frozenset(), lines, where, finder.index, loose=tuple(own)))
        return
    table.rows.append(_placed(table, places, row, own, (lines, where, finder.index)))


def _is_heading(cell: GridCell, own: Sequence[GridCell], grid: Grid) -> bool:
    """Whether the only text of a row is a heading over the rows below: alone in its row, or merged over most of it."""
    if grid.exact:
        return cell.columns * 2 > grid.width and cell.columns > 1
    return len(own) == 1


def grid_has_lines(own: Sequence[GridCell]) -> bool:
    """Whether the cells of a row stand on lines of their own in the source text."""
    return len({cell.lines for cell in own}) == len(own)


def _lost_cells(table: Table, grid: Grid, own: Sequence[GridCell]) -> bool:
    """Whether a dump has fewer or more cells in a row than columns, so that places say nothing."""
    by_line = len({cell.lines for cell in own}) == 1 and len(own) > 1
    return not grid.exact and not by_line and len(own) != _width(table)


def _placed(table: Table, places: dict[tuple[int, int], GridCell], row: int, own: Sequence[GridCell], at: tuple[LineSpan, str, int]) -> Row:
    cells: dict[str, Part] = {}
    covered: set[str] = set()
    extra: list[tuple[str, str]] = []
    used: set[GridCell] = set()
    for column in _shifted(table, places, row):
        found = dict.fromkeys(cell for place in column.places if (cell := places.get((row, place))))
        mine = [cell for cell in found if cell.row == row and cell not in used]
        used.update(mine)
        if column.field is None:
            table.unplaced += [cell.lines for cell in mine if cell.text and grid_has_lines(own)]
            extra += [(column.name, cell.text) for cell in mine if cell.text]
            continue
        if any(cell.row < row for cell in found):
            covered.add(column.field)
        text = "\n".join(cell.text for cell in mine if cell.text)
        if mine:
            last = max(cell.row + cell.rows - 1 for cell in mine)
            cells[column.field] = Part(text, mine[0].lines, at[2] + last - row, tuple(_fields_under(table, mine)))
    left = [cell for cell in own if cell.text and cell not in used]
    extra += [("", cell.text) for cell in left]
    return Row(cells, frozenset(covered), *at, extra=tuple(extra))


def _shifted(table: Table, places: dict[tuple[int, int], GridCell], row: int) -> tuple[Column, ...]:
    """The columns for one row: where a dump has one cell too many, a column with two texts leaves the first to a blank neighbour."""
    columns = list(table.columns)
    for position, column in enumerate(columns[1:], 1):
        filled = [place for place in column.places if (cell := places.get((row, place))) and cell.text and cell.row == row]
        before = columns[position - 1]
        is_blank = not any((cell := places.get((row, place))) and cell.text for place in before.places)
        if not table.exact and len(filled) > 1 and is_blank:
            columns[position - 1] = _at(before, (*before.places, *column.places[:-1]))
            columns[position] = _at(column, column.places[-1:])
    return tuple(columns)


def _at(column: Column, places: tuple[int, ...]) -> Column:
    return Column(column.field, column.name, column.over, places)


def _fields_under(table: Table, cells: Sequence[GridCell]) -> Iterator[str]:
    """The fields whose columns the cells lie over."""
    places = {place for cell in cells for place in range(cell.column, cell.column + cell.columns)}
    for column in table.columns:
        if column.field and places & set(column.places):
            yield column.field
