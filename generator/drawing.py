"""Every page made and rendered, by as many processes as there are processors.

What comes back of a page is what the rest of a build asks of it: its HTML, its links, and what the page says of itself besides its view.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from . import linkcheck, render
from .diagnostics import Diagnostic
from .linkcheck import Links
from .outputs import Output, Refusal
from .pages import Leaf, Page
from .shares import Failed, Sharing, dealt

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
    """Pages as they will be published, in one order: each without its view, its HTML, and its links; or what is wrong with templates."""

    pages: tuple[Page, ...]
    html: tuple[Output, ...]
    links: tuple[Links, ...]
    broken: tuple[Diagnostic, ...] = ()


class Drawing:
    """Pages under way; with one process, or few pages, they are made when they are asked for."""

    def __init__(self, leaves: Sequence[Leaf], frame: Frame, processes: int) -> None:
        work = partial(draw, frame=frame)
        self._sharing = Sharing(work, leaves, processes) if processes > 1 and len(leaves) >= _WORTH_SHARING else None
        self._here = partial(work, leaves)

    def sheets(self) -> Sheets | Refusal:
        """All of them, or why a process could not make its share. Reports ``template-error``, once for each template."""
        if self._sharing is None:
            return self._here()
        shares = self._sharing.results()
        if isinstance(shares, Failed):
            return Refusal(f"生成网页的一个进程没有做完，未发布：{shares.words}")
        broken = {problem.span: problem for share in shares for problem in share.broken}
        if broken:
            return Sheets((), (), (), tuple(broken.values()))
        return Sheets(
            dealt([share.pages for share in shares]), dealt([share.html for share in shares]), dealt([share.links for share in shares])
        )


def draw(leaves: Sequence[Leaf], frame: Frame) -> Sheets:
    """Some pages, made and rendered in this process."""
    pages = [leaf.make() for leaf in leaves]
    html, broken = render.render(pages, frame.templates, frame.site, offline=frame.offline)
    base = urlsplit(frame.site.base_url or "").path
    links = tuple(linkcheck.links_of(output.path, output.content.decode(), base) for output in html)
    return Sheets(tuple(replace(page, view=None) for page in pages), html, links, broken)


def joined(sheets: Sheets, more: Sheets, position: int) -> Sheets:
    """Pages with others put among them, the first at a position."""
    return Sheets(
        (*sheets.pages[:position], *more.pages, *sheets.pages[position:]),
        (*sheets.html[:position], *more.html, *sheets.html[position:]),
        (*sheets.links[:position], *more.links, *sheets.links[position:]),
        (*sheets.broken, *more.broken),
    )
