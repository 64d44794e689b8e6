"""A file of the site, and what publishing the files came to. How they reach the disk is ``publishing``'s matter."""

from dataclasses import dataclass

from .spool import Spooled

MARKER = ".gongkai"
"""The file by which a folder is known as a site of ours; it lists every file we wrote there."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path under the site's folder, with ``/`` between parts, and its bytes."""

    path: str
    content: bytes

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.content)


File = Output | Spooled
"""A file of the site, wherever its bytes are."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What publishing did: how many files were written, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing was published, in Chinese, with the next step."""

    message: str
