import json
import shutil
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.projects import LIST, MINIMAL
from tests.repositories import commit, git
from tests.test_cli import run

KEY = "data/mou/2022-key.yaml"


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A clone with its site built, and a download of its open data."""
    root = tmp_path / "clone"
    commit(root, MINIMAL)
    commit(root, {KEY: LIST.replace("short: 重点工作", "short: 本区重点")})
    assert run("build", "--no-search", cwd=root).returncode == 0
    shutil.copytree(root / "site/data/v1", tmp_path / "download")
    return tmp_path


def test_an_unaltered_copy_agrees_with_its_digests_and_its_commit(published: Path) -> None:
    done = run("verify", str(published / "download"), str(published / "clone"))
    assert (done.returncode, done.stdout.count("一致　")) == (0, 2), done.stdout
    commit(published / "clone", {KEY: LIST + "    topics: []\n"})
    assert run("verify", str(published / "download"), str(published / "clone")).returncode == 0


def test_without_arguments_the_site_built_here_is_verified(published: Path) -> None:
    assert run("verify", cwd=published / "clone").returncode == 0


def alter(published: Path) -> None:
    file = published / "download/tasks.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    told["tasks"][1]["goals"][0]["text"] = "推进。"
    file.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def test_an_altered_download_is_detected_and_the_record_named(published: Path) -> None:
    alter(published)
    done = run("verify", str(published / "download"), str(published / "clone"))
    assert done.returncode == 1
    assert "第一处：mou/2022-key/2（内容不同）" in done.stdout


def test_digests_altered_with_the_download_are_detected_by_the_clone(published: Path) -> None:
    from generator import digests

    alter(published)
    told = json.loads((published / "download/tasks.json").read_text(encoding="utf-8"))
    listed = json.loads((published / "download/digests.json").read_text(encoding="utf-8"))
    forged = digests.listing(told["tasks"], listed["as_of"], listed["commit"])
    (published / "download/digests.json").write_text(json.dumps(forged), encoding="utf-8")
    done = run("verify", str(published / "download"), str(published / "clone"))
    assert done.returncode == 1
    assert done.stdout.startswith("一致　下载的 2 条任务记录")
    assert "与提交" in done.stdout
    assert "第一处：mou/2022-key/2（内容不同）" in done.stdout


def test_a_rewritten_history_is_said_plainly(published: Path) -> None:
    root = published / "clone"
    git(root, "reset", "-q", "--soft", "HEAD~1")
    git(root, "commit", "-q", "-m", "重写", date="2026-05-05T05:05:05+08:00")
    done = run("verify", str(published / "download"), str(root))
    assert (done.returncode, "历史被改写" in done.stdout) == (1, True)
    fresh = published / "fresh"
    subprocess.run(["git", "clone", "-q", f"file://{root}", str(fresh)], check=True)
    done = run("verify", str(published / "download"), str(fresh))
    assert "已没有这个提交" in done.stdout
    assert done.returncode == 1


def test_a_published_copy_is_read_over_http_and_a_wrong_place_is_exit_two(published: Path) -> None:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(published / "download")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.server_port}"
        assert run("verify", f"{address}/", str(published / "clone")).returncode == 0
        assert run("verify", f"{address}/none/").returncode == 2
    finally:
        server.shutdown()
        server.server_close()
