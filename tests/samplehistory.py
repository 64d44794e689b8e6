"""The fictitious sample as a real git repository, whose commits show every kind of change: for tests, and for ``make demo``.

Nothing is random: each commit holds the sample as it would have stood on its day. What was published later is left out, and a few
edits are undone until the day an editor made them.
"""

import datetime as dt
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.projects import ROOT
from tests.repositories import git

SAMPLE = ROOT / "tests/sample"
BANNER = "这是虚构的示例，不是真实数据"
AS_OF = dt.date(2022, 11, 20)
IN_BETWEEN = dt.date(2022, 10, 15)
_MARK = ".gongkai-sample"
_FIRST, _SECOND = "编辑甲 <a@example.org>", "编辑乙 <b@example.org>"

COMMITS = (
    ("2021-02-01T09:00:00+08:00", _FIRST, "收录样例市和示范区2021年的文件"),
    ("2021-02-20T10:30:00+08:00", _SECOND, "对照原文改一个字"),
    ("2021-07-01T09:00:00+08:00", _FIRST, "示范区开始收录进展"),
    ("2021-10-15T16:00:00+08:00", _FIRST, "2021年三季度的进展"),
    ("2022-01-15T09:00:00+08:00", _FIRST, "收录样例市2022年的文件和上年的进展"),
    ("2022-01-28T09:00:00+08:00", _SECOND, "收录示范区2022年的文件"),
    ("2022-02-10T11:00:00+08:00", _FIRST, "补一处勘误，改一处行号"),
    ("2022-02-15T11:00:00+08:00", _FIRST, "连到市里的任务，列出一处出入"),
    ("2022-04-12T15:00:00+08:00", _SECOND, "一季度的进展"),
    ("2022-05-20T15:00:00+08:00", _FIRST, "目标调整和撤销"),
    ("2022-07-26T15:00:00+08:00", _SECOND, "二季度的进展、回应、异议和评价"),
    ("2022-08-02T09:30:00+08:00", _FIRST, "示范公园的两个目标撤销"),
    ("2022-09-21T09:30:00+08:00", _FIRST, "乙街道路延期"),
    ("2022-11-20T18:00:00+08:00", _SECOND, "三季度的进展"),
)


@dataclass(frozen=True)
class Edit:
    """Words of a file that an editor wrote on a day, and what stood there before."""

    day: str
    file: str
    words: str
    before: str = ""


EDITS = (
    Edit("2021-02-20", "data/shifan/2021-key.yaml", "text: 公布办事清单。", "text: 公布办理清单。"),
    Edit("2021-07-01", "data/shifan/place.yaml", "collecting_since: 2021-07-01\n"),
    Edit("2022-02-10", "data/shifan/2022-key.yaml", "lines: 29-35", "lines: 29-34"),
    Edit(
        "2022-02-10",
        "data/shifan/2022-key.yaml",
        "    errata:\n      - {field: text, printed: 服务中新, reading: 服务中心, origin: document, why: “中新”不成词，应是“中心”。}\n",
    ),
    Edit(
        "2022-02-15",
        "data/shifan/2022-key.yaml",
        "    related:\n      - {task: yangli/2022-key/1, kind: carries-out, certainty: stated}\n",
    ),
    Edit(
        "2022-02-15",
        "data/shifan/2022-key.yaml",
        "    related:\n      - {task: yangli/2022-key/2, kind: carries-out, certainty: probable}\n",
    ),
    Edit(
        "2022-02-15",
        "data/shifan/2022-key.yaml",
        "    discrepancies:\n      - {with: yangli/2022-key/3, here: 改造老旧小区10个, there: 示范区12个, why: 两处所写的个数不同。}\n",
    ),
)
_SINCE = re.compile(r"data/\w+/(progress/.*|adjustments|ratings|documents)\.yaml")
_OF_A_YEAR = re.compile(r"data/(?:sources/)?(\w+)[/-](\d{4})(?:-key\.yaml|\.txt)")


def sample_files() -> dict[str, bytes]:
    """Every file of the sample by its name in the project."""
    return {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in sorted(SAMPLE.rglob("*")) if path.is_file()}


def as_on(day: dt.date) -> dict[str, bytes]:
    """The sample's files as they would have stood on a day."""
    whole = sample_files()
    found = {}
    for name, content in whole.items():
        if _SINCE.fullmatch(name):
            text = _known(content.decode(), day)
            if text is not None:
                found[name] = text.encode()
        elif "/archive/" in name:
            if day >= AS_OF:
                found[name] = content
        elif not _is_of_a_later_document(name, whole, day):
            found[name] = _undone(name, content.decode(), day).encode()
    return found


def _is_of_a_later_document(name: str, whole: Mapping[str, bytes], day: dt.date) -> bool:
    """Whether a list or source text belongs to a document that is not out yet."""
    match = _OF_A_YEAR.fullmatch(name)
    if match is None:
        return False
    documents = whole[f"data/{match[1]}/documents.yaml"].decode()
    issued = re.search(rf"- id: {match[2]}\n(?:  .*\n)*?  date: (\S+)", documents)
    assert issued
    return dt.date.fromisoformat(issued[1]) > day


def _undone(name: str, text: str, day: dt.date) -> str:
    for edit in EDITS:
        if edit.file == name and dt.date.fromisoformat(edit.day) > day:
            assert text.count(edit.words) == 1, edit
            text = text.replace(edit.words, edit.before)
    return text


def _known(text: str, day: dt.date) -> str | None:
    """A file's records of things published by a day, without what was answered, added or withdrawn later; None without any."""
    head, *records = re.split(r"(?m)^(?=- )", text)
    kept = [_trimmed(record, day) for record in records if all(one <= day for one in _first_dates(record))]
    return head + "".join(kept) if kept else None


def _first_dates(record: str) -> Iterator[dt.date]:
    """The record's own day, and that of its first piece of evidence."""
    for pattern in (r"(?m)^  date: (\S+)", r"(?m)^      date: (\S+)"):
        match = re.search(pattern, record)
        if match:
            yield dt.date.fromisoformat(match[1])


def _trimmed(record: str, day: dt.date) -> str:
    head, *entries = re.split(r"(?m)^(?=    - |  \w+:\n)", record)
    kept = [head]
    for entry in entries:
        own = re.search(r"(?m)^      date: (\S+)", entry)
        if own is None or dt.date.fromisoformat(own[1]) <= day:
            kept.append(re.sub(r"(?m)^ +withdrawn: (\S+)\n", lambda match: match[0] if match[1] <= str(day) else "", entry))
    return re.sub(r"  replies:\n(?!    )", "", "".join(kept))


def write(root: Path) -> Path:
    """The sample as a repository in a folder that is empty or holds an earlier one."""
    if root.exists() and any(root.iterdir()) and not (root / _MARK).exists():
        raise SystemExit(f"{root} 不是空文件夹，也不是示例，没有改动。")
    root.mkdir(parents=True, exist_ok=True)
    for name in (".git", "data", "content"):
        shutil.rmtree(root / name, ignore_errors=True)
    (root / _MARK).write_text("")
    (root / ".gitignore").write_text("/site/\n/.cache/\n/templates\n")
    if not (root / "templates").is_symlink():
        (root / "templates").symlink_to(ROOT / "templates")
    git(root, "init", "-q", "-b", "main")
    for moment, author, message in COMMITS:
        for name in ("data", "content"):
            shutil.rmtree(root / name, ignore_errors=True)
        for name, content in as_on(dt.datetime.fromisoformat(moment).date()).items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        git(root, "add", "-A")
        git(root, "commit", "-q", "--author", author, "-m", message, date=moment)
    return root


if __name__ == "__main__":
    write(Path(sys.argv[1]).absolute())
