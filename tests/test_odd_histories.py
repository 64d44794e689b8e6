"""Histories as they come: damaged, incomplete, with odd dates and messages, under anybody's configuration of git."""

import subprocess
from pathlib import Path

import pytest

from generator import history
from generator.history import History
from tests.projects import LIST, MINIMAL, write_project
from tests.repositories import Files, commit, git

KEY = "data/mou/2022-key.yaml"
AT_SIX = "E <e@example.org> 1767225600 +0800"


def read(root: Path) -> History:
    return history.read(root, root / ".cache")


def told(found: History) -> list[list[tuple[str, str, str, str | None, str | None]]]:
    return [[(str(one.kind), one.subject, one.field, one.before, one.after) for one in commit.entries] for commit in found.commits]


def numbered(count: int) -> Files:
    return {KEY: LIST.replace("新建菜市场2个", f"新建菜市场{count}个")}


def by_hand(root: Path, message: bytes, files: Files, committer: str = AT_SIX, parents: tuple[str, ...] = ("HEAD",)) -> None:
    """A commit as no editor's git would write it."""
    write_project(root, files)
    git(root, "add", "-A")
    lines = [f"tree {git(root, 'write-tree')}", *(f"parent {git(root, 'rev-parse', one)}" for one in parents)]
    head = "".join(f"{line}\n" for line in (*lines, f"author {committer}", f"committer {committer}"))
    command = ["git", "-C", str(root), "hash-object", "-t", "commit", "-w", "--stdin", "--literally"]
    made = subprocess.run(command, input=head.encode() + b"\n" + message, capture_output=True, check=True)
    git(root, "update-ref", "refs/heads/main", made.stdout.decode().strip())


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("勘误：更正".encode("gbk"), "勘误：更正"),
        (b"one\x01two\x02three \x1b[31m", "one two three [31m"),
        (b"\n\n  \nlate subject\nbody", "late subject"),
        (b"", ""),
    ],
)
def test_a_message_is_plain_words_whatever_was_written(tmp_path: Path, message: bytes, shown: str) -> None:
    commit(tmp_path, MINIMAL)
    by_hand(tmp_path, message, numbered(3))
    assert [one.message for one in read(tmp_path).commits] == [shown, "改动"]


@pytest.mark.parametrize(
    ("committer", "date"),
    [
        ("E <e@example.org> 4102444800 +0800", "2100-01-01T08:00:00+08:00"),
        ("E <e@example.org> -100000 +0000", "1969-12-30T20:13:20+00:00"),
        ("E <e@example.org> 999999999999 +0800", "1970-01-01T00:00:00+00:00"),
        ("E <e@example.org> 1 -9999", "1970-01-01T00:00:00+00:00"),
        ("E <e@example.org>", "1970-01-01T00:00:00+00:00"),
    ],
)
def test_a_date_no_calendar_knows_hides_no_change(tmp_path: Path, committer: str, date: str) -> None:
    commit(tmp_path, MINIMAL)
    by_hand(tmp_path, b"x", numbered(3), committer)
    commit(tmp_path, numbered(4))
    found = read(tmp_path).commits
    assert len(found) == 3
    assert date in {one.date for one in found}


def test_an_octopus_tells_only_what_is_like_none_of_its_parents(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    for branch, (old, new) in {"a": ("市场2个", "市场3个"), "b": ("推进施工", "推进施工图"), "c": ("short: 重点", "short: 本区")}.items():
        git(tmp_path, "checkout", "-q", "-b", branch, "main")
        commit(tmp_path, {KEY: LIST.replace(old, new)}, branch)
    git(tmp_path, "checkout", "-q", "main")
    text = LIST.replace("市场2个", "市场3个").replace("推进施工", "推进施工图")
    text = text.replace("short: 重点", "short: 本区").replace("选址", "选地")
    by_hand(tmp_path, b"all", {KEY: text}, parents=("a", "b", "c"))
    assert told(read(tmp_path))[0] == [("文字改动", "task:mou/2022-key/1", "goals", "完成选址。", "完成选地。")]


def test_two_branches_that_wrote_the_same_field_are_both_told_and_so_is_what_was_made_of_them(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    git(tmp_path, "checkout", "-q", "-b", "side")
    commit(tmp_path, numbered(3), "side")
    git(tmp_path, "checkout", "-q", "main")
    commit(tmp_path, numbered(4), "main")
    by_hand(tmp_path, b"merged", numbered(5), parents=("main", "side"))
    found = read(tmp_path).commits
    assert {one.message for one in found} == {"merged", "main", "side", "改动"}
    assert [entry.after for entry in found[0].entries] == ["新建菜市场5个。"]


def test_a_version_that_is_not_utf8_is_said_to_be_unreadable_and_no_garbage_is_shown(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    commit(tmp_path, {KEY: LIST.encode("gbk")})
    commit(tmp_path, {KEY: LIST})
    assert [[field for _kind, _subject, field, *_ in one] for one in told(read(tmp_path))[:2]] == [["unreadable"], ["unreadable"]]


def test_links_and_other_repositories_within_the_data_are_no_records(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    (tmp_path / "data/mou/2022-copy.yaml").symlink_to("2022-key.yaml")
    git(tmp_path, "add", "-A")
    git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},data/mou/other.yaml")
    git(tmp_path, "commit", "-q", "-m", "links")
    assert len(read(tmp_path).commits) == 1


def test_an_empty_commit_is_no_change_and_an_empty_repository_says_so(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert read(tmp_path).lack == history.NO_COMMITS
    commit(tmp_path / "other", MINIMAL)
    commit(tmp_path / "other", {}, "empty")
    assert len(read(tmp_path / "other").commits) == 1


def test_a_clone_without_contents_makes_up_nothing_and_says_what_it_lacks(tmp_path: Path) -> None:
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    commit(origin, MINIMAL)
    commit(origin, numbered(3))
    git(origin, "config", "uploadpack.allowFilter", "true")
    subprocess.run(["git", "clone", "-q", "--filter=blob:none", f"file://{origin}", str(clone)], check=True)
    origin.rename(tmp_path / "gone")
    found = read(clone)
    assert found.commits == ()
    assert "读不出来" in (found.lack or "")


def test_a_damaged_content_makes_up_nothing_and_is_read_once_it_is_mended(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    commit(tmp_path, numbered(3))
    commit(tmp_path, {"data/mou/place.yaml": str(MINIMAL["data/mou/place.yaml"]).replace("[住建委]", "[住建委, 建委]")})
    blob = git(tmp_path, "rev-parse", f"HEAD:{KEY}")
    file = tmp_path / ".git/objects" / blob[:2] / blob[2:]
    whole = file.read_bytes()
    file.chmod(0o644)
    file.write_bytes(b"garbage")
    damaged = read(tmp_path)
    assert "移除" not in {kind for one in told(damaged) for kind, *_ in one}
    assert "读不出来" in (damaged.lack or "")
    file.write_bytes(whole)
    assert len(read(tmp_path).commits) == 3
    assert read(tmp_path).lack is None


def test_a_repository_of_somebody_else_is_not_said_to_be_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(tmp_path, MINIMAL)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert read(tmp_path).lack == history.REFUSED


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("log.showRoot", "false"),
        ("i18n.logOutputEncoding", "GBK"),
        ("log.diffMerges", "combined"),
        ("log.follow", "true"),
        ("color.ui", "always"),
        ("diff.renames", "false"),
        ("diff.renameLimit", "1"),
        ("core.abbrev", "4"),
        ("log.showSignature", "true"),
        ("diff.ignoreSubmodules", "all"),
    ],
)
def test_nobodys_configuration_of_git_changes_what_is_told(tmp_path: Path, name: str, value: str) -> None:
    commit(tmp_path, MINIMAL)
    commit(tmp_path, numbered(3), "改两处")
    git(tmp_path, "mv", KEY, "data/mou/2022-main.yaml")
    git(tmp_path, "commit", "-q", "-m", "改名")
    plain = history.read(tmp_path, tmp_path / "one")
    git(tmp_path, "config", name, value)
    assert history.read(tmp_path, tmp_path / "other") == plain


@pytest.mark.parametrize("rows", ['["不明","a","b","c",null,null]', '["新增"]', "1"])
def test_a_cache_of_another_version_is_read_anew(tmp_path: Path, rows: str) -> None:
    newest = commit(tmp_path, MINIMAL)
    whole = read(tmp_path)
    (file,) = (tmp_path / ".cache").glob("changes-*")
    for text in (f'["{newest}","2026-01-01T08:00:00+08:00","m",[{rows}]]', '{"id":1}', "[]"):
        file.write_text(f"{history.checksum(text)} {text}\n", encoding="utf-8")
        assert read(tmp_path) == whole


def test_tasks_that_got_other_numbers_are_those_tasks_and_keep_their_past(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL | {KEY: LIST.replace("完成选址", "完成选地")})
    commit(tmp_path, {KEY: LIST})
    commit(tmp_path, {KEY: LIST.replace("no: 1", "no: 3").replace("no: 2", "no: 1").replace("no: 3", "no: 2")})
    swapped, corrected, _first = told(read(tmp_path))
    assert [(subject, field, before, after) for _kind, subject, field, before, after in swapped] == [
        ("task:mou/2022-key/2", "no", "1", "2"),
        ("task:mou/2022-key/1", "no", "2", "1"),
    ]
    assert corrected[0][1] == "task:mou/2022-key/2"


def test_a_task_taken_out_from_between_is_told_and_the_others_move_up(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    first, second = LIST.index("  - no: 1"), LIST.index("  - no: 2")
    commit(tmp_path, {KEY: LIST[:first] + LIST[second:].replace("no: 2", "no: 1")})
    assert {(kind, field, before) for kind, _subject, field, before, _after in told(read(tmp_path))[0]} == {
        ("文字更正", "no", "2"),
        ("移除", "record", "新建菜市场2个。"),
    }


def test_a_task_moved_to_another_list_is_told_in_both(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL)
    first, second = LIST.index("  - no: 1"), LIST.index("  - no: 2")
    commit(tmp_path, {KEY: LIST[:second], "data/mou/2022-other.yaml": LIST[:first] + LIST[second:]})
    assert {(kind, subject) for kind, subject, *_ in told(read(tmp_path))[0]} == {
        ("新增", "list:mou/2022-other"),
        ("新增", "task:mou/2022-other/2"),
        ("移除", "task:mou/2022-key/2"),
    }


def test_an_address_used_a_second_time_has_the_past_of_its_own_list_alone(tmp_path: Path) -> None:
    commit(tmp_path, MINIMAL | {KEY: LIST.replace("完成选址", "完成选地")})
    commit(tmp_path, {KEY: LIST}, "改正")
    git(tmp_path, "mv", KEY, "data/mou/2022-main.yaml")
    git(tmp_path, "commit", "-q", "-m", "改名")
    commit(tmp_path, {KEY: LIST.replace("title: 重点工作", "title: 另一张表")})
    git(tmp_path, "mv", KEY, "data/mou/2022-other.yaml")
    git(tmp_path, "commit", "-q", "-m", "又改名")
    corrected = next(one for one in read(tmp_path).commits if one.message == "改正")
    assert {entry.subject for entry in corrected.entries} == {"task:mou/2022-main/1"}
