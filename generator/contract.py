"""The JSON Schema of ``tasks.json``, published beside it (DESIGN §6, contract)."""

Record = dict[str, object]


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
