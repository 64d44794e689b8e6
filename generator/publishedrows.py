"""What happened since the plans as rows of the published tables, as it was known on the as-of date."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from . import lamps, model
from .progress import Adjustment, Evidence, Progress, Published, Rating
from .standings import Standing, standings

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Known:
    """What was known of a place, each record under its name."""

    progress: Mapping[str, Progress]
    adjustments: Mapping[str, Adjustment]
    ratings: Mapping[str, Rating]


def rows_since(places: Sequence[model.Place], as_of: dt.date) -> dict[str, list[Row]]:
    """Every table of ``publishedtables`` by name, for some or all places."""
    known = [_known(place.published.by(as_of)) for place in places]
    return {
        "progress": [_progress(name, record) for one in known for name, record in one.progress.items()],
        "evidence": [row for one in known for row in _evidence_rows(one)],
        "replies": [row for one in known for name, record in one.progress.items() for row in _replies(name, record)],
        "adjustments": [_adjustment(name, decision) for one in known for name, decision in one.adjustments.items()],
        "ratings": [_rating(name, rating) for one in known for name, rating in one.ratings.items()],
        "lamps": [_lamp(one, as_of) for place in places for own in standings(place, as_of).values() for one in own],
    }


def _known(published: Published) -> _Known:
    seen: Counter[str] = Counter()

    def named(subject: str, day: dt.date) -> str:
        name = f"{subject}@{day}"
        seen[name] += 1
        return name if seen[name] == 1 else f"{name}-{seen[name]}"

    return _Known(
        {named(_target(record), record.date): record for record in published.progress},
        {named(f"{one.task}#{one.goal}" if one.goal else one.task, one.date): one for one in published.adjustments},
        {named(one.task or one.unit or "", one.date): one for one in published.ratings},
    )


def _target(record: Progress) -> str:
    return f"{record.task}#{record.goal}" + (f"/{record.period}" if record.period else "")


def _day(day: dt.date | None) -> str | None:
    return str(day) if day else None


def _progress(name: str, record: Progress) -> Row:
    return {
        "id": name,
        "target": _target(record),
        "task": record.task,
        "goal": record.goal,
        "period": record.period,
        "state": record.state,
        "date": str(record.date),
        "summary": record.summary,
        "values": [{"metric": value.metric, "value": value.value} for value in record.values],
    }


def _evidence_rows(known: _Known) -> Iterator[Row]:
    subjects: list[tuple[str, str, Sequence[Evidence]]] = [
        *(("progress", name, record.evidence) for name, record in known.progress.items()),
        *(("adjustment", name, [decision.basis]) for name, decision in known.adjustments.items()),
        *(("rating", name, [rating.evidence]) for name, rating in known.ratings.items()),
    ]
    for kind, name, pieces in subjects:
        for position, piece in enumerate(pieces, 1):
            yield {
                "kind": kind,
                "subject": name,
                "position": position,
                "title": piece.title,
                "publisher": piece.publisher,
                "date": str(piece.date),
                "url": piece.url,
                "excerpt": piece.excerpt,
                "withdrawn": _day(piece.withdrawn),
                "archive": piece.archive.file if piece.archive else None,
                "sha256": piece.archive.sha256 if piece.archive else None,
            }


def _replies(name: str, record: Progress) -> Iterator[Row]:
    for position, reply in enumerate(record.replies, 1):
        yield {
            "progress": name,
            "position": position,
            "by": reply.by,
            "kind": reply.kind,
            "date": str(reply.date),
            "text": reply.text,
            "until": _day(reply.until),
        }


def _adjustment(name: str, decision: Adjustment) -> Row:
    return {
        "id": name,
        "task": decision.task,
        "goal": decision.goal,
        "date": str(decision.date),
        "kind": decision.kind,
        "from": decision.before,
        "to": decision.after,
        "due": _day(decision.due),
    }


def _rating(name: str, rating: Rating) -> Row:
    return {
        "id": name,
        "task": rating.task,
        "unit": rating.unit,
        "kind": rating.kind,
        "value": rating.value,
        "issuer": rating.issuer,
        "date": str(rating.date),
        "period": rating.period,
    }


def _lamp(standing: Standing, as_of: dt.date) -> Row:
    target, lamp = standing.target, standing.lamp
    return {
        "target": target.id,
        "task": target.task.id,
        "key": target.key,
        "period": target.period,
        "due": _day(lamp.due),
        "colour": str(lamp.colour),
        "reason": lamp.reason,
        "meaning": lamps.REASONS[lamp.reason],
        "as_of": str(as_of),
        "rule": lamp.rule,
    }
