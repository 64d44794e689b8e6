"""The names of a place: which unit, group or leader a printed name means there.

A name registered in the place comes first; a city's unit named in a district's table is found in the city's registry.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from . import model, records
from .diagnostics import Diagnostic
from .source import Path, SourceFile, locate


@dataclass(frozen=True, slots=True)
class Doubt:
    """Names that stand in records which could not be read, so that no one reports them as unknown as well."""

    names: frozenset[str] = frozenset()
    is_total: bool = False

    def covers(self, name: str) -> bool:
        """Whether the name may well be registered once its file is put right."""
        return self.is_total or name in self.names

    def __or__(self, other: "Doubt") -> "Doubt":
        return Doubt(self.names | other.names, self.is_total or other.is_total)


NO_DOUBT = Doubt()


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of the portal by name, and the names that may be topics once their file is put right."""

    by_name: Mapping[str, model.Topic]
    doubt: Doubt = NO_DOUBT


@dataclass(frozen=True, slots=True)
class Registry:
    """The names a place may use: its own, its parent's units, and the portal's topics."""

    file: str
    units: dict[str, model.Unit | model.Group]
    leaders: dict[str, model.Leader]
    topics: Topics
    parent: "Registry | None"
    doubt: Doubt = NO_DOUBT

    def unit(self, name: str) -> model.Unit | model.Group | None:
        """The unit or group a printed name means here, or None."""
        found = self.units.get(name)
        return found if found or self.parent is None else self.parent.unit(name)

    def known_units(self) -> Iterator[str]:
        """Every name that would be understood."""
        yield from self.units
        if self.parent:
            yield from self.parent.known_units()

    def may_know(self, name: str) -> bool:
        """Whether a unit or leader nobody registered may stand in a record here, or above, that could not be read."""
        return self.doubt.covers(name) or (self.parent is not None and self.parent.may_know(name))


@dataclass(frozen=True, slots=True)
class PlaceFile:
    """A place as read: its id, its record, the file, and the names lost to faults of the file."""

    id: str
    record: records.PlaceRecord
    source: SourceFile
    doubt: Doubt


def register(place: PlaceFile, parent: Registry | None, topics: Topics, doubt: Doubt = NO_DOUBT) -> tuple[Registry, list[Diagnostic]]:
    """The registry of a place; ``doubt`` is what comes from other files than its own.

    Reports ``duplicate-unit``, ``alias-clash``, ``duplicate-leader``, ``duplicate-id`` and ``unknown-unit`` (a group's member).
    """
    record, source = place.record, place.source
    problems: list[Diagnostic] = []
    units: dict[str, model.Unit | model.Group] = {}
    own = {name: f"{place.id}/{entry.id}" for entry in record.units for name in (*entry.aliases, entry.name)}
    for index, entry in enumerate(record.units):
        unit = _unit(place.id, entry, own, parent)
        problems += _register(units, unit, entry.aliases, source, ("units", index))
    for index, group in enumerate(record.groups):
        members = tuple(member for name in group.members if isinstance(member := units.get(name), model.Unit))
        for position, name in enumerate(group.members):
            if name not in units and not place.doubt.covers(name):
                where = locate(source, ("groups", index, "members", position))
                message = f"统称“{group.name[:40]}”的成员“{name[:40]}”未登记。"
                problems.append(Diagnostic("unknown-unit", message, where, nearest(name, units)))
        target = model.Group(id=group.id, place=place.id, name=group.name, members=members)
        problems += _register(units, target, group.aliases, source, ("groups", index))
    leaders = {entry.name: _leader(place.id, entry) for entry in record.leaders}
    unit_ids: list[tuple[str, Path]] = [(entry.id, ("units", index, "id")) for index, entry in enumerate(record.units)]
    group_ids: list[tuple[str, Path]] = [(entry.id, ("groups", index, "id")) for index, entry in enumerate(record.groups)]
    problems += repeated(unit_ids + group_ids, source)
    problems += repeated([(entry.id, ("leaders", index, "id")) for index, entry in enumerate(record.leaders)], source)
    names: list[tuple[str, Path]] = [(entry.name, ("leaders", index, "name")) for index, entry in enumerate(record.leaders)]
    problems += repeated(names, source, "duplicate-leader", "姓名")
    return Registry(source.file, units, leaders, topics, parent, place.doubt | doubt), problems


def _unit(place_id: str, entry: records.UnitRecord, own: Mapping[str, str], parent: Registry | None) -> model.Unit:
    """A unit with what became of it; ``own`` are the keys of the place's units by name. A name nobody registered is left out here."""
    above = [parent.unit(name) if parent and name not in own else None for name in entry.successors]
    keys = [own.get(name) or (found.key if found else None) for name, found in zip(entry.successors, above, strict=True)]
    return model.Unit(
        id=entry.id,
        place=place_id,
        name=entry.name,
        aliases=entry.aliases,
        kind=entry.kind,
        governs=entry.place,
        until=entry.until,
        change=(entry.change or "更名") if entry.successors else None,
        became=tuple(key for key in keys if key),
    )


def _leader(place_id: str, entry: records.LeaderRecord) -> model.Leader:
    tenures = tuple(model.Tenure(post.post, post.from_, post.to) for post in entry.posts)
    return model.Leader(id=entry.id, place=place_id, name=entry.name, post=entry.post, is_role=entry.kind == "职务", tenures=tenures)


def _register(
    units: dict[str, model.Unit | model.Group], target: model.Unit | model.Group, aliases: Sequence[str], source: SourceFile, path: Path
) -> Iterator[Diagnostic]:
    places: list[tuple[str, Path]] = [(alias, (*path, "aliases", index)) for index, alias in enumerate(aliases)]
    for name, where in [(target.name, (*path, "name")), *places]:
        other = units.get(name)
        if other is not None:
            is_same = other.name == name == target.name
            code = "duplicate-unit" if is_same else "alias-clash"
            message = f"“{name[:40]}”登记了两次。" if is_same else f"名称“{name[:40]}”已登记给“{other.name[:40]}”。"
            yield Diagnostic(code, message, locate(source, where))
        units[name] = target


def repeated(names: Iterable[tuple[str, Path]], source: SourceFile, code: str = "duplicate-id", what: str = "编号") -> Iterator[Diagnostic]:
    """Ids (or names) that stand twice in a file, each with its route there; the note names the first."""
    seen: dict[str, Path] = {}
    for name, path in names:
        if name in seen:
            first = f"第一次在第 {locate(source, seen[name]).line} 行。"
            yield Diagnostic(code, f"{what}“{name[:40]}”用了两次。", locate(source, path), notes=(first,))
        seen.setdefault(name, path)


def nearest(name: str, known: Iterable[str], registered: str | None = None) -> str | None:
    """The hint for a name nobody registered: the nearest known one, and where names are registered."""
    alike = [other for other in dict.fromkeys(known) if set(name) & set(other) and len(name) <= 2 * len(other) + 2]
    near = difflib.get_close_matches(name, alike, n=1, cutoff=0.5)
    parts = [f"是否为“{near[0]}”？" if near else "", registered or ""]
    return "".join(parts) or None
