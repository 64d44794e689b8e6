"""What machines are told: the tags of the guidelines, Open Graph, JSON-LD, the sitemap, and how a task is cited."""

import datetime as dt
import hashlib
import json
import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import etree, html

from generator import history
from generator.build import Options, Project, build
from generator.history import History
from tests.conftest import MakeProject
from tests.projects import AS_OF, DOCUMENTS, LIST, PLACE, ROOT, SOURCE

BASE = "https://example.org/gongkai"
PORTAL = f"name: 公开\ndescription: 测试。\nbase_url: {BASE}/\n"
SITE = {"SiteName", "SiteDomain"}
COLUMN = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
ARTICLE = {"ArticleTitle", "PubDate", "ContentSource"}
HOSTILE = '</script><script>alert(1)</script>" onload="x" <!-- ]]> & \'é\' 🐉 {{7*7}} \\u003c ' + "长" * 5000 + "。"

Thing = dict[str, Any]


def built(root: Path, *, past: History | None = None, offline: bool = False) -> Path:
    options = Options(AS_OF, "0" * 40, with_search=False, offline=offline, history=past or History())
    report = build(Project(root, root / "site", root / ".cache"), options, lambda *_: None)
    assert report.problems == ()
    return root / "site"


def pages_of(site: Path) -> dict[str, "html.HtmlElement"]:
    return {"/" + str(path.parent.relative_to(site)) + "/": html.fromstring(path.read_bytes()) for path in site.rglob("index.html")}


def tags(page: "html.HtmlElement") -> dict[str, str]:
    found = page.xpath("//meta[@name]")
    names = [tag.get("name").lower() for tag in found]
    assert len(names) == len(set(names)), names
    return {tag.get("name"): tag.get("content") for tag in found}


def graph(page: "html.HtmlElement") -> list[Thing]:
    """The things of a page, as a JSON-LD reader takes them: every value of a known shape, every address resolved."""
    scripts = page.xpath("//script[@type='application/ld+json']/text()")
    assert len(scripts) <= 1
    if not scripts:
        return []
    data = json.loads(scripts[0])
    assert set(data) == {"@context", "@graph"}
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def of_kind(page: "html.HtmlElement", kind: str) -> list[Thing]:
    return [thing for thing in graph(page) if thing["@type"] == kind]


@pytest.fixture(scope="module")
def real_pages(site: Path) -> dict[str, "html.HtmlElement"]:
    return pages_of(site)


def test_each_kind_of_page_has_the_tags_the_guidelines_ask(project: MakeProject) -> None:
    pages = pages_of(built(project({"data/portal.yaml": PORTAL})))
    for path, page in pages.items():
        found = tags(page)
        wanted = SITE | (COLUMN if path != "/./" else set())
        assert wanted <= set(found), path
        assert all(found.values()), path
    article = tags(pages["/mou/2022-key/1/"])
    assert ARTICLE | {"Keywords", "Author", "Description", "Url"} <= set(article)
    assert article["PubDate"] == "2022-01-05 00:00"
    assert article["SiteDomain"] == "example.org"
    assert not (ARTICLE & set(tags(pages["/mou/2022-key/"])))


def test_real_pages_have_every_tag_but_what_nobody_published(real_pages: dict[str, "html.HtmlElement"]) -> None:
    for path, page in real_pages.items():
        found = tags(page)
        assert all(found.values()), path
        assert "null" not in found.values(), path
        assert {"SiteName", "Description"} <= set(found), path
        assert (set(found) & COLUMN) == (COLUMN if path != "/./" else set()), path
        assert {"SiteIDCode", "SiteDomain"} & set(found) == set(), path


def test_a_code_of_a_government_site_stands_only_on_one(project: MakeProject) -> None:
    unofficial = built(project({"data/portal.yaml": f'{PORTAL}code: "1201160001"\n'}))
    assert not [path for path in unofficial.rglob("*.html") if "1201160001" in path.read_text(encoding="utf-8")]
    official = pages_of(built(project({"data/portal.yaml": f'{PORTAL}code: "1201160001"\nofficial: 是\n'})))
    assert {tags(page).get("SiteIDCode") for page in official.values()} == {"1201160001"}


def test_no_address_is_absolute_before_the_site_has_one(project: MakeProject) -> None:
    site = built(project())
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8").replace("https://schema.org", "").replace("http://www.w3.org/2000/svg", "")
        head = text.split("</head>")[0]
        assert not re.search(r"https?://", head), path
        assert 'rel="canonical"' not in head, path
        assert "og:url" not in head, path
        assert "og:image" not in head, path
    assert not (site / "sitemap.xml").exists()


@pytest.mark.parametrize("offline", [False, True])
def test_the_way_to_a_page_resolves_for_machines_too(project: MakeProject, *, offline: bool) -> None:
    site = built(project(), offline=offline)
    for path in site.rglob("index.html"):
        here = f"https://h/{path.relative_to(site).as_posix()}" if offline else f"https://h/{path.parent.relative_to(site).as_posix()}/"
        page: html.HtmlElement = html.fromstring(path.read_bytes())
        shown = [item.text_content() for item in page.xpath("//li[@class='crumbs__item']")]
        told = [item for thing in of_kind(page, "BreadcrumbList") for item in thing["itemListElement"]]
        assert [item["name"] for item in told] == shown, path
        assert [item["position"] for item in told] == list(range(1, len(shown) + 1))
        for item in told:
            target = urljoin(here, item["item"]).removeprefix("https://h/").partition("#")[0]
            assert (site / (target + "index.html" if not target or target.endswith("/") else target)).is_file(), (path, item)


def test_every_page_with_crumbs_tells_the_way(real_pages: dict[str, "html.HtmlElement"]) -> None:
    for path, page in real_pages.items():
        assert len(of_kind(page, "BreadcrumbList")) == len(page.xpath("//ol[@class='crumbs__list']")), path


def test_the_open_data_are_a_dataset_whose_files_are_there(site: Path, real_pages: dict[str, "html.HtmlElement"]) -> None:
    (dataset,) = of_kind(real_pages["/data/"], "Dataset")
    assert "license" not in dataset
    assert dataset["temporalCoverage"] == "2022/2023"
    files = dataset["distribution"]
    assert isinstance(files, list)
    assert len(files) > 20
    for file in files:
        assert (site / "data" / file["contentUrl"].removeprefix("../data/")).is_file(), file
        assert "/" in file["encodingFormat"]
    assert len({file["contentUrl"] for file in files}) == len(files)


def test_units_are_told_as_the_documents_print_them_and_nobody_as_a_person(real_pages: dict[str, "html.HtmlElement"]) -> None:
    (unit,) = of_kind(real_pages["/binhai/units/qu-jiao-yun-ju/"], "GovernmentOrganization")
    assert unit["name"] == "区交运局"
    kinds = {str(thing["@type"]) for page in real_pages.values() for thing in graph(page)}
    assert kinds == {"BreadcrumbList", "Dataset", "AdministrativeArea", "GovernmentOrganization", "Organization"}


def _hostile(project: MakeProject) -> Path:
    name = "某局</script><b>\"'&🐉"
    text = " ".join(HOSTILE.split())
    return project(
        {
            "data/portal.yaml": "name: '公开</title>\"&'\ndescription: '测试</script>\"'\nbase_url: 'https://example.org/\"><script>'\n",
        }
        | _renamed(name, text)
    )


def _renamed(name: str, text: str) -> dict[str, str | bytes | None]:
    source = SOURCE.replace("区商务局", name).replace("新建菜市场2个。", text)
    quoted = json.dumps(name, ensure_ascii=False)
    return {
        "data/sources/mou-2022.txt": source,
        "data/mou/documents.yaml": re.sub("sha256: [0-9a-f]+", f"sha256: {hashlib.sha256(source.encode()).hexdigest()}", DOCUMENTS),
        "data/mou/place.yaml": PLACE.replace("name: 区商务局", f"name: {quoted}"),
        "data/mou/2022-key.yaml": LIST.replace("text: 新建菜市场2个。", f"text: {json.dumps(text, ensure_ascii=False)}").replace(
            "区商务局", quoted
        ),
    }


def test_no_text_breaks_out_of_what_machines_read(project: MakeProject) -> None:
    pages = pages_of(built(_hostile(project)))
    plain = pages_of(built(project()))
    assert len(pages) == len(plain)
    task = pages["/mou/2022-key/1/"]
    assert task.xpath("//script[not(@src)][not(@type='application/ld+json')] | //@onload | //blockquote[@cite]") == []
    found = tags(task)
    assert found["Description"].startswith('</script><script>alert(1)</script>" onload=')
    assert len(found["Description"]) <= 120
    for page in pages.values():
        for script in page.xpath("//script[@type='application/ld+json']/text()"):
            assert not set("<>&") & set(script)
    (unit,) = [
        thing for path, page in pages.items() if path.endswith("/qu-shang-wu-ju/") for thing in of_kind(page, "GovernmentOrganization")
    ]
    assert unit["name"] == "某局</script><b>\"'&🐉"


def test_a_task_is_cited_in_words_for_machines_and_on_other_sites(project: MakeProject) -> None:
    page = pages_of(built(project({"data/portal.yaml": PORTAL})))["/mou/2022-key/1/"]
    words = page.xpath("string(//*[@class='citation__text'])")
    assert words == (
        "某区人民政府. 某区人民政府关于印发重点工作的通知（某政发〔2022〕1号）“重点工作”第1项：新建菜市场2个[EB/OL]. "
        "(2022-01-05)[2026-11-20]. "
        f"{BASE}/mou/2022-key/1/. 公开（志愿整理，不是政府网站），数据版本 0000000000."
    )
    record, quotation = (source.text_content() for source in page.xpath("//pre[@class='citation__source']"))
    (item,) = json.loads(record)
    assert item["URL"] == f"{BASE}/mou/2022-key/1/"
    assert item["author"] == [{"literal": "某区人民政府"}]
    assert item["issued"] == {"date-parts": [[2022, 1, 5]]}
    assert item["accessed"] == {"date-parts": [[2026, 11, 20]]}
    quoted = html.fragment_fromstring(quotation)
    assert quoted.xpath("string(p)") == "新建菜市场2个。"
    assert quoted.xpath("string(.//a/@href)") == item["URL"]
    assert not quoted.xpath(".//script | .//iframe | .//img")


def test_a_site_without_an_address_still_cites_and_has_no_code(project: MakeProject) -> None:
    page = pages_of(built(project()))["/mou/2022-key/1/"]
    assert page.xpath("string(//*[@data-here])") == "/mou/2022-key/1/"
    assert page.xpath("//*[local-name()='svg'][@class='qr']") == []
    (record,) = page.xpath("//pre[@class='citation__source']")
    assert "URL" not in json.loads(record.text_content())[0]


def test_the_code_on_paper_leads_to_the_page(project: MakeProject) -> None:
    """Read by a decoder that knows nothing of the library that wrote it, from the path as it is drawn."""
    import zxingcpp
    from PIL import Image

    site = built(project({"data/portal.yaml": PORTAL}))
    text = (site / "mou/2022-key/1/index.html").read_text(encoding="utf-8")
    drawn = re.search(r'<svg[^>]* viewBox="0 0 (\d+) \d+"[^>]*class="qr">.*?d="([^"]+)"', text)
    assert drawn
    assert "style" not in drawn[0]
    size = int(drawn[1])
    image = Image.new("L", (size, size), 255)
    x, y = 0.0, 0.0
    for command, numbers in re.findall(r"([MmhV])([-0-9. ]+)", drawn[2]):
        values = [float(value) for value in re.findall(r"-?[0-9.]+", numbers)]
        if command == "h":
            for step in range(int(values[0])):
                image.putpixel((int(x) + step, int(y)), 0)
            x += values[0]
        else:
            x, y = (values[0], values[1]) if command == "M" else (x + values[0], y + values[1])
    (code,) = zxingcpp.read_barcodes(image.resize((size * 8, size * 8), Image.Resampling.NEAREST))
    assert code.text == f"{BASE}/mou/2022-key/1/"


def test_the_sitemap_is_valid_and_dates_are_the_histories(sample: Path) -> None:
    portal = sample / "data/portal.yaml"
    before = portal.read_text(encoding="utf-8")
    try:
        portal.write_text(f"{before}base_url: {BASE}\n", encoding="utf-8")
        past = history.read(sample, sample / ".cache")
        options = Options(dt.date(2022, 11, 20), "0" * 40, with_search=False, history=past)
        folder = sample / "sitemap-site"
        report = build(Project(sample, folder, sample / ".cache"), options, lambda *_: None)
        assert report.problems == ()
    finally:
        portal.write_text(before, encoding="utf-8")
    tree = etree.parse(str(folder / "sitemap.xml"))
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert tree.getroot().tag == f"{space}urlset"
    moments = {commit.date for commit in past.commits}
    dated = 0
    for entry in tree.getroot():
        names = [child.tag.removeprefix(space) for child in entry]
        assert names in (["loc"], ["loc", "lastmod"])
        location = str(entry[0].text)
        assert location.startswith(f"{BASE}/")
        assert (folder / location.removeprefix(f"{BASE}/") / "index.html").is_file()
        if len(entry) == 2:
            dated += 1
            assert str(entry[1].text) in moments
    locations = [str(entry[0].text) for entry in tree.getroot()]
    assert len(locations) == len(set(locations)) < 50_000
    assert dated > len(locations) / 2


def test_without_a_history_the_sitemap_has_no_dates(project: MakeProject) -> None:
    assert "lastmod" not in (built(project({"data/portal.yaml": PORTAL})) / "sitemap.xml").read_text(encoding="utf-8")


def test_the_shipped_headers_allow_no_script_of_a_page_and_no_frame() -> None:
    rules = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["headers"]
    policy = next(rule["values"]["Content-Security-Policy"] for rule in rules if rule["for"] == "/*")
    assert "'unsafe-inline'" not in policy
    assert "frame-ancestors 'none'" in policy


def test_the_record_of_a_document_holds_what_it_states(project: MakeProject) -> None:
    source = SOURCE.replace("某政发〔2022〕1号\n", "000014349/2022-00110\n某政发〔2022〕1号\n")
    documents = DOCUMENTS.replace("  openness:", "  index_no: 000014349/2022-00110\n  openness:").replace("body: [1-7]", "body: [1-8]")
    found = re.sub("sha256: [0-9a-f]+", f"sha256: {hashlib.sha256(source.encode()).hexdigest()}", documents)
    moved = re.sub(r"lines: (\d+)-(\d+)", lambda match: f"lines: {int(match[1]) + 1}-{int(match[2]) + 1}", LIST)
    files: dict[str, str | bytes | None] = {
        "data/sources/mou-2022.txt": source,
        "data/mou/documents.yaml": found,
        "data/mou/2022-key.yaml": moved,
    }
    pages = pages_of(built(project(files)))
    for path in ("/mou/2022-key/1/", "/documents/mou/2022/"):
        facts = {pair[0].text_content(): pair[1].text_content().strip() for pair in pages[path].xpath("//div[@class='facts__pair']")}
        assert (
            facts
            | {
                "索引号": "000014349/2022-00110",
                "发文字号": "某政发〔2022〕1号",
                "发文机关": "某区人民政府",
                "成文日期": "2022年1月5日",
                "公开方式": "主动公开",
            }
            == facts
        )
