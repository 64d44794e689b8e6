"""Changes as readers see them: what was changed, with the original beside the amended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .. import chronicle, model, urls
from ..changes import UNREADABLE, Entry
from ..history import Commit
from ..taskchanges import Kind
from ..worddiff import Segment, segments
from .context import Context, Link, list_link, place_link, short, task_link

LATEST = 5
"""How many changes a page of something else shows."""

FIELDS = {
    "text": "重点工作", "goals": "目标", "units": "目标所列单位", "leaders": "责任领导", "lead": "牵头单位", "support": "配合单位",
    "responsible": "责任单位", "city_units": "市责任单位", "due": "完成时限", "category": "分类", "no": "序号", "label": "所印序号",
    "related_mark": "关联事项", "errata": "勘误", "discrepancies": "出入", "related": "相关任务", "metrics": "指标",
    "milestones": "节点", "topics": "主题", "lines": "原文行号", "merged": "合并单元格", "source": "原始文本", "file": "原始文本",
    "sha256": "原始文本指纹", "rules": "转换规则", "body": "正文行号", "notes": "文件中的说明", "title": "标题", "number": "发文字号",
    "issuer": "发文机关", "date": "日期", "openness": "公开方式", "name": "名称", "aliases": "别称", "kind": "类别", "post": "职务",
    "members": "成员", "definition": "范围", "term": "名词", "explanation": "解释", "short": "简称", "year": "年度", "columns": "栏目",
    "categories": "分类", "parents": "上级分类", "id": "编号", "adjustment": "调整记录", "basis": "调整依据",
    "progress": "进展记录", "ratings": "评价记录", "evidence": "依据", "replies": "回应", "adjustment-record": "更正调整记录",
    "rating-record": "更正评价记录", "form": "原始文本的形式", "title_line": "标题行号", "due_terms": "完成时限的含义",
    "collecting_since": "开始收录进展", "description": "说明", "base_url": "网址", "organiser": "主办", "official": "是否政府网站",
    "continues": "接续的往年任务", "succeeds": "接续的往年清单", "dropped": "不再列入的说明", "posts": "任职", "until": "变动日期",
    "change": "单位变动", "became": "变动后的单位", "contact": "联系方式", "full_name": "全称", "level": "级别", "parent": "上级地区",
}  # fmt: skip
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
    """A commit with its changes: the day, what its author wrote, its id, and its place among all changes."""

    anchor: str
    id: str
    date: str
    moment: str
    message: str
    href: str
    groups: tuple[GroupView, ...]


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
    kinds = tuple(dict.fromkeys(str(entry.kind) for entry in group.entries))
    subjects = tuple(dict.fromkeys(entry.subject for entry in group.entries))
    if group.is_many and len(subjects) > 1:
        links = () if is_brief else tuple(about(context, one) for one in subjects)
        return GroupView(group.key, kinds, about(context, group.subject), _many(group, len(subjects)), (), links, len(subjects))
    return GroupView(group.key, kinds, about(context, subjects[0]), "", tuple(difference(entry) for entry in group.entries), (), 1)


def _many(group: chronicle.Group, total: int) -> str:
    """Many alike changes in words: 新增 78 项任务, or 指标：34 项任务."""
    first = group.entries[0]
    counted = f"{total} {_OWNERS.get(group.subject.partition(':')[0], '项任务')}"
    name = _name(first)
    came_or_went = first.kind if first.kind in (Kind.ADDED, Kind.REMOVED) else ""
    return f"{came_or_went}{name}：{counted}" if name else f"{first.kind} {counted}"


def _name(entry: Entry) -> str:
    """What a changed field is called; nothing where the kind of the change says it already."""
    is_said = entry.field == "record" or (entry.field in ("adjustment", "progress", "ratings") and entry.kind != Kind.REMOVED)
    return "" if is_said else FIELDS.get(entry.field, entry.field)


@lru_cache(maxsize=20_000)
def difference(entry: Entry) -> Difference:
    """A change with its texts laid over each other; remembered, since pages and feeds show the same ones."""
    if entry.field == UNREADABLE:
        return Difference(str(entry.kind), "这次提交中有一个版本的文件写法有误，不能逐项比较", ())
    name = "：".join(part for part in (_name(entry), entry.part) if part)
    return Difference(str(entry.kind), name, segments(entry.before or "", entry.after or ""))


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
