"""A template as plain pieces: what all three template languages can say.

Names are resolved, templates and blocks laid into each other; each language only has to spell the pieces.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """A value that stands in the template itself."""

    value: object


@dataclass(frozen=True, slots=True)
class Variable:
    """A name: ``page``, ``site``, ``head``, or one a loop, macro or assignment gives."""

    name: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """``owner.name``."""

    owner: "Expression"
    name: str


@dataclass(frozen=True, slots=True)
class Member:
    """A part of a pair, by its position."""

    owner: "Expression"
    position: int


@dataclass(frozen=True, slots=True)
class Position:
    """Where a loop stands: ``first``, ``last``, ``index``, ``index0`` of the loop with a number of its own."""

    loop: int
    what: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An operator or filter and what it is applied to."""

    name: str
    operands: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that stands in the template while its items are worked out; loops over it are laid out, so no language has to spell it."""

    items: tuple["Expression", ...]


Expression = Known | Listed | Variable | Attribute | Member | Position | Operation


@dataclass(frozen=True, slots=True)
class Text:
    """Markup as it stands in the template."""

    words: str


@dataclass(frozen=True, slots=True)
class Print:
    """A value put into the page: escaped unless ``raw``."""

    value: Expression
    raw: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """One thing or another."""

    test: Expression
    then: "Body"
    otherwise: "Body"


@dataclass(frozen=True, slots=True)
class Each:
    """A loop: its number, the names it gives to an item or its parts, what it keeps of the items, and what stands where there are none.

    ``uses`` names what the body asks of ``loop``.
    """

    number: int
    names: tuple[str, ...]
    items: Expression
    keep: Expression | None
    body: "Body"
    empty: "Body"
    uses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Name:
    """A value given a name for what follows."""

    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """A macro with its arguments, in the order of its parameters."""

    macro: str
    arguments: tuple[Expression, ...]


Piece = Text | Print | When | Each | Name | Call
Body = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro of its own, for languages that keep them."""

    name: str
    parameters: tuple[str, ...]
    body: Body


@dataclass(frozen=True, slots=True)
class PageTemplate:
    """The template of a kind of page, with the macros it and they call, each after those it calls."""

    name: str
    body: Body
    macros: tuple[Macro, ...]


def joined(pieces: Sequence[Piece]) -> Body:
    """Pieces with neighbouring texts made one."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, Text) and isinstance(last, Text):
            found[-1] = Text(last.words + piece.words)
        elif not (isinstance(piece, Text) and not piece.words):
            found.append(piece)
    return tuple(found)
