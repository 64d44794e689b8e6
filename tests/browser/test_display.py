"""What readers choose for their device: kept, there before the first paint, reached by keys; printing and passing on."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser

TASK = "/binhai/2022-key/10/"
WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
SEEN_AT_FIRST_PAINT = """
new PerformanceObserver((list) => {
  if (list.getEntries().some((entry) => entry.name === "first-paint")) window.painted = getComputedStyle(document.body).backgroundColor;
}).observe({ type: "paint", buffered: true });
"""


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


def chosen(page: Page) -> dict[str, str]:
    kept = page.evaluate("localStorage.getItem('gongkai-display')")
    return {} if kept is None else dict(json.loads(kept))


def body_size(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))


def test_nothing_is_kept_until_something_is_chosen_and_taking_it_back_keeps_nothing(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    page.goto(served + TASK)
    assert page.evaluate("localStorage.length") == 0
    page.click(".display__name")
    page.check("text=高对比")
    assert chosen(page) == {"contrast": "high"}
    page.click("text=恢复原样")
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []


def test_what_is_chosen_holds_on_every_page_and_after_closing(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    page.goto(served + TASK)
    before = body_size(page)
    page.click(".display__name")
    page.check("text=长辈版")
    page.check("text=深色")
    page.close()
    later = device.new_page()
    later.goto(f"{served}/near/")
    assert body_size(later) > before * 1.2
    assert later.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert later.locator("[name=view]:checked").get_attribute("value") == "elder"


@pytest.mark.parametrize("path", ["/", TASK, "/documents/binhai/2022/"])
def test_choices_stand_before_the_first_paint_and_nothing_moves(served: str, device: BrowserContext, path: str) -> None:
    page = device.new_page()
    page.goto(served)
    page.evaluate("""localStorage.setItem('gongkai-display', '{"theme": "dark", "view": "elder", "contrast": "high"}')""")
    page.add_init_script(WATCH_SHIFTS + SEEN_AT_FIRST_PAINT)
    page.goto(served + path, wait_until="networkidle")
    page.wait_for_function("window.painted")
    assert page.evaluate("window.painted") == "rgb(0, 0, 0)"
    assert page.evaluate("window.shifts") < 0.01


def test_the_settings_are_reached_and_left_by_keys_alone(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    page.goto(served + TASK)
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.display__name')"):
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert chosen(page) == {"view": "elder"}
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.display__name')")
    assert page.locator(".display__panel:visible").count() == 0


def test_the_large_version_leaves_out_no_word_of_a_document(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    page.goto(served + TASK)
    documents_words = "h1, .facts, .timeline, .discrepancy, .related"
    plain = page.locator(documents_words).all_inner_texts()
    page.click(".display__name")
    page.check("text=长辈版")
    assert page.locator(documents_words).all_inner_texts() == plain
    assert page.locator(".neighbours:visible, .change-record:visible, .verified__lines:visible").count() == 0


def test_the_large_version_begins_soon_on_a_phone_and_its_navigation_opens(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(served)
    page.evaluate("""localStorage.setItem('gongkai-display', '{"view": "elder"}')""")
    page.add_init_script(WATCH_SHIFTS)
    page.goto(served + TASK, wait_until="networkidle")
    header = page.locator(".site-header").bounding_box()
    assert header is not None
    assert header["height"] <= 160
    assert page.evaluate("window.shifts") < 0.01
    assert page.locator(".site-nav__link:visible").count() == 0
    page.click(".site-nav__name")
    assert page.locator(".site-nav__link:visible").count() > 5
    page.click(".site-search__link")
    page.wait_for_url("**/search/")
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".site-nav__link").first).to_be_visible()
    expect(page.locator(".site-nav__name")).to_be_hidden()


def test_without_javascript_or_storage_everything_reads_and_no_dead_control_stands(served: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + TASK)
    assert page.locator(".display:visible, .page-tools:visible").count() == 0
    assert "优化天津港集疏运结构" in page.inner_text("h1")
    context.close()
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('not allowed'); } });")
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(served + TASK)
    page.click(".display__name")
    page.check("text=深色")
    assert page.get_attribute("html", "data-theme") == "dark"
    assert said == []
    context.close()


def test_a_devices_wishes_are_met_without_choosing(served: str, browser: Browser) -> None:
    context = browser.new_context(color_scheme="dark", contrast="more", reduced_motion="reduce")
    page = context.new_page()
    page.goto(served + TASK)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(255, 255, 255)"
    context.close()


def test_a_page_is_passed_on_by_its_address_and_says_that_it_was(served: str, browser: Browser) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script("Object.defineProperty(navigator, 'share', { value: undefined });")
    page = context.new_page()
    page.goto(f"{served}{TASK}#main")
    page.click(".page-tools__share")
    page.wait_for_function("document.querySelector('.page-tools__said').textContent !== ''")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"\n{served}{TASK}")
    assert "已复制" in page.inner_text(".page-tools__said")
    context.close()


def test_the_size_of_type_and_paper_stand_on_the_page(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    page.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(served + TASK)
    before = body_size(page)
    page.click(".page-tools >> text=特大")
    assert body_size(page) > before * 1.2
    assert page.get_attribute(".page-tools >> text=特大", "aria-pressed") == "true"
    page.click(".page-tools__print")
    assert page.evaluate("window.printed")


def test_every_page_says_how_to_tell_of_a_mistake_with_its_address(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    for path in ("/", TASK, "/search/"):
        page.goto(served + path)
        assert page.inner_text(".report__address") == path
    page.click(".report a")
    page.wait_for_url("**/method/#mistakes")
    page.wait_for_selector("#mistakes")


def test_a_printed_list_is_the_whole_table_in_black_on_white_and_nothing_else(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    page.goto(served)
    page.evaluate("""localStorage.setItem('gongkai-display', '{"theme": "dark", "view": "elder", "size": "largest"}')""")
    for path, rows in (("/binhai/2022-key/", 78), ("/xiqing/2023-key/", 123)):
        page.goto(served + path)
        words = page.locator(".task-table").text_content()
        page.emulate_media(media="print")
        assert page.locator(".task-table__row:visible").count() == rows
        assert page.locator(".task-table td:not(.task-table__cell--empty):not(:visible)").count() == 0
        assert page.locator(".task-table").text_content() == words
        styles = page.evaluate("""() => {
          const style = (name) => getComputedStyle(document.querySelector(name));
          return [style(".task-table__heads").display, style(".task-table__row").display, style(".task-table__row").breakInside,
                  style("body").color, style("body").backgroundColor];
        }""")
        assert styles == ["table-header-group", "table-row", "avoid", "rgb(0, 0, 0)", "rgb(255, 255, 255)"]
        assert (
            page.locator(".site-nav:visible, .trail:visible, .display:visible, .site-search:visible, .filter__parts:visible").count() == 0
        )
        assert page.inner_text(".site-header .print-only").startswith(served + path)
        page.emulate_media(media="screen")


@pytest.mark.parametrize("path", ["/binhai/2022-key/", "/xiqing/2023-key/", "/jinnan/2022-key/", "/tianjin/2022-key/"])
def test_on_a_phone_a_row_is_a_card_with_its_headings(served: str, browser: Browser, path: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(served + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("getComputedStyle(document.querySelector('.task-table__row')).display") == "block"
    torn = page.evaluate("""[...document.querySelectorAll('.amount')].filter((one) => one.getClientRects().length > 1).length""")
    assert torn == 0
    page.close()


def test_a_search_that_finds_nothing_says_what_to_try(served: str, device: BrowserContext) -> None:
    page = device.new_page()
    page.goto(f"{served}/search/?q=没有这样的事情啊")
    page.wait_for_selector("#result-count[data-count='0']")
    assert page.is_visible("#search-none a[href*='sitemap']")
    page.fill("#search-field", "菜市场")
    page.wait_for_selector("#results a")
    assert page.is_hidden("#search-none")
