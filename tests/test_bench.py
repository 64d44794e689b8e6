"""The peers ``make bench`` measures against make our pages, from our templates: otherwise the measure means nothing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks import edit, equal, measure, pages, peers, plain, translate
from benchmarks.cases import CHOICES, EDIT, Bench
from benchmarks.jinja import Library, NotTranslatedError
from benchmarks.lay import laid
from generator import history
from generator.build import Options, check
from tests.projects import ROOT
from tests.samplehistory import AS_OF, BANNER

PRINT_PAGES = r"""
const fs = require("node:fs"), path = require("node:path");
const [data, out] = process.argv.slice(2);
const render = require("./render.cjs");
const read = (name) => JSON.parse(fs.readFileSync(path.join(data, name), "utf8"));
const sites = read("sites.json");
for (const { address, template, page, head } of fs.readdirSync(data).filter((name) => name !== "sites.json").flatMap(read)) {
  const file = path.join(out, address.endsWith("/") ? address + "index.html" : address);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, render[template](page.root, page, sites[page.root], head));
}
"""


@pytest.fixture(scope="module")
def dumped(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's pages as JSON."""
    folder = tmp_path_factory.mktemp("pages")
    options = Options(AS_OF, "0" * 40, banner=BANNER, history=history.read(sample, sample / ".cache"))
    pages.dump(pages.read(sample, translate.TEMPLATES, options), translate.asked(translate.TEMPLATES), folder)
    return folder


def test_every_template_is_translated() -> None:
    names = {path.stem for path in (ROOT / "templates/pages").glob("*.html")}
    layouts = translate.for_hugo(translate.TEMPLATES)
    assert {f"layouts/page/of-{name}.html" for name in names} <= layouts.keys()
    module = translate.for_eleventy(translate.TEMPLATES)["render.cjs"]
    assert not [name for name in names if f'"{name}": page_' not in module]


def test_what_is_not_translated_names_template_and_line(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/odd.html").write_text("<p>\n{{ page.title|upper }}</p>", encoding="utf-8")
    with pytest.raises(NotTranslatedError, match=r"pages/odd\.html:2"):
        laid(Library(tmp_path), "odd.html", inline=True)


@pytest.mark.skipif(
    shutil.which("node") is None and os.environ.get("CI") != "true", reason="no node: the benchmark's pages were NOT compared"
)
def test_the_translated_functions_write_our_pages_byte_for_byte(dumped: Path, sample_site: Path, tmp_path: Path) -> None:
    peers.eleventy_site(tmp_path / "site", translate.TEMPLATES)
    (tmp_path / "site/print.cjs").write_text(PRINT_PAGES, encoding="utf-8")
    subprocess.run(["node", str(tmp_path / "site/print.cjs"), str(dumped), str(tmp_path / "out")], check=True)
    found = equal.compare(sample_site, tmp_path / "out")
    assert found.identical == found.pages, found.told("node")


def test_eleventy_builds_our_pages_byte_for_byte(dumped: Path, sample_site: Path, tmp_path: Path) -> None:
    program = peers.eleventy()
    if program is None:
        pytest.skip("Eleventy is not installed (make bench installs it): its pages were NOT compared")
    peers.eleventy_site(tmp_path / "site", translate.TEMPLATES)
    measure.timed(peers.eleventy_command(program, tmp_path / "site", dumped, tmp_path / "out"))
    found = equal.compare(sample_site, tmp_path / "out")
    assert found.identical == found.pages, found.told("Eleventy")


def test_hugo_builds_our_pages_byte_for_byte(dumped: Path, sample_site: Path, tmp_path: Path) -> None:
    program = peers.hugo()
    if program is None:
        pytest.skip("Hugo is not installed (make bench installs it): its pages were NOT compared")
    peers.hugo_site(dumped, tmp_path / "site", translate.TEMPLATES)
    measure.timed(peers.hugo_command(program, tmp_path / "site", tmp_path / "out"))
    found = equal.compare(sample_site, tmp_path / "out")
    assert found.identical == found.pages, found.told("Hugo")


def test_a_comparison_finds_what_differs(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    made = {ours: '<p title="a&#43;b">一 <a href="/a/">二</a></p>', theirs: '<p title="a+b"> 一\n<a href="/a/">二</a></p>'}
    for folder, page in made.items():
        for name in ("same", "other"):
            (folder / name).mkdir(parents=True)
            (folder / name / "index.html").write_text(page, encoding="utf-8")
    assert equal.compare(ours, theirs).is_equal
    (theirs / "other/index.html").write_text('<p title="a+b and more">一 <a href="/b/">三</a></p>', encoding="utf-8")
    (theirs / "more.html").write_text("", encoding="utf-8")
    assert equal.compare(ours, theirs).kinds == {"bytes": 1, "text": 1, "links": 1, "too many": 1}


def test_an_edit_leaves_the_portal_provable_and_is_another_every_time(tmp_path: Path) -> None:
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    lists = {(tmp_path / edit.LIST).read_text(encoding="utf-8")}
    for number in range(2):
        edit.edit(tmp_path, number)
        lists.add((tmp_path / edit.LIST).read_text(encoding="utf-8"))
    assert len(lists) == 3
    _loaded, report = check(tmp_path)
    assert report.problems == ()


def test_plain_writing_writes_every_byte(tmp_path: Path) -> None:
    (tmp_path / "site/a").mkdir(parents=True)
    for name in ("1.html", "a/2.html", "a/3.css"):
        (tmp_path / "site" / name).write_text(name, encoding="utf-8")
    for processes in (1, 2):
        out = tmp_path / f"out{processes}"
        assert plain.write(tmp_path / "site", out, "*.html", processes) > 0
        assert {path.relative_to(out).as_posix(): path.read_text(encoding="utf-8") for path in out.rglob("*.*")} == {
            "1.html": "1.html",
            "a/2.html": "a/2.html",
        }


def test_no_two_edits_in_turn_are_the_same(tmp_path: Path) -> None:
    bench = Bench(tmp_path, "2028-01-31")
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, bench.project / name)
    edits = [case for case in bench.cases(search=True) if case.what == EDIT and case.who in CHOICES]
    assert len(edits) == len(CHOICES)
    before = (bench.project / edit.LIST).read_text(encoding="utf-8")
    for number in range(5):
        for case in edits:
            case.ready(number)
            after = (bench.project / edit.LIST).read_text(encoding="utf-8")
            assert after != before
            before = after
