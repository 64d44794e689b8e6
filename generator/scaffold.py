"""What ``gongkai new`` writes: a new place, document, list or published record, with every key explained in a comment.

Gives values; the command line writes them, and never over a file. What a machine can read off the source text (number, date,
form, fingerprint) is filled in; the check then says whether it guessed right, and what is still to be filled in.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import fileschema, urls
from .diagnostics import Diagnostic
from .fields import RECORDS
from .fieldtext import FieldText
from .imports.grid import Paragraph
from .imports.record import official_record
from .imports.yamltext import scalar
from .load import load
from .outputs import Refusal
from .periods import Quarter
from .source import decode, parse
from .targets import targets
from .textfile import MAX_BYTES

OPEN = "待填"
"""Stands where only an editor can say what belongs there."""

_USUAL_COLUMNS = {"no": "序号", "text": "重点工作", "goals": "阶段性工作目标", "leaders": "责任领导", "lead": "牵头单位"}
_NO_LIST = frozenset({"units", "leaders", "lineage", "due", "place", "documents", "adjustments", "ratings"})
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Writing:
    """A text for a file: a new file's whole text, or what is added at the end of one there is."""

    path: str
    text: str
    is_addition: bool = False


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What to write, and what the editor does next."""

    writings: tuple[Writing, ...]
    steps: tuple[str, ...]


def place(root: Path, place_id: str, name: str, level: str, parent: str | None) -> Scaffold | Refusal:
    """A place without units yet: ``place.yaml`` and an empty ``documents.yaml``."""
    if not _SLUG.fullmatch(place_id) or place_id in urls.reserved():
        return Refusal(f"“{place_id}”不能作地区的编号：用拼音（小写字母、数字、连字符），不与网站栏目重名。")
    if parent and not (root / "data" / parent / "place.yaml").is_file():
        return Refusal(f"没有上级地区“{parent}”：data/{parent}/place.yaml 不存在。")
    given = {"name": scalar(name), "level": level, "units": "", "groups": "", "leaders": ""} | ({"parent": parent} if parent else {})
    folder = f"data/{place_id}"
    writings = (
        Writing(f"{folder}/place.yaml", _head("place", "../") + "".join(_explained("PlaceRecord", given))),
        Writing(f"{folder}/documents.yaml", _head("documents", "../")),
    )
    steps = (
        f"在 {folder}/place.yaml 的 units、groups、leaders 下登记表里出现的单位、统称和责任领导。",
        f"登记文件：gongkai new document {place_id}/年份 --source 原始文本.txt",
    )
    return Scaffold(writings, steps)


def document(root: Path, place_id: str, document_id: str, source: Path) -> Scaffold | Refusal:
    """A document's entry in ``documents.yaml``, with its source text kept under ``data/sources/``."""
    folder = f"data/{place_id}"
    if not (root / folder / "documents.yaml").is_file():
        return Refusal(f"没有 {folder}/documents.yaml：请先运行 gongkai new place {place_id} --name 地区名称。")
    if not _SLUG.fullmatch(document_id):
        return Refusal(f"“{document_id}”不能作文件的编号：用小写字母、数字、连字符，一般用年份。")
    if _has_document(root / folder / "documents.yaml", document_id):
        return Refusal(f"{folder}/documents.yaml 里已有编号为“{document_id}”的文件，没有改动。")
    if not source.is_file() or source.stat().st_size > MAX_BYTES:
        return Refusal(f"{source.name} 不是普通文件，或超过 {MAX_BYTES // 1_000_000} MB，没有读。")
    text = decode(source.name, source.read_bytes())
    if isinstance(text, Diagnostic):
        return Refusal(f"读不了 {source.name}：{text.message}")
    kept = source.resolve().parent == (root / "data/sources").resolve()
    name = source.name if kept else f"{place_id}-{document_id}.txt"
    entry = "".join(_explained("DocumentRecord", _read_off(text, document_id, name)))
    copy = () if kept else (Writing(f"data/sources/{name}", text),)
    writings = (*copy, Writing(f"{folder}/documents.yaml", "\n" + _as_entry(entry), is_addition=True))
    steps = (
        f"核对 {folder}/documents.yaml 里刚加上的标题、文号、日期，没有的补上。",
        f"新建清单：gongkai new list {place_id}/年份-key --document {document_id}",
    )
    return Scaffold(writings, steps)


def task_list(root: Path, place_id: str, slug: str, document_id: str) -> Scaffold | Refusal:
    """A list with its frame and one task, both to be filled in."""
    folder = f"data/{place_id}"
    if not _SLUG.fullmatch(slug) or slug in _NO_LIST or re.fullmatch(r"\d{4}", slug):
        return Refusal(f"“{slug}”不能作清单的文件名：用年份加拼音或英文，如 2023-key。")
    if not _has_document(root / folder / "documents.yaml", document_id):
        return Refusal(f"{folder}/documents.yaml 里没有编号为“{document_id}”的文件：请先运行 gongkai new document。")
    year = re.match(r"\d{4}", slug) or re.match(r"\d{4}", document_id)
    columns = "".join(f"\n  - {{field: {key}, name: {heading}}}" for key, heading in _USUAL_COLUMNS.items())
    first = _as_entry("".join(_explained("TaskRecord", {"no": "1", "lines": OPEN, "text": OPEN})))
    given = {"document": document_id, "title": OPEN, "short": OPEN, "year": year[0] if year else OPEN, "lines": OPEN, "columns": columns}
    frame = "".join(_explained("ListRecord", given | {"tasks": "\n" + _indent(first, "  ").rstrip("\n")}))
    steps = (
        f"打开 {folder}/{slug}.yaml，把“{OPEN}”的地方填好，按表改 columns，然后一项一项写任务。",
        f"在 documents.yaml 里把这张表占的行从文件 {document_id} 的 body 中去掉。",
        "运行 gongkai check：还缺什么、哪里与原文不符，会指到行。",
    )
    return Scaffold((Writing(f"{folder}/{slug}.yaml", _head("list", "../") + frame),), steps)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a new record is about: the task (``place/list/no``), a target's key or None, and the day of the record."""

    task: str
    goal: str | None
    day: dt.date


def progress(root: Path, subject: Subject) -> Scaffold | Refusal:
    """A record of progress, in the file of the quarter of its day."""
    known = _goals_of(root, subject)
    if isinstance(known, Refusal):
        return known
    quarter = Quarter.of(subject.day)
    is_each_quarter = subject.goal is not None and known[subject.goal].startswith("每季度")
    given = {"goal": subject.goal or OPEN, "evidence": _evidence("- ")} | ({"period": OPEN} if is_each_quarter else {})
    listed = [] if subject.goal else [f"goal 可以是：{'；'.join(f'{key}（{words}）' for key, words in known.items())}"]
    file = f"{subject.task.split('/')[0]}/progress/{quarter.year}-q{quarter.number}.yaml"
    return _record(root, subject, _RecordFile("progress", file), given, listed)


def adjustment(root: Path, subject: Subject) -> Scaffold | Refusal:
    """A decision that changed a target, or all of a task."""
    known = _goals_of(root, subject)
    if isinstance(known, Refusal):
        return known
    given = {"basis": _evidence("  ")} | ({"goal": subject.goal} if subject.goal else {})
    return _record(root, subject, _RecordFile("adjustments", f"{subject.task.split('/')[0]}/adjustments.yaml"), given)


def rating(root: Path, subject: Subject) -> Scaffold | Refusal:
    """What an authority said of a task."""
    known = _goals_of(root, subject)
    if isinstance(known, Refusal):
        return known
    return _record(root, subject, _RecordFile("ratings", f"{subject.task.split('/')[0]}/ratings.yaml"), {"evidence": _evidence("  ")})


def _goals_of(root: Path, subject: Subject) -> dict[str, str] | Refusal:
    """The targets of the task by their keys, in words; or that there is no such task or target."""
    portal = load(root).portal
    task = next((task for task in portal.tasks if task.id == subject.task), None) if portal else None
    if task is None:
        return Refusal(f"没有任务“{subject.task}”：写成 地区/清单/序号，如 binhai/2022-key/10。")
    known = {target.key: f"{'每季度' if target.period else target.label}：{target.text[:12]}" for target in targets(task)}
    if subject.goal is not None and subject.goal not in known:
        return Refusal(f"这项任务没有目标“{subject.goal}”，有：{'；'.join(f'{key}（{words}）' for key, words in known.items())}。")
    return known


def _evidence(dash: str) -> str:
    record = "".join(_explained("EvidenceRecord", {}))
    return "\n" + _indent(_as_entry(record) if dash == "- " else record, "  ").rstrip("\n")


@dataclass(frozen=True, slots=True)
class _RecordFile:
    """A file of records: its kind, a name of ``fileschema.KINDS``, and its path under ``data/``."""

    kind: str
    path: str


def _record(root: Path, subject: Subject, file: _RecordFile, given: dict[str, str], steps: Sequence[str] = ()) -> Scaffold:
    """A record at the end of its file, or in a new one."""
    name = next(one.record.__name__ for one in fileschema.KINDS if one.name == file.kind)
    known = {"task": subject.task.partition("/")[2], "date": subject.day.isoformat()}
    entry = _as_entry("".join(_explained(name, known | given)))
    path = f"data/{file.path}"
    is_addition = (root / path).is_file()
    writing = Writing(path, "\n" + entry if is_addition else _head(file.kind, "../" * file.path.count("/")) + entry, is_addition)
    last = "运行 gongkai check：还缺什么、哪里对不上，会指到行。"
    return Scaffold((writing,), (f"打开 {path}，把“{OPEN}”的地方填好。", *steps, last))


def _head(kind: str, up: str) -> str:
    return f"# yaml-language-server: $schema={up}schema/{kind}.json\n"


def _has_document(file: Path, document_id: str) -> bool:
    text = decode(file.name, file.read_bytes()) if file.is_file() else ""
    read, _problems = parse(file.name, text) if isinstance(text, str) else (None, ())
    entries = read.value if read and isinstance(read.value, list) else []
    return any(isinstance(entry, dict) and entry.get("id") == document_id for entry in entries)


def _read_off(text: str, document_id: str, name: str) -> dict[str, str]:
    """What the source text itself says of a document; the title is its first line until an editor says otherwise."""
    lines = [line for line in text.split("\n") if line.strip()]
    told = official_record([Paragraph(line) for line in lines])
    return {
        "id": document_id,
        "title": scalar(lines[0].strip() if lines else OPEN),
        "source": name,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "form": "cells" if any(line.startswith("\t") for line in lines) else "rows" if "\t" in text else "prose",
        "body": "1-" + str(text.count("\n") + 1),
        **{key: scalar(value) for key, value in told.items() if isinstance(value, str)},
    }


def _explained(name: str, given: Mapping[str, str]) -> Iterator[str]:
    """The keys of a record, each under a comment: those given with their value, required ones open, the others commented out."""
    required = {field.key for field in fileschema.fields_of(name) if field.is_required}
    for key, text in RECORDS[name].keys.items():
        yield f"# {text.what}" + ("（必填）\n" if key in required else "\n")
        if text.values:
            yield f"# 可以是：{'；'.join(f'{value}（{meaning}）' for value, meaning in text.values.items())}\n"
        if key in given:
            yield f"{key}:{_after_colon(given[key])}\n"
            yield from _example_under(text) if given[key] == "" else ()
        else:
            yield f"{key}: {OPEN}\n" if key in required else _commented(key, text)


def _after_colon(value: str) -> str:
    return value if value.startswith("\n") or not value else f" {value}"


def _example_under(text: FieldText) -> Iterator[str]:
    yield f"#  {text.example}\n"


def _commented(key: str, text: FieldText) -> str:
    """A key an editor may put to use by taking the number signs away."""
    is_nested = text.example.startswith("- ") or ": {" in text.example
    return f"# {key}:\n#   {text.example}\n" if is_nested else f"# {key}: {text.example}\n"


def _as_entry(record: str) -> str:
    """A record's lines as an entry of a list: the dash stands before its first key."""
    lines = record.rstrip("\n").split("\n")
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    comments, rest = "\n".join(lines[:first]), "\n".join(lines[first:])
    return f"{comments}\n- {_indent(rest, '  ')[2:]}\n"


def _indent(text: str, by: str) -> str:
    return "\n".join(by + line if line else line for line in text.split("\n"))
