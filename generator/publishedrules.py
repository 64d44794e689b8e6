"""What must hold of what was published since the plan: progress, its evidence, adjustments and official ratings.

Every record names a task and a target there is, its dates run forwards and lie between the plan and the latest day known, and what it
says agrees with its evidence and with the numbers it gives. Progress published before collecting began is no fault: it counts as
what it is. Nor is a record later than a past as-of date, on which it does not exist yet; ``latest`` is the newest day there is.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from . import measuredstate, measures, model
from .diagnostics import Diagnostic
from .load import Loaded
from .periods import Quarter
from .progress import Adjustment, Evidence, Progress, Rating
from .reading import Origin
from .registry import nearest
from .rules import task_text
from .source import locate
from .sourcetext import squash
from .targets import WHOLE_TASK, Target, targets

_SHOWN_GOALS = 12


@dataclass(frozen=True, slots=True)
class _Where:
    """A published record's place in its file, and the task it is about; no task for a rated unit or a task there is not."""

    origin: Origin
    task: model.Task | None
    issued: dt.date | None

    def fault(
        self, code: str, message: str, *path: str | int, hint: str | None = None, notes: tuple[str, ...] = (), is_key: bool = False
    ) -> Diagnostic:
        """A problem at a route within the record."""
        return Diagnostic(code, message, locate(self.origin.source, (*self.origin.path, *path), key=is_key), hint, notes)


@dataclass(frozen=True, slots=True)
class _Ground:
    """A place with everything a rule may ask: its tasks, its published records with where they stand, and the newest day there is."""

    loaded: Loaded
    place: model.Place
    latest: dt.date | None
    tasks: Mapping[str, model.Task]
    progress: Sequence[tuple[Progress, _Where]]
    adjustments: Sequence[tuple[Adjustment, _Where]]
    ratings: Sequence[tuple[Rating, _Where]]

    def about_tasks(self) -> Iterator[tuple[str, _Where]]:
        """Every record that names a task, with the name."""
        yield from ((record.task, where) for record, where in self.progress)
        yield from ((decision.task, where) for decision, where in self.adjustments)
        yield from ((rating.task, where) for rating, where in self.ratings if rating.task)

    def pieces(self) -> Iterator[tuple[Evidence, _Where, tuple[str | int, ...]]]:
        """Every piece of evidence with its route within its record."""
        for record, where in self.progress:
            yield from ((piece, where, ("evidence", index)) for index, piece in enumerate(record.evidence))
        yield from ((decision.basis, where, ("basis",)) for decision, where in self.adjustments)
        yield from ((rating.evidence, where, ("evidence",)) for rating, where in self.ratings)

    def dates(self) -> Iterator[tuple[dt.date, _Where, tuple[str | int, ...]]]:
        """Every day on which something was published, decided, answered or withdrawn."""
        records: list[tuple[Progress | Adjustment | Rating, _Where]] = [*self.progress, *self.adjustments, *self.ratings]
        yield from ((record.date, where, ("date",)) for record, where in records)
        for piece, where, path in self.pieces():
            yield piece.date, where, (*path, "date")
            if piece.withdrawn:
                yield piece.withdrawn, where, (*path, "withdrawn")
        for record, where in self.progress:
            yield from ((reply.date, where, ("replies", index, "date")) for index, reply in enumerate(record.replies))


def check(loaded: Loaded, latest: dt.date | None = None) -> tuple[Diagnostic, ...]:
    """Every rule's problems; without a latest day no date is too late."""
    places = loaded.portal.places if loaded.portal else ()
    grounds = [_ground(loaded, place, latest) for place in places]
    return tuple(problem for ground in grounds for rule in RULES for problem in rule(ground))


def _ground(loaded: Loaded, place: model.Place, latest: dt.date | None) -> _Ground:
    tasks = {task.id: task for task in place.tasks}
    issued = {task.id: task_list.document.date for task_list in place.lists for task in task_list.tasks}

    def where(kind: str, position: int, task: str | None) -> _Where:
        return _Where(loaded.origins[f"{kind}:{place.id}/{position}"], tasks.get(task or ""), issued.get(task or ""))

    published = place.published
    return _Ground(
        loaded,
        place,
        latest,
        tasks,
        [(record, where("progress", position, record.task)) for position, record in enumerate(published.progress)],
        [(decision, where("adjustment", position, decision.task)) for position, decision in enumerate(published.adjustments)],
        [(rating, where("rating", position, rating.task)) for position, rating in enumerate(published.ratings)],
    )


def progress_is_collected(ground: _Ground) -> Iterator[Diagnostic]:
    """A place with progress says since when it is collected."""
    file = f"data/{ground.place.id}/place.yaml"
    if ground.progress and ground.place.collecting_since is None and file not in ground.loaded.damaged:
        _record, where = ground.progress[0]
        yield where.fault("not-collecting", f"{file} 没有写 collecting_since。", hint=f"在 {file} 里写上从哪一天起收录。")


def tasks_are_there(ground: _Ground) -> Iterator[Diagnostic]:
    """A record is about a task of its place."""
    prefix = f"{ground.place.id}/"
    for name, where in ground.about_tasks():
        if where.task is None and not ground.loaded.is_damaged(name):
            short = name.removeprefix(prefix)
            own = [task.no for task in ground.tasks.values() if task.list_id == name.rpartition("/")[0]]
            known = f"这张清单的序号是 {min(own)} 至 {max(own)}。" if own else None
            hint = known or nearest(short, (task_id.removeprefix(prefix) for task_id in ground.tasks))
            yield where.fault("unknown-task", f"没有“{short[:60]}”这项任务。", "task", hint=hint)


def goals_are_there(ground: _Ground) -> Iterator[Diagnostic]:
    """A record names a target of its task, and the quarter exactly where the target comes every quarter."""
    for record, where in ground.progress:
        if where.task is not None:
            yield from _goal_faults(record, where, list(targets(where.task)))
    for decision, where in ground.adjustments:
        if where.task is not None and decision.goal is not None:
            own = list(targets(where.task))
            if decision.goal not in {target.key for target in own}:
                yield _unknown_goal(decision.goal, where, own)


def _goal_faults(record: Progress, where: _Where, own: Sequence[Target]) -> Iterator[Diagnostic]:
    periods = {target.period for target in own if target.key == record.goal}
    if not periods:
        yield _unknown_goal(record.goal, where, own)
    elif record.period is None and None not in periods:
        message = f"“{record.goal[:40]}”是每季度的目标，没有写是哪一个季度。"
        yield where.fault("goal-period", message, "goal", hint="在 goal 下面加一行 period: q1（或 q2、q3、q4）。")
    elif record.period is not None and record.period not in periods:
        message = f"“{record.goal[:40]}”自己就有期限，不写季度。"
        yield where.fault("goal-period", message, "period", hint="删去 period 这一行，或改正 goal。")


def _unknown_goal(name: str, where: _Where, own: Sequence[Target]) -> Diagnostic:
    labels = {target.key: "每季度" if target.period else target.label for target in own}
    texts = {target.key: target.text for target in own}
    listed = [f"{key}（{labels[key]}：{text[:12]}{'…' if len(text) > 12 else ''}）" for key, text in texts.items()]
    more = f"等 {len(listed)} 个" if len(listed) > _SHOWN_GOALS else ""
    hint = f"这项任务的目标：{'、'.join(listed[:_SHOWN_GOALS])}{more}。"
    return where.fault("unknown-goal", f"这项任务没有编号为“{name[:40]}”的目标。", "goal", hint=hint)


def records_stand_in_their_quarter(ground: _Ground) -> Iterator[Diagnostic]:
    """A record stands in the file of the quarter in which it was published."""
    for record, where in ground.progress:
        quarter = Quarter.of(record.date)
        file = where.origin.source.file
        right = f"{quarter.year}-q{quarter.number}.yaml"
        if not file.endswith(f"/{right}"):
            message = f"{record.date} 在{quarter.label}，不属于 {file.rpartition('/')[2]}。"
            yield where.fault("progress-quarter", message, "date", hint=f"移到 {file.rpartition('/')[0]}/{right}，或改正日期。")


def values_are_measured_and_stated(ground: _Ground) -> Iterator[Diagnostic]:
    """A value belongs to a metric of the task, stands in the evidence's own words, and agrees with the state."""
    for record, where in ground.progress:
        if where.task is None:
            continue
        units = {metric.name: metric.unit for metric in where.task.metrics}
        said = " ".join(piece.excerpt for piece in record.evidence)
        for index, value in enumerate(record.values):
            if value.metric not in units:
                listed = f"这项任务的指标：{'、'.join(units)}。" if units else "这项任务没有登记指标。"
                message = f"这项任务没有指标“{value.metric[:40]}”。"
                yield where.fault("unknown-metric", message, "values", index, "metric", hint=nearest(value.metric, units, listed))
            elif not measures.states_number(said, value.value, units[value.metric]):
                message = f"依据的原话里没有 {value.value}。"
                yield where.fault("value-not-in-evidence", message, "values", index, "value")
        fault = measuredstate.fault(where.task, record, [decision for decision, _ in ground.adjustments])
        if fault is not None:
            yield where.fault("state-value", fault.message, *fault.path)


def dates_lie_between_plan_and_present(ground: _Ground) -> Iterator[Diagnostic]:
    """Nothing is published of a plan before there is one, or on a day that has not come."""
    for day, where, path in ground.dates():
        if ground.latest is not None and day > ground.latest:
            yield where.fault("future-date", f"{day} 还没有到（数据截至 {ground.latest}）。", *path)
        elif where.issued is not None and day < where.issued:
            yield where.fault("before-plan", f"{day} 早于文件的成文日期 {where.issued}。", *path)


def dates_run_forwards(ground: _Ground) -> Iterator[Diagnostic]:
    """What is withdrawn was published before, what is answered too, and a window for objections ends after it opened."""
    for piece, where, path in ground.pieces():
        if piece.withdrawn is not None and piece.withdrawn < piece.date:
            yield where.fault("date-order", f"撤回的日期 {piece.withdrawn} 早于公布的日期 {piece.date}。", *path, "withdrawn")
    for record, where in ground.progress:
        first = min(piece.date for piece in record.evidence)
        for index, reply in enumerate(record.replies):
            if reply.date < first:
                yield where.fault("date-order", f"{reply.kind}的日期 {reply.date} 早于公布的日期 {first}。", "replies", index, "date")
            if reply.until is not None and reply.until < reply.date:
                message = f"受理到 {reply.until} 为止，早于{reply.kind}的日期 {reply.date}。"
                yield where.fault("date-order", message, "replies", index, "until")


def nothing_is_recorded_twice(ground: _Ground) -> Iterator[Diagnostic]:
    """No statement, decision or rating stands twice, and no piece twice in one record."""
    named: list[tuple[object, _Where]] = [
        *((("进展", one.task, one.goal, one.period, one.state, one.date), where) for one, where in ground.progress),
        *((("调整", one.task, one.goal, one.kind, one.date), where) for one, where in ground.adjustments),
        *((("评价", one.task, one.unit, one.kind, one.issuer, one.period, one.date), where) for one, where in ground.ratings),
    ]
    seen: dict[object, _Where] = {}
    for name, where in named:
        first = seen.setdefault(name, where)
        if first is not where:
            origin = first.origin
            note = f"第一次在 {origin.source.file} 第 {locate(origin.source, origin.path).line} 行。"
            yield where.fault("duplicate-record", "同一件事记了两次。", "task", notes=(note,))
    for record, where in ground.progress:
        for index, piece in enumerate(record.evidence):
            if piece in record.evidence[:index]:
                yield where.fault("duplicate-record", "同一条依据写了两次。", "evidence", index)


def kept_copies_are_there_unchanged(ground: _Ground) -> Iterator[Diagnostic]:
    """A kept copy is the file it was when it was kept."""
    for piece, where, path in ground.pieces():
        if piece.archive is None:
            continue
        found = ground.loaded.archives.get(piece.archive.file)
        if found is None:
            names = (file.rpartition("/")[2] for file in ground.loaded.archives if file.startswith(f"{ground.place.id}/"))
            near = nearest(piece.archive.file.rpartition("/")[2], names)
            yield where.fault("archive-missing", f"没有 data/{piece.archive.file}。", *path, "archive", "file", hint=near)
        elif found != piece.archive.sha256:
            note = f"文件现在的 sha256 是 {found}。"
            message = f"data/{piece.archive.file} 已不是留存时的副本。"
            yield where.fault("archive-changed", message, *path, "archive", "sha256", notes=(note,))


def adjustments_say_from_what_to_what(ground: _Ground) -> Iterator[Diagnostic]:
    """A 时限调整 has a new day, a 目标调整 a new target, and what is changed or withdrawn is quoted from the plan."""
    for decision, where in ground.adjustments:
        if decision.kind == "时限调整" and decision.due is None:
            yield where.fault("adjustment-content", "时限调整没有写新的期限。", "kind", hint="加一行 due: 新的期限，如 due: 2022-09-30。")
        elif decision.kind != "时限调整" and decision.due is not None:
            yield where.fault(
                "adjustment-content", f"{decision.kind}不改期限，不写 due。", "due", hint="删去 due，或把 kind 改成 时限调整。"
            )
        elif decision.kind == "目标调整" and decision.after is None:
            yield where.fault("adjustment-content", "目标调整没有写改成怎样。", "kind", hint="加一行 to: 新的目标。")
        if decision.kind != "时限调整" and where.task is not None:
            yield from _misquoted(decision, where, where.task)


def _misquoted(decision: Adjustment, where: _Where, task: model.Task) -> Iterator[Diagnostic]:
    wanted = squash(decision.before)
    own = {target.key: squash(target.text) for target in targets(task)}
    said = task_text(task) if decision.goal is None else own.get(decision.goal)
    if said is None or wanted in said or (_is_whole(decision.goal) and wanted in squash(task.text)):
        return
    holder = next((key for key, text in own.items() if wanted in text), None)
    hint = f"这句话在目标 {holder} 里；改正 goal，或改正 from。" if holder else "从任务的原文照抄，一字不差。"
    yield where.fault("quote-not-in-text", f"“{decision.before[:20]}”不在这个目标的文字中。", "from", hint=hint)


def _is_whole(goal: str | None) -> bool:
    """Whether a target's own words are only a day, so that the task's words say what is promised."""
    return goal == WHOLE_TASK or (goal is not None and goal.startswith("d"))


Rule = Callable[[_Ground], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    progress_is_collected,
    tasks_are_there,
    goals_are_there,
    records_stand_in_their_quarter,
    values_are_measured_and_stated,
    dates_lie_between_plan_and_present,
    dates_run_forwards,
    nothing_is_recorded_twice,
    kept_copies_are_there_unchanged,
    adjustments_say_from_what_to_what,
)
