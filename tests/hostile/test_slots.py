"""Every text an editor can type has a slot in the hostile portal, and a key only few values fit takes no other."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest

from generator import publishedrecords, records
from generator.build import check
from generator.diagnostics import as_github, as_html, as_json, as_text, errors
from generator.records import AssignmentRecord, Record
from tests.hostile import filling, readers
from tests.hostile.payloads import ALL

REFERENCES = frozenset({
    "AssignmentRecord.units", "CategoryRecord.parent", "GroupRecord.members", "MeasuredRecord.metric", "NarrowedReference.except",
    "NarrowedReference.group", "RatingRecord.unit", "TaskRecord.category", "TaskRecord.city_units", "TaskRecord.due", "TaskRecord.lead",
    "TaskRecord.leaders", "TaskRecord.responsible", "TaskRecord.support", "TaskRecord.topics", "UnitRecord.became",
})  # fmt: skip
"""Keys that repeat a name registered elsewhere: any other text is unknown there."""
LIKE_OTHERS = {
    "CategoryRecord.lines": "ParentRecord.lines",
    "ErratumRecord.lines": "PassageRecord.lines",
    "MetricValueRecord.period": "MilestoneRecord.period",
}
"""Keys of the same shape as another that has a slot."""


def _holds_text(annotation: object) -> bool:
    if get_origin(annotation) is Annotated:
        return _holds_text(get_args(annotation)[0])
    if get_origin(annotation) is Literal:
        return False
    if get_origin(annotation) in (Union, UnionType, tuple, dict):
        return any(map(_holds_text, get_args(annotation)))
    return annotation is str


def _texts() -> Iterator[str]:
    """Every key of the editors' files that holds a text, by its record."""
    own = {one for module in (records, publishedrecords) for one in vars(module).values() if isinstance(one, type)}
    for kind in sorted((one for one in own if issubclass(one, Record) or one is AssignmentRecord), key=lambda one: one.__name__):
        fields: dict[str, Any] = kind.model_fields
        yield from (f"{kind.__name__}.{info.alias or name}" for name, info in fields.items() if _holds_text(info.annotation))


def test_no_text_of_the_schema_is_without_a_slot() -> None:
    slots = {*filling.open_slots(), *filling.closed_slots()}
    without = [name for name in _texts() if name not in slots and name not in REFERENCES and LIKE_OTHERS.get(name) not in slots]
    assert without == []
    assert any(name.startswith("AssignmentRecord.goal") for name in slots)
    assert {"ContentPage.title", "ContentPage.body"} <= slots


def test_the_portal_is_sound_with_harmless_texts(tmp_path: Path) -> None:
    filling.write(tmp_path, {})
    assert check(tmp_path)[1].problems == ()


def fits(slot: str, text: str) -> bool:
    """A web address is no payload where one belongs, wherever it leads."""
    return slot.endswith("url") and re.fullmatch(r"https?://[^\s/@]+(/\S*)?", text) is not None


def refused(folder: Path, step: int) -> None:
    """A payload where only certain values fit is a problem at its place, whoever reads it."""
    tried = 0
    for turn, payload in list(enumerate(ALL))[::step]:
        slots = filling.closed_slots()[turn % step :: step]
        for slot in slots:
            if fits(slot, payload.text):
                continue
            stretches = filling.write(folder, {slot: payload.text})
            _, report = check(folder)
            found = errors(report.problems)
            own = [one for one in stretches if one.slot == slot]
            assert any(one.file == problem.span.file and one.meets(problem.span.line, 1, 10_000) for one in own for problem in found), (
                slot,
                payload,
            )
            as_text(found, report.files)
            as_json(found)
            assert not re.search("[\r\0]", as_github(found)), slot
            page = f"<!doctype html><body>{as_html(found, report.files)}".encode()
            assert {one.kind.tag for one in readers.elements(page)} <= {"html", "body", "ol", "li", "p", "strong", "code", "pre", "mark"}
            tried += 1
    sys.stdout.write(f"\n{tried} payloads in {len(filling.closed_slots())} keys with few values, all refused\n")


def test_a_payload_where_few_values_fit_is_refused_at_its_place(tmp_path: Path) -> None:
    refused(tmp_path, 9)


@pytest.mark.full
def test_every_payload_where_few_values_fit_is_refused_at_its_place(tmp_path: Path) -> None:
    refused(tmp_path, 1)
