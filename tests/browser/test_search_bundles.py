"""An index in several bundles, as a large portal has it, gives exactly what a scan of all texts gives."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route

from generator import findable, search
from generator.pages import Context
from generator.search_text import plain, query_parts
from tests.browser.test_search import ASK, WORDS, Site, listing_all, open_search, says_what_is_lost, shown_count, substrings
from tests.serving import serving

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def in_bundles(site: Path, context: Context, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same site with its index in several bundles, as a large portal has it."""
    folder = tmp_path_factory.mktemp("in-bundles")
    shutil.copytree(site, folder / "site", ignore=shutil.ignore_patterns("pagefind", "text", "data"))
    entries = findable.entries(context)
    outputs = search.index(entries, folder / "cache", findable.synonyms(context), processes=2, group=250)
    assert isinstance(outputs, tuple), outputs
    for output in outputs:
        path = folder / "site" / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
    assert len(list((folder / "site/pagefind").glob("x-*"))) >= 3
    with serving(folder / "site", folder / "served") as address:
        yield Site(address, entries)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_several_bundles_find_exactly_what_a_scan_finds(in_bundles: Site, browser: Browser) -> None:
    queries = [*substrings(in_bundles.entries, 150), *WORDS, "老旧小区 区住建委", "5g 基站", "四"]
    with listing_all(in_bundles, browser) as page:
        answers = page.evaluate(ASK, queries)
    for query, answer in zip(queries, answers, strict=True):
        by_link = {in_bundles.address + entry.address: entry for entry in in_bundles.found(query)}
        if by_link:
            assert set(answer["links"]) == by_link.keys(), query
            assert len(answer["links"]) == len(by_link) == answer["count"], query
            assert answer["note"] == "", query
        else:
            assert answer["note"] != "", query
        if answer["note"] == "" and len(query_parts(query)) == 1:
            ranks = [(by_link[link].kind != "任务", plain(query) not in plain(by_link[link].title)) for link in answer["links"]]
            assert ranks == sorted(ranks), query


def test_facets_count_the_pages_of_all_bundles(in_bundles: Site, page: Page) -> None:
    open_search(page, in_bundles, f"q={quote('养老')}&all=1")
    options = page.eval_on_selector_all("select[name=地区] option[value]:not([value=''])", "all => all.map((one) => one.textContent)")
    places = Counter(value for entry in in_bundles.found("养老") for value in dict(entry.facets).get("地区", ()))
    assert set(options) == {f"{place}（{count}）" for place, count in places.items()}
    assert len(places) > 2


@pytest.mark.parametrize(
    "lost", ["x-2/pagefind-entry.json*", "x-2/*.pf_meta", "x-2/index/*", "x-3/index/*", "pagefind.*.pf_meta", "wasm.*", "index/*"]
)
def test_a_bundle_that_is_lost_is_said_though_others_answer(in_bundles: Site, page: Page, lost: str) -> None:
    says_what_is_lost(in_bundles, page, f"pagefind/{lost}")
    assert shown_count(page) == len(in_bundles.found("养老"))


def test_one_lost_piece_of_one_bundle_is_said(in_bundles: Site, page: Page) -> None:
    lost: list[str] = []

    def lose_first(route: Route) -> None:
        lost.append(route.request.url)
        route.abort() if route.request.url == lost[0] else route.continue_()

    page.context.route("**/pagefind/x-2/index/*", lose_first)
    page.goto(f"{in_bundles.address}/search/?q={quote('养老服务')}")
    page.wait_for_selector("#search-problem:not([hidden]) a")
    assert len(lost) > 1
    assert page.get_attribute("#result-count", "data-count") is None
