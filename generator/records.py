"""The shape of each kind of editors' file.

Records hold what the editor typed, names unresolved; ``link`` turns them into the values of the domain. With ``schema`` the only
modules that know pydantic.
"""

from datetime import date as Day  # noqa: N812 - fields are named date, as the documents name them
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from .periods import PERIOD

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/@]+(/[^\s]*)?$", max_length=2000)]
"""A web address; with no name before the host (``https://gov.cn@elsewhere/``), which would deceive whoever reads it."""

FieldName = Literal[
    "no", "label", "category", "related", "text", "goals", "due", "leaders", "lead", "support", "responsible", "city_units",
    "units", "q1", "q2", "q3", "q4",
]  # fmt: skip


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _empty_to_list(value: object) -> object:
    return [] if value is None else value


_MOST_LINES = 20_000


def _forwards(value: str) -> str:
    """Lines run forwards, and no source text has so many."""
    first, _, last = value.partition("-")
    if max(len(first), len(last)) > len(str(_MOST_LINES)) or not int(first) <= int(last or first) <= _MOST_LINES:
        raise PydanticCustomError("line_range", "lines")
    return value


def _of_sane_length(value: str) -> str:
    if len(value) > 30:
        raise PydanticCustomError("number_too_long", "number")
    return value


LineRange = Annotated[str, StringConstraints(pattern=r"^[1-9]\d*(-[1-9]\d*)?$"), AfterValidator(_forwards)]
LineRanges = Annotated[tuple[LineRange, ...], BeforeValidator(_as_list)]


class Record(BaseModel):
    """What an editor typed in one mapping; unknown keys are refused, and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class UnitRecord(Record):
    """A unit as registered in a place: 单位."""

    id: Slug
    name: Text
    kind: Literal["部门", "街镇", "开发区", "园区", "市级", "企业", "其他"]
    aliases: tuple[Text, ...] = ()
    place: Slug | None = None
    until: Day | None = None
    change: Literal["更名", "合并", "拆分"] | None = None
    became: Text | tuple[Text, ...] = ()

    @property
    def successors(self) -> tuple[str, ...]:
        """The names of the units it became, however they are typed."""
        return (self.became,) if isinstance(self.became, str) else self.became


class GroupRecord(Record):
    """A collective name such as 各街镇; members only where a document states them: 统称."""

    id: Slug
    name: Text
    aliases: tuple[Text, ...] = ()
    members: tuple[Text, ...] = ()


class TenureRecord(Record):
    """A post a leader held, from its first day to the day it ended: 任职."""

    post: Text
    from_: Day = Field(alias="from")
    to: Day | None = None


class LeaderRecord(Record):
    """A leader as registered in a place; ``kind: 职务`` is a role without a person's name: 责任领导."""

    id: Slug
    name: Text
    post: Text | None = None
    kind: Literal["人", "职务"] = "人"
    posts: tuple[TenureRecord, ...] = ()


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
    index_no: Text | None = None
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


class MetricValueRecord(Record):
    """A planned value, quoted from the task's own text; a range is written ``3-5``."""

    period: Annotated[str, StringConstraints(pattern=PERIOD.pattern)]
    value: Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)?(-\d+(\.\d+)?)?$"), AfterValidator(_of_sane_length)]
    quote: Text


class MetricRecord(Record):
    """A measurable target with its planned values: 指标."""

    name: Text
    unit: Text | None = None
    mode: Literal["increment", "cumulative", "share", "level"]
    bound: Literal["exactly", "at-least", "at-most", "about", "range"] = "exactly"
    values: Annotated[tuple[MetricValueRecord, ...], Field(min_length=1)]


class RelatedRecord(Record):
    """A link to another task, or to a list where the mark printed names only the list."""

    task: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+(/[1-9]\d*)?$")]
    kind: Literal["carries-out", "part-of", "same-as", "named"]
    certainty: Literal["stated", "certain", "probable"]


class ContinuesRecord(Record):
    """A task of an earlier year that this one carries on: 延续、合并、拆分."""

    task: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+/[1-9]\d*$")]
    kind: Literal["continues", "merged", "split"]
    certainty: Literal["stated", "certain", "probable"]


class DroppedRecord(Record):
    """What was published about a task that a later year's list no longer holds: 不再列入."""

    quote: Text
    basis: Text
    date: Day
    url: Url | None = None


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
    continues: tuple[ContinuesRecord, ...] = ()
    dropped: DroppedRecord | None = None
    due: Text | tuple[DuePartRecord, ...] | None = None
    topics: tuple[Text, ...] = ()
    assignments: tuple[AssignmentRecord, ...] = ()
    milestones: tuple[MilestoneRecord, ...] = ()
    metrics: tuple[MetricRecord, ...] = ()
    merged: tuple[MergedRecord, ...] = ()
    errata: tuple[ErratumRecord, ...] = ()
    discrepancies: tuple[DiscrepancyRecord, ...] = ()


class ListRecord(Record):
    """``<list>.yaml`` without its tasks, which are validated one by one: 清单."""

    document: Slug
    title: Text
    short: Text
    year: Annotated[int, Field(ge=1949, le=2200)]
    succeeds: tuple[Slug, ...] = ()
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
    """A term a document explains itself: 名词解释; ``no`` only where the document numbers its explanations."""

    id: Slug
    term: Text
    explanation: Text
    document: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
    no: int | None = None
    lines: LineRanges


class TopicRecord(Record):
    """A topic tasks are gathered under, with what belongs to it and what does not: 主题."""

    id: Slug
    name: Text
    definition: Text


class SynonymRecord(Record):
    """What people say and what the documents write for it: 说法."""

    said: Annotated[tuple[Text, ...], Field(min_length=1)]
    written: Annotated[tuple[Text, ...], Field(min_length=1)]


Address = Annotated[
    str,
    StringConstraints(
        pattern=r"^/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*([A-Za-z0-9_~-][A-Za-z0-9._~-]*)?(#[A-Za-z0-9._~-]+)?$", max_length=500
    ),
]
"""An address of the site; no part of it is empty or begins with a dot, so that no file of it lies outside the site."""


class RedirectRecord(Record):
    """An address no longer used, in ``redirects.yaml``: where it leads now (``to``), or what became of it (``note``)."""

    from_: Address = Field(alias="from")
    to: Address | None = None
    note: Text | None = None


class PortalRecord(Record):
    """``portal.yaml``: the site itself."""

    name: Text
    description: Text
    base_url: Url | None = None
    organiser: Text | None = None
    official: Literal["是", "否"] = "否"
    contact: Text | None = None
    code: Annotated[str, StringConstraints(pattern=r"^([0-9]{10}|bm[0-9]{8})$")] | None = None
