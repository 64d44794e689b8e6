"""Pages ask nobody else for anything, say nothing to the console, keep nothing, and hold still; large text and narrow screens fit."""

import time

import pytest
from playwright.sync_api import ConsoleMessage, Error, Page, Request, Route

from tests.quality.sample import TEMPLATES, Portal

pytestmark = pytest.mark.browser

SHIFT = """() => new Promise((done) => {
  let moved = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) moved += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved), 50)));
})"""

# Text that is cut off: what hides what overflows it, and has more in it than it shows.
CUT = """() => [...document.querySelectorAll('body *')].filter((one) => {
  const style = getComputedStyle(one);
  return !one.closest('.visually-hidden') && ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
}).map((one) => one.className || one.tagName)"""


class Witness:
    """What a page says and asks for while it is open."""

    def __init__(self, page: Page, *allowed: str) -> None:
        self.said: list[str] = []
        self._allowed = (*allowed, "data:")
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        self.said.append(f"console: {message.text}")

    def _error(self, error: Error) -> None:
        self.said.append(f"error: {error}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self._allowed):
            self.said.append(f"asked elsewhere: {request.url}")


def late(route: Route) -> None:
    """A script as it comes over a slow line: after the page has been painted."""
    time.sleep(0.15)
    route.continue_()


def overflow(page: Page, width: int, size: int) -> list[str]:
    """What does not fit at a width when the reader has set another size of text in the browser, everything unfolded."""
    page.set_viewport_size({"width": width, "height": 700})
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": size}})
    wide = page.evaluate("document.documentElement.scrollWidth")
    found = [f"{width} px, text {size} px: {wide} px wide"] if wide > width else []
    return found + [f"{width} px, text {size} px: cut off in {one}" for one in page.evaluate(CUT)]


def faults(page: Page, portal: Portal, address: str) -> list[str]:
    """All that a visit to a page shows against it."""
    witness = Witness(page, portal.base, portal.root)
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(portal.url(address))
    if page.evaluate("document.scripts.length"):
        page.wait_for_load_state("networkidle")
    shift = page.evaluate(SHIFT)
    found = witness.said + ([f"shifted by {shift}"] if shift else [])
    found += [f"cookie {cookie}" for cookie in page.context.cookies()]
    found += ["keeps something on the device"] if page.evaluate("localStorage.length + sessionStorage.length") else []
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for width, size in ((320, 16), (1280, 32), (640, 32), (320, 32)):
        found += overflow(page, width, size)
    return [f"{address}: {said}" for said in found]


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_a_page_of_every_template_is_calm(portals: tuple[Portal, ...], page: Page, template: str) -> None:
    page.route("**/*.js", late)
    found = [said for portal in portals if template in portal.first for said in faults(page, portal, portal.first[template])]
    assert found == []


def test_pages_with_more_on_them_are_calm(portals: tuple[Portal, ...], page: Page) -> None:
    assert [said for portal in portals for address in portal.more for said in faults(page, portal, address)] == []


@pytest.mark.parametrize("width", [360, 1280])
def test_results_of_a_link_to_a_search_push_nothing_away(real_portal: Portal, page: Page, width: int) -> None:
    page.route("**/*.js", late)
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{real_portal.base}/search/?q=养老")
    page.wait_for_selector("#results a")
    assert page.evaluate(SHIFT) == 0
