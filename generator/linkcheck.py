"""Every link of the built pages against the files and anchors the site has."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from urllib.parse import unquote

from .diagnostics import Diagnostic, Span

_LINK = re.compile(r'(?:href|src|action)="([^"]*)"')
_ID = re.compile(r'\bid="([^"]+)"')


def dead_links(html: Mapping[str, str], files: AbstractSet[str]) -> Iterator[Diagnostic]:
    """The links of pages (path → HTML) that lead to no file of the site, or to no anchor on a page. Reports ``dead-link``."""
    anchors: dict[str, frozenset[str]] = {}
    found: dict[str, list[str]] = {}
    for path, text in html.items():
        for target in _targets(path, text):
            file, _, anchor = target.partition("#")
            if file not in files:
                found.setdefault(f"链接 /{file} 没有着落", []).append(path)
            elif anchor and file in html:
                if file not in anchors:
                    anchors[file] = frozenset(_ID.findall(html[file]))
                if anchor not in anchors[file]:
                    found.setdefault(f"链接 /{target} 指向的位置不存在", []).append(path)
    for message, paths in found.items():
        yield Diagnostic("dead-link", f"{message}（{len(paths)} 页，如 /{paths[0]}）。", Span(paths[0]))


def _targets(path: str, text: str) -> Iterator[str]:
    """What a page links to within the site: files, with the anchor meant."""
    folder = posixpath.dirname(path) or "."
    for link in set(_LINK.findall(text)):
        if not _is_elsewhere(link):
            target = _target(folder, link)
            yield path + target if target.startswith("#") else target or path


def _is_elsewhere(link: str) -> bool:
    return re.match(r"[a-z]+:|//", link) is not None


def _target(folder: str, link: str) -> str:
    """The file (and anchor) a link leads to; an empty file is the page itself."""
    address, hash_mark, anchor = link.replace("&amp;", "&").partition("#")
    address = unquote(address.partition("?")[0])
    if address.startswith("/"):
        file = address.strip("/")
    elif address:
        file = posixpath.normpath(posixpath.join(folder, address)).removeprefix("./")
    else:
        return f"{hash_mark}{unquote(anchor)}"
    if address.endswith(("/", "..", ".")) or not file:
        file = "index.html" if file in ("", ".") else f"{file}/index.html"
    return f"{file}{hash_mark}{unquote(anchor)}"
