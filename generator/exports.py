"""The open data as files: every table as JSON, CSV and in one workbook, whole and per place, with a data package.

``tasks.json`` keeps the contract of DESIGN §6; the CSV files are described by a Frictionless Data Package (Table Schema v1).
"""

import csv
import datetime as dt
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import xlsxwriter

from . import digests, lineage, model, tables, urls
from .contract import TASKS_SCHEMA
from .outputs import Output
from .pages import Context
from .rows import Row, Verifications, rows_of
from .tables import ColumnDescription, Table

WORKBOOK = "gongkai.xlsx"
_FOLDER = urls.OPEN_DATA.strip("/")


@dataclass(frozen=True, slots=True)
class Edition:
    """What the data were made from and when, printed into every JSON file."""

    name: str
    base_url: str | None
    as_of: dt.date
    commit: str | None


@dataclass(frozen=True, slots=True)
class Published:
    """All that is exported: the portal, the results of its proofs, the lines of its tasks across years, and the edition."""

    portal: model.Portal
    verifications: Verifications
    lines: lineage.Lineage
    edition: Edition

    def tables(self, *places: model.Place) -> dict[str, list[Row]]:
        """The rows of every table for some places."""
        return rows_of(self.portal, places, self.verifications, self.edition.as_of, self.lines)


@dataclass(frozen=True, slots=True)
class Piece:
    """Files that are made together: those of a place, or under no id others; made when they are asked for."""

    place: str
    files: Callable[[], Iterable[Output]]


def pieces(context: Context) -> Iterator[Piece]:
    """Every file of the open data, before it is made: the whole tables, their workbook, the tables of each place, the source texts."""
    edition = Edition(context.portal.name, context.portal.base_url, context.as_of, context.commit)
    published = Published(context.portal, context.verifications, context.lineage, edition)
    yield Piece("", partial(_whole, published))
    yield Piece("", partial(_workbook, published))
    for place in context.portal.places:
        yield Piece(place.id, partial(_of_place, published, place))
    yield Piece("", partial(_sources, context.source_texts))


def _whole(published: Published) -> Iterator[Output]:
    found, edition = published.tables(*published.portal.places), published.edition
    resources = []
    for table in tables.ALL:
        file = Output(f"{_FOLDER}/{table.name}.csv", csv_table(table.columns, found[table.name]))
        resources.append(_resource(table, file))
        yield file
    yield from _json_files(_FOLDER, found, edition)
    yield Output(f"{_FOLDER}/{digests.FILE}", _json(digests.listing(found["tasks"], edition.as_of.isoformat(), edition.commit)))
    yield Output(f"{_FOLDER}/tasks.schema.json", _json(TASKS_SCHEMA))
    yield Output(f"{_FOLDER}/datapackage.json", _json(datapackage(resources, edition)))


def _workbook(published: Published) -> Iterator[Output]:
    yield Output(f"{_FOLDER}/{WORKBOOK}", workbook(published.tables(*published.portal.places), published.edition))


def _of_place(published: Published, place: model.Place) -> Iterator[Output]:
    """The same tables with the rows of a place alone."""
    folder, found = f"{_FOLDER}/{place.id}", published.tables(place)
    yield from (Output(f"{folder}/{table.name}.csv", csv_table(table.columns, found[table.name])) for table in tables.ALL)
    yield from _json_files(folder, found, published.edition)
    yield Output(f"{folder}/{WORKBOOK}", workbook(found, published.edition))


def _sources(sources: Mapping[str, str]) -> Iterator[Output]:
    """The texts everything was compared with."""
    return (Output(f"{_FOLDER}/sources/{name}", text.encode()) for name, text in sources.items())


def _json_files(folder: str, found: Mapping[str, Sequence[Row]], edition: Edition) -> Iterator[Output]:
    for table in tables.ALL:
        value = {"as_of": edition.as_of.isoformat(), "commit": edition.commit, table.name: found[table.name]}
        yield Output(f"{folder}/{table.name}.json", _json(value))


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def csv_table(columns: Sequence[ColumnDescription], found: Iterable[Row]) -> bytes:
    """A table as CSV for spreadsheets: UTF-8 with BOM (RFC 4180 rows), lists joined by ``；``, nothing that would run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    for row in found:
        writer.writerow([_guarded(_cell(row[column.name], column.kind)) for column in columns])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _guarded(cell: str | int) -> str | int:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe stands before such a text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def _cell(value: object, kind: str) -> str | int:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return value
    if kind == "JSON":
        return json.dumps(value, ensure_ascii=False) if value else ""
    return "；".join(map(str, value)) if isinstance(value, list) else str(value)


def workbook(found: Mapping[str, Sequence[Row]], edition: Edition) -> bytes:
    """All tables as sheets of one Excel workbook; texts are written as texts, never as formulas or links."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    day = dt.datetime.combine(edition.as_of, dt.time())
    book.set_properties({"title": edition.name, "created": day})
    bold = book.add_format({"bold": True})
    for table in tables.ALL:
        sheet = book.add_worksheet(table.title)
        sheet.freeze_panes(1, 0)
        for position, column in enumerate(table.columns):
            sheet.write_string(0, position, column.name, bold)
        for line, row in enumerate(found[table.name], 1):
            for position, column in enumerate(table.columns):
                _write_cell(sheet, line, position, _cell(row[column.name], column.kind))
    book.close()
    return buffer.getvalue()


def _write_cell(sheet: "xlsxwriter.worksheet.Worksheet", line: int, position: int, cell: str | int) -> None:
    if isinstance(cell, int):
        sheet.write_number(line, position, cell)
    elif cell:
        sheet.write_string(line, position, cell)


_FIELD_TYPES = {"文字": "string", "整数": "integer", "日期": "date", "是否": "boolean", "列表": "string", "JSON": "string"}


def datapackage(resources: Sequence[Row], edition: Edition) -> Row:
    """The Data Package of the whole tables (Frictionless Standards): every file with its columns, size and checksum."""
    package: Row = {
        "profile": "tabular-data-package",
        "name": "gongkai",
        "title": edition.name,
        "homepage": edition.base_url,
        "version": edition.commit,
        "created": f"{edition.as_of.isoformat()}T00:00:00Z",
        "resources": list(resources),
    }
    return {name: value for name, value in package.items() if value is not None}


def _resource(table: Table, file: Output) -> Row:
    fields = [{"name": column.name, "type": _FIELD_TYPES[column.kind], "description": column.meaning} for column in table.columns]
    return {
        "name": table.name,
        "path": file.path.rpartition("/")[2],
        "profile": "tabular-data-resource",
        "title": table.title,
        "description": table.row,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
        "schema": {"fields": fields, "primaryKey": list(table.key), "missingValues": [""]},
    }
