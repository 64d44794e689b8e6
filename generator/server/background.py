"""The whole build as a process of its own, so that it takes no time from the pages and can be ended at any instant.

Every file of the site is written whole, so ending it leaves nothing cut; the next whole build does what was left.
"""

import os
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a whole build ended: its exit code and what it printed."""

    code: int
    lines: tuple[str, ...]


class WholeBuild:
    """At most one whole build at a time. ``command`` is the ``gongkai build`` that makes this site."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = tuple(command)
        self._folder = folder
        self._running: tuple[subprocess.Popen[bytes], IO[bytes]] | None = None

    def start(self) -> None:
        """Start a whole build, ending one that still runs.

        It has a session of its own: Ctrl+C is for us, and we end it with its children.
        """
        self.stop()
        said = tempfile.TemporaryFile()  # noqa: SIM115 - outlives this call; closed with the process
        process = subprocess.Popen(  # noqa: S603 - our own command, no shell
            self._command, cwd=self._folder, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
        )
        self._running = (process, said)

    def finished(self) -> Outcome | None:
        """How the build ended, once; None while it runs or when none was started."""
        if self._running is None or self._running[0].poll() is None:
            return None
        process, said = self._running
        self._running = None
        with said:
            said.seek(0)
            return Outcome(process.returncode, tuple(said.read().decode(errors="replace").splitlines()))

    def stop(self) -> None:
        """End the build that runs, if any, with the processes it started."""
        if self._running is None:
            return
        process, said = self._running
        self._running = None
        with said:
            with suppress(ProcessLookupError):
                _end(process)
            process.wait()


def _end(process: "subprocess.Popen[bytes]") -> None:
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
