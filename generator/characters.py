"""Characters an editors' file should not hold: those nobody sees, look-alikes, and those with no meaning of their own (Unicode 15)."""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from .diagnostics import Diagnostic, Span

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_COMPATIBILITY = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0002f800-\U0002fa1f]")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
_ENOUGH = 200
_GARBLED = re.compile("\ufffd+")
_ANY = re.compile("|".join(pattern.pattern for pattern in (_INVISIBLE, _COMPATIBILITY, _PRIVATE, _GARBLED)))

_NAMES = MappingProxyType(
    {
        "\u00a0": "不换行空格",
        "\u00ad": "软连字符",
        "\u200b": "零宽空格",
        "\u200c": "零宽不连字",
        "\u200d": "零宽连字",
        "\u200e": "从左到右标记",
        "\u200f": "从右到左标记",
        "\u2028": "行分隔符",
        "\u2029": "段分隔符",
        "\u2060": "零宽不换行",
        "\ufeff": "字节顺序标记",
    }
)


def odd_characters(file: str, text: str, printed: AbstractSet[str]) -> Iterator[Diagnostic]:
    """Every run of characters that do not belong in a text.

    A look-alike in ``printed`` is allowed: a document prints it so. Reports ``invisible-character``, ``compatibility-character``,
    ``private-use-character`` and ``garbled-character``, each with the character's name.
    """
    if _ANY.search(text):
        yield from itertools.islice(_odd(file, text, printed), _ENOUGH)


def _odd(file: str, text: str, printed: AbstractSet[str]) -> Iterator[Diagnostic]:
    for number, line in enumerate(text.split("\n"), 1):
        for match in _ANY.finditer(line):
            span = Span(file, number, match.start() + 1, len(match[0]))
            problem = _problem(match[0], span)
            if problem.code != "compatibility-character" or match[0] not in printed:
                yield problem


def escaped_characters(value: str, text: str, span: Span) -> Diagnostic | None:
    """The first character of a value that does not belong in a text and stands there by an escape, unseen in the file as well.

    Reports ``invisible-character``, ``private-use-character`` and ``garbled-character``.
    """
    found = next((match[0] for match in _ANY.finditer(value) if match[0][0] not in text and not _COMPATIBILITY.match(match[0])), None)
    return _problem(found, span) if found else None


def _problem(character: str, span: Span) -> Diagnostic:
    shown = f"U+{ord(character[0]):04X}"
    if _GARBLED.match(character):
        return Diagnostic("garbled-character", "这里是乱码，原来的字已经丢失。", span)
    if _PRIVATE.match(character):
        return Diagnostic("private-use-character", f"这里有私用区字符 {shown}。", span)
    if _COMPATIBILITY.match(character):
        usual = unicodedata.normalize("NFKC", character)
        message = f"“{character}”（{shown}）是兼容字符，不是常用字。"
        return Diagnostic("compatibility-character", message, span, f"是否为“{usual}”？" if usual != character else None)
    name = _NAMES.get(character, "控制字符" if unicodedata.category(character) == "Cc" else "看不见的字符")
    return Diagnostic("invisible-character", f"这里有{name}（{shown}）。", span)


def as_yaml_text(text: str) -> str:
    """The text with every character YAML refuses, or takes for the end of a line, replaced by a mark, so that the rest can be read."""
    return _NOT_YAML.sub("\ufffd", text)


_NOT_YAML = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]")
