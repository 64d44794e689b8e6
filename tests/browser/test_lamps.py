"""The pages with lamps in a real browser, on the fictitious sample."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ONE_OF_EACH = (
    "/",
    "/progress/",
    "/yangli/",
    "/shifan/",
    "/shifan/due/",
    "/shifan/2022-key/",
    "/shifan/2022-key/3/",
    "/shifan/2022-key/5/",
    "/shifan/2022-key/6/",
    "/yangli/2022-key/4/",
    "/shifan/units/jia-jie/",
    "/shifan/leaders/li-si/",
    "/shifan/2022/q4/",
    "/method/",
)


@pytest.mark.parametrize("path", ONE_OF_EACH)
def test_pages_with_lamps_are_quiet_and_fit_a_narrow_screen(served_sample: str, browser: Browser, path: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(served_sample + path, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_shapes_stay_visible_in_forced_colours(served_sample: str, browser: Browser) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{served_sample}/shifan/")
    strokes = page.evaluate(
        "[...document.querySelectorAll('.lamp__body')].map(one => [getComputedStyle(one).stroke, getComputedStyle(document.body).color])"
    )
    assert strokes
    assert all(stroke == ink for stroke, ink in strokes)
    context.close()


def test_a_reader_lists_the_tasks_nothing_was_published_about(served_sample: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{served_sample}/search/?亮灯=灰：未见公布")
    page.wait_for_selector("#results a")
    listed = int(page.get_attribute("#result-count", "data-count") or 0)
    page.goto(f"{served_sample}/shifan/due/")
    silent = page.eval_on_selector_all("#nothing .due-list__task a", "links => [...new Set(links.map(one => one.href))].length")
    assert listed == silent > 0
    page.close()
