import subprocess
import sys
from pathlib import Path

from tests.projects import ROOT


def test_imports_point_down() -> None:
    done = subprocess.run([str(Path(sys.executable).with_name("lint-imports"))], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_files_stay_small_enough_to_read() -> None:
    long = {
        path.name: count
        for folder in ("generator", "benchmarks")
        for path in (ROOT / folder).rglob("*.py")
        if (count := path.read_text(encoding="utf-8").count("\n")) > 400
    }
    assert long == {}


def test_no_registry_host_or_machine_path_is_committed() -> None:
    peers = ["benchmarks/requirements.lock", "benchmarks/eleventy", "benchmarks/hugo"]
    names = ["requirements.lock", "pyproject.toml", "Makefile", ".ci", *peers]
    listed = subprocess.run(["git", "ls-files", *names], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.split():
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not [word for word in ("://", "--index-url", "--find-links", "/root/", "/work/") if word in text], name
