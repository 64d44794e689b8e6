"""Every page of the site as a value: its address, its template and exactly what it shows.

Views arrive ready: templates loop and branch on them and do nothing else.
"""

from collections.abc import Iterator

from . import changes, guide, lists, method, moved, nearby, opendata, people, places, quarters, site, subjects, tasks
from .context import Context, Page

__all__ = ["Context", "Page", "all_pages"]


def all_pages(context: Context) -> tuple[Page, ...]:
    """Every page of the portal, the home page first; the page of the open data only where their files are given."""
    return tuple(_pages(context))


def _pages(context: Context) -> Iterator[Page]:
    yield site.home(context)
    for place in context.portal.places:
        yield places.place(context, place)
        yield from lists.pages(context, place)
        yield from (tasks.task(context, task_list, task) for task_list in place.lists for task in task_list.tasks)
        yield from quarters.of_place(context, place)
        yield from people.pages(context, place)
        yield from places.documents(context, place)
    yield people.all_units(context)
    yield nearby.near(context)
    yield from subjects.pages(context)
    yield method.method(context)
    yield from changes.pages(context)
    yield from guide.pages(context)
    if context.data_files:
        yield opendata.data(context)
    yield from quarters.everywhere(context)
    yield from site.pages(context)
    yield from moved.pages(context)
