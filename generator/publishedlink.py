"""Records of progress, adjustments and ratings → values of the domain, with the names of their place.

Tasks get the place before their list; a rated unit gets its key. Whether a task or goal is there at all is ``publishedrules``'.
"""

from . import progress, publishedrecords
from .diagnostics import Diagnostic
from .registry import Registry, nearest
from .source import Path, SourceFile, locate


def archive_folder(place: str) -> str:
    """Where a place's kept copies lie, under ``data/``."""
    return f"{place}/progress/archive"


def evidence(place: str, record: publishedrecords.EvidenceRecord) -> progress.Evidence:
    """A published piece."""
    kept = record.archive
    return progress.Evidence(
        title=record.title,
        publisher=record.publisher,
        date=record.date,
        url=record.url,
        excerpt=record.excerpt,
        withdrawn=record.withdrawn,
        archive=progress.Archive(f"{archive_folder(place)}/{kept.file}", kept.sha256) if kept else None,
    )


def progress_record(place: str, record: publishedrecords.ProgressRecord) -> progress.Progress:
    """What was published about one target."""
    return progress.Progress(
        task=f"{place}/{record.task}",
        goal=record.goal,
        period=record.period,
        state=record.state,
        date=record.date,
        summary=record.summary,
        values=tuple(progress.Measured(entry.metric, entry.value) for entry in record.values),
        evidence=tuple(evidence(place, entry) for entry in record.evidence),
        replies=tuple(
            progress.Reply(by=entry.by, kind=entry.kind, date=entry.date, text=entry.text, until=entry.until) for entry in record.replies
        ),
    )


def adjustment(place: str, record: publishedrecords.AdjustmentRecord) -> progress.Adjustment:
    """A decision that changed a target."""
    return progress.Adjustment(
        task=f"{place}/{record.task}",
        goal=record.goal,
        date=record.date,
        kind=record.kind,
        before=record.from_,
        after=record.to,
        due=record.due,
        basis=evidence(place, record.basis),
    )


def rating(
    place: str, record: publishedrecords.RatingRecord, names: Registry, source: SourceFile, path: Path
) -> tuple[progress.Rating, list[Diagnostic]]:
    """What an authority said. Reports ``unknown-unit``; a unit nobody registered keeps its name as its key, and nothing is published."""
    problems: list[Diagnostic] = []
    unit = record.unit
    if unit is not None:
        target = names.unit(unit)
        if target is None and not names.may_know(unit):
            hint = nearest(unit, names.known_units(), f"单位登记在 {names.file}")
            problems.append(Diagnostic("unknown-unit", f"单位“{unit[:40]}”未登记。", locate(source, (*path, "unit")), hint))
        unit = target.key if target else unit
    made = progress.Rating(
        task=f"{place}/{record.task}" if record.task else None,
        unit=unit,
        kind=record.kind,
        value=record.value,
        issuer=record.issuer,
        date=record.date,
        period=record.period,
        evidence=evidence(place, record.evidence),
    )
    return made, problems
