"""Feeds and calendars, read by programs that are not ours."""

import datetime as dt
import json
import re
from pathlib import Path

import feedparser
import icalendar
import jsonschema
import pytest

from generator import history
from generator.build import Options, Project, build
from generator.load import Loaded
from tests.projects import AS_OF, LIST, MINIMAL
from tests.repositories import commit, git

BASE = "https://example.org/gongkai/"
# JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) as far as it says MUST, and no more keys than it knows.
ITEM = {
    "type": "object",
    "required": ["id", "content_html"],
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "url": {"type": "string", "format": "uri", "pattern": "^https?://"},
        "title": {"type": "string"},
        "content_html": {"type": "string"},
        "date_published": {"type": "string", "format": "date-time"},
    },
    "additionalProperties": False,
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "language": {"type": "string"},
        "home_page_url": {"type": "string", "format": "uri"},
        "feed_url": {"type": "string", "format": "uri"},
        "items": {"type": "array", "items": ITEM},
    },
    "additionalProperties": False,
}


def made(root: Path) -> Path:
    past = history.read(root, root / ".cache")
    report = build(Project(root, root / "site", root / ".cache"), Options(AS_OF, None, with_search=False, history=past), lambda *_: None)
    assert report.problems == ()
    return root / "site"


@pytest.fixture
def followed(tmp_path: Path) -> Path:
    """A portal with an address, and a goal corrected after the first import."""
    portal = f"name: 公开\ndescription: 测试。\nbase_url: {BASE}\n"
    commit(
        tmp_path,
        MINIMAL | {"data/portal.yaml": portal, "data/mou/2022-key.yaml": LIST.replace("选址", "选<地>")},
        date="2026-01-01T08:00:00+08:00",
    )
    commit(tmp_path, {"data/mou/2022-key.yaml": LIST}, "改正", date="2026-02-03T09:10:11+08:00")
    return tmp_path


def test_every_feed_of_the_real_site_is_accepted_by_an_independent_reader(site: Path) -> None:
    found = sorted((site / "feeds").rglob("*.atom"))
    assert len(found) > 300
    for path in found[::7]:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, path
        assert feed.version == "atom10"
        assert feed.feed.title
        assert feed.feed.updated_parsed
        told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(JSON_FEED, format_checker=jsonschema.FormatChecker()).validate(told)
        assert [entry.id for entry in feed.entries] == [item["id"] for item in told["items"]]


def test_an_entry_tells_what_was_taken_out_and_put_in(followed: Path) -> None:
    feed = feedparser.parse((made(followed) / "feeds/mou/2022-key/1.atom").read_bytes())
    newest = feed.entries[0]
    assert newest.title == "文字更正：某区 · 重点工作 · 第1项：新建菜市场2个。"
    assert newest.link == "https://example.org/gongkai/mou/2022-key/1/"
    assert newest.updated == "2026-02-03T09:10:11+08:00"
    assert "完成选" in newest.summary
    assert "&lt;地&gt;" in newest.content[0].value
    assert "<ins>址</ins>" in newest.content[0].value


def test_ids_of_entries_stay_whatever_comes_after(followed: Path) -> None:
    before = {entry.id for entry in feedparser.parse((made(followed) / "feeds/changes.atom").read_bytes()).entries}
    commit(followed, {"data/mou/2022-key.yaml": LIST + "    topics: []\n", "data/portal.yaml": "name: 公开\ndescription: 改。\n"})
    after = [entry.id for entry in feedparser.parse((made(followed) / "feeds/changes.atom").read_bytes()).entries]
    assert before < set(after)
    assert len(after) == len(set(after))
    git(followed, "commit", "-q", "--allow-empty", "-m", "leer")
    assert [entry.id for entry in feedparser.parse((made(followed) / "feeds/changes.atom").read_bytes()).entries] == after


def test_ids_of_entries_stay_when_their_list_is_renamed(followed: Path) -> None:
    before = {entry.id for entry in feedparser.parse((made(followed) / "feeds/changes.atom").read_bytes()).entries}
    git(followed, "mv", "data/mou/2022-key.yaml", "data/mou/2022-main.yaml")
    git(followed, "commit", "-q", "-m", "改名")
    assert {entry.subject for entry in history.read(followed, followed / ".cache").commits[1].entries} == {"task:mou/2022-main/1"}
    after = {entry.id for entry in feedparser.parse((made(followed) / "feeds/changes.atom").read_bytes()).entries}
    assert before < after


def test_only_tasks_to_which_something_happened_have_a_feed(followed: Path) -> None:
    feeds = made(followed) / "feeds"
    assert (feeds / "mou/2022-key/1.json").exists()
    assert not (feeds / "mou/2022-key/2.json").exists()
    page = (followed / "site/mou/2022-key/1/index.html").read_text(encoding="utf-8")
    assert '<link rel="alternate" type="application/atom+xml"' in page


def test_without_history_the_feeds_are_empty_and_valid(tmp_path: Path) -> None:
    from tests.projects import write_project

    site = made(write_project(tmp_path, MINIMAL))
    feed = feedparser.parse((site / "feeds/mou.atom").read_bytes())
    assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], "2026-11-20T00:00:00Z")
    assert "没有 git 历史" in (site / "changes/index.html").read_text(encoding="utf-8")


def test_without_an_address_of_the_site_links_lead_from_the_feed_to_the_pages_wherever_the_site_lies(followed: Path) -> None:
    commit(followed, {"data/portal.yaml": "name: 公开\ndescription: 测试。\n"})
    site = made(followed)
    for name in ("changes.atom", "mou.atom", "mou/2022-key/1.atom"):
        links = re.findall(r'href="([^"#]*)', (site / "feeds" / name).read_text(encoding="utf-8"))
        assert len(links) > 2
        for link in links:
            path = (site / "feeds" / name).parent / link
            assert (path / "index.html" if link.endswith("/") else path).is_file(), link


def test_a_feed_is_as_new_as_its_newest_entry_whatever_the_order_of_the_commits(followed: Path) -> None:
    commit(followed, {"data/mou/2022-key.yaml": LIST + "    topics: []\n"}, date="2026-01-15T08:00:00+08:00")
    assert feedparser.parse((made(followed) / "feeds/changes.atom").read_bytes()).feed.updated == "2026-02-03T09:10:11+08:00"


def events(path: Path) -> list[icalendar.Event]:
    raw = path.read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    return [event for event in icalendar.Calendar.from_ical(raw).walk("VEVENT") if isinstance(event, icalendar.Event)]


def test_calendars_hold_milestones_and_due_dates_as_whole_days(site: Path, real: Loaded) -> None:
    assert real.portal is not None
    for place in real.portal.places:
        found = events(site / f"feeds/{place.id}.ics")
        dated = sum(
            entry is not None
            for task in place.tasks
            for entry in (*(one.date for one in task.milestones), *(part.date for part in task.due))
        )
        assert sum("的目标（" not in str(event["SUMMARY"]) for event in found) == dated
        assert len({str(event["UID"]) for event in found}) == len(found)
        assert all(type(event.start) is dt.date and event.end - event.start == dt.timedelta(days=1) for event in found)


def test_every_answering_unit_has_a_calendar_others_accept(site: Path) -> None:
    paths = sorted((site / "feeds").rglob("units/*.ics"))
    assert len(paths) > 200
    assert all(event["DTSTAMP"] for path in paths[::9] for event in events(path))


def test_a_uid_stays_when_the_calendar_is_made_again(followed: Path) -> None:
    before = [(str(event["UID"]), event.start, str(event["SUMMARY"])) for event in events(made(followed) / "feeds/mou.ics")]
    commit(followed, {"content/about.md": "---\ntitle: 关于\n---\n\n改。\n"})
    assert [(str(event["UID"]), event.start, str(event["SUMMARY"])) for event in events(made(followed) / "feeds/mou.ics")] == before
    assert before[0][1:] == (dt.date(2022, 6, 30), "6月底前开工（新建菜市场2个。）")
