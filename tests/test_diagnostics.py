"""Every code of the registry with an example: input files over the minimal project, and what an editor reads.

After a wanted change of wording run ``pytest tests/test_diagnostics.py --write-expected`` and review the diff.
"""

import json
import os
import shutil
from html import escape
from pathlib import Path

import pytest

from generator import replaced
from generator.build import Options, Project, Report, build, check
from generator.codes import CODES, FAMILIES
from generator.diagnostics import Diagnostic, Span, as_github, as_html, as_json, as_text, in_order
from tests.projects import AS_OF, MINIMAL, ROOT, write_project
from tests.repositories import commit

EXAMPLES = Path(__file__).parent / "diagnostics"
_NOT_INPUT = {"expected.txt", "commands"}


def write_example(folder: Path, root: Path) -> Path:
    """The minimal project with an example's files over it, and what no repository can hold made by its ``commands``."""
    commands = folder / "commands"
    told = commands.read_text(encoding="utf-8").splitlines() if commands.exists() else []
    write_project(root, MINIMAL)
    if "commit data" in told:
        commit(root, MINIMAL)
    if (folder / "templates").exists():
        (root / "templates").unlink()
        shutil.copytree(ROOT / "templates", root / "templates")
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in _NOT_INPUT:
            target = root / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    for line in told:
        run_command(root, *line.split())
    return root


def run_command(root: Path, verb: str, name: str, *arguments: str) -> None:
    path = root / name
    match verb:
        case "remove":
            path.unlink()
        case "fifo":
            os.mkfifo(path)
        case "link":
            path.symlink_to(arguments[0])
        case "fill":
            path.write_bytes(b"#" * int(arguments[0]))


def reported(root: Path) -> Report:
    _, report = check(root, past=replaced.read(root, root / "cache"), latest=AS_OF)
    if report.problems or not (root / "templates").is_dir() or (root / "templates").is_symlink():
        return report
    return build(Project(root, root / "site", root / "cache"), Options(AS_OF, with_search=False), lambda _name, _seconds: None)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_an_example_that_reads_as_expected(code: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    folder = EXAMPLES / code
    assert folder.is_dir(), f"{folder} is missing: every code needs an example"
    report = reported(write_example(folder, tmp_path))
    said = as_text(report.problems, report.files).replace(str(tmp_path), "") + "\n"
    if pytestconfig.getoption("--write-expected"):
        (folder / "expected.txt").write_text(said, encoding="utf-8")
    assert code in {problem.code for problem in report.problems}
    assert said == (folder / "expected.txt").read_text(encoding="utf-8")


def test_no_example_is_of_a_code_that_is_gone() -> None:
    assert {path.name for path in EXAMPLES.iterdir()} == set(CODES)


def test_every_code_says_what_why_and_what_instead() -> None:
    for code in CODES.values():
        assert all((code.what, code.why, code.example, code.instead, code.fixed)), code.name
        assert code.example != code.fixed, code.name
    assert sum(len(family) for family in FAMILIES.values()) == len(CODES)


def problem(code: str, line: int, column: int = 1, length: int = 1, message: str = "甲") -> Diagnostic:
    return Diagnostic(code, message, Span("data/a.yaml", line, column, length))


def test_what_a_character_explains_is_a_note_of_it() -> None:
    cause, follower = problem("invisible-character", 3, 12), problem("not-in-source", 3, 10, 8)
    elsewhere = problem("not-in-source", 4, 10, 8)
    first, second = in_order([follower, elsewhere, cause])
    assert (first.code, first.notes, second) == ("invisible-character", ("由此：甲",), elsewhere)


def test_the_same_slip_again_and_again_is_one_problem_that_names_its_lines() -> None:
    first, *others = in_order([problem("unknown-unit", line) for line in (9, 3, 7)])
    assert (first.span.line, others) == (3, [])
    assert first.notes == ("本文件还有 2 处同样的问题：第 7、9 行。",)


def test_at_most_twenty_problems_of_a_file_are_shown() -> None:
    many = in_order([problem("unknown-unit", line, message=f"甲{line}") for line in range(1, 36)])
    assert as_text(many, {}).count("错误[") == 20
    assert as_text(many, {}).endswith("data/a.yaml 还有 15 个。")
    assert as_html(many, {}).count("problems__item--error") == 20
    assert len(json.loads(as_json(many))) == 35


def test_when_room_is_short_errors_come_before_warnings() -> None:
    warnings = [problem("ambiguous-value", line, message=f"甲{line}") for line in range(1, 36)]
    assert "错误[unknown-unit]" in as_text(in_order([*warnings, problem("unknown-unit", 99)]), {})


def test_the_html_fragment_is_escaped() -> None:
    text = "text: <script>alert(1)</script> & more\n"
    shown = as_html([problem("raw-html", 1, 7, 8, "这里写了 <script>")], {"data/a.yaml": text})
    assert "<script>" not in shown
    assert f"<mark>{escape('<script>')}</mark>" in shown


def test_annotations_for_github_carry_the_next_step_and_escape_what_it_would_act_upon() -> None:
    shown = as_github([Diagnostic("dead-link", "甲%乙\n丙", Span("content/a,b.md", 2, 3, 4))])
    assert shown.startswith("::error file=content/a%2Cb.md,line=2,col=3,endColumn=7,title=dead-link::甲%25乙%0A丙%0A下一步：")


def test_an_excerpt_never_carries_what_a_terminal_would_act_upon() -> None:
    shown = as_text([problem("invisible-character", 1, 7)], {"data/a.yaml": "text: \x1b[31m\u202e甲\n"})
    assert "\x1b" not in shown
    assert "\u202e" not in shown
