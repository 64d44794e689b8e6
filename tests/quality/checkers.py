"""The tools of ``.ci/tools`` as functions: each is started once for all pages, and says what is wrong in one line a fault."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.projects import ROOT

TOOLS = ROOT / ".ci/tools"
LIGHTHOUSE = ROOT / ".ci/lighthouse"
AXE = TOOLS / "node_modules/axe-core/axe.min.js"
VNU = TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar"

NEWER_THAN_VNU = frozenset({"CSS: Unrecognized at-rule “@container”", "CSS: “container-type”: Property “container-type” doesn't exist."})
"""Container queries: in every browser since 2023, not yet in the CSS checker that vnu carries. Nothing else is let through."""


def need(folder: Path, *commands: str) -> None:
    """Skip the test where a tool is not installed; under CI=true that is a failure."""
    absent = [command for command in commands if shutil.which(command) is None]
    if not absent and (folder / "node_modules/.installed").is_file():
        return
    words = f"no {', '.join(absent)}" if absent else f"run sh .ci/pagetools {folder.name}"
    if os.environ.get("CI") == "true":
        pytest.fail(f"pages are not checked: {words}")
    pytest.skip(f"pages were NOT checked: {words}")


def vnu(paths: Sequence[Path]) -> list[str]:
    """Errors and warnings of the Nu Html Checker, which also reads style sheets.

    It does not guess languages: the fingerprints on the data page, which differ at each commit, are now and then Occitan to it.
    """
    need(TOOLS, "java")
    options = ("--stdout", "--format", "json", "--also-check-css", "--no-langdetect")
    command = ["java", "-Xss8m", "-jar", str(VNU), *options, *map(str, paths)]
    messages = [said for said in _said(command)["messages"] if said["message"] not in NEWER_THAN_VNU]
    return [f"{_short(said['url'])}:{said.get('lastLine')} {said['message']}" for said in messages]


def html_validate(paths: Sequence[Path]) -> list[str]:
    """Errors and warnings of html-validate."""
    need(TOOLS, "node")
    tool = TOOLS / "node_modules/html-validate/bin/html-validate.mjs"
    command = ["node", str(tool), "--config", str(TOOLS / "htmlvalidate.cjs"), "--formatter", "json", *map(str, paths)]
    files = _said(command)
    return [f"{_short(file['filePath'])}:{said['line']} {said['ruleId']}: {said['message']}" for file in files for said in file["messages"]]


def _said(command: list[str]) -> Any:  # noqa: ANN401 - a tool's JSON
    """What a tool writes, into a file: Node leaves a pipe before all is written."""
    with tempfile.TemporaryFile() as out:
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False, cwd=ROOT)
        out.seek(0)
        text = out.read().decode()
    assert text.startswith(("{", "[")), text + done.stderr.decode()
    return json.loads(text)


def _short(path: str) -> str:
    """The path within its site."""
    return re.sub(r"^.*/site/", "", path)
