"""What is measured of a portal: each generator making all pages, after one edit, and with nothing changed; and plain writing."""

import filecmp
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from . import edit, peers
from .generate import ROOT, generate
from .peers import Command
from .translate import TEMPLATES

CLEAN, NOTHING, EDIT = "clean", "nothing changed", "one task edited"
GONGKAI, WITH_DATA, SEARCHED = "gongkai", "gongkai with data", "gongkai with search too"
"""The pages alone, as the peers make them; with open data, feeds and calendars; with the search index besides."""
CHOICES = {GONGKAI: ("--no-search", "--no-data"), WITH_DATA: ("--no-search",), SEARCHED: ()}
EDITS_APART = 8
HUGO, ELEVENTY = "Hugo", "Eleventy"
PLAIN, PAGES, WHOLE = "plain writing", "pages", "whole site"


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to measure: whose, what, how it is made ready in the ``n``-th round, the command, and the folders that are spent then."""

    who: str
    what: str
    ready: Callable[[int], None]
    command: Command
    spent: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Bench:
    """A portal of some size with all that is measured on it, in a folder of its own; ``is_brief``: the peers make it once, and no more."""

    folder: Path
    as_of: str
    is_brief: bool = False

    @property
    def project(self) -> Path:
        """The portal's own files."""
        return self.folder / "project"

    def out(self, who: str) -> Path:
        """Where a generator writes."""
        return self.folder / "out" / who.replace(" ", "-").lower()

    def pages(self, name: str) -> Path:
        """The pages as JSON, ``before`` or ``after`` an edit."""
        return self.folder / "pages" / name

    def make(self, tasks: int) -> int:
        """Make the portal, its pages as JSON before and after the first edit, and the peers' sites; the number of tasks."""
        count = generate(tasks, self.project)
        (self.project / "templates").symlink_to(TEMPLATES)
        self._dump("before")
        if not self.is_brief:
            self._dump_edited()
        peers.hugo_site(self.pages("before"), self.folder / "hugo", TEMPLATES)
        peers.eleventy_site(self.folder / "eleventy", TEMPLATES)
        return count

    def _dump_edited(self) -> None:
        """The pages after the first edit; a file that is the same is the same file."""
        files = edit.files(self.project)
        edit.edit(self.project, 0)
        self._dump("after")
        for path, content in files.items():
            path.write_bytes(content)
        for path in self.pages("after").iterdir():
            before = self.pages("before") / path.name
            if before.is_file() and filecmp.cmp(before, path, shallow=False):
                path.unlink()
                path.hardlink_to(before)

    def _dump(self, name: str) -> None:
        words = [sys.executable, "-m", "benchmarks.pages", str(self.project), self.as_of, str(self.pages(name))]
        subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - ours

    def cases(self, *, search: bool) -> Iterator[Case]:
        """Everything to measure, in the order in which it can be; what writes the same bytes follows who made them."""
        for who, what, pattern in ((GONGKAI, PAGES, "*.html"), (WITH_DATA, WHOLE, "*")):
            yield from self._gongkai(who)
            spent = (PLAIN, who) if self.is_brief else (PLAIN,)
            yield from _ended(self._plain(who, what, pattern), *map(self.out, spent))
        yield from _ended(self._gongkai(SEARCHED), self.out(SEARCHED)) if search else ()
        wanted = {CLEAN} if self.is_brief else {CLEAN, NOTHING, EDIT}
        for who, peer in ((HUGO, self._hugo()), (ELEVENTY, self._eleventy())):
            yield from _ended((case for case in peer if case.what in wanted), self.out(who))

    def _gongkai(self, who: str) -> Iterator[Case]:
        out = self.out(who)
        words = ("-m", "generator", "build", "--root", str(self.project), "--out", str(out), "--as-of", self.as_of, *CHOICES[who])
        command = Command((sys.executable, *words), self.project)
        yield Case(who, CLEAN, lambda _round: _remove(out, self.project / ".cache"), command)
        yield Case(who, NOTHING, _as_it_is, command)
        apart = EDITS_APART * list(CHOICES).index(who)  # what one of them edited last must be no edit of another's
        yield Case(who, EDIT, lambda number: edit.edit(self.project, number + apart), command)

    def _hugo(self) -> Iterator[Case]:
        program, site, out = peers.hugo(), self.folder / "hugo", self.out(HUGO)
        if program is None:
            return
        command = peers.hugo_command(program, site, out)

        def fresh(_round: int) -> None:
            _remove(out, site / "cache", site / "resources")
            peers.take_hugo(self.pages("before"), site)

        yield Case(HUGO, CLEAN, fresh, command)
        yield Case(HUGO, NOTHING, _as_it_is, command)
        yield Case(HUGO, EDIT, lambda _round: peers.take_hugo(self.pages("after"), site), command)

    def _eleventy(self) -> Iterator[Case]:
        program, site, out = peers.eleventy(), self.folder / "eleventy", self.out(ELEVENTY)
        if program is None:
            return
        before, after = (peers.eleventy_command(program, site, self.pages(name), out) for name in ("before", "after"))
        yield Case(ELEVENTY, CLEAN, lambda _round: _remove(out), before)
        yield Case(ELEVENTY, NOTHING, _as_it_is, before)
        yield Case(ELEVENTY, EDIT, _as_it_is, after)

    def _plain(self, who: str, what: str, pattern: str) -> Iterator[Case]:
        """The same bytes to the same files, by one process and by two."""
        for processes in ("1", "2"):
            words = (sys.executable, "-m", "benchmarks.plain", str(self.out(who)), str(self.out(PLAIN)), pattern, processes)
            yield Case(PLAIN, f"{what} by {processes}", partial(_clear, self.out(PLAIN)), Command(words, ROOT))


def _ended(cases: Iterable[Case], *spent: Path) -> Iterator[Case]:
    """Cases, if there are any, after the last of which some folders are of no use; large portals would fill the memory."""
    found = list(cases)
    yield from found[:-1]
    yield from (replace(case, spent=spent) for case in found[-1:])


def _as_it_is(_round: int) -> None:
    """Nothing to make ready."""


def _clear(folder: Path, _round: int) -> None:
    _remove(folder)


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
