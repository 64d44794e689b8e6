"""Whether an editors' file has its shape, and what to say when it has not.

The editors' words for what is wrong are ours: nothing of the library's wording reaches a reader.
"""

import datetime as dt
import difflib
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from .diagnostics import Diagnostic
from .periods import PERIOD
from .records import AssignmentRecord
from .source import Path, Plain, SourceFile, is_quoted, locate, value_at, without

R = TypeVar("R", bound=BaseModel)

_ASSIGNMENT_KEYS = ("units", "scope", "printed", "q1", "q2", "q3", "q4", "h1", "h2", "each", "year")
_KEY_AND_COLON = re.compile(r"^[A-Za-z_][A-Za-z0-9_-]*\s*(：|:(?=\S))")
_ROUNDS = 12
_ENOUGH = 200


def validate(kind: type[R], source: SourceFile, value: Plain, path: Path = ()) -> tuple[R | None, tuple[Diagnostic, ...]]:
    """The record at ``path`` of a file, or every way in which its value is not one.

    Reports ``unknown-key`` (with the nearest known key), ``missing-key``, ``wrong-value``, ``number-too-long``, ``line-range``,
    ``yaml-colon`` (a key and its value taken for one text), ``value-changed`` and, with a record, ``ambiguous-value``.
    """
    try:
        record = kind.model_validate(value)
    except ValidationError as error:
        return None, _problems(kind, source, path, error)
    found = tuple(_typed_otherwise(record, source, value, path))
    is_sound = all(problem.code == "ambiguous-value" for problem in found)
    return record if is_sound else None, found


@dataclass(frozen=True, slots=True)
class Salvaged(Generic[R]):
    """What could be made of a file with faults: the record without what is broken, the file without it, and the words that were lost."""

    record: R | None
    source: SourceFile
    lost: frozenset[str]
    problems: tuple[Diagnostic, ...]


def salvage(kind: type[R], source: SourceFile) -> Salvaged[R]:
    """The record a file is, as far as it is sound: a broken entry is left out, and its words are kept so that no one misses them.

    Reports what ``validate`` does.
    """
    lost: set[str] = set()
    problems: tuple[Diagnostic, ...] = ()
    for _ in range(_ROUNDS):
        try:
            record = kind.model_validate(source.value)
        except ValidationError as error:
            problems = problems or _problems(kind, source, (), error)
            dropped = {found for detail in error.errors(include_url=False) if (found := _droppable(source.value, detail))}
            if not dropped:
                break
            for path in dropped:
                lost |= set(strings_in(value_at(source.value, path)))
            source = without(source, dropped)
        else:
            return Salvaged(record, source, frozenset(lost), (*problems, *_typed_otherwise(record, source, source.value, ())))
    return Salvaged(None, source, frozenset(strings_in(source.value)) | lost, problems)


def strings_in(value: Plain) -> Iterator[str]:
    """Every text of a value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from strings_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_in(inner)


def _droppable(value: Plain, detail: Any) -> Path | None:  # noqa: ANN401 - pydantic's ErrorDetails
    """The smallest thing without which a complaint would not arise: the entry that lacks a key, or the value that is wrong."""
    path: Path = tuple(part for part in detail["loc"] if not _is_union_tag(part))
    path = path[:-1] if detail["type"] == "missing" else path
    kept: list[str | int] = []
    for part in path:
        is_there = (isinstance(value, dict) and part in value) or (isinstance(value, list) and isinstance(part, int) and part < len(value))
        if not is_there:
            break
        kept.append(part)
        value = value_at(value, (part,))
    return tuple(kept) or None


def _problems(kind: type[BaseModel], source: SourceFile, path: Path, error: ValidationError) -> tuple[Diagnostic, ...]:
    details = error.errors(include_url=False)[:_ENOUGH]
    misspelt = {
        (*detail["loc"][:-1], near)
        for detail in details
        if detail["type"] == "extra_forbidden" and (near := _near_key(str(detail["loc"][-1]), _known_keys(kind)))
    }
    broken = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    followers = {"missing": misspelt, "too_short": broken}  # a list whose only entry is wrong is not too short as well
    found = [detail for detail in details if detail["loc"] not in followers.get(detail["type"], ())]
    return tuple(dict.fromkeys(_problem(kind, source, path, detail) for detail in found))


def _problem(kind: type[BaseModel], source: SourceFile, path: Path, detail: Any) -> Diagnostic:  # noqa: ANN401 - pydantic's ErrorDetails
    where: Path = (*path, *(part for part in detail["loc"] if not _is_union_tag(part)))
    name, given = detail["type"], detail["input"]
    if name == "missing":
        return Diagnostic("missing-key", f"缺少必填的键“{where[-1]}”。", locate(source, where[:-1]))
    if name == "extra_forbidden" and _KEY_AND_COLON.match(str(where[-1])):
        return Diagnostic("yaml-colon", f"“{str(where[-1])[:40]}”的冒号写得不对。", locate(source, where, key=True))
    if name == "extra_forbidden":
        return _unknown_key(str(where[-1]), _known_keys(kind), source, where)
    if name in _NO_MAPPING and isinstance(given, str) and (match := _KEY_AND_COLON.match(given)):
        hint = "键后面写半角冒号加一个空格“: ”。"
        return Diagnostic("yaml-colon", f"“{match[0]}”的冒号写得不对，整行被当成了一段文字。", locate(source, where), hint)
    code = _CODES.get(name, "wrong-value")
    message = f"行号“{str(given)[:20]}”前后颠倒或过大。" if code == "line-range" else _wrong_value(name, detail)
    return Diagnostic(code, message, locate(source, where))


def _is_union_tag(part: str | int) -> bool:
    """Pydantic names the branch of a union it tried; an editor's file has no such key."""
    return isinstance(part, str) and (
        part.startswith(("constrained-", "tuple[", "function-")) or part.endswith("Record") or part == "NarrowedReference"
    )


def _unknown_key(key: str, known: Iterable[str], source: SourceFile, where: Path) -> Diagnostic:
    near = _near_key(key, known)
    hint = f"是否为“{near}”？" if near else None
    return Diagnostic("unknown-key", f"不认识的键“{key[:40]}”。", locate(source, where, key=True), hint)


def _near_key(key: str, known: Iterable[str]) -> str | None:
    """The known key an unknown one probably stands for; one joined to its value by a wrong colon stands for itself."""
    if match := _KEY_AND_COLON.match(key):
        return key[: match.start(1)].strip()
    return next(iter(difflib.get_close_matches(key[:60], sorted(known), n=1)), None)


@functools.cache
def _known_keys(kind: type[BaseModel]) -> frozenset[str]:
    """Every key a kind of record and the records inside it know."""
    keys: set[str] = set()
    for name, info in kind.model_fields.items():
        keys.add(info.alias or name)
        keys.update(*(_known_keys(inner) for inner in _records_in(info.annotation)), set())
    return frozenset(keys)


def _records_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [record for argument in get_args(annotation) for record in _records_in(argument)]


def _typed_otherwise(record: BaseModel, source: SourceFile, value: Plain, path: Path) -> Iterator[Diagnostic]:
    """What the types accept and an editor did not mean: numbers and dates typed another way, periods nobody knows, doubtful words."""
    if not isinstance(value, dict):
        return
    if isinstance(record, AssignmentRecord):
        yield from (_unknown_key(key, _ASSIGNMENT_KEYS, source, (*path, key)) for key in record.goals if not PERIOD.match(key))
    for name, inner in value.items():
        field = next((field for field, info in type(record).model_fields.items() if name in (field, info.alias)), None)
        read = getattr(record, field) if field else inner
        yield from _typed_value(read, source, inner, (*path, name))


def _typed_value(read: object, source: SourceFile, typed: Plain, path: Path) -> Iterator[Diagnostic]:
    if typed is read and not isinstance(typed, str):
        return  # not read yet: the tasks of a list are checked one by one
    if isinstance(read, BaseModel):
        yield from _typed_otherwise(read, source, typed, path)
    elif isinstance(typed, list) and isinstance(read, tuple):
        for position, (one, inner) in enumerate(zip(read, typed, strict=False)):
            yield from _typed_value(one, source, inner, (*path, position))
    elif isinstance(typed, dict) and isinstance(read, dict):
        for name, inner in typed.items():
            yield from _typed_value(read.get(name), source, inner, (*path, name))
    elif isinstance(read, (int, dt.date)) and isinstance(typed, str):
        if typed != str(read):
            message = f"“{typed[:40]}”会被读成 {read}。"
            yield Diagnostic("value-changed", message, locate(source, path), f"是否为 {read}？请这样写。")
    elif isinstance(typed, str) and read is typed and _AMBIGUOUS.match(typed) and not is_quoted(source, path):
        yield Diagnostic("ambiguous-value", f"不加引号的“{typed}”，许多程序不会读成文字。", locate(source, path), f"写成 '{typed}'。")


_AMBIGUOUS = re.compile(
    r"^(?:y|n|yes|no|on|off|true|false|[-+]?0\d+|[-+]?\d+(?::[0-5]?\d)+|\d{4}-\d\d?-\d\d?|[-+]?\d[\d_]*_\d[\d_]*|0x[\da-f]+|0o[0-7]+|0b[01]+"
    r"|[-+]?\d+(?:\.\d*)?e[-+]?\d+|[-+]?\.(?:inf|nan))$",
    re.IGNORECASE | re.ASCII,
)

_CODES: Mapping[str, str] = MappingProxyType(
    {"int_parsing_size": "number-too-long", "number_too_long": "number-too-long", "line_range": "line-range"}
)
"""The library's complaints that have a code of their own."""

_NO_MAPPING = frozenset({"model_type", "model_attributes_type", "dict_type"})

_WRONG: Mapping[str, str] = MappingProxyType(
    {
        "int_parsing_size": "这里的数字过长。",
        "number_too_long": "这里的数字过长。",
        "int_parsing": "这里应是整数。",
        "int_type": "这里应是整数。",
        "int_from_float": "这里应是整数。",
        "string_type": "这里应是一段文字。",
        "string_too_short": "这里不能为空。",
        "string_too_long": "这里的文字过长。",
        "tuple_type": "这里应是一个列表，如 [甲, 乙]。",
        "model_type": "这里应是“键: 值”的一组内容。",
        "model_attributes_type": "这里应是“键: 值”的一组内容。",
        "dict_type": "这里应是“键: 值”的一组内容。",
        "date_from_datetime_parsing": "日期应写作 2022-06-30，并且要有这一天。",
        "date_from_datetime_inexact": "日期应写作 2022-06-30，不写钟点。",
        "date_parsing": "日期应写作 2022-06-30，并且要有这一天。",
        "date_type": "日期应写作 2022-06-30，并且要有这一天。",
        "greater_than_equal": "数字过小。",
        "less_than_equal": "数字过大。",
        "too_short": "这里至少要有一项。",
        "one_subject": "task 和 unit 要写一个，且只写一个。",
        "value_error": "unit 和 group 要写一个，且只写一个。",
    }
)

_PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "^[a-z0-9]+(-": "编号只用小写字母、数字和连字符，如 qu-shang-wu-ju。",
        "^[1-9]": "行号写作 12 或 12-30。",
        r"^[a-z0-9-]+\.txt": "这里写 data/sources/ 里的文件名，如 mou-2022.txt。",
        "^[0-9a-f]{64}": "这里是 64 位的 sha256，用 sha256sum 算出。",
        r"^c[1-9]": "分类编号写作 c1、c2……",
        r"^[a-z0-9-]+/[1-9]\d*$": "这里写“清单/序号”，如 2022-key/1；地区不用写。",
        "^[A-Za-z0-9][A-Za-z0-9._-]*$": "这里写 progress/archive/ 里的文件名，只用字母、数字、点和连字符，如 2022-q1.html。",
        "^-?": "数值只写数字，如 2、8.8、-0.3；计量单位不写。",
        "^[a-z0-9-]+/[a-z0-9-]+/": "这里写“地区/清单/序号”，如 mou/2022-key/1。",
        "^[a-z0-9-]+/[a-z0-9-]+(/": "这里写“地区/清单/序号”，如 mou/2022-key/1。",
        "^[a-z0-9-]+/[a-z0-9-]+$": "这里写“地区/文件编号”，如 mou/2022。",
        "^https?": "这里写以 https:// 开头的网址，主机名前不带“用户名@”。",
        r"^\d+(": "数值只写数字，如 2、8.8；范围写作 3-5。",
        "^(q[1-4]": "时段写作 q1、q1-q2、h1、each、year、2022 或 2022-2026。",
    }
)
"""What a value should look like, by the beginning of its pattern."""


def _wrong_value(name: str, detail: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    if name == "literal_error":
        expected = str(detail["ctx"]["expected"]).replace(" or ", "、").replace(", ", "、").replace("'", "")
        return f"这里只能是：{expected}。"
    if name == "string_pattern_mismatch":
        pattern = detail["ctx"]["pattern"]
        return next((message for start, message in _PATTERNS.items() if pattern.startswith(start)), "这里的写法不合格式。")
    return _WRONG.get(name, "这里的值不合要求。")
