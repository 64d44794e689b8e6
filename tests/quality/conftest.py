"""The portals whose pages are checked: the real one, and a small one that has what the real one has not."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build import Options, Project, build, check, context_of
from generator.pages import Context
from tests import samplehistory
from tests.lineages import THREE_YEARS
from tests.projects import AS_OF, write_project
from tests.quality.sample import GONE, RICH, RICH_SAMPLE, SAME_EVERYWHERE, Portal, first_pages
from tests.serving import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def real_portal(site: Path, served: str, context: Context) -> Iterator[Portal]:
    """The site of the real data."""
    with serving(site) as root:
        yield Portal("real", site, served, root, first_pages(context), RICH)


@pytest.fixture(scope="session")
def sample_portal(sample: Path, sample_between: Path, served_sample: str) -> Iterator[Portal]:
    """The site of the fictitious sample, where progress is collected."""
    loaded, checked = check(sample)
    options = Options(samplehistory.IN_BETWEEN, "0" * 40, latest=samplehistory.AS_OF)
    first = first_pages(context_of(loaded, checked, options))
    with serving(sample_between) as root:
        yield Portal("sample", sample_between, served_sample, root, _without(first, SAME_EVERYWHERE), RICH_SAMPLE)


@pytest.fixture(scope="session")
def years_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """A small site with lists of three years and an address that is gone: the templates neither of the others has a page of."""
    root = write_project(tmp_path_factory.mktemp("quality") / "project", {**THREE_YEARS, **GONE})
    options = Options(AS_OF, "0" * 40)
    report = build(Project(root, root / "site", root / "cache"), options, lambda *_: None)
    assert report.problems == ()
    loaded, checked = check(root)
    with serving(root / "site", tmp_path_factory.mktemp("served-years")) as base, serving(root / "site") as at_root:
        first = first_pages(context_of(loaded, checked, options))
        yield Portal("years", root / "site", base, at_root, {name: first[name] for name in ("lineage.html", "moved.html")})


@pytest.fixture(scope="session")
def portals(real_portal: Portal, sample_portal: Portal, years_portal: Portal) -> tuple[Portal, ...]:
    """Every portal whose pages are checked."""
    return real_portal, sample_portal, years_portal


def _without(pages: dict[str, str], templates: frozenset[str]) -> dict[str, str]:
    return {template: address for template, address in pages.items() if template not in templates}


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A fresh page in a context of its own, nothing moving."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()
