"""The page about the open data: every table with its columns, files, checksums and first rows, and the numbers document by document."""

import csv
import hashlib
import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from .. import model, tables, urls
from ..outputs import File
from ..things import Address, Thing, Value, thing
from .context import Context, Link, Page, crumbs

EXAMPLE = """import csv

address = "data/v1/metrics.csv"   # 前面加上本站的网址
with open(address, encoding="utf-8-sig", newline="") as file:
    rows = [row for row in csv.DictReader(file) if row["name"] == "新增就业" and row["period"] == "year"]
for row in rows:
    print(row["task"], row["value"], row["unit"])
"""
"""A small worked example; a test runs it on the built site."""

_MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_PREVIEW_ROWS = 2
_PREVIEW_LENGTH = 40


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to download: its size in words and its SHA-256."""

    link: Link
    size: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column with its meaning and the first values."""

    name: str
    kind: str
    meaning: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its files and columns."""

    name: str
    title: str
    row: str
    total: int
    files: tuple[FileView, ...]
    columns: tuple[ColumnView, ...]


@dataclass(frozen=True, slots=True)
class DocumentCount:
    """The open data in numbers for one document."""

    document: Link
    tasks: int
    goals: int
    milestones: int
    metrics: int
    errata: int
    discrepancies: int
    related: int
    cells: str


@dataclass(frozen=True, slots=True)
class DataView:
    """What the page shows."""

    whole: tuple[FileView, ...]
    places: tuple[tuple[str, tuple[FileView, ...]], ...]
    tables: tuple[TableView, ...]
    counts: tuple[DocumentCount, ...]
    as_of: str
    commit: str | None
    example: str


def data(context: Context) -> Page:
    """The page about the open data."""
    files = {output.path: output for output in context.data_files}
    view = DataView(
        whole=tuple(_files(files, ("gongkai.xlsx", "datapackage.json", "tasks.schema.json", "digests.json"))),
        places=tuple(
            (place.name, tuple(_files(files, (f"{place.id}/gongkai.xlsx", f"{place.id}/tasks.json")))) for place in context.portal.places
        ),
        tables=tuple(_table(files, table) for table in tables.ALL),
        counts=tuple(_count(context, document) for document in context.portal.documents),
        as_of=context.as_of.isoformat(),
        commit=context.commit,
        example=EXAMPLE,
    )
    return Page(
        address=urls.DATA,
        template="data.html",
        title="开放数据",
        description="本站全部数据可以下载：JSON、CSV、Excel，及各表各栏的说明。",
        view=view,
        crumbs=crumbs(Link("开放数据", urls.DATA)),
        section="开放数据",
        things=(_dataset(context, view),),
        changed=context.newest_change,
    )


def _dataset(context: Context, view: DataView) -> Thing:
    """The open data as machines find them. Nobody has stated a licence for the documents' texts, so none is claimed."""
    portal = context.portal
    years = sorted({task_list.year for task_list in portal.lists})
    files = (*view.whole, *(file for table in view.tables for file in table.files))
    known: dict[str, Value | None] = {
        "name": f"{portal.name}：各地公布的重点工作",
        "description": portal.description,
        "url": Address(urls.DATA),
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "version": context.commit,
        "dateModified": context.newest_change.isoformat() if context.newest_change else None,
        "temporalCoverage": f"{years[0]}/{years[-1]}" if years else None,
        "spatialCoverage": tuple(thing("AdministrativeArea", {"name": place.full_name}) for place in portal.places),
        "creator": thing("Organization", {"name": portal.organiser}) if portal.organiser else None,
        "distribution": tuple(_download(file) for file in files),
    }
    return thing("Dataset", known)


def _download(file: FileView) -> Thing:
    kind = _MEDIA_TYPES[file.link.href.rpartition(".")[2]]
    return thing(
        "DataDownload", {"name": file.link.text, "encodingFormat": kind, "contentUrl": Address(file.link.href), "sha256": file.sha256}
    )


def _of_place(place_id: str) -> tuple[str, ...]:
    return (f"{place_id}/gongkai.xlsx", f"{place_id}/tasks.json", f"{place_id}/tasks.csv")


def _files(files: dict[str, File], names: tuple[str, ...]) -> Iterator[FileView]:
    for name in names:
        output = files.get(f"{urls.OPEN_DATA[1:]}{name}")
        if output is not None:
            size = len(output.content)
            words = f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} KB"
            yield FileView(Link(name.rpartition("/")[2], f"{urls.OPEN_DATA}{name}"), words, hashlib.sha256(output.content).hexdigest())


def _table(files: dict[str, File], table: tables.Table) -> TableView:
    content = files[f"{urls.OPEN_DATA[1:]}{table.name}.csv"].content.decode("utf-8-sig")
    rows = csv.reader(io.StringIO(content))
    next(rows)
    first = list(itertools.islice(rows, _PREVIEW_ROWS))
    columns = tuple(
        ColumnView(column.name, column.kind, column.meaning, tuple(_cut(row[position]) for row in first if row[position]))
        for position, column in enumerate(table.columns)
    )
    total = len(first) + sum(1 for _row in rows)
    return TableView(table.name, table.title, table.row, total, tuple(_files(files, (f"{table.name}.csv", f"{table.name}.json"))), columns)


def _cut(text: str) -> str:
    return text if len(text) <= _PREVIEW_LENGTH else text[: _PREVIEW_LENGTH - 1] + "…"


def _count(context: Context, document: model.Document) -> DocumentCount:
    owned = [task for task in context.places[document.place].tasks if context.lists[task.list_id].document == document]
    result = context.verifications[document.id]
    return DocumentCount(
        document=Link(document.title, urls.document(document)),
        tasks=len(owned),
        goals=sum(len(tuple(task.goals)) for task in owned),
        milestones=sum(len(task.milestones) for task in owned),
        metrics=sum(len(task.metrics) for task in owned),
        errata=sum(len(task.errata) for task in owned) + len(document.errata),
        discrepancies=sum(len(task.discrepancies) for task in owned),
        related=sum(len(task.related) for task in owned),
        cells=f"{result.covered}/{result.cells}",
    )
