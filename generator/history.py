"""What git remembers of ``data/``: every commit that changed it, as entries (``changes``).

Read with git's own commands, no database. What was read is kept under the cache folder, commit by commit, and only commits not
found there are read again; the file may be deleted or cut at any time. Order, merges and renames are worked out anew each time,
so that an incremental reading equals a clean one.
"""

import contextlib
import hashlib
import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Self

from .changes import VERSION, Entry, FileChange, Snapshot, entries
from .taskchanges import Kind

NO_GIT = "这个文件夹没有 git 历史，看不到数据改过什么。用 git clone 取得的完整副本才有变更记录。"
NO_COMMITS = "这些数据还没有提交过，没有变更记录。"
SHALLOW = "这份副本是浅克隆，只有最近的提交；更早的变更不在其中（git fetch --unshallow 可以补全）。"

_DATA = "data/"
_NOTHING = "0" * 40


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that changed data: its id, when (ISO 8601, the committer's zone), the first line of its message, and what changed."""

    id: str
    date: str
    message: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The commits that changed data, newest first, and in Chinese what this copy lacks; ``fresh`` were not in the cache."""

    commits: tuple[Commit, ...] = ()
    lack: str | None = None
    fresh: int = 0


def read(root: Path, cache: Path, tip: str = "HEAD") -> History:
    """The history of a project's data up to a commit. Works in a shallow clone and outside git, and then says what it lacks."""
    listed = _git(root, "rev-list", "--full-history", "--date-order", tip, "--", "data")
    if listed is None:
        return History(lack=NO_GIT)
    boundary = _shallow(root)
    wanted = [name for name in listed.split() if name not in boundary]
    known = _remembered(cache)
    fresh = [name for name in wanted if name not in known]
    if fresh:
        known |= {commit.id: commit for commit in _read(root, fresh)}
        _remember(cache, [known[name] for name in wanted if name in known])
    commits = tuple(known[name] for name in wanted if name in known and known[name].entries)
    lack = SHALLOW if boundary else None if wanted else NO_COMMITS
    return History(tuple(_under_present_names(commits)), lack, len(fresh))


def _git(root: Path, *arguments: str, given: str | None = None) -> str | None:
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", "-c", "log.showSignature=false", *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", errors="replace", check=True)  # noqa: S603 - fixed words
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout


def _shallow(root: Path) -> frozenset[str]:
    """The commits a shallow clone begins with: their parents are missing, so that all of the data would look new."""
    path = (_git(root, "rev-parse", "--git-path", "shallow") or "").strip()
    file = root / path
    return frozenset(file.read_text(encoding="ascii").split()) if path and file.is_file() else frozenset()


# git's own account of a commit: id, parents, date and subject, then the files that differ from each parent.
_FORMAT = "--format=%x01%H%x02%P%x02%cI%x02%s%x02"


@dataclass(frozen=True, slots=True)
class _Difference:
    """A file that differs from a parent: paths within ``data/`` and the ids of both contents."""

    path: str
    old_path: str
    old: str
    new: str


def _read(root: Path, names: Sequence[str]) -> Iterator[Commit]:
    """Commits with what changed in them; of a merge only what is like neither side."""
    command = ("log", "--no-walk=unsorted", "--stdin", "-m", "--raw", "-M", "--no-abbrev", "-z", "--relative", "--no-ext-diff", _FORMAT)
    told = _git(root, *command, "--", "data", given="\n".join(names) + "\n")
    sides: dict[str, list[list[_Difference]]] = {}
    heads: dict[str, tuple[int, str, str]] = {}
    for block in (told or "").split("\x01")[1:]:
        name, parents, date, message, raw = block.split("\x02", 4)
        heads[name] = (len(parents.split()), date, message)
        sides.setdefault(name, []).append(list(_differences(raw)))
    with _Contents(root) as contents:
        for name, (parents_total, date, message) in heads.items():
            found = [entries(map(contents.change, side), contents.at(name)) for side in sides[name]]
            is_seen_from_all = len(found) >= parents_total
            yield Commit(name, date, message, _common(found) if is_seen_from_all else ())


def _differences(raw: str) -> Iterator[_Difference]:
    """The files of one account, those of the data that editors write."""
    parts = iter(raw.strip("\0\n").split("\0"))
    for part in parts:
        if not part.strip().startswith(":"):
            continue
        _old_mode, _new_mode, old, new, status = part.strip().split(" ")
        path = old_path = next(parts)
        if status[0] in "RC":
            path = next(parts)
        if _is_editors(path):
            is_moved = status[0] == "R"
            yield _Difference(
                path.removeprefix(_DATA), (old_path if is_moved else path).removeprefix(_DATA), _NOTHING if status[0] == "C" else old, new
            )


def _is_editors(path: str) -> bool:
    return path.endswith(".yaml") or path.startswith(f"{_DATA}sources/")


def _common(sides: Sequence[tuple[Entry, ...]]) -> tuple[Entry, ...]:
    """The changes seen from every parent: all of an ordinary commit's, of a merge those made in merging."""
    if not sides:
        return ()
    others = [{(entry.subject, entry.field, entry.part) for entry in side} for side in sides[1:]]
    return tuple(entry for entry in sides[0] if all((entry.subject, entry.field, entry.part) in other for other in others))


class _Contents:
    """The contents git keeps, one process for all of them."""

    def __init__(self, root: Path) -> None:
        command = ["git", "-C", str(root), "cat-file", "--batch"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 - fixed words
        self._text = lru_cache(maxsize=64)(self._ask)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        self._process.communicate()

    def change(self, one: _Difference) -> FileChange:
        """A difference with its texts."""
        return FileChange(one.path, one.old_path, self._of(one.old), self._of(one.new))

    def at(self, commit: str) -> Snapshot:
        """The texts of ``data/`` as they were at a commit."""
        return lambda path: self._text(f"{commit}:./{_DATA}{path}")

    def _of(self, name: str) -> str | None:
        return None if name == _NOTHING else self._text(name)

    def _ask(self, name: str) -> str | None:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        if "\n" in name:
            return None
        stdin.write(f"{name}\n".encode())
        stdin.flush()
        head = stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            return None
        content = stdout.read(int(head[2]))
        stdout.read(1)
        return content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _under_present_names(commits: Iterable[Commit]) -> Iterator[Commit]:
    """Commits, newest first, with what they say of lists and places renamed since put under the names these have now."""
    names: dict[str, str] = {}
    for commit in commits:
        yield replace(commit, entries=tuple(_renamed(entry, names) for entry in commit.entries)) if names else commit
        for entry in commit.entries:
            if entry.field == "id" and entry.before and entry.after and entry.before not in names:
                names[entry.before] = _present(entry.after, names)


def _renamed(entry: Entry, names: Mapping[str, str]) -> Entry:
    kind, _, name = entry.subject.partition(":")
    return replace(entry, subject=f"{kind}:{_present(name, names)}")


def _present(name: str, names: Mapping[str, str]) -> str:
    """A name with its renamed beginning replaced: the list's before the place's."""
    parts = name.split("/")
    for length in range(len(parts), 0, -1):
        beginning = "/".join(parts[:length])
        if beginning in names:
            return "/".join((names[beginning], *parts[length:]))
    return name


def _file(cache: Path) -> Path:
    return cache / f"changes-{VERSION}.jsonl"


def _remembered(cache: Path) -> dict[str, Commit]:
    """The commits in the cache; a line that is damaged is as if it were not there."""
    try:
        lines = _file(cache).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return {}
    found = (_commit(line) for line in lines if line)
    return {commit.id: commit for commit in found if commit}


def _commit(line: str) -> Commit | None:
    checksum, _, text = line.partition(" ")
    if checksum != _checksum(text):
        return None
    name, date, message, rows = json.loads(text)
    return Commit(name, date, message, tuple(Entry(Kind(row[0]), *row[1:]) for row in rows))


def _checksum(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _remember(cache: Path, commits: Sequence[Commit]) -> None:
    """Write the cache whole, under another name first; a machine that does not let us is no reason not to build."""
    file = _file(cache)
    temporary = file.with_name(f"{file.name}.{os.getpid()}~")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text("".join(_line(commit) for commit in commits), encoding="utf-8")
        temporary.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _line(commit: Commit) -> str:
    rows = [(str(entry.kind), entry.subject, entry.field, entry.part, entry.before, entry.after) for entry in commit.entries]
    text = json.dumps([commit.id, commit.date, commit.message, rows], ensure_ascii=False, separators=(",", ":"))
    return f"{_checksum(text)} {text}\n"
