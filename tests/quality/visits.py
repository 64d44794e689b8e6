"""A visit to every page: axe in every mode, and all a page should not do, by two browsers at once.

What was found to be right is remembered by what it was: the page's bytes (its style and scripts are in it by their fingerprint), the
checks and the browser. A visit that was cut short, or follows an edit, takes up only what is not known yet.
"""

import hashlib
import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import FLAGS, chromium
from tests.quality import axe, calm, checkers

AT_ONCE = 2
"""Browsers that work at the same time, each with a process of its own."""

TOGETHER = 10
"""Pages a browser sees before the next one is started."""

CHECKS = (axe.__file__, axe.MODES, calm.__file__, __file__)
"""The files whose change makes every page worth another visit."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page to be visited: its name in what is told, where it is served, what else it may ask for, its file."""

    name: str
    url: str
    allowed: tuple[str, ...]
    file: Path


@dataclass(frozen=True, slots=True)
class Seen:
    """What a visit to a page came to: how often axe was run, with all rules and with those of the look, and what was found."""

    stop: Stop
    whole: int
    look: int
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tour:
    """What visits to many pages came to."""

    pages: int
    known: int
    whole: int
    look: int
    seconds: float
    found: tuple[str, ...]

    def __str__(self) -> str:
        modes = len(axe.WIDTHS) * len(axe.CHOICES)
        before = f" ({self.known} known from before)" if self.known else ""
        runs = f"axe run {self.whole + self.look} times ({self.whole} with all rules)"
        return f"{self.pages} pages in {modes} modes{before}, {runs}, {len(self.found)} faults, {self.seconds:.0f} s"


def tour(stops: Sequence[Stop], memory: Path, say: Callable[[str], None]) -> Tour:
    """Visit every page that is not known to be right, and tell as it goes."""
    began = time.monotonic()
    checkers.need(checkers.TOOLS)
    keys = {stop: _key(stop) for stop in stops}
    known = frozenset(memory.read_text().split()) if memory.exists() else frozenset()
    left = [stop for stop in stops if keys[stop] not in known]
    memory.parent.mkdir(parents=True, exist_ok=True)
    seen: list[Seen] = []
    with memory.open("a") as remembered, ProcessPoolExecutor(AT_ONCE, multiprocessing.get_context("spawn")) as pool:
        for done in as_completed([pool.submit(visit, group) for group in _groups(left)]):
            seen += done.result()
            remembered.writelines(f"{keys[one.stop]}\n" for one in done.result() if not one.found)
            remembered.flush()
            say(str(_tour(seen, len(stops) - len(left), time.monotonic() - began)))
    return _tour(seen, len(stops) - len(left), time.monotonic() - began)


def _tour(seen: Sequence[Seen], known: int, seconds: float) -> Tour:
    found = tuple(f"{one.stop.name}: {said}" for one in seen for said in one.found)
    return Tour(len(seen) + known, known, sum(one.whole for one in seen), sum(one.look for one in seen), seconds, found)


def _groups(stops: Sequence[Stop]) -> Iterator[Sequence[Stop]]:
    return (stops[start : start + TOGETHER] for start in range(0, len(stops), TOGETHER))


def _key(stop: Stop) -> str:
    parts = [Path(name).read_bytes() for name in (*CHECKS, checkers.AXE, stop.file)]
    return hashlib.sha256(b"\0".join([stop.name.encode(), *parts])).hexdigest()


def visit(stops: Sequence[Stop]) -> list[Seen]:
    """Visit pages one after the other, in a browser of one's own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        seen = [_seen(browser, stop) for stop in stops]
        browser.close()
        return seen


def _seen(browser: Browser, stop: Stop) -> Seen:
    context = browser.new_context(reduced_motion="reduce", viewport={"width": axe.WIDTHS[0], "height": axe.HEIGHT})
    page = context.new_page()
    found = calm.open_calmly(page, stop.url, calm.Witness(page, *stop.allowed))
    verdict = axe.Verdict()
    axe.load(page)
    _judge(page, verdict)
    found += calm.overflows(page)
    context.close()
    return Seen(stop, verdict.whole, verdict.look, (*found, *verdict.found))


def _judge(page: Page, verdict: axe.Verdict) -> None:
    """As the page comes; then with its folds opened, in every mode; and in forced colours."""
    axe.judge(page, verdict, "320", {"as it comes": {}})
    axe.unfold(page)
    axe.judge_modes(page, verdict)
    page.emulate_media(forced_colors="active")
    axe.judge(page, verdict, "1280", {"forced colours": {}})
    page.emulate_media(forced_colors="none")
