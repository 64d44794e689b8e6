from decimal import Decimal

import pytest

from generator.build import check
from generator.load import Loaded
from generator.measures import chinese_number, numbers_in
from tests.conftest import MakeProject
from tests.projects import LIST, ROOT


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("三", 3),
        ("两", 2),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("一百零三", 103),
        ("三千五百", 3500),
        ("两万", 20_000),
        ("一亿二千万", 120_000_000),
        ("零", 0),
    ],
)
def test_chinese_numerals_are_read(numeral: str, value: int) -> None:
    assert chinese_number(numeral) == value


def test_numbers_of_a_text_are_found_in_every_form() -> None:
    assert {Decimal("8.8"), Decimal(1240), Decimal(3)} <= numbers_in("新增就业8.8万人，总投资1,240亿元，三家企业")


def with_metrics(*metrics: str) -> str:
    goals = "      - q1: 完成选址，新增2家。\n        q2: 新增3家，累计5家。\n"
    lines = "".join(f"      - {metric}\n" for metric in metrics)
    text = LIST.replace("      - q1: 完成选址。\n        q2: 完成设计，6月底前开工。\n", goals)
    return text.replace("    milestones:\n      - {quote: 6月底前开工, date: 2022-06-30}\n", f"    metrics:\n{lines}")


def codes(project: MakeProject, *metrics: str) -> set[str]:
    _, report = check(project({"data/mou/2022-key.yaml": with_metrics(*metrics)}))
    return {problem.code for problem in report.problems} - {"not-in-source"}


INCREMENT = (
    "{name: 菜市场, unit: 家, mode: increment, values: [{period: q1, value: 2, quote: 新增2家}, {period: q2, value: 3, quote: 新增3家}]}"
)


def test_a_metric_that_agrees_is_accepted(project: MakeProject) -> None:
    running = "{name: 菜市场, unit: 家, mode: cumulative, values: [{period: q2, value: 5, quote: 累计5家}]}"
    assert codes(project, INCREMENT, running) == set()


def test_increments_must_come_to_the_running_total(project: MakeProject) -> None:
    running = "{name: 菜市场, unit: 家, mode: cumulative, values: [{period: q1, value: 5, quote: 累计5家}]}"
    assert codes(project, INCREMENT, running) == {"metric-sum"}


def test_a_running_total_does_not_fall(project: MakeProject) -> None:
    values = "[{period: q1, value: 5, quote: 累计5家}, {period: q2, value: 2, quote: 新增2家}]"
    assert codes(project, f"{{name: 菜市场, unit: 家, mode: cumulative, values: {values}}}") == {"metric-falls"}


def test_a_value_must_stand_in_its_quote_and_the_quote_in_the_task(project: MakeProject) -> None:
    wrong = "{name: 菜市场, unit: 家, mode: increment, values: [{period: q1, value: 4, quote: 新增2家}]}"
    assert codes(project, wrong) == {"metric-value"}
    elsewhere = "{name: 菜市场, unit: 家, mode: increment, values: [{period: q1, value: 7, quote: 新增7家}]}"
    assert codes(project, elsewhere) == {"quote-not-in-text"}


def test_the_documents_metrics_are_many_and_all_verified(real: Loaded) -> None:
    assert real.portal is not None
    metrics = [metric for task in real.portal.tasks for metric in task.metrics]
    assert len(metrics) > 400
    assert check(ROOT)[1].problems == ()
