import datetime as dt
import re
from pathlib import Path

import pytest

from generator import fileschema, scaffold
from generator.build import check
from generator.fields import RECORDS
from generator.imports.yamltext import scalar
from generator.outputs import Refusal
from generator.source import parse
from tests.conftest import MakeProject
from tests.projects import SOURCE
from tests.test_fileschema import faults
from tests.test_published import COLLECTING
from tests.test_workspace import gongkai


def test_a_new_place_and_document_pass_the_check_and_a_list_says_what_is_to_fill(project: MakeProject, tmp_path: Path) -> None:
    root = str(project())
    (tmp_path / "dump.txt").write_text(SOURCE, encoding="utf-8")
    assert gongkai("new", "place", "heping", "--name", "和平区", "--root", root).returncode == 0
    assert gongkai("check", "--root", root).returncode == 0
    assert gongkai("new", "document", "heping/2022", "--source", str(tmp_path / "dump.txt"), "--root", root).returncode == 0
    assert gongkai("check", "--root", root).returncode == 0
    assert gongkai("build", "--no-search", "--root", root).returncode == 0
    assert gongkai("new", "list", "heping/2022-key", "--document", "2022", "--root", root).returncode == 0
    said = gongkai("check", "--root", root)
    assert said.returncode == 1
    assert "data/heping/2022-key.yaml" in said.stdout
    assert "lines: 待填" in said.stdout


def test_what_the_source_says_of_a_document_is_filled_in(project: MakeProject, tmp_path: Path) -> None:
    root = project()
    (tmp_path / "dump.txt").write_bytes(SOURCE.replace("\n", "\r\n").encode("utf-8-sig"))
    made = scaffold.document(root, "mou", "2023", tmp_path / "dump.txt")
    assert isinstance(made, scaffold.Scaffold)
    copied, entry = made.writings
    assert copied == scaffold.Writing("data/sources/mou-2023.txt", SOURCE)
    for line in ("  title: 某区人民政府关于印发重点工作的通知", "  number: 某政发〔2022〕1号", "  date: 2022-01-05", "  form: cells"):
        assert line in entry.text.split("\n")


def test_nothing_is_written_over(project: MakeProject) -> None:
    root = project()
    before = {path: path.read_bytes() for path in root.glob("data/**/*.*")}
    for arguments in (["place", "mou", "--name", "某区"], ["list", "mou/2022-key", "--document", "2022"]):
        done = gongkai("new", *arguments, "--root", str(root))
        assert done.returncode == 2
        assert "没有改动" in done.stderr
    done = gongkai("new", "document", "mou/2022", "--source", str(root / "data/sources/mou-2022.txt"), "--root", str(root))
    assert done.returncode == 2
    assert {path: path.read_bytes() for path in root.glob("data/**/*.*")} == before


@pytest.mark.parametrize("place_id", ["search", "和平", "../up", "a/b", ""])
def test_an_address_that_cannot_be_is_refused(project: MakeProject, place_id: str) -> None:
    assert isinstance(scaffold.place(project(), place_id, "和平区", "区", None), Refusal)


def test_every_example_put_to_use_holds_to_the_schema(project: MakeProject) -> None:
    root = project({"data/sources/other.txt": SOURCE})
    document = scaffold.document(root, "mou", "2023", root / "data/sources/other.txt")
    place = scaffold.place(root, "heping", "和平区", "区", "mou")
    task_list = scaffold.task_list(root, "mou", "2023-key", "2022")
    assert isinstance(document, scaffold.Scaffold)
    assert isinstance(place, scaffold.Scaffold)
    assert isinstance(task_list, scaffold.Scaffold)
    texts = {"documents": document.writings[-1].text, "place": place.writings[0].text, "list": task_list.writings[0].text}
    for kind, text in texts.items():
        head, _, body = text.partition("\n")
        body = re.sub(r"(?m)^( *)# ?( *(- \{.*|[a-z0-9_-]+:.*|[^：。]+: \{.*))$", r"\1\2", body)
        used = head + "\n" + body.replace("lines: 待填", "lines: 1-2")
        read, problems = parse(kind, used)
        assert (problems, read is None) == ((), False), used
        assert faults(kind, used) == [], used
        assert used.count("# ") < text.count("# ")


def test_every_record_of_the_guide_has_its_keys_in_the_scaffold_too(project: MakeProject) -> None:
    made = scaffold.task_list(project(), "mou", "2023-key", "2022")
    assert isinstance(made, scaffold.Scaffold)
    for name in ("ListRecord", "TaskRecord"):
        assert [key for key in RECORDS[name].keys if f"{key}:" not in made.writings[0].text] == []
    assert {record.id for kind in fileschema.KINDS for record in fileschema.reference(kind)} >= {"task", "unit", "erratum"}


def test_a_new_record_of_progress_goes_to_the_end_of_its_quarters_file_and_says_what_is_to_fill(project: MakeProject) -> None:
    root = project({"data/mou/place.yaml": COLLECTING})
    arguments = ("mou/2022-key/1", "--goal", "a1q1", "--date", "2022-04-08", "--root", str(root))
    assert gongkai("new", "progress", *arguments).returncode == 0
    file = root / "data/mou/progress/2022-q2.yaml"
    filled = file.read_text(encoding="utf-8").replace("state: 待填", "state: 达进度").replace("date: 待填", "date: 2022-04-08")
    file.write_text(filled, encoding="utf-8")
    assert gongkai("check", "--root", str(root)).returncode == 0
    assert gongkai("new", "progress", *arguments).returncode == 0
    assert file.read_text(encoding="utf-8").startswith(filled)
    said = gongkai("check", "--root", str(root))
    assert said.returncode == 1
    assert "state: 待填" in said.stdout


def test_every_example_of_a_new_record_put_to_use_holds_to_the_schema(project: MakeProject) -> None:
    root = project()
    subject = scaffold.Subject("mou/2022-key/1", None, dt.date(2022, 4, 8))
    for kind, write in (("progress", scaffold.progress), ("adjustments", scaffold.adjustment), ("ratings", scaffold.rating)):
        made = write(root, subject)
        assert isinstance(made, scaffold.Scaffold)
        (writing,) = made.writings
        body = re.sub(r"(?m)^( *)# ?( *(- \{.*|[a-z0-9_-]+:.*))$", r"\1\2", writing.text.partition("\n")[2])
        used = body.replace("date: 待填", "date: 2022-04-08").replace("state: 待填", "state: 其他")
        used = used.replace("kind: 待填", "kind: 红黄灯" if kind == "ratings" else "kind: 撤销")
        assert faults(kind, used) == [], used
        read, problems = parse(kind, used)
        assert (problems, read is None) == ((), False)


def test_a_new_record_names_a_task_and_a_target_there_is(project: MakeProject) -> None:
    root = project()
    unknown = scaffold.progress(root, scaffold.Subject("mou/2022-key/9", None, dt.date(2022, 4, 8)))
    astray = scaffold.adjustment(root, scaffold.Subject("mou/2022-key/1", "a9", dt.date(2022, 4, 8)))
    open_goal = scaffold.progress(root, scaffold.Subject("mou/2022-key/2", None, dt.date(2022, 4, 8)))
    each = scaffold.progress(root, scaffold.Subject("mou/2022-key/2", "a1each", dt.date(2022, 4, 8)))
    assert isinstance(unknown, Refusal)
    assert isinstance(astray, Refusal)
    assert "a1q1（一季度：完成选址。）" in astray.message
    assert isinstance(open_goal, scaffold.Scaffold)
    assert open_goal.steps[1] == "goal 可以是：a1each（每季度：推进施工。）"
    assert isinstance(each, scaffold.Scaffold)
    assert "  period: 待填\n" in each.writings[0].text


@pytest.mark.parametrize("text", ["某通知: 附件", "# 号", "- 条", "[甲]", "“引号”", "2022", "甲 #乙", '"双"引号'])
def test_a_text_reads_back_as_itself(text: str) -> None:
    read, problems = parse("", f"k: {scalar(text)}\n")
    assert problems == ()
    assert read is not None
    assert read.value == {"k": text}


def test_a_file_without_entries_is_an_empty_list(project: MakeProject) -> None:
    _, report = check(project({"data/terms.yaml": "# 还没有名词\n"}))
    assert report.problems == ()
