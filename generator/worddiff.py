"""What was taken out of a text and what was put in, in pieces a reader can follow.

Chinese is compared character by character, numbers and Latin words as wholes; a single character that happens to stand on both
sides between two changes is no island worth keeping.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*[%％]?|[A-Za-z]+|\s+|.", re.DOTALL)
_MOST_TOKENS = 3000
_ISLAND = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of two texts laid over each other: ``same``, ``removed`` or ``added``."""

    kind: str
    text: str


def segments(before: str, after: str) -> tuple[Segment, ...]:
    """The two texts as pieces: the same and the removed give ``before``, the same and the added give ``after``."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    parts = (("same", "".join(old[:head])), *_middle(old_middle, new_middle), ("same", "".join(old[len(old) - tail :])))
    return tuple(_joined(parts))


def _shared(one: list[str], other: list[str]) -> int:
    """How many tokens both begin with."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _middle(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """The differing middles; what is too long to be compared, or has almost nothing in common, is taken out and put in whole."""
    if max(len(old), len(new)) > _MOST_TOKENS:
        yield from (("removed", "".join(old)), ("added", "".join(new)))
        return
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    removed = added = ""
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        gone, come = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if tag == "equal" and len(gone) >= _ISLAND:
            yield from (("removed", removed), ("added", added), ("same", gone))
            removed = added = ""
        else:
            removed, added = removed + gone, added + come
    yield from (("removed", removed), ("added", added))


def _joined(parts: tuple[tuple[str, str], ...]) -> Iterator[Segment]:
    """The pieces without empty ones, neighbours of one kind joined."""
    kept: list[tuple[str, str]] = []
    for kind, text in parts:
        if text and kept and kept[-1][0] == kind:
            kept[-1] = (kind, kept[-1][1] + text)
        elif text:
            kept.append((kind, text))
    return (Segment(kind, text) for kind, text in kept)
