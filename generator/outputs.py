"""A file of the site, and what publishing the files came to. How they reach the disk is ``publishing``'s matter."""

from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Present:
    """A file of the site that is there already as it is to be."""

    path: str
    site: str
    size: int

    @property
    def content(self) -> bytes:
        """The bytes, read whenever they are asked for."""
        return Path(self.site, self.path).read_bytes()


File = Output | Spooled | Present
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


def refused(error: OSError) -> Refusal:
    """What to say when the system takes no more bytes while nothing is published yet."""
    return Refusal(f"写入临时文件失败：{error.strerror}。原来的网站没有改动；腾出空间后重新运行即可。")
