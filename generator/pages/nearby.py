"""What is near: every street, town and park the documents name."""

from collections.abc import Iterator
from dataclasses import dataclass

from .. import model, urls
from ..appearances import LOCALITIES
from .context import Context, Link, Page, crumbs, place_link


@dataclass(frozen=True, slots=True)
class Locality:
    """A street, town or park, all its names, and how many tasks name it."""

    link: Link
    names: str
    kind: str
    tasks: int


@dataclass(frozen=True, slots=True)
class NearSection:
    """The localities of one place."""

    id: str
    place: Link
    localities: tuple[Locality, ...]


@dataclass(frozen=True, slots=True)
class NearView:
    """What ``/near/`` shows."""

    sections: tuple[NearSection, ...]
    total: int


def near(context: Context) -> Page:
    """Every street, town and park the documents name, with the number of tasks whose units or text name it."""
    sections = tuple(NearSection(place.id, place_link(place), tuple(_localities(context, place))) for place in context.portal.places)
    shown = tuple(section for section in sections if section.localities)
    total = sum(len(section.localities) for section in shown)
    return Page(
        address=urls.NEAR,
        template="near.html",
        title="我家附近",
        description=f"各地公开文件提到的{total}个街镇、开发区和园区：看看公开的计划里那里要做什么。",
        view=NearView(shown, total),
        crumbs=crumbs(Link("我家附近", urls.NEAR)),
        section="我家附近",
        column="我家附近",
    )


def _localities(context: Context, place: model.Place) -> Iterator[Locality]:
    for unit in place.units:
        if unit.kind in LOCALITIES and context.has_page(unit):
            named = {task.id for _role, task in context.tasks_of_unit.get(unit.key, ())}
            named.update(task.id for task, _quotes in context.mentions.get(unit.key, ()))
            yield Locality(Link(unit.name, urls.unit(unit)), " ".join((unit.name, *unit.aliases)), unit.kind, len(named))
