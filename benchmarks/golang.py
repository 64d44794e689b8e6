"""Pieces as Go templates: a layout for each kind of page, with every macro laid where it is called, so that no dict is made for a call.

What is the same on many pages, the loops over what surrounds every page, is a partial kept by what it depends on. The pages are an output
format of plain text (``hugo.toml``) whose templates escape what they print themselves: that takes Hugo a seventh less time than
finding out for itself where in HTML each value stands, and writes what we write, byte for byte.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from .lay import ROOT
from .pieces import (
    Attribute,
    Body,
    Each,
    Expression,
    Known,
    Member,
    Name,
    Operation,
    PageTemplate,
    Piece,
    Position,
    Print,
    Text,
    Variable,
    When,
)

_PRELUDE = (
    "{{ $one := index (index hugo.Data .Params.file) .Params.number }}{{ $page := $one.page }}{{ $head := $one.head }}"
    "{{ $root := $page.root }}{{ $site := index hugo.Data.sites $root }}"
)
_CACHED_BY = "$root $page.current $page.section"
# RE2 cannot look behind, so a name (B1线) is an amount here too; words and links are the same.
_AMOUNT = '`[0-9][0-9.,]*(?:[%％‰]|[余多]?[万亿]{0,2}[\\x{4e00}-\\x{9fff}])` `<span class="amount">$0</span>`'
_WORDS = {"text"}  # what our templates call `text` is words; of anything else `length` counts the items
_UNESCAPED = {"length", "+", "-", "*", "urlencode"}
_FUNCTIONS = {
    "==": "eq",
    "!=": "ne",
    ">": "gt",
    "+": "add",
    "-": "sub",
    "*": "mul",
    "and": "and",
    "or": "or",
    "not": "not",
    "?": "cond",
    "~": "print",
}


@dataclass
class Layouts:
    """Hugo's layouts, by path."""

    files: dict[str, str] = field(default_factory=dict)

    def add(self, page: PageTemplate) -> None:
        """The layout of a kind of page."""
        self.files[f"page/of-{page.name}.html"] = _PRELUDE + "".join(self._pieces(page.body))

    def _pieces(self, body: Body) -> Iterator[str]:
        for piece in body:
            yield from self._piece(piece)

    def _piece(self, piece: Piece) -> Iterator[str]:
        match piece:
            case Text(words):
                yield words
            case Print(value, raw):
                yield _printed(value, raw=raw)
            case Name(name, value):
                yield f"{{{{ ${name} := {_value(value)} }}}}"
            case When(test, then, otherwise):
                yield f"{{{{ if {_value(test)} }}}}"
                yield from self._pieces(then)
                yield from ("{{ else }}", *self._pieces(otherwise)) if otherwise else ()
                yield "{{ end }}"
            case Each():
                yield from self._around(piece) if _is_of_site(piece.items) else self._loop(piece)
            case _:
                raise AssertionError(piece)

    def _around(self, each: Each) -> Iterator[str]:
        """A loop over what surrounds every page: made once for each way it comes out."""
        assert isinstance(each.items, Attribute)
        name = f"{each.items.name}.html"
        self.files[f"_partials/{name}"] = _PRELUDE + "".join(self._loop(each))
        yield f'{{{{ partialCached "{name}" $ {_CACHED_BY} }}}}'

    def _loop(self, each: Each) -> Iterator[str]:
        n = each.number
        assert not (each.keep and each.uses)
        if "last" in each.uses:
            yield f"{{{{ $n{n} := sub (len {_operand(each.items)}) 1 }}}}"
        item = each.names[0] if len(each.names) == 1 else f"pair{n}"
        yield f"{{{{ range {f'$i{n}, ' if each.uses else ''}${item} := {_value(each.items)} }}}}"
        if len(each.names) > 1:
            yield "".join(f"{{{{ ${name} := index ${item} {position} }}}}" for position, name in enumerate(each.names))
        yield f"{{{{ if {_value(each.keep)} }}}}" if each.keep else ""
        yield from self._pieces(each.body)
        yield "{{ end }}" if each.keep else ""
        yield from ("{{ else }}", *self._pieces(each.empty)) if each.empty else ()
        yield "{{ end }}"


def _is_of_site(items: Expression) -> bool:
    return isinstance(items, Attribute) and items.owner == Variable("site")


def _printed(value: Expression, *, raw: bool) -> str:
    if isinstance(value, Operation) and value.name == "unbroken":
        return f"{{{{ {_value(value.operands[0])} | htmlEscape | replaceRE {_AMOUNT} }}}}"
    is_number = isinstance(value, Position) or (isinstance(value, Operation) and value.name in _UNESCAPED)
    return f"{{{{ {_value(value)} }}}}" if raw or is_number or value == ROOT else f"{{{{ {_value(value)} | htmlEscape }}}}"


def _operand(value: Expression) -> str:
    """An expression as an argument of a function."""
    text = _value(value)
    return f"({text})" if " " in text and not isinstance(value, Known) else text


def _value(value: Expression | None) -> str:  # noqa: C901, PLR0911 - one line for each kind
    match value:
        case Known(None):
            return "nil"
        case Known(bool() | str() | int() as known):
            return json.dumps(known, ensure_ascii=False)
        case _ if value == ROOT:
            return "$root"
        case Variable(name):
            return f"${name}"
        case Attribute(owner, name):
            return f"{_operand(owner)}.{name}"
        case Member(owner, position):
            return f"index {_operand(owner)} {position}"
        case Position(loop, "first"):
            return f"not $i{loop}"
        case Position(loop, "last"):
            return f"eq $i{loop} $n{loop}"
        case Position(loop, what):
            return f"$i{loop}" if what == "index0" else f"add $i{loop} 1"
        case Operation(name, operands):
            return _operation(name, operands)
    raise AssertionError(value)


def _operation(name: str, operands: tuple[Expression, ...]) -> str:  # noqa: PLR0911 - one line for each operator
    if name in {"in", "not in"} and isinstance(operands[1], Known | Variable | Attribute | Member):
        found = f"in {_operand(operands[1])} {_operand(operands[0])}"
        return f"not ({found})" if name == "not in" else found
    if name in {"in", "not in"}:
        found = f"eq {_operand(operands[0])} {' '.join(map(_operand, getattr(operands[1], 'items', ())))}"
        return f"not ({found})" if name == "not in" else found
    if name == "none" and isinstance(operands[0], Attribute):
        return f'not (isset {_operand(operands[0].owner)} "{operands[0].name}")'
    values = " ".join(map(_operand, operands))
    match name:
        case "length":
            last = operands[0]
            named = last.name.rpartition("_")[0] if isinstance(last, Variable) else getattr(last, "name", "")
            return f"{'strings.RuneCount' if named in _WORDS else 'len'} {values}"
        case "slice":
            return f"substr {_operand(operands[0])} 0 {_operand(operands[1])}"
        case "urlencode":
            return f'replace (replace (urlquery {values}) "+" "%20") "%2F" "/"'
        case "trim":
            return f"strings.Trim {values}"
        case "join":
            return f"delimit {values}"
    return f"{_FUNCTIONS[name]} {values}"
