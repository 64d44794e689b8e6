"""What a build leaves standing from the last one is what it would have made anew, and only that."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator import basis, keeping
from generator.build import Options, Project, Report, build, check, context_of, surroundings
from generator.drawing import Frame, Sheets
from generator.history import Commit, History
from generator.keeping import PAGES, Made
from generator.kept import Shelf
from generator.linkcheck import NO_WEB
from generator.outputs import Output

from .projects import AS_OF, ROOT, copy_data, edited
from .test_build import differing
from .test_refresh import EDITS

OPTIONS = Options(AS_OF, None, with_search=False)


def made(project: Project, options: Options = OPTIONS) -> Report:
    report = build(project, options, lambda *_: None)
    assert report.changes is not None, report.problems
    return report


def anew(report: Report) -> list[str]:
    """The places whose pages were made now."""
    return [lot.place for lot in report.made if lot.kind == PAGES]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = copy_data(tmp_path_factory.mktemp("standing"))
    (root / "templates").symlink_to(ROOT / "templates")
    found = Project(root, root / "site", root / ".cache")
    assert anew(made(found)) == ["tianjin", "binhai", "hedong", "jinnan", "xiqing"]
    return found


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_site_is_that_of_a_clean_build(project: Project, tmp_path: Path, edit: str) -> None:
    file, old, new = EDITS[edit]
    clean = Project(project.root, tmp_path / "clean", tmp_path / "cache")
    with edited(project.root / file, old, new):
        report = made(project)
        made(clean)
    assert differing(project.site, clean.site) == []
    assert report.changes is not None
    assert report.changes.written > 0


def test_an_edit_of_one_district_makes_only_its_pages_and_those_that_show_it(project: Project) -> None:
    made(project)
    with edited(project.root / "data/binhai/2022-key.yaml", "why: ", "why: 甲"):
        places = anew(made(project))
    assert "binhai" in places
    assert not {"hedong", "jinnan", "xiqing"} & set(places)


def test_with_nothing_changed_no_page_of_a_place_is_made(project: Project) -> None:
    made(project)
    assert anew(made(project)) == []


def rewritten(site: Path) -> None:
    page = site / "binhai/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("滨海", "海滨"), encoding="utf-8")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "a page somebody changed": rewritten,
    "a page somebody removed": lambda site: (site / "binhai/index.html").unlink(),
    "no site": shutil.rmtree,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_somebody_did_to_the_site_is_put_right(project: Project, tmp_path: Path, damage: str) -> None:
    made(project)
    shutil.copytree(project.site, tmp_path / "before")
    DAMAGE[damage](project.site)
    assert "binhai" in anew(made(project))
    assert differing(project.site, tmp_path / "before") == []


OTHERS = {
    "another day": replace(OPTIONS, as_of=AS_OF.replace(day=1)),
    "another commit": replace(OPTIONS, commit="0" * 40),
    "a banner": replace(OPTIONS, banner="样本"),
    "for offline reading": replace(OPTIONS, offline=True),
    "with pictures for sharing": replace(OPTIONS, with_cards=True),
    "another history": replace(OPTIONS, history=History((Commit("1" * 40, "2026-11-20T00:00:00Z", "一", ()),))),
    "a history that lacks something": replace(OPTIONS, history=History((), "没有历史")),
}


def keys(project: Project, options: Options) -> Mapping[str, str]:
    loaded, report = check(project.root)
    context = context_of(loaded, report, options)
    frame = Frame(surroundings(context, project, options)[0], project.templates, options.offline)
    return keeping.of_pages(basis.of_places(context, loaded.parts), frame)


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_asked_for_otherwise_leaves_no_page_standing(project: Project, other: str) -> None:
    asked = keys(project, OPTIONS)
    assert asked == keys(project, OPTIONS)
    assert not asked.items() & keys(project, OTHERS[other]).items()


def test_a_file_gone_before_it_could_be_kept_is_not_taken_to_stand(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "kept")
    sheets = Sheets((), (Output("gone.html", b""),), NO_WEB)
    keeping.keep(shelf, tmp_path, [Made(PAGES, "mou", "key", sheets)])
    assert keeping.standing(shelf, tmp_path, PAGES, {"mou": "key"}) == {}


def test_another_folder_gets_pages_of_its_own(project: Project, tmp_path: Path) -> None:
    made(project)
    assert len(anew(made(replace(project, site=tmp_path / "site")))) == 5
    assert differing(project.site, tmp_path / "site") == []


def test_a_place_that_has_gone_is_forgotten(project: Project) -> None:
    kinds = ("data", "pages", "places", "proofs")
    for kind in kinds:
        project.shelf.put(kind, "gone", "key", ())
    made(project)
    assert {kind.name: len(list(kind.iterdir())) for kind in project.shelf.folder.iterdir()} == dict.fromkeys(kinds, 5)
