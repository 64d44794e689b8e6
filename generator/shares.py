"""Work shared out among processes that were forked with everything they need, so that only results travel.

A share is every n-th piece, because neighbours are alike. What is dealt back stands in the order of the pieces, so what is built does
not depend on the number of processors, nor on who was done first.
"""

import multiprocessing
import os
import threading
import traceback
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import Generic, TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Failed:
    """A process that ended without its results: what it said last."""

    words: str


def processors() -> int:
    """How many processors this process may use; one where processes cannot be forked."""
    if "fork" not in multiprocessing.get_all_start_methods() or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))


class Sharing(Generic[Result]):
    """Work under way in other processes, one for each share; ``results`` waits for it.

    What a work refers to is inherited, not sent; of open files those numbered ``kept`` stay open. Results must be picklable.
    """

    def __init__(self, works: Sequence[Callable[[], Result]], kept: Sequence[int] = ()) -> None:
        self._answers: list[Result | Failed] = [Failed("没有结果")] * len(works)
        context = multiprocessing.get_context("fork")
        self._running: list[tuple[ForkProcess, threading.Thread]] = []
        for number, work in enumerate(works):
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=_do, args=(work, sender, kept), daemon=True)
            process.start()
            sender.close()
            # Read at once, by a thread, because a pipe holds little and the process would wait.
            thread = threading.Thread(target=self._receive, args=(number, receiver), daemon=True)
            thread.start()
            self._running.append((process, thread))

    def _receive(self, number: int, receiver: Connection) -> None:
        with receiver:
            try:
                self._answers[number] = receiver.recv()
            except (EOFError, OSError):
                self._answers[number] = Failed("进程没有做完就结束了，可能是内存不够")

    def results(self) -> tuple[Result, ...] | Failed:
        """The result of each share, or why there are none."""
        for process, thread in self._running:
            thread.join()
            process.join()
        failed = next((answer for answer in self._answers if isinstance(answer, Failed)), None)
        return failed or tuple(answer for answer in self._answers if not isinstance(answer, Failed))


def begun(works: Sequence[Callable[[], Result]], kept: Sequence[int] = (), *, is_shared: bool) -> Callable[[], tuple[Result, ...] | Failed]:
    """Begin works in processes of their own, or if they are not to be shared, do them when they are asked for; gives their results."""
    return Sharing(works, kept).results if is_shared else lambda: tuple(work() for work in works)


def dealt(shares: Sequence[Sequence[Result]]) -> tuple[Result, ...]:
    """What was made of the pieces, share by share, in the order of the pieces."""
    count = sum(map(len, shares))
    return tuple(shares[index % len(shares)][index // len(shares)] for index in range(count))


def _do(work: Callable[[], Result], sender: Connection, kept: Sequence[int]) -> None:
    _let_go({sender.fileno(), *kept})
    with sender, suppress(BrokenPipeError):  # nobody waits any more
        try:
            answer: Result | Failed = work()
        except Exception:  # noqa: BLE001 - a bug crosses the process as its words, and is told on the other side
            answer = Failed(traceback.format_exc())
        sender.send(answer)


def _let_go(kept: AbstractSet[int]) -> None:
    """Close what was inherited open, but for some: a lock of the parent's must not outlive it here."""
    start = 3
    for number in (*sorted(kept), os.sysconf("SC_OPEN_MAX")):
        os.closerange(start, number)
        start = number + 1
