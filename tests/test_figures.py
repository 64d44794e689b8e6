from decimal import Decimal

import pytest

from generator import figures, model
from generator.figures import Step, curve, length
from generator.pages import pictures
from generator.pages.context import Link
from generator.periods import parse_period


def step(quarter: int, low: str, high: str | None = None, last: int | None = None) -> Step:
    return Step(quarter, last or quarter, Decimal(low), Decimal(high or low), low)


@pytest.mark.parametrize(
    ("value", "top", "expected"),
    [(0, 0, 0), (0, 9, 0), (9, 9, 100), (3, 9, 33), (1, 1000, 1), (Decimal("4.5"), 9, 50), (12, 9, 100), (5, 0, 0)],
)
def test_a_length_is_to_the_longest_as_its_number_and_nothing_above_nought_is_invisible(
    value: Decimal | int, top: int, expected: int
) -> None:
    assert length(value, top) == expected


def test_no_value_and_one_value_need_no_curve() -> None:
    assert curve((), has_columns=False) is None
    assert curve((step(2, "7"),), has_columns=True) is None


def test_a_plan_of_noughts_lies_on_the_base() -> None:
    drawn = curve((step(1, "0"), step(2, "0")), has_columns=True)
    assert drawn is not None
    assert [(mark.top, mark.bottom) for mark in drawn.marks] == [(drawn.base, drawn.base)] * 2


def test_equal_values_are_equally_high_and_stand_in_time_order() -> None:
    drawn = curve((step(4, "5"), step(1, "5"), step(2, "5")), has_columns=False)
    assert drawn is not None
    assert len({mark.top for mark in drawn.marks}) == 1
    assert [mark.x for mark in drawn.marks] == [40, 120, 280]
    assert [line.is_gap for line in drawn.lines] == [False, True]


def test_heights_are_to_each_other_as_the_values_from_nought() -> None:
    drawn = curve((step(1, "25"), step(2, "50"), step(4, "100")), has_columns=True)
    assert drawn is not None
    assert [drawn.base - mark.top for mark in drawn.marks] == [25, 50, 100]
    assert drawn.lines == ()


def test_a_range_reaches_from_its_lower_to_its_upper_end() -> None:
    drawn = curve((step(1, "5", "10"), step(2, "20")), has_columns=False)
    assert drawn is not None
    assert [(drawn.base - mark.top, drawn.base - mark.bottom) for mark in drawn.marks] == [(50, 25), (100, 100)]
    assert drawn.lines == ()


def test_a_column_for_two_quarters_stands_across_both_and_a_point_at_the_end() -> None:
    half = (step(1, "5", last=2), step(3, "9", last=4))
    columns, points = curve(half, has_columns=True), curve(half, has_columns=False)
    assert columns is not None
    assert points is not None
    assert [(mark.x, mark.width) for mark in columns.marks] == [(80, 124), (240, 124)]
    assert [mark.x for mark in points.marks] == [120, 280]


def test_values_for_the_same_time_are_not_drawn_over_each_other() -> None:
    assert curve((step(1, "5", last=2), step(2, "6")), has_columns=False) is None


def test_everything_stays_within_the_drawing() -> None:
    drawn = curve(tuple(step(number, str(10**number)) for number in (1, 2, 3, 4)), has_columns=True)
    assert drawn is not None
    assert all(mark.left >= 0 and mark.left + mark.width <= figures.WIDTH and 0 < mark.top <= mark.bottom for mark in drawn.marks)


def metric(mode: str, **values: str) -> model.Metric:
    stated = tuple(model.MetricValue(parse_period(key.replace("_", "-"), 2022), value, value) for key, value in values.items())
    return model.Metric(name="新增就业", unit="万人", mode=mode, bound="at-least", values=stated)


def test_the_years_sum_has_no_column_but_the_years_end_is_a_point() -> None:
    (columns,) = pictures.curves([metric("increment", q1="2", q2="3", year="5")])
    assert [mark.label for mark in columns.curve.marks] == ["2", "3"]
    assert columns.text == "计划：一季度不少于2万人；二季度不少于3万人。"
    (points,) = pictures.curves([metric("cumulative", q1="2", year="5")])
    assert [(mark.label, mark.x) for mark in points.curve.marks] == [("2", 40), ("5", 280)]
    assert pictures.curves([metric("cumulative", q4="5", year="5"), metric("level", each="3", q1="2")]) == ()


def test_parts_are_drawn_against_their_own_whole_and_others_on_one_scale() -> None:
    row = Link("重点工作", "")
    parts = pictures.bars("", "清单", ("有指标",), [(row, [pictures.Count(39, whole=78)]), (row, [pictures.Count(5, whole=5)])])
    assert [cell.length for shown in parts.rows for cell in shown.cells] == [50, 100]
    counts = pictures.bars("", "季度", ("牵头",), [(row, [pictures.Count(4, "#a")]), (row, [pictures.Count(0, "#b")])])
    assert [(cell.length, cell.href) for shown in counts.rows for cell in shown.cells] == [(100, "#a"), (0, None)]
