import json
import posixpath
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator import fileschema, periods, publishedrecords, records
from generator.fields import RECORDS
from tests.projects import ROOT

FILES = sorted(path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("data/*.yaml"), *ROOT.glob("data/*/*.yaml")])
SCHEMAS = {name: json.loads(text) for name, text in fileschema.schemas().items()}


class PlugIn(yaml.SafeLoader):
    """Reads YAML as an editor's plug-in does (YAML 1.2, core schema): 10 is a number, a date and ``no`` are texts."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own name


PlugIn.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), None)
PlugIn.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), None)
PlugIn.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), None)
PlugIn.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"), None)


def kind_of(file: str) -> str:
    first = (ROOT / file).read_text(encoding="utf-8").split("\n")[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named, f"{file}: the first line names the schema"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), named[1]))
    assert (ROOT / target).is_file(), f"{file}: {target}"
    return Path(target).stem


def faults(kind: str, text: str) -> list[str]:
    value = yaml.load(text, Loader=PlugIn)
    return [error.message for error in jsonschema.Draft7Validator(SCHEMAS[kind]).iter_errors(value)]


def test_the_committed_schemas_are_what_the_records_say() -> None:
    committed = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / fileschema.FOLDER).glob("*.json")}
    assert committed == dict(fileschema.schemas()), "run: gongkai schema"


def test_the_schemas_are_schemas() -> None:
    for schema in SCHEMAS.values():
        jsonschema.Draft7Validator.check_schema(schema)


def test_the_words_name_exactly_the_keys_there_are() -> None:
    for name, text in RECORDS.items():
        fields = (getattr(records, name, None) or getattr(publishedrecords, name)).model_fields
        keys = {info.alias or key for key, info in fields.items()}
        extra = {key for key in text.keys if name == "AssignmentRecord" and periods.PERIOD.match(key)}
        assert set(text.keys) - extra == keys, name


@pytest.mark.parametrize("file", FILES)
def test_every_real_file_names_its_schema_and_holds_to_it(file: str) -> None:
    assert faults(kind_of(file), (ROOT / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("place", "name: 某区\nlevel: 县\n"),
        ("place", "name: 某区\nlevel: 区\nunit: []\n"),
        ("place", "name: 某区\nlevel: 区\nunits: [{id: 大写, name: 某局, kind: 部门}]\n"),
        ("documents", "- {id: 2022, title: 某通知, source: a.txt, sha256: short, form: cells, body: 1}\n"),
        ("topics", "- {id: a, name: 甲}\n"),
        ("list", "{document: 1, title: 甲, short: 甲, year: 2022, lines: 1, columns: [{field: no, name: 序号}], tasks: [{no: 1}]}\n"),
        ("list", "{document: 1, title: 甲, short: 甲, year: 2022, lines: 1, columns: [{field: nr, name: 序号}]}\n"),
    ],
)
def test_a_schema_refuses_what_the_check_refuses(kind: str, text: str) -> None:
    assert faults(kind, text) != []


def test_every_key_is_explained_in_chinese() -> None:
    def properties(node: object) -> list[tuple[str, dict[str, Any]]]:
        if isinstance(node, list):
            return [found for part in node for found in properties(part)]
        if not isinstance(node, dict):
            return []
        own = list(node["properties"].items()) if isinstance(node.get("properties"), dict) else []
        return own + [found for part in node.values() for found in properties(part)]

    for schema in SCHEMAS.values():
        for key, value in properties(schema):
            assert re.search(r"[\u4e00-\u9fff]", value.get("description", "")), key
