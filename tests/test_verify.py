import json
import shutil
import subprocess
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.projects import LIST, MINIMAL
from tests.repositories import commit, git
from tests.test_cli import run

KEY = "data/mou/2022-key.yaml"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with its site built, and a download of its open data."""
    folder = tmp_path_factory.mktemp("published")
    root = folder / "clone"
    commit(root, MINIMAL)
    commit(root, {KEY: LIST.replace("short: 重点工作", "short: 本区重点")})
    assert run("build", "--no-search", cwd=root).returncode == 0
    shutil.copytree(root / "site/data/v1", folder / "download")
    return folder


@pytest.fixture
def published(made: Path, tmp_path: Path) -> Path:
    """A copy of both, to be altered."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True, symlinks=True)
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
    assert "第一处：mou/2022-key/2（goals 不同）" in done.stdout


def forge(published: Path, change: Callable[[dict[str, Any]], object], **listed: object) -> str:
    """A download with its records changed, its digests made to fit; what ``verify`` says."""
    from generator import digests

    folder = published / "download"
    told = json.loads((folder / "tasks.json").read_text(encoding="utf-8"))
    for record in told["tasks"]:
        change(record)
    (folder / "tasks.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    made = digests.listing(told["tasks"], told["as_of"], told["commit"]) | listed
    (folder / "digests.json").write_text(json.dumps(made), encoding="utf-8")
    done = run("verify", str(folder), str(published / "clone"))
    return f"{done.returncode} {done.stdout}"


def test_a_key_only_another_version_knows_alters_no_data_and_is_said(published: Path) -> None:
    said = forge(published, lambda record: record.pop("errata"), program="0.0.9")
    assert said.startswith("0 ")
    assert "只差这些键：errata" in said
    assert "公布时的程序是 0.0.9 版" in said
    assert "goals 不同" not in said


def test_a_key_left_out_under_the_same_version_is_an_alteration(published: Path) -> None:
    said = forge(published, lambda record: record.pop("errata"))
    assert said.startswith("1 ")
    assert "只差这些键：errata" in said


def test_another_version_is_no_excuse_for_another_text(published: Path) -> None:
    said = forge(published, lambda record: record.update(text="别的。"), program="0.0.9")
    assert said.startswith("1 ")
    assert "第一处：mou/2022-key/1（text 不同）" in said


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("tasks.json", None, 2, "读不出来"),
        ("digests.json", None, 2, "读不出来"),
        ("tasks.json", b'{"commit": null, "tasks": [{"id": "mou/', 2, "读不出来"),
        ("tasks.json", b'{"commit": null, "tasks": [1]}', 2, "不是本站的格式"),
        ("tasks.json", b"[" * 200_000, 2, "读不出来"),
        ("digests.json", b"\xff\xfe", 2, "读不出来"),
        ("digests.json", b'{"commit": "--output=x", "whole": "", "tasks": {}}', 2, "不是本站的格式"),
        ("digests.json", b'{"commit": 1, "whole": "", "tasks": {}}', 2, "不是本站的格式"),
    ],
)
def test_whatever_is_wrong_with_a_download_is_said_plainly(
    published: Path, name: str, content: bytes | None, code: int, words: str
) -> None:
    file = published / "download" / name
    file.unlink() if content is None else file.write_bytes(content)
    done = run("verify", str(published / "download"), str(published / "clone"))
    assert (done.returncode, words in done.stdout + done.stderr) == (code, True), done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_record_of_the_same_id_or_a_key_said_twice_hides_nothing(published: Path) -> None:
    file = published / "download/tasks.json"
    whole = file.read_text(encoding="utf-8")
    told = json.loads(whole)
    file.write_text(json.dumps(told | {"tasks": [told["tasks"][0] | {"text": "别的。"}, *told["tasks"]]}), encoding="utf-8")
    assert "编号相同的记录" in run("verify", str(published / "download"), str(published / "clone")).stdout
    file.write_text(whole.replace('"text":', '"text":"别的。","text":', 1), encoding="utf-8")
    done = run("verify", str(published / "download"), str(published / "clone"))
    assert (done.returncode, "同一个键写了两次" in done.stderr) == (2, True)
    file.write_text(json.dumps(told | {"commit": "0" * 40}), encoding="utf-8")
    assert "不是同一次生成的" in run("verify", str(published / "download"), str(published / "clone")).stdout


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
