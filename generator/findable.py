"""What the search knows of each page: its title, its texts, and the facets it can be narrowed by."""

from collections.abc import Iterator
from dataclasses import replace

from . import agenda, model, urls
from .pages import Context
from .pages.lampviews import COUNTED, short_name
from .search import Entry

_MOST_NAMED = 2


def entries(context: Context) -> tuple[Entry, ...]:
    """An entry for every task, place, list, unit, leader, document, topic and term; tasks first, list by list."""
    return tuple(_entries(context))


def synonyms(context: Context) -> dict[str, tuple[str, ...]]:
    """What the documents write for each thing people say."""
    return {said: synonym.written for synonym in context.portal.synonyms for said in synonym.said}


def _entries(context: Context) -> Iterator[Entry]:
    yield from (_task(context, task) for task in context.portal.tasks)
    for place in context.portal.places:
        yield from _of_place(context, place)
    for topic in context.portal.topics:
        yield Entry(address=urls.topic(topic), kind="主题", title=topic.name, subtitle="各地合看", blocks=(topic.definition,), facets=())
    places = {document.id: context.places[document.place] for document in context.portal.documents}
    for term in context.portal.terms:
        yield _named(places[term.document], "名词", urls.term(term), term.term, (term.explanation,))


def _of_place(context: Context, place: model.Place) -> Iterator[Entry]:
    """The pages of a place besides its tasks'."""
    whole = _named(place, "地区", urls.place(place.id), place.name, (place.full_name,))
    yield replace(whole, subtitle=f"{sum(1 for _ in place.tasks)}项任务")
    for task_list in place.lists:
        one = _named(place, "清单", urls.task_list(task_list.id), task_list.short, (task_list.title,))
        yield replace(one, subtitle=f"{place.name} · {task_list.year}年")
    for target in filter(context.has_page, place.named_targets):
        kind = "单位" if context.is_answering(target) else "地方"
        yield _named(place, kind, urls.unit(target), target.name, tuple(_other_names(place, target)))
    for leader in filter(context.has_leader_page, place.leaders):
        yield _named(place, "领导", urls.leader(leader), leader.name, tuple(_posts(leader)))
    for document in place.documents:
        texts = tuple(text for text in (document.number, document.issuer, *(note.text for note in document.notes)) if text)
        yield _named(place, "文件", urls.document(document), document.title, texts)


def _named(place: model.Place, kind: str, address: str, title: str, texts: tuple[str, ...]) -> Entry:
    facets = (("地区", (place.name,)),)
    return Entry(address=address, kind=kind, title=title, subtitle=place.name, blocks=texts, facets=facets)


def _posts(leader: model.Leader) -> Iterator[str]:
    yield from dict.fromkeys((*((leader.post,) if leader.post else ()), *(tenure.post for tenure in leader.tenures)))


def _other_names(place: model.Place, target: model.Unit | model.Group) -> Iterator[str]:
    """What else people call a unit: its aliases, and its name behind its place's (津南区教育局, 胡家园街道)."""
    names = (target.name, *(target.aliases if isinstance(target, model.Unit) else ()))
    yield from names[1:]
    for name in names:
        yield place.name + name.removeprefix("区")
        if name.endswith("街"):
            yield f"{name}道"


def _task(context: Context, task: model.Task) -> Entry:
    task_list = context.lists[task.list_id]
    place = context.places[task.place]
    units = dict.fromkeys(reference.printed for _role, references in agenda.roles(task) for reference in references)
    quarters = tuple(quarter.label for quarter in agenda.due_quarters(task))
    category = (task.category.name,) if task.category else ()
    return Entry(
        address=urls.task(task.id),
        kind="任务",
        title=task.text,
        subtitle=" · ".join((place.name, task_list.short, f"第{task.no}项", *_answering(task))),
        blocks=(
            *_texts(task),
            *units,
            *(entry.printed for entry in task.leaders),
            *category,
            task_list.title,
            place.name,
            task.id,
            f"第{task.no}项",
        ),
        facets=(
            ("地区", (place.name,)),
            ("年份", (str(task.year),)),
            ("季度", quarters),
            ("单位", tuple(dict.fromkeys(reference.target.name for _role, references in agenda.roles(task) for reference in references))),
            ("分类", category),
            *_lamps(context, task),
        ),
    )


def _answering(task: model.Task) -> Iterator[str]:
    """Who leads a task, or answers for it where the table does not say who leads."""
    name, references = ("牵头", task.lead) if task.lead else ("责任", task.responsible)
    if references:
        printed = "、".join(reference.printed for reference in references[:_MOST_NAMED])
        yield f"{name}：{printed}{'等' if len(references) > _MOST_NAMED else ''}"


def _lamps(context: Context, task: model.Task) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lamps of a task's targets, where any place has lamps."""
    if context.collecting:
        found = {standing.lamp.reason for standing in context.standings.get(task.id, ())}
        yield "亮灯", tuple(short_name(reason) for reason in COUNTED if reason in found)


def _texts(task: model.Task) -> Iterator[str]:
    """The goals and due dates of a task, each a text of its own."""
    for assignment in task.assignments:
        if assignment.scope:
            yield assignment.scope
        for goal in assignment.goals:
            yield goal.text
    if task.due:
        yield "".join(part.text for part in task.due)
    if task.related_mark:
        yield task.related_mark
