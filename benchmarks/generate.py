"""A portal of any size in the project's own YAML, from the texts of the real ones.

The real portal is copied again and again: once for each year, all years of the text moved along, and once for each group of places,
with the characters of its names and sentences exchanged for others of the real texts. The exchange is one to one and the same in record
and source, so every copy passes ``check`` word for word as the real one does, and no two copies say the same. Progress is
added for every other group, because the real portal has none. Seeded: the same number of tasks gives the same files.
"""

import hashlib
import json
import random
import re
import shutil
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import model
from generator.load import load

ROOT = Path(__file__).resolve().parent.parent
YEARS = 5
SEED = 20261120
_HAN = re.compile("[\u4e00-\u9fff]")
_YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")
_EXCHANGED = 600
"""So many of the commonest characters trade places; those with a meaning for the tool never do."""
_REPORTED_EACH = 4
"""Every so many tasks get a report of progress."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of the real portal: the group of places it makes, the years its texts are moved, and what its characters become."""

    group: int
    years: int
    characters: Mapping[int, str]

    def place(self, place_id: str) -> str:
        """The id of a real place in this copy."""
        return f"{place_id}-{self.group}" if self.group else place_id

    def text(self, text: str) -> str:
        """A text of the real portal as this copy has it."""
        return _YEAR.sub(lambda match: str(int(match[0]) + self.years), text).translate(self.characters)


def generate(tasks: int, folder: Path) -> int:
    """Write a portal of about so many tasks (a multiple of the real portal's) into an empty folder, and tell how many it has.

    The folder gets ``data/`` and ``content/``; templates are not copied, so that the real ones are built.
    """
    portal = load(ROOT).portal
    assert portal is not None
    real = sum(1 for _task in portal.tasks)
    copies = max(1, round(tasks / real))
    for number in range(copies):
        group, year = divmod(number, YEARS)
        copy = Copy(group, year, _exchange(group))
        for place in portal.places:
            _write_place(copy, place, folder)
    for name in ("portal.yaml", "topics.yaml", "terms.yaml"):
        shutil.copy(ROOT / "data" / name, folder / "data" / name)
    for name in ("about.md", "accessibility.md", "guide.md"):
        shutil.copy(ROOT / "content" / name, folder / "content" / name)
    return copies * real


def _exchange(group: int) -> Mapping[int, str]:
    """What the characters of a group's texts become: nothing is exchanged in the first, which is the real portal."""
    if not group:
        return {}
    counted = Counter(_HAN.findall("".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "data/sources").glob("*.txt")))))
    meant = _meant()
    common = [character for character, _count in sorted(counted.items(), key=lambda one: (-one[1], one[0])) if character not in meant]
    chosen = common[:_EXCHANGED]
    # Neighbours in frequency trade places, so that common characters stay common.
    random.Random(SEED + group).shuffle(chosen)  # noqa: S311 - no secret
    return {ord(one): other for one, other in zip(chosen, [*chosen[1:], chosen[0]], strict=True)}


def _meant() -> frozenset[str]:
    """The characters that mean something to the tool: those in its own code, and in the names every place shares."""
    files = [*sorted((ROOT / "generator").rglob("*.py")), ROOT / "data/topics.yaml"]
    return frozenset(_HAN.findall("".join(path.read_text(encoding="utf-8") for path in files)))


def _write_place(copy: Copy, place: model.Place, folder: Path) -> None:
    """A place's files: the register once, and the documents and lists of the year."""
    real, own = ROOT / "data" / place.id, folder / "data" / copy.place(place.id)
    (own / "progress").mkdir(parents=True, exist_ok=True)
    (folder / "content").mkdir(exist_ok=True)
    (folder / "data/sources").mkdir(exist_ok=True)
    if copy.years == 0:
        (own / "place.yaml").write_text(_register(copy, (real / "place.yaml").read_text(encoding="utf-8")), encoding="utf-8")
    digests = {}
    for document in place.documents:
        text = copy.text((ROOT / "data/sources" / document.source).read_text(encoding="utf-8"))
        (folder / "data/sources" / _named(copy, document.source, place)).write_text(text, encoding="utf-8")
        digests[document.sha256] = hashlib.sha256(text.encode()).hexdigest()
    with (own / "documents.yaml").open("a", encoding="utf-8") as file:
        file.write(_records(copy, (real / "documents.yaml").read_text(encoding="utf-8"), digests))
    for task_list in place.lists:
        name = task_list.id.split("/")[1]
        text = _records(copy, (real / f"{name}.yaml").read_text(encoding="utf-8"), {})
        (own / f"{copy.text(name)}.yaml").write_text(text, encoding="utf-8")
    for page in sorted((ROOT / "content").glob(f"{place.id}-*.md")):
        text = _records(copy, page.read_text(encoding="utf-8"), {})
        (folder / "content" / _named(copy, page.name, place)).write_text(text, encoding="utf-8")
    if copy.group % 2:
        _write_progress(copy, place, own)


def _register(copy: Copy, text: str) -> str:
    """A place's register: its name with its group's number, so that a reader of the copies can tell them apart."""
    text = _records(copy, text, {})
    if copy.group:
        text = re.sub(r"^(name|full_name): (.*)$", rf"\g<1>: \g<2>{copy.group}", text, flags=re.MULTILINE)
    return re.sub(r"^(level: .*)$", r"\1\ncollecting_since: 2022-01-01", text, flags=re.MULTILINE) if copy.group % 2 else text


def _records(copy: Copy, text: str, digests: Mapping[str, str]) -> str:
    """A file of records: texts and years of the copy, ids of its places, fingerprints of its sources; numbers of lines stay."""
    return "".join(_record(copy, line, digests) for line in text.splitlines(keepends=True))


_LINES = re.compile(r"\b(?:title_)?lines: (?:\[[^\]]*\]|[\d-]+)|\bbody: \[[^\]]*\]|\bsha256: \w+")
_ID = re.compile(r"\b(tianjin|binhai|hedong|jinnan|xiqing)(?=[/-]|$)", re.MULTILINE)


def _record(copy: Copy, line: str, digests: Mapping[str, str]) -> str:
    made, position = [], 0
    for kept in _LINES.finditer(line):
        made += [copy.text(line[position : kept.start()]), digests.get(kept[0].removeprefix("sha256: "), "")]
        made[-1] = f"sha256: {made[-1]}" if made[-1] else kept[0]
        position = kept.end()
    return _ID.sub(lambda match: copy.place(match[1]), "".join((*made, copy.text(line[position:]))))


def _named(copy: Copy, name: str, place: model.Place) -> str:
    return copy.text(name).replace(place.id, copy.place(place.id), 1)


def _write_progress(copy: Copy, place: model.Place, own: Path) -> None:
    """What the publisher said of the first quarters of some tasks, ten days after each."""
    reported = [task for number, task in enumerate(place.tasks) if number % _REPORTED_EACH == 0]
    for quarter in range(1, 4):
        entries = [_report(copy, task, goal, quarter) for task in reported for goal in task.goals if goal.period.key == f"q{quarter}"]
        year = max(task.year for task in place.tasks) + copy.years
        if entries:
            (own / "progress" / f"{year}-q{quarter + 1}.yaml").write_text("".join(entries), encoding="utf-8")


def _report(copy: Copy, task: model.Task, goal: model.Goal, quarter: int) -> str:
    day = f"{task.year + copy.years}-{3 * quarter + 1:02d}-10"
    excerpt = json.dumps(copy.text(goal.text[:40]), ensure_ascii=False)
    return f"""- task: {copy.text(task.id.split("/", 1)[1])}
  goal: {goal.key}
  state: 达进度
  date: {day}
  summary: 通报这一季度的进展。
  evidence:
    - title: 第{quarter}季度重点工作通报
      publisher: 人民政府
      date: {day}
      url: https://example.org/{copy.place(task.place)}/{day}.html
      excerpt: {excerpt}
"""


def main() -> None:
    """``python -m benchmarks.generate TASKS FOLDER``."""
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True)
    sys.stdout.write(f"{generate(int(sys.argv[1]), folder)}\n")


if __name__ == "__main__":
    main()
