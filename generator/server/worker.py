"""The one thread that looks at the files and rebuilds, and what it last found.

A change is what differs from what was seen before the last rebuild began, so a second save during a rebuild is seen at the next look:
that is the queue, and it holds one. After a quiet moment the whole build runs in a process of its own, and the next change ends it.
"""

import gc
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from ..build import Options, Progress, Project, Report, build
from ..outputs import MARKER
from .background import Outcome, WholeBuild
from .notices import Notice, fault, notices, refusal
from .refresh import Drawn, refresh
from .watching import look, settled

LOOK_EVERY, SETTLE, SETTLE_LOOKS, QUIET = 0.05, 0.03, 20, 2.0
_LAST_WORDS = 12


@dataclass(frozen=True, slots=True)
class State:
    """What the browser is told: the number of the last update of the pages, of the last whole build, and what is wrong with the files now.

    ``since`` says for the file of a page which update changed it last, where that was after all pages were changed at once.
    """

    pages: int
    whole: int
    notices: tuple[Notice, ...] = ()
    everything: int = 0
    since: Mapping[str, int] = field(default_factory=dict)

    def number(self, file: str) -> int:
        """The update that last changed a page, so that an open page is reloaded when it is another and not before."""
        return self.since.get(file, self.everything)

    def updated(self, files: Iterable[str] | None) -> "State":
        """After an update that changed the pages of some files, or with None, all."""
        number = self.pages + 1
        if files is None:
            return replace(self, pages=number, everything=number, since={})
        return replace(self, pages=number, since={**self.since, **dict.fromkeys(files, number)})


@dataclass(frozen=True, slots=True)
class Commands:
    """What the command line lends the server.

    The options at this moment; how to tell the terminal of a whole build, of its stages, and of an update with the seconds it took; and
    the command that builds this site whole.
    """

    options: Callable[[], Options]
    tell: Callable[[Report], object]
    progress: Progress
    tell_update: Callable[[Report, float], object]
    whole: tuple[str, ...]


class Worker(threading.Thread):
    """Builds once, then rebuilds on every change until stopped.

    ``changed`` is called, in this thread, whenever the state is another; ``looked_at`` gives the files of the pages open in a browser.
    """

    def __init__(
        self, project: Project, commands: Commands, changed: Callable[[], object], looked_at: Callable[[], frozenset[str]]
    ) -> None:
        super().__init__(name="gongkai-rebuild")
        self._project = project
        self._commands = commands
        self._changed = changed
        self._looked_at = looked_at
        self._whole = WholeBuild(commands.whole, project.root)
        self._ending = threading.Event()
        self._drawn: Drawn | None = None
        self._is_whole = False
        now = time.time_ns() // 1_000_000  # a page of an earlier run of the server must not pass for one of this run
        self.state = State(now, now, everything=now)

    def stop(self) -> None:
        """End after the rebuild that is under way, and take the whole build along."""
        self._ending.set()
        self.join()
        self._whole.stop()

    def run(self) -> None:
        """Look, rebuild, look again. Written so that no change is lost: ``seen`` is always older than the rebuild that follows."""
        seen = look(self._project.root)
        self._attempt(self._begin)
        due: float | None = None
        while not self._ending.wait(LOOK_EVERY):
            if look(self._project.root) != seen:
                seen = settled(lambda: look(self._project.root), lambda: self._ending.wait(SETTLE), SETTLE_LOOKS)
                self._whole.stop()
                self._attempt(self._rebuild)
                due = time.monotonic() + QUIET
            elif due is not None and time.monotonic() >= due:
                due = None
                self._attempt(self._start_whole)
            elif outcome := self._whole.finished():
                self._take_whole(outcome)

    def _attempt(self, work: Callable[[], object]) -> None:
        """Do what may meet a bug of ours: it is told in the terminal, shown in the browser, and ends nothing.

        Collecting garbage waits for a quiet moment: looking through the portal kept from last time would double the time of a rebuild.
        """
        gc.disable()
        try:
            work()
        except Exception as error:  # noqa: BLE001 - the boundary at which a bug becomes a problem on the page
            traceback.print_exc()
            self._drawn = None
            self._show(replace(self.state, notices=(fault(error),)))
        finally:
            gc.freeze()
            gc.enable()

    def _begin(self) -> None:
        """The pages alone where a site stands already, so that the first save need not wait for the rest of it; else everything."""
        start = time.perf_counter()
        if (self._project.site / MARKER).exists():
            update = refresh(self._project, self._commands.options(), None)
            if update.drawn is not None:
                self._is_whole, self._drawn = True, update.drawn
                self._commands.tell_update(update.report, time.perf_counter() - start)
                self._take(update.report, None)
                self._start_whole()
                return
        self._build_whole()

    def _rebuild(self) -> None:
        """The pages alone when the rest of the site stands, else everything."""
        if not self._is_whole or not (self._project.site / MARKER).exists():
            self._build_whole()
            return
        start = time.perf_counter()
        update = refresh(self._project, self._commands.options(), self._drawn, self._looked_at(), self._take_first)
        is_reframed = self._drawn is None or update.drawn is None or self._drawn.templates != update.drawn.templates
        self._drawn = update.drawn
        self._commands.tell_update(update.report, time.perf_counter() - start)
        self._take(update.report, None if is_reframed else update.changed)

    def _build_whole(self) -> None:
        """Everything, in this thread; then the pages once more, which writes nothing but remembers what stands on disk."""
        self._is_whole, self._drawn = False, None
        options = self._commands.options()
        report = build(self._project, options, self._commands.progress)
        self._is_whole = report.changes is not None
        self._commands.tell(report)
        self._take(report, None)
        if self._is_whole:
            self._drawn = refresh(self._project, options, None).drawn

    def _take_first(self, changed: frozenset[str]) -> None:
        """Tell the browser that the pages somebody looks at are new already; the problems shown stay until all pages are."""
        self._show(self.state.updated(changed))

    def _take(self, report: Report, changed: frozenset[str] | None) -> None:
        """Tell the browser what a rebuild found and did, and which pages it changed; None is all."""
        found = notices(self._project.root, report.problems, report.files)
        if report.refusal:
            found = (refusal(report.refusal.message), *found)
        differs = report.changes is not None and report.changes.written + report.changes.removed > 0
        state = self.state.updated(changed) if differs or changed else self.state
        self._show(replace(state, notices=found))

    def _start_whole(self) -> None:
        """Bring search and open data up to date in the background, unless the files have errors and nothing is to be published."""
        if not any(notice.is_error for notice in self.state.notices):
            self._whole.start()
        gc.unfreeze()
        gc.collect()

    def _take_whole(self, outcome: Outcome) -> None:
        if outcome.code == 0:
            self._show(replace(self.state, whole=self.state.whole + 1))
        else:
            found = refusal("搜索和开放数据没有更新，其余网页是新的。", outcome.lines[-_LAST_WORDS:])
            self._show(replace(self.state, notices=(found, *self.state.notices)))

    def _show(self, state: State) -> None:
        self.state = state
        self._changed()
