"""The pages after an edit, without what a preview can wait for: open data and search index.

A page is a value; one that equals what stands on disk, in the same frame and from the same templates, need not be rendered again.
Nothing is guessed from file names or times, so nothing can go stale, and the whole build that follows compares every byte anyway.
The pages somebody looks at come first: they are made, published and told before the others are so much as thought of.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from .. import basis, linkcheck, memory, render, urls
from ..build import Options, Project, Report, check, context_of, surroundings
from ..diagnostics import Diagnostic, errors, in_order
from ..linkcheck import Links
from ..load import Loaded
from ..outputs import Changes, Output, Refusal
from ..pages import Context, Leaf, Page, leaves, of_place, of_portal, of_texts
from ..publishing import claimed, publish

_PATIENCE = 20.0
"""How many seconds a preview waits for a build that somebody started elsewhere; then it says so."""


@dataclass(frozen=True, slots=True)
class Made:
    """Pages with the fingerprint of everything they were made from."""

    key: str
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


@dataclass(frozen=True, slots=True)
class Update:
    """What a refresh did: what it reports, what stands on disk now, and the files of the pages that are others than before."""

    report: Report
    drawn: Drawn | None
    changed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Ready:
    """Files without errors, and everything their pages are made from; ``kept`` is what was drawn in the same frame."""

    checked: tuple[Loaded, Report]
    context: Context
    site: render.Site
    assets: tuple[Output, ...]
    templates: str
    kept: Drawn | None


@dataclass(frozen=True, slots=True)
class _First:
    """The pages shown before the others, as their files were before; those that were not there have no bytes."""

    before: Mapping[str, bytes | None]


def refresh(
    project: Project,
    options: Options,
    earlier: Drawn | None,
    looked_at: AbstractSet[str] = frozenset(),
    tell: Callable[[frozenset[str]], object] = lambda _changed: None,
) -> Update:
    """Make the pages on disk agree with the files, or say why they cannot; all other files of the site stay as they are.

    ``earlier`` is what the last refresh drew; the value returned is to be given to the next. ``looked_at`` are the files of the pages
    open in a browser: they stand on disk, and are told, before the rest; should the rest then fail, they are put back as they were.
    Reports what ``build`` reports.
    """
    ready = _ready(project, options, earlier)
    if isinstance(ready, Report):
        return Update(ready, earlier)
    first = _show_first(project, ready, looked_at) if earlier else _First({})
    if first.before:
        tell(frozenset(first.before))
    update = _show_all(project, ready, earlier)
    if first.before and update.report.changes is None:
        _put_back(project.site, first)
    return replace(update, changed=update.changed | first.before.keys())


def _ready(project: Project, options: Options, earlier: Drawn | None) -> _Ready | Report:
    known = memory.of(earlier.checked[0], earlier.checked[1].proofs) if earlier else memory.NOTHING
    checked = loaded, report = check(project.root, known, past=options.replaced, latest=options.latest)
    if errors(report.problems) or loaded.portal is None:
        return report
    context = context_of(loaded, report, options)
    site, assets = surroundings(context, project, options)
    templates = render.fingerprint(project.templates)
    kept = earlier if earlier and (earlier.site, earlier.templates) == (site, templates) else None
    return _Ready(checked, context, site, assets, templates, kept)


def _show_first(project: Project, ready: _Ready, looked_at: AbstractSet[str]) -> _First:
    """Publish the pages somebody looks at, those that differ and are sound; whatever is wrong with one is left to the whole."""
    known = {urls.output_path(leaf.address): leaf for leaf in leaves(ready.context)}
    pages = [leaf.make() for file, leaf in known.items() if file in looked_at]
    html, broken = render.render(_differing(pages, ready.kept), project.templates, ready.site)
    links = _links_of(html)
    standing = dict(ready.kept.links) | links if ready.kept else links
    if broken or any(_dead(project.site, links, standing, known.keys(), ready.assets)):
        return _First({})
    before = {output.path: _bytes(project.site / output.path) for output in html}
    return _First({} if isinstance(_published(project.site, (*ready.assets, *html), gone=()), Refusal) else before)


def _put_back(site: Path, first: _First) -> None:
    stood = tuple(Output(file, content) for file, content in first.before.items() if content is not None)
    _published(site, stood, gone=tuple(file for file, content in first.before.items() if content is None))


def _show_all(project: Project, ready: _Ready, earlier: Drawn | None) -> Update:
    """Make every page that follows from something else than last time, and publish those that differ."""
    loaded, report = ready.checked
    of_data = _of_data(ready.checked, ready.context, earlier)
    found = (*(page for made in of_data.values() for page in made.pages), *_made_now(of_texts(ready.context)))
    pages = {urls.output_path(page.address): page for page in found}
    html, broken = render.render(_differing(pages.values(), ready.kept), project.templates, ready.site)
    fresh = _links_of(html)
    links = fresh | {file: ready.kept.links[file] for file in pages.keys() - fresh.keys()} if ready.kept else fresh
    gone = earlier.pages.keys() - pages.keys() if earlier else frozenset()
    asked = fresh if ready.kept and not gone and not _lost(fresh, ready.kept) else links
    problems = in_order((*report.problems, *broken, *(() if broken else _dead(project.site, asked, links, pages.keys(), ready.assets))))
    if errors(problems):
        return Update(replace(report, problems=problems), earlier)
    result = _published(project.site, (*ready.assets, *html), gone=gone)
    if isinstance(result, Refusal):
        return Update(replace(report, problems=problems, refusal=result), None)
    drawn = Drawn(ready.checked, of_data, ready.site, ready.templates, pages, links)
    return Update(Report(problems, loaded.files, changes=result, pages=len(pages)), drawn, frozenset(fresh) | gone)


def _published(site: Path, outputs: Sequence[Output], gone: Iterable[str]) -> Changes | Refusal:
    """Publish some files, while nobody else does."""
    with claimed(site, lambda _words: None, _PATIENCE) as claim:
        return publish(claim, outputs, gone=gone)


def _differing(pages: Iterable[Page], kept: Drawn | None) -> list[Page]:
    return [page for page in pages if not (kept and kept.same(page))]


def _made_now(found: Iterable[Leaf]) -> tuple[Page, ...]:
    return tuple(leaf.make() for leaf in found)


def _of_data(checked: tuple[Loaded, Report], context: Context, earlier: Drawn | None) -> Mapping[str, Made]:
    """The pages made from data alone, by place, and under no name those across places; of last time where all they show is the same."""
    parts = checked[0].parts
    keys = basis.of_places(context, parts)
    found = {"": _made("", basis.of_portal(context, parts), lambda: of_portal(context), earlier)}
    for place in context.portal.places:
        found[place.id] = _made(place.id, keys[place.id], partial(of_place, context, place), earlier)
    return found


def _made(name: str, key: str, found: Callable[[], Iterator[Leaf]], earlier: Drawn | None) -> Made:
    kept = earlier.of_data.get(name) if earlier else None
    return kept if kept and kept.key == key else Made(key, _made_now(found()))


def _links_of(html: Sequence[Output]) -> dict[str, Links]:
    return {output.path: linkcheck.links_of(output.path, output.content.decode()) for output in html}


def _lost(fresh: Mapping[str, Links], kept: Drawn) -> bool:
    """Whether a page has lost an anchor, which links of pages that stand may mean."""
    return any(file in kept.links and kept.links[file].anchors - links.anchors for file, links in fresh.items())


def _dead(
    site: Path, asked: Mapping[str, Links], links: Mapping[str, Links], pages: AbstractSet[str], assets: Sequence[Output]
) -> Iterator[Diagnostic]:
    """The dead links of some pages among all of them.

    Feeds and calendars are not asked for: the whole build that follows makes them, and checks that they are there.
    """
    files = pages | {output.path for output in assets}
    pointing = linkcheck.web_of(asked.items()).pointing
    named = {target.partition("#")[0] for target in pointing}
    there = {file for file in named - files if file.startswith("feeds/") or (site / file).is_file()}
    anchors = {file: linkcheck.lines(links[file].anchors) for file in named if file in links}
    return linkcheck.dead_links(pointing, files | there, anchors)


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
