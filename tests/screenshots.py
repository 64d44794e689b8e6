"""Pictures of one page of every template, to be looked at: run ``make screenshots``.

In light at three widths; and at one width dark, as printed, and in forced colours. They go to ``.cache/screenshots/<mode>/``.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from generator import history
from generator.build import Options, Project, build, check, context_of
from tests import samplehistory
from tests.conftest import chromium
from tests.projects import AS_OF, ROOT
from tests.quality.sample import Portal, first_pages
from tests.serving import serving

FOLDER = ROOT / ".cache/screenshots"


@dataclass(frozen=True, slots=True)
class Mode:
    """How a page is looked at."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    forced: Literal["active", "none"] = "none"


MODES = (
    Mode("light-360", 360),
    Mode("light-768", 768),
    Mode("light-1280", 1280),
    Mode("dark-768", 768, scheme="dark"),
    Mode("print-688", 688, media="print"),
    Mode("forced-768", 768, forced="active"),
)
TALLEST = 6000
"""Pages are cut here: what is below repeats what is above."""


def main() -> None:
    """Make every picture anew."""
    executable = chromium()
    if executable is None:
        sys.exit("没有 Chromium：先运行 sh .ci/browser")
    with _portals() as portals, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        made = [path for mode in MODES for path in take(browser, mode, portals, FOLDER)]
        browser.close()
    sys.stdout.write(f"{len(made)} 张截图在 {FOLDER.relative_to(ROOT)}/\n")


def take(browser: Browser, mode: Mode, portals: Sequence[Portal], folder: Path) -> Iterator[Path]:
    """Take the pictures of a mode: one page of every template of each portal."""
    context = browser.new_context(
        viewport={"width": mode.width, "height": 800}, color_scheme=mode.scheme, forced_colors=mode.forced, reduced_motion="reduce"
    )
    page = context.new_page()
    page.emulate_media(media=mode.media)
    for portal in portals:
        for template, address in portal.first.items():
            page.goto(portal.url(address), wait_until="networkidle")
            path = folder / mode.name / f"{portal.name}-{template.removesuffix('.html')}.png"
            height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
            page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": mode.width, "height": height})
            yield path
    context.close()


@contextmanager
def _portals() -> Iterator[tuple[Portal, ...]]:
    """The real portal, and the fictitious sample on a day with a lamp of every reason."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = samplehistory.write(folder / "sample")
        past = history.read(ROOT, folder / "history")
        between = Options(samplehistory.IN_BETWEEN, None, latest=samplehistory.AS_OF)
        with (
            _portal("real", ROOT, folder / "real", Options(AS_OF, history=past)) as real,
            _portal("sample", sample, folder / "made", between) as fictitious,
        ):
            yield real, fictitious


@contextmanager
def _portal(name: str, root: Path, folder: Path, options: Options) -> Iterator[Portal]:
    build(Project(root, folder / "site", folder / "cache"), options, lambda *_: None)
    loaded, checked = check(root)
    with serving(folder / "site", folder / "served") as base, serving(folder / "site") as at_root:
        yield Portal(name, folder / "site", base, at_root, first_pages(context_of(loaded, checked, options)))


if __name__ == "__main__":
    main()
