"""All pages in all modes, in make test-full: hours of looking done by axe, and Lighthouse on a page of every template."""

import json
import os
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import chromium
from tests.quality import axe, checkers
from tests.quality.sample import Portal, everything

pytestmark = [pytest.mark.browser, pytest.mark.full]

AT_ONCE = 2
"""Pages axe works on at the same time: each has a process of its own."""

FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update"
GOALS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
NOT_FOR_SEARCH_ENGINES = ("moved.html", "not-found.html")
"""Pages that say noindex, which Lighthouse counts against them; the first also leads on at once or says what became of it."""


def in_turns(addresses: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The addresses, as many at a time as are worked on at once."""
    return (addresses[start : start + AT_ONCE] for start in range(0, len(addresses), AT_ONCE))


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_on_any_page(portals: tuple[Portal, ...], browser: Browser, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    pages = [context.new_page() for _ in range(AT_ONCE)]
    found: list[str] = []
    for portal in portals:
        for addresses in in_turns(everything(portal.site)):
            found += _violations(list(zip(pages, addresses, strict=False)), portal)
    context.close()
    assert found == []


def _violations(visits: list[tuple[Page, str]], portal: Portal) -> list[str]:
    for page, address in visits:
        page.goto(portal.url(address))
        axe.load(page)
        axe.start(page)
    return [f"{address}: {said}" for page, address in visits for said in axe.finish(page)]


def test_lighthouse_is_content_with_a_page_of_every_template(portals: tuple[Portal, ...], tmp_path: Path) -> None:
    checkers.need(checkers.LIGHTHOUSE, "node")
    found: dict[str, dict[str, float]] = {}
    urls = {template: portal.url(address) for portal in reversed(portals) for template, address in portal.first.items()}
    for template, url in sorted(urls.items()):
        if template not in NOT_FOR_SEARCH_ENGINES:
            runs = [_lighthouse(url, tmp_path / "report.json") for _ in range(RUNS)]
            found[template] = {name: statistics.median(run[name] for run in runs) for name in GOALS}
            print(template, found[template], flush=True)  # noqa: T201 - the figures are the point
    assert {page: scores for page, scores in found.items() if any(scores[name] < goal for name, goal in GOALS.items())} == {}


def _lighthouse(url: str, report: Path) -> dict[str, float]:
    """The scores of a page, of a hundred, on the phone Lighthouse imagines."""
    command = ["node", str(checkers.LIGHTHOUSE / "node_modules/lighthouse/cli/index.js"), url, "--quiet", "--no-enable-error-reporting"]
    command += ["--output=json", f"--output-path={report}", f"--chrome-flags={FLAGS}"]
    done = subprocess.run(command, check=False, env={**os.environ, "CHROME_PATH": chromium() or ""}, capture_output=True, text=True)
    assert done.returncode == 0, f"{url}: {done.stderr}"
    categories: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(categories[name]["score"] * 100) for name in GOALS}
