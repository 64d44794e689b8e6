"""The search page in a real browser gives exactly what a scan of all texts gives."""

import random
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from generator import findable, search
from generator.model import Synonym
from generator.pages import Context
from generator.search import Entry
from generator.search_text import plain, query_parts

pytestmark = pytest.mark.browser

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


# How the browser reads each character, with the very module the page runs.
READ = """async (characters) => {
  const module = new URL('search-text.js', document.querySelector('script[type=module]').src);
  const { plain } = await import(module);
  return characters.map(plain);
}"""


@dataclass(frozen=True)
class Site:
    address: str
    entries: tuple[Entry, ...]
    synonyms: tuple[Synonym, ...] = ()

    def found(self, query: str) -> list[Entry]:
        return [entry for entry in self.entries if search.matches(entry, query)]

    def links(self, entries: list[Entry]) -> set[str]:
        return {self.address + entry.address for entry in entries}


@pytest.fixture(scope="module")
def searched(served: str, context: Context) -> Site:
    return Site(served, findable.entries(context), context.portal.synonyms)


@pytest.fixture(scope="module")
def everything(searched: Site, browser: Browser) -> Iterator[Page]:
    with listing_all(searched, browser) as page:
        yield page


@contextmanager
def listing_all(searched: Site, browser: Browser) -> Iterator[Page]:
    """The page listing all results at once; whatever it says to the console is a fault."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{searched.address}/search/?all=1")
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


def open_search(page: Page, searched: Site, query: str) -> None:
    page.goto(f"{searched.address}/search/?{query}")
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


def seconds_of_work(page: Page) -> float:
    """What the page's process has worked so far; a busy machine makes it wait, not work."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    told = {one["name"]: float(one["value"]) for one in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return told["ProcessTime"]


def unmarked(texts: list[list[list[list[Any]]]], query: str) -> list[str]:
    """Shown texts in which a part of the query stands outside the marks."""
    parts = query_parts(query)
    wrong = []
    for text in (text for item in texts for text in item):
        rest = "\n".join("" if is_mark else plain(words) for is_mark, words in text)
        wrong += [rest for part in parts if part in rest]
    return wrong


def test_random_substrings_find_exactly_what_a_scan_finds(searched: Site, everything: Page) -> None:
    queries = substrings(searched.entries, 500)
    assert sum(not query.isalnum() for query in queries) > 50
    before = seconds_of_work(everything)
    answers = everything.evaluate(ASK, queries)
    assert seconds_of_work(everything) - before < 60
    for query, answer in zip(queries, answers, strict=True):
        expected = searched.links(searched.found(query))
        assert set(answer["links"]) == expected, query
        assert len(answer["links"]) == len(expected) == answer["count"] > 0, query
        assert unmarked(answer["texts"], query) == [], query
        assert all(any(is_mark for text in item for is_mark, _ in text) for item in answer["texts"]), query


def test_words_citizens_type_find_exactly_what_a_scan_finds(searched: Site, everything: Page) -> None:
    assert len(WORDS) >= 60
    for query, answer in zip(WORDS, everything.evaluate(ASK, list(WORDS)), strict=True):
        expected = searched.found(query)
        if expected:
            assert set(answer["links"]) == searched.links(expected), query
            assert answer["note"] == "", query
        else:
            assert answer["note"] != "", query


def test_browser_and_build_read_every_character_alike(everything: Page) -> None:
    characters = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"}]
    read = everything.evaluate(READ, characters)
    differing = [hex(ord(character)) for character, tokens in zip(characters, read, strict=True) if tokens != plain(character)]
    assert differing == []


def test_several_words_must_all_stand_somewhere_on_the_page(searched: Site, everything: Page) -> None:
    queries = ["老旧小区 区住建委", "养老 社区 街镇", "“老旧” 改造　电梯", "5g 基站", "（ 养老"]
    for query, answer in zip(queries, everything.evaluate(ASK, queries), strict=True):
        expected = searched.found(query)
        assert expected, query
        assert set(answer["links"]) == searched.links(expected), query
        assert unmarked(answer["texts"], query) == [], query


def test_tasks_stand_first_and_among_them_title_hits(searched: Site, everything: Page) -> None:
    for query, answer in zip(WORDS, everything.evaluate(ASK, list(WORDS)), strict=True):
        by_link = {searched.address + entry.address: entry for entry in searched.found(query)}
        if answer["note"] == "":
            ranks = [(by_link[link].kind != "任务", plain(query) not in plain(by_link[link].title)) for link in answer["links"]]
            assert ranks == sorted(ranks), query


@pytest.mark.parametrize(("typed", "meant"), [("５Ｇ基站", "5G基站"), ("5g基站", "5G基站"), ("“养老”", "养老"), ("《养老", "养老")])
def test_width_capitals_and_quotes_do_not_matter(searched: Site, everything: Page, typed: str, meant: str) -> None:
    answer = ask(everything, typed)
    assert set(answer["links"]) == searched.links(searched.found(meant)) != set()
    assert answer["note"] == ""


@pytest.mark.parametrize(
    ("typed", "meant"), [("老舊小區", "老旧小区"), ("醫療保險", "医疗保险"), ("老舊小區！加裝電梯", "老旧小区 加装电梯")]
)
def test_traditional_characters_are_tried_as_simplified_ones(searched: Site, everything: Page, typed: str, meant: str) -> None:
    answer = ask(everything, typed)
    assert set(answer["links"]) == searched.links(searched.found(meant)) != set()
    assert "简体" in answer["note"]
    assert meant in answer["note"]


@pytest.mark.parametrize(("typed", "meant"), [("laojiuxiaoqu", "老旧小区"), ("lao jiu xiao qu", "老旧小区"), ("chenbo", "陈波")])
def test_pinyin_finds_titles_and_names(searched: Site, everything: Page, typed: str, meant: str) -> None:
    answer = ask(everything, typed)
    titles = [entry for entry in searched.entries if meant in plain(entry.title)]
    assert searched.links(titles) <= set(answer["links"])
    assert titles
    assert "读音" in answer["note"]
    assert all(any(is_mark for text in item for is_mark, _ in text) for item in answer["texts"])


def test_what_people_say_finds_what_the_documents_write(searched: Site, everything: Page) -> None:
    for synonym in searched.synonyms:
        for said, answer in zip(synonym.said, everything.evaluate(ASK, list(synonym.said)), strict=True):
            exact = searched.found(said)
            meant = exact or [entry for word in synonym.written for entry in searched.found(word)]
            assert set(answer["links"]) == searched.links(meant) != set(), said
            assert (answer["note"] == "") == bool(exact), said


def test_other_words_are_offered_beside_an_exact_answer(searched: Site, page: Page) -> None:
    assert searched.found("上学")
    open_search(page, searched, f"q={quote('上学')}")
    assert page.inner_text("#search-also") == "文件里也写作：学位、学校"
    page.click("#search-also a")
    page.wait_for_selector("#result-count[data-query='学位']")
    assert shown_count(page) == len(searched.found("学位"))


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("谁负责老旧小区改造？什么时候完工？", "老旧小区改造"),
        ("滨海老旧小区", "滨海 老旧小区"),
        ("津南哪里修路", "津南 道路"),
        ("请问今年要建哪些幼儿园呢", "幼儿园"),
    ],
)
def test_a_question_is_answered_by_what_it_is_about(searched: Site, everything: Page, asked: str, meant: str) -> None:
    answer = ask(everything, asked)
    assert set(answer["links"]) == searched.links(searched.found(meant)) != set()
    assert f"“{meant}”" in answer["note"]


def test_a_question_about_a_place_leads_to_its_page(searched: Site, page: Page) -> None:
    open_search(page, searched, f"q={quote('津南落实市里哪几项任务？')}")
    straight = page.eval_on_selector_all("#search-direct a[href]", "links => links.map((link) => link.href)")
    assert straight[0] == f"{searched.address}/jinnan/"
    assert f"{searched.address}/jinnan/2022-city/" in straight
    assert page.is_hidden("#search-none")


def test_a_question_about_nothing_is_asked_back(everything: Page) -> None:
    answer = ask(everything, "什么时候完工？")
    assert answer["links"] == []
    assert "请再写上事情、地方或者单位" in answer["note"]


@pytest.mark.parametrize(("typed", "meant"), [("加装店梯", "加装电梯"), ("老旧小曲改造", "老旧小区改造")])
def test_a_typo_gives_results_called_similar(searched: Site, everything: Page, typed: str, meant: str) -> None:
    answer = ask(everything, typed)
    assert "相近结果" in answer["note"]
    assert searched.links(searched.found(meant)) <= set(answer["links"])


def test_punctuation_that_stands_nowhere_is_taken_as_a_gap(searched: Site, everything: Page) -> None:
    answer = ask(everything, "老旧小区，加装电梯！")
    assert set(answer["links"]) == searched.links(searched.found("老旧小区 加装电梯")) != set()
    assert "老旧小区 加装电梯" in answer["note"]


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("区教体局", "单位", "区教体局"),
        ("教体局", "单位", "区教体局"),
        ("胡家园", "单位", "胡家园街"),
        ("河东", "地区", "河东区"),
        ("民心工程", "清单", "20项民心工程"),
    ],
)
def test_a_name_leads_straight_to_its_page(searched: Site, page: Page, typed: str, kind: str, name: str) -> None:
    open_search(page, searched, f"q={quote(typed)}")
    straight = page.eval_on_selector_all("#search-direct a[href]", "links => links.map((link) => link.href)")
    named = [entry for entry in searched.entries if entry.kind == kind and entry.title == name]
    assert set(straight) == searched.links(named) != set()


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


def test_a_query_in_the_address_is_answered_and_twenty_results_shown(searched: Site, page: Page) -> None:
    open_search(page, searched, f"q={quote('建设')}")
    total = len(searched.found("建设"))
    assert shown_count(page) == total > 20
    assert page.input_value("#search-field") == "建设"
    assert page.locator("#results a[href]").count() == 20
    page.click("#search-more")
    page.locator("#results a").nth(20).wait_for()
    assert page.locator("#results a").count() == min(40, total)
    assert page.evaluate("document.activeElement === document.querySelectorAll('#results a')[20]")


def test_typing_waits_for_the_input_method_and_updates_the_address(searched: Site, page: Page) -> None:
    open_search(page, searched, f"q={quote('养老')}")
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
    assert shown_count(page) == len(searched.found("老旧"))
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "老旧"


def test_facets_narrow_the_result_and_stand_in_the_address(searched: Site, page: Page) -> None:
    open_search(page, searched, f"q={quote('养老')}&all=1")
    option = page.locator("select[name=地区] option", has_text="滨海新区")
    expected = {entry.address for entry in searched.found("养老") if ("地区", ("滨海新区",)) in entry.facets}
    assert option.text_content() == f"滨海新区（{len(expected)}）"
    page.select_option("select[name=地区]", "滨海新区")
    page.wait_for_selector(f"#result-count[data-count='{len(expected)}']")
    links = page.eval_on_selector_all("#results a[href]", "links => links.map((link) => link.href)")
    assert set(links) == {searched.address + address for address in expected}
    assert page.evaluate("new URLSearchParams(location.search).get('地区')") == "滨海新区"
    page.reload()
    page.wait_for_selector(f"#result-count[data-count='{len(expected)}']")
    assert page.input_value("select[name=地区]") == "滨海新区"


def test_facets_alone_list_the_pages_that_have_them(searched: Site, page: Page) -> None:
    chosen = {"地区": "滨海新区", "季度": "2022年第二季度"}
    open_search(page, searched, "&".join(f"{quote(name)}={quote(value)}" for name, value in chosen.items()))
    expected = [entry for entry in searched.entries if all(value in dict(entry.facets).get(name, ()) for name, value in chosen.items())]
    assert shown_count(page) == len(expected) > 0


def test_on_a_phone_results_stand_before_the_facets_are_opened(searched: Site, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_search(page, searched, f"q={quote('养老')}")
    assert page.is_hidden("select[name=单位]")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.click("#search-facets summary")
    assert page.is_visible("select[name=单位]")


def test_a_choice_that_leaves_nothing_says_so(searched: Site, page: Page) -> None:
    open_search(page, searched, f"q={quote('养老')}&{quote('地区')}={quote('没有的区')}")
    assert shown_count(page) == 0
    assert f"共有 {len(searched.found('养老'))} 条" in page.inner_text("#search-note")


def test_the_keyboard_alone_searches_narrows_and_opens(searched: Site, page: Page) -> None:
    page.goto(f"{searched.address}/search/")
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


def says_what_is_lost(site: Site, page: Page, lost: str) -> None:
    """A search that cannot load a file says so instead of an answer; asked again once it is there, it answers."""
    page.context.route(f"**/{lost}", lambda route: route.abort())
    page.goto(f"{site.address}/search/?q={quote('养老')}")
    page.wait_for_selector("#search-problem:not([hidden]) a")
    assert page.get_attribute("#result-count", "data-count") is None
    page.context.unroute(f"**/{lost}")
    page.click(".search-form__button")
    page.wait_for_selector("#result-count[data-count]")
    assert page.is_hidden("#search-problem")


@pytest.mark.parametrize("lost", ["search/pages.json", "pagefind/pagefind.js", "pagefind/*.pf_meta", "pagefind/index/*", "search/text/*"])
def test_lost_data_is_said_with_a_way_on(searched: Site, page: Page, lost: str) -> None:
    says_what_is_lost(searched, page, lost)


def test_without_javascript_the_page_leads_to_the_lists(searched: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{searched.address}/search/?q={quote('养老')}")
    assert page.is_visible("noscript a >> nth=0")
    assert "JavaScript" in page.inner_text("main")
    context.close()
