"""Files and folders as they are laid on disk: each written whole and new, readable by any web server, removed without following a link.

Texts for paths, not ``Path``: a site has tens of thousands of files, and the objects would cost more than the writing.
"""

import os
import stat
from collections.abc import Iterator

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_READABLE, _ENTERABLE = 0o644, 0o755
_SECOND = 1_000_000_000


def hides(folder: str) -> bool:
    """Whether the umask hid from others a folder just made, so that all that follows must be shown expressly."""
    return os.stat(folder).st_mode & _ENTERABLE != _ENTERABLE


def show(path: str, rights: int = _ENTERABLE) -> None:
    """Let everybody read a file or enter a folder: what is published is public, and a web server is another user."""
    os.chmod(path, stat.S_IMODE(os.stat(path).st_mode) | rights)


def write(path: str, content: bytes, *, hidden: bool = False, replaced: os.stat_result | None = None) -> None:
    """Write a file that is not there yet.

    With ``hidden`` it is made readable in spite of the umask. It is later, by its time, than the file it will replace: servers and
    browsers tell versions apart by whole seconds, and clocks are set back.
    """
    handle = os.open(path, _NEW, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if hidden:
            show(path, _READABLE)
        if replaced is not None:
            earliest = (replaced.st_mtime_ns // _SECOND + 1) * _SECOND
            if os.fstat(handle).st_mtime_ns < earliest:
                os.utime(path, ns=(earliest, earliest))
    finally:
        os.close(handle)


def link(source: str, target: str) -> None:
    """Let a file be in another folder too; where the file system knows no second names, a copy of it with its time.

    Sharing is safe because nothing here writes into a file that is already there.
    """
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        import shutil  # noqa: PLC0415 - hardly ever needed, and it starts slowly

        shutil.copy2(source, target, follow_symlinks=False)


def content_of(path: str, status: os.stat_result, size: int) -> bytes | None:
    """The bytes of a file known to be of that size; None when it is not, or no plain file."""
    if not stat.S_ISREG(status.st_mode) or status.st_size != size:
        return None
    with open(path, "rb", buffering=0) as file:
        return file.read()


def status_of(path: str) -> os.stat_result | None:
    """What stands at a path, itself and not what it leads to; None when nothing does."""
    try:
        return os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def files(folder: str) -> Iterator[str]:
    """Every file under a folder by its path there, with ``/`` between parts; links are files, wherever they lead."""
    return (path for path in contents(folder) if not path.endswith("/"))


def contents(folder: str, prefix: str = "") -> Iterator[str]:
    """Every file under a folder, and every folder in which there is nothing, that with ``/`` at its end."""
    with os.scandir(folder) as found:
        entries = list(found)
    if prefix and not entries:
        yield prefix
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from contents(entry.path, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name


def remove(path: str) -> None:
    """Remove a file or a folder with all in it, if it is there."""
    status = status_of(path)
    if status is None:
        return
    if not stat.S_ISDIR(status.st_mode):
        os.unlink(path)
        return
    with os.scandir(path) as found:
        entries = list(found)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            remove(entry.path)
        else:
            os.unlink(entry.path)
    os.rmdir(path)
