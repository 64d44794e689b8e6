"""Every address the site of a portal has, known before any page is made, so that a dead link is found while checking."""

from collections.abc import Iterator

from . import agenda, lineage, model, urls


def known(portal: model.Portal) -> frozenset[str]:
    """The addresses of all pages; a test holds them against the pages that are built.

    A unit or leader of whom nothing is said is among them though it gets no page: the build's own link check finds such a link.
    """
    return frozenset(_addresses(portal))


def _addresses(portal: model.Portal) -> Iterator[str]:
    yield from (
        urls.HOME,
        urls.UNITS,
        urls.TERMS,
        urls.TOPICS,
        urls.NEAR,
        urls.METHOD,
        urls.SEARCH,
        urls.DATA,
        urls.CHANGES,
        urls.NOT_FOUND,
    )
    yield from (urls.topic(topic) for topic in portal.topics)
    yield from (urls.content(page.slug) for page in portal.content if page.document is None)
    if any(place.collecting_since for place in portal.places):
        yield urls.PROGRESS
    for place in portal.places:
        yield from _of_place(place)


def _of_place(place: model.Place) -> Iterator[str]:
    yield urls.place(place.id)
    yield urls.units(place.id)
    if lineage.is_told(place):
        yield urls.lineage(place.id)
    if place.collecting_since:
        yield urls.due(place.id)
    yield from (urls.unit(target) for target in place.named_targets)
    yield from (urls.leader(leader) for leader in place.leaders)
    yield from (urls.document(document) for document in place.documents)
    for quarter in agenda.quarters_of(place):
        yield urls.quarter(place.id, quarter)
        yield urls.quarter_everywhere(quarter)
    for task_list in place.lists:
        yield urls.task_list(task_list.id)
        yield from (urls.category(task_list, category) for category in task_list.categories)
        yield from (urls.task(task.id) for task in task_list.tasks)
