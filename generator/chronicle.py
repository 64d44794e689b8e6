"""The history arranged for readers: by year, by what it is about, and many alike changes of one commit as one.

A commit that adds all tasks of a list is one line (新增 78 项任务), not seventy-eight. What was done to the words of a document is
never gathered that way.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from .changes import UNREADABLE, Entry
from .history import Commit, History
from .taskchanges import Kind

PART = 200
"""How many commits a page of changes holds before it is closed."""

_FEW = 5
_GATHERED = (Kind.ADDED, Kind.REMOVED, Kind.TIDIED, Kind.LINK, Kind.SOURCE)


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one commit that belong together: all of one subject, or alike ones of many (then ``subject`` is what they are part of).

    ``key`` tells groups of a commit apart and is made from the names things had then, so that it stays whatever is renamed later.
    """

    commit: Commit
    key: str
    subject: str
    entries: tuple[Entry, ...]
    is_many: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """The commits of a page of changes, newest first; ``part`` counts the closed parts of a year from its beginning."""

    year: int
    part: int | None
    commits: tuple[Commit, ...]


@dataclass(frozen=True)
class Chronicle:
    """The history with its lookups; made once a build."""

    history: History

    @cached_property
    def _of_subject(self) -> Mapping[str, Sequence[tuple[int, Entry]]]:
        found: dict[str, list[tuple[int, Entry]]] = {}
        for index, commit in enumerate(self.history.commits):
            for entry in commit.entries:
                found.setdefault(entry.subject, []).append((index, entry))
        return found

    def about(self, subjects: Iterable[str]) -> tuple[Commit, ...]:
        """The commits that changed something about the subjects, newest first, with nothing else in them."""
        kept: dict[int, list[Entry]] = {}
        for subject in subjects:
            for index, entry in self._of_subject.get(subject, ()):
                kept.setdefault(index, []).append(entry)
        return tuple(replace(self.history.commits[index], entries=tuple(kept[index])) for index in sorted(kept))

    def groups(self, commit: Commit) -> tuple[Group, ...]:
        """A commit's changes for reading, in the order they stand in the files; many alike ones together.

        What is gathered is decided by the commit as a whole, even where only some of its changes are asked for, so that a group and
        its id stay the same whatever the tasks of a unit become.
        """
        many = self._many[commit.id]
        made: dict[tuple[str, Kind, str] | str, list[Entry]] = {}
        for entry in commit.entries:
            sort = _sort(entry)
            made.setdefault(sort if sort in many else entry.named or entry.subject, []).append(entry)
        return tuple(_group(commit, key, tuple(found)) for key, found in made.items())

    @cached_property
    def _many(self) -> Mapping[str, frozenset[tuple[str, Kind, str]]]:
        """For each commit the sorts of change that many subjects share."""
        return {commit.id: frozenset(_many(commit)) for commit in self.history.commits}

    def has_news(self, subject: str) -> bool:
        """Whether something happened to a subject beyond its being added and put in order."""
        return any(entry.kind not in (Kind.ADDED, Kind.TIDIED) for _index, entry in self._of_subject.get(subject, ()))

    def last_changed(self, subject: str) -> dt.datetime | None:
        """When a subject last changed."""
        found = self._of_subject.get(subject)
        return moment(self.history.commits[found[0][0]]) if found else None

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The pages of changes, newest first.

        What is committed later leaves a closed part as it is, so that a link into it holds; only merging a branch of older commits
        moves those after them.
        """
        years: dict[int, list[Commit]] = {}
        for commit in self.history.commits:
            years.setdefault(int(commit.date[:4]), []).append(commit)
        return tuple(chapter for year in sorted(years, reverse=True) for chapter in _chapters(year, years[year]))

    @cached_property
    def chapter_of(self) -> Mapping[str, Chapter]:
        """The page of changes each commit stands on."""
        return {commit.id: chapter for chapter in self.chapters for commit in chapter.commits}


def _chapters(year: int, commits: Sequence[Commit]) -> Iterator[Chapter]:
    """The open part of a year, which comes first, and its closed parts."""
    closed = (len(commits) - 1) // PART
    in_open = len(commits) - closed * PART
    yield Chapter(year, None, tuple(commits[:in_open]))
    for part in range(closed, 0, -1):
        end = len(commits) - (part - 1) * PART
        yield Chapter(year, part, tuple(commits[end - PART : end]))


def moment(commit: Commit) -> dt.datetime:
    """When a commit was made."""
    return dt.datetime.fromisoformat(commit.date)


def _many(commit: Commit) -> Iterator[tuple[str, Kind, str]]:
    if len(commit.entries) <= _FEW:
        return
    alike: dict[tuple[str, Kind, str], set[str]] = {}
    for entry in commit.entries:
        if entry.kind in _GATHERED and entry.field != UNREADABLE:
            alike.setdefault(_sort(entry), set()).add(entry.subject)
    yield from (sort for sort, subjects in alike.items() if len(subjects) > _FEW)


def _group(commit: Commit, key: tuple[str, Kind, str] | str, entries: tuple[Entry, ...]) -> Group:
    first = entries[0]
    if isinstance(key, str):
        return Group(commit, key, first.subject, entries)
    return Group(commit, "/".join(key), _owner(first.subject), entries, is_many=True)


def _sort(entry: Entry) -> tuple[str, Kind, str]:
    """What a change has in common with others: the list or place it belongs to, its kind and its field."""
    return _owner(entry.named or entry.subject), entry.kind, entry.field


def _owner(subject: str) -> str:
    kind, _, name = subject.partition(":")
    return f"{'list' if kind == 'task' else f'{kind}s'}:{name.rpartition('/')[0]}"
