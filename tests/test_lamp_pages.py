"""Lamps on pages: with their words, dates and denominators; and none where nobody collects."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html

from generator.build import Options, Project, build
from generator.lamp_cases import CASES
from generator.load import load
from generator.model import Portal
from generator.sourcetext import squash

from .samplehistory import AS_OF, IN_BETWEEN, SAMPLE

Read = Callable[[str], "html.HtmlElement"]


@pytest.fixture(scope="module")
def portal() -> Portal:
    found = load(SAMPLE).portal
    assert found is not None
    return found


@pytest.fixture(scope="module")
def read(sample_between: Path) -> Read:
    return lambda name: main_of(sample_between / name / "index.html")


def main_of(path: Path) -> "html.HtmlElement":
    (main,) = html.fromstring(path.read_bytes()).iter("main")
    return main


def lamps_in(site: Path) -> dict[str, int]:
    """The pages with lamps, with how many."""
    pages = (path for path in site.rglob("*.html") if "pagefind" not in path.parts)
    return {path.relative_to(site).as_posix(): count for path in pages if (count := path.read_text(encoding="utf-8").count('class="lamp'))}


def test_the_real_portal_has_no_lamp_but_in_the_rule_and_says_how_to_help(site: Path) -> None:
    assert set(lamps_in(site)) == {"method/index.html"}
    assert not (site / "progress").exists()
    assert not list(site.glob("*/due"))
    for place in ("tianjin", "binhai", "hedong", "jinnan", "xiqing"):
        text = squash(main_of(site / place / "index.html").text_content())
        assert "本站尚未收录该地区的公开进展" in text
        assert "不判断是否完成" in text
        assert "可以作依据的" in text
    assert not any("督办清单" in path.read_text(encoding="utf-8") for path in site.glob("*/index.html"))
    task = main_of(site / "binhai/2022-key/10/index.html")
    assert "../../../binhai/#invitation" in task.xpath("//a/@href")
    facets = [name for name, _values in json.loads((site / "search/pages.json").read_text(encoding="utf-8"))["facets"]]
    assert "亮灯" not in facets


def test_a_place_that_does_not_collect_yet_has_no_lamp_beside_one_that_does(sample: Path, tmp_path: Path) -> None:
    project = Project(sample, tmp_path / "site", tmp_path / "cache")
    report = build(project, Options(dt.date(2021, 3, 1), None, with_search=False, latest=AS_OF), lambda *_: None)
    assert report.problems == ()
    lit = lamps_in(project.site)
    assert not [name for name in lit if name.startswith("shifan/")]
    assert "yangli/2021-key/1/index.html" in lit
    assert "还没有开始收录" in main_of(project.site / "shifan/due/index.html").text_content()
    assert "尚未收录公开进展" in main_of(project.site / "progress/index.html").text_content()


def test_every_lamp_is_a_shape_with_words(sample_between: Path) -> None:
    names = {"green": "绿", "yellow": "黄", "red": "红", "grey": "灰", "hollow": "空心"}
    seen = set()
    for path in sample_between.rglob("*.html"):
        for lamp in main_of(path).xpath("//span[@class='lamp']"):
            (shape,) = lamp.iter("svg")
            colour = shape.get("class", "").rpartition("--")[2]
            seen.add(colour)
            assert shape.get("aria-hidden") == "true"
            assert names.get(colour, "") in lamp.text_content()
            assert len(squash(lamp.text_content())) >= len("绿落后"), path
    assert seen == {*names, "none"}


def test_a_task_shows_what_was_published_by_the_day_and_nothing_later(read: Read, portal: Portal) -> None:
    for place in portal.places:
        for record in place.published.progress:
            text = read(record.task).text_content()
            for piece in record.evidence:
                known = piece.date <= IN_BETWEEN and record.date <= IN_BETWEEN
                same = {one.excerpt for other in place.published.progress if other is not record for one in other.evidence}
                assert (piece.excerpt in text) == known or piece.excerpt in same, (record.task, piece.excerpt)
        for decision in place.published.adjustments:
            known = decision.date <= IN_BETWEEN
            assert (decision.basis.excerpt in read(decision.task).text_content()) == known


def test_withdrawn_evidence_stays_struck_and_dated(read: Read) -> None:
    (withdrawn,) = read("shifan/2022-key/5").xpath("(//blockquote[contains(@class, 'evidence--withdrawn')])[1]")
    assert withdrawn.xpath("string(.//p/s)") == "改造工程招标已完成。"
    assert "2022年5月10日" in withdrawn.text_content()


def test_measured_values_stand_beside_the_planned_and_replies_beside_the_record(read: Read) -> None:
    page = read("shifan/2022-key/3")
    rows = [[squash(cell.text_content()) for cell in row] for row in page.xpath("//table[@class='standing__values']/tbody/tr")]
    assert ["新增公共停车泊位", "150个", "200个"] in rows
    replies = [squash(one.text_content()) for one in page.xpath("//div[@class='standing__reply']")]
    assert [one[:2] for one in replies] == ["回应", "异议"]
    assert "可提异议至2022年8月24日" in replies[1]


def test_a_decision_made_too_late_says_that_it_does_not_count(read: Read) -> None:
    late = [squash(one.text_content()) for one in read("shifan/2022-key/6").xpath("//div[@class='adjustment']")]
    assert ["已过的期限不改" in one for one in late] == [True, False, False]
    moved = squash(read("shifan/2022-key/4").text_content())
    assert "期限2022年11月30日（原定2022年9月30日）" in moved


def test_official_ratings_are_quoted_apart_and_lamps_do_not_follow_them(read: Read) -> None:
    page = read("shifan/2022-key/2")
    (section,) = page.xpath("//section[h2='官方评价']")
    assert "政府自己作出" in section.text_content()
    assert section.xpath(".//span[@class='lamp']") == []
    assert "红黄牌" in read("shifan/units/jiao-tong-ju").xpath("string(//section[h2='官方评价'])")


def numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def tallies(main: "html.HtmlElement") -> Iterator[tuple[int, list[int], list[list[int]]]]:
    """Each tally of a page: its total, the totals of its parts, and the counts within each part."""
    for tally in main.xpath("//div[@class='tally']"):
        total = numbers(tally.xpath("substring-after(string(p), '共')"))[0]
        heads = [numbers(head.text_content())[0] for head in tally.iter("dt")]
        parts = [[int(one.text_content()) for one in part.iter("b")] for part in tally.xpath(".//dd")]
        yield total, heads, parts


@pytest.mark.parametrize(
    "name",
    ["shifan", "yangli", "shifan/due", "progress", "shifan/2022/q2", "shifan/2022-key", "shifan/units/jia-jie", "shifan/leaders/li-si"],
)
def test_every_printed_tally_sums_and_names_its_day(read: Read, name: str) -> None:
    main = read(name)
    found = list(tallies(main))
    assert found
    for total, heads, parts in found:
        assert total == sum(heads)
        assert heads == [sum(part) for part in parts]
    assert "2022年10月15日" in main.text_content()


@pytest.mark.parametrize("name", ["shifan", "yangli", "progress"])
def test_the_cells_of_a_matrix_sum_to_their_rows_and_to_the_plain_numbers(read: Read, name: str) -> None:
    main = read(name)
    matrices, tables = main.xpath("//table[@class='matrix']"), main.xpath("//details//table[@class='number-table']")
    assert len(matrices) == len(tables) == (1 if name == "progress" else 3)
    for matrix, table in zip(matrices, tables, strict=True):
        plain: dict[str, int] = {}
        for row in table.xpath("./tbody/tr"):
            total, *counts = [int(cell.text_content()) for cell in row.xpath("./td[contains(@class, 'number')]")]
            assert total == sum(counts)
            plain[row.xpath("string(th)")] = plain.get(row.xpath("string(th)"), 0) + total
        for row in matrix.xpath("./tbody/tr[not(td[contains(@class, 'lack')])]"):
            cells = row.xpath("./td[@data-label and not(contains(@class, 'total'))]")
            spoken = [numbers(cell.xpath("string(.//span[@class='visually-hidden'])")) for cell in cells]
            assert all(total == sum(counts) for total, *counts in spoken)
            assert sum(total for total, *_counts in spoken) == int(row.xpath("string(td[last()])"))
            assert plain[row.xpath("string(th)")] == int(row.xpath("string(td[last()])"))


def test_units_stand_in_the_order_of_the_register_and_lead_apart_from_support(read: Read, portal: Portal) -> None:
    order = [unit.name for unit in next(place for place in portal.places if place.id == "shifan").units]
    for role in ("lead", "support"):
        (section,) = read("shifan").xpath(f"//section[@id='units-{role}']")
        shown = section.xpath(".//table[@class='matrix']/tbody/tr/th/a/text()")
        assert shown == [name for name in order if name in shown]


def test_the_three_parts_of_a_due_list_keep_their_colours_apart(read: Read) -> None:
    main = read("shifan/due")
    colours = {
        part: {shape.get("class").rpartition("--")[2] for shape in main.xpath(f"//section[@id='{part}']//*[name()='svg']")}
        for part in ("soon", "nothing", "short")
    }
    assert colours == {"soon": {"yellow"}, "nothing": {"grey"}, "short": {"red"}}
    assert "没有找到不等于没有完成" in main.xpath("string(//section[@id='nothing'])")
    assert "已到期 29 项中 6 项" in main.text_content()


def test_the_golden_table_is_the_published_page(site: Path) -> None:
    rows = main_of(site / "method/index.html").xpath("//tr[@class='cases__row']")
    assert len(rows) == len(CASES)
    shown = {squash(row.xpath("string(th)")) for row in rows}
    assert all(any(squash(case.story) in story for story in shown) for case in CASES)


def test_the_search_can_be_narrowed_to_a_lamp(sample_between: Path) -> None:
    facets = dict(json.loads((sample_between / "search/pages.json").read_text(encoding="utf-8"))["facets"])
    assert facets["亮灯"][0] == "绿：按期达到"
    assert {"灰：未见公布", "红：未达到", "空心：未到期"} <= set(facets["亮灯"])


def test_ten_days_give_ten_sites_with_the_same_addresses(sample: Path, tmp_path: Path) -> None:
    project = Project(sample, tmp_path / "site", tmp_path / "cache")
    addresses = set()
    for month in range(1, 11):
        report = build(project, Options(dt.date(2022, month, 20), None, with_search=False, latest=AS_OF), lambda *_: None)
        assert report.problems == ()
        addresses.add(frozenset(address for address in report.addresses if address.endswith("/")))
        for name in ("shifan", "shifan/due", "progress"):
            for total, heads, parts in tallies(main_of(project.site / name / "index.html")):
                assert total == sum(heads) == sum(map(sum, parts))
    assert len(addresses) == 1
