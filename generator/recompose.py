"""A task's row, recomposed from its record in the order of the table's columns, and compared with the cells the source holds.

The labels a table prints (``一季度：``, a unit's header) are known here, so that an editor types only what they introduce.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import model
from .sourcetext import Cell, squash

QUARTER_FIELDS = ("q1", "q2", "q3", "q4")
_SEPARATORS = "、，,；;"
_HEADER_END = re.compile(r"[：:]")


@dataclass(frozen=True, slots=True)
class Expected:
    """What one cell should hold: any of the ``texts``, or ``names`` in order between separators, or whole ``assignments``."""

    field: str
    texts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    assignments: tuple[model.Assignment, ...] = ()
    optional: bool = False

    def fits(self, text: str) -> bool:
        """Whether a cell's text (without white space) is exactly this."""
        if self.texts:
            return text in self.texts
        if self.names:
            return _names_end(text, self.names, 0) == len(text)
        return goals_end(text, self.assignments) == len(text)

    @property
    def place(self) -> tuple[str | int, ...]:
        """The route of the key this cell is typed under, within the task."""
        return ({"goals": "assignments", "related": "related_mark"}.get(self.field, self.field),)

    @property
    def sample(self) -> str:
        """The beginning of what was expected, for a message."""
        goal_texts = [goal.text for assignment in self.assignments for goal in assignment.goals]
        return squash(next(iter((*self.texts, *self.names, *goal_texts)), ""))


@dataclass(frozen=True, slots=True)
class Row:
    """A task as rows of expected cells: one row, or one for each responsible unit."""

    rows: tuple[tuple[Expected, ...], ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The outcome: the route (within the task) and message of the first fault, if any, and the rules that were needed."""

    fault: tuple[tuple[str | int, ...], str] | None
    rules: tuple[str, ...] = ()


def expected_row(task_list: model.TaskList, task: model.Task) -> Row:
    """The cells the source should hold for a task."""
    columns = tuple(column.field for column in task_list.columns)
    if not any(_is_row_field(field) for field in columns):
        return Row((tuple(_cells_of(task_list, task, columns)),), columns)
    outer = {entry.field: entry for entry in _cells_of(task_list, task, tuple(field for field in columns if not _is_row_field(field)))}
    rows = []
    for position, assignment in enumerate(task.assignments or (model.Assignment((), None, None, ()),)):
        cells: list[Expected] = []
        for field in columns:
            if _is_row_field(field):
                cells += _cells_of_assignment(assignment, field)
            elif field in outer:
                entry = outer[field]
                cells.append(Expected(field, entry.texts, entry.names, optional=entry.optional or position > 0))
        rows.append(tuple(cells))
    return Row(tuple(rows), columns)


def columnless(task_list: model.TaskList, task: model.Task) -> Iterator[str]:
    """The fields a task fills although its table prints no such column, so that nothing could prove them."""
    columns = {column.field for column in task_list.columns}
    if columns & {"units", *QUARTER_FIELDS}:
        columns |= {"responsible", "goals"}
    if task_list.first_leads:
        columns |= {"lead", "support"}
    filled = {
        "label": task.label,
        "related": task.related_mark,
        "goals": task.assignments,
        "due": task.due,
        "leaders": task.leaders,
        "lead": task.lead,
        "support": task.support,
        "responsible": task.responsible,
        "city_units": task.city_units,
    }
    keys = {"goals": "assignments", "related": "related_mark"}
    return (keys.get(name, name) for name, value in filled.items() if value and name not in columns)


def _is_row_field(field: str) -> bool:
    return field == "units" or field in QUARTER_FIELDS


def _cells_of_assignment(assignment: model.Assignment, field: str) -> Iterator[Expected]:
    """A unit's cell, or the cell of the quarter in which a goal's period begins."""
    if field == "units":
        yield Expected(field, names=tuple(squash(unit.printed) for unit in assignment.units))
        return
    for goal in assignment.goals:
        if goal.period.quarters and f"q{goal.period.quarters[0].number}" == field:
            yield Expected(field, (squash(goal.text),))


def _cells_of(task_list: model.TaskList, task: model.Task, columns: Sequence[str]) -> Iterator[Expected]:
    for field in columns:
        if field in task.shared:
            continue
        entry = _cell(task_list, task, field)
        if entry.texts or entry.names or entry.assignments:
            yield entry


def _cell(task_list: model.TaskList, task: model.Task, field: str) -> Expected:
    units = {"lead": task.lead, "support": task.support, "city_units": task.city_units, "responsible": task.responsible}
    if field == "responsible" and task_list.first_leads:
        return Expected(field, names=_printed(task.lead + task.support))
    if field in units:
        return Expected(field, names=_printed(units[field]))
    if field == "leaders":
        return Expected(field, names=tuple(squash(entry.printed) for entry in task.leaders))
    if field == "goals":
        return Expected(field, assignments=task.assignments)
    if field == "category":
        variants = tuple(squash(entry.printed) for entry in task.errata if entry.field == "category")
        return Expected(field, (squash(task.category.name), *variants) if task.category else (), optional=True)
    texts = {
        "no": str(task.no),
        "label": task.label or "",
        "text": task.text,
        "related": task.related_mark or "",
        "due": "".join(part.text for part in task.due),
    }
    text = squash(texts[field])
    return Expected(field, (text,) if text else ())


def _printed(references: Sequence[model.UnitReference]) -> tuple[str, ...]:
    return tuple(squash(reference.printed) for reference in references)


def _names_end(text: str, names: Sequence[str], start: int) -> int | None:
    """Where the names, one after another with separators between, end in the text; None when they do not stand there."""
    at = start
    for name in names:
        while at < len(text) and text[at] in _SEPARATORS and not text.startswith(name, at):
            at += 1
        if not text.startswith(name, at):
            return None
        at += len(name)
    return at


def goals_end(text: str, assignments: Sequence[model.Assignment]) -> int | None:
    """Where the goals end when read in order with the labels a table prints; None when they do not give the text back."""
    at: int | None = 0
    for assignment in assignments:
        at = _header_end(text, assignment, at or 0)
        for goal in assignment.goals:
            if at is None:
                return None
            at = _goal_end(text, goal, at)
    return at


def _header_end(text: str, assignment: model.Assignment, start: int) -> int | None:
    if assignment.header:
        header = squash(assignment.header)
        return start + len(header) if text.startswith(header, start) else None
    if not assignment.units and not assignment.scope:
        return start
    at = _names_end(text, _printed(assignment.units), start)
    if at is None:
        return None
    if assignment.scope:
        scope = f"（{squash(assignment.scope)}）"
        if not text.startswith(scope, at):
            return None
        at += len(scope)
    end = _HEADER_END.match(text, at)
    return end.end() if end else None


def _goal_end(text: str, goal: model.Goal, start: int) -> int | None:
    label = _label(goal.period.key).match(text, start)
    wanted = squash(goal.text)
    for at in (label.end() if label else start, start):
        if text.startswith(wanted, at) and (label or goal.period.key[0] not in "qh"):
            return at + len(wanted)
    return None


def _label(key: str) -> re.Pattern[str]:
    """The label a table prints before a goal of this period: ``一季度：``, ``三、四季度：``, ``每季度：``."""
    names = {"h1": "上半年", "h2": "下半年", "each": "(?:每|各)季度", "year": "(?:全年)?"}
    if key in names:
        return re.compile(f"{names[key]}[：:]")
    if key[0] != "q":
        return re.compile(r"(?!)")
    ends = [int(part[1]) for part in key.split("-")]
    if len(ends) == 1:
        return re.compile(f"第?{'一二三四'[ends[0] - 1]}季度[：:]")
    listed = "(?:季度)?[、至—-]第?".join("一二三四"[number - 1] for number in range(ends[0], ends[1] + 1))
    bounds = "(?:季度)?[至—-]第?".join("一二三四"[number - 1] for number in ends)
    return re.compile(f"第?(?:{listed}|{bounds})季度[：:]")


def match_row(row: Row, own: Sequence[Cell], rules: Sequence[str]) -> Match:
    """Compare a task's expected cells with its own cells of the source."""
    if len(row.rows) == 1:
        return _match(row.rows[0], own, row.columns, rules)
    grouped: dict[int, list[Cell]] = {}
    for cell in own:
        grouped.setdefault(cell.row, []).append(cell)
    if len(grouped) != len(row.rows):
        return Match((("assignments",), f"原文有 {len(grouped)} 行，转录了 {len(row.rows)} 行。"))
    used: list[str] = []
    for position, (expected, found) in enumerate(zip(row.rows, grouped.values(), strict=True)):
        result = _match(expected, found, row.columns, rules)
        used += result.rules
        if result.fault:
            (field, *rest), message = result.fault
            within = ("assignments", position) if _is_row_field(str(field)) else ()
            return Match(((*within, field, *rest), message), tuple(used))
    return Match(None, tuple(used))


def _match(expected: Sequence[Expected], own: Sequence[Cell], columns: Sequence[str], rules: Sequence[str]) -> Match:
    filled = [cell for cell in own if cell.text]
    is_whole_row = len({cell.row for cell in own}) == 1 and [cell.position for cell in own] == list(range(len(columns)))
    used: list[str] = []
    for entry in expected:
        cell = filled[0] if filled else None
        if cell is not None and entry.fits(cell.text):
            if is_whole_row and columns[cell.position] != entry.field:
                return Match((entry.place, f"“{cell.text[:16]}”在原文中是另一栏。"))
            used += _rules_of(entry, cell)
            filled.pop(0)
        elif entry.optional or (entry.field == "no" and "lost-number" in rules):
            used += ["lost-number"] if entry.field == "no" and not entry.optional else []
        else:
            return Match(_fault(entry, cell))
    if filled:
        return Match((("lines",), f"原文“{filled[0].text[:24]}”没有转录。"), tuple(used))
    return Match(None, tuple(used))


def _fault(entry: Expected, cell: Cell | None) -> tuple[tuple[str | int, ...], str]:
    """Where in the record a cell's text departs from it, and what both say there."""
    path, transcribed, at = entry.place, entry.sample, 0
    if cell is not None and entry.names:
        found = next((index for index in range(len(entry.names)) if _names_end(cell.text, entry.names[: index + 1], 0) is None), None)
        if found is not None:
            path, transcribed = (*path, found), entry.names[found]
            at = _names_end(cell.text, entry.names[:found], 0) or 0
            at += len(cell.text[at:]) - len(cell.text[at:].lstrip(_SEPARATORS))
    elif cell is not None and entry.assignments:
        path, transcribed, at = _goal_astray(cell.text, entry.assignments)
    said = f"原文是“{_difference(cell.text[at:], transcribed)}”" if cell else "原文中没有"
    return path, f"转录“{transcribed[:24]}”与原文不一致：{said}。"


def _goal_astray(text: str, assignments: Sequence[model.Assignment]) -> tuple[tuple[str | int, ...], str, int]:
    """The first header or goal a cell does not give back: its route, its words, and where in the cell it should stand."""
    at = 0
    for position, assignment in enumerate(assignments):
        start = _header_end(text, assignment, at)
        if start is None:
            first = squash(assignment.header or next(iter(_printed(assignment.units)), assignment.scope or ""))
            return ("assignments", position, "units" if assignment.units else "scope"), first, at
        for goal in assignment.goals:
            end = _goal_end(text, goal, start)
            if end is None:
                label = _label(goal.period.key).match(text, start)
                return ("assignments", position, goal.period.key), squash(goal.text), label.end() if label else start
            start = end
        at = start
    return ("assignments",), "", at


def _difference(said: str, transcribed: str) -> str:
    """The part of the source around the first character that differs."""
    at = next((index for index, pair in enumerate(zip(said, transcribed, strict=False)) if pair[0] != pair[1]), 0)
    return ("…" if at > 8 else "") + said[max(0, at - 8) : at + 16]


def _rules_of(entry: Expected, cell: Cell) -> list[str]:
    """The declared rules this match relied on."""
    if entry.optional and entry.field in ("no", "text", "leaders"):
        return ["continued-row"]
    if entry.field != "leaders":
        return (
            ["run-together"] if any(first + second in cell.raw for first, second in zip(entry.names, entry.names[1:], strict=False)) else []
        )
    padded = any(name not in cell.raw for name in entry.names)
    joined = any(first + second in cell.raw for first, second in zip(entry.names, entry.names[1:], strict=False))
    return ["padding"] * padded + ["run-together"] * joined
