"""Makes the guide's pictures from the real tool: run ``.venv/bin/python -m tests.guide_pictures``.

Terminal pictures are the commands' own output set in a page; the others are pages of the site built from the real data. Commit what
changes in ``templates/assets/img/guide/``.
"""

import html
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.build import Options, Project, build
from tests.conftest import chromium
from tests.projects import AS_OF, ROOT, copy_data

FOLDER = ROOT / "templates/assets/img/guide"
_PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
body {{ margin: 0; background: #1f2430; }}
pre {{ margin: 0; padding: 14px 18px; color: #f2f2f2; font: 15px/1.55 "Noto Sans Mono CJK SC", monospace; white-space: pre-wrap; }}
b {{ color: #9ad1ff; font-weight: 400; }}
</style><pre><b>$ {command}</b>
{output}</pre>"""


def main() -> None:
    """Make every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        _terminal(browser, "clean", "make check", _said(copy_data(folder / "clean"), "check"))
        fresh = copy_data(folder / "new")
        place = ["new", "place", "shifan", "--name", "示范区", "--parent", "tianjin"]
        _terminal(browser, "new", "gongkai " + " ".join(place), _said(fresh, *place))
        _terminal(browser, "check", "gongkai check", _said(_with_a_slip(folder / "slip"), "check").split("\n与原文", 1)[0])
        _pages(browser, folder)
        browser.close()


def _with_a_slip(folder: Path) -> Path:
    root = copy_data(folder)
    path = root / "data/binhai/2022-key.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("lead: [区发改委]", "lead: [区发改伟]", 1), encoding="utf-8")
    return root


def _said(root: Path, *arguments: str) -> str:
    command = [str(Path(sys.executable).with_name("gongkai")), *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stdout.rstrip()


def _terminal(browser: Browser, name: str, command: str, output: str) -> None:
    page = browser.new_page(viewport={"width": 820, "height": 100})
    page.set_content(_PAGE.format(command=html.escape(command), output=html.escape(output)))
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)
    page.close()


def _pages(browser: Browser, folder: Path) -> None:
    root = copy_data(folder / "pages")
    (root / "content/guide.md").unlink()  # it shows the pictures made here
    (root / "templates").symlink_to(ROOT / "templates")
    project = Project(root, folder / "site", folder / "cache")
    build(project, Options(AS_OF, None, offline=True, with_search=False), lambda *_: None)
    page = browser.new_page(viewport={"width": 820, "height": 620})
    for name, address in (("list", "binhai/2022-key"), ("task", "binhai/2022-key/10")):
        page.goto((folder / "site" / address / "index.html").as_uri())
        page.screenshot(path=FOLDER / f"{name}.png")
    page.close()


if __name__ == "__main__":
    main()
