"""What is to be looked after in a place: due soon, past due with nothing found published, and published as short; 督办."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from .. import lamps, model, rollups, urls
from ..standings import Standing
from . import lampviews
from .context import Context, Leaf, Link, Page, crumbs, place_link, unit_links
from .items import entry_link
from .lampviews import LampView, TallyView
from .standings import Collecting, collecting


@dataclass(frozen=True, slots=True)
class DueItem:
    """A target to be looked after: its task, its words, who answers for it, and its lamp with the day."""

    task: Link
    label: str
    text: str
    units: tuple[Link, ...]
    leaders: str
    lamp: LampView
    days: str


@dataclass(frozen=True, slots=True)
class DuePart:
    """One of the three kinds, with what it is a part of and what it means."""

    id: str
    heading: str
    of: str
    note: str
    items: tuple[DueItem, ...]


@dataclass(frozen=True, slots=True)
class DueView:
    """What a place's 督办 page shows; without ``collecting`` there is nothing to show yet."""

    place: Link
    name: str
    collecting: Collecting | None
    tally: TallyView | None
    parts: tuple[DuePart, ...]


def of_place(context: Context, place: model.Place) -> Iterator[Leaf]:
    """The 督办 page of a place that is to be collected."""
    if place.collecting_since is not None:
        yield Leaf(urls.due(place.id), partial(_due, context, place))


def _due(context: Context, place: model.Place) -> Page:
    here = Link("督办清单", urls.due(place.id))
    return Page(
        address=here.href,
        template="due.html",
        title=f"{place.name}督办清单",
        description=f"{place.name}公开的目标中，{lamps.SOON.days}天内到期的、已到期而未见公布的、已公布落后或未达到的，分别列出。",
        view=DueView(
            place=place_link(place),
            name=place.name,
            collecting=collecting(context, place),
            tally=lampviews.tally_of_tasks(context, place.tasks),
            parts=_parts(context, place),
        ),
        crumbs=crumbs(place_link(place), here),
        section=place.name,
        column=here.text,
    )


def _parts(context: Context, place: model.Place) -> tuple[DuePart, ...]:
    found = rollups.tally(rollups.of_tasks(context.standings, place.tasks), context.as_of)
    watch = rollups.watch(rollups.of_tasks(context.standings, place.tasks), context.as_of)
    soon = f"{lamps.SOON.days}天内到期（含当天），还没有公布达到的。期限没过，不是逾期。"
    silent = "期限已过，本站没有找到公开的进展。没有找到不等于没有完成：可能已经完成而没有公布，也可能公布了而本站没有看到。"
    short = "公开的材料自己说落后于进度，或者到期没有达到。依据见各项任务的页面。"
    return (
        DuePart("soon", f"{lamps.SOON.days}天内到期", f"未到期 {found.open_total} 项中", soon, tuple(_items(context, watch.soon))),
        DuePart("nothing", "已到期，未见公布", f"已到期 {found.due_total} 项中", silent, tuple(_items(context, watch.silent))),
        DuePart(
            "short",
            "已公布落后或未达到",
            f"已到期和未到期 {found.due_total + found.open_total} 项中",
            short,
            tuple(_items(context, watch.short)),
        ),
    )


def _items(context: Context, standings: Iterable[Standing]) -> Iterator[DueItem]:
    for standing in standings:
        target = standing.target
        yield DueItem(
            task=entry_link(context, target.task),
            label=target.label,
            text=target.text if target.text != target.task.text else "",
            units=unit_links(rollups.answering(standing)),
            leaders="、".join(dict.fromkeys(reference.leader.name for reference in target.task.leaders)),
            lamp=lampviews.lamp(standing.lamp, target.due),
            days=_days(context, standing),
        )


def _days(context: Context, standing: Standing) -> str:
    """How far the day in force is: 还有3天, 已过45天."""
    left = (standing.lamp.due - context.as_of).days if standing.lamp.due else 0
    if left == 0:
        return "今天到期"
    return f"还有{left}天" if left > 0 else f"已过{-left}天"
