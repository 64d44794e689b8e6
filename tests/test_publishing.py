"""What publishing does to a folder: exactly what is due, and nothing to what is somebody else's."""

import datetime as dt
import functools
import http.client
import http.server
import os
import stat
import threading
from collections.abc import Iterable, Sequence
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path

import pytest

from generator import publishing
from generator.outputs import MARKER, Changes, Output, Refusal


def publish(site: Path, outputs: Sequence[Output], gone: Iterable[str] | None = None, *, durable: bool = False) -> Changes | Refusal:
    with publishing.claimed(site, lambda _words: None) as claim:
        return publishing.publish(claim, outputs, gone=gone, durable=durable)


def pages(count: int, words: str = "第一版") -> list[Output]:
    return [Output(f"{number % 7}/{number}/index.html", f"{words}{number}".encode()) for number in range(count)]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != MARKER}


def as_files(outputs: Iterable[Output]) -> dict[str, bytes]:
    return {output.path: output.content for output in outputs}


def identity(folder: Path) -> int:
    return folder.stat().st_ino


def test_only_what_differs_is_written_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert publish(site, [Output("a.html", b"1"), Output("b/c.html", b"2")]) == Changes(2, 0, 0)
    before = (site / "a.html").stat()
    assert publish(site, [Output("a.html", b"1"), Output("d.html", b"3")]) == Changes(1, 1, 1)
    assert ((site / "a.html").stat().st_ino, (site / "a.html").stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert not (site / "b").exists()


def test_a_few_changes_are_moved_in_and_many_are_switched_in(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, pages(100))
    first = identity(site)
    assert publish(site, [*pages(100)[:-3], Output("new/index.html", b"4")]) == Changes(1, 97, 3)
    assert identity(site) == first
    assert publish(site, pages(100, "第二版")) == Changes(100, 0, 1)
    assert identity(site) != first
    assert files(site) == as_files(pages(100, "第二版"))


@pytest.mark.parametrize("count", [3, 80])
def test_what_is_not_named_stays_as_it_was(tmp_path: Path, count: int) -> None:
    """Some pages changed and some gone, moved in or switched in; the publisher is not given the others."""
    site = tmp_path / "site"
    publish(site, pages(100))
    changed, gone = pages(100, "第二版")[:count], ["6/97/index.html", "0/98/index.html", "nowhere.html"]
    assert publish(site, changed, gone) == Changes(count, 0, 2)
    assert files(site) == as_files([*changed, *pages(100)[count:97], pages(100)[99]])


def test_nothing_is_left_beside_the_site_or_in_it(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, pages(100))
    publish(site, pages(101))
    publish(site, pages(100, "第二版"))
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert files(site) == as_files(pages(100, "第二版"))


def test_whoever_remembers_a_site_can_tell_that_it_was_changed(tmp_path: Path) -> None:
    site, marks = tmp_path / "site", []
    for outputs in (pages(100), pages(99), pages(99, "第二版"), pages(99, "第二版")):
        publish(site, outputs)
        status = (site / MARKER).stat()
        marks.append((status.st_ino, status.st_mtime_ns))
    assert len(set(marks)) == 3
    assert marks[2] == marks[3]


def test_the_marker_is_a_function_of_what_is_published(tmp_path: Path) -> None:
    publish(tmp_path / "one", pages(50))
    publish(tmp_path / "two", pages(60))
    publish(tmp_path / "two", pages(50))
    assert (tmp_path / "one" / MARKER).read_bytes() == (tmp_path / "two" / MARKER).read_bytes()


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    assert isinstance(publish(folder, [Output("a.html", b"1")]), Refusal)
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == ["mine", "mine/mine.txt"]


@pytest.mark.parametrize("kind", ["link", "file", "link to nowhere"])
def test_what_is_no_plain_folder_is_left_alone(tmp_path: Path, kind: str) -> None:
    site = tmp_path / "site"
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / MARKER).touch()
    if kind == "file":
        site.write_text("mine")
    else:
        site.symlink_to(tmp_path / ("other" if kind == "link" else "nowhere"))
    assert isinstance(publish(site, [Output("a.html", b"1")]), Refusal)
    assert os.path.lexists(site)
    assert [path.name for path in (tmp_path / "other").iterdir()] == [MARKER]


@pytest.mark.parametrize("words", ["第一版", "第二版"])
def test_what_others_put_into_the_site_stays_there(tmp_path: Path, words: str) -> None:
    """A host's CNAME, a folder with rights of its own, a link and an empty folder; pages moved in or switched in."""
    site = tmp_path / "site"
    publish(site, pages(100))
    (site / "CNAME").write_text("example.gov.cn")
    (site / ".git/refs").mkdir(parents=True, mode=0o700)
    (site / ".git/HEAD").write_text("ref")
    (site / ".git").chmod(0o700)
    (site / "link").symlink_to("CNAME")
    publish(site, [*pages(99, words), Output("more.html", b"1")])
    assert (site / "CNAME").read_text() == "example.gov.cn"
    assert (site / ".git/refs").is_dir()
    assert stat.S_IMODE((site / ".git").stat().st_mode) == 0o700
    assert (site / "link").readlink() == Path("CNAME")
    assert files(site).keys() - as_files(pages(99)).keys() == {"CNAME", ".git/HEAD", "link", "more.html"}


@pytest.mark.parametrize("taken", ["new.html", "folder/index.html", "0"])
def test_what_others_put_in_the_way_is_named_and_nothing_is_published(tmp_path: Path, taken: str) -> None:
    site = tmp_path / "site"
    publish(site, pages(10))
    if taken == "0":
        (site / "0/mine.txt").write_text("mine")
        wanted = [*[page for page in pages(10) if not page.path.startswith("0/")], Output("0", b"1")]
    else:
        (site / taken).parent.mkdir(exist_ok=True)
        (site / taken).write_text("mine")
        wanted = [*pages(10, "第二版"), Output(taken if taken == "new.html" else "folder", b"1")]
    before = files(site)
    refusal = publish(site, wanted)
    assert isinstance(refusal, Refusal)
    assert ("0/mine.txt" if taken == "0" else taken) in refusal.message
    assert files(site) == before


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, pages(10))
    (tmp_path / "elsewhere").mkdir()
    (site / "new").symlink_to(tmp_path / "elsewhere")
    assert isinstance(publish(site, [*pages(10), Output("new/index.html", b"1")]), Refusal)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_workshop_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".site.gongkai/new").mkdir(parents=True)
    (tmp_path / ".site.gongkai/new/mine.txt").write_text("mine")
    refusal = publish(tmp_path / "site", pages(10))
    assert isinstance(refusal, Refusal)
    assert ".site.gongkai" in refusal.message
    assert (tmp_path / ".site.gongkai/new/mine.txt").exists()


def test_a_site_of_the_first_versions_is_all_ours(tmp_path: Path) -> None:
    """Their marker was empty."""
    site = tmp_path / "site"
    publish(site, pages(10))
    (site / MARKER).write_bytes(b"")
    assert publish(site, pages(9)) == Changes(0, 9, 1)


@pytest.mark.parametrize("rest", [0, 40])
def test_an_address_may_turn_from_file_to_folder_and_back(tmp_path: Path, rest: int) -> None:
    site = tmp_path / "site"
    publish(site, [Output("a", b"1"), *pages(rest)])
    assert publish(site, [Output("a/index.html", b"2"), *pages(rest)]) == Changes(1, rest, 1)
    assert publish(site, [Output("a", b"3"), *pages(rest)]) == Changes(1, rest, 1)
    assert files(site) == as_files([Output("a", b"3"), *pages(rest)])


@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o027, 0o077])
def test_a_web_server_may_read_the_site_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    site = tmp_path / "site"
    before = os.umask(umask)
    try:
        publish(site, pages(20))
        publish(site, [*pages(20), Output("more/index.html", b"1")])
        publish(site, pages(20, "第二版"))
    finally:
        os.umask(before)
    for path in (site, *site.rglob("*")):
        wanted = 0o755 if path.is_dir() else 0o644
        assert stat.S_IMODE(path.stat().st_mode) & wanted == wanted, path


def test_the_rights_of_the_folder_outlast_a_switch(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, pages(20))
    site.chmod(0o2750)
    publish(site, pages(20, "第二版"))
    assert stat.S_IMODE(site.stat().st_mode) == 0o2750


@pytest.mark.parametrize("count", [1, 100])
def test_a_changed_page_is_later_than_the_one_before_though_the_clock_was_set_back(tmp_path: Path, count: int) -> None:
    """A browser that has the page of tomorrow asks for anything newer, and gets it: the server compares whole seconds."""
    site = tmp_path / "site"
    publish(site, pages(100))
    tomorrow = (site / "0/0/index.html").stat().st_mtime_ns + 86_400 * 10**9
    for path in site.rglob("*.html"):
        os.utime(path, ns=(tomorrow, tomorrow))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        _status, when, _body = asked(server.server_port, {})
        publish(site, [*pages(100, "第二版")[:count], *pages(100)[count:]])
        assert asked(server.server_port, {"If-Modified-Since": when}) == (200, later(when), "第二版0".encode())
    finally:
        server.shutdown()
        server.server_close()
    assert (site / "6/97/index.html").stat().st_mtime_ns == (tomorrow if count == 1 else (tomorrow // 10**9 + 1) * 10**9)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        pass


def asked(port: int, headers: dict[str, str]) -> tuple[int, str, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/0/0/index.html", headers=headers)
    answer = connection.getresponse()
    found = answer.status, answer.headers["Last-Modified"], answer.read()
    connection.close()
    return found


def later(when: str) -> str:

    return format_datetime(parsedate_to_datetime(when).replace(microsecond=0) + dt.timedelta(seconds=1), usegmt=True)
