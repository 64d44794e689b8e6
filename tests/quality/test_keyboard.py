"""With the keyboard alone: past the navigation, through a list, and never lost."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.quality.sample import TEMPLATES, Portal

pytestmark = pytest.mark.browser

STOPS = 20
"""How many stops of a page are walked."""

# What has the focus: whether it can be seen, and that it has it; "" when it is the page itself.
FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  if (one === document.body) return ['', true];
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  one.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length);
  return [`${one.dataset.stop} ${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 20)}`, seen && ringed];
}"""


def tab_to(page: Page, selector: str, limit: int = 60) -> None:
    """Press Tab until something has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab does not reach {selector}")


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_every_stop_is_seen_and_none_is_a_trap(portals: tuple[Portal, ...], page: Page, template: str) -> None:
    for portal in portals:
        if template not in portal.first:
            continue
        page.goto(portal.url(portal.first[template]))
        walked = []
        for _ in range(STOPS):
            page.keyboard.press("Tab")
            name, is_clear = page.evaluate(FOCUSED)
            assert is_clear, f"{page.url}: {name}"
            if name == "":
                break
            walked.append(name)
        assert len(walked) == len(set(walked)) > 3, page.url


def test_the_first_stop_leads_past_the_navigation(real_portal: Portal, page: Page) -> None:
    page.goto(f"{real_portal.base}/binhai/2022-key/10/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_list_is_narrowed_and_a_task_opened(real_portal: Portal, page: Page) -> None:
    page.goto(f"{real_portal.base}/binhai/2022-key/")
    tab_to(page, ".filter input")
    page.keyboard.type("天津港")
    expect(page.locator(".filter__count")).to_have_text(re.compile(r"符合条件的任务 \d+ 项（共 78 项）"))
    rows = page.locator(".task-table__row:visible")
    assert 0 < rows.count() < 78
    tab_to(page, ".task-table__row a")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/binhai/2022-key/\d+/$"))
    assert "天津港" in page.inner_text("main")


def test_from_the_home_page_a_search_opens_a_task(real_portal: Portal, page: Page) -> None:
    page.goto(f"{real_portal.base}/")
    tab_to(page, "input[type=search]")
    page.keyboard.type("菜市场")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results a")
    tab_to(page, "#results a")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/search/" not in url)
    assert "菜市场" in page.inner_text("main")


def test_a_task_is_printed(real_portal: Portal, page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; };")
    page.goto(f"{real_portal.base}/binhai/2022-key/10/")
    tab_to(page, ".page-tools__print")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed") == 1
    page.keyboard.press("Space")
    assert page.evaluate("window.printed") == 2
