"""What is kept from one preview to the next is what would be made anew."""

import pytest

from generator import urls
from generator.build import Options, Project, build, check, context_of
from generator.diagnostics import errors
from generator.pages import all_pages
from generator.server.refresh import Drawn, refresh

from .projects import AS_OF, ROOT, copy_data, edited

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
    update = refresh(project, OPTIONS, None)
    assert update.drawn is not None, update.report.problems
    return update.drawn


@pytest.mark.parametrize("edit", EDITS)
def test_pages_kept_after_an_edit_are_those_made_anew(project: Project, drawn: Drawn, edit: str) -> None:
    file, old, new = EDITS[edit]
    with edited(project.root / file, old, new):
        kept = refresh(project, OPTIONS, drawn).drawn
        loaded, report = check(project.root)
    assert not errors(report.problems)
    anew = {urls.output_path(page.address): page for page in all_pages(context_of(loaded, report, OPTIONS))}
    assert kept is not None
    assert kept.pages.keys() == anew.keys()
    assert [name for name, page in anew.items() if kept.pages[name] != page] == []
    assert [name for name, page in anew.items() if drawn.pages[name] != page] != []


def test_an_edit_of_one_district_leaves_the_pages_of_another_as_they_are(project: Project, drawn: Drawn) -> None:
    with edited(project.root / "data/binhai/2022-key.yaml", "why: ", "why: 甲"):
        kept = refresh(project, OPTIONS, drawn).drawn
    assert kept is not None
    assert kept.of_data["jinnan"] is drawn.of_data["jinnan"]
    assert kept.of_data["binhai"] is not drawn.of_data["binhai"]


def test_the_page_somebody_looks_at_is_on_disk_before_the_others_are_made(project: Project, drawn: Drawn) -> None:
    looked_at, other = project.site / "topics/jiaoyu/index.html", project.site / "topics/index.html"
    seen: list[tuple[frozenset[str], bool, bool]] = []

    def tell(changed: frozenset[str]) -> None:
        seen.append((changed, "己己" in looked_at.read_text(encoding="utf-8"), "己己" in other.read_text(encoding="utf-8")))

    with edited(project.root / "data/topics.yaml", 'name: 教育, definition: "', 'name: 教育, definition: "己己'):
        update = refresh(project, OPTIONS, drawn, frozenset({"topics/jiaoyu/index.html", "about/index.html", "not-there/index.html"}), tell)
        assert "己己" in other.read_text(encoding="utf-8")
    assert seen == [(frozenset({"topics/jiaoyu/index.html"}), True, False)]
    assert {"topics/jiaoyu/index.html", "topics/index.html"} <= update.changed
    assert "about/index.html" not in update.changed
    assert refresh(project, OPTIONS, update.drawn).report.changes is not None


def test_a_page_shown_first_is_put_back_when_another_page_cannot_be_made(project: Project, drawn: Drawn) -> None:
    looked_at = project.site / "about/index.html"
    before = looked_at.read_bytes()
    page, quarters = project.root / "content/about.md", project.root / "content/guide.md"
    kept = {path: path.read_text(encoding="utf-8") for path in (page, quarters)}
    page.write_text(kept[page] + "\n\n庚。\n", encoding="utf-8")
    quarters.write_text(kept[quarters] + "\n\n[没有的位置](/about/#没有)\n", encoding="utf-8")
    told: list[bytes] = []
    try:
        update = refresh(project, OPTIONS, drawn, frozenset({"about/index.html"}), lambda _changed: told.append(looked_at.read_bytes()))
    finally:
        for path, text in kept.items():
            path.write_text(text, encoding="utf-8")
    assert [problem.code for problem in update.report.problems] == ["dead-link"]
    assert update.changed == {"about/index.html"}
    assert update.drawn is drawn
    assert "庚" in told[0].decode()
    assert looked_at.read_bytes() == before
