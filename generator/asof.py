"""Which day it is for a portal: the as-of date of a build, and the newest day anything published can be of.

Only here are the clock and git asked. Days are those of China, where the documents, the editors and their readers are: a commit made
there at seven in the morning is of that day, whatever the machine's time zone.
"""

import datetime as dt
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

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
    committed = _day(git(root, "log", "-1", "--format=%ct"))
    is_edited = committed is None or git(root, "status", "--porcelain", "--", "data") is not None
    now = today()
    newest = max(committed or now, now) if is_edited else committed or now
    epoch = _day(os.environ.get("SOURCE_DATE_EPOCH"))
    as_of = given or epoch or newest
    return Days(as_of, max(as_of, newest), is_guess=committed is None and given is None and epoch is None)


def today() -> dt.date:
    """The day it is in China."""
    return dt.datetime.now(_CHINA).date()


def commit(root: Path) -> str | None:
    """The newest commit's id, or None outside git."""
    return git(root, "rev-parse", "HEAD")


def git(root: Path, *arguments: str) -> str | None:
    """What a git command says of a folder; None when it fails or has nothing to say."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True)  # noqa: S603, S607 - fixed words
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip() or None


def _day(seconds: str | None) -> dt.date | None:
    return dt.datetime.fromtimestamp(int(seconds), _CHINA).date() if seconds and seconds.isdigit() else None
