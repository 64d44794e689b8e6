"""Small git repositories for tests: the minimal project with a history of its own."""

import os
import subprocess
from pathlib import Path

from tests.projects import write_project

Files = dict[str, str | bytes | None]
FIXED = {
    "GIT_AUTHOR_NAME": "编辑", "GIT_AUTHOR_EMAIL": "editor@example.org", "GIT_COMMITTER_NAME": "编辑",
    "GIT_COMMITTER_EMAIL": "editor@example.org", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
}  # fmt: skip


def git(root: Path, *arguments: str, date: str = "2026-01-01T08:00:00+08:00") -> str:
    environment = os.environ | FIXED | {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    return subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True, text=True, env=environment).stdout.strip()


def commit(root: Path, files: Files, message: str = "改动", date: str = "2026-01-01T08:00:00+08:00") -> str:
    """Write, remove (None) and commit files; the id of the commit."""
    if not (root / ".git").exists():
        root.mkdir(parents=True, exist_ok=True)
        git(root, "init", "-q", "-b", "main")
        (root / ".gitignore").write_text("/site/\n/.cache/\n/templates\n")
    for name in [name for name, content in files.items() if content is None]:
        (root / name).unlink()
    write_project(root, files)
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", message, date=date)
    return git(root, "rev-parse", "HEAD")
