"""One YAML text into plain values, and where each of them stands.

Every scalar stays the string the editor typed: ``no``, ``07``, ``1:30`` and dates mean what they look like, and the schema gives
them their types. The only module that knows PyYAML, and only its event stream: aliases, tags and deep nesting are refused before
anything is built, which is what keeps "YAML bombs" and the C parser's stack out of reach.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import yaml

from .diagnostics import Diagnostic, Span

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = tuple[str | int, ...]

MAX_BYTES = 8_000_000
_MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file an editor wrote: its path, its text and the plain value it holds."""

    file: str
    text: str
    value: Plain


def decode(file: str, raw: bytes) -> str | Diagnostic:
    """The text of an editor's file, or why it cannot be read: too large, or not UTF-8."""
    if len(raw) > MAX_BYTES:
        return Diagnostic("too-large", f"文件有 {len(raw) // 1_000_000} MB。", Span(file))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Diagnostic("encoding", f"第 {line} 行起不是 UTF-8 编码（可能是 GB18030 或 UTF-16）。", Span(file, line))
    return text.replace("\r\n", "\n")


@lru_cache(maxsize=64)  # the same text gives the same value, and `serve` reads sixty files again for one that changed
def parse(file: str, text: str) -> tuple[SourceFile | None, tuple[Diagnostic, ...]]:
    """The plain value of a YAML text: strings, lists, mappings and None for an empty value.

    Reports ``yaml-syntax``, ``yaml-feature`` and ``duplicate-key``; with a syntax error there is no value.
    """
    builder = _Builder(file)
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        value = builder.document(iter(events))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        span = Span(file, mark.line + 1, mark.column + 1) if mark else Span(file)
        return None, (
            *builder.problems,
            Diagnostic("yaml-syntax", "这一处不符合 YAML 的写法，文件未能读完。", span, _syntax_hint(text, span)),
        )
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        return None, (Diagnostic("yaml-syntax", "含有不允许的控制字符。", Span(file, line), "删去该字符。"),)
    except _RefusedError as refused:
        return None, (*builder.problems, refused.problem)
    return SourceFile(file, text, value), tuple(builder.problems)


def locate(source: SourceFile, path: Path, *, key: bool = False) -> Span:
    """Where a value stands, found anew when a problem is shown.

    ``path`` is a route of keys and positions. Parts that are not there (a missing key) are skipped, so the nearest record is
    named. With ``key`` the key is meant rather than its value.
    """
    builder = _Builder(source.file)
    builder.document(iter(yaml.parse(source.text, Loader=yaml.CSafeLoader)))
    marks = builder.keys if key else builder.values
    for length in range(len(path), -1, -1):
        span = marks.get(path[:length]) or builder.values.get(path[:length])
        if span is not None:
            return span
    return Span(source.file)


def spans(source: SourceFile) -> Mapping[Path, Span]:
    """Where every value of a file stands."""
    builder = _Builder(source.file)
    builder.document(iter(yaml.parse(source.text, Loader=yaml.CSafeLoader)))
    return builder.values


def _syntax_hint(text: str, span: Span) -> str | None:
    lines = text.split("\n")
    line = lines[span.line - 1] if span.line <= len(lines) else ""
    if "\t" in line:
        return "该行含有制表符（Tab），请改用空格缩进。"
    if "：" in line and ": " not in line:
        return "键后面的冒号应为半角“: ”，后加一个空格。"
    return None


class _RefusedError(Exception):
    """Carries the problem of a construct we refuse out of the recursion; never leaves this module."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Builder:
    """Builds plain values from events and remembers where they stood."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Diagnostic] = []
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}

    def document(self, events: Iterator[yaml.Event]) -> Plain:
        value: Plain = None
        for event in events:
            if isinstance(event, (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent, yaml.AliasEvent)):
                value = self._value(event, events, ())
        return value

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Plain:
        self._refuse_features(event, len(path))
        self.values[path] = self._span(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        assert isinstance(event, yaml.ScalarEvent)
        is_empty = not event.style and event.value in ("", "~", "null")
        return None if is_empty else str(event.value)

    def _list(self, events: Iterator[yaml.Event], path: Path) -> Plain:
        items: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> Plain:
        mapping: dict[str, Plain] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._refuse_features(event, len(path))
            if not isinstance(event, yaml.ScalarEvent) or event.value == "<<":
                raise _RefusedError(Diagnostic("yaml-feature", "键必须是简单的文字。", self._span(event)))
            key, span = str(event.value), self._span(event)
            if key in mapping:
                self.problems.append(Diagnostic("duplicate-key", f"键“{key}”写了两次。", span))
            self.keys[(*path, key)] = span
            mapping[key] = self._value(next(events), events, (*path, key))
        return mapping

    def _refuse_features(self, event: yaml.Event, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise _RefusedError(Diagnostic("yaml-feature", "这里用了锚点、别名或标签。", self._span(event)))
        if depth > _MAX_DEPTH:
            raise _RefusedError(Diagnostic("yaml-feature", "层次过深。", self._span(event)))

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        length = end.column - start.column if end.line == start.line else 1
        return Span(self.file, start.line + 1, start.column + 1, max(1, length))
