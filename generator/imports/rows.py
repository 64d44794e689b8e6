"""Rows into tasks: numbers, categories, cells merged over rows, rows that go on with the task above.

Knows nothing of names and goals; a task here is its cells' texts by field.
"""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..model import LineSpan
from ..sourcetext import squash
from .columns import FIELD_WORDS, QUARTERS
from .goals import quarter_range
from .grid import Remark, one_line
from .tables import Row, Table

_PARENT = re.compile(r"^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分)")
_NUMBER = re.compile(r"^(?:第)?[（(]?(\d{1,4})[）)]?(?:项|[.．、])?$")
_MERGEABLE = ("goals", "due", "leaders", "lead", "support", "responsible", "city_units")
_USUALLY_FILLED = ("goals", "leaders", "due")


@dataclass(frozen=True, slots=True)
class Heading:
    """A category, or a heading above categories, with its lines where it has a row of its own."""

    name: str
    lines: LineSpan | None
    parent: str | None = None


@dataclass(slots=True)
class UnitRow:
    """A row of a task in a table that gives each unit its quarters: the units' text, and goals by period."""

    units: str
    goals: list[tuple[str, str]]


@dataclass(slots=True)
class Draft:
    """A task as its cells say it."""

    no: int
    where: str
    first_row: int
    category: str | None
    cells: dict[str, str]
    lines: list[LineSpan]
    covered: set[str] = field(default_factory=set)
    unit_rows: list[UnitRow] = field(default_factory=list)
    merged: dict[str, int] = field(default_factory=dict)
    label: str | None = None


@dataclass(slots=True)
class DraftList:
    """The tasks of a table, with its categories and the headings above them."""

    table: Table
    tasks: list[Draft] = field(default_factory=list)
    categories: list[Heading] = field(default_factory=list)
    parents: list[Heading] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def remark(self, kind: str, where: str, message: str) -> None:
        """Tell something about a row."""
        self.remarks.append(Remark(kind, where, message))


def tasks_of(table: Table) -> DraftList:
    """The tasks of a table in order, and remarks about what its rows leave open."""
    drafts = DraftList(table)
    heading: Heading | None = None
    waiting: list[Heading] = []
    for row in table.rows:
        if row.heading is not None:
            waiting.append(Heading(one_line(row.heading), row.lines))
            continue
        if waiting:
            heading = _open_headings(drafts, waiting)
            waiting = []
        heading = _category(drafts, row, heading)
        _row(drafts, row, heading)
    for left in waiting:
        drafts.remark("unplaced", f"文本{left.lines.label if left.lines else ''}", f"“{left.name[:40]}”下面没有任务，没有放下。")
    _merge(drafts)
    return drafts


def _open_headings(drafts: DraftList, waiting: Sequence[Heading]) -> Heading | None:
    """Rows that are headings: above a category column, or two in a row, the first is a heading above categories."""
    has_column = "category" in drafts.table.fields
    parents, own = (waiting, []) if has_column else (waiting[:-1], waiting[-1:])
    for entry in parents:
        drafts.parents.append(entry)
    parent = drafts.parents[-1].name if drafts.parents and (parents or _is_below(own, drafts.parents[-1])) else None
    if has_column:
        return Heading("", None, parent)
    category = Heading(own[0].name, own[0].lines, parent)
    if category.name not in [known.name for known in drafts.categories]:
        drafts.categories.append(category)
    return category


def _is_below(own: Sequence[Heading], parent: Heading) -> bool:
    """Whether a heading is of another kind than the one above: （一） under 一、."""
    return bool(_PARENT.match(parent.name)) and not _PARENT.match(own[0].name) if own else True


def _category(drafts: DraftList, row: Row, current: Heading | None) -> Heading | None:
    """The category a row belongs to, registered when its name is new."""
    part = row.cells.get("category")
    name = one_line(part.text) if part else ""
    parent = current.parent if current else None
    if not name:
        return current
    known = next((entry for entry in drafts.categories if squash(entry.name) == squash(name)), None)
    if known:
        return known
    near = difflib.get_close_matches(name, [entry.name for entry in drafts.categories], n=1, cutoff=0.9)
    if near:
        drafts.remark("decide", row.where, f"分类“{name}”与“{near[0]}”只差几个字：若是同一分类，改成一个名称并写成勘误。")
    drafts.categories.append(Heading(name, None, parent))
    return drafts.categories[-1]


def _row(drafts: DraftList, row: Row, heading: Heading | None) -> None:
    texts = {name: part.text for name, part in row.cells.items() if part.text}
    if not texts and not row.extra:
        return
    last = drafts.tasks[-1] if drafts.tasks else None
    for name, text in row.extra:
        column = f"栏目“{name}”没有对应的字段" if name else "这一格不在任何栏目下"
        kept = "；它的行列入了文件的 body，不会公布" if name and drafts.table.unplaced else ""
        drafts.remark("unplaced", row.where, f"{column}：“{one_line(text)[:40]}”{kept}。")
    number = _printed_number(texts.get("no", ""))
    if last and _goes_on(drafts.table, last, texts, number):
        _continue(drafts, last, row, texts)
        return
    if "text" not in texts:
        said = "、".join(f"{FIELD_WORDS[name]}“{one_line(text)[:20]}”" for name, text in texts.items())
        drafts.remark("unplaced", row.where, f"这一行没有任务内容，没有放下：{said}。")
        return
    expected = last.no + 1 if last else 1
    drafts.tasks.append(_task(row, texts, number or expected, heading, exact=drafts.table.exact))
    _number_remarks(drafts, row, texts, number, expected)


def _printed_number(text: str) -> int | None:
    found = _NUMBER.match(squash(text))
    return int(found[1]) if found else None


def _number_remarks(drafts: DraftList, row: Row, texts: dict[str, str], number: int | None, expected: int) -> None:
    if "no" not in drafts.table.fields:
        return
    if number is None and texts.get("no"):
        drafts.tasks[-1].label = one_line(texts["no"])
        drafts.remark("review", row.where, f"序号“{one_line(texts['no'])}”不是数字，写成 label，编号按先后为 {expected}。")
    elif number is None:
        drafts.remark("review", row.where, f"没有序号，按先后补为 {expected}。")
    elif number != expected:
        drafts.remark("decide", row.where, f"序号印作 {number}，按先后应为 {expected}：请核对是否缺行、重复，或原文如此。")


def _task(row: Row, texts: dict[str, str], number: int, heading: Heading | None, *, exact: bool) -> Draft:
    category = heading.name if heading and heading.name else None
    draft = Draft(number, row.where, row.index, category, {}, [row.lines], set(row.covered))
    draft.cells = {name: text for name, text in texts.items() if name not in (*QUARTERS, "units", "no", "category")}
    if "units" in row.cells or any(name in row.cells for name in QUARTERS):
        draft.unit_rows.append(UnitRow(texts.get("units", ""), _quarters(row, exact=exact)))
    for name, part in row.cells.items():
        if part.last_row > row.index and part.text:
            draft.merged[name] = part.last_row
    return draft


def _quarters(row: Row, *, exact: bool) -> list[tuple[str, str]]:
    """The goals of a row by period; a cell over several quarters' columns, or before blank ones in a dump, stands for them all."""
    parts = [(number, part) for number, name in enumerate(QUARTERS, 1) if (part := row.cells.get(name)) and part.text]
    found: list[tuple[str, str]] = []
    for position, (number, part) in enumerate(parts):
        covers = max([number, *(int(name[1]) for name in part.fields if name in QUARTERS)])
        following = parts[position + 1][0] if position + 1 < len(parts) else len(QUARTERS) + 1
        found.append((quarter_range(number, covers if exact else following - 1), one_line(part.text)))
    return found


def _goes_on(table: Table, last: Draft, texts: dict[str, str], number: int | None) -> bool:
    """Whether a row belongs to the task above: its text is covered or blank, or printed again with its number after a page break."""
    same_text = squash(texts.get("text", "")) == squash(last.cells.get("text", "")) if "text" in texts else False
    if number is not None:
        return number == last.no and same_text
    if "text" not in texts:
        return True
    return same_text and "no" not in table.fields and "units" in table.fields


def _continue(drafts: DraftList, last: Draft, row: Row, texts: dict[str, str]) -> None:
    """Add a row to the task above it."""
    last.lines.append(row.lines)
    if "units" in texts or any(name in texts for name in QUARTERS):
        last.unit_rows.append(UnitRow(texts.get("units", ""), _quarters(row, exact=drafts.table.exact)))
    again = {name for name, text in texts.items() if squash(text) == squash(last.cells.get(name, ""))}
    for name, text in texts.items():
        if name in (*QUARTERS, "units", "no", "category") or name in again:
            continue
        before = last.cells.get(name, "")
        last.cells[name] = f"{before}\n{text}" if before else text
        drafts.remark("decide", row.where, f"这一行接在第 {last.no} 项后面：{FIELD_WORDS[name]}“{one_line(text)[:30]}”并入该项，请核对。")


def _merge(drafts: DraftList) -> None:
    """Cells that cover several tasks: known from the file, or in a dump guessed from runs of blanks in columns that are always filled."""
    tasks = drafts.tasks
    for position, task in enumerate(tasks):
        following = tasks[position + 1 :]
        for name, last_row in list(task.merged.items()):
            covers = [later.no for later in following if later.first_row <= last_row]
            task.merged[name] = covers[-1] if covers else 0
            if covers and name not in _MERGEABLE and name != "category":
                drafts.remark("decide", task.where, f"{FIELD_WORDS[name]}一格跨第 {task.no} 至 {covers[-1]} 项，请分到各项。")
        task.merged = {name: last for name, last in task.merged.items() if last and name in _MERGEABLE}
    if not drafts.table.exact:
        _guess_merged(drafts)


def _guess_merged(drafts: DraftList) -> None:
    fields = drafts.table.fields
    always = [name for name in _USUALLY_FILLED if name in fields and _share(drafts.tasks, name) > 0.9]
    for task, run in _blank_runs(drafts.tasks, always):
        blank = [name for name in fields if name in _MERGEABLE and task.cells.get(name) and not any(late.cells.get(name) for late in run)]
        task.merged = dict.fromkeys(blank, run[-1].no)
        words = "、".join(FIELD_WORDS[name] for name in blank)
        drafts.remark("review", task.where, f"第 {run[0].no} 至 {run[-1].no} 项的{words}空白，视为与第 {task.no} 项合并。")


def _share(tasks: Sequence[Draft], name: str) -> float:
    return sum(1 for task in tasks if task.cells.get(name)) / max(1, len(tasks))


def _blank_runs(tasks: Sequence[Draft], always: Sequence[str]) -> Iterator[tuple[Draft, list[Draft]]]:
    """Each task with the tasks after it that leave every usually filled column blank."""
    origin: Draft | None = None
    run: list[Draft] = []
    for task in [*tasks, None]:
        if task and always and not any(task.cells.get(name) for name in always):
            run.append(task)
            continue
        if origin and run:
            yield origin, run
        origin, run = task, []
