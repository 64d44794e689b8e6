"""What has been published since a plan: progress with its evidence, adjustments of targets, and official ratings.

Values of the domain, linked and immutable (DESIGN §3 and §4). A progress record is one published statement about one target; nothing
here says whether the target was reached — that is the lamp rule's (``lamps``), from the dates and states alone.
"""

import datetime as dt
from dataclasses import dataclass, replace

STATES = ("未开始", "欠进度", "达进度", "超进度", "已完成", "其他")
"""The states a progress record may report, from least to most; 其他 is published progress that names none of them."""
ADJUSTMENTS = ("目标调整", "时限调整", "撤销")
"""The kinds of 履行调整程序."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A kept copy of a published piece: its file under ``data/`` and the SHA-256 of its bytes."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One published piece: what it is called, who published it and when, its words, and the day its publisher withdrew it: 依据."""

    title: str
    publisher: str
    date: dt.date
    url: str | None
    excerpt: str
    withdrawn: dt.date | None = None
    archive: Archive | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A value published for one of the task's metrics, as a decimal in plain digits."""

    metric: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a unit or a citizen answered to a record: 回应 or 异议, with the last day on which an objection is taken (``until``)."""

    by: str
    kind: str
    date: dt.date
    text: str
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What was published about one target: 进展.

    ``task`` is a task's id, ``goal`` the key of one of its targets (``a1q1``, ``m1``, ``d1``), ``period`` the quarter meant (``q2``)
    where one goal is due every quarter. ``date`` is the day the state was reported; what proves it has dates of its own.
    """

    task: str
    goal: str
    period: str | None
    state: str
    date: dt.date
    summary: str
    values: tuple[Measured, ...]
    evidence: tuple[Evidence, ...]
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """A decision that changed a target: 调整, of a kind in ``ADJUSTMENTS``.

    ``goal`` is None when the whole task is meant. ``before`` and ``after`` are the words (or days) decided upon, ``due`` the new day of
    a 时限调整.
    """

    task: str
    goal: str | None
    date: dt.date
    kind: str
    before: str
    after: str | None
    due: dt.date | None
    basis: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What an authority itself said of a task or unit: 官方评价, quoted and never mixed with lamps.

    ``task`` or ``unit`` (a unit's key) names the subject; ``kind`` is 红黄灯, 红黄牌 or 考核; ``period`` is as its publisher wrote it.
    """

    task: str | None
    unit: str | None
    kind: str
    value: str
    issuer: str
    date: dt.date
    period: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Published:
    """All that a place's files record of the time since its plans."""

    progress: tuple[Progress, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    ratings: tuple[Rating, ...] = ()

    def by(self, day: dt.date) -> "Published":
        """What of it was known on a day: nothing published, decided, answered or withdrawn later."""
        return Published(
            tuple(_known(record, day) for record in self.progress if _first_day(record) <= day),
            tuple(decision for decision in self.adjustments if decision.date <= day),
            tuple(rating for rating in self.ratings if rating.date <= day),
        )


NOTHING_PUBLISHED = Published()


def _first_day(record: Progress) -> dt.date:
    """The day a record came into the world: that of its oldest evidence, or the day reported where that is later."""
    return max(record.date, min(piece.date for piece in record.evidence))


def _known(record: Progress, day: dt.date) -> Progress:
    pieces = (piece for piece in record.evidence if piece.date <= day)
    evidence = tuple(replace(piece, withdrawn=None) if piece.withdrawn and piece.withdrawn > day else piece for piece in pieces)
    return replace(record, evidence=evidence, replies=tuple(reply for reply in record.replies if reply.date <= day))
