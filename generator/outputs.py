"""A file of the site, and making the published folder equal to the files it should have.

Only what differs is written, each file whole (a temporary name beside it, then one rename), and only what an earlier build wrote
is ever removed. Deliberately absent: any knowledge of what the files hold.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

MARKER = ".gongkai"


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path under the site's folder, with ``/`` between parts, and its bytes."""

    path: str
    content: bytes


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


def publish(site: Path, outputs: Sequence[Output], *, gone: Iterable[str] | None = None) -> Changes | Refusal:
    """Make ``site`` hold exactly ``outputs``; with ``gone``, make it hold them, lose the files ``gone`` names and keep all others.

    Refuses a folder that is not empty and does not carry our marker, because what we did not write is not ours to remove, and says so
    when the machine does not let us write; every file is whole at every instant either way.
    """
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        return Refusal(f"{site} 不是普通文件夹，未发布。请移走它后重试。")
    if site.is_dir() and any(site.iterdir()) and not (site / MARKER).exists():
        return Refusal(f"{site} 里有不是本工具写的文件，为免误删未发布。请清空该文件夹，或换一个输出位置。")
    try:
        return _synchronise(site, outputs, gone)
    except OSError as error:
        return Refusal(
            f"写入 {site} 失败：{error.strerror}（{error.filename}）。已写出的文件都是完整的；腾出空间或改正权限后重新运行即可。"
        )


def _synchronise(site: Path, outputs: Sequence[Output], gone: Iterable[str] | None) -> Changes:
    site.mkdir(parents=True, exist_ok=True)
    (site / MARKER).touch()
    written = sum(_write(site, output) for output in outputs)
    removed = _remove_others(site, {output.path for output in outputs}) if gone is None else _remove(site, gone)
    return Changes(written, len(outputs) - written, removed)


def _write(site: Path, output: Output) -> bool:
    """Write one file unless it already holds these bytes."""
    target = site / output.path
    if target.is_file() and target.stat().st_size == len(output.content) and target.read_bytes() == output.content:
        return False
    if target.is_dir() or not target.parent.is_dir():
        _clear_way(site, target)
    temporary = target.with_name(f"{target.name}.new~")
    temporary.write_bytes(output.content)
    temporary.replace(target)
    return True


def _clear_way(site: Path, target: Path) -> None:
    """Remove what stands where a folder or file must be: an address became a file, or the other way round."""
    for parent in reversed(target.relative_to(site).parents):
        if (site / parent).is_file():
            (site / parent).unlink()
    if target.is_dir():
        _remove_tree(target)
    target.parent.mkdir(parents=True, exist_ok=True)


def _remove_tree(folder: Path) -> None:
    for base, folders, files in os.walk(folder, topdown=False):
        for name in files:
            Path(base, name).unlink()
        for name in folders:
            Path(base, name).rmdir()
    folder.rmdir()


def _remove(site: Path, gone: Iterable[str]) -> int:
    """Remove the named files that are there; the folders they leave empty go with the next whole build."""
    there = [path for name in gone if (path := site / name).is_file()]
    for path in there:
        path.unlink()
    return len(there)


def _remove_others(site: Path, keep: Iterable[str]) -> int:
    """Remove the files of earlier builds that no page claims any more, and folders left empty."""
    wanted = {*keep, MARKER}
    removed = 0
    for base, _folders, files in os.walk(site, topdown=False):
        for name in files:
            path = Path(base, name)
            if path.relative_to(site).as_posix() not in wanted:
                path.unlink()
                removed += 1
        if Path(base) != site and not any(Path(base).iterdir()):
            Path(base).rmdir()
    return removed
