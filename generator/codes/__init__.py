"""The registry of problems: every code there is, what it means, why it matters, an example and what to write instead.

The one source of the messages' next steps, of ``gongkai explain`` and of the guide. Gravity belongs to the code, not to the occurrence.
"""

import difflib
from collections.abc import Mapping
from types import MappingProxyType

from . import meaning, names, proof, reading, shape, since, site, yamltext, years
from .code import Code, Severity

__all__ = ["CODES", "FAMILIES", "Code", "Severity", "explained", "listed", "nearest"]

FAMILIES: Mapping[str, tuple[Code, ...]] = MappingProxyType(
    {
        "文件和字符": reading.CODES,
        "YAML 的写法": yamltext.CODES,
        "键和值": shape.CODES,
        "名称和编号": names.CODES,
        "引文、指标和时段": meaning.CODES,
        "逐年脉络、任职和单位变动": years.CODES,
        "与原文核对": proof.CODES,
        "进展、调整和评价": since.CODES,
        "网页": site.CODES,
    }
)
"""Every code under the heading the guide shows it under, in the order an editor meets them."""

CODES: Mapping[str, Code] = MappingProxyType({code.name: code for family in FAMILIES.values() for code in family})
"""Every code by its name."""


def nearest(name: str) -> str | None:
    """The code whose name is nearest to one that does not exist."""
    found = difflib.get_close_matches(name.lower(), CODES, n=1, cutoff=0.4)
    return found[0] if found else None


def explained(code: Code) -> str:
    """What an editor reads about a code in a terminal."""
    label = "错误：不改正就不能发布" if code.severity is Severity.ERROR else "提醒：可以发布，最好改正"
    parts = [f"{code.name}（{label}）", f"是什么：{code.what}", f"为什么：{code.why}", f"例子：\n{_indented(code.example)}"]
    return "\n\n".join([*parts, f"怎样改：{code.instead}\n{_indented(code.fixed)}"])


def listed() -> str:
    """Every code in one line each, under its family."""
    width = max(len(name) for name in CODES)
    blocks = [
        "\n".join(
            [title, *(f"  {code.name:<{width}}  {'提醒：' if code.severity is Severity.WARNING else ''}{code.what}" for code in family)]
        )
        for title, family in FAMILIES.items()
    ]
    return "\n\n".join([*blocks, "详细说明：gongkai explain 代码"])


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))
