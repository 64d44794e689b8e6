"""Whether a published copy is what its commit says: digests recomputed from the download and from a clone.

Two questions, apart: do the downloaded records agree with the digests published beside them, and do those agree with the data git has
at the commit they name. A commit that is no longer there, or no longer leads to the present one, means a rewritten history.
"""

import io
import json
import subprocess
import tarfile
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import digests, rows
from .build import check
from .diagnostics import errors

_HOW = {"altered": "内容不同", "missing": "缺少这条记录", "added": "多出这条记录"}
_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Finding:
    """What was compared and whether it agrees, in Chinese."""

    is_right: bool
    words: str


@dataclass(frozen=True, slots=True)
class Published:
    """What a published ``data/v1/`` says: its commit, its digests, and the records themselves."""

    commit: str | None
    whole: str
    tasks: dict[str, str]
    records: list[dict[str, Any]]


def fetch(where: str) -> Published | str:
    """A downloaded folder or the address of a published ``data/v1/``, or in Chinese why it cannot be read."""
    try:
        listed = json.loads(_content(where, digests.FILE))
        records = json.loads(_content(where, "tasks.json"))["tasks"]
        return Published(listed["commit"], listed["whole"], dict(listed["tasks"]), list(records))
    except (OSError, ValueError) as error:
        return f"{where} 读不出来：{error}"
    except (KeyError, TypeError):
        return f"{where} 里的 {digests.FILE} 或 tasks.json 不是本站的格式。"


def _content(where: str, name: str) -> bytes:
    if where.startswith(("http://", "https://")):
        with urllib.request.urlopen(f"{where.rstrip('/')}/{name}", timeout=_SECONDS) as answer:  # noqa: S310 - only http and https come here
            content: bytes = answer.read()
        return content
    return (Path(where) / name).read_bytes()


def download(published: Published) -> Finding:
    """Whether the downloaded records agree with the digests beside them."""
    found = digests.of_records(published.records)
    difference = digests.first_difference(published.tasks, found)
    if difference:
        return Finding(False, f"下载的数据与公布的校验值不符。第一处：{difference.record}（{_HOW[difference.how]}）。")
    if digests.of_whole(found) != published.whole:
        return Finding(False, "各条记录的校验值都对，但总校验值不符：校验文件被改过。")
    return Finding(True, f"下载的 {len(found)} 条任务记录与公布的校验值一致。总校验值 {published.whole[:16]}……")


def clone(root: Path, published: Published) -> Finding:
    """Whether the published digests are those of the data a clone has at their commit."""
    commit = published.commit
    if commit is None:
        return Finding(False, "公布的数据没有写明提交，无从与 git 历史比对。")
    if _git(root, "rev-parse", "--git-dir") is None:
        return Finding(False, f"{root} 不是 git 副本，无从比对。")
    if _git(root, "cat-file", "-e", f"{commit}^{{commit}}") is None:
        if (_git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
            return Finding(False, f"这份浅克隆里没有提交 {commit[:12]}。请先运行 git fetch --unshallow。")
        return Finding(False, f"历史被改写：公布的数据来自提交 {commit[:12]}，这份副本里已没有这个提交。")
    if _git(root, "merge-base", "--is-ancestor", commit, "HEAD") is None:
        return Finding(False, f"历史被改写：提交 {commit[:12]} 还在，但已不在现在的历史里。")
    return _at(root, commit, published)


def _at(root: Path, commit: str, published: Published) -> Finding:
    with tempfile.TemporaryDirectory() as folder:
        archive = _git(root, "archive", "--format=tar", commit)
        if archive is None:
            return Finding(False, f"取不出提交 {commit[:12]} 的数据。")
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        found = _records(Path(folder))
    if found is None:
        return Finding(False, f"提交 {commit[:12]} 的数据有错误，算不出校验值（程序的版本可能不同）。")
    difference = digests.first_difference(found, published.tasks)
    if difference:
        return Finding(False, f"公布的数据与提交 {commit[:12]} 不符。第一处：{difference.record}（{_HOW[difference.how]}）。")
    return Finding(True, f"公布的 {len(found)} 条任务记录与提交 {commit[:12]} 的数据一致，该提交在现在的历史里。")


def _records(root: Path) -> dict[str, str] | None:
    loaded, report = check(root)
    if loaded.portal is None or errors(report.problems):
        return None
    verifications = {entry.document: entry for entry in report.verifications}
    return digests.of_records(list(rows.task_rows(loaded.portal.places, verifications)))


def _git(root: Path, *arguments: str) -> bytes | None:
    try:
        return subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=True).stdout  # noqa: S603, S607 - fixed words
    except (OSError, subprocess.CalledProcessError):
        return None
