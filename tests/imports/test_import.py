"""``gongkai import`` as an editor meets it: drafts put into a project pass, nothing is written over, nothing is left unsaid."""

import io
import random
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.build import Options, Project, build
from generator.cli import main
from generator.imports.reading import read
from generator.imports.report import report_text
from generator.imports.work import Request, draft
from tests.conftest import MakeProject
from tests.imports.drafted import FILES, drafted, messages, only_list
from tests.projects import AS_OF, ROOT

PAGE = """<table><tr><th>序号</th><th>重点工作</th><th>牵头单位</th></tr>{rows}</table>"""


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [arguments[0], "--root", str(root), *arguments[1:]])


def page(folder: Path, rows: str, before: str = "<p>某区2024年重点任务表</p>") -> Path:
    path = folder / "表.html"
    path.write_text(f"<html><meta charset=utf-8><body>{before}{PAGE.format(rows=rows)}</body></html>", encoding="utf-8")
    return path


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


@pytest.mark.parametrize("name", ["reordered.docx", "merged-headings.docx", "two-tables.docx", "pages.xlsx", "nested.docx"])
def test_a_draft_written_into_a_new_place_of_a_project_passes_its_check_and_becomes_pages(project: MakeProject, name: str) -> None:
    root = project()
    result = run(root, "import", str(FILES / name), "--into", str(root / "data" / "xin"))
    assert "草稿放进项目能通过 gongkai check" in result.output
    assert (root / "data/sources/xin-2024.txt").exists()
    built = build(Project(root, root / "site", root / ".cache"), Options(AS_OF, None, with_search=False), lambda _name, _seconds: None)
    assert built.problems == ()
    assert built.changes is not None, "its pages stand, with every link"


def test_a_draft_goes_into_a_new_folder_under_drafts(project: MakeProject) -> None:
    root = project()
    first = run(root, "import", str(FILES / "reordered.docx"))
    second = run(root, "import", str(FILES / "reordered.docx"))
    assert first.exit_code == second.exit_code == 0
    assert sorted(path.name for path in (root / "drafts/mou").iterdir()) == ["2024-key.yaml", "documents.yaml", "place.yaml", "sources"]
    assert (root / "drafts/mou-2/2024-key.yaml").exists()
    assert "请加进 data/mou/place.yaml" in first.output


def test_nothing_that_exists_is_written_over(project: MakeProject) -> None:
    root = project()
    before = {path: path.read_bytes() for path in (root / "data").rglob("*") if path.is_file()}
    result = run(root, "import", str(FILES / "reordered.docx"), "--into", str(root / "data" / "mou"))
    assert result.exit_code == 1
    assert "data/mou/documents.yaml 已经存在，没有改动" in result.output
    assert "- id: 2024" in result.output, "the entry to add is printed"
    assert {path: path.read_bytes() for path in before} == before


def test_names_registered_in_the_place_are_not_drafted_again(project: MakeProject) -> None:
    found = drafted(FILES / "reordered.docx", "mou", project())
    assert "name: 区商务局" not in found.files["place.yaml"]
    assert "id: zhao-liu-liu, name: 赵六六" in found.files["place.yaml"]


def test_a_gap_in_the_numbers_must_be_decided_and_fails_the_check_with_its_row(tmp_path: Path) -> None:
    found = drafted(page(tmp_path, row("1", "甲事。", "区财政局") + row("3", "乙事。", "区财政局")))
    (decide,) = messages(found, "decide")
    assert "第3行" in decide
    assert "序号印作 3，按先后应为 2" in decide
    assert [problem.code for problem in found.trial.problems] == ["number-gap"]


def test_a_row_without_a_task_is_named_and_not_dropped(tmp_path: Path) -> None:
    found = drafted(page(tmp_path, row("1", "甲事。", "区财政局") + row("2", "", "区水务局")))
    (unplaced,) = messages(found, "unplaced")
    assert "这一行没有任务内容" in unplaced
    assert "区水务局" in unplaced
    assert not found.trial.passes


def test_lost_numbers_are_counted_and_said(tmp_path: Path) -> None:
    found = drafted(page(tmp_path, row("1", "甲事。", "区财政局") + row("", "乙事。", "区财政局") + row("3", "丙事。", "区财政局")))
    assert [task["no"] for task in only_list(found)["tasks"]] == ["1", "2", "3"]
    assert found.trial.passes
    assert any("没有序号，按先后补为 2" in said for said in messages(found, "review"))


def test_a_row_cut_by_a_page_goes_on_with_its_task_and_is_to_be_checked(tmp_path: Path) -> None:
    found = drafted(page(tmp_path, row("1", "甲事。", "区财政局") + row("", "", "区水务局") + row("2", "乙事。", "区税务局")))
    assert only_list(found)["tasks"][0]["lead"] == ["区财政局", "区水务局"]
    (decide,) = messages(found, "decide")
    assert "第3行" in decide
    assert "接在第 1 项后面" in decide
    assert [problem.code for problem in found.trial.problems] == ["not-in-source"], "two rows of the source are not one"


def test_a_file_without_a_task_table_says_what_a_header_needs(tmp_path: Path) -> None:
    path = tmp_path / "表.html"
    path.write_text("<html><body><p>通知</p><table><tr><td>甲</td><td>乙</td></tr></table></body></html>")
    result = run(tmp_path, "import", str(path))
    assert result.exit_code == 2
    assert "没有认出任务表" in result.output
    assert "甲 乙" in result.output


def test_a_gb18030_page_reads_as_chinese(tmp_path: Path) -> None:
    path = page(tmp_path, row("1", "甲事。", "区财政局"))
    path.write_bytes(path.read_text(encoding="utf-8").replace("charset=utf-8", "charset=gb2312").encode("gb18030"))
    assert only_list(drafted(path))["tasks"][0]["lead"] == ["区财政局"]


def test_a_layout_table_around_the_table_is_opened(tmp_path: Path) -> None:
    inner = PAGE.format(rows=row("1", "甲事。", "区财政局"))
    path = tmp_path / "表.html"
    path.write_text(
        f"<html><body><table><tr><td>导航</td></tr><tr><td><h1>某区2024年重点任务表</h1>{inner}</td></tr></table></body></html>"
    )
    found = drafted(path)
    assert only_list(found)["title"] == "某区2024年重点任务表"


@pytest.mark.parametrize(
    "raw", [b"", b"PK\x03\x04broken", b"\x00\x01\x02\xff\xfe", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1", "只有一段话。".encode()]
)
def test_what_cannot_be_read_is_refused_in_chinese(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(raw)
    said = read(path)
    assert isinstance(said, str)
    assert "请" in said or "能读的有" in said


def test_a_package_with_broken_xml_or_entities_is_refused_or_read_without_them(tmp_path: Path) -> None:
    for xml in ("<w:document", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            package.writestr("word/document.xml", xml)
        path = tmp_path / "x.docx"
        path.write_bytes(buffer.getvalue())
        said = read(path)
        assert isinstance(said, str) or said.blocks == ()


def test_a_place_s_folder_name_must_be_one(tmp_path: Path) -> None:
    result = run(tmp_path, "import", str(FILES / "nested.docx"), "--place", "../x")
    assert result.exit_code == 2
    assert "小写字母" in result.output


DAMAGE = ("\t", "\n", "\n\n", "<td>", "</td>", "<tr>", "<table>", "</table>", "一、", "序号", "1", "：", "（", "rowspan=99 ", "\u3000", "“")


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_gives_a_report_or_a_refusal_and_never_a_traceback(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    sources = sorted([*(ROOT / "data/sources").glob("*.txt"), *FILES.glob("*.html"), *FILES.glob("made-from/*.html")])
    source = chance.choice(sources)
    text = source.read_text(encoding="utf-8")
    start = chance.randrange(max(1, len(text) - 5000))
    text = text[:1500] + text[start : start + 4000]
    for _ in range(chance.randrange(1, 12)):
        at, other = chance.randrange(len(text)), chance.randrange(len(text))
        text = chance.choice(
            (text[:at] + text[at + 40 :], text[:at] + chance.choice(DAMAGE) + text[at:], text[:at] + text[other : other + 80] + text[at:])
        )
    path = tmp_path / f"damaged{source.suffix}"
    path.write_text(text, encoding="utf-8")
    found = draft(Request(path, ROOT, chance.choice((None, "binhai"))))
    assert found if isinstance(found, str) else report_text(found)
