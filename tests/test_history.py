import shutil
import subprocess
from pathlib import Path

from generator import history
from generator.history import History
from generator.taskchanges import Kind
from tests.projects import DOCUMENTS, LIST, MINIMAL, PLACE, SOURCE
from tests.repositories import commit, git

KEY = "data/mou/2022-key.yaml"
MISPRINTED = LIST.replace("完成选址。", "完成选地。")


def kinds(found: History) -> list[list[tuple[str, str, str]]]:
    return [[(str(entry.kind), entry.subject, entry.field) for entry in one.entries] for one in found.commits]


def read(root: Path) -> History:
    return history.read(root, root / ".cache")


def test_kinds_follow_from_what_changed_and_never_from_the_message(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL | {KEY: MISPRINTED}, "勘误")
    commit(tmp_path, {KEY: LIST}, "新增任务")
    commit(tmp_path, {KEY: LIST.replace("新建菜市场2个", "新建菜市场1个")}, "文字更正")
    commit(tmp_path, {KEY: LIST.replace("完成设计，6月底前开工。", "完成设计。")}, "小修")
    newest, target, corrected, first = read(tmp_path).commits
    assert {entry.kind for entry in first.entries} >= {Kind.ADDED}
    assert [(entry.kind, entry.part, entry.before, entry.after) for entry in corrected.entries] == [
        (Kind.CORRECTED, "一季度", "完成选地。", "完成选址。")
    ]
    assert [(entry.kind, entry.field) for entry in target.entries] == [(Kind.ALTERED, "text")]
    assert Kind.ALTERED in {entry.kind for entry in newest.entries}


def test_a_text_cut_short_is_no_correction_although_it_stands_in_the_source(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    commit(tmp_path, {KEY: LIST.replace("完成设计，6月底前开工。", "完成设计")})
    assert kinds(read(tmp_path))[0] == [("文字改动", "task:mou/2022-key/1", "goals")]


def test_errata_sources_links_and_what_is_ours_have_their_own_kinds(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    erratum = "    errata:\n      - {field: text, printed: 菜市场, reading: 市场, origin: unknown, why: 例}\n"
    commit(tmp_path, {KEY: LIST.replace("    leaders: [李四", f"{erratum}    leaders: [李四")})
    commit(tmp_path, {KEY: LIST.replace("lines: 16-21", "lines: 16-20")})
    related = "    related:\n      - {task: mou/2022-key/1, kind: same-as, certainty: certain}\n"
    commit(tmp_path, {KEY: LIST + related})
    commit(tmp_path, {KEY: LIST + "    topics: [商业]\n", "data/mou/place.yaml": PLACE.replace("[住建委]", "[住建委, 建委]")})
    commit(
        tmp_path, {"data/sources/mou-2022.txt": SOURCE + "\n", "data/mou/documents.yaml": DOCUMENTS.replace("body: [1-7]", "body: [1-8]")}
    )
    source, ours, link, lines, erratum_added, _first = kinds(read(tmp_path))
    assert erratum_added == [("勘误", "task:mou/2022-key/2", "errata")]
    assert ("来源", "task:mou/2022-key/1", "lines") in lines
    assert ("链接", "task:mou/2022-key/2", "related") in link
    assert ("整理", "task:mou/2022-key/2", "topics") in ours
    assert ("整理", "unit:mou/qu-zhu-jian-wei", "aliases") in ours
    assert {kind for kind, subject, _field in source if not subject.startswith("task")} == {"来源"}
    assert ("来源", "document:mou/2022", "body") in source


def test_adjustments_come_only_from_their_records_and_progress_from_its_own(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    record = "- {task: 2022-key/1, kind: 时限调整, date: 2022-06-01, from: 6月底前, to: 9月底前, basis: 某政发〔2022〕9号}\n"
    commit(tmp_path, {"data/mou/adjustments.yaml": record})
    commit(tmp_path, {"data/mou/progress/2022-q1.yaml": "- {task: mou/2022-key/2, goal: a1each, state: 达进度, summary: 已推进。}\n"})
    progress, adjusted, _first = read(tmp_path).commits
    assert next((entry.kind, entry.subject, entry.before, entry.after) for entry in adjusted.entries) == (
        Kind.TERM,
        "task:mou/2022-key/1",
        "6月底前",
        "9月底前",
    )
    assert [(entry.kind, entry.subject) for entry in progress.entries] == [(Kind.PROGRESS, "task:mou/2022-key/2")]


def test_a_revert_is_a_change_of_its_own(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    commit(tmp_path, {KEY: MISPRINTED})
    git(tmp_path, "revert", "--no-edit", "HEAD")
    reverted, broken, _first = kinds(read(tmp_path))
    assert (broken, reverted) == ([("文字改动", "task:mou/2022-key/1", "goals")], [("文字更正", "task:mou/2022-key/1", "goals")])


def test_a_renamed_list_keeps_its_tasks_past(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL | {KEY: MISPRINTED})
    commit(tmp_path, {KEY: LIST})
    git(tmp_path, "mv", KEY, "data/mou/2022-main.yaml")
    git(tmp_path, "commit", "-q", "-m", "改名")
    renamed, corrected, _first = read(tmp_path).commits
    assert [(entry.subject, entry.before, entry.after) for entry in renamed.entries] == [
        ("list:mou/2022-main", "mou/2022-key", "mou/2022-main")
    ]
    assert [entry.subject for entry in corrected.entries] == ["task:mou/2022-main/1"]


def test_a_merge_tells_only_what_was_made_in_merging(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    git(tmp_path, "checkout", "-q", "-b", "side")
    commit(tmp_path, {KEY: LIST.replace("新建菜市场2个", "新建菜市场3个")}, "side")
    git(tmp_path, "checkout", "-q", "main")
    commit(tmp_path, {KEY: LIST.replace("推进施工", "推进施工图")}, "main")
    git(tmp_path, "merge", "-q", "--no-edit", "side")
    found = {one.message: one for one in read(tmp_path).commits}
    assert set(found) == {"side", "main", "改动"}
    (tmp_path / KEY).write_text((tmp_path / KEY).read_text(encoding="utf-8").replace("推进施工图", "推进施工队"), encoding="utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "--amend", "-m", "merge")
    merged = read(tmp_path).commits[0]
    assert [(entry.subject, entry.after) for entry in merged.entries] == [("task:mou/2022-key/2", "推进施工队。")]


def test_outside_git_and_in_a_shallow_clone_it_says_what_is_missing(tmp_path: Path) -> None:
    assert history.read(tmp_path, tmp_path / ".cache").lack == history.NO_GIT
    root = tmp_path / "whole"
    commit(root, MINIMAL | {KEY: MISPRINTED})
    commit(root, {KEY: LIST})
    commit(root, {KEY: LIST + "    topics: [商业]\n"})
    subprocess.run(["git", "clone", "-q", "--depth", "2", f"file://{root}", str(tmp_path / "shallow")], check=True)
    shallow = read(tmp_path / "shallow")
    assert shallow.lack == history.SHALLOW
    assert kinds(shallow) == [[("整理", "task:mou/2022-key/2", "topics")]]
    assert read(root).lack is None


def thousands(root: Path, total: int) -> None:
    """A history of many commits, each correcting one goal to and fro, written by git's own importer."""
    commit(root, MINIMAL)
    parts = []
    for number in range(total):
        text = LIST.replace("推进施工。", f"推进施工。第{number}次。").encode()
        parts.append(f"commit refs/heads/main\ncommitter 编辑 <e@example.org> {1767225600 + number * 60} +0800\ndata 3\nabc\n")
        parts.append(("from refs/heads/main^0\n" if not number else "") + f"M 100644 inline {KEY}\ndata {len(text)}\n{text.decode()}\n")
    subprocess.run(["git", "-C", str(root), "fast-import", "--quiet"], input="".join(parts).encode(), check=True)
    git(root, "reset", "-q", "--hard")


def test_only_new_commits_are_read_and_the_result_is_that_of_a_clean_reading(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    thousands(root, 300)
    first = read(root)
    assert (len(first.commits), first.fresh) == (301, 301)
    assert read(root).fresh == 0
    commit(root, {KEY: LIST})
    after = read(root)
    assert after.fresh == 1
    clean = history.read(root, tmp_path / "other")
    assert after.commits == clean.commits


def test_the_cache_may_be_cut_or_spoilt_at_any_point(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    thousands(root, 20)
    whole = read(root)
    (file,) = (root / ".cache").glob("changes-*")
    content = file.read_bytes()
    for length in range(0, len(content), len(content) // 13):
        file.write_bytes(content[:length])
        assert read(root).commits == whole.commits
    file.write_bytes(content.replace("推进".encode(), "退出".encode()))
    assert read(root).commits == whole.commits
    shutil.rmtree(root / ".cache")
    (root / ".cache").write_text("no folder")
    assert read(root).commits == whole.commits


def test_a_rewritten_history_is_read_as_it_is_now(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    commit(tmp_path, {KEY: MISPRINTED})
    read(tmp_path)
    git(tmp_path, "reset", "-q", "--hard", "HEAD~1")
    commit(tmp_path, {KEY: LIST + "    topics: [商业]\n"})
    assert kinds(read(tmp_path))[0] == [("整理", "task:mou/2022-key/2", "topics")]
