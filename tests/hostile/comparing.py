"""Whether a site full of hostile texts is, output by output, the site of harmless texts with other words in it."""

import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import feedparser

from tests.hostile import readers
from tests.hostile.sites import Hostile

Put: TypeAlias = Mapping[str, str]
"""What was put where: the hostile text for each harmless one."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_IN_FEEDS = frozenset({("div", ()), ("p", ()), ("b", ()), ("del", ()), ("ins", ()), ("small", ())})
_FINGERPRINTS = re.compile(r"\b[0-9a-f]{64}\b|\b[0-9a-f]{40}\b")
_LOOSE = ("search/pages.json", "search/characters.json", "search/pinyin.json", "datapackage.json", "digests.json")
"""Files that say of the texts something else than the texts: which characters there are, how they are read, their digests."""


_OF_CHANGES = frozenset({("ins", ()), ("del", ()), ("p", ("class",)), ("li", ("class",)), ("ul", ("class",)), ("span", ("class",))})
"""Elements without an address in what a page says of changes: which there are depends on how alike the words are."""
_MARKDOWN_PAGES = ("about/index.html", "documents/mou/2021/index.html")
_MARKDOWN = frozenset(
    [
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "h2",
        "h3",
        "h4",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Pages whose text is Markdown, and the elements it may make."""


def kind_of(path: str) -> str:
    """Which reader an output is for."""
    if path.startswith("pagefind/"):
        return "search index"
    if path.startswith("assets/") or path in ("_redirects", "robots.txt"):
        return "text of ours"
    if path.startswith("search/text/"):
        return "search excerpt"
    name = path.rpartition(".")[2]
    return "feed" if path.startswith("feeds/") and name == "json" else name


def faults(one: Hostile, like: Hostile) -> Iterator[str]:
    """Every output in which a reader finds more than other words."""
    if named(one) != named(like):
        yield f"other files: {sorted(named(one) ^ named(like))}"
    put = {like.values[slot]: text for slot, text in one.values.items()}
    mine, wanted = _excerpts(one, {}), _excerpts(like, put)
    for excerpt in (mine - wanted) + (wanted - mine):
        yield f"search excerpt: {excerpt[:80]!r}"
    for path, content in one.outputs.items():
        if kind_of(path) in _READ and (found := _READ[kind_of(path)](path, content, like.outputs.get(path, b""), put)):
            yield f"{path}: {found}"


def _excerpts(site: Hostile, put: Put) -> Counter[str]:
    """What search results show, each as JSON, whatever the search calls it by."""
    found = (json.loads(content) for path, content in site.outputs.items() if kind_of(path) == "search excerpt")
    return Counter(json.dumps(translated(value, put), ensure_ascii=False) for value in found)


_UNSHOWN = ("ContentPage.body", "NarrowedReference.extent", "SynonymRecord.said")
"""Markdown is not shown as typed, the extent of a group stands in the words printed, and what people say is only compared with queries."""


def unshown(one: Hostile) -> Iterator[str]:
    """Texts that no page shows as they were typed."""
    shown = "\n".join(readers.words(content) for path, content in one.outputs.items() if path.endswith(".html"))
    for slot, text in one.values.items():
        if not slot.startswith(_UNSHOWN) and "".join(text.split()) not in shown:
            yield f"{slot}: {text[:80]!r} is shown nowhere"


def named(one: Hostile) -> set[str]:
    """The files of a site but those the search names by their content."""
    return {path for path in one.outputs if not path.startswith(("search/text/", "pagefind/"))}


def translated(value: object, put: Put) -> object:
    """What stands where a harmless text stood once the hostile one is put there."""
    if isinstance(value, dict):
        return {name: translated(inner, put) for name, inner in value.items()}
    if isinstance(value, list):
        return [translated(inner, put) for inner in value]
    if isinstance(value, str):
        for harmless, text in put.items():
            value = value.replace(harmless, text)
    return value


def _differing(mine: readers.Shape, theirs: readers.Shape) -> str | None:
    if mine == theirs:
        return None
    at = next((index for index, pair in enumerate(zip(mine, theirs, strict=False)) if pair[0] != pair[1]), min(len(mine), len(theirs)))
    return f"{len(mine)} and {len(theirs)} parts, from the {at}th on {mine[at : at + 3]} and {theirs[at : at + 3]}"


def _in_page(path: str, content: bytes, other: bytes, put: Put) -> str | None:
    if path in _MARKDOWN_PAGES:
        return _in_written_page(content, other)
    for (name, mine), (like, theirs) in zip(readers.told(content), readers.told(other), strict=True):
        if name != like or not _says(mine, str(translated(theirs, put))):
            return f"{name} {mine[:80]!r} in the head"
    told, elsewhere = (readers.json_shape(readers.linked_data(page)) for page in (content, other))
    strange = readers.kinds_of_changes(content) - readers.kinds_of_changes(other)
    if {(kind.tag, kind.attributes) for kind in strange} - _OF_CHANGES:
        return f"in what changed {strange}"
    return _differing(readers.elements(content), readers.elements(other)) or (None if told == elsewhere else "other linked data")


def _says(text: str, wanted: str) -> bool:
    """Whether a text is the one wanted, white space aside; of one that is cut short nothing can be told but that."""
    mine, other = " ".join(text.split()), " ".join(wanted.split())
    return mine == other or ("…" in mine and "…" in other)


def _in_written_page(content: bytes, other: bytes) -> str | None:
    """What a page of Markdown has besides the elements Markdown may make, without attributes but a link's address."""
    known = {one.kind for one in readers.elements(other)}
    found = {one.kind for one in readers.elements(content)} - known
    strange = [
        one for one in found if one.tag not in _MARKDOWN or set(one.attributes) - {"href"} or one.schemes - {"", "http", "https", "mailto"}
    ]
    return f"elements {strange}" if strange else None


def _in_json(path: str, content: bytes, other: bytes, put: Put) -> str | None:
    mine, theirs = json.loads(content), json.loads(other)
    if path.startswith(("search/c", "search/pinyin", "search/synonyms")):
        return None if all(isinstance(value, str | dict | list) for value in mine.values()) else "other values"
    if path.endswith(_LOOSE):
        return None if readers.json_shape(mine) == readers.json_shape(theirs) else "another shape"
    mine, theirs = _without_fingerprints(mine), _without_fingerprints(translated(theirs, put))
    return None if mine == theirs else f"other words: {next(_unlike(mine, theirs))}"


def _without_fingerprints(value: object) -> object:
    """The value without digests, which tell any two portals apart."""
    return json.loads(_FINGERPRINTS.sub("", json.dumps(value)))


def _unlike(mine: object, theirs: object) -> Iterator[str]:
    if isinstance(mine, dict) and isinstance(theirs, dict):
        for name in mine:
            yield from _unlike(mine[name], theirs.get(name))
    elif isinstance(mine, list) and isinstance(theirs, list):
        for one, other in zip(mine, theirs, strict=False):
            yield from _unlike(one, other)
    elif mine != theirs:
        yield f"{mine!r} for {theirs!r}"


def _in_rows(_path: str, content: bytes, other: bytes, put: Put) -> str | None:
    mine, theirs = readers.rows(content), readers.rows(other)
    if [len(row) for row in mine] != [len(row) for row in theirs]:
        return "other rows"
    for cell, harmless in zip(itertools.chain(*mine), itertools.chain(*theirs), strict=True):
        is_json = harmless.startswith(("[", "{"))
        wanted = json.dumps(translated(json.loads(harmless), put), ensure_ascii=False) if is_json else str(translated(harmless, put))
        guarded = f"'{wanted}" if wanted.startswith(FORMULA) else wanted
        if _FINGERPRINTS.sub("", cell) != _FINGERPRINTS.sub("", guarded) or cell.startswith(FORMULA):
            return f"{cell[:80]!r} for {guarded[:80]!r}"
    return None


def _in_cells(_path: str, content: bytes, other: bytes, put: Put) -> str | None:
    mine, theirs = list(readers.cells(content)), list(readers.cells(other))
    if [cell.place for cell in mine] != [cell.place for cell in theirs] or not {cell.kind for cell in mine} <= {"s", "n"}:
        return "other cells"
    for cell, like in zip(mine, theirs, strict=True):
        if isinstance(like.value, str) and not like.value.startswith(("[", "{")):
            wanted = _FINGERPRINTS.sub("", str(translated(like.value, put)))
            if _FINGERPRINTS.sub("", str(cell.value)) != wanted.replace("\r", "\n"):
                return f"{cell.value!r} for {wanted[:80]!r}"
    return None


def _in_xml(_path: str, content: bytes, other: bytes, _put: Put) -> str | None:
    return _differing(readers.xml_shape(content), readers.xml_shape(other))


def _in_atom(path: str, content: bytes, other: bytes, put: Put) -> str | None:
    feed = feedparser.parse(content)
    said = (entry.content[0].value for entry in feed.entries)
    return "not well-formed" if feed.bozo else _in_xml(path, content, other, put) or _in_markup(said)


def _in_feed(_path: str, content: bytes, _other: bytes, _put: Put) -> str | None:
    return _in_markup(item["content_html"] for item in json.loads(content)["items"])


def _in_calendar(_path: str, content: bytes, other: bytes, _put: Put) -> str | None:
    return _differing(readers.calendar_shape(content), readers.calendar_shape(other))


def _in_our_own(_path: str, content: bytes, other: bytes, _put: Put) -> str | None:
    return None if content == other else "other content"


def _in_markup(pieces: Iterator[str]) -> str | None:
    found = frozenset().union(*map(readers.fragment, pieces)) - _IN_FEEDS
    return f"elements {sorted(found)}" if found else None


_READ: Mapping[str, Callable[[str, bytes, bytes, Put], str | None]] = {
    "html": _in_page,
    "csv": _in_rows,
    "xlsx": _in_cells,
    "json": _in_json,
    "feed": _in_feed,
    "atom": _in_atom,
    "xml": _in_xml,
    "ics": _in_calendar,
    "text of ours": _in_our_own,
}
