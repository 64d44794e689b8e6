"""A visit to a page of every template shows nothing against it.

At three widths and in every mode a device or a reader chooses, axe finds nothing; the page asks nobody else for anything, says nothing
to the console, keeps nothing and holds still, even when scripts come late; large text and narrow screens fit.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.quality import axe
from tests.quality.sample import TEMPLATES, Portal
from tests.quality.visits import Stop, judge, stop, tour
from tests.serving import serving

pytestmark = pytest.mark.browser

BAD = """<!DOCTYPE html><html lang="zh-CN"><title>坏</title><style>
  [data-theme=dark] .pale { color: #ddd } @media (min-width: 700px) { .wide { color: #ddd } } [data-view=elder] .gone { display: none }
  button { block-size: 3em; display: block } [data-contrast=high] button { block-size: 9px }
</style><main>
  <h1>坏</h1><h2 class="gone">小</h2><h3>更小</h3><p class="pale">夜里看不清的字</p><p class="wide">宽处看不清的字</p><img src="data:,">
  <details><summary>折叠</summary><p style="color: #ddd">里面看不清的字</p></details><button>一</button><button>二</button>
</main>"""
"""Wrong as it comes (a picture without words), unfolded, dark, on wide screens, where buttons are small, where a heading is left out."""

RESTLESS = {
    "index.html": """<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>坏</title>
      <link rel="stylesheet" href="bad.css"><script defer src="bad.js"></script>
      <main><h1>坏</h1><p class="wide">太宽</p><p class="cut">在这里被截断的一句话</p></main>""",
    "bad.css": ".wide { width: 500px } .cut { width: 3em; white-space: nowrap; overflow: hidden }",
    "bad.js": """console.log("说话"); document.cookie = "a=1"; localStorage.kept = "1"; fetch("https://elsewhere.example/").catch(() => {});
      const push = () => document.querySelector("main").prepend(Object.assign(document.createElement("h2"), { textContent: "推开" }));
      requestAnimationFrame(() => requestAnimationFrame(push)); nothing();""",
}


@pytest.mark.alone
@pytest.mark.usefixtures("browser")
def test_a_page_of_every_template_has_no_fault_in_any_mode(portals: tuple[Portal, ...]) -> None:
    done = tour([stop(portal, address, is_sample=True) for portal in portals for address in portal.first.values()], print)
    assert done.found == ()
    assert done.pages > len(TEMPLATES)


def test_axe_finds_what_is_wrong_in_a_mode_alone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.set_content(BAD)
    axe.load(page)
    verdict = axe.Verdict()
    judge(page, verdict, {})
    found = {": ".join(said.split(": ")[:2]) for said in verdict.found}
    assert {"360 as it comes: image-alt", "320 light: color-contrast", "768 light: color-contrast", "320 dark: color-contrast"} <= found
    assert {"320 elder: heading-order", "320 high: target-size"} <= found
    assert not {"360 as it comes: color-contrast", "360 as it comes: heading-order", "320 elder: target-size"} & found


@pytest.mark.parametrize("width", [320, 768])
def test_the_open_menu_of_elder_readers_has_no_fault_itself(real_portal: Portal, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(real_portal.url("/compare/"))
    axe.load(page)
    page.evaluate("modes.choose({ view: 'elder' })")
    page.locator(".site-nav__name").click()
    assert page.locator(".site-nav__link").first.is_visible()
    told = page.evaluate("axe.run('header', { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })")
    assert [one["id"] for one in told["violations"]] == []


@pytest.mark.usefixtures("browser")
def test_a_visit_finds_all_a_page_should_not_do(tmp_path: Path) -> None:
    for name, text in RESTLESS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with serving(tmp_path) as base:
        done = tour([Stop("坏", f"{base}/", (base,), tmp_path / "index.html")], print)
    said = ["console: 说话", "console: Connecting to 'https://elsewhere.example/'", "error: nothing is not defined"]
    wanted = [*said, "shifted by", "cookie {", "keeps something", "320 px, text 16 px: 5", "640 px, text 32 px: cut off in cut"]
    assert [words for words in wanted if not any(one.startswith(f"坏: {words}") for one in done.found)] == [], done.found


@pytest.mark.full
@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_rules_say_the_same_of_what_is_drawn_the_same(portals: tuple[Portal, ...], page: Page, template: str) -> None:
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
        assert [words for words in said.values() if len(words) > 1] == [], page.url
