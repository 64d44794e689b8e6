import datetime as dt
from collections import Counter

import pytest

from generator.lamp_cases import CASES, Case
from generator.lamps import REASONS, Colour, Evidence, lamp


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.story)
def test_the_golden_table_holds(case: Case) -> None:
    found = lamp(case.due, case.evidence, case.adjustments, case.collecting_since, case.as_of)
    assert (found.colour, found.reason) == (case.colour, case.reason)


def test_the_table_has_every_reason_and_enough_cases() -> None:
    assert len(CASES) >= 60
    assert {case.reason for case in CASES} == set(REASONS)
    assert Counter(case.story for case in CASES).most_common(1)[0][1] == 1


def test_a_lamp_changes_between_two_days_only_for_a_reason_in_the_data() -> None:
    """Walking through the days of every case, a change of lamp falls on a day the data name."""
    for case in CASES:
        if case.due is None:
            continue
        named = {piece.published for piece in case.evidence} | {piece.withdrawn for piece in case.evidence}
        named |= {one.decided for one in case.adjustments}
        dues = {case.due, *(one.due for one in case.adjustments if one.due)}
        named |= {due + dt.timedelta(days=shift) for due in dues for shift in (-30, 1)}
        day, before = dt.date(2022, 1, 1), None
        while day < dt.date(2024, 6, 1):
            now = lamp(case.due, case.evidence, case.adjustments, case.collecting_since, day)
            if before is not None and now != before:
                assert day in named, (case.story, day)
            before = now
            day += dt.timedelta(days=1)


def test_no_silence_ever_makes_a_red_lamp() -> None:
    for case in CASES:
        if not case.evidence:
            assert case.colour is not Colour.RED


def test_the_order_of_evidence_does_not_matter() -> None:
    pieces = [Evidence(dt.date(2022, 3, 25), "达进度"), Evidence(dt.date(2022, 4, 10), "欠进度")]
    arguments = ((), dt.date(2022, 1, 1), dt.date(2022, 6, 30))
    assert lamp(dt.date(2022, 3, 31), pieces, *arguments) == lamp(dt.date(2022, 3, 31), reversed(pieces), *arguments)
