"""A portal that uses every key of the editors' files, with a slot (``«PlaceRecord.name»``) for every text, to be filled with anything.

A slot with a default (``«RelatedRecord.kind=carries-out»``) is one only few values fit. What is transcribed stands in the source text too,
so that the portal is proved word for word whatever its slots hold.
"""

import functools
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.projects import ROOT

PORTAL = Path(__file__).parent / "portal"
_SLOT = re.compile("«([^»=]+)(?:=([^»]*))?»")
_DIGEST = re.compile(r"SHA256:([a-z0-9./-]+)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a slot's text came to stand: its file, and from which line and column (from 1) to which."""

    slot: str
    file: str
    start: tuple[int, int]
    end: tuple[int, int]

    def meets(self, line: int, column: int, length: int) -> bool:
        """Whether a place touches it."""
        return self.start <= (line, column + max(length, 1) - 1) and (line, column) <= self.end


@functools.cache
def _templates() -> Mapping[str, str]:
    """The portal's files as they were written, by name."""
    paths = sorted(path for path in PORTAL.rglob("*") if path.is_file())
    return {path.relative_to(PORTAL).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@functools.cache
def _defaults() -> Mapping[str, str | None]:
    found: dict[str, str | None] = {}
    for text in _templates().values():
        for name, default in _SLOT.findall(text):
            found[name] = found.get(name) or default or None
    return found


def open_slots() -> tuple[str, ...]:
    """The slots any text fits, in the order of the files."""
    return tuple(name for name, default in _defaults().items() if default is None)


def closed_slots() -> tuple[str, ...]:
    """The slots only certain values fit."""
    return tuple(name for name, default in _defaults().items() if default is not None)


def tag(slot: str) -> str:
    """Letters that stand at the end of a slot's text, so that no two slots hold the same."""
    number = list(_defaults()).index(slot)
    return "q" + "".join(chr(ord("a") + digit) for digit in divmod(number, 26))


def harmless(slot: str, length: int = 8) -> str:
    """A text nothing could make anything of, as long as another."""
    return "x" * length + tag(slot)


def write(root: Path, values: Mapping[str, str]) -> tuple[Stretch, ...]:
    """Write the portal with its slots filled, and tell where the texts came to stand; slots without a value hold harmless ones."""
    stretches: list[Stretch] = []
    written: dict[str, str] = {}
    for name, template in _templates().items():
        written[name] = "".join(_filled(name, template, values, stretches))
    for name, text in sorted(written.items(), key=lambda item: item[0].endswith(".yaml")):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        known = _DIGEST.sub(lambda match: hashlib.sha256((root / "data/sources" / match[1]).read_bytes()).hexdigest(), text)
        path.write_bytes(known.encode())
    if not (root / "templates").exists():
        (root / "templates").symlink_to(ROOT / "templates")
    return tuple(stretches)


def _filled(name: str, template: str, values: Mapping[str, str], stretches: list[Stretch]) -> Iterator[str]:
    at, line, column = 0, 1, 1
    is_head = name.endswith(".yaml")
    for match in _SLOT.finditer(template):
        before = template[at : match.start()]
        is_head = is_head or (name.endswith(".md") and template.count("---\n", 0, match.start()) < 2)
        said = values.get(match[1], _defaults()[match[1]] or harmless(match[1]))
        text = _quoted(said) if is_head else re.sub(r"\s+", "", said) if name.endswith(".txt") else said
        line, column = _moved(before, line, column)
        start = (line, column)
        line, column = _moved(text, line, column)
        stretches.append(Stretch(match[1], name, start, (line, column)))
        yield before + text
        at = match.end()
        is_head = name.endswith(".yaml")
    yield template[at:]


def _quoted(text: str) -> str:
    """A text between the double quotation marks of YAML, which knows the escapes of JSON."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _moved(text: str, line: int, column: int) -> tuple[int, int]:
    """The place after a text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    last = text.rfind("\n")
    return (line + text.count("\n"), len(text) - last) if last >= 0 else (line, column + len(text))
