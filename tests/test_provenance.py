import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import memory, provenance
from generator.build import check
from generator.load import Loaded
from generator.source import Path as KeyPath
from generator.source import SourceFile, parse, spans
from tests.conftest import MakeProject
from tests.projects import DOCUMENTS, LIST, PLACE, SOURCE, copy_data

Files = dict[str, str | bytes | None]


def test_every_document_is_verified_whole(real: Loaded) -> None:
    proofs = provenance.verify(real).values()
    results = [proof.verification for proof in proofs]
    assert [proof.problems for proof in proofs] == [()] * len(proofs)
    assert {result.document: (len(result.tasks), result.percent) for result in results} == {
        "tianjin/2022": (138, "100%"),
        "binhai/2022": (128, "100%"),
        "hedong/2022": (44, "100%"),
        "jinnan/2022": (136, "100%"),
        "xiqing/2023": (123, "100%"),
    }
    assert all(result.complete for result in results)


_TRANSCRIBED = {"text", "label", "leaders", "lead", "support", "responsible", "city_units", "category", "units", "scope", "due"}
_TRANSCRIBED |= {"q1", "q2", "q3", "q4", "year", "each", "h1", "h2", "title", "name", "term", "explanation", "printed", "number"}
_TRANSCRIBED |= {"related_mark"}
_OURS = {"milestones", "metrics", "errata", "discrepancies", "related", "due_terms", "columns"}


def transcribed(source: SourceFile) -> Iterator[tuple[KeyPath, int, int, int]]:
    """Where the texts taken from a document stand in an editors' file: route, line, first and last column."""
    inner = {path[:-1] for path in spans(source)}
    for path, span in spans(source).items():
        words = [part for part in path if isinstance(part, str)]
        if words and words[-1] in _TRANSCRIBED and not _OURS & set(words) and span.length > 1 and path not in inner:
            yield path, span.line - 1, span.column - 1, span.column - 1 + span.length


def mutated(text: str, line: int, start: int, end: int, chance: random.Random) -> str | None:
    """The file with one character of a text changed, dropped, or swapped with the next; None where that would change nothing."""
    lines = text.split("\n")
    said = lines[line][start:end]
    at = chance.randrange(len(said))
    kind = chance.choice(["change", "drop", "swap"])
    if said[at].isspace() or said[at] in "\"'[]{}" or (kind == "swap" and (at + 1 == len(said) or said[at + 1] in " \"'[]{}" + said[at])):
        return None
    if kind == "change":
        said = said[:at] + ("某" if said[at] != "某" else "甲") + said[at + 1 :]
    elif kind == "drop":
        said = said[:at] + said[at + 1 :]
    else:
        said = said[:at] + said[at + 1] + said[at] + said[at + 2 :]
    lines[line] = lines[line][:start] + said + lines[line][end:]
    return "\n".join(lines)


def test_two_hundred_random_slips_are_each_found(tmp_path: Path) -> None:
    root = copy_data(tmp_path)
    chance = random.Random(20221231)
    files = [path for path in sorted((root / "data").rglob("*.yaml")) if path.name not in ("portal.yaml", "place.yaml")]
    places = []
    for path in files:
        source, _ = parse(path.name, path.read_text(encoding="utf-8"))
        assert source is not None
        places += [(path, source.text, where) for where in transcribed(source)]
    sound = check(root)
    known = memory.of(sound[0], sound[1].proofs)
    missed = []
    tried = 0
    while tried < 200:
        path, text, (route, line, start, end) = chance.choice(places)
        broken = mutated(text, line, start, end, chance)
        if broken is None:
            continue
        tried += 1
        path.write_text(broken, encoding="utf-8")
        _, report = check(root, known)  # the place with the slip is read and proved anew, the others stay as they were found
        path.write_text(text, encoding="utf-8")
        if not report.problems:
            missed.append((path.name, route, line + 1))
    assert missed == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("新建菜市场2个。", "新建菜市场3个。"),
        ("[李四, 王五]", "[王五, 李四]"),
        ("[区住建委, 某街]", "[某街, 区住建委]"),
        ("      - each: 推进", "      - q1: 推进"),
    ],
)
def test_a_text_that_differs_from_its_row_is_found(project: MakeProject, wrong: str, right: str) -> None:
    _, report = check(project({"data/mou/2022-key.yaml": LIST.replace(wrong, right)}))
    assert "not-in-source" in [problem.code for problem in report.problems]


def test_a_row_nobody_transcribed_is_found(project: MakeProject) -> None:
    _, report = check(project({"data/mou/2022-key.yaml": LIST[: LIST.index("  - no: 2")]}))
    assert {problem.code for problem in report.problems} == {"cell-not-covered"}


def test_a_line_that_belongs_to_nothing_is_found(project: MakeProject) -> None:
    _, report = check(project({"data/mou/documents.yaml": DOCUMENTS.replace("body: [1-7]", "body: [1-6]")}))
    assert [(problem.code, problem.notes) for problem in report.problems] == [
        ("cell-not-covered", ("原文 data/sources/mou-2022.txt 第7行",))
    ]


def test_a_changed_source_is_noticed(project: MakeProject) -> None:
    _, report = check(project({"data/sources/mou-2022.txt": SOURCE.replace("请认真", "请切实")}))
    assert [problem.code for problem in report.problems] == ["source-changed"]


def test_a_rule_that_is_used_must_be_declared(project: MakeProject) -> None:
    _, report = check(project({"data/mou/documents.yaml": DOCUMENTS.replace("[padding, run-together]", "[padding]")}))
    assert [problem.code for problem in report.problems] == ["not-in-source"]
    assert "run-together" in report.problems[0].message


def test_a_record_that_the_document_does_not_state_is_found(project: MakeProject) -> None:
    _, report = check(project({"data/mou/documents.yaml": DOCUMENTS.replace("2022-01-05", "2022-01-06")}))
    assert [problem.code for problem in report.problems] == ["record-not-in-source"]


def test_a_name_printed_otherwise_is_found_even_if_registered(project: MakeProject) -> None:
    files: Files = {"data/mou/2022-key.yaml": LIST.replace("[区住建委, 某街]", "[住建委, 某街]"), "data/mou/place.yaml": PLACE}
    _, report = check(project(files))
    assert [problem.code for problem in report.problems] == ["not-in-source"]


def test_no_title_or_note_is_accepted_cut_short(tmp_path: Path) -> None:
    """The last character dropped from every title, number, issuer, note and heading of a file at once: each is reported."""
    root = copy_data(tmp_path)
    sound = check(root)
    known = memory.of(sound[0], sound[1].proofs)
    tried = 0
    for path in sorted((root / "data").glob("*/*.yaml")):
        text = path.read_text(encoding="utf-8")
        source, _ = parse(path.name, text)
        assert source is not None
        lines = text.split("\n")
        cut: set[int] = set()
        for route, span in spans(source).items():
            if path.name != "place.yaml" and is_heading(route) and span.length > 2:
                end = span.column - 1 + span.length - (lines[span.line - 1][span.column - 2 + span.length] in "\"'")
                lines[span.line - 1] = lines[span.line - 1][: end - 1] + lines[span.line - 1][end:]
                cut.add(span.line)
        path.write_text("\n".join(lines), encoding="utf-8")
        found = {problem.span.line for problem in check(root, known)[1].problems} if cut else set()
        path.write_text(text, encoding="utf-8")
        tried += len(cut)
        is_prose = "hedong" in path.parts  # there a cut word shows where the next one begins
        assert found if is_prose and cut else cut - found == set(), path.name
    assert tried > 40


def is_heading(route: KeyPath) -> bool:
    words = [part for part in route if isinstance(part, str)]
    inner = bool({"notes", "parents", "preamble"} & set(words)) and words[-1] in ("text", "name")
    return inner or (bool(words) and words[-1] in ("title", "number", "issuer"))


@pytest.mark.parametrize(
    "invented", ["    support: [某街]\n", "    due: 胡编\n", "    city_units: [某街]\n", "    label: （一）\n", "    related_mark: 编的\n"]
)
def test_a_field_the_table_has_no_column_for_is_not_taken_as_proved(project: MakeProject, invented: str) -> None:
    _, report = check(project({"data/mou/2022-key.yaml": LIST.replace("    lead: [区商务局]\n", f"    lead: [区商务局]\n{invented}")}))
    assert "not-in-source" in [problem.code for problem in report.problems]


def test_rows_hidden_in_the_body_are_not_counted_as_proved(project: MakeProject) -> None:
    hidden = LIST[: LIST.index("  - no: 2")].replace("lines: 9-28", "lines: 9-21")
    loaded, _ = check(project({"data/mou/2022-key.yaml": hidden, "data/mou/documents.yaml": DOCUMENTS.replace("[1-7]", "[1-7, 23-28]")}))
    result = provenance.verify(loaded)["mou/2022"].verification
    assert (result.cells, result.body) == (10, 13)
