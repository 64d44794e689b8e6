"""Our templates in the languages of the peers, so that theirs can never say anything else than ours.

``python -m benchmarks.translate FOLDER`` writes ``eleventy/render.cjs`` and Hugo's ``hugo/layouts/``.
"""

import sys
from pathlib import Path

from . import golang, javascript, needs
from .jinja import Library
from .lay import laid

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def for_eleventy(templates: Path) -> dict[str, str]:
    """The module Eleventy's one template calls, by path."""
    library = Library(templates)
    return {"render.cjs": javascript.module([laid(library, name, inline=False) for name in library.pages])}


def for_hugo(templates: Path) -> dict[str, str]:
    """Hugo's layouts, by path."""
    library, layouts = Library(templates), golang.Layouts()
    for name in library.pages:
        layouts.add(laid(library, name, inline=True))
    return {f"layouts/{name}": text for name, text in layouts.files.items()}


def asked(templates: Path) -> needs.Needs:
    """What the templates ask of a page's values."""
    library = Library(templates)
    return needs.of([laid(library, name, inline=False) for name in library.pages])


def write(files: dict[str, str], folder: Path) -> None:
    """Write files of text under a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main() -> None:
    """Write both for reading."""
    folder = Path(sys.argv[1])
    write(for_eleventy(TEMPLATES), folder / "eleventy")
    write(for_hugo(TEMPLATES), folder / "hugo")


if __name__ == "__main__":
    main()
