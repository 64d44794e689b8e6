"""Bundles of the search index: neighbouring pages in groups, each indexed by Pagefind in a shadow tree of its own.

Indexing all pages of a large portal at once takes more memory than machines have, and an edit would index them all again. So the bundle of
a group is kept under the fingerprint of its shadow pages and of how it is made. In its file it stands behind a fingerprint of its own: what
was cut short, altered or never ours is not taken for it. Deliberately absent: what stands on a shadow page, and what the browser loads.
"""

import gzip
import hashlib
import importlib.metadata
import importlib.util
import json
import os
import shutil
import subprocess
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .outputs import Refusal

SIZE = 6000
"""About so many pages are a group. Fewer cost readers more: of every bundle a first query loads what it knows of its pages."""

MAIN = "unknown"
"""The language of the first bundle, as Pagefind calls that of pages that name none."""

_KEPT = 1
"""How a bundle is kept; to be raised when that changes."""
_SETTINGS = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "2000"}  # a first query then loads a tenth; harmless where it is no longer known
_FRAGMENT_SIGNATURE = b"pagefind_dcd"
_PUBLISHED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_PUBLISHED_KINDS = frozenset({".pf_meta", ".pf_index", ".pagefind"})
_SECONDS_ALLOWED = 900
_DIGEST = hashlib.sha256().digest_size

ShadowPages = Callable[[], Iterable[tuple[str, str]]]
"""Makes the shadow pages of a group: the folder of each, and its HTML."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What Pagefind made of a group: the files the search page loads, and its id of each page by the page's folder."""

    files: tuple[tuple[str, bytes], ...]
    ids: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Program:
    """Pagefind as it is installed."""

    path: Path
    version: str


def groups(addresses: Sequence[str], size: int = SIZE) -> Iterator[slice]:
    """Cut pages into groups of neighbours; those up to a quarter over the size are one.

    A cut stands before the address with the least checksum of those about a size away, so that a page more or less hardly ever moves one.
    """
    start = 0
    while len(addresses) - start > size * 5 // 4:
        candidates = range(start + size * 3 // 4, start + size * 5 // 4)
        cut = min(candidates, key=lambda at: zlib.crc32(addresses[at].encode()))
        yield slice(start, cut)
        start = cut
    yield slice(start, len(addresses))


def language(number: int) -> str:
    """The language the pages of the group with this number (from 0) say they are in, a private one but for the first.

    Pagefind's ids begin with it. Else pages of two bundles would share one: seven digits tell pages apart only within a bundle.
    """
    return f"x-{number + 1}" if number else MAIN


def bundles(made_of: Sequence[ShadowPages], cache: Path, processes: int) -> tuple[Bundle, ...] | Refusal:
    """The bundle of each group: those ``cache`` (a folder of ours) keeps, and the others made now, ``processes`` at a time, and kept.

    What is of no group any more leaves the cache. What the system refuses is its exception.
    """
    program = _program()
    if program is None:
        return Refusal("没有找到检索程序 Pagefind，未生成检索。请在项目文件夹运行 pip install pagefind-bin 后重试。")
    cache.mkdir(parents=True, exist_ok=True)
    _leave(cache, lambda path: not path.is_dir() or path.is_symlink())  # what a build that was killed left half done
    with ThreadPoolExecutor(min(processes, len(made_of))) as pool:
        found = list(pool.map(partial(_bundle, program, cache), made_of))
    keys = {key for key, _bundle_or_failure in found}
    _leave(cache, lambda path: path.name in keys)
    refusal = next((bundle for _key, bundle in found if isinstance(bundle, Refusal)), None)
    return refusal or tuple(bundle for _key, bundle in found if isinstance(bundle, Bundle))


def _leave(cache: Path, wanted: Callable[[Path], bool]) -> None:
    for path in cache.iterdir():
        if wanted(path):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)  # the indexer of a build that was killed may still be writing there
        else:
            path.unlink()


def _bundle(program: Program, cache: Path, made_of: ShadowPages) -> tuple[str, Bundle | Refusal]:
    """The bundle of one group with the name it is kept under."""
    pages = list(made_of())
    key = _key(program, pages)
    kept = _read(cache / key)
    if kept is not None:
        return key, kept
    with tempfile.TemporaryDirectory(dir=cache, ignore_cleanup_errors=True) as folder:
        bundle = _indexed(program, pages, Path(folder))
    if isinstance(bundle, Bundle) and len(bundle.ids) == len(pages):
        _keep(cache / key, bundle)
    return key, bundle


def _key(program: Program, pages: Iterable[tuple[str, str]]) -> str:
    """The fingerprint of everything a bundle depends on."""
    digest = hashlib.sha256(json.dumps([_KEPT, program.version, _SETTINGS]).encode())
    for folder, html in pages:
        digest.update(f"\0{folder}\0{html}".encode())
    return digest.hexdigest()


def _read(path: Path) -> Bundle | None:
    """The bundle in a file; None if there is none, or the file is not whole and the one kept under this name."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    kept = content[_DIGEST:]
    if _seal(path.name, kept) != content[:_DIGEST]:
        return None
    header, _, blobs = kept.partition(b"\n")
    sizes, ids = json.loads(header)
    files, start = [], 0
    for name, size in sizes:
        files.append((name, blobs[start : start + size]))
        start += size
    return Bundle(tuple(files), ids)


def _keep(path: Path, bundle: Bundle) -> None:
    """Write a bundle whole, so that one cut short hardly ever has to be made again."""
    header = json.dumps([[(name, len(content)) for name, content in bundle.files], dict(bundle.ids)]).encode()
    kept = b"".join((header, b"\n", *(content for _name, content in bundle.files)))
    temporary = path.with_name(f"{path.name}.new~")
    temporary.write_bytes(_seal(path.name, kept) + kept)
    temporary.replace(path)


def _seal(name: str, kept: bytes) -> bytes:
    digest = hashlib.sha256(name.encode())
    digest.update(kept)
    return digest.digest()


def _program() -> Program | None:
    """The plain Pagefind program inside its package; found without importing the package, whose absence must not be an exception."""
    package = importlib.util.find_spec("pagefind_bin")
    folders = package.submodule_search_locations if package else None
    candidates = (Path(folder, name) for folder in folders or () for name in ("pagefind", "pagefind.exe"))
    path = next((path for path in candidates if path.is_file()), None)
    return Program(path, importlib.metadata.version("pagefind-bin")) if path else None


def _indexed(program: Program, pages: Iterable[tuple[str, str]], workspace: Path) -> Bundle | Refusal:
    shadow, made = workspace / "shadow", workspace / "bundle"
    for name, html in pages:
        page = shadow / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(html, encoding="utf-8")
    failure = _run(program.path, shadow, made)
    if failure is not None:
        return Refusal(f"检索程序 Pagefind 没有完成，未生成检索：{failure}")
    return Bundle(tuple(_files(made)), _page_ids(made))


def _run(binary: Path, shadow: Path, bundle: Path) -> str | None:
    """Run Pagefind; what it said when it failed. Its settings come only from here, not from the caller's environment or folder."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")} | _SETTINGS
    command = [str(binary), "--site", str(shadow), "--output-path", str(bundle)]
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            command,
            cwd=shadow,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS_ALLOWED,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"超过 {_SECONDS_ALLOWED} 秒。请减少收录的内容，或换一台更快的机器。"
    except OSError as error:
        return f"{error.strerror}（{binary}）。请重新安装 pagefind-bin。"
    if done.returncode != 0:
        last_words = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        return f"退出码 {done.returncode}，{' '.join(last_words) or '没有说明原因'}。请重新安装 pagefind-bin。"
    return None


def _files(bundle: Path) -> Iterator[tuple[str, bytes]]:
    """The files of Pagefind the search page loads; not its fragments and its own user interfaces."""
    for path in sorted(bundle.rglob("*")):
        if path.name in _PUBLISHED or path.suffix in _PUBLISHED_KINDS:
            yield path.relative_to(bundle).as_posix(), path.read_bytes()


def _page_ids(bundle: Path) -> Mapping[str, str]:
    """Pagefind's id of each page, by its folder in the shadow tree."""
    ids = {}
    for path in sorted((bundle / "fragment").glob("*.pf_fragment")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_FRAGMENT_SIGNATURE))
        ids[str(fragment["url"]).strip("/")] = path.stem
    return ids
