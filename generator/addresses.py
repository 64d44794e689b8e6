"""Every address the site of a portal has, known before any page is made, so that a dead link is found while checking."""

from collections.abc import Iterator

from . import agenda, lineage, model, urls
from .appearances import Appearances
from .comparisons import Comparisons

_LEFT_TO_THE_BUILD = frozenset({"assets", "changes", "data", "guide", "pagefind"})
"""Sections of which only the build knows every address; it checks them again."""
_FORMS = ("atom", "json")
_CALENDAR = "ics"


def known(portal: model.Portal) -> frozenset[str]:
    """The addresses of all pages; a test holds them against the pages that are built."""
    return frozenset(_addresses(portal, Appearances(portal)))


def is_left_to_the_build(address: str) -> bool:
    """Whether only the build can tell if there is anything at an address."""
    return address.lstrip("/").partition("/")[0] in _LEFT_TO_THE_BUILD


def feeds(portal: model.Portal) -> frozenset[str]:
    """The addresses of all feeds and calendars there can be; which tasks have a feed depends on the history."""
    return frozenset(_feeds(portal, Appearances(portal)))


def _feeds(portal: model.Portal, appearances: Appearances) -> Iterator[str]:
    followed = [urls.CHANGES, *(urls.topic(topic) for topic in portal.topics), *(urls.task(task.id) for task in portal.tasks)]
    for place in portal.places:
        planned = [urls.place(place.id), *(urls.unit(target) for target in place.named_targets if appearances.is_answering(target))]
        followed += [*planned, *(urls.leader(leader) for leader in place.leaders if leader.key in appearances.tasks_of_leader)]
        yield from (urls.feed(address, _CALENDAR) for address in planned)
    yield from (urls.feed(address, form) for address in followed for form in _FORMS)


def _addresses(portal: model.Portal, appearances: Appearances) -> Iterator[str]:
    yield from (
        urls.HOME,
        urls.UNITS,
        urls.TERMS,
        urls.TOPICS,
        urls.NEAR,
        urls.METHOD,
        urls.SEARCH,
        urls.SITE_MAP,
        urls.DATA,
        urls.CHANGES,
        urls.NOT_FOUND,
    )
    yield from (urls.topic(topic) for topic in portal.topics)
    yield from (urls.content(page.slug) for page in portal.content if page.document is None)
    if any(place.collecting_since for place in portal.places):
        yield urls.PROGRESS
    yield from _of_comparisons(portal)
    for place in portal.places:
        yield from _of_place(place, appearances)


def _of_comparisons(portal: model.Portal) -> Iterator[str]:
    found = Comparisons(portal)
    if found.is_any:
        yield urls.COMPARE
    if found.shared:
        yield urls.COMPARED_METRICS
    yield from map(urls.compared_task, found.carried)
    yield from (urls.compared_topic(topic) for topic in portal.topics if topic.id in found.topics)


def _of_place(place: model.Place, appearances: Appearances) -> Iterator[str]:
    yield urls.place(place.id)
    yield urls.units(place.id)
    if lineage.is_told(place):
        yield urls.lineage(place.id)
    if place.collecting_since:
        yield urls.due(place.id)
    yield from (urls.unit(target) for target in place.named_targets if appearances.has_page(place, target))
    yield from (urls.leader(leader) for leader in place.leaders if appearances.has_leader_page(leader))
    yield from (urls.document(document) for document in place.documents)
    for quarter in agenda.quarters_of(place):
        yield urls.quarter(place.id, quarter)
        yield urls.quarter_everywhere(quarter)
    for task_list in place.lists:
        yield urls.task_list(task_list.id)
        yield from (urls.category(task_list, category) for category in task_list.categories)
        yield from (urls.task(task.id) for task in task_list.tasks)
