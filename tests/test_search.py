"""What counts as the same text, what a query finds, and that the index is a function of the entries."""

import json
from pathlib import Path

import pytest

from generator import search_bundles
from generator.outputs import Refusal
from generator.search import Entry, index, matches, shadow_pages
from generator.search_bundles import Program, groups
from generator.search_text import index_words, plain, query_parts


def entry(title: str = "加装电梯", *blocks: str, address: str = "/binhai/2022-key/1/") -> Entry:
    facets = (("地区", ("滨海新区",)), ("季度", ("第二季度", "第一季度")), ("单位", ("区住建委", "各街镇")))
    return Entry(address=address, kind="任务", title=title, subtitle="滨海新区 · 第1项", blocks=blocks, facets=facets)


ENTRIES = (
    entry("推进老旧小区改造，加装电梯100部。", "一季度：完成“摸底”。", "区住建委"),
    entry("新建５Ｇ基站", "年底前完成㎡", address="/binhai/2022-key/2/"),
    entry("四个自信", "道路自信", address="/terms/#si-ge-zi-xin"),
)


def page_ids(files: dict[str, bytes]) -> list[str]:
    """The id of every page, as the page table has them."""
    table = json.loads(files["search/pages.json"])
    bundles = [name for name, count in table["bundles"] for _ in range(count)]
    return [f"{bundle}_{own}" for bundle, own in zip(bundles, table["ids"].split(" "), strict=True)]


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
    assert '<html lang="x-2">' in dict(shadow_pages(ENTRIES, readings, "x-2"))["binhai/2022-key/1"]


def test_the_index_is_the_same_bytes_wherever_it_is_built(tmp_path: Path) -> None:
    first = index(ENTRIES, tmp_path / "one")
    assert isinstance(first, tuple)
    assert first == index(ENTRIES, tmp_path / "an" / "other")


def many(count: int) -> tuple[Entry, ...]:
    """So many tasks, no two alike."""
    return tuple(entry(f"第{at}项改造", f"完成{at * 7}户", address=f"/binhai/2022-key/{at}/") for at in range(count))


def in_groups(entries: tuple[Entry, ...], cache: Path, processes: int = 1) -> dict[str, bytes]:
    outputs = index(entries, cache, processes=processes, group=40)
    assert isinstance(outputs, tuple), outputs
    return {output.path: output.content for output in outputs}


def addresses(count: int) -> list[str]:
    return [one.address for one in many(count)]


@pytest.mark.parametrize("count", [1, 6000, 7500])
def test_up_to_a_quarter_over_the_size_all_pages_are_one_group(count: int) -> None:
    assert list(groups(addresses(count))) == [slice(0, count)]


@pytest.mark.parametrize("count", [51, 400, 1200])
def test_groups_are_neighbours_that_hold_every_page_once(count: int) -> None:
    found = list(groups(addresses(count), 40))
    assert [at for cut in found for at in range(cut.start, cut.stop)] == list(range(count))
    assert all(30 <= cut.stop - cut.start < 50 for cut in found[:-1])


def test_pages_more_or_less_move_no_cut_as_a_rule() -> None:
    pages = addresses(30_000)
    before = [pages[cut] for cut in groups(pages)]
    assert len(before) >= 4
    for at in range(500, 30_000, 2500):
        for changed in (pages[:at] + pages[at + 1 :], [*pages[:at], *(f"/binhai/2023-key/{number}/" for number in range(10)), *pages[at:]]):
            after = [changed[cut] for cut in groups(changed)]
            assert sum(group not in before for group in after) == 1


def test_a_portal_of_one_group_has_one_bundle_and_says_nothing_of_others(tmp_path: Path) -> None:
    files = built(ENTRIES, tmp_path)
    assert not any(path.startswith("pagefind/x-") for path in files)
    assert set(json.loads(files["search/characters.json"])) == {"all", "simplified"}


def test_further_bundles_stand_beside_the_first_and_share_its_program(tmp_path: Path) -> None:
    files = in_groups(many(150), tmp_path)
    bundles = {path.split("/")[1] for path in files if path.startswith("pagefind/x-")}
    assert len(bundles) >= 2
    for bundle in bundles:
        own = {path.removeprefix(f"pagefind/{bundle}/") for path in files if path.startswith(f"pagefind/{bundle}/")}
        assert "pagefind-entry.json" in own
        assert sum(path.endswith(".pf_meta") for path in own) == 1
        assert not any(path.endswith((".js", ".pagefind")) for path in own)


def test_a_page_goes_by_the_name_of_its_bundle(tmp_path: Path) -> None:
    files = in_groups(many(150), tmp_path)
    named = page_ids(files)
    expected = [
        search_bundles.language(number) for number, cut in enumerate(groups(addresses(150), 40)) for _ in range(cut.start, cut.stop)
    ]
    assert [name.split("_")[0] for name in named] == expected
    assert {f"search/text/{name}.json" for name in named} <= files.keys()


def test_what_tokens_a_bundle_lacks_is_told(tmp_path: Path) -> None:
    one = entry("独一无二", address="/binhai/2022-key/only/")
    files = in_groups((*many(150), one), tmp_path)
    lacking = json.loads(files["search/characters.json"])["lacking"]
    own = page_ids(files)[-1].split("_")[0]
    assert all(("独" in tokens) == (bundle != own) for bundle, tokens in lacking.items())
    assert len(lacking) > 1


def test_the_index_is_the_same_bytes_by_however_many_it_is_made_and_whatever_is_kept(tmp_path: Path) -> None:
    first = in_groups(many(150), tmp_path / "one")
    assert first == in_groups(many(150), tmp_path / "two", processes=2)
    assert first == in_groups(many(150), tmp_path / "one", processes=2)


def test_an_edit_indexes_one_group_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = many(150)
    in_groups(before, tmp_path / "cache")
    indexed = counted(monkeypatch)
    after = (*before[:70], entry("改过的任务", address=before[70].address), *before[71:])
    files = in_groups(after, tmp_path / "cache")
    assert len(indexed) == 1
    assert files == in_groups(after, tmp_path / "fresh")


def test_what_did_not_change_is_not_indexed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = built(ENTRIES, tmp_path)
    indexed = counted(monkeypatch)
    assert built(ENTRIES, tmp_path) == first
    assert indexed == []


def counted(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The shadow trees Pagefind is run on from now on."""
    runs: list[Path] = []
    run = search_bundles._run  # noqa: SLF001 - the one place where the program is run

    def counting(binary: Path, shadow: Path, bundle: Path) -> str | None:
        runs.append(shadow)
        return run(binary, shadow, bundle)

    monkeypatch.setattr(search_bundles, "_run", counting)
    return runs


def test_whatever_lies_in_the_cache_the_index_is_the_same(tmp_path: Path) -> None:
    entries = many(300)
    first = in_groups(entries, tmp_path)
    kept = sorted(tmp_path.iterdir())
    assert len(kept) >= 7
    kept[0].write_bytes(kept[0].read_bytes()[:-1])
    kept[1].write_bytes(kept[2].read_bytes())
    kept[2].write_bytes(b"")
    kept[3].unlink()
    kept[4].write_bytes(kept[4].read_bytes().replace(b"unknown", b"unknowm").replace(b"x-", b"y-"))
    kept[5].unlink()
    kept[5].mkdir()
    kept[6].unlink()
    kept[6].symlink_to(kept[0])
    (tmp_path / "foreign").write_text("someone else's", encoding="utf-8")
    (tmp_path / "4711" / "shadow").mkdir(parents=True)
    assert in_groups(entries, tmp_path) == first
    assert sorted(tmp_path.iterdir()) == kept
    assert all(path.is_file() and not path.is_symlink() for path in kept)


def test_an_index_built_again_forgets_what_was_there(tmp_path: Path) -> None:
    built(ENTRIES, tmp_path)
    assert built(ENTRIES[:1], tmp_path) == built(ENTRIES[:1], tmp_path.with_name("fresh"))
    assert len(list(tmp_path.iterdir())) == 1


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
    assert (table["shared"], table["rests"]) == ([0, 17, 1], ["/binhai/2022-key/1/", "2/", "terms/#si-ge-zi-xin"])
    assert [table["kind"][1], table["titleLength"][1], *(column[1] for column in table["values"])] == [
        0,
        len("新建5g基站"),
        [0],
        [0, 1],
        [0, 1],
    ]


def test_results_show_the_text_as_printed(tmp_path: Path) -> None:
    files = built(ENTRIES, tmp_path)
    identity = page_ids(files)[0]
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


@pytest.mark.parametrize("entries", [(ENTRIES[0], ENTRIES[0]), (*many(150), many(1)[0])])
def test_two_pages_with_one_address_are_refused_in_chinese(tmp_path: Path, entries: tuple[Entry, ...]) -> None:
    refusal = index(entries, tmp_path, group=40)
    assert isinstance(refusal, Refusal)
    assert "地址相同" in refusal.message


def test_a_missing_program_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_bundles, "_program", lambda: None)
    refusal = index(ENTRIES, tmp_path)
    assert isinstance(refusal, Refusal)
    assert "pip install pagefind-bin" in refusal.message


@pytest.mark.parametrize("script", ["#!/bin/sh\necho 坏了 >&2\nexit 3\n", "not a program"])
def test_a_failing_program_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = tmp_path / "pagefind"
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(search_bundles, "_program", lambda: Program(program, "0"))
    refusal = index(ENTRIES, tmp_path / "workspace")
    assert isinstance(refusal, Refusal)
    assert "未生成检索" in refusal.message


def test_a_workspace_that_cannot_be_written_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    refusal = index(ENTRIES, tmp_path / "file")
    assert isinstance(refusal, Refusal)
    assert "写入检索的临时文件失败" in refusal.message
