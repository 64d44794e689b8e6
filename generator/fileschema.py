"""The JSON Schema of every kind of editors' file, and the same facts as a reference for people.

Made from the shapes in ``records`` and the words in ``fields``, so that validation, completion in an editor and the guide cannot
drift apart. A schema helps while typing; ``gongkai check`` decides. So it accepts every spelling the check accepts (numbers where
a text is meant, since the reader keeps each scalar as typed) and is never stricter.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from . import periods, publishedrecords, records
from .fields import RECORDS
from .fieldtext import FieldText, RecordText

Node = dict[str, object]

FOLDER = "data/schema"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of editors' file: its name, where such files lie, what one record in it is, and whether it is a list of records."""

    name: str
    where: str
    record: type[records.Record]
    is_list: bool = False

    @property
    def text(self) -> RecordText:
        """What its records are."""
        return RECORDS[self.record.__name__]


KINDS = (
    FileKind("list", "data/<地区>/<清单>.yaml", records.ListRecord),
    FileKind("place", "data/<地区>/place.yaml", records.PlaceRecord),
    FileKind("documents", "data/<地区>/documents.yaml", records.DocumentRecord, is_list=True),
    FileKind("progress", "data/<地区>/progress/<年>-q<季度>.yaml", publishedrecords.ProgressRecord, is_list=True),
    FileKind("adjustments", "data/<地区>/adjustments.yaml", publishedrecords.AdjustmentRecord, is_list=True),
    FileKind("ratings", "data/<地区>/ratings.yaml", publishedrecords.RatingRecord, is_list=True),
    FileKind("terms", "data/terms.yaml", records.TermRecord, is_list=True),
    FileKind("topics", "data/topics.yaml", records.TopicRecord, is_list=True),
    FileKind("synonyms", "data/synonyms.yaml", records.SynonymRecord, is_list=True),
    FileKind("redirects", "data/redirects.yaml", records.RedirectRecord, is_list=True),
    FileKind("portal", "data/portal.yaml", records.PortalRecord),
)

_ENTRIES: Mapping[tuple[str, str], type[records.Record]] = {
    ("ListRecord", "tasks"): records.TaskRecord,
    ("PlaceRecord", "units"): records.UnitRecord,
    ("PlaceRecord", "groups"): records.GroupRecord,
    ("PlaceRecord", "leaders"): records.LeaderRecord,
}
"""Lists whose entries are validated one by one, so that their own shape may say nothing of them."""

_SLUG, _LINES = r"^[a-z0-9]+(-[a-z0-9]+)*$", r"^[1-9]\d*(-[1-9]\d*)?$"
_DATE = r"^\d{4}-\d{2}-\d{2}$"
_FORMS = {_SLUG: "编号（小写字母、数字、连字符）", _LINES: "行号", _DATE: "日期（年-月-日）"}


def schemas() -> Mapping[str, str]:
    """The text of every schema by the name of its kind of file (JSON Schema draft-07, which editors' YAML plug-ins read)."""
    shapes = _shapes()
    return {kind.name: json.dumps(_file_schema(kind, shapes), ensure_ascii=False, indent=1) + "\n" for kind in KINDS}


def _file_schema(kind: FileKind, shapes: Mapping[str, Node]) -> Node:
    body = _record(kind.record.__name__, shapes)
    if kind.is_list:
        body = {"type": ["array", "null"], "items": body}
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"公开：{kind.text.title}（{kind.where}）", **body}


@cache  # a function of the code alone, and the library takes a while to say its schemas
def _shapes() -> Mapping[str, Node]:
    """The library's schema of every kind of record, by the name of its class."""
    shapes: dict[str, Node] = {}
    for record in (*(kind.record for kind in KINDS), *_ENTRIES.values()):
        shape: Node = record.model_json_schema()
        shapes |= {name: _mapping(inner) for name, inner in _mapping(shape.pop("$defs", {})).items()}
        shapes[record.__name__] = shape
    for (owner, key), record in _ENTRIES.items():
        _mapping(_mapping(shapes[owner]["properties"])[key])["items"] = {"$ref": f"#/$defs/{record.__name__}"}
    return shapes


def _mapping(value: object) -> Node:
    assert isinstance(value, dict)
    return value


def _properties(name: str, shapes: Mapping[str, Node]) -> Iterator[tuple[str, FieldText, Node, bool]]:
    """The keys of a record in the order of ``fields``: each with its words, its shape and whether it is required."""
    shape = shapes[name]
    own, rest = _mapping(shape.get("properties", {})), shape.get("additionalProperties")
    required = shape.get("required", [])
    assert isinstance(required, list)
    for key, text in RECORDS[name].keys.items():
        yield key, text, _mapping(own.get(key, rest)), key in required


def _record(name: str, shapes: Mapping[str, Node]) -> Node:
    properties: Node = {}
    required = []
    for key, text, shape, is_required in _properties(name, shapes):
        value = _value(shape, shapes, text)
        properties[key] = {"description": f"{text.what}\n例：{text.example}", **(value if is_required else _or_null(value))}
        required += [key] if is_required else []
    made: Node = {"type": "object", "properties": properties, "additionalProperties": False}
    if isinstance(rest := shapes[name].get("additionalProperties"), dict):
        made["patternProperties"] = {periods.PERIOD.pattern: _value(rest, shapes)}
    return made | ({"required": required} if required else {})


def _or_null(value: Node) -> Node:
    """The same, or nothing after the colon."""
    if isinstance(kinds := value.get("type"), list):
        return value | {"type": [*kinds, "null"]}
    if isinstance(kinds, str):
        return value | {"type": [kinds, "null"]}
    if isinstance(choices := value.get("enum"), list):
        return value | {"enum": [*choices, None]}
    branches = value["anyOf"]
    assert isinstance(branches, list)
    return value | {"anyOf": [*branches, {"type": "null"}]}


def _value(shape: Node, shapes: Mapping[str, Node], text: FieldText | None = None) -> Node:
    """The library's schema of a value as an editor's plug-in should see it."""
    branches = _branches(shape)
    if len(branches) > 1:
        return {"anyOf": [_value(branch, shapes) for branch in branches]}
    shape = branches[0]
    if "$ref" in shape:
        return _record(_target(shape), shapes)
    if "enum" in shape:
        meanings = [text.values.get(str(choice), "") for choice in _choices(shape)] if text and text.values else None
        return {"enum": _choices(shape)} | ({"enumDescriptions": meanings} if meanings else {})
    if shape["type"] == "array":
        return _list(shape, shapes, text)
    if shape["type"] == "object":
        return {"type": "object", "additionalProperties": _value(_mapping(shape["additionalProperties"]), shapes)}
    return {"type": "integer"} if shape["type"] == "integer" else _text(shape)


def _list(shape: Node, shapes: Mapping[str, Node], text: FieldText | None) -> Node:
    items = _mapping(shape["items"])
    made: Node = {"type": "array", "items": _value(items, shapes, text)}
    if "minItems" in shape:
        made["minItems"] = shape["minItems"]
    return {"anyOf": [_value(items, shapes), made]} if items.get("pattern") == _LINES else made


def _text(shape: Node) -> Node:
    """A text. What looks like a number or true is read as the text it is."""
    pattern = _pattern(shape)
    if pattern is None:
        return {"type": ["string", "number", "boolean"], "minLength": 1}
    return {"type": ["string", "number"], "pattern": pattern, "patternErrorMessage": f"这里应是{_FORMS.get(str(pattern), '规定的写法')}。"}


def _pattern(shape: Node) -> object:
    return _DATE if shape.get("format") == "date" else shape.get("pattern")


def _branches(shape: Node) -> list[Node]:
    """What a value may be, an empty one aside."""
    branches = shape.get("anyOf", [shape])
    assert isinstance(branches, list)
    return [_mapping(branch) for branch in branches if branch.get("type") != "null"]


def _target(shape: Node) -> str:
    return str(shape["$ref"]).rsplit("/", 1)[-1]


def _choices(shape: Node) -> list[object]:
    choices = shape["enum"]
    assert isinstance(choices, list)
    return choices


@dataclass(frozen=True, slots=True)
class FieldReference:
    """A key as people look it up: its form in words, whether it is required, what it means, and its fixed values."""

    key: str
    form: str
    is_required: bool
    text: FieldText


@dataclass(frozen=True, slots=True)
class RecordReference:
    """A kind of record as people look it up."""

    id: str
    text: RecordText
    fields: tuple[FieldReference, ...]


@cache
def reference(kind: FileKind) -> tuple[RecordReference, ...]:
    """The records a kind of file holds, the outermost first, each once."""
    shapes, found, waiting = _shapes(), dict[str, RecordReference](), [kind.record.__name__]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = RecordReference(name.removesuffix("Record").lower(), RECORDS[name], _fields(name, shapes))
            waiting += [inner for _key, _text, shape, _required in _properties(name, shapes) for inner in _records_in(shape)]
    return tuple(found.values())


def fields_of(name: str) -> tuple[FieldReference, ...]:
    """The keys of a kind of record, named by its class in ``records``."""
    return _fields(name, _shapes())


def _fields(name: str, shapes: Mapping[str, Node]) -> tuple[FieldReference, ...]:
    return tuple(FieldReference(key, _form(shape), required, text) for key, text, shape, required in _properties(name, shapes))


def _records_in(shape: object) -> Iterator[str]:
    if isinstance(shape, list):
        for part in shape:
            yield from _records_in(part)
    elif isinstance(shape, dict):
        if "$ref" in shape:
            yield _target(shape)
        for part in shape.values():
            yield from _records_in(part)


def _form(shape: Node) -> str:
    """The form of a value in words."""
    branches = _branches(shape)
    if len(branches) > 1:
        return "，或".join(dict.fromkeys(_form(branch) for branch in branches))
    shape = branches[0]
    if "$ref" in shape:
        return f"“{RECORDS[_target(shape)].title}”"
    if "enum" in shape:
        return "下列之一"
    if shape["type"] == "array":
        return _list_form(_mapping(shape["items"]))
    if shape["type"] == "object":
        return f"每种说法对应一个{_form(_mapping(shape['additionalProperties']))}"
    return "整数" if shape["type"] == "integer" else _FORMS.get(str(_pattern(shape)), "文字")


def _list_form(items: Node) -> str:
    if items.get("pattern") == _LINES:
        return "行号"
    return f"列表，每项是{_form(items)}"
