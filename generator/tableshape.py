"""What a published table is: its columns with their meaning, and what names a row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColumnDescription:
    """A column of a published table: its name, what it holds in Chinese, and its kind.

    ``kind`` is 文字, 整数, 日期, 是否, 列表 (values joined by ``；`` in a CSV) or JSON.
    """

    name: str
    meaning: str
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """A published table: the name of its file, its title and what a row is, in Chinese, its columns, and those that name a row."""

    name: str
    title: str
    row: str
    columns: tuple[ColumnDescription, ...]
    key: tuple[str, ...]


def columns(text: str) -> tuple[ColumnDescription, ...]:
    """Columns written one a line: name, kind, meaning."""
    lines = (line.split(maxsplit=2) for line in text.strip().splitlines())
    return tuple(ColumnDescription(name, meaning, kind) for name, kind, meaning in lines)
