"""变更记录 in a real browser: nothing is remembered until asked, and only on the device."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator import history
from generator.build import Options, Project, build
from tests.projects import AS_OF, MINIMAL, PLACE
from tests.repositories import commit

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def made(root: Path) -> str:
    past = history.read(root, root / ".cache")
    options = Options(AS_OF, None, offline=True, with_search=False, history=past)
    assert build(Project(root, root / "site", root / ".cache"), options, lambda *_: None).problems == ()
    return (root / "site/changes/index.html").read_text(encoding="utf-8")


def test_the_last_visit_is_kept_on_the_device_once_the_reader_asks(tmp_path: Path, page: Page) -> None:
    commit(tmp_path, MINIMAL)
    script = Path(__file__).parents[2] / "templates/assets/js/visits.js"
    source = script.read_text(encoding="utf-8")

    def show() -> None:
        body = made(tmp_path)
        page.route("http://gongkai.test/", lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
        page.route("**/js/visits.js", lambda route: route.fulfill(body=source, content_type="text/javascript"))
        page.goto("http://gongkai.test/")
        page.locator(".visits__news").wait_for()

    show()
    assert page.evaluate("localStorage.length") == 0
    page.click(".visits__remember")
    assert "之后没有变更" in page.inner_text(".visits__news")
    commit(tmp_path, {"data/mou/place.yaml": PLACE.replace("[住建委]", "[住建委, 建委]")}, "别称")
    show()
    assert "有 1 次变更" in page.inner_text(".visits__news")
    assert page.locator(".is-new").count() == 1
    assert page.context.cookies() == []
    page.click(".visits__forget")
    assert page.evaluate("localStorage.length") == 0
