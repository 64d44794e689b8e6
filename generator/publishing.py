"""Making the published folder equal to the files it should have, so that nothing tears.

One process at a time holds a site (``claimed``); what an ended one left behind is put right first. Many changes are one switch of
folders (``switching``), a few are moved in one by one (``journal``). Deliberately absent: any knowledge of what the files hold.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from . import changeset, filing, journal, switching
from .changeset import Changeset
from .lock import locked
from .outputs import MARKER, Changes, File, Refusal

PATIENCE = 600.0
"""How many seconds one build waits for another."""

FEW, SHARE = 200, 4
"""Changes that are moved in one by one: at most so many, and at most one file in so many."""

_LOCK, _INSIDE = "lock", ".gongkai.work"
_KNOWN = frozenset({_LOCK}) | journal.NAMES | switching.NAMES

Tell = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Claim:
    """A site that this process alone may change, and the folder in which it prepares; beside the site it can be switched in whole."""

    site: str
    workshop: str
    is_beside: bool


@contextmanager
def claimed(site: Path, tell: Tell, patience: float = PATIENCE) -> Iterator[Claim | Refusal]:
    """Hold a site until the end, or say why that cannot be; what an ended build left is completed or cleared away first.

    Refuses a folder that is not empty and does not carry our marker, because what we did not write is not ours to remove. ``tell`` is
    told that somebody else has the site and is waited for, and what was completed.
    """
    with ExitStack() as stack:
        try:
            claim = _claim(os.path.abspath(site), stack, tell, patience)
        except OSError as error:
            claim = _failure(os.path.abspath(site), _workshop(os.path.abspath(site))[0], error)
        yield claim


def publish(
    claim: Claim | Refusal, outputs: Sequence[File], *, gone: Iterable[str] | None = None, durable: bool = False
) -> Changes | Refusal:
    """Make a site hold exactly ``outputs``; with ``gone``, make it hold them, lose the files ``gone`` names and keep all others.

    A refused claim is answered with its refusal. Every publishing that changes anything gives the marker another identity (inode and
    time), so that whoever remembers what stands here can tell that it is no longer so. ``durable``: a whole new edition is on the disk
    before it is shown.
    """
    if isinstance(claim, Refusal):
        return claim
    try:
        found = changeset.of(claim.site, outputs, gone)
        if isinstance(found, Changeset):
            _carry_out(claim, found, durable=durable)
            return found.changes
    except OSError as error:
        return _failure(claim.site, claim.workshop, error)
    return found


def heal(site: Path, tell: Tell) -> Refusal | None:
    """Put right what an ended build left of a site one is about to read; where nothing was left, nothing is done."""
    if not os.path.isdir(_workshop(os.path.abspath(site))[0]):
        return None
    with claimed(site, tell) as claim:
        return claim if isinstance(claim, Refusal) else None


def _claim(site: str, stack: ExitStack, tell: Tell, patience: float) -> Claim | Refusal:
    refusal = _refusal(site)
    if refusal:
        return refusal
    os.makedirs(os.path.dirname(site), exist_ok=True)
    workshop, is_beside = _workshop(site)
    if not _is_workshop(workshop):
        return Refusal(f"{workshop} 里有不是本工具写的文件，为免误删未发布。请移走它后重试。")
    waits = f"另一个 gongkai 正在生成 {site}，等它做完……"
    if not stack.enter_context(locked(f"{workshop}/{_LOCK}", patience, lambda: tell(waits))):
        return Refusal(f"另一个 gongkai 正在生成 {site}，等了 {patience:.0f} 秒还没有做完，没有发布。请等它做完再运行。")
    stack.callback(_leave, workshop)
    found = _settled(site, workshop)
    if found:
        tell(found)
    return _refusal(site) or Claim(site, workshop, is_beside)


def _refusal(site: str) -> Refusal | None:
    """Why a path is no folder for a site."""
    if os.path.islink(site) or (os.path.lexists(site) and not os.path.isdir(site)):
        return Refusal(f"{site} 不是普通文件夹，未发布。请移走它后重试。")
    if not os.path.isdir(site):
        return None
    if not changeset.is_ours(site) and set(os.listdir(site)) - {_INSIDE}:
        return Refusal(f"{site} 里有不是本工具写的文件，为免误删未发布。请清空该文件夹，或换一个输出位置。")
    if not os.access(site, os.W_OK | os.X_OK):
        return Refusal(f"{site} 不让写（只读，或属于另一个用户），未发布。请改正权限，或换一个输出位置。")
    return None


def traces(site: Path) -> tuple[str, ...]:
    """The folders a publishing under way or ended half-way has; with none of them the site is whole and nobody's."""
    parent, name = os.path.split(os.path.abspath(site))
    return f"{parent}/.{name}.gongkai", f"{parent}/{name}/{_INSIDE}"


def _workshop(site: str) -> tuple[str, bool]:
    """The folder to prepare in and whether it is beside the site: within it where the site is mounted or its parent is not ours."""
    parent, name = os.path.split(site)
    if os.path.isdir(site) and (_is_mounted(site) or not os.access(parent, os.W_OK | os.X_OK)):
        return f"{site}/{_INSIDE}", False
    return f"{parent}/.{name}.gongkai", True


def _is_mounted(site: str) -> bool:
    """Whether a folder is where something is mounted; also another folder of the same disk, which only Linux's own list tells."""
    if os.path.ismount(site):
        return True
    try:
        with open("/proc/self/mountinfo", encoding="utf-8", errors="replace") as listed:
            points = {line.split(" ", 5)[4] for line in listed}
    except OSError:
        return False
    return os.path.realpath(site).replace(" ", "\\040") in points


def _is_workshop(workshop: str) -> bool:
    """Whether a folder is free for our work, or holds what an ended build of ours left."""
    try:
        names = set(os.listdir(workshop))
    except FileNotFoundError:
        return True
    return not names or (_LOCK in names and names <= _KNOWN)


def _settled(site: str, workshop: str) -> str | None:
    """Complete what an ended build had begun to show, clear away what it had not; what is to be told of it."""
    told = None
    if journal.is_pending(workshop) and changeset.is_ours(site):
        is_done = journal.complete(site, workshop)
        told = "上一次生成没有做完，已接着做完。" if is_done else "上一次生成没有做完，剩下的已丢失（多半是断电），请重新生成。"
    elif switching.settle(site, workshop):
        told = "上一次生成没有做完，已接着做完。"
    _clear(workshop)
    return told


def _clear(workshop: str) -> None:
    for name in journal.NAMES:
        filing.remove(f"{workshop}/{name}")
    switching.clear(workshop)


def _leave(workshop: str) -> None:
    """Leave nothing behind, unless changes are under way that the next command must complete."""
    with suppress(OSError):
        if not journal.is_pending(workshop):
            _clear(workshop)
            os.unlink(f"{workshop}/{_LOCK}")
            os.rmdir(workshop)


def _carry_out(claim: Claim, found: Changeset, *, durable: bool) -> None:
    if not found.puts:
        return
    count = len(found.puts) + len(found.drops)
    is_few = changeset.is_ours(claim.site) and count <= FEW and count * SHARE <= found.total and not found.reshapes
    if is_few or not claim.is_beside or not switching.switch(claim.site, claim.workshop, found, durable=durable):
        if not changeset.is_ours(claim.site):
            filing.write(f"{claim.site}/{MARKER}", changeset.marker(()))
        journal.move_in(claim.site, claim.workshop, found)


def _failure(site: str, workshop: str, error: OSError) -> Refusal:
    """What to say when the machine does not let us; what stands now depends on how far we had come."""
    try:
        is_pending = journal.is_pending(workshop)
    except OSError:
        is_pending = False
    if is_pending:
        rest = "新网页换上了一部分，每一页都是完整的；排除原因后再运行任何一次生成，会先接着换完。"
    else:
        rest = "原来的网站没有改动；腾出空间或改正权限后重新运行即可。"
    return Refusal(f"写入 {site} 失败：{_reason(error)}。{rest}")


def _reason(error: OSError) -> str:
    return f"{error.strerror}（{error.filename}）" if error.filename else str(error.strerror)
