"""Whether two builds hold the same pages: the same set, and on each the same visible text, the same links, bytes within a tenth.

``python -m benchmarks.equal OURS THEIRS`` prints counts and the first differences; the exit code says whether they are the same.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html

MOST_BYTES = 0.1
_LINKS = ("href", "src", "action", "data-src")
_UNSEEN = ("script", "style")
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two builds compare: pages that are byte for byte the same, that are the same to readers, and what differs."""

    pages: int
    identical: int
    kinds: dict[str, int]
    first: tuple[str, ...]
    bytes_ours: int
    bytes_theirs: int

    @property
    def is_equal(self) -> bool:
        """Whether nothing differs."""
        return not self.kinds

    def told(self, name: str) -> str:
        """The comparison in words."""
        found = ", ".join(f"{kind} {count}" for kind, count in self.kinds.items()) or "nothing differs"
        size = 100 * self.bytes_theirs / self.bytes_ours - 100 if self.bytes_ours else 0
        head = f"{name}: {self.pages} pages, {self.identical} byte for byte ours, all bytes {size:+.2f} %; {found}"
        return "\n  ".join([head, *self.first])


def compare(ours: Path, theirs: Path) -> Comparison:
    """Compare every page of ours with theirs."""
    mine, other = (_pages(folder) for folder in (ours, theirs))
    kinds: Counter[str] = Counter()
    first: list[str] = []
    identical, sizes = 0, [0, 0]
    for path in sorted(mine | other):
        if path not in mine or path not in other:
            kinds["missing" if path in mine else "too many"] += 1
            first.append(f"{path}: only in {'ours' if path in mine else 'theirs'}")
            continue
        one, two = (ours / path).read_bytes(), (theirs / path).read_bytes()
        sizes = [sizes[0] + len(one), sizes[1] + len(two)]
        identical += one == two
        for kind, said in differences(one, two) if one != two else ():
            kinds[kind] += 1
            first.append(f"{path}: {said}")
    return Comparison(len(mine | other), identical, dict(kinds), tuple(first[:_SHOWN]), *sizes)


def _pages(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}


def differences(one: bytes, two: bytes) -> Iterator[tuple[str, str]]:
    """What differs between two pages, by kind."""
    mine, other = _seen(one), _seen(two)
    for kind, a, b in (("text", mine[0], other[0]), ("links", mine[1], other[1])):
        if a != b:
            at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
            yield kind, f"{kind} {a[at : at + 3]!r} / {b[at : at + 3]!r}"
    if abs(len(two) - len(one)) > MOST_BYTES * len(one):
        yield "bytes", f"{len(one)} / {len(two)} bytes"


def _seen(page: bytes) -> tuple[list[str], list[str]]:
    tree = lxml.html.document_fromstring(page.decode())
    links = [value for element in tree.iter() for name in _LINKS if (value := element.get(name)) is not None]
    seen = tree.xpath(f"//text()[not({' or '.join(f'parent::{name}' for name in _UNSEEN)})]")
    return "".join(map(str, seen)).split() if isinstance(seen, list) else [], links


def main() -> None:
    """Compare two folders."""
    ours, theirs = map(Path, sys.argv[1:3])
    found = compare(ours, theirs)
    sys.stdout.write(found.told(str(theirs)) + "\n")
    sys.exit(not found.is_equal)


if __name__ == "__main__":
    main()
