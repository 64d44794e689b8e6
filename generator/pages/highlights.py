"""Links that highlight a task's own lines in the full text, by an address alone: no script takes part.

The part after ``:~:text=`` is a text directive (WICG Scroll To Text Fragment): the words before, the first and the last words of
what is to be highlighted. Where a browser does not know it, the anchor before it still leads to the line and marks it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from .. import model, urls
from .context import Link

_BREAKS = re.compile(r"[，。；：、！？,;:!?（）()“”│]|\s+")
_ENOUGH = 6
_EDGES = " │，。；：、,;:"
_SPACE = re.compile(r"[ \t\r\f]+")
"""A beginning or end of fewer characters is lengthened by what stands beside it."""


@lru_cache(maxsize=16)
def _shown(text: str) -> tuple[str, ...]:
    """The lines of a source text in the words its page shows, with white space as browsers collapse it."""
    return tuple(_SPACE.sub(" ", shown_line(line)) for line in text.split("\n"))


def shown_line(line: str) -> str:
    """A line of a source text as the document's page shows it: cells divided by a stroke."""
    return line.strip(" \r").replace("\t", " │ ")


def link(document: model.Document, text: str, span: model.LineSpan) -> Link:
    """A link to some lines of a document's full text that highlights them from their first words to their last.

    The number printed before the first line stands before the words, so that the same words elsewhere are not meant.
    """
    lines = [(number, line) for number, line in enumerate(_shown(text)[span.first - 1 : span.last], span.first) if line.strip(_EDGES)]
    if not lines:
        return Link(span.label, urls.document(document, span.first))
    number, first = lines[0]
    start = _beginning(first)
    return Link(
        span.label, urls.words(document, span.first, str(number), start, _ending([first[len(start) :], *(line for _, line in lines[1:])]))
    )


def links(document: model.Document, text: str, spans: Sequence[model.LineSpan]) -> tuple[Link, ...]:
    """Such a link for each span of lines."""
    return tuple(link(document, text, span) for span in spans)


def _beginning(line: str) -> str:
    """The first words of a line, up to a mark: browsers match whole words, and a mark always ends one."""
    ends = (found.start() for found in _BREAKS.finditer(line))
    return line[: next((end for end in ends if end >= _ENOUGH), len(line))].strip(" ").rstrip(_EDGES)


def _ending(lines: Sequence[str]) -> str | None:
    """Words at or near the end that stand nowhere before it, for a browser stops at the first it meets; None where there are none."""
    together = "\n".join(lines)
    ends = (words for line in reversed(lines) for words in _endings(line) if together.count(words) == 1)
    return next(ends, None)


def _endings(line: str) -> Iterator[str]:
    """What a line may be said to end with: its last words after a mark, then the whole of it."""
    begins = [found.end() for found in _BREAKS.finditer(line)]
    yield from (words for begin in reversed(begins) if len(words := line[begin:].strip(_EDGES)) >= _ENOUGH)
    if words := line.strip(_EDGES):
        yield words
