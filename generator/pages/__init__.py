"""Every page of the site as a value: its address, its template and exactly what it shows.

Views arrive ready: templates loop and branch on them and do nothing else.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from .. import model, urls
from . import (
    changes,
    compare,
    due,
    guide,
    lineage,
    lists,
    method,
    moved,
    nearby,
    opendata,
    overview,
    people,
    places,
    quarters,
    site,
    sitemap,
    subjects,
    tasks,
)
from .context import Context, Leaf, Page, Sheet

__all__ = ["Context", "Leaf", "Lot", "Page", "Sheet", "all_pages", "leaves", "lots", "of_data", "of_place", "of_portal", "of_texts"]


def all_pages(context: Context) -> tuple[Page, ...]:
    """Every page of the portal, the home page first; the page of the open data only where their files are given."""
    return tuple(leaf.make() for leaf in leaves(context))


@dataclass(frozen=True, slots=True)
class Lot:
    """Pages that follow from the same: those of a place, or under no id others; they are listed when they are asked for."""

    place: str
    leaves: Callable[[], Iterable[Leaf]]


def lots(context: Context) -> Iterator[Lot]:
    """Every page of the portal before it is made, in the order of the site: the home page first."""
    home, *across = of_portal(context)
    yield Lot("", lambda: (home,))
    for place in context.portal.places:
        yield Lot(place.id, partial(of_place, context, place))
    yield Lot("", lambda: across)
    if context.data_files:
        yield Lot("", partial(of_data, context))
    yield Lot("", partial(of_texts, context))


def leaves(context: Context) -> Iterator[Leaf]:
    """The same one by one."""
    return (leaf for lot in lots(context) for leaf in lot.leaves())


def of_place(context: Context, place: model.Place) -> Iterator[Leaf]:
    """A place's own pages: they show its data and those of the places near it (``Context.near``), and no others."""
    yield Leaf(urls.place(place.id), partial(places.place, context, place))
    yield from due.of_place(context, place)
    yield from lists.pages(context, place)
    for task_list in place.lists:
        for task in task_list.tasks:
            yield Leaf(urls.task(task.id), partial(tasks.task, context, task_list, task))
    yield from quarters.of_place(context, place)
    yield from lineage.pages(context, place)
    yield from people.pages(context, place)


def of_portal(context: Context) -> Iterator[Leaf]:
    """The pages that gather all places, the home page first."""
    yield Leaf(urls.HOME, partial(site.home, context))
    yield from overview.everywhere(context)
    yield Leaf(urls.UNITS, partial(people.all_units, context))
    yield Leaf(urls.NEAR, partial(nearby.near, context))
    yield from subjects.pages(context)
    yield from compare.pages(context)
    yield Leaf(urls.METHOD, partial(method.method, context))
    yield from changes.pages(context)
    yield from quarters.everywhere(context)
    yield from moved.pages(context)


def of_data(context: Context) -> Iterator[Leaf]:
    """The page of the open data, which needs the files it leads to."""
    yield Leaf(urls.DATA, partial(opendata.data, context))


def of_texts(context: Context) -> Iterator[Leaf]:
    """The pages that show what editors wrote in Markdown, the readable texts of documents among them."""
    for place in context.portal.places:
        yield from places.documents(context, place)
    yield from guide.pages(context)
    yield from site.pages(context)
    yield Leaf(urls.SITE_MAP, partial(sitemap.site_map, context))
