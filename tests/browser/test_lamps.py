"""The pages with lamps in a real browser, on the fictitious sample."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


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
