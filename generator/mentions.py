"""Where texts name a street, town or park."""

import re
from collections.abc import Iterable

_EXCLUDED = re.compile(r"[（(]?(?:不包括|不含|除)[^）)。；]*")
_ENDS = "。；！？"


def quotes_of(texts: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """The clauses of texts in which one of the names stands, each once.

    A name printed only to be left out (各街道（不包括北塘街）) is no mention: nothing is promised there.
    """
    wanted = [name for name in names if len(name) > 1]
    return tuple(dict.fromkeys(quote for text in texts for name in wanted if (quote := _clause(text, name))))


def _clause(said: str, name: str) -> str | None:
    """The clause in which a name first stands, other than among what is left out."""
    if name not in said:  # nearly always so, and a hundred times cheaper to ask
        return None
    at = _EXCLUDED.sub(lambda left_out: "·" * len(left_out[0]), said).find(name)
    if at < 0:
        return None
    start = max((said.rfind(mark, 0, at) for mark in _ENDS), default=-1) + 1
    ends = [end for mark in _ENDS if (end := said.find(mark, at)) >= 0]
    return said[start : min(ends, default=len(said))]
