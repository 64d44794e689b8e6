"""``gongkai export-table``: lists as official tables, and the same list again from the file."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from generator import tablefile
from generator.cli import main
from generator.load import Loaded
from tests.imports.drafted import Plain, drafted, messages, only_list, plain
from tests.projects import ROOT

LISTS = [
    "tianjin/2022-key",
    "binhai/2022-key",
    "binhai/2022-livelihood",
    "jinnan/2022-city",
    "jinnan/2022-critical",
    "jinnan/2022-key",
    "xiqing/2023-key",
]
PRINTED = (
    "no",
    "category",
    "text",
    "leaders",
    "lead",
    "support",
    "responsible",
    "city_units",
    "related_mark",
    "due",
    "assignments",
    "merged",
)
WRITERS = {"docx": tablefile.word_document, "xlsx": tablefile.workbook}


def table_of(real: Loaded, name: str) -> tablefile.PrintedTable:
    assert real.portal is not None
    return tablefile.printed_table(next(found for found in real.portal.lists if found.id == name))


def printed(tasks: list[Plain]) -> list[Plain]:
    """What a table prints of each task; the dates read into a 完成时限 are the editors', its words are the table's."""
    return [{key: _due_words(task[key]) if key == "due" else task[key] for key in PRINTED if key in task} for task in tasks]


def _due_words(due: Plain) -> str:
    return due if isinstance(due, str) else "".join(part["text"] for part in due)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(("kind", "write"), WRITERS.items())
def test_a_list_exported_and_imported_is_the_same_list(
    real: Loaded, tmp_path: Path, name: str, kind: str, write: Callable[[tablefile.PrintedTable], bytes]
) -> None:
    path = tmp_path / f"table.{kind}"
    path.write_bytes(write(table_of(real, name)))
    found = drafted(path, name.partition("/")[0])
    again, curated = only_list(found), plain((ROOT / "data" / f"{name}.yaml").read_text())
    assert printed(again["tasks"]) == printed(curated["tasks"])
    for key in ("title", "year", "columns", "first_leads"):
        assert again.get(key) == curated.get(key)
    assert [entry["name"] for entry in again["categories"]] == [entry["name"] for entry in curated.get("categories", [])]
    assert found.trial.problems == ()
    assert messages(found, "unplaced") == []


def test_due_cells_in_parts_come_back_in_the_same_parts(real: Loaded, tmp_path: Path) -> None:
    path = tmp_path / "table.docx"
    path.write_bytes(tablefile.word_document(table_of(real, "tianjin/2022-key")))
    again = only_list(drafted(path, "tianjin"))["tasks"]
    curated = plain((ROOT / "data/tianjin/2022-key.yaml").read_text())["tasks"]
    assert [task.get("due") for task in again] == [task.get("due") for task in curated]


def test_the_word_table_repeats_its_header_and_merges_categories_down(real: Loaded) -> None:
    with zipfile.ZipFile(io.BytesIO(tablefile.word_document(table_of(real, "binhai/2022-key")))) as package:
        xml = package.read("word/document.xml").decode()
    assert xml.count("<w:tblHeader/>") == 1
    assert xml.count('<w:vMerge w:val="restart"/>') == 10, "one for each category"
    assert "<w:p><w:r>" in xml


def test_the_workbook_is_one_another_reader_understands(real: Loaded) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(tablefile.workbook(table_of(real, "xiqing/2023-key")))).active
    assert sheet is not None
    assert sheet.print_title_rows == "$2:$3"
    assert "D2:G2" in {str(area) for area in sheet.merged_cells.ranges}
    assert sheet["A4"].value == 1


def test_the_same_list_gives_the_same_bytes(real: Loaded) -> None:
    table = table_of(real, "jinnan/2022-critical")
    assert tablefile.word_document(table) == tablefile.word_document(table)


def test_a_list_that_is_no_table_is_refused_with_those_that_are(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["export-table", "hedong/2022-report", "--root", str(ROOT), "--docx", str(tmp_path / "x.docx")])
    assert result.exit_code == 2
    assert "binhai/2022-key" in result.output
    assert not (tmp_path / "x.docx").exists()


def test_the_command_writes_both_files(tmp_path: Path) -> None:
    arguments = ["--docx", str(tmp_path / "x.docx"), "--xlsx", str(tmp_path / "x.xlsx")]
    result = CliRunner().invoke(main, ["export-table", "jinnan/2022-critical", "--root", str(ROOT), *arguments])
    assert result.exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.docx", "x.xlsx"]
