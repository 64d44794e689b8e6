"""The files of a draft: the list, its document's entry, the place's new names, in the form editors keep them."""

from collections.abc import Mapping, Sequence

from ..records import PlaceRecord
from .draft import ListValues, TaskValues, column_values, line_ranges
from .grid import one_line
from .names import Book, slug, unit_kind
from .yamltext import Value, flow, mapping, scalar


def schema_line(kind: str) -> str:
    """The first line of an editors' file, by which a code editor completes and explains its keys."""
    return f"# yaml-language-server: $schema=../schema/{kind}.json\n"


def list_text(head: Mapping[str, Value], values: ListValues) -> str:
    """``<list>.yaml``."""
    lines = mapping(head, "")
    lines.append("columns:")
    lines += [f"  - {flow(column)}" for column in column_values(values.source)]
    if values.due_terms:
        lines.append("due_terms:")
        lines += [f"  {scalar(term)}: {flow(meaning)}" for term, meaning in values.due_terms.items()]
    lines += _passages("notes", [(note.lines, note.text) for note in values.source.table.notes])
    if values.source.parents:
        lines.append("parents:")
        lines += [
            f"  - {flow({'name': entry.name, 'lines': line_ranges([entry.lines])})}" for entry in values.source.parents if entry.lines
        ]
    lines += _categories(values)
    lines.append("tasks:")
    for task in values.tasks:
        lines += _task(task)
    return schema_line("list") + "\n".join(lines) + "\n"


def _passages(key: str, passages: Sequence[tuple[object, str]]) -> list[str]:
    entries = [{"lines": line_ranges([lines]), "text": one_line(text)} for lines, text in passages]  # type: ignore[list-item]
    return [f"{key}:", *(f"  - {flow(entry)}" for entry in entries)] if entries else [f"{key}: []"]


def _categories(values: ListValues) -> list[str]:
    entries: list[dict[str, Value]] = []
    for position, category in enumerate(values.source.categories, 1):
        entry: dict[str, Value] = {"id": f"c{position}", "name": category.name}
        entry |= {"parent": category.parent} if category.parent else {}
        entry |= {"lines": line_ranges([category.lines])} if category.lines else {}
        entries.append(entry)
    return ["categories:", *(f"  - {flow(entry)}" for entry in entries)] if entries else ["categories: []"]


def _task(task: TaskValues) -> list[str]:
    lines = mapping({key: value for key, value in task.values.items() if key != "merged"}, "    ", first="  - ")
    if task.due_parts:
        lines += ["    due:", *(f"      - {flow(part)}" for part in task.due_parts)]
    if task.assignments:
        lines.append("    assignments:")
        for assignment in task.assignments:
            lines += mapping(assignment, "        ", first="      - ") if assignment else []
    if "merged" in task.values:
        lines.append(f"    merged: {flow(task.values['merged'])}")
    return lines


def document_text(entry: Mapping[str, Value]) -> str:
    """``documents.yaml`` with one entry."""
    return schema_line("documents") + "\n".join(mapping(entry, "  ", first="- ")) + "\n"


def names_text(book: Book) -> dict[str, list[str]]:
    """The lines to add under ``units``, ``groups`` and ``leaders`` of ``place.yaml``."""
    units = []
    for name, aliases in book.new_units.items():
        entry: dict[str, Value] = {"id": slug(name, book.ids), "name": name}
        entry |= {"aliases": list(aliases)} if aliases else {}
        units.append(f"  - {flow({**entry, 'kind': unit_kind(name)})}")
    groups = [f"  - {flow({'id': slug(name, book.ids), 'name': name})}" for name in book.new_groups]
    leaders = []
    for name in book.new_leaders:
        leader: dict[str, Value] = {"id": slug(name, book.leader_ids), "name": name}
        is_role = any(word in name for word in ("领导", "书记", "区长", "市长", "主任", "负责"))
        leaders.append(f"  - {flow({**leader, 'kind': '职务'} if is_role else leader)}")
    return {"units": units, "groups": groups, "leaders": leaders}


def additions_text(place: str, added: Mapping[str, Sequence[str]]) -> str:
    """``place.yaml`` of a draft for a place there is: only what is new, to be put into its own file."""
    lines = [f"# 把下面各段的条目加到 data/{place}/place.yaml 的同名段落末尾。编号、类别、别称都是猜的，请逐条核对。"]
    for key, entries in added.items():
        lines += [f"{key}:", *entries] if entries else []
    return "\n".join(lines) + "\n"


def place_text(head: Mapping[str, Value], added: Mapping[str, Sequence[str]], known: PlaceRecord | None = None) -> str:
    """A whole ``place.yaml``: what is registered already, and what is added."""
    lines = mapping(head, "")
    for key, entries in added.items():
        own = [f"  - {flow(entry)}" for entry in _known(known, key)] if known else []
        lines += [f"{key}:", *own, *entries] if own or entries else [f"{key}: []"]
    return schema_line("place") + "\n".join(lines) + "\n"


def _known(record: PlaceRecord, key: str) -> list[dict[str, Value]]:
    values = record.model_dump(mode="json", exclude_none=True)[key]
    return [{name: value for name, value in entry.items() if value not in ([], ())} for entry in values]
