"""How long after its day something was first published about a target, in words."""

from dataclasses import dataclass

from ..rollups import Lag


@dataclass(frozen=True, slots=True)
class LagView:
    """Of how many due targets something was published, and how long after their day: in the middle, at the fastest, at the slowest."""

    published: int
    of: int
    median: str
    fastest: str
    slowest: str


def lag_view(one: Lag) -> LagView | None:
    """A lag in words; None where nothing is due. Where nothing was published there are no days."""
    if not one.of:
        return None
    if not one.days or one.median is None:
        return LagView(0, one.of, "—", "—", "—")
    return LagView(len(one.days), one.of, days_text(one.median), days_text(one.days[0]), days_text(one.days[-1]))


def days_text(days: float) -> str:
    """Days before or after the day due: 到期后12天."""
    if days == 0:
        return "到期当天"
    return f"到期{'后' if days > 0 else '前'}{abs(days):g}天"
