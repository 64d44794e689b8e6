"""Visits to pages: axe in every mode, and all a page should not do, by two browsers at once.

What was found to be right can be remembered by what it was: the page's bytes (its style and scripts are in it by their fingerprint), the
checks and the browser. A tour that was cut short, or follows an edit, then takes up only what is not known yet.
"""

import hashlib
import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.conftest import FLAGS, chromium
from tests.quality import axe, calm, checkers
from tests.quality.sample import Portal

AT_ONCE = 2
"""Browsers that work at the same time, each with a process of its own."""

TOGETHER = 4
"""Pages a browser sees before the next one is started."""

CHECKS = (axe.__file__, axe.MODES, calm.__file__, __file__)
"""The files whose change makes every page worth another visit."""

MORE: axe.Choices = {
    "elder and largest": {"view": "elder", "size": "largest"},
    "dark and high": {"theme": "dark", "contrast": "high"},
    "elder, dark and high": {"view": "elder", "theme": "dark", "contrast": "high"},
}
"""Choices on top of each other, of which one page a template is enough."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page to be visited: its name in what is told, where it is served, what else it may ask for, its file; whether in more modes."""

    name: str
    url: str
    allowed: tuple[str, ...]
    file: Path
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What a visit to a page came to: how often axe was run, how often with all rules, and what was found."""

    stop: Stop
    runs: int
    whole: int
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tour:
    """What visits to many pages came to."""

    pages: int
    known: int
    runs: int
    whole: int
    seconds: float
    found: tuple[str, ...]

    def __str__(self) -> str:
        before = f" ({self.known} known from before)" if self.known else ""
        runs = f"axe run {self.runs} times ({self.whole} with all rules)"
        return f"{self.pages} pages{before}, {runs}, {len(self.found)} faults, {self.seconds:.0f} s"


def stop(portal: Portal, address: str, *, is_sample: bool = False) -> Stop:
    """A page of a portal as something to be visited."""
    return Stop(f"{portal.name} {address}", portal.url(address), (portal.base, portal.root), portal.file(address), is_sample)


def tour(stops: Sequence[Stop], say: Callable[[str], None], memory: Path | None = None) -> Tour:
    """Visit every page, but those the memory knows to be right, and tell as it goes."""
    began = time.monotonic()
    checkers.need(checkers.TOOLS)
    keys = {stop: _key(stop) for stop in stops} if memory else {}
    known = frozenset(memory.read_text().split()) if memory and memory.exists() else frozenset()
    left = [stop for stop in stops if keys.get(stop) not in known]
    seen: list[Seen] = []
    pool = ProcessPoolExecutor(AT_ONCE, multiprocessing.get_context("spawn"))
    try:
        for done in as_completed([pool.submit(visit, group) for group in _groups(left)]):
            seen += done.result()
            for fault in (f"{one.stop.name}: {said}" for one in done.result() for said in one.found):
                say(fault)
            if memory:
                _remember(memory, [keys[one.stop] for one in done.result() if not one.found])
            say(str(_tour(seen, len(stops) - len(left), time.monotonic() - began)))
    finally:
        pool.shutdown(cancel_futures=True)
    return _tour(seen, len(stops) - len(left), time.monotonic() - began)


def _tour(seen: Sequence[Seen], known: int, seconds: float) -> Tour:
    found = tuple(f"{one.stop.name}: {said}" for one in seen for said in one.found)
    return Tour(len(seen) + known, known, sum(one.runs for one in seen), sum(one.whole for one in seen), seconds, found)


def _groups(stops: Sequence[Stop]) -> Iterator[Sequence[Stop]]:
    return (stops[start : start + TOGETHER] for start in range(0, len(stops), TOGETHER))


def _key(stop: Stop) -> str:
    parts = [Path(name).read_bytes() for name in (*CHECKS, checkers.AXE, stop.file)]
    return hashlib.sha256(b"\0".join([stop.name.encode(), *parts])).hexdigest()


def _remember(memory: Path, keys: Sequence[str]) -> None:
    memory.parent.mkdir(parents=True, exist_ok=True)
    with memory.open("a") as file:
        file.writelines(f"{key}\n" for key in keys)


def visit(stops: Sequence[Stop]) -> list[Seen]:
    """Visit pages one after the other, in a browser of one's own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        seen = [_seen(browser, stop) for stop in stops]
        browser.close()
        return seen


def _seen(browser: Browser, stop: Stop) -> Seen:
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.route("**/*.js", late)
    found = calm.open_calmly(page, stop.url, calm.Witness(page, *stop.allowed))
    verdict = axe.Verdict()
    axe.load(page)
    judge(page, verdict, MORE if stop.is_sample else {})
    found += calm.overflows(page)
    context.close()
    return Seen(stop, verdict.runs, verdict.whole, (*found, *verdict.found))


def late(route: Route) -> None:
    """A script as it comes over a slow line: after the page has been painted."""
    time.sleep(0.15)
    route.continue_()


def judge(page: Page, verdict: axe.Verdict, more: axe.Choices) -> None:
    """As the page comes; then with its folds opened, in every mode; in more modes; and as the device wishes."""
    axe.judge(page, verdict, "360", {"as it comes": {}})
    axe.unfold(page)
    axe.judge_modes(page, verdict)
    page.set_viewport_size({"width": axe.WIDTHS[0], "height": axe.HEIGHT})
    axe.judge(page, verdict, "320", more)
    page.emulate_media(color_scheme="dark")
    axe.judge(page, verdict, "320", {"dark by the device": {}})
    page.emulate_media(color_scheme="light", forced_colors="active")
    axe.judge(page, verdict, "320", {"forced colours": {}})
    page.emulate_media(forced_colors="none")
