"""The same bytes everywhere: one portal built by real processes on a dozen machines, as far as one machine can be a dozen."""

import datetime as dt
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import Say
from tests.projects import MINIMAL, ROOT, write_project

AS_OF = dt.date(2022, 5, 1)
NOON = str(int(dt.datetime(2022, 5, 1, 4, tzinfo=dt.UTC).timestamp()))
NOBODY = 65534


@dataclass(frozen=True)
class Machine:
    """What differs from one build to the next; ``is_reversed``: the folders list their files in the opposite order."""

    folder: str
    zone: str = "UTC"
    locale: str = "C.UTF-8"
    seed: str = "0"
    umask: int = 0o022
    is_nobody: bool = False
    processors: str | None = None
    is_reversed: bool = False
    by_epoch: bool = False


MACHINES = (
    Machine("a"),
    Machine("ordner mit leerzeichen/b", zone="Asia/Shanghai", seed="1"),
    Machine("某地/项目", zone="America/New_York", locale="C", seed="2", is_reversed=True),
    Machine("d" * 120, zone="Pacific/Kiritimati", locale="POSIX", seed="3", umask=0o077),
    Machine("e", zone="Pacific/Pago_Pago", locale="zh_CN.UTF-8", seed="random", processors="0"),
    Machine("f", zone="Asia/Kathmandu", locale="tr_TR.UTF-8", seed="4", umask=0o000, is_reversed=True),
    Machine("g", zone="Europe/Berlin", locale="de_DE.ISO-8859-1", seed="5", is_nobody=True),
    Machine("h", zone="Asia/Shanghai", seed="6", is_nobody=True, umask=0o027, is_reversed=True, processors="0"),
    Machine("i", zone="Australia/Lord_Howe", seed="7", by_epoch=True),
    Machine("j'\"&", zone="UTC+12", locale="C", seed="8", by_epoch=True, processors="1"),
    Machine("k", zone="", locale="", seed="random", umask=0o002, is_reversed=True, by_epoch=True),
    Machine("-l", zone="America/St_Johns", locale="ja_JP.EUC-JP", seed="4294967295", processors="0,1"),
)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder anybody may enter, in memory where there is one: there a folder lists its files in the order they came."""
    memory = Path("/dev/shm")
    folder = memory / f"gongkai-same-{os.getpid()}" if os.access(memory, os.W_OK) else tmp_path
    folder.mkdir(exist_ok=True, mode=0o755)
    yield folder
    shutil.rmtree(folder)


def set_up(machine: Machine, place: Path, source: Path) -> Path:
    """The project in the machine's folder, written in its order."""
    root = place / machine.folder
    paths = sorted(
        path.relative_to(source) for name in ("data", "content", "templates") for path in (source / name).rglob("*") if path.is_file()
    )
    for path in reversed(paths) if machine.is_reversed else paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / path, root / path)
    if machine.is_nobody:
        for path in (root, *root.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    return root


def build(machine: Machine, root: Path, *options: str) -> Path:
    """The site a machine makes of a project."""
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), *options]
    if machine.is_nobody:
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    if machine.processors and shutil.which("taskset"):
        present = os.sched_getaffinity(0)
        wanted = [one for one in machine.processors.split(",") if int(one) in present]
        command = ["taskset", "-c", ",".join(wanted or [str(min(present))]), *command]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "SOURCE_DATE"))}
    environment |= {"TZ": machine.zone, "LC_ALL": machine.locale, "PYTHONHASHSEED": machine.seed, "PYTHONPATH": str(ROOT)}
    environment |= {"SOURCE_DATE_EPOCH": NOON} if machine.by_epoch else {}
    days = () if machine.by_epoch else ("--as-of", AS_OF.isoformat())
    done = subprocess.run(
        [*command, *days], cwd=root, env=environment, umask=machine.umask, capture_output=True, text=True, errors="replace", check=False
    )
    assert done.returncode == 0, done.stderr
    return root / "site"


def digest(site: Path) -> str:
    """The fingerprint of every path and every byte, the search index and the marker included."""
    found = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        content = path.read_bytes()
        found.update(f"{path.relative_to(site).as_posix()}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def others_can_run_this() -> bool:
    """Whether another user may run the program: it may lie in a folder nobody else enters."""
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        return False
    command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", sys.executable, "-c", "import generator.cli"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def built_everywhere(place: Path, source: Path, say: Say) -> None:
    able = others_can_run_this()
    machines = [machine for machine in MACHINES if able or not machine.is_nobody]
    roots = [set_up(machine, place, source) for machine in machines]
    sites = [build(machine, root) for machine, root in zip(machines, roots, strict=True)]
    found = {digest(site) for site in sites}
    orders = {tuple(os.listdir(root / "templates/components")) for root in roots}  # noqa: PTH208 - the order is the point
    count = sum(path.is_file() for path in sites[0].rglob("*"))
    users = "two users" if able else "ONE USER ONLY, because another cannot run the program here"
    say(f"{len(sites)} machines, {users}, {len(orders)} orders of files: {len(found)} site of {count} files")
    assert len(found) == 1
    assert list((sites[0] / "pagefind").iterdir())


def test_a_dozen_machines_make_the_same_bytes(place: Path, say: Say) -> None:
    built_everywhere(place, write_project(place / "source", MINIMAL), say)


@pytest.mark.full
def test_a_dozen_machines_make_the_same_bytes_of_the_real_portal(place: Path, say: Say) -> None:
    built_everywhere(place, ROOT, say)


def test_every_date_on_a_page_is_of_the_data_or_as_of(place: Path) -> None:
    """The days the pages tell machines and people come from the files and from ``--as-of``; the clock's day stands nowhere."""
    root = write_project(place / "source", MINIMAL)
    site = build(MACHINES[0], root, "--no-search")
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in site.rglob("*")
        if path.suffix in {".html", ".json", ".xml", ".csv", ".ics", ".atom"}
    }
    told = {day for text in texts.values() for day in re.findall(r'name="PubDate" content="([^" ]+)', text)}
    assert told == {"2022-01-05"}
    now = dt.datetime.now(dt.UTC)
    today = {f"{now + dt.timedelta(days=days):%Y-%m-%d}" for days in (-1, 0, 1)}
    assert not {(path.name, day) for path, text in texts.items() for day in today if day in text}


def test_another_day_makes_another_site(place: Path) -> None:
    root = write_project(place / "source", MINIMAL)
    first = digest(build(MACHINES[0], root, "--no-search"))
    later = build(Machine("a", by_epoch=True), root, "--no-search", "--as-of", "2022-09-01")
    assert digest(later) != first
    assert '"as_of":"2022-09-01"' in (later / "data/v1/tasks.json").read_text(encoding="utf-8")
