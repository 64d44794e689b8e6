"""Posts handed over and units changed, in words: who held a post when a goal was due, what a unit became and came from."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .. import agenda, handovers, model, periods, urls
from .context import Context, Link, date_text


@dataclass(frozen=True, slots=True)
class TenureView:
    """A post with its dates, and who held it before and after."""

    post: str
    dates: str
    predecessor: Link | None
    successor: Link | None


@dataclass(frozen=True, slots=True)
class HolderView:
    """Who held a post when a goal was due, or holds it while it is not due yet; no holder where none is registered."""

    time: str
    post: str
    holder: Link | None


@dataclass(frozen=True, slots=True)
class HandoverView:
    """A leader who left a post before a task was due: the day, who came next, and who held it in the end when that is another."""

    leader: Link
    post: str
    left: str
    successor: Link | None
    since: str
    last: HolderView | None


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A change of units: the day, how, and the units on the other side."""

    date: str
    how: str
    units: tuple[Link, ...]


def tenures(context: Context, leader: model.Leader) -> tuple[TenureView, ...]:
    """The posts of a leader in the order they began."""
    posts = context.posts[leader.place]
    return tuple(
        TenureView(one.tenure.post, _dates(one.tenure), _link(posts.predecessor(one)), _link(posts.successor(one)))
        for one in posts.of(leader)
    )


def _dates(tenure: model.Tenure) -> str:
    return f"{date_text(tenure.since)}任职，{date_text(tenure.until)}离任" if tenure.until else f"{date_text(tenure.since)}起任职"


def _link(held: handovers.Held | None) -> Link | None:
    return Link(held.leader.name, urls.leader(held.leader)) if held else None


def holders(context: Context, leader: model.Leader, quarter: periods.Quarter, item: agenda.Item) -> tuple[HolderView, ...]:
    """Who held a leader's posts when an item shown under a quarter was due, where the leader had left them."""
    return _holders(context, leader, item.task, item.day or quarter.last_day)


def holders_in_the_end(context: Context, leader: model.Leader, task: model.Task) -> tuple[HolderView, ...]:
    """Who held a leader's posts when the last of a task was due, where the leader had left them."""
    return _holders(context, leader, task, handovers.last_due(task))


def _holders(context: Context, leader: model.Leader, task: model.Task, due: dt.date) -> tuple[HolderView, ...]:
    has_one = len(leader.tenures) == 1
    return tuple(_holder(one, "此职" if has_one else one.left.tenure.post) for one in _handovers(context, leader, task, due))


def _handovers(context: Context, leader: model.Leader, task: model.Task, due: dt.date) -> Iterator[handovers.Handover]:
    named = handovers.named_on(context.lists[task.list_id])
    return context.posts[leader.place].handovers(leader, named, due)


def _holder(one: handovers.Handover, post: str) -> HolderView:
    return HolderView("到期时" if one.is_due else "现在", post, _link(one.holder))


def of_task(context: Context, task: model.Task) -> tuple[HandoverView, ...]:
    """The handovers of a task's leaders between its document and the last day it is due."""
    due = handovers.last_due(task)
    found = dict.fromkeys(reference.leader for reference in task.leaders if reference.leader.tenures)
    return tuple(_handover(one) for leader in found for one in _handovers(context, leader, task, due))


def _handover(one: handovers.Handover) -> HandoverView:
    left, successor = one.left, one.successor
    return HandoverView(
        leader=Link(left.leader.name, urls.leader(left.leader)),
        post=left.tenure.post,
        left=date_text(left.tenure.until) or "",
        successor=_link(successor),
        since=date_text(successor.tenure.since) or "" if successor else "",
        last=_holder(one, "此职") if successor and one.holder != successor else None,
    )


_BECAME = {"更名": "更名为", "合并": "并入", "拆分": "拆分为"}
_CAME = {"更名": "更名而来", "合并": "并入", "拆分": "拆分而来"}


def became(context: Context, unit: model.Unit) -> UnitChange | None:
    """What became of a unit; no units where none is registered."""
    if unit.until is None or unit.until > context.as_of:
        return None
    return UnitChange(date_text(unit.until) or "", _BECAME.get(unit.change or "", ""), _units(context.units[key] for key in unit.became))


def came_from(context: Context, unit: model.Unit) -> tuple[UnitChange, ...]:
    """The changes a unit came from, in time order: those of one day and kind together."""
    grouped: dict[tuple[dt.date, str], list[model.Unit]] = {}
    for other in sorted(context.unit_origins.get(unit.key, ()), key=lambda one: one.until or dt.date.min):
        if other.until and other.change and other.until <= context.as_of:
            grouped.setdefault((other.until, other.change), []).append(other)
    return tuple(UnitChange(date_text(day) or "", _CAME[change], _units(found)) for (day, change), found in grouped.items())


def _units(found: Iterable[model.Unit]) -> tuple[Link, ...]:
    return tuple(Link(unit.name, urls.unit(unit)) for unit in found)
