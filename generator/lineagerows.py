"""Rows of the published tables of what runs on across years: tasks, lists, posts and units."""

from collections.abc import Iterator, Sequence

from . import lineage, model

Row = dict[str, object]


def continued(task: model.Task) -> Iterator[Row]:
    """The tasks one continues."""
    return ({"id": relation.id, "kind": relation.kind, "certainty": relation.certainty} for relation in task.continues)


def departures(lines: lineage.Lineage, places: Sequence[model.Place]) -> Iterator[Row]:
    """The tasks said to be dropped, and those of succeeded lists of which nothing is said."""
    for place in places:
        for task in place.tasks:
            if task.dropped or lines.fate(task) == lineage.Fate.UNACCOUNTED:
                told = task.dropped
                yield {
                    "task": task.id,
                    "kind": "dropped" if told else "unaccounted",
                    "lists": [later.id for later in lines.succeeded_by.get(task.list_id, ())],
                    "quote": told.quote if told else None,
                    "basis": told.basis if told else None,
                    "date": str(told.date) if told else None,
                    "web": told.url if told else None,
                }


def successions(places: Sequence[model.Place]) -> Iterator[Row]:
    """The lists each list succeeds."""
    lists = (task_list for place in places for task_list in place.lists)
    return ({"list": task_list.id, "succeeds": earlier} for task_list in lists for earlier in task_list.succeeds)


def posts(places: Sequence[model.Place]) -> Iterator[Row]:
    """The posts of every leader."""
    for leader in (leader for place in places for leader in place.leaders):
        for held in leader.tenures:
            until = str(held.until) if held.until else None
            yield {"leader": leader.key, "post": held.post, "from": str(held.since), "to": until}


def unit_changes(places: Sequence[model.Place]) -> Iterator[Row]:
    """The units that have gone, and what they became."""
    for unit in (unit for place in places for unit in place.units):
        if unit.until:
            yield {"unit": unit.key, "until": str(unit.until), "change": unit.change, "became": list(unit.became)}
