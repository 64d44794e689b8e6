"""Who answers for tasks: units, groups of them and leaders, with the posts leaders held and what became of units.

Pure values of the domain; ``model`` names them again, so that the rest of the program needs to know only that.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An organ, street, park or company that answers for tasks: 单位.

    On the day ``until`` it had gone: renamed, merged or divided (``change``: 更名, 合并, 拆分) into the units whose keys ``became``
    holds, or without a known successor.
    """

    id: str
    place: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    governs: str | None
    until: dt.date | None = None
    change: str | None = None
    became: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its id across places."""
        return f"{self.place}/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A collective name the documents use, such as 各街镇: 统称."""

    id: str
    place: str
    name: str
    members: tuple[Unit, ...]

    @property
    def key(self) -> str:
        """Its id across places."""
        return f"{self.place}/{self.id}"


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post a leader held: 任职. It begins on ``since`` and is over on the day ``until`` (None: not known to have ended)."""

    post: str
    since: dt.date
    until: dt.date | None

    def covers(self, day: dt.date) -> bool:
        """Whether the post was held on a day; the day it ended belongs to whoever came next."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A person, or a role without a name, who answers for tasks: 责任领导."""

    id: str
    place: str
    name: str
    post: str | None
    is_role: bool
    tenures: tuple[Tenure, ...] = ()

    @property
    def key(self) -> str:
        """Its id across places."""
        return f"{self.place}/{self.id}"


@dataclass(frozen=True, slots=True)
class UnitReference:
    """A unit or group as a document prints it in one cell."""

    printed: str
    target: Unit | Group


@dataclass(frozen=True, slots=True)
class LeaderReference:
    """A leader as a document prints the name."""

    printed: str
    leader: Leader
