"""The plain writing of a site's bytes to its files: what no generator can be faster than.

``python -m benchmarks.plain FOLDER OUT PATTERN PROCESSES`` reads the files of a folder, and then writes them under another; it says
how many seconds the writing took.
"""

import os
import sys
import time
from pathlib import Path


def write(folder: Path, out: Path, pattern: str, processes: int) -> float:
    """Write every file anew, shared among so many processes; the seconds it took, without reading them."""
    files = [(str(out / path.relative_to(folder)), path.read_bytes()) for path in sorted(folder.rglob(pattern)) if path.is_file()]
    started = time.perf_counter()
    for name in {os.path.dirname(name) for name, _content in files}:  # noqa: PTH120 - as little as can be
        os.makedirs(name, exist_ok=True)  # noqa: PTH103
    workers = [pid for number in range(1, processes) if (pid := _share(files[number::processes]))]
    _write(files[0::processes])
    for pid in workers:
        os.waitpid(pid, 0)
    return time.perf_counter() - started


def _share(files: list[tuple[str, bytes]]) -> int:
    """Start a process that writes some of the files; its id."""
    pid = os.fork()
    if pid == 0:
        _write(files)
        os._exit(0)
    return pid


def _write(files: list[tuple[str, bytes]]) -> None:
    for name, content in files:
        file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(file, content)
        os.close(file)


def main() -> None:
    """Write once and say how long it took."""
    folder, out, pattern, processes = sys.argv[1:5]
    sys.stdout.write(f"{write(Path(folder), Path(out), pattern, int(processes)):.6f}\n")


if __name__ == "__main__":
    main()
