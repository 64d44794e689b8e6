"""What was published since a plan: files into values, whatever stands beside them."""

import datetime as dt

from generator import files, model
from generator.load import Loaded, load
from generator.progress import Archive
from generator.standings import standings
from tests.conftest import MakeProject
from tests.projects import PLACE

COLLECTING = PLACE.replace("level: 区\n", "level: 区\ncollecting_since: 2022-01-01\n")
EVIDENCE = "{title: 一季度通报, publisher: 某区人民政府, date: 2022-04-08, url: 'https://example.org/1', excerpt: 已完成选址。}"
RECORD = f"""- task: 2022-key/1
  goal: a1q1
  state: 达进度
  date: 2022-04-08
  summary: 区商务局通报已完成选址。
  evidence:
    - {EVIDENCE}
"""
ADJUSTMENT = f"""- task: 2022-key/1
  goal: a1q2
  date: 2022-06-10
  kind: 时限调整
  from: 6月底前
  to: 9月底前
  due: 2022-09-30
  basis: {EVIDENCE}
"""
RATING = f"""- unit: 住建委
  kind: 红黄牌
  value: 黄牌
  issuer: 区政府督查室
  date: 2022-07-15
  period: 2022年上半年
  evidence: {EVIDENCE}
"""


def with_published(project: MakeProject, **written: str) -> Loaded:
    names = {"progress": "data/mou/progress/2022-q2.yaml", "adjustments": "data/mou/adjustments.yaml", "ratings": "data/mou/ratings.yaml"}
    return load(project({"data/mou/place.yaml": COLLECTING, **{names[kind]: text for kind, text in written.items()}}))


def place_of(loaded: Loaded) -> model.Place:
    assert loaded.portal is not None
    return loaded.portal.places[0]


def test_records_of_progress_reach_their_place_and_light_the_target_they_name(project: MakeProject) -> None:
    loaded = with_published(project, progress=RECORD)
    place = place_of(loaded)
    assert loaded.problems == ()
    assert [(record.task, record.goal, record.state) for record in place.published.progress] == [("mou/2022-key/1", "a1q1", "达进度")]
    assert [one.lamp.colour for one in standings(place, dt.date(2022, 5, 1))["mou/2022-key/1"]] == ["green", "hollow"]


def test_adjustments_and_ratings_name_tasks_with_their_place_and_units_by_their_key(project: MakeProject) -> None:
    published = place_of(with_published(project, adjustments=ADJUSTMENT, ratings=RATING)).published
    assert [(one.task, one.before, one.after, str(one.due)) for one in published.adjustments] == [
        ("mou/2022-key/1", "6月底前", "9月底前", "2022-09-30")
    ]
    assert [(one.unit, one.task) for one in published.ratings] == [("mou/qu-zhu-jian-wei", None)]


def test_a_kept_copy_is_named_by_its_file_under_data(project: MakeProject) -> None:
    kept = RECORD.replace("excerpt: 已完成选址。}", f"excerpt: 已完成选址。, archive: {{file: a.html, sha256: {'0' * 64}}}}}")
    (record,) = place_of(with_published(project, progress=kept)).published.progress
    assert record.evidence[0].archive == Archive("mou/progress/archive/a.html", "0" * 64)


def test_a_good_record_survives_a_broken_neighbour(project: MakeProject) -> None:
    loaded = with_published(project, progress=RECORD.replace("state: 达进度", "state: 很好") + RECORD)
    assert len(place_of(loaded).published.progress) == 1
    assert [(problem.code, problem.span.line) for problem in loaded.problems] == [("wrong-value", 3)]
    assert "data/mou/progress/2022-q2.yaml" in loaded.damaged


def test_a_rating_is_of_a_task_or_of_a_unit(project: MakeProject) -> None:
    loaded = with_published(project, ratings=RATING.replace("- unit: 住建委\n", "- task: 2022-key/1\n  unit: 住建委\n"))
    assert [problem.message for problem in loaded.problems] == ["task 和 unit 要写一个，且只写一个。"]


def test_a_rated_unit_nobody_registered_is_found_with_the_nearest(project: MakeProject) -> None:
    (problem,) = with_published(project, ratings=RATING.replace("住建委", "区住建局")).problems
    assert (problem.code, problem.span.line) == ("unknown-unit", 1)
    assert problem.hint is not None
    assert problem.hint.startswith("是否为“区住建委”？")


def test_files_of_progress_have_a_quarters_name(project: MakeProject) -> None:
    root = project({f"data/mou/{name}": RECORD for name in ("progress/2022-q5.yaml", "progress/q1.yml", "progres/2022-q1.yaml")})
    assert [(problem.code, problem.span.file) for problem in files.out_of_place(root)] == [
        ("stray-file", "data/mou/progres/2022-q1.yaml"),
        ("stray-file", "data/mou/progress/2022-q5.yaml"),
        ("stray-file", "data/mou/progress/q1.yml"),
    ]


def test_what_was_published_is_no_list(project: MakeProject) -> None:
    place = place_of(with_published(project, progress=RECORD, adjustments=ADJUSTMENT, ratings=RATING))
    assert [task_list.id for task_list in place.lists] == ["mou/2022-key"]
