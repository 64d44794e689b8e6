import datetime as dt
import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.build import Options, Project, build
from tests.conftest import MakeProject
from tests.projects import AS_OF, LIST, ROOT


def built(root: Path, *, offline: bool = False) -> Path:
    report = build(Project(root, root / "site", root / ".cache"), Options(AS_OF, None, offline=offline, with_search=False), lambda *_: None)
    assert report.problems == ()
    assert report.changes is not None
    return root / "site"


def test_a_second_build_writes_nothing(project: MakeProject) -> None:
    root = project()
    built(root)
    report = build(Project(root, root / "site", root / ".cache"), Options(AS_OF, None, with_search=False), lambda *_: None)
    assert report.changes is not None
    assert (report.changes.written, report.changes.removed) == (0, 0)


def test_an_incremental_build_equals_a_clean_one(project: MakeProject) -> None:
    root = project()
    built(root)
    project({"data/mou/2022-key.yaml": LIST.replace("short: 重点工作", "short: 本区重点")})
    built(root)
    shutil.copytree(root / "site", root / "incremental")
    shutil.rmtree(root / "site")
    built(root)
    assert differing(root / "site", root / "incremental") == []


def test_a_site_without_its_open_data_has_the_same_pages(project: MakeProject) -> None:
    root = project()
    whole = built(root).rename(root / "whole")
    options = Options(AS_OF, None, with_search=False, with_data=False)
    assert build(Project(root, root / "site", root / ".cache"), options, lambda *_: None).problems == ()
    assert {name.split("/")[0] for name in differing(whole, root / "site")} == {".gongkai", "data", "feeds"}


def test_the_same_inputs_give_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Two folders, time zones, locales and hash seeds; the whole site with its search index."""
    east = {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
    west = {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "2"}
    sites = []
    for number, machine in enumerate((east, west)):
        root = tmp_path / f"ordner {number}" / "项目"
        for name in ("data", "content", "templates"):
            shutil.copytree(ROOT / name, root / name)
        command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--as-of", "2022-06-30"]
        subprocess.run(command, cwd=ROOT, env=os.environ | machine, check=True, capture_output=True)
        sites.append(root / "site")
    assert all((site / "data/v1/tasks.json").is_file() and list((site / "pagefind").iterdir()) for site in sites)
    assert differing(*sites) == []


def differing(one: Path, other: Path) -> list[str]:
    """The files that are not byte for byte the same in both folders."""
    names = {path.relative_to(folder).as_posix() for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    return sorted(name for name in names if not same(one / name, other / name))


def same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and filecmp.cmp(one, other, shallow=False)


def test_a_template_error_names_its_file_and_line(project: MakeProject) -> None:
    root = project()
    (root / "templates").unlink()
    shutil.copytree(ROOT / "templates", root / "templates")
    page = root / "templates/pages/terms.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("{% block main %}", "{% block main %}{{ page.view.nonsense }}"), encoding="utf-8"
    )
    report = build(Project(root, root / "site", root / ".cache"), Options(AS_OF, None, with_search=False), lambda *_: None)
    assert [(problem.code, problem.span.file) for problem in report.problems] == [("template-error", "templates/pages/terms.html")]
    assert not (root / "site").exists()


def test_an_offline_copy_links_to_files(project: MakeProject) -> None:
    page = (built(project(), offline=True) / "mou/2022-key/1/index.html").read_text(encoding="utf-8")
    assert 'href="../../../mou/2022-key/index.html"' in page


def test_a_site_may_live_under_a_path_of_its_host(project: MakeProject) -> None:
    root = project({"data/portal.yaml": "name: 公开\ndescription: 测试。\nbase_url: https://example.gov.cn/gongkai/\n"})
    site = built(root)
    assert 'href="/gongkai/units/"' in (site / "404.html").read_text(encoding="utf-8")
    assert "<loc>https://example.gov.cn/gongkai/mou/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_plan_may_be_published_before_its_year(project: MakeProject) -> None:
    root = project()
    options = Options(dt.date(2021, 12, 25), None, with_search=False)
    report = build(Project(root, root / "site", root / ".cache"), options, lambda *_: None)
    assert report.problems == ()
    assert "2022年第一季度" in (root / "site/index.html").read_text(encoding="utf-8")
