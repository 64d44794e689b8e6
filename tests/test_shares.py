"""Work shared out among processes: in order whatever is done first, and no process that fails is taken for one that is done."""

import datetime as dt
import os
import shutil
import signal
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from generator import shares
from generator.build import Options, Project, prepare
from generator.keeping import Made
from generator.shares import Failed, Sharing, dealt

from .projects import ROOT


@pytest.mark.parametrize("processes", [1, 2, 3, 7])
def test_what_is_dealt_back_stands_in_the_order_of_the_pieces(processes: int) -> None:
    def slowly(pieces: Sequence[int]) -> list[int]:
        time.sleep(0.02 * (pieces[0] == 0))
        return [piece * piece for piece in pieces]

    found = Sharing([partial(slowly, range(20)[number::processes]) for number in range(processes)]).results()
    assert not isinstance(found, Failed)
    assert dealt(found) == tuple(piece * piece for piece in range(20))


def test_a_share_that_meets_a_bug_says_which() -> None:
    def fail(pieces: Sequence[int]) -> list[float]:
        return [1 / piece for piece in pieces]

    found = Sharing([partial(fail, range(number, 4, 2)) for number in range(2)]).results()
    assert isinstance(found, Failed)
    assert "ZeroDivisionError" in found.words


def test_a_process_killed_half_way_is_told() -> None:
    def end(pieces: Sequence[int]) -> list[int]:
        if pieces[0] == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(pieces)

    assert isinstance(Sharing([partial(end, range(number, 4, 2)) for number in range(2)]).results(), Failed)


def test_of_the_parents_files_a_process_keeps_those_it_is_to_work_with(tmp_path: Path) -> None:
    def is_open(number: int) -> bool:
        try:
            os.fstat(number)
        except OSError:
            return False
        return True

    with (tmp_path / "lock").open("w") as lock, (tmp_path / "spool").open("w") as spool:
        works = [partial(is_open, file.fileno()) for file in (lock, spool)]
        assert Sharing(works, [spool.fileno()]).results() == (False, True)


def test_a_build_is_the_same_with_any_number_of_processes(tmp_path: Path) -> None:
    root = shutil.copytree(ROOT / "tests/sample", tmp_path / "sample")
    (root / "templates").symlink_to(ROOT / "templates")
    project = Project(root, root / "site", root / ".cache")
    alone, shared = (
        prepare(project, Options(dt.date(2022, 11, 20), None, with_search=False, processes=count), _no_matter) for count in (1, 3)
    )
    assert alone[0].pages > 100
    assert replace(alone[0], made=()) == replace(shared[0], made=())
    assert [_without_bytes(lot) for lot in alone[0].made] == [_without_bytes(lot) for lot in shared[0].made]
    assert [(output.path, output.content) for output in alone[1]] == [(output.path, output.content) for output in shared[1]]


def _without_bytes(lot: Made) -> tuple[Made, list[tuple[str, int]]]:
    """Files of a place but for where their bytes wait: those are compared as outputs."""
    return replace(lot, sheets=replace(lot.sheets, html=())), [(file.path, file.size) for file in lot.sheets.html]


def _no_matter(_stage: str, _seconds: float | None) -> None:
    pass


def test_no_more_processes_are_begun_than_there_are_processors() -> None:
    assert 1 <= shares.processors() <= (os.cpu_count() or 1)
