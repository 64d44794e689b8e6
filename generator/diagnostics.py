"""Problems as values: what is wrong, where, and what to do next.

Owns the registry of diagnostic codes and the renderings of a problem. Severity belongs to the code, not to the occurrence.
Deliberately absent: exceptions. A problem of the data is never raised; an exception is a bug of ours.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How grave a problem is: errors stop publishing, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem: its short English name, its gravity, and in Chinese what it means and what to do instead."""

    name: str
    severity: Severity
    what: str
    instead: str


_CODES = (
    Code("yaml-syntax", Severity.ERROR, "文件不是正确的 YAML。", "检查该行的缩进、冒号（须为半角加空格）和引号。"),
    Code("yaml-feature", Severity.ERROR, "使用了锚点、别名、合并键或标签。", "把内容原样写出，不用 &、*、<<、!。"),
    Code("encoding", Severity.ERROR, "文件不是 UTF-8 编码。", "在编辑器中另存为 UTF-8（无 BOM）。"),
    Code("too-large", Severity.ERROR, "文件过大。", "每个文件不超过 8 MB，请按清单拆分。"),
    Code("missing-file", Severity.ERROR, "缺少文件。", "补上该文件，或删去对它的引用。"),
    Code("duplicate-key", Severity.ERROR, "同一处写了两个相同的键。", "删去其中一个。"),
    Code("unknown-key", Severity.ERROR, "不认识的键。", "改用提示的键名，或删去。"),
    Code("missing-key", Severity.ERROR, "缺少必填的键。", "补上该键。"),
    Code("wrong-value", Severity.ERROR, "值的类型或写法不对。", "按提示的写法修改。"),
    Code("unknown-unit", Severity.ERROR, "单位未登记。", "改正名称，或在该地区的 place.yaml 中登记单位、别称。"),
    Code("unknown-leader", Severity.ERROR, "责任领导未登记。", "改正姓名，或在该地区的 place.yaml 中登记。"),
    Code("unknown-category", Severity.ERROR, "任务的分类不在清单的 categories 中。", "改成 categories 中的名称。"),
    Code("unknown-topic", Severity.ERROR, "主题未登记。", "改正主题名称，或在 data/topics.yaml 中登记。"),
    Code("metric-value", Severity.ERROR, "指标的数值不在引文中。", "value 须是引文里的数字。"),
    Code("metric-sum", Severity.ERROR, "指标各季度的数加起来与全年不符。", "核对数值和 mode；原文本身不一致时写成出入（discrepancies）。"),
    Code("metric-falls", Severity.ERROR, "累计数变小。", "核对数值和 mode；原文本身如此时写成出入（discrepancies）。"),
    Code("unknown-document", Severity.ERROR, "文件编号不在 documents.yaml 中。", "改正 document，或登记该文件。"),
    Code("unknown-task", Severity.ERROR, "指向的任务或清单不存在。", "改正“地区/清单/序号”。"),
    Code("unknown-place", Severity.ERROR, "上级地区不存在。", "改正 parent。"),
    Code("duplicate-id", Severity.ERROR, "编号重复。", "为其中一个另取编号。"),
    Code("alias-clash", Severity.ERROR, "同一名称登记给了两个单位。", "只留在一个单位下。"),
    Code("number-gap", Severity.ERROR, "序号缺失或重复。", "序号应从 1 起连续，不重复。"),
    Code("quote-not-in-text", Severity.ERROR, "引文不在任务的原文中。", "引文须逐字摘自该任务的文字。"),
    Code("erratum-stale", Severity.ERROR, "勘误所引的文字已不在该栏中。", "核对勘误的 printed 与原文。"),
    Code("period-outside", Severity.ERROR, "时段超出清单的年度。", "改正时段，或清单的 year。"),
    Code("due-unknown", Severity.ERROR, "完成时限没有对应的日期。", "在清单的 due_terms 中说明，或把该项写成分段。"),
    Code("merge-range", Severity.ERROR, "合并单元格的范围不对。", "to 应是同一清单中更后的序号。"),
    Code("source-changed", Severity.ERROR, "原始文本与登记的 sha256 不符。", "确认原始文本未被改动；如确有更新，重新核对后更新 sha256。"),
    Code("not-in-source", Severity.ERROR, "转录与原文不一致。", "对照提示的原文行改正转录；原文本身有误时写成勘误。"),
    Code("cell-not-covered", Severity.ERROR, "原文中有内容没有转录。", "补上转录，或把这些行列入文件的 body。"),
    Code("record-not-in-source", Severity.ERROR, "文件的登记项在原文中找不到。", "标题、文号、机关、日期须与原文一致。"),
    Code("address-clash", Severity.ERROR, "两个页面的地址相同。", "更换其中一个的编号。"),
    Code("dead-link", Severity.ERROR, "站内链接指向不存在的页面。", "改正链接。"),
    Code("template-error", Severity.ERROR, "模板出错。", "修正模板；这属于网站代码，不是数据的问题。"),
    Code("search-failed", Severity.ERROR, "搜索索引没有建成。", "确认已用 make 安装依赖后重试。"),
    Code("personal-data", Severity.ERROR, "疑似手机号或身份证号。", "删去个人信息。"),
)

CODES: Mapping[str, Code] = MappingProxyType({code.name: code for code in _CODES})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file an editor can open: path as given to the build, line and column from 1, and how many characters are meant."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


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


def errors(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those of the problems that stop publishing."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def in_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems sorted by file and line, each once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda problem: (problem.span, problem.code, problem.message)))


def as_text(problems: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """The problems as an editor reads them in a terminal.

    ``texts`` maps the paths named in the spans to the files' contents; a file that is not there is shown without its excerpt.
    """
    return "\n\n".join(_text_block(problem, texts) for problem in problems)


def _text_block(problem: Diagnostic, texts: Mapping[str, str]) -> str:
    span = problem.span
    label = "错误" if problem.severity is Severity.ERROR else "提醒"
    lines = [f"{label}[{problem.code}] {problem.message}", f"  --> {span.file}:{span.line}:{span.column}"]
    lines += _excerpt(span, texts.get(span.file))
    lines += [f"  = 说明：{note}" for note in problem.notes]
    lines.append(f"  = 下一步：{problem.hint or CODES[problem.code].instead}")
    return "\n".join(lines)


def _excerpt(span: Span, text: str | None) -> list[str]:
    """The line with a caret under what is meant, cut around it when long; full-width characters take two columns."""
    if text is None:
        return []
    all_lines = text.split("\n")
    if not 1 <= span.line <= len(all_lines):
        return []
    line, start = all_lines[span.line - 1].rstrip("\r"), span.column - 1
    cut = max(0, start - 30)
    shown, lead = line[cut : cut + 80], "…" if cut else ""
    before = lead + shown[: start - cut]
    marked = shown[start - cut :][: max(1, span.length)] or " "
    tail = "…" if len(line) > cut + 80 else ""
    number = str(span.line)
    return [
        f"{' ' * len(number)} |",
        f"{number} | {lead}{shown}{tail}",
        f"{' ' * len(number)} | {' ' * _width(before)}{'^' * _width(marked)}",
    ]


def _width(text: str) -> int:
    return sum(2 if ord(character) > 0x2E80 or character in "“”‘’…—" else 1 for character in text)


def as_github(problems: Sequence[Diagnostic]) -> str:
    """The problems as annotations of a GitHub workflow (``::error file=…``)."""
    return "\n".join(
        f"::{problem.severity} file={problem.span.file},line={problem.span.line},col={problem.span.column},title={problem.code}::"
        + _escape_github(problem.message)
        for problem in problems
    )


def _escape_github(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def as_json(problems: Sequence[Diagnostic]) -> str:
    """The problems as a JSON list for other programs."""
    records = [
        {
            "code": problem.code,
            "severity": str(problem.severity),
            "message": problem.message,
            "file": problem.span.file,
            "line": problem.span.line,
            "column": problem.span.column,
            "hint": problem.hint or CODES[problem.code].instead,
            "notes": list(problem.notes),
        }
        for problem in problems
    ]
    return json.dumps(records, ensure_ascii=False, indent=1)
