"""Every link of the built pages against the files and anchors the site has."""

import html as markup
import posixpath
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from urllib.parse import unquote

from . import urls
from .diagnostics import Diagnostic, Span

# White space before the name, not a word boundary: it is what lets the search skip ahead, and a sixth of a second.
_LINK = re.compile(r'\s(?:href|src|action|data-src)="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z]+:|//")
_ID = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Links:
    """What a page links to within the site (files, with the anchor meant), and the anchors it has itself."""

    targets: frozenset[str]
    anchors: frozenset[str]


def links_of(path: str, html: str, base_path: str = "") -> Links:
    """The links and anchors of a page's HTML; ``path`` is its file, which relative links start from.

    ``base_path`` is where the site's root stands on its host: what links from the root, as the 404 page's do, begin with.
    """
    return Links(frozenset(_targets(path, html, base_path.rstrip("/"))), frozenset(map(markup.unescape, _ID.findall(html))))


def dead_links(asked: Mapping[str, Links], files: AbstractSet[str], pages: Mapping[str, Links]) -> Iterator[Diagnostic]:
    """The links of the pages asked for (by file) that lead to no file of the site, or to no anchor on one of all its pages.

    Reports ``dead-link``.
    """
    found: dict[str, list[str]] = {}
    for path, links in asked.items():
        for target in links.targets:
            file, _, anchor = target.partition("#")
            if file not in files:
                found.setdefault(f"链接 /{file} 没有着落", []).append(path)
            elif anchor and file in pages and anchor not in pages[file].anchors:
                found.setdefault(f"链接 /{target} 指向的位置不存在", []).append(path)
    for message, paths in found.items():
        yield Diagnostic("dead-link", f"{message}（{len(paths)} 页，如 /{paths[0]}）。", Span(paths[0]))


def _targets(path: str, html: str, base_path: str) -> Iterator[str]:
    folder = posixpath.dirname(path) or "."
    for link in set(_LINK.findall(html)):
        if not _ELSEWHERE.match(link):
            target = _target(folder, link, base_path)
            yield path + target if target.startswith("#") else target or path


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
