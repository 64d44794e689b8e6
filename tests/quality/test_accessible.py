"""axe-core finds nothing against a page of every template: at three widths, in every mode a device or a reader chooses."""

import pytest
from playwright.sync_api import Page

from tests.quality import axe
from tests.quality.sample import TEMPLATES, Portal

pytestmark = pytest.mark.browser

MORE = {
    "elder and largest": {"view": "elder", "size": "largest"},
    "dark and high": {"theme": "dark", "contrast": "high"},
    "elder, dark and high": {"view": "elder", "theme": "dark", "contrast": "high"},
}
"""Choices on top of each other."""

BAD = """<!DOCTYPE html><html lang="zh-CN"><title>坏</title><style>
  [data-theme=dark] .pale { color: #ddd } @media (min-width: 700px) { .wide { color: #ddd } } [data-view=elder] .gone { display: none }
</style><main>
  <h1>坏</h1><h2 class="gone">小</h2><h3>更小</h3><p class="pale">夜里看不清的字</p><p class="wide">宽处看不清的字</p><img src="data:,">
</main>"""
"""Wrong as it comes (no words for the picture), dark, on wide screens, and where the heading between two others is left out."""


def faults(page: Page, address: str) -> list[str]:
    """What is found on an open page in every mode, by the reader's choices and by the device's."""
    axe.load(page)
    verdict = axe.Verdict()
    axe.judge_modes(page, verdict)
    page.set_viewport_size({"width": axe.WIDTHS[0], "height": axe.HEIGHT})
    axe.judge(page, verdict, "320", MORE)
    page.emulate_media(color_scheme="dark")
    axe.judge(page, verdict, "320", {"dark by the device": {}})
    page.emulate_media(color_scheme="light", forced_colors="active")
    axe.judge(page, verdict, "320", {"forced colours": {}})
    page.emulate_media(forced_colors="none")
    return [f"{address} {said}" for said in verdict.found]


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_a_page_of_every_template_is_accessible(portals: tuple[Portal, ...], page: Page, template: str) -> None:
    found: list[str] = []
    for portal in portals:
        if template in portal.first:
            page.goto(portal.url(portal.first[template]))
            found += faults(page, portal.first[template])
    assert found == []


def test_axe_finds_what_is_wrong_in_a_mode_alone(page: Page) -> None:
    page.set_content(BAD)
    found = {said.split(": ")[0].removeprefix(" ") + ": " + said.split(": ")[1] for said in faults(page, "")}
    assert "320 light: image-alt" in found
    assert {"320 dark: color-contrast", "768 light: color-contrast", "320 elder: heading-order"} <= found
    assert not {"320 light: color-contrast", "320 light: heading-order"} & found


@pytest.mark.full
@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_other_rules_say_the_same_of_the_same_elements(portals: tuple[Portal, ...], page: Page, template: str) -> None:
    for portal in portals:
        if template not in portal.first:
            continue
        page.goto(portal.url(portal.first[template]))
        axe.load(page)
        said: dict[str, set[str]] = {}
        for width in axe.WIDTHS:
            page.set_viewport_size({"width": width, "height": axe.HEIGHT})
            for drawn, words in axe.sayings(page):
                said.setdefault(drawn, set()).add(words)
        assert [len(words) for words in said.values() if len(words) > 1] == [], page.url
