from pathlib import Path

import pytest
from lxml import html

from generator.build import Options, Project, Report, build, check
from tests.conftest import MakeProject
from tests.projects import AS_OF, LIST, ROOT
from tests.repositories import commit
from tests.test_cli import run

RECORD = "/\n/mou/\n/mou/2022-key/\n/mou/2022-key/1/\n/mou/2022-key/2/\n/data/v1/tasks.csv\n"
GONE = {"data/mou/2022-key.yaml": None, "data/mou/2022-main.yaml": LIST, "data/addresses.txt": RECORD}


def built(root: Path) -> Report:
    return build(Project(root, root / "site", root / ".cache"), Options(AS_OF, None, with_search=False), lambda *_: None)


def test_a_build_that_would_drop_an_address_is_refused_with_its_line(project: MakeProject) -> None:
    report = built(project(GONE))
    assert {problem.code for problem in report.problems} == {"address-gone"}
    assert next((problem.span.line, problem.message) for problem in report.problems) == (3, "发布过的地址 /mou/2022-key/ 会消失。")
    assert report.changes is None


def test_a_check_finds_an_address_that_would_be_dropped_and_leaves_to_the_build_what_only_that_knows(project: MakeProject) -> None:
    recorded = f"{RECORD}/feeds/mou/2022-key/1.atom\n/feeds/mou/units/mou-jie.ics\n/data/v1/none.csv\n/changes/2021/\n/guide/none/\n"
    root = project({"data/addresses.txt": recorded})
    assert check(root)[1].problems == ()
    (root / "data/mou/2022-key.yaml").rename(root / "data/mou/2022-main.yaml")
    found = check(root)[1].problems
    assert {problem.code for problem in found} == {"address-gone"}
    assert sorted(problem.span.line for problem in found) == [3, 4, 5, 7]
    (root / "data/mou/2022-main.yaml").write_text("[", encoding="utf-8")
    assert "address-gone" not in {problem.code for problem in check(root)[1].problems}


def redirects(*lines: str) -> dict[str, str | bytes | None]:
    return {**GONE, "data/redirects.yaml": "".join(f"- {{{line}}}\n" for line in lines)}


def test_a_redirect_or_a_note_answers_at_the_old_address(project: MakeProject) -> None:
    root = project(
        redirects(
            "from: /mou/2022-key/, to: /mou/2022-main/",
            "from: /mou/2022-key/1/, to: /mou/2022-main/1/",
            "from: /mou/2022-key/2/, note: 该项任务因重复录入撤下。",
            "from: /feeds/old.atom, to: /feeds/mou.atom",
        )
    )
    report = built(root)
    assert report.problems == ()
    page = html.fromstring((root / "site/mou/2022-key/1/index.html").read_bytes())
    assert page.xpath("string(//meta[@http-equiv='refresh']/@content)") == "0; url=../../../mou/2022-main/1/"
    assert page.xpath("//main//a/@href") == ["../../../mou/2022-main/1/"]
    assert page.xpath("string(//meta[@name='robots']/@content)") == "noindex"
    assert "因重复录入撤下" in (root / "site/mou/2022-key/2/index.html").read_text(encoding="utf-8")
    assert (root / "site/feeds/old.atom").read_bytes() == (root / "site/feeds/mou.atom").read_bytes()
    assert "/mou/2022-key/1/ /mou/2022-main/1/ 301!\n" in (root / "site/_redirects").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("from: /mou/2022-key/, to: /nirgends/", "不存在"),
        ("from: /mou/, to: /mou/2022-main/", "还有页面"),
        ("from: /mou/2022-key/", "二者写一个"),
        ("from: /mou/2022-key/, to: /mou/, note: 两样", "二者写一个"),
    ],
)
def test_a_redirect_must_lead_somewhere_from_where_nothing_is(project: MakeProject, line: str, words: str) -> None:
    report = built(project(redirects(line) | {"data/addresses.txt": None}))
    assert [problem.code for problem in report.problems] == ["redirect-wrong"]
    assert words in report.problems[0].message
    assert report.problems[0].span.file == "data/redirects.yaml"


def test_new_addresses_are_counted_and_recorded_on_request(project: MakeProject) -> None:
    root = project({"data/addresses.txt": "/mou/\n"})
    done = run("build", "--no-search", "--as-of", "2022-05-01", cwd=root)
    assert "个新地址还没有登记" in done.stdout
    assert run("addresses", "--update", cwd=root).returncode == 0
    recorded = (root / "data/addresses.txt").read_text(encoding="utf-8").splitlines()
    assert recorded == sorted(set(recorded))
    assert {"/", "/mou/2022-key/1/", "/data/v1/tasks.csv", "/feeds/mou.ics", "/changes/"} <= set(recorded)
    assert not [address for address in recorded if address.startswith("/assets/")]
    assert "新地址" not in run("build", "--no-search", "--as-of", "2022-05-01", cwd=root).stdout


def test_what_history_filled_keeps_its_address_without_history(tmp_path: Path) -> None:
    from tests.projects import MINIMAL

    root = tmp_path / "with"
    commit(root, {**MINIMAL, "data/mou/2022-key.yaml": LIST.replace("选址", "选地")})
    commit(root, {"data/mou/2022-key.yaml": LIST})
    assert run("addresses", "--update", cwd=root).returncode == 0
    assert {"/changes/2026/", "/feeds/mou/2022-key/1.atom"} <= set((root / "data/addresses.txt").read_text(encoding="utf-8").split())
    (root / ".git").rename(tmp_path / "git")
    assert run("build", "--no-search", cwd=root, SOURCE_DATE_EPOCH="1651363200").returncode == 0
    assert "没有 git 历史" in (root / "site/changes/2026/index.html").read_text(encoding="utf-8")


def test_the_real_portal_drops_no_address_it_published() -> None:
    done = run("addresses")
    assert done.returncode == 0, done.stdout
    assert f"登记过 {len((ROOT / 'data/addresses.txt').read_text(encoding='utf-8').split())} 个地址" in done.stdout
