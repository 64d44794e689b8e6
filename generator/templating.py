"""Jinja as our templates need it: the same language and the same output, compiled into quicker code.

Four things took more than half of the time of a page (README, Decisions): wrapping every escaped text as ``Markup`` only to join it,
asking for every attribute through the environment, looking every import up anew, and calling macros through the context. Here a template
prints plain escaped text, an attribute is an attribute (views are values with fields, never mappings), a template once loaded stays at
hand with its macros (none sees anything of who imports it), and a macro is called as a function.
"""

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escape_text  # type: ignore[attr-defined] # pinned; a test holds it to escape


def escaped(value: object) -> str:
    """What a template prints of a value: a text escaped for HTML, what is HTML already as it is."""
    kind = type(value)
    if kind is str:
        return escape_text(value)  # type: ignore[arg-type] # a str
    return value if kind is Markup else escape(value)  # type: ignore[return-value] # Markup is a str


def quick(macro: Macro) -> Callable[..., str]:
    """A macro of a template: its compiled function when it is given just its parameters in their order, else as Jinja calls it."""
    if macro.catch_kwargs or macro.catch_varargs or macro.caller or not macro._default_autoescape:  # noqa: SLF001 - Jinja tells it nobody else
        return macro
    function, count = macro._func, len(macro.arguments)  # noqa: SLF001

    def called(*given: object, **named: object) -> str:
        return str.__new__(Markup, function(*given)) if len(given) == count and not named else macro(*given, **named)

    return called


class _Code(CodeGenerator):
    """Jinja's compiler, with what a template prints, reads of a value and calls written as plain Python."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        self.writeline(f"from {__name__} import escaped, quick")
        super().visit_Template(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT001, FBT002 - Jinja's
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{named.key}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write the value of a macro."""
        self.write("quick(")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own class of no public name
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Template(jinja2.Template):
    """Jinja's template, whose macros are the same for all that import them: the context of neither side adds a name."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        del ctx
        if self._module is None:
            self._module = self.make_module()
        return self._module


class _Environment(jinja2.Environment):
    """Jinja's environment, with the templates already loaded at hand."""

    code_generator_class = _Code
    template_class = _Template

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
