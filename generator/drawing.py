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
from .outputs import File, Refusal, refused
from .pages import Leaf, Sheet
from .shares import Failed, begun, dealt
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
    """Pages as they will be published, in one order, with their HTML and the links of all of them."""

    pages: tuple[Sheet, ...]
    html: tuple[File, ...]
    web: Web


@dataclass(frozen=True, slots=True)
class _Share:
    """What a process made of a lot: its pages, where the HTML of each begins and how long it is, and their links."""

    pages: tuple[Sheet, ...]
    html: tuple[tuple[str, int, int], ...]
    web: Web


@dataclass(frozen=True, slots=True)
class Broken:
    """Templates that cannot be rendered: no page is published."""

    problems: tuple[Diagnostic, ...]


class Drawing:
    """Lots of pages under way in other processes; with one process, or few pages, they are made when they are asked for."""

    def __init__(self, lots: Sequence[Sequence[Leaf]], frame: Frame, processes: int, folder: Path) -> None:
        count = processes if sum(map(len, lots)) >= _WORTH_SHARING else 1
        self._spools = [Spool(folder) for _ in range(count)]
        shares = ([lot[number::count] for lot in lots] for number in range(count))
        works = [partial(_drawn, share, frame, spool) for share, spool in zip(shares, self._spools, strict=True)]
        self._results = begun(works, [spool.number for spool in self._spools], is_shared=count > 1)

    def sheets(self) -> tuple[Sheets, ...] | Broken | Refusal:
        """Those of each lot, or why a process could not make its share. Reports ``template-error``, once for each template."""
        results = self._results()
        if isinstance(results, Failed):
            return Refusal(f"生成网页的一个进程没有做完，未发布：{results.words}")
        refusal = next((result for result in results if isinstance(result, Refusal)), None)
        broken = {problem.span: problem for result in results if isinstance(result, Broken) for problem in result.problems}
        if refusal or broken:
            return refusal or Broken(tuple(broken.values()))
        shares = zip(*(result for result in results if isinstance(result, tuple)), strict=True)
        return tuple(self._whole(lot) for lot in shares)

    def _whole(self, shares: Sequence[_Share]) -> Sheets:
        """A lot from what each process made of it."""
        html = [
            [Spooled(path, spool, start, size) for path, start, size in share.html]
            for share, spool in zip(shares, self._spools, strict=True)
        ]
        return Sheets(dealt([share.pages for share in shares]), dealt(html), linkcheck.joined(share.web for share in shares))


def _drawn(lots: Sequence[Sequence[Leaf]], frame: Frame, spool: Spool) -> tuple[_Share, ...] | Broken | Refusal:
    """Some pages of each lot, made and rendered in this process, their HTML in the spool."""
    broken: list[Diagnostic] = []
    try:
        shares = tuple(_lot(lot, frame, spool, broken) for lot in lots)
    except OSError as error:
        return refused(error)
    return Broken(tuple(broken)) if broken else shares


def _lot(leaves: Sequence[Leaf], frame: Frame, spool: Spool, broken: list[Diagnostic]) -> _Share:
    base = urlsplit(frame.site.base_url or "").path
    pages: list[Sheet] = []
    html: list[tuple[str, int, int]] = []
    weaving = linkcheck.Weaving()
    for page, found in render.rendered((leaf.make() for leaf in leaves), frame.templates, frame.site, offline=frame.offline):
        if isinstance(found, Diagnostic):
            broken.append(found)
            continue
        html.append((found.path, spool.append(found.content), len(found.content)))
        pages.append(Sheet(page.address, page.template, page.is_indexed, page.changed))
        weaving.add(found.path, linkcheck.links_of(found.path, found.content.decode(), base))
    return _Share(tuple(pages), tuple(html), weaving.done())


def joined(lots: Sequence[Sheets]) -> Sheets:
    """Lots of pages one after the other."""
    return Sheets(
        tuple(page for lot in lots for page in lot.pages),
        tuple(file for lot in lots for file in lot.html),
        linkcheck.joined(lot.web for lot in lots),
    )
