"""Comparisons and pictures of the built site against the open data beside it."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator import agenda
from generator.comparisons import Comparisons, plain_name
from generator.load import Loaded
from generator.pages.metrics import number_text
from generator.sourcetext import squash

Record = dict[str, Any]


@pytest.fixture(scope="module")
def tasks(site: Path) -> dict[str, Record]:
    published = json.loads((site / "data/v1/tasks.json").read_bytes())["tasks"]
    return {task["id"]: task for task in published}


def page(site: Path, address: str) -> "html.HtmlElement":
    return html.fromstring((site / address.strip("/") / "index.html").read_bytes())


def carriers(tasks: dict[str, Record]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for task in tasks.values():
        for relation in task["related"]:
            if relation["kind"] == "carries-out" and tasks[relation["id"]]["place"] != task["place"]:
                found.setdefault(relation["id"], []).append((task["id"], relation["certainty"]))
    return found


CERTAIN = {"stated": "文件载明", "certain": "本站比对，确定", "probable": "本站比对，可能"}


def test_a_city_task_stands_beside_exactly_the_tasks_that_carry_it_out(site: Path, tasks: dict[str, Record]) -> None:
    expected = carriers(tasks)
    built = {path.parent.relative_to(site / "compare/tasks").as_posix() for path in site.glob("compare/tasks/*/*/*/index.html")}
    assert built == set(expected)
    for city, district in expected.items():
        shown = [
            (
                str(side.xpath("string(.//*[contains(@class, 'side__text')]/a/@href)")).removeprefix("../" * 5).strip("/"),
                str(side.xpath("string(.//*[@class='side__certainty'])")).removeprefix("对应关系："),
            )
            for side in page(site, f"compare/tasks/{city}").xpath("//article")
        ]
        assert shown == [(city, ""), *((task, CERTAIN[certainty]) for task, certainty in district)]


SIGNS = {"stated": "◆", "certain": "●", "probable": "○"}


def test_the_picture_of_city_and_districts_has_a_mark_for_each_link_and_no_other(site: Path, tasks: dict[str, Record]) -> None:
    expected = {
        f"tasks/{city}": [(task, SIGNS[certainty], tasks[task]["place"]) for task, certainty in district]
        for city, district in carriers(tasks).items()
    }
    table = page(site, "compare").xpath("//table[@class='carried__table']")[0]
    places = [href.removeprefix("../").strip("/") for href in table.xpath("thead//a/@href")]
    shown: dict[str, list[tuple[str, str, str]]] = {}
    for row in table.xpath(".//tr[@class='carried__row']"):
        cells = zip(places, row.xpath("td"), strict=True)
        shown[row.xpath("string(th/a/@href)").removeprefix("../compare/").strip("/")] = [
            (mark.get("href").removeprefix("../").strip("/"), mark.xpath("string(span[1])"), place)
            for place, cell in cells
            for mark in cell.xpath("a")
        ]
    assert {city: sorted(marks) for city, marks in shown.items()} == {city: sorted(marks) for city, marks in expected.items()}
    counted = [int(number.removesuffix(" 项")) for number in table.xpath("thead//span/text()")]
    assert counted == [sum(any(place == one for *_rest, one in marks) for marks in expected.values()) for place in places]


def test_discrepancies_between_the_compared_tasks_are_shown_and_marked(site: Path, tasks: dict[str, Record]) -> None:
    for city, district in carriers(tasks).items():
        group = {city, *(task for task, _certainty in district)}
        expected = [(one, entry) for one in group for entry in tasks[one]["discrepancies"] if entry["with"] in group - {one}]
        shown = page(site, f"compare/tasks/{city}")
        words = squash(shown.xpath("string(//*[@id='mismatches'])")) if expected else ""
        assert all(squash(entry[key]) in words for _one, entry in expected for key in ("here", "there", "why")), city
        marked = {
            href.removeprefix("../" * 5).strip("/")
            for href in shown.xpath("//article[.//a[@class='side__disputed']]//*[contains(@class, 'side__text')]/a/@href")
        }
        assert marked == {name for one, entry in expected for name in (one, entry["with"])}, city


def test_compared_numbers_are_those_of_the_open_data_with_their_words(site: Path, tasks: dict[str, Record]) -> None:
    named: dict[str, list[tuple[Record, Record]]] = {}
    for task in tasks.values():
        for metric in task["metrics"]:
            named.setdefault(plain_name(metric["name"]), []).append((task, metric))
    shared = {name: own for name, own in named.items() if len({task["place"] for task, _metric in own}) > 1}
    shown = page(site, "compare/metrics")
    assert [section.get("id") for section in shown.xpath("//section[@id]")] == list(shared)
    assert {"新增就业", "高新技术企业", "5g基站新建"} <= shared.keys()
    for name, own in shared.items():
        rows = [
            tuple(squash(cell.text_content()) for cell in row.xpath("td")[-2:])
            for row in shown.xpath("//section[@id=$name]//tbody/tr", name=name)
        ]
        values = [(metric, value) for _task, metric in own for value in metric["values"]]
        assert len(rows) == len(values)
        for (planned, quote), (metric, value) in zip(rows, values, strict=True):
            assert squash(value["value"].replace("-", "至") + (metric["unit"] or "")) in planned
            assert f"“{squash(value['quote'])}”" in quote


def test_names_are_the_same_but_for_spaces_quotes_and_width() -> None:
    assert plain_name("“专精特新” 企业") == plain_name("专精特新企业")
    assert plain_name("５Ｇ基站新建") == plain_name("5G基站新建")
    assert plain_name("新增就业") != plain_name("新增就业人数")


def test_comparisons_are_reached_from_home_tasks_and_topics(site: Path) -> None:
    assert "./compare/" in page(site, "").xpath("//main//a/@href")
    district = page(site, "binhai/2022-key/8").xpath("//main//a/@href")
    assert "../../../compare/tasks/tianjin/2022-key/10/" in district
    assert "../../../compare/tasks/tianjin/2022-key/10/" in page(site, "tianjin/2022-key/10").xpath("//main//a/@href")
    assert "../../compare/topics/jiuye/" in page(site, "topics/jiuye").xpath("//main//a/@href")
    assert "../../../compare/metrics/#新增就业" in page(site, "tianjin/2022-key/5").xpath("//main//a/@href")


def test_every_curve_shows_the_numbers_of_the_table_above_it(site: Path, real: Loaded) -> None:
    assert real.portal is not None
    drawn = 0
    for task in real.portal.tasks:
        shown = page(site, task.id)
        table = [squash(words) for words in shown.xpath("//td[@class='metrics__value']/text()")]
        assert len(table) == sum(len(metric.values) for metric in task.metrics)
        stated = Counter(number_text(value) for metric in task.metrics for value in metric.values)
        labels = Counter(shown.xpath("//*[@class='curve__value']/text()"))
        assert labels <= stated, task.id
        for svg in shown.xpath("//figure[@class='curve']//svg"):
            drawn += 1
            said = squash(svg.xpath("string(desc)"))
            assert all(label in said for label in svg.xpath("text[@class='curve__value']/text()")), task.id
            assert svg.get("aria-labelledby").split() == svg.xpath("title/@id") + svg.xpath("desc/@id")
    assert drawn > 50


def bars(site: Path, address: str, section: str) -> dict[str, list[int]]:
    rows = page(site, address).xpath(f"//section[@id='{section}']//table[@class='bars__table']/tbody/tr")
    return {row.xpath("string(th)"): [int(number) for number in row.xpath(".//*[@class='bars__number']/text()")] for row in rows}


def test_bars_are_as_long_as_the_numbers_beside_them(site: Path) -> None:
    for address in ("", "binhai", "jinnan/units", "compare", "xiqing/2023-key", "tianjin/2022-key"):
        for table in page(site, address).xpath("//table[@class='bars__table']"):
            cells = table.xpath(".//td")
            numbers = [int(cell.xpath("string(.//*[@class='bars__number'])")) for cell in cells]
            for cell, number in zip(cells, numbers, strict=True):
                whole = cell.xpath("string(.//*[@class='bars__whole'])").strip("/")
                length = re.sub(r"^M0 4h", "", cell.xpath("string(.//*[@class='bars__fill']/@d)")) or "0"
                exact = number / (int(whole) if whole else max(numbers)) * 100
                assert abs(int(length) - exact) <= 1, (address, number)


def test_how_much_of_each_list_is_measurable_is_counted_from_the_open_data(site: Path, real: Loaded, tasks: dict[str, Record]) -> None:
    assert real.portal is not None
    pointed = {relation["id"] for task in tasks.values() for relation in task["related"]}
    expected = []
    for task_list in real.portal.lists:
        own = [tasks[task.id] for task in task_list.tasks]
        dated = sum(bool(agenda.due_quarters(task)) for task in task_list.tasks)
        linked = sum(bool(task["related"]) or task["id"] in pointed for task in own)
        expected.append([dated, sum(bool(task["metrics"]) for task in own), linked])
    assert list(bars(site, "", "measurable").values()) == expected


def test_a_units_load_is_what_its_page_lists(site: Path, real: Loaded) -> None:
    assert real.portal is not None
    checked = 0
    for folder in sorted((site / "binhai/units").iterdir()):
        if not folder.is_dir() or not (load := bars(site, f"binhai/units/{folder.name}", "load")):
            continue
        shown = page(site, f"binhai/units/{folder.name}")
        listed = [len(shown.xpath("//h3[@id=$id]/following-sibling::ul[1]/li", id=one)) for one in shown.xpath("//section/h3/@id")]
        assert sum(sum(numbers) for numbers in load.values()) == sum(listed), folder.name
        checked += 1
    assert checked > 20


def test_who_a_unit_works_with_is_counted_from_the_tasks(site: Path, tasks: dict[str, Record]) -> None:
    columns = ("lead", "support", "responsible", "city_units")
    own = [{name for column in columns for name in task[column]} for task in tasks.values() if task["place"] == "binhai"]
    together = Counter(name for names in own if "区交运局" in names for name in names - {"区交运局"})
    shown = squash(page(site, "binhai/units/qu-jiao-yun-ju").xpath("string(//*[@id='together'])"))
    assert together
    assert all(f"{name}（{count}项）" in shown for name, count in together.items())


def test_the_livelihood_tiles_have_a_square_for_each_task(site: Path, tasks: dict[str, Record]) -> None:
    tiles = page(site, "").xpath("//*[@class='tiles__item']")
    squares = [len(tile.xpath(".//rect")) for tile in tiles]
    counted = Counter(tuple(task["category"]) for task in tasks.values() if task["list"] == "binhai/2022-livelihood")
    assert len(tiles) == 20
    assert squares == list(counted.values())


def test_every_task_leads_to_its_own_lines_in_the_full_text(site: Path, real: Loaded) -> None:
    assert real.portal is not None
    for task in real.portal.tasks:
        hrefs = page(site, task.id).xpath("//p[contains(@class, 'verified')]//a/@href")
        anchors = [href.partition("#")[2].partition(":~:")[0] for href in hrefs]
        assert anchors == [f"L{span.first}" for span in task.lines], task.id
        assert all(":~:text=" in href for href in hrefs), task.id


def test_nothing_is_compared_where_there_is_one_place(real: Loaded) -> None:
    assert real.portal is not None
    from dataclasses import replace

    alone = replace(real.portal, places=real.portal.places[:1])
    assert not Comparisons(alone).is_any
