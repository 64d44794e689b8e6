"""A target changed together with the source it stands in: found in however many steps, and only then."""

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator import replaced, unsaid
from generator.build import check
from generator.load import Loaded
from generator.progress import Adjustment, Evidence, Published
from tests.projects import DOCUMENTS, LIST, MINIMAL, SOURCE, write_project
from tests.repositories import Files, commit, git
from tests.test_cli import run

KEY, TEXT, PAPERS = "data/mou/2022-key.yaml", "data/sources/mou-2022.txt", "data/mou/documents.yaml"
ERRATUM = "    errata:\n      - {{field: {}, printed: {}, origin: dump, why: 原来的文本转换有误。}}\n"


def source(old: str = "", new: str = "") -> Files:
    text = SOURCE.replace(old, new) if old else SOURCE
    return {TEXT: text, PAPERS: DOCUMENTS.replace(hashlib.sha256(SOURCE.encode()).hexdigest(), hashlib.sha256(text.encode()).hexdigest())}


def listed(old: str, new: str, extra: str = "") -> Files:
    return {KEY: LIST.replace(old, new).replace("    leaders: [张三]\n", f"{extra}    leaders: [张三]\n")}


def found(root: Path) -> list[tuple[str, str, int]]:
    report = check(root, past=replaced.read(root, root / ".cache"))[1]
    return [(problem.code, problem.span.file, problem.span.line) for problem in report.problems]


WEAKER = ("2个", "1个")


def adjusted(loaded: Loaded, task: str) -> Loaded:
    """What was loaded, with a decision about a task."""
    day = dt.date(2022, 3, 1)
    basis = Evidence(title="通知", publisher="某区人民政府", date=day, url=None, excerpt="调整为1个。")
    decision = Adjustment(task=task, goal=None, date=day, kind="目标调整", before="2个", after="1个", due=None, basis=basis)
    assert loaded.portal is not None
    place = replace(loaded.portal.places[0], published=Published(adjustments=(decision,)))
    return replace(loaded, portal=replace(loaded.portal, places=(place,)))


CHANGED = [("target-changed", KEY, 15)]


def test_text_and_source_changed_at_once_are_found_before_they_are_committed_and_ever_after(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    write_project(tmp_path, source(*WEAKER) | listed(*WEAKER))
    assert found(tmp_path) == CHANGED
    commit(tmp_path, {})
    assert found(tmp_path) == CHANGED
    commit(tmp_path, {KEY: f"{listed(*WEAKER)[KEY]}    topics: []\n"})  # type: ignore[str-bytes-safe]
    assert found(tmp_path) == CHANGED
    assert run("check", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize("steps", [(source(*WEAKER), listed(*WEAKER)), (listed(*WEAKER), source(*WEAKER))])
def test_one_after_the_other_is_no_way_round(tmp_path: Path, steps: tuple[Files, Files]) -> None:
    commit(tmp_path, MINIMAL)
    for step in steps:
        commit(tmp_path, step)
    assert found(tmp_path) == CHANGED


def test_neither_is_a_source_under_another_name(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    papers = str(source(*WEAKER)[PAPERS]).replace("mou-2022.txt", "mou-new.txt")
    moved: Files = {TEXT: None, "data/sources/mou-new.txt": SOURCE.replace(*WEAKER), PAPERS: papers}
    commit(tmp_path, moved | listed(*WEAKER))
    assert found(tmp_path) == CHANGED


def test_nor_a_goal_whose_words_other_rows_use_too(tmp_path: Path) -> None:
    text = SOURCE.replace("每季度：推进施工。", "每季度：完成选址。")
    digest = hashlib.sha256(text.encode()).hexdigest()
    papers = DOCUMENTS.replace(hashlib.sha256(SOURCE.encode()).hexdigest(), digest)
    both = LIST.replace("推进施工。", "完成选址。")
    commit(tmp_path, MINIMAL | {TEXT: text, PAPERS: papers, KEY: both})
    assert found(tmp_path) == []
    weaker = text.replace("一季度：完成选址", "一季度：启动选址")
    papers = papers.replace(digest, hashlib.sha256(weaker.encode()).hexdigest())
    commit(tmp_path, {TEXT: weaker, PAPERS: papers, KEY: both.replace("q1: 完成选址", "q1: 启动选址")})
    assert [code for code, *_ in found(tmp_path)] == ["target-changed"]


def test_an_erratum_about_the_new_words_or_an_adjustment_explains_it(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    commit(tmp_path, source(*WEAKER) | listed(*WEAKER, ERRATUM.format("text", "1个")))
    assert found(tmp_path) == []
    commit(tmp_path, listed(*WEAKER, ERRATUM.format("text", "新建菜市场")))
    assert found(tmp_path) == [("target-changed", KEY, 15)]
    loaded = check(tmp_path)[0]
    past = replaced.read(tmp_path, tmp_path / ".cache")
    assert tuple(unsaid.problems(adjusted(loaded, "mou/2022-key/1"), past)) == ()


def test_what_was_put_back_is_as_if_it_had_stayed(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    commit(tmp_path, source(*WEAKER) | listed(*WEAKER))
    git(tmp_path, "revert", "--no-edit", "HEAD")
    assert found(tmp_path) == []


def test_a_better_source_and_corrections_towards_it_are_no_such_change(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL | {KEY: LIST.replace("完成选址", "完成选地").replace("推进施工", "完成设计，6月底前开工")})
    commit(tmp_path, {KEY: LIST})
    commit(tmp_path, source("    新建菜市场", "新建菜市场"))
    assert found(tmp_path) == []


def test_a_task_taken_away_with_its_row_is_found_at_its_list(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    second = LIST.index("  - no: 2")
    row = SOURCE[SOURCE.index("\t2\n") :]
    commit(tmp_path, source(row, "") | {KEY: LIST[:second].replace("lines: 9-28", "lines: 9-22")})
    assert ("target-changed", KEY, 1) in found(tmp_path)


def test_without_git_nothing_is_said(tmp_path: Path) -> None:
    write_project(tmp_path, MINIMAL)
    assert found(tmp_path) == []
