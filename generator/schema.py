"""Whether an editors' file has its shape, and what to say when it has not.

The editors' words for what is wrong are ours: nothing of the library's wording reaches a reader.
"""

import difflib
from collections.abc import Iterable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from .diagnostics import Diagnostic
from .records import PERIOD, TaskRecord
from .source import Path, Plain, SourceFile, locate

R = TypeVar("R", bound=BaseModel)


def validate(kind: type[R], source: SourceFile, value: Plain, path: Path = ()) -> tuple[R | None, tuple[Diagnostic, ...]]:
    """The record at ``path`` of a file, or every way in which its value is not one.

    Reports ``unknown-key`` (with the nearest known key), ``missing-key`` and ``wrong-value``.
    """
    try:
        record = kind.model_validate(value)
    except ValidationError as error:
        problems = tuple(_problem(kind, source, path, detail) for detail in error.errors(include_url=False))
        return None, tuple(dict.fromkeys(problems))
    return record, tuple(_period_problems(record, source, path)) if isinstance(record, TaskRecord) else ()


def _period_problems(task: TaskRecord, source: SourceFile, path: Path) -> Iterable[Diagnostic]:
    for index, assignment in enumerate(task.assignments):
        for key in assignment.goals:
            if not PERIOD.match(key):
                where = (*path, "assignments", index, key)
                yield _unknown_key(key, ("units", "scope", "printed", "q1", "q2", "q3", "q4", "h1", "h2", "each", "year"), source, where)


def _problem(kind: type[BaseModel], source: SourceFile, path: Path, detail: Any) -> Diagnostic:  # noqa: ANN401 - pydantic's ErrorDetails
    where: Path = (*path, *(part for part in detail["loc"] if not _is_union_tag(part)))
    name = detail["type"]
    if name == "missing":
        return Diagnostic("missing-key", f"缺少必填的键“{where[-1]}”。", locate(source, where[:-1]))
    if name == "extra_forbidden":
        return _unknown_key(str(where[-1]), _known_keys(kind), source, where)
    return Diagnostic("wrong-value", _wrong_value(name, detail), locate(source, where))


def _is_union_tag(part: str | int) -> bool:
    """Pydantic names the branch of a union it tried; an editor's file has no such key."""
    return isinstance(part, str) and (
        part.startswith(("constrained-", "tuple[", "function-")) or part.endswith("Record") or part == "NarrowedReference"
    )


def _unknown_key(key: str, known: Iterable[str], source: SourceFile, where: Path) -> Diagnostic:
    near = difflib.get_close_matches(key, list(known), n=1)
    hint = f"是否为“{near[0]}”？" if near else None
    return Diagnostic("unknown-key", f"不认识的键“{key}”。", locate(source, where, key=True), hint)


def _known_keys(kind: type[BaseModel]) -> set[str]:
    """Every key a kind of record and the records inside it know."""
    keys: set[str] = set()
    for name, info in kind.model_fields.items():
        keys.add(info.alias or name)
        keys.update(*(_known_keys(inner) for inner in _records_in(info.annotation)), set())
    return keys


def _records_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [record for argument in get_args(annotation) for record in _records_in(argument)]


_WRONG = {
    "int_parsing": "这里应是整数。",
    "int_type": "这里应是整数。",
    "string_type": "这里应是一段文字。",
    "string_too_short": "这里不能为空。",
    "string_too_long": "这里的文字过长。",
    "tuple_type": "这里应是一个列表，如 [甲, 乙]。",
    "model_type": "这里应是“键: 值”的一组内容。",
    "model_attributes_type": "这里应是“键: 值”的一组内容。",
    "dict_type": "这里应是“键: 值”的一组内容。",
    "date_from_datetime_parsing": "日期应写作 2022-06-30。",
    "date_parsing": "日期应写作 2022-06-30。",
    "date_type": "日期应写作 2022-06-30。",
    "greater_than_equal": "数字过小。",
    "less_than_equal": "数字过大。",
    "too_short": "这里至少要有一项。",
}


def _wrong_value(name: str, detail: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    if name == "literal_error":
        return f"这里只能是：{str(detail['ctx']['expected']).replace(' or ', '、').replace(', ', '、')}。"
    if name == "string_pattern_mismatch":
        return "这里的写法不合格式（编号用小写字母、数字和连字符；行号如 12 或 12-30）。"
    return _WRONG.get(name, "这里的值不合要求。")
