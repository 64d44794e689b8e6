"""All pages in all modes, in make test-full: every page visited by two browsers, and Lighthouse on a page of every template."""

import json
import os
import statistics
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import chromium
from tests.projects import ROOT
from tests.quality import checkers
from tests.quality.sample import Portal, everything
from tests.quality.visits import stop, tour

pytestmark = [pytest.mark.browser, pytest.mark.full]

MEMORY = ROOT / ".cache/quality/right"
"""What earlier visits found to be right."""

FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update "
    "--host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'"
)
GOALS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
AGAIN = "Please run Lighthouse again"
"""What Lighthouse says when it measured nothing (the browser gave it no trace), as happened in seven of eighty runs here."""
ATTEMPTS = 3
NOT_FOR_SEARCH_ENGINES = ("moved.html", "not-found.html")
"""Pages that say noindex, which Lighthouse counts against them; the first also leads on at once or says what became of it."""


def say(*what: object) -> None:
    """Print at once: the figures are the point."""
    print(*what, flush=True)  # noqa: T201


def test_no_page_has_a_fault_in_any_mode(portals: tuple[Portal, ...]) -> None:
    stops = [stop(portal, address) for portal in portals for address in everything(portal.site)]
    done = tour(stops, say, MEMORY)
    say(done)
    assert done.found == ()
    assert done.pages == len(stops) > 1000


def test_lighthouse_is_content_with_a_page_of_every_template(portals: tuple[Portal, ...], tmp_path: Path) -> None:
    checkers.need(checkers.LIGHTHOUSE, "node")
    found: dict[str, dict[str, float]] = {}
    urls = {template: portal.url(address) for portal in reversed(portals) for template, address in portal.first.items()}
    for template, url in sorted(urls.items()):
        if template not in NOT_FOR_SEARCH_ENGINES:
            runs = [_lighthouse(url, tmp_path / "report.json") for _ in range(RUNS)]
            found[template] = {name: statistics.median(run[name] for run in runs) for name in GOALS}
            say(template, found[template], [run["performance"] for run in runs])
    assert {page: scores for page, scores in found.items() if any(scores[name] < goal for name, goal in GOALS.items())} == {}


def _lighthouse(url: str, report: Path) -> dict[str, float]:
    """The scores of a page, of a hundred, on the phone Lighthouse imagines."""
    command = ["node", str(checkers.LIGHTHOUSE / "node_modules/lighthouse/cli/index.js"), url, "--quiet", "--no-enable-error-reporting"]
    command += ["--output=json", f"--output-path={report}", f"--chrome-flags={FLAGS}"]
    for _ in range(ATTEMPTS):
        done = subprocess.run(command, check=False, env={**os.environ, "CHROME_PATH": chromium() or ""}, capture_output=True, text=True)
        if AGAIN not in done.stderr:
            break
        say(url, done.stderr.strip())
    assert done.returncode == 0, f"{url}: {done.stderr}"
    categories: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(categories[name]["score"] * 100) for name in GOALS}
