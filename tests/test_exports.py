import csv
import hashlib
import io
import json
import re
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator import tables
from generator.exports import csv_table
from generator.load import Loaded
from generator.pages.opendata import EXAMPLE
from generator.recompose import goals_end
from generator.sourcetext import squash


@pytest.fixture(scope="module")
def published(site: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((site / "data/v1/tasks.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def by_id(published: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {task["id"]: task for task in published["tasks"]}


def test_the_file_keeps_its_contract(published: dict[str, Any], site: Path) -> None:
    schema = json.loads((site / "data/v1/tasks.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(published)
    assert published["as_of"] == "2026-11-20"
    assert len(published["tasks"]) == 569


def test_the_example_of_the_contract_is_published_as_written(by_id: dict[str, dict[str, Any]]) -> None:
    task = by_id["binhai/2022-key/10"]
    assert list(task) == [column.name for column in tables.TASKS.columns]
    assert task["url"] == "/binhai/2022-key/10/"
    assert task["category"] == ["二、主动服务重大国家战略"]
    assert task["text"] == "优化天津港集疏运结构，推进天津港集疏运货运专用通道建设，加快打造“公转铁”“散改集”双示范港口。"
    assert (task["lead"], task["support"], task["leaders"], task["leader_ids"]) == (["区交运局", "天津港集团"], [], ["陈波"], ["chen-bo"])
    first = task["goals"][0]
    assert (first["key"], first["period"], first["quarters"], first["units"]) == ("a1q1", "q1", [1], ["区交运局"])
    assert (first["scope"], first["text"]) == ("天津港集疏运货运专用通道", "开展项目设计招标。")
    assert [goal["key"] for goal in task["goals"]] == ["a1q1", "a1q2", "a1q3", "a1q4", "a2each"]
    assert task["source"] == {"file": "binhai-2022.txt", "from_line": 124, "to_line": 137, "verified": True}


def test_due_parts_give_the_whole_cell_back(by_id: dict[str, dict[str, Any]]) -> None:
    parts = by_id["tianjin/2022-key/10"]["due"]
    assert "".join(part["text"] for part in parts).startswith("年底前取得明显进展。其中津石高速天津东段1月底前建成通车")
    assert [(part["date"], part["kind"]) for part in parts][:2] == [("2022-12-31", "progress"), ("2022-01-31", "finish")]


def test_goals_with_their_labels_give_the_whole_cell_back(real: Loaded) -> None:
    assert real.portal is not None
    task = next(task for task in real.portal.tasks if task.id == "binhai/2022-key/10")
    lines = real.source_texts["binhai-2022.txt"].split("\n")[123:137]
    cell = squash("".join(lines).split("\t")[4])
    assert goals_end(cell, task.assignments) == len(cell)


def test_links_the_documents_state_are_there(by_id: dict[str, dict[str, Any]]) -> None:
    stated = {task: by_id[task]["related"][0] for task in (f"jinnan/2022-critical/{number}" for number in (1, 2, 3, 4))}
    assert [relation["id"] for relation in stated.values()] == [f"jinnan/2022-city/{number}" for number in (2, 8, 13, 26)]
    assert {relation["certainty"] for relation in stated.values()} == {"stated"}
    carried = [relation for number in range(1, 27) for relation in by_id[f"jinnan/2022-city/{number}"]["related"]]
    assert sum(relation["kind"] == "carries-out" for relation in carried) == 26
    marked = [task for task in by_id.values() if {"id": "binhai/2022-key", "kind": "named", "certainty": "stated"} in task["related"]]
    assert len(marked) == 13


def test_csv_has_the_same_tasks_in_the_same_order(published: dict[str, Any], site: Path) -> None:
    raw = (site / "data/v1/tasks.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == [task["id"] for task in published["tasks"]]
    assert [row["text"] for row in rows] == [task["text"] for task in published["tasks"]]
    goals = list(csv.DictReader(io.StringIO((site / "data/v1/goals.csv").read_text(encoding="utf-8-sig"))))
    assert len(goals) == sum(len(task["goals"]) for task in published["tasks"])


Rows = list[dict[str, Any]]


def read_table(site: Path, table: tables.Table, folder: str = "") -> Rows:
    """A published CSV read back by the types its description gives."""
    raw = (site / "data/v1" / folder / f"{table.name}.csv").read_text(encoding="utf-8-sig")
    kinds = {column.name: column.kind for column in table.columns}
    return [{name: typed(cell, kinds[name]) for name, cell in row.items()} for row in csv.DictReader(io.StringIO(raw, newline=""))]


def typed(cell: str, kind: str) -> Any:  # noqa: ANN401 - a cell may hold anything
    cell = cell[1:] if re.match(r"'[=+\-@\t\r\n＝＋－＠]", cell) else cell
    if kind == "列表":
        return cell.split("；") if cell else []
    if kind == "JSON":
        return json.loads(cell) if cell else []
    if not cell:
        return None
    if kind == "是否":
        return cell == "true"
    return int(cell) if kind == "整数" else cell


def test_the_tables_give_the_tasks_back(published: dict[str, Any], site: Path) -> None:
    """Published tables → tasks → the same published tables."""
    parts = {table.name: read_table(site, table) for table in tables.ALL}
    rebuilt = []
    for row in parts["tasks"]:
        own: dict[str, Rows] = {
            name: [one for one in found if one.get("task", one.get("subject")) == row["id"]] for name, found in parts.items()
        }
        nested = {
            "due": without(own["due"], "task", "position"),
            "goals": [numbered(one) for one in without(own["goals"], "task")],
            "milestones": [numbered(one) for one in without(own["milestones"], "task")],
            "metrics": regrouped(own["metrics"]),
            "related": without(own["related"], "task"),
            "errata": without(own["errata"], "subject", "position"),
            "discrepancies": without(own["discrepancies"], "task", "position"),
        }
        rebuilt.append(row | nested)
    assert rebuilt == published["tasks"]
    assert csv_table(tables.TASKS.columns, rebuilt) == (site / "data/v1/tasks.csv").read_bytes()


def without(rows: Rows, *names: str) -> Rows:
    return [{name: value for name, value in row.items() if name not in names} for row in rows]


def numbered(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"quarters": [int(number) for number in row["quarters"]]}


def regrouped(rows: Rows) -> Rows:
    metrics: dict[int, dict[str, Any]] = {}
    for row in rows:
        metric = metrics.setdefault(row["position"], {name: row[name] for name in ("name", "unit", "mode", "bound")} | {"values": []})
        metric["values"].append({name: row[name] for name in ("period", "value", "quote")})
    return list(metrics.values())


def test_every_place_has_its_own_part_and_the_parts_are_the_whole(site: Path) -> None:
    places = [row["id"] for row in read_table(site, tables.PLACES)]
    for table in (tables.TASKS, tables.GOALS, tables.METRICS, tables.UNITS, tables.ERRATA):
        whole = read_table(site, table)
        assert [row for place in places for row in read_table(site, table, place)] == whole


def test_an_independent_reader_finds_the_data_package_valid(site: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the reader's own dependencies warn on import
        import frictionless

        report = frictionless.validate(str(site / "data/v1/datapackage.json"))
    assert report.valid, report.flatten(["name", "message"])
    package = json.loads((site / "data/v1/datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        content = (site / "data/v1" / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")


def test_a_spreadsheet_program_opens_the_workbook_without_formulas(published: dict[str, Any], site: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import openpyxl

        book = openpyxl.load_workbook(site / "data/v1/gongkai.xlsx")
    assert book.sheetnames == [table.title for table in tables.ALL]
    sheet = book["任务"]
    assert sheet.max_row == len(published["tasks"]) + 1
    assert {cell.data_type for row in book["阶段性目标"].iter_rows(min_row=2) for cell in row} <= {"s", "n"}
    assert [cell.value for cell in sheet["A"]][1:4] == [task["id"] for task in published["tasks"]][:3]


def test_the_worked_example_runs(site: Path) -> None:
    done = subprocess.run([sys.executable, "-c", EXAMPLE], cwd=site, capture_output=True, text=True, check=True)
    assert "binhai/2022-livelihood/1 8.8 万人" in done.stdout


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_of_a_csv_runs_as_a_formula(text: str) -> None:
    table = csv_table((tables.ColumnDescription("a", "甲", "文字"),), [{"a": text}])
    cell = next(csv.reader(io.StringIO(table.decode("utf-8-sig").split("\r\n", 1)[1])))[0]
    assert cell == f"'{text}"
