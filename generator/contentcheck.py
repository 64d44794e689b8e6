"""What editors write in Markdown: no HTML tags, which publishing would drop, and no links within the site that lead nowhere."""

import difflib
import itertools
import posixpath
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from urllib.parse import unquote

from . import model
from .addresses import is_left_to_the_build
from .diagnostics import Diagnostic, Span

_CODE = re.compile(r"`[^`\n]*`|^(?: {4}|\t)[^\n]*|^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|!--)")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_ENOUGH = 200
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def problems(page: model.ContentPage, known: AbstractSet[str]) -> Iterator[Diagnostic]:
    """What is wrong with a page, given the addresses of the site. Reports ``raw-html`` and ``dead-link``."""
    yield from itertools.islice(_problems(page, known), _ENOUGH)


def _problems(page: model.ContentPage, known: AbstractSet[str]) -> Iterator[Diagnostic]:
    text = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), page.body)
    for match in _TAG.finditer(text):
        tag = match[0].partition("\n")[0]
        yield Diagnostic("raw-html", f"这里写了 HTML 标签 {tag[:30]}。", _span(page, text, match.start(), len(tag)))
    for match in _LINK.finditer(text):
        target = _address(page, match[1])
        if target is not None and target not in known:
            near = difflib.get_close_matches(target[:80], known, n=1, cutoff=0.75) if len(known) < 5000 else []
            hint = f"是否为 {near[0]}？" if near else None
            yield Diagnostic("dead-link", f"站内没有 {target[:80]}。", _span(page, text, match.start(1), len(match[1])), hint)


def _span(page: model.ContentPage, text: str, at: int, length: int) -> Span:
    return Span(page.file, page.first_line + text.count("\n", 0, at), at - text.rfind("\n", 0, at), length)


def _address(page: model.ContentPage, link: str) -> str | None:
    """The address a link leads to from the page; None for one that leaves the site, stays on the page, or is left to the build."""
    path = unquote(re.split(r"[?#]", link)[0])
    if not path or _ELSEWHERE.match(link):
        return None
    address = posixpath.normpath(posixpath.join(f"/{page.slug}/", path))
    if is_left_to_the_build(address) or address.startswith("/feeds/"):
        return None
    return f"{address.rstrip('/')}/" if path.endswith(("/", ".")) else address
