"""What the YAML parser's complaint means to an editor: which slip it is, exactly where, and what to do.

Parsers say where they gave up, not where the slip is; this module looks at the lines and names the slip.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .diagnostics import Diagnostic, Span

WIDE_SPACE = "这里是全角空格或不换行空格，应为半角空格。"
_TAB = re.compile(r"^ *\t")
_WIDE_INDENT = re.compile("^[ ]*([\u3000\u00a0]+)")
_WIDE_AFTER_COLON = re.compile("^[ ]*(?:- )?[A-Za-z0-9_-]+:([\u3000\u00a0]+)")
_WIDE_COLON = re.compile(r"^[ ]*(?:- )?[A-Za-z0-9_-]+[ ]*(：)")
_TIGHT_COLON = re.compile(r"^[ ]*(?:- )?[A-Za-z0-9_-]+(:)[^\s]")
_FEATURES = ("alphabetic or numeric", "tag", "anchor", "alias", "directive", "document start")


@dataclass(frozen=True, slots=True)
class Fault:
    """A parser's complaint: what it says, where it gave up and where what it was reading began (line and column from 0)."""

    problem: str
    context: str
    at: tuple[int, int]
    began: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Slip:
    """A slip seen in the text: its code, a sentence, and line, column and length counted from 0."""

    code: str
    message: str
    line: int
    column: int
    length: int = 1
    hint: str | None = None


def problem_of(file: str, lines: Sequence[str], first_line: int, fault: Fault) -> Diagnostic:
    """The problem behind a complaint.

    Reports ``yaml-tab``, ``yaml-space``, ``yaml-colon``, ``yaml-quote``, ``yaml-bracket``, ``yaml-feature``, ``yaml-indent`` or, when
    none of these is seen, ``yaml-syntax``.
    """
    slip = next(_slips(lines, fault))
    line, column = within(lines, slip.line, slip.column)
    return Diagnostic(slip.code, slip.message, Span(file, line + first_line, column + 1, max(1, slip.length)), slip.hint)


def within(lines: Sequence[str], line: int, column: int) -> tuple[int, int]:
    """A parser's place (from 0) in the text; what it puts after the last line is at the end of what was written."""
    if line < len(lines):
        return line, min(column, len(lines[line]))
    last = next((number for number in range(len(lines) - 1, 0, -1) if lines[number].strip()), 0)
    return last, len(lines[last])


def _slips(lines: Sequence[str], fault: Fault) -> Iterator[_Slip]:
    """Every explanation that fits, the likeliest first; the last always fits."""
    near = dict.fromkeys((fault.began[0], fault.at[0], fault.at[0] - 1))
    if "quoted scalar" not in fault.context:
        for number in near:
            if 0 <= number < len(lines):
                yield from _slips_of_line(number, lines[number])
    yield from _slips_of_complaint(lines, fault)
    line, column = fault.at
    if line >= len(lines) or not lines[line].strip():
        line, column = fault.began
    yield _Slip("yaml-syntax", "这一处不符合 YAML 的写法，文件从这里起读不下去。", line, column, _rest(lines, line, column))


def _slips_of_line(number: int, line: str) -> Iterator[_Slip]:
    """Slips that can be seen in one line."""
    if match := _TAB.match(line):
        yield _Slip("yaml-tab", "缩进用了制表符（Tab）。", number, match.end() - 1)
    if match := _WIDE_INDENT.match(line) or _WIDE_AFTER_COLON.match(line):
        yield _Slip("yaml-space", WIDE_SPACE, number, match.start(1), len(match[1]))
    if match := _WIDE_COLON.match(line):
        yield _Slip("yaml-colon", "键后面是全角冒号。", number, match.start(1), hint="改成半角冒号加一个空格“: ”。")
    if match := _TIGHT_COLON.match(line):
        yield _Slip("yaml-colon", "冒号后面没有空格。", number, match.start(1), hint="在冒号后加一个空格。")


def _slips_of_complaint(lines: Sequence[str], fault: Fault) -> Iterator[_Slip]:
    """Slips that follow from what the parser was doing when it gave up."""
    if "quoted scalar" in fault.context:
        yield _Slip("yaml-quote", "从这里开始的引号没有收尾。", *fault.began, _rest(lines, *fault.began))
    if any(word in fault.problem or word in fault.context for word in _FEATURES):
        yield _Slip("yaml-feature", "值不能以 &、*、! 或 % 开头。", *fault.began, hint="这是文字的话，给它加上引号。")
    yield from _slips_of_order(lines, fault)
    if "':'" in fault.problem:
        yield _Slip("yaml-colon", "这一行没有“键: 值”里的冒号。", *fault.began, _rest(lines, *fault.began))


def _slips_of_order(lines: Sequence[str], fault: Fault) -> Iterator[_Slip]:
    """Something stands where it cannot: behind a closed value, in an open bracket, or too far in."""
    line, column = fault.at
    before = lines[line][:column] if line < len(lines) else ""
    is_flow, is_block, is_pair = "flow" in fault.context, "block" in fault.context + fault.problem, "mapping values" in fault.problem
    if (is_flow or is_block) and before.rstrip().endswith(("'", '"')):
        yield _Slip("yaml-quote", "收尾的引号后面还有字。", line, column, _rest(lines, line, column))
    if is_flow:
        yield _Slip("yaml-bracket", "从这里开始的括号没有收尾，或各项之间没有用半角逗号。", *fault.began, _rest(lines, *fault.began))
    if is_block and before.rstrip().endswith(("]", "}")):
        yield _Slip("yaml-bracket", "收尾的括号后面还有字。", line, column, _rest(lines, line, column))
    if is_pair and re.search(r":\s", before):
        yield _Slip("yaml-colon", "值里面有冒号加空格。", line, column, hint="把整个值放进引号。")
    if is_pair or (is_block and not before.strip() and line < len(lines) and lines[line][column : column + 1] not in ("]", "}")):
        yield _Slip("yaml-indent", "这一行的缩进与上下文不合。", line, _indent(before), _rest(lines, line, _indent(before)))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _rest(lines: Sequence[str], line: int, column: int) -> int:
    """How many characters a line has from a column on."""
    return len(lines[line].rstrip()) - column if line < len(lines) else 1
