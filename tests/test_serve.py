"""`gongkai serve` as an editor meets it: a real process, real files, and for what the page shows a real browser."""

import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import render
from generator.diagnostics import Diagnostic
from generator.server import gallery
from tests.conftest import MakeProject
from tests.projects import LIST, MINIMAL, ROOT, write_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

COMMAND = [str(Path(sys.executable).with_name("gongkai")), "serve"]
PATIENCE = 30.0
ABOUT = "---\ntitle: 关于\n---\n\n{}\n"


@dataclass(frozen=True)
class Preview:
    """A running `gongkai serve`: its project, its process, its address, and what it has said so far."""

    root: Path
    process: "subprocess.Popen[str]"
    address: str
    log: Path

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, encoding="utf-8")

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode()

    def shows(self, path: str, wanted: str) -> bool:
        return eventually(lambda: wanted in self.page(path))


def eventually(holds: Callable[[], object], patience: float = PATIENCE) -> bool:
    """Whether something comes to hold in time."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


@contextmanager
def serving(root: Path, *arguments: str) -> Iterator[Preview]:
    """`gongkai serve` in a project's folder, until the test is done with it."""
    log = root.parent / "serve.log"
    command = [*COMMAND, "--as-of", "2022-05-01", *arguments]
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=root, stdout=output, stderr=subprocess.STDOUT, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
        )
    try:
        assert eventually(lambda: "预览地址" in log.read_text(encoding="utf-8")), log.read_text(encoding="utf-8")
        found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text(encoding="utf-8"))
        assert found
        yield Preview(root, process, found[0], log)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


@contextmanager
def built(root: Path) -> Iterator[Preview]:
    """The minimal project, served and built."""
    with serving(root, "--port", str(free_port())) as running:
        assert running.shows("mou/2022-key/1/", "新建菜市场2个")
        assert eventually(lambda: "共" in running.said())
        yield running


@pytest.fixture
def preview(project: MakeProject) -> Iterator[Preview]:
    """A preview of one's own."""
    with built(project()) as running:
        yield running


@pytest.fixture(scope="module")
def unedited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview for all who only look."""
    with built(write_project(tmp_path_factory.mktemp("unedited") / "project", MINIMAL)) as running:
        yield running


def free_port() -> int:
    """A port nobody has, below those a system hands out by itself: none of the tests beside this one is given it meanwhile."""
    while True:
        port = random.randrange(20_000, 30_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def test_a_saved_file_is_on_its_page_and_later_in_search_and_open_data(preview: Preview) -> None:
    preview.write("content/about.md", ABOUT.format("改过的文字。"))
    assert preview.shows("about/", "改过的文字")
    preview.write("data/mou/2022-key.yaml", LIST.replace("short: 重点工作", "short: 本区重点"))
    assert preview.shows("mou/2022-key/", "本区重点")
    assert eventually(lambda: "本区重点" in preview.page("search/pages.json") or "本区重点" in search_texts(preview.root))
    assert eventually(lambda: "本区重点" in preview.page("data/v1/lists.csv"))


def search_texts(root: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (root / "site/search/text").glob("*.json"))


def test_what_serve_leaves_is_what_a_build_makes(preview: Preview) -> None:
    preview.write("content/about.md", ABOUT.format("改过的文字。"))
    preview.write("content/more.md", ABOUT.format("新的一页。"))
    assert preview.shows("more/", "新的一页")
    (preview.root / "content/more.md").unlink()
    assert eventually(lambda: "没有找到" in preview.page("more/"))
    anew = built_anew(preview.root)
    eventually(lambda: standing(preview.root / "site") == anew)  # after the quiet moment, and the whole build that follows it
    assert files(preview.root / "site") == anew


def built_anew(root: Path) -> dict[str, bytes]:
    command = [COMMAND[0], "build", "--as-of", "2022-05-01", "--out", str(root.parent / "anew")]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return files(root.parent / "anew")


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def standing(site: Path) -> dict[str, bytes] | None:
    """The files of a site, or None while it is being replaced."""
    with suppress(FileNotFoundError):
        return files(site)
    return None


def test_the_tools_of_the_preview_are_not_in_the_site(unedited: Preview) -> None:
    assert "/_serve/preview.js" in unedited.page("about/")
    assert not any(b"_serve" in content for content in files(unedited.root / "site").values())
    assert not (unedited.root / "site/components").exists()


FAULTS: dict[str, dict[str, str | None]] = {
    "broken YAML": {"data/mou/2022-key.yaml": LIST.replace("tasks:", "tasks: [")},
    "a half-written file": {"data/mou/2022-key.yaml": LIST[: len(LIST) // 2]},
    "a deleted file": {"data/mou/documents.yaml": None},
    "an empty file": {"data/portal.yaml": ""},
    "a broken template": {"templates/pages/content.html": "{% if %}"},
    "a dead link": {"content/about.md": ABOUT.format("[那里](/nowhere/)")},
}


@pytest.mark.parametrize("fault", FAULTS)
def test_after_a_fault_the_last_good_site_stays_and_the_mended_file_is_shown(project: MakeProject, fault: str) -> None:
    root = project()
    (root / "templates").unlink()
    shutil.copytree(ROOT / "templates", root / "templates")
    with serving(root, "--port", str(free_port())) as preview:
        assert preview.shows("mou/2022-key/1/", "新建菜市场2个")
        assert eventually(lambda: "共" in preview.said())
        good = files(root / "site")
        kept = {name: (root / name).read_bytes() for name in FAULTS[fault]}
        for name, text in FAULTS[fault].items():
            (root / name).unlink() if text is None else preview.write(name, text)
        assert eventually(lambda: "错误[" in preview.said()), preview.said()
        assert files(root / "site") == good
        assert "新建菜市场2个" in preview.page("mou/2022-key/1/")
        for name, content in kept.items():
            (root / name).write_bytes(content)
        preview.write("content/about.md", ABOUT.format("改好以后。"))
        assert preview.shows("about/", "改好以后")


def test_a_renamed_folder_and_data_gone_for_a_moment_are_survived(preview: Preview) -> None:
    (preview.root / "data").rename(preview.root / "elsewhere")
    assert eventually(lambda: "错误[missing-file]" in preview.said())
    (preview.root / "elsewhere").rename(preview.root / "data")
    (preview.root / "data/mou").rename(preview.root / "data/lin")
    assert preview.shows("lin/2022-key/1/", "新建菜市场2个")
    assert eventually(lambda: "没有找到" in preview.page("mou/2022-key/1/"))


def test_of_two_editors_who_save_at_once_none_is_lost(preview: Preview) -> None:
    def edit(name: str, last: str) -> None:
        for number in range(20):
            preview.write(f"content/{name}.md", ABOUT.format(f"{name}写到{number}。"))
            time.sleep(0.03)
        preview.write(f"content/{name}.md", ABOUT.format(last))

    editors = [threading.Thread(target=edit, args=(name, f"{name}写完了。")) for name in ("about", "more")]
    for editor in editors:
        editor.start()
    for editor in editors:
        editor.join()
    assert preview.shows("about/", "about写完了")
    assert preview.shows("more/", "more写完了")


def test_a_save_during_a_rebuild_is_built_too(preview: Preview) -> None:
    for number in range(15):
        preview.write("content/about.md", ABOUT.format(f"第{number}次。"))
        time.sleep(0.07 + number % 5 * 0.05)
    assert preview.shows("about/", "第14次")


def test_a_site_that_was_deleted_comes_back(preview: Preview) -> None:
    while (preview.root / "site").exists():  # the whole build may be writing into it just now
        shutil.rmtree(preview.root / "site", ignore_errors=True)
    preview.write("content/about.md", ABOUT.format("又来了。"))
    assert preview.shows("about/", "又来了")
    assert preview.shows("mou/2022-key/1/", "新建菜市场2个")


def test_a_project_that_has_errors_from_the_start_is_served_once_mended(project: MakeProject) -> None:
    root = project({"data/mou/2022-key.yaml": LIST.replace("张三", "张山")})
    with serving(root, "--port", str(free_port())) as preview:
        assert preview.shows("mou/2022-key/1/", "这一页还没有")
        assert "/_serve/preview.js" in preview.page("")
        preview.write("data/mou/2022-key.yaml", LIST)
        assert preview.shows("mou/2022-key/1/", "新建菜市场2个")


def test_only_loopback_is_answered_and_only_under_its_own_name(unedited: Preview) -> None:
    host, port = unedited.address.removeprefix("http://").strip("/").split(":")
    listening = Path("/proc/net/tcp")
    if listening.exists():
        lines = [line.split() for line in listening.read_text().splitlines()[1:]]
        assert {line[1].split(":")[0] for line in lines if line[1].endswith(f":{int(port):04X}") and line[3] == "0A"} == {"0100007F"}
    connection = http.client.HTTPConnection(host, int(port))
    connection.request("GET", "/about/", headers={"Host": "evil.example"})
    assert connection.getresponse().status == 404
    connection.close()


@pytest.mark.parametrize("path", ["../serve.log", "..%2fserve.log", "%2e%2e/data/portal.yaml", "/etc/passwd", "%00/", "about/..%00/"])
def test_no_file_outside_the_site_is_given(unedited: Preview, path: str) -> None:
    host, port = unedited.address.removeprefix("http://").strip("/").split(":")
    connection = http.client.HTTPConnection(host, int(port))
    connection.request("GET", f"/{path}")
    answer = connection.getresponse()
    assert answer.status in {301, 400, 403, 404}
    connection.close()


def test_a_taken_port_is_replaced_by_a_free_one(project: MakeProject) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with serving(project(), "--port", str(port)) as preview:
            assert f"端口 {port} 已被占用" in preview.said()
            assert preview.shows("mou/2022-key/1/", "新建菜市场2个")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("is_building", [False, True])
def test_it_ends_at_once_without_a_traceback_or_children(preview: Preview, number: signal.Signals, is_building: bool) -> None:  # noqa: FBT001
    """Also while the whole build runs in the background, some time after a save."""
    preview.write("content/about.md", ABOUT.format("改过的文字。"))
    assert preview.shows("about/", "改过的文字")
    assert not is_building or eventually(lambda: has_children(preview))
    preview.process.send_signal(number)
    assert preview.process.wait(timeout=PATIENCE) == 0
    assert preview.said().rstrip().endswith("预览已结束。")
    assert "Traceback" not in preview.said()
    assert eventually(lambda: not has_children(preview), 0.5)  # what was killed is gone as soon as it is its turn


def has_children(preview: Preview) -> bool:
    """Whether a process works for the preview: all that it starts are told its folder."""
    running = subprocess.run(["ps", "-eww", "-o", "args"], capture_output=True, text=True, check=True).stdout
    return str(preview.root) in running


def test_every_example_of_every_component_is_drawn() -> None:
    found = list(gallery.components(ROOT / "templates"))
    assert len(found) > 20
    for name, examples, problems in found:
        assert examples, name
        assert problems == (), name
        for html in render.macros(ROOT / "templates", [example.call for example in examples]):
            assert not isinstance(html, Diagnostic), html


def test_the_page_of_components_shows_them(unedited: Preview) -> None:
    page = unedited.page("components/")
    assert page.count("<h2 ") == len(list(gallery.components(ROOT / "templates")))
    assert 'role="alert"' not in page


@pytest.mark.browser
def test_every_example_on_the_page_of_components_can_be_seen(preview: Preview, tab: "Page") -> None:
    tab.goto(preview.address + "components/")
    heights = tab.locator(".component-example:not(:has(> meta))").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert len(heights) > 40
    assert min(heights) > 0


@pytest.fixture
def tab(browser: "Browser") -> Iterator["Page"]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.browser
def test_the_page_reloads_by_itself_and_shows_a_fault_over_the_last_good_page(preview: Preview, tab: "Page") -> None:
    tab.goto(preview.address + "mou/2022-key/1/")
    preview.write("data/mou/2022-key.yaml", LIST.replace("short: 重点工作", "short: 本区重点"))
    tab.get_by_text("本区重点").first.wait_for()
    preview.write("data/mou/2022-key.yaml", LIST.replace("leaders: [张三]", "leaders: [张山]"))
    panel = tab.get_by_role("region", name=re.compile("个错误"))
    panel.wait_for()
    shown = panel.inner_text()
    assert "data/mou/2022-key.yaml 第 16 行第 15 列" in shown
    assert "是否为“张三”？" in shown
    assert "张山" in panel.locator("mark").all_inner_texts()
    assert tab.get_by_text("本区重点").first.is_visible()
    preview.write("data/mou/2022-key.yaml", LIST)
    tab.get_by_text("重点工作").first.wait_for()
    panel.wait_for(state="hidden")


@pytest.mark.browser
def test_the_problems_can_be_put_away_and_brought_back_by_keyboard(preview: Preview, tab: "Page") -> None:
    tab.goto(preview.address + "about/")
    preview.write("data/mou/2022-key.yaml", LIST.replace("leaders: [张三]", "leaders: [张山]"))
    panel, pill = tab.locator("#preview"), tab.get_by_role("button", name=re.compile("个错误"))
    panel.wait_for()
    assert tab.evaluate("document.activeElement === document.body")
    assert "个错误" in tab.get_by_role("status").last.inner_text()
    tab.keyboard.press("Escape")
    panel.wait_for(state="hidden")
    assert pill.get_attribute("aria-expanded") == "false"
    tab.goto(preview.address + "mou/")
    pill.wait_for()
    assert panel.is_hidden()
    pill.focus()
    tab.keyboard.press("Enter")
    panel.wait_for()
    assert tab.evaluate("document.activeElement.id") == "preview"
    tab.get_by_role("button", name="收起").click()
    panel.wait_for(state="hidden")
    assert tab.evaluate("document.activeElement.className") == "preview-pill"


@pytest.mark.browser
def test_what_an_editor_typed_is_shown_as_text(preview: Preview, tab: "Page") -> None:
    tab.goto(preview.address + "about/")
    preview.write("data/mou/2022-key.yaml", LIST.replace("leaders: [张三]", "leaders: ['<img src=x onerror=alert(1)>']"))
    panel = tab.locator("#preview")
    panel.wait_for()
    assert "<img src=x onerror=alert(1)>" in panel.inner_text()
    assert panel.locator("img").count() == 0


@pytest.mark.browser
def test_a_fault_of_the_tool_itself_is_shown_and_ends_nothing(project: MakeProject, tab: "Page") -> None:
    root = project()
    (root / "templates").unlink()
    shutil.copytree(ROOT / "templates", root / "templates")
    with serving(root, "--port", str(free_port())) as preview:
        assert preview.shows("about/", "测试")
        tab.goto(preview.address + "about/")
        style = root / "templates/assets/css/base.css"
        good = style.read_bytes()
        style.write_bytes(b"\xff")  # read as UTF-8 without asking: a bug of ours, and a real one
        tab.get_by_text("工具自身出了故障：UnicodeDecodeError").wait_for()
        assert "Traceback" in preview.said()
        style.write_bytes(good)
        preview.write("content/about.md", ABOUT.format("照常预览。"))
        tab.get_by_text("照常预览").wait_for()


@pytest.mark.browser
def test_a_page_opened_before_the_first_build_fills_itself(project: MakeProject, tab: "Page") -> None:
    root = project({"data/mou/2022-key.yaml": MINIMAL["data/mou/2022-key.yaml"], "data/portal.yaml": "name: 公开\n"})
    with serving(root, "--port", str(free_port())) as preview:
        tab.goto(preview.address + "about/")
        tab.locator("#preview").wait_for()
        preview.write("data/portal.yaml", str(MINIMAL["data/portal.yaml"]))
        tab.get_by_role("heading", name="关于").wait_for()


@pytest.mark.browser
def test_a_page_finds_a_server_that_was_started_again(project: MakeProject, tab: "Page") -> None:
    root, port = project(), str(free_port())
    with serving(root, "--port", port) as preview:
        assert preview.shows("about/", "测试")
        tab.goto(preview.address + "about/")
    tab.get_by_text("预览已断开").wait_for()
    (root / "content/about.md").write_text(ABOUT.format("重新开始以后。"), encoding="utf-8")
    with serving(root, "--port", port):
        tab.get_by_text("重新开始以后").wait_for()
