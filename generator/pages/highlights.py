"""Links that highlight a task's own lines in the full text, by an address alone: no script takes part.

The part after ``:~:text=`` is a text directive (WICG Scroll To Text Fragment): the words before, the first and the last words of
what is to be highlighted. Where a browser does not know it, the anchor before it still leads to the line and marks it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from .. import model, urls
from .context import Link

_BREAKS = re.compile(r"[，。；：、！？,;:!?（）()“”│]|\s+")
_ENOUGH = 6
"""A beginning or end of fewer characters is lengthened by what stands beside it."""


@lru_cache(maxsize=16)
def _shown(text: str) -> tuple[str, ...]:
    """The lines of a source text in the words its page shows."""
    return tuple(shown_line(line) for line in text.split("\n"))


def shown_line(line: str) -> str:
    """A line of a source text as the document's page shows it: cells divided by a stroke."""
    return line.strip(" \r").replace("\t", " │ ")


def link(document: model.Document, text: str, span: model.LineSpan) -> Link:
    """A link to some lines of a document's full text that highlights them from their first words to their last."""
    lines = [(number, line) for number, line in enumerate(_shown(text)[span.first - 1 : span.last], span.first) if line.strip()]
    if not lines:
        return Link(span.label, urls.document(document, span.first))
    number, first = lines[0]
    start, end = _beginning(first), _ending(lines)
    return Link(span.label, urls.words(document, span.first, str(number), start, end))


def links(document: model.Document, text: str, spans: Sequence[model.LineSpan]) -> tuple[Link, ...]:
    """Such a link for each span of lines."""
    return tuple(link(document, text, span) for span in spans)


def _beginning(line: str) -> str:
    """The first words of a line, up to a mark: browsers match whole words, and a mark always ends one."""
    for found in _BREAKS.finditer(line):
        if found.start() >= _ENOUGH:
            return line[: found.start()].strip()
    return line.strip()


def _ending(lines: Sequence[tuple[int, str]]) -> str | None:
    """The last words of the last line that has some; None where they would be the first words again."""
    number, line = lines[-1]
    line = line.strip()
    starts = [found.end() for found in _BREAKS.finditer(line) if len(line) - found.end() >= _ENOUGH]
    last = line[starts[-1] :] if starts else line
    last = last.rstrip("。；，,;： ") or last
    if number == lines[0][0] and (not starts or starts[-1] <= len(_beginning(line))):
        return None
    return last
