"""Units in cells: which a cell lists, when they are wrapped, run together or new to the place; and the names known so far.

What the place's registry knows decides; otherwise the shapes of names do (an organ's last character).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pypinyin import lazy_pinyin

from ..records import PlaceRecord

SEPARATORS = re.compile(r"[、，,；;/／|\n]+")
ORGAN_END = re.compile(
    r"(?:局|委|办|部|院|厅|处|站|所|队|会|联|社|校|馆|室|组|团|中心|公司|集团|街道?|镇|乡|村|区|园|银行|分行|政府|单位|部门|街镇|镇街|主体|企业|机关|办公室|工委|指挥部|海关|妇联|团委|残联|开发|建投|城投|恒基|疆|生态城|自贸办)$"
)
_TAIL = re.compile(r"[（(]|各?成员单位$|有限(?:责任)?公司$|(?!公安|规资|交警|资规)..分局$")
"""What begins a line only because the name before it was wrapped."""
_EXTENT = re.compile(r"相关|有关|涉及|涉")
_BRACKETS = {"（": "）", "(": ")", "“": "”", "《": "》"}


@dataclass(frozen=True, slots=True)
class Reference:
    """A unit as a cell prints it: the registered name it means and, where the print says more, how."""

    printed: str
    target: str
    is_group: bool = False
    extent: str | None = None
    excepted: tuple[str, ...] = ()


@dataclass(slots=True)
class Book:
    """The names known so far: those registered, and those drafted with what they were guessed to be."""

    units: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    leaders: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    leader_ids: set[str] = field(default_factory=set)
    new_units: dict[str, list[str]] = field(default_factory=dict)
    new_groups: list[str] = field(default_factory=list)
    new_leaders: list[str] = field(default_factory=list)
    seen_units: Counter[str] = field(default_factory=Counter)
    seen_leaders: Counter[str] = field(default_factory=Counter)

    def knows(self, name: str) -> bool:
        """Whether a name is registered or drafted."""
        return name in self.units or name in self.groups


def book_of(records: Iterable[PlaceRecord]) -> Book:
    """The names registered in a place and the places above it; ids are only those of the first, which drafts must not repeat."""
    book = Book()
    for position, record in enumerate(records):
        for unit in record.units:
            book.units |= {name: book.units.get(name, unit.name) for name in (unit.name, *unit.aliases)}
        for group in record.groups:
            book.groups |= {name: book.groups.get(name, group.name) for name in (group.name, *group.aliases)}
        if position == 0:
            book.leaders |= {leader.name for leader in record.leaders}
            book.ids |= {unit.id for unit in record.units} | {group.id for group in record.groups}
            book.leader_ids |= {leader.id for leader in record.leaders}
    return book


def slug(name: str, taken: set[str]) -> str:
    """A pinyin id for a name, with a number when another has it; it is added to ``taken``."""
    words = [word for word in lazy_pinyin(re.sub(r"[^\w]", "", name)) if word]
    base = "-".join(re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-") for word in words)[:90].strip("-") or "x"
    base = re.sub(r"-+", "-", base)
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    taken.add(found)
    return found


def unit_kind(name: str) -> str:
    """The kind a unit's name suggests."""
    kinds = (
        ("街镇", r"(?:街|街道|镇|乡|街道办事处|镇政府|街道办|办事处)$"),
        ("企业", r"(?:公司|集团|建投|城投|恒基)$"),
        ("开发区", r"(?:管委会|开发区|经开区|高新区|保税区|生态城)$"),
        ("园区", r"(?:园区|产业园|科技园)$"),
        ("市级", r"^市|分局$|支队$"),
        ("部门", r"(?:局|委|办|部|办公室|中心|室|院)$"),
    )
    return next((kind for kind, pattern in kinds if re.search(pattern, name)), "其他")


def is_collective(name: str) -> bool:
    """Whether a name means several units: 各街镇, 相关部门, 成员单位."""
    return bool(re.search(r"^(?:各|相关|有关|其他|全区)|成员单位$|相关(?:部门|单位)$|主体$", name))


def tokens(text: str) -> list[str]:
    """The pieces of a cell between separators and spaces; separators inside brackets and quotation marks are part of a name."""
    pieces: list[str] = []
    closing: list[str] = []
    current = ""
    for character in text:
        if closing and character == closing[-1]:
            closing.pop()
        elif character in _BRACKETS:
            closing.append(_BRACKETS[character])
        if not closing and (SEPARATORS.fullmatch(character) or character.isspace()):
            pieces.append(current)
            current = ""
        elif not character.isspace():
            current += character
    pieces.append(current)
    return _without_padding([piece for piece in pieces if piece])


def _without_padding(pieces: Sequence[str]) -> list[str]:
    """Single characters (财 政 局) belong to one name."""
    joined: list[str] = []
    open_name = False
    for piece in pieces:
        is_single = len(piece) == 1
        if is_single and open_name:
            joined[-1] += piece
        else:
            joined.append(piece)
        open_name = is_single
    return joined


def unit_names(text: str, book: Book) -> list[str]:
    """The units a cell lists, as printed: wrapped names joined and run-together ones parted where the names are known."""
    found: list[str] = []
    for piece in tokens(text):
        if found and (_is_tail(piece, found[-1], book) or _is_cut(found[-1], piece, book)):
            found[-1] += piece
        else:
            found += _parted(piece, book)
    return found


def _is_tail(piece: str, before: str, book: Book) -> bool:
    """Whether a piece ends a name that was wrapped: the whole is known, or it can begin no name."""
    return book.knows(before + piece) or bool(_TAIL.match(piece))


def _is_cut(before: str, piece: str, book: Book) -> bool:
    """Whether the piece before does not end as an organ's name does, so that this one goes on with it."""
    return not (ORGAN_END.search(_bare(before)) or _is_known(before, book) or book.knows(piece))


def _is_known(name: str, book: Book) -> bool:
    return book.knows(name) or book.knows(_bare(name)) or name in book.seen_units


def _bare(name: str) -> str:
    """A name without what follows it in brackets, and without 等."""
    return re.sub(r"(?:[（(].*[）)])?等?$", "", name) or name


def _parted(name: str, book: Book) -> list[str]:
    """A name run together from known ones, parted; any other name as it is."""
    if book.knows(name) or book.knows(_bare(name)):
        return [name]
    known = frozenset(part for part in (*book.units, *book.groups, *book.seen_units) if len(part) > 2 and part in name and part != name)
    parts = covering(name, known)
    return list(parts) if parts else [name]


def covering(text: str, known: frozenset[str]) -> tuple[str, ...] | None:
    """The text as known names one after another, longest first."""
    if not text:
        return ()
    for part in sorted(known, key=len, reverse=True):
        rest = covering(text[len(part) :], known) if text.startswith(part) else None
        if rest is not None:
            return (part, *rest)
    return None


def reference(printed: str, book: Book) -> Reference | None:
    """What a printed unit means by the names known: itself, a name with brackets or 等 after it, a group narrowed; None when new."""
    if printed in book.units:
        return Reference(printed, printed)
    if printed in book.groups:
        return Reference(printed, printed, is_group=True)
    bare = _bare(printed)
    if bare != printed and book.knows(bare):
        return Reference(printed, bare, bare in book.groups, excepted=tuple(_excepted(printed, book)))
    extent = _EXTENT.search(bare)
    if extent:
        rest = bare[: extent.start()] + bare[extent.end() :]
        short = rest.removeprefix("各")
        for candidate in (rest, f"各{short}", short, f"各{short[::-1]}" if len(short) == 2 else rest):
            if candidate in book.groups:
                return Reference(printed, candidate, is_group=True, extent=extent[0])
    return None


def _excepted(printed: str, book: Book) -> Iterator[str]:
    found = re.search(r"[（(](?:不包括|不含|除)(.+?)(?:外|以外)?[）)]", printed)
    yield from (name for name in tokens(found[1]) if book.knows(name)) if found else ()


def add_unit(printed: str, book: Book) -> Reference:
    """Draft a unit or group for a name nobody registered, and what the printed name means then.

    区商务局 and 商务局 are one: the second becomes an alias of the first, or (when that is registered already) a reference to it.
    """
    bare = _bare(printed)
    extent = _EXTENT.search(bare)
    if is_collective(bare):
        name = f"各{(bare[: extent.start()] + bare[extent.end() :]).removeprefix('各')}" if extent and len(bare) <= 6 else bare
        if name not in book.groups:
            book.groups[name] = name
            book.new_groups.append(name)
        narrowed = extent[0] if extent and name != bare else None
        return Reference(printed, name, is_group=True, extent=narrowed, excepted=tuple(_excepted(printed, book)))
    twin = next((other for other in _twins(bare) if other in book.units), None) or _other_ending(bare, book)
    if twin and twin in book.new_units:
        book.new_units[twin].append(bare)
        book.units[bare] = twin
        return Reference(printed, bare)
    if twin:
        return Reference(printed, twin)
    book.units[bare] = bare
    book.new_units[bare] = []
    return Reference(printed, bare)


def _twins(name: str) -> tuple[str, ...]:
    """The same organ with or without the district's character before it."""
    return (name[1:],) if name[0] in "区县" and len(name) > 3 else (f"区{name}", f"县{name}")


def _other_ending(name: str, book: Book) -> str | None:
    """A registered organ whose name differs only in its last character: 市场监管委, 市场监管局."""
    stem = name[:-1]
    found = [stem + end for end in "局委办" if stem + end in book.units and stem + end not in book.new_units]
    return found[0] if name[-1] in "局委办" and len(found) == 1 and len(stem) > 3 else None


def see_units(texts: Iterable[str], book: Book) -> None:
    """Learn the names that stand between separators and look like an organ's."""
    for text in texts:
        for piece in tokens(text):
            if ORGAN_END.search(_bare(piece)) and len(piece) <= 12 and not _TAIL.match(piece):
                book.seen_units[piece] += 1


def looks_like_units(text: str) -> bool:
    """Whether every piece of a text ends like an organ's name or means several."""
    found = tokens(text)
    return bool(found) and all(ORGAN_END.search(_bare(piece)) and len(piece) <= 32 for piece in found)
