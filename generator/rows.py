"""The portal as rows of the published tables: what is shown is exported, and the other way round."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from . import lineage, lineagerows, model, tables, urls
from .publishedrows import rows_since
from .tally import Verification

Row = dict[str, object]


def _target_id(task: model.Task, target: model.Unit | model.Group) -> str:
    """A unit's id: alone in its own place's tasks, with its place in another's."""
    return target.id if target.place == task.place else target.key


def _names(references: Sequence[model.UnitReference]) -> list[str]:
    return [reference.printed for reference in references]


def _ids(task: model.Task, references: Sequence[model.UnitReference]) -> list[str]:
    return [_target_id(task, reference.target) for reference in references]


def _task(task: model.Task, task_list: model.TaskList, *, verified: bool) -> Row:
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
        "topics": [topic.name for topic in task.topics],
        "due": _due(task),
        "goals": list(_goals(task)),
        "milestones": [_milestone(entry) for entry in task.milestones],
        "metrics": [_metric(entry) for entry in task.metrics],
        "related": _related(task),
        "errata": _errata(task.errata),
        "discrepancies": _discrepancies(task),
        "source": {
            "file": task_list.document.source,
            "from_line": min(span.first for span in task.lines),
            "to_line": max(span.last for span in task.lines),
            "verified": verified,
        },
    }


def _day(day: object) -> str | None:
    return str(day) if day else None


def _due(task: model.Task) -> list[Row]:
    return [{"text": part.text, "date": _day(part.date), "kind": part.kind} for part in task.due]


def _errata(entries: Sequence[model.Erratum]) -> list[Row]:
    return [
        {"field": entry.field, "printed": entry.printed, "reading": entry.reading, "origin": entry.origin, "why": entry.why}
        for entry in entries
    ]


def _discrepancies(task: model.Task) -> list[Row]:
    return [{"with": entry.other, "here": entry.here, "there": entry.there, "why": entry.why} for entry in task.discrepancies]


def _milestone(entry: model.Milestone) -> Row:
    return {
        "key": entry.key,
        "quote": entry.quote,
        "date": _day(entry.date),
        "quarters": [quarter.number for quarter in entry.quarters],
        "condition": entry.condition,
        "recurs": entry.recurs,
    }


def _metric(entry: model.Metric) -> Row:
    values = [{"period": value.period.key, "value": value.value, "quote": value.quote} for value in entry.values]
    return {"name": entry.name, "unit": entry.unit, "mode": entry.mode, "bound": entry.bound, "values": values}


def _related(task: model.Task) -> list[Row]:
    return [{"id": entry.id, "kind": entry.kind, "certainty": entry.certainty} for entry in task.related]


def _goals(task: model.Task) -> Iterator[Row]:
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


Verifications = Mapping[str, Verification]


def rows_of(
    portal: model.Portal,
    places: Sequence[model.Place],
    verifications: Verifications,
    as_of: dt.date,
    lines: lineage.Lineage,
) -> dict[str, list[Row]]:
    """Every published table by name, for some or all places of a portal; rows stand in the order of the documents.

    ``lines`` are those of the whole portal, across years.
    """
    since = rows_since(places, as_of)
    made: dict[str, Callable[[], Iterator[Row]]] = {
        "tasks": lambda: task_rows(places, verifications),
        "goals": lambda: _parts(places, _goals),
        "milestones": lambda: _parts(places, lambda task: (_milestone(entry) for entry in task.milestones)),
        "metrics": lambda: _parts(places, _metric_values),
        "due": lambda: _parts(places, lambda task: _numbered(_due(task))),
        "related": lambda: _parts(places, lambda task: iter(_related(task))),
        "lineage": lambda: _parts(places, lineagerows.continued),
        "departures": lambda: lineagerows.departures(lines, places),
        "successions": lambda: lineagerows.successions(places),
        "posts": lambda: lineagerows.posts(places),
        "unit_changes": lambda: lineagerows.unit_changes(places),
        "errata": lambda: _errata_rows(places),
        "discrepancies": lambda: _parts(places, lambda task: _numbered(_discrepancies(task))),
        "places": lambda: (_place(place) for place in places),
        "documents": lambda: (_document(document, verifications) for place in places for document in place.documents),
        "lists": lambda: (_list(task_list) for place in places for task_list in place.lists),
        "categories": lambda: _category_rows(places),
        "units": lambda: (_unit(target) for place in places for target in place.named_targets),
        "leaders": lambda: (_leader(leader) for place in places for leader in place.leaders),
        "terms": lambda: (_term(term) for term in portal.terms if term.document.split("/")[0] in {place.id for place in places}),
        "topics": lambda: _topics(portal.topics, places),
    }
    return {table.name: since[table.name] if table.name in since else list(made[table.name]()) for table in tables.ALL}


def task_rows(places: Sequence[model.Place], verifications: Verifications) -> Iterator[Row]:
    """The tasks as ``tasks.json`` has them."""
    for place in places:
        for task_list in place.lists:
            proved = verifications[task_list.document.id].tasks
            yield from (_task(task, task_list, verified=proved.get(task.id, False)) for task in task_list.tasks)


def _parts(places: Sequence[model.Place], of_task: Callable[[model.Task], Iterator[Row]]) -> Iterator[Row]:
    """The parts of every task as rows that name their task."""
    return ({"task": task.id, **row} for place in places for task in place.tasks for row in of_task(task))


def _numbered(found: Sequence[Row]) -> Iterator[Row]:
    return ({"position": position, **row} for position, row in enumerate(found, 1))


def _metric_values(task: model.Task) -> Iterator[Row]:
    for position, entry in enumerate(task.metrics, 1):
        shared = {"position": position, "name": entry.name, "unit": entry.unit, "mode": entry.mode, "bound": entry.bound}
        for value in entry.values:
            yield {**shared, "period": value.period.key, "value": value.value, "quote": value.quote}


def _errata_rows(places: Sequence[model.Place]) -> Iterator[Row]:
    for place in places:
        for document in place.documents:
            yield from ({"subject": document.id, **row} for row in _numbered(_errata(document.errata)))
        for task in place.tasks:
            yield from ({"subject": task.id, **row} for row in _numbered(_errata(task.errata)))


def _category_rows(places: Sequence[model.Place]) -> Iterator[Row]:
    for place in places:
        for task_list in place.lists:
            for category in task_list.categories:
                yield {
                    "list": task_list.id,
                    "id": category.id,
                    "url": urls.category(task_list, category),
                    "name": category.name,
                    "parent": category.parent,
                    "preamble": category.preamble.text if category.preamble else None,
                }


def _place(place: model.Place) -> Row:
    return {
        "id": place.id,
        "url": urls.place(place.id),
        "name": place.name,
        "full_name": place.full_name,
        "level": place.level,
        "parent": place.parent,
        "collecting_since": _day(place.collecting_since),
    }


def _document(document: model.Document, verifications: Verifications) -> Row:
    result = verifications[document.id]
    return {
        "id": document.id,
        "url": urls.document(document),
        "place": document.place,
        "title": document.title,
        "number": document.number,
        "issuer": document.issuer,
        "date": _day(document.date),
        "openness": document.openness,
        "index_no": document.index_no,
        "source": document.source,
        "sha256": document.sha256,
        "cells": result.cells,
        "covered": result.covered,
    }


def _list(task_list: model.TaskList) -> Row:
    return {
        "id": task_list.id,
        "url": urls.task_list(task_list.id),
        "place": task_list.place,
        "document": task_list.document.id,
        "title": task_list.title,
        "short": task_list.short,
        "year": task_list.year,
        "columns": [column.name for column in task_list.columns],
        "tasks": len(task_list.tasks),
    }


def _unit(target: model.Unit | model.Group) -> Row:
    row: Row = {"id": target.key, "url": urls.unit(target), "place": target.place, "name": target.name}
    if isinstance(target, model.Unit):
        return {**row, "aliases": list(target.aliases), "kind": target.kind, "members": []}
    return {**row, "aliases": [], "kind": "统称", "members": [member.key for member in target.members]}


def _leader(leader: model.Leader) -> Row:
    return {
        "id": leader.key,
        "url": urls.leader(leader),
        "place": leader.place,
        "name": leader.name,
        "post": leader.post,
        "is_role": leader.is_role,
    }


def _term(term: model.Term) -> Row:
    return {
        "id": term.id,
        "url": urls.term(term),
        "term": term.term,
        "explanation": term.explanation,
        "document": term.document,
        "no": term.no,
    }


def _topics(topics: Sequence[model.Topic], places: Sequence[model.Place]) -> Iterator[Row]:
    counted = Counter(topic.id for place in places for task in place.tasks for topic in task.topics)
    for topic in topics:
        yield {"id": topic.id, "url": urls.topic(topic), "name": topic.name, "definition": topic.definition, "tasks": counted[topic.id]}
