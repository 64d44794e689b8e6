"""A build with nothing to do is answered at once, and only then: whatever was edited, the site is that of a clean build."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import unchanged
from generator.build import Options, Project, build
from generator.outputs import MARKER
from generator.publishing import traces
from tests.conftest import MakeProject
from tests.projects import ROOT
from tests.test_build import differing

SETTLED = 0.12
"""Seconds after which a file is not too new to be trusted."""


def gongkai(root: Path, *more: str) -> str:
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--no-search", "--as-of", "2022-06-30", *more]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def is_answered(root: Path, *more: str) -> bool:
    return "完全一样" in gongkai(root, *more)


@pytest.fixture
def standing(project: MakeProject) -> Path:
    """A small portal with a text and templates of its own, and its site."""
    root = project({"content/notes.md": "---\ntitle: 札记\n---\n\n一\n二\n"})
    (root / "templates").unlink()
    shutil.copytree(ROOT / "templates", root / "templates")
    time.sleep(SETTLED)
    gongkai(root)
    return root


def test_a_build_with_nothing_to_do_is_answered_at_once(standing: Path) -> None:
    assert is_answered(standing)
    assert not is_answered(standing, "--offline")


def replaced_with_the_same_size_and_time(root: Path) -> None:
    page = root / "content/notes.md"
    before = page.stat()
    page.write_text(page.read_text(encoding="utf-8").replace("一", "三", 1), encoding="utf-8")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def cut(note: Path) -> None:
    note.write_bytes(note.read_bytes()[:100])


DOUBTS: dict[str, Callable[[Path], object]] = {
    "a text with the size and time it had": replaced_with_the_same_size_and_time,
    "a style": lambda root: (root / "templates/assets/css/base.css").write_text("a { color: red; }\n"),
    "a new page": lambda root: (root / "content/new.md").write_text("---\ntitle: 新页\n---\n\n新。\n", encoding="utf-8"),
    "no note": lambda root: (root / ".cache/built.json").unlink(),
    "a cut note": lambda root: cut(root / ".cache/built.json"),
    "a note of another version": lambda root: (root / ".cache/built.json").write_text("[1]"),
    "a site somebody else changed": lambda root: (root / "site" / MARKER).touch(),
    "no site": lambda root: shutil.rmtree(root / "site"),
}


@pytest.mark.parametrize("doubt", DOUBTS)
def test_whatever_is_doubtful_is_built(standing: Path, doubt: str) -> None:
    assert is_answered(standing)
    DOUBTS[doubt](standing)
    assert not is_answered(standing)


def test_a_linked_folder_within_the_templates_is_never_taken_for_unchanged(standing: Path, tmp_path: Path) -> None:
    shutil.move(standing / "templates/components", tmp_path / "components")
    (standing / "templates/components").symlink_to(tmp_path / "components")
    time.sleep(SETTLED)
    gongkai(standing)
    assert not is_answered(standing)


EDITS: dict[str, Callable[[Path, int], object]] = {
    "text": lambda root, n: (root / "content/notes.md").write_text(f"---\ntitle: 札记\n---\n\n第{n}次。\n", encoding="utf-8"),
    "page": lambda root, n: (root / f"content/page-{n}.md").write_text(f"---\ntitle: 第{n}页\n---\n\n页。\n", encoding="utf-8"),
    "no page": lambda root, _n: _remove((root / "content").glob("page-*.md")),
    "a page renamed": lambda root, n: [path.rename(path.with_name(f"page-{n + 20}.md")) for path in (root / "content").glob("page-*.md")][
        :1
    ],
    "short name": lambda root, n: _put(root / "data/mou/2022-key.yaml", "short: ", f"short: 重点{n}"),
    "place": lambda root, n: _put(root / "data/mou/place.yaml", "name: ", f"name: 某区{n}"),
    "template": lambda root, n: _put(root / "templates/pages/terms.html", "{#", f"{{# #}}<!-- {n} -->"),
    "style": lambda root, n: (root / "templates/assets/css/utilities.css").write_text(f".u{n} {{ color: red; }}\n"),
    "nothing": lambda _root, _n: None,
    "note": lambda root, _n: (root / ".cache/built.json").unlink(missing_ok=True),
    "cut": lambda root, _n: cut(root / ".cache/built.json") if (root / ".cache/built.json").exists() else None,
}
edits = st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(1, 9)), min_size=1, max_size=4)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink()


def _put(path: Path, start: str, line: str) -> None:
    """Write a line anew, or where there is none that starts so, add it."""
    lines = path.read_text(encoding="utf-8").split("\n")
    found = next((number for number, own in enumerate(lines) if own.startswith(start)), None)
    path.write_text("\n".join([*lines, line] if found is None else [*lines[:found], line, *lines[found + 1 :]]), encoding="utf-8")


def made(root: Path, site: Path, day: dt.date) -> bool:
    """What the command does, in this process: whether there was anything to build."""
    arguments = ["build", "--root", str(root), "--out", str(site), "--as-of", day.isoformat()]
    if unchanged.told(arguments) is not None:
        return False
    before = unchanged.basis(str(root), arguments)
    report = build(Project(root, site, root / ".cache"), Options(day, None, with_search=False), lambda *_: None)
    assert report.changes is not None, report.problems
    unchanged.remember(str(root), before, f"{site}/{MARKER}", traces(site), "完全一样")
    return True


def sequence(root: Path, steps: list[tuple[str, int]], day: int) -> None:
    kept, clean = root / "kept", root / "clean"
    for name, number in steps:
        EDITS[name](root, number)
        time.sleep(SETTLED)
        made(root, kept, dt.date(2022, 6, day))
    assert not made(root, kept, dt.date(2022, 6, day))
    shutil.rmtree(clean, ignore_errors=True)
    note = (root / ".cache/built.json").read_bytes()
    made(root, clean, dt.date(2022, 6, day))
    (root / ".cache/built.json").write_bytes(note)
    assert differing(kept, clean) == []


def _settings(examples: int) -> settings:
    checks = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(max_examples=examples, deadline=None, derandomize=True, suppress_health_check=checks)


@_settings(60)
@given(edits, st.integers(1, 3))
def test_after_any_edits_the_site_is_that_of_a_clean_build(standing: Path, steps: list[tuple[str, int]], day: int) -> None:
    sequence(standing, steps, day)


@pytest.mark.full
@_settings(1000)
@given(edits, st.integers(1, 3))
def test_after_any_edits_the_site_is_that_of_a_clean_build_a_thousand_times(standing: Path, steps: list[tuple[str, int]], day: int) -> None:
    sequence(standing, steps, day)
