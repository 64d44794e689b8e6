"""The shape of the files that say what happened since the plan: progress, adjustments and official ratings.

As in ``records``, they hold what the editor typed, names unresolved; ``publishedlink`` turns them into values of the domain.
"""

from datetime import date as Day  # noqa: N812 - fields are named date, as the documents name them
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from .records import Record, Text, Url

TaskName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[1-9]\d*$", max_length=100)]


def _of_sane_length(value: str) -> str:
    if len(value) > 30:
        raise PydanticCustomError("number_too_long", "number")
    return value


def _nothing_to_list(value: object) -> object:
    return [] if value is None else value


class ArchiveRecord(Record):
    """A kept copy of a piece of evidence, under ``progress/archive/`` of the place: 副本."""

    file: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=100)]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class EvidenceRecord(Record):
    """One published piece with its own words: 依据."""

    title: Text
    publisher: Text
    date: Day
    url: Url | None = None
    excerpt: Text
    withdrawn: Day | None = None
    archive: ArchiveRecord | None = None


class MeasuredRecord(Record):
    """A value published for one of the task's metrics."""

    metric: Text
    value: Annotated[str, StringConstraints(pattern=r"^-?\d+(\.\d+)?$"), AfterValidator(_of_sane_length)]


class ReplyRecord(Record):
    """An answer to a record, with the last day on which an objection is taken: 回应, 异议."""

    by: Text
    kind: Literal["回应", "异议"]
    date: Day
    text: Text
    until: Day | None = None


class ProgressRecord(Record):
    """What was published about one target: 进展."""

    task: TaskName
    goal: Text
    period: Literal["q1", "q2", "q3", "q4"] | None = None
    state: Literal["未开始", "欠进度", "达进度", "超进度", "已完成", "其他"]
    date: Day
    summary: Text
    values: Annotated[tuple[MeasuredRecord, ...], BeforeValidator(_nothing_to_list)] = ()
    evidence: Annotated[tuple[EvidenceRecord, ...], Field(min_length=1)]
    replies: Annotated[tuple[ReplyRecord, ...], BeforeValidator(_nothing_to_list)] = ()


class AdjustmentRecord(Record):
    """A decision that changed a target, or the targets of a whole task: 调整."""

    task: TaskName
    goal: Text | None = None
    date: Day
    kind: Literal["目标调整", "时限调整", "撤销"]
    from_: Text = Field(alias="from")
    to: Text | None = None
    due: Day | None = None
    basis: EvidenceRecord


class RatingRecord(Record):
    """What an authority said of a task or of a unit: 官方评价."""

    task: TaskName | None = None
    unit: Text | None = None
    kind: Literal["红黄灯", "红黄牌", "考核"]
    value: Text
    issuer: Text
    date: Day
    period: Text | None = None
    evidence: EvidenceRecord

    @model_validator(mode="after")
    def _one_subject(self) -> "RatingRecord":
        if (self.task is None) == (self.unit is None):
            raise PydanticCustomError("one_subject", "one of task, unit")
        return self
