"""One YAML text into plain values, and where each of them stands.

Every scalar stays the string the editor typed: ``no``, ``07``, ``1:30`` and dates mean what they look like, and the schema gives
them their types. The only module that knows PyYAML, and only its event stream: aliases, tags and deep nesting are refused before
anything is built, which is what keeps "YAML bombs" and the C parser's stack out of reach.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeAlias

import yaml

from .characters import as_yaml_text, escaped_characters
from .diagnostics import Diagnostic, Span, errors
from .textfile import MAX_BYTES, text_of
from .yamlfaults import WIDE_SPACE, Fault, problem_of, within

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = tuple[str | int, ...]

_MAX_DEPTH = 40
_MAX_VALUES = 50_000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file an editor wrote: its path, its text, the plain value it holds, and where values and keys stand."""

    file: str
    text: str
    value: Plain
    values: Mapping[Path, Span] = field(default_factory=dict, repr=False)
    keys: Mapping[Path, Span] = field(default_factory=dict, repr=False)


def decode(file: str, raw: bytes) -> str | Diagnostic:
    """The text of bytes an editor hands over, or the first thing that stands against reading them: too large, or not UTF-8."""
    if len(raw) > MAX_BYTES:
        return Diagnostic("too-large", f"{file} 超过 {MAX_BYTES // 1_000_000} MB。", Span(file))
    text, problems = text_of(file, raw)
    return next(iter(errors(problems)), None) or text or ""


@lru_cache(maxsize=64)  # the same text gives the same value, and `serve` reads sixty files again for one that changed
def parse(file: str, text: str, first_line: int = 1) -> tuple[SourceFile | None, tuple[Diagnostic, ...]]:
    """The plain value of a YAML text: strings, lists, mappings and None for an empty value.

    ``first_line`` is where the text begins in its file. Reports the codes of ``yamlfaults``, ``yaml-feature``, ``yaml-nesting``,
    ``yaml-space`` (in keys), ``duplicate-key``, ``too-large`` and those of ``escaped_characters``; there is a value only if nothing but
    keys with spaces, repeated keys and odd characters was met.
    """
    text = as_yaml_text(text)
    builder = _Builder(file, text, first_line)
    try:
        value = builder.document(iter(yaml.parse(text, Loader=yaml.CSafeLoader)))
    except yaml.MarkedYAMLError as error:
        return None, (*builder.problems, problem_of(file, builder.lines, first_line, _fault(error)))
    except yaml.YAMLError:
        return None, (*builder.problems, Diagnostic("yaml-syntax", "这个文件不符合 YAML 的写法，读不下去。", Span(file, first_line)))
    except _RefusedError as refused:
        return None, (*builder.problems, refused.problem)
    if builder.is_refused:
        return None, tuple(builder.problems)
    return SourceFile(file, text, value, builder.values, builder.keys), tuple(builder.problems)


def locate(source: SourceFile, path: Path, *, key: bool = False) -> Span:
    """Where a value stands.

    ``path`` is a route of keys and positions. Parts that are not there (a missing key) are skipped, so the nearest record is
    named. With ``key`` the key is meant rather than its value.
    """
    marks = source.keys if key else source.values
    for length in range(len(path), -1, -1):
        span = marks.get(path[:length]) or source.values.get(path[:length])
        if span is not None:
            return span
    return Span(source.file)


def spans(source: SourceFile) -> Mapping[Path, Span]:
    """Where every value of a file stands."""
    return source.values


def value_at(value: Plain, path: Path) -> Plain:
    """What stands at a route within a value."""
    for part in path:
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
    return value


def without(source: SourceFile, dropped: AbstractSet[Path]) -> SourceFile:
    """The file as if the values at these routes had not been written; what is left is still found where it stands."""
    values: dict[Path, Span] = {}
    keys: dict[Path, Span] = {}

    def kept(value: Plain, old: Path, new: Path) -> Plain:
        for marks, found in ((values, source.values), (keys, source.keys)):
            if old in found:
                marks[new] = found[old]
        if isinstance(value, dict):
            return {name: kept(inner, (*old, name), (*new, name)) for name, inner in value.items() if (*old, name) not in dropped}
        if isinstance(value, list):
            places = [position for position in range(len(value)) if (*old, position) not in dropped]
            return [kept(value[position], (*old, position), (*new, index)) for index, position in enumerate(places)]
        return value

    return SourceFile(source.file, source.text, kept(source.value, (), ()), values, keys)


def is_quoted(source: SourceFile, path: Path) -> bool:
    """Whether a value is written in quotation marks, or as a block of text."""
    span = locate(source, path)
    lines = source.text.split("\n")
    return span.line <= len(lines) and lines[span.line - 1][span.column - 1 : span.column] in tuple("'\"|>")


def _fault(error: yaml.MarkedYAMLError) -> Fault:
    mark, context = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    return Fault(
        problem=error.problem or "",
        context=error.context or "",
        at=(mark.line, mark.column) if mark else (0, 0),
        began=(context.line, context.column) if context else (0, 0),
    )


class _RefusedError(Exception):
    """Carries the problem of a construct we refuse out of the recursion; never leaves this module."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Builder:
    """Builds plain values from events and remembers where they stood."""

    def __init__(self, file: str, text: str, first_line: int) -> None:
        self.file = file
        self.text = text
        self.lines = text.split("\n")
        self.first_line = first_line
        self.problems: list[Diagnostic] = []
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.is_refused = False

    def document(self, events: Iterator[yaml.Event]) -> Plain:
        """The value of the text; a second document in it is refused."""
        value: Plain = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _RefusedError(
                        Diagnostic("yaml-feature", "一个文件里只能有一份内容，这里又用 --- 开始了一份。", self._span(event))
                    )
            elif isinstance(event, (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent, yaml.AliasEvent)):
                value = self._value(event, events, ())
        return value

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Plain:
        self._refuse_features(event, len(path))
        self.values[path] = self._span(event)
        if len(self.values) > _MAX_VALUES:
            raise _RefusedError(Diagnostic("too-large", f"{self.file} 里的值超过 {_MAX_VALUES} 个。", self._span(event)))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event, events, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, events, path)
        if isinstance(event, yaml.AliasEvent):
            return None
        assert isinstance(event, yaml.ScalarEvent)
        is_empty = not event.style and event.value in ("", "~", "null")
        return None if is_empty else self._text(event)

    def _list(self, start: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Plain:
        items: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        self.values[path] = self._span(start, event)
        return items

    def _mapping(self, start: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Plain:
        mapping: dict[str, Plain] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._refuse_features(event, len(path))
            if isinstance(event, yaml.AliasEvent):
                self._value(next(events), events, (*path, "*"))
                continue
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError(Diagnostic("yaml-feature", "键必须是简单的文字。", self._span(event)))
            key, span = self._text(event), self._span(event)
            self._check_key(key, span, path, mapping)
            if key in mapping:
                self._value(next(events), events, (*path, key, "again"))
                continue
            self.keys[(*path, key)] = span
            mapping[key] = self._value(next(events), events, (*path, key))
        self.values[path] = self._span(start, event)
        return mapping

    def _check_key(self, key: str, span: Span, path: Path, mapping: Mapping[str, Plain]) -> None:
        if key == "<<":
            self._refuse(Diagnostic("yaml-feature", "这里用了合并键 <<。", span))
        elif wide := len(key) - len(key.lstrip("\u3000\u00a0")):
            self.problems.append(Diagnostic("yaml-space", WIDE_SPACE, replace(span, length=wide)))
        elif key in mapping:
            first = self.keys[(*path, key)].line
            self.problems.append(Diagnostic("duplicate-key", f"键“{key[:40]}”写了两次。", span, notes=(f"第一次在第 {first} 行。",)))

    def _text(self, event: yaml.ScalarEvent) -> str:
        """A scalar's text; what an escape put into it that no text may hold is named, and a mark stands in its place."""
        text = str(event.value)
        if event.style != '"':
            return text
        problem = escaped_characters(text, self.text, self._span(event))
        self.problems += [problem] if problem else []
        return as_yaml_text(text)

    def _refuse(self, problem: Diagnostic) -> None:
        self.is_refused = True
        self.problems.append(problem)

    def _refuse_features(self, event: yaml.Event, depth: int) -> None:
        anchor = getattr(event, "anchor", None)
        if anchor or getattr(event, "tag", None):
            kind = "标签 !" if not anchor else f"别名 *{anchor}" if isinstance(event, yaml.AliasEvent) else f"锚点 &{anchor}"
            self._refuse(Diagnostic("yaml-feature", f"这里用了{kind}。", self._span(event)))
        if depth > _MAX_DEPTH:
            raise _RefusedError(Diagnostic("yaml-nesting", f"层次超过 {_MAX_DEPTH} 层。", self._span(event)))

    def _span(self, event: yaml.Event, last: yaml.Event | None = None) -> Span:
        """From an event's first character to its last on the same line; a text over several lines is marked to the end of its first."""
        start, end = event.start_mark, (last or event).end_mark
        assert start is not None
        assert end is not None
        is_inside = start.line < len(self.lines)
        line, column = (start.line, start.column) if is_inside else within(self.lines, start.line, start.column)
        length = end.column - start.column if end.line == start.line else len(self.lines[line].rstrip()) - column
        return Span(self.file, line + self.first_line, column + 1, max(1, length))
