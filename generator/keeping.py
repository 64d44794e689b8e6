"""The files of places that need not be made again: they follow from what they followed from, and stand in the site as they were written.

What was published of a place is kept with the fingerprint of all it follows from (``basis``) and the identity of each file. A file somebody
wrote since has another identity, so none is taken for what it no longer is. Deliberately absent: what the files follow from.
"""

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from . import render
from .drawing import Frame, Sheets
from .kept import Shelf, fingerprint
from .outputs import Present

PAGES, DATA = "pages", "data"
"""The two kinds of files a place has of its own: its pages, and its tables of the open data, which are no pages and have no links."""

_Identity = tuple[int, int, int]
"""What tells a file from another: its inode, the time of its last change in nanoseconds, its size in bytes."""


@dataclass(frozen=True, slots=True)
class Made:
    """Files of a place as they were made now, with the fingerprint of what they follow from."""

    kind: str
    place: str
    key: str
    sheets: Sheets


def of_pages(keys: Mapping[str, str], frame: Frame) -> Mapping[str, str]:
    """The fingerprint of each place's pages, out of that of all they show (``basis``): what surrounds and renders them belongs to it."""
    around = fingerprint(render.fingerprint(frame.templates), frame.site, frame.offline)
    return {place: fingerprint(around, key) for place, key in keys.items()}


def standing(shelf: Shelf, site: Path, kind: str, keys: Mapping[str, str]) -> Mapping[str, Sheets]:
    """The files of the places whose files all stand in ``site`` and follow from what they followed from; other places are forgotten."""
    shelf.leave(kind, keys.keys())
    return {place: found for place, key in keys.items() if (found := _standing(shelf, site, kind, place, key))}


def _standing(shelf: Shelf, site: Path, kind: str, place: str, key: str) -> Sheets | None:
    kept = shelf.take(kind, place, key)
    if not isinstance(kept, tuple):
        return None
    pages, files, web = kept
    if any(_identity(f"{site}/{path}") != identity for path, identity in files.items()):
        return None
    return Sheets(pages, tuple(Present(path, str(site), size) for path, (_inode, _time, size) in files.items()), web)


def keep(shelf: Shelf, site: Path, made: Iterable[Made]) -> None:
    """Keep what was published of some places for the next build; nothing of a place of which somebody took a file away at once."""
    for lot in made:
        files = {file.path: _identity(f"{site}/{file.path}") for file in lot.sheets.html}
        if None not in files.values():
            shelf.put(lot.kind, lot.place, lot.key, (lot.sheets.pages, files, lot.sheets.web))


def _identity(path: str) -> _Identity | None:
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size) if stat.S_ISREG(found.st_mode) else None
