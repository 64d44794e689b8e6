"""The open data: the portal as JSON and CSV, exactly what the pages show (DESIGN §6, contract)."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from . import model, urls
from .outputs import Output
from .provenance import Verification
from .tables import GOALS, TASKS, ColumnDescription

FOLDER = urls.OPEN_DATA.strip("/")
Record = dict[str, object]


def _target_id(task: model.Task, target: model.Unit | model.Group) -> str:
    """A unit's id: alone in its own place's tasks, with its place in another's."""
    return target.id if target.place == task.place else target.key


def _names(references: Sequence[model.UnitReference]) -> list[str]:
    return [reference.printed for reference in references]


def _ids(task: model.Task, references: Sequence[model.UnitReference]) -> list[str]:
    return [_target_id(task, reference.target) for reference in references]


def task_record(task: model.Task, task_list: model.TaskList, *, verified: bool) -> Record:
    """A task as ``tasks.json`` has it: every key present, empty where nothing stands."""
    category = [name for name in (task.category.parent, task.category.name) if name] if task.category else []
    return {
        "id": task.id,
        "url": urls.task(task.id),
        "place": task.place,
        "year": task.year,
        "list": task.list_id,
        "document": task_list.document.id,
        "no": task.no,
        "label": task.label,
        "category": category,
        "text": task.text,
        "lead": _names(task.lead),
        "lead_ids": _ids(task, task.lead),
        "support": _names(task.support),
        "support_ids": _ids(task, task.support),
        "responsible": _names(task.responsible),
        "responsible_ids": _ids(task, task.responsible),
        "city_units": _names(task.city_units),
        "city_unit_ids": _ids(task, task.city_units),
        "leaders": [entry.printed for entry in task.leaders],
        "leader_ids": [entry.leader.id for entry in task.leaders],
        "topics": list(task.topics),
        "due": [{"text": part.text, "date": _day(part.date), "kind": part.kind} for part in task.due],
        "goals": list(goal_records(task)),
        "milestones": [_milestone(entry) for entry in task.milestones],
        "metrics": [],
        "related": _related(task),
        "errata": [
            {"field": entry.field, "printed": entry.printed, "reading": entry.reading, "origin": entry.origin, "why": entry.why}
            for entry in task.errata
        ],
        "discrepancies": [
            {"with": entry.other, "here": entry.here, "there": entry.there, "why": entry.why} for entry in task.discrepancies
        ],
        "source": {
            "file": task_list.document.source,
            "from_line": min(span.first for span in task.lines),
            "to_line": max(span.last for span in task.lines),
            "verified": verified,
        },
    }


def _day(day: object) -> str | None:
    return str(day) if day else None


def _milestone(entry: model.Milestone) -> Record:
    return {
        "key": entry.key,
        "quote": entry.quote,
        "date": _day(entry.date),
        "quarters": [quarter.number for quarter in entry.quarters],
        "condition": entry.condition,
        "recurs": entry.recurs,
    }


def _related(task: model.Task) -> list[Record]:
    return [{"id": entry.id, "kind": entry.kind, "certainty": entry.certainty} for entry in task.related]


def goal_records(task: model.Task) -> Iterator[Record]:
    """The goals of a task in the order printed."""
    for assignment in task.assignments:
        for goal in assignment.goals:
            yield {
                "key": goal.key,
                "period": goal.period.key,
                "quarters": [quarter.number for quarter in goal.period.quarters],
                "units": _names(assignment.units),
                "unit_ids": _ids(task, assignment.units),
                "scope": assignment.scope,
                "text": goal.text,
            }


def export(portal: model.Portal, verifications: Mapping[str, Verification], as_of: str, commit: str | None) -> tuple[Output, ...]:
    """The files of the open data: ``tasks.json`` with its schema, and the tables of tasks and goals as CSV."""
    records = [
        task_record(task, task_list, verified=verifications[task_list.document.id].tasks.get(task.id, False))
        for task_list in portal.lists
        for task in task_list.tasks
    ]
    goals = [{"task": task.id, **record} for task in portal.tasks for record in goal_records(task)]
    return (
        Output(f"{FOLDER}/tasks.json", _json({"as_of": as_of, "commit": commit, "tasks": records})),
        Output(f"{FOLDER}/tasks.schema.json", _json(TASKS_SCHEMA)),
        Output(f"{FOLDER}/tasks.csv", csv_table(TASKS.columns, records)),
        Output(f"{FOLDER}/goals.csv", csv_table(GOALS.columns, goals)),
    )


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def csv_table(columns: Sequence[ColumnDescription], records: Iterable[Record]) -> bytes:
    """A table as CSV for spreadsheets: UTF-8 with BOM (RFC 4180 rows), lists joined by ``；``, nothing that would run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    for record in records:
        writer.writerow([_csv_cell(record[column.name], column.kind) for column in columns])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _csv_cell(value: object, kind: str) -> str | int:
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    if kind == "JSON":
        return json.dumps(value, ensure_ascii=False) if value else ""
    text = "；".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _object(**properties: object) -> Record:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _array(items: object) -> Record:
    return {"type": "array", "items": items}


_TEXT: Record = {"type": "string", "minLength": 1}
_OPTIONAL: Record = {"type": ["string", "null"], "minLength": 1}
_DATE: Record = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXTS = _array(_TEXT)
_QUARTERS = _array({"type": "integer", "minimum": 1, "maximum": 4})

_TASK_SCHEMA = _object(
    id={"type": "string", "pattern": r"^[a-z0-9-]+/[a-z0-9-]+/[1-9]\d*$"},
    url={"type": "string", "pattern": "^/.*/$"},
    place=_TEXT,
    year={"type": "integer"},
    list=_TEXT,
    document=_TEXT,
    no={"type": "integer", "minimum": 1},
    label=_OPTIONAL,
    category=_TEXTS,
    text=_TEXT,
    lead=_TEXTS,
    lead_ids=_TEXTS,
    support=_TEXTS,
    support_ids=_TEXTS,
    responsible=_TEXTS,
    responsible_ids=_TEXTS,
    city_units=_TEXTS,
    city_unit_ids=_TEXTS,
    leaders=_TEXTS,
    leader_ids=_TEXTS,
    topics=_TEXTS,
    due=_array(_object(text=_TEXT, date=_DATE, kind={"enum": ["finish", "progress", "condition"]})),
    goals=_array(_object(key=_TEXT, period=_TEXT, quarters=_QUARTERS, units=_TEXTS, unit_ids=_TEXTS, scope=_OPTIONAL, text=_TEXT)),
    milestones=_array(_object(key=_TEXT, quote=_TEXT, date=_DATE, quarters=_QUARTERS, condition=_OPTIONAL, recurs=_OPTIONAL)),
    metrics=_array(
        _object(
            name=_TEXT,
            unit=_OPTIONAL,
            mode={"enum": ["cumulative", "increment", "share", "level"]},
            bound={"enum": ["exactly", "at-least", "at-most", "about", "range"]},
            values=_array(_object(period=_TEXT, value=_TEXT, quote=_TEXT)),
        )
    ),
    related=_array(
        _object(
            id=_TEXT, kind={"enum": ["carries-out", "part-of", "same-as", "named"]}, certainty={"enum": ["stated", "certain", "probable"]}
        )
    ),
    errata=_array(_object(field=_TEXT, printed=_TEXT, reading=_OPTIONAL, origin={"enum": ["document", "dump", "unknown"]}, why=_TEXT)),
    discrepancies=_array(_object(**{"with": _TEXT, "here": _TEXT, "there": _TEXT, "why": _TEXT})),
    source=_object(file=_TEXT, from_line={"type": "integer"}, to_line={"type": "integer"}, verified={"type": "boolean"}),
)

TASKS_SCHEMA: Record = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "公开：重点工作任务",
    **_object(as_of={"type": "string", "format": "date"}, commit={"type": ["string", "null"]}, tasks=_array(_TASK_SCHEMA)),
}
"""The JSON Schema of ``tasks.json``, published beside it."""
