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
class Registry:
    """The names a place may use: its own, its parent's units, and the portal's topics."""

    file: str
    units: dict[str, model.Unit | model.Group]
    leaders: dict[str, model.Leader]
    topics: Mapping[str, model.Topic]
    parent: "Registry | None"

    def unit(self, name: str) -> model.Unit | model.Group | None:
        """The unit or group a printed name means here, or None."""
        found = self.units.get(name)
        return found if found or self.parent is None else self.parent.unit(name)

    def known_units(self) -> Iterator[str]:
        """Every name that would be understood."""
        yield from self.units
        if self.parent:
            yield from self.parent.known_units()


def register(
    place_id: str, record: records.PlaceRecord, source: SourceFile, parent: Registry | None, topics: Mapping[str, model.Topic]
) -> tuple[Registry, list[Diagnostic]]:
    """The registry of a place. Reports ``alias-clash`` and ``duplicate-id``."""
    problems: list[Diagnostic] = []
    units: dict[str, model.Unit | model.Group] = {}
    for index, entry in enumerate(record.units):
        unit = model.Unit(id=entry.id, place=place_id, name=entry.name, aliases=entry.aliases, kind=entry.kind, governs=entry.place)
        problems += _register(units, unit, (entry.name, *entry.aliases), source, ("units", index))
    for index, group in enumerate(record.groups):
        members = tuple(member for name in group.members if isinstance(member := units.get(name), model.Unit))
        problems += [
            Diagnostic("unknown-unit", f"统称“{group.name}”的成员“{name}”未登记。", locate(source, ("groups", index, "members")))
            for name in group.members
            if name not in units
        ]
        target = model.Group(id=group.id, place=place_id, name=group.name, members=members)
        problems += _register(units, target, (group.name, *group.aliases), source, ("groups", index))
    leaders = {
        entry.name: model.Leader(id=entry.id, place=place_id, name=entry.name, post=entry.post, is_role=entry.kind == "职务")
        for entry in record.leaders
    }
    unit_ids = [(entry.id, ("units", index)) for index, entry in enumerate(record.units)]
    group_ids = [(entry.id, ("groups", index)) for index, entry in enumerate(record.groups)]
    problems += _repeated(unit_ids + group_ids, source)
    problems += _repeated(((entry.id, ("leaders", index)) for index, entry in enumerate(record.leaders)), source)
    return Registry(source.file, units, leaders, topics, parent), problems


def _register(
    units: dict[str, model.Unit | model.Group], target: model.Unit | model.Group, names: Sequence[str], source: SourceFile, path: Path
) -> Iterator[Diagnostic]:
    for name in names:
        if name in units:
            yield Diagnostic("alias-clash", f"名称“{name}”已登记给“{units[name].name}”。", locate(source, path))
        units[name] = target


def _repeated(ids: Iterable[tuple[str, tuple[str, int]]], source: SourceFile) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for identifier, path in ids:
        if identifier in seen:
            yield Diagnostic("duplicate-id", f"编号“{identifier}”用了两次。", locate(source, path))
        seen.add(identifier)


def nearest(name: str, known: Iterable[str], registered: str | None = None) -> str | None:
    """The hint for a name nobody registered: the nearest known one, and where names are registered."""
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    parts = [f"是否为“{near[0]}”？" if near else "", registered or ""]
    return "".join(parts) or None
