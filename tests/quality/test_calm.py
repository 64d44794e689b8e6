"""Pages with more on them than the first of their template are as calm as those that test_visits opens."""

import pytest
from playwright.sync_api import Page

from tests.quality import calm
from tests.quality.sample import Portal
from tests.quality.visits import late
from tests.serving import InPieces, serving

pytestmark = pytest.mark.browser


def faults(page: Page, portal: Portal, address: str) -> list[str]:
    """All that a visit to a page shows against it."""
    page.set_viewport_size({"width": 360, "height": 700})
    found = calm.open_calmly(page, portal.url(address), calm.Witness(page, portal.base, portal.root))
    return [f"{address}: {said}" for said in (*found, *calm.overflows(page))]


def test_pages_with_more_on_them_are_calm(portals: tuple[Portal, ...], page: Page) -> None:
    assert [said for portal in portals for address in portal.more for said in faults(page, portal, address)] == []


@pytest.mark.parametrize(("address", "width"), [("/binhai/", 1280), ("/tianjin/2022-key/", 1280), ("/tianjin/2022/q1/", 360)])
def test_a_page_that_comes_in_pieces_holds_still(real_portal: Portal, page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    with serving(real_portal.site, handler=InPieces) as base:
        page.goto(base + address)
        assert calm.shifts(page) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_results_of_a_link_to_a_search_push_nothing_away(real_portal: Portal, page: Page, width: int) -> None:
    page.route("**/*.js", late)
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{real_portal.base}/search/?q=养老")
    page.wait_for_selector("#results a")
    assert calm.shifts(page) == []
