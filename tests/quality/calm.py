"""What a visit to a page shows: what the page says, asks for and keeps, what moves, and what does not fit."""

from playwright.sync_api import ConsoleMessage, Error, Page, Request

# By how much what was painted moved, and what moved.
_SHIFT = """() => new Promise((done) => {
  let moved = 0;
  const what = new Set();
  const name = ({ node }) => (node ? `${node.nodeName}.${node.className ?? node.parentElement?.className}` : "?");
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      moved += entry.value;
      for (const source of entry.sources) what.add(name(source));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done([moved, [...what].join(", ")]), 50)));
})"""

# Text that is cut off: what hides what overflows it, and has more in it than it shows.
CUT = """() => [...document.querySelectorAll('body *')].filter((one) => {
  const style = getComputedStyle(one);
  return !one.closest('.visually-hidden') && ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
}).map((one) => one.className || one.tagName)"""

NARROW_OR_LARGE = ((320, 16), (1280, 32), (640, 32), (320, 32))
"""Widths of the page, and the size of text set in the browser: 16 is the usual one, 32 is twice as large."""


class Witness:
    """What a page says and asks for while it is open, and what of it has not come yet."""

    def __init__(self, page: Page, *allowed: str) -> None:
        self.said: list[str] = []
        self.awaited: set[Request] = set()
        self._allowed = (*allowed, "data:")
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.on("request", self._request)
        page.on("requestfinished", self._arrived)
        page.on("requestfailed", self._arrived)

    def _console(self, message: ConsoleMessage) -> None:
        self.said.append(f"console: {message.text}")

    def _error(self, error: Error) -> None:
        self.said.append(f"error: {error}")

    def _arrived(self, request: Request) -> None:
        self.awaited.discard(request)

    def _request(self, request: Request) -> None:
        self.awaited.add(request)
        if not request.url.startswith(self._allowed):
            self.said.append(f"asked elsewhere: {request.url}")


def open_calmly(page: Page, url: str, witness: Witness) -> list[str]:
    """Open a page, and tell what it says, asks for, moves and keeps until it is at rest."""
    page.goto(url)
    if witness.awaited:  # by a script, after the page was there
        page.wait_for_load_state("networkidle")
    found = [*witness.said, *shifts(page)]
    found += [f"cookie {cookie}" for cookie in page.context.cookies()]
    return found + (["keeps something on the device"] if page.evaluate("localStorage.length + sessionStorage.length") else [])


def shifts(page: Page) -> list[str]:
    """What moved since the page was opened."""
    moved, what = page.evaluate(_SHIFT)
    return [f"shifted by {moved:.4f}: {what}"] if moved else []


def overflows(page: Page) -> list[str]:
    """What does not fit on narrow screens and in large letters, everything unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    session = page.context.new_cdp_session(page)
    found: list[str] = []
    for width, size in NARROW_OR_LARGE:
        page.set_viewport_size({"width": width, "height": 700})
        session.send("Page.setFontSizes", {"fontSizes": {"standard": size}})
        wide = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{width} px, text {size} px: {wide} px wide"] if wide > width else []
        found += [f"{width} px, text {size} px: cut off in {one}" for one in page.evaluate(CUT)]
    session.send("Page.setFontSizes", {"fontSizes": {"standard": NARROW_OR_LARGE[0][1]}})
    session.detach()
    return found
