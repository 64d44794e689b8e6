from pathlib import Path

import pytest

from generator.outputs import Changes, Output, Refusal, publish


def test_only_what_differs_is_written_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert publish(site, [Output("a.html", b"1"), Output("b/c.html", b"2")]) == Changes(2, 0, 0)
    before = (site / "a.html").stat().st_mtime_ns
    assert publish(site, [Output("a.html", b"1"), Output("d.html", b"3")]) == Changes(1, 1, 1)
    assert (site / "a.html").stat().st_mtime_ns == before
    assert not (site / "b").exists()


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert isinstance(publish(tmp_path, [Output("a.html", b"1")]), Refusal)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_address_may_turn_from_file_to_folder_and_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, [Output("a", b"1")])
    assert publish(site, [Output("a/index.html", b"2")]) == Changes(1, 0, 0)
    assert publish(site, [Output("a", b"3")]) == Changes(1, 0, 0)
    assert (site / "a").read_bytes() == b"3"


def test_a_machine_that_does_not_let_us_write_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device", "a.html.new~")

    monkeypatch.setattr(Path, "write_bytes", full)
    result = publish(tmp_path / "site", [Output("a.html", b"1")])
    assert isinstance(result, Refusal)
    assert "No space left on device" in result.message
