"""Source texts that were replaced: what they said before, and what the folder changes that is not yet committed.

Nearly every portal's sources stay as they came, so that finding none is quick: one listing of the commits that touched them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import history, repository
from .changes import Entry, FileChange, entries
from .history import History
from .repository import Contents, Difference

_SOURCES = "sources/"


@dataclass(frozen=True, slots=True)
class Former:
    """An earlier text of a source that has another one now."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """The former texts of sources, and every change of the data since, what is not yet committed first."""

    former: tuple[Former, ...] = ()
    changes: tuple[Entry, ...] = ()


NONE = Replaced()


def read(root: Path, cache: Path, past: History | None = None) -> Replaced:
    """What was replaced in a project; the history is read only where something was, or given by who has read it already."""
    folder = repository.uncommitted(root)
    found = tuple(_former(root, folder))
    if not found:
        return NONE
    with Contents(root) as contents:
        former = tuple(Former(one.old_path.removeprefix(_SOURCES), contents.text(one.old_path, one.old) or "") for one in found)
        files = [FileChange(one.path, one.old_path, contents.text(one.path, one.old), _now(root, one)) for one in folder]
        uncommitted = entries(files, lambda path: repository.in_folder(root, path))
    told = past or history.read(root, cache)
    return Replaced(former, (*uncommitted, *(entry for commit in told.commits for entry in commit.entries)))


def _former(root: Path, folder: Sequence[Difference]) -> Iterator[Difference]:
    """The replacements of sources, oldest first; from where a text was put back to, all is as if it had stayed."""
    replaced = [one for one in (*folder, *repository.replacements(root, _SOURCES)) if one.old and one.old_path.startswith(_SOURCES)]
    put_back: set[str] = set()
    for one in reversed(replaced):
        if one.old == repository.id_in_folder(root, one.old_path):
            put_back.add(one.old_path)
        if one.old_path not in put_back:
            yield one


def _now(root: Path, one: Difference) -> str | None:
    return None if one.new is None else repository.in_folder(root, one.path)
