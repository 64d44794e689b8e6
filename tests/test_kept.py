"""What builds keep for the next one is taken only whole, from this program and for the very same, and starts nothing."""

import datetime as dt
import os
import pickle
from pathlib import Path
from types import MappingProxyType

import pytest

from generator import kept
from generator.diagnostics import Diagnostic, Span
from generator.kept import Shelf
from generator.tally import Verification

VALUE = (
    Verification("mou/2022", 3, 3, 0, MappingProxyType({"tags": 1}), MappingProxyType({"mou/2022/1": True})),
    Diagnostic("unknown-unit", "没有这个单位。", Span("data/mou/place.yaml", 3)),
    frozenset({1, 2}),
    dt.datetime(2022, 1, 5, tzinfo=dt.UTC),
    Path("data"),
)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    found = Shelf(tmp_path / "kept")
    found.put("kind", "name", "key", VALUE)
    return found


def only_file(shelf: Shelf) -> Path:
    (file,) = (shelf.folder / "kind").iterdir()
    return file


def test_what_is_kept_is_taken_back(shelf: Shelf) -> None:
    assert shelf.take("kind", "name", "key") == VALUE


@pytest.mark.parametrize("asked", [("kind", "name", "other"), ("kind", "other", "key"), ("other", "name", "key")])
def test_what_was_kept_for_something_else_is_not_taken(shelf: Shelf, asked: tuple[str, str, str]) -> None:
    assert shelf.take(*asked) is None


@pytest.mark.parametrize("length", [0, 10, 40, 64, 100])
def test_what_was_cut_is_not_taken_and_kept_anew(shelf: Shelf, length: int) -> None:
    file = only_file(shelf)
    whole = file.read_bytes()
    file.write_bytes(whole[:length])
    assert shelf.take("kind", "name", "key") is None
    shelf.put("kind", "name", "key", VALUE)
    assert file.read_bytes() == whole


def test_one_changed_byte_is_found(shelf: Shelf) -> None:
    file = only_file(shelf)
    whole = bytearray(file.read_bytes())
    whole[-3] ^= 1
    file.write_bytes(whole)
    assert shelf.take("kind", "name", "key") is None


def test_what_another_program_kept_is_not_taken(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "program", lambda: "another")
    assert shelf.take("kind", "name", "key") is None


class Planted:
    """What Python, reading it back without care, would run."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.trace),)


def test_a_planted_value_starts_nothing(shelf: Shelf, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    pickle.loads(pickle.dumps(Planted(trace)))
    assert trace.is_dir()
    trace.rmdir()
    shelf.put("kind", "name", "planted", (VALUE, Planted(trace)))
    assert shelf.take("kind", "name", "planted") is None
    assert not trace.exists()


@pytest.mark.parametrize("value", [os.system, Shelf, Path.unlink, kept.program, pickle.Unpickler])
def test_no_other_thing_of_ours_or_pythons_can_be_named(shelf: Shelf, value: object) -> None:
    shelf.put("kind", "name", "named", value)
    assert shelf.take("kind", "name", "named") is None


@pytest.mark.parametrize("name", ["../../out", "/etc/passwd", "a\0b", "长" * 400, ""])
def test_any_name_stays_in_its_folder(tmp_path: Path, name: str) -> None:
    shelf = Shelf(tmp_path / "kept")
    shelf.put("kind", name, "key", VALUE)
    assert shelf.take("kind", name, "key") == VALUE
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert only_file(shelf).is_file()


def test_a_planted_link_is_replaced_and_what_it_leads_to_left_alone(shelf: Shelf, tmp_path: Path) -> None:
    file, other = only_file(shelf), tmp_path / "other"
    other.write_text("mine", encoding="utf-8")
    file.unlink()
    file.symlink_to(other)
    shelf.put("kind", "name", "key", VALUE)
    assert other.read_text(encoding="utf-8") == "mine"
    assert not file.is_symlink()
    assert shelf.take("kind", "name", "key") == VALUE


def test_a_pipe_is_not_waited_for(shelf: Shelf) -> None:
    file = only_file(shelf)
    file.unlink()
    os.mkfifo(file)
    assert shelf.take("kind", "name", "key") is None


def test_what_is_gone_and_what_was_left_half_written_is_forgotten_and_nothing_else(shelf: Shelf) -> None:
    folder = shelf.folder / "kind"
    shelf.put("kind", "gone", "key", VALUE)
    (folder / "abc.new").write_bytes(b"half")
    (folder / "notes.txt").write_bytes(b"somebody's")
    shelf.leave("kind", {"name"})
    assert shelf.take("kind", "name", "key") == VALUE
    assert shelf.take("kind", "gone", "key") is None
    assert sorted(path.suffix for path in folder.iterdir()) == [".kept", ".txt"]


def test_a_shelf_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be", encoding="utf-8")
    shelf = Shelf(tmp_path / "kept")
    shelf.put("kind", "name", "key", VALUE)
    assert shelf.take("kind", "name", "key") is None
    shelf.leave("kind", set())
