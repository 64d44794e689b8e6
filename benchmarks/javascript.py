"""Pieces as JavaScript: a function for each macro and page, which adds to one string. The form Eleventy runs fastest."""

import json
from collections.abc import Iterable, Iterator

from generator.render import AMOUNT

from .lay import ROOT
from .pieces import (
    Attribute,
    Body,
    Call,
    Each,
    Expression,
    Known,
    Listed,
    Macro,
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

_PRELUDE = f"""// Written by benchmarks/translate.py from templates/*.html; not to be changed by hand.
"use strict";
const {{ escaped, is, quoted, trimmed }} = require("./words.cjs");
const AMOUNT = /{AMOUNT.pattern}/g;
const unbroken = (text) => escaped(text).replace(AMOUNT, '<span class="amount">$&</span>');
"""
_BINARY = {"+", "-", "*", ">"}
_EQUAL = {"==": "===", "!=": "!=="}
_BOOLEAN = {"not", "==", "!=", ">", "in", "not in", "none"}


def module(pages: Iterable[PageTemplate]) -> str:
    """One module with a function for each page template, by its name: ``render.task(root, page, site, head)``."""
    made: dict[str, Macro] = {}
    functions: list[str] = []
    for page in pages:
        made |= {macro.name: macro for macro in page.macros}
        functions.append(_function(_page_name(page.name), ("root", "page", "site", "head"), page.body))
    macros = [_function(macro.name, ("root", *macro.parameters), macro.body) for macro in made.values()]
    named = ", ".join(f"{json.dumps(page.name)}: {_page_name(page.name)}" for page in pages)
    return "\n".join([_PRELUDE, *macros, *functions, f"module.exports = {{ {named} }};", ""])


def _page_name(name: str) -> str:
    return f"page_{name.replace('-', '_')}"


def _function(name: str, parameters: Iterable[str], body: Body) -> str:
    return "\n".join([f"function {name}({', '.join(parameters)}) {{", '  let out = "";', *_lines(body, "  "), "  return out;", "}"])


def _lines(body: Body, indent: str) -> Iterator[str]:
    printed: list[str] = []
    for piece in body:
        if isinstance(piece, Text | Print | Call):
            printed.append(_printed(piece))
            continue
        if printed:
            yield f"{indent}out += `{''.join(printed)}`;"
            printed = []
        yield from _statement(piece, indent)
    if printed:
        yield f"{indent}out += `{''.join(printed)}`;"


def _printed(piece: Text | Print | Call) -> str:
    match piece:
        case Text(words):
            return words.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")
        case Call(macro, arguments):
            return f"${{{macro}({', '.join(['root', *map(_value, arguments)])})}}"
        case Print(value, raw):
            is_markup = raw or _is_number(value) or (isinstance(value, Operation) and value.name == "unbroken")
            return f"${{{_value(value)}}}" if is_markup else f"${{escaped({_value(value)})}}"


def _is_number(value: Expression) -> bool:
    """Whether there is nothing to escape."""
    if isinstance(value, Operation):
        return value.name in {"length", "+", "-", "*", "urlencode"}
    return isinstance(value, Position) or value == ROOT


def _statement(piece: Piece, indent: str) -> Iterator[str]:
    if isinstance(piece, When):
        yield f"{indent}if ({_test(piece.test)}) {{"
        yield from _lines(piece.then, indent + "  ")
        if piece.otherwise:
            yield f"{indent}}} else {{"
            yield from _lines(piece.otherwise, indent + "  ")
        yield f"{indent}}}"
    elif isinstance(piece, Name):
        yield f"{indent}const {piece.name} = {_value(piece.value)};"
    elif isinstance(piece, Each):
        yield from _loop(piece, indent)


def _loop(each: Each, indent: str) -> Iterator[str]:
    n = each.number
    names = each.names[0] if len(each.names) == 1 else f"[{', '.join(each.names)}]"
    kept = f".filter(({names}) => {_test(each.keep)})" if each.keep is not None else ""
    yield f"{indent}const a{n} = {_value(each.items)}{kept};"
    yield f"{indent}for (let i{n} = 0, n{n} = a{n}.length; i{n} < n{n}; i{n}++) {{"
    yield f"{indent}  const {names} = a{n}[i{n}];"
    yield from _lines(each.body, indent + "  ")
    yield f"{indent}}}"
    if each.empty:
        yield f"{indent}if (a{n}.length === 0) {{"
        yield from _lines(each.empty, indent + "  ")
        yield f"{indent}}}"


def _test(value: Expression | None) -> str:
    """An expression as a condition: what is empty is false, as in Jinja."""
    if isinstance(value, Operation):
        if value.name in {"and", "or"}:
            return f"({_test(value.operands[0])} {'&&' if value.name == 'and' else '||'} {_test(value.operands[1])})"
        if value.name == "not":
            return f"!{_test(value.operands[0])}"
        if value.name in _BOOLEAN:
            return _value(value)
    if isinstance(value, Position):
        return _value(value)
    return f"is({_value(value)})" if value is not None else "true"


def _value(value: Expression) -> str:  # noqa: PLR0911 - one line for each kind
    match value:
        case Known(known):
            return json.dumps(known, ensure_ascii=False)
        case Listed(items):
            return f"[{', '.join(map(_value, items))}]"
        case Variable(name):
            return name
        case Attribute(owner, name):
            return f"{_value(owner)}.{name}"
        case Member(owner, position):
            return f"{_value(owner)}[{position}]"
        case Position(loop, what):
            places = {"first": f"(i{loop} === 0)", "last": f"(i{loop} === n{loop} - 1)", "index": f"(i{loop} + 1)", "index0": f"i{loop}"}
            return places[what]
        case Operation(name, operands):
            return _operation(name, operands)


def _operation(name: str, operands: tuple[Expression, ...]) -> str:  # noqa: C901, PLR0911, PLR0912 - one line for each operator
    if name in {"and", "or", "not"}:
        return _test(Operation(name, operands)) if name != "or" else f"({_value(operands[0])} || {_value(operands[1])})"
    values = [_value(one) for one in operands]
    if name in _BINARY:
        return f"({values[0]} {name} {values[1]})"
    if name in _EQUAL:
        return f"({values[0]} {_EQUAL[name]} {values[1]})"
    if name in {"in", "not in"}:
        return f"{'!' if name == 'not in' else ''}{values[1]}.includes({values[0]})"
    match name:
        case "~":
            return f"`{''.join(f'${{{one}}}' for one in values)}`"
        case "?":
            return f"({_test(operands[0])} ? {values[1]} : {values[2]})"
        case "none":
            return f"({values[0]} == null)"
        case "length":
            return f"{values[0]}.length"
        case "slice":
            return f"{values[0]}.slice(0, {values[1]})"
        case "unbroken":
            return f"unbroken({values[0]})"
        case "urlencode":
            return f"quoted({values[0]})"
        case "trim":
            return f"trimmed({values[0]}, {values[1]})"
        case "join":
            return f"{values[0]}.join({values[1]})"
    raise AssertionError(name)
