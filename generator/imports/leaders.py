"""Leaders in cells: names padded to a width, run together, or roles without a name.

Known names decide; otherwise the shapes of names do (two or three characters after a surname), and what was only guessed is said.
"""

import re
from collections.abc import Iterable
from functools import cache

from ..sourcetext import squash
from .names import ORGAN_END, SEPARATORS, Book, covering

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯"
    "龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温庞殷柴鲍洪常康施牛章齐葛关季鲁俞樊尚毕左安邢裴翟倪翁祁聂焦兰岳柳骆解路柯费阎管辛吉詹包符舒苗耿欧冉卜应寇纪乔单牟申阮桂游盛童项翁甘景党房蓝"
)
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "令狐", "司徒", "东方", "公孙", "慕容")
_ROLE = re.compile(r"领导|书记|区长|市长|县长|主任|常委|局长|负责同志|负责人")


def leader_names(text: str, book: Book) -> tuple[list[str], bool]:
    """The leaders a cell lists, without padding, and whether their parting was only guessed."""
    found: list[str] = []
    guessed = False
    for piece in SEPARATORS.split(_joined_halves(text)):
        squashed = squash(piece)
        if not squashed:
            continue
        if _ROLE.search(squashed):
            found += [part for part in re.split(r"\s+", piece.strip()) if part]
            continue
        spaces = _spaces_before(piece)
        known = frozenset(book.leaders | {name for name in book.seen_leaders if name in squashed})
        cost, names = _part_names(squashed, spaces, known)
        found += names
        guessed |= cost > 0.5 and len(names) > 1
    return found, guessed


def _joined_halves(text: str) -> str:
    """A name of two characters on two lines is one name."""
    return re.sub(r"(?<![^\s、，])([\u4e00-\u9fff])\s*\n\s*([\u4e00-\u9fff])(?![^\s、，])", r"\1 \2", text)


def _spaces_before(piece: str) -> frozenset[int]:
    """The positions in the squashed text before which white space stands."""
    places: set[int] = set()
    at = 0
    for character in piece.strip():
        if character.isspace():
            places.add(at)
        else:
            at += 1
    return frozenset(places)


def _part_names(text: str, spaces: frozenset[int], known: frozenset[str]) -> tuple[float, list[str]]:
    """The cheapest parting of a text into names; known names cost nothing, unlikely shapes cost much."""

    @cache
    def best(start: int) -> tuple[float, tuple[str, ...]]:
        if start == len(text):
            return 0.0, ()
        options = []
        for length in {*range(1, 5), *(len(name) for name in known)}:
            end = start + length
            if end <= len(text):
                rest_cost, rest = best(end)
                inside = sum(start < place < end for place in spaces)
                options.append((_cost(text[start:end], inside, known) + rest_cost, (text[start:end], *rest)))
        return min(options)

    cost, names = best(0)
    return cost, list(names)


def _cost(name: str, inside: int, known: frozenset[str]) -> float:
    if name in known:
        return 0.0
    surname = 0.0 if name[0] in _SURNAMES or name.startswith(_COMPOUND) else 2.5
    if len(name) == 2:
        return 3 + surname - 1.8 * bool(inside)
    if len(name) == 3:
        return 2 + surname + 3 * inside
    if len(name) == 4:
        return (3 if name.startswith(_COMPOUND) else 9) + 3 * inside
    return 20


def see_leaders(texts: Iterable[str], book: Book) -> None:
    """Learn the names that stand alone in a cell, so that others can be parted by them."""
    for text in texts:
        for piece in SEPARATORS.split(_joined_halves(text)):
            squashed = squash(piece)
            if 2 <= len(squashed) <= 3 and not _ROLE.search(squashed):
                book.seen_leaders[squashed] += 1


def looks_like_leaders(text: str, known: Iterable[str]) -> bool:
    """Whether a text can be a list of persons: short, without punctuation, or made of known names."""
    squashed = squash(text)
    if covering(squashed, frozenset(name for name in known if name in squashed)) is not None:
        return True
    return len(squashed) <= 9 and not re.search(r"[^\u4e00-\u9fff]", squashed) and not ORGAN_END.search(squashed)
