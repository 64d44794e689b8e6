"""Large and wrong files: a check ends soon whatever it is given (DESIGN §7, invariant 5)."""

import time

import pytest

from generator.build import check
from generator.diagnostics import as_text
from tests.conftest import MakeProject
from tests.projects import LIST, PLACE

pytestmark = pytest.mark.alone

TASK = "  - no: {n}\n    lines: 23-28\n    text: 改造老旧小区。\n    lead: [区甲{n}局, 区乙{n}局]\n    leaders: [赵{n}]\n"
FRAME = LIST[: LIST.index("tasks:")]

FILES = {
    "two thousand tasks of unknown units and leaders": FRAME + "tasks:\n" + "".join(TASK.format(n=n) for n in range(1, 2001)),
    "two thousand tasks with an unknown key": FRAME + "tasks:\n" + TASK.format(n=1).replace("text:", "txet:") * 2000,
    "the same task two thousand times": FRAME + "tasks:\n" + TASK.format(n=1) * 2000,
    "lines without end": FRAME + "tasks:\n" + "".join(TASK.format(n=n).replace("23-28", "1-20000") for n in range(1, 301)),
    "a line number of five thousand digits": LIST.replace("23-28", "9" * 5000),
    "an open bracket": "[" * 1_000_000,
    "a hundred thousand lists in one another": "- " * 100_000 + "a\n",
    "a hundred thousand mappings in one another": "{a: " * 100_000,
    "a hundred thousand closed brackets": "a: " + "[" * 100_000 + "]" * 100_000,
    "a hundred thousand questions": "? " * 100_000 + "a\n",
    "a thousand lines each further in": "".join(f"{' ' * n}a:\n" for n in range(1400)),
    "aliases of aliases": "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(10_000)),
    "laughs": "a0: &a0 [ha]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)),
    "merge keys": "a: &a {b: c}\n" + "".join(f"d{n}: {{<<: *a}}\n" for n in range(20_000)),
    "an alias of itself": "a: &a [*a]\n",
    "tags": "".join(f"a{n}: !!python/object/apply:os.system ['true']\n" for n in range(10_000)),
    "a tag of its own": "%TAG ! tag:example.org,2000:\n---\n" + "a: !x y\n" * 10_000,
    "documents": "--- a\n" * 100_000,
    "a number of a million digits": LIST.replace("no: 1", f"no: {'9' * 1_000_000}"),
    "comments": "# x\n" * 450_000,
    "quotation marks": 'a: "' + "\\x1b" * 400_000 + '"\n',
    "a list of a million": "[" + "a," * 900_000,
    "a mapping of forty-five thousand": "".join(f"k{n}: 1\n" for n in range(45_000)),
    "the same key again and again": "a: 1\n" * 45_000,
    "keys of ten thousand characters": "".join(f"{'k' * 10_000}{n}: 1\n" for n in range(150)),
    "one text of two megabytes": FRAME + "tasks:\n  - " + "字" * 600_000,
    "full-width indentation": "\u3000a: 1\n" * 50_000,
    "odd characters": "a: '" + "\u200b\u2f00\ue000" * 150_000 + "'\n",
    "open tags and links": "---\ntitle: 关\n---\n" + "<a [x](/y" * 100_000,
    "closed links": "---\ntitle: 关\n---\n" + "[x](/y/) " * 20_000,
    "backticks": "---\ntitle: 关\n---\n" + "`" * 500_000 + "\n```" * 1000,
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_this_kind_is_checked_soon(name: str, project: MakeProject) -> None:
    file = "content/about.md" if FILES[name].startswith("---") else "data/mou/2022-key.yaml"
    root = project({file: FILES[name]})
    start = time.process_time()
    _, report = check(root)
    as_text(report.problems, report.files)
    assert time.process_time() - start < 2


def test_a_place_that_lost_its_units_does_not_bring_a_hundred_followers(project: MakeProject) -> None:
    for broken in (
        PLACE.replace("units:", "unist:"),
        PLACE.replace("name: 区商务局", "nmae: 区商务局"),
        PLACE.replace("level: 区", "level: 县"),
    ):
        _, report = check(project({"data/mou/place.yaml": broken}))
        assert len(report.problems) == 1, broken


@pytest.mark.parametrize("name", ["place", "documents", "2022-key"])
def test_a_file_that_cannot_be_read_at_all_is_one_problem(name: str, project: MakeProject) -> None:
    _, report = check(project({f"data/mou/{name}.yaml": "a: [1\n"}))
    assert [problem.code for problem in report.problems] == ["yaml-bracket"]
