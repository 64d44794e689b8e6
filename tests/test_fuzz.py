"""Mutants of real files: whatever an editor's file becomes, checking it ends with problems that have a place, and soon.

300 mutants in ``make test``, the same ones every time; 20,000 new ones in ``make test-full``.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.projects import ROOT
from tests.samplehistory import SAMPLE

PORTAL = ("data/portal.yaml", "data/topics.yaml", "data/terms.yaml", "content/about.md", "content/hedong-2022.md")
FILES = (
    *(("binhai", f"data/binhai/{name}.yaml") for name in ("place", "documents", "2022-key", "2022-livelihood")),
    *(("hedong", f"data/hedong/{name}.yaml") for name in ("place", "documents", "2022-targets", "2022-report", "2022-five-year")),
    *(("hedong", f"data/{name}.yaml") for name in ("portal", "topics", "terms", "tianjin/place")),
    ("hedong", "data/sources/hedong-2022.txt"),
    ("hedong", "content/about.md"),
    ("hedong", "content/hedong-2022.md"),
    *(("sample", f"data/shifan/{name}.yaml") for name in ("progress/2022-q2", "progress/2022-q4", "adjustments", "ratings", "2022-key")),
)
"""The files that are changed, each with the district whose project it is tried in, or the sample's, which has progress."""

TOKENS = [
    *(
        "&a ",
        "*a",
        "!!int ",
        "!x ",
        "<<: ",
        "? ",
        ": ",
        ":",
        "：",
        "- ",
        "-",
        "|\n",
        ">\n",
        "#",
        "%",
        "@",
        "`",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
    ),
    *(",", "\t", "\n", "\r\n", "\r", "\n---\n", "\n...\n", "%YAML 1.1\n", "no", "~", "null", "07", "1:30", "2022-02-30", "1-99999"),
    *("9" * 5000, "[" * 200, "{" * 200, "- " * 200, "\u3000", "\u00a0", "\u200b", "\ufeff", "\u2028", "\u0085", "\ue000", "\ufffd"),
    *("⽼", "\0", "\x07", "\U0001f600", "<b>", "](/x/)", "<!--", "13800138000", "lines: ", "units: ", "q1: ", "q3-q1: ", "9999: ", "no: "),
    *("id: ", "tasks:\n", "parent: x\n", "goal: ", "task: 2022-key/99", "withdrawn: 2022-01-01", "period: q1", "value: 1-2"),
]

Mutation = tuple[str, int, int, bytes]
_AT = st.integers(0, 2**20)
MUTATIONS = st.one_of(
    st.tuples(st.just("flip"), _AT, st.integers(1, 255), st.just(b"")),
    st.tuples(st.just("insert"), _AT, st.just(0), st.binary(min_size=1, max_size=4)),
    st.tuples(st.just("insert"), _AT, st.just(0), st.sampled_from(TOKENS).map(str.encode)),
    st.tuples(st.just("token-at-line"), _AT, st.just(0), st.sampled_from(TOKENS).map(str.encode)),
    st.tuples(st.just("token-at-value"), _AT, st.just(0), st.sampled_from(TOKENS).map(str.encode)),
    st.tuples(st.just("delete"), _AT, st.integers(1, 200), st.just(b"")),
    st.tuples(st.just("cut"), _AT, st.just(0), st.just(b"")),
    st.tuples(st.just("move-line"), _AT, _AT, st.just(b"")),
    st.tuples(st.just("copy-line"), _AT, _AT, st.just(b"")),
    st.tuples(st.just("drop-line"), _AT, st.just(0), st.just(b"")),
    st.tuples(st.just("encode"), st.integers(0, 3), st.just(0), st.just(b"")),
)
MUTANTS = st.tuples(st.sampled_from(FILES), st.lists(MUTATIONS, min_size=1, max_size=4))


def mutated(raw: bytes, mutation: Mutation) -> bytes:
    kind, place, amount, token = mutation
    at = place % (len(raw) + 1)
    lines = raw.split(b"\n")
    line = place % len(lines)
    match kind:
        case "flip":
            return raw[:at] + bytes(byte ^ amount for byte in raw[at : at + 1]) + raw[at + 1 :]
        case "insert":
            return raw[:at] + token + raw[at:]
        case "delete":
            return raw[:at] + raw[at + amount :]
        case "cut":
            return raw[:at]
        case "encode":
            return raw.decode(errors="ignore").encode(("utf-16", "gb18030", "utf-8-sig", "utf-16-le")[place], errors="ignore")
        case "token-at-line":
            lines[line] = token + lines[line]
        case "token-at-value":
            before, colon, after = lines[line].partition(b": ")
            lines[line] = before + colon + token + (b"" if place % 2 else after)
        case "drop-line":
            del lines[line]
        case _:
            moved = lines[line] if kind == "copy-line" else lines.pop(line)
            lines.insert(amount % (len(lines) + 1), moved)
    return b"\n".join(lines)


class Worker:
    """A checking process over a small project of real files, replaced when it dies."""

    def __init__(self, root: Path, base: Path) -> None:
        self.root = root
        self.base = base
        self.process = self.started()
        self.tried = 0
        self.slowest = 0.0
        self.megabytes = 0

    def started(self) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.fuzzworker", str(self.root)]
        return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def wrong(self, file: str, content: bytes) -> str | None:
        """What is wrong with how a mutant is checked, or None."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"file": file, "content": content.decode("latin-1")}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            self.process.wait()
            code, self.process = self.process.returncode, self.started()
            shutil.copy(self.base / file, self.root / file)
            return f"the process died with {code}"
        answer = json.loads(line)
        self.tried += 1
        self.slowest = max(self.slowest, answer["seconds"])
        self.megabytes = max(self.megabytes, answer["megabytes"])
        found: str | None = answer["wrong"]
        return found

    def close(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


def district_alone(root: Path, district: str) -> Path:
    """A project of one real district, small enough to be checked often; its city's units are there, the city's lists are not."""
    for name in (*PORTAL, "data/tianjin/place.yaml", f"data/sources/{district}-2022.txt"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    shutil.copytree(ROOT / "data" / district, root / "data" / district)
    (root / "data/tianjin/documents.yaml").write_text("[]\n", encoding="utf-8")
    return root


Workers = dict[str, Worker]


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workers]:
    found = {name: Worker(district_alone(tmp_path_factory.mktemp(name), name), ROOT) for name in ("binhai", "hedong")}
    found["sample"] = Worker(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("sample") / "copy"), SAMPLE)
    yield found
    for name, worker in found.items():
        worker.close()
        figures = f"{worker.tried} mutants, slowest check {worker.slowest:.2f} s, at most {worker.megabytes} MB"
        sys.stdout.write(f"\n{name}: {figures}\n")


Mutant = tuple[tuple[str, str], list[Mutation]]


def checked(workers: Workers, mutant: Mutant) -> None:
    (district, file), mutations = mutant
    content = (workers[district].base / file).read_bytes()
    for mutation in mutations:
        content = mutated(content, mutation)
    wrong = workers[district].wrong(file, content)
    assert wrong is None, wrong


_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@settings(max_examples=300, derandomize=True, deadline=None, database=None, suppress_health_check=_QUIET)
@given(mutant=MUTANTS)
def test_three_hundred_mutants_of_real_files_are_checked_without_a_crash(workers: Workers, mutant: Mutant) -> None:
    checked(workers, mutant)


@pytest.mark.full
@settings(max_examples=20_000, deadline=None, database=None, suppress_health_check=_QUIET)
@given(mutant=MUTANTS)
def test_twenty_thousand_mutants_of_real_files_are_checked_without_a_crash(workers: Workers, mutant: Mutant) -> None:
    checked(workers, mutant)
