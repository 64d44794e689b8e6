"""Tables of other layouts, in files LibreOffice wrote (``files/make.sh``), become drafts that pass the check."""

import pytest

from tests.imports.drafted import FILES, drafted, lists_of, messages, only_list, plain

READABLE = sorted(path.name for path in FILES.iterdir() if path.suffix in (".docx", ".xlsx", ".html"))


@pytest.mark.parametrize("name", READABLE)
def test_every_layout_gives_a_draft_that_passes_the_check_with_every_cell_proved(name: str) -> None:
    found = drafted(FILES / name)
    assert found.trial.problems == ()
    assert found.trial.verification is not None
    assert found.trial.verification.complete


def test_columns_in_another_order_are_told_by_their_headings() -> None:
    value = only_list(drafted(FILES / "reordered.docx"))
    assert [column["field"] for column in value["columns"]] == ["leaders", "lead", "support", "no", "category", "text", "due"]
    assert value["tasks"][1] == {
        "no": "2",
        "lines": value["tasks"][1]["lines"],
        "category": "一、稳增长",
        "text": "改造老旧小区10个，“一区一策”推进。",
        "leaders": ["李小四", "王五"],
        "lead": ["区住建委", "区城管委"],
        "due": "年底前完成",
    }
    assert value["due_terms"]["6月底前完成"] == {"date": "2024-06-30", "kind": "finish"}
    assert [part["date"] for part in value["tasks"][2]["due"]] == ["2024-12-31", "2024-08-31"]


def test_a_document_s_record_is_read_from_the_text_around_its_table() -> None:
    (entry,) = plain(drafted(FILES / "reordered.docx").files["documents.yaml"])
    assert (entry["title"], entry["number"]) == ("某区人民政府关于印发2024年重点工作责任分解表的通知", "某政发〔2024〕3号")
    assert (entry["issuer"], entry["date"], entry["openness"]) == ("某区人民政府", "2024-02-06", "主动公开")


def test_a_unit_in_brackets_and_a_narrowed_group_refer_to_the_names_they_narrow() -> None:
    tasks = only_list(drafted(FILES / "reordered.docx"))["tasks"]
    assert tasks[2]["support"] == [{"unit": "区卫健委", "printed": "区卫健委（区疾控中心）"}]
    assert tasks[3]["support"] == [{"group": "各街道", "extent": "相关", "printed": "各相关街道"}]


@pytest.mark.parametrize("name", ["merged-headings.docx", "merged-headings.html"])
def test_headings_printed_above_several_columns_and_cells_over_several_quarters_are_kept(name: str) -> None:
    value = only_list(drafted(FILES / name))
    assert value["columns"][3] == {"field": "q1", "name": "一季度", "over": "进度安排"}
    assert value["columns"][8] == {"field": "lead", "name": "牵头单位", "over": "责任分工"}
    assert list(value["tasks"][0]["assignments"][0]) == ["q1", "q2", "q3-q4"]
    assert value["tasks"][1]["assignments"] == [{"year": "持续推进，全年建成5处。"}]
    assert [task["category"] for task in value["tasks"]] == ["养老服务", "养老服务", "交通出行"]


def test_tasks_without_numbers_are_counted_and_the_title_row_of_a_sheet_is_its_title() -> None:
    found = drafted(FILES / "no-numbers.xlsx")
    value = only_list(found)
    assert [task["no"] for task in value["tasks"]] == ["1", "2", "3"]
    assert value["title"] == "2024年某县政府实事项目清单"
    assert value["tasks"][0]["assignments"] == [{"q1": "完成立项。", "q2": "开工。", "q3-q4": "主体完工。"}]
    assert value["tasks"][1]["assignments"] == [{"h1": "招录20名。", "h2": "再招录10名。"}]
    assert value["tasks"][0]["responsible"] == ["县教育局", "县住建局"]


def test_quarters_printed_as_rows_become_goals_of_one_task_and_the_editor_is_told() -> None:
    found = drafted(FILES / "quarters-as-rows.docx")
    first, second = only_list(found)["tasks"]
    assert first["assignments"] == [{"q1": "完成选址。", "q2": "完成设计。", "q3": "开工2个。", "q4": "全部建成。"}]
    assert second["assignments"] == [{"h1": "完成清淤。", "h2": "完成护岸。"}]
    assert (first["leaders"], second["lead"]) == (["张三"], ["区水务局"])
    assert any("每个季度印成一行" in said for said in messages(found, "review"))


def test_two_tables_of_a_file_become_two_lists_with_titles_notes_and_heading_rows() -> None:
    lists = lists_of(drafted(FILES / "two-tables.docx"))
    key, livelihood = lists["2024-key.yaml"], lists["2024-livelihood.yaml"]
    assert key["notes"][0]["text"] == "注：各单位每季度末报送进展。"
    assert [entry["name"] for entry in livelihood["categories"]] == ["一、就业", "二、住房"]
    assert all("lines" in entry for entry in livelihood["categories"])
    assert livelihood["tasks"][1]["category"] == "二、住房"


def test_goals_grouped_by_units_keep_unit_scope_and_periods() -> None:
    first = lists_of(drafted(FILES / "two-tables.docx"))["2024-key.yaml"]["tasks"][0]
    assert first["assignments"] == [
        {"units": ["区商促局"], "scope": "总部企业", "q1": "5家。", "q2": "5家。", "q3": "5家。", "q4": "5家。"},
        {"units": ["经开区"], "scope": "制造业", "each": "走访企业50家。"},
    ]


def test_a_table_inside_a_cell_is_flattened_and_a_column_without_a_field_is_named_with_its_row() -> None:
    found = drafted(FILES / "nested.docx")
    assert only_list(found)["tasks"][0]["assignments"] == [{"year": "分片实施：东片 6月完工西片 9月完工"}]
    assert any("表格里套着表格" in said for said in messages(found, "review"))
    (unplaced,) = messages(found, "unplaced")
    assert unplaced.startswith("表1第3行")
    assert "栏目“备注”没有对应的字段：“市级项目”" in unplaced


def test_a_table_that_goes_on_under_its_header_on_the_next_page_is_one_list() -> None:
    value = only_list(drafted(FILES / "pages.xlsx"))
    assert [task["no"] for task in value["tasks"]] == ["1", "2"]
    assert [row["units"] for row in value["tasks"][0]["assignments"]] == [["政务服务办"], ["市场监管局"]]
    assert value["tasks"][1]["assignments"] == [{"units": ["发展改革委", "商务局"], "q1-q2": "开展调研", "q3-q4": "出台措施"}]
    assert value["tasks"][1]["leaders"] == ["李小四", "张三"]


@pytest.mark.parametrize(("name", "advice"), [("nested.doc", "另存为” Word 文档（*.docx）"), ("nested.pdf", "这是 PDF")])
def test_files_that_cannot_be_read_say_how_to_get_to_ones_that_can(name: str, advice: str) -> None:
    from generator.imports.reading import read

    said = read(FILES / name)
    assert isinstance(said, str)
    assert advice in said
