"""A list in the form of the official table, as Word (.docx) and Excel (.xlsx): what an office would circulate.

Category cells merged down, the header repeated on every page, goals with the labels a table prints, units one a line. Importing
such a file gives the list again.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

import xlsxwriter

from . import model
from .imports.grid import Grid, GridCell, sized
from .recompose import QUARTER_FIELDS

_WIDTHS = {"no": 4, "category": 10, "related": 7, "text": 26, "goals": 40, "due": 10, "leaders": 8, "units": 12}
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A list as it is printed: its title, its cells, how many rows are its header, the width of its columns, the notes below."""

    title: str
    grid: Grid
    header_rows: int
    widths: tuple[int, ...]
    notes: tuple[str, ...]


def printed_table(task_list: model.TaskList) -> PrintedTable:
    """The list as a table, cells merged as the official one merges them."""
    header = tuple(_header(task_list))
    depth = 1 + any(column.over for column in task_list.columns)
    rows = _body(task_list)
    body = [replace(cell, row=cell.row + depth) for cell in _merged_down(rows, task_list)]
    widths = tuple(_WIDTHS.get(column.field, 14 if column.field not in QUARTER_FIELDS else 22) for column in task_list.columns)
    notes = [note.text for note in task_list.notes]
    notes += [note.text for note in task_list.document.notes if task_list.first_leads and note.text.startswith("注")]
    return PrintedTable(task_list.title, sized([*header, *body]), depth, widths, tuple(notes))


def _header(task_list: model.TaskList) -> Iterator[GridCell]:
    columns = task_list.columns
    depth = 1 + any(column.over for column in columns)
    for place, column in enumerate(columns):
        if column.over is None:
            yield GridCell(column.name, 0, place, depth, 1)
            continue
        yield GridCell(column.name, 1, place)
        if place == 0 or columns[place - 1].over != column.over:
            after = [later.over == column.over for later in columns[place:]]
            yield GridCell(column.over, 0, place, 1, after.index(False) if False in after else len(after))


@dataclass(frozen=True, slots=True)
class _Line:
    """A row to print: a heading over the whole width, or cells by column; ``joined`` are columns covered by the cell above."""

    heading: str | None
    cells: tuple[tuple[int, str, int], ...] = ()
    joined: frozenset[int] = frozenset()


def _body(task_list: model.TaskList) -> list[_Line]:
    lines: list[_Line] = []
    before: model.Task | None = None
    for task in task_list.tasks:
        headings = list(_headings(task_list, task, before))
        lines += [_Line(heading) for heading in headings]
        lines += _task_lines(task_list, task, None if headings else before)
        before = task
    return lines


def _headings(task_list: model.TaskList, task: model.Task, before: model.Task | None) -> Iterator[str]:
    """The headings over a task that were not over the one before."""
    own, last = task.category, before.category if before else None
    if own is None or own == last:
        return
    if own.parent and (last is None or last.parent != own.parent):
        yield own.parent
    if all(column.field != "category" for column in task_list.columns):
        yield own.name


def _task_lines(task_list: model.TaskList, task: model.Task, before: model.Task | None) -> Iterator[_Line]:
    """A task's rows: one, or one for each unit's assignment."""
    per_row = [column.field for column in task_list.columns if column.field == "units" or column.field in QUARTER_FIELDS]
    assignments = task.assignments if per_row else ()
    for position in range(max(1, len(assignments))):
        cells: list[tuple[int, str, int]] = []
        joined: set[int] = set()
        for place, column in enumerate(task_list.columns):
            is_same = column.field == "category" and before is not None and before.category == task.category
            if column.field in per_row:
                cells += _row_cell(task_list, assignments[position], place) if assignments else [(place, "", 1)]
            elif position or column.field in task.shared or is_same:
                joined.add(place)
            else:
                cells.append((place, _text(task_list, task, column.field), 1))
        yield _Line(None, tuple(cells), frozenset(joined))


def _row_cell(task_list: model.TaskList, assignment: model.Assignment, place: int) -> Iterator[tuple[int, str, int]]:
    """The units of an assignment, or the goal whose period begins in this quarter's column, over as many columns as it stands for."""
    field = task_list.columns[place].field
    if field == "units":
        yield place, "\n".join(unit.printed for unit in assignment.units), 1
        return
    number = int(field[1])
    covering = [goal for goal in assignment.goals if number in [quarter.number for quarter in goal.period.quarters]]
    if not covering:
        yield place, "", 1
    elif covering[0].period.quarters[0].number == number:
        yield place, covering[0].text, len(covering[0].period.quarters)


def _text(task_list: model.TaskList, task: model.Task, field: str) -> str:
    """What a cell of the official table says."""
    units = {"lead": task.lead, "support": task.support, "city_units": task.city_units, "responsible": task.responsible}
    if field == "responsible" and task_list.first_leads:
        return "\n".join(unit.printed for unit in task.lead + task.support)
    if field in units:
        return "\n".join(unit.printed for unit in units[field])
    texts = {
        "no": task.label or str(task.no),
        "label": task.label or "",
        "category": task.category.name if task.category else "",
        "text": task.text,
        "related": task.related_mark or "",
        "due": "".join(part.text for part in task.due),
        "leaders": "\n".join(entry.printed for entry in task.leaders),
        "goals": "\n".join(line for assignment in task.assignments for line in _goal_lines(assignment)),
    }
    return texts[field]


def _goal_lines(assignment: model.Assignment) -> Iterator[str]:
    """An assignment as a cell prints it: the units' header, then each period's goal with its label."""
    if assignment.header:
        yield assignment.header
    elif assignment.units or assignment.scope:
        scope = f"（{assignment.scope}）" if assignment.scope else ""
        yield "、".join(unit.printed for unit in assignment.units) + scope + "："
    for goal in assignment.goals:
        yield _label(goal.period.key) + goal.text


def _label(key: str) -> str:
    """The label before a goal; the year's stands alone."""
    names = {"h1": "上半年：", "h2": "下半年：", "each": "每季度：", "year": ""}
    if key[0] != "q":
        return names.get(key, "")
    first, last = int(key[1]), int(key[-1])
    return "、".join("一二三四"[number - 1] for number in range(first, last + 1)) + "季度："


def _merged_down(lines: Sequence[_Line], task_list: model.TaskList) -> Iterator[GridCell]:
    """The cells of the rows, each as tall as the rows below that it covers."""
    width = len(task_list.columns)
    for row, line in enumerate(lines):
        if line.heading is not None:
            yield GridCell(line.heading, row, 0, 1, width)
        for place, text, across in line.cells:
            tall = 1
            while row + tall < len(lines) and place in lines[row + tall].joined:
                tall += 1
            yield GridCell(text, row, place, tall, across)


def workbook(table: PrintedTable) -> bytes:
    """The table as an Excel workbook, ready to print."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("任务分解表")
    plain = book.add_format({"text_wrap": True, "valign": "vcenter", "border": 1, "font_name": "宋体"})
    bold = book.add_format({"text_wrap": True, "valign": "vcenter", "align": "center", "border": 1, "bold": True, "font_name": "宋体"})
    top = book.add_format({"align": "center", "bold": True, "font_size": 16, "font_name": "宋体"})
    for place, width in enumerate(table.widths):
        sheet.set_column(place, place, width)
    _put(sheet, (0, 0), (1, table.grid.width), table.title, top)
    for cell in table.grid.cells:
        is_header = cell.row < table.header_rows
        _put(sheet, (cell.row + 1, cell.column), (cell.rows, cell.columns), cell.text, bold if is_header else plain)
    for offset, note in enumerate(table.notes, 1):
        _put(sheet, (table.grid.height + offset, 0), (1, table.grid.width), note, plain)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1, table.header_rows)
    sheet.freeze_panes(1 + table.header_rows, 0)
    book.close()
    return buffer.getvalue()


def _put(sheet: xlsxwriter.worksheet.Worksheet, at: tuple[int, int], size: tuple[int, int], text: str, form: object) -> None:
    value = int(text) if text.isdigit() and len(text) < 6 else text
    if size == (1, 1):
        sheet.write(*at, value, form)
    else:
        sheet.merge_range(at[0], at[1], at[0] + size[0] - 1, at[1] + size[1] - 1, value, form)


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{_RELATIONS}"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
_PAGE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="850" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


def word_document(table: PrintedTable) -> bytes:
    """The table as a Word document (WordprocessingML), landscape, its header repeated on each page."""
    unit = 15138 // sum(table.widths)
    grid = "".join(f'<w:gridCol w:w="{width * unit}"/>' for width in table.widths)
    rows = "".join(_word_row(table, row, unit) for row in range(table.grid.height))
    notes = "".join(_word_paragraph(note) for note in table.notes)
    properties = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
    title = _word_paragraph(table.title, bold=True, size=32, centred=True)
    body = f"{title}<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{notes or _word_paragraph('')}{_PAGE}"
    parts = _PARTS | {"word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
    return buffer.getvalue()


def _word_row(table: PrintedTable, row: int, unit: int) -> str:
    places = table.grid.by_place()
    is_header = row < table.header_rows
    cells, place = "", 0
    while place < table.grid.width:
        cell = places.get((row, place)) or GridCell("", row, place)
        merge = "" if cell.rows == 1 else f'<w:vMerge w:val="{"restart" if cell.row == row else "continue"}"/>'
        width = unit * sum(table.widths[place : place + cell.columns])
        across = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        text = cell.text if cell.row == row else ""
        paragraphs = "".join(_word_paragraph(line, bold=is_header, centred=is_header) for line in text.split("\n"))
        properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        cells += f"<w:tc>{properties}{paragraphs}</w:tc>"
        place += cell.columns
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if is_header else ''}{cells}</w:tr>"


def _word_paragraph(text: str, *, bold: bool = False, size: int = 21, centred: bool = False) -> str:
    form = f'<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/></w:rPr>'
    run = f'<w:r>{form}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    aligned = '<w:pPr><w:jc w:val="center"/></w:pPr>' if centred else ""
    return f"<w:p>{aligned}{run}</w:p>"
