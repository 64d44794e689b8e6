"""The order of the stages: files, portal, pages, outputs, site.

The build is a function of (data, content, templates, as-of date, commit); clocks and git are asked by the command line. With an
error nothing is published and the site stays as it was.
"""

import datetime as dt
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from . import (
    addresses,
    basis,
    calendars,
    drawing,
    feeds,
    findable,
    keeping,
    ledger,
    linkcheck,
    making,
    memory,
    provenance,
    publishedrules,
    render,
    replaced,
    rules,
    search,
    sitemap,
    standings,
    unsaid,
    urls,
)
from .diagnostics import Diagnostic, Span, errors, in_order
from .history import History
from .kept import Shelf
from .load import Loaded, load
from .lock import locked
from .memory import Memory
from .outputs import Changes, File, Output, Refusal
from .pages import Context
from .pages.context import NO_HISTORY, Link
from .publishing import PATIENCE, Claim, claimed, publish
from .replaced import Replaced
from .tally import Verification


@dataclass(frozen=True, slots=True)
class Project:
    """Where a portal's files are and where the site goes; ``cache`` and its ``shelf`` hold what may be deleted at any time."""

    root: Path
    site: Path
    cache: Path

    @property
    def templates(self) -> Path:
        """The folder of templates, styles and scripts."""
        return self.root / "templates"

    @property
    def shelf(self) -> Shelf:
        """What builds leave for later ones."""
        return Shelf(self.cache / "kept")


@dataclass(frozen=True, slots=True)
class Options:
    """What a build depends on besides the files.

    ``as_of`` may be long past; ``latest`` is the newest day anything published can be of, so that a slip in a date is found.
    """

    as_of: dt.date
    commit: str | None = None
    offline: bool = False
    with_search: bool = True
    with_data: bool = True
    with_cards: bool = False
    banner: str | None = None
    history: History = NO_HISTORY
    replaced: Replaced = replaced.NONE
    latest: dt.date | None = None
    processes: int = 1
    durable: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What a check or build found and did."""

    problems: tuple[Diagnostic, ...]
    files: Mapping[str, str]
    proofs: Mapping[str, provenance.Proof] = field(default_factory=dict)
    changes: Changes | None = None
    refusal: Refusal | None = None
    pages: int = 0
    record: ledger.Ledger = ledger.NOTHING_PUBLISHED
    addresses: frozenset[str] = frozenset()
    unrecorded: int = 0
    made: tuple[keeping.Made, ...] = ()

    @property
    def verifications(self) -> tuple[Verification, ...]:
        """The result for each document, place by place."""
        return tuple(proof.verification for proof in self.proofs.values())


Progress = Callable[[str, float | None], None]
"""Told of a stage that is done with the seconds it took, and of what is waited for without."""


def check(
    root: Path, known: Memory = memory.NOTHING, *, past: Replaced = replaced.NONE, latest: dt.date | None = None
) -> tuple[Loaded, Report]:
    """Everything that can be said about the files without building: shape, links, rules, text against source, and words that left both.

    Places and proofs that are ``known`` to follow from the very same files are not read and made again. ``latest`` is the newest day
    anything published can be of; None judges no date too late.
    """
    loaded = load(root, known.place, known.prepare)
    proofs = provenance.verify(loaded, known.proof)
    unproved = (problem for proof in proofs.values() for problem in proof.problems)
    record, misdirected = ledger.read(root)
    ruled = (*rules.check(loaded), *publishedrules.check(loaded, latest), *unsaid.problems(loaded, past))
    problems = in_order((*loaded.problems, *ruled, *unproved, *misdirected, *_gone(loaded, record)))
    return loaded, Report(problems, loaded.files, proofs, record=record)


def _gone(loaded: Loaded, record: ledger.Ledger) -> Iterator[Diagnostic]:
    """Published addresses that would disappear, as far as this can be known before the pages are made."""
    if loaded.portal is None or loaded.damaged or not (record.recorded or record.redirects):
        return
    pages = addresses.known(loaded.portal)
    named = (*record.recorded, *(redirect.target or "" for redirect, _span in record.redirects))
    later = {address.partition("#")[0] for address in named if addresses.is_left_to_the_build(address)}
    yield from ledger.problems(record, pages | addresses.feeds(loaded.portal) | later, pages)


def build(project: Project, options: Options, progress: Progress) -> Report:
    """Make the site agree with the files, or say why it cannot.

    The site is ours alone before the files are read, so that of two builds the one with the newer files ends later.
    """
    with _alone(project, progress) as claim:
        if isinstance(claim, Refusal):
            return Report((), {}, refusal=claim)
        report, outputs = prepare(project, options, progress)
        if errors(report.problems) or report.refusal is not None:
            return report
        with _stage("写出网站", progress):
            result = publish(claim, outputs, durable=options.durable)
            if isinstance(result, Refusal):
                return replace(report, refusal=result)
            keeping.keep(project.shelf, project.site, report.made)
    return replace(report, changes=result)


@contextmanager
def _alone(project: Project, progress: Progress) -> Iterator[Claim | Refusal]:
    """The cache and the site for this build alone; a cache we may not write to is nobody's."""
    waits = "另一个 gongkai 正在生成这些文件的网站，等它做完……"
    with ExitStack() as stack:
        is_free = True
        with suppress(OSError):
            project.cache.mkdir(parents=True, exist_ok=True)
            is_free = stack.enter_context(locked(f"{project.cache}/lock", PATIENCE, lambda: progress(waits, None)))
        if is_free:
            yield stack.enter_context(claimed(project.site, lambda words: progress(words, None)))
        else:
            yield Refusal(f"另一个 gongkai 一直在生成这些文件的网站，等了 {PATIENCE:.0f} 秒还没有做完，没有发布。请等它做完再运行。")


def prepare(project: Project, options: Options, progress: Progress) -> tuple[Report, tuple[File, ...]]:
    """Every file the site should have, or with a problem none; nothing is written but the cache."""
    with _stage("读取并核对数据", progress):
        loaded, report = check(project.root, memory.on(project.shelf, options.processes), past=options.replaced, latest=options.latest)
    if errors(report.problems) or loaded.portal is None:
        return report, ()
    context = context_of(loaded, report, options)
    site, assets = surroundings(context, project, options)
    frame = drawing.Frame(site, project.templates, options.offline)
    made = _made((loaded, report), context, frame, project, options, progress)
    if isinstance(made, drawing.Broken):
        return replace(report, problems=in_order((*report.problems, *made.problems))), ()
    if isinstance(made, Refusal):
        return replace(report, refusal=made), ()
    with _stage("写出订阅和日历", progress):
        followed = (*feeds.outputs(context), *calendars.outputs(context)) if options.with_data else ()
    sheets = made.drawn.sheets
    cited: tuple[File, ...] = (*sheets.html, *made.data.files, *followed)
    record = report.record if options.with_data else ledger.NOTHING_PUBLISHED
    answered = ledger.published(cited, record)
    outputs: tuple[File, ...] = (
        *(*cited, *assets, *made.besides),
        *sitemap.outputs(sheets.pages, site.base_url),
        *ledger.fallbacks(record, cited),
    )
    pages_kept = frozenset(page.address for page in sheets.pages if page.template != "moved.html")
    gone = tuple(ledger.problems(record, answered, pages_kept))
    astray = gone or (*_clashes(outputs), *_dead_links(sheets, outputs, with_data=options.with_data))
    report = replace(
        report,
        problems=in_order((*report.problems, *astray)),
        pages=len(sheets.pages),
        addresses=answered,
        unrecorded=len(answered - set(report.record.recorded)),
        made=(*made.drawn.made, *made.data.made),
    )
    return report, outputs


@dataclass(frozen=True, slots=True)
class _Made:
    """All that takes long to make."""

    drawn: making.Drawn
    data: making.Data
    besides: tuple[Output, ...]


def _made(  # noqa: PLR0913, PLR0917 - what was found, and what is asked for
    checked: tuple[Loaded, Report], context: Context, frame: drawing.Frame, project: Project, options: Options, progress: Progress
) -> _Made | drawing.Broken | Refusal:
    """The pages and the open data, which other processes make while this one does what is made besides."""
    loaded, report = checked
    work = making.Workplace(project.shelf, project.site, project.cache, options.processes)
    follows = basis.of_places(context, loaded.parts)
    under_way = making.begin(context, follows, frame, work)
    data_under_way = making.begin_data(context, follows, work) if options.with_data else None
    memory.keep(project.shelf, loaded, report.proofs)
    besides = _besides(context, project, options, progress)
    if isinstance(besides, Refusal):
        return besides
    with _stage("生成开放数据", progress):
        data = making.end_data(data_under_way) if data_under_way else making.Data()
    if isinstance(data, Refusal):
        return data
    with _stage("排列页面，套用模板", progress):
        drawn = making.end(under_way)
        if isinstance(drawn, making.Drawn) and options.with_data:
            drawn = making.with_data(drawn, replace(context, data_files=data.files), frame, work)
    return _Made(drawn, data, besides) if isinstance(drawn, making.Drawn) else drawn


def _besides(context: Context, project: Project, options: Options, progress: Progress) -> tuple[Output, ...] | Refusal:
    """What is made by other programs and libraries, and kept in the cache: the search index, and the pictures for sharing."""
    with _stage("建立搜索索引", progress):
        found = _search(context, project, options) if options.with_search else ()
    if isinstance(found, Refusal):
        return found
    with _stage("画分享图片", progress):
        pictures = _cards(context, project) if options.with_cards else ()
    return pictures if isinstance(pictures, Refusal) else (*found, *pictures)


@contextmanager
def _stage(name: str, progress: Progress) -> Iterator[None]:
    """Tell how long a stage took. The only clock of the build, and it touches no output."""
    start = time.perf_counter()
    yield
    progress(name, time.perf_counter() - start)


def context_of(loaded: Loaded, report: Report, options: Options) -> Context:
    """What the pages are made from: a portal without errors and the results of its checks."""
    assert loaded.portal is not None
    by_document = MappingProxyType({entry.document: entry for entry in report.verifications})
    return Context(
        loaded.portal,
        by_document,
        loaded.source_texts,
        options.as_of,
        options.commit,
        history=options.history,
        recorded=frozenset(report.record.recorded),
        redirects=tuple(redirect for redirect, _span in report.record.redirects),
        with_cards=options.with_cards,
        completed=frozenset().union(*(standings.completed(place, options.as_of) for place in loaded.portal.places)),
    )


def _search(context: Context, project: Project, options: Options) -> tuple[Output, ...] | Refusal:
    words = findable.synonyms(context)
    return search.index(findable.entries(context), project.cache / "search", words, processes=options.processes)


def _cards(context: Context, project: Project) -> tuple[Output, ...] | Refusal:
    """The pictures for sharing, which most builds do without."""
    from . import cards  # noqa: PLC0415 - only here: the library of pictures starts slowly

    return cards.outputs(context, project.cache / "cards")


def surroundings(context: Context, project: Project, options: Options) -> tuple[render.Site, tuple[Output, ...]]:
    """What surrounds every page, and the files of style and scripts."""
    address, files = render.assets(project.templates)
    portal = context.portal
    places = tuple(Link(place.name, urls.place(place.id)) for place in portal.places)
    written = (Link(page.title, urls.content(page.slug)) for page in portal.content if page.document is None)
    content = tuple(link for link in written if link.href != urls.GUIDE)
    shared = [Link("我家附近", urls.NEAR), Link("季度", urls.quarter_everywhere(context.current_quarter)), Link("单位", urls.UNITS)]
    if portal.topics:
        shared.insert(1, Link("主题", urls.TOPICS))
    site = render.Site(
        name=portal.name,
        base_url=portal.base_url,
        organiser=portal.organiser,
        is_official=portal.official,
        contact=portal.contact,
        navigation=(*places, *shared),
        footer=(*_footer(), *content),
        as_of=options.as_of.isoformat(),
        commit=options.commit,
        assets=address,
        banner=options.banner,
        code=portal.code,
    )
    return site, files


def _footer() -> tuple[Link, ...]:
    """The site's own pages that every page's foot leads to."""
    return (
        Link("搜索", urls.SEARCH),
        Link("名词解释", urls.TERMS),
        Link("方法", urls.METHOD),
        Link("变更记录", urls.CHANGES),
        Link("开放数据", urls.DATA),
        Link("编辑指南", urls.GUIDE),
        Link("网站地图", urls.SITE_MAP),
    )


def _clashes(outputs: Sequence[File]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for output in outputs:
        if output.path in seen:
            yield Diagnostic("address-clash", f"两个页面都要写成 {output.path}。", Span("site"))
        seen.add(output.path)


def _dead_links(sheets: drawing.Sheets, outputs: Sequence[File], *, with_data: bool) -> Iterator[Diagnostic]:
    """Links of pages to files or anchors the site does not have; without the data, not those to the data."""
    there = {output.path for output in outputs}
    if not with_data:
        there |= {target.partition("#")[0] for target in sheets.web.pointing if target.startswith(("data/", "feeds/"))}
    return linkcheck.dead_links(sheets.web.pointing, there, sheets.web.anchors)
