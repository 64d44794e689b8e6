"""A page's template laid out as pieces: blocks into what it extends, macros where they are called or beside it.

A small subset of Jinja, which is all our templates use; anything else is an error that names template and line. What is known from
the templates alone is worked out here, once: branches on constants, loops over lists that stand in the template, macros called with
constants. So the peers get it as finished markup.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import nodes
from markupsafe import escape

from .fold import folded, truth_of
from .jinja import Library, NotTranslatedError, Template
from .pieces import (
    Attribute,
    Body,
    Call,
    Each,
    Expression,
    Known,
    Listed,
    Macro,
    Name,
    Operation,
    PageTemplate,
    Piece,
    Position,
    Print,
    Text,
    Variable,
    When,
    joined,
)

ROOT = Variable("root")
"""The way from the page to the root of the site."""
_LITERAL_LINK = re.compile(r'((?:href|src|action|data-src)=")/')
_LINK_BEFORE = re.compile(r'(?:(?:href|src|action|data-src)="|http-equiv="refresh" content="0; url=)\Z')
_COMPARED = {"eq": "==", "ne": "!=", "gt": ">", "notin": "not in", "in": "in"}
_ADDRESS = Attribute(Variable("page"), "address")


@dataclass(frozen=True)
class Fragment:
    """Markup assigned to a name, to be laid where the name is printed."""

    body: Sequence[nodes.Node]
    scope: "Scope"


@dataclass(frozen=True)
class Scope:
    """What names mean at a place of a template."""

    template: Template
    values: dict[str, Expression | Fragment] = field(default_factory=dict)
    blocks: Mapping[str, tuple[Template, nodes.Block]] = field(default_factory=dict)
    loop: int | None = None
    over_site: bool = False

    def with_values(self, more: Mapping[str, Expression]) -> "Scope":
        """The same place with more names."""
        return replace(self, values={**self.values, **more})


def laid(library: Library, name: str, *, inline: bool) -> PageTemplate:
    """The template of a kind of page as pieces; ``inline`` lays every macro where it is called."""
    laying = Laying(library, inline=inline)
    body = laying.page(library.template(f"pages/{name}"))
    return PageTemplate(name.removesuffix(".html"), body, tuple(laying.macros.values()))


class Laying:
    """The laying of one page's template, with the macros met on the way."""

    def __init__(self, library: Library, *, inline: bool) -> None:
        self._library = library
        self._inline = inline
        self._number = 0
        self._asked: dict[int, set[str]] = defaultdict(set)
        self.macros: dict[str, Macro] = {}

    def page(self, template: Template) -> Body:
        """A page's template with what it extends."""
        chain = [template]
        while chain[-1].extends:
            chain.append(self._library.template(chain[-1].extends))
        blocks = {name: (one, block) for one in reversed(chain) for name, block in one.blocks.items()}
        values: dict[str, Expression | Fragment] = {name: Variable(name) for name in ("page", "site", "head")}
        named: list[Piece] = []
        for one in chain[:-1]:
            settings = [node for node in one.tree.body if isinstance(node, nodes.Assign)]
            named += self._body(settings, Scope(one, values, blocks))
        return joined([*named, *self._body(chain[-1].tree.body, Scope(chain[-1], values, blocks))])

    def _body(self, found: Sequence[nodes.Node], scope: Scope) -> list[Piece]:
        return [piece for node in found for piece in self._node(node, scope)]

    def _node(self, node: nodes.Node, scope: Scope) -> Iterable[Piece]:  # noqa: PLR0911 - one line for each kind
        match node:
            case nodes.Output():
                return self._output(node, scope)
            case nodes.If(test=nodes.Expr() as test):
                branches = [(test, node.body), *((other.test, other.body) for other in node.elif_ if isinstance(other.test, nodes.Expr))]
                return self._branches(branches, node.else_, scope)
            case nodes.For():
                return self._for(node, scope)
            case nodes.Block():
                return self._block(node, scope)
            case nodes.Assign():
                return self._assign(node, scope)
            case nodes.AssignBlock():
                return self._assign_block(node, scope)
            case nodes.FromImport() | nodes.Macro() | nodes.Extends():
                return []
        raise _unknown(node, scope)

    def _output(self, node: nodes.Output, scope: Scope) -> Iterator[Piece]:
        before = ""
        for one in node.nodes:
            if isinstance(one, nodes.TemplateData):
                yield from _text(one.data)
            else:
                yield from self._printed(one, scope, before)
            before = one.data if isinstance(one, nodes.TemplateData) else ""

    def _printed(self, node: nodes.Expr, scope: Scope, before: str) -> Iterable[Piece]:
        if isinstance(node, nodes.Call):
            return self._call(node, scope)
        if isinstance(node, nodes.Name) and isinstance(value := scope.values.get(node.name), Fragment):
            return self._body(value.body, value.scope)
        if isinstance(node, nodes.Filter) and node.name == "safe" and node.node is not None:
            value = self._expression(node.node, scope)
            return [Print(_linked(value), raw=True)]
        value = self._expression(node, scope)
        if _LINK_BEFORE.search(before):
            value = _linked(value)
        if isinstance(value, Known):
            return [Text(str(escape(value.value)))]
        if isinstance(value, Operation) and value.name == "?":
            test, then, otherwise = value.operands
            if isinstance(then, Known) and isinstance(otherwise, Known):
                return [When(test, (Text(str(escape(then.value))),), (Text(str(escape(otherwise.value))),))]
        return [Print(value)]

    def _branches(self, branches: Sequence[tuple[nodes.Expr, list[nodes.Node]]], last: list[nodes.Node], scope: Scope) -> list[Piece]:
        if not branches:
            return self._body(last, scope)
        (test, body), *others = branches
        value = self._expression(test, scope)
        if (truth := truth_of(value)) is not None:
            return self._body(body, scope) if truth else self._branches(others, last, scope)
        return [When(value, joined(self._body(body, scope)), joined(self._branches(others, last, scope)))]

    def _for(self, node: nodes.For, scope: Scope) -> Iterable[Piece]:
        if node.recursive:
            raise _unknown(node, scope)
        items = self._expression(node.iter, scope)
        names = _targets(node.target, scope)
        if isinstance(items, Listed):
            return self._unrolled(node, names, items.items, scope)
        self._number += 1
        number = self._number
        given = tuple(f"{name}_{number}" for name in names)
        inner = scope.with_values({name: Variable(one) for name, one in zip(names, given, strict=True)})
        inner = replace(inner, loop=number, over_site=scope.over_site or _is_of_site(items))
        keep = self._expression(node.test, inner) if node.test else None
        body = joined(self._body(node.body, inner))
        return [Each(number, given, items, keep, body, joined(self._body(node.else_, scope)), frozenset(self._asked[number]))]

    def _unrolled(self, node: nodes.For, names: Sequence[str], items: Sequence[Expression], scope: Scope) -> Iterator[Piece]:
        for number, item in enumerate(items):
            parts = item.items if isinstance(item, Listed) else (item,)
            loop = {"first": number == 0, "last": number == len(items) - 1, "index": number + 1, "index0": number}
            more: dict[str, Expression] = {f"loop.{name}": Known(value) for name, value in loop.items()} if node.test is None else {}
            inner = replace(scope.with_values(more | dict(zip(names, parts, strict=True))), loop=None)
            body = joined(self._body(node.body, inner))
            keep = self._expression(node.test, inner) if node.test else Known(True)
            if isinstance(keep, Known):
                yield from body if keep.value else ()
            else:
                yield When(keep, body, ())
        if not items:
            yield from self._body(node.else_, scope)

    def _block(self, node: nodes.Block, scope: Scope) -> Iterable[Piece]:
        template, block = scope.blocks[node.name]
        return self._body(block.body, replace(scope, template=template, values=dict(scope.values)))

    def _assign(self, node: nodes.Assign, scope: Scope) -> Iterable[Piece]:
        if not isinstance(node.target, nodes.Name):
            raise _unknown(node, scope)
        value = self._expression(node.node, scope)
        if isinstance(value, Known | Listed | Variable):
            scope.values[node.target.name] = value
            return []
        scope.values[node.target.name] = Variable(node.target.name)
        return [Name(node.target.name, value)]

    def _assign_block(self, node: nodes.AssignBlock, scope: Scope) -> Iterable[Piece]:
        if not isinstance(node.target, nodes.Name):
            raise _unknown(node, scope)
        scope.values[node.target.name] = Fragment(node.body, replace(scope, values=dict(scope.values)))
        return []

    def _call(self, node: nodes.Call, scope: Scope) -> Iterable[Piece]:
        if not isinstance(node.node, nodes.Name) or (found := self._library.macro(scope.template, node.node.name)) is None:
            raise _unknown(node, scope)
        template, macro = found
        arguments = self._arguments(node, macro, scope)
        given = arguments.values()
        if self._inline or all(isinstance(one, Known) for one in given) or any(isinstance(one, Listed) for one in given):
            return self._laid(template, macro, arguments)
        name = f"{Path(template.name).stem}_{macro.name}".replace("-", "_")
        if name not in self.macros:
            values: dict[str, Expression | Fragment] = {one.name: Variable(one.name) for one in macro.args}
            body = joined(self._body(macro.body, Scope(template, values)))
            self.macros[name] = Macro(name, tuple(one.name for one in macro.args), body)
        return [Call(name, tuple(arguments.values()))]

    def _arguments(self, node: nodes.Call, macro: nodes.Macro, scope: Scope) -> dict[str, Expression]:
        names = [one.name for one in macro.args]
        given = dict(zip(names, node.args, strict=False)) | {one.key: one.value for one in node.kwargs}
        if len(node.args) > len(names) or not given.keys() <= set(names) or node.dyn_args or node.dyn_kwargs:
            raise _unknown(node, scope)
        defaults = dict(zip(reversed(names), reversed(macro.defaults), strict=False))
        if not set(names) <= given.keys() | defaults.keys():
            raise _unknown(node, scope)
        own = Scope(scope.template)
        return {
            name: _here(self._expression(given[name], scope), "here") if name in given else self._expression(defaults[name], own)
            for name in names
        }

    def _laid(self, template: Template, macro: nodes.Macro, arguments: Mapping[str, Expression]) -> Iterator[Piece]:
        self._number += 1
        values: dict[str, Expression | Fragment] = {}
        for name, value in arguments.items():
            if isinstance(value, Known | Listed | Variable):
                values[name] = value
            else:
                values[name] = Variable(f"{name}_{self._number}")
                yield Name(f"{name}_{self._number}", value)
        yield from self._body(macro.body, Scope(template, values))

    def _expression(self, node: nodes.Node, scope: Scope) -> Expression:  # noqa: C901, PLR0911, PLR0912 - one line for each kind
        match node:
            case nodes.Const():
                return Known(node.value)
            case nodes.List() | nodes.Tuple():
                return Listed(tuple(self._expression(one, scope) for one in node.items))
            case nodes.Name():
                return _named(node, scope)
            case nodes.Getattr():
                return self._attribute(node, scope)
            case nodes.Getitem(arg=nodes.Slice(start=None, stop=nodes.Const() as stop, step=None)):
                return Operation("slice", (self._expression(node.node, scope), Known(stop.value)))
            case nodes.Not():
                return folded("not", (self._expression(node.node, scope),))
            case nodes.And() | nodes.Or():
                return folded(type(node).__name__.lower(), (self._expression(node.left, scope), self._expression(node.right, scope)))
            case nodes.Add() | nodes.Sub() | nodes.Mul():
                return folded(node.operator, (self._expression(node.left, scope), self._expression(node.right, scope)))
            case nodes.Concat():
                return folded("~", tuple(self._expression(one, scope) for one in node.nodes))
            case nodes.CondExpr(expr2=nodes.Expr() as other):
                return folded("?", tuple(self._expression(one, scope) for one in (node.test, node.expr1, other)))
            case nodes.Compare(ops=[nodes.Operand(op=op) as operand]) if op in _COMPARED:
                here = "current" if scope.over_site else "here"
                sides = (self._expression(node.expr, scope), self._expression(operand.expr, scope))
                return folded(_COMPARED[op], tuple(_here(side, here) for side in sides))
            case nodes.Test(name="none", node=nodes.Expr() as tested):
                return Operation("none", (self._expression(tested, scope),))
            case nodes.Filter(name="length" | "unbroken" | "urlencode" | "trim" | "join", node=nodes.Expr() as filtered):
                more = tuple(self._expression(one, scope) for one in node.args)
                return Operation(node.name, (self._expression(filtered, scope), *more))
        raise _unknown(node, scope)

    def _attribute(self, node: nodes.Getattr, scope: Scope) -> Expression:
        if isinstance(node.node, nodes.Name) and node.node.name == "loop":
            known = scope.values.get(f"loop.{node.attr}")
            if scope.loop is None and isinstance(known, Known):
                return known
            if scope.loop is None or node.attr not in {"first", "last", "index", "index0"}:
                raise _unknown(node, scope)
            self._asked[scope.loop].add(node.attr)
            return Position(scope.loop, node.attr)
        return Attribute(self._expression(node.node, scope), node.attr)


def _unknown(node: nodes.Node, scope: Scope) -> NotTranslatedError:
    return NotTranslatedError(f"{scope.template.name}:{node.lineno}: {type(node).__name__} is not translated: {node!r:.200}")


def _named(node: nodes.Name, scope: Scope) -> Expression:
    value = scope.values.get(node.name)
    if value is None or isinstance(value, Fragment):
        raise NotTranslatedError(f"{scope.template.name}:{node.lineno}: what is {node.name}?")
    return value


def _targets(node: nodes.Node, scope: Scope) -> tuple[str, ...]:
    parts = node.items if isinstance(node, nodes.Tuple) else [node]
    if not all(isinstance(part, nodes.Name) for part in parts):
        raise _unknown(node, scope)
    return tuple(part.name for part in parts if isinstance(part, nodes.Name))


def _is_of_site(items: Expression) -> bool:
    return isinstance(items, Attribute) and items.owner == Variable("site")


def _text(words: str) -> Iterator[Piece]:
    """Markup with the links it holds made relative to the page, as ``urls.relative`` makes ours."""
    rest = words
    while found := _LITERAL_LINK.search(rest):
        yield Text(rest[: found.end(1)])
        yield Print(ROOT)
        rest = rest[found.end() :]
    yield Text(rest)


def _linked(value: Expression) -> Expression:
    """A value where it is a link: ``href`` is nothing else, and the dump has any other beside the words (see ``pages``)."""
    return Attribute(value.owner, f"{value.name}_link") if isinstance(value, Attribute) and value.name != "href" else value


def _here(value: Expression, name: str) -> Expression:
    """The page's own address where it is compared with links, written as they are."""
    return Attribute(Variable("page"), name) if value == _ADDRESS else value
