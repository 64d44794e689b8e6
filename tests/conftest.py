"""What the tests share: the real portal, the site built from it, small projects in a folder of their own, and a browser."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import history
from generator.build import Options, Project, build, check, context_of
from generator.load import Loaded, load
from generator.pages import Context
from tests import samplehistory
from tests.projects import AS_OF, MINIMAL, ROOT, write_project
from tests.serving import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MakeProject = Callable[..., Path]
Say = Callable[[str], object]
FIGURE = "figure"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-expected", action="store_true", help="write tests/diagnostics/*/expected.txt anew; review the diff")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures the tests told, also those that ran in another process."""
    reports = [report for name in ("passed", "failed") for report in terminalreporter.getreports(name) if report.when == "call"]
    told = [str(words) for report in reports for kind, words in report.user_properties if kind == FIGURE]
    if told:
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(told))


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Say:
    """Tells a figure at the end of the run."""
    return lambda words: request.node.user_properties.append((FIGURE, words))


@pytest.fixture(scope="session")
def real() -> Loaded:
    """The real data, loaded once."""
    return load(ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built from the real data, with its search index."""
    folder = tmp_path_factory.mktemp("built")
    options = Options(AS_OF, "0" * 40, history=history.read(ROOT, folder / "cache"))
    report = build(Project(ROOT, folder / "site", folder / "cache"), options, lambda _name, _seconds: None)
    assert report.problems == ()
    assert report.changes is not None
    return folder / "site"


@pytest.fixture(scope="session")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real site, without its last slash."""
    with serving(site, tmp_path_factory.mktemp("served")) as address:
        yield address


@pytest.fixture(scope="session")
def context() -> Context:
    """What the pages of the real portal are made from."""
    loaded, report = check(ROOT)
    return context_of(loaded, report, Options(AS_OF, "0" * 40))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictitious sample portal with its history, in a folder of its own."""
    return samplehistory.write(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def sample_between(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample on a day with a lamp of every reason, and with more published later."""
    folder = tmp_path_factory.mktemp("sample-site")
    options = Options(samplehistory.IN_BETWEEN, "0" * 40, latest=samplehistory.AS_OF)
    report = build(Project(sample, folder / "site", folder / "cache"), options, lambda _name, _seconds: None)
    assert report.problems == ()
    assert report.changes is not None
    return folder / "site"


@pytest.fixture(scope="session")
def sample_site(sample: Path) -> Path:
    """The site built from the sample as of its last commit, with its search index and its banner."""
    past = history.read(sample, sample / ".cache")
    options = Options(samplehistory.AS_OF, "0" * 40, banner=samplehistory.BANNER, history=past)
    report = build(Project(sample, sample / "site", sample / ".cache"), options, lambda _name, _seconds: None)
    assert report.problems == ()
    assert report.changes is not None
    return sample / "site"


@pytest.fixture(scope="session")
def served_sample(sample_between: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the fictitious sample, without its last slash."""
    with serving(sample_between, tmp_path_factory.mktemp("served")) as address:
        yield address


@pytest.fixture
def project(tmp_path: Path) -> MakeProject:
    """Makes a small project: the minimal one, with the given files changed, added or (None) left out."""

    def make(changes: dict[str, str | bytes | None] | None = None) -> Path:
        return write_project(tmp_path / "project", MINIMAL | (changes or {}))

    return make


def chromium() -> str | None:
    """The Chromium of this machine."""
    names = (os.environ.get("GONGKAI_CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""How every browser of the tests is started: what a page asks of anyone but this machine is not found, whatever the network."""


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A real, headless Chromium. Without one the test is skipped, and fails under CI=true."""
    executable = chromium()
    if executable is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium: run .ci/browser")
        pytest.skip("no Chromium: browser tests did not run")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield launched
        launched.close()
