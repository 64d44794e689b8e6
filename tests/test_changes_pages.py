import re
from pathlib import Path

from lxml import html

from generator import history
from generator.build import Options, Project, build
from tests.projects import AS_OF, LIST, MINIMAL
from tests.repositories import commit, git

KEY = "data/mou/2022-key.yaml"


def made(root: Path) -> Path:
    past = history.read(root, root / ".cache")
    report = build(Project(root, root / "site", root / ".cache"), Options(AS_OF, None, with_search=False, history=past), lambda *_: None)
    assert report.problems == ()
    return root / "site"


def main_of(path: Path) -> "html.HtmlElement":
    (main,) = html.fromstring(path.read_bytes()).iter("main")
    return main


def test_the_original_stands_beside_the_amended_on_every_page_concerned(tmp_path: Path) -> None:
    commit(tmp_path, {**MINIMAL, KEY: LIST.replace("选址", "选地")}, date="2025-01-01T08:00:00+08:00")
    correction = commit(tmp_path, {KEY: LIST}, "改正<转录>", date="2026-03-04T08:00:00+08:00")
    site = made(tmp_path)
    for name in ("changes", "changes/2026", "mou/2022-key/1", "mou/units/qu-shang-wu-ju", "mou/leaders/zhang-san", "documents/mou/2022"):
        main = main_of(site / name / "index.html")
        assert "".join(main.xpath("(//del)[1]/text()")) == "地", name
        assert "".join(main.xpath("(//ins)[1]/text()")) == "址", name
        text = main.text_content()
        assert all(words in text for words in ("文字更正", "一季度", "2026-03-04", "改正<转录>", correction[:10])), name
        assert "2026" in main.xpath("string(//a[contains(@href, '#c-')]/@href)") or name == "changes/2026", name
    assert "选地" not in main_of(site / "mou/2022-key/2/index.html").text_content()
    assert "2025-01-01" in main_of(site / "changes/2025/index.html").text_content()
    assert "改正" not in main_of(site / "changes/2025/index.html").text_content()


def test_the_words_of_a_commit_stand_last_in_small_print(tmp_path: Path) -> None:
    commit(tmp_path, {**MINIMAL, KEY: LIST.replace("选址", "选地")})
    commit(tmp_path, {KEY: LIST}, "Fix the transcription")
    (newest,) = main_of(made(tmp_path) / "changes/index.html").xpath("//li[@data-commit][1]")
    parts = [" ".join(part.text_content().split()) for part in newest]
    assert parts[0] == "2026-01-01"
    assert [number for number, part in enumerate(parts) if "Fix the transcription" in part] == [len(parts) - 1]
    assert parts[-1].endswith("，提交说明：Fix the transcription")


def test_readers_meet_names_and_no_keys_or_ids(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    erratum = "    errata:\n      - {field: each, printed: 推进施工, reading: 施工, origin: unknown, why: 例}\n"
    related = "    related:\n      - {task: mou/2022-key/1, kind: same-as, certainty: certain}\n"
    commit(tmp_path, {KEY: LIST + erratum + related})
    text = main_of(made(tmp_path) / "mou/2022-key/2/index.html").get_element_by_id("changes").text_content()
    assert "每季度：推进施工" in text
    assert "栏目：每季度" in text
    assert "某区 · 重点工作 · 第1项" in text
    assert "mou/2022-key/1" not in text


def test_a_commit_that_changed_many_things_shows_some_and_opens_the_others(site: Path) -> None:
    (long,) = main_of(site / "changes/index.html").xpath("//li[@data-commit][details[summary[contains(., '其余')]]][1]")
    assert len(long.xpath("./*[contains(@class, 'changes__about') or contains(@class, 'changes__many')]")) == 9
    assert int(long.xpath("string(details[last()]/summary)").split()[1]) > 1


def test_the_first_import_is_no_wall(site: Path) -> None:
    text = main_of(site / "changes/index.html").text_content()
    assert "新增 78 项任务" in re.sub(r"\s+", " ", text)
    assert len((site / "changes/index.html").read_bytes()) < 200_000


def test_a_leader_taken_off_a_task_is_told_on_the_tasks_page(tmp_path: Path) -> None:
    commit(tmp_path, {**MINIMAL, KEY: LIST.replace("leaders: [张三]", "leaders: [李四]")})
    commit(tmp_path, {KEY: LIST})
    assert "责任领导" in main_of(made(tmp_path) / "mou/2022-key/1/index.html").text_content()


def test_a_year_of_many_commits_is_divided_and_a_closed_part_never_changes(tmp_path: Path) -> None:
    from tests.test_history import thousands

    thousands(tmp_path, 430)
    commit(tmp_path, {KEY: LIST})
    site = made(tmp_path)
    closed = listed(site / "changes/2026/1/index.html")
    assert len(closed) == 200
    commit(tmp_path, {KEY: LIST + "    topics: []\n"})
    git(tmp_path, "gc", "-q")
    assert listed(made(tmp_path) / "changes/2026/1/index.html") == closed
    assert len(listed(site / "changes/2026/index.html")) == 33


def listed(path: Path) -> list[str]:
    """The commits a page shows."""
    return [item.get("data-commit", "") for item in main_of(path).iter("li") if item.get("data-commit")]


def test_nobody_is_asked_to_remember_where_nothing_is_listed(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    assert main_of(made(tmp_path) / "changes/index.html").find_class("visits")
    report = build(Project(tmp_path, tmp_path / "bare", tmp_path / "cache"), Options(AS_OF, None, with_search=False), lambda *_: None)
    assert report.problems == ()
    main = main_of(tmp_path / "bare/changes/index.html")
    assert "没有可以列出的变更" in main.text_content()
    assert not main.find_class("visits")
