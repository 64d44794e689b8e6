"""What is kept from one preview to the next is what would be made anew."""

from pathlib import Path

import pytest

from generator import urls
from generator.build import Options, Project, build, check, context_of
from generator.diagnostics import errors
from generator.pages import all_pages
from generator.server.refresh import Drawn, refresh

from .projects import AS_OF, ROOT, copy_data

OPTIONS = Options(AS_OF, None, with_search=False)

EDITS = {
    "a text in Markdown": ("content/about.md", "\n\n", "\n\n又一段。\n\n"),
    "a reading of one task": ("data/binhai/2022-key.yaml", "why: ", "why: 甲"),
    "a city's list, which the districts' tasks name": ("data/tianjin/2022-key.yaml", "short: ", "short: 乙"),
    "a district's list, which the city's tasks lead to": ("data/xiqing/2023-key.yaml", "short: ", "short: 丙"),
    "a place's name": ("data/hedong/place.yaml", "name: ", "name: 丁"),
    "a topic's definition": ("data/topics.yaml", 'definition: "', 'definition: "戊'),
    "a name of a unit that texts mention": ("data/binhai/place.yaml", "aliases: [", "aliases: [公转铁, "),
    "a relation": ("data/jinnan/2022-key.yaml", "certainty: certain", "certainty: probable"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = copy_data(tmp_path_factory.mktemp("refreshed"))
    (root / "templates").symlink_to(ROOT / "templates")
    found = Project(root, root / "site", root / ".cache")
    assert build(found, OPTIONS, lambda *_: None).changes is not None
    return found


@pytest.fixture(scope="module")
def drawn(project: Project) -> Drawn:
    report, found = refresh(project, OPTIONS, None)
    assert found is not None, report.problems
    return found


@pytest.mark.parametrize("edit", EDITS)
def test_pages_kept_after_an_edit_are_those_made_anew(project: Project, drawn: Drawn, edit: str) -> None:
    file, old, new = EDITS[edit]
    path = project.root / file
    written = path.read_text(encoding="utf-8")
    path.write_text(written.replace(old, new, 1), encoding="utf-8")
    try:
        _report, kept = refresh(project, OPTIONS, drawn)
        loaded, report = check(project.root)
    finally:
        path.write_text(written, encoding="utf-8")
    assert not errors(report.problems)
    anew = {urls.output_path(page.address): page for page in all_pages(context_of(loaded, report, OPTIONS))}
    assert kept is not None
    assert kept.pages.keys() == anew.keys()
    assert [name for name, page in anew.items() if kept.pages[name] != page] == []
    assert [name for name, page in anew.items() if drawn.pages[name] != page] != []


def test_an_edit_of_one_district_leaves_the_pages_of_another_as_they_are(project: Project, drawn: Drawn) -> None:
    path: Path = project.root / "data/binhai/2022-key.yaml"
    written = path.read_text(encoding="utf-8")
    path.write_text(written.replace("why: ", "why: 甲", 1), encoding="utf-8")
    try:
        _report, kept = refresh(project, OPTIONS, drawn)
    finally:
        path.write_text(written, encoding="utf-8")
    assert kept is not None
    assert kept.of_data["jinnan"] is drawn.of_data["jinnan"]
    assert kept.of_data["binhai"] is not drawn.of_data["binhai"]
