"""A program's time from start to end, and the memory it and what it starts take at most."""

import os
import resource
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from .peers import Command

_EVERY, _SELDOM = 0.01, 0.25
"""Seconds between two looks at a program's memory: where nothing is timed, and where the looks must take no time from what is."""
_TICKS = os.sysconf("SC_CLK_TCK")


class FailedError(Exception):
    """A program that was to be measured did not do its work."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock and of the processors, the part of the machine others took meanwhile, and memory where watched."""

    wall: float
    cpu: float
    foreign: float
    memory: int = 0


def timed(command: Command, *, is_watched: bool = False) -> Run:
    """Run a program once; ``is_watched``: seldom enough to cost nothing, but only runs of many seconds are met at their highest."""
    busy = _busy()
    started = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = _start(command, said)
        watch = _Watch(process.pid)
        if is_watched:
            watch.start()
        _pid, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.is_over.set()
        _check(command, process, said)
    cpu = usage.ru_utime + usage.ru_stime
    others = max(0.0, _busy() - busy - cpu)
    return Run(wall, cpu, others / (wall * (os.cpu_count() or 1)), sum(watch.most.values()))


class _Watch(threading.Thread):
    """Looks now and then at how much memory a program and what it starts have taken at most."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self.most: dict[int, int] = {}
        self.is_over = threading.Event()

    def run(self) -> None:
        while not self.is_over.wait(_SELDOM):
            _look(self._pid, self.most)


def _look(program: int, most: dict[int, int]) -> None:
    """Note the highest memory of a program's processes so far."""
    for pid in _family(program):
        most[pid] = max(most.get(pid, 0), _high_water(pid))


def told(command: Command) -> Run:
    """Run a program that says itself how many seconds the work took; reading what it works on is not counted."""
    busy, own = _busy(), _children()
    started = time.perf_counter()
    done = subprocess.run(command.words, cwd=command.folder, check=False, capture_output=True, text=True)  # noqa: S603 - ours
    if done.returncode:
        raise FailedError(f"{' '.join(command.words)}: exit code {done.returncode}\n{done.stderr[-2000:]}")
    whole, taken = time.perf_counter() - started, float(done.stdout)
    return Run(taken, taken, max(0.0, _busy() - busy - (_children() - own)) / (whole * (os.cpu_count() or 1)))


def _children() -> float:
    """Seconds of the processors that finished programs of ours have taken."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def peak(command: Command) -> int:
    """The most memory a program's processes took, summed, in bytes; pages they share count for each, so it is rather too much."""
    most: dict[int, int] = {}
    with tempfile.TemporaryFile() as said:
        process = _start(command, said)
        while process.poll() is None:
            _look(process.pid, most)
            time.sleep(_EVERY)
        _check(command, process, said)
    return sum(most.values())


def _start(command: Command, said: IO[bytes]) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **command.environment}
    return subprocess.Popen(command.words, cwd=command.folder, env=environment, stdout=subprocess.DEVNULL, stderr=said)  # noqa: S603 - ours


def _check(command: Command, process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    if process.returncode:
        said.seek(0)
        words = said.read().decode(errors="replace")
        raise FailedError(f"{' '.join(command.words)}: exit code {process.returncode}\n{words[-2000:]}")


def _family(pid: int) -> Iterator[int]:
    """A process and what it started, as far as they still run."""
    yield pid
    try:
        tasks = [path / "children" for path in Path(f"/proc/{pid}/task").iterdir()]
        children = [int(child) for path in tasks for child in path.read_text(encoding="ascii").split()]
    except OSError:
        return
    for child in children:
        yield from _family(child)


def _high_water(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)


def _busy() -> float:
    """Seconds the machine's processors have worked since it started."""
    user, nice, system, _idle, _waiting, *rest = map(int, Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:9])
    return (user + nice + system + sum(rest)) / _TICKS
