"""The shape of each kind of editors' file, and what to say when a file does not have it.

The only module that knows pydantic. Records hold what the editor typed, names unresolved; ``load`` links them. The editors' words
for what is wrong are ours: nothing of the library's wording reaches a reader.
"""

import difflib
import re
from collections.abc import Iterable
from datetime import date as Day  # noqa: N812 - fields are named date, as the documents name them
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from .diagnostics import Diagnostic
from .source import Path, Plain, SourceFile, locate

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
LineRange = Annotated[str, StringConstraints(pattern=r"^[1-9]\d*(-[1-9]\d*)?$")]
PERIOD = re.compile(r"^(q[1-4](-q[1-4])?|h[12]|each|year|\d{4}-\d{4})$")
FieldName = Literal[
    "no", "label", "category", "related", "text", "goals", "due", "leaders", "lead", "support", "responsible", "city_units",
    "units", "q1", "q2", "q3", "q4",
]  # fmt: skip


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _empty_to_list(value: object) -> object:
    return [] if value is None else value


LineRanges = Annotated[tuple[LineRange, ...], BeforeValidator(_as_list)]


class Record(BaseModel):
    """What an editor typed in one mapping; unknown keys are refused, and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class UnitRecord(Record):
    """A unit as registered in a place: 单位."""

    id: Slug
    name: Text
    kind: Literal["部门", "街镇", "开发区", "市级", "企业", "其他"]
    aliases: tuple[Text, ...] = ()
    place: Slug | None = None


class GroupRecord(Record):
    """A collective name such as 各街镇; members only where a document states them: 统称."""

    id: Slug
    name: Text
    aliases: tuple[Text, ...] = ()
    members: tuple[Text, ...] = ()


class LeaderRecord(Record):
    """A leader as registered in a place; ``kind: 职务`` is a role without a person's name: 责任领导."""

    id: Slug
    name: Text
    post: Text | None = None
    kind: Literal["人", "职务"] = "人"


class PlaceRecord(Record):
    """``place.yaml``: 地区."""

    name: Text
    full_name: Text | None = None
    level: Literal["市", "区"]
    parent: Slug | None = None
    collecting_since: Day | None = None
    units: Annotated[tuple[UnitRecord, ...], BeforeValidator(_empty_to_list)] = ()
    groups: Annotated[tuple[GroupRecord, ...], BeforeValidator(_empty_to_list)] = ()
    leaders: Annotated[tuple[LeaderRecord, ...], BeforeValidator(_empty_to_list)] = ()


class PassageRecord(Record):
    """A passage quoted from the source with the lines it stands on."""

    lines: LineRanges
    text: Text


class ErratumRecord(Record):
    """A singular fault of print or dump: 勘误."""

    field: Text
    printed: Text
    reading: Text | None = None
    origin: Literal["document", "dump", "unknown"]
    why: Text
    lines: LineRanges | None = None


class DocumentRecord(Record):
    """One published document: 文件."""

    id: Slug
    title: Text
    number: Text | None = None
    issuer: Text | None = None
    date: Day | None = None
    openness: Literal["主动公开"] | None = None
    source: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.txt$")]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    form: Literal["cells", "rows", "prose"]
    text: Text | None = None
    rules: tuple[Text, ...] = ()
    body: LineRanges
    notes: tuple[PassageRecord, ...] = ()
    errata: tuple[ErratumRecord, ...] = ()


class ColumnRecord(Record):
    """A column of the printed table: which field it holds, its heading, and a heading printed over several columns."""

    field: FieldName
    name: Text
    over: Text | None = None


class ParentRecord(Record):
    """A heading above categories, in lists with two levels."""

    name: Text
    lines: LineRanges | None = None


class CategoryRecord(Record):
    """A category of a list: 分类."""

    id: Annotated[str, StringConstraints(pattern=r"^c[1-9]\d*$")]
    name: Text
    parent: Text | None = None
    lines: LineRanges | None = None
    preamble: PassageRecord | None = None


class DueTermRecord(Record):
    """What a phrase of the 完成时限 column means in this list."""

    kind: Literal["finish", "progress", "condition"]
    date: Day | None = None


class DuePartRecord(DueTermRecord):
    """A part of a 完成时限 cell; the parts one after another give the whole cell."""

    text: Text


class NarrowedReference(Record):
    """A unit or group printed with more than its name: 各相关街镇（不包括北塘街）."""

    unit: Text | None = None
    group: Text | None = None
    extent: Text | None = None
    except_: tuple[Text, ...] = Field(default=(), alias="except")
    printed: Text | None = None

    @model_validator(mode="after")
    def _one_target(self) -> "NarrowedReference":
        if (self.unit is None) == (self.group is None):
            raise ValueError("one of unit, group")
        return self


Reference = Text | NarrowedReference
References = tuple[Reference, ...]


class AssignmentRecord(BaseModel):
    """Goals that belong together, with the units and the scope their header prints; any further key is a period: 分工."""

    model_config = ConfigDict(frozen=True, extra="allow")
    __pydantic_extra__: dict[str, Text]

    units: References = ()
    scope: Text | None = None
    printed: Text | None = None

    @property
    def goals(self) -> dict[str, str]:
        """The texts by period key, in the order they are printed."""
        return self.__pydantic_extra__ or {}


class MilestoneRecord(Record):
    """A dated, recurring or conditional commitment quoted from the task's text: 节点."""

    quote: Text
    date: Day | None = None
    period: Annotated[str, StringConstraints(pattern=PERIOD.pattern)] | None = None
    recurs: Text | None = None
    condition: Text | None = None


class RelatedRecord(Record):
    """A link to another task, or to a list where the mark printed names only the list."""

    task: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+(/[1-9]\d*)?$")]
    kind: Literal["carries-out", "part-of", "same-as", "named"]
    certainty: Literal["stated", "certain", "probable"]


class DiscrepancyRecord(Record):
    """Two places of the documents that contradict each other: 出入."""

    with_: Text = Field(alias="with")
    here: Text
    there: Text
    why: Text


class MergedRecord(Record):
    """Cells printed once for several rows, from this task to ``to``."""

    fields: tuple[FieldName, ...]
    to: int


class TaskRecord(Record):
    """A task: 任务."""

    no: Annotated[int, Field(ge=1, le=99_999)]
    lines: LineRanges
    label: Text | None = None
    category: Text | None = None
    text: Text
    leaders: tuple[Text, ...] = ()
    lead: References = ()
    support: References = ()
    responsible: References = ()
    city_units: References = ()
    related_mark: Text | None = None
    related: tuple[RelatedRecord, ...] = ()
    due: Text | tuple[DuePartRecord, ...] | None = None
    topics: tuple[Text, ...] = ()
    assignments: tuple[AssignmentRecord, ...] = ()
    milestones: tuple[MilestoneRecord, ...] = ()
    merged: tuple[MergedRecord, ...] = ()
    errata: tuple[ErratumRecord, ...] = ()
    discrepancies: tuple[DiscrepancyRecord, ...] = ()


class ListRecord(Record):
    """``<list>.yaml`` without its tasks, which are validated one by one: 清单."""

    document: Slug
    title: Text
    short: Text
    year: Annotated[int, Field(ge=1949, le=2200)]
    lines: LineRanges
    title_line: LineRanges | None = None
    columns: Annotated[tuple[ColumnRecord, ...], Field(min_length=1)]
    notes: tuple[PassageRecord, ...] = ()
    first_leads: Literal["是", "否"] = "否"
    due_terms: dict[str, DueTermRecord] = Field(default_factory=dict)
    parents: tuple[ParentRecord, ...] = ()
    categories: tuple[CategoryRecord, ...] = ()
    tasks: tuple[Any, ...] = ()


class TermRecord(Record):
    """A term a document explains: 名词解释."""

    id: Slug
    term: Text
    explanation: Text
    document: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
    no: int
    lines: LineRanges


class PortalRecord(Record):
    """``portal.yaml``: the site itself."""

    name: Text
    description: Text
    base_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+(/[^\s]*)?$")] | None = None
    organiser: Text | None = None
    official: Literal["是", "否"] = "否"
    contact: Text | None = None


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
    return isinstance(part, str) and (part.startswith(("constrained-", "tuple[", "function-")) or part.endswith("Record") or part == "NarrowedReference")


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
