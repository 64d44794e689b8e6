"""A file's content as one common value, whatever the file was: paragraphs, and grids of cells with their spans.

A grid from Word, Excel or HTML knows which cells are merged (``exact``); a text dump knows only which are blank.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..model import LineSpan

_SPACES = re.compile(r"[ \t\u00a0\u3000]+")
_LATIN_END = re.compile(r"[0-9A-Za-z,.;]$")
_LATIN_START = re.compile(r"^[0-9A-Za-z(]")
NOWHERE = LineSpan(1, 1)
"""The lines of what has not been written to a source text yet."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its text (paragraphs on lines of their own), where it begins, and how many rows and columns it covers."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    lines: LineSpan = NOWHERE


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside tables."""

    text: str
    lines: LineSpan = NOWHERE


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as cells; ``exact`` when merged cells are known to be merged rather than blank."""

    cells: tuple[GridCell, ...]
    width: int
    height: int
    exact: bool = True

    def by_place(self) -> dict[tuple[int, int], GridCell]:
        """The cell that covers each place of the grid."""
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Remark:
    """What an import has to tell: ``kind`` is unplaced (放不下), decide (须决定), review (请核对) or done (已处理); and where."""

    kind: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Content:
    """A file as blocks, the dump form its source text has, what stands there already as such a text, and remarks of the reading."""

    blocks: tuple[Block, ...]
    form: str = "cells"
    source: str | None = None
    remarks: tuple[Remark, ...] = ()


def tidy(text: str) -> str:
    """A cell's or paragraph's text: lines stripped, blank ones left out, no tab."""
    lines = (_SPACES.sub(lambda found: found[0] if set(found[0]) <= {" ", "\u3000"} else " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """A text as one line: Chinese lines are joined as they are, words of Latin letters keep a space between them."""
    joined = ""
    for line in tidy(text).split("\n"):
        joined += " " + line if _LATIN_END.search(joined) and _LATIN_START.search(line) else line
    return joined


def sized(cells: Iterable[GridCell], *, exact: bool = True) -> Grid:
    """A grid just large enough for its cells."""
    kept = tuple(cells)
    return Grid(kept, max((cell.column + cell.columns for cell in kept), default=0), max((c.row + c.rows for c in kept), default=0), exact)


def moved(cell: GridCell, *, row: int = 0, column: int = 0) -> GridCell:
    """The cell further down and to the right."""
    return replace(cell, row=cell.row + row, column=cell.column + column)
