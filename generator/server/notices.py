"""What the browser shows of a problem: plain values that become JSON, each with its place, its excerpt and the next step."""

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import CODES, Diagnostic, Severity, Span

_EXCERPT_BEFORE, _EXCERPT_LENGTH = 40, 120
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Notice:
    """One problem as shown: its place, the line around it in three parts (``marked`` is what is meant), notes and the next step."""

    is_error: bool
    code: str
    message: str
    file: str
    line: int
    column: int
    before: str
    marked: str
    after: str
    notes: tuple[str, ...]
    step: str


def notices(root: Path, problems: Sequence[Diagnostic], files: Mapping[str, str]) -> tuple[Notice, ...]:
    """The problems of a build; ``files`` are the texts it read, and what it did not read (a template) is read here."""
    return tuple(_notice(root, problem, files) for problem in sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR))


def _notice(root: Path, problem: Diagnostic, files: Mapping[str, str]) -> Notice:
    span = problem.span
    before, marked, after = _excerpt(span, files.get(span.file) or _text(root, span.file))
    step = problem.hint or CODES[problem.code].instead
    is_error = problem.severity is Severity.ERROR
    return Notice(is_error, problem.code, problem.message, span.file, span.line, span.column, before, marked, after, problem.notes, step)


def _text(root: Path, file: str) -> str:
    try:
        return (root / file).read_text(encoding="utf-8") if file.startswith("templates/") else ""
    except (OSError, UnicodeDecodeError):
        return ""


def _excerpt(span: Span, text: str) -> tuple[str, str, str]:
    """The line in three parts, cut around what is meant."""
    lines = text.split("\n")
    line = lines[span.line - 1].rstrip("\r") if 1 <= span.line <= len(lines) else ""
    start = span.column - 1
    end = start + max(1, span.length)
    cut = max(0, start - _EXCERPT_BEFORE)
    stop = max(end, cut + _EXCERPT_LENGTH)
    return ("…" if cut else "") + line[cut:start], line[start:end], line[end:stop] + ("…" if len(line) > stop else "")


def fault(error: Exception) -> Notice:
    """An exception of our own code: a bug, shown like any problem so that the preview goes on."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)] or frames
    place = own[-1] if own else None
    return Notice(
        is_error=True,
        code="internal",
        message=f"工具自身出了故障：{type(error).__name__}: {error}",
        file=f"generator/{Path(place.filename).relative_to(_PACKAGE).as_posix()}" if place and own is not frames else "generator",
        line=(place.lineno or 1) if place else 1,
        column=1,
        before="",
        marked=(place.line or "") if place else "",
        after="",
        notes=("网页保持上一次正确的样子，预览没有停止。",),
        step="撤回刚才的修改可以继续；请把终端里的英文说明交给维护者。",
    )


def refusal(message: str, details: Sequence[str] = ()) -> Notice:
    """What the machine did not allow (a full disk, a missing program), or what a whole build said when it did not finish."""
    return Notice(
        is_error=True, code="machine", message=message, file="", line=0, column=0, before="", marked="", after="",
        notes=tuple(details), step="按说明处理后再保存一次任何文件，预览会重新生成。",
    )  # fmt: skip
