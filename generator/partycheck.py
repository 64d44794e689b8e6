"""What ``place.yaml`` says of posts and of changed units: whether its dates and names can be true together.

A post has one holder at a time, so that "who held it when the goal was due" has one answer. A unit's successor must outlast it, so
that following the successors always comes to an end.
"""

from collections.abc import Iterator

from . import records
from .diagnostics import Diagnostic
from .model import Group
from .registry import PlaceFile, Registry, nearest
from .source import Path, locate


def party_problems(place: PlaceFile, registry: Registry) -> Iterator[Diagnostic]:
    """Problems of the posts and the changes of units of a place.

    Reports ``tenure-order``, ``tenure-overlap``, ``tenure-of-role``, ``unit-change``, ``unit-order`` and ``unknown-unit``.
    """
    yield from _tenures(place)
    for index, entry in enumerate(place.record.units):
        yield from _change(place, entry, ("units", index))
        for position, name in enumerate(entry.successors):
            where: Path = ("units", index, "became", *(() if isinstance(entry.became, str) else (position,)))
            yield from _successor(place, registry, entry, name, where)


def _tenures(place: PlaceFile) -> Iterator[Diagnostic]:
    by_post: dict[str, list[tuple[records.TenureRecord, str, Path]]] = {}
    for index, leader in enumerate(place.record.leaders):
        if leader.kind == "职务" and leader.posts:
            where = locate(place.source, ("leaders", index, "posts"))
            yield Diagnostic("tenure-of-role", f"“{leader.name[:40]}”是职务，不是人，不能再写担任过的职务。", where)
            continue
        for position, tenure in enumerate(leader.posts):
            path: Path = ("leaders", index, "posts", position)
            if tenure.to and tenure.to <= tenure.from_:
                message = f"离任日期 {tenure.to} 应晚于任职日期 {tenure.from_}。"
                yield Diagnostic("tenure-order", message, locate(place.source, (*path, "to")))
            else:
                by_post.setdefault(tenure.post, []).append((tenure, leader.name, path))
    for found in by_post.values():
        yield from _overlaps(place, sorted(found, key=lambda held: (held[0].from_, held[2])))


def _overlaps(place: PlaceFile, held: list[tuple[records.TenureRecord, str, Path]]) -> Iterator[Diagnostic]:
    """Tenures of one post, in the order they began, that begin before all earlier ones are over; one without an end runs on."""
    longest, holder = held[0][0], held[0][1]
    for tenure, name, path in held[1:]:
        if longest.to is None or tenure.from_ < longest.to:
            end = f"到 {longest.to}" if longest.to else "没有写离任日期"
            message = f"“{tenure.post[:40]}”同时有两段任职：{holder[:20]}从 {longest.from_} 起，{end}；{name[:20]}从 {tenure.from_} 起。"
            yield Diagnostic("tenure-overlap", message, locate(place.source, (*path, "from")))
        if longest.to is not None and (tenure.to is None or tenure.to > longest.to):
            longest, holder = tenure, name


def _change(place: PlaceFile, entry: records.UnitRecord, path: Path) -> Iterator[Diagnostic]:
    """Date, kind and successors of a change that do not fit each other."""
    count = len(entry.successors)
    if entry.until is None and (entry.change or count):
        key = "became" if count else "change"
        yield Diagnostic("unit-change", f"“{entry.name[:40]}”写了变动，没有写 until（哪一天）。", locate(place.source, (*path, key)))
    elif entry.change and not count:
        yield Diagnostic("unit-change", f"写了“{entry.change}”，没有写 became（变成了哪个单位）。", locate(place.source, (*path, "change")))
    elif entry.change == "拆分" and count == 1:
        yield Diagnostic("unit-change", "拆分以后至少有两个单位，这里只写了一个。", locate(place.source, (*path, "became")))
    elif entry.change != "拆分" and count > 1:
        message = f"{entry.change or '更名'}以后只有一个单位，这里写了 {count} 个。"
        yield Diagnostic("unit-change", message, locate(place.source, (*path, "became")))


def _successor(place: PlaceFile, registry: Registry, entry: records.UnitRecord, name: str, where: Path) -> Iterator[Diagnostic]:
    found = registry.unit(name)
    if found is None:
        if not registry.may_know(name):
            hint = nearest(name, registry.known_units(), f"单位登记在 {registry.file}")
            message = f"“{entry.name[:40]}”以后的单位“{name[:40]}”未登记。"
            yield Diagnostic("unknown-unit", message, locate(place.source, where), hint)
    elif isinstance(found, Group):
        message = f"“{name[:40]}”是统称，不是一个单位，不能接续“{entry.name[:40]}”。"
        yield Diagnostic("unknown-unit", message, locate(place.source, where))
    elif found.id == entry.id and found.place == place.id:
        yield Diagnostic("unit-order", f"“{entry.name[:40]}”不能变成它自己。", locate(place.source, where))
    elif entry.until and found.until and found.until <= entry.until:
        message = f"“{found.name[:40]}”到 {found.until} 就没有了，不能接续 {entry.until} 才变动的“{entry.name[:40]}”。"
        yield Diagnostic("unit-order", message, locate(place.source, where))
