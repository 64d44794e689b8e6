"""What is due in a quarter, in one place by unit, and across places."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from .. import agenda, model, periods, rollups, urls
from . import lampviews
from .context import Context, Leaf, Link, Page, crumbs, date_text, place_link
from .items import Entry, Group, bare_entries, by_unit
from .lampviews import TallyView
from .standings import Collecting, collecting


@dataclass(frozen=True, slots=True)
class YearOfQuarters:
    """The quarters of a year that have a page, by their names within it."""

    year: str
    quarters: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class QuarterView:
    """What a place's quarter shows; ``open_ended`` are the plans that name no quarter."""

    label: str
    place: Link
    years: tuple[YearOfQuarters, ...]
    groups: tuple[Group, ...]
    total: int
    open_ended: tuple[Entry, ...]
    is_past: bool
    collecting: Collecting | None
    tally: TallyView | None
    as_of: str


@dataclass(frozen=True, slots=True)
class PlaceQuarter:
    """A place within a quarter across places."""

    place: Link
    href: str
    total: int
    units: tuple[Link, ...]
    tasks: tuple[Link, ...]
    tally: TallyView | None


@dataclass(frozen=True, slots=True)
class EverywhereView:
    """What a quarter shows across places."""

    label: str
    years: tuple[YearOfQuarters, ...]
    places: tuple[PlaceQuarter, ...]
    as_of: str


def of_place(context: Context, place: model.Place) -> Iterator[Leaf]:
    """The quarter pages of a place."""
    quarters = context.agenda(place).quarters
    years = _by_year(quarters, partial(urls.quarter, place.id))
    for quarter in quarters:
        yield Leaf(urls.quarter(place.id, quarter), partial(_quarter, context, place, quarter, years))


def _quarter(context: Context, place: model.Place, quarter: periods.Quarter, years: tuple[YearOfQuarters, ...]) -> Page:
    tasks = tuple(place.tasks)
    plan = context.agenda(place)
    found = plan.items.get(quarter, ())
    total = len({item.task.id for item in found})
    view = QuarterView(
        label=quarter.label,
        place=place_link(place),
        years=years,
        groups=by_unit(context, found, quarter),
        total=total,
        open_ended=bare_entries(context, plan.open_ended.get(quarter.year, ())),
        is_past=quarter.last_day < context.as_of,
        collecting=collecting(context, place),
        tally=lampviews.tally_of(context, rollups.in_quarter(rollups.of_tasks(context.standings, tasks), quarter)),
        as_of=context.as_of.isoformat(),
    )
    here = Link(quarter.label, urls.quarter(place.id, quarter))
    return Page(
        address=here.href,
        template="quarter.html",
        title=f"{place.name}{quarter.label}有安排的工作",
        description=f"{place.name}{quarter.label}：{total}项任务的阶段目标和节点，按单位排列。",
        view=view,
        crumbs=crumbs(place_link(place), here),
        section=place.name,
        column=quarter.label,
    )


def everywhere(context: Context) -> Iterator[Leaf]:
    """The quarter pages across places."""
    own = {place.id: context.agenda(place).quarters for place in context.portal.places}
    quarters = sorted({quarter for found in own.values() for quarter in found})
    years = _by_year(quarters, urls.quarter_everywhere)
    for quarter in quarters:
        planning = tuple(place for place in context.portal.places if quarter in own[place.id])
        yield Leaf(urls.quarter_everywhere(quarter), partial(_everywhere, context, planning, quarter, years))


def _everywhere(context: Context, planning: Sequence[model.Place], quarter: periods.Quarter, years: tuple[YearOfQuarters, ...]) -> Page:
    places = tuple(_place(context, place, quarter) for place in planning)
    here = Link(quarter.label, urls.quarter_everywhere(quarter))
    return Page(
        address=here.href,
        template="quarter-everywhere.html",
        title=f"{quarter.label}各地有安排的工作",
        description=f"{quarter.label}，{len(places)}个地区的阶段目标和节点。",
        view=EverywhereView(quarter.label, years, places, date_text(context.as_of) or ""),
        crumbs=crumbs(here),
        section="季度",
        column=quarter.label,
    )


def _place(context: Context, place: model.Place, quarter: periods.Quarter) -> PlaceQuarter:
    found = context.agenda(place).items.get(quarter, ())
    tasks = {item.task.id: item.task for item in found}
    answering = {reference.target.key: reference.target for item in found for reference in agenda.answering(item)}
    return PlaceQuarter(
        place=place_link(place),
        href=urls.quarter(place.id, quarter),
        total=len(tasks),
        units=tuple(Link(target.name, f"{urls.quarter(place.id, quarter)}#{target.id}") for target in answering.values()),
        tasks=tuple(Link(task.text, urls.task(task.id)) for task in tasks.values()),
        tally=lampviews.tally_of(context, rollups.in_quarter(rollups.of_tasks(context.standings, place.tasks), quarter)),
    )


def _by_year(quarters: Sequence[periods.Quarter], address: Callable[[periods.Quarter], str]) -> tuple[YearOfQuarters, ...]:
    return tuple(
        YearOfQuarters(f"{year}年", tuple(Link(quarter.within_year, address(quarter)) for quarter in within))
        for year, within in groupby(quarters, key=lambda quarter: quarter.year)
    )
