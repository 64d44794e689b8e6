"""The pages after an edit, without what a preview can wait for: open data and search index.

A page is a value; one that equals what stands on disk, in the same frame and from the same templates, need not be rendered again.
Nothing is guessed from file names or times, so nothing can go stale, and the whole build that follows compares every byte anyway.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from .. import linkcheck, model, render, urls
from ..build import Options, Project, Report, check, context_of, surroundings
from ..diagnostics import errors, in_order
from ..linkcheck import Links
from ..load import Loaded
from ..outputs import Output, Refusal
from ..pages import Context, Page, of_place, of_portal, of_texts
from ..publishing import claimed, publish

_PATIENCE = 20.0
"""How many seconds a preview waits for a build that somebody started elsewhere; then it says so."""


@dataclass(frozen=True, slots=True)
class Made:
    """Pages with everything they were made from."""

    basis: tuple[object, ...]
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands on disk, and all it was made from: the next refresh makes only what follows from something else.

    ``checked`` is what the check of the files found, ``site`` and ``templates`` the frame and the templates; ``pages`` and ``links``
    are by file.
    """

    checked: tuple[Loaded, Report]
    of_data: Mapping[str, Made]
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
    checked = loaded, report = check(project.root, earlier.checked if earlier else None, past=options.replaced, latest=options.latest)
    if errors(report.problems) or loaded.portal is None:
        return report, earlier
    context = context_of(loaded, report, options)
    of_data = _of_data(context, earlier)
    found = (*(page for made in of_data.values() for page in made.pages), *of_texts(context))
    pages = {urls.output_path(page.address): page for page in found}
    site, assets = surroundings(context, project, options)
    templates = render.fingerprint(project.templates)
    kept = earlier if earlier and (earlier.site, earlier.templates) == (site, templates) else None
    html, broken = render.render([page for page in pages.values() if not (kept and kept.same(page))], project.templates, site)
    drawn = Drawn(checked, of_data, site, templates, pages, _links(pages, html, kept))
    gone = earlier.pages.keys() - pages.keys() if earlier else frozenset()
    known = _known(project.site, gone, (*html, *assets)) | _later(drawn.links)
    dead = () if broken else tuple(linkcheck.dead_links(drawn.links, known))
    problems = in_order((*report.problems, *broken, *dead))
    if errors(problems):
        return replace(report, problems=problems), earlier
    with claimed(project.site, lambda _words: None, _PATIENCE) as claim:
        result = publish(claim, (*assets, *html), gone=gone)
    if isinstance(result, Refusal):
        return replace(report, problems=problems, refusal=result), None
    return Report(problems, report.files, changes=result, pages=len(pages)), drawn


def _of_data(context: Context, earlier: Drawn | None) -> Mapping[str, Made]:
    """The pages made from data alone, by place, and under no name those across places; of last time where all they show is the same."""
    across = replace(context, portal=replace(context.portal, content=()))
    found = {"": _made("", (across,), lambda: of_portal(context), earlier)}
    for place in context.portal.places:
        found[place.id] = _made(place.id, _basis(context, place), partial(of_place, context, place), earlier)
    return found


def _made(name: str, basis: tuple[object, ...], make: Callable[[], Iterator[Page]], earlier: Drawn | None) -> Made:
    kept = earlier.of_data.get(name) if earlier else None
    return kept if kept and kept.basis == basis else Made(basis, tuple(make()))


def _basis(context: Context, place: model.Place) -> tuple[object, ...]:
    """Everything a place's pages are made from."""
    names = tuple((one.id, one.name) for one in context.portal.places)
    documents = tuple(context.verifications[document.id] for document in place.documents)
    seen = replace(context.portal, places=context.near(place), content=())
    narrowed = replace(context, portal=seen, verifications={}, source_texts={}, data_files=())
    return narrowed, documents, names, context.current_quarter, context.is_archive, context.comparisons.names


def _links(pages: Mapping[str, Page], html: Sequence[Output], kept: Drawn | None) -> Mapping[str, Links]:
    """The links of every page: of those just rendered, and of those that stand."""
    fresh = {output.path: linkcheck.links_of(output.path, output.content.decode()) for output in html}
    return fresh | {file: kept.links[file] for file in pages.keys() - fresh.keys()} if kept else fresh


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
