"""Pictures of one page of every template, the one with most on it, to be looked at: run ``make screenshots``.

By day, at night, in 长辈版, with high contrast and in forced colours, from a phone's width to a desk's; and as a sheet of paper. They
go to ``.cache/screenshots/<mode>/``. A screen's picture is of the first three screens and the last; what is between repeats them.
"""

import io
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator import history
from generator.build import Options, Project, build, check, context_of
from tests import samplehistory
from tests.conftest import chromium
from tests.lineages import THREE_YEARS
from tests.projects import AS_OF, ROOT, write_project
from tests.quality.sample import GONE, SAME_EVERYWHERE, Portal, first_pages, richest_pages
from tests.serving import serving

FOLDER = ROOT / ".cache/screenshots"
SCREEN = 800
TOP = 3 * SCREEN


@dataclass(frozen=True, slots=True)
class Mode:
    """How a page is looked at: the widths, what the device wishes, and what the reader chose (the names of ``display.js``)."""

    name: str
    widths: tuple[int, ...]
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"
    chosen: Mapping[str, str] = field(default_factory=dict)


MODES = (
    Mode("light", (360, 768, 1280)),
    Mode("dark", (360, 768, 1280), scheme="dark"),
    Mode("elder", (360, 768, 1280), chosen={"view": "elder"}),
    Mode("contrast", (360, 1280), chosen={"contrast": "high"}),
    Mode("forced", (360, 1280), forced="active"),
)


def main() -> None:
    """Make every picture anew."""
    executable = chromium()
    if executable is None:
        sys.exit("没有 Chromium：先运行 sh .ci/browser")
    with _portals() as portals, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        made = [path for mode in MODES for path in take(browser, mode, portals, FOLDER)]
        made += printed(browser, portals, FOLDER)
        browser.close()
    sys.stdout.write(f"{len(made)} 张截图在 {FOLDER.relative_to(ROOT)}/\n")


def take(browser: Browser, mode: Mode, portals: Sequence[Portal], folder: Path) -> Iterator[Path]:
    """Take the pictures of a mode: one page of every template of each portal, at each width."""
    context = browser.new_context(color_scheme=mode.scheme, forced_colors=mode.forced, reduced_motion="reduce")
    kept = json.dumps(json.dumps(dict(mode.chosen)))
    if mode.chosen:
        context.add_init_script(f"localStorage.setItem('gongkai-display', {kept})")
    for page, name in _visits(context, portals):
        for width in mode.widths:
            path = folder / mode.name / f"{name}-{width}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            page.set_viewport_size({"width": width, "height": SCREEN})
            _picture(page, width).save(path, compress_level=1)
            yield path
    context.close()


def printed(browser: Browser, portals: Sequence[Portal], folder: Path) -> Iterator[Path]:
    """Print one page of every template of each portal, on the paper its style asks for."""
    context = browser.new_context(reduced_motion="reduce")
    for page, name in _visits(context, portals):
        path = folder / "print" / f"{name}.pdf"
        page.pdf(path=path, prefer_css_page_size=True)
        yield path
    context.close()


def _visits(context: BrowserContext, portals: Sequence[Portal]) -> Iterator[tuple[Page, str]]:
    """Each page to be looked at, loaded, and the name of its pictures."""
    page = context.new_page()
    for portal in portals:
        for template, address in portal.first.items():
            page.goto(portal.url(address))
            if page.locator("script[type=module]").count():
                page.wait_for_load_state("networkidle")
            yield page, f"{portal.name}-{template.removesuffix('.html')}"


def _picture(page: Page, width: int) -> Image.Image:
    """The first screens of a page and, where it is longer, its last below them."""
    height = page.evaluate("document.documentElement.scrollHeight")
    parts = [(0, min(height, TOP))] + ([(max(height - SCREEN, TOP), min(SCREEN, height - TOP))] if height > TOP else [])
    whole = Image.new("RGB", (width, sum(length for _top, length in parts)))
    at = 0
    for top, length in parts:
        shot = page.screenshot(full_page=True, clip={"x": 0, "y": top, "width": width, "height": length})
        whole.paste(Image.open(io.BytesIO(shot)), (0, at))
        at += length
    return whole


@contextmanager
def _portals() -> Iterator[tuple[Portal, ...]]:
    """The real portal; the fictitious sample on a day with a lamp of every reason, and a small one, for what the others have no page of."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = samplehistory.write(folder / "sample")
        years = write_project(folder / "years", {**THREE_YEARS, **GONE})
        past = history.read(ROOT, folder / "history")
        made = history.read(sample, folder / "sample-history")
        between = Options(samplehistory.IN_BETWEEN, latest=samplehistory.AS_OF, history=made)
        with (
            _portal("real", ROOT, folder / "real", Options(AS_OF, history=past)) as real,
            _portal("sample", sample, folder / "made", between, SAME_EVERYWHERE) as fictitious,
            _portal("years", years, folder / "small", Options(AS_OF, None), frozenset(real.first)) as small,
        ):
            yield real, fictitious, small


@contextmanager
def _portal(name: str, root: Path, folder: Path, options: Options, without: frozenset[str] = frozenset()) -> Iterator[Portal]:
    build(Project(root, folder / "site", folder / "cache"), options, lambda *_: None)
    loaded, checked = check(root)
    context = context_of(loaded, checked, options)
    found = first_pages(context) | richest_pages(context)
    first = {template: address for template, address in found.items() if template not in without}
    with serving(folder / "site", folder / "served") as base, serving(folder / "site") as at_root:
        yield Portal(name, folder / "site", base, at_root, first)


if __name__ == "__main__":
    main()
