"""``/changes/``: every change of the data, newest first, a page a year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from .. import urls
from ..chronicle import Chapter
from . import follow
from .changelog import CommitView, commit_view
from .context import Context, Leaf, Link, Page, crumbs

RECENT = 30
_HERE = Link("变更记录", urls.CHANGES)


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What a page of changes shows; ``lack`` says what this copy of the data cannot tell."""

    title: str
    commits: tuple[CommitView, ...]
    total: int
    lack: str | None
    years: tuple[Link, ...]
    is_latest: bool


def pages(context: Context) -> Iterator[Leaf]:
    """The latest changes, and every year."""
    yield Leaf(urls.CHANGES, partial(_latest, context))
    told = {urls.changes(chapter.year, chapter.part): chapter for chapter in context.chronicle.chapters}
    for address in _addresses(context):
        yield Leaf(address, partial(_chapter, context, address, told.get(address)))


def _latest(context: Context) -> Page:
    history = context.chronicle.history
    commits = tuple(commit_view(context, commit, is_brief=True) for commit in history.commits[:RECENT])
    view = ChangesView("变更记录", commits, len(history.commits), history.lack, _years(context), is_latest=True)
    return _page(context, view, _HERE, ())


def _chapter(context: Context, address: str, chapter: Chapter | None) -> Page:
    commits = tuple(commit_view(context, commit) for commit in chapter.commits) if chapter else ()
    lack = None if chapter else context.chronicle.history.lack or "这一部分的变更不在现有的历史中。"
    title = f"{_name(address)}的变更"
    view = ChangesView(title, commits, len(commits), lack, _years(context), is_latest=False)
    return _page(context, view, Link(title, address), (_HERE,))


def _addresses(context: Context) -> tuple[str, ...]:
    """The pages of years: those of the history, and those published before that an incomplete history cannot fill."""
    told = [urls.changes(chapter.year, chapter.part) for chapter in context.chronicle.chapters]
    recorded = (address for address in context.recorded if re.fullmatch(rf"{urls.CHANGES}\d{{4}}/(\d+/)?", address))
    return tuple(dict.fromkeys((*told, *sorted(recorded, reverse=True))))


def _name(address: str) -> str:
    year, _, part = address.removeprefix(urls.CHANGES).strip("/").partition("/")
    return f"{year}年第{part}部分" if part else f"{year}年"


def _years(context: Context) -> tuple[Link, ...]:
    return tuple(Link(_name(address), address) for address in _addresses(context))


def _page(context: Context, view: ChangesView, here: Link, above: tuple[Link, ...]) -> Page:
    return Page(
        address=here.href,
        template="changes.html",
        title=view.title,
        description=f"{context.portal.name}的数据改过什么：每次修改的日期、类别和前后对照。",
        view=view,
        crumbs=crumbs(*above, here),
        section="变更记录",
        column="变更记录",
        feeds=follow.of_page(urls.CHANGES),
    )
