"""What a column holds, by its heading: 序号, 主要任务, 重点工作, 阶段性工作目标, 责任领导, 牵头单位 ….

Headings are those Chinese governments print over such tables; what is not known is said, never guessed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..sourcetext import squash
from .grid import Grid

QUARTERS = ("q1", "q2", "q3", "q4")
UNIT_FIELDS = ("lead", "support", "responsible", "city_units", "units")
FIELD_WORDS = {
    "no": "序号", "category": "分类", "related": "关联事项", "text": "重点工作", "goals": "工作目标", "due": "完成时限",
    "leaders": "责任领导", "lead": "牵头单位", "support": "配合单位", "responsible": "责任单位", "city_units": "市责任单位",
    "units": "责任单位（每行各有进度）", "q1": "一季度", "q2": "二季度", "q3": "三季度", "q4": "四季度", "period": "时段",
}  # fmt: skip
"""Each field in the words an editor knows."""

_NUMBER = "[一二三四1-4]"
_ORGAN = "(?:责任)?(?:单位|部门|处室|科室|主体)(?:及责任人)?"
_KINDS = (
    ("no", r"序号|编号|项号|序|№|NO\.?"),
    ("related", r"关联事项|关联任务|关联"),
    ("leaders", r"(?:责任|分管|包保|牵头|主管|挂帅|联系|区|市|县)*(?:责任)?(?:区|市|县)?领导|责任人|分管(?:区|副)*[长区]+"),
    ("city_units", rf"市(?:级)?(?:直)?(?:责任|牵头|主管|对口)?{_ORGAN}"),
    ("lead", rf"(?:区|县)?(?:牵头|主责|主办|牵头负责|主要){_ORGAN}"),
    ("support", rf"(?:共同|配合|协办|协助|协同|参与|参加|会办|其他){_ORGAN}"),
    ("responsible", rf"(?:承办|落实|实施|承担|区)?{_ORGAN}"),
    ("due", r"(?:计划)?(?:完成|办结|时间|工作|推进)?(?:时限|时间|期限|时间节点)(?:要求)?"),
    ("q", rf"第?({_NUMBER})季度.{{0,6}}|Q([1-4])"),
    ("period", r"季度|时段|阶段|时间段"),
    (
        "goals",
        r".*(?:阶段性?|年度|季度|工作|推进|全年)*(?:目标|进度|明细|安排|计划|举措|措施)(?:及|和|、)?.*(?:时限|安排|目标|要求|节点|计划)?",
    ),
    (
        "text",
        r".*(?:重点工作|目标任务|子项|工作任务|任务内容|工作内容|具体任务|重点任务|任务名称|工作事项|具体工作|任务事项|建设内容|主要内容)",
    ),
    ("category", r"主要任务|项目(?:名称)?|(?:涉及)?领域|类别|分类|任务类别|工作类别|板块|方面|任务分类|所属领域|名称"),
)
_TEXT_FIRST = re.compile(r"目标任务|任务目标|工作任务(?:及目标)?|重点工作(?:任务)?|重点任务")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its field (None where the heading is not known), its heading and the one printed above several, its places."""

    field: str | None
    name: str
    over: str | None
    places: tuple[int, ...]


def kind_of(heading: str) -> str | None:
    """The field a heading stands for, or None."""
    text = re.sub(r"[（(].*[）)]$", "", squash(heading)) or squash(heading)
    if not text or len(text) > 16 or re.match(r"[一二三四五六七八九十]+、", text):
        return None
    if _TEXT_FIRST.fullmatch(text):
        return "text"
    for field, pattern in _KINDS:
        found = re.fullmatch(pattern, text, re.IGNORECASE)
        if found and field == "q":
            digit = next(group for group in found.groups() if group)
            return f"q{'一二三四'.find(digit) + 1 or digit}"
        if found:
            return field
    return None


def headings(grid: Grid, row: int, depth: int) -> tuple[tuple[str, str | None], ...]:
    """The heading of each place of a grid, and the heading printed above it and its neighbours, from ``depth`` header rows."""
    places = grid.by_place()

    def text(line: int, place: int) -> str:
        cell = places.get((line, place))
        return squash(cell.text) if cell else ""

    found: list[tuple[str, str | None]] = []
    above = ""
    width = max(cell.column + cell.columns for cell in grid.cells if row <= cell.row < row + depth)
    for place in range(width):
        top, bottom = text(row, place), text(row + depth - 1, place)
        if depth == 1:
            found.append((top, None))
            continue
        above = top if top or grid.exact else above
        if not bottom or bottom == top:
            above = top
            found.append((top, None))
        else:
            found.append((bottom, above or None))
    return tuple(found)


def columns_of(found: Sequence[tuple[str, str | None]], filled: Mapping[int, float]) -> tuple[Column, ...]:
    """The columns of a table by its headings; ``filled`` is the share of rows in which each place has text of its own.

    A place without a heading belongs to the column on its left. Where no column is the task's text, or two are, the fuller decides.
    """
    columns: list[Column] = []
    for place, (name, over) in enumerate(found):
        last = columns[-1] if columns else None
        if last and (not name or ((name, over) == (last.name, last.over) and not _is_full(filled, place, last.places[0]))):
            columns[-1] = replace(last, places=(*last.places, place))
        elif name:
            columns.append(Column(kind_of(name) or _by_heading_above(over), name, over, (place,)))
    return tuple(_resolved(columns, filled))


def _is_full(filled: Mapping[int, float], place: int, first: int) -> bool:
    """Whether a place with its neighbour's heading has texts of its own in most rows, so that it is another column."""
    return filled.get(place, 0) > 0.5 and filled.get(first, 0) > 0.5


def _by_heading_above(over: str | None) -> str | None:
    return None if over is None or kind_of(over) not in ("leaders", *UNIT_FIELDS) else kind_of(over)


def _resolved(columns: Sequence[Column], filled: Mapping[int, float]) -> list[Column]:
    """The columns with what only the whole table tells: which is the text, and whether units have rows of their own."""
    fields = [column.field for column in columns]
    texts = [position for position, field in enumerate(fields) if field == "text"]
    if not texts:
        spare = [position for position, field in enumerate(fields) if field in ("category", "goals")]
        if spare:
            fields[spare[0]] = "text"
    elif len(texts) > 1 and "category" not in fields:
        emptiest = min(texts, key=lambda position: filled.get(columns[position].places[0], 0))
        fields[emptiest] = "category"
        texts.remove(emptiest)
    for position in texts[1:]:
        fields[position] = "goals" if "goals" not in fields else None
    if "q1" in fields and "responsible" in fields and "lead" not in fields:
        fields[fields.index("responsible")] = "units"
    seen: set[str] = set()
    for position, field in enumerate(fields):
        if field in seen:
            fields[position] = None
        seen |= {field} if field else set()
    return [replace(column, field=field) for column, field in zip(columns, fields, strict=True)]
