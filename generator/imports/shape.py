"""Tables whose quarters are rows, turned into tables with one row a task, before the source text is written.

The goals of a task's rows become one cell with the labels a table prints (``一季度：…``); the editor is told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..sourcetext import squash
from .columns import Column, columns_of, headings
from .goals import is_period
from .grid import Content, Grid, GridCell, Remark, sized
from .tables import header_depth


def with_quarters_in_cells(content: Content) -> Content:
    """The content with every table that prints a row for each quarter folded."""
    blocks = []
    remarks = list(content.remarks)
    for block in content.blocks:
        folded = _folded(block) if isinstance(block, Grid) and block.exact else None
        blocks.append(folded or block)
        if folded:
            remarks.append(Remark("review", "全文", "表中每个季度印成一行；同一任务的各季度已合成一格（一季度：……），原始文本也这样写。"))
    return replace(content, blocks=tuple(blocks), remarks=tuple(remarks))


def _folded(grid: Grid) -> Grid | None:
    start = next((row for row in range(grid.height) if header_depth(grid, row)), None)
    if start is None:
        return None
    first = start + header_depth(grid, start)
    columns = columns_of(headings(grid, start, first - start), {})
    place = {column.field: column.places[0] for column in columns if column.field}
    if not {"period", "goals"} <= set(place) or not _all_periods(grid, first, place["period"]):
        return None
    places = grid.by_place()
    kept: list[GridCell] = [
        _without_place(cell, place["period"]) for cell in grid.cells if cell.row < first and cell.column != place["period"]
    ]
    for number, rows in enumerate(_groups(grid, first, place.get("text", place.get("no", 0)))):
        kept += _one_row(places, rows, first + number, (place["period"], place["goals"]), columns)
    return sized(kept)


def _all_periods(grid: Grid, first: int, place: int) -> bool:
    texts = [squash(cell.text) for cell in grid.cells if cell.column == place and cell.row >= first and cell.text and cell.columns == 1]
    return len(texts) > 1 and all(is_period(text) for text in texts)


def _without_place(cell: GridCell, place: int) -> GridCell:
    if cell.column > place:
        return replace(cell, column=cell.column - 1)
    covers = cell.column <= place < cell.column + cell.columns
    return replace(cell, columns=cell.columns - 1) if covers and cell.columns > 1 else cell


def _groups(grid: Grid, first: int, place: int) -> Iterator[list[int]]:
    """The rows of each task: those its text covers, and those below whose text is blank."""
    rows: list[int] = []
    starts = {cell.row for cell in grid.cells if cell.column == place and cell.text}
    for row in range(first, grid.height):
        if row in starts and rows:
            yield rows
            rows = []
        rows.append(row)
    if rows:
        yield rows


def _one_row(
    places: Mapping[tuple[int, int], GridCell], rows: list[int], target: int, special: tuple[int, int], columns: tuple[Column, ...]
) -> Iterator[GridCell]:
    period, goals = special
    for position in (place for column in columns for place in column.places if place != period):
        found = dict.fromkeys(cell for row in rows if (cell := places.get((row, position))) and cell.row in rows)
        if position == goals:
            said = [(places.get((row, period)), places.get((row, goals))) for row in rows]
            text = "\n".join(f"{squash(label.text)}：{goal.text}" for label, goal in said if label and goal and goal.text)
        else:
            text = "\n".join(dict.fromkeys(cell.text for cell in found if cell.text))
        above = places.get((rows[0], position))
        if not found and above:
            continue
        yield GridCell(text, target, position - (position > period))
