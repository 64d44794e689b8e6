"""Adjustments, progress and ratings in the history, from raw files as editors will write them."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import history
from generator.changes import Entry
from generator.pages import changelog
from generator.taskchanges import Kind
from tests.projects import MINIMAL
from tests.repositories import Files, commit

TASK = "task:mou/2022-key/1"
BASIS = "{title: 关于调整的通知, publisher: 某区政府, date: 2022-06-01, url: 'https://example.org/9', excerpt: 调整为9月底前}"
ADJUSTED = f"- {{task: 2022-key/1, goal: a1q2, kind: 时限调整, date: 2022-06-01, from: 6月底前开工, to: 9月底前开工, basis: {BASIS}}}\n"
REPORT = """- task: 2022-key/1
  goal: a1q1
  period: q1
  state: 达进度
  date: 2022-04-01
  summary: 已完成选址。
  values: [{metric: 新建菜市场, value: 2}]
  evidence:
    - {title: 一季度进展, publisher: 某区政府, date: 2022-04-01, url: 'https://example.org/1', excerpt: 完成选址}
"""


def newest(root: Path, *files: Files) -> tuple[Entry, ...]:
    commit(root, MINIMAL)
    for one in files:
        commit(root, one)
    return history.read(root, root / ".cache").commits[0].entries


def test_an_adjustment_shows_the_original_beside_the_amended_and_its_basis(tmp_path: Path) -> None:
    adjusted, basis = newest(tmp_path, {"data/mou/adjustments.yaml": ADJUSTED})
    assert adjusted == Entry(Kind.TERM, TASK, "adjustment", "二季度（2022-06-01）", "6月底前开工", "9月底前开工")
    assert (basis.kind, basis.field) == (Kind.TERM, "basis")
    assert "发布者：某区政府" in (basis.after or "")


def test_a_withdrawn_task_shows_what_was_promised(tmp_path: Path) -> None:
    record = "- {task: mou/2022-key/1, kind: 撤销, date: 2022-06-01, from: 新建菜市场2个。}\n"
    (entry,) = newest(tmp_path, {"data/mou/adjustments.yaml": record})
    assert (entry.kind, entry.before, entry.after) == (Kind.WITHDRAWN, "新建菜市场2个。", None)


def test_a_mended_adjustments_record_is_no_second_adjustment(tmp_path: Path) -> None:
    name = "data/mou/adjustments.yaml"
    entries = newest(tmp_path, {name: ADJUSTED}, {name: ADJUSTED.replace("to: 9月底前", "to: 10月底前")})
    assert [(one.field, one.part, one.before, one.after) for one in entries] == [
        ("adjustment-record", "二季度（2022-06-01）：至", "9月底前开工", "10月底前开工")
    ]


def test_a_removed_record_is_a_removal_and_never_an_adjustment_back(tmp_path: Path) -> None:
    name = "data/mou/adjustments.yaml"
    (entry,) = newest(tmp_path, {name: ADJUSTED}, {name: None})
    assert (entry.kind, entry.field, entry.after) == (Kind.REMOVED, "adjustment", None)
    assert "由：6月底前开工" in (entry.before or "")


def test_progress_tells_state_summary_and_values_and_apart_from_them_the_evidence(tmp_path: Path) -> None:
    reported, evidence = newest(tmp_path, {"data/mou/progress/2022-q1.yaml": REPORT})
    assert reported == Entry(Kind.PROGRESS, TASK, "progress", "一季度（2022-04-01）", None, "达进度：已完成选址。（新建菜市场 2）")
    assert evidence.field == "evidence"
    assert "标题：一季度进展" in (evidence.after or "")


def test_withdrawn_evidence_and_a_reply_are_told_without_the_report_they_belong_to(tmp_path: Path) -> None:
    name = "data/mou/progress/2022-q1.yaml"
    reply = "  replies:\n    - {by: 区商务局, kind: 异议, date: 2022-05-01, text: 尚在施工。, until: 2022-05-31}\n"
    later = REPORT.replace("excerpt: 完成选址}", "excerpt: 完成选址, withdrawn: 2022-05-02}") + reply
    entries = newest(tmp_path, {name: REPORT}, {name: later})
    assert [(one.kind, one.field, one.before is None) for one in entries] == [
        (Kind.PROGRESS, "evidence", False),
        (Kind.PROGRESS, "replies", True),
    ]


@pytest.mark.parametrize(
    ("goal", "said"), [("a2q3", "三季度"), ("a1each", "每季度"), ("m2", "第2个节点"), ("d1", "第1个时限"), ("text", "整项任务")]
)
def test_what_a_record_holds_to_is_said_in_words(tmp_path: Path, goal: str, said: str) -> None:
    reported, _ = newest(tmp_path, {"data/mou/progress/2022-q1.yaml": REPORT.replace("a1q1", goal)})
    assert reported.part == f"{said}（2022-04-01）"


def test_no_comma_follows_a_full_stop(tmp_path: Path) -> None:
    archived = REPORT.replace("excerpt: 完成选址", "excerpt: 完成选址。, archive: {file: a.html}")
    _, evidence = newest(tmp_path, {"data/mou/progress/2022-q1.yaml": archived})
    assert "摘录：完成选址。存档：文件：a.html" in (evidence.after or "")


def test_what_is_new_is_not_marked_as_put_in_and_what_is_mended_is() -> None:
    new = Entry(Kind.PROGRESS, TASK, "progress", "一季度", None, "达进度：已完成选址。")
    assert [piece.kind for piece in changelog.difference(new).segments] == ["same"]
    assert [piece.kind for piece in changelog.difference(replace(new, before="达进度：完成选址。")).segments] == ["same", "added", "same"]


def test_two_reports_of_one_goal_that_disagree_are_two(tmp_path: Path) -> None:
    name = "data/mou/progress/2022-q1.yaml"
    second = REPORT.replace("达进度", "欠进度").replace("2022-04-01", "2022-04-09").replace("已完成选址", "选址未定")
    entries = newest(tmp_path, {name: REPORT}, {name: REPORT + second})
    assert [one.part for one in entries if one.field == "progress"] == ["一季度（2022-04-09）"]
    assert entries[0].before is None


def test_a_rating_is_told_of_the_unit_whatever_it_is_called_there(tmp_path: Path) -> None:
    record = "- {{unit: {}, kind: 红黄牌, value: 黄牌, issuer: 某区政府, date: 2022-07-01, period: q2}}\n"
    ratings = "".join(record.format(name) for name in ("区住建委", "住建委", "qu-zhu-jian-wei", "不在册"))
    entries = newest(tmp_path, {"data/mou/ratings.yaml": ratings})
    assert [one.subject for one in entries] == ["unit:mou/qu-zhu-jian-wei"] * 3 + ["place:mou"]
    assert {one.kind for one in entries} == {Kind.RATING}
    assert "作出者：某区政府" in (entries[0].after or "")


def test_files_with_anything_in_them_bring_no_crash(tmp_path: Path) -> None:
    for name in ("adjustments.yaml", "ratings.yaml", "progress/2022-q1.yaml"):
        for number, text in enumerate(
            ("- 甲\n", "甲: 乙\n", "- {task: [1], goal: {a: b}, evidence: [x, {title: [y]}], values: z}\n", "- [")
        ):
            commit(tmp_path, MINIMAL | {f"data/mou/{name}": text}, f"{name}{number}")
    assert history.read(tmp_path, tmp_path / ".cache").lack is None
