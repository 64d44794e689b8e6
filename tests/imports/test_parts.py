"""Cells taken apart: names, goals, due phrases, headings; and values as YAML that reads back."""

import pytest

from generator.imports.columns import kind_of
from generator.imports.due import due_term
from generator.imports.goals import period_key, split_goals
from generator.imports.leaders import leader_names, see_leaders
from generator.imports.names import Book, add_unit, is_collective, reference, slug, unit_kind, unit_names
from generator.imports.yamltext import flow, scalar
from tests.imports.drafted import plain


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("序号", "no"),
        ("主要任务", "category"),
        ("项目", "category"),
        ("涉及领域", "category"),
        ("重点工作", "text"),
        ("目标任务", "text"),
        ("子    项", "text"),
        ("阶段性工作目标", "goals"),
        ("阶段性目标", "goals"),
        ("进度安排", "goals"),
        ("工作明细及完成时限", "goals"),
        ("完成时限", "due"),
        ("责任\n领导", "leaders"),
        ("分管区领导", "leaders"),
        ("责任区领导", "leaders"),
        ("牵头责任单位", "lead"),
        ("共同\n责任单位", "support"),
        ("配合单位", "support"),
        ("责任单位", "responsible"),
        ("市责任单位", "city_units"),
        ("关联事项", "related"),
        ("第一季度", "q1"),
        ("四季度", "q4"),
        ("3季度", "q3"),
        ("备注", None),
        ("联系电话", None),
        ("一、主要预期目标", None),
    ],
)
def test_headings_are_told_by_their_words(heading: str, field: str | None) -> None:
    assert kind_of(heading) == field


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("戴  雷", ["戴雷"]),
        ("梁 军 庞铁强", ["梁军", "庞铁强"]),
        ("薛　彤罗振胜", ["薛彤", "罗振胜"]),
        ("于瑞均郭建华胡永梅", ["于瑞均", "郭建华", "胡永梅"]),
        ("薛  彤\n胡永梅", ["薛彤", "胡永梅"]),
        ("张三、李四", ["张三", "李四"]),
        ("区委分管领导", ["区委分管领导"]),
        ("欧阳建国", ["欧阳建国"]),
        ("陈\n波", ["陈波"]),
    ],
)
def test_leaders_nobody_registered_are_parted_by_the_shapes_of_names(cell: str, names: list[str]) -> None:
    assert leader_names(cell, Book())[0] == names


def test_known_leaders_part_a_cell_without_a_guess_and_unknown_ones_say_so() -> None:
    assert leader_names("孙文魁王旭", Book(leaders={"孙文魁", "王旭"})) == (["孙文魁", "王旭"], False)
    assert leader_names("孙文魁王旭", Book()) == (["孙文魁", "王旭"], True)
    seen = Book()
    see_leaders(["孙文魁", "王旭"], seen)
    assert leader_names("孙文魁王旭", seen) == (["孙文魁", "王旭"], False)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("区发改委\n区财政局", ["区发改委", "区财政局"]),
        ("区政府办公室 司法局", ["区政府办公室", "司法局"]),
        ("财政局、水务局，税务局", ["财政局", "水务局", "税务局"]),
        ("市规资局\n滨海分局", ["市规资局滨海分局"]),
        ("区住建委\n（区棚改办）", ["区住建委（区棚改办）"]),
        ("财 政 局", ["财政局"]),
        ("“双随机、一公开”联席会议\n成员单位", ["“双随机、一公开”联席会议成员单位"]),
        ("海晶集团\n有限公司", ["海晶集团有限公司"]),
        ("各街道（不包括北塘街、泰达街）", ["各街道（不包括北塘街、泰达街）"]),
        ("公安分局\n水务局", ["公安分局", "水务局"]),
    ],
)
def test_units_are_parted_at_separators_and_wrapped_names_joined(cell: str, names: list[str]) -> None:
    assert unit_names(cell, Book()) == names


def test_units_run_together_are_parted_by_the_names_known() -> None:
    book = Book(units={"财政局": "财政局", "水务局": "水务局"})
    assert unit_names("财政局水务局", book) == ["财政局", "水务局"]


def test_a_printed_unit_refers_to_the_name_it_narrows() -> None:
    book = Book(units={"北塘街": "北塘街"}, groups={"各街镇": "各街镇", "各街道": "各街道"})
    narrowed = reference("相关街镇", book)
    assert narrowed is not None
    assert (narrowed.target, narrowed.extent, narrowed.is_group) == ("各街镇", "相关", True)
    excepting = reference("各街道（不包括北塘街）", book)
    assert excepting is not None
    assert excepting.excepted == ("北塘街",)
    assert reference("区新设局", book) is None


def test_a_new_name_with_or_without_the_district_s_character_is_an_alias() -> None:
    book = Book()
    add_unit("区科技局", book)
    add_unit("科技局", book)
    assert book.new_units == {"区科技局": ["科技局"]}
    registered = Book(units={"区市场监管局": "区市场监管局"})
    assert add_unit("区市场监管委", registered).target == "区市场监管局"
    assert registered.new_units == {}


def test_ids_are_pinyin_and_unique() -> None:
    taken: set[str] = set()
    assert [slug(name, taken) for name in ("区税务局", "区水务局", "“多报合一”相关部门")] == [
        "qu-shui-wu-ju", "qu-shui-wu-ju-2", "duo-bao-he-yi-xiang-guan-bu-men",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind"), [("新北街", "街镇"), ("区财政局", "部门"), ("天津港集团", "企业"), ("市教委", "市级"), ("海教园管委会", "开发区")]
)
def test_the_kind_of_a_unit_is_guessed_from_its_name(name: str, kind: str) -> None:
    assert unit_kind(name) == kind


@pytest.mark.parametrize("name", ["各街镇", "相关部门", "领导小组成员单位"])
def test_collective_names_are_groups(name: str) -> None:
    assert is_collective(name)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("一季度", "q1"),
        ("第三季度", "q3"),
        ("三、四季度", "q3-q4"),
        ("一至三季度", "q1-q3"),
        ("上半年", "h1"),
        ("各季度", "each"),
        ("全年", "year"),
    ],
)
def test_printed_periods_have_keys(label: str, key: str) -> None:
    assert period_key(label) == key


def test_goals_without_a_label_stand_for_the_year_and_repeated_periods_begin_anew() -> None:
    assert split_goals("年底前完成。", lambda _text: False)[0].texts == (("year", "年底前完成。"),)
    twice = split_goals("一季度：甲。二季度：乙。一季度：丙。", lambda _text: False)
    assert [goals.texts for goals in twice] == [(("q1", "甲。"), ("q2", "乙。")), (("q1", "丙。"),)]


def test_a_colon_in_a_goal_is_no_header() -> None:
    (goals,) = split_goals("一季度：完成以下工作：\n甲。\n二季度：乙。", lambda text: text == "区财政局")
    assert goals.texts == (("q1", "完成以下工作：甲。"), ("q2", "乙。"))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("年底前完成", {"date": "2022-12-31", "kind": "finish"}),
        ("年底前取得明显进展", {"date": "2022-12-31", "kind": "progress"}),
        ("10月底前完成", {"date": "2022-10-31", "kind": "finish"}),
        ("2023年3月15日前完成", {"date": "2023-03-15", "kind": "finish"}),
        ("上半年完成", {"date": "2022-06-30", "kind": "finish"}),
        ("持续推进", {"kind": "condition"}),
    ],
)
def test_due_phrases_have_dates_where_they_state_one(text: str, meaning: dict[str, str]) -> None:
    assert due_term(text, 2022) == meaning


AWKWARD = (
    *("no", "07", "1:30", "- 甲", "甲: 乙", "甲 #乙", "[甲]", "{甲}", "甲, 乙", "“甲”", "“甲”:", '"甲"', "'甲'", "~", "null", "true"),
    *("2022-01-01", "*甲", "&甲", "!甲", "%", "@甲", "`甲", "|", ">", "?", "甲\\乙", "甲\n乙", "甲\t乙", "：", "甲：乙", "…甲"),
    *("<p>", "=甲", ".5", "-", "a: ", "#", "甲:", "津〔2022〕1号"),
)


@pytest.mark.parametrize("text", AWKWARD)
def test_a_value_written_as_yaml_reads_back_as_it_was(text: str) -> None:
    written = f"a: {scalar(text)}\nb: {flow([text, {'c': text}])}\n"
    assert plain(written) == {"a": text, "b": [text, {"c": text}]}


def test_plain_texts_stay_plain() -> None:
    assert scalar("新建菜市场2个，“一区一策”：推进。") == "新建菜市场2个，“一区一策”：推进。"
    assert (
        flow(["区财政局", {"unit": "区住建委", "printed": "区住建委（区棚改办）"}])
        == "[区财政局, {unit: 区住建委, printed: 区住建委（区棚改办）}]"
    )
