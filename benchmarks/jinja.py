"""Our templates as Jinja's own parser reads them: their trees, and what they name.

The options are those of ``render``, so that white space comes out the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2
from jinja2 import nodes


class NotTranslatedError(Exception):
    """A template says something that is not translated."""


@dataclass(frozen=True)
class Template:
    """A template's tree and what it names: its own macros, those it imports as (template, macro)."""

    name: str
    tree: nodes.Template
    macros: Mapping[str, nodes.Macro]
    imports: Mapping[str, tuple[str, str]]
    extends: str | None
    blocks: Mapping[str, nodes.Block]


class Library:
    """All templates of the portal."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
        self._environment.filters["unbroken"] = str
        self._parsed: dict[str, Template] = {}

    @property
    def pages(self) -> tuple[str, ...]:
        """The templates of pages, by name."""
        return tuple(sorted(path.name for path in (self._folder / "pages").glob("*.html")))

    def template(self, name: str) -> Template:
        """A template by its path under the folder of templates."""
        if name not in self._parsed:
            self._parsed[name] = self._read(name)
        return self._parsed[name]

    def _read(self, name: str) -> Template:
        tree = self._environment.parse((self._folder / name).read_text(encoding="utf-8"), name=name)
        imports: dict[str, tuple[str, str]] = {}
        for found in tree.find_all(nodes.FromImport):
            for one in found.names:
                given, local = one if isinstance(one, tuple) else (one, one)
                imports[local] = (_constant(found.template, name), given)
        extends = next((_constant(found.template, name) for found in tree.find_all(nodes.Extends)), None)
        macros = {macro.name: macro for macro in tree.find_all(nodes.Macro)}
        return Template(name, tree, macros, imports, extends, {block.name: block for block in tree.find_all(nodes.Block)})

    def macro(self, template: Template, name: str) -> tuple[Template, nodes.Macro] | None:
        """The macro a name means in a template."""
        if name in template.macros:
            return template, template.macros[name]
        if name in template.imports:
            source, given = template.imports[name]
            return self.macro(self.template(source), given)
        return None


def _constant(node: nodes.Expr, template: str) -> str:
    if isinstance(node, nodes.Const):
        return str(node.value)
    raise NotTranslatedError(f"{template}:{node.lineno}: the name of a template must be written out")
