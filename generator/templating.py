"""Jinja as our templates need it: the same language and the same output, compiled into quicker code.

Three things took half of the time of a page (README, Decisions): wrapping every escaped text as ``Markup`` only to join it, asking for
every attribute through the environment, and looking every import up anew. Here a template prints plain escaped text, an attribute is an
attribute (views are values with fields, never mappings), and a template once loaded stays at hand.
"""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escape_text  # type: ignore[attr-defined] # pinned; a test holds it to escape


def escaped(value: object) -> str:
    """What a template prints of a value: a text escaped for HTML, what is HTML already as it is."""
    kind = type(value)
    if kind is str:
        return escape_text(value)  # type: ignore[arg-type] # a str
    return value if kind is Markup else escape(value)  # type: ignore[return-value] # Markup is a str


class _Code(CodeGenerator):
    """Jinja's compiler, with what a template prints and what it reads of a value written as plain Python."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        self.writeline(f"from {__name__} import escaped")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own class of no public name
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Environment(jinja2.Environment):
    """Jinja's environment, with the templates already loaded at hand."""

    code_generator_class = _Code

    def __init__(self, templates: Path) -> None:
        super().__init__(
            loader=jinja2.FileSystemLoader(templates),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._loaded: dict[str, jinja2.Template] = {}

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> jinja2.Template:
        found = self._loaded.get(name) if isinstance(name, str) else name
        if found is None:
            found = self._loaded[str(name)] = super().get_template(name, parent, globals)
        return found


def environment(templates: Path) -> jinja2.Environment:
    """The templates of a folder, ready to be compiled as they are asked for; changes of the files afterwards are not seen."""
    return _Environment(templates)
