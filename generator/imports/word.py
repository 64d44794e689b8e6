"""Word files (.docx, ISO/IEC 29500 WordprocessingML) as blocks.

Reads the package directly: the text of runs as it stands after tracked changes are accepted, ``gridSpan`` and ``vMerge`` as spans,
tables inside cells flattened into their cell's text.
"""

import zipfile
from collections.abc import Iterator

from lxml import etree

from .grid import Block, Content, Grid, GridCell, Paragraph, Remark, sized, tidy

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {
    _W + name
    for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "tblPr", "tcPr", "footnoteReference", "endnoteReference")
}
_SKIPPED.add("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_BREAKS = {_W + "br": "\n", _W + "cr": "\n", _W + "tab": " ", _W + "noBreakHyphen": "-"}


def read_word(package: zipfile.ZipFile) -> Content:
    """The paragraphs and tables of a document's body, in order."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(package.read("word/document.xml"), parser)
    body = root.find(_W + "body")
    blocks = tuple(_blocks(body)) if body is not None else ()
    return Content(blocks, remarks=tuple(_remarks(root)))


def _remarks(root: etree._Element) -> Iterator[Remark]:
    if any(True for _ in root.iterfind(f".//{_W}tc//{_W}tbl")):
        yield Remark("review", "全文", "表格里套着表格：里面那张的文字并入了它所在的单元格，一行一段。")
    if any(True for _ in root.iterfind(f".//{_W}numPr")):
        yield Remark("review", "全文", "文件用了 Word 自动编号；这样的编号不在文字里，序号按先后补上，“一、”“1.”之类请对照原件。")
    if any(True for _ in root.iter(_W + "ins", _W + "del")):
        yield Remark("review", "全文", "文件含有修订痕迹，按“接受修订”读取。")


def _blocks(parent: etree._Element) -> Iterator[Block]:
    """Paragraphs and tables, also inside content controls."""
    for element in parent:
        if element.tag == _W + "p":
            text = tidy(_text(element))
            if text:
                yield Paragraph(text)
        elif element.tag == _W + "tbl":
            yield _table(element)
        elif element.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml"):
            yield from _blocks(element)


def _text(element: etree._Element) -> str:
    """The text of a paragraph as it is printed."""
    if element.tag in _SKIPPED or not isinstance(element.tag, str):
        return ""
    if element.tag == _W + "t":
        return element.text or ""
    if element.tag in _BREAKS:
        return _BREAKS[element.tag]
    return "".join(_text(child) for child in element)


def _rows(table: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls; deleted rows are left out."""
    for element in table:
        if element.tag == _W + name:
            if element.find(f"{_W}trPr/{_W}del") is None:
                yield element
        elif element.tag in (_W + "sdt", _W + "sdtContent", _W + "customXml"):
            yield from _rows(element, name)


def _table(table: etree._Element) -> Grid:
    open_cells: dict[int, GridCell] = {}
    done: list[GridCell] = []
    for row, line in enumerate(_rows(table, "tr")):
        column = _number(line, "trPr/gridBefore", 0)
        for element in _rows(line, "tc"):
            width = _number(element, "tcPr/gridSpan", 1)
            merge = element.find(f"{_W}tcPr/{_W}vMerge")
            above = open_cells.get(column)
            if merge is not None and merge.get(_W + "val") != "restart" and above is not None and above.row + above.rows == row:
                cell = GridCell(above.text, above.row, column, above.rows + 1, above.columns)
                done.remove(above)
            else:
                cell = GridCell(_cell_text(element), row, column, 1, width)
            done.append(cell)
            open_cells[column] = cell
            column += width
    return sized(sorted(done, key=lambda cell: (cell.row, cell.column)))


def _cell_text(cell: etree._Element) -> str:
    """The paragraphs of a cell; a table inside it gives one line a row."""
    parts = []
    for block in _blocks(cell):
        if isinstance(block, Paragraph):
            parts.append(block.text)
        else:
            parts += flat_lines(block)
    return "\n".join(parts)


def flat_lines(grid: Grid) -> list[str]:
    """A table inside a cell as lines of text, one a row."""
    rows: dict[int, list[str]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell.text.replace("\n", " "))
    return [line for row in sorted(rows) if (line := " ".join(text for text in rows[row] if text))]


def _number(element: etree._Element, path: str, missing: int) -> int:
    found = element.find("/".join(_W + name for name in path.split("/")))
    value = found.get(_W + "val") if found is not None else None
    return min(int(value), 200) if value and value.isdigit() else missing
