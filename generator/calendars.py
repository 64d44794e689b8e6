"""Due dates and milestones as calendars (iCalendar, RFC 5545) for phones and Outlook.

Every date is an all-day event, since the documents name days and not hours; goals printed for a quarter are one event on its last
day, which leads to the page where they are listed. A UID is made from what the event is about, so that a calendar read again
replaces its events and never doubles them.
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from . import model, urls
from .outputs import Output
from .pages import Context
from .pages.context import short
from .pages.follow import Planned, calendars

_OURS = uuid.UUID("6f1d3c1e-5b0a-5c3b-9a57-0f6a3f2f7a11")
_OCTETS = 75


def outputs(context: Context) -> tuple[Output, ...]:
    """The calendar of every page that has one."""
    base = context.portal.base_url
    by_task = {task.id: _written(_of_task(context, task), base) for task in context.portal.tasks}
    return tuple(Output(urls.feed(one.address, "ics").lstrip("/"), _calendar(one, by_task, base).encode()) for one in calendars(context))


@dataclass(frozen=True, slots=True)
class _Event:
    """A day with what is due on it; ``stamp`` is when that came to be known."""

    key: str
    day: dt.date
    words: str
    address: str
    stamp: dt.datetime


def _calendar(one: Planned, by_task: Mapping[str, str], base: str | None) -> str:
    name = _folded(f"X-WR-CALNAME:{_escaped(one.title)}")
    head = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//gongkai//gongkai//ZH\r\nCALSCALE:GREGORIAN\r\n{name}\r\n"
    return f"{head}{''.join(by_task[task.id] for task in one.tasks)}{_written(_of_quarters(one), base)}END:VCALENDAR\r\n"


def _written(events: Iterable[_Event], base: str | None) -> str:
    return "".join(f"{_folded(line)}\r\n" for event in events for line in _lines(event, base))


def _of_quarters(one: Planned) -> Iterator[_Event]:
    for quarter, total, address in one.quarters:
        words = f"{one.title}：{quarter.label}的目标（{total} 项任务）"
        yield _Event(f"{one.address}{quarter.year}q{quarter.number}", quarter.last_day, words, address, _epoch(quarter.year))


def _of_task(context: Context, task: model.Task) -> Iterator[_Event]:
    """The days a task names: its milestones and due dates."""
    stamp = context.chronicle.last_changed(f"task:{task.id}") or _issued(context, task)
    address = urls.task(task.id)
    for milestone in task.milestones:
        if milestone.date:
            yield _Event(f"{task.id}/{milestone.key}", milestone.date, f"{milestone.quote}（{short(task.text, 30)}）", address, stamp)
    for position, part in enumerate(task.due):
        if part.date:
            yield _Event(f"{task.id}/due{position}", part.date, f"{short(task.text, 40)}（{part.text}）", address, stamp)


def _issued(context: Context, task: model.Task) -> dt.datetime:
    """The day a task's document was issued, or the beginning of its year: when its dates came to be."""
    day = context.lists[task.list_id].document.date
    return dt.datetime.combine(day, dt.time(), dt.UTC) if day else _epoch(task.year)


def _epoch(year: int) -> dt.datetime:
    return dt.datetime(year, 1, 1, tzinfo=dt.UTC)


def _lines(event: _Event, base: str | None) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(_OURS, event.key)}"
    yield f"DTSTAMP:{event.stamp.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.words)}"
    if base:
        yield f"URL:{base.rstrip('/')}{event.address}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """A text as a value of type TEXT."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, no character divided."""
    if len(line.encode()) <= _OCTETS:
        return line
    pieces, size = [""], 0
    for character in line:
        width = len(character.encode())
        if size + width > _OCTETS:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += width
    return "\r\n".join(pieces)
