"""What counts as the same text, what a query finds, and that the index is a function of the entries."""

import json
from pathlib import Path

import pytest

from generator import search
from generator.outputs import Refusal
from generator.search import Entry, index, matches, shadow_pages
from generator.search_text import index_words, plain, query_parts


def entry(title: str = "加装电梯", *blocks: str, address: str = "/binhai/2022-key/1/") -> Entry:
    facets = (("地区", ("滨海新区",)), ("季度", ("第二季度", "第一季度")), ("单位", ("区住建委", "各街镇")))
    return Entry(address=address, kind="任务", title=title, subtitle="滨海新区 · 第1项", blocks=blocks, facets=facets)


ENTRIES = (
    entry("推进老旧小区改造，加装电梯100部。", "一季度：完成“摸底”。", "区住建委"),
    entry("新建５Ｇ基站", "年底前完成㎡", address="/binhai/2022-key/2/"),
    entry("四个自信", "道路自信", address="/terms/#si-ge-zi-xin"),
)


def built(entries: tuple[Entry, ...], workspace: Path) -> dict[str, bytes]:
    outputs = index(entries, workspace)
    assert isinstance(outputs, tuple), outputs
    return {output.path: output.content for output in outputs}


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("５Ｇ基站", "5g基站"),
        ("“双减”工作（试点）", "双减工作试点"),
        ("《 通 知 》", "通知"),
        ("5%以上，7.5％", "5%以上,7.5%"),
        ("100㎡", "100m2"),
        ("Café", "cafe"),
        ("一、二；三", "一、二;三"),
        ("\u3000\n\t\u200b\ufeff", ""),
        ("𬭩", "𬭩"),
        ("⾦融", "金融"),
    ],
)
def test_tokens_ignore_width_capitals_quotes_and_space(text: str, tokens: str) -> None:
    assert plain(text) == tokens


def test_a_query_is_parted_by_white_space_and_parts_of_quotes_only_are_left_out() -> None:
    assert query_parts(" 老旧小区　加装 电梯\n“” ") == ("老旧小区", "加装", "电梯")
    assert query_parts("“（") == ()


def test_index_words_are_single_characters_or_codes_nothing_strips() -> None:
    assert list(index_words("5g老,。𬭩")) == ["5", "g", "老", "ω0002c", "ω03002", "ω2cb69"]
    assert all(word.isalnum() for word in index_words(plain("，。；：！？%-/+~★①①×")))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("加装电梯", True),
        ("老旧小区 摸底", True),
        ("电梯100部。", True),
        ("“完成摸底”", True),
        ("改造,加装", True),
        ("改造加装", False),
        ("部一季度", False),
        ("完成区住建委", False),
        ("加装 扶梯", False),
        ("", False),
        ("“”", False),
    ],
)
def test_each_part_must_stand_as_a_run_in_one_text(query: str, found: bool) -> None:  # noqa: FBT001 - a table of cases
    assert matches(ENTRIES[0], query) is found


def test_the_shadow_tree_is_a_function_of_the_entries() -> None:
    readings = {one.title: ["lao", "", "xiao"] for one in ENTRIES}
    pages = dict(shadow_pages(ENTRIES, readings))
    assert list(pages) == ["binhai/2022-key/1", "binhai/2022-key/2", "terms/=23si-ge-zi-xin"]
    assert "<div>新 建 5 g 基 站 |</div>" in pages["binhai/2022-key/2"]
    assert "<div>年 底 前 完 成 m 2 |</div>" in pages["binhai/2022-key/2"]
    assert "<div>πlao | πxiao |</div>" in pages["binhai/2022-key/2"]
    assert "<" not in plain("<script>")


def test_the_index_is_the_same_bytes_wherever_it_is_built(tmp_path: Path) -> None:
    first = index(ENTRIES, tmp_path / "one")
    assert isinstance(first, tuple)
    assert first == index(ENTRIES, tmp_path / "an" / "other")


def test_an_index_built_again_forgets_what_was_there(tmp_path: Path) -> None:
    built(ENTRIES, tmp_path)
    assert built(ENTRIES[:1], tmp_path) == built(ENTRIES[:1], tmp_path / "fresh")


def test_only_what_the_search_page_loads_is_published(tmp_path: Path) -> None:
    paths = set(built(ENTRIES, tmp_path))
    assert {"pagefind/pagefind.js", "pagefind/pagefind-worker.js", "pagefind/pagefind-entry.json", "search/pages.json"} <= paths
    assert not any("ui" in path or "fragment" in path or path.endswith(".css") for path in paths)
    assert sum(path.startswith("search/text/") for path in paths) == len(ENTRIES)


def test_the_page_table_numbers_kinds_titles_and_facets(tmp_path: Path) -> None:
    table = json.loads(built(ENTRIES, tmp_path)["search/pages.json"])
    assert table["kinds"] == ["任务"]
    facets = [["地区", ["滨海新区"]], ["季度", ["第一季度", "第二季度"]], ["单位", ["各街镇", "区住建委"]]]
    assert table["facets"] == facets
    assert table["pages"][1][1:] == ["/binhai/2022-key/2/", 0, len("新建5g基站"), [0], [0, 1], [0, 1]]


def test_results_show_the_text_as_printed(tmp_path: Path) -> None:
    files = built(ENTRIES, tmp_path)
    identity = json.loads(files["search/pages.json"])["pages"][0][0]
    shown = json.loads(files[f"search/text/{identity}.json"])
    assert shown == {"kind": "任务", "title": ENTRIES[0].title, "subtitle": ENTRIES[0].subtitle, "blocks": list(ENTRIES[0].blocks)}


def test_traditional_characters_and_pinyin_are_cut_to_the_texts(tmp_path: Path) -> None:
    files = built(ENTRIES, tmp_path)
    characters = json.loads(files["search/characters.json"])
    assert characters["simplified"]["舊"] == "旧"
    assert set(characters["simplified"].values()) <= set(characters["all"])
    pinyin = json.loads(files["search/pinyin.json"])
    assert pinyin["旧"] == "jiu"
    assert "摸" not in pinyin


def test_nothing_to_search_gives_no_files(tmp_path: Path) -> None:
    assert index((), tmp_path) == ()


def test_two_pages_with_one_address_are_refused_in_chinese(tmp_path: Path) -> None:
    refusal = index((ENTRIES[0], ENTRIES[0]), tmp_path)
    assert isinstance(refusal, Refusal)
    assert "地址相同" in refusal.message


def test_a_missing_program_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_binary", lambda: None)
    refusal = index(ENTRIES, tmp_path)
    assert isinstance(refusal, Refusal)
    assert "pip install pagefind-bin" in refusal.message


@pytest.mark.parametrize("script", ["#!/bin/sh\necho 坏了 >&2\nexit 3\n", "not a program"])
def test_a_failing_program_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = tmp_path / "pagefind"
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(search, "_binary", lambda: program)
    refusal = index(ENTRIES, tmp_path / "workspace")
    assert isinstance(refusal, Refusal)
    assert "未生成检索" in refusal.message


def test_a_workspace_that_cannot_be_written_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    refusal = index(ENTRIES, tmp_path / "file")
    assert isinstance(refusal, Refusal)
    assert "写入检索的临时文件失败" in refusal.message
