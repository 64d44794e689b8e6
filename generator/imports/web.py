"""HTML pages, and Word or Excel files saved as such, as blocks."""

from collections.abc import Iterator

from lxml import etree, html

from .grid import Block, Content, Grid, GridCell, Paragraph, Remark, sized, tidy
from .word import flat_lines

_BLOCK_TAGS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "div",
    "li",
    "ul",
    "ol",
    "section",
    "article",
    "main",
    "center",
    "blockquote",
    "pre",
}
_SILENT = {"script", "style", "noscript", "template", "head", "nav", "header", "footer"}
_MAX_SPAN = 200
_MAX_PLACES = 1_000_000
"""How many places of a grid its cells may take together; what lies beyond is not spread."""


def read_page(raw: bytes) -> Content:
    """The paragraphs and tables of a page in order; tables that only lay the page out are opened."""
    parser = html.HTMLParser(encoding=_encoding(raw), no_network=True, huge_tree=False)
    root = html.document_fromstring(raw or b"<html></html>", parser=parser)
    body = root.find("body")
    blocks = tuple(_blocks(body if body is not None else root))
    nested = any(_inner(table) and not _is_layout(table) for table in root.iter("table"))
    note = Remark("review", "全文", "表格里套着表格：里面那张的文字并入了它所在的单元格，一行一段。")
    return Content(blocks, remarks=(note,) if nested else ())


def _encoding(raw: bytes) -> str:
    """UTF-8 where the bytes are, else GB18030, which Chinese pages use whatever they declare."""
    for name in ("utf-8-sig", "gb18030"):
        try:
            raw.decode(name)
        except UnicodeDecodeError:
            continue
        return name.removesuffix("-sig")
    return "utf-8"


def _blocks(parent: etree._Element) -> Iterator[Block]:
    """A run of text and inline elements is a paragraph; block elements are opened."""
    run = parent.text or ""
    for child in parent:
        tag = child.tag if isinstance(child.tag, str) else "comment"
        if tag == "table" or tag in _BLOCK_TAGS:
            yield from _paragraph(run)
            run = ""
            yield from _table_blocks(child) if tag == "table" else _blocks(child)
        elif tag == "br":
            run += "\n"
        elif tag not in _SILENT and tag != "comment":
            if any(True for _ in child.iter("table", *_BLOCK_TAGS)):
                yield from _paragraph(run)
                run = ""
                yield from _blocks(child)
            else:
                run += _text(child)
        run += child.tail or ""
    yield from _paragraph(run)


def _paragraph(run: str) -> Iterator[Paragraph]:
    text = tidy(run.replace("\r", "").replace("\n", " ") if run.count("\n") > 40 else run.replace("\r", ""))
    if text:
        yield Paragraph(" ".join(text.split("\n")))


def _text(element: etree._Element) -> str:
    if element.tag == "br":
        return "\n"
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return ""
    inner = (element.text or "").replace("\n", "") + "".join(_text(child) + (child.tail or "").replace("\n", "") for child in element)
    return f"\n{inner}\n" if element.tag in _BLOCK_TAGS else inner


def _table_blocks(table: etree._Element) -> Iterator[Block]:
    if _is_layout(table):
        for cell in _own(table, "td", "th"):
            yield from _blocks(cell)
    else:
        caption = table.find("caption")
        if caption is not None:
            yield from _paragraph(_text(caption))
        yield _grid(table)


def _inner(table: etree._Element) -> list[etree._Element]:
    return [found for found in table.iter("table") if found is not table]


def _own(table: etree._Element, *tags: str) -> list[etree._Element]:
    """Elements of a table that belong to no table inside it."""
    return [found for found in table.iter(*tags) if next(found.iterancestors("table")) is table]


def _is_layout(table: etree._Element) -> bool:
    """Whether a table only places another one on the page: the one inside has most of the cells."""
    own = len(_own(table, "td", "th"))
    return any(len(_own(inner, "td", "th")) >= own for inner in _inner(table))


def _grid(table: etree._Element) -> Grid:
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    lines = _own(table, "tr")
    for row, line in enumerate(lines):
        column = 0
        for element in (child for child in line if child.tag in ("td", "th")):
            while (row, column) in taken:
                column += 1
            down = min(_span(element, "rowspan"), len(lines) - row)
            across = _span(element, "colspan")
            if len(taken) > _MAX_PLACES:
                down = across = 1
            taken |= {(row + below, column + right) for below in range(down) for right in range(across)}
            cells.append(GridCell(_cell_text(element), row, column, max(1, down), across))
            column += across
    return sized(cells)


def _span(element: etree._Element, name: str) -> int:
    value = (element.get(name) or "1").strip()
    return min(max(1, int(value)), _MAX_SPAN) if value.isdecimal() and len(value) < 6 else 1


def _cell_text(cell: etree._Element) -> str:
    parts = []
    for block in _blocks_of_cell(cell):
        parts += [block.text] if isinstance(block, Paragraph) else flat_lines(block)
    return "\n".join(parts)


def _blocks_of_cell(cell: etree._Element) -> Iterator[Block]:
    if cell.find(".//table") is not None:
        yield from _blocks(cell)
        return
    text = tidy(_text(cell))
    if text:
        yield Paragraph(text)
