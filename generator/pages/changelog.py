"""Changes as readers see them: what was changed, with the original beside the amended."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .. import chronicle, model, urls
from ..changes import UNREADABLE, Entry
from ..history import Commit
from ..plainwords import FIELDS
from ..taskchanges import Kind
from ..worddiff import Segment, segments
from .context import Context, Link, list_link, place_link, short, task_link

LATEST = 5
"""How many changes a page of something else shows."""

_SAID_BY_KIND = ("adjustment", "progress", "ratings", "errata", "discrepancies")
_SAY_NEW = (Kind.PROGRESS, Kind.RATING, Kind.ERRATUM, Kind.DISCREPANCY, Kind.LINK)
"""Kinds whose name says that something came; where nothing stood before, nothing need be marked as put in."""
_SHOWN = 8
"""How many groups of a commit are shown at once; the others open."""
_TASK_ID = re.compile(r"[a-z0-9-]+/[a-z0-9-]+/[1-9][0-9]*")
_OWNERS = {
    "units": "个单位",
    "leaders": "位责任领导",
    "documents": "份文件",
    "terms": "个名词",
    "topics": "个主题",
    "sources": "份原始文本",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field before and after: what it is called, and the pieces of both texts."""

    kind: str
    name: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """Changes that belong together: of what kinds, about what, and each difference; of many alike ones, links to what they are about."""

    key: str
    kinds: tuple[str, ...]
    about: Link
    summary: str
    differences: tuple[Difference, ...]
    links: tuple[Link, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CommitView:
    """A commit with its changes: the day, what its author wrote, its id, and its place among all changes.

    ``groups`` are all of its changes; the page shows ``first`` and lets ``rest`` be opened.
    """

    anchor: str
    id: str
    date: str
    moment: str
    message: str
    href: str
    groups: tuple[GroupView, ...]

    @property
    def first(self) -> tuple[GroupView, ...]:
        """The changes shown at once."""
        return self.groups if len(self.groups) <= _SHOWN + 1 else self.groups[:_SHOWN]

    @property
    def rest(self) -> tuple[GroupView, ...]:
        """The changes that open on demand."""
        return self.groups[len(self.first) :]


@dataclass(frozen=True, slots=True)
class Section:
    """变更记录 on a page: the latest changes, the earlier ones where the page shows them, and where all stand.

    ``is_own`` says that the changes are all about what the page is about, so that it need not be named again.
    """

    latest: tuple[CommitView, ...]
    earlier: tuple[CommitView, ...]
    total: int
    everything: str
    is_own: bool


def commit_view(context: Context, commit: Commit, *, is_brief: bool = False) -> CommitView:
    """A commit as shown; it may hold only those of its changes that matter here. In brief, many alike are counted and not listed."""
    chapter = context.chronicle.chapter_of[commit.id]
    return CommitView(
        anchor=f"c-{commit.id[:12]}",
        id=commit.id,
        date=commit.date[:10],
        moment=commit.date,
        message=commit.message,
        href=urls.change(urls.changes(chapter.year, chapter.part), commit.id),
        groups=tuple(_group(context, group, is_brief=is_brief) for group in context.chronicle.groups(commit)),
    )


def section(context: Context, subjects: Iterable[str], *, is_own: bool = False) -> Section | None:
    """The changes of some subjects for a page of their own; None when the history tells of none."""
    commits = context.chronicle.about(subjects)
    if not commits:
        return None
    earlier = tuple(commit_view(context, commit) for commit in commits[LATEST:]) if is_own else ()
    return Section(tuple(commit_view(context, commit) for commit in commits[:LATEST]), earlier, len(commits), urls.CHANGES, is_own)


def task_subjects(tasks: Iterable[model.Task]) -> tuple[str, ...]:
    """Tasks as the history names them."""
    return tuple(f"task:{task.id}" for task in tasks)


def _group(context: Context, group: chronicle.Group, *, is_brief: bool) -> GroupView:
    subjects = tuple(dict.fromkeys(entry.subject for entry in group.entries))
    if group.is_many and len(subjects) > 1:
        links = () if is_brief else tuple(about(context, one) for one in subjects)
        return GroupView(group.key, _kinds(group), about(context, group.subject), _many(group, len(subjects)), (), links, len(subjects))
    known = (group.commit.id, group.key, subjects[0])
    if known not in context.shown_changes:
        differences = tuple(_difference(context, entry) for entry in group.entries)
        context.shown_changes[known] = GroupView(group.key, _kinds(group), about(context, subjects[0]), "", differences, (), 1)
    return context.shown_changes[known]


def _kinds(group: chronicle.Group) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(entry.kind) for entry in group.entries))


def _many(group: chronicle.Group, total: int) -> str:
    """Many alike changes in words: 新增 78 项任务, or 指标：34 项任务."""
    first = group.entries[0]
    counted = f"{total} {_OWNERS.get(group.subject.partition(':')[0], '项任务')}"
    name = _name(first)
    came_or_went = first.kind if first.kind in (Kind.ADDED, Kind.REMOVED) else ""
    return f"{came_or_went}{name}：{counted}" if name else f"{first.kind} {counted}"


def _name(entry: Entry) -> str:
    """What a changed field is called; nothing where the kind of the change says it already."""
    is_said = entry.field == "record" or (entry.field in _SAID_BY_KIND and entry.kind != Kind.REMOVED)
    return "" if is_said else FIELDS.get(entry.field, entry.field)


def _difference(context: Context, entry: Entry) -> Difference:
    """A change as shown: other tasks are called by what they are and not by their ids."""

    def named(text: str | None) -> str | None:
        return _TASK_ID.sub(lambda found: _task_name(context, found[0]), text) if text and "/" in text else text

    return difference(replace(entry, part=named(entry.part) or "", before=named(entry.before), after=named(entry.after)))


def _task_name(context: Context, task_id: str) -> str:
    task = context.tasks.get(task_id)
    return task_link(context, task).note or task_id if task else task_id


@lru_cache(maxsize=20_000)
def difference(entry: Entry) -> Difference:
    """A change with its texts laid over each other; remembered, since pages and feeds show the same ones."""
    if entry.field == UNREADABLE:
        return Difference(str(entry.kind), "这次提交中有一个版本的文件写法有误，不能逐项比较", ())
    name = "：".join(part for part in (_name(entry), entry.part) if part)
    if entry.kind == Kind.ADDED or (_says_new(entry) and not entry.before):
        return Difference(str(entry.kind), name, (Segment("same", entry.after or ""),))
    return Difference(str(entry.kind), name, segments(entry.before or "", entry.after or ""))


def _says_new(entry: Entry) -> bool:
    return entry.kind in _SAY_NEW or entry.field == "basis"


def about(context: Context, subject: str) -> Link:
    """What a change is about, with its page when it has one now; else the place, or nothing."""
    kind, _, name = subject.partition(":")
    found = _linked(context, kind, name)
    if found is not None:
        return found
    place = context.places.get(name.split("/")[0])
    return Link(f"{_GONE.get(kind, '')}{name}".strip(), urls.place(place.id)) if place else Link(name or "本站", urls.HOME)


_GONE = {"task": "任务 ", "list": "清单 ", "unit": "单位 ", "leader": "责任领导 ", "document": "文件 ", "topic": "主题 ", "term": "名词 "}


def _linked(context: Context, kind: str, name: str) -> Link | None:
    if kind == "task" and name in context.tasks:
        link = task_link(context, context.tasks[name])
        return Link(short(link.text, 60), link.href, link.note)
    if kind == "list" and name in context.lists:
        link = list_link(context.lists[name])
        return Link(link.text, link.href, context.places[context.lists[name].place].name)
    if kind == "place" and name in context.places:
        return place_link(context.places[name])
    if kind in ("units", "leaders") and name in context.places:
        return Link(context.places[name].name, urls.units(name) if kind == "units" else urls.place(name))
    return context.named.get(f"{kind}:{name}")


def day_groups(views: Sequence[CommitView]) -> tuple[tuple[str, tuple[CommitView, ...]], ...]:
    """Commits by their day."""
    days: dict[str, list[CommitView]] = {}
    for view in views:
        days.setdefault(view.date, []).append(view)
    return tuple((day, tuple(found)) for day, found in days.items())
