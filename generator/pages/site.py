"""The pages of the site itself: home, search, terms, open data, and what editors write in Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from .. import model, periods, urls
from .context import Context, Leaf, Link, Page, crumbs, date_text, place_link, short, topic_links
from .markdown import html_of
from .pictures import Bars
from .places import ListCard, list_card, measured
from .remarks import source_links

_ORDINAL = re.compile(r"^[一二三四五六七八九十]+、")
"""The printed number of a category, which a tile shows as its own."""


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """A place at a glance on the home page."""

    link: Link
    level: str
    total: int
    lists: tuple[ListCard, ...]
    quarter: Link | None


@dataclass(frozen=True, slots=True)
class QuarterCard:
    """A place's part of the current quarter."""

    place: str
    href: str
    total: int
    examples: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """A people's-livelihood project in the visual index: its number, its name, and one mark for each of its items."""

    no: int
    link: Link
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Livelihood:
    """A list of people's-livelihood projects as tiles."""

    list: Link
    total: int
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows."""

    description: str
    asked: tuple[Link, ...]
    is_archive: bool
    as_of: str
    as_of_text: str
    quarter: Link
    quarter_places: tuple[QuarterCard, ...]
    places: tuple[PlaceCard, ...]
    topics: tuple[Link, ...]
    livelihood: tuple[Livelihood, ...]
    measurable: Bars
    compared: tuple[Link, ...]
    tasks: int
    units: int
    documents: int
    cells: int
    covered: int
    collecting: tuple[Link, ...]


def home(context: Context) -> Page:
    """The home page: search, places, the current or latest quarter."""
    quarter = context.current_quarter
    portal = context.portal
    view = HomeView(
        description=portal.description,
        asked=_asked(context),
        is_archive=context.is_archive,
        as_of=context.as_of.isoformat(),
        as_of_text=date_text(context.as_of) or "",
        quarter=Link(quarter.label, urls.quarter_everywhere(quarter)),
        quarter_places=tuple(
            _quarter_card(context, place, quarter) for place in portal.places if quarter in context.agenda(place).quarters
        ),
        places=tuple(_place_card(place) for place in portal.places),
        topics=topic_links(portal.topics, tuple(portal.tasks)),
        livelihood=tuple(_livelihood(context, task_list) for task_list in portal.lists if "民心工程" in task_list.title),
        measurable=measured(context, portal.lists),
        compared=tuple(_compared(context)),
        tasks=len(context.tasks),
        units=sum(len(context.answering(place)) for place in portal.places),
        documents=len(tuple(portal.documents)),
        cells=sum(entry.cells for entry in context.verifications.values()),
        covered=sum(entry.covered for entry in context.verifications.values()),
        collecting=tuple(place_link(place) for place in context.collecting),
    )
    return Page(urls.HOME, "home.html", portal.name, portal.description, view, section="首页", changed=context.newest_change)


def _asked(context: Context) -> tuple[Link, ...]:
    """What readers ask besides what they would type: near me, who, how far, what changed, is it true, and what to do with it."""
    progress = urls.PROGRESS if context.collecting else urls.NO_PROGRESS
    return (
        Link("我家附近要做什么？", urls.NEAR),
        Link("谁负责？", urls.UNITS),
        Link("各地进展怎样？" if context.collecting else "为什么没有进展？", progress),
        Link("改动过什么？", urls.CHANGES),
        Link("是文件的原话吗？", urls.VERIFICATION),
        Link("怎样打印和引用？", urls.USE),
        Link("发现错误怎么办？", urls.MISTAKES),
    )


def _livelihood(context: Context, task_list: model.TaskList) -> Livelihood:
    link = Link(task_list.title, urls.task_list(task_list.id), context.places[task_list.place].name)
    tiles = tuple(
        Tile(
            number,
            Link(_ORDINAL.sub("", category.name), urls.category(task_list, category)),
            tuple(task.text for task in task_list.tasks if task.category and task.category.id == category.id),
        )
        for number, category in enumerate(task_list.categories, 1)
    )
    return Livelihood(link, len(task_list.tasks), tiles)


def _compared(context: Context) -> Iterator[Link]:
    """The ways into the comparisons, each with what is found there."""
    found = context.comparisons
    if found.carried:
        yield Link("市里的任务，各区怎样落实", urls.COMPARE, f"{len(found.carried)}项")
    if found.shared:
        yield Link("同一指标，各地的数字", urls.COMPARED_METRICS, f"{len(found.shared)}个")


def _quarter_card(context: Context, place: model.Place, quarter: periods.Quarter) -> QuarterCard:
    tasks = {item.task.id: item.task for item in context.agenda(place).items.get(quarter, ())}
    examples = tuple(Link(short(task.text, 30), urls.task(task.id)) for task in list(tasks.values())[:3])
    return QuarterCard(place.name, urls.quarter(place.id, quarter), len(tasks), examples)


def _place_card(place: model.Place) -> PlaceCard:
    year = max((task_list.year for task_list in place.lists), default=None)
    first = periods.Quarter(year, 1) if year else None
    quarter = Link(f"{year}年各季度", urls.quarter(place.id, first)) if first else None
    return PlaceCard(
        place_link(place), place.level, len(tuple(place.tasks)), tuple(list_card(task_list) for task_list in place.lists), quarter
    )


@dataclass(frozen=True, slots=True)
class TermView:
    """A term with its explanation and where it stands."""

    id: str
    term: str
    explanation: str
    document: Link
    source_lines: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TermsView:
    """What the page of terms shows."""

    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search page needs before its script runs."""

    places: tuple[Link, ...]
    facets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContentView:
    """A page written in Markdown."""

    title: str
    html: str


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """What a reader sees where there is no page."""

    places: tuple[Link, ...]


def pages(context: Context) -> Iterator[Leaf]:
    """Terms, search, content and not-found pages."""
    yield Leaf(urls.TERMS, partial(_terms, context))
    yield Leaf(urls.SEARCH, partial(_search, context))
    for page in context.portal.content:
        if page.document is None and urls.content(page.slug) != urls.GUIDE:
            yield Leaf(urls.content(page.slug), partial(_content, context, page))
    yield Leaf(urls.NOT_FOUND, partial(_not_found, context))


def _content(context: Context, page: model.ContentPage) -> Page:
    here = Link(page.title, urls.content(page.slug))
    view = ContentView(page.title, html_of(page.body))
    return Page(here.href, "content.html", page.title, f"{context.portal.name}：{page.title}", view, crumbs(here), section=page.title)


def _not_found(context: Context) -> Page:
    places = tuple(place_link(place) for place in context.portal.places)
    return Page(urls.NOT_FOUND, "not-found.html", "没有找到这个页面", "没有找到这个页面", NotFoundView(places), is_indexed=False)


def _terms(context: Context) -> Page:
    documents = {document.id: document for document in context.portal.documents}
    terms = tuple(
        TermView(
            id=term.id,
            term=term.term,
            explanation=term.explanation,
            document=Link(documents[term.document].title, urls.document(documents[term.document])),
            source_lines=source_links(documents[term.document], term.lines),
        )
        for term in context.portal.terms
    )
    description = f"文件自己解释的{len(terms)}个名词。"
    return Page(
        urls.TERMS, "terms.html", "名词解释", description, TermsView(terms), crumbs(Link("名词解释", urls.TERMS)), section="名词解释"
    )


def _search(context: Context) -> Page:
    lamps = ("亮灯",) if context.collecting else ()
    view = SearchView(tuple(place_link(place) for place in context.portal.places), ("地区", "年份", "季度", "单位", "分类", *lamps))
    return Page(urls.SEARCH, "search.html", "搜索", "搜索各地公开的重点工作。", view, crumbs(Link("搜索", urls.SEARCH)), section="搜索")
