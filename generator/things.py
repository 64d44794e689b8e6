"""Things a page tells machines about, in the words of schema.org. Addresses are written from the site's root, as everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass


class Address(str):
    """An address of this site within a thing."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing with its properties in order; a property without a value is left out."""

    kind: str
    properties: tuple[tuple[str, "Value"], ...]


Value = str | int | bool | Address | Thing | tuple["Value", ...]


def thing(kind: str, properties: Mapping[str, Value | None]) -> Thing:
    """A thing with those of the given properties that have a value."""
    return Thing(kind, tuple((name, value) for name, value in properties.items() if value not in (None, "", ())))
