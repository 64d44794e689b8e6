"""A process that checks mutants of one small project under a limit of memory and time, and says what came of each.

Reads lines of JSON (``file``, ``content`` in Latin-1), answers with a line of JSON each; any exception but a found problem is a failure.
"""

import json
import resource
import signal
import sys
import time
import traceback
from pathlib import Path

from generator.build import check
from generator.diagnostics import as_html, as_text

MEMORY = 512 * 1024 * 1024
SECONDS = 2.0
"""Of work; a busy machine makes a check wait, not work."""
STUCK = 60.0
"""Of waiting, after which something is waited for in vain."""


class _TooSlowError(Exception):
    """The check took longer than an editor's patience."""


def _too_slow(_signal: int, _frame: object) -> None:
    raise _TooSlowError


def fault(root: Path) -> str | None:
    """What is wrong with how the project as it stands is checked, or None."""
    _, report = check(root)
    as_text(report.problems, report.files)
    as_html(report.problems, report.files)
    for problem in report.problems:
        lines = report.files[problem.span.file].split("\n") if problem.span.file in report.files else None
        span = problem.span
        if min(span.line, span.column, span.length) < 1 or not problem.next_step:
            return f"no position: {problem}"
        if lines is not None and (span.line > len(lines) or span.column > len(lines[span.line - 1]) + 1):
            return f"position outside the file: {problem}"
    return None


def answer(root: Path, file: str, content: bytes) -> dict[str, object]:
    """Check the project with one file replaced."""
    path = root / file
    original = path.read_bytes()
    path.write_bytes(content)
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, STUCK)
    try:
        wrong = fault(root)
    except _TooSlowError:
        wrong = f"longer than {SECONDS} s\n{traceback.format_exc()}"
    except Exception:  # noqa: BLE001 - every exception is a bug, and the next mutant is still to be tried
        wrong = traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        path.write_bytes(original)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"wrong": wrong, "seconds": time.process_time() - start, "megabytes": peak}


def main() -> None:
    """Answer until the input ends."""
    root = Path(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, _too_slow)
    signal.signal(signal.SIGALRM, _too_slow)
    for line in sys.stdin:
        asked = json.loads(line)
        sys.stdout.write(json.dumps(answer(root, asked["file"], asked["content"].encode("latin-1"))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
