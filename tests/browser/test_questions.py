"""Twenty questions of citizens, each answered from the home page in at most three steps, on a phone.

A step is what a reader does once: taps what can be seen, or types words and sends them. Answers are the documents' own words and figures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, ElementHandle, Page, ViewportSize

from generator.sourcetext import squash
from tests.projects import ROOT

pytestmark = pytest.mark.browser

MOST_STEPS = 3
MOST_RESULTS_READ = 8
PHONE = ViewportSize(width=360, height=740)

# The first link or control that is seen, has these words first, and stands under a heading that has the others.
SEEN = """([words, heading, among]) => {
  const plain = (text) => text.replace(/\\s+/g, '');
  const isUnder = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const found = at.querySelector(':scope > :is(h1, h2, h3)');
      if (found && plain(found.textContent).includes(plain(heading))) return true;
    }
    return false;
  };
  const all = [...document.querySelectorAll(among)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const at = all.findIndex((one) => plain(one.textContent).startsWith(plain(words)) && (heading === '' || isUnder(one)));
  return { element: all[at] ?? null, rank: at + 1 };
}"""

# What can be read on the page (not hidden, folded away or cut to a pixel), without white space, and how many screens down each text begins.
READ = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const text = node.data.replace(/\\s+/g, '');
    const hidden = parent.closest('.visually-hidden, .skip-link, script, style');
    if (text === '' || hidden) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    parts.push([text, range.getBoundingClientRect().top / innerHeight]);
  }
  return parts;
}"""


@dataclass(frozen=True)
class Tap:
    """A link or button by its first words, where they are many by the heading it stands under."""

    words: str
    heading: str = ""

    def __str__(self) -> str:
        return f"点“{self.words}”" + (f"（{self.heading}）" if self.heading else "")

    def take(self, page: Page) -> None:
        found = page.evaluate_handle(SEEN, [self.words, self.heading, "a[href], button, summary"])
        follow(page, found.get_property("element").as_element(), str(self))


@dataclass(frozen=True)
class Search:
    """Words typed into the search of the page and sent."""

    words: str

    def __str__(self) -> str:
        return f"搜“{self.words}”"

    def take(self, page: Page) -> None:
        field = page.locator("input[type=search][name=q]:visible").first
        field.fill(self.words)
        field.press("Enter")
        page.wait_for_selector("#result-count[data-count]")


@dataclass(frozen=True)
class Result:
    """One of the first results, by the first words of its title."""

    title: str

    def __str__(self) -> str:
        return f"点结果“{self.title}”"

    def take(self, page: Page) -> None:
        found = page.evaluate_handle(SEEN, [self.title, "", "#search-direct a, #results a"])
        rank = int(found.get_property("rank").json_value())
        assert 0 < rank <= MOST_RESULTS_READ, f"{self} is result {rank}"
        follow(page, found.get_property("element").as_element(), str(self))


Step = Tap | Search | Result


def follow(page: Page, element: ElementHandle | None, what: str) -> None:
    """Tap what was found and wait for where it leads."""
    assert element is not None, f"{what}: not seen on {page.url}"
    if element.evaluate("one => one.matches('a')"):
        with page.expect_navigation():
            element.click()
    else:
        element.click()


@dataclass(frozen=True)
class Question:
    """What somebody asks, what they do, and what they read then; ``is_quoted`` when the answer is a document's and not the site's own."""

    asked: str
    steps: tuple[Step, ...]
    answer: tuple[str, ...]
    is_quoted: bool = True


QUESTIONS = (
    # What will be done near me?
    Question(
        "胡家园街今年有什么工程？",
        (Search("胡家园街今年有什么工程？"), Result("单位：胡家园街")),
        ("胡家园街八堡中心桥棚改项目土方开挖、地库底板施工至50%", "胡家园星辰苑竣工验收"),
    ),
    Question(
        "我家在西青区杨柳青镇，要改造什么？",
        (Tap("我家附近要做什么？"), Tap("杨柳青镇", "西青区")),
        ("西青区杨柳青镇2023年老旧小区改造工程，项目涉及提升改造的范围共包括12个社区，55个小区",),
    ),
    Question(
        "滨海新区要建哪些幼儿园？",
        (Tap("8着力解决“入园难”“入学难”问题"),),
        ("建成泰达第五幼儿园。", "建成空港第四幼儿园。", "建成海缘东路幼儿园。", "建成客车桥厂地块配套幼儿园。"),
    ),
    Question(
        "津南哪里修路？",
        (Search("津南修路"), Result("不断健全道路交通体系")),
        ("新建改造丰泽道、幸福路、坤元路桥等道路桥梁",),
    ),
    Question(
        "国家会展中心旁边没地方停车，会加车位吗？",
        (Search("没地方停车"), Result("实施盛展路等9个会展二期配套项目")),
        ("6月底前建设并投入使用停车泊位1000余个", "12月底前完成全年增加停车泊位3000余个的计划"),
    ),
    Question(
        "津南今年给几部旧楼装电梯？",
        (Search("津南装电梯"), Result("持续改善群众居住环境")),
        ("年底前完成2部既有建筑加装电梯工程",),
    ),
    # Who answers for it?
    Question(
        "滨海新区老旧小区改造谁负责？什么时候完工？",
        (Search("滨海新区老旧小区改造谁负责？什么时候完工？"), Result("实施83个老旧小区改造工程。")),
        ("区住建委", "陈波", "完成83个老旧小区改造工程，并竣工验收。"),
    ),
    Question(
        "陈波负责哪些事？",
        (Search("陈波负责哪些事"), Result("领导：陈波")),
        ("优化天津港集疏运结构，推进天津港集疏运货运专用通道建设", "实施83个老旧小区改造工程。"),
    ),
    Question(
        "津南区由哪几位领导分管？",
        (Tap("谁负责？"), Tap("津南区", "各地单位")),
        ("薛彤", "罗振胜", "胡永梅"),
    ),
    # What is due now?
    Question(
        "西青区教育局最近一个季度要完成什么？",
        (Tap("西青区：103 项"), Tap("教育局")),
        ("玉带路小学装修工程完工；赤龙中学提升改造工程完工",),
    ),
    Question(
        "滨海的地铁2022年三季度做到哪一步？",
        (Search("滨海地铁"), Result("加快轨道交通B1、Z2、Z4线建设。")),
        ("B1线广州道站附属结构施工，塘沽站围护结构施工",),
    ),
    Question(
        "河东区今后五年建几所幼儿园？",
        (Search("河东 幼儿园"), Result("全力推进教育发展。")),
        ("新建8所小区配套幼儿园",),
    ),
    # The same matter in several places
    Question(
        "津南落实市里哪几项任务？",
        (Search("津南落实市里哪几项任务？"), Result("清单：市政府重点工作（涉及津南区）")),
        ("推进京津冀东部绿色生态屏障建设。", "全面提升大学科技园建设水平", "新增学位3.3万个"),
    ),
    Question(
        "市里要建1万个5G基站，滨海建几个？",
        (Tap("同一指标，各地的数字"), Tap("5G基站新建")),
        ("新建5G基站1万个", "新建5G通信基站600个"),
    ),
    Question(
        "各区新增就业的目标一样吗？",
        (Tap("同一指标，各地的数字"), Tap("新增就业")),
        ("城镇新增就业35万人以上", "新增就业1.65万人以上", "实现新增就业2.3万人"),
    ),
    # Is this what the document says?
    Question(
        "“83个老旧小区”是文件的原话吗？",
        (Search("83个老旧小区"), Result("实施83个老旧小区改造工程。"), Tap("第1261—1278行")),
        ("实施83个老旧小区改造工程。",),
    ),
    Question(
        "“双减”是什么意思？",
        (Search("双减是什么意思"), Result("名词：双减")),
        ("减轻义务教育阶段学生作业负担和校外培训负担",),
    ),
    # What has changed, and what is the site itself?
    Question(
        "为什么没有进展？",
        (Tap("为什么没有进展？"),),
        ("目前还没有收录任何地区的进展。", "没有看到公布，不等于没有完成。"),
        is_quoted=False,
    ),
    Question(
        "网站上的内容改过吗？写错了找谁？",
        (Tap("改动过什么？"), Tap("这样告诉我们")),
        ("请写明三件事：哪个网页（附上网址）、哪几个字、原文或公开材料是怎样写的。", "改动前后的文字都会列在变更记录里，不会悄悄改掉。"),
        is_quoted=False,
    ),
    Question(
        "想打印、引用，还想下载成表格，怎么办？",
        (Tap("怎样打印和引用？"), Tap("开放数据")),
        ("gongkai.xlsx", "用 Excel：下载 gongkai.xlsx，打开“任务”一页，筛选即可。"),
        is_quoted=False,
    ),
)


@pytest.fixture(scope="module")
def printed() -> str:
    """Everything the source texts say, without white space."""
    return "".join(squash(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "data/sources").glob("*.txt")))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def screens_down(parts: list[tuple[str, float]], answer: str) -> float | None:
    """How many screens below the top of what is seen an answer begins, nearest first; None when it cannot be read."""
    text = "".join(part for part, _top in parts)
    tops = [top for part, top in parts for _character in part]
    wanted = re.sub(r"\s+", "", answer)
    found = [tops[match.start()] for match in re.finditer(re.escape(wanted), text)]
    return min(found, key=abs) if found else None


def test_there_are_twenty_questions() -> None:
    assert len({question.asked for question in QUESTIONS}) == 20


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.asked for question in QUESTIONS])
def test_a_question_is_answered_in_three_steps(served: str, page: Page, printed: str, question: Question) -> None:
    page.goto(f"{served}/")
    taken = 0
    for step in question.steps:
        step.take(page)
        taken += 1
    found = {answer: screens_down(page.evaluate(READ), answer) for answer in question.answer}
    way = "，".join(map(str, question.steps))
    print(f"\n{question.asked} {taken} 步：{way}；往下 {found[question.answer[0]] or 0:.1f} 屏")  # noqa: T201 - to be quoted
    assert [answer for answer, at in found.items() if at is None] == [], page.url
    assert taken <= MOST_STEPS
    if question.is_quoted:
        assert [answer for answer in question.answer if squash(answer) not in printed] == []
