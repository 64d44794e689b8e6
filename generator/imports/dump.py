"""Text dumps (``data/sources``) as blocks, and blocks as such a dump, so that what is drafted can be proved against it.

The forms are those ``sourcetext`` reads: ``cells`` (a line that starts with a tab starts a cell, a blank line ends a row) and
``rows`` (a row a line, cells between tabs).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .. import sourcetext
from ..model import LineSpan
from .grid import Block, Content, Grid, GridCell, Paragraph, Remark, sized, tidy

_DAMAGE = ("tags", "bookmark")


def read_dump(text: str) -> Content:
    """A dump's paragraphs and tables, each with its lines."""
    lines = text.split("\n")
    by_rows = sum(line.strip(" ").count("\t") > 1 for line in lines) > sum(line.lstrip(" ").startswith("\t") for line in lines) // 2
    blocks = tuple(_row_blocks(lines) if by_rows else _cell_blocks(lines))
    remarks = (Remark("done", "全文", "文本里残留的网页标记、书签标记不计入文字。"),) if _undamaged(text) != text else ()
    return Content(blocks, "rows" if by_rows else "cells", text, remarks)


def _undamaged(text: str) -> str:
    """The text without leftover tags and bookmarks; white space stays."""
    return re.sub(r"</?[a-zA-Z][^<>]*>?|\[bookmark:[^\]]*\]", "", text)


def _row_blocks(lines: Sequence[str]) -> Iterator[Block]:
    cells: list[GridCell] = []
    row = 0
    for number, line in enumerate(lines, 1):
        span = LineSpan(number, number)
        if "\t" in line:
            cells += [GridCell(tidy(_undamaged(part)), row, column, lines=span) for column, part in enumerate(line.split("\t"))]
            row += 1
        elif line.strip():
            if cells:
                yield sized(cells, exact=False)
            cells, row = [], 0
            yield Paragraph(tidy(_undamaged(line)), span)
    if cells:
        yield sized(cells, exact=False)


def _cell_blocks(lines: Sequence[str]) -> Iterator[Block]:
    """A line without a tab continues the cell above over one blank line; after two it is a paragraph of its own."""
    own: list[int] = []
    blank = 0
    for number, line in enumerate(lines, 1):
        if not line.strip() and "\t" not in line:
            blank += 1
            continue
        if line.lstrip(" ").startswith("\t") or (own and blank < 2):
            own.append(number)
        else:
            if own:
                yield _cells(lines, own)
            own = []
            yield Paragraph(tidy(_undamaged(line)), LineSpan(number, number))
        blank = 0
    if own:
        yield _cells(lines, own)


def _cells(lines: Sequence[str], own: Sequence[int]) -> Grid:
    found = sourcetext.cells(lines, range(own[0], own[-1] + 1), "cells", _DAMAGE)
    first = found[0].row if found else 0
    return sized(
        (GridCell(tidy(_undamaged(cell.raw)), cell.row - first, cell.position, lines=cell.lines) for cell in found),
        exact=False,
    )


def written(content: Content) -> Content:
    """The content with a source text in the form ``cells``, and every paragraph and cell with its lines there."""
    lines: list[str] = []
    blocks: list[Block] = []
    for block in content.blocks:
        if isinstance(block, Paragraph):
            first = len(lines) + 1
            lines += block.text.split("\n")
            blocks.append(replace(block, lines=LineSpan(first, len(lines))))
            lines.append("")
        else:
            blocks.append(_write_grid(block, lines))
            lines += [""] * 2
    return replace(content, blocks=tuple(blocks), form="cells", source="\n".join(lines).rstrip("\n") + "\n")


def _write_grid(grid: Grid, lines: list[str]) -> Grid:
    places = grid.by_place()
    numbered: list[GridCell] = []
    for row in range(grid.height):
        for column in range(grid.width):
            cell = places.get((row, column))
            is_here = cell is not None and (cell.row, cell.column) == (row, column)
            first = len(lines) + 1
            lines += ("\t" + (cell.text if cell and is_here else "")).split("\n")
            if cell and is_here:
                numbered.append(replace(cell, lines=LineSpan(first, len(lines))))
        lines.append("")
    lines.append("")
    return replace(grid, cells=tuple(numbered))
