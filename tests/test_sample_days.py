"""Any past day can be rebuilt, and between two days a lamp changes only for a reason that is in the data.

The reasons are found by a reading of its own: from the editors' files and the published tables, without the lamp rule.
"""

import csv
import datetime as dt
import io
import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import history, model
from generator.build import Options, Project, build
from generator.load import load
from generator.progress import ADJUSTMENTS, STATES, Adjustment, Evidence, Progress, Published
from generator.standings import standings
from generator.targets import targets
from tests.projects import MINIMAL, write_project
from tests.samplehistory import SAMPLE

DAYS = [
    dt.date.fromisoformat(text)
    for text in (
        "2021-06-30", "2021-07-25", "2021-10-05", "2021-11-30", "2022-01-31",
        "2022-03-31", "2022-05-11", "2022-07-16", "2022-09-12", "2022-11-20",
    )
]  # fmt: skip
BORDER = dt.timedelta(days=30)
ONE = dt.timedelta(days=1)
Lamps = Mapping[str, tuple[str, str, str]]


def turning_days(due: dt.date) -> set[dt.date]:
    """The days on which a due date changes what may be said of a target: thirty days before, and the day after."""
    return {due - BORDER, due + ONE}


def plain(path: Path) -> Any:  # noqa: ANN401 - what a file holds
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) if path.exists() else []


def last_day(period: str, year: int) -> dt.date:
    month = {"q1": 3, "q2": 6, "q3": 9, "q4": 12, "h1": 6, "h2": 12, "each": 12}[period]
    return dt.date(year, month, 30 if month in (6, 9) else 31)


def promised(task: Mapping[str, Any]) -> Iterator[tuple[str, str, str | None, dt.date | None]]:
    """The targets of a task of ``tasks.json``: name, key, quarter and day."""
    for goal in task["goals"]:
        for quarter in ("q1", "q2", "q3", "q4") if goal["period"] == "each" else (None,):
            name = f"{task['id']}#{goal['key']}" + (f"/{quarter}" if quarter else "")
            yield name, goal["key"], quarter, last_day(quarter or goal["period"], task["year"])
    for milestone in task["milestones"]:
        day = milestone["date"] or (f"{task['year']}-12-31" if milestone["recurs"] else None)
        yield f"{task['id']}#{milestone['key']}", milestone["key"], None, dt.date.fromisoformat(day) if day else None
    for position, part in enumerate(task["due"], 1):
        yield f"{task['id']}#d{position}", f"d{position}", None, dt.date.fromisoformat(part["date"]) if part["date"] else None
    if not (task["goals"] or task["milestones"] or task["due"]):
        yield f"{task['id']}#text", "text", None, dt.date(task["year"], 12, 31)


def issued(folder: Path, document: str) -> dt.date:
    """The day a plan was published."""
    return next(dt.date.fromisoformat(one["date"]) for one in plain(folder / "documents.yaml") if one["id"] == document.partition("/")[2])


def reasons(tasks: Sequence[Mapping[str, Any]]) -> dict[str, set[dt.date]]:
    """For every target of the sample the days on which something in the data could change its lamp."""
    found: dict[str, set[dt.date]] = {}
    for task in tasks:
        place, _, name = task["id"].partition("/")
        folder = SAMPLE / "data" / place
        records = [record for path in sorted((folder / "progress").glob("*.yaml")) for record in plain(path) if record["task"] == name]
        decisions = [decision for decision in plain(folder / "adjustments.yaml") if decision["task"] == name]
        for target, key, quarter, due in promised(task):
            days = {dt.date.fromisoformat(plain(folder / "place.yaml")["collecting_since"]), issued(folder, task["document"])}
            days |= turning_days(due) if due else set()
            for decision in decisions:
                if decision.get("goal") in (None, key):
                    days.add(dt.date.fromisoformat(decision["date"]))
                    days |= turning_days(dt.date.fromisoformat(decision["due"])) if "due" in decision else set()
            for record in records:
                if (record["goal"], record.get("period")) == (key, quarter):
                    days.add(dt.date.fromisoformat(record["date"]))
                    days |= {
                        dt.date.fromisoformat(piece[word])
                        for piece in record["evidence"]
                        for word in ("date", "withdrawn")
                        if word in piece
                    }
            found[target] = days
    return found


@pytest.fixture(scope="module")
def sites(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[dt.date, Path]:
    """The sample built as of ten days, from one commit."""
    folder = tmp_path_factory.mktemp("days")
    past = history.read(sample, folder / "cache")
    made = {}
    for day in DAYS:
        project = Project(sample, folder / str(day), folder / "cache")
        report = build(project, Options(day, "0" * 40, with_search=False, history=past, latest=DAYS[-1]), lambda _name, _seconds: None)
        assert (report.problems, report.refusal) == ((), None), day
        made[day] = project.site
    return made


def lamps_of(site: Path) -> Lamps:
    text = (site / "data/v1/lamps.csv").read_text(encoding="utf-8-sig")
    return {row["target"]: (row["colour"], row["reason"], row["due"]) for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_ten_days_of_one_commit_are_ten_consistent_sites(sites: Mapping[dt.date, Path]) -> None:
    whole = {day: json.loads((site / "data/v1/tasks.json").read_text(encoding="utf-8")) for day, site in sites.items()}
    assert [one["as_of"] for one in whole.values()] == [str(day) for day in DAYS]
    assert all(one["tasks"] == whole[DAYS[-1]]["tasks"] for one in whole.values())
    known = reasons(whole[DAYS[-1]]["tasks"])
    assert set(lamps_of(sites[DAYS[-1]])) == set(known)
    for earlier, later in itertools.pairwise(DAYS):
        before, after = lamps_of(sites[earlier]), lamps_of(sites[later])
        changed = [target for target in known if before.get(target) != after.get(target)]
        unexplained = [target for target in changed if not any(earlier < day <= later for day in known[target])]
        assert unexplained == [], (earlier, later)
        assert changed, "days between which nothing happens prove nothing"


def test_a_site_of_a_past_day_holds_nothing_that_came_later(sites: Mapping[dt.date, Path]) -> None:
    for day, site in sites.items():
        for name, columns in {
            "progress": ["date"], "evidence": ["date", "withdrawn"], "replies": ["date"], "adjustments": ["date"], "ratings": ["date"],
        }.items():  # fmt: skip
            text = (site / f"data/v1/{name}.csv").read_text(encoding="utf-8-sig")
            for row in csv.DictReader(io.StringIO(text, newline="")):
                assert all(row[column] <= str(day) for column in columns), (day, row)
    then = {target for target in lamps_of(sites[DAYS[-1]]) if target.startswith("yangli/2021")}
    assert set(lamps_of(sites[dt.date(2021, 6, 30)])) == then, "the district collects from July, and the plan of 2022 is not published"


day_of_2022 = st.integers(0, 500).map(lambda number: dt.date(2021, 11, 1) + dt.timedelta(days=number))
far_apart = st.tuples(day_of_2022, st.integers(1, 60)).map(lambda pair: (pair[0], pair[0] + dt.timedelta(days=pair[1])))
next_to_each_other = st.tuples(
    st.sampled_from([dt.date(2022, 3, 31), dt.date(2022, 6, 30), dt.date(2022, 9, 30)]), st.sampled_from([-30, 0]), st.integers(-2, 1)
).map(lambda at: (at[0] + dt.timedelta(days=at[1] + at[2]), at[0] + dt.timedelta(days=at[1] + at[2] + 1)))
GOALS = (("mou/2022-key/1", "a1q1", None), ("mou/2022-key/1", "a1q2", None), ("mou/2022-key/2", "a1each", "q3"))


@st.composite
def pieces(draw: st.DrawFn) -> Evidence:
    published = draw(day_of_2022)
    withdrawn = draw(st.none() | st.integers(0, 90).map(lambda number: published + dt.timedelta(days=number)))
    return Evidence(title="通报", publisher="某区", date=published, url=None, excerpt="某事。", withdrawn=withdrawn)


@st.composite
def records(draw: st.DrawFn) -> Progress:
    task, goal, period = draw(st.sampled_from(GOALS))
    found = draw(st.lists(pieces(), min_size=1, max_size=3))
    day = draw(day_of_2022)
    state = draw(st.sampled_from(STATES))
    return Progress(task=task, goal=goal, period=period, state=state, date=day, summary="某事。", values=(), evidence=tuple(found))


@st.composite
def decisions(draw: st.DrawFn) -> Adjustment:
    task, goal, _period = draw(st.sampled_from(GOALS))
    kind, day, piece = draw(st.sampled_from(ADJUSTMENTS)), draw(day_of_2022), draw(pieces())
    due = draw(day_of_2022) if kind == "时限调整" else None
    return Adjustment(
        task=task, goal=draw(st.sampled_from((goal, None))), date=day, kind=kind, before="某事", after=None, due=due, basis=piece
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> model.Place:
    portal = load(write_project(tmp_path_factory.mktemp("minimal"), MINIMAL)).portal
    assert portal is not None
    return portal.places[0]


@settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    found=st.lists(records(), max_size=5),
    decided=st.lists(decisions(), max_size=3),
    began=day_of_2022 | st.just(dt.date(2021, 11, 1)),
    days=far_apart | next_to_each_other,
)
def test_between_any_two_days_a_lamp_changes_only_for_a_reason(
    place: model.Place, found: list[Progress], decided: list[Adjustment], began: dt.date, days: tuple[dt.date, dt.date]
) -> None:
    there = replace(place, collecting_since=began, published=Published(tuple(found), tuple(decided)))
    earlier, later = ({one.target.id: one.lamp for own in standings(there, day).values() for one in own} for day in days)
    for task in there.tasks:
        for target in targets(task):
            turning = {began, *(document.date for document in there.documents if document.date)} | (
                turning_days(target.due) if target.due else set()
            )
            for decision in decided:
                if decision.task == task.id and decision.goal in (None, target.key):
                    turning |= {decision.date} | (turning_days(decision.due) if decision.due else set())
            for record in found:
                if (record.task, record.goal, record.period) == (task.id, target.key, target.period):
                    turning |= {record.date} | {day for piece in record.evidence for day in (piece.date, piece.withdrawn) if day}
            has_reason = any(days[0] < day <= days[1] for day in turning)
            assert has_reason or earlier.get(target.id) == later.get(target.id), target.id


@settings(max_examples=200, deadline=None, derandomize=True)
@given(found=st.lists(records(), max_size=5), decided=st.lists(decisions(), max_size=3), day=day_of_2022, later=day_of_2022)
def test_what_was_known_on_a_day_is_the_same_however_it_is_asked(
    found: list[Progress], decided: list[Adjustment], day: dt.date, later: dt.date
) -> None:
    whole = Published(tuple(found), tuple(decided))
    known = whole.by(day)
    assert whole.by(max(day, later)).by(day) == known
    assert known.by(day) == known
    for record in known.progress:
        assert record.evidence
        assert all(piece.date <= day and (piece.withdrawn is None or piece.withdrawn <= day) for piece in record.evidence)
