"""What the check finds in records of progress, adjustments and ratings, and what it leaves alone."""

import datetime as dt
import hashlib

import pytest

from generator import asof
from generator.build import check
from generator.diagnostics import Diagnostic
from generator.measures import states_number
from tests.conftest import MakeProject
from tests.projects import DOCUMENTS, LIST, SOURCE
from tests.repositories import commit, git
from tests.test_published import ADJUSTMENT, COLLECTING, EVIDENCE, RATING, RECORD

GOAL = "q2: 完成设计，6月底前开工。"
COUNTED = GOAL.replace("开工", "开工2个")
METRIC = "    metrics:\n      - {name: 开工, unit: 个, mode: increment, bound: BOUND, values: [{period: q2, value: 2, quote: 开工2个}]}\n"
COUNTED_SOURCE = SOURCE.replace("6月底前开工。", "6月底前开工2个。")
LATEST = dt.date(2022, 12, 31)


def found(project: MakeProject, latest: dt.date | None = LATEST, bound: str = "exactly", **written: str) -> tuple[Diagnostic, ...]:
    """The problems of the minimal project, its second goal made countable, with what was published."""
    names = {"progress": "data/mou/progress/2022-q2.yaml", "adjustments": "data/mou/adjustments.yaml", "ratings": "data/mou/ratings.yaml"}
    root = project(
        {
            "data/mou/place.yaml": COLLECTING,
            "data/mou/2022-key.yaml": LIST.replace(GOAL, COUNTED).replace("  - no: 2\n", METRIC.replace("BOUND", bound) + "  - no: 2\n"),
            "data/sources/mou-2022.txt": COUNTED_SOURCE,
            "data/mou/documents.yaml": DOCUMENTS.replace(
                hashlib.sha256(SOURCE.encode()).hexdigest(), hashlib.sha256(COUNTED_SOURCE.encode()).hexdigest()
            ),
            **{names[kind]: text for kind, text in written.items()},
        }
    )
    for kind, name in names.items():
        if kind not in written:
            (root / name).unlink(missing_ok=True)
    return check(root, latest=latest)[1].problems


def codes(problems: tuple[Diagnostic, ...]) -> list[str]:
    return [problem.code for problem in problems]


def counted(state: str, value: str) -> str:
    record = RECORD.replace("goal: a1q1", "goal: a1q2").replace("达进度", state).replace("已完成选址。}", f"开工{value}个。}}")
    return record.replace("  evidence:\n", f"  values: [{{metric: 开工, value: {value}}}]\n  evidence:\n")


def test_sound_records_are_left_alone(project: MakeProject) -> None:
    assert found(project, progress=RECORD, adjustments=ADJUSTMENT, ratings=RATING) == ()


@pytest.mark.parametrize(
    ("bound", "state", "value", "is_wrong"),
    [
        ("exactly", "达进度", "2", False), ("exactly", "达进度", "1", True), ("exactly", "达进度", "3", False),
        ("exactly", "已完成", "1", True), ("exactly", "其他", "1", False), ("exactly", "欠进度", "1", False),
        ("exactly", "欠进度", "2", True), ("exactly", "未开始", "2", True),
        ("at-least", "超进度", "3", False), ("at-least", "超进度", "2", True), ("at-least", "超进度", "1", True),
        ("at-most", "达进度", "1", False), ("at-most", "达进度", "3", True), ("at-most", "超进度", "1", False),
        ("at-most", "欠进度", "3", False), ("at-most", "欠进度", "2", True),
        ("about", "达进度", "1", False), ("about", "欠进度", "3", False),
    ],
)  # fmt: skip
def test_a_state_agrees_with_the_values_published_beside_it(
    project: MakeProject, bound: str, state: str, value: str, *, is_wrong: bool
) -> None:
    assert codes(found(project, bound=bound, progress=counted(state, value))) == (["state-value"] if is_wrong else [])


def test_a_target_adjusted_before_is_not_measured_by_the_plans_value(project: MakeProject) -> None:
    lowered = (
        ADJUSTMENT.replace("时限调整", "目标调整")
        .replace("6月底前", "开工2个")
        .replace("9月底前", "开工1个")
        .replace("  due: 2022-09-30\n", "")
    )
    assert codes(found(project, progress=counted("达进度", "1"), adjustments=lowered.replace("2022-06-10", "2022-04-08"))) == []
    assert codes(found(project, progress=counted("达进度", "1"), adjustments=lowered)) == ["state-value"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("新增就业36,000人", "3.6", "万人"), ("新增就业3.6万人", "3.6", "万人"), ("新增就业３．６万人", "3.6", "万人"),
        ("建成三个", "3", "个"), ("投资1.2亿元", "12000", "万元"),
        ("下降0.3%", "-0.3", "%"),
        ("共一百二十条", "120", "条"), ("3万人", "30000", "人"),
    ],
)  # fmt: skip
def test_a_number_is_found_however_it_is_written(text: str, value: str, unit: str) -> None:
    assert states_number(text, value, unit)


@pytest.mark.parametrize(("text", "value", "unit"), [("建成13个", "3", "个"), ("2022年建成", "22", "个"), ("3.61万人", "3.6", "万人")])
def test_a_number_that_only_looks_like_it_is_not_taken_for_it(text: str, value: str, unit: str) -> None:
    assert not states_number(text, value, unit)


def test_the_nearest_task_and_the_tasks_goals_are_named(project: MakeProject) -> None:
    (problem,) = found(project, progress=RECORD.replace("2022-key/1", "2022-kye/1"))
    assert (problem.code, problem.hint) == ("unknown-task", "是否为“2022-key/1”？")
    (problem,) = found(project, progress=RECORD.replace("2022-key/1", "2022-key/7"))
    assert problem.hint == "这张清单的序号是 1 至 2。"
    (problem,) = found(project, adjustments=ADJUSTMENT.replace("goal: a1q2", "goal: a1q3"))
    assert problem.code == "unknown-goal"
    assert problem.hint is not None
    assert problem.hint.startswith("这项任务的目标：a1q1（一季度：完成选址。）")


def test_a_record_of_a_task_that_could_not_be_read_is_not_reported_as_well(project: MakeProject) -> None:
    root = project({"data/mou/place.yaml": COLLECTING, "data/mou/progress/2022-q2.yaml": RECORD, "data/mou/2022-key.yaml": "a: [1\n"})
    assert codes(check(root, latest=LATEST)[1].problems) == ["yaml-bracket"]


def test_what_is_later_than_the_latest_day_is_a_slip_but_not_what_is_later_than_a_past_as_of_date(project: MakeProject) -> None:
    assert codes(found(project, dt.date(2022, 4, 8), progress=RECORD)) == []
    assert codes(found(project, dt.date(2022, 4, 7), progress=RECORD)) == ["future-date"]
    assert codes(found(project, None, progress=RECORD)) == []


def test_progress_published_before_collecting_began_is_no_fault(project: MakeProject) -> None:
    problems = found(project, progress=RECORD)
    assert problems == ()
    root = project({"data/mou/place.yaml": COLLECTING.replace("2022-01-01", "2022-06-01")})
    assert check(root, latest=LATEST)[1].problems == ()


def test_one_wrong_year_is_one_problem(project: MakeProject) -> None:
    (problem,) = found(project, progress=RECORD.replace("  date: 2022-04-08\n  summary", "  date: 2012-04-08\n  summary"))
    assert problem.code == "before-plan"
    assert problem.notes == ("由此：2012-04-08 在2012年第二季度，不属于 2022-q2.yaml。",)


def test_what_is_adjusted_is_quoted_from_the_goal_named(project: MakeProject) -> None:
    wrong = ADJUSTMENT.replace("时限调整", "目标调整").replace("6月底前", "完成选址").replace("  due: 2022-09-30\n", "")
    (problem,) = found(project, adjustments=wrong)
    assert (problem.code, problem.hint) == ("quote-not-in-text", "这句话在目标 a1q1 里；改正 goal，或改正 from。")
    assert found(project, adjustments=wrong.replace("  goal: a1q2\n", "")) == ()


def test_only_an_extension_has_a_new_day(project: MakeProject) -> None:
    (problem,) = found(project, adjustments=ADJUSTMENT.replace("时限调整", "撤销"))
    assert (problem.code, problem.message) == ("adjustment-content", "撤销不改期限，不写 due。")


def test_the_same_decision_rating_or_piece_twice_is_found(project: MakeProject) -> None:
    assert codes(found(project, adjustments=ADJUSTMENT * 2)) == ["duplicate-record"]
    assert codes(found(project, ratings=RATING * 2)) == ["duplicate-record"]
    assert codes(found(project, progress=f"{RECORD}    - {EVIDENCE}\n")) == ["duplicate-record"]


def test_a_web_address_begins_with_http(project: MakeProject) -> None:
    (problem,) = found(project, progress=RECORD.replace("https://example.org/1", "javascript:alert(1)"))
    assert (problem.code, problem.message) == ("wrong-value", "这里写以 https:// 开头的网址，主机名前不带“用户名@”。")


def test_a_phone_number_in_a_reply_is_not_published(project: MakeProject) -> None:
    reply = "  replies:\n    - {by: 一位居民, kind: 异议, date: 2022-04-20, text: 请回电 13800138000。}\n"
    assert codes(found(project, progress=RECORD + reply)) == ["personal-data"]


def test_todays_record_is_accepted_before_it_is_committed(project: MakeProject) -> None:
    root = project()
    commit(root, {}, date="2022-04-09T01:00:00+08:00")
    assert asof.days(root) == asof.Days(dt.date(2022, 4, 9), dt.date(2022, 4, 9), is_guess=False)
    (root / "data/mou/progress").mkdir()
    (root / "data/mou/progress/2022-q2.yaml").write_text(RECORD, encoding="utf-8")
    git(root, "config", "status.showUntrackedFiles", "no")
    assert asof.days(root).latest > dt.date(2022, 4, 9)
    past = asof.days(root, dt.date(2022, 1, 31))
    assert (past.as_of, past.latest > past.as_of) == (dt.date(2022, 1, 31), True)
