"""Builds that are ended, or refused something, at one chosen system call: real processes, real signals, through strace.

A process that has the program loaded (``python -m tests.faults``) forks a child for every run; the child stops, strace takes hold of it
and lets it go on with the fault. Starting Python anew for each of hundreds of runs would take minutes and prove no more.
"""

import ctypes
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator import cli, publishing
from generator.outputs import Output
from tests.projects import ROOT

CHANGING = frozenset(
    {"mkdir", "openat", "write", "rename", "renameat2", "link", "linkat", "unlink", "rmdir", "chmod", "chown", "close", "utimensat"}
)
"""The calls by which a build changes anything."""


@dataclass(frozen=True)
class Call:
    """A system call of a run: its name, the how-manieth of that name it is, and as strace writes it."""

    name: str
    number: int
    text: str

    def ended(self) -> str:
        """What tells strace to end the process here, before the call."""
        return f"inject={self.name}:signal=SIGKILL:when={self.number}"

    def refused(self, error: str) -> str:
        """What tells strace to answer this call with an error."""
        return f"inject={self.name}:error={error}:when={self.number}"


@dataclass(frozen=True)
class Run:
    """How a run ended (negative: by a signal), what it said, and the calls it made if they were asked for."""

    code: int
    said: str
    calls: tuple[Call, ...] = ()


def edition(name: str, count: int) -> list[Output]:
    """The pages of an invented edition: those of ``few`` differ in a handful of pages from those of the same number of ``old``."""
    words = dict.fromkeys(range(0, count, count // 4), "few") if name == "few" else {}
    pages = [Output(f"{n % 5}/{n}/index.html", f"{words.get(n, name.replace('few', 'old'))} {n} ".encode() * 50) for n in range(count)]
    return [*pages[:-1], Output("added.html", b"few" * 99)] if name == "few" else pages


class Server:
    """The process that forks, asked line by line."""

    def __init__(self, process: "subprocess.Popen[str]", folder: Path) -> None:
        self._process, self._folder = process, folder

    def publish(self, site: Path, name: str, count: int, *faults: str, traced: bool = False) -> Run:
        return self._run({"do": "publish", "site": str(site), "name": name, "count": count}, faults, traced)

    def heal(self, site: Path) -> Run:
        return self._run({"do": "heal", "site": str(site)}, (), traced=False)

    def command(self, arguments: Sequence[str], *faults: str, traced: bool = False) -> Run:
        return self._run({"do": "command", "arguments": list(arguments)}, faults, traced)

    def warm(self, arguments: Sequence[str]) -> None:
        """Run a command in the process that forks, so that its children have the templates compiled."""
        self._run({"do": "command", "arguments": list(arguments), "stays": True}, (), traced=False)

    def _run(self, task: dict[str, Any], faults: Sequence[str], traced: bool) -> Run:  # noqa: FBT001
        log = self._folder / "calls" if traced else None
        asked = task | {"faults": faults, "log": str(log or ""), "said": str(self._folder / "said")}
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the server of faults has ended"
        said = (self._folder / "said").read_text(encoding="utf-8", errors="replace") if (self._folder / "said").exists() else ""
        return Run(int(answer), said, tuple(_calls(log)) if log else ())


def _calls(log: Path) -> Iterator[Call]:
    counted: Counter[str] = Counter()
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        found = re.match(r"(?:\d+ +)?(\w+)\(", line)
        if found:
            counted[found[1]] += 1
            yield Call(found[1], counted[found[1]], line)


@contextmanager
def server(folder: Path) -> Iterator[Server]:
    """A server of faults; skipped with a loud word where strace is not there or may not trace, and failed under CI=true."""
    why = _why_not()
    if why:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{why}: run .ci/strace")
        pytest.skip(f"{why}: no build was killed and no write refused")
    folder.mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen([sys.executable, "-m", "tests.faults"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield Server(process, folder)
    finally:
        assert process.stdin
        process.stdin.close()
        process.wait(timeout=30)
        assert process.stdout
        process.stdout.close()


def _why_not() -> str | None:
    if shutil.which("strace") is None:
        return "no strace"
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return None if tried.returncode == 0 else "strace may not trace here"


def _serve() -> None:
    for line in sys.stdin:
        task = json.loads(line)
        print(_ran(task) if task.get("stays") else _ended(task), flush=True)


def _ran(task: dict[str, Any]) -> int:
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        try:
            return TASKS[task["do"]](task)
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 1


def _ended(task: dict[str, Any]) -> int:
    """Fork a child that does the task, with the faults; how it ended."""
    is_traced = bool(task["faults"] or task["log"])
    child = os.fork()
    if child == 0:
        _do(task, is_traced)
    if not is_traced:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.waitpid(child, os.WUNTRACED)
    options = [word for fault in task["faults"] for word in ("-e", fault)]
    names = {fault.removeprefix("inject=").partition(":")[0] for fault in task["faults"]}  # strace injects only where it looks
    traced = ["-e", "trace=all", "-y"] if task["log"] else ["-e", f"trace={','.join(names)}"]
    with subprocess.Popen(
        ["strace", "-o", task["log"] or os.devnull, "-p", str(child), *traced, *options], stderr=subprocess.PIPE, text=True
    ) as strace:
        assert strace.stderr
        assert "attached" in strace.stderr.readline()
        os.kill(child, signal.SIGCONT)
        status = os.waitpid(child, 0)[1]
    return os.waitstatus_to_exitcode(status)


def _do(task: dict[str, Any], is_traced: bool) -> None:  # noqa: FBT001
    """The child: what it says goes into a file; it never returns."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # with its parent
    said = os.open(task["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    code = 99
    if is_traced:
        os.kill(os.getpid(), signal.SIGSTOP)
    try:
        code = TASKS[task["do"]](task)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - a traceback is a finding
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def _publish(task: dict[str, Any]) -> int:
    with publishing.claimed(Path(task["site"]), print) as claim:
        print(publishing.publish(claim, edition(task["name"], task["count"])))
    return 0


def _heal(task: dict[str, Any]) -> int:
    print(publishing.heal(Path(task["site"]), print))
    return 0


def _command(task: dict[str, Any]) -> int:
    cli.main(task["arguments"])
    return 0


TASKS: dict[str, Callable[[dict[str, Any]], int]] = {"publish": _publish, "heal": _heal, "command": _command}


if __name__ == "__main__":
    _serve()
