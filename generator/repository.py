"""What git holds of ``data/``: the commits that changed it, the files that differ, and their contents.

Only plumbing commands are asked, which obey nobody's configuration (colours, encodings, dates, how merges are shown), and commits are
read as they were written, since git itself stops at a date it thinks impossible. Nothing is ever fetched from elsewhere.
"""

import datetime as dt
import hashlib
import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self

DATA = "data/"
_NOTHING = "0" * 40
_FILE_MODES = ("100644", "100755")
_RENAMES = 1000


@dataclass(frozen=True, slots=True)
class Head:
    """Who a commit comes from, when it was made (ISO 8601, the committer's zone), and the first line of its message."""

    parents: int
    date: str
    message: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that differs from a parent: paths within ``data/``, and the ids of both contents (None: no file there)."""

    path: str
    old_path: str
    old: str | None
    new: str | None


def commits(root: Path, tip: str, path: str = "data") -> list[str] | None:
    """The commits up to a tip that changed something below a path, newest first; None when git does not say."""
    told = _git(root, "rev-list", "--full-history", "--date-order", tip, "--", path)
    return None if told is None else told.split()


def is_there(root: Path) -> bool:
    """Whether git would read the repository a folder lies in."""
    return _git(root, "rev-parse", "--git-dir") is not None


def is_refused(root: Path) -> bool:
    """Whether there is a repository that git does not want to read."""
    return not is_there(root) and any((folder / ".git").exists() for folder in (root, *root.parents))


def newest(root: Path) -> str | None:
    """The newest commit's id, or None outside git."""
    return (_git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") or "").strip() or None


def committed_at(root: Path) -> dt.datetime | None:
    """When the newest commit was made, or None outside git."""
    name = newest(root)
    if name is None:
        return None
    with Contents(root) as contents:
        head = contents.head(name)
    return dt.datetime.fromisoformat(head.date) if head else None


def has_edits(root: Path) -> bool:
    """Whether something in ``data/`` is not as the newest commit has it, new files included; False where git does not say."""
    return bool((_git(root, "status", "--porcelain", "--untracked-files=all", "--", "data") or "").strip())


def has_commits(root: Path, tip: str) -> bool:
    """Whether anything was ever committed."""
    return _git(root, "rev-parse", "--verify", "--quiet", f"{tip}^{{commit}}") is not None


def shallow(root: Path) -> frozenset[str]:
    """The commits a shallow clone begins with: their parents are missing, so that all of the data would look new."""
    path = (_git(root, "rev-parse", "--git-path", "shallow") or "").strip()
    file = root / path
    return frozenset(file.read_text(encoding="ascii").split()) if path and file.is_file() else frozenset()


def differences(root: Path, names: Sequence[str]) -> Mapping[str, list[list[Difference]]] | None:
    """For each commit the editors' files that differ from each parent it differs from; None when git cannot say."""
    command = ("diff-tree", "--stdin", "--root", "-m", "-r", "--raw", "-M", f"-l{_RENAMES}", "--no-abbrev", "-z", "--relative")
    told = _git(root, *command, "--", "data", given="\n".join(names) + "\n")
    return None if told is None else _sides(told)


def uncommitted(root: Path) -> tuple[Difference, ...]:
    """The editors' files that differ from the newest commit; their contents are those of the folder, not git's."""
    told = _git(root, "diff-index", "--raw", "-M", f"-l{_RENAMES}", "--no-abbrev", "-z", "--relative", "HEAD", "--", "data")
    sides = _sides(f"{_NOTHING}\0{told}") if told else {}
    return tuple(one for side in sides.values() for differing in side for one in differing)


def replacements(root: Path, below: str) -> Iterator[Difference]:
    """Every committed change of the files below a folder of ``data/``, newest first."""
    names = commits(root, "HEAD", f"{DATA}{below}") or []
    sides = (differences(root, names) or {}) if names else {}
    return (one for name in names for side in sides.get(name, ()) for one in side if one.path.startswith(below))


def in_folder(root: Path, path: str) -> str | None:
    """The text of a file of ``data/`` as it is in the folder, or None."""
    raw = _raw(root, path)
    return None if raw is None else _decoded(raw, is_yaml=path.endswith(".yaml"))


def id_in_folder(root: Path, path: str) -> str | None:
    """The id git would give a file of ``data/`` as it is in the folder, or None."""
    raw = _raw(root, path)
    return None if raw is None else hashlib.sha1(b"blob %d\0" % len(raw) + raw, usedforsecurity=False).hexdigest()


def _raw(root: Path, path: str) -> bytes | None:
    try:
        file = root / DATA / path
        return file.read_bytes() if file.is_file() else None  # never a pipe or device, which may not end
    except (OSError, ValueError):
        return None


def _decoded(raw: bytes, *, is_yaml: bool) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = UNREADABLE if is_yaml else raw.decode("utf-8", errors="replace")
    return text.replace("\r\n", "\n")


def _git(root: Path, *arguments: str, given: str | None = None) -> str | None:
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            command, input=given, capture_output=True, encoding="utf-8", errors="replace", check=True, env=_environment()
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout


def _environment() -> dict[str, str]:
    return os.environ | {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}


def _sides(told: str) -> dict[str, list[list[Difference]]]:
    """Git's account: a commit's id before each of its sides, then for each file modes, contents, status and one path or two."""
    found: dict[str, list[list[Difference]]] = {}
    side: list[Difference] = []
    parts = iter(told.split("\0"))
    for part in parts:
        if part.startswith(":"):
            modes_and_names = part[1:].split(" ")
            old_path = next(parts)
            path = next(parts) if modes_and_names[4][0] in "RC" else old_path
            side += _difference(modes_and_names, old_path, path)
        elif part.strip():
            side = []
            found.setdefault(part.strip(), []).append(side)
    return found


def _difference(account: Sequence[str], old_path: str, path: str) -> Iterator[Difference]:
    """A file editors write, as it differs; links and other repositories within this one hold no data of ours."""
    old_mode, new_mode, old, new, status = account
    is_copy = status[0] == "C"
    before = None if is_copy or old_mode not in _FILE_MODES else old
    after = new if new_mode in _FILE_MODES else None
    if _is_editors(path) and (before or after):
        yield Difference(path.removeprefix(DATA), (path if is_copy else old_path).removeprefix(DATA), before, after)


def _is_editors(path: str) -> bool:
    return path.endswith(".yaml") or path.startswith(f"{DATA}sources/")


class Contents:
    """The contents git keeps, one process for all of them. ``is_broken`` tells that something it should have was not to be had."""

    def __init__(self, root: Path) -> None:
        command = ["git", "-C", str(root), "cat-file", "--batch"]
        self._process = subprocess.Popen(  # noqa: S603 - fixed words
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
        )
        self._text = lru_cache(maxsize=64)(self._asked)
        self.is_broken = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        try:
            self._process.communicate()
        except BrokenPipeError:
            self._process.kill()
            self._process.wait()

    def head(self, commit: str) -> Head | None:
        """What a commit says of itself."""
        raw = self._ask(commit, b"commit")
        return _head(raw) if raw is not None else None

    def text(self, path: str, name: str | None) -> str | None:
        """The content that git has under an id, as the text of a file; None without an id."""
        if name is None:
            return None
        found = self._text(name, path.endswith(".yaml"))
        self.is_broken = self.is_broken or found is None
        return found

    def at(self, commit: str, path: str) -> str | None:
        """The text of a file of ``data/`` as it was at a commit, or None."""
        return self._text(f"{commit}:./{DATA}{path}", path.endswith(".yaml"))

    def _asked(self, name: str, is_yaml: bool) -> str | None:  # noqa: FBT001 - part of the cache's key
        raw = self._ask(name, b"blob")
        return None if raw is None else _decoded(raw, is_yaml=is_yaml)

    def _ask(self, name: str, kind: bytes) -> bytes | None:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        if "\n" in name:
            return None
        try:
            stdin.write(f"{name}\n".encode(errors="replace"))
            stdin.flush()
        except OSError:  # git has given up, for instance over a damaged object
            self.is_broken = True
            return None
        head = stdout.readline()
        found = re.fullmatch(rb"[0-9a-f]{40,64} (\w+) (\d+)\n", head)
        if found is None:
            self.is_broken = self.is_broken or not head
            return None
        content = stdout.read(int(found[2]))
        stdout.read(1)
        return content if found[1] == kind else None


UNREADABLE = "\0"
"""Stands for the text of a file that was not UTF-8, which no reader of YAML accepts either."""


def _head(raw: bytes) -> Head:
    """A commit object: lines of its head, an empty line, the message."""
    top, _, message = raw.partition(b"\n\n")
    lines = top.split(b"\n")
    written = next((line for line in lines if line.startswith(b"committer ")), b"")
    return Head(sum(line.startswith(b"parent ") for line in lines), _moment(written), _subject(message))


def _moment(committer: bytes) -> str:
    """When a commit was made; one whose date no calendar knows counts as made on the first day computers know."""
    found = re.search(rb" (-?\d+) ([+-])(\d\d)(\d\d)$", committer)
    try:
        assert found is not None
        sign = -1 if found[2] == b"-" else 1
        zone = dt.timezone(sign * dt.timedelta(hours=int(found[3]), minutes=int(found[4])))
        moment = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=int(found[1]))
        return moment.astimezone(zone).isoformat()
    except (AssertionError, ValueError, OverflowError):
        return "1970-01-01T00:00:00+00:00"


def _subject(message: bytes) -> str:
    """The first line of a message as plain characters, whatever its encoding."""
    line = next((line for line in message.split(b"\n") if line.strip()), b"")
    for encoding in ("utf-8", "gb18030"):
        try:
            text = line.decode(encoding)
        except UnicodeDecodeError:
            continue
        return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return ""
