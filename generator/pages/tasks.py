"""A task's page: everything of its row, its goals in time, who answers, its document and the exact place in the source."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from .. import agenda, model, periods, urls
from ..wording import Segment, explained_for
from . import changelog, citation, follow, handovers, highlights, lineage, remarks, standings
from .context import Context, Fact, Link, Page, crumbs, leader_links, list_link, place_link, short, unit_links
from .metrics import MetricView, metric
from .pictures import CurveView, curves
from .standings import StandingView


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal as shown: what it is printed for, and its text."""

    key: str
    units: tuple[Link, ...]
    scope: str | None
    text: tuple[Segment, ...]
    standings: tuple[StandingView, ...]


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
    standings: tuple[StandingView, ...]


@dataclass(frozen=True, slots=True)
class ExplainedTerm:
    """A term that stands in the task, with whose explanation it is."""

    link: Link
    explanation: str
    whose: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """What a task's page shows."""

    place: Link
    owner: Link
    no: int
    label: str | None
    category: Link | None
    topics: tuple[Link, ...]
    text: tuple[Segment, ...]
    facts: tuple[Fact, ...]
    handovers: tuple[handovers.HandoverView, ...]
    plan_name: str
    timeline: tuple[PeriodView, ...]
    prose: tuple[GoalView, ...]
    milestones: tuple[MilestoneView, ...]
    metrics: tuple[MetricView, ...]
    curves: tuple[CurveView, ...]
    terms: tuple[ExplainedTerm, ...]
    shared: tuple[str, ...]
    related: tuple[remarks.RelatedView, ...]
    compared: tuple[Link, ...]
    lineage: tuple[lineage.YearView, ...]
    errata: tuple[remarks.ErratumView, ...]
    discrepancies: tuple[remarks.DiscrepancyView, ...]
    document: tuple[Fact, ...]
    source_lines: tuple[Link, ...]
    citation: citation.CitationView
    is_verified: bool
    collecting: standings.Collecting | None
    invitation: str
    other_standings: tuple[StandingView, ...]
    adjustments: tuple[standings.AdjustmentView, ...]
    ratings: tuple[standings.RatingView, ...]
    quarters: tuple[Link, ...]
    changes: changelog.Section | None
    previous: Link | None
    next: Link | None


def task(context: Context, task_list: model.TaskList, one: model.Task) -> Page:
    """The page of a task."""
    place = context.places[one.place]
    document = task_list.document
    position = task_list.tasks.index(one)
    standing = standings.of_task(context, one)
    lines = highlights.links(document, context.source_texts[document.source], one.lines)
    view = TaskView(
        place=place_link(place),
        owner=list_link(task_list),
        no=one.no,
        label=one.label,
        category=Link(one.category.name, urls.category(task_list, one.category)) if one.category else None,
        topics=tuple(Link(topic.name, urls.topic(topic)) for topic in one.topics),
        text=context.glossary.faults_only(one.text, one.errata),
        facts=facts(task_list, one),
        handovers=handovers.of_task(context, one),
        plan_name=task_list.heading("goals") or next((column.over for column in task_list.columns if column.over), None) or "工作目标",
        timeline=_timeline(context, one, standing),
        prose=() if _has_steps(one) else tuple(_goal(context, one, pair, standing) for pair in _goals(one)),
        milestones=tuple(_milestone(entry, standing) for entry in sorted(one.milestones, key=_last_day)),
        metrics=tuple(metric(entry, context.comparisons.shared.keys()) for entry in one.metrics),
        curves=curves(one.metrics),
        terms=_terms(context, one),
        shared=tuple(remarks.FIELD_WORDS[name] for name in one.shared),
        related=remarks.related(context, one),
        compared=tuple(_compared(context, one)),
        lineage=lineage.line(context, one),
        errata=remarks.errata(one.errata),
        discrepancies=tuple(remarks.discrepancy(context, entry) for entry in one.discrepancies if entry.other in context.tasks),
        document=(*remarks.record(document), Fact("原文位置", links=lines)) if lines else remarks.record(document),
        source_lines=lines,
        citation=citation.of_task(context, task_list, one),
        is_verified=context.verifications[document.id].tasks.get(one.id, False),
        collecting=standings.collecting(context, place),
        invitation=urls.invitation(place.id),
        other_standings=standings.of_other_targets(standing, one),
        adjustments=standings.of_whole_task(context, one),
        ratings=standings.ratings(context, one.id),
        quarters=tuple(Link(quarter.label, urls.quarter(one.place, quarter)) for quarter in agenda.due_quarters(one)),
        changes=changelog.section(context, (f"task:{one.id}",), is_own=True),
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
        feeds=follow.of_task(context, one),
        is_article=True,
        keywords=(place.name, task_list.short, *(topic.name for topic in one.topics)),
        image=Link(f"{place.name}{task_list.short}第{one.no}项：{short(one.text, 60)}", urls.card(one.id)) if context.with_cards else None,
        changed=context.changed((f"task:{one.id}",)),
    )


def _compared(context: Context, one: model.Task) -> Iterator[Link]:
    """Where a task stands beside those that carry it out, or beside those that carry out the same city task."""
    if one.id in context.comparisons.carried:
        yield Link("和各区落实这一项的任务并排看", urls.compared_task(one.id))
    for relation in one.related:
        other = context.tasks.get(relation.id)
        if other and relation.kind == "carries-out" and other.place != one.place:
            where = f"{context.places[other.place].name}{context.lists[other.list_id].short}第{other.no}项"
            yield Link(f"和{where}并排看", urls.compared_task(other.id))


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


def _goals(one: model.Task) -> Iterator[tuple[model.Assignment, model.Goal]]:
    return ((assignment, goal) for assignment in one.assignments for goal in assignment.goals)


def _goal(context: Context, one: model.Task, pair: tuple[model.Assignment, model.Goal], standing: standings.Views) -> GoalView:
    assignment, goal = pair
    return GoalView(
        goal.key,
        unit_links(assignment.units),
        assignment.scope,
        context.glossary.segments(
            goal.text, one.errata, ("goals", goal.period.key, f"q{goal.period.quarters[0].number}" if goal.period.quarters else "")
        ),
        standing.get(goal.key, ()),
    )


def _has_steps(one: model.Task) -> bool:
    """Whether some goal names a time within the year, so that the plan reads as a timeline."""
    return any(not _is_prose(goal) for goal in one.goals)


def _timeline(context: Context, one: model.Task, standing: standings.Views) -> tuple[PeriodView, ...]:
    """The goals gathered by period in time order; what holds the whole year comes last."""
    steps: dict[periods.Period, list[GoalView]] = {}
    for pair in _goals(one) if _has_steps(one) else ():
        steps.setdefault(pair[1].period, []).append(_goal(context, one, pair, standing))
    whole = len(periods.YEAR_QUARTERS)
    ordered = sorted(steps, key=lambda period: (len(period.quarters) == whole, period.quarters[0], len(period.quarters)))
    return tuple(PeriodView(period.label, tuple(steps[period])) for period in ordered)


def _terms(context: Context, one: model.Task) -> tuple[ExplainedTerm, ...]:
    names = {place.id: place.name for place in context.portal.places}
    found = context.glossary.terms_in((one.text, *(goal.text for goal in one.goals)))
    return tuple(ExplainedTerm(Link(term.term, urls.term(term)), term.explanation, explained_for(term, one.place, names)) for term in found)


def _last_day(entry: model.Milestone) -> dt.date:
    """The day a milestone falls due, for time order; one with a mere condition comes last."""
    return entry.date or max((quarter.last_day for quarter in entry.quarters), default=dt.date.max)


def _milestone(entry: model.Milestone, standing: standings.Views) -> MilestoneView:
    machine_date = entry.date.isoformat() if entry.date else None
    return MilestoneView(entry.key, agenda.milestone_label(entry), entry.quote, machine_date, standing.get(entry.key, ()))


def _neighbour(task_list: model.TaskList, position: int) -> Link | None:
    if not 0 <= position < len(task_list.tasks):
        return None
    found = task_list.tasks[position]
    return Link(short(found.text, 40), urls.task(found.id), f"第{found.no}项")
