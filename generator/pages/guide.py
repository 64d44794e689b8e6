"""The editors' guide: from a Word file to a published list, and the reference of every key and every code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from .. import fileschema, model, urls
from ..codes import CODES, FAMILIES, Code, Severity
from .context import Context, Leaf, Link, Page, crumbs
from .markdown import html_of

_STEP = re.compile(r"^## (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"^!\[([^\]]+)\]\(([a-z0-9-]+\.png)\)$", re.MULTILINE)
_HERE = Link("编辑指南", urls.GUIDE)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the guide: text as HTML, then perhaps a picture, named by its file, with what it shows in words."""

    html: str
    picture: str | None = None
    shows: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the guide under its heading."""

    id: str
    heading: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class GuideView:
    """What ``/guide/`` shows."""

    steps: tuple[Step, ...]
    references: tuple[Link, ...]
    contents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key of a file: its form, whether it is required, what it means, an example, and what its fixed values mean."""

    key: str
    form: str
    is_required: bool
    what: str
    example: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """The keys of one kind of record."""

    id: str
    title: str
    what: str
    rows: tuple[KeyRow, ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """A kind of file, where it lies and the records it holds that no file before it held."""

    id: str
    title: str
    where: str
    records: tuple[RecordView, ...]


@dataclass(frozen=True, slots=True)
class FieldsView:
    """What ``/guide/fields/`` shows."""

    files: tuple[FileView, ...]


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code the check may give: what it means, why it matters, an example, the next step and the example put right."""

    name: str
    severity: str
    what: str
    why: str
    example: str
    instead: str
    fixed: str


@dataclass(frozen=True, slots=True)
class CodeFamily:
    """Codes about the same thing, under a heading."""

    id: str
    title: str
    codes: tuple[CodeRow, ...]


@dataclass(frozen=True, slots=True)
class CodesView:
    """What ``/guide/codes/`` shows."""

    total: int
    families: tuple[CodeFamily, ...]


def pages(context: Context) -> Iterator[Leaf]:
    """The guide, the reference of keys and the reference of codes."""
    yield Leaf(urls.GUIDE, partial(_guide, context))
    yield Leaf(urls.GUIDE_FIELDS, _fields_page)
    yield Leaf(urls.GUIDE_CODES, _codes_page)


def _guide(context: Context) -> Page:
    written = next((page for page in context.portal.content if urls.content(page.slug) == urls.GUIDE), None)
    fields = _fields()
    total = sum(len(record.rows) for file in fields.files for record in file.records)
    references = (
        Link("每一个键", urls.GUIDE_FIELDS, f"{len(fields.files)} 种文件、{total} 个键的写法和含义"),
        Link("每一个提示", urls.GUIDE_CODES, f"检查可能给出的 {len(CODES)} 种提示和改法"),
    )
    steps = _steps(written)
    contents = (*((step.id, step.heading) for step in steps if step.heading), ("reference", "查阅"))
    return _page(_HERE, "guide.html", "怎样把一份 Word 表格变成网站上的一张清单。", GuideView(steps, references, contents))


def _fields_page() -> Page:
    return _page(Link("每一个键", urls.GUIDE_FIELDS), "guide-fields.html", "数据文件里每一个键的写法和含义。", _fields())


def _codes_page() -> Page:
    codes = CodesView(len(CODES), _families())
    return _page(Link("每一个提示", urls.GUIDE_CODES), "guide-codes.html", "检查可能给出的每一种提示和改法。", codes)


def _page(here: Link, template: str, description: str, view: object) -> Page:
    trail = crumbs(_HERE) if here == _HERE else crumbs(_HERE, here)
    title = here.text if here == _HERE else f"{_HERE.text}：{here.text}"
    return Page(here.href, template, title, description, view, trail, section=_HERE.text)


def _steps(written: model.ContentPage | None) -> tuple[Step, ...]:
    """The steps editors wrote in Markdown; what stands before the first has no heading."""
    if written is None:
        return ()
    opening, *rest = _STEP.split(written.body)
    headed = zip(rest[::2], rest[1::2], strict=True)
    steps = (Step(f"step-{number}", heading.strip(), _parts(text)) for number, (heading, text) in enumerate(headed, 1))
    return (Step("start", "", _parts(opening)), *steps)


def _parts(text: str) -> tuple[Part, ...]:
    pieces = _PICTURE.split(text)
    pictured = zip(pieces[0::3], pieces[2::3], pieces[1::3], strict=False)
    parts = [Part(html_of(before), picture, shows) for before, picture, shows in pictured]
    return (*parts, Part(html_of(pieces[-1]))) if pieces[-1].strip() else tuple(parts)


def _fields() -> FieldsView:
    shown: set[str] = set()
    files = []
    for kind in fileschema.KINDS:
        records = tuple(record for record in fileschema.reference(kind) if record.id not in shown)
        shown |= {record.id for record in records}
        files.append(FileView(f"file-{kind.name}", kind.text.title, kind.where, tuple(_record(record) for record in records)))
    return FieldsView(tuple(files))


def _record(record: fileschema.RecordReference) -> RecordView:
    rows = (
        KeyRow(row.key, row.form, row.is_required, row.text.what, row.text.example, tuple(row.text.values.items())) for row in record.fields
    )
    return RecordView(record.id, record.text.title, record.text.what, tuple(rows))


def _families() -> tuple[CodeFamily, ...]:
    return tuple(
        CodeFamily(f"family-{number}", title, tuple(map(_code_row, family))) for number, (title, family) in enumerate(FAMILIES.items(), 1)
    )


def _code_row(code: Code) -> CodeRow:
    severity = "错误" if code.severity is Severity.ERROR else "提醒"
    return CodeRow(code.name, severity, code.what, code.why, code.example, code.instead, code.fixed)
