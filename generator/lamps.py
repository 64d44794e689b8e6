"""Lamps: what a goal's published record looks like on a given day, by one published rule.

A lamp is a pure function of the due date, the evidence published, the adjustments made, the day collecting began and the as-of
date. Nobody sets one by hand. What was settled on a due date stays settled: an extension decided later does not make a missed
goal look kept (rule 4), and a goal made good late stays visible as late (rule 6). Grey is the absence of published evidence and is
never added to red, which is a published statement (DESIGN §4).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

RULE_VERSION = "1"
GRACE = dt.timedelta(days=30)
"""How long after the due date evidence still counts as on time: units report by the month after a quarter's end."""
SOON = dt.timedelta(days=30)
"""How long before the due date a goal counts as due soon."""

ACHIEVED = frozenset({"达进度", "超进度", "已完成"})
BEHIND = frozenset({"欠进度", "未开始"})


class Colour(StrEnum):
    """The lamps. ``NONE`` is no lamp: withdrawn, without a date, or due before collecting began."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"
    HOLLOW = "hollow"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One published piece: the day it was published, the state it reports, and the day it was withdrawn by its publisher, if so."""

    published: dt.date
    state: str
    withdrawn: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A decision about a goal: 时限调整 with the new due date, 目标调整, or 撤销."""

    decided: dt.date
    kind: str
    due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Lamp:
    """A colour with the reason for it (a key of ``REASONS``), the due date in force and the version of the rule."""

    colour: Colour
    reason: str
    due: dt.date | None
    rule: str = RULE_VERSION


REASONS = {
    "on-time": "已公布按期达到",
    "late": "已公布达到，但晚于期限",
    "partly": "已公布部分达到",
    "soon": "期限将到，尚未见到公布",
    "behind": "已公布落后于进度",
    "missed": "已公布到期未达到",
    "nothing": "已到期，未见到公布的进展",
    "not-due": "尚未到期",
    "withdrawn": "已撤销",
    "undated": "没有日期",
    "not-collected": "到期时本站尚未开始收录",
}


def lamp(
    due: dt.date | None, evidence: Iterable[Evidence], adjustments: Iterable[Adjustment], collecting_since: dt.date, as_of: dt.date
) -> Lamp:
    """The lamp of a goal on the as-of date; what is published or decided after it does not exist yet."""
    if due is None:
        return Lamp(Colour.NONE, "undated", None)
    in_force, is_withdrawn = _in_force(due, adjustments, as_of)
    if is_withdrawn:
        return Lamp(Colour.NONE, "withdrawn", in_force)
    known = [piece for piece in evidence if piece.published <= as_of and not (piece.withdrawn and piece.withdrawn <= as_of)]
    if known:
        return _reported(in_force, known, as_of)
    return _silent(in_force, collecting_since, as_of)


def in_time(due: dt.date, adjustments: Iterable[Adjustment], as_of: dt.date) -> Iterator[Adjustment]:
    """The decisions that count, oldest first: those made while the goal was still open; a withdrawal ends it."""
    for decision in sorted(adjustments, key=lambda one: one.decided):
        if decision.decided > as_of or decision.decided > due:
            continue
        yield decision
        if decision.kind == "撤销":
            return
        if decision.kind == "时限调整" and decision.due is not None:
            due = decision.due


def _in_force(due: dt.date, adjustments: Iterable[Adjustment], as_of: dt.date) -> tuple[dt.date, bool]:
    """The due date after the decisions that count, and whether one of them withdrew the goal."""
    decisions = tuple(in_time(due, adjustments, as_of))
    moved = [decision.due for decision in decisions if decision.kind == "时限调整" and decision.due is not None]
    return moved[-1] if moved else due, any(decision.kind == "撤销" for decision in decisions)


def _reported(due: dt.date, known: Sequence[Evidence], as_of: dt.date) -> Lamp:
    """The lamp where something is published: the newest day's word counts, and on one day the least favourable.

    A goal counts as achieved from the first day after which nothing published said otherwise.
    """
    newest = max(piece.published for piece in known)
    latest = {piece.state for piece in known if piece.published == newest}
    if latest & BEHIND:
        return Lamp(Colour.RED, "missed" if as_of > due else "behind", due)
    if not latest <= ACHIEVED:
        return Lamp(Colour.YELLOW, "partly", due)
    doubted = max((piece.published for piece in known if piece.state not in ACHIEVED), default=dt.date.min)
    achieved = min(piece.published for piece in known if piece.published > doubted)
    return Lamp(Colour.GREEN, "on-time", due) if achieved <= due + GRACE else Lamp(Colour.YELLOW, "late", due)


def _silent(due: dt.date, collecting_since: dt.date, as_of: dt.date) -> Lamp:
    if due < collecting_since:
        return Lamp(Colour.NONE, "not-collected", due)
    if as_of > due:
        return Lamp(Colour.GREY, "nothing", due)
    return Lamp(Colour.YELLOW, "soon", due) if due - as_of <= SOON else Lamp(Colour.HOLLOW, "not-due", due)
