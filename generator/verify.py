"""Whether a published copy is what its commit says: digests recomputed from the download and from a clone.

Two questions, apart: do the downloaded records agree with the digests published beside them, and do those agree with the data git has
at the commit they name. A commit that is no longer there, or no longer leads to the present one, means a rewritten history.
"""

import http.client
import io
import json
import re
import subprocess
import tarfile
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import __version__, digests, rows
from .build import check
from .diagnostics import errors

_HOW = {"altered": "内容不同", "missing": "缺少这条记录", "added": "多出这条记录"}
_OF_THE_SITE = frozenset({"address-gone", "redirect-wrong", "dead-link"})
"""Problems of pages and not of records; which pages there are depends on the version of the program."""
_SECONDS = 30
_COMMIT = re.compile(r"[0-9a-f]{40,64}")


@dataclass(frozen=True, slots=True)
class Finding:
    """What was compared and whether it agrees, in Chinese."""

    is_right: bool
    words: str


@dataclass(frozen=True, slots=True)
class Published:
    """What a published ``data/v1/`` says: its commit, its program, its digests, and the records themselves with the commit they name."""

    commit: str | None
    program: str | None
    whole: str
    tasks: dict[str, str]
    records: list[dict[str, Any]]
    records_commit: str | None

    @property
    def by_id(self) -> dict[str, dict[str, Any]]:
        """The records by their ids."""
        return {str(record.get("id")): record for record in self.records}


def fetch(where: str) -> Published | str:
    """A downloaded folder or the address of a published ``data/v1/``, or in Chinese why it cannot be read."""
    try:
        listed, told = (_json(_content(where, name)) for name in (digests.FILE, "tasks.json"))
    except (OSError, ValueError, http.client.HTTPException, RecursionError) as error:
        return f"{where} 读不出来：{error}"
    published = _published(listed, told)
    return published or f"{where} 里的 {digests.FILE} 或 tasks.json 不是本站的格式。"


def is_clone(where: str) -> bool:
    """Whether a place is a copy of the repository rather than a download."""
    names = (".git", "data/portal.yaml")
    return not where.startswith(("http://", "https://")) and any((Path(where) / name).exists() for name in names)


def _json(content: bytes) -> object:
    """A JSON text; one that says a key twice is refused, since programs do not agree which of the two counts."""

    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise ValueError("同一个键写了两次")
        return found

    value: object = json.loads(content, object_pairs_hook=unique)
    return value


def _published(listed: object, told: object) -> Published | None:
    """What both files say, or None when they are not of our shape."""
    if not isinstance(listed, dict) or not isinstance(told, dict):
        return None
    commit, program, whole, tasks = (listed.get(key) for key in ("commit", "program", "whole", "tasks"))
    records, records_commit = told.get("tasks"), told.get("commit")
    if not isinstance(tasks, dict) or not isinstance(records, list) or not isinstance(whole, str):
        return None
    if not all(isinstance(one, str) for one in tasks.values()) or not all(isinstance(one, dict) for one in records):
        return None
    if any(one is not None and not (isinstance(one, str) and _COMMIT.fullmatch(one)) for one in (commit, records_commit)):
        return None
    return Published(commit, program if isinstance(program, str) else None, whole, tasks, records, records_commit)


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
    if len(found) < len(published.records):
        return Finding(False, "下载的数据里有编号相同的记录，只有一条与校验值相符。")
    if digests.of_whole(found) != published.whole:
        return Finding(False, "各条记录的校验值都对，但总校验值不符：校验文件被改过。")
    if published.records_commit != published.commit:
        return Finding(False, f"tasks.json 写的提交与 {digests.FILE} 写的不同，两个文件不是同一次生成的。")
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
        if not _extract(root, commit, Path(folder)):
            return Finding(False, f"取不出提交 {commit[:12]} 的数据。")
        found = _records(Path(folder))
    if found is None:
        return Finding(False, f"提交 {commit[:12]} 的数据有错误，算不出校验值{_versions(published)}。")
    difference = digests.first_difference(digests.of_records(found.values()), published.tasks)
    if difference is None:
        return Finding(True, f"公布的 {len(found)} 条任务记录与提交 {commit[:12]} 的数据一致，该提交在现在的历史里。")
    if difference.how == "altered" and digests.of_records(published.records) == published.tasks:
        return _compared(commit, found, published)
    return _disagreement(commit, difference, published)


def _compared(commit: str, found: digests.Records, published: Published) -> Finding:
    """Records whose digests differ, key by key: another version of the program may know other keys, and that alone alters no data."""
    difference = digests.first_difference_of_contents(found, published.by_id)
    if difference:
        return _disagreement(commit, difference, published)
    keys = "、".join(digests.keys_of_one_side(found, published.by_id))
    is_other_program = published.program != __version__
    words = f"公布的记录与提交 {commit[:12]} 的数据只差这些键：{keys}；两边都有的内容一致{_versions(published)}。"
    return Finding(is_other_program, words)


def _disagreement(commit: str, difference: digests.Difference, published: Published) -> Finding:
    how = _HOW.get(difference.how, f"{difference.how} 不同")
    return Finding(False, f"公布的数据与提交 {commit[:12]} 不符。第一处：{difference.record}（{how}）{_versions(published)}。")


def _versions(published: Published) -> str:
    """A word on the programs when the data were published by another version than this one."""
    if published.program == __version__:
        return ""
    return f"（公布时的程序是 {published.program or '早先的'} 版，这里是 {__version__} 版；要排除程序的不同，请用公布时的版本再核对）"


def _extract(root: Path, commit: str, folder: Path) -> bool:
    """Put the data and texts of a commit into a folder, as they were committed."""
    archive = _git(root, "-c", "core.autocrlf=false", "-c", "core.eol=lf", "archive", "--format=tar", commit)
    if archive is None:
        return False
    try:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            wanted = [member for member in tar.getmembers() if member.name.startswith(("data/", "content/"))]
            tar.extractall(folder, members=wanted, filter="data")
    except (tarfile.TarError, OSError):
        return False
    return True


def _records(root: Path) -> dict[str, dict[str, object]] | None:
    """The task records of a folder's data, as they would be published now."""
    loaded, report = check(root)
    if loaded.portal is None or any(problem.code not in _OF_THE_SITE for problem in errors(report.problems)):
        return None
    verifications = {entry.document: entry for entry in report.verifications}
    told = json.loads(json.dumps(list(rows.task_rows(loaded.portal.places, verifications))))
    return {record["id"]: record for record in told}


def _git(root: Path, *arguments: str) -> bytes | None:
    try:
        return subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=True).stdout  # noqa: S603, S607 - fixed words
    except (OSError, subprocess.CalledProcessError):
        return None
