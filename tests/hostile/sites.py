"""Portals whose every text is hostile: built with the real build, and what was refused on the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import history
from generator.build import Options, Project, Report, check, prepare
from generator.diagnostics import Diagnostic, errors
from generator.outputs import File
from tests.hostile import filling
from tests.hostile.filling import Stretch
from tests.hostile.payloads import ALL, Payload
from tests.projects import AS_OF
from tests.repositories import git

_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Refused:
    """A payload a slot did not take, with the first thing said against it."""

    slot: str
    payload: Payload
    problem: Diagnostic


@dataclass(frozen=True, slots=True)
class Hostile:
    """A portal full of hostile texts: what stands in each slot, what was refused, and every file of its site."""

    root: Path
    values: Mapping[str, str]
    payloads: Mapping[str, Payload]
    refused: tuple[Refused, ...]
    outputs: Mapping[str, bytes]


def placed(turn: int, slots: Sequence[str]) -> dict[str, Payload]:
    """Which payload stands in which slot: as many turns as there are payloads bring every one into every slot."""
    return {slot: ALL[(turn + 7 * position) % len(ALL)] for position, slot in enumerate(slots)}


def hostile(root: Path, turn: int, *, with_search: bool = False, with_cards: bool = False) -> Hostile:
    """The portal of a turn, with harmless texts where a payload was refused."""
    payloads = placed(turn, filling.open_slots())
    refused: list[Refused] = []
    for _ in range(_ROUNDS):
        values = {slot: payload.text + filling.tag(slot) for slot, payload in payloads.items()}
        stretches = filling.write(root, values)
        _loaded, report = check(root)
        found = blamed(errors(report.problems), stretches, payloads)
        if not found:
            break
        refused += found
        payloads = {slot: payload for slot, payload in payloads.items() if slot not in {one.slot for one in found}}
    return Hostile(
        root, values, payloads, tuple(refused), outputs(root, values, f"改动{ALL[turn].text}", search=with_search, cards=with_cards)
    )


def blamed(problems: Sequence[Diagnostic], stretches: Sequence[Stretch], payloads: Mapping[str, Payload]) -> list[Refused]:
    """The slots that problems are about; what is said of other places follows from them."""
    found: dict[str, Refused] = {}
    for problem in problems:
        span = problem.span
        in_file = [one for one in stretches if one.file == span.file and one.slot in payloads]
        met = [one for one in in_file if one.meets(span.line, span.column, span.length)]
        met = met or [one for one in in_file if one.start[0] <= span.line <= one.end[0]]
        for one in met:
            found.setdefault(one.slot, Refused(one.slot, payloads[one.slot], problem))
    assert found or not problems, problems
    return list(found.values())


def outputs(root: Path, values: Mapping[str, str], message: str, *, search: bool, cards: bool) -> Mapping[str, bytes]:
    """Every file of the portal's site, with a history in which the hostile texts replaced other ones."""
    filling.write(root, {slot: "前" + filling.tag(slot) for slot in filling.open_slots()})
    if not (root / ".git").exists():
        git(root, "init", "-q", "-b", "main")
        (root / ".gitignore").write_text("/site/\n/.cache/\n/templates\n")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "收录", date="2022-01-10T08:00:00+08:00")
    filling.write(root, values)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", message.replace("\0", " "), date="2022-10-10T08:00:00+08:00")
    past = history.read(root, root / ".cache")
    options = Options(AS_OF, "0" * 40, with_search=search, with_cards=cards, banner=message.replace("\0", " "), history=past)
    report, made = prepare(Project(root, root / "site", root / ".cache"), options, lambda *_: None)
    _assert_built(report, made)
    return {output.path: output.content for output in made}


def _assert_built(report: Report, made: Sequence[File]) -> None:
    assert not errors(report.problems), report.problems
    assert report.refusal is None, report.refusal
    assert made


def harmless_like(root: Path, one: Hostile, turn: int) -> Hostile:
    """The same portal with texts nothing could be made of, each as long as the hostile one."""
    values = {slot: filling.harmless(slot, len(payload.text)) for slot, payload in one.payloads.items()}
    message = f"改动{'x' * len(ALL[turn].text)}"
    has_search, has_cards = any(path.startswith("search/text/") for path in one.outputs), any("card.png" in path for path in one.outputs)
    return replace(one, root=root, values=values, outputs=outputs(root, values, message, search=has_search, cards=has_cards))
