"""Nothing gets in: every payload in every text an editor may type, looked for in every output by that output's own reader.

A payload is either refused by the check, with its place, or published as the text it is: whatever reads the output finds the elements,
rows, properties and addresses it finds when harmless texts stand there. ``make test`` takes twelve turns, ``make test-full`` all.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.hostile import comparing, filling
from tests.hostile.payloads import ALL
from tests.hostile.sites import harmless_like, hostile

TURNS = range(0, len(ALL), 17)
_CHINESE = re.compile("[\u4e00-\u9fff]")


@dataclass
class Figures:
    """What was tried, for the line the test prints."""

    published: int = 0
    refused: int = 0
    files: Counter[str] = field(default_factory=Counter)
    met: set[tuple[str, str]] = field(default_factory=set)


def test_there_are_at_least_a_hundred_payloads_each_once() -> None:
    assert len({payload.text for payload in ALL}) == len(ALL) >= 100


def test_no_output_is_more_than_the_text_of_what_it_holds(tmp_path: Path) -> None:
    tried(tmp_path, TURNS)


@pytest.mark.full
def test_every_payload_in_every_text_is_refused_or_harmless_in_every_output(tmp_path: Path) -> None:
    figures = tried(tmp_path, range(len(ALL)))
    assert len(figures.met) == len(ALL) * len(filling.open_slots())


def tried(folder: Path, turns: Iterable[int]) -> Figures:
    figures, start = Figures(), time.perf_counter()
    for number, turn in enumerate(turns):
        is_first = number == 0
        one = hostile(folder / "hostile", turn, with_search=is_first, with_cards=is_first)
        for refusal in one.refused:
            assert _CHINESE.search(refusal.problem.message), refusal
            assert _CHINESE.search(refusal.problem.next_step), refusal
        assert [*comparing.faults(one, harmless_like(folder / "harmless", one, turn)), *comparing.unshown(one)] == [], turn
        figures.published += len(one.payloads)
        figures.refused += len(one.refused)
        figures.files.update(map(comparing.kind_of, one.outputs))
        figures.met |= {(slot, payload.text) for slot, payload in one.payloads.items()}
        figures.met |= {(refusal.slot, refusal.payload.text) for refusal in one.refused}
    told = "、".join(f"{count} {kind}" for kind, count in sorted(figures.files.items()))
    sys.stdout.write(
        f"\n{len(ALL)} payloads, {len(filling.open_slots())} texts: {figures.published} published, {figures.refused} refused; "
        f"read back: {told}; {time.perf_counter() - start:.0f} s\n"
    )
    return figures
