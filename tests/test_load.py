import pytest

from generator.build import check
from tests.conftest import MakeProject
from tests.projects import LIST, PLACE


def found(project: MakeProject, changes: dict[str, str | bytes | None]) -> list[tuple[str, str, int]]:
    _, report = check(project(changes))
    return [(problem.code, problem.span.file, problem.span.line) for problem in report.problems]


def hints(project: MakeProject, changes: dict[str, str | bytes | None]) -> list[str | None]:
    _, report = check(project(changes))
    return [problem.hint for problem in report.problems]


def test_the_minimal_project_is_clean(project: MakeProject) -> None:
    assert found(project, {}) == []


def test_unknown_unit_suggests_the_nearest_name(project: MakeProject) -> None:
    changes: dict[str, str | bytes | None] = {"data/mou/2022-key.yaml": LIST.replace("[区商务局]", "[区商务委]")}
    assert ("unknown-unit", "data/mou/2022-key.yaml", 17) in found(project, changes)
    assert "是否为“区商务局”？单位登记在 data/mou/place.yaml" in hints(project, changes)


def test_unknown_key_suggests_the_nearest_key(project: MakeProject) -> None:
    changes: dict[str, str | bytes | None] = {"data/mou/2022-key.yaml": LIST.replace("    leaders: [张三]", "    leader: [张三]")}
    assert found(project, changes) == [("unknown-key", "data/mou/2022-key.yaml", 16)]
    assert "是否为“leaders”？" in hints(project, changes)


def test_a_broken_task_leaves_the_others_in_place(project: MakeProject) -> None:
    loaded, _ = check(project({"data/mou/2022-key.yaml": LIST.replace("no: 1\n", "no: 一\n")}))
    assert loaded.portal is not None
    assert [task.no for task in loaded.portal.tasks] == [2]


def test_a_missing_key_is_named(project: MakeProject) -> None:
    changes: dict[str, str | bytes | None] = {"data/mou/2022-key.yaml": LIST.replace("year: 2022\n", "")}
    assert found(project, changes)[0][0] == "missing-key"


def test_one_name_for_two_units_is_a_clash(project: MakeProject) -> None:
    changes: dict[str, str | bytes | None] = {"data/mou/place.yaml": PLACE.replace("aliases: [住建委]", "aliases: [区商务局]")}
    assert ("alias-clash", "data/mou/place.yaml", 5) in found(project, changes)


def test_an_alias_and_the_name_are_one_unit(project: MakeProject) -> None:
    loaded, _ = check(project({"data/mou/2022-key.yaml": LIST.replace("[区住建委, 某街]", "[住建委, 某街]")}))
    assert loaded.portal is not None
    second = list(loaded.portal.tasks)[1]
    assert second.lead[0].target.name == "区住建委"
    assert second.lead[0].printed == "住建委"


def test_nothing_of_the_validation_library_reaches_the_editor(project: MakeProject) -> None:
    broken = LIST.replace("no: 1\n", "no: {a: 1}\n").replace("leaders: [张三]", "leaders: {}").replace("text: 改造", "texts: 改造")
    _, report = check(project({"data/mou/2022-key.yaml": broken}))
    assert report.problems
    assert not any(word in problem.message for problem in report.problems for word in ("input", "Input", "should", "valid", "pydantic"))


def test_a_city_unit_in_a_district_table_stays_the_citys() -> None:
    from generator.load import load
    from tests.projects import ROOT

    portal = load(ROOT).portal
    assert portal is not None
    task = next(task for task in portal.tasks if task.id == "jinnan/2022-city/2")
    assert {reference.target.place for reference in task.city_units} == {"tianjin"}
    assert {reference.target.place for reference in task.lead} == {"jinnan"}


@pytest.mark.parametrize(("short", "is_ambiguous"), [("0b101", True), ("0b3f", False), ("0x3f", True), ("0xz", False), ("0o17", True)])
def test_only_what_other_programs_take_for_a_number_is_ambiguous(project: MakeProject, short: str, is_ambiguous: bool) -> None:  # noqa: FBT001
    codes = {code for code, _file, _line in found(project, {"data/mou/2022-key.yaml": LIST.replace("short: 重点工作", f"short: {short}")})}
    assert ("ambiguous-value" in codes) is is_ambiguous
