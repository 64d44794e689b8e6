"""What has to change in the published folder, and what of it is ours to change.

The marker in the folder lists every file we wrote there. A file it does not name is somebody else's: it is kept, and where it stands in
the way of a page of ours nothing is published. Deliberately absent: how the changes reach the disk.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from . import filing
from .outputs import MARKER, Changes, File, Output, Present, Refusal

_HEADING = "# gongkai 写的文件，一行一个；不在其中的，从不改动。\n"
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Put:
    """A file to be written, and what it takes the place of, if anything."""

    file: File
    replaced: os.stat_result | None = None

    @property
    def path(self) -> str:
        """Where the file stands."""
        return self.file.path

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return self.file.content


@dataclass(frozen=True, slots=True)
class Changeset:
    """What is to be written and removed, the marker among the former; and how many files then are ours.

    With ``reshapes`` a file becomes a folder or the other way round, so that files must go before others can come.
    """

    puts: tuple[Put, ...]
    drops: tuple[str, ...]
    reshapes: bool
    total: int
    changes: Changes


def of(site: str, outputs: Sequence[File], gone: Iterable[str] | None) -> Changeset | Refusal:
    """What makes ``site`` hold exactly ``outputs``; with ``gone``, hold them, lose the files ``gone`` names and keep all others of ours."""
    listed = written(site)
    named = {output.path for output in outputs}
    absent = (listed if gone is None else listed.intersection(gone)) - named
    added = named - listed
    drops = tuple(path for path in sorted(absent) if filing.status_of(f"{site}/{path}") is not None)
    puts = tuple(_puts(site, outputs))
    way = _Way(site, listed, frozenset(drops))
    reshapes = [way.is_taken(put) for put in puts] if listed or os.path.isdir(site) else []
    if way.strangers:
        return _in_the_way(way.strangers)
    changes = Changes(len(puts), len(outputs) - len(puts), len(drops))
    if puts or drops or absent or added:
        ours = (listed - absent) | added if absent or added else listed
        puts = (Put(Output(MARKER, marker(ours)), filing.status_of(f"{site}/{MARKER}")), *puts)
    return Changeset(puts, drops, any(reshapes), len(listed) - len(absent) + len(added), changes)


def is_ours(site: str) -> bool:
    """Whether a folder carries our marker."""
    return filing.status_of(f"{site}/{MARKER}") is not None


def written(site: str) -> frozenset[str]:
    """The files of a folder that are ours; all of them under an empty marker, as the first versions of the program left it."""
    try:
        with open(f"{site}/{MARKER}", encoding="utf-8") as file:
            text = file.read()
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    return frozenset(text.split("\n")[1:-1]) if text else frozenset(filing.files(site)) - {MARKER}


def marker(paths: Iterable[str]) -> bytes:
    """The marker of a folder in which these files are ours."""
    return "".join((_HEADING, *(f"{path}\n" for path in sorted(paths)))).encode()


def _puts(site: str, outputs: Iterable[File]) -> Iterator[Put]:
    is_new = not os.path.isdir(site)
    for output in outputs:
        if isinstance(output, Present):
            continue
        path = f"{site}/{output.path}"
        status = None if is_new else filing.status_of(path)
        if status is None or filing.content_of(path, status, output.size) != output.content:
            yield Put(output, status)


class _Way:
    """What stands where files of ours are to be; ``strangers`` is what may not be touched, each named once."""

    def __init__(self, site: str, listed: AbstractSet[str], drops: AbstractSet[str]) -> None:
        self._site = site
        self._listed = listed
        self._drops = drops
        self._folders: dict[str, bool] = {"": False}
        self.strangers: dict[str, None] = {}

    def is_taken(self, put: Put) -> bool:
        """Whether something of ours must go before this file can come."""
        is_taken = self._is_taken_above(put.path.rpartition("/")[0])
        if put.replaced is None:
            return is_taken
        if stat.S_ISDIR(put.replaced.st_mode):
            inside = {f"{put.path}/{name}" for name in filing.files(f"{self._site}/{put.path}")}
            self.strangers.update(dict.fromkeys(sorted(inside - self._drops)))
            return True
        if put.path not in self._listed:
            self.strangers[put.path] = None
        return is_taken

    def _is_taken_above(self, folder: str) -> bool:
        """The same of a folder: a file stands there, or higher up. A link is not ours, so nothing is ever written through one."""
        if folder not in self._folders:
            is_taken = self._is_taken_above(folder.rpartition("/")[0])
            status = None if is_taken else filing.status_of(f"{self._site}/{folder}")
            is_file = status is not None and not stat.S_ISDIR(status.st_mode)
            if is_file and folder not in self._drops:
                self.strangers[folder] = None
            self._folders[folder] = is_taken or is_file
        return self._folders[folder]


def _in_the_way(strangers: Iterable[str]) -> Refusal:
    names = list(strangers)
    shown = "、".join(names[:_SHOWN]) + (f" 等 {len(names)} 个" if len(names) > _SHOWN else "")
    return Refusal(f"网站文件夹里的 {shown} 不是本工具写的，却占着网页要用的位置；为免误删未发布。请移走后重试。")
