"""Problems as values: what is wrong, where, and what to do next.

Owns the renderings of problems; the codes are ``codes``'. Deliberately absent: exceptions. A problem of the data is never raised; an
exception is a bug of ours.
"""

import html
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .codes import CODES, Code, Severity

__all__ = ["CODES", "Code", "Diagnostic", "Severity", "Span", "as_github", "as_html", "as_json", "as_text", "errors", "in_order"]

SHOWN_PER_FILE = 20


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file an editor can open: path as given to the build, line and column from 1, and how many characters are meant."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    def covers(self, other: "Span") -> bool:
        """Whether another place lies within this one, on the same line."""
        is_same_line = (self.file, self.line) == (other.file, other.line)
        return is_same_line and self.column <= other.column and other.column + other.length <= self.column + self.length


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: its code, a sentence in Chinese, where it stands and, where it helps, a next step and further notes."""

    code: str
    message: str
    span: Span
    hint: str | None = None
    notes: tuple[str, ...] = field(default=())

    @property
    def severity(self) -> Severity:
        """The gravity its code has."""
        return CODES[self.code].severity

    @property
    def next_step(self) -> str:
        """What to do: the hint for this very place, or what its code says in general."""
        return self.hint or CODES[self.code].instead


def errors(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those of the problems that stop publishing."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def in_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems sorted by file and line, each once.

    What another problem in the very same words explains becomes a note of it, and the same slip made again and again in one file is
    one problem that names its other lines.
    """
    ordered = sorted(dict.fromkeys(problems), key=lambda problem: (problem.span, problem.code, problem.message))
    causes: dict[tuple[str, int], list[Diagnostic]] = {}
    for problem in ordered:
        if CODES[problem.code].explains:
            causes.setdefault((problem.span.file, problem.span.line), []).append(problem)
    left: list[Diagnostic] = []
    followers: dict[Diagnostic, list[str]] = {}
    for problem in ordered:
        cause = _cause(problem, causes.get((problem.span.file, problem.span.line), ()))
        if cause is None:
            left.append(problem)
        else:
            followers.setdefault(cause, []).append(f"由此：{problem.message}")
    return tuple(_gathered([replace(problem, notes=(*problem.notes, *followers.get(problem, ()))) for problem in left]))


def _cause(problem: Diagnostic, causes: Sequence[Diagnostic]) -> Diagnostic | None:
    """The problem that explains this one: of a code that explains, and within the same words."""
    if CODES[problem.code].explains:
        return None
    return next((cause for cause in causes if problem.span.covers(cause.span)), None)


def _gathered(problems: Sequence[Diagnostic]) -> Iterable[Diagnostic]:
    """Each problem once for each file, with the lines where it stands again."""
    groups: dict[tuple[str, str, str, str | None, tuple[str, ...]], list[Diagnostic]] = {}
    for problem in problems:
        groups.setdefault((problem.span.file, problem.code, problem.message, problem.hint, problem.notes), []).append(problem)
    for first, *others in groups.values():
        lines = list(dict.fromkeys(str(other.span.line) for other in others))
        shown = "、".join(lines[:10]) + ("……" if len(lines) > 10 else "")
        yield replace(first, notes=(*first.notes, f"本文件还有 {len(others)} 处同样的问题：第 {shown} 行。")) if others else first


def _limited(problems: Sequence[Diagnostic]) -> Iterable[tuple[str, Sequence[Diagnostic], int]]:
    """The problems file by file: what is shown of each, and how many more there are. Errors come before warnings when room is short."""
    files: dict[str, list[Diagnostic]] = {}
    for problem in problems:
        files.setdefault(problem.span.file, []).append(problem)
    for file, found in files.items():
        first = sorted(found, key=lambda problem: problem.severity is not Severity.ERROR)[:SHOWN_PER_FILE]
        yield file, [problem for problem in found if problem in first], len(found) - len(first)


def as_text(problems: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """The problems as an editor reads them in a terminal, at most twenty for each file.

    ``texts`` maps the paths named in the spans to the files' contents; a file that is not there is shown without its excerpt.
    """
    blocks = []
    for file, shown, left in _limited(problems):
        lines = texts[file].split("\n") if file in texts else []
        blocks += [_text_block(problem, lines) for problem in shown]
        if left:
            blocks.append(f"{file} 还有 {left} 个。")
    return "\n\n".join(blocks)


def _label(problem: Diagnostic) -> str:
    return "错误" if problem.severity is Severity.ERROR else "提醒"


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}:{span.column}"


def _text_block(problem: Diagnostic, file_lines: Sequence[str]) -> str:
    lines = [f"{_label(problem)}[{problem.code}] {_visible(problem.message)}", f"  --> {_visible(_place(problem.span))}"]
    lines += _excerpt(problem.span, file_lines)
    lines += [f"  = 说明：{_visible(note)}" for note in problem.notes]
    lines.append(f"  = 下一步：{_visible(problem.next_step)}")
    return "\n".join(lines)


def _excerpt(span: Span, file_lines: Sequence[str]) -> list[str]:
    """The line with a caret under what is meant, cut around it when long; full-width characters take two columns."""
    parts = _excerpt_parts(span, file_lines)
    if parts is None:
        return []
    before, marked, after = parts
    number = str(span.line)
    return [
        f"{' ' * len(number)} |",
        f"{number} | {before}{marked}{after}".rstrip(),
        f"{' ' * len(number)} | {' ' * _width(before)}{'^' * max(1, _width(marked))}",
    ]


def _excerpt_parts(span: Span, file_lines: Sequence[str]) -> tuple[str, str, str] | None:
    """What is shown of a line before, in and after the place that is meant."""
    if not 1 <= span.line <= len(file_lines):
        return None
    line, start = file_lines[span.line - 1].rstrip("\r"), span.column - 1
    cut = max(0, start - 30)
    shown = line[cut : cut + 80]
    before, marked = shown[: start - cut], shown[start - cut :][: span.length]
    after = shown[start - cut + len(marked) :] + ("…" if len(line) > cut + 80 else "")
    return _visible(("…" if cut else "") + before), _visible(marked), _visible(after)


def _visible(text: str) -> str:
    """The text with every character a terminal would act upon or hide replaced by a mark."""
    return "".join(
        "→" if character == "\t" else character if character.isprintable() or character == "\u3000" else "␣" for character in text
    )


def _width(text: str) -> int:
    return sum(2 if ord(character) > 0x2E80 or character in "“”‘’…—" else 1 for character in text)


def as_github(problems: Sequence[Diagnostic]) -> str:
    """The problems as annotations of a GitHub workflow (``::error file=…``), at most twenty for each file."""
    return "\n".join(
        f"::{problem.severity} file={_escape_property(problem.span.file)},line={problem.span.line},col={problem.span.column},"
        f"endColumn={problem.span.column + problem.span.length},title={problem.code}::"
        + _escape_github("\n".join((problem.message, *problem.notes, f"下一步：{problem.next_step}")))
        for _file, shown, _left in _limited(problems)
        for problem in shown
    )


def _escape_github(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_github(text).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Sequence[Diagnostic]) -> str:
    """All the problems as a JSON list for other programs."""
    records = [
        {
            "code": problem.code,
            "severity": str(problem.severity),
            "message": problem.message,
            "file": problem.span.file,
            "line": problem.span.line,
            "column": problem.span.column,
            "length": problem.span.length,
            "hint": problem.next_step,
            "notes": list(problem.notes),
        }
        for problem in problems
    ]
    return json.dumps(records, ensure_ascii=False, indent=1)


def as_html(problems: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """The problems as a fragment of a page, every text escaped, at most twenty for each file."""
    parts = ['<ol class="problems">']
    for file, shown, left in _limited(problems):
        lines = texts[file].split("\n") if file in texts else []
        parts += [_html_item(problem, lines) for problem in shown]
        if left:
            parts.append(f'<li class="problems__more">{html.escape(file)} 还有 {left} 个。</li>')
    return "\n".join([*parts, "</ol>"])


def _html_item(problem: Diagnostic, file_lines: Sequence[str]) -> str:
    parts = _excerpt_parts(problem.span, file_lines)
    excerpt = ""
    if parts is not None:
        before, marked, after = (html.escape(part) for part in parts)
        excerpt = f'<pre class="problems__excerpt"><code>{before}<mark>{marked}</mark>{after}</code></pre>'
    notes = "".join(f'<p class="problems__note">{html.escape(note)}</p>' for note in problem.notes)
    return (
        f'<li class="problems__item problems__item--{problem.severity}">'
        f'<p class="problems__message"><strong>{_label(problem)}</strong> {html.escape(problem.message)} <code>{problem.code}</code></p>'
        f'<p class="problems__place">{html.escape(_place(problem.span))}</p>{excerpt}{notes}'
        f'<p class="problems__next">下一步：{html.escape(problem.next_step)}</p></li>'
    )
