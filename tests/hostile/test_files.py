"""Files that are no text: bombs, pipes, devices, links that lead out, and packages made to be unpacked by somebody careless."""

import io
import json
import os
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import check
from generator.cli import main
from generator.diagnostics import as_text, errors
from tests.conftest import MakeProject
from tests.projects import ROOT

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'haha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)) + "]>"
_OUTSIDE = "<!DOCTYPE x [<!ENTITY a9 SYSTEM 'file:///etc/passwd'>]>"


def package(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return buffer.getvalue()


def word(body: str, head: str = "", **parts: str) -> bytes:
    return package({"word/document.xml": f"{head}<w:document {_W}><w:body>{body}</w:body></w:document>", **parts})


def excel(rows: str, after: str = "", head: str = "", shared: str = "") -> bytes:
    main_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{main_type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{main_type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{main_type}.sharedStrings+xml"/></Types>'  # noqa: E501
    links = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    return package(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": links.format(f'<Relationship Id="r1" Type="{_R}/officeDocument" Target="xl/workbook.xml"/>'),
            "xl/workbook.xml": f'<workbook {_S} xmlns:r="{_R}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": links.format(
                f'<Relationship Id="r1" Type="{_R}/worksheet" Target="worksheets/sheet1.xml"/>'
                f'<Relationship Id="r2" Type="{_R}/sharedStrings" Target="sharedStrings.xml"/>'
            ),
            "xl/worksheets/sheet1.xml": f"{head}<worksheet {_S}><sheetData>{rows}</sheetData>{after}</worksheet>",
            "xl/sharedStrings.xml": f"{head}<sst {_S}>{shared}</sst>",
        }
    )


def _cell(at: str, text: str = "x") -> str:
    return f'<row r="{at.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}"><c r="{at}" t="inlineStr"><is><t>{text}</t></is></c></row>'


IMPORTS: dict[str, Callable[[], bytes]] = {
    "bomb.docx": lambda: word("<w:p/>" * 4_000_000),
    "paragraphs.docx": lambda: word("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 250_000),
    "laughs.docx": lambda: word("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", _LAUGHS),
    "entity.docx": lambda: word("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", _OUTSIDE),
    "deep.docx": lambda: word("<w:tbl><w:tr><w:tc>" * 50_000),
    "tables.docx": lambda: word("<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60),
    "spans.docx": lambda: word(
        "<w:tbl>" + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc></w:tr>' * 5000 + "</w:tbl>"
    ),
    "traversal.docx": lambda: package({"../../../out.txt": "x", "/out.txt": "x", "word/document.xml": f"<w:document {_W}/>"}),
    "cut.docx": lambda: word("<w:p/>" * 1000)[:-30],
    "laughs.xlsx": lambda: excel(_cell("A1", "&a9;"), head=_LAUGHS, shared="<si><t>&a9;</t></si>"),
    "entity.xlsx": lambda: excel(_cell("A1", "&a9;"), head=_OUTSIDE, shared="<si><t>&a9;</t></si>"),
    "far.xlsx": lambda: excel(_cell("A1") + _cell("XFD1048576")),
    "corner.xlsx": lambda: excel(_cell("A1") + _cell("GR20000")),
    "merged.xlsx": lambda: excel(_cell("A1"), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "merges.xlsx": lambda: excel(_cell("A1"), "<mergeCells>" + '<mergeCell ref="A1:Z4000"/>' * 100 + "</mergeCells>"),
    "formula.xlsx": lambda: excel("<row r='1'><c r='A1'><f>WEBSERVICE(\"http://example.org\")</f><v>1</v></c></row>"),
    "bomb.xlsx": lambda: excel(_cell("A1") * 1_000_000),
    "deep.html": lambda: b"<html><body>" + b"<div>" * 200_000,
    "tables.html": lambda: b"<html><body>" + b"<table><tr><td>" * 20_000,
    "spans.html": lambda: b"<html><body><table>" + b"<tr><td rowspan=1000 colspan=1000>x</td></tr>" * 3000,
    "beside.html": lambda: b"<html><body><table><tr><td>" + b"<table><tr><td>x</td></tr></table>" * 3000,
    "attributes.html": lambda: b"<html><body><table " + b"a=1 " * 400_000 + b"><tr><td>x",
    "tabs.txt": lambda: b"\t" * 2_000_000,
    "cells.txt": lambda: b"\t1\n" * 300_000,
    "zip.docx": lambda: package({f"{n}.xml": "" for n in range(20_000)}),
}


@pytest.mark.alone
def test_no_file_somebody_hands_over_harms_an_import(tmp_path: Path) -> None:
    """Each is read, or refused in Chinese, within two seconds of work and 512 MB; nothing is fetched or unpacked."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.hostile.limited"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    slowest, largest = 0.0, 0
    for name, make in IMPORTS.items():
        path = tmp_path / name
        path.write_bytes(make())
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        told = process.stdout.readline()
        assert told, f"{name}: the process died"
        answer = json.loads(told)
        assert answer["fault"] is None, f"{name}: {answer['fault']}"
        assert answer["seconds"] < 2, f"{name}: {answer['seconds']:.1f} s"
        assert "root:" not in answer["said"], name
        assert "haha" * 1000 not in answer["said"], name
        slowest, largest = max(slowest, answer["seconds"]), max(largest, answer["megabytes"])
        path.unlink()
    process.stdin.close()
    process.wait()
    process.stdout.close()
    assert list(tmp_path.iterdir()) == []
    sys.stdout.write(f"\n{len(IMPORTS)} files to import, the slowest {slowest:.2f} s, at most {largest} MB\n")


@pytest.mark.parametrize("command", [["import"], ["new", "document", "mou/2023", "--source"]])
def test_a_pipe_or_a_device_is_no_file_to_read(project: MakeProject, tmp_path: Path, command: list[str]) -> None:
    root = project()
    os.mkfifo(tmp_path / "pipe.txt")
    for given in (tmp_path / "pipe.txt", Path("/dev/zero"), tmp_path / "none"):
        result = CliRunner().invoke(main, [*command, str(given), "--root", str(root)])
        assert result.exit_code == 2, result.output
        assert not isinstance(result.exception, (OSError, MemoryError))


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "place", "../../out", "--name", "某区"],
        ["new", "place", "/out", "--name", "某区"],
        ["new", "place", "a/b", "--name", "某区"],
        ["new", "document", "../out/2022", "--source", "SOURCE"],
        ["new", "document", "mou/../../out", "--source", "SOURCE"],
        ["new", "list", "mou/../../out", "--document", "2022"],
        ["new", "list", "../mou/2023-key", "--document", "2022"],
        ["new", "progress", "mou/../2022-key/1"],
        ["new", "progress", "../../mou/2022-key/1", "--goal", "a1q1"],
        ["export-table", "../mou/2022-key", "--docx", "out.docx"],
        ["import", "SOURCE", "--place", "../out"],
        ["explain", "../../etc/passwd"],
    ],
)
def test_no_argument_leads_outside_the_project(project: MakeProject, arguments: list[str]) -> None:
    root = project()
    before = sorted(path.as_posix() for path in root.parent.rglob("*") if "templates" not in path.parts)
    given = [str(root / "data/sources/mou-2022.txt") if one == "SOURCE" else one for one in arguments]
    result = CliRunner().invoke(main, [*given, *(("--root", str(root)) if arguments[0] != "explain" else ())])
    assert result.exit_code == 2, result.output
    assert sorted(path.as_posix() for path in root.parent.rglob("*") if "templates" not in path.parts) == before


def test_a_name_given_to_a_new_place_stays_a_text(project: MakeProject) -> None:
    for number, name in enumerate(("x\nunits: [{id: y}]", '"', "x: y # z", "&a *b !c", "某\u202e区", "- x", "{{ 7 }}")):
        root = project()
        assert CliRunner().invoke(main, ["new", "place", f"xin-{number}", "--name", name, "--root", str(root)]).exit_code == 0
        loaded, _ = check(root)
        assert loaded.portal is not None
        assert next(place.name for place in loaded.portal.places if place.id == f"xin-{number}") == name


EDITED = ("portal.yaml", "redirects.yaml", "topics.yaml", "terms.yaml", "synonyms.yaml", "addresses.txt", "mou/place.yaml",
          "mou/documents.yaml", "mou/2022-key.yaml", "mou/adjustments.yaml", "mou/ratings.yaml", "sources/mou-2022.txt",
          "../content/about.md")  # fmt: skip


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        folder = Path.cwd()
        os.chdir(path.parent)  # the path of a socket may have a hundred characters only
        made.bind(path.name)
        os.chdir(folder)


THINGS: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": _socket,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a link out": lambda path: path.symlink_to("/etc/passwd"),
    "a link in a circle": lambda path: path.symlink_to(path.name),
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
}


@pytest.mark.alone
@pytest.mark.parametrize("thing", THINGS)
def test_what_is_no_file_of_the_project_is_named_and_not_read(thing: str, project: MakeProject) -> None:
    for name in EDITED:
        root = project({"data/mou/adjustments.yaml": "[]\n", "data/mou/ratings.yaml": "[]\n"})
        path = root / "data" / name
        text = path.read_bytes() if path.is_file() else None
        path.unlink(missing_ok=True)
        THINGS[thing](path)
        start = time.process_time()
        _, report = check(root)
        told = as_text(report.problems, report.files)
        assert time.process_time() - start < 2
        assert any(problem.span.file.endswith(Path(name).name) for problem in errors(report.problems)), (name, told)
        assert "root:" not in told
        path.rmdir() if thing == "a folder" else path.unlink()
        if text is not None:
            path.write_bytes(text)
