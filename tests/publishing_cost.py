"""What a publishing costs beside the plain writing of the same files, in one run: ``python -m tests.publishing_cost [folder] [pages]``."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from generator.outputs import Output
from generator.publishing import claimed, publish

_SIZE = 10_700


def main(folder: str = "/dev/shm", pages: str = "65000") -> None:
    base = Path(folder) / f"gongkai-cost-{os.getpid()}"
    count, site = int(pages), base / "site"
    outputs = [Output(f"p{n % 16}/2022-key/{n}/index.html", f"{n:08}".encode() * (_SIZE // 8)) for n in range(count)]
    few = [Output(output.path, output.content[::-1]) for output in outputs[:1]]
    base.mkdir()
    try:
        plain = _timed("plain writing", lambda: _write(base / "plain", outputs))
        clean = _timed("clean publishing", lambda: _publish(site, outputs))
        print(f"{'ratio':32} {clean / plain:6.2f}")
        _timed("all given, nothing changed", lambda: _publish(site, outputs))
        _timed("all given, one page changed", lambda: _publish(site, [*few, *outputs[1:]]))
        _timed("one page given, as it was", lambda: _publish(site, outputs[:1], ()))
        _publish(site, few, ())
        _timed("one page given, changed", lambda: _publish(site, outputs[:1], ()))
        _timed("a hundred given, changed", lambda: _publish(site, [Output(o.path, o.content[::-1]) for o in outputs[:100]], ()))
        _timed("a thousand given, changed", lambda: _publish(site, [Output(o.path, o.content[1:]) for o in outputs[:1000]], ()))
    finally:
        shutil.rmtree(base)


def _timed(name: str, work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    taken = time.process_time() - start
    print(f"{name:32} {taken:6.3f} s of processor time")
    return taken


def _write(base: Path, outputs: list[Output]) -> None:
    for output in outputs:
        path = f"{base}/{output.path}"
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - as quick as can be
        with open(path, "wb", buffering=0) as file:  # noqa: PTH123 - as quick as can be
            file.write(output.content)


def _publish(site: Path, outputs: list[Output], gone: tuple[str, ...] | None = None) -> None:
    with claimed(site, print) as claim:
        publish(claim, outputs, gone=gone)


if __name__ == "__main__":
    main(*sys.argv[1:])
