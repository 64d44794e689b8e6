"""A new edition of the published folder: built whole beside it, then put in its place at one stroke.

The stroke is ``renameat2(RENAME_EXCHANGE)`` (Linux 3.15; ext4, XFS, Btrfs, F2FS, tmpfs, ZFS 2.2 and overlays of them): who opens a path
meets the old edition or the new one. Where the system or the file system does not know it (macOS, NFS, SMB, many FUSE), two renames
follow each other; a build that ends between them is completed by the next command. What did not change is the same file in both.
"""

import errno
import os
import stat
from contextlib import suppress

from . import filing
from .changeset import Changeset

_NEW, _OLD = "new", "old"
NAMES = frozenset({_NEW, _OLD})
"""What may be found in the workshop."""

_HERE, _EXCHANGE = -100, 2
_NOT_KNOWN = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
_NOT_POSSIBLE = {errno.EXDEV, errno.EBUSY, errno.EPERM, errno.EACCES}
"""What a folder says that cannot be renamed: it is mounted, of a lower layer, or its parent is not ours."""


def switch(site: str, workshop: str, changeset: Changeset, *, durable: bool) -> bool:
    """Put the folder with the changes in the place of the one without; False, and nothing changed, where this folder cannot be renamed.

    With ``durable`` every byte is on the disk before the stroke, so that a power failure leaves the old edition or the new one.
    """
    new, old = f"{workshop}/{_NEW}", f"{workshop}/{_OLD}"
    _build(site, new, changeset)
    if durable:
        _flush(new)
    try:
        _put_in_place(site, new, old)
    except OSError as error:
        if error.errno not in _NOT_POSSIBLE:
            raise
        filing.remove(new)
        return False
    with suppress(OSError):  # it is published; what cannot be removed now, the next command meets and names
        clear(workshop)
    return True


def settle(site: str, workshop: str) -> bool:
    """Complete a switch that was ended between its two renames; whether there was one."""
    new, old = f"{workshop}/{_NEW}", f"{workshop}/{_OLD}"
    if filing.status_of(site) is not None or filing.status_of(old) is None or filing.status_of(new) is None:
        return False
    os.rename(new, site)
    return True


def clear(workshop: str) -> None:
    """Remove what is left of either edition."""
    for name in (_NEW, _OLD):
        filing.remove(f"{workshop}/{name}")


def _build(site: str, new: str, changeset: Changeset) -> None:
    """The whole new edition: what changes is written, all else is linked, also what others put there."""
    os.mkdir(new)
    hidden = filing.hides(new)
    if hidden:
        filing.show(new)
    status = filing.status_of(site)
    folders = _Folders(new, site if status else None, hidden=hidden)
    for put in changeset.puts:
        folders.make(put.path.rpartition("/")[0])
        filing.write(f"{new}/{put.path}", put.content, hidden=hidden, replaced=put.replaced)
    if status is not None:
        others = {*changeset.drops, *(put.path for put in changeset.puts)}
        for path in filing.contents(site):
            if path not in others:
                folder, _, name = path.rpartition("/")
                folders.make(folder)
                if name:
                    filing.link(f"{site}/{path}", f"{new}/{path}")
        _give(new, status)


class _Folders:
    """The folders of a new edition, made as files need them, with the rights they have in the old one."""

    def __init__(self, new: str, site: str | None, *, hidden: bool) -> None:
        self._new, self._site, self._hidden = new, site, hidden
        self._usual = stat.S_IMODE(os.stat(new).st_mode)
        self._made = {""}

    def make(self, folder: str) -> None:
        """Make a folder with those above it, unless it was made."""
        if folder in self._made:
            return
        self.make(folder.rpartition("/")[0])
        path = f"{self._new}/{folder}"
        os.mkdir(path)
        if self._hidden:
            filing.show(path)
        status = filing.status_of(f"{self._site}/{folder}") if self._site else None
        if status is not None and stat.S_ISDIR(status.st_mode) and stat.S_IMODE(status.st_mode) != self._usual:
            os.chmod(path, stat.S_IMODE(status.st_mode))
        self._made.add(folder)


def _give(new: str, status: os.stat_result) -> None:
    """Let the new folder have the rights of the old one, as far as that is ours to do."""
    os.chmod(new, stat.S_IMODE(status.st_mode))
    with suppress(PermissionError):
        os.chown(new, status.st_uid, status.st_gid)


def _put_in_place(site: str, new: str, old: str) -> None:
    if filing.status_of(site) is None:
        os.rename(new, site)
    elif not _exchanged(new, site):
        os.rename(site, old)
        try:
            os.rename(new, site)
        except OSError:
            os.rename(old, site)
            raise


def _exchanged(one: str, other: str) -> bool:
    """Let two folders change their names at one stroke; False where that is not known."""
    number = _call("renameat2", _HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    if number is None or number in _NOT_KNOWN:
        return False
    if number:
        raise OSError(number, os.strerror(number), other)
    return True


def _flush(folder: str) -> None:
    """Bring the file system's bytes to the disk: one call for all files, where a call for each would take minutes."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        number = _call("syncfs", handle)
    finally:
        os.close(handle)
    if number is None and hasattr(os, "sync"):
        os.sync()
    if number:
        raise OSError(number, os.strerror(number), folder)


def _call(name: str, *arguments: object) -> int | None:
    """Ask the system for something Python has no function for: nought, or the number of the error; None where it has no such thing."""
    import ctypes  # noqa: PLC0415 - only a whole edition needs it, and it starts slowly

    call = getattr(None if os.name == "nt" else ctypes.CDLL(None, use_errno=True), name, None)
    if call is None:
        return None
    return ctypes.get_errno() if call(*arguments) != 0 else 0
