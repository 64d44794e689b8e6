"""Every page made and rendered, by as many processes as there are processors.

A page is made, rendered, looked through for links, written into a spool and forgotten, one after the other, so that a portal of any size
needs the memory of a page. What comes back is what the rest of a build asks of a page, and where its HTML lies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from . import linkcheck, render
from .diagnostics import Diagnostic
from .linkcheck import Web
from .outputs import Refusal, refused
from .pages import Leaf, Sheet
from .shares import Failed, Sharing, dealt
from .spool import Spool, Spooled

_WORTH_SHARING = 100
"""Fewer pages are made sooner than a process is begun."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page: the site, the folder of templates, and whether links name files (``offline``)."""

    site: render.Site
    templates: Path
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Sheets:
    """Pages as they will be published, in one order, with their HTML and the links of all of them; or what is wrong with templates."""

    pages: tuple[Sheet, ...]
    html: tuple[Spooled, ...]
    web: Web
    broken: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Share:
    """What a process made: its pages, where the HTML of each begins and how long it is, their links; or what is wrong with templates."""

    pages: tuple[Sheet, ...]
    html: tuple[tuple[str, int, int], ...]
    web: Web
    broken: tuple[Diagnostic, ...]


class Drawing:
    """Pages under way in other processes; with one process, or few pages, they are made when they are asked for."""

    def __init__(self, leaves: Sequence[Leaf], frame: Frame, processes: int, folder: Path) -> None:
        count = processes if len(leaves) >= _WORTH_SHARING else 1
        self._spools = [Spool(folder) for _ in range(count)]
        self._works = [partial(_drawn, leaves[number::count], frame, spool) for number, spool in enumerate(self._spools)]
        self._sharing = Sharing(self._works, [spool.number for spool in self._spools]) if count > 1 else None

    def sheets(self) -> Sheets | Refusal:
        """All of them, or why a process could not make its share. Reports ``template-error``, once for each template."""
        results = self._sharing.results() if self._sharing else tuple(work() for work in self._works)
        if isinstance(results, Failed):
            return Refusal(f"生成网页的一个进程没有做完，未发布：{results.words}")
        shares = [share for share in results if isinstance(share, _Share)]
        refusal = next((share for share in results if isinstance(share, Refusal)), None)
        broken = {problem.span: problem for share in shares for problem in share.broken}
        if refusal or broken:
            return refusal or Sheets((), (), Web({}, {}), tuple(broken.values()))
        html = [
            [Spooled(path, spool, start, size) for path, start, size in share.html]
            for share, spool in zip(shares, self._spools, strict=True)
        ]
        return Sheets(dealt([share.pages for share in shares]), dealt(html), linkcheck.joined(share.web for share in shares))


def draw(leaf: Leaf, frame: Frame, folder: Path) -> Sheets | Refusal:
    """One page, made and rendered here."""
    return Drawing([leaf], frame, 1, folder).sheets()


def _drawn(leaves: Sequence[Leaf], frame: Frame, spool: Spool) -> _Share | Refusal:
    """Some pages, made and rendered in this process, their HTML in the spool."""
    base = urlsplit(frame.site.base_url or "").path
    pages: list[Sheet] = []
    html: list[tuple[str, int, int]] = []
    weaving = linkcheck.Weaving()
    broken: list[Diagnostic] = []
    for page, found in render.rendered((leaf.make() for leaf in leaves), frame.templates, frame.site, offline=frame.offline):
        if isinstance(found, Diagnostic):
            broken.append(found)
            continue
        try:
            start = spool.append(found.content)
        except OSError as error:
            return refused(error)
        pages.append(Sheet(page.address, page.template, page.is_indexed, page.changed))
        html.append((found.path, start, len(found.content)))
        weaving.add(found.path, linkcheck.links_of(found.path, found.content.decode(), base))
    return _Share(tuple(pages), tuple(html), weaving.done(), tuple(broken))


def joined(sheets: Sheets, more: Sheets, position: int) -> Sheets:
    """Pages with others put among them, the first at a position."""
    return Sheets(
        (*sheets.pages[:position], *more.pages, *sheets.pages[position:]),
        (*sheets.html[:position], *more.html, *sheets.html[position:]),
        linkcheck.joined((sheets.web, more.web)),
        (*sheets.broken, *more.broken),
    )
