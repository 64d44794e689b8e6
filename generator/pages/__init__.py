"""Every page of the site as a value: its address, its template and exactly what it shows.

Views arrive ready: templates loop and branch on them and do nothing else.
"""

from collections.abc import Iterator

from .. import model
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
from .context import Context, Page

__all__ = ["Context", "Page", "all_pages", "of_place", "of_portal", "of_texts"]


def all_pages(context: Context) -> tuple[Page, ...]:
    """Every page of the portal, the home page first; the page of the open data only where their files are given."""
    found = (page for place in context.portal.places for page in of_place(context, place))
    home, *across = of_portal(context)
    return (home, *found, *across, *of_texts(context))


def of_place(context: Context, place: model.Place) -> Iterator[Page]:
    """A place's own pages: they show its data and those of the places near it (``Context.near``), and no others."""
    yield places.place(context, place)
    yield from due.of_place(context, place)
    yield from lists.pages(context, place)
    yield from (tasks.task(context, task_list, task) for task_list in place.lists for task in task_list.tasks)
    yield from quarters.of_place(context, place)
    yield from lineage.pages(context, place)
    yield from people.pages(context, place)


def of_portal(context: Context) -> Iterator[Page]:
    """The pages that gather all places, the home page first."""
    yield site.home(context)
    yield from overview.everywhere(context)
    yield people.all_units(context)
    yield nearby.near(context)
    yield from subjects.pages(context)
    yield from compare.pages(context)
    yield method.method(context)
    yield from changes.pages(context)
    if context.data_files:
        yield opendata.data(context)
    yield from quarters.everywhere(context)
    yield from moved.pages(context)


def of_texts(context: Context) -> Iterator[Page]:
    """The pages that show what editors wrote in Markdown, the readable texts of documents among them."""
    for place in context.portal.places:
        yield from places.documents(context, place)
    yield from guide.pages(context)
    yield from site.pages(context)
    yield from sitemap.pages(context)
