"""One file of the project from disk to text, with everything that can be wrong with it as a file.

Owns what is read and how: only regular files inside the project, of reasonable size, as UTF-8. Deliberately absent: what the text says.
"""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from .diagnostics import Diagnostic, Span

MAX_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class TextFile:
    """What reading a file gave: its name in the project, its text (None when it cannot be read), and the problems."""

    file: str
    text: str | None
    problems: tuple[Diagnostic, ...] = ()


def read(root: Path, path: Path) -> TextFile:
    """The text of a file of the project.

    Reports ``missing-file``, ``outside-link``, ``not-a-file``, ``unreadable-file``, ``too-large`` and what ``text_of`` does.
    """
    file = name_of(root, path)
    try:
        real = Path(os.path.realpath(path, strict=True))
        if not real.is_relative_to(os.path.realpath(root)):
            return _refused(file, "outside-link", f"{file} 是一个链接，指到了项目以外。")
        raw = _bytes(real)
    except (FileNotFoundError, NotADirectoryError):
        return _refused(file, "missing-file", f"没有找到 {file}。")
    except OSError:
        return _refused(file, "unreadable-file", f"{file} 打不开。")
    if raw is None:
        return _refused(file, "not-a-file", f"{file} 不是普通文件。")
    if len(raw) > MAX_BYTES:
        return _refused(file, "too-large", f"{file} 超过 {MAX_BYTES // 1_000_000} MB。")
    text, problems = text_of(file, raw)
    return TextFile(file, text, problems)


def digest(root: Path, path: Path) -> str | None:
    """The SHA-256 of a regular file of the project, however large; None when there is none to read."""
    try:
        real = Path(os.path.realpath(path, strict=True))
        if not real.is_relative_to(os.path.realpath(root)) or not stat.S_ISREG(real.stat().st_mode):
            return None
        with real.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return None


def name_of(root: Path, path: Path) -> str:
    """The path of a file as an editor would type it; bytes of a name that are no text become a mark."""
    return path.relative_to(root).as_posix().encode("utf-8", "replace").decode()


def _refused(file: str, code: str, message: str) -> TextFile:
    return TextFile(file, None, (Diagnostic(code, message, Span(file)),))


def _bytes(real: Path) -> bytes | None:
    """The content of a regular file, a little more than the limit at most; None for a folder, pipe or device, which is never waited for."""
    if stat.S_ISDIR(real.stat().st_mode):
        return None
    descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK)
    with open(descriptor, "rb") as opened:  # noqa: PTH123 - a descriptor, opened so that a pipe cannot block
        if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            return None
        return opened.read(MAX_BYTES + 1)


def text_of(file: str, raw: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a file's bytes with LF at every line's end; a guess where it is not UTF-8, so that its records are still checked.

    Reports ``encoding``, ``byte-order-mark`` and ``line-endings``.
    """
    problems: list[Diagnostic] = []
    text: str | None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text, problems = _other_encoding(file, raw, "utf-16", "UTF-16")
    else:
        if raw.startswith(b"\xef\xbb\xbf"):
            raw = raw[3:]
            problems.append(Diagnostic("byte-order-mark", "文件开头有字节顺序标记（BOM）。", Span(file)))
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            text, found = _guess(file, raw)
            problems += found
    if text is not None and "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        kind = "CRLF" if "\r\n" in text else "CR"
        problems.append(Diagnostic("line-endings", f"从第 {line} 行起，换行是 {kind}，应为 LF。", Span(file, line)))
        text = _with_lf(text)
    return text, tuple(problems)


def _with_lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(file: str, raw: bytes) -> tuple[str | None, list[Diagnostic]]:
    """UTF-16 without a mark, UTF-8 with a few damaged bytes, or GB18030."""
    if raw.count(0) > len(raw) // 8:
        is_little = raw[1::2].count(0) > raw[::2].count(0)
        return _other_encoding(file, raw, "utf-16-le" if is_little else "utf-16-be", "UTF-16")
    mended = _with_lf(raw.decode(errors="replace"))
    if 2 * mended.count("\ufffd") <= sum(character > "\x7f" for character in mended):
        return mended, _damages(file, mended)
    return _other_encoding(file, raw, "gb18030", "GB18030（ANSI）")


def _damages(file: str, mended: str) -> list[Diagnostic]:
    """Where bytes were that are no UTF-8."""
    return [
        Diagnostic(
            "encoding", "这里的字节不是 UTF-8 编码的文字。", Span(file, number, line.index("\ufffd") + 1), "对照原文件重新输入这个字。"
        )
        for number, line in enumerate(mended.split("\n"), 1)
        if "\ufffd" in line
    ]


def _other_encoding(file: str, raw: bytes, codec: str, name: str) -> tuple[str | None, list[Diagnostic]]:
    try:
        decoded = raw.decode(codec)
    except UnicodeDecodeError:
        return None, [Diagnostic("encoding", "文件不是 UTF-8 编码，也认不出是哪一种。", Span(file))]
    text = _with_lf(decoded)
    at = next((index for index, character in enumerate(text) if character > "\x7f"), 0)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return decoded, [Diagnostic("encoding", f"文件的编码是 {name}，应为 UTF-8。", Span(file, line, column))]
