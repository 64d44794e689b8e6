"""``make bench``: gongkai, Hugo and Eleventy make the same pages from the same data, in turns; prints times, ratios and memory."""

import argparse
import json
import os
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from . import equal, measure, peers, report
from .cases import CLEAN, ELEVENTY, GONGKAI, HUGO, PLAIN, Bench, Case

AS_OF = "2028-01-31"
"""After everything the generated portals plan and report."""
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of one's own is made in it
Key = tuple[str, str]


def main() -> None:
    """Measure every size asked for."""
    given = _arguments()
    sys.stdout.write(report.machine())
    results = []
    for tasks in given.tasks:
        with tempfile.TemporaryDirectory(prefix="gongkai-bench-", dir=given.work) as folder:
            results.append(_size(Bench(Path(folder), AS_OF), tasks, given.rounds or (5 if tasks <= 6000 else 3), search=given.search))
    peers.INSTALLED.mkdir(parents=True, exist_ok=True)
    (peers.INSTALLED / "results.json").write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")
    sys.exit(not all(result["equal"] for result in results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--tasks", type=int, nargs="+", default=[600, 6000], help="sizes of portals")
    parser.add_argument("--rounds", type=int, help="runs of each; the median counts (5, over 6,000 tasks 3)")
    parser.add_argument("--no-search", dest="search", action="store_false", help="leave out gongkai with its search index")
    parser.add_argument("--work", type=Path, default=MEMORY if os.access(MEMORY, os.W_OK) else None, help="where to work: /dev/shm")
    return parser.parse_args()


def _size(bench: Bench, tasks: int, rounds: int, *, search: bool) -> dict[str, object]:
    """Everything about a portal of one size: whether the pages are the same, before and after an edit, and what each run took."""
    count = bench.make(tasks)
    cases = list(bench.cases(search=search))
    clean = [case for case in cases if case.what == CLEAN]
    for case in clean:
        case.ready(0)
        _run(case)
    are_equal = _compared(bench, "clean")
    begin = os.getloadavg()
    runs: dict[Key, list[measure.Run]] = defaultdict(list)
    for number in range(rounds):
        for case in cases:
            case.ready(number)
            runs[case.who, case.what].append(_run(case))
        are_equal = are_equal and (number > 0 or _compared(bench, "after the edit"))
    end = os.getloadavg()
    memory = {}
    for case in clean:
        case.ready(rounds)
        memory[case.who] = measure.peak(case.command)
    pages, size = _written(bench.out(GONGKAI))
    facts = {"tasks": count, "pages": pages, "bytes": size, "rounds": rounds, "work": str(bench.folder.parent), "equal": are_equal}
    told = report.Told(facts, dict(runs), memory, (begin, end))
    sys.stdout.write(told.text())
    return told.plain()


def _run(case: Case) -> measure.Run:
    return measure.told(case.command) if case.who == PLAIN else measure.timed(case.command)


def _compared(bench: Bench, when: str) -> bool:
    """Whether the peers' pages are ours."""
    found = [(who, equal.compare(bench.out(GONGKAI), bench.out(who))) for who in (HUGO, ELEVENTY) if bench.out(who).is_dir()]
    for who, one in found:
        sys.stdout.write(f"{when}: {one.told(who)}\n")
    return bool(found) and all(one.is_equal for _who, one in found)


def _written(folder: Path) -> tuple[int, int]:
    """The number of pages and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*.html")]
    return len(sizes), sum(sizes)


if __name__ == "__main__":
    main()
