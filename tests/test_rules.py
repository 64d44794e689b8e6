import re
from pathlib import Path

from generator import addresses
from generator.build import check
from generator.pages import Context
from tests.conftest import MakeProject
from tests.projects import LIST, PLACE


def codes(project: MakeProject, text: str) -> list[tuple[str, int]]:
    _, report = check(project({"data/mou/2022-key.yaml": text}))
    return [(problem.code, problem.span.line) for problem in report.problems]


def test_a_gap_in_the_numbers_is_found(project: MakeProject) -> None:
    assert "number-gap" in dict(codes(project, LIST.replace("no: 2", "no: 3")))


def test_a_milestone_must_quote_its_task(project: MakeProject) -> None:
    assert ("quote-not-in-text", 22) in codes(project, LIST.replace("quote: 6月底前开工", "quote: 7月底前开工"))


def test_a_date_before_the_plans_year_is_found(project: MakeProject) -> None:
    assert ("period-outside", 22) in codes(project, LIST.replace("2022-06-30", "2012-06-30"))


def test_an_erratum_must_match_what_is_printed(project: MakeProject) -> None:
    erratum = "    errata: [{field: text, printed: 菜市厂, reading: 菜市场, origin: dump, why: 试。}]\n"
    assert ("erratum-stale", 23) in codes(project, LIST.replace("  - no: 2\n", f"{erratum}  - no: 2\n"))


def test_an_erratum_must_name_a_column_or_a_period(project: MakeProject) -> None:
    for field, is_known in (("txet", False), ("<b>", False), ("text", True), ("q2", True), ("h1", True)):
        erratum = f"    errata: [{{field: {field}, printed: 菜市场, origin: dump, why: 试。}}]\n"
        found = codes(project, LIST.replace("  - no: 2\n", f"{erratum}  - no: 2\n"))
        assert (("wrong-value", 23) in found) != is_known, field


def test_a_relation_must_lead_somewhere(project: MakeProject) -> None:
    related = "    related: [{task: mou/2022-key/9, kind: same-as, certainty: certain}]\n"
    assert ("unknown-task", 23) in codes(project, LIST.replace("  - no: 2\n", f"{related}  - no: 2\n"))


def test_a_phone_number_is_not_published(project: MakeProject) -> None:
    _, report = check(project({"content/about.md": "---\ntitle: 关于\n---\n\n电话 13800138000。\n"}))
    assert [(problem.code, problem.span.line, problem.span.column) for problem in report.problems] == [("personal-data", 5, 4)]


def test_the_addresses_known_while_checking_are_those_of_the_built_site(context: Context, site: Path) -> None:
    built = {f"/{path.relative_to(site).as_posix().removesuffix('index.html')}" for path in site.rglob("*.html")}
    known = addresses.known(context.portal)
    assert {address for address in built - known if not address.startswith(("/guide/", "/changes/"))} == set()
    assert known - built == set()
    followed = {f"/{path.relative_to(site).as_posix()}" for path in (site / "feeds").rglob("*.*")}
    feeds = addresses.feeds(context.portal)
    assert followed <= feeds
    assert {address for address in feeds - followed if not re.search(r"/\d+\.", address)} == set()


def test_links_of_text_pages_are_checked_where_they_stand(project: MakeProject) -> None:
    text = "---\ntitle: 关于\n---\n\n[好](/mou/) [好](../mou/2022-key/1/#x) [好](/data/v1/tasks.json) [好](https://a.cn/b/)\n[坏](/mo/)\n"
    _, report = check(project({"content/about.md": text}))
    assert [(problem.code, problem.span.line, problem.span.column, problem.hint) for problem in report.problems] == [
        ("dead-link", 6, 5, "是否为 /mou/？")
    ]


def test_a_line_number_of_five_thousand_digits_is_one_problem(project: MakeProject) -> None:
    assert codes(project, LIST.replace("lines: 23-28", f"lines: {'9' * 5000}")) == [("line-range", 24)]


def test_a_link_to_a_unit_or_leader_without_a_page_is_found_while_checking(project: MakeProject) -> None:
    place = PLACE.replace("leaders:\n", "  - {id: kong-jie, name: 空街, kind: 街镇}\nleaders:\n  - {id: wu-ming, name: 吴名}\n")
    links = "[好](/mou/units/mou-jie/) [坏](/mou/units/kong-jie/)\n[好](/mou/leaders/li-si/) [坏](/mou/leaders/wu-ming/)\n"
    _, report = check(project({"content/about.md": f"---\ntitle: 关于\n---\n\n{links}", "data/mou/place.yaml": place}))
    assert [(problem.code, problem.message) for problem in report.problems] == [
        ("dead-link", "站内没有 /mou/units/kong-jie/。"),
        ("dead-link", "站内没有 /mou/leaders/wu-ming/。"),
    ]


def test_a_place_cannot_take_an_address_of_the_site(project: MakeProject) -> None:
    _, report = check(project({"data/search/place.yaml": "name: 搜\nlevel: 区\n", "data/search/documents.yaml": "[]\n"}))
    assert [problem.code for problem in report.problems] == ["address-clash"]
