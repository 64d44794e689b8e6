"""What was read and proved before and need not be again: from preview to preview as values, from build to build on the shelf."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from . import load, provenance
from .kept import Shelf
from .load import Loaded, Part, Unread
from .provenance import Proof
from .shares import Sharing
from .tally import Verification

_READ, _PROVED = "places", "proofs"


@dataclass(frozen=True, slots=True)
class Memory:
    """Who remembers places as they were read, and documents that were proved."""

    place: load.Recall = load.forgotten
    proof: provenance.Recall = provenance.forgotten
    prepare: load.Prepare = load.unprepared


NOTHING = Memory()


def of(loaded: Loaded, proofs: Mapping[str, Proof]) -> Memory:
    """What an earlier check found, as values."""
    return Memory(partial(_place, loaded), partial(_proof, proofs))


def _place(loaded: Loaded, place: str, key: str) -> Part | None:
    found = loaded.parts.get(place)
    return found if found and found.key == key else None


def _proof(proofs: Mapping[str, Proof], document: str, key: str) -> Verification | None:
    found = proofs.get(document)
    return found.verification if found and found.key == key and not found.problems else None


def on(shelf: Shelf, processes: int) -> Memory:
    """What earlier builds left on the shelf; places that are not there are read by several processes, which lay them there."""
    return Memory(partial(_place_on, shelf), partial(_proof_on, shelf), partial(_read, shelf, processes))


def _read(shelf: Shelf, processes: int, unread: Sequence[Unread]) -> None:
    """Have several places read at a time; whatever one of the processes could not do is done again by who asks for its places."""
    if min(processes, len(unread)) > 1:
        Sharing([partial(_lay, shelf, unread[number::processes]) for number in range(processes)]).results()


def _lay(shelf: Shelf, unread: Sequence[Unread]) -> None:
    for one in unread:
        shelf.put(_READ, one.place, one.key, one.read())


def _place_on(shelf: Shelf, place: str, key: str) -> Part | None:
    found = shelf.take(_READ, place, key)
    return found if isinstance(found, Part) else None


def _proof_on(shelf: Shelf, document: str, key: str) -> Verification | None:
    found = shelf.take(_PROVED, document, key)
    return found if isinstance(found, Verification) else None


def keep(shelf: Shelf, loaded: Loaded, proofs: Mapping[str, Proof]) -> None:
    """Leave on the shelf what was read and proved, for the next build."""
    for place, part in loaded.parts.items():
        shelf.put(_READ, place, part.key, part)
    for document, proof in proofs.items():
        if not proof.problems:
            shelf.put(_PROVED, document, proof.key, proof.verification)
    shelf.leave(_READ, loaded.parts.keys())
    shelf.leave(_PROVED, proofs.keys())
