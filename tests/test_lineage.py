"""What runs on across years: tasks continued, merged, split and dropped, posts handed over, units renamed and merged."""

import csv
import datetime as dt
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator import fileschema, history, lineage, plainwords
from generator.build import Options, Project, build, check, context_of
from generator.handovers import posts_of
from generator.lineage import Fate, Lineage
from generator.load import load
from generator.model import Place, Portal, Task
from generator.pages import all_pages
from tests.conftest import MakeProject
from tests.lineages import PLACE, ROWS, THREE_YEARS, Row, document, task_list
from tests.projects import AS_OF, write_project
from tests.repositories import commit


@pytest.fixture
def portal(project: MakeProject) -> Portal:
    loaded = load(project(THREE_YEARS))
    assert loaded.problems == ()
    assert loaded.portal is not None
    return loaded.portal


@pytest.fixture
def lines(portal: Portal) -> Lineage:
    return lineage.of(portal)


@pytest.fixture
def place(portal: Portal) -> Place:
    return portal.places[0]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("years")
    write_project(root, THREE_YEARS)
    report = build(Project(root, root / "site", root / "cache"), Options(AS_OF, with_search=False), lambda *_: None)
    assert report.problems == ()
    return root / "site"


def text_of(site: Path, address: str) -> str:
    """What a reader of a page reads, without white space."""
    html = (site / address.strip("/") / "index.html").read_text(encoding="utf-8")
    return re.sub(r"\s+|<[^>]*>", "", html.partition("<main")[2])


def rows_of(site: Path, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((site / f"data/v1/{table}.csv").read_text(encoding="utf-8-sig"))))


def task(lines: Lineage, name: str) -> Task:
    return lines.tasks[f"mou/{name}"]


def test_a_line_leads_from_the_first_year_to_the_last_whichever_task_one_stands_on(lines: Lineage) -> None:
    for name in ("2022-key/1", "2023-key/1", "2024-key/1"):
        assert [one.id for one in lines.line(task(lines, name))] == ["mou/2022-key/1", "mou/2023-key/1", "mou/2024-key/1"]


def test_a_merged_task_has_two_origins_and_a_split_one_two_ends(lines: Lineage) -> None:
    assert [one.id for one in lines.line(task(lines, "2023-key/2"))] == ["mou/2022-key/2", "mou/2022-key/3", "mou/2023-key/2"]
    assert [one.id for one in lines.line(task(lines, "2022-key/4"))] == ["mou/2022-key/4", "mou/2023-key/3", "mou/2023-key/4"]
    assert [one.id for one in lines.line(task(lines, "2023-key/3"))] == ["mou/2022-key/4", "mou/2023-key/3"]


def test_a_task_nobody_continues_nor_says_anything_of_is_without_a_word(lines: Lineage) -> None:
    fates = {number: lines.fate(task(lines, f"2022-key/{number}")) for number in range(1, 8)}
    assert [number for number, fate in fates.items() if fate == Fate.UNACCOUNTED] == [6, 7]
    assert fates[5] == Fate.DROPPED
    assert lines.fate(task(lines, "2024-key/1")) == Fate.OPEN


def test_a_completed_task_is_not_without_a_word(portal: Portal) -> None:
    lines = lineage.of(portal, frozenset({"mou/2022-key/6"}))
    assert lines.fate(task(lines, "2022-key/6")) == Fate.COMPLETED
    assert lines.fate(task(lines, "2022-key/7")) == Fate.UNACCOUNTED


def test_only_a_declared_succession_leaves_tasks_without_a_word(project: MakeProject) -> None:
    loaded = load(project(THREE_YEARS | {"data/mou/2023-key.yaml": task_list(2023, ROWS[2023])}))
    assert loaded.portal is not None
    lines = lineage.of(loaded.portal)
    assert lines.fate(task(lines, "2022-key/6")) == Fate.OPEN


def test_the_successor_is_whose_tenure_begins_next(place: Place) -> None:
    posts = posts_of(place, AS_OF)
    heads = posts.held["区长"]
    assert [held.leader.name for held in heads] == ["赵六", "张三", "李四"]
    assert [held.leader.name if (held := posts.successor(one)) else None for one in heads] == ["张三", "李四", None]
    assert [held.leader.name if (held := posts.predecessor(one)) else None for one in heads] == [None, "赵六", "张三"]


@pytest.mark.parametrize(
    ("day", "holder"),
    [("2022-08-09", "张三"), ("2022-08-10", None), ("2022-08-14", None), ("2022-08-15", "李四"), ("2018-02-28", None)],
)
def test_a_post_passes_on_the_day_it_ends(place: Place, day: str, holder: str | None) -> None:
    held = posts_of(place, AS_OF).holder("区长", dt.date.fromisoformat(day))
    assert (held.leader.name if held else None) == holder


def test_what_happened_after_the_as_of_date_is_not_known(place: Place) -> None:
    posts = posts_of(place, dt.date(2022, 6, 30))
    assert [(held.leader.name, held.tenure.until) for held in posts.held["区长"]] == [("赵六", dt.date(2020, 2, 20)), ("张三", None)]
    zhang = next(leader for leader in place.leaders if leader.name == "张三")
    assert list(posts.handovers(zhang, dt.date(2022, 1, 5), dt.date(2022, 9, 30))) == []


def test_a_goal_due_before_the_leader_left_has_no_handover(place: Place) -> None:
    posts, zhang = posts_of(place, AS_OF), next(leader for leader in place.leaders if leader.name == "张三")
    assert list(posts.handovers(zhang, dt.date(2022, 1, 5), dt.date(2022, 6, 30))) == []
    assert [one.holder and one.holder.leader.name for one in posts.handovers(zhang, dt.date(2022, 1, 5), dt.date(2022, 9, 30))] == ["李四"]


def test_a_task_page_shows_its_line(built: Path) -> None:
    merged = text_of(built, "/mou/2023-key/2/")
    assert "由2022年重点工作第2项、2022年重点工作第3项合并而来（本站比对，确定）" in merged
    assert "2024年重点工作接续了这张清单，没有写明这一项的去向。没有写明，不等于没有完成。" in merged
    assert "由2022年重点工作第4项拆分而来，同时拆出的还有2023年重点工作第4项" in text_of(built, "/mou/2023-key/3/")
    assert "2023年1月4日公布的《某区2023年政府工作报告》说明：“转为日常工作，不再列入。”" in text_of(built, "/mou/2022-key/5/")
    assert "逐年脉络" in text_of(built, "/mou/2022-key/1/")


def test_the_page_of_a_place_lists_what_is_without_a_word(built: Path) -> None:
    shown = text_of(built, "/mou/lineage/")
    assert "2022年有、2023年没有写明去向的任务（2项）建设智慧停车平台。" in shown
    assert "没有写明去向，不等于没有完成" in shown
    assert "重点工作2023年，5项任务" in text_of(built, "/mou/")
    assert "本站尚未收录该地区的公开进展，不知道哪些已经完成。" in shown
    assert "已公布完成" not in shown


def test_completed_tasks_given_by_the_caller_are_counted_and_leave_the_list(project: MakeProject) -> None:
    loaded, report = check(project(THREE_YEARS))
    context = replace(context_of(loaded, report, Options(AS_OF)), completed=frozenset({"mou/2022-key/6"}))
    page = next(page for page in all_pages(context) if page.address == "/mou/lineage/")
    shown = repr(page.view)
    assert "建设智慧停车平台" not in shown
    assert "Fact(name='已公布完成', text='1 项'" in shown


def test_leader_pages_say_who_held_the_post_when_a_goal_was_due(built: Path) -> None:
    zhang = text_of(built, "/mou/leaders/zhang-san/")
    assert "区长：2020年3月1日任职，2022年8月10日离任；前任赵六；接任李四。" in zhang
    assert "三季度：完成选址。到期时任此职的是李四" in zhang
    li = text_of(built, "/mou/leaders/li-si/")
    assert "三季度：新增网点。到期时没有登记由谁任副区长（分管城建）" in li
    assert "三季度：完成主体。到期时" not in li
    assert "公开文件没有把赵六列为任务的责任领导。" in text_of(built, "/mou/leaders/zhao-liu/")


def test_task_pages_name_the_successor(built: Path) -> None:
    assert "文件印发时，张三任区长，2022年8月10日离任；接任的是李四（2022年8月15日起任职）。" in text_of(built, "/mou/2022-key/1/")
    vacant = text_of(built, "/mou/2022-key/4/")
    assert "接任的是王五（2022年10月20日起任职）。到期时没有登记由谁任此职" in vacant
    assert "文件印发时" not in text_of(built, "/mou/2023-key/1/")


@pytest.mark.parametrize(
    ("unit", "words", "link"),
    [
        ("qu-cheng-guan-ju", "2023年9月1日起更名为区城管委。", "qu-cheng-guan-wei"),
        ("qu-cheng-guan-wei", "2023年9月1日由区城管局更名而来。", "qu-cheng-guan-ju"),
        ("dong-jie", "2023年5月1日起并入河街。", "he-jie"),
        ("he-jie", "2023年5月1日东街、西街并入。", "xi-jie"),
        ("zong-ju", "2022年6月1日起拆分为区商务局、区城管局。", "qu-shang-wu-ju"),
        ("ban", "2022年6月1日起不再有这个单位；由哪个单位接续，没有登记。", None),
    ],
)
def test_changed_units_lead_to_each_other(built: Path, unit: str, words: str, link: str | None) -> None:
    assert words in text_of(built, f"/mou/units/{unit}/")
    html = (built / f"mou/units/{unit}/index.html").read_text(encoding="utf-8")
    assert link is None or f'href="../../../mou/units/{link}/"' in html


def test_what_is_shown_is_exported(built: Path) -> None:
    assert {"task": "mou/2023-key/3", "id": "mou/2022-key/4", "kind": "split", "certainty": "certain"} in rows_of(built, "lineage")
    assert [(row["task"], row["kind"]) for row in rows_of(built, "departures") if "/2022-key/" in row["task"]] == [
        ("mou/2022-key/5", "dropped"),
        ("mou/2022-key/6", "unaccounted"),
        ("mou/2022-key/7", "unaccounted"),
    ]
    assert {"list": "mou/2023-key", "succeeds": "mou/2022-key"} in rows_of(built, "successions")
    assert {"leader": "mou/zhang-san", "post": "区长", "from": "2020-03-01", "to": "2022-08-10"} in rows_of(built, "posts")
    changed = {"unit": "mou/zong-ju", "until": "2022-06-01", "change": "拆分", "became": "mou/qu-shang-wu-ju；mou/qu-cheng-guan-ju"}
    assert changed in rows_of(built, "unit_changes")


def test_changes_of_what_runs_on_are_told_in_words(tmp_path: Path) -> None:
    before = THREE_YEARS | {
        "data/mou/2023-key.yaml": task_list(2023, tuple(replace(row, more="") for row in ROWS[2023])),
        "data/mou/2022-key.yaml": task_list(2022, tuple(replace(row, more="") for row in ROWS[2022])),
        "data/mou/place.yaml": PLACE.replace("      - {post: 区长, from: 2022-08-15}\n", "").replace(", until: 2022-06-01}", "}"),
    }
    commit(tmp_path, before)
    commit(tmp_path, THREE_YEARS)
    entries = history.read(tmp_path, tmp_path / ".cache").commits[0].entries
    told = {(str(entry.kind), entry.subject, entry.field): entry.after for entry in entries}
    assert told["链接", "task:mou/2023-key/1", "continues"] == "任务：mou/2022-key/1，性质：延续，确定程度：确定"
    assert told["链接", "list:mou/2023-key", "succeeds"] == "2022-key"
    assert (told["进展", "task:mou/2022-key/5", "dropped"] or "").startswith("引文：转为日常工作，不再列入。依据：某区2023年政府工作报告")
    assert (told["整理", "leader:mou/li-si", "posts"] or "").endswith("职务：区长，由：2022-08-15")
    assert told["整理", "unit:mou/ban", "until"] == "2022-06-01"
    assert {entry.field for entry in entries} <= set(plainwords.FIELDS)


def test_the_schemas_accept_a_successor_typed_alone_or_in_a_list() -> None:
    schemas = {name: json.loads(text) for name, text in fileschema.schemas().items()}
    for kind, text in (("place", PLACE), ("list", task_list(2023, ROWS[2023], "succeeds: [2022-key]\n"))):
        value = yaml.load(text, Loader=yaml.BaseLoader)
        assert not list(jsonschema.Draft7Validator(schemas[kind]).iter_errors(_with_integers(value)))


def _with_integers(value: object) -> object:
    """What a plug-in reads where only digits stand."""
    if isinstance(value, dict):
        return {key: _with_integers(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_integers(inner) for inner in value]
    return int(value) if isinstance(value, str) and value.isdigit() else value


def problems(root: Path) -> list[tuple[str, str]]:
    _, report = check(root)
    return [(problem.code, problem.message) for problem in report.problems]


def with_tasks(year: int, head: str, *rows: Row) -> dict[str, str | bytes | None]:
    """The three years with other tasks in one of them."""
    entries = "".join(document(each, rows if each == year else ROWS[each])[1] for each in ROWS)
    return THREE_YEARS | {
        f"data/mou/{year}-key.yaml": task_list(year, rows, head),
        f"data/sources/mou-{year}.txt": document(year, rows)[0],
        "data/mou/documents.yaml": entries,
    }


def test_lines_and_successions_lead_somewhere_earlier(project: MakeProject) -> None:
    row = replace(ROWS[2024][0], more="    continues: [{task: mou/2023-key/99, kind: continues, certainty: stated}]\n")
    found = problems(project(with_tasks(2024, "succeeds: [2021-key, 2024-key, 2023-key, 2023-key]\n", row)))
    assert [code for code, _message in found] == ["unknown-task", "lineage-order", "lineage-repeat", "unknown-task"]


def test_a_successor_of_a_unit_is_a_unit_that_is_registered(project: MakeProject) -> None:
    groups = "groups:\n  - {id: ge-jie, name: 各街}\n"
    wrong = PLACE.replace("became: 区城管委", "became: 区城管为").replace(
        "change: 合并, became: 河街}\n  - {id: xi", "became: 各街}\n  - {id: xi"
    )
    found = problems(project(THREE_YEARS | {"data/mou/place.yaml": wrong + groups}))
    assert [message for code, message in found if code == "unknown-unit"] == [
        "“区城管局”以后的单位“区城管为”未登记。",
        "“各街”是统称，不是一个单位，不能接续“东街”。",
    ]


def test_a_long_tenure_overlaps_every_shorter_one_within_it(project: MakeProject) -> None:
    found = problems(project(THREE_YEARS | {"data/mou/place.yaml": PLACE.replace("to: 2020-02-20", "to: 2025-01-01")}))
    assert [code for code, _message in found] == ["tenure-overlap", "tenure-overlap"]


def test_nothing_said_of_later_years_is_said_before_the_tasks_own(project: MakeProject) -> None:
    row = replace(ROWS[2024][0], more="    dropped: {quote: 不再列入。, basis: 报告, date: 2023-12-31}\n")
    assert problems(project(with_tasks(2024, "", row))) == [("period-outside", "日期 2023-12-31 早于任务的年度。")]
