"""Where each thing of the portal lives on the site (DESIGN §5, contract).

Every link in templates, exports, search and the sitemap comes from here; no other module spells an address. Addresses are written
from the site's root (``/binhai/2022-key/10/``); ``relative`` turns them into links that work under any sub-path and, for an offline
copy, from a folder.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote

from .model import Category, Document, Group, Leader, TaskList, Term, Topic, Unit
from .periods import Quarter

HOME = "/"
UNITS = "/units/"
TERMS = "/terms/"
TOPICS = "/topics/"
NEAR = "/near/"
METHOD = "/method/"
VERIFICATION = "/method/#verification"
NO_PROGRESS = "/method/#no-progress"
MISTAKES = "/method/#mistakes"
USE = "/method/#use"
GUIDE = "/guide/"
GUIDE_FIELDS = "/guide/fields/"
GUIDE_CODES = "/guide/codes/"
SEARCH = "/search/"
DATA = "/data/"
OPEN_DATA = "/data/v1/"
CHANGES = "/changes/"
PROGRESS = "/progress/"
COMPARE = "/compare/"
COMPARED_METRICS = "/compare/metrics/"
NOT_FOUND = "/404.html"
SITE_MAP = "/sitemap/"
SITEMAP = "/sitemap.xml"


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address no longer used: where it leads now, or in a note what became of it."""

    origin: str
    target: str | None
    note: str | None


def place(place_id: str) -> str:
    """A place: its documents, lists, units and leaders."""
    return f"/{place_id}/"


def invitation(place_id: str) -> str:
    """How to hand in what was published about a place."""
    return f"/{place_id}/#invitation"


def leaders(place_id: str) -> str:
    """The leaders of a place."""
    return f"/{place_id}/#leaders"


def task_list(list_id: str) -> str:
    """A list as the document prints it; the id is ``place/list``."""
    return f"/{list_id}/"


def category(owner: TaskList, one: Category) -> str:
    """A category of a list."""
    return f"/{owner.id}/{one.id}/"


def task(task_id: str) -> str:
    """A task; the id is ``place/list/no``. It outlives its year, so citations stay valid."""
    return f"/{task_id}/"


def quarter(place_id: str, one: Quarter) -> str:
    """Everything due in a quarter in one place."""
    return f"/{place_id}/{one.year}/q{one.number}/"


def quarter_everywhere(one: Quarter) -> str:
    """Everything due in a quarter, across places."""
    return f"/quarters/{one.year}q{one.number}/"


def due(place_id: str) -> str:
    """What is to be looked after in a place: 督办."""
    return f"/{place_id}/due/"


def units(place_id: str) -> str:
    """The units of a place."""
    return f"/{place_id}/units/"


def units_by_quarter(place_id: str) -> str:
    """How much the units of a place have in each quarter."""
    return f"/{place_id}/units/#quarters"


def lineage(place_id: str) -> str:
    """What became of the tasks of a place's earlier lists."""
    return f"/{place_id}/lineage/"


def unit(one: Unit | Group) -> str:
    """A unit or group: what it leads, supports and answers for."""
    return f"/{one.place}/units/{one.id}/"


def leader(one: Leader) -> str:
    """A leader."""
    return f"/{one.place}/leaders/{one.id}/"


def document(one: Document, line: int | None = None) -> str:
    """A document's official record and full text, or one line of it."""
    return f"/documents/{one.id}/" + (f"#L{line}" if line else "")


def words(one: Document, line: int, before: str, start: str, end: str | None) -> str:
    """A line of a document's full text with the words from ``start`` to ``end`` after it highlighted (a text directive)."""
    parts = [f"{_directive(before)}-", _directive(start), *([_directive(end)] if end else [])]
    return f"{document(one, line)}{TEXT_DIRECTIVE}text={','.join(parts)}"


TEXT_DIRECTIVE = ":~:"


def _directive(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")


def compared_task(task_id: str) -> str:
    """A city's task beside the district tasks that carry it out."""
    return f"{COMPARE}tasks/{task_id}/"


def compared_metric(name: str) -> str:
    """A metric of one (plain) name in several places."""
    return f"{COMPARED_METRICS}#{metric_anchor(name)}"


def metric_anchor(name: str) -> str:
    """Where a metric of one (plain) name stands on the page of all; a percent sign would begin an escape in an address."""
    return name.replace("%", "％")


def compared_topic(one: Topic) -> str:
    """The numbers of a topic in several places."""
    return f"{COMPARE}topics/{one.id}/"


def term(one: Term) -> str:
    """A term in the list of 名词解释."""
    return f"{TERMS}#{one.id}"


def topic(one: Topic) -> str:
    """A topic: the same matter in all places."""
    return f"{TOPICS}{one.id}/"


def content(slug: str) -> str:
    """A page editors write in Markdown."""
    return f"/{slug}/"


def changes(year: int, part: int | None = None) -> str:
    """What changed in a year, or a full part of it counted from its beginning."""
    return f"{CHANGES}{year}/" + (f"{part}/" if part else "")


def change(chapter: str, commit: str) -> str:
    """A commit on the page of changes it stands on."""
    return f"{chapter}#c-{commit[:12]}"


def feed(address: str, form: str) -> str:
    """What follows a page: ``atom``, ``json`` or ``ics``."""
    return f"/feeds{address.rstrip('/')}.{form}"


_SEPARATOR = re.compile(r"[%&#+]")
"""What means something in a query; all else a browser writes as it must."""


def search(place_name: str | None = None) -> str:
    """The search page, or the search narrowed to a place."""
    return f"{SEARCH}?地区={_SEPARATOR.sub(lambda found: quote(found[0]), place_name)}" if place_name else SEARCH


def output_path(address: str) -> str:
    """The file of the site that answers an address."""
    return address.lstrip("/") + ("index.html" if address.endswith("/") else "")


def reserved() -> frozenset[str]:
    """First parts of addresses that no place may take as its id."""
    return frozenset({"assets", "changes", "compare", "components", "data", "documents", "feeds", "guide", "method", "near", "pagefind",
                      "progress", "quarters", "search", "sitemap", "terms", "topics", "units"})  # fmt: skip


_LINKING = ("href", "src", "action")
_MOVED = 'http-equiv="refresh" content="0; url=/'
_LINK = re.compile(r'((?:href|src|action|data-src)="|http-equiv="refresh" content="0; url=)(/[^"#?]*)')


def link(target: str, address: str, *, offline: bool = False) -> str:
    """An address from the root as a link relative to another."""
    root = _root(address)
    path, mark, anchor = target.partition("#")
    if offline:
        path = "/" + output_path(path)
    return (root + path[1:] if path != "/" else root) + mark + anchor


def _root(address: str) -> str:
    return "../" * (address.count("/") - 1) or "./"


def absolute(base_url: str, address: str) -> str:
    """An address from the root as it is reached from elsewhere."""
    return base_url.rstrip("/") + address


def card(task_id: str) -> str:
    """The picture of a task for sharing."""
    return f"/{task_id}/card.png"


def relative(html: str, address: str, *, offline: bool) -> str:
    """A page's HTML with its links from the root rewritten relative to its own address.

    Relative links are what lets one build serve under any sub-path on any host. ``offline`` names the files themselves, so that
    links also work from a folder without a server. Text cannot be mistaken for a link: escaping leaves no bare quote in it.
    """
    if offline:
        return _LINK.sub(lambda match: match[1] + link(match[2], address, offline=True), html)
    return _rooted(html, _root(address))


def _rooted(html: str, root: str) -> str:
    """HTML with its links from the root beginning elsewhere. Cut at the few places that can be links: a sixth of a pattern's time."""
    made, before = [], None
    for piece in html.replace(_MOVED, f"{_MOVED[:-1]}{root}").split('="/'):
        if before is not None:
            made.append(f'="{root}' if before.endswith(_LINKING) else '="/')
        made.append(piece)
        before = piece
    return "".join(made)


def from_base(html: str, base_path: str) -> str:
    """HTML with its links from the root put under a base path: for the 404 page, which is served at any depth."""
    return _rooted(html, f"{base_path.rstrip('/')}/")
