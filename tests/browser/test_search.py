"""The search page in a real browser gives exactly what a scan of all texts gives."""

import functools
import http.server
import random
import re
import shutil
import threading
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from jinja2 import DictLoader, Environment
from playwright.sync_api import Browser, Page, sync_playwright

from generator import search
from generator.load import load
from generator.model import Portal, Task, due_quarters
from generator.search import Entry
from generator.search_text import plain, query_parts

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
SUB_PATH = "assets/some/where"
ASSETS = "assets/0123456789ab"
BASE = (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{% block title %}{% endblock %}</title>'
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/search.css"></head>'
    "<body><main>{% block main %}{% endblock %}</main>{% block scripts %}{% endblock %}</body></html>"
)
# fmt: off
WORDS = (
    "菜市场", "老旧小区", "加装电梯", "5G基站", "幼儿园", "养老", "学位", "停车", "公交", "地铁", "供热", "燃气", "棚户区", "医院",
    "医保", "就业", "大学生", "退役军人", "残疾人", "低保", "垃圾分类", "污水", "河道", "绿化", "公园", "口袋公园", "道路", "拥堵",
    "充电桩", "自行车", "校车", "中小学", "托育", "疫苗", "食品安全", "物业", "保障房", "租房", "信访", "一网通办", "营商环境", "减税",
    "高新技术企业", "乡村振兴", "农田", "厕所", "图书馆", "体育", "健身", "旅游", "文化", "消防", "应急", "安全生产", "人工智能", "数据",
    "港口", "碳达峰", "海绵城市", "法治",
)
# fmt: on

# What a reader does, without a person's pauses: set the field, press Enter, wait for the answer to this very query.
ASK = """async (queries) => {
  const field = document.querySelector('#search-field'), count = document.querySelector('#result-count'), answers = [];
  for (const query of queries) {
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.form.requestSubmit();
    while (count.dataset.query !== query) await new Promise((done) => setTimeout(done, 1));
    answers.push({
      count: Number(count.dataset.count),
      links: [...document.querySelectorAll('#results a[href]')].map((link) => new URL(link.href).href),
      note: document.querySelector('#search-note').textContent,
      texts: [...document.querySelectorAll('#results li')].slice(0, 40).map((item) =>
        [...item.querySelectorAll('a, .search-result__excerpt')].map((one) =>
          [...one.childNodes].map((node) => [node.nodeName === 'MARK', node.textContent]))),
    });
  }
  return answers;
}"""


@dataclass(frozen=True)
class Site:
    address: str
    entries: tuple[Entry, ...]

    def found(self, query: str) -> list[Entry]:
        return [entry for entry in self.entries if search.matches(entry, query)]

    def links(self, entries: list[Entry]) -> set[str]:
        return {self.address + entry.address for entry in entries}


def task_entry(portal: Portal, task: Task) -> Entry:
    place = next(place for place in portal.places if place.id == task.place)
    task_list = next(one for one in place.lists if one.id == task.list_id)
    references = [
        *task.lead,
        *task.support,
        *task.responsible,
        *task.city_units,
        *(unit for part in task.assignments for unit in part.units),
    ]
    units = tuple(dict.fromkeys(reference.printed for reference in references))
    goals = (f"{part.header or ''}{goal.text}" for part in task.assignments for goal in part.goals)
    category = (task.category.name,) if task.category else ()
    others = (*(part.text for part in task.due), *units, *(leader.printed for leader in task.leaders), *category, task_list.title)
    quarters = tuple(f"第{'一二三四'[quarter.number - 1]}季度" for quarter in due_quarters(task))
    return Entry(
        address=f"/{task.id}/",
        kind="任务",
        title=task.text,
        subtitle=f"{place.name} · {task_list.short} · 第{task.no}项",
        blocks=(*goals, *others),
        facets=(("地区", (place.name,)), ("年份", (f"{task.year}年",)), ("季度", quarters), ("单位", units), ("分类", category)),
    )


def entries_of(portal: Portal) -> Iterator[Entry]:
    yield from (task_entry(portal, task) for task in portal.tasks)
    for place in portal.places:
        facets = (("地区", (place.name,)),)
        for unit in place.units:
            yield Entry(
                address=f"/{place.id}/units/{unit.id}/",
                kind="单位",
                title=unit.name,
                subtitle=place.name,
                blocks=unit.aliases,
                facets=facets,
            )
        for leader in place.leaders:
            yield Entry(
                address=f"/{place.id}/leaders/{leader.id}/", kind="领导", title=leader.name, subtitle=place.name, blocks=(), facets=facets
            )
    for term in portal.terms:
        yield Entry(address=f"/terms/#{term.id}", kind="名词", title=term.term, subtitle="名词解释", blocks=(term.explanation,), facets=())


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        pass


def write_page(site: Path) -> None:
    """The search page in a bare frame, as the renderer makes it: addresses relative to the page."""
    template = (ROOT / "templates/pages/search.html").read_text(encoding="utf-8")
    environment = Environment(loader=DictLoader({"base.html": BASE, "search.html": template}), autoescape=True)
    html = environment.get_template("search.html").render(site={"assets": f"/{ASSETS}"})
    page = site / "search" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(re.sub(r'\b(href|src|action)="/', r'\1="../', html), encoding="utf-8")
    shutil.copytree(ROOT / "templates/assets/js", site / ASSETS / "js")
    shutil.copy(ROOT / "templates/pages/search.css", site / "search.css")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    portal = load(ROOT).portal
    assert portal is not None
    entries = tuple(entries_of(portal))
    folder = tmp_path_factory.mktemp("site")
    write_page(folder / SUB_PATH)
    outputs = search.index(entries, tmp_path_factory.mktemp("workspace"))
    assert isinstance(outputs, tuple), outputs
    for output in outputs:
        path = folder / SUB_PATH / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(f"http://127.0.0.1:{server.server_port}/{SUB_PATH}", entries)
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def everything(site: Site, browser: Browser) -> Iterator[Page]:
    """The page listing all results at once; whatever it says to the console is a fault."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{site.address}/search/?all=1")
    yield page
    page.close()
    assert said == []


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def ask(page: Page, query: str) -> dict[str, Any]:
    answers: list[dict[str, Any]] = page.evaluate(ASK, [query])
    return answers[0]


def open_search(page: Page, site: Site, query: str) -> None:
    page.goto(f"{site.address}/search/?{query}")
    page.wait_for_selector("#result-count[data-count]")


def shown_count(page: Page) -> int:
    return int(page.get_attribute("#result-count", "data-count") or "-1")


def substrings(entries: tuple[Entry, ...], number: int) -> list[str]:
    """Random runs of 2–8 characters as they stand in the texts, among them many with punctuation."""
    chance = random.Random(20221120)
    texts = [text for entry in entries for text in (entry.title, *entry.blocks) if len(text) >= 2]
    found: list[str] = []
    while len(found) < number:
        text = chance.choice(texts)
        start = chance.randrange(len(text) - 1)
        run = text[start : start + chance.randint(2, 8)]
        if len(run) >= 2 and not re.search(r"\s", run) and plain(run):
            found.append(run)
    return found


def unmarked(texts: list[list[list[list[Any]]]], query: str) -> list[str]:
    """Shown texts in which a part of the query stands outside the marks."""
    parts = query_parts(query)
    wrong = []
    for text in (text for item in texts for text in item):
        rest = "\n".join("" if is_mark else plain(words) for is_mark, words in text)
        wrong += [rest for part in parts if part in rest]
    return wrong


def test_random_substrings_find_exactly_what_a_scan_finds(site: Site, everything: Page) -> None:
    queries = substrings(site.entries, 500)
    assert sum(not query.isalnum() for query in queries) > 50
    started = time.monotonic()
    answers = everything.evaluate(ASK, queries)
    assert time.monotonic() - started < 60
    for query, answer in zip(queries, answers, strict=True):
        expected = site.links(site.found(query))
        assert set(answer["links"]) == expected, query
        assert len(answer["links"]) == len(expected) == answer["count"] > 0, query
        assert unmarked(answer["texts"], query) == [], query
        assert all(any(is_mark for text in item for is_mark, _ in text) for item in answer["texts"]), query


def test_words_citizens_type_find_exactly_what_a_scan_finds(site: Site, everything: Page) -> None:
    assert len(WORDS) >= 60
    for query, answer in zip(WORDS, everything.evaluate(ASK, list(WORDS)), strict=True):
        expected = site.found(query)
        if expected:
            assert set(answer["links"]) == site.links(expected), query
            assert answer["note"] == "", query
        else:
            assert answer["note"] != "", query


def test_browser_and_build_read_every_character_alike(site: Site, everything: Page) -> None:
    characters = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"}]
    script = "async ([module, characters]) => { const { plain } = await import(module); return characters.map(plain); }"
    read = everything.evaluate(script, [f"{site.address}/{ASSETS}/js/search-text.js", characters])
    differing = [hex(ord(character)) for character, tokens in zip(characters, read, strict=True) if tokens != plain(character)]
    assert differing == []


def test_several_words_must_all_stand_somewhere_on_the_page(site: Site, everything: Page) -> None:
    queries = ["老旧小区 区住建委", "养老 社区 街镇", "“老旧” 改造　电梯", "5g 基站", "（ 养老"]
    for query, answer in zip(queries, everything.evaluate(ASK, queries), strict=True):
        expected = site.found(query)
        assert expected, query
        assert set(answer["links"]) == site.links(expected), query
        assert unmarked(answer["texts"], query) == [], query


def test_tasks_stand_first_and_among_them_title_hits(site: Site, everything: Page) -> None:
    for query, answer in zip(WORDS, everything.evaluate(ASK, list(WORDS)), strict=True):
        by_link = {site.address + entry.address: entry for entry in site.found(query)}
        if answer["note"] == "":
            ranks = [(by_link[link].kind != "任务", plain(query) not in plain(by_link[link].title)) for link in answer["links"]]
            assert ranks == sorted(ranks), query


@pytest.mark.parametrize(("typed", "meant"), [("５Ｇ基站", "5G基站"), ("5g基站", "5G基站"), ("“养老”", "养老"), ("《养老", "养老")])
def test_width_capitals_and_quotes_do_not_matter(site: Site, everything: Page, typed: str, meant: str) -> None:
    answer = ask(everything, typed)
    assert set(answer["links"]) == site.links(site.found(meant)) != set()
    assert answer["note"] == ""


@pytest.mark.parametrize(
    ("typed", "meant"), [("老舊小區", "老旧小区"), ("醫療保險", "医疗保险"), ("老舊小區！加裝電梯", "老旧小区 加装电梯")]
)
def test_traditional_characters_are_tried_as_simplified_ones(site: Site, everything: Page, typed: str, meant: str) -> None:
    answer = ask(everything, typed)
    assert set(answer["links"]) == site.links(site.found(meant)) != set()
    assert "简体" in answer["note"]
    assert meant in answer["note"]


@pytest.mark.parametrize(("typed", "meant"), [("laojiuxiaoqu", "老旧小区"), ("lao jiu xiao qu", "老旧小区"), ("chenbo", "陈波")])
def test_pinyin_finds_titles_and_names(site: Site, everything: Page, typed: str, meant: str) -> None:
    answer = ask(everything, typed)
    titles = [entry for entry in site.entries if meant in plain(entry.title)]
    assert site.links(titles) <= set(answer["links"])
    assert titles
    assert "读音" in answer["note"]
    assert all(any(is_mark for text in item for is_mark, _ in text) for item in answer["texts"])


@pytest.mark.parametrize(("typed", "meant"), [("加装店梯", "加装电梯"), ("老旧小曲改造", "老旧小区改造")])
def test_a_typo_gives_results_called_similar(site: Site, everything: Page, typed: str, meant: str) -> None:
    answer = ask(everything, typed)
    assert "相近结果" in answer["note"]
    assert site.links(site.found(meant)) <= set(answer["links"])


def test_punctuation_that_stands_nowhere_is_taken_as_a_gap(site: Site, everything: Page) -> None:
    answer = ask(everything, "老旧小区，加装电梯！")
    assert set(answer["links"]) == site.links(site.found("老旧小区 加装电梯")) != set()
    assert "老旧小区 加装电梯" in answer["note"]


def test_a_whole_name_leads_straight_to_its_page(site: Site, page: Page) -> None:
    open_search(page, site, f"q={quote('区教体局')}")
    straight = page.eval_on_selector_all("#search-direct a[href]", "links => links.map((link) => link.href)")
    named = [entry for entry in site.entries if entry.kind == "单位" and entry.title == "区教体局"]
    assert set(straight) == site.links(named) != set()


def test_a_query_of_quotes_only_is_answered_kindly(everything: Page) -> None:
    answer = ask(everything, "“”（）")
    assert answer["count"] == 0
    assert "再输入至少一个字" in answer["note"]


def test_a_query_that_is_nowhere_says_what_to_do(everything: Page) -> None:
    answer = ask(everything, "★")
    assert answer["count"] == 0
    assert "没有找到" in answer["note"]


def test_markup_in_a_query_stays_text(everything: Page) -> None:
    assert ask(everything, "<img src=x onerror=alert(1)>")["links"] == []


def test_a_query_in_the_address_is_answered_and_twenty_results_shown(site: Site, page: Page) -> None:
    open_search(page, site, f"q={quote('建设')}")
    total = len(site.found("建设"))
    assert shown_count(page) == total > 20
    assert page.input_value("#search-field") == "建设"
    assert page.locator("#results a[href]").count() == 20
    page.click("#search-more")
    page.locator("#results a").nth(20).wait_for()
    assert page.locator("#results a").count() == min(40, total)
    assert page.evaluate("document.activeElement === document.querySelectorAll('#results a')[20]")


def test_typing_waits_for_the_input_method_and_updates_the_address(site: Site, page: Page) -> None:
    open_search(page, site, f"q={quote('养老')}")
    page.evaluate(
        """() => { const field = document.querySelector('#search-field'); field.value = 'laojiu';
        field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true })); }"""
    )
    page.wait_for_timeout(400)
    assert page.get_attribute("#result-count", "data-count") is None
    page.evaluate(
        """() => { const field = document.querySelector('#search-field'); field.value = '老旧';
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })); }"""
    )
    page.wait_for_selector("#result-count[data-query='老旧']")
    assert shown_count(page) == len(site.found("老旧"))
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "老旧"


def test_facets_narrow_the_result_and_stand_in_the_address(site: Site, page: Page) -> None:
    open_search(page, site, f"q={quote('养老')}&all=1")
    option = page.locator("select[name=地区] option", has_text="滨海新区")
    expected = {entry.address for entry in site.found("养老") if ("地区", ("滨海新区",)) in entry.facets}
    assert option.text_content() == f"滨海新区（{len(expected)}）"
    page.select_option("select[name=地区]", "滨海新区")
    page.wait_for_selector(f"#result-count[data-count='{len(expected)}']")
    links = page.eval_on_selector_all("#results a[href]", "links => links.map((link) => link.href)")
    assert set(links) == {site.address + address for address in expected}
    assert page.evaluate("new URLSearchParams(location.search).get('地区')") == "滨海新区"
    page.reload()
    page.wait_for_selector(f"#result-count[data-count='{len(expected)}']")
    assert page.input_value("select[name=地区]") == "滨海新区"


def test_facets_alone_list_the_pages_that_have_them(site: Site, page: Page) -> None:
    chosen = {"地区": "滨海新区", "季度": "第二季度"}
    open_search(page, site, "&".join(f"{quote(name)}={quote(value)}" for name, value in chosen.items()))
    expected = [entry for entry in site.entries if all(value in dict(entry.facets).get(name, ()) for name, value in chosen.items())]
    assert shown_count(page) == len(expected) > 0


def test_on_a_phone_results_stand_before_the_facets_are_opened(site: Site, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_search(page, site, f"q={quote('养老')}")
    assert page.is_hidden("select[name=单位]")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.click("#search-facets summary")
    assert page.is_visible("select[name=单位]")


def test_a_choice_that_leaves_nothing_says_so(site: Site, page: Page) -> None:
    open_search(page, site, f"q={quote('养老')}&{quote('地区')}={quote('没有的区')}")
    assert shown_count(page) == 0
    assert f"共有 {len(site.found('养老'))} 条" in page.inner_text("#search-note")


def test_the_keyboard_alone_searches_narrows_and_opens(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/search/")
    page.focus("#search-field")
    page.keyboard.type("菜市场")
    page.keyboard.press("Enter")
    page.wait_for_selector("#result-count[data-query='菜市场']")
    first = page.locator("#results a").first.get_attribute("href")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#results') !== null"):
            break
    assert page.evaluate("document.activeElement.href") == first
    page.keyboard.press("Enter")
    page.wait_for_url(first or "")


@pytest.mark.parametrize("lost", ["search/pages.json", "pagefind/pagefind.js", "pagefind/*.pf_meta", "pagefind/index/*", "search/text/*"])
def test_lost_data_is_said_with_a_way_on(site: Site, page: Page, lost: str) -> None:
    page.context.route(f"**/{lost}", lambda route: route.abort())
    page.goto(f"{site.address}/search/?q={quote('养老')}")
    page.wait_for_selector("#search-problem:not([hidden]) a")
    assert page.get_attribute("#result-count", "data-count") is None
    page.context.unroute(f"**/{lost}")
    page.click(".search-form__button")
    page.wait_for_selector("#result-count[data-count]")
    assert page.is_hidden("#search-problem")


def test_without_javascript_the_page_leads_to_the_lists(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}/search/?q={quote('养老')}")
    assert page.is_visible("noscript a >> nth=0")
    assert "JavaScript" in page.inner_text("main")
    context.close()
