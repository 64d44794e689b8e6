"""What real readers make of each kind of output: the shape of it without its texts, and the texts."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import icalendar
import openpyxl
from lxml import etree, html

Shape: TypeAlias = tuple[object, ...]
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "data", "data-src", "poster", "srcset", "cite", "background"})
_CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Kind:
    """An element without its words: its name, its attributes, its classes, and where its addresses lead."""

    tag: str
    attributes: tuple[str, ...]
    classes: str
    leads: tuple[tuple[str, str], ...]

    @property
    def schemes(self) -> set[str]:
        """The schemes of its addresses."""
        return {scheme for scheme, _host in self.leads}


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page, and how deep it stands."""

    depth: int
    kind: Kind


def elements(page: bytes) -> tuple[Element, ...]:
    """Every element of a page, comments and the like included, but what it says of changes."""
    return tuple(_walk(html.document_fromstring(page.decode()), 0))


def kinds_of_changes(page: bytes) -> frozenset[Kind]:
    """The kinds of elements in what a page says of changes, of which there are more or fewer as the words are alike."""
    lists = html.document_fromstring(page.decode()).iterfind(f".//ol[@class='{_CHANGES}']")
    return frozenset(_kind(element) for one in lists for element in one.iter())


def _walk(element: etree._Element, depth: int) -> Iterator[Element]:
    is_counted = element.get("class") not in ("amount", _CHANGES)
    if is_counted:
        yield Element(depth, _kind(element))
    for child in element if is_counted else ():
        yield from _walk(child, depth + is_counted)


def _kind(element: etree._Element) -> Kind:
    tag = element.tag if isinstance(element.tag, str) else element.tag.__name__
    leads = tuple(_leads(str(value)) for name, value in sorted(element.attrib.items()) if name in _ADDRESSES)
    return Kind(tag, tuple(sorted(map(str, element.attrib))), str(element.get("class")), leads)


def _leads(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc


def words(page: bytes) -> str:
    """The text of a page as it is read, without white space."""
    return "".join("".join(map(str, html.document_fromstring(page.decode()).itertext())).split())


def told(page: bytes) -> list[tuple[str, str]]:
    """What the head of a page tells besides: its title, and the name and content of every meta tag."""
    document = html.document_fromstring(page.decode())
    tags = [(str(one.get("name") or one.get("property")), str(one.get("content"))) for one in document.iterfind(".//meta")]
    return [("title", str(document.findtext(".//title"))), *tags]


def linked_data(page: bytes) -> list[object]:
    """What a page tells machines."""
    found = html.document_fromstring(page.decode()).iterfind(".//script[@type='application/ld+json']")
    return [json.loads(one.text or "") for one in found]


def json_shape(value: Any) -> Any:  # noqa: ANN401 - JSON
    """A JSON value without its texts."""
    if isinstance(value, dict):
        return {name: json_shape(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [json_shape(inner) for inner in value]
    return type(value).__name__


def rows(table: bytes) -> list[list[str]]:
    """A CSV file as a program reads it."""
    csv.field_size_limit(10_000_000)
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a workbook: its sheet and place, its value, and what the value is (``s`` a text, ``n`` a number or nothing)."""

    place: tuple[str, int, int]
    value: object
    kind: str


def cells(workbook: bytes) -> Iterator[Cell]:
    """Every cell of a workbook; a link anywhere is a fault."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            assert not any(cell.hyperlink for cell in row)
            yield from (Cell((sheet.title, cell.row or 0, cell.column or 0), cell.value, cell.data_type) for cell in row)
    book.close()


def xml_shape(document: bytes) -> Shape:
    """Every element of an XML document with its attributes; what is not well-formed is no document."""
    root = etree.fromstring(document, etree.XMLParser(resolve_entities=False, no_network=True))
    return tuple((one.tag, tuple(sorted(map(str, one.attrib)))) for one in root.iter())


def fragment(markup: str) -> frozenset[tuple[str, tuple[str, ...]]]:
    """The kinds of elements in a piece of HTML, each with its attributes."""
    found = html.fragment_fromstring(markup, create_parent="div")
    return frozenset((str(one.tag), tuple(sorted(map(str, one.attrib)))) for one in found.iter())


def calendar_shape(calendar: bytes) -> Shape:
    """Every component of a calendar with the names of its properties."""
    return tuple((part.name, tuple(sorted(part.keys()))) for part in icalendar.Calendar.from_ical(calendar).walk())


def summaries(calendar: bytes) -> list[str]:
    """What a calendar calls its events."""
    return [str(part["SUMMARY"]) for part in icalendar.Calendar.from_ical(calendar).walk("VEVENT")]
