"""Fingerprints of the published task records, so that nobody alters one unseen.

A record's digest is the SHA-256 of its canonical JSON: keys sorted, no spaces, UTF-8. The digest of the whole is the SHA-256 of the
lines ``id digest``, sorted by id. With the commit they were made from they bind a published copy to git's own chain of commits.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FILE = "digests.json"


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
    return {"as_of": as_of, "commit": commit, "algorithm": "sha256", "whole": of_whole(tasks), "tasks": tasks}
