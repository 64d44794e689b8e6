"""What git remembers of ``data/``: every commit that changed it, as entries (``changes``).

Read with git's own commands, no database. What was read is kept under the cache folder, commit by commit, and only commits not
found there are read again; the file may be deleted or cut at any time. Order, merges and renames are worked out anew each time,
so that an incremental reading equals a clean one.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from . import repository
from .changes import NUMBER, VERSION, Entry, FileChange, entries
from .repository import Contents, Difference
from .taskchanges import Kind

NO_GIT = "这个文件夹没有 git 历史，看不到数据改过什么。用 git clone 取得的完整副本才有变更记录。"
REFUSED = "git 不肯读这个文件夹的历史（多半因为它属于另一个用户），所以没有变更记录。运行 git status 可以看到原因。"
NO_COMMITS = "这些数据还没有提交过，没有变更记录。"
SHALLOW = "这份副本是浅克隆，只有最近的提交；更早的变更不在其中（git fetch --unshallow 可以补全）。"
INCOMPLETE = "这份副本的 git 历史不完整或有损坏，有{}提交读不出来，没有列出（git fsck 可以查明）。"


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
    listed = repository.commits(root, tip)
    if listed is None:
        return History(lack=_why_nothing(root, tip))
    boundary = repository.shallow(root)
    wanted = [name for name in listed if name not in boundary]
    known = _remembered(cache)
    fresh = [name for name in wanted if name not in known]
    if fresh:
        known |= {commit.id: commit for commit in _read(root, fresh)}
        _remember(cache, [known[name] for name in wanted if name in known])
    commits = tuple(known[name] for name in wanted if name in known and known[name].entries)
    unread = sum(name not in known for name in wanted)
    lack = INCOMPLETE.format(f" {unread} 次") if unread else SHALLOW if boundary else None if wanted else NO_COMMITS
    return History(tuple(_under_present_names(commits)), lack, len(fresh))


def _why_nothing(root: Path, tip: str) -> str:
    if not repository.is_there(root):
        return REFUSED if repository.is_refused(root) else NO_GIT
    return INCOMPLETE.format("些") if repository.has_commits(root, tip) else NO_COMMITS


def _read(root: Path, names: Sequence[str]) -> Iterator[Commit]:
    """Commits with what changed in them, of a merge only what is like neither side; those that cannot be read whole are left out."""
    sides = repository.differences(root, names)
    if sides is None:
        return
    with Contents(root) as contents:
        for name in names:
            commit = _commit_of(name, sides.get(name, []), contents)
            if contents.is_broken:
                contents.is_broken = False
            elif commit:
                yield commit


def _commit_of(name: str, sides: Sequence[Sequence[Difference]], contents: Contents) -> Commit | None:
    head = contents.head(name)
    if head is None:
        return None
    found = [entries((_change(one, contents) for one in side), lambda path: contents.at(name, path)) for side in sides]
    is_seen_from_all = len(found) >= head.parents
    return Commit(name, head.date, head.message, _common(found) if is_seen_from_all else ())


def _change(one: Difference, contents: Contents) -> FileChange:
    """A difference with its texts."""
    return FileChange(one.path, one.old_path, contents.text(one.path, one.old), contents.text(one.path, one.new))


def _common(sides: Sequence[tuple[Entry, ...]]) -> tuple[Entry, ...]:
    """The changes seen from every parent: all of an ordinary commit's, of a merge those made in merging."""
    if not sides:
        return ()
    others = [{(entry.subject, entry.field, entry.part) for entry in side} for side in sides[1:]]
    return tuple(entry for entry in sides[0] if all((entry.subject, entry.field, entry.part) in other for other in others))


_RENAMED = ("list", "task", "place", "unit", "leader", "document")


def _under_present_names(commits: Iterable[Commit]) -> Iterator[Commit]:
    """Commits, newest first, with what they say of lists, places and tasks renamed since put under the names these have now."""
    names: dict[str, str] = {}
    for commit in commits:
        yield replace(commit, entries=tuple(_renamed(entry, names) for entry in commit.entries)) if names else commit
        names |= {before: _present(after, names) for before, after in _renamings(commit)}


def _renamings(commit: Commit) -> Iterator[tuple[str, str]]:
    """What a commit gave another name: a list, a place, or a task that got another number."""
    for entry in commit.entries:
        kind, _, name = entry.subject.partition(":")
        if entry.before and entry.after and entry.field == "id" and kind in ("list", "place"):
            yield entry.before, entry.after
        elif entry.before and entry.field == NUMBER and kind == "task":
            yield f"{name.rpartition('/')[0]}/{entry.before}", name


def _renamed(entry: Entry, names: Mapping[str, str]) -> Entry:
    kind, _, name = entry.subject.partition(":")
    subject = f"{kind}:{_present(name, names)}" if kind in _RENAMED else entry.subject
    return entry if subject == entry.subject else replace(entry, subject=subject, named=entry.subject)


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
    told, _, text = line.partition(" ")
    if told != checksum(text):
        return None
    try:
        name, date, message, rows = json.loads(text)
        return Commit(name, date, message, tuple(Entry(Kind(kind), *row) for kind, *row in rows))
    except (ValueError, TypeError):  # written by another version
        return None


def checksum(text: str) -> str:
    """What tells a damaged line of the cache from a whole one."""
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
    return f"{checksum(text)} {text}\n"
