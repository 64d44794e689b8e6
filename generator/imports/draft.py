"""The draft of a list: tasks with their names resolved or drafted, as the values the editors' files hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import LineSpan
from . import leaders, names
from .columns import FIELD_WORDS, UNIT_FIELDS
from .due import due_of, due_term
from .goals import split_goals
from .grid import Remark, one_line
from .names import Book
from .rows import Draft, DraftList
from .yamltext import Value


@dataclass(slots=True)
class TaskValues:
    """A task as ``<list>.yaml`` writes it, and its printed names by field, for whoever compares."""

    where: str
    values: dict[str, Value]
    assignments: list[dict[str, Value]] = field(default_factory=list)
    due_parts: list[dict[str, Value]] = field(default_factory=list)


@dataclass(slots=True)
class ListValues:
    """A list as its file writes it."""

    source: DraftList
    head: dict[str, Value] = field(default_factory=dict)
    due_terms: dict[str, dict[str, Value]] = field(default_factory=dict)
    tasks: list[TaskValues] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def learn(drafts: Sequence[DraftList], book: Book) -> None:
    """Learn the names that stand by themselves in every list, before any cell is parted."""
    for draft in drafts:
        for task in draft.tasks:
            leaders.see_leaders([task.cells.get("leaders", "")], book)
            names.see_units([task.cells.get(name, "") for name in UNIT_FIELDS], book)
            names.see_units([row.units for row in task.unit_rows], book)


def list_values(source: DraftList, year: int, book: Book) -> ListValues:
    """The tasks of a list as values; new names are added to the book, and every guess is remarked."""
    result = ListValues(source, remarks=list(source.remarks))
    for task in source.tasks:
        result.tasks.append(_task(result, task, year, book))
    return result


def _task(result: ListValues, task: Draft, year: int, book: Book) -> TaskValues:
    values: dict[str, Value] = {"no": task.no, "lines": line_ranges(task.lines)}
    if task.label:
        values["label"] = task.label
    if task.category:
        values["category"] = task.category
    values["text"] = one_line(task.cells.get("text", ""))
    if task.cells.get("leaders"):
        values["leaders"] = _leaders(result, task, book)
    for name in ("lead", "support", "responsible", "city_units"):
        if task.cells.get(name):
            values[name] = _references(result, task, name, task.cells[name], book)
    if task.cells.get("related"):
        values["related_mark"] = one_line(task.cells["related"])
    found = TaskValues(task.where, values)
    if task.cells.get("due"):
        _due(result, task, year, found)
    found.assignments = list(_assignments(result, task, book))
    if task.merged:
        values["merged"] = [
            {"fields": [name for name, last in task.merged.items() if last == end], "to": end}
            for end in dict.fromkeys(task.merged.values())
        ]
    return found


def _leaders(result: ListValues, task: Draft, book: Book) -> list[Value]:
    found, guessed = leaders.leader_names(task.cells["leaders"], book)
    if guessed:
        result.remarks.append(Remark("review", task.where, f"责任领导“{one_line(task.cells['leaders'])}”分作{'、'.join(found)}，请核对。"))
    for name in found:
        if name not in book.leaders:
            book.leaders.add(name)
            book.new_leaders.append(name)
    return list(found)


def _references(result: ListValues, task: Draft, name: str, text: str, book: Book) -> list[Value]:
    return [_reference(result, task, name, printed, book) for printed in names.unit_names(text, book)]


def _reference(result: ListValues, task: Draft, name: str, printed: str, book: Book) -> Value:
    found = names.reference(printed, book)
    if found is None:
        if len(printed) > 20:
            result.remarks.append(Remark("decide", task.where, f"{FIELD_WORDS[name]}“{printed[:40]}”不像一个单位，请核对、分开或写全。"))
        found = names.add_unit(printed, book)
        if found.target != printed and found.target not in book.new_units and not found.is_group:
            result.remarks.append(Remark("review", task.where, f"“{printed}”视为“{found.target}”，请核对；不是同一单位的另行登记。"))
    if found.target == printed and not found.extent and not found.excepted:
        return printed
    value: dict[str, Value] = {"group" if found.is_group else "unit": found.target}
    if found.extent:
        value["extent"] = found.extent
    if found.excepted:
        value["except"] = list(found.excepted)
    return {**value, "printed": found.printed}


def _due(result: ListValues, task: Draft, year: int, found: TaskValues) -> None:
    text = one_line(task.cells["due"])
    parts = due_of(text, year)
    if len(parts) > 1:
        found.due_parts = [dict(part) for part in parts]
        result.remarks.append(Remark("review", task.where, f"完成时限“{text[:30]}…”分成 {len(parts)} 段，请核对日期。"))
        return
    found.values["due"] = text
    if text not in result.due_terms:
        result.due_terms[text] = due_term(text, year)
        if "date" not in result.due_terms[text]:
            result.remarks.append(
                Remark("decide", task.where, f"完成时限“{text[:40]}”看不出日期，请在 due_terms 里写明 date，或改为合适的 kind。")
            )


def _assignments(result: ListValues, task: Draft, book: Book) -> Iterator[dict[str, Value]]:
    for row in task.unit_rows:
        units: dict[str, Value] = {"units": _references(result, task, "units", row.units, book)} if row.units else {}
        yield {**units, **dict(row.goals)}
    own = {name for part in names.tokens("\n".join(task.cells.get(field, "") for field in UNIT_FIELDS)) for name in (part,)}
    for goals in split_goals(task.cells.get("goals", ""), lambda text: _is_unit(text, own, book)):
        header: dict[str, Value] = {"units": _references(result, task, "units", goals.units, book)} if goals.units else {}
        header |= {"scope": goals.scope} if goals.scope else {}
        header |= {"printed": goals.printed} if goals.printed else {}
        yield {**header, **dict(goals.texts)}


def _is_unit(text: str, own: set[str], book: Book) -> bool:
    """Whether the words of a header are units: the task's own, known ones, or such as end like one."""
    pieces = names.tokens(text)
    return bool(pieces) and all(piece in own or names.reference(piece, book) or names.looks_like_units(piece) for piece in pieces)


def line_ranges(spans: Sequence[LineSpan], over: int = 2) -> Value:
    """Lines as an editor writes them: ``12``, ``12-30``, or a list; spans whose lines are at most ``over`` apart are joined."""
    joined: list[LineSpan] = []
    for span in sorted(spans, key=lambda entry: entry.first):
        if joined and span.first - joined[-1].last <= over:
            joined[-1] = LineSpan(joined[-1].first, max(joined[-1].last, span.last))
        else:
            joined.append(span)
    texts = [str(span.first) if span.first == span.last else f"{span.first}-{span.last}" for span in joined]
    return texts[0] if len(texts) == 1 else list(texts)


def column_values(draft: DraftList) -> list[Mapping[str, Value]]:
    """The columns of a list as its file writes them; those without a field are left out and remarked elsewhere."""
    return [
        {"field": column.field, "name": column.name, **({"over": column.over} if column.over else {})}
        for column in draft.table.columns
        if column.field
    ]
