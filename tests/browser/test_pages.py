"""The built pages in a real browser: filtering, without JavaScript, and from a folder without a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.build import Options, Project, build
from tests.projects import AS_OF, ROOT

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def shown_rows(page: Page) -> int:
    return page.locator(".task-table__row:visible").count()


def test_a_list_narrows_without_a_reload_and_keeps_its_state_in_the_address(served: str, page: Page) -> None:
    page.goto(f"{served}/binhai/2022-key/")
    assert shown_rows(page) == 78
    page.evaluate("window.kept = true")
    page.select_option("select[name=unit]", "区交运局")
    page.wait_for_function("location.search.includes('unit')")
    narrowed = shown_rows(page)
    assert 0 < narrowed < 78
    assert page.evaluate("window.kept")
    page.reload()
    assert shown_rows(page) == narrowed


def test_without_javascript_a_list_is_whole_and_has_no_dead_controls(served: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/binhai/2022-key/")
    assert shown_rows(page) == 78
    assert page.locator("main select:visible").count() == 0
    context.close()


def test_a_reader_finds_the_street_they_live_in(served: str, page: Page) -> None:
    page.goto(f"{served}/near/")
    page.fill("#near-field", "胡家园")
    assert page.locator(".near-list__item:visible").all_inner_texts()[0].startswith("胡家园街")
    with page.expect_navigation(wait_until="load"):
        page.click(".near-list__item:visible a")
    assert "胡家园" in page.inner_text("h1")
    assert "胡家园街八堡中心桥棚改项目" in page.inner_text("main")


def test_an_offline_copy_works_from_a_folder(browser: Browser, tmp_path: Path) -> None:
    project = Project(ROOT, tmp_path / "stick", tmp_path / "cache")
    report = build(project, Options(AS_OF, None, offline=True, with_search=False), lambda *_: None)
    assert report.changes is not None
    page = browser.new_page()
    page.goto((tmp_path / "stick" / "index.html").as_uri())
    page.click("main a[href*='binhai/2022-key/index.html']")
    page.wait_for_url("**/binhai/2022-key/index.html")
    page.click("text=优化天津港集疏运结构")
    page.wait_for_url("**/binhai/2022-key/10/index.html")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
    page.close()
