"""A published target stays, or it is said openly why not.

``provenance`` proves that every text stands in its source, and thereby that nobody changes a text alone. What remains is the text
changed together with the source it stands in. So wherever a source was ever replaced (``replaced``), whatever a task once said in its
words and no longer says must be explained by an erratum or an adjustments record. The whole history counts, and what is not yet
committed: it makes no difference in how many steps, or in which order, text and source were changed.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from . import files, model
from .changes import Entry
from .diagnostics import Diagnostic, Span
from .load import Loaded
from .replaced import Former, Replaced
from .rules import task_text
from .source import locate
from .sourcetext import RULES, clean, squash

_FIELDS = {"text": "文字", "goals": "目标", "due": "完成时限", "record": "文字"}
_GOALS = frozenset({"goals", "q1", "q2", "q3", "q4", "q1-q2", "q3-q4", "h1", "h2", "each", "year"})


def problems(loaded: Loaded, past: Replaced) -> Iterator[Diagnostic]:
    """Targets changed with their source and not explained. Reports ``target-changed``."""
    if loaded.portal is None or not past.former:
        return
    texts = {place.id: _sources(loaded, place) for place in loaded.portal.places}
    former = [(one, clean(one.text, tuple(RULES))) for one in past.former]
    tasks = {task.id: task for task in loaded.portal.tasks}
    adjusted = {(one.task, one.goal or "") for place in loaded.portal.places for one in place.published.adjustments}
    told = set()
    for entry in past.changes:
        task_id = entry.subject.removeprefix("task:")
        if entry.field not in _FIELDS or not entry.before or task_id == entry.subject or (task_id, entry.before) in told:
            continue
        now = texts.get(task_id.split("/")[0], {})
        if _has_left(entry, former, now) and not _is_explained(entry, tasks.get(task_id), adjusted):
            told.add((task_id, entry.before))
            yield from _problem(loaded, entry, task_id, tasks.get(task_id))


def _sources(loaded: Loaded, place: model.Place) -> dict[str, str]:
    """The sources of a place's documents as they are now, without damage and white space."""
    return {one.source: clean(loaded.source_texts.get(one.source, ""), tuple(RULES)) for one in place.documents}


def _has_left(entry: Entry, former: list[tuple[Former, str]], now: dict[str, str]) -> bool:
    """Whether an earlier version of a source says words more often than the present one; another row may use the same words."""
    words = clean(entry.before or "", tuple(RULES))
    return any(words in text and text.count(words) > now.get(one.name, "".join(now.values())).count(words) for one, text in former)


def _is_explained(entry: Entry, task: model.Task | None, adjusted: AbstractSet[tuple[str, str]]) -> bool:
    """Whether a task still says what it said, or an erratum about the new words or an adjustment says why it does not."""
    said = squash(entry.before or "")
    if task is None or said in task_text(task):
        return task is not None
    fields = _GOALS if entry.field == "goals" else {"text" if entry.field == "record" else entry.field}
    keys = {"", *(goal.key for goal in task.goals)} if entry.field == "goals" else {""}
    is_erratum = any(erratum.field in fields and squash(erratum.printed) not in said for erratum in task.errata)
    return is_erratum or any((task.id, key) in adjusted for key in keys)


def _problem(loaded: Loaded, entry: Entry, task_id: str, task: model.Task | None) -> Iterator[Diagnostic]:
    list_id, _, no = task_id.rpartition("/")
    what = f"第 {no} 项{entry.part}的{_FIELDS[entry.field]}"
    said = f"原来是“{(entry.before or '')[:40]}”，当时的原文也这样写"
    if task is not None:
        origin = loaded.origins[task.id]
        path = {"goals": "assignments", "record": "text"}.get(entry.field, entry.field)
        yield Diagnostic("target-changed", f"{what}{said}；现在连同原文一起换了。", locate(origin.source, (*origin.path, path), key=True))
    elif files.of_list(list_id) in loaded.files:
        yield Diagnostic("target-changed", f"{what}{said}；现在连同原文一起删去了。", Span(files.of_list(list_id)))
