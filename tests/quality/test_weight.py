"""What the first view of a page weighs, compressed as hosts do."""

import gzip
import posixpath
from functools import cache
from pathlib import Path
from typing import Any

from lxml import html

from tests.quality.sample import Portal

KILOBYTE = 1024
BUDGET = {"html": 30, "css": 12, "js": 5, "all": 50}


@cache
def compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def weight(file: Path) -> dict[str, int]:
    """Bytes by kind of what a page's first view loads: itself, its style, scripts (and what they import) and pictures."""
    page: Any = html.fromstring(file.read_bytes())
    found = {"html": compressed(file), "css": 0, "js": 0, "other": 0}
    for reference in page.xpath("//link[@rel='stylesheet']/@href | //script/@src | //img/@src"):
        kind = posixpath.splitext(reference)[1][1:]
        found[kind if kind in found else "other"] += compressed((file.parent / reference).resolve())
    return found | {"all": sum(found.values())}


def test_the_first_view_of_every_task_is_within_its_budget(real_portal: Portal) -> None:
    tasks = sorted(
        path for path in real_portal.site.glob("*/*/*/index.html") if path.parent.name.isdigit() and "documents" not in path.parts
    )
    assert len(tasks) >= 569
    heaviest = {kind: max(weight(task)[kind] for task in tasks) for kind in BUDGET}
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
