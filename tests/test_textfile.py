import os
from pathlib import Path

import pytest

from generator.textfile import MAX_BYTES, read, text_of

TEXT = "name: 某区\nunits: [区商务局, 区住建委, 某街]\n"


def found(raw: bytes) -> tuple[str | None, list[tuple[str, int]]]:
    text, problems = text_of("a.yaml", raw)
    return text, [(problem.code, problem.span.line) for problem in problems]


@pytest.mark.parametrize("codec", ["gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_in_another_encoding_is_named_and_still_read(codec: str) -> None:
    assert found(TEXT.encode(codec)) == (TEXT, [("encoding", 1)])


def test_a_damaged_byte_is_found_in_its_place_and_the_rest_is_read() -> None:
    raw = TEXT.encode()
    at = raw.index("住".encode())
    text, problems = text_of("a.yaml", raw[:at] + b"\xff" + raw[at + 1 :])
    assert text is not None
    assert text.startswith("name: 某区\nunits: [区商务局, 区\ufffd")
    assert [(problem.code, problem.span.line, problem.span.column) for problem in problems] == [("encoding", 2, 16)]


def test_a_byte_order_mark_and_other_line_ends_are_named_and_put_right() -> None:
    assert found(b"\xef\xbb\xbf" + TEXT.encode()) == (TEXT, [("byte-order-mark", 1)])
    assert found(TEXT.replace("\n", "\r\n").encode()) == (TEXT, [("line-endings", 1)])
    assert found(TEXT.replace("\n", "\r").encode()) == (TEXT, [("line-endings", 1)])


def codes(root: Path, path: Path) -> list[str]:
    return [problem.code for problem in read(root, path).problems]


def test_only_regular_files_inside_the_project_are_read(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "secret").write_text("s", encoding="utf-8")
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "device").symlink_to("/dev/zero")
    (root / "loop").symlink_to(root / "loop")
    (root / "folder").mkdir()
    os.mkfifo(root / "pipe")
    (root / "large").write_bytes(b" " * (MAX_BYTES + 1))
    (root / "dangling").symlink_to(root / "nothing")
    expected = {"out": "outside-link", "device": "outside-link", "loop": "unreadable-file", "folder": "not-a-file", "pipe": "not-a-file"}
    expected |= {"large": "too-large", "dangling": "missing-file", "folder/none": "missing-file", "out/none": "missing-file"}
    assert {name: codes(root, root / name) for name in expected} == {name: [code] for name, code in expected.items()}


def test_a_link_within_the_project_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert read(tmp_path, tmp_path / "b.yaml").text == TEXT


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_nobody_may_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.yaml").chmod(0)
    assert codes(tmp_path, tmp_path / "a.yaml") == ["unreadable-file"]
