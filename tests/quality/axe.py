"""axe-core on a page that is open: WCAG 2.2 AA and best practice, at every width and in every way a reader chooses to see it.

A page is loaded once; then its width and the reader's choices (attributes of ``<html>``, as ``display.js`` sets them) are changed in
place. All rules are run as the page comes and whenever other elements are to be seen than in the modes before; where the same ones
are, only the rules that ask where they lie, unless that is the same too, and of what colour they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.quality import checkers

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

PLACES = {
    "scrollable-region-focusable": "whether what is in a box is wider than it",
    "skip-link": "whether the link lies outside the screen",
    "target-size": "sizes and distances",
}
COLOURS = {
    "color-contrast": "colours, the size of type, and what lies over what",
    "link-in-text-block": "colours and lines of links in a text",
}
"""The rules whose outcome depends on more than which elements are to be seen, and on what of how they are drawn. All others ask the
elements, their attributes and which are to be seen: that they say the same of the same is a test, as that those of places do of the same
places (``test_rules_say_the_same_of_what_is_drawn_the_same``)."""

WIDTHS = (320, 768, 1280)
HEIGHT = 900
Choices = Mapping[str, Mapping[str, str]]
CHOICES: Choices = {
    "light": {"theme": "light"},
    "dark": {"theme": "dark"},
    "high": {"theme": "light", "contrast": "high"},
    "elder": {"view": "elder"},
}
"""What a reader chooses, as ``display.js`` says it on ``<html>``."""

MODES = Path(__file__).with_name("axe-modes.js")


@dataclass(slots=True)
class Verdict:
    """How often axe was run on a page, how often of that with all rules, and what it found."""

    runs: int = 0
    whole: int = 0
    found: list[str] = field(default_factory=list)


def load(page: Page) -> None:
    """Put axe into the page, past its policy: a driver's script is not the page's."""
    checkers.need(checkers.TOOLS)
    for script in (checkers.AXE, MODES):
        page.evaluate(script.read_text(encoding="utf-8"))


def judge(page: Page, verdict: Verdict, where: str, choices: Choices) -> None:
    """Let axe look at an open page as it is, once for each choice, and add to the verdict what it finds."""
    told: list[Any] = page.evaluate("(given) => modes.judge(...given)", [choices, _rules()])
    for mode, is_whole, found in told:
        verdict.runs += 1
        verdict.whole += is_whole
        verdict.found += [f"{where} {mode}: {said}" for said in found]


def judge_modes(page: Page, verdict: Verdict) -> None:
    """Every choice at every width."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        judge(page, verdict, str(width), CHOICES)


def sayings(page: Page) -> list[tuple[str, str]]:
    """For each choice at the page's width: what is to be seen, and all that is said of it; where it lies, and what is said of that."""
    told: list[tuple[str, str]] = page.evaluate("(given) => modes.sayings(...given)", [CHOICES, _rules()])
    return told


def unfold(page: Page) -> None:
    """Open every fold of a page; the settings stay closed, for they would lie over what is below them."""
    page.evaluate("document.querySelectorAll('details:not(.display)').forEach((one) => { one.open = true; })")


def _rules() -> dict[str, list[str]]:
    return {"tags": list(TAGS), "places": list(PLACES), "colours": list(COLOURS)}
