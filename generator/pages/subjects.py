"""Topics: the same matter in all places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from .. import model, urls
from . import follow
from .context import Context, Leaf, Link, Page, crumbs, date_text, place_link
from .items import Entry, bare_entries


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic in the index: what it covers and how many tasks each place has."""

    link: Link
    definition: str
    total: int
    places: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TopicsView:
    """What the index of topics shows."""

    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True)
class TopicSection:
    """The tasks of a topic in one place."""

    id: str
    place: Link
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """What a topic's page shows."""

    name: str
    definition: str
    total: int
    sections: tuple[TopicSection, ...]
    others: tuple[Link, ...]
    compared: str | None
    as_of: str | None


def pages(context: Context) -> Iterator[Leaf]:
    """The index of topics and a page for each; nothing where a portal has no topics."""
    topics = context.portal.topics
    if topics:
        yield Leaf(urls.TOPICS, partial(_index, context, topics))
    for topic in topics:
        yield Leaf(urls.topic(topic), partial(_topic, context, topic))


def _index(context: Context, topics: Sequence[model.Topic]) -> Page:
    return Page(
        address=urls.TOPICS,
        template="topics.html",
        title="主题",
        description=f"按{len(topics)}个主题看各地要做的事。",
        view=TopicsView(tuple(_card(context, topic) for topic in topics)),
        crumbs=crumbs(Link("主题", urls.TOPICS)),
        section="主题",
        column="主题",
    )


def _of(context: Context, place: model.Place, topic: model.Topic) -> tuple[model.Task, ...]:
    return context.tasks_of_topic.get((place.id, topic.id), ())


def _card(context: Context, topic: model.Topic) -> TopicCard:
    counted = [(place, len(_of(context, place, topic))) for place in context.portal.places]
    places = tuple(Link(place.name, f"{urls.topic(topic)}#{place.id}", f"{count}项") for place, count in counted if count)
    return TopicCard(Link(topic.name, urls.topic(topic)), topic.definition, sum(count for _place, count in counted), places)


def _topic(context: Context, topic: model.Topic) -> Page:
    found = [(place, _of(context, place, topic)) for place in context.portal.places]
    total = sum(len(tasks) for _place, tasks in found)
    sections = tuple(TopicSection(place.id, place_link(place), bare_entries(context, tasks)) for place, tasks in found if tasks)
    others = tuple(Link(other.name, urls.topic(other)) for other in context.portal.topics if other != topic)
    here = Link(topic.name, urls.topic(topic))
    compared = urls.compared_topic(topic) if topic.id in context.comparisons.topics else None
    return Page(
        address=here.href,
        template="topic.html",
        title=f"{topic.name}：各地要做的事",
        description=f"{topic.name}：{topic.definition}各地共{total}项任务。",
        view=TopicView(
            topic.name, topic.definition, total, sections, others, compared, date_text(context.as_of) if context.standings else None
        ),
        crumbs=crumbs(Link("主题", urls.TOPICS), here),
        section="主题",
        column=topic.name,
        feeds=follow.of_page(here.href),
        changed=context.changed(follow.topic_subjects(context, topic)),
    )
