"""What was measured, as tables: times, ratios, memory, and the machine they are of."""

import os
import platform
import statistics
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from . import peers
from .cases import CLEAN, EDIT, ELEVENTY, GONGKAI, HUGO, NOTHING, PAGES, PLAIN, SEARCHED, WHOLE, WITH_DATA
from .measure import Run

_MEGA = 2**20
Load = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Told:
    """The measurements of a portal of one size."""

    facts: Mapping[str, object]
    runs: Mapping[tuple[str, str], Sequence[Run]]
    memory: Mapping[str, int]
    load: tuple[Load, Load]

    def text(self) -> str:
        """The tables."""
        return "\n".join([*self._head(), *self._times(), "", *self._ratios(), "", ""])

    def plain(self) -> dict[str, object]:
        """The same as JSON."""
        runs = [{"who": who, "what": what, "runs": [asdict(run) for run in found]} for (who, what), found in self.runs.items()]
        return {**self.facts, "runs": runs, "memory": dict(self.memory), "load": self.load}

    def _head(self) -> Iterator[str]:
        facts = self.facts
        begin, end = (" ".join(f"{one:.2f}" for one in load) for load in self.load)
        yield f"\n{facts['tasks']} tasks, {facts['pages']} pages, {facts['bytes']:,} bytes; medians of {facts['rounds']} run(s) in turns"
        yield f"in {facts['work']}; load average {begin} at the begin, {end} at the end"
        yield f"pages the same for all: {'not compared' if facts['equal'] is None else 'yes' if facts['equal'] else 'NO'}"

    def _times(self) -> Iterator[str]:
        yield f"{'':26}{'':20}{'seconds':>9}{'(fastest':>10}{'slowest)':>10}{'CPU s':>9}{'pages/s':>10}{'memory MB':>11}{'others %':>10}"
        for (who, what), found in self.runs.items():
            walls = [run.wall for run in found]
            wall, cpu = statistics.median(walls), statistics.median(run.cpu for run in found)
            foreign = statistics.median(run.foreign for run in found)
            rate = f"{int(str(self.facts['pages'])) / wall:,.0f}" if what in {CLEAN, f"{PAGES} by 1", f"{PAGES} by 2"} else ""
            memory = f"{self.memory[who] / _MEGA:,.0f}" if what == CLEAN and who in self.memory else ""
            yield f"{who:26}{what:20}{wall:9.3f}{min(walls):10.3f}{max(walls):10.3f}{cpu:9.3f}{rate:>10}{memory:>11}{100 * foreign:10.0f}"

    def _ratios(self) -> Iterator[str]:
        """How many times as long the others take, and how many times as long as plain writing we do."""
        for what in (CLEAN, NOTHING, EDIT):
            for who in (HUGO, ELEVENTY):
                yield from self._ratio((who, what), (GONGKAI, what))
        for who, what in ((GONGKAI, PAGES), (WITH_DATA, WHOLE)):
            if (PLAIN, f"{what} by 1") not in self.runs or (PLAIN, f"{what} by 2") not in self.runs:
                continue
            faster = min((f"{what} by 1", f"{what} by 2"), key=lambda one: statistics.median(run.wall for run in self.runs[PLAIN, one]))
            yield from self._ratio((who, CLEAN), (PLAIN, faster))
        yield from self._ratio((SEARCHED, CLEAN), (GONGKAI, CLEAN))

    def _ratio(self, one: tuple[str, str], other: tuple[str, str]) -> Iterator[str]:
        if one in self.runs and other in self.runs:
            ratio = statistics.median(run.wall for run in self.runs[one]) / statistics.median(run.wall for run in self.runs[other])
            yield f"{', '.join(one):40} / {', '.join(other):40} {ratio:8.2f}"


def machine() -> str:
    """What everything is measured on and with."""
    model = next((line.split(":")[1].strip() for line in _lines(Path("/proc/cpuinfo")) if line.startswith("model name")), "unknown")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    node = _version("node", "--version")
    eleventy = _version("node", str(peers.eleventy()), "--version") if peers.eleventy() else "not installed: make bench installs it"
    hugo = _version(str(peers.hugo()), "version").split("-")[0] if peers.hugo() else "not installed: make bench installs it"
    return (
        f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}\n"
        f"Python {platform.python_version()}, Node {node}, Hugo: {hugo}, Eleventy: {eleventy}\n"
    )


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def _version(*words: str) -> str:
    try:
        return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 - ours
    except (OSError, subprocess.CalledProcessError):
        return "none"
