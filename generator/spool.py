"""Bytes that wait on disk for the end of a build, because those of all pages together may be more than memory holds."""

import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path


class Spool:
    """A file without a name, to which bytes are appended; gone when nobody refers to it any more, or with the process.

    Processes forked later share it: one appends, and when it has ended, another reads.
    """

    def __init__(self, folder: Path) -> None:
        """Make one in a folder with room for a site's files; elsewhere if that may not be written to."""
        try:
            self._file = tempfile.TemporaryFile(buffering=0, dir=folder)  # noqa: SIM115 - closed when the spool is given up
        except OSError:
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
        weakref.finalize(self, self._file.close)
        self._end = 0

    @property
    def number(self) -> int:
        """The number by which the system knows the open file."""
        return self._file.fileno()

    def append(self, content: bytes) -> int:
        """Add bytes at the end; where they begin. What the system refuses (a full disk) is its exception."""
        rest = memoryview(content)
        while rest:
            rest = rest[self._file.write(rest) :]
        start = self._end
        self._end += len(content)
        return start

    def read(self, start: int, size: int) -> bytes:
        """Bytes that were appended."""
        self._file.seek(start)
        return self._file.read(size)


@dataclass(frozen=True, slots=True)
class Spooled:
    """A file of the site whose bytes wait in a spool."""

    path: str
    spool: Spool
    start: int
    size: int

    @property
    def content(self) -> bytes:
        """The bytes, read whenever they are asked for."""
        return self.spool.read(self.start, self.size)
