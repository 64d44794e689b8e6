"""What an editor's program and GitHub read: it must fit what the commands really say."""

import itertools
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import yaml

from generator.cli import main
from tests.conftest import MakeProject
from tests.projects import LIST, ROOT


def gongkai(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = str(Path(sys.executable).with_name("gongkai"))
    return subprocess.run([command, *arguments], capture_output=True, text=True, check=False)


def test_vs_code_shows_the_problems_of_a_check_at_their_lines(project: MakeProject) -> None:
    root = project({"data/mou/2022-key.yaml": LIST.replace("区商务局", "区商局")})
    said = gongkai("check", "--root", str(root)).stdout.split("\n")
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    first, second = (pattern["regexp"] for pattern in tasks[0]["problemMatcher"][0]["pattern"])
    found = [
        (match[1], place[1], place[2])
        for line, after in itertools.pairwise(said)
        if (match := re.match(first, line)) and (place := re.match(second, after))
    ]
    assert ("unknown-unit", "data/mou/2022-key.yaml", "17") in found


def test_the_workspace_never_reformats_an_editors_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.format.enable"] is False
    assert settings["[yaml]"]["editor.formatOnSave"] is False


def test_the_workflow_is_pinned_may_only_read_and_calls_the_check_as_it_is() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["check"]["steps"]
    assert workflow["permissions"] == {"contents": "read"}
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step["uses"]) for step in steps if "uses" in step)
    assert steps[0]["with"] == {"persist-credentials": False, "fetch-depth": 0}
    command, *arguments = steps[-1]["run"].removeprefix(".venv/bin/gongkai ").split()
    main.commands[command].make_context(command, arguments)


def test_the_audit_is_pinned_too_may_only_read_and_asks_of_every_lock() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/audit.yml").read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    steps = workflow["jobs"]["audit"]["steps"]
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"]) for step in steps if "uses" in step)
    assert [step["run"] for step in steps if "run" in step] == ["make audit"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    locks = [path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("requirements*.lock"), ROOT / ".ci/audit.lock")]
    assert all(f"--strict --require-hashes --disable-pip -r {name}" in makefile for name in locks)
    assert all(f"cd .ci/{path.parent.name} && npm audit" in makefile for path in (ROOT / ".ci").glob("*/package-lock.json"))


def test_the_annotations_of_the_workflow_name_the_line(project: MakeProject) -> None:
    root = project({"data/mou/2022-key.yaml": LIST.replace("区商务局", "区商局")})
    done = gongkai("check", "--root", str(root), "--format", "github")
    assert done.returncode == 1
    assert re.search(r"^::error file=data/mou/2022-key\.yaml,line=17,col=\d+,", done.stdout, re.MULTILINE)


def test_hooks_run_what_make_installed() -> None:
    repositories = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert [repository["repo"] for repository in repositories] == ["local"]
    for hook in repositories[0]["hooks"]:
        assert (ROOT / hook["entry"].split()[0]).exists(), hook["id"]


def test_issue_forms_are_in_chinese_and_ask_for_a_source() -> None:
    forms = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml")]
    assert len(forms) == 3
    for form in forms:
        assert re.search(r"[\u4e00-\u9fff]", form["name"] + form["description"])
        identifiers = [part["id"] for part in form["body"]]
        assert len(identifiers) == len(set(identifiers))


def test_a_preview_says_on_every_page_that_it_is_one(project: MakeProject, tmp_path: Path) -> None:
    banner = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["context"]["deploy-preview"]["environment"][
        "GONGKAI_BANNER"
    ]
    command = [
        str(Path(sys.executable).with_name("gongkai")),
        "build",
        "--no-search",
        "--root",
        str(project()),
        "--out",
        str(tmp_path / "s"),
    ]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "GONGKAI_BANNER": banner})
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "s").rglob("*.html")]
    assert pages
    assert all(banner in page for page in pages)
