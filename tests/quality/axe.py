"""axe-core on a page that is open: WCAG 2.2 AA and best practice."""

from typing import Any

from playwright.sync_api import Page

from tests.quality import checkers

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules whose outcome depends on the colours alone."""

_RUN = """async (only) => {
  const rules = { 'target-size': { enabled: true } };
  const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: only, rules });
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`));
}"""


def load(page: Page) -> None:
    """Put axe into the page, past its policy: a driver's script is not the page's."""
    checkers.need(checkers.TOOLS)
    page.evaluate(checkers.AXE.read_text(encoding="utf-8"))


def violations(page: Page, *rules: str) -> list[str]:
    """What axe finds against, by all rules of the tags or by the rules given."""
    start(page, *rules)
    return finish(page)


def start(page: Page, *rules: str) -> None:
    """Let axe begin; other pages may begin meanwhile."""
    only: dict[str, Any] = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": list(TAGS)}
    page.evaluate(f"(only) => {{ window.axeFound = ({_RUN})(only); }}", only)


def finish(page: Page) -> list[str]:
    """What axe found since it was started."""
    found: list[str] = page.evaluate("window.axeFound")
    return found
