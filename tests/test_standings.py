"""Every promise is one target with a day, and its standing follows from what was published by the as-of date alone."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from generator import model
from generator.load import load
from generator.progress import Adjustment, Evidence, Progress, Published, Reply
from generator.standings import standings
from generator.targets import targets

from .projects import MINIMAL, ROOT, write_project


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2022-{text}")


def piece(published: str, withdrawn: str | None = None) -> Evidence:
    gone = day(withdrawn) if withdrawn else None
    return Evidence(title="通报", publisher="某区人民政府", date=day(published), url=None, excerpt="已完成。", withdrawn=gone)


def report(task: str, goal: str, state: str, *evidence: Evidence, period: str | None = None) -> Progress:
    found = min(one.date for one in evidence)
    return Progress(task=task, goal=goal, period=period, state=state, date=found, summary="一句话。", values=(), evidence=evidence)


@pytest.fixture
def place(tmp_path: Path) -> model.Place:
    portal = load(write_project(tmp_path, MINIMAL)).portal
    assert portal is not None
    return replace(portal.places[0], collecting_since=day("01-01"))


def test_a_goal_is_due_at_the_end_of_its_quarter_and_one_of_each_quarter_four_times(place: model.Place) -> None:
    first, second = place.tasks
    assert [(one.key, one.period, str(one.due)) for one in targets(first)] == [
        ("a1q1", None, "2022-03-31"),
        ("a1q2", None, "2022-06-30"),
    ]
    assert [one.id.partition("#")[2] for one in targets(second)] == [f"a1each/q{number}" for number in (1, 2, 3, 4)]
    assert [str(one.due) for one in targets(second)] == ["2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"]


def test_every_target_of_the_real_data_has_a_name_of_its_own() -> None:
    portal = load(ROOT).portal
    assert portal is not None
    names = [target.id for task in portal.tasks for target in targets(task)]
    assert len(names) == len(set(names))
    assert all(any(True for _ in targets(task)) for task in portal.tasks)


def test_nothing_stands_where_nobody_collects_yet(place: model.Place) -> None:
    assert standings(replace(place, collecting_since=None), day("12-31")) == {}
    assert standings(place, dt.date(2021, 12, 31)) == {}


def test_a_record_lights_only_the_target_it_names(place: model.Place) -> None:
    first, second = place.tasks
    published = Published(
        (report(first.id, "a1q1", "达进度", piece("03-20")), report(second.id, "a1each", "欠进度", piece("06-20"), period="q2"))
    )
    found = standings(replace(place, published=published), day("07-15"))
    assert [one.lamp.colour for one in found[first.id]] == ["green", "grey"]
    assert [one.lamp.colour for one in found[second.id]] == ["grey", "red", "hollow", "hollow"]


def test_what_came_later_is_not_known_on_an_earlier_day(place: model.Place) -> None:
    first, _second = place.tasks
    record = report(first.id, "a1q1", "达进度", piece("03-20", withdrawn="05-01"))
    answered = replace(record, replies=(Reply(by="区商务局", kind="回应", date=day("06-01"), text="更正。"),))
    extended = Adjustment(
        task=first.id,
        goal="a1q2",
        date=day("06-10"),
        kind="时限调整",
        before="6月底前",
        after="9月底前",
        due=day("09-30"),
        basis=piece("06-10"),
    )
    history = replace(place, published=Published((answered,), (extended,)))
    colours = {when: [one.lamp.colour for one in standings(history, day(when))[first.id]] for when in ("03-19", "03-20", "05-01", "07-15")}
    assert colours == {
        "03-19": ["yellow", "hollow"],
        "03-20": ["green", "hollow"],
        "05-01": ["grey", "hollow"],
        "07-15": ["grey", "hollow"],
    }
    before = standings(history, day("04-30"))[first.id]
    assert before[0].progress[0].replies == ()
    assert before[1].adjustments == ()
    assert before[0].first_published == day("03-20")
    assert standings(history, day("05-02"))[first.id][0].first_published is None
