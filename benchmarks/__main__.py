"""``make bench``: gongkai, Hugo and Eleventy make the same pages from the same data, in turns; prints times, ratios and memory."""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from . import equal, measure, peers, report
from .cases import CHOICES, CLEAN, EDIT, ELEVENTY, GONGKAI, HUGO, PLAIN, Bench, Case

AS_OF = "2028-01-31"
"""After everything the generated portals plan and report."""
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of one's own is made in it
Key = tuple[str, str]


def main() -> None:
    """Measure every size asked for."""
    given = _arguments()
    Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")  # should a peer take all memory, this ends and nobody else's work
    sys.stdout.write(report.machine())
    results = []
    for tasks in given.tasks:
        with tempfile.TemporaryDirectory(prefix="gongkai-bench-", dir=given.work) as folder:
            bench = Bench(Path(folder), AS_OF, is_brief=given.brief)
            results.append(_size(bench, tasks, 1 if given.brief else given.rounds or (5 if tasks <= 6000 else 3), search=given.search))
    peers.INSTALLED.mkdir(parents=True, exist_ok=True)
    name = f"results-{'-'.join(map(str, given.tasks))}.json"
    (peers.INSTALLED / name).write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")
    sys.exit(any(result["equal"] is False for result in results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--tasks", type=int, nargs="+", default=[600, 6000], help="sizes of portals")
    parser.add_argument("--rounds", type=int, help="runs of each; the median counts (5, over 6,000 tasks 3)")
    parser.add_argument("--no-search", dest="search", action="store_false", help="leave out gongkai with its search index")
    parser.add_argument("--brief", action="store_true", help="once each, the peers clean only, pages not compared: for very many tasks")
    parser.add_argument("--work", type=Path, default=MEMORY if os.access(MEMORY, os.W_OK) else None, help="where to work: /dev/shm")
    return parser.parse_args()


def _size(bench: Bench, tasks: int, rounds: int, *, search: bool) -> dict[str, object]:
    """Everything about a portal of one size: whether the pages are the same, before and after an edit, and what each run took."""
    count = bench.make(tasks)
    trial = _Trial(bench, list(bench.cases(search=search)))
    if not bench.is_brief:
        trial.warm_up()
    begin = os.getloadavg()
    for number in range(rounds):
        trial.round(number)
    end = os.getloadavg()
    memory = trial.memory(rounds)
    pages, size = trial.written
    facts = {
        "tasks": count,
        "pages": pages,
        "bytes": size,
        "rounds": rounds,
        "work": str(bench.folder.parent),
        "equal": None if bench.is_brief else trial.are_equal,
        "failed": trial.failed,
    }
    told = report.Told(facts, dict(trial.runs), memory, (begin, end))
    sys.stdout.write(told.text())
    return told.plain()


@dataclass
class _Trial:
    """All runs of one portal's cases; who fails once is left out from then on, and said to have failed."""

    bench: Bench
    cases: list[Case]
    runs: dict[Key, list[measure.Run]] = field(default_factory=lambda: defaultdict(list))
    failed: dict[str, str] = field(default_factory=dict)
    are_equal: bool = True
    written: tuple[int, int] = (0, 0)

    def warm_up(self) -> None:
        """Every clean build once, and whether the pages are the same."""
        for case in self._clean():
            if self._run(case, 0):
                self._compare(case, "clean")

    def round(self, number: int) -> None:
        """Every case once; in the first round, whether the pages are the same after the edit."""
        for case in self.cases:
            if (run := self._run(case, number)) is None:
                continue
            self.runs[case.who, case.what].append(run)
            if (case.who, case.what) == (GONGKAI, CLEAN):
                self.written = _written(self.bench.out(GONGKAI))
            if case.what == EDIT and number == 0:
                self._compare(case, "after the edit")
            for folder in case.spent:
                shutil.rmtree(folder)

    def memory(self, number: int) -> dict[str, int]:
        """The memory of a clean build, in runs that are not timed: watching takes time itself, unless it is seldom enough."""
        if self.bench.is_brief:
            return {who: run.memory for (who, what), (run, *_) in self.runs.items() if what == CLEAN}
        found = {}
        for case in self._clean():
            case.ready(number)
            found[case.who] = measure.peak(case.command)
        return found

    def _clean(self) -> Iterator[Case]:
        return (case for case in self.cases if case.what == CLEAN and case.who not in self.failed)

    def _run(self, case: Case, number: int) -> measure.Run | None:
        if case.who in self.failed:
            return None
        case.ready(number)
        try:
            run = measure.told(case.command) if case.who == PLAIN else measure.timed(case.command, is_watched=self.bench.is_brief)
        except measure.FailedError as error:
            if case.who in CHOICES:
                raise
            self.failed[case.who] = str(error)
            sys.stdout.write(f"{case.who} FAILED: {error}\n")
            shutil.rmtree(self.bench.out(case.who), ignore_errors=True)
            return None
        sys.stderr.write(f"{case.who}, {case.what}: {run.wall:.3f} s\n")
        return run

    def _compare(self, case: Case, when: str) -> None:
        if case.who not in {HUGO, ELEVENTY}:
            return
        found = equal.compare(self.bench.out(GONGKAI), self.bench.out(case.who))
        sys.stdout.write(f"{when}: {found.told(case.who)}\n")
        self.are_equal = self.are_equal and found.is_equal


def _written(folder: Path) -> tuple[int, int]:
    """The number of pages and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*.html")]
    return len(sizes), sum(sizes)


if __name__ == "__main__":
    main()
