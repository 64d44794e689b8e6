"""What is counted while a document is verified against its source, and the result that is published of it (DESIGN §4)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from . import model
from .diagnostics import Diagnostic
from .load import Loaded
from .source import locate
from .sourcetext import Cell, clean, line_numbers, squash

CLAUSE_ENDS = "。；！？：，"  # an excerpt begins and ends at one of these


@dataclass(frozen=True, slots=True)
class Verification:
    """The result for one document: cells (for prose, paragraphs) in its source and proved, rules used, tasks proved.

    ``body`` are the lines of the notice around the tables, which are kept as the source has them and not transcribed.
    """

    document: str
    cells: int
    covered: int
    body: int
    rules: Mapping[str, int]
    tasks: Mapping[str, bool]

    @property
    def complete(self) -> bool:
        """Whether every cell is accounted for and every task proved."""
        return self.cells == self.covered and all(self.tasks.values())

    @property
    def percent(self) -> str:
        """The share of cells accounted for, rounded down so that only a whole proof reads 100 %."""
        return f"{self.covered * 1000 // max(1, self.cells) / 10:g}%"


@dataclass
class Tally:
    """What is counted while a document is verified."""

    document: model.Document
    loaded: Loaded
    lines: list[str]
    cells: int = 0
    covered: int = 0
    body: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    tasks: dict[str, bool] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    used_lines: set[int] = field(default_factory=set)

    @cached_property
    def printed(self) -> list[str]:
        """The source's lines that are not blank, without what the rules name as damage."""
        return [text for line in self.lines if (text := clean(line, (*self.document.rules, "markdown")))]

    def report(self, code: str, message: str, key: str, *path: str | int, lines: Iterable[model.LineSpan] = ()) -> None:
        """Keep a problem at the YAML path of a record, with the lines of the source it is about."""
        origin = self.loaded.origins[key]
        notes = tuple(f"原文 data/sources/{self.document.source} {span.label}" for span in lines)
        self.problems.append(Diagnostic(code, message, locate(origin.source, (*origin.path, *path)), notes=notes))

    def quoted(self, passage: model.Passage, key: str, *path: str | int) -> None:
        """A passage must be what its lines say, whole, or whole sentences of it."""
        self.used_lines |= line_numbers(passage.lines)
        self.cells += 1
        if is_excerpt(self.text(passage.lines), squash(passage.text)):
            self.covered += 1
        else:
            self.report("not-in-source", f"“{passage.text[:20]}…”与原文不一致。", key, *path, lines=passage.lines)

    def text(self, spans: Iterable[model.LineSpan]) -> str:
        """What lines of the source say, without white space and the damage the document declares."""
        return "".join(
            clean(self.lines[number - 1], self.document.rules) for number in sorted(line_numbers(spans)) if number <= len(self.lines)
        )

    def covers(self, found: Sequence[Cell]) -> None:
        """Count cells of the source as accounted for."""
        self.cells += sum(1 for cell in found if cell.text)
        self.covered += sum(1 for cell in found if cell.text)


def is_excerpt(said: str, words: str) -> bool:
    """Whether words are a text, or whole clauses of it: they begin and end where it does, or at its punctuation."""
    at = said.find(words)
    while at >= 0:
        end = at + len(words)
        if (at == 0 or said[at - 1] in CLAUSE_ENDS) and (end == len(said) or said[end - 1] in CLAUSE_ENDS):
            return True
        at = said.find(words, at + 1)
    return False
