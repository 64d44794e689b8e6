import re
from pathlib import Path
from typing import Any

import click
import pytest
from lxml import html

from generator import fileschema
from generator.build import Options, Project, build
from generator.cli import main
from generator.diagnostics import CODES
from tests.conftest import MakeProject
from tests.projects import AS_OF, ROOT

GUIDE = (ROOT / "content/guide.md").read_text(encoding="utf-8")
PICTURES = ROOT / "templates/assets/img/guide"


def page_of(path: Path) -> Any:  # noqa: ANN401 - lxml's own types do not know what an XPath gives
    return html.fromstring(path.read_bytes())


def test_every_key_of_every_file_is_explained(site: Path) -> None:
    page = page_of(site / "guide/fields/index.html")
    for kind in fileschema.KINDS:
        for record in fileschema.reference(kind):
            section = page.get_element_by_id(record.id).xpath("following-sibling::dl[1]")[0]
            assert section.xpath(".//dt/code/text()") == [field.key for field in record.fields], record.id


def test_every_code_of_the_check_is_explained(site: Path) -> None:
    page = page_of(site / "guide/codes/index.html")
    for name, code in CODES.items():
        said = page.get_element_by_id(name).text_content()
        for told in (code.what, code.why, code.example, code.instead, code.fixed):
            assert told in said, (name, told)


def test_every_page_leads_to_the_guide(site: Path) -> None:
    for path in ("index.html", "binhai/index.html"):
        page = page_of(site / path)
        assert page.xpath("//footer//a[contains(@href, 'guide/')]/text()") == ["编辑指南"]


def test_the_guide_shows_each_picture_and_says_what_it_shows(site: Path) -> None:
    page = page_of(site / "guide/index.html")
    shown = {Path(image.get("src")).name: image.get("alt") for image in page.xpath("//figure/img")}
    assert set(shown) == {path.name for path in PICTURES.glob("*.png")}
    assert all(len(text) > 10 for text in shown.values())
    assert [path.name for path in PICTURES.glob("*.png") if path.stat().st_size > 100_000] == []


def test_the_guide_names_only_commands_there_are() -> None:
    named = re.findall(r"gongkai ([a-z][a-z-]+)(?: ([a-z]+))?", GUIDE)
    new = main.commands["new"]
    assert isinstance(new, click.Group)
    assert {command for command, _what in named} <= set(main.commands)
    assert {what for command, what in named if command == "new"} == set(new.commands)


@pytest.mark.parametrize("heading", re.findall(r"^## (.+)$", GUIDE, re.MULTILINE))
def test_every_step_stands_on_the_page(site: Path, heading: str) -> None:
    page = page_of(site / "guide/index.html")
    assert heading in page.xpath("//section/h2/text()")


def test_a_portal_that_wrote_no_guide_still_has_the_reference(project: MakeProject, tmp_path: Path) -> None:
    root = project()
    report = build(Project(root, tmp_path / "site", tmp_path / "cache"), Options(AS_OF, with_search=False), lambda *_: None)
    assert report.problems == ()
    assert (tmp_path / "site/guide/index.html").is_file()
    assert (tmp_path / "site/guide/fields/index.html").is_file()
