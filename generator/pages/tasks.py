"""A task's page: everything of its row, its goals in time, who answers, its document and the exact place in the source."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from .. import agenda, model, periods, urls
from .context import Context, Fact, Link, Page, crumbs, date_text, leader_links, list_link, place_link, short, task_link, unit_links

RELATION_WORDS = {"carries-out": "落实上级任务", "part-of": "属于", "same-as": "同一事项", "named": "关联"}
INVERSE_WORDS = {"carries-out": "由下级落实", "part-of": "包含", "same-as": "同一事项", "named": "被关联"}
CERTAINTY_WORDS = {"stated": "文件载明", "certain": "本站比对，确定", "probable": "本站比对，可能"}
ORIGIN_WORDS = {"document": "文件原有", "dump": "文本转换所致", "unknown": "来源不明"}
FIELD_WORDS = {"text": "重点工作", "goals": "阶段性工作目标", "leaders": "责任领导", "lead": "牵头单位", "support": "配合单位",
               "category": "分类", "due": "完成时限", "responsible": "责任单位", "city_units": "市责任单位", "units": "责任单位",
               "q1": "第一季度", "q2": "第二季度", "q3": "第三季度", "q4": "第四季度", "body": "正文"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal as shown: what it is printed for, and its text."""

    key: str
    units: tuple[Link, ...]
    scope: str | None
    text: str


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A step of the timeline: its time and the goals of that time."""

    label: str
    goals: tuple[GoalView, ...]


@dataclass(frozen=True, slots=True)
class MilestoneView:
    """A dated commitment quoted from the text."""

    key: str
    label: str
    quote: str
    machine_date: str | None


@dataclass(frozen=True, slots=True)
class ErratumView:
    """A fault of print or dump, in words."""

    field: str
    printed: str
    reading: str | None
    origin: str
    why: str


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related task with how it belongs and how sure that is."""

    kind: str
    link: Link
    certainty: str


@dataclass(frozen=True, slots=True)
class DiscrepancyView:
    """Two texts that contradict each other."""

    other: Link
    here: str
    there: str
    why: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """What a task's page shows."""

    place: Link
    owner: Link
    no: int
    label: str | None
    category: Link | None
    text: str
    facts: tuple[Fact, ...]
    plan_name: str
    timeline: tuple[PeriodView, ...]
    prose: tuple[GoalView, ...]
    milestones: tuple[MilestoneView, ...]
    shared: tuple[str, ...]
    related: tuple[RelatedView, ...]
    errata: tuple[ErratumView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    document: tuple[Fact, ...]
    source_lines: tuple[Link, ...]
    is_verified: bool
    has_progress: bool
    quarters: tuple[Link, ...]
    previous: Link | None
    next: Link | None


def task(context: Context, task_list: model.TaskList, one: model.Task) -> Page:
    """The page of a task."""
    place = context.places[one.place]
    document = task_list.document
    position = task_list.tasks.index(one)
    view = TaskView(
        place=place_link(place),
        owner=list_link(task_list),
        no=one.no,
        label=one.label,
        category=Link(one.category.name, urls.category(task_list, one.category)) if one.category else None,
        text=one.text,
        facts=facts(task_list, one),
        plan_name=task_list.heading("goals") or next((column.over for column in task_list.columns if column.over), None) or "工作目标",
        timeline=_timeline(one),
        prose=tuple(_goal(assignment, goal) for assignment in one.assignments for goal in assignment.goals if _is_prose(goal)),
        milestones=tuple(_milestone(entry) for entry in sorted(one.milestones, key=_last_day)),
        shared=tuple(FIELD_WORDS[name] for name in one.shared),
        related=_related(context, one),
        errata=errata(one.errata),
        discrepancies=tuple(_discrepancy(context, entry) for entry in one.discrepancies if entry.other in context.tasks),
        document=record(document),
        source_lines=source_links(document, one.lines),
        is_verified=context.verifications[document.id].tasks.get(one.id, False),
        has_progress=place.collecting_since is not None,
        quarters=tuple(Link(quarter.label, urls.quarter(one.place, quarter)) for quarter in agenda.due_quarters(one)),
        previous=_neighbour(task_list, position - 1),
        next=_neighbour(task_list, position + 1),
    )
    trail = crumbs(
        place_link(place), list_link(task_list), *((view.category,) if view.category else ()), Link(f"第{one.no}项", urls.task(one.id))
    )
    return Page(
        address=urls.task(one.id),
        template="task.html",
        title=f"{short(one.text, 40)}（{place.name}{task_list.short}第{one.no}项）",
        description=short(one.text, 120),
        view=view,
        crumbs=trail,
        section=place.name,
        column=task_list.short,
        published=document.date,
        source_name=document.issuer,
    )


def facts(task_list: model.TaskList, one: model.Task) -> tuple[Fact, ...]:
    """Who answers and by when, under the headings the table prints."""
    leads = (task_list.heading("responsible") or "责任单位") if task_list.first_leads else None
    rows = (
        Fact(task_list.heading("leaders") or "责任领导", links=leader_links(one.leaders)),
        Fact(f"牵头单位（{leads}列第一位）" if leads else task_list.heading("lead") or "牵头单位", links=unit_links(one.lead)),
        Fact(f"配合单位（{leads}其余）" if leads else task_list.heading("support") or "配合单位", links=unit_links(one.support)),
        Fact(task_list.heading("responsible", "units") or "责任单位", links=unit_links(one.responsible)),
        Fact(task_list.heading("city_units") or "市责任单位", links=unit_links(one.city_units)),
        Fact(task_list.heading("due") or "完成时限", text="".join(part.text for part in one.due) or None),
        Fact(task_list.heading("related") or "关联事项", text=one.related_mark),
    )
    return tuple(fact for fact in rows if fact.text or fact.links)


def _is_prose(goal: model.Goal) -> bool:
    return goal.period.key == "year" or not goal.period.quarters


def _goal(assignment: model.Assignment, goal: model.Goal) -> GoalView:
    return GoalView(goal.key, unit_links(assignment.units), assignment.scope, goal.text)


def _timeline(one: model.Task) -> tuple[PeriodView, ...]:
    """The goals that have a quarter, gathered by period in time order; what holds the whole year comes last."""
    steps: dict[periods.Period, list[GoalView]] = {}
    for assignment in one.assignments:
        for goal in assignment.goals:
            if not _is_prose(goal):
                steps.setdefault(goal.period, []).append(_goal(assignment, goal))
    whole = len(periods.YEAR_QUARTERS)
    ordered = sorted(steps, key=lambda period: (len(period.quarters) == whole, period.quarters[0], len(period.quarters)))
    return tuple(PeriodView(period.label, tuple(steps[period])) for period in ordered)


def _last_day(entry: model.Milestone) -> dt.date:
    """The day a milestone falls due, for time order; one with a mere condition comes last."""
    return entry.date or max((quarter.last_day for quarter in entry.quarters), default=dt.date.max)


def _milestone(entry: model.Milestone) -> MilestoneView:
    return MilestoneView(entry.key, agenda.milestone_label(entry), entry.quote, entry.date.isoformat() if entry.date else None)


def _related(context: Context, one: model.Task) -> tuple[RelatedView, ...]:
    own = [(RELATION_WORDS[relation.kind], relation.id, relation.certainty) for relation in one.related]
    others = [(INVERSE_WORDS[relation.kind], other.id, relation.certainty) for other, relation in context.pointed_at.get(one.id, ())]
    shown = []
    for kind, identifier, certainty in dict.fromkeys(own + others):
        link = task_link(context, context.tasks[identifier]) if identifier in context.tasks else list_link(context.lists[identifier])
        shown.append(RelatedView(kind, link, CERTAINTY_WORDS[certainty]))
    return tuple(shown)


def errata(entries: Iterable[model.Erratum]) -> tuple[ErratumView, ...]:
    """Errata in words."""
    return tuple(
        ErratumView(FIELD_WORDS.get(entry.field, entry.field), entry.printed, entry.reading, ORIGIN_WORDS[entry.origin], entry.why)
        for entry in entries
    )


def _discrepancy(context: Context, entry: model.Discrepancy) -> DiscrepancyView:
    return DiscrepancyView(task_link(context, context.tasks[entry.other]), entry.here, entry.there, entry.why)


def record(document: model.Document) -> tuple[Fact, ...]:
    """The public-information record of a document, as far as the document states it (政府信息公开 record, DESIGN §9)."""
    rows = (
        Fact("标题", text=document.title, href=urls.document(document)),
        Fact("发文字号", text=document.number),
        Fact("发文机关", text=document.issuer),
        Fact("成文日期", text=date_text(document.date)),
        Fact("公开方式", text=document.openness),
    )
    return tuple(fact for fact in rows if fact.text)


def source_links(document: model.Document, spans: Iterable[model.LineSpan]) -> tuple[Link, ...]:
    """Links to the lines of the full text a record stands on."""
    return tuple(Link(span.label, urls.document(document, span.first)) for span in spans)


def _neighbour(task_list: model.TaskList, position: int) -> Link | None:
    if not 0 <= position < len(task_list.tasks):
        return None
    found = task_list.tasks[position]
    return Link(short(found.text, 40), urls.task(found.id), f"第{found.no}项")
