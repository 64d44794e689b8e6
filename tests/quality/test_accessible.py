"""axe-core finds nothing against a page of every template: at three widths, in every mode a device or a reader chooses."""

import pytest
from playwright.sync_api import Page

from tests.quality import axe
from tests.quality.sample import TEMPLATES, Portal

pytestmark = pytest.mark.browser

WIDTHS = (320, 768, 1280)
CHOSEN = {
    "elder": {"view": "elder", "size": "largest"},
    "high": {"view": "", "size": "", "contrast": "high"},
    "dark high": {"theme": "dark", "contrast": "high"},
    "dark": {"theme": "dark", "contrast": ""},
    "as the device": {"theme": ""},
}
"""What readers choose (display.js): each on top of the one before; an empty value takes a choice back."""


def faults(page: Page, address: str) -> list[str]:
    """What is found on an open page in every mode; colours other than the light ones only change what the colours' rules say."""
    axe.load(page)
    found: list[str] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{address} {width}: {said}" for said in axe.violations(page)]
    page.set_viewport_size({"width": 320, "height": 900})
    for mode, choice in CHOSEN.items():
        page.evaluate("(choice) => Object.assign(document.documentElement.dataset, choice)", choice)
        found += [f"{address} {mode}: {said}" for said in axe.violations(page, *(() if mode == "elder" else axe.COLOURS))]
    page.emulate_media(color_scheme="dark")
    found += [f"{address} dark: {said}" for said in axe.violations(page, *axe.COLOURS)]
    page.emulate_media(color_scheme="light", forced_colors="active")
    found += [f"{address} forced: {said}" for said in axe.violations(page, *axe.COLOURS)]
    page.emulate_media(forced_colors="none")
    return found


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_a_page_of_every_template_is_accessible(portals: tuple[Portal, ...], page: Page, template: str) -> None:
    found: list[str] = []
    for portal in portals:
        if template in portal.first:
            page.goto(portal.url(portal.first[template]))
            found += faults(page, portal.first[template])
    assert found == []


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.set_content(
        "<!DOCTYPE html><html lang='zh-CN'><title>坏</title><main><h1 style='color:#ddd'>看不清的字</h1><img src='data:,'></main>"
    )
    axe.load(page)
    assert {said.split(":")[0] for said in axe.violations(page)} >= {"color-contrast", "image-alt"}
    assert [said.split(":")[0] for said in axe.violations(page, *axe.COLOURS)] == ["color-contrast"]
