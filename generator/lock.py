"""One process at a time: a lock on a file, which the kernel lets go of when its holder ends, however it ends.

A forked child keeps its parent's lock as long as it lives; a program started by ``subprocess`` does not have it.
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

_LOOK_EVERY = 0.05
_UNKNOWN = {errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS}
"""What a file system says that knows no locks; there we go on without."""


@contextmanager
def locked(path: str, patience: float, waits: Callable[[], object]) -> Iterator[bool]:
    """Hold the lock on a file, made with its folder if need be, or yield False when another process kept it for all the seconds given.

    ``waits`` is called once when the lock is not free. The holder may remove the file, and whoever waits then takes the new one.
    """
    end = time.monotonic() + patience
    handle, told = _attempt(path), False
    while handle is None and time.monotonic() < end:
        if not told:
            waits()
            told = True
        time.sleep(_LOOK_EVERY)
        handle = _attempt(path)
    try:
        yield handle is not None
    finally:
        if handle is not None:
            with suppress(OSError):  # there is nothing in the file that could be lost
                os.close(handle)


def _attempt(path: str) -> int | None:
    """An open file whose lock is ours, or None while somebody else has it."""
    with suppress(FileExistsError):
        os.mkdir(os.path.dirname(path))
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except FileNotFoundError:  # its holder is just removing the folder
        return None
    if _take(handle) and _is_there(path, handle):
        return handle
    os.close(handle)
    return None


def _is_there(path: str, handle: int) -> bool:
    """Whether what was locked is still the file of that name: its last holder may have removed it."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


def _take(handle: int) -> bool:
    try:
        _lock(handle)
    except OSError as error:
        return error.errno in _UNKNOWN
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
