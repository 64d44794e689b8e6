"""What was published about a task, beside what was planned: lamps with their records, decisions, and the government's own ratings."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .. import lamps, model, periods, progress
from ..standings import Standing
from ..targets import Target
from . import lampviews
from .context import Context, date_text
from .lampviews import LampView
from .metrics import MODE_WORDS, planned_text


@dataclass(frozen=True, slots=True)
class Day:
    """A day for readers and for machines."""

    text: str
    machine: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A published piece: ``href`` leads to the original; ``archive`` is the fingerprint of the copy kept."""

    title: str
    publisher: str
    date: Day
    href: str | None
    excerpt: str
    withdrawn: Day | None
    archive: str | None


@dataclass(frozen=True, slots=True)
class MeasuredView:
    """A published value beside the planned one, if the plan has one for the time."""

    name: str
    planned: str | None
    published: str


@dataclass(frozen=True, slots=True)
class ReplyView:
    """What a unit or citizen answered."""

    by: str
    kind: str
    date: Day
    text: str
    until: Day | None


@dataclass(frozen=True, slots=True)
class RecordView:
    """One published statement about a target."""

    state: str
    date: Day
    summary: str
    values: tuple[MeasuredView, ...]
    evidence: tuple[EvidenceView, ...]
    replies: tuple[ReplyView, ...]


@dataclass(frozen=True, slots=True)
class AdjustmentView:
    """A decision that changed a target; one that came after its day does not count, and says so."""

    kind: str
    date: Day
    before: str
    after: str | None
    basis: EvidenceView
    is_late: bool


@dataclass(frozen=True, slots=True)
class StandingView:
    """A target with its lamp and records; ``label`` tells several targets of one goal apart, ``quote`` is what is held to."""

    label: str | None
    quote: str | None
    lamp: LampView
    records: tuple[RecordView, ...]
    adjustments: tuple[AdjustmentView, ...]


@dataclass(frozen=True, slots=True)
class RatingView:
    """What an authority itself said, quoted."""

    kind: str
    value: str
    issuer: str
    date: Day
    period: str | None
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class Collecting:
    """Since when a place's publications are collected, and up to which day."""

    since: Day
    as_of: Day


def collecting(context: Context, place: model.Place) -> Collecting | None:
    """What a page with lamps says about their time; None where there are none."""
    if place.collecting_since is None or not context.collects(place):
        return None
    return Collecting(day(place.collecting_since), day(context.as_of))


def day(one: dt.date) -> Day:
    """A day in both writings."""
    return Day(date_text(one) or "", one.isoformat())


Views = Mapping[str, tuple[StandingView, ...]]
"""The standings of a task by the key of their target."""


def of_task(context: Context, task: model.Task) -> Views:
    """Everything that stands about a task's targets."""
    found: dict[str, tuple[StandingView, ...]] = {}
    for standing in context.standings.get(task.id, ()):
        key = standing.target.key
        found[key] = (*found.get(key, ()), _standing(standing, context.as_of))
    return found


def of_whole_task(context: Context, task: model.Task) -> tuple[AdjustmentView, ...]:
    """The decisions about a task as a whole."""
    known = context.known.get(task.place)
    decisions = known.adjustments if known else ()
    return tuple(_adjustment(one, is_late=False) for one in decisions if one.task == task.id and one.goal is None)


def ratings(context: Context, subject: str) -> tuple[RatingView, ...]:
    """The official ratings of a task or unit."""
    return tuple(
        RatingView(one.kind, one.value, one.issuer, day(one.date), one.period, _evidence(one.evidence))
        for one in context.ratings.get(subject, ())
    )


def _standing(one: Standing, as_of: dt.date) -> StandingView:
    target = one.target
    return StandingView(
        label=target.label if target.period else None,
        quote=target.text,
        lamp=lampviews.lamp(one.lamp, target.due),
        records=tuple(_record(target, record) for record in one.progress),
        adjustments=tuple(_adjustments(one, as_of)),
    )


def _adjustments(one: Standing, as_of: dt.date) -> Iterator[AdjustmentView]:
    """The decisions about this target alone; what was decided about the whole task stands once on its page."""
    known = {id(decision): lamps.Adjustment(decision.date, decision.kind, decision.due) for decision in one.adjustments}
    counted = set(lamps.in_time(one.target.due, known.values(), as_of)) if one.target.due else set()
    for decision in one.adjustments:
        if decision.goal is not None:
            yield _adjustment(decision, is_late=bool(one.target.due) and known[id(decision)] not in counted)


def _adjustment(one: progress.Adjustment, *, is_late: bool) -> AdjustmentView:
    return AdjustmentView(one.kind, day(one.date), one.before, one.after, _evidence(one.basis), is_late)


def _record(target: Target, one: progress.Progress) -> RecordView:
    return RecordView(
        state="其他进展" if one.state == "其他" else one.state,
        date=day(one.date),
        summary=one.summary,
        values=tuple(view for value in one.values for view in _measured(target, value)),
        evidence=tuple(map(_evidence, one.evidence)),
        replies=tuple(_reply(reply) for reply in one.replies),
    )


def _evidence(one: progress.Evidence) -> EvidenceView:
    return EvidenceView(
        title=one.title,
        publisher=one.publisher,
        date=day(one.date),
        href=one.url,
        excerpt=one.excerpt,
        withdrawn=day(one.withdrawn) if one.withdrawn else None,
        archive=one.archive.sha256 if one.archive else None,
    )


def _reply(one: progress.Reply) -> ReplyView:
    return ReplyView(one.by, one.kind, day(one.date), one.text, day(one.until) if one.until else None)


def _measured(target: Target, one: progress.Measured) -> Iterator[MeasuredView]:
    """A published value beside each metric of its name; 当期 and 累计 of one name are told apart."""
    named = [metric for metric in target.task.metrics if metric.name == one.metric]
    if not named:
        yield MeasuredView(one.metric, None, one.value)
    for metric in named:
        name = f"{metric.name}（{MODE_WORDS[metric.mode]}）" if len(named) > 1 else metric.name
        planned = _planned_for(target, metric)
        yield MeasuredView(name, planned_text(metric, planned) if planned else None, f"{one.value}{metric.unit or ''}")


def _planned_for(target: Target, metric: model.Metric) -> model.MetricValue | None:
    by_period = {value.period.key: value for value in metric.values}
    return next((by_period[key] for key in _periods(target) if key in by_period), None)


def _periods(target: Target) -> Iterator[str]:
    """The periods whose planned value a target is measured by, the nearest first."""
    if target.period:
        yield target.period
    yield from (goal.period.key for goal in target.task.goals if goal.key == target.key)
    if target.due:
        yield f"q{periods.Quarter.of(target.due).number}"
        yield from ("year", str(target.due.year)) if target.due.month == 12 else ()


def of_other_targets(views: Views, task: model.Task) -> tuple[StandingView, ...]:
    """The standings beside no goal or milestone: parts of the due date, or the task's own words."""
    shown = {goal.key for goal in task.goals} | {milestone.key for milestone in task.milestones}
    return tuple(view for key, found in views.items() if key not in shown for view in found)
