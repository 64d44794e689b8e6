"""The holes the hostile portal found, each by itself."""

from pathlib import Path

import pytest

from generator import linkcheck, urls
from generator.build import Options, Project, build, check
from generator.characters import escaped_characters
from generator.diagnostics import Span
from generator.pages.markdown import html_of
from generator.source import parse
from tests.conftest import MakeProject
from tests.projects import AS_OF, LIST, MINIMAL


@pytest.mark.parametrize("escape", ["\\u202e", "\\u200b", "\\x1b", "\\0", "\\r", "\\N", "\\_", "\\L", "\\ue000", "\\ufffd"])
def test_an_escape_brings_in_no_character_that_may_not_be_typed(escape: str) -> None:
    source, problems = parse("a.yaml", f'name: "某{escape}区"\n')
    assert source is not None
    assert [(problem.code[-9:], problem.span.line, problem.span.column) for problem in problems] == [("character", 1, 7)]


@pytest.mark.parametrize("escape", ["\\n", "\\t", '\\"', "\\\\", "\\u533a"])
def test_an_escape_of_an_ordinary_character_is_no_problem(escape: str) -> None:
    assert parse("a.yaml", f'name: "某{escape}区"\n')[1] == ()


def test_what_can_be_seen_in_the_file_is_not_said_twice() -> None:
    assert escaped_characters("某\u200b区", "name: 某\u200b区", Span("a.yaml")) is None


@pytest.mark.parametrize(
    "address", ["/../../out/", "/mou/../../out/", "//example.org/", "/mou//x/", "/./x/", "/.well-known/x", "/mou/.git/"]
)
@pytest.mark.parametrize("key", ["from", "to"])
def test_a_redirect_neither_begins_nor_leads_outside_the_site(project: MakeProject, key: str, address: str) -> None:
    other = "to: /mou/2022-key/" if key == "from" else "from: /mou/2021-key/"
    _, report = check(project({"data/redirects.yaml": f"- {{{key}: {address}, {other}}}\n"}))
    assert [problem.code for problem in report.problems] == ["wrong-value"]


def test_nothing_is_written_outside_the_site(project: MakeProject, tmp_path: Path) -> None:
    root = project({"data/redirects.yaml": "- {from: /../../out/, note: 撤下。}\n"})
    options = Options(AS_OF, "0" * 40, with_search=False)
    assert build(Project(root, root / "site", root / "cache"), options, lambda *_: None).changes is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project"]


def test_odd_characters_are_found_in_redirects_too(project: MakeProject) -> None:
    _, report = check(project({"data/redirects.yaml": "- {from: /mou/2021-key/, note: 已\u202e撤下。}\n"}))
    assert [problem.code for problem in report.problems] == ["invisible-character"]


def test_quotation_marks_in_markdown_are_no_attributes() -> None:
    html = html_of('写 href="/nowhere/" 和 `<a href="/nowhere/">`，见[方法](/method/ "x")。')
    assert urls.relative(html, "/about/", offline=False).count("../") == 1
    assert linkcheck.links_of("about/index.html", html).targets == {"method/index.html"}
    assert "title" not in html.replace("&quot;", "")


@pytest.mark.parametrize("name", ["A&B", "占比100%", "%41", '"x"', "<b>", "a'b"])
def test_a_metric_of_any_name_has_its_anchor(name: str) -> None:
    page = f'<section id="{urls.metric_anchor(name)}">'.replace("&", "&amp;").replace('="', "=¤").replace('">', "¤>").replace('"', "&#34;")
    page = page.replace("¤", '"')
    link = f'<a href="{urls.compared_metric(name)}">'.replace("&", "&amp;")
    link = link[:9] + link[9:-2].replace('"', "&#34;") + link[-2:]
    web = linkcheck.web_of([("compare/metrics/index.html", linkcheck.links_of("compare/metrics/index.html", f"{page} {link}"))])
    assert list(linkcheck.dead_links(web.pointing, web.anchors.keys(), web.anchors)) == []


def test_a_place_of_any_name_is_what_the_search_is_narrowed_to() -> None:
    assert urls.search("甲&all=1#乙%") == "/search/?地区=甲%26all=1%23乙%25"


def test_a_unit_named_only_over_goals_has_a_page_to_lead_to(project: MakeProject) -> None:
    changed = LIST.replace("      - each: 推进施工。", "      - units: [某街]\n        each: 推进施工。").replace(
        "lead: [区住建委, 某街]", "lead: [区住建委]"
    )
    source = MINIMAL["data/sources/mou-2022.txt"]
    assert isinstance(source, str)
    source = source.replace("\t每季度：推进施工。", "\t某街：\n每季度：推进施工。").replace("\t区住建委\n某街\n", "\t区住建委\n")
    from hashlib import sha256

    documents = str(MINIMAL["data/mou/documents.yaml"])
    digest = documents.partition("sha256: ")[2][:64]
    documents = documents.replace(digest, sha256(source.encode()).hexdigest())
    root = project({"data/mou/2022-key.yaml": changed, "data/sources/mou-2022.txt": source, "data/mou/documents.yaml": documents})
    report = build(Project(root, root / "site", root / "cache"), Options(AS_OF, "0" * 40, with_search=False), lambda *_: None)
    assert report.problems == ()
    assert "改造老旧小区" in (root / "site/mou/units/mou-jie/index.html").read_text(encoding="utf-8")
