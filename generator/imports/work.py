"""An import from first to last: a file read, its tables found, its tasks drafted, the draft tried, the report written."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .. import schema
from ..model import LineSpan
from ..records import PlaceRecord
from ..source import decode, parse
from . import files, record
from .align import align
from .columns import FIELD_WORDS
from .draft import ListValues, learn, line_ranges, list_values
from .dump import written
from .grid import Content, Paragraph, Remark, one_line
from .names import Book, book_of, slug
from .reading import read
from .rows import DraftList, tasks_of
from .shape import with_quarters_in_cells
from .tables import Table, find_tables
from .trial import Trial, try_draft
from .yamltext import Value

_RULES = ("padding", "run-together", "repeated-header", "repeated-category", "lost-number", "continued-row", "merged-cells", "page-number")
_FIRST_LEADS = re.compile(r"(?:列第一位|排在?第一|首位).{0,6}牵头")
_NO_TABLE = (
    "没有认出任务表。表头里要有“序号”“主要任务”“重点工作（目标任务、子项）”之类的栏目名；"
    "如果表头是图片或被拆成几张表，请在 Word、Excel 里整理成一张带表头的表再导入。"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What to import: the file, the project, and what the editor said of it (place, year)."""

    file: Path
    root: Path
    place: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft: the place's folder name, its files by name, whether the place is new, the lists, remarks, and the trial's result.

    ``files`` are ``place.yaml`` (absent when nothing is new), ``documents.yaml``, ``<list>.yaml`` and ``sources/<name>.txt``.
    """

    place: str
    is_new_place: bool
    files: Mapping[str, str]
    lists: tuple[ListValues, ...]
    remarks: tuple[Remark, ...]
    trial: Trial


@dataclass(frozen=True, slots=True)
class _Place:
    """The place drafted for: its id, its record where there is one, and its parent's id and record."""

    id: str
    record: PlaceRecord | None
    parents: Mapping[str, PlaceRecord]
    name: str


@dataclass(slots=True)
class _Work:
    request: Request
    content: Content
    lists: list[ListValues] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def draft(request: Request) -> Draft | str:
    """The draft of a file, or in Chinese why there is none and what to do."""
    content = read(request.file)
    if isinstance(content, str):
        return content
    if content.source is None:
        content = written(with_quarters_in_cells(content))
    tables, remarks = find_tables(content)
    if not tables:
        return "\n".join([_NO_TABLE, *(f"{remark.where}：{remark.message}" for remark in remarks)])
    work = _Work(request, content, remarks=[*content.remarks, *remarks])
    place = _place(request, content, tables)
    book = book_of([entry for entry in (place.record, *place.parents.values()) if entry])
    year = request.year or _year(content, tables)
    sources = []
    for table in tables:
        aligned = align(table, frozenset(book.leaders))
        found = tasks_of(table)
        found.remarks[:0] = aligned
        sources.append(found)
    learn(sources, book)
    work.lists = [list_values(found, year, book) for found in sources if found.tasks]
    return _finish(work, place, book, year)


def _year(content: Content, tables: Sequence[Table]) -> int:
    titles = [table.title.text for table in tables if table.title]
    return record.year_of([*titles, *(block.text for block in _paragraphs(content))]) or 1949


def _paragraphs(content: Content) -> list[Paragraph]:
    return [block for block in content.blocks if isinstance(block, Paragraph)]


def _place(request: Request, content: Content, tables: Sequence[Table]) -> _Place:
    texts = [block.text for block in _paragraphs(content)] + [table.title.text for table in tables if table.title]
    name = record.place_name(texts) or ""
    identifier = request.place or (
        slug(name.removesuffix("区").removesuffix("县").removesuffix("市"), set()).replace("-", "") if name else "place"
    )
    own = _record(request.root, identifier)
    parents: dict[str, PlaceRecord] = {}
    above = own.parent if own else None
    while above and above not in parents and (found := _record(request.root, above)):
        parents[above] = found
        above = found.parent
    return _Place(identifier, own, parents, name)


def _record(root: Path, place: str) -> PlaceRecord | None:
    """The registered place, when its file is readable."""
    path = root / "data" / place / "place.yaml"
    text = decode(path.name, path.read_bytes()) if path.is_file() else None
    source = parse(path.name, text)[0] if isinstance(text, str) else None
    return schema.validate(PlaceRecord, source, source.value)[0] if source else None


def _finish(work: _Work, place: _Place, book: Book, year: int) -> Draft:
    """Write the files, try them with every rule, and again with those that were needed."""
    added = files.names_text(book)
    head = _place_head(work, place)
    listed = _list_files(work, place, year)
    source_name = _free_source(work.request.root, place.id, year, work.content.source or "")
    entry = _document(work, year, source_name)
    known = files.place_text(head, added, place.record)
    tried = _project(place, known)
    tried[f"data/sources/{source_name}"] = work.content.source or ""
    tried |= {f"data/{place.id}/{name}": text for name, text in listed.items()}
    damage = [rule for rule, mark in (("tags", "<"), ("bookmark", "[bookmark:")) if mark in (work.content.source or "")]
    trial = try_draft(tried | {f"data/{place.id}/documents.yaml": files.document_text({**entry, "rules": [*_RULES, *damage]})})
    used = [rule for rule in (*_RULES, *damage) if trial.verification and trial.verification.rules.get(rule)]
    document = files.document_text({**entry, "rules": used})
    trial = try_draft(tried | {f"data/{place.id}/documents.yaml": document})
    names = {"place.yaml": files.additions_text(place.id, added) if place.record else known}
    if place.record and not any(added.values()):
        names = {}
    remarks = [*work.remarks, *(remark for values in work.lists for remark in values.remarks), *_name_remarks(book)]
    made = {**names, "documents.yaml": document, **listed, f"sources/{source_name}": work.content.source or ""}
    return Draft(place.id, place.record is None, made, tuple(work.lists), tuple(remarks), trial)


def _place_head(work: _Work, place: _Place) -> dict[str, Value]:
    if place.record:
        known = place.record.model_dump(mode="json", exclude_none=True)
        return {key: value for key, value in known.items() if key not in ("units", "groups", "leaders")}
    if not place.name:
        work.remarks.append(Remark("decide", "place.yaml", "看不出是哪个地区：请改写 name、level 和文件夹名，或重新导入时加 --place。"))
    return {"name": place.name or "未定地区", "level": "市" if place.name.endswith("市") else "区"}


def _project(place: _Place, own: str) -> dict[str, str]:
    """The files a trial needs besides the draft's own."""
    tried = {"data/portal.yaml": "name: 试\ndescription: 导入前的核对。\n", f"data/{place.id}/place.yaml": own}
    empty: dict[str, list[str]] = {"units": [], "groups": [], "leaders": []}
    for identifier, known in place.parents.items():
        head = {key: value for key, value in known.model_dump(mode="json", exclude_none=True).items() if key not in empty}
        tried[f"data/{identifier}/place.yaml"] = files.place_text(head, empty, known)
        tried[f"data/{identifier}/documents.yaml"] = "[]\n"
    return tried


def _free_source(root: Path, place: str, year: int, text: str) -> str:
    """A name for the source text that no other text has."""
    name, number = f"{place}-{year}.txt", 1
    while (path := root / "data" / "sources" / name).exists() and path.read_bytes() != text.encode():
        number += 1
        name = f"{place}-{year}-{number}.txt"
    return name


def _list_files(work: _Work, place: _Place, year: int) -> dict[str, str]:
    taken = [path.stem for path in (work.request.root / "data" / place.id).glob("*.yaml")] if work.request.place is None else []
    made: dict[str, str] = {}
    for values in work.lists:
        table = values.source.table
        title = one_line(table.title.text) if table.title else ""
        if not title:
            work.remarks.append(Remark("decide", f"表{table.number}", "表的上面没有标题：请填写 title、short，并核对文件名。"))
        name = record.list_slug(title, year, [*taken, *(known.removesuffix(".yaml") for known in made)])
        head: dict[str, Value] = {
            "document": str(year),
            "title": title or table.columns[0].name,
            "short": record.short_name(title) or "重点工作",
        }
        head |= {"year": year, "lines": line_ranges(_ranges(values.source), over=1)}
        head |= {"title_line": line_ranges([table.title.lines])} if table.title else {}
        head |= {"first_leads": "是"} if _first_leads(work.content, table) else {}
        values.head = head
        made[f"{name}.yaml"] = files.list_text(head, values)
        work.remarks.append(Remark("review", f"{name}.yaml", f"文件名、简称“{head['short']}”是按标题起的，请核对（发布后不再改）。"))
    return made


def _first_leads(content: Content, table: Table) -> bool:
    texts = [block.text for block in _paragraphs(content)] + [note.text for note in table.notes]
    return "responsible" in table.fields and any(_FIRST_LEADS.search(text) for text in texts)


def _ranges(source: DraftList) -> list[LineSpan]:
    """The lines of a list, from its title to its last row or note, without those of cells that have no field."""
    table = source.table
    spans = [*table.headers, *(row.lines for row in table.rows), *(note.lines for note in table.notes)]
    spans += [table.title.lines] if table.title else []
    ranges, first = [], min(span.first for span in spans)
    for gap in sorted(table.unplaced, key=lambda span: span.first):
        if gap.first > first:
            ranges.append(LineSpan(first, gap.first - 1))
        first = gap.last + 1
    last = max(span.last for span in spans)
    return [*ranges, LineSpan(first, last)] if first <= last else ranges


def _document(work: _Work, year: int, source_name: str) -> dict[str, Value]:
    text = work.content.source or ""
    ranges = [span for values in work.lists for span in _ranges(values.source)]
    outside = [block for block in _paragraphs(work.content) if not any(span.first <= block.lines.first <= span.last for span in ranges)]
    found = record.official_record(outside)
    title = found.pop("title", None) or next((values.head["title"] for values in work.lists), "")
    for key, word in (("number", "发文字号"), ("issuer", "发文机关"), ("date", "成文日期")):
        if key not in found:
            work.remarks.append(Remark("review", "documents.yaml", f"没有找到{word}；文件上有的话请补上 {key}。"))
    body = _body(text.split("\n"), ranges)
    return {
        "id": str(year),
        "title": title,
        **found,
        "source": source_name,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "form": work.content.form,
        "rules": [],
        "body": body,
        "errata": [],
        "notes": [],
    }


def _body(lines: Sequence[str], ranges: Sequence[LineSpan]) -> Value:
    """Runs of lines that belong to no list, without blank lines at their ends."""
    runs: list[LineSpan] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or any(span.first <= number <= span.last for span in ranges):
            continue
        between = range(runs[-1].last + 1, number) if runs else ()
        if runs and not any(lines[passed - 1].strip() for passed in between):
            runs[-1] = LineSpan(runs[-1].first, number)
        else:
            runs.append(LineSpan(number, number))
    listed = line_ranges(runs, over=1) if runs else []
    return [listed] if isinstance(listed, str) else listed


def _name_remarks(book: Book) -> list[Remark]:
    kinds = (("单位", list(book.new_units)), ("统称", book.new_groups), ("责任领导", book.new_leaders))
    found = [
        Remark(
            "review",
            "place.yaml",
            f"新登记的{kind} {len(names)} 个：{'、'.join(names[:200])}。编号、类别是猜的，同一单位的不同写法请合并为别称。",
        )
        for kind, names in kinds
        if names
    ]
    aliases = [f"{alias}＝{name}" for name, known in book.new_units.items() for alias in known]
    return [*found, *([Remark("review", "place.yaml", f"视为同一单位的两种写法：{'、'.join(aliases)}。")] if aliases else [])]


def column_words(values: ListValues) -> str:
    """How the columns of a list were understood, for the report."""
    columns = values.source.table.columns
    return "　".join(f"{column.name}→{FIELD_WORDS[column.field] if column.field else '（不认识）'}" for column in columns)
