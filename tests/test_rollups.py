"""Many standings as few numbers: every part sums to its denominator, and what nobody published about is never what was missed."""

import datetime as dt
from collections.abc import Sequence

import pytest

from generator import lamps, model, rollups
from generator.lamp_cases import CASES, Case
from generator.lamps import Colour
from generator.load import load
from generator.pages import lampviews
from generator.standings import Standing, standings

from .samplehistory import IN_BETWEEN, SAMPLE

DAYS = tuple(dt.date(year, month, 15) for year, month in ((2021, 2), (2021, 7), (2021, 12), (2022, 3), (2022, 4), (2022, 5), (2022, 7),
                                                          (2022, 9), (2022, 12), (2023, 3)))  # fmt: skip


@pytest.fixture(scope="module")
def places() -> tuple[model.Place, ...]:
    portal = load(SAMPLE).portal
    assert portal is not None
    return portal.places


def of(place: model.Place, as_of: dt.date) -> tuple[Standing, ...]:
    return tuple(rollups.of_tasks(standings(place, as_of), place.tasks))


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_every_part_of_a_tally_sums_to_its_denominator(places: Sequence[model.Place], as_of: dt.date) -> None:
    for place in places:
        found = of(place, as_of)
        tally = rollups.tally(found, as_of)
        assert tally.total == len(found) == tally.due_total + tally.open_total + tally.unlit_total
        assert sum(count for _reason, count in tally.reasons) == tally.total
        view = lampviews.tally(tally)
        assert (view.total if view else 0) == sum(part.total for part in view.parts) if view else not found
        for part in view.parts if view else ():
            assert part.total == sum(one.count for one in part.counts)


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_each_target_stands_in_one_quarter_or_has_no_day(places: Sequence[model.Place], as_of: dt.date) -> None:
    for place in places:
        found = of(place, as_of)
        by_quarter = [len(rollups.in_quarter(found, quarter)) for quarter in rollups.by_quarter(found) if quarter]
        assert sum(by_quarter) + sum(one.target.quarter is None for one in found) == len(found)


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_what_nobody_published_about_is_never_among_what_was_missed(places: Sequence[model.Place], as_of: dt.date) -> None:
    for place in places:
        watch = rollups.watch(of(place, as_of), as_of)
        kinds = [{one.target.id for one in part} for part in (watch.soon, watch.silent, watch.short)]
        assert sum(map(len, kinds)) == len(set[str]().union(*kinds))
        assert {one.lamp.colour for one in watch.silent} <= {Colour.GREY}
        assert {one.lamp.colour for one in watch.short} <= {Colour.RED}
        tally = rollups.tally(of(place, as_of), as_of)
        assert len(watch.silent) == dict(tally.due).get("nothing", 0)
        assert len(watch.short) == dict(tally.due).get("missed", 0) + dict(tally.still_open).get("behind", 0)


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_the_shapes_of_a_cell_sum_to_its_total_and_keep_grey_from_red(places: Sequence[model.Place], as_of: dt.date) -> None:
    for place in places:
        for task in place.tasks:
            own = standings(place, as_of).get(task.id, ())
            marks = lampviews.marks(own)
            assert (marks is None) == (not own)
            if marks:
                assert sum(count for _colour, count in marks.shapes) == marks.total == len(own)
                grey = sum(one.lamp.colour is Colour.GREY for one in own)
                assert dict(marks.shapes).get("grey", 0) == grey
                assert f"未见公布 {grey}" in marks.words or not grey


def test_leading_and_supporting_are_counted_apart(places: Sequence[model.Place]) -> None:
    district = next(place for place in places if place.id == "shifan")
    found = standings(district, IN_BETWEEN)
    task = next(task for task in district.tasks if task.id == "shifan/2022-key/5")
    lead = rollups.of_unit(found, task, "shifan/zhu-jian-ju", "lead")
    assert {one.target.key for one in lead} == {"a1q1", "a1q2", "a1q3", "a1q4"}
    support = rollups.of_unit(found, task, "shifan/jia-jie", "support")
    assert {one.target.key for one in support} == {"a1q1", "a1q2", "a1q3", "a1q4", "a2h1", "a2h2"}


def test_a_lag_says_of_how_many_due_targets_anything_was_published(places: Sequence[model.Place]) -> None:
    for place in places:
        found = of(place, IN_BETWEEN)
        lag = rollups.lag(found, IN_BETWEEN)
        assert lag.of == rollups.tally(found, IN_BETWEEN).due_total
        assert len(lag.days) == lag.of - sum(one.lamp.colour is Colour.GREY for one in found)
        assert list(lag.days) == sorted(lag.days)
    assert rollups.Lag((-3, 5), 4).median == 1
    assert rollups.Lag((), 4).median is None


def test_evidence_that_was_withdrawn_is_no_publication(places: Sequence[model.Place]) -> None:
    district = next(place for place in places if place.id == "shifan")
    day = dt.date(2022, 5, 10)
    before, after = (standings(district, when)["shifan/2022-key/5"][0] for when in (day - dt.timedelta(1), day))
    assert rollups.days_until_published(before) == -1
    assert rollups.days_until_published(after) is None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.story)
def test_every_reason_has_one_colour_and_the_decisions_that_count_give_the_day(case: Case) -> None:
    view = lampviews.of_reason(case.reason)
    assert view.colour == case.colour.value
    if case.due:
        counted = tuple(lamps.in_time(case.due, case.adjustments, case.as_of))
        lamp = lamps.lamp(case.due, case.evidence, case.adjustments, case.collecting_since, case.as_of)
        moved = [one.due for one in counted if one.due]
        assert lamp.due == (moved[-1] if moved else case.due)
        assert (lamp.reason == "withdrawn") == any(one.kind == "撤销" for one in counted)


@pytest.mark.parametrize(("before", "is_soon"), [(0, True), (1, True), (30, True), (31, False)])
def test_due_soon_reaches_from_the_day_itself_to_thirty_days_before(places: Sequence[model.Place], before: int, *, is_soon: bool) -> None:
    district = next(place for place in places if place.id == "shifan")
    as_of = dt.date(2022, 10, 31) - dt.timedelta(before)
    soon = rollups.watch(of(district, as_of), as_of).soon
    assert ("shifan/2022-key/7#m1" in {one.target.id for one in soon}) == is_soon
