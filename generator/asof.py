"""Which day it is for a portal: the as-of date of a build, and the newest day anything published can be of.

Only here is the clock asked. Days are those of China, where the documents, the editors and their readers are: a commit made
there at seven in the morning is of that day, whatever the machine's time zone.
"""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from . import repository

_CHINA = dt.timezone(dt.timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class Days:
    """The as-of date; the newest day there is; and whether that is only today's date, for want of a history."""

    as_of: dt.date
    latest: dt.date
    is_guess: bool


def days(root: Path, given: dt.date | None = None) -> Days:
    """The days of a project folder.

    As of the date given, else SOURCE_DATE_EPOCH, else the day of the newest commit; while ``data/`` has edits nobody has committed,
    today, so that what an editor records of today is neither refused nor missing from the preview.
    """
    committed = _day(repository.committed_at(root))
    is_edited = committed is None or repository.has_edits(root)
    now = today()
    newest = max(committed or now, now) if is_edited else committed or now
    epoch = _day(_epoch())
    as_of = given or epoch or newest
    return Days(as_of, max(as_of, newest), is_guess=committed is None and given is None and epoch is None)


def today() -> dt.date:
    """The day it is in China."""
    return dt.datetime.now(_CHINA).date()


def _day(moment: dt.datetime | None) -> dt.date | None:
    return moment.astimezone(_CHINA).date() if moment else None


def _epoch() -> dt.datetime | None:
    """The moment SOURCE_DATE_EPOCH names (reproducible-builds.org), if it is set."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return dt.datetime.fromtimestamp(int(seconds), dt.UTC) if seconds.isdigit() else None
