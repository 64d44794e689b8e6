"""What the tests of imports share: the fixtures' folder, a draft of a file, and lists read back as plain values."""

from pathlib import Path
from typing import Any

from generator.imports.work import Draft, Request, draft
from generator.source import parse
from tests.projects import ROOT

FILES = Path(__file__).parent / "files"
Plain = Any


def drafted(path: Path, place: str | None = None, root: Path = ROOT) -> Draft:
    """The draft of a file, which must be readable."""
    found = draft(Request(path, root, place))
    assert isinstance(found, Draft), found
    return found


def plain(text: str) -> Plain:
    """A YAML text as the project reads it."""
    source, problems = parse("x.yaml", text)
    assert problems == ()
    assert source is not None
    return source.value


def lists_of(found: Draft) -> dict[str, Plain]:
    """The lists of a draft by file name, as plain values."""
    return {name: plain(text) for name, text in found.files.items() if name[0].isdigit()}


def only_list(found: Draft) -> Plain:
    """The one list of a draft."""
    (value,) = lists_of(found).values()
    return value


def messages(found: Draft, kind: str) -> list[str]:
    """What a draft remarks of one kind, with the row."""
    return [f"{remark.where} {remark.message}" for remark in found.remarks if remark.kind == kind]
