"""What is gathered while files are read: their texts, where records stand, what is damaged, and every problem met.

Files are ``textfile``'s, parsing is ``source``'s, shapes are ``schema``'s; here they meet, so that nothing found on the way is lost.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import TypeVar

from . import records, schema, textfile
from .diagnostics import Diagnostic
from .source import Path, Plain, SourceFile, parse

R = TypeVar("R", bound=records.Record)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: its file and the route to it."""

    source: SourceFile
    path: Path


@dataclass(slots=True)
class Reading:
    """What is gathered while the files are read."""

    root: FilePath
    files: dict[str, str] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)

    def text(self, path: FilePath) -> str | None:
        """The text of a file, or None where it cannot be read."""
        found = textfile.read(self.root, path)
        self.problems += found.problems
        if found.text is None:
            self.damaged.add(found.file)
        else:
            self.files[found.file] = found.text
        return found.text

    def yaml(self, path: FilePath) -> SourceFile | None:
        """A YAML file's plain value, or None where nothing of it can be read."""
        text = self.text(path)
        if text is None:
            return None
        name = textfile.name_of(self.root, path)
        source, problems = parse(name, text)
        self.problems += problems
        if source is None:
            self.damaged.add(name)
        return source

    def record(self, kind: type[R], source: SourceFile, value: Plain, path: Path = ()) -> R | None:
        """One record in the shape of its kind, or None."""
        record, problems = schema.validate(kind, source, value, path)
        self.problems += problems
        if record is None:
            self.damaged.add(source.file)
        return record

    def salvage(self, kind: type[R], source: SourceFile) -> schema.Salvaged[R]:
        """A file's record without its broken entries."""
        salvaged = schema.salvage(kind, source)
        self.problems += salvaged.problems
        return salvaged

    def records(self, kind: type[R], source: SourceFile) -> Iterator[tuple[int, R]]:
        """The good records of a file that is a list of them."""
        if source.value is None:
            return
        for index, entry in enumerate(source.value if isinstance(source.value, list) else [source.value]):
            record = self.record(kind, source, entry, (index,))
            if record is not None:
                yield index, record

    def add(self, other: "Reading") -> None:
        """Take over what was gathered apart."""
        self.files |= other.files
        self.origins |= other.origins
        self.damaged |= other.damaged
        self.problems += other.problems

    def remember(self, key: str, source: SourceFile, path: Path, value: T) -> T:
        """Keep where a value stands under its key, and pass it on."""
        self.origins[key] = Origin(source, path)
        return value
