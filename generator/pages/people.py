"""Units and leaders: what each leads, supports and answers for, in time order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from .. import agenda, model, rollups, urls
from ..appearances import LOCALITIES
from ..standings import Standing
from . import changelog, follow, handovers, lampviews, loads, organisations, overview, standings
from .context import Context, Leaf, Link, Page, crumbs, dated_list_link, list_link, place_link, task_link
from .items import Group, by_quarter
from .lags import LagView, lag_view
from .lampviews import TallyView
from .pictures import Bars

ROLE_WORDS = {"lead": "牵头", "support": "配合", "responsible": "责任", "city_units": "市责任单位"}
_ROLE_NOTES = {
    "lead": "由该单位牵头负责。",
    "support": "由该单位配合（共同负责）。",
    "responsible": "文件列为责任单位，未分牵头与配合。",
    "city_units": "区的分解表把该单位列为市责任单位。",
}
_NEAREST = 16
"""How many of those a unit works with are shown at once."""
_KINDS = ("市级", "部门", "街镇", "开发区", "园区", "企业", "其他")


@dataclass(frozen=True, slots=True)
class RoleView:
    """What a unit does in one role."""

    id: str
    name: str
    note: str
    total: int
    groups: tuple[Group, ...]
    tally: TallyView | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A task whose text names a street or town, with the words."""

    task: Link
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitView:
    """What a unit's page shows."""

    name: str
    place: Link
    kind: str
    is_locality: bool
    aliases: tuple[str, ...]
    members: tuple[Link, ...]
    governs: Link | None
    roles: tuple[RoleView, ...]
    mentions: tuple[Mention, ...]
    lists: tuple[Link, ...]
    total: int
    became: handovers.UnitChange | None
    came_from: tuple[handovers.UnitChange, ...]
    as_of: standings.Day | None
    lag: LagView | None
    load: Bars | None
    together: tuple[Link, ...]
    further: tuple[Link, ...]
    ratings: tuple[standings.RatingView, ...]
    changes: changelog.Section | None


@dataclass(frozen=True, slots=True)
class LeaderView:
    """What a leader's page shows."""

    name: str
    place: Link
    post: str | None
    is_role: bool
    tenures: tuple[handovers.TenureView, ...]
    groups: tuple[Group, ...]
    load: Bars | None
    units: tuple[Link, ...]
    total: int
    as_of: standings.Day | None
    tally: TallyView | None
    changes: changelog.Section | None


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in an index, with how many tasks it has in each role."""

    link: Link
    lead: int
    support: int
    responsible: int


@dataclass(frozen=True, slots=True)
class UnitSection:
    """Units of one kind, or of one place."""

    heading: str
    href: str | None
    rows: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class UnitsView:
    """What an index of units shows."""

    title: str
    intro: str
    sections: tuple[UnitSection, ...]
    total: int
    quarters: Bars | None
    leaders: tuple[Link, ...] = ()


def pages(context: Context, place: model.Place) -> Iterator[Leaf]:
    """The pages of a place's units, groups and leaders, and their index."""
    yield Leaf(urls.units(place.id), partial(_index, context, place))
    for target in place.named_targets:
        if context.has_page(target):
            yield Leaf(urls.unit(target), partial(_unit, context, place, target))
    for leader in place.leaders:
        if context.has_leader_page(leader):
            yield Leaf(urls.leader(leader), partial(_leader, context, place, leader))


def _unit(context: Context, place: model.Place, target: model.Unit | model.Group) -> Page:
    found = context.tasks_of_unit.get(target.key, ())
    roles = tuple(_role(context, role, target.key, [task for named, task in found if named == role]) for role in ROLE_WORDS)
    named = tuple(Mention(task_link(context, task), quotes) for task, quotes in context.mentions.get(target.key, ()))
    total = len({task.id for _role, task in found})
    together = loads.together(context, (task for _role, task in found), target.key)
    feeds = follow.of_target(context, target)
    governs = target.governs if isinstance(target, model.Unit) else None
    view = UnitView(
        name=target.name,
        place=place_link(place),
        kind=target.kind if isinstance(target, model.Unit) else "统称",
        is_locality=isinstance(target, model.Unit) and target.kind in LOCALITIES,
        aliases=target.aliases if isinstance(target, model.Unit) else (),
        members=tuple(Link(member.name, urls.unit(member)) for member in target.members) if isinstance(target, model.Group) else (),
        governs=place_link(context.places[governs]) if governs and governs in context.places else None,
        roles=tuple(role for role in roles if role.total),
        mentions=named,
        lists=_lists(context, [task for _role, task in found]),
        total=total,
        became=handovers.became(context, target) if isinstance(target, model.Unit) else None,
        came_from=handovers.came_from(context, target) if isinstance(target, model.Unit) else (),
        as_of=_as_of(context, (task for _role, task in found)),
        lag=lag_view(rollups.lag(overview.answered(context, target), context.as_of)) if context.standings else None,
        load=loads.by_role(tuple((role.id, role.name, role.groups) for role in roles if role.total), total),
        together=together[:_NEAREST],
        further=together[_NEAREST:],
        ratings=standings.ratings(context, target.key),
        changes=changelog.section(context, follow.unit_subjects(context, target)),
    )
    return Page(
        address=urls.unit(target),
        template="unit.html",
        title=f"{target.name}（{place.name}）承担的任务",
        description=f"{place.name}{target.name}在公开的重点工作中承担{total}项任务：牵头、配合分列，按季度排列。",
        view=view,
        crumbs=crumbs(place_link(place), Link("单位", urls.units(place.id)), Link(target.name, urls.unit(target))),
        section=place.name,
        column="单位",
        feeds=feeds,
        things=organisations.of_unit(context, place, target),
        changed=context.changed(follow.unit_subjects(context, target)),
    )


def _lists(context: Context, tasks: Sequence[model.Task]) -> tuple[Link, ...]:
    """The lists some tasks stand in, with their years where these differ."""
    found = [context.lists[list_id] for list_id in dict.fromkeys(task.list_id for task in tasks)]
    has_years = len({task_list.year for task_list in found}) > 1
    return tuple(dated_list_link(task_list) if has_years else list_link(task_list) for task_list in found)


def _role(context: Context, role: str, key: str, tasks: Sequence[model.Task]) -> RoleView:
    items = {task.id: agenda.for_unit(task, key, role) for task in tasks}
    silent = {task.id: (agenda.Item(task, (), "", "", (), None),) for task in tasks if not items[task.id]}

    def own(task: model.Task) -> Sequence[Standing]:
        return rollups.of_unit(context.standings, task, key, role)

    groups = by_quarter(context, items | silent, own)
    tally = lampviews.tally_of(context, (standing for task in tasks for standing in own(task))) if context.standings else None
    return RoleView(role, ROLE_WORDS[role], _ROLE_NOTES[role], len(tasks), groups, tally)


def _as_of(context: Context, tasks: Iterable[model.Task]) -> standings.Day | None:
    """The day lamps on a page are of; None where it has none."""
    return standings.day(context.as_of) if any(task.id in context.standings for task in tasks) else None


def _leader(context: Context, place: model.Place, leader: model.Leader) -> Page:
    tasks = context.tasks_of_leader.get(leader.key, ())
    items = {task.id: tuple(agenda.items(task)) or (agenda.Item(task, (), "", "", (), None),) for task in tasks}
    groups = by_quarter(context, items, leader=leader)
    feeds = follow.of_page(urls.leader(leader))
    view = LeaderView(
        name=leader.name,
        place=place_link(place),
        post=leader.post,
        is_role=leader.is_role,
        tenures=handovers.tenures(context, leader),
        groups=groups,
        load=loads.by_role((("", "任务数", groups),), len(tasks)),
        units=loads.together(context, tasks, None, ("lead", "responsible")),
        total=len(tasks),
        as_of=_as_of(context, tasks),
        tally=lampviews.tally_of_tasks(context, tasks),
        changes=changelog.section(context, follow.leader_subjects(context, leader)),
    )
    return Page(
        address=urls.leader(leader),
        template="leader.html",
        title=f"{leader.name}（{place.name}）负责的任务",
        description=f"{place.name}公开文件中列{leader.name}为责任领导的{len(tasks)}项任务，按季度排列。",
        view=view,
        crumbs=crumbs(place_link(place), Link("责任领导", urls.place(place.id) + "#leaders"), Link(leader.name, urls.leader(leader))),
        section=place.name,
        column="责任领导",
        feeds=feeds,
        changed=context.changed(follow.leader_subjects(context, leader)),
    )


def _row(context: Context, target: model.Unit | model.Group) -> UnitRow:
    roles = [role for role, _task in context.tasks_of_unit.get(target.key, ())]
    answered = roles.count("responsible") + roles.count("city_units")
    return UnitRow(Link(target.name, urls.unit(target)), roles.count("lead"), roles.count("support"), answered)


def _index(context: Context, place: model.Place) -> Page:
    sections = [
        UnitSection(kind, None, tuple(_row(context, unit) for unit in place.units if unit.kind == kind and context.is_answering(unit)))
        for kind in _KINDS
    ]
    sections.append(UnitSection("统称", None, tuple(_row(context, group) for group in place.groups)))
    total = len(context.answering(place))
    view = UnitsView(
        title=f"{place.name}的单位",
        intro="按单位查看牵头、配合和负责的任务。名称以文件所印为准。",
        sections=tuple(section for section in sections if section.rows),
        total=total,
        quarters=loads.units_by_quarter(context, place),
    )
    return Page(
        address=urls.units(place.id),
        template="units.html",
        title=f"{place.name}的单位",
        description=f"{place.name}公开文件中出现的{total}个单位和统称，及各自承担的任务数。",
        view=view,
        crumbs=crumbs(place_link(place), Link("单位", urls.units(place.id))),
        section=place.name,
        column="单位",
    )


def all_units(context: Context) -> Page:
    """The index of units across places."""
    sections = tuple(
        UnitSection(place.name, urls.units(place.id), tuple(_row(context, target) for target in context.answering(place)))
        for place in context.portal.places
        if context.answering(place)
    )
    total = sum(len(section.rows) for section in sections)
    leaders = tuple(Link(place.name, urls.leaders(place.id)) for place in context.portal.places if place.leaders)
    view = UnitsView("各地单位", "各地公开文件中出现的单位和统称，按地区排列。", sections, total, None, leaders)
    return Page(
        address=urls.UNITS,
        template="units.html",
        title="各地单位",
        description=f"各地公开文件中出现的{total}个单位，及各自承担的任务数。",
        view=view,
        crumbs=crumbs(Link("单位", urls.UNITS)),
        section="单位",
        column="单位",
    )
