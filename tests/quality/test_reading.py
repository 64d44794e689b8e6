"""Every template reads the same without scripts, and prints as a sheet without the site's furniture."""

import pytest
from playwright.sync_api import Browser, Page

from tests.quality.sample import TEMPLATES, Portal

pytestmark = pytest.mark.browser

# What a page says, what of it is for scripts alone left out, and where it leads.
SAID = """() => {
  const scripted = 'main :is(form, output, [role=status], [role=alert], button, noscript, .when-scripted)';
  for (const one of document.querySelectorAll(scripted)) one.remove();
  const main = document.querySelector('main');
  const links = [...main.querySelectorAll('a[href]')].map((one) => one.href);
  return [main.innerText.split('\\n').map((line) => line.trim()).filter(Boolean), links];
}"""

# Controls that do something only with a script.
DEAD = """() => [...document.querySelectorAll('main :is(button, select, input)')]
  .filter((one) => !one.form?.getAttribute('action') && one.checkVisibility({ visibilityProperty: true })).map((one) => one.outerHTML)"""

FURNITURE = ".skip-link, .site-nav, .crumbs, .site-footer nav, main button, main select, main input"
SHEETS = {"portrait": 688, "landscape": 1032}
"""What the print sheet's margins leave of A4, in CSS pixels."""


def visible(page: Page, selector: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        selector, "all => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.className || one.tagName)"
    )
    return found


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_without_scripts_everything_is_readable_and_reachable(
    portals: tuple[Portal, ...], page: Page, browser: Browser, template: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    for portal in portals:
        if template not in portal.first:
            continue
        url = portal.url(portal.first[template])
        page.goto(url)
        plain.goto(url)
        assert plain.evaluate(DEAD) == [], url
        said, links = page.evaluate(SAID)
        said_plainly, links_plainly = plain.evaluate(SAID)
        assert [line for line in said if line not in said_plainly] == [], url
        assert set(links) <= set(links_plainly), url
    context.close()


@pytest.mark.parametrize("template", sorted(TEMPLATES - {"search.html", "moved.html"}))
def test_a_page_of_every_template_prints_as_a_sheet(portals: tuple[Portal, ...], page: Page, template: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    for portal in portals:
        if template not in portal.first:
            continue
        page.goto(portal.url(portal.first[template]))
        sheet = "landscape" if page.locator(".main--table").count() else "portrait"
        page.set_viewport_size({"width": SHEETS[sheet], "height": 900})
        assert visible(page, FURNITURE) == [], page.url
        assert visible(page, "h1") != [], page.url
        assert page.evaluate("document.documentElement.scrollWidth") <= SHEETS[sheet], page.url
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)", page.url


def test_a_printed_list_has_every_task_on_paper_of_the_table_s_shape(real_portal: Portal, page: Page) -> None:
    page.goto(f"{real_portal.base}/binhai/2022-key/")
    pdf = page.pdf(prefer_css_page_size=True, print_background=False)
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") > 10
    page.emulate_media(media="print")
    assert page.locator(".task-table__row:visible").count() == 78
