"""Addresses never die: every one published is recorded, and a build that would drop one is refused (DESIGN §5).

``data/addresses.txt`` is the record, one address a line, sorted; ``data/redirects.yaml`` says of each address that is no longer used
where it leads now, or what became of it. Assets and the search's own files are not recorded: nobody cites them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import files, schema, textfile, urls
from .characters import odd_characters
from .diagnostics import Diagnostic, Span
from .outputs import File, Output
from .records import RedirectRecord
from .source import SourceFile, locate, parse
from .urls import Redirect

RECORD = "data/addresses.txt"
REDIRECTS = "data/redirects.yaml"
_SHOWN = 20
_UNCITED = (urls.NOT_FOUND, urls.SITEMAP, "/robots.txt", "/_redirects")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The addresses published so far with their lines in the record, and the redirects with their places in their file."""

    recorded: dict[str, int]
    redirects: tuple[tuple[Redirect, Span], ...]


NOTHING_PUBLISHED = Ledger({}, ())


def read(root: Path) -> tuple[Ledger, tuple[Diagnostic, ...]]:
    """The record of a project; one without it has published nothing yet. Reports what is wrong with both files."""
    file = textfile.read(root, root / RECORD) if files.is_there(root / RECORD) else textfile.TextFile(RECORD, "")
    recorded = {line.strip(): number for number, line in enumerate((file.text or "").split("\n"), 1) if line.strip()}
    redirects, problems = _redirects(root)
    return Ledger(recorded, redirects), (*file.problems, *problems)


def _redirects(root: Path) -> tuple[tuple[tuple[Redirect, Span], ...], tuple[Diagnostic, ...]]:
    if not files.is_there(root / REDIRECTS):
        return (), ()
    read_file = textfile.read(root, root / REDIRECTS)
    source, problems = parse(REDIRECTS, read_file.text or "")
    found: list[tuple[Redirect, Span]] = []
    faults = [*read_file.problems, *problems, *odd_characters(REDIRECTS, read_file.text or "", frozenset())]
    for index in range(len(source.value) if source and isinstance(source.value, list) else 0):
        assert source is not None
        record, wrong = _record(source, index)
        faults += wrong
        if record is not None:
            found.append((Redirect(record.from_, record.to, record.note), locate(source, (index,))))
    return tuple(found), tuple(faults)


def _record(source: SourceFile, index: int) -> tuple[RedirectRecord | None, tuple[Diagnostic, ...]]:
    assert isinstance(source.value, list)
    record, problems = schema.validate(RedirectRecord, source, source.value[index], (index,))
    if record is not None and (record.to is None) == (record.note is None):
        return None, (Diagnostic("redirect-wrong", f"{record.from_} 要么写 to，要么写 note，二者写一个。", locate(source, (index,))),)
    return record, problems


def published(outputs: Iterable[File], ledger: Ledger) -> frozenset[str]:
    """The addresses that files of the site answer by themselves, those of redirects apart."""
    found = {_address(output.path) for output in outputs}
    return frozenset(found - set(_UNCITED) - {redirect.origin for redirect, _span in ledger.redirects})


def _address(path: str) -> str:
    """The address a file answers."""
    return f"/{path.removesuffix('index.html')}"


def problems(ledger: Ledger, answered: frozenset[str], taken: frozenset[str]) -> Iterator[Diagnostic]:
    """What stands against publishing: addresses that would disappear, and redirects that lead nowhere or from a page still there.

    ``answered`` are the addresses of the new site, ``taken`` those of its pages that a redirect would overwrite.
    Reports ``address-gone`` and ``redirect-wrong``.
    """
    origins = {redirect.origin for redirect, _span in ledger.redirects}
    gone = [address for address in ledger.recorded if address not in answered and address not in origins]
    for address in gone[:_SHOWN]:
        yield Diagnostic("address-gone", f"发布过的地址 {address} 会消失。", Span(RECORD, ledger.recorded[address], 1, len(address)))
    if len(gone) > _SHOWN:
        rest = len(gone) - _SHOWN
        yield Diagnostic("address-gone", f"另有 {rest} 个发布过的地址会消失。", Span(RECORD, ledger.recorded[gone[_SHOWN]]))
    for redirect, span in ledger.redirects:
        if redirect.target is not None and redirect.target.partition("#")[0] not in answered:
            yield Diagnostic("redirect-wrong", f"{redirect.origin} 要转到的 {redirect.target} 不存在。", span)
        if redirect.origin in taken:
            yield Diagnostic("redirect-wrong", f"{redirect.origin} 还有页面，不能转走。", span)
    yield from _twice(ledger)


def _twice(ledger: Ledger) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for redirect, span in ledger.redirects:
        if redirect.origin in seen:
            yield Diagnostic("redirect-wrong", f"{redirect.origin} 写了两次。", span)
        seen.add(redirect.origin)


def fallbacks(ledger: Ledger, outputs: Sequence[File]) -> Iterator[Output]:
    """What answers at old addresses besides pages: a moved file's present content, and Netlify's ``_redirects``."""
    by_path = {output.path: output for output in outputs}
    lines = []
    for redirect, _span in ledger.redirects:
        target = by_path.get(urls.output_path(redirect.target)) if redirect.target else None
        if target is not None and not redirect.origin.endswith("/"):
            yield Output(urls.output_path(redirect.origin), target.content)
        if redirect.target is not None:
            lines.append(f"{redirect.origin} {redirect.target} 301!\n")
    if lines:
        yield Output("_redirects", "".join(lines).encode())


def updated(ledger: Ledger, answered: frozenset[str]) -> str:
    """The record with the new addresses added; nothing is ever taken out."""
    return "".join(f"{address}\n" for address in sorted({*ledger.recorded, *answered}))
