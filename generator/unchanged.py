"""Whether a build would make what stands already, told before anything of the program is loaded.

What a build depends on is written down as it was before the build read it: every file with its size, times and identity (the kernel
alone sets the time of change), the program's own files, the newest commit, the day, the command. When all of it and the site's marker
are the same, so is the site. Anything doubtful, a cut note, a link, a file touched at the very moment, means a build. Loads nothing
slow: this is all that runs when nothing changed.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress

_INPUTS = ("data", "content", "templates")
_NOTE = "built.json"
_TICK = 100_000_000
"""Nanoseconds in which a second change of a file may carry the time of the first."""
_CHINA = 8 * 3600


def told(arguments: Sequence[str]) -> str | None:
    """What to say instead of building, for the arguments of the command line; None when there may be something to build."""
    root = os.path.realpath(_root(arguments))
    try:
        with open(f"{root}/.cache/{_NOTE}", encoding="utf-8") as file:  # noqa: PTH123 - pathlib alone takes a third of the time
            note = json.load(file)
        stands = not any(map(os.path.lexists, note["traces"])) and note["site"] == _identity(note["marker"])
        return str(note["words"]) if stands and note["basis"] == basis(root, arguments) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def basis(root: str, arguments: Sequence[str]) -> str | None:
    """Everything a build of a project folder depends on, as it is now; None where it cannot be told for certain."""
    code = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - as above
    try:
        files = [line for folder in (code, *(f"{root}/{name}" for name in _INPUTS)) for line in _files(folder)]
        installed = [_line(folder) for folder in sys.path if folder.endswith("-packages")]
    except OSError:
        return None
    newest = max((int(line.rsplit(" ", 1)[1]) for line in files), default=0)
    if newest > time.time_ns() - _TICK or any(line.startswith("link ") for line in files):
        return None
    day = time.strftime("%Y-%m-%d", time.gmtime(time.time() + _CHINA))
    asked = [os.getcwd(), *arguments, os.environ.get("SOURCE_DATE_EPOCH", ""), sys.version]  # noqa: PTH109 - as above
    return "\n".join((*sorted(files), *installed, *asked, _commit(root), day))


def remember(root: str, before: str | None, marker: str, traces: Sequence[str], words: str) -> None:
    """Write down what a build that ended well was made from, before it was read; where that cannot be written, the next one builds.

    ``marker`` is the file whose identity changes whenever the site does; ``traces`` are paths that an ended build would have left.
    """
    note = f"{root}/.cache/{_NOTE}"
    with suppress(OSError):
        if before is None:
            os.unlink(note)  # noqa: PTH108 - as above
            return
        known = {"basis": before, "marker": marker, "site": _identity(marker), "traces": list(traces), "words": words}
        with open(f"{note}~", "w", encoding="utf-8") as file:  # noqa: PTH123 - as above
            json.dump(known, file, ensure_ascii=False)
        os.replace(f"{note}~", note)  # noqa: PTH105 - as above


def _root(arguments: Sequence[str]) -> str:
    for number, argument in enumerate(arguments):
        if argument == "--root" and number + 1 < len(arguments):
            return arguments[number + 1]
        if argument.startswith("--root="):
            return argument.partition("=")[2]
    return "."


def _files(folder: str) -> Iterator[str]:
    """Every file below a folder; a linked folder is named as such, for what is in it is not looked at."""
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"link {base}/{name} 0" for name in folders if os.path.islink(f"{base}/{name}"))  # noqa: PTH114 - as above
        yield from (_line(f"{base}/{name}") for name in names)


def _line(path: str) -> str:
    found = os.stat(path)  # noqa: PTH116 - as above
    return f"{path} {found.st_size} {found.st_ino} {found.st_mode} {found.st_mtime_ns} {found.st_ctime_ns}"


def _identity(path: str) -> list[int]:
    found = os.stat(path)  # noqa: PTH116 - as above
    return [found.st_ino, found.st_mtime_ns, found.st_size]


def _commit(root: str) -> str:
    """The newest commit, and whether the history is whole; git is asked, because there are many ways to keep a branch's name."""
    import subprocess  # noqa: PLC0415 - only here

    command = ["git", "-C", root, "rev-parse", "HEAD", "--is-shallow-repository"]
    with suppress(OSError):
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603 - no shell, our own words
    return ""
