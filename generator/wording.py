"""Texts with what stands in them marked: terms some document explains, and faults an erratum speaks of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from . import model, urls

_QUOTES = re.compile(r"[“”‘’\s]")
_QUOTED = re.compile(r"“([^”]+)”")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text: plain, a term that leads to its explanation, or a fault that leads to its erratum."""

    text: str
    href: str | None = None
    is_fault: bool = False


def spellings(term: model.Term) -> tuple[str, ...]:
    """The forms in which a term stands in texts: as explained, without quotation marks, and the quoted word alone (七小)."""
    inner = [word for word in _QUOTED.findall(term.term) if re.search(r"[\u4e00-\u9fff]", word)]
    return tuple(dict.fromkeys([term.term, _QUOTES.sub("", term.term), *inner]))


@dataclass(frozen=True)
class Glossary:
    """The terms of a portal, ready to be found in texts."""

    by_spelling: dict[str, model.Term]
    pattern: re.Pattern[str]

    @staticmethod
    def of(terms: Iterable[model.Term]) -> "Glossary":
        """A glossary of the given terms; where two share a spelling the first has it."""
        by_spelling: dict[str, model.Term] = {}
        for term in terms:
            for spelling in spellings(term):
                by_spelling.setdefault(spelling, term)
        longest_first = sorted(by_spelling, key=len, reverse=True)
        return Glossary(by_spelling, re.compile("|".join(map(re.escape, longest_first)) or "(?!)"))

    @cached_property
    def _addresses(self) -> Mapping[str, str]:
        return {word: urls.term(term) for word, term in self.by_spelling.items()}

    def terms_in(self, texts: Iterable[str]) -> tuple[model.Term, ...]:
        """The terms that stand in some text, in the order they first occur."""
        return tuple(dict.fromkeys(self.by_spelling[found[0]] for text in texts for found in self.pattern.finditer(text)))

    def segments(self, text: str, errata: Sequence[model.Erratum] = (), fields: Sequence[str] = ("goals",)) -> tuple[Segment, ...]:
        """A text cut at its terms and the faults of its own fields; the pieces joined give the text back."""
        return _cut(text, self._addresses, self.pattern, _faults(errata, fields))

    def faults_only(self, text: str, errata: Sequence[model.Erratum]) -> tuple[Segment, ...]:
        """A text cut at its faults alone: for headings, where links to terms would be in the way."""
        return _cut(text, {}, re.compile("(?!)"), _faults(errata, ("text",)))


def _faults(errata: Sequence[model.Erratum], fields: Sequence[str]) -> dict[str, str]:
    """The printed faults of some fields with their anchors; each erratum of a page is ``erratum-1``, ``erratum-2`` … in order."""
    return {entry.printed: f"#erratum-{number}" for number, entry in enumerate(errata, 1) if entry.field in fields}


def _cut(text: str, links: Mapping[str, str], pattern: re.Pattern[str], faults: Mapping[str, str]) -> tuple[Segment, ...]:
    """A text cut where the pattern or a fault stands."""
    if faults:
        pattern = re.compile("|".join((*map(re.escape, sorted(faults, key=len, reverse=True)), pattern.pattern)))
    pieces: list[Segment] = []
    at = 0
    for found in pattern.finditer(text):
        fault = faults.get(found[0])
        pieces += [Segment(text[at : found.start()]), Segment(found[0], fault or links[found[0]], fault is not None)]
        at = found.end()
    pieces.append(Segment(text[at:]))
    return tuple(piece for piece in pieces if piece.text)


def explained_for(term: model.Term, place: str, names: Mapping[str, str]) -> str:
    """Whose explanation a term's is, seen from a place: the place's own document, or another's (河东区的解释)."""
    owner = term.document.split("/")[0]
    return "本地区文件的解释" if owner == place else f"{names[owner]}的解释"
