"""The page of components: each with the examples that stand beside it; shown by ``serve`` only."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

from .. import render
from ..diagnostics import Diagnostic, Span
from ..render import MacroCall
from ..source import Plain, decode, parse

EXAMPLES = "examples.yaml"


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a component: its name and how to call it."""

    name: str
    call: MacroCall


@dataclass(frozen=True, slots=True)
class Shown:
    """A component on the page: its name and, for each example, its name and the HTML or the problem."""

    name: str
    examples: tuple[tuple[str, str | None, Diagnostic | None], ...]
    problems: tuple[Diagnostic, ...]


def components(templates: Path) -> Iterator[tuple[str, tuple[Example, ...], tuple[Diagnostic, ...]]]:
    """Every component that has markup: its name, its examples and what is wrong with the file they stand in."""
    for folder in sorted((templates / "components").iterdir()):
        if (folder / f"{folder.name}.html").is_file():
            yield folder.name, *_examples(folder)


def page(templates: Path) -> str:
    """The page of components as HTML."""
    shown = []
    for name, examples, problems in components(templates):
        drawn = render.macros(templates, [example.call for example in examples])
        shown.append(Shown(name, tuple(_result(example, html) for example, html in zip(examples, drawn, strict=True)), problems))
    address, _files = render.assets(templates)
    return render.standalone(templates, "serve/components.html", {"components": shown, "assets": address})


def _result(example: Example, drawn: str | Diagnostic) -> tuple[str, str | None, Diagnostic | None]:
    return (example.name, None, drawn) if isinstance(drawn, Diagnostic) else (example.name, drawn, None)


def _examples(folder: Path) -> tuple[tuple[Example, ...], tuple[Diagnostic, ...]]:
    """The examples of a component: ``macro``, and per example ``name`` and ``arguments``."""
    name = f"templates/components/{folder.name}/{EXAMPLES}"
    try:
        text = decode(name, (folder / EXAMPLES).read_bytes())
    except OSError:
        return (), (Diagnostic("missing-file", f"组件 {folder.name} 没有 {EXAMPLES}。", Span(name)),)
    if isinstance(text, Diagnostic):
        return (), (text,)
    source, problems = parse(name, text)
    value = source.value if source else None
    if not isinstance(value, dict) or not isinstance(value.get("examples"), list):
        return (), (*problems, Diagnostic("missing-key", f"{EXAMPLES} 应有 macro 和 examples。", Span(name)))
    return tuple(_example(folder.name, value, entry) for entry in _entries(value)), problems


def _entries(value: Mapping[str, Plain]) -> Sequence[Mapping[str, Plain]]:
    entries = value["examples"]
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _example(component: str, value: Mapping[str, Plain], entry: Mapping[str, Plain]) -> Example:
    arguments = entry.get("arguments")
    given = {name: _as_view(one) for name, one in arguments.items()} if isinstance(arguments, dict) else {}
    return Example(str(entry.get("name")), MacroCall(f"components/{component}/{component}.html", str(value.get("macro")), given))


_WORDS = {"true": True, "false": False}


def _as_view(value: Plain) -> object:
    """A value as a template meets it: records with attributes (a missing one is then an error), whole numbers, yes and no as such."""
    if isinstance(value, dict):
        return SimpleNamespace(**{name: _as_view(one) for name, one in value.items()})
    if isinstance(value, list):
        return [_as_view(one) for one in value]
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    return _WORDS.get(value, value) if isinstance(value, str) else value
