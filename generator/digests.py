"""Fingerprints of the published task records, so that nobody alters one unseen.

A record's digest is the SHA-256 of its canonical JSON: keys sorted, no spaces, UTF-8. The digest of the whole is the SHA-256 of the
lines ``id digest``, sorted by id. With the commit they were made from they bind a published copy to git's own chain of commits.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from . import __version__

FILE = "digests.json"

Records = Mapping[str, Mapping[str, object]]
"""Task records by their id."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first record two sets of digests disagree on, and how: ``altered``, ``missing`` or ``added``."""

    record: str
    how: str


def of_record(record: Mapping[str, object]) -> str:
    """The digest of one record."""
    canonical = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def of_records(records: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """The digest of each record by its id, in order."""
    return {str(record.get("id")): of_record(record) for record in records}


def of_whole(digests: Mapping[str, str]) -> str:
    """The digest of all records together."""
    return hashlib.sha256("".join(f"{name} {digests[name]}\n" for name in sorted(digests)).encode()).hexdigest()


def first_difference(expected: Mapping[str, str], found: Mapping[str, str]) -> Difference | None:
    """The first record, in the order expected, that is not as it should be; None when all are."""
    for name, digest in expected.items():
        if name not in found:
            return Difference(name, "missing")
        if found[name] != digest:
            return Difference(name, "altered")
    return next((Difference(name, "added") for name in found if name not in expected), None)


def listing(records: Iterable[Mapping[str, object]], as_of: str, commit: str | None) -> dict[str, object]:
    """What ``digests.json`` says."""
    tasks = of_records(records)
    return {
        "as_of": as_of,
        "commit": commit,
        "program": __version__,
        "algorithm": "sha256",
        "whole": of_whole(tasks),
        "tasks": tasks,
    }


def first_difference_of_contents(expected: Records, found: Records) -> Difference | None:
    """The first record that differs in a key both sides have; ``how`` then names the key. A key only one side knows is no difference."""
    for name, record in expected.items():
        if name not in found:
            return Difference(name, "missing")
        for key in record:
            if key in found[name] and found[name][key] != record[key]:
                return Difference(name, key)
    return next((Difference(name, "added") for name in found if name not in expected), None)


def keys_of_one_side(expected: Records, found: Records) -> tuple[str, ...]:
    """The keys that records of one side have and those of the other do not."""
    sides = [{key for record in side.values() for key in record} for side in (expected, found)]
    return tuple(sorted(sides[0] ^ sides[1]))
