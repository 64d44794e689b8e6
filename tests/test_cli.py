import os
import subprocess
import sys
from pathlib import Path

from generator.codes import CODES
from tests.conftest import MakeProject
from tests.projects import LIST, ROOT

COMMAND = [str(Path(sys.executable).with_name("gongkai"))]


def run(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *arguments], cwd=cwd, capture_output=True, text=True, check=False, env=os.environ | environment)


def test_help_teaches_the_three_commands() -> None:
    text = run("--help").stdout
    assert all(name in text for name in ("check", "build", "serve"))
    assert run("build", "--help").returncode == 0


def test_check_of_the_real_data_is_clean_and_prints_the_figures() -> None:
    done = run("check")
    assert done.returncode == 0
    assert done.stdout.count("100%") == 5
    assert "任务 138/138" in done.stdout


def test_a_slip_is_shown_with_its_place_a_caret_and_the_next_step(project: MakeProject) -> None:
    root = project({"data/mou/2022-key.yaml": LIST.replace("leaders: [张三]", "leaders: [张山]")})
    done = run("check", cwd=root)
    assert done.returncode == 1
    assert "data/mou/2022-key.yaml:16:15" in done.stdout
    assert "^^^^" in done.stdout
    assert "是否为“张三”？" in done.stdout


def test_machines_read_the_problems_too(project: MakeProject) -> None:
    root = project({"data/mou/2022-key.yaml": LIST.replace("no: 2", "no: 3")})
    assert "::error file=data/mou/2022-key.yaml,line=" in run("check", "--format", "github", cwd=root).stdout
    assert '"code": "number-gap"' in run("check", "--format", "json", cwd=root).stdout


def test_a_warning_fails_only_under_strict(project: MakeProject) -> None:
    root = project({"data/mou/2022-key.yaml": "\ufeff" + LIST})
    assert run("check", cwd=root).returncode == 0
    assert run("check", "--strict", cwd=root).returncode == 1
    assert run("check", "--strict").returncode == 0


def test_the_problems_come_as_a_fragment_of_a_page(project: MakeProject) -> None:
    root = project({"content/about.md": "---\ntitle: 关于\n---\n\n<script>\n"})
    shown = run("check", "--format", "html", cwd=root).stdout
    assert shown.startswith('<ol class="problems">')
    assert "<mark>&lt;script&gt;</mark>" in shown


def test_every_code_is_explained() -> None:
    listed = run("explain").stdout
    assert all(code in listed for code in CODES)
    said = run("explain", "unknown-unit").stdout
    assert all(word in said for word in ("unknown-unit（错误", "是什么：单位未登记。", "为什么：", "例子：", "怎样改："))


def test_an_unknown_code_suggests_the_nearest() -> None:
    done = run("explain", "unkown-unit")
    assert done.returncode == 2
    assert "是否为 unknown-unit？" in done.stderr


def test_a_folder_without_data_is_wrong_usage(tmp_path: Path) -> None:
    done = run("check", cwd=tmp_path)
    assert done.returncode == 2
    assert "没有 data/ 文件夹" in done.stderr


def test_wrong_usage_is_exit_code_two() -> None:
    assert run("build", "--as-of", "gestern").returncode == 2
    assert run("publish").returncode == 2


def test_a_build_with_errors_leaves_the_site_as_it_was(project: MakeProject) -> None:
    root = project()
    assert run("build", "--no-search", "--as-of", "2022-05-01", cwd=root).returncode == 0
    page = (root / "site/mou/2022-key/1/index.html").read_bytes()
    project({"data/mou/2022-key.yaml": LIST.replace("新建菜市场2个", "新建菜市场3个")})
    assert run("build", "--no-search", "--as-of", "2022-05-01", cwd=root).returncode == 1
    assert (root / "site/mou/2022-key/1/index.html").read_bytes() == page


def test_outside_git_the_as_of_date_comes_from_source_date_epoch(project: MakeProject) -> None:
    root = project()
    assert run("build", "--no-search", cwd=root, SOURCE_DATE_EPOCH="1651363200").returncode == 0
    assert '"as_of":"2022-05-01","commit":null' in (root / "site/data/v1/tasks.json").read_text(encoding="utf-8")
