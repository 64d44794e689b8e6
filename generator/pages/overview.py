"""How a place's targets stand, as numbers with their denominators: by unit and quarter, by place and quarter, and how soon published.

Units stand in the order of the place's register and places in that of the portal; nothing is weighed or ranked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from .. import model, periods, rollups, urls
from ..standings import Standing
from . import lampviews
from .context import Context, Leaf, Link, Page, crumbs, date_text, place_link
from .lags import LagView, lag_view
from .lampviews import COUNTED, LampView, Marks, TallyView
from .standings import Collecting, collecting

_ROLES = (
    ("lead", "各单位牵头的目标", "文件列为牵头单位的。几个单位共同牵头的，各计一次，所以各行相加可能多于该地区的数。"),
    ("responsible", "各单位负责的目标", "文件列为责任单位、没有分牵头和配合的。几个单位共同负责的，各计一次。"),
    ("support", "各单位配合的目标", "文件列为配合（共同负责）单位的，与牵头分开计。"),
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a matrix: its year and quarter for its heading, and both in one where it stands alone."""

    year: str
    quarter: str
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a matrix: where its targets are listed, and how many have which lamp."""

    href: str | None
    column: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a matrix: what it is about, a cell or nothing for each column, and all of them together; or why there are none."""

    link: Link
    cells: tuple[Cell | None, ...]
    total: Marks | None
    lack: str | None = None


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A cell of a matrix in plain numbers, one for each reason of the table."""

    name: str
    column: str
    total: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Counts by row and quarter, with the same as a table of plain numbers."""

    id: str
    title: str
    note: str
    first: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    reasons: tuple[LampView, ...]
    numbers: tuple[NumberRow, ...]


@dataclass(frozen=True, slots=True)
class LagRow:
    """How soon something is published, for a place or a unit."""

    link: Link
    lag: LagView


@dataclass(frozen=True, slots=True)
class Overview:
    """What a place's page says of its progress."""

    collecting: Collecting
    tally: TallyView | None
    due: Link
    quarters: Matrix | None
    units: tuple[Matrix, ...]
    lags: tuple[LagRow, ...]


@dataclass(frozen=True, slots=True)
class PlaceTally:
    """A place that collects, with its count."""

    place: Link
    due: Link
    collecting: Collecting
    tally: TallyView | None


@dataclass(frozen=True, slots=True)
class ProgressView:
    """What the page across places shows."""

    as_of: str
    places: tuple[PlaceTally, ...]
    matrix: Matrix | None
    lags: tuple[LagRow, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """What becomes a row: its standings, and the address of each quarter's list of them."""

    link: Link
    standings: tuple[Standing, ...]
    by_quarter: Mapping[periods.Quarter | None, tuple[Standing, ...]]
    addresses: Mapping[periods.Quarter, str]
    lack: str | None = None


def of_place(context: Context, place: model.Place) -> Overview | None:
    """The progress of a place; None where none is collected."""
    shown = collecting(context, place)
    if shown is None:
        return None
    family = (place, *(other for other in context.portal.places if other.parent == place.id))
    return Overview(
        collecting=shown,
        tally=lampviews.tally_of_tasks(context, place.tasks),
        due=_due_link(place),
        quarters=_places_matrix(context, family),
        units=tuple(matrix for role in _ROLES if (matrix := _units_matrix(context, place, *role))),
        lags=tuple(_lags(context, place)),
    )


def everywhere(context: Context) -> Iterator[Leaf]:
    """The page across places, where any place is to be collected."""
    if any(place.collecting_since for place in context.portal.places):
        yield Leaf(urls.PROGRESS, partial(_everywhere, context))


def _everywhere(context: Context) -> Page:
    view = ProgressView(
        as_of=date_text(context.as_of) or "",
        places=tuple(
            PlaceTally(place_link(place), _due_link(place), shown, lampviews.tally_of_tasks(context, place.tasks))
            for place in context.collecting
            if (shown := collecting(context, place))
        ),
        matrix=_places_matrix(context, context.portal.places),
        lags=tuple(row for place in context.collecting for row in _place_lag(context, place)),
    )
    here = Link("进展", urls.PROGRESS)
    return Page(
        address=urls.PROGRESS,
        template="progress.html",
        title="各地进展",
        description="各地公开的目标按季度亮灯：按期、晚于期限、落后、未见公布和未到期，分别计数。",
        view=view,
        crumbs=crumbs(here),
        section="进展",
        column="进展",
    )


def _due_link(place: model.Place) -> Link:
    return Link(f"{place.name}督办清单", urls.due(place.id))


def _places_matrix(context: Context, places: Iterable[model.Place]) -> Matrix | None:
    groups = [_place_group(context, place) for place in places]
    note = "每项目标只计一次，列在原定期限所在的季度；后来延期的也不移动。"
    return _matrix("by-quarter", "各季度的目标", note, "地区", groups)


def _place_group(context: Context, place: model.Place) -> _Group:
    addresses = {quarter: urls.quarter(place.id, quarter) for quarter in context.agenda(place).quarters}
    lack = None if context.collects(place) else "尚未收录公开进展"
    own = tuple(rollups.of_tasks(context.standings, place.tasks))
    return _Group(place_link(place), own, rollups.by_quarter(own), addresses, lack)


def _units_matrix(context: Context, place: model.Place, role: str, title: str, note: str) -> Matrix | None:
    groups = [group for target in place.named_targets if (group := _unit_group(context, place, target, role)).standings]
    return _matrix(role, title, note, "单位", groups)


def _unit_group(context: Context, place: model.Place, target: model.Unit | model.Group, role: str) -> _Group:
    own = tuple(
        standing
        for named, task in context.tasks_of_unit.get(target.key, ())
        if named == role
        for standing in rollups.of_unit(context.standings, task, target.key, role)
    )
    addresses = {quarter: urls.quarter(place.id, quarter) for quarter in context.agenda(place).quarters}
    return _Group(Link(target.name, urls.unit(target)), own, rollups.by_quarter(own), addresses)


def _matrix(identifier: str, title: str, note: str, first: str, groups: Sequence[_Group]) -> Matrix | None:
    """A matrix of groups by quarter; what has no day stands in a column of its own, so that the cells of a row sum to its total."""
    everything = [standing for group in groups for standing in group.standings]
    if not everything:
        return None
    quarters = {quarter for group in groups for quarter in group.by_quarter}
    columns: list[periods.Quarter | None] = [*sorted(quarter for quarter in quarters if quarter)]
    if None in quarters:
        columns.append(None)
    rows = tuple(_row(group, columns) for group in groups)
    found = {standing.lamp.reason for standing in everything}
    reasons = tuple(reason for reason in COUNTED if reason in found)
    numbers = tuple(number for group in groups for number in _numbers(group, columns, reasons))
    names = tuple(_column(column) for column in columns)
    return Matrix(identifier, title, note, first, names, rows, tuple(map(lampviews.of_reason, reasons)), numbers)


def _column(quarter: periods.Quarter | None) -> Column:
    if quarter is None:
        return Column("", "没有日期", "没有日期")
    return Column(f"{quarter.year}年", periods.period_label(f"q{quarter.number}"), quarter.label)


def _row(group: _Group, columns: Iterable[periods.Quarter | None]) -> Row:
    return Row(group.link, tuple(_cell(group, column) for column in columns), lampviews.marks(group.standings), group.lack)


def _cell(group: _Group, column: periods.Quarter | None) -> Cell | None:
    marks = lampviews.marks(group.by_quarter.get(column, ()))
    return Cell(group.addresses.get(column) if column else None, _column(column).label, marks) if marks else None


def _numbers(group: _Group, columns: Iterable[periods.Quarter | None], reasons: Sequence[str]) -> Iterator[NumberRow]:
    for column in columns:
        own = group.by_quarter.get(column, ())
        if own:
            found = [standing.lamp.reason for standing in own]
            yield NumberRow(group.link.text, _column(column).label, len(own), tuple(found.count(reason) for reason in reasons))


def _lags(context: Context, place: model.Place) -> Iterator[LagRow]:
    """How soon something is published: the whole place, then its units for what they lead or answer for."""
    yield from _place_lag(context, place)
    for target in place.named_targets:
        view = lag_view(rollups.lag(answered(context, target), context.as_of))
        if view:
            yield LagRow(Link(target.name, urls.unit(target)), view)


def _place_lag(context: Context, place: model.Place) -> Iterator[LagRow]:
    view = lag_view(rollups.lag(rollups.of_tasks(context.standings, place.tasks), context.as_of))
    if view:
        yield LagRow(Link(f"{place.name}（全部）", urls.place(place.id)), view)


def answered(context: Context, target: model.Unit | model.Group) -> tuple[Standing, ...]:
    """The standings a unit answers for as leading or responsible unit, each once."""
    tasks = [(role, task) for role, task in context.tasks_of_unit.get(target.key, ()) if role in ("lead", "responsible")]
    found = (one for role, task in tasks for one in rollups.of_unit(context.standings, task, target.key, role))
    return tuple({one.target.id: one for one in found}.values())
