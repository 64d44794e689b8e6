"""The pages after an edit, without what a preview can wait for: open data and search index.

A page is a value; one that equals what stands on disk, in the same frame and from the same templates, need not be rendered again.
Nothing is guessed from file names or times, so nothing can go stale, and the whole build that follows compares every byte anyway.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from .. import linkcheck, render, urls
from ..build import Options, Project, Report, check, context_of, surroundings
from ..diagnostics import errors, in_order
from ..linkcheck import Links
from ..outputs import Output, Refusal, publish
from ..pages import Page, all_pages


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages that stand on disk, by file: what each shows and its links; with the frame and the templates they were drawn in."""

    site: render.Site
    templates: str
    pages: Mapping[str, Page]
    links: Mapping[str, Links]

    def same(self, page: Page) -> bool:
        """Whether a page stands on disk just as it is to be."""
        return self.pages.get(urls.output_path(page.address)) == page


def refresh(project: Project, options: Options, earlier: Drawn | None) -> tuple[Report, Drawn | None]:
    """Make the pages on disk agree with the files, or say why they cannot; all other files of the site stay as they are.

    ``earlier`` is what the last refresh drew; the value returned is to be given to the next. Reports what ``build`` reports.
    """
    loaded, report = check(project.root)
    if errors(report.problems) or loaded.portal is None:
        return report, earlier
    context = context_of(loaded, report, options)
    pages = all_pages(context)
    site, assets = surroundings(context, project, options)
    templates = render.fingerprint(project.templates)
    kept = earlier if earlier and (earlier.site, earlier.templates) == (site, templates) else None
    changed = [page for page in pages if not (kept and kept.same(page))]
    html, broken = render.render(changed, project.templates, site)
    drawn = _drawn(site, templates, pages, html, kept)
    gone = earlier.pages.keys() - drawn.pages.keys() if earlier else frozenset()
    known = _known(project.site, gone, (*html, *assets)) | _later(drawn.links)
    dead = () if broken else tuple(linkcheck.dead_links(drawn.links, known))
    problems = in_order((*report.problems, *broken, *dead))
    if errors(problems):
        return replace(report, problems=problems), earlier
    result = publish(project.site, (*assets, *html), gone=gone)
    if isinstance(result, Refusal):
        return replace(report, problems=problems, refusal=result), None
    return Report(problems, report.files, changes=result, pages=len(pages)), drawn


def _drawn(site: render.Site, templates: str, pages: Sequence[Page], html: Sequence[Output], kept: Drawn | None) -> Drawn:
    by_file = {urls.output_path(page.address): page for page in pages}
    fresh = {output.path: linkcheck.links_of(output.path, output.content.decode()) for output in html}
    links = {file: kept.links[file] for file in by_file.keys() - fresh.keys()} if kept else {}
    return Drawn(site, templates, by_file, links | fresh)


def _known(site: Path, gone: AbstractSet[str], outputs: Sequence[Output]) -> AbstractSet[str]:
    """The files a link may lead to: those that stand on disk and stay, and those about to be written."""
    return (frozenset(_files(site)) - gone) | {output.path for output in outputs}


def _later(pages: Mapping[str, Links]) -> AbstractSet[str]:
    """The feeds and calendars pages lead to: the whole build that follows makes them, and checks that they are there."""
    return {target for links in pages.values() for target in links.targets if target.startswith("feeds/")}


def _files(site: Path) -> Iterator[str]:
    prefix = len(str(site)) + 1
    for base, _folders, names in os.walk(site):
        yield from (f"{base}/{name}"[prefix:].replace(os.sep, "/") for name in names)
