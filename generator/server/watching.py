"""The files an editor works on, as they are at one moment.

By looking, not by the system's notices: a look at some three hundred files takes a few milliseconds, works on every machine and on
network drives, and cannot miss a change. Deliberately absent: any memory; the caller keeps what was seen.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

WATCHED = ("data", "content", "templates")
_MAX_DEPTH = 12  # a symbolic link may lead back to where it stands

Seen: TypeAlias = Mapping[str, tuple[int, int, int]]


def look(root: Path) -> Seen:
    """Every watched file with its time, size and identity; what vanishes while one looks is not there."""
    return {path: mark for name in WATCHED for path, mark in _files(str(root / name), _MAX_DEPTH)}


def _files(folder: str, depth: int) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if not _is_passing(entry.name):
            try:
                is_folder, status = entry.is_dir(), entry.stat()
            except OSError:
                continue
            if is_folder and depth:
                yield from _files(entry.path, depth - 1)
            elif not is_folder:
                yield entry.path, (status.st_mtime_ns, status.st_size, status.st_ino)


def _is_passing(name: str) -> bool:
    """Whether a name is of those editors and systems use for their own passing files."""
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".swx", ".tmp"))


def settled(look_again: Callable[[], Seen], wait: Callable[[], object], tries: int) -> Seen:
    """What is seen once two looks agree, so that a file half written or a folder half renamed is not built; at most ``tries`` looks."""
    seen = look_again()
    for _ in range(tries):
        wait()
        before, seen = seen, look_again()
        if seen == before:
            break
    return seen
