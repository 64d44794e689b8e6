"""Excel workbooks (.xlsx) as blocks: each visible sheet a grid, with its merged ranges."""

import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Iterator

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from .grid import Content, Grid, GridCell, Remark, sized, tidy

_MAX_ROWS, _MAX_COLUMNS = 20_000, 200


_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref=["\']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["\']')
_MAX_MERGED = 1_000_000


def read_workbook(package: zipfile.ZipFile, raw: bytes) -> Content | str:
    """The sheets of a workbook in order, or why they are not read; formulas give the value Excel stored."""
    if sum(_merged_cells(package)) > _MAX_MERGED:  # openpyxl makes every one of them
        return "表里合并的单元格多得不合常理，没有读。请去掉整行整列的合并后另存一份再导入。"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions it does not keep; nothing here needs them
        book = openpyxl.load_workbook(io.BytesIO(raw), data_only=True)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    hidden = len(book.worksheets) - len(sheets)
    remarks = [Remark("review", "全文", f"有 {hidden} 张隐藏的工作表没有读。")] if hidden else []
    for sheet in sheets:
        remarks += [Remark("review", sheet.title, "表中有隐藏的行或列，也读了。")] if _has_hidden(sheet) else []
        if sheet.max_row > _MAX_ROWS or sheet.max_column > _MAX_COLUMNS:
            remarks.append(Remark("unplaced", sheet.title, f"只读前 {_MAX_ROWS} 行、{_MAX_COLUMNS} 列。"))
    return Content(tuple(grid for sheet in sheets if (grid := _grid(sheet)).cells), remarks=tuple(remarks))


def _merged_cells(package: zipfile.ZipFile) -> Iterator[int]:
    """How many cells each merged range of a workbook covers."""
    for name in package.namelist():
        if name.startswith("xl/worksheets/"):
            for left, top, right, bottom in _MERGED.findall(package.read(name)):
                across = column_index_from_string(right.decode()) - column_index_from_string(left.decode()) + 1
                yield across * (int(bottom) - int(top) + 1)


def _has_hidden(sheet: Worksheet) -> bool:
    return any(entry.hidden for entry in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values()))


def _grid(sheet: Worksheet) -> Grid:
    spans = {
        (area.min_row, area.min_col): (area.max_row - area.min_row + 1, area.max_col - area.min_col + 1) for area in sheet.merged_cells
    }
    covered = {
        (row, column)
        for area in sheet.merged_cells
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    } - set(spans)
    cells = []
    for place in sorted(sheet._cells):  # noqa: SLF001 - those there are; iter_rows makes all that might be, up to seventeen billion
        if place not in covered and place[0] <= _MAX_ROWS and place[1] <= _MAX_COLUMNS:
            down, across = spans.get(place, (1, 1))
            cells.append(GridCell(tidy(_shown(sheet._cells[place])), place[0] - 1, place[1] - 1, down, across))  # noqa: SLF001
    return _without_margins(sized(cells))


def _without_margins(grid: Grid) -> Grid:
    """The grid without blank rows and columns at its edges and between its parts."""
    filled = [cell for cell in grid.cells if cell.text]
    rows = {row for cell in filled for row in range(cell.row, cell.row + cell.rows)}
    columns = {column for cell in filled for column in range(cell.column, cell.column + cell.columns)}
    row_at = {row: position for position, row in enumerate(sorted(rows))}
    column_at = {column: position for position, column in enumerate(sorted(columns))}
    kept = [cell for cell in grid.cells if cell.row in row_at and cell.column in column_at]
    return sized(
        GridCell(
            cell.text,
            row_at[cell.row],
            column_at[cell.column],
            sum(cell.row <= row < cell.row + cell.rows for row in rows),
            sum(cell.column <= column < cell.column + cell.columns for column in columns),
        )
        for cell in kept
    )


def _shown(cell: Cell | MergedCell) -> str:
    """A value as the sheet shows it, for the formats offices use."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, dt.datetime | dt.date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, float):
        if "%" in cell.number_format:
            return f"{round(value * 100, 6):g}%"
        return f"{value:.10g}"
    return str(value)
