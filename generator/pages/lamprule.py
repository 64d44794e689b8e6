"""The lamp rule for readers: its numbers from the rule itself, and its golden table whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from .. import lamps
from ..lamp_cases import CASES, Case
from . import lampviews
from .lampviews import LampView

USUALLY_SINCE = CASES[0].collecting_since


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case of the golden table in words."""

    story: str
    due: str
    as_of: str
    since: str | None
    evidence: tuple[str, ...]
    adjustments: tuple[str, ...]
    lamp: LampView


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """Cases of one kind."""

    heading: str
    cases: tuple[CaseView, ...]


@dataclass(frozen=True, slots=True)
class LampRule:
    """What the method page says of lamps."""

    version: str
    grace: int
    soon: int
    achieved: tuple[str, ...]
    behind: tuple[str, ...]
    reasons: tuple[LampView, ...]
    groups: tuple[CaseGroup, ...]
    total: int


_KINDS = ("没有公布时", "公布一次", "公布几次，或几份说法不同", "公布后又撤回", "调整期限、目标或撤销", "开始收录前后")


def lamp_rule() -> LampRule:
    """The rule as it is in force."""
    groups = (CaseGroup(kind, tuple(_case(case) for case in CASES if _kind(case) == kind)) for kind in _KINDS)
    return LampRule(
        version=lamps.RULE_VERSION,
        grace=lamps.GRACE.days,
        soon=lamps.SOON.days,
        achieved=tuple(sorted(lamps.ACHIEVED)),
        behind=tuple(sorted(lamps.BEHIND)),
        reasons=tuple(map(lampviews.of_reason, lampviews.COUNTED)),
        groups=tuple(group for group in groups if group.cases),
        total=len(CASES),
    )


def _kind(case: Case) -> str:
    """What a case is a case of; each is of one kind."""
    if case.collecting_since != USUALLY_SINCE:
        return _KINDS[5]
    if case.adjustments:
        return _KINDS[4]
    if any(piece.withdrawn for piece in case.evidence):
        return _KINDS[3]
    return _KINDS[min(len(case.evidence), 2)]


def _case(case: Case) -> CaseView:
    return CaseView(
        story=case.story,
        due=case.due.isoformat() if case.due else "没有日期",
        as_of=case.as_of.isoformat(),
        since=case.collecting_since.isoformat() if case.collecting_since != USUALLY_SINCE else None,
        evidence=tuple(_evidence(case)),
        adjustments=tuple(f"{one.decided} {one.kind}{f'，改到 {one.due}' if one.due else ''}" for one in case.adjustments),
        lamp=lampviews.of_reason(case.reason),
    )


def _evidence(case: Case) -> Iterator[str]:
    for piece in case.evidence:
        gone = f"，{piece.withdrawn} 撤回" if piece.withdrawn else ""
        yield f"{piece.published} {piece.state}{gone}"
