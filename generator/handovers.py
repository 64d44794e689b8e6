"""Who held a leader's post when a goal was due, and who came next.

The successor follows from the dates alone: of those who held the same post in the same place, the one whose tenure begins next.
A document names its leaders in the posts they held on its day, so a post that was taken up later has no bearing on its goals.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from . import model, targets


@dataclass(frozen=True, slots=True)
class Held:
    """A post with its holder and the dates."""

    leader: model.Leader
    tenure: model.Tenure


@dataclass(frozen=True, slots=True)
class Handover:
    """A leader left a post before something was due (or before the as-of date, when it is not due yet): who came next, who held it then.

    ``holder`` is None when nobody is registered for that day.
    """

    left: Held
    successor: Held | None
    holder: Held | None
    is_due: bool


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts of a place, each with its tenures in the order they began, as they stood on the as-of date."""

    held: Mapping[str, tuple[Held, ...]]
    as_of: dt.date

    def holder(self, post: str, day: dt.date) -> Held | None:
        """Who held a post on a day."""
        return next((one for one in self.held.get(post, ()) if one.tenure.covers(day)), None)

    def successor(self, left: Held) -> Held | None:
        """Whose tenure of the same post begins next."""
        return next((one for one in self.held[left.tenure.post] if one.tenure.since > left.tenure.since), None)

    def predecessor(self, later: Held) -> Held | None:
        """Whose tenure of the same post began last before."""
        return next((one for one in reversed(self.held[later.tenure.post]) if one.tenure.since < later.tenure.since), None)

    def of(self, leader: model.Leader) -> tuple[Held, ...]:
        """The posts of a leader, in the order they began."""
        own = (one for found in self.held.values() for one in found if one.leader == leader)
        return tuple(sorted(own, key=lambda one: one.tenure.since))

    def handovers(self, leader: model.Leader, named: dt.date, due: dt.date) -> Iterator[Handover]:
        """The posts a leader held when named and no longer held when something was due; none when the leader holds the post again."""
        day = min(due, self.as_of)
        for left in self.of(leader):
            if left.tenure.covers(named) and left.tenure.until and left.tenure.until <= day:
                holder = self.holder(left.tenure.post, day)
                if holder is None or holder.leader != leader:
                    yield Handover(left, self.successor(left), holder, is_due=due <= self.as_of)


def posts_of(place: model.Place, as_of: dt.date) -> Posts:
    """The posts of a place's leaders as they stood on a day: what begins or ends later is not known yet."""
    held: dict[str, list[Held]] = {}
    for leader in place.leaders:
        for tenure in leader.tenures:
            if tenure.since <= as_of:
                until = tenure.until if tenure.until and tenure.until <= as_of else None
                held.setdefault(tenure.post, []).append(Held(leader, replace(tenure, until=until)))
    return Posts({post: tuple(sorted(found, key=lambda one: one.tenure.since)) for post, found in held.items()}, as_of)


def named_on(task_list: model.TaskList) -> dt.date:
    """The day on which a list named its leaders: that of its document, else the first day of its year."""
    return task_list.document.date or dt.date(task_list.year, 1, 1)


def last_due(task: model.Task) -> dt.date:
    """The last day something of a task is due; the end of its year when it names none."""
    return max((one.due for one in targets.targets(task) if one.due), default=dt.date(task.year, 12, 31))
