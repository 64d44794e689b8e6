import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from generator.load import Loaded
from generator.outputs import Output
from generator.render import Site
from generator.sourcetext import squash

Pages = dict[str, "html.HtmlElement"]


@pytest.fixture(scope="module")
def pages(site: Path) -> Pages:
    return {
        path.relative_to(site).as_posix(): html.fromstring(path.read_bytes())
        for path in site.rglob("*.html")
        if "pagefind" not in path.parts
    }


def links(path: str, page: "html.HtmlElement") -> Iterator[str]:
    """The pages a page leads to, as paths of the site."""
    import posixpath

    for href in page.xpath("//a/@href"):
        if not re.match(r"[a-z]+:|//", href):
            target = unquote(href.split("#")[0].split("?")[0])
            joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            yield posixpath.join(joined, "index.html").removeprefix("./") if target.endswith(("/", ".")) else joined


def test_every_task_has_its_page(pages: Pages, real: Loaded) -> None:
    assert real.portal is not None
    tasks = list(real.portal.tasks)
    assert len(tasks) == 569
    for task in tasks:
        page = pages[f"{task.id}/index.html"]
        assert squash(page.xpath("string(//h1)")).endswith(squash(task.text))


def test_a_task_page_says_everything_of_its_row(pages: Pages, real: Loaded) -> None:
    assert real.portal is not None
    for task in real.portal.tasks:
        shown = squash(pages[f"{task.id}/index.html"].xpath("string(//main)"))
        words = [goal.text for goal in task.goals] + [part.text for part in task.due] + [entry.printed for entry in task.leaders]
        words += [reference.printed for reference in (*task.lead, *task.support, *task.responsible, *task.city_units)]
        words += [milestone.quote for milestone in task.milestones] + [erratum.why for erratum in task.errata]
        assert [word for word in words if squash(word) not in shown] == [], task.id


def test_every_page_is_reachable_from_the_home_page(pages: Pages) -> None:
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in pages and path not in reached:
            reached.add(path)
            waiting += links(path, pages[path])
    assert sorted(set(pages) - reached) == ["404.html"]


def test_every_internal_link_resolves(pages: Pages, site: Path) -> None:
    found = {(path, target) for path, page in pages.items() if path != "404.html" for target in links(path, page)}
    assert {(path, target) for path, target in found if not (site / target).is_file()} == set()


def test_every_page_has_one_title_one_heading_and_its_language(pages: Pages) -> None:
    titles: dict[str, str] = {}
    for path, page in pages.items():
        assert page.get("lang") == "zh-CN", path
        assert len(page.xpath("//h1")) == 1, path
        assert len(page.xpath("//main")) == 1, path
        title = page.xpath("string(//title)")
        assert titles.setdefault(title, path) == path, title
        identifiers = page.xpath("//@id")
        assert len(identifiers) == len(set(identifiers)), path


def test_nothing_is_inline_or_from_elsewhere(pages: Pages) -> None:
    for path, page in pages.items():
        assert (
            page.xpath(
                "//@style | //style | //script[not(@src)][@type != 'application/ld+json' or not(@type)] | //@*[starts-with(name(), 'on')]"
            )
            == []
        ), path
        sources = page.xpath("//script/@src | //link[@rel='stylesheet']/@href | //img/@src")
        assert [source for source in sources if re.match(r"[a-z]+:|//", source)] == [], path


def test_an_unofficial_copy_says_so_on_every_page(pages: Pages) -> None:
    for path, page in pages.items():
        text = page.xpath("string(//body)")
        assert "不是政府网站" in text, path
        assert "ICP备" not in text, path
        assert "网站标识码" not in text or path.startswith("guide/"), path


def test_publication_dates_come_from_the_documents(pages: Pages) -> None:
    dated = {path: page.xpath("string(//meta[@name='PubDate']/@content)") for path, page in pages.items()}
    assert dated["binhai/2022-key/10/index.html"].startswith("2022-01-27")
    assert dated["hedong/2022-report/1/index.html"].startswith("2021-12-21")
    assert dated["jinnan/2022-key/1/index.html"] == ""


def test_a_place_without_progress_says_so_and_shows_no_lamp(pages: Pages) -> None:
    text = pages["binhai/index.html"].xpath("string(//main)")
    assert "尚未收录该地区的公开进展" in text
    assert not any("逾期" in page.xpath("string(//main)") for path, page in pages.items() if not path.startswith("documents/"))


def test_quarter_pages_gather_goals_and_milestones_by_unit(pages: Pages) -> None:
    jinnan = squash(pages["jinnan/2022/q2/index.html"].xpath("string(//main)"))
    assert "预计6月底完工" in jinnan
    tianjin = squash(pages["tianjin/2022/q1/index.html"].xpath("string(//main)"))
    assert "津石高速天津东段1月底前建成通车" in tianjin
    assert "jinnan/2023/q3/index.html" in pages or "jinnan/2023/q4/index.html" in pages


def test_the_bytes_of_a_page_stay_within_their_budget(site: Path) -> None:
    import gzip

    pages = (site / "binhai/2022-key").glob("[0-9]*/index.html")
    heavy = {path.parent.name: size for path in pages if (size := len(gzip.compress(path.read_bytes()))) > 30_000}
    assert heavy == {}
    styles = next(site.glob("assets/*/site.css"))
    assert len(gzip.compress(styles.read_bytes())) < 12_000


def test_output_paths_are_plain(site: Path) -> None:
    assert Output("a", b"").path == "a"
    assert not [path for path in site.rglob("*") if not re.fullmatch(r"[A-Za-z0-9._~-]+", path.name)]


def test_every_task_has_one_to_three_topics_and_stands_on_their_pages(pages: Pages, real: Loaded) -> None:
    assert real.portal is not None
    assert 15 <= len(real.portal.topics) <= 25
    for task in real.portal.tasks:
        assert 1 <= len(task.topics) <= 3, task.id
        for topic in task.topics:
            assert f"{task.id}/index.html" in set(links(f"topics/{topic.id}/index.html", pages[f"topics/{topic.id}/index.html"])), task.id


def test_metrics_stand_on_their_tasks_page_with_the_words_quoted(pages: Pages, real: Loaded) -> None:
    assert real.portal is not None
    for task in real.portal.tasks:
        shown = squash(pages[f"{task.id}/index.html"].xpath("string(//main)"))
        for metric in task.metrics:
            assert metric.name in shown, task.id
            assert all(squash(value.quote) in shown for value in metric.values), task.id


def test_documents_list_their_errata_and_discrepancies(pages: Pages, real: Loaded) -> None:
    assert real.portal is not None
    for task in real.portal.tasks:
        document = next(task_list.document for task_list in real.portal.lists if task_list.id == task.list_id)
        shown = squash(pages[f"documents/{document.id}/index.html"].xpath("string(//main)"))
        assert all(squash(erratum.why) in shown for erratum in task.errata), task.id
        assert all(squash(entry.why) in shown for entry in task.discrepancies), task.id


def test_the_documents_own_rules_are_quoted_on_the_method_page(pages: Pages) -> None:
    shown = pages["method/index.html"].xpath("string(//main)")
    for words in (
        "红黄灯、红黄牌管理",
        "三考合一",
        "列为各责任单位2022年度绩效管理考评指标",
        "列第一位的为牵头单位",
        "分别对应重点工作责任分解表第2、8、13、26项",
    ):
        assert words in shown, words


def test_a_terms_explanation_is_offered_with_whose_it_is(pages: Pages) -> None:
    own = squash(pages["hedong/2022-report/16/index.html"].xpath("string(//main)"))
    assert "双减本地区文件的解释" in own
    other = squash(pages["binhai/2022-key/63/index.html"].xpath("string(//main)"))
    assert "双减河东区的解释" in other


@pytest.mark.parametrize(
    ("contact", "mail"),
    [
        ("电话 022-1，邮箱:a.b@c.gov.cn", "a.b@c.gov.cn"),
        ("https://example.cn，邮箱a@b.cn", "a@b.cn"),
        ("https://example.org@evil.example/", None),
        ("https://user:word@evil.example/", None),
        ("区政务服务办", None),
        (None, None),
    ],
)
def test_a_letter_goes_to_the_address_of_mail_in_the_contact_alone(contact: str | None, mail: str | None) -> None:
    site = Site("公开", None, None, False, contact, (), (), "2022-01-01", None, "/assets/a")
    assert site.mail == mail
