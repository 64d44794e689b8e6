"""Every link of the built pages against the files and anchors the site has."""

import html as markup
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from . import urls
from .diagnostics import Diagnostic, Span

_LINKING = frozenset({"href", "src", "action", "data-src"})
_ENDS = (*(name[-4:] for name in _LINKING), "id")
_ELSEWHERE = re.compile(r"[a-z]+:|//")


@dataclass(frozen=True, slots=True)
class Links:
    """What a page links to within the site (files, with the anchor meant), and the anchors it has itself."""

    targets: frozenset[str]
    anchors: frozenset[str]


def links_of(path: str, html: str, base_path: str = "") -> Links:
    """The links and anchors of a page's HTML; ``path`` is its file, which relative links start from.

    ``base_path`` is where the site's root stands on its host: what links from the root, as the 404 page's do, begin with.
    """
    links, anchors = _attributes(html)
    return Links(frozenset(_targets(path, links, base_path.rstrip("/"))), frozenset(map(markup.unescape, anchors)))


def _attributes(html: str) -> tuple[set[str], set[str]]:
    """The values of the attributes that link, and of those that name. Cut at every attribute: half the time of two patterns."""
    links: set[str] = set()
    anchors: set[str] = set()
    before, *pieces = html.split('="')
    for piece in pieces:
        if before.endswith(_ENDS):
            name = before[-9:].split()[-1]  # white space, and the longest name
            if name in _LINKING:
                links.add(piece[: piece.find('"')])
            elif name == "id":
                anchors.add(piece[: piece.find('"')])
        before = piece
    return links, anchors


@dataclass(frozen=True, slots=True)
class Pointing:
    """How many pages link to something, and the first of their files by name."""

    count: int
    first: str

    def __add__(self, other: "Pointing") -> "Pointing":
        return Pointing(self.count + other.count, min(self.first, other.first))


@dataclass(frozen=True, slots=True)
class Web:
    """The links of many pages in little memory: who points to each target, and each page's anchors, with a line end around every one."""

    pointing: Mapping[str, Pointing]
    anchors: Mapping[str, str]


NO_WEB = Web({}, {})


class Weaving:
    """A web under way, to which page after page is added."""

    def __init__(self) -> None:
        self._pointing: dict[str, Pointing] = {}
        self._anchors: dict[str, str] = {}

    def add(self, path: str, links: Links) -> None:
        """Add a page by its file."""
        self.take(Web(dict.fromkeys(links.targets, Pointing(1, path)), {path: lines(links.anchors)}))

    def take(self, web: Web) -> None:
        """Add a whole lot of pages."""
        self._anchors |= web.anchors
        for target, found in web.pointing.items():
            before = self._pointing.get(target)
            self._pointing[target] = before + found if before else found

    def done(self) -> Web:
        """The links of all pages that were added."""
        return Web(self._pointing, self._anchors)


def web_of(pages: Iterable[tuple[str, Links]]) -> Web:
    """The links of pages (each with its file) together."""
    weaving = Weaving()
    for path, links in pages:
        weaving.add(path, links)
    return weaving.done()


def lines(anchors: AbstractSet[str]) -> str:
    """A page's anchors as one text, with a line end around every one."""
    return "\n".join(("", *sorted(anchors), ""))


def joined(webs: Iterable[Web]) -> Web:
    """The links of several lots of pages together."""
    weaving = Weaving()
    for web in webs:
        weaving.take(web)
    return weaving.done()


def dead_links(asked: Mapping[str, Pointing], files: AbstractSet[str], anchors: Mapping[str, str]) -> Iterator[Diagnostic]:
    """The targets asked for that are no file of the site, or no anchor on one of all its pages.

    Reports ``dead-link``.
    """
    found: dict[str, Pointing] = {}
    for target, pointing in asked.items():
        file, _, anchor = target.partition("#")
        if file not in files:
            message = f"链接 /{file} 没有着落"
        elif anchor and file in anchors and f"\n{anchor}\n" not in anchors[file]:
            message = f"链接 /{target} 指向的位置不存在"
        else:
            continue
        found[message] = found[message] + pointing if message in found else pointing
    for message, pointing in found.items():
        yield Diagnostic("dead-link", f"{message}（{pointing.count} 页，如 /{pointing.first}）。", Span(pointing.first))


def _targets(path: str, links: AbstractSet[str], base_path: str) -> Iterator[str]:
    folder = posixpath.dirname(path) or "."
    root = "../" * path.count("/")
    for link in links:
        rest = link.removeprefix(root) if root else "."
        if rest is not link and rest[:1] != ".":
            yield _from_root(rest)  # nearly every link: through the site's root, where many pages' links are the same
        elif not _ELSEWHERE.match(link):
            target = _target(folder, link, base_path)
            yield path + target if target.startswith("#") else target or path


@lru_cache(maxsize=1 << 16)
def _from_root(address: str) -> str:
    return _target(".", f"./{address}", "")


def _target(folder: str, link: str, base_path: str) -> str:
    """The file (and anchor) a link leads to; an empty file is the page itself."""
    address, hash_mark, anchor = markup.unescape(link).partition(urls.TEXT_DIRECTIVE)[0].partition("#")
    address = unquote(address.partition("?")[0])
    if address.startswith("/"):
        file = address.removeprefix(base_path).strip("/")
    elif address:
        file = posixpath.normpath(posixpath.join(folder, address)).removeprefix("./")
    else:
        return f"{hash_mark}{unquote(anchor)}"
    if address.endswith(("/", "..", ".")) or not file:
        file = "index.html" if file in ("", ".") else f"{file}/index.html"
    return f"{file}{hash_mark}{unquote(anchor)}"
