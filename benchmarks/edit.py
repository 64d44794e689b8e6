"""One edit of one task, as an editor makes it: a character of its text, in the record and in the source it is proved against."""

import hashlib
import re
from pathlib import Path

LIST, DOCUMENTS, SOURCE = "data/binhai/2022-key.yaml", "data/binhai/documents.yaml", "data/sources/binhai-2022.txt"
_TASK = re.compile(r"(  - no: 10\n    lines: (\d+)-\d+\n    category: .*\n    text: )(.)(.{5})")
_CHARACTERS = "良佳善美妥宏全统整规巩稳健畅通精细提升增强扩拓开"


def edit(project: Path, number: int) -> None:
    """Edit a generated project for the ``number``-th time: every time to another text, so that nothing kept from an earlier one fits.

    There are as many texts as characters below (24); then they begin again.
    """
    path = project / LIST
    record = path.read_text(encoding="utf-8")
    found = _TASK.search(record)
    assert found is not None, "the real list of tasks has changed"
    old, new = found[3], _CHARACTERS[number % len(_CHARACTERS)]
    path.write_text(record[: found.start(3)] + new + record[found.end(3) :], encoding="utf-8")
    source = (project / SOURCE).read_text(encoding="utf-8")
    lines = source.splitlines(keepends=True)
    for at in range(int(found[2]) - 1, len(lines)):
        if old + found[4] in lines[at]:
            lines[at] = lines[at].replace(old + found[4], new + found[4], 1)
            break
    changed = "".join(lines)
    (project / SOURCE).write_text(changed, encoding="utf-8")
    documents = (project / DOCUMENTS).read_text(encoding="utf-8")
    (project / DOCUMENTS).write_text(documents.replace(_digest(source), _digest(changed)), encoding="utf-8")


def files(project: Path) -> dict[Path, bytes]:
    """The files an edit changes, to put them back."""
    return {project / name: (project / name).read_bytes() for name in (LIST, DOCUMENTS, SOURCE)}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
