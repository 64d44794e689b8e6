"""What the first view of a page weighs, compressed as hosts do."""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Page

from tests.quality.sample import Portal

KILOBYTE = 1024
BUDGET = {"html": 30, "css": 12, "js": 5, "all": 50}

IMPORT = re.compile(r'^(?:import|export)\b[^;]*?"(\./[^"]+)";', re.MULTILINE)
"""A script another one cannot start without; what is imported later, when it is asked for, is no part of the first view."""


@cache
def compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def loaded(file: Path) -> frozenset[Path]:
    """The files of a page's first view: itself, its style, scripts with what they import, and pictures."""
    page: Any = html.fromstring(file.read_bytes())
    references = page.xpath("//link[@rel='stylesheet' or @rel='modulepreload' or @rel='preload']/@href | //script/@src | //img/@src")
    files = ((file.parent / reference).resolve() for reference in references)
    return frozenset({file.resolve(), *(part for each in files for part in together(each))})


def together(file: Path) -> Iterator[Path]:
    """A file and, of a script, all that it imports."""
    yield file
    if file.suffix == ".js":
        for name in IMPORT.findall(file.read_text(encoding="utf-8")):
            yield from together((file.parent / name).resolve())


def weight(file: Path) -> dict[str, int]:
    """Bytes by kind of what a page's first view loads."""
    found = dict.fromkeys((*BUDGET, "other"), 0)
    for part in loaded(file):
        kind = part.suffix[1:]
        found[kind if kind in BUDGET else "other"] += compressed(part)
    return found | {"all": sum(found.values())}


def tasks(portal: Portal) -> list[Path]:
    """The page of every task."""
    pages = portal.site.glob("*/*/*/index.html")
    return sorted(page for page in pages if page.parent.name.isdigit() and "documents" not in page.parts)


def test_the_first_view_of_every_task_is_within_its_budget(real_portal: Portal) -> None:
    pages = tasks(real_portal)
    assert len(pages) >= 569
    heaviest = {kind: max(weight(page)[kind] for page in pages) for kind in BUDGET}
    print({kind: f"{size / KILOBYTE:.1f} KB" for kind, size in heaviest.items()})  # noqa: T201 - the figure is the point
    assert {kind: size for kind, size in heaviest.items() if size > BUDGET[kind] * KILOBYTE} == {}


def test_a_list_page_is_light_or_weighs_little_besides_its_words(real_portal: Portal) -> None:
    for task_list in real_portal.site.glob("*/*/index.html"):
        page: Any = html.fromstring(task_list.read_bytes())
        if not page.xpath("//table[@class='task-table__table']"):
            continue
        words = len(gzip.compress(page.text_content().encode(), mtime=0))
        assert compressed(task_list) <= max(BUDGET["html"] * KILOBYTE, 1.4 * words), task_list


def test_style_and_scripts_of_every_template_are_within_the_budget(portals: tuple[Portal, ...]) -> None:
    for portal in portals:
        for address in portal.first.values():
            if address == "/404.html":
                continue  # its addresses begin at the host's root
            found = weight(portal.file(address))
            assert found["css"] <= BUDGET["css"] * KILOBYTE, address
            assert found["js"] <= BUDGET["js"] * KILOBYTE or "/search/" in address, address


@pytest.mark.browser
def test_what_is_weighed_is_all_that_the_browser_asks_for(real_portal: Portal, page: Page) -> None:
    heaviest = max(tasks(real_portal), key=lambda task: weight(task)["all"])
    address = f"/{heaviest.parent.relative_to(real_portal.site).as_posix()}/"
    asked: set[Path] = set()
    page.on("request", lambda request: asked.add(_file(real_portal, request.url)))
    page.goto(real_portal.url(address), wait_until="networkidle")
    assert asked == loaded(heaviest)


def _file(portal: Portal, url: str) -> Path:
    path = urlsplit(url).path.removeprefix(urlsplit(portal.base).path).removeprefix("/")
    return (portal.site / (path + "index.html" if path.endswith("/") else path)).resolve()
