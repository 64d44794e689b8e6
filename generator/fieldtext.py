"""What is said of a key and of a kind of record: the form in which ``fields`` and ``publishedfields`` state it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NO_VALUES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FieldText:
    """A key: what it holds, an example as an editor types it, and what each of its fixed values means."""

    what: str
    example: str
    values: Mapping[str, str] = field(default_factory=lambda: NO_VALUES)


@dataclass(frozen=True, slots=True)
class RecordText:
    """A kind of record: its Chinese name, what it is, and its keys in the order an editor meets them."""

    title: str
    what: str
    keys: Mapping[str, FieldText]
