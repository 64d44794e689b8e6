"""What an editor's program and GitHub read: it must fit what the commands really say."""

import itertools
import json
import re
import subprocess
import sys
from pathlib import Path

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
