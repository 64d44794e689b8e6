"""A few changes of the published folder: all written beside it first, then moved in one by one, after a journal that is there whole.

Every file is whole at every instant. A build that ends before the journal is whole has changed nothing; one that ends later is
completed from it, because every step may be taken twice. The journal holds checksums, so that after a power failure nothing is moved in
that did not reach the disk. Deliberately absent: the switch of whole folders.
"""

import os
import zlib
from collections.abc import Iterator

from . import filing
from .changeset import Changeset, Put
from .outputs import MARKER

_JOURNAL, _STAGED = "journal", "staged"
NAMES = frozenset({_JOURNAL, _STAGED})
"""What may be found in the workshop."""

_HEADING = "gongkai journal 1"
_PUT, _DROP, _END = "put", "drop", "end"


def move_in(site: str, workshop: str, changeset: Changeset) -> None:
    """Make the changes, one file after the other: the marker first, so that it is never older than a page; what is removed goes last."""
    puts = sorted(changeset.puts, key=lambda put: (put.path != MARKER, put.replaced is not None))
    steps = [*_staged(f"{workshop}/{_STAGED}", puts)]
    drops = [f"{_DROP} 0 0 0 {path}" for path in changeset.drops]
    lines = [*steps[:1], *drops, *steps[1:]] if changeset.reshapes else [*steps, *drops]
    text = "".join(f"{line}\n" for line in (_HEADING, *lines)).encode()
    filing.write(f"{workshop}/{_JOURNAL}", text + f"{_END} {zlib.crc32(text)}\n".encode())
    _take(site, workshop, lines)


def is_pending(workshop: str) -> bool:
    """Whether a whole journal waits to be carried out."""
    return _lines(workshop) is not None


def complete(site: str, workshop: str) -> bool:
    """Finish what a journal began; False where there is nothing to finish or what it moves is not all there."""
    lines = _lines(workshop)
    if lines is None or not all(_is_sound(workshop, line) for line in lines):
        return False
    _take(site, workshop, lines)
    return True


def _staged(folder: str, puts: list[Put]) -> Iterator[str]:
    """Write the files under numbers; yields the line of the journal for each."""
    os.mkdir(folder)
    hidden = filing.hides(folder)
    for number, put in enumerate(puts):
        content = put.content
        filing.write(f"{folder}/{number}", content, hidden=hidden, replaced=put.replaced)
        yield f"{_PUT} {number} {len(content)} {zlib.crc32(content)} {put.path}"


def _lines(workshop: str) -> list[str] | None:
    """The steps of the journal, or None when there is none or it was cut."""
    try:
        with open(f"{workshop}/{_JOURNAL}", "rb") as file:
            content = file.read()
    except FileNotFoundError:
        return None
    start = content.rfind(b"\n", 0, -1) + 1
    text, end = content[:start], content[start:]
    return text.decode().split("\n")[1:-1] if end == f"{_END} {zlib.crc32(text)}\n".encode() else None


def _parts(line: str) -> tuple[str, str, int, int, str]:
    kind, number, size, checksum, path = line.split(" ", 4)
    return kind, number, int(size), int(checksum), path


def _is_sound(workshop: str, line: str) -> bool:
    """Whether the file a step moves is moved already, or is what was written."""
    kind, number, size, checksum, _path = _parts(line)
    staged = f"{workshop}/{_STAGED}/{number}"
    status = filing.status_of(staged) if kind == _PUT else None
    if status is None:
        return True
    content = filing.content_of(staged, status, size)
    return content is not None and zlib.crc32(content) == checksum


def _take(site: str, workshop: str, lines: list[str]) -> None:
    """Take every step not taken yet, then forget the journal."""
    for line in lines:
        kind, number, _size, _checksum, path = _parts(line)
        if kind == _DROP:
            _drop(site, path)
        else:
            _move(f"{workshop}/{_STAGED}/{number}", site, path)
    os.unlink(f"{workshop}/{_JOURNAL}")


def _move(staged: str, site: str, path: str) -> None:
    """Move a file in; the folder is made when it turns out not to be there."""
    try:
        os.replace(staged, f"{site}/{path}")
    except FileNotFoundError:
        if filing.status_of(staged) is None:
            return  # moved before the build was ended
        _make_folders(site, path.split("/")[:-1])
        os.replace(staged, f"{site}/{path}")


def _make_folders(site: str, names: list[str]) -> None:
    folder = site
    for name in names:
        folder = f"{folder}/{name}"
        if filing.status_of(folder) is None:
            os.mkdir(folder)
            if filing.hides(folder):
                filing.show(folder)


def _drop(site: str, path: str) -> None:
    """Remove a file, and the folders it leaves empty."""
    if filing.status_of(f"{site}/{path}") is not None:
        os.unlink(f"{site}/{path}")
    folder = path.rpartition("/")[0]
    while folder:
        try:
            os.rmdir(f"{site}/{folder}")
        except OSError:  # something is left in it
            return
        folder = folder.rpartition("/")[0]
