"""What a code of the registry is."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a problem is: errors stop publishing, warnings do not (unless ``--strict``)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A kind of problem: its short English name, its gravity, and in Chinese what it means and what to do.

    ``example`` is what was written, ``instead`` the next step, ``fixed`` the example put right. With ``explains`` a problem of this
    code is the cause of any other in the very same words, which then need no mention of their own.
    """

    name: str
    severity: Severity = Severity.ERROR
    what: str
    why: str
    example: str
    instead: str
    fixed: str
    explains: bool = False
