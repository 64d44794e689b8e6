"""Chinese text in lines of a given width: no line begins with a closing mark or ends with an opening one, numbers and Latin stay whole."""

import re
from collections.abc import Callable, Iterator

Measure = Callable[[str], float]

_CLOSING = "，。、；：？！”’）》〉】〕…—％%·．,.;:?!)]}"
_OPENING = "“‘（《〈【〔([{"
_PIECE = re.compile(rf"[{re.escape(_OPENING)}]*(?:[0-9A-Za-z]+(?:[.,/+~\-][0-9A-Za-z]+)*|.)[{re.escape(_CLOSING)}]*", re.DOTALL)
_SENTENCE_ENDS = ("。；！？", "，、：")


def lines(text: str, width: float, measure: Measure) -> list[str]:
    """The text in lines, none of which can hold more of what follows it."""
    found: list[str] = [""]
    for piece in _pieces(text, width, measure):
        if found[-1] and measure(found[-1] + piece) > width:
            found.append("")
        found[-1] = (found[-1] + piece).lstrip()
    return found


def _pieces(text: str, width: float, measure: Measure) -> Iterator[str]:
    """What must not be broken, character by character where it alone is wider than a line."""
    for piece in _PIECE.findall(text):
        yield from (piece,) if measure(piece) <= width else piece


def fitted(text: str, width: float, count: int, measure: Measure) -> list[str]:
    """The text in at most so many lines; one too long ends with … after its last sentence that fits, or clause, or character."""
    whole = lines(text, width, measure)
    if len(whole) <= count:
        return whole
    room = sum(map(len, whole[:count]))
    for cut in _cuts(text[:room]):
        shown = lines(text[:cut] + "…", width, measure)
        if len(shown) <= count:
            return shown
    return ["…"]


def _cuts(text: str) -> Iterator[int]:
    """Where to cut, best first: not too early after a sentence, then a clause, then anywhere."""
    for marks in _SENTENCE_ENDS:
        yield from (place for place in range(len(text) - 1, len(text) // 2, -1) if text[place] in marks)
    yield from range(len(text), 0, -1)
