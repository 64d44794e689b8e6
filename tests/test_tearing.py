"""Nothing tears: builds ended at any system call, refused any write, short of room, reading while others write. Figures are printed."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import publishing
from generator.lock import locked
from generator.outputs import MARKER, Changes, Output, Refusal
from tests.conftest import Say
from tests.faults import CHANGING, Call, Run, Server, edition, server
from tests.projects import LIST, MINIMAL, ROOT, write_project
from tests.test_serve import free_port

KILLS, FAULTS = 200, 100
PAGES = 40
GONGKAI = str(Path(sys.executable).with_name("gongkai"))
NO_EXCHANGE = "inject=renameat2:error=EINVAL"
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in memory where there is one: hundreds of sites are written and removed."""
    memory = Path("/dev/shm")
    folder = memory / f"gongkai-tearing-{os.getpid()}" if os.access(memory, os.W_OK) else tmp_path_factory.mktemp("tearing")
    folder.mkdir(exist_ok=True)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def faults(place: Path) -> Iterator[Server]:
    with server(place / "faults") as running:
        yield running


def files(folder: Path) -> Files:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != MARKER}


def as_files(name: str) -> Files:
    return {output.path: output.content for output in edition(name, PAGES)}


@dataclass(frozen=True)
class Case:
    """A publishing from one edition to another and back. ``is_switch``: at one stroke; ``faults`` are met in every run."""

    name: str
    editions: tuple[str, str]
    is_switch: bool = True
    faults: tuple[str, ...] = ()


CASES = (
    Case("whole edition, exchanged", ("old", "new")),
    Case("whole edition, two renames", ("old", "new"), faults=(NO_EXCHANGE,)),
    Case("a few pages, moved in", ("old", "few"), is_switch=False),
)


def is_whole(found: Files, before: Files, after: Files) -> bool:
    """Whether every file is that of one of two editions, and none of both is missing."""
    return (
        all(content in (before.get(name), after.get(name)) for name, content in found.items())
        and before.keys() & after.keys() <= found.keys()
    )


def points(calls: Sequence[Call], count: int, names: frozenset[str] | None, chance: random.Random) -> list[Call]:
    """Some of the calls from first to last alike, and as many from where the new pages begin to be shown."""
    chosen = [call for call in calls if names is None or call.name in names]
    shown = next((number for number, call in enumerate(chosen) if call.name.startswith("rename")), 0)
    return [*_spread(chosen, count - count // 2, chance), *_spread(chosen[shown:], count // 2, chance)]


def _spread(calls: Sequence[Call], count: int, chance: random.Random) -> list[Call]:
    return [calls[int((number + chance.random()) * len(calls) / count)] for number in range(count)]


def kill_publishing(faults: Server, folder: Path, case: Case, count: int) -> Counter[str]:
    """End a publishing at so many calls; after each the site is what is promised, and the next command puts it right."""
    shutil.rmtree(folder, ignore_errors=True)
    site, found = folder / "site", Counter[str]()
    faults.publish(site, case.editions[0], PAGES)
    calls = [faults.publish(site, name, PAGES, *case.faults, traced=True).calls for name in (case.editions[1], case.editions[0])]
    chance = random.Random(20221120)
    chosen = [call for way in calls for call in points([one for one in way if str(folder) in one.text], count // 2, CHANGING, chance)]
    for turn, call in enumerate(chosen):
        before, after = case.editions if turn % 2 == 0 else case.editions[::-1]
        run = faults.publish(site, after, PAGES, *(fault for fault in case.faults if call.name not in fault), call.ended())
        assert (run.code, run.said.count("Traceback")) in {(-signal.SIGKILL, 0), (0, 0)}, run.said
        found[check_killed(faults, site, case, (as_files(before), as_files(after)), run)] += 1
        assert faults.publish(site, after, PAGES).code == 0
        assert files(site) == as_files(after)
        assert [path.name for path in folder.iterdir()] == ["site"]
    return found


def check_killed(faults: Server, site: Path, case: Case, editions: tuple[Files, Files], run: Run) -> str:
    """What an ended publishing left, in a word; and that any command then makes one edition of it."""
    if run.code == 0:
        return "the call was not met this time"
    stands = files(site) if site.exists() else None
    if stands is None:
        assert case.faults, "a site exchanged is never missing"
        word = "between the two renames, healed"
    elif stands in editions:
        word = ("the old site", "the new site")[editions.index(stands)]
    else:
        assert not case.is_switch
        assert is_whole(stands, *editions)
        word = "every page old or new, completed"
    assert faults.heal(site).code == 0
    healed = files(site)
    assert healed in editions
    assert healed == editions[1] or word == "the old site"
    return word


def kill_first(faults: Server, folder: Path, count: int) -> Counter[str]:
    """End the very first publishing: there is no site yet, or a whole one."""
    shutil.rmtree(folder, ignore_errors=True)
    calls = faults.publish(folder / "site", "old", PAGES, traced=True).calls
    found = Counter[str]()
    for call in points([one for one in calls if str(folder) in one.text], count, CHANGING, random.Random(2022)):
        shutil.rmtree(folder)
        run = faults.publish(folder / "site", "old", PAGES, call.ended())
        assert run.code in {0, -signal.SIGKILL}
        stands = (folder / "site").exists()
        assert not stands or files(folder / "site") == as_files("old")
        assert faults.publish(folder / "site", "new", PAGES).code == 0
        assert files(folder / "site") == as_files("new")
        assert [path.name for path in folder.iterdir()] == ["site"]
        found["the call was not met this time" if run.code == 0 else "the new site" if stands else "no site yet"] += 1
    return found


@dataclass(frozen=True)
class Portal:
    """A small portal that can be in one of two editions, and what a clean build makes of each."""

    root: Path
    clean: tuple[Files, Files]
    lists: tuple[str, str]

    def edit(self, number: int) -> None:
        (self.root / "data/mou/2022-key.yaml").write_text(self.lists[number], encoding="utf-8")

    def arguments(self, out: str = "site", *more: str) -> list[str]:
        return ["build", "--root", str(self.root), "--out", str(self.root.parent / out), "--as-of", "2022-05-01", "--no-search", *more]


def portal(faults: Server, folder: Path) -> Portal:
    """The minimal project with another word in one list."""
    shutil.rmtree(folder, ignore_errors=True)
    root = write_project(folder / "portal", MINIMAL)
    lists = (LIST, LIST.replace("short: 重点工作", "short: 本区重点"))
    made = Portal(root, ({}, {}), lists)
    faults.warm(made.arguments("warm"))
    shutil.rmtree(folder / "warm")
    clean = []
    for number in (0, 1):
        made.edit(number)
        run = faults.command(made.arguments(f"clean{number}"))
        assert run.code == 0, run.said
        clean.append(files(folder / f"clean{number}"))
    assert clean[0] != clean[1]
    return Portal(root, (clean[0], clean[1]), lists)


def kill_builds(faults: Server, folder: Path, count: int) -> Counter[str]:
    """End whole builds at any of their calls, reading and writing alike; the site is one of both editions, page by page."""
    small = portal(faults, folder)
    site, found = folder / "site", Counter[str]()
    small.edit(0)
    faults.command(small.arguments())
    small.edit(1)
    calls = faults.command(small.arguments(), traced=True).calls
    last = len(calls) - next(number for number, call in enumerate(reversed(calls)) if str(site) in call.text)
    chance = random.Random(569)
    chosen = [
        *points(calls[:last], count // 2, None, chance),
        *points([one for one in calls if str(site) in one.text], count - count // 2, CHANGING, chance),
    ]
    for turn, call in enumerate(chosen):
        small.edit(turn % 2)
        run = faults.command(small.arguments(), call.ended())
        assert run.code in {0, -signal.SIGKILL}, run.said
        stands, before, after = files(site), small.clean[1 - turn % 2], small.clean[turn % 2]
        assert is_whole(stands, before, after), call
        word = "the old site" if stands == before else "the new site" if stands == after else "every page old or new"
        found["the call was not met this time" if run.code == 0 else word] += 1
        again = faults.command(small.arguments())
        assert again.code == 0, again.said
        assert files(site) == after
    return found


def killed(found: Counter[str]) -> int:
    return found.total() - found["the call was not met this time"]


def kill_all(faults: Server, place: Path, wanted: int, say: Say) -> None:
    """End so many builds at least, in every way of publishing."""
    start, whole = time.monotonic(), wanted // 10
    found = {case.name: kill_publishing(faults, place / "killed", case, wanted * 29 // 100) for case in CASES}
    found["the first edition"] = kill_first(faults, place / "first", wanted // 10)
    found["the whole command"] = kill_builds(faults, place / "whole", whole)
    for title, counted in found.items():
        say(f"{title}: {dict(counted)}")
    total = sum(killed(counted) for counted in found.values())
    say(f"{total} builds ended by SIGKILL, {time.monotonic() - start:.0f} s")
    assert total >= wanted
    assert all(len(counted) > 1 for counted in found.values())


def test_a_build_killed_at_any_call_leaves_every_page_whole_and_the_next_command_puts_it_right(
    faults: Server, place: Path, say: Say
) -> None:
    kill_all(faults, place, KILLS, say)


@pytest.mark.full
def test_a_thousand_builds_killed_leave_every_page_whole(faults: Server, place: Path, say: Say) -> None:
    kill_all(faults, place, 5 * KILLS, say)


def refuse(  # noqa: PLR0913, PLR0917 - what, where, how and how often
    faults: Server, folder: Path, case: Case, error: str, names: frozenset[str], count: int
) -> Counter[str]:
    """Answer a call of a publishing with an error, so many times; what it says, and what stands then."""
    shutil.rmtree(folder, ignore_errors=True)
    site, found = folder / "site", Counter[str]()
    faults.publish(site, case.editions[0], PAGES)
    calls = faults.publish(site, case.editions[1], PAGES, *case.faults, traced=True).calls
    faults.publish(site, case.editions[0], PAGES)
    before, after = (as_files(name) for name in case.editions)
    for call in points([one for one in calls if str(folder) in one.text], count, names, random.Random(error)):
        run = faults.publish(
            site, case.editions[1], PAGES, *(fault for fault in case.faults if call.name not in fault), call.refused(error)
        )
        assert run.code == 0, run.said
        stands = files(site)
        if "Refusal" not in run.said:
            assert stands == after, run.said
            found["done all the same"] += 1
        elif "没有改动" in run.said:
            assert stands == before, run.said
            found["refused, the old site whole"] += 1
        else:
            assert not case.is_switch
            assert is_whole(stands, before, after)
            found["refused half-way, every page whole"] += 1
        if call.name == "write" and "Refusal" in run.said:
            assert os.strerror(getattr(errno, error)) in run.said
        assert faults.publish(site, case.editions[0], PAGES).code == 0
        assert files(site) == before
        assert [path.name for path in folder.iterdir()] == ["site"]
    return found


def test_a_full_or_broken_disk_is_said_and_leaves_the_old_site_whole(faults: Server, place: Path, say: Say) -> None:
    writes = Counter[str]()
    for case in (CASES[0], CASES[2]):
        for error in ("ENOSPC", "EIO"):
            writes += refuse(faults, place / "refused", case, error, frozenset({"write"}), FAULTS // 4)
    others = Counter[str]()
    for case in CASES:
        others += refuse(faults, place / "refused", case, "EIO", CHANGING - {"write"}, 20)
    say(f"writes refused: {dict(writes)}")
    say(f"other calls refused: {dict(others)}")
    assert writes == {"refused, the old site whole": FAULTS}
    assert others["refused, the old site whole"] > 0


def test_a_build_refused_a_write_says_so_and_keeps_the_site(faults: Server, place: Path) -> None:
    """The whole command, with its exit code for trouble of the machine."""
    small = portal(faults, place / "refusing")
    site = place / "refusing/site"
    small.edit(0)
    faults.command(small.arguments())
    small.edit(1)
    calls = [
        call
        for call in faults.command(small.arguments(), traced=True).calls
        if call.name == "write" and str(site.parent / ".site") in call.text
    ]
    small.edit(0)
    faults.command(small.arguments())
    small.edit(1)
    run = faults.command(small.arguments(), calls[len(calls) // 2].refused("ENOSPC"))
    assert run.code == 2
    assert "No space left on device" in run.said
    assert "Traceback" not in run.said
    assert files(site) == small.clean[0]
    assert faults.command(small.arguments()).code == 0
    assert files(site) == small.clean[1]


def publish(site: Path, outputs: Sequence[Output], patience: float = 60.0, told: list[str] | None = None) -> Changes | Refusal:
    with publishing.claimed(site, (told if told is not None else []).append, patience) as claim:
        return publishing.publish(claim, outputs)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for one edition and a half."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)], capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip("nothing may be mounted here: no disk was filled")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("is_mounted_itself", [False, True])
def test_a_disk_that_is_really_full_keeps_the_old_site(small_disk: Path, is_mounted_itself: bool) -> None:  # noqa: FBT001
    """The site on the disk, or the disk itself: a mounted folder cannot be switched, its pages are moved in one by one."""
    site = small_disk if is_mounted_itself else small_disk / "site"
    old, new = ([Output(f"{n}.html", letter * 4000) for n in range(80)] for letter in (b"a", b"b"))
    assert publish(site, old) == Changes(80, 0, 0)
    refusal = publish(site, new)
    assert isinstance(refusal, Refusal)
    assert "No space left on device" in refusal.message
    assert "没有改动" in refusal.message
    assert files(site) == {output.path: output.content for output in old}
    assert publish(site, new[:30]) == Changes(30, 0, 50)
    assert publish(site, new[:40]) == Changes(10, 30, 0)
    assert files(site) == {output.path: output.content for output in new[:40]}


def test_a_reader_meets_every_page_whole_while_builds_go_on(place: Path, say: Say) -> None:
    """A process that opens the pages both editions have, again and again; whole editions and a few pages take turns."""
    site = place / "read/site"
    publish(site, edition("old", PAGES))
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(site), str(PAGES - 1)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    end, builds = time.monotonic() + 3, 0
    while time.monotonic() < end:
        for name in ("new", "old", "few"):
            publish(site, edition(name, PAGES))
            builds += 1
    said, _ = reader.communicate("", timeout=30)
    reads, torn, kinds = said.split()
    say(f"{reads} pages read during {builds} builds, {torn} missing or torn, of {kinds} editions")
    assert (int(torn), int(kinds)) == (0, 3)
    assert int(reads) > 1000


READER = """
import os, select, sys
site, count = sys.argv[1], int(sys.argv[2])
reads, torn, kinds = 0, 0, set()
while not select.select([sys.stdin], [], [], 0)[0]:
    for n in range(count):
        try:
            with open(f"{site}/{n % 5}/{n}/index.html", "rb") as file:
                words = file.read().split()
        except OSError:
            torn += 1
            continue
        reads += 1
        kinds.add(words[0])
        torn += len(words) != 100 or set(words[::2]) != {words[0]} or set(words[1::2]) != {str(n).encode()}
print(reads, torn, len(kinds))
"""


def test_of_two_builds_the_second_says_that_it_waits_and_then_builds(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", MINIMAL)
    command = [GONGKAI, "build", "--as-of", "2022-05-01", "--no-search"]
    with publishing.claimed(root / "site", print) as claim:
        assert isinstance(claim, publishing.Claim)
        second = subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        assert second.stderr
        assert "等它做完" in second.stderr.readline()
        publishing.publish(claim, edition("old", PAGES))
    assert "写出网站" in second.communicate(timeout=60)[1]
    assert second.returncode == 0
    assert not (root / "site/0").exists()
    assert (root / "site/mou/2022-key/1/index.html").exists()


def test_two_builds_at_once_leave_what_one_leaves(tmp_path: Path) -> None:
    """With their searches, which share a folder to work in; all have begun before one may go on."""
    root = write_project(tmp_path / "project", MINIMAL)
    command = [GONGKAI, "build", "--as-of", "2022-05-01"]
    with locked(f"{root}/.cache/lock", 1.0, lambda: None) as is_ours:
        assert is_ours
        running = [
            subprocess.Popen([*command, *more], cwd=root, stderr=subprocess.PIPE, text=True)
            for more in ((), (), ("--out", str(tmp_path / "other")))
        ]
        assert all("等它做完" in one.stderr.readline() for one in running if one.stderr)
    said = [one.communicate(timeout=120)[1] for one in running]
    assert [one.returncode for one in running] == [0, 0, 0], said
    assert files(root / "site") == files(tmp_path / "other")


def test_an_indexer_that_outlives_its_build_spoils_no_later_one(tmp_path: Path) -> None:
    """Pagefind is a process of its own: it goes on when the build that asked it is killed, and the next build asks another."""
    root = write_project(tmp_path / "project", MINIMAL)
    command = [GONGKAI, "build", "--as-of", "2022-05-01"]
    first = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not list((root / ".cache/search").glob("*/bundle")) and first.poll() is None:
        time.sleep(0.001)
    first.kill()
    first.wait()
    for out in ("site", "again"):
        subprocess.run([*command, "--out", str(tmp_path / out)], cwd=root, check=True, capture_output=True)
    assert files(tmp_path / "site") == files(tmp_path / "again")


def test_who_waits_too_long_gives_up_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    with publishing.claimed(tmp_path / "site", print):
        waiting = threading.Thread(target=lambda: told.append(str(publish(tmp_path / "site", edition("old", 9), 0.2, told))))
        waiting.start()
        waiting.join()
    assert "等它做完" in told[0]
    assert "没有发布" in told[1]
    assert not (tmp_path / "site").exists()


def test_a_few_pages_that_did_not_reach_the_disk_are_not_moved_in(faults: Server, place: Path) -> None:
    """As after a power failure: the journal is there, what it names is cut."""
    site = place / "power/site"
    faults.publish(site, "old", PAGES)
    calls = faults.publish(site, "few", PAGES, traced=True).calls
    faults.publish(site, "old", PAGES)
    first = next(call for call in calls if call.name == "rename")
    assert faults.publish(site, "few", PAGES, first.ended()).code == -signal.SIGKILL
    staged = site.parent / ".site.gongkai/staged/1"
    staged.write_bytes(b"")
    healed = faults.heal(site)
    assert "请重新生成" in healed.said
    assert files(site) == as_files("old")
    assert not staged.exists()


def test_a_build_killed_between_its_two_renames_is_completed_by_the_next_command(faults: Server, place: Path) -> None:
    """Where folders cannot be exchanged there is no site for an instant."""
    site = place / "between/site"
    faults.publish(site, "old", PAGES)
    second = Call("rename", 2, "")
    assert faults.publish(site, "new", PAGES, NO_EXCHANGE, second.ended()).code == -signal.SIGKILL
    assert not site.exists()
    assert "已接着做完" in faults.heal(site).said
    assert files(site) == as_files("new")
    refused = faults.publish(site, "old", PAGES, NO_EXCHANGE, second.refused("EIO"))
    assert "没有改动" in refused.said
    assert files(site) == as_files("new")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize("mode", [0o555, 0o755])
def test_a_folder_of_somebody_else_is_not_written_to(tmp_path: Path, mode: int) -> None:
    """Read-only, and of another user: said plainly, exit code 2, nothing left beside it."""
    site = tmp_path / "out/site"
    publish(site, edition("old", PAGES))
    site.chmod(mode)
    (tmp_path / "out").chmod(0o777)
    code = f"import sys; from tests.test_tearing import *; print(publish(Path({str(site)!r}), edition('new', PAGES)))"
    reachable = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", sys.executable, "-c", f"open({str(site / MARKER)!r})"]
    for path in (tmp_path, *tmp_path.parents[:3]):
        path.chmod(path.stat().st_mode | 0o055)
    if subprocess.run([*reachable[:-1], f"import tests; {reachable[-1]}"], cwd=ROOT, capture_output=True, check=False).returncode != 0:
        pytest.skip("another user cannot read this folder: nobody else tried to publish")
    done = subprocess.run([*reachable[:-1], code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "不让写" in done.stdout, done.stderr
    assert files(site) == as_files("old")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["site"]


@pytest.mark.parametrize(("number", "wait"), [(signal.SIGINT, 0.2), (signal.SIGTERM, 0.5), (signal.SIGKILL, 0.0), (signal.SIGKILL, 0.5)])
def test_an_interrupted_serve_leaves_a_whole_site_and_no_lock(faults: Server, place: Path, number: signal.Signals, wait: float) -> None:
    small = portal(faults, place / "interrupted")
    small.edit(1)
    command = [GONGKAI, "serve", "--as-of", "2022-05-01", "--port", str(free_port()), "--root", str(small.root)]
    serving = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert serving.stdout
    assert "127.0.0.1" in serving.stdout.readline()
    time.sleep(wait)
    serving.send_signal(number)
    assert "Traceback" not in serving.communicate(timeout=60)[0]
    done = faults.command(small.arguments("portal/site"))
    assert done.code == 0, done.said
    assert "等它做完" not in done.said
    assert files(small.root / "site") == small.clean[1]
    assert not (small.root / ".site.gongkai").exists()
