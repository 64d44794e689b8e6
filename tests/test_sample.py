"""The fictitious sample: sound, complete, unmistakable, with a history that shows every kind of change."""

import csv
import datetime as dt
import io
import itertools
import json
import posixpath
import re
import subprocess
import sys
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator import history, lamps, publishedtables
from generator.build import check
from generator.load import Loaded, load
from generator.progress import ADJUSTMENTS, STATES
from generator.standings import completed, standings
from generator.targets import Target, targets
from generator.taskchanges import Kind
from tests import samplehistory
from tests.projects import ROOT
from tests.repositories import git
from tests.samplehistory import AS_OF, BANNER, SAMPLE
from tests.test_cli import run
from tests.test_fileschema import faults

FILES = sorted(path.relative_to(ROOT).as_posix() for path in SAMPLE.rglob("*.yaml"))


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(SAMPLE)


def rows(site: Path, name: str) -> list[dict[str, str]]:
    text = (site / f"data/v1/{name}.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_sample_passes_the_strict_check() -> None:
    done = run("check", "--strict", "--root", str(SAMPLE))
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("100%") == 4


@pytest.mark.parametrize("file", FILES)
def test_every_file_of_it_names_its_schema_and_holds_to_it(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), named[1]))
    assert (ROOT / target).is_file()
    assert faults(Path(target).stem, text) == []


def test_every_lamp_and_reason_is_shown(loaded: Loaded) -> None:
    assert loaded.portal is not None
    seen = Counter(one.lamp.reason for place in loaded.portal.places for own in standings(place, AS_OF).values() for one in own)
    assert set(seen) == set(lamps.REASONS)


def test_every_state_adjustment_rating_and_kind_of_reply_is_shown(loaded: Loaded) -> None:
    assert loaded.portal is not None
    published = [place.published for place in loaded.portal.places]
    records = [record for one in published for record in one.progress]
    assert {record.state for record in records} == set(STATES)
    assert {reply.kind for record in records for reply in record.replies} == {"回应", "异议"}
    assert {rating.kind for one in published for rating in one.ratings} == {"红黄灯", "红黄牌", "考核"}
    assert any(piece.withdrawn for record in records for piece in record.evidence)
    assert any(piece.archive for record in records for piece in record.evidence)
    assert any(piece.url is None for record in records for piece in record.evidence)
    disagreeing = [(one.state, other.state) for one, other in itertools.combinations(records, 2) if same_day_and_target(one, other)]
    assert disagreeing == [("达进度", "欠进度")]
    known = {(target.task.id, target.key): target for place in loaded.portal.places for task in place.tasks for target in targets(task)}
    timing = {(one.kind, is_in_time(known, one.task, one.goal, one.date)) for places in published for one in places.adjustments}
    assert timing == {(kind, in_time) for kind in ADJUSTMENTS for in_time in (True, False)}


def test_a_task_is_completed_when_what_is_due_last_is_published_as_achieved(loaded: Loaded) -> None:
    assert loaded.portal is not None
    done = {task for place in loaded.portal.places for task in completed(place, AS_OF)}
    assert {task for task in done if "/2021-" in task} == {"shifan/2021-key/1", *(f"yangli/2021-key/{number}" for number in (1, 2, 3))}
    assert all(completed(place, dt.date(2021, 6, 30)) == frozenset() for place in loaded.portal.places)


def same_day_and_target(one: Any, other: Any) -> bool:  # noqa: ANN401 - two records of progress
    return bool((one.task, one.goal, one.period, one.date) == (other.task, other.goal, other.period, other.date))


def is_in_time(known: dict[tuple[str, str], Target], task: str, goal: str | None, decided: dt.date) -> bool:
    due = known[task, goal].due if goal else None
    return due is None or decided <= due


def test_it_says_everywhere_that_it_is_fictitious(loaded: Loaded, sample_site: Path) -> None:
    assert loaded.portal is not None
    assert all("虚构" in text for text in (loaded.portal.name, loaded.portal.description, loaded.portal.organiser or ""))
    assert all("虚构的示例" in text for text in loaded.source_texts.values())
    assert all(
        "example.org" in (piece.url or "example.org")
        for place in loaded.portal.places
        for record in place.published.progress
        for piece in record.evidence
    )
    pages = [path for path in sample_site.rglob("*.html") if "pagefind" not in path.parts]
    assert len(pages) > 100
    assert [path for path in pages if BANNER not in path.read_text(encoding="utf-8")] == []


def test_the_history_shows_every_kind_of_change_and_ends_with_the_sample_itself(sample: Path) -> None:
    past = history.read(sample, sample / ".cache")
    shown = {entry.kind for commit in past.commits for entry in commit.entries}
    assert {
        Kind.ADDED, Kind.PROGRESS, Kind.ERRATUM, Kind.TARGET, Kind.TERM, Kind.WITHDRAWN, Kind.SOURCE, Kind.LINK, Kind.CORRECTED,
    } <= shown  # fmt: skip
    assert len(past.commits) == len(samplehistory.COMMITS)
    assert samplehistory.as_on(AS_OF) == samplehistory.sample_files()


def test_the_history_is_the_same_wherever_it_is_written(sample: Path, tmp_path: Path) -> None:
    again = samplehistory.write(tmp_path / "again")
    assert git(again, "rev-parse", "HEAD") == git(sample, "rev-parse", "HEAD")
    samplehistory.write(again)
    assert git(again, "rev-parse", "HEAD") == git(sample, "rev-parse", "HEAD")


def test_every_commit_but_the_slips_it_mends_is_sound(tmp_path: Path) -> None:
    for moment, _author, _message in samplehistory.COMMITS:
        day = dt.datetime.fromisoformat(moment).date()
        for name, content in samplehistory.as_on(day).items():
            (tmp_path / str(day) / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / str(day) / name).write_bytes(content)
        found = Counter(problem.code for problem in check(tmp_path / str(day), latest=day)[1].problems)
        assert set(found) <= {"not-in-source", "cell-not-covered"}, day


def test_no_folder_that_is_not_a_sample_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with pytest.raises(SystemExit):
        samplehistory.write(tmp_path)
    assert list(tmp_path.iterdir()) == [tmp_path / "data"]


def test_what_was_published_is_exported(sample_site: Path, loaded: Loaded) -> None:
    assert loaded.portal is not None
    records = [record for place in loaded.portal.places for record in place.published.progress]
    found = rows(sample_site, "progress")
    assert len(found) == len(records)
    assert len({row["id"] for row in found}) == len(found)
    measured = next(row for row in found if row["task"] == "shifan/2022-key/1" and row["goal"] == "a1q3")
    assert (measured["id"], measured["state"]) == ("shifan/2022-key/1#a1q3@2022-10-12", "超进度")
    assert json.loads(measured["values"]) == [{"metric": "新建便民菜市场", "value": "3"}]
    evidence = rows(sample_site, "evidence")
    assert {row["subject"] for row in evidence if row["kind"] == "progress"} == {row["id"] for row in found}
    assert [row["withdrawn"] for row in evidence if row["title"] == "老旧小区改造招标公告（示例）"] == ["2022-05-10"]
    assert [(row["by"], row["until"]) for row in rows(sample_site, "replies")] == [("示范区交通局", ""), ("一位居民", "2022-08-24")]
    assert Counter(row["kind"] for row in rows(sample_site, "adjustments")) == {"撤销": 5, "目标调整": 2, "时限调整": 2}
    assert [row["unit"] for row in rows(sample_site, "ratings") if row["unit"]] == ["shifan/jiao-tong-ju", "shifan/zheng-wu-fu-wu-ban"]


def test_every_lamp_is_exported_with_its_reason_and_the_version_of_the_rule(sample_site: Path, loaded: Loaded) -> None:
    assert loaded.portal is not None
    found = {row["target"]: (row["colour"], row["reason"], row["due"], row["rule"], row["as_of"]) for row in rows(sample_site, "lamps")}
    expected = {
        one.target.id: (str(one.lamp.colour), one.lamp.reason, str(one.lamp.due or ""), lamps.RULE_VERSION, "2022-11-20")
        for place in loaded.portal.places
        for own in standings(place, AS_OF).values()
        for one in own
    }
    assert found == expected


def test_the_tables_hold_to_their_description(sample_site: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the reader's own dependencies warn on import
        import frictionless

        report = frictionless.validate(str(sample_site / "data/v1/datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "message"])
    whole = json.loads((sample_site / "data/v1/lamps.json").read_text(encoding="utf-8"))["lamps"]
    assert list(whole[0]) == [column.name for column in publishedtables.LAMPS.columns]


def test_the_demo_builds_with_its_banner_and_leaves_the_portals_own_site_alone(tmp_path: Path) -> None:
    said = subprocess.run(["make", "-n", "demo"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    serve = next(line for line in said.split("\n") if "gongkai serve" in line)
    assert f"--as-of {AS_OF} --banner {BANNER}" in serve
    assert "--root .cache/demo" in serve
    root = tmp_path / "demo"
    subprocess.run([sys.executable, "-m", "tests.samplehistory", str(root)], cwd=ROOT, check=True)
    done = run("build", "--no-search", "--as-of", str(AS_OF), "--banner", BANNER, cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert BANNER in (root / "site/index.html").read_text(encoding="utf-8")
