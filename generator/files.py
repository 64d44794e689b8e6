"""Which file of a project holds what: the folders and names of DESIGN §4.

Knows names only; reading is ``textfile``'s. A file nobody would read is a problem, for its editor believes it published.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from .diagnostics import Diagnostic, Span
from .textfile import name_of

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OF_THE_PORTAL = frozenset({"portal.yaml", "redirects.yaml", "synonyms.yaml", "topics.yaml", "terms.yaml"})
_OF_THE_PROGRAM = frozenset({"schema", "sources"})
_OF_A_PLACE = frozenset({"place.yaml", "documents.yaml", "adjustments.yaml", "ratings.yaml"})
_PROGRESS = "progress"
_QUARTER = re.compile(r"\d{4}-q[1-4]")


def is_there(path: Path) -> bool:
    """Whether something has this name, be it only a link that leads nowhere."""
    return os.path.lexists(path)


def place_folders(data: Path) -> list[Path]:
    """The folders of places: those with a ``place.yaml`` and a name an address can have."""
    return sorted(path for path in _entries(data) if _SLUG.fullmatch(path.name) and is_there(path / "place.yaml"))


def list_files(folder: Path) -> list[Path]:
    """The lists of a place: every YAML file of its folder but those that describe the place and what was published since."""
    return sorted(
        path for path in _entries(folder) if path.suffix == ".yaml" and path.name not in _OF_A_PLACE and _SLUG.fullmatch(path.stem)
    )


def progress_files(folder: Path) -> list[Path]:
    """A place's records of progress, one file a quarter, from the earliest."""
    return [path for path in _entries(folder / _PROGRESS) if path.suffix == ".yaml" and _QUARTER.fullmatch(path.stem)]


def of_place(folder: Path) -> list[Path]:
    """Every file a place follows from, its kept copies apart."""
    described = [path for name in sorted(_OF_A_PLACE) if is_there(path := folder / name)]
    return [*described, *list_files(folder), *progress_files(folder)]


def archived_files(folder: Path) -> list[Path]:
    """The kept copies of what a place's records rest on."""
    return _entries(folder / _PROGRESS / "archive")


def of_list(list_id: str) -> str:
    """The file of a list or, given a task, of the list it is in."""
    return f"data/{'/'.join(list_id.split('/')[:2])}.yaml"


def is_list_of(place_id: str, file: str) -> bool:
    """Whether a file is a list of a place."""
    folder, _, name = file.rpartition("/")
    return folder == f"data/{place_id}" and name not in _OF_A_PLACE


def _entries(folder: Path) -> list[Path]:
    """What a folder holds; nothing when it vanished meanwhile."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def out_of_place(root: Path) -> Iterator[Diagnostic]:
    """Files under ``data`` and ``content`` nobody would read, or whose names cannot be addresses. Reports ``stray-file``, ``file-name``."""
    for path in _entries(root / "data"):
        if path.name.startswith(".") or path.name in _OF_THE_PORTAL | _OF_THE_PROGRAM:
            continue
        if path.is_dir():
            yield from _out_of_place_in(root, path)
        elif path.suffix in (".yaml", ".yml"):
            yield _stray(root, path, "data/ 里只读 portal.yaml、redirects.yaml、synonyms.yaml、topics.yaml、terms.yaml 和各地区的文件夹。")
    for path in _entries(root / "content"):
        if path.suffix == ".md" and not _SLUG.fullmatch(path.stem):
            yield _unfit(root, path)


def _out_of_place_in(root: Path, folder: Path) -> Iterator[Diagnostic]:
    found = _yaml_files(folder)
    deeper = [path for inner in _entries(folder) if inner.is_dir() for path in _yaml_files(inner)]
    if found and not _SLUG.fullmatch(folder.name):
        yield _unfit(root, folder)
    elif found and not is_there(folder / "place.yaml"):
        yield _stray(root, found[0], f"{name_of(root, folder)}/ 里没有 place.yaml，整个文件夹都不会被读取。")
    else:
        for path in found:
            if path.suffix == ".yml":
                yield _stray(root, path, "文件名应以 .yaml 结尾。")
            elif not _SLUG.fullmatch(path.stem):
                yield _unfit(root, path)
        for path in deeper:
            if path.parent.name != _PROGRESS:
                yield _stray(root, path, f"{name_of(root, folder)}/ 里只有 progress 这一个文件夹会被读取。")
            elif path.suffix == ".yml" or not _QUARTER.fullmatch(path.stem):
                yield _stray(root, path, "进展按季度分文件，文件名写成“年-q季度.yaml”，如 2022-q2.yaml。")


def _yaml_files(folder: Path) -> list[Path]:
    return [path for path in _entries(folder) if path.suffix in (".yaml", ".yml") and not path.name.startswith(".")]


def _stray(root: Path, path: Path, why: str) -> Diagnostic:
    return Diagnostic("stray-file", f"{name_of(root, path)} 不会被读取：{why}", Span(name_of(root, path)))


def _unfit(root: Path, path: Path) -> Diagnostic:
    return Diagnostic("file-name", f"“{path.name.encode('utf-8', 'replace').decode()}”不能用作网址。", Span(name_of(root, path)))
