"""Text against source: the proof that what is published stands word for word in the document.

Every row of a list is recomposed from its record and compared with the row's cells in the order of the table's columns, white
space and the document's declared rules aside; and every line of the source must belong to a task, a heading or the body. So a
changed, dropped or swapped character is found, and so is a cell nobody transcribed. No peer has this; the rule is DESIGN §4.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType

from . import model
from .diagnostics import Diagnostic, Span
from .kept import fingerprint
from .load import Loaded
from .recompose import columnless, expected_row, match_row
from .sourcetext import RULES, Cell, cells, clean, header_rows, line_numbers, markdown_text, squash
from .tally import CLAUSE_ENDS, Tally, Verification, is_excerpt


@dataclass(frozen=True, slots=True)
class Proof:
    """A document's result with the fingerprint of everything it follows from, and the problems met."""

    key: str
    verification: Verification
    problems: tuple[Diagnostic, ...]


Recall = Callable[[str, str], Verification | None]
"""The result of a document, by its id, as it was proved before without a problem from what has this fingerprint."""


def forgotten(_document: str, _key: str) -> Verification | None:
    """Nobody remembers anything."""
    return None


def verify(loaded: Loaded, recall: Recall = forgotten) -> Mapping[str, Proof]:
    """Verify every document of the portal against its source text, by document; what is remembered is not proved anew.

    Reports ``source-changed``, ``record-not-in-source``, ``not-in-source`` and ``cell-not-covered``.
    """
    places = loaded.portal.places if loaded.portal else ()
    return {document.id: _proof(loaded, document, place, recall) for place in places for document in place.documents}


def _proof(loaded: Loaded, document: model.Document, place: model.Place, recall: Recall) -> Proof:
    assert loaded.portal is not None
    lists = [task_list for task_list in place.lists if task_list.document.id == document.id]
    terms = [term for term in loaded.portal.terms if term.document == document.id]
    readable = [page for page in loaded.portal.content if page.file == document.readable_text]
    read = (loaded.parts[place.id].key, terms, readable, loaded.source_texts.get(document.source), sorted(loaded.damaged))
    key = fingerprint(document.id, *read)
    known = recall(document.id, key)
    if known:
        return Proof(key, known, ())
    tally = _verify_document(loaded, document, lists)
    counts = (tally.cells, tally.covered, tally.body, MappingProxyType(dict(tally.rules)), MappingProxyType(tally.tasks))
    return Proof(key, Verification(document.id, *counts), tuple(tally.problems))


def _verify_document(loaded: Loaded, document: model.Document, lists: Sequence[model.TaskList]) -> Tally:
    text = loaded.source_texts.get(document.source)
    tally = Tally(document, loaded, (text or "").split("\n"))
    key = f"document:{document.id}"
    if text is None:
        if f"data/sources/{document.source}" in loaded.damaged:
            return tally
        tally.report("missing-file", f"没有原始文本 data/sources/{document.source}。", key, "source")
        return tally
    if hashlib.sha256(text.encode()).hexdigest() != document.sha256:
        tally.report("source-changed", f"data/sources/{document.source} 已不是登记时的文本。", key, "sha256")
    for index, rule in enumerate(document.rules):
        if rule not in RULES:
            tally.report("wrong-value", f"没有名为“{rule[:40]}”的规则，可用的是：{'、'.join(RULES)}。", key, "rules", index)
    _verify_record(tally, document)
    for task_list in lists:
        if document.form == "prose":
            _verify_prose(tally, task_list)
        else:
            _verify_table(tally, task_list)
    if not loaded.has_unread_list(document.place):
        _verify_rest(tally, lists)
    _verify_readable_text(tally)
    _verify_terms(tally)
    _verify_rules(tally)
    return tally


def _is_printed_whole(tally: Tally, words: str) -> bool:
    """Whether words are one line of the source, or a few in a row: how titles and numbers are printed."""
    wanted = squash(words)
    printed = tally.printed
    starts = (at for at, text in enumerate(printed) if wanted.startswith(text))
    return any("".join(printed[at : at + count]) == wanted for at in starts for count in (1, 2, 3, 4))


def _is_subject(tally: Tally, words: str) -> bool:
    """Whether prose introduces an enumeration by these words (``全区经济社会发展的主要目标`` 是：)."""
    said = tally.text([model.LineSpan(1, len(tally.lines))]) if tally.document.form == "prose" else ""
    return any(f"{mark}{squash(words)}是：" in said for mark in CLAUSE_ENDS)


def _verify_record(tally: Tally, document: model.Document) -> None:
    """The official record must be printed; an issuer may stand at the head of the title instead of alone."""
    written = document.date and f"{document.date.year}年{document.date.month}月{document.date.day}日"
    openness = document.openness and f"（此件{document.openness}）"
    fields = {"title": document.title, "number": document.number, "date": written, "openness": openness, "issuer": document.issuer}
    fields["index_no"] = document.index_no
    for name, value in fields.items():
        heads_title = name == "issuer" and document.title.startswith(f"{value}关于")
        if value and not heads_title and not _is_printed_whole(tally, value):
            tally.report("record-not-in-source", f"“{value}”在原始文本中找不到。", f"document:{document.id}", name)
    for index, note in enumerate(document.notes):
        if not is_excerpt(tally.text(note.lines), squash(note.text)):
            tally.report("not-in-source", f"“{note.text[:20]}…”与原文不一致。", f"document:{document.id}", "notes", index, lines=note.lines)


def _verify_table(tally: Tally, task_list: model.TaskList) -> None:
    """Every row of a table, its headings and its notes."""
    document = tally.document
    _verify_headings(tally, task_list)
    rest = line_numbers(task_list.lines) - tally.used_lines
    found = cells(tally.lines, rest, document.form, document.rules)
    headings = [name for column in task_list.columns for name in (column.name, column.over) if name]
    headers = header_rows(found, headings)
    tally.rules["repeated-header"] += max(0, len(headers) - (2 if any(column.over for column in task_list.columns) else 1))
    tally.covers([cell for cell in found if cell.row in headers])
    is_headed = _verify_columns(tally, task_list, {cell.text for cell in found})
    claimed: set[int] = set()
    seen_categories: set[str] = set()
    for task in task_list.tasks:
        own_lines = line_numbers(task.lines)
        own = [cell for cell in found if cell.lines.first in own_lines and cell.row not in headers and cell.lines.first not in claimed]
        claimed |= own_lines
        _verify_task(tally, task_list, task, own, seen_categories)
    left = [cell for cell in found if cell.text and cell.row not in headers and cell.lines.first not in claimed]
    tally.cells += len(left)
    for cell in left if is_headed and not tally.loaded.is_damaged(task_list.id) else ():
        before = [task.id for task in task_list.tasks if task.lines[0].first <= cell.lines.first]
        key = before[-1] if before else task_list.id
        tally.report("cell-not-covered", f"原文“{cell.text[:20]}”没有转录。", key, "lines", lines=[cell.lines])
    tally.used_lines |= line_numbers(task_list.lines)


def _verify_columns(tally: Tally, task_list: model.TaskList, printed: AbstractSet[str]) -> bool:
    """Whether every heading is printed; without one no row of headings can be told from a task's."""
    astray = [
        (index, key, name)
        for index, column in enumerate(task_list.columns)
        for key, name in (("name", column.name), ("over", column.over))
        if name and squash(name) not in printed
    ]
    for index, key, name in astray:
        tally.report("not-in-source", f"表头中没有“{name[:40]}”。", task_list.id, "columns", index, key, lines=task_list.lines)
    return not astray


def _verify_headings(tally: Tally, task_list: model.TaskList) -> None:
    """Title, notes and headings that stand on lines of their own."""
    title = model.Passage(task_list.title, task_list.title_lines or tally.document.body)
    if task_list.title_lines:
        tally.quoted(title, task_list.id, "title")
    elif not _is_printed_whole(tally, title.text) and not _is_subject(tally, title.text):
        tally.report("not-in-source", f"标题“{title.text}”在原始文本中找不到。", task_list.id, "title")
    if tally.document.form == "prose":
        return
    for index, note in enumerate(task_list.notes):
        tally.quoted(note, task_list.id, "notes", index)
    for index, parent in enumerate(task_list.parents):
        tally.quoted(parent, task_list.id, "parents", index)
    for index, category in enumerate(task_list.categories):
        if category.lines:
            tally.quoted(model.Passage(category.name, category.lines), task_list.id, "categories", index)
        elif all(column.field != "category" for column in task_list.columns):
            tally.report("not-in-source", f"表中没有分类栏，分类“{category.name[:20]}”也没有注明行号。", task_list.id, "categories", index)
        if category.preamble:
            tally.quoted(category.preamble, task_list.id, "categories", index, "preamble")


def _verify_task(tally: Tally, task_list: model.TaskList, task: model.Task, own: Sequence[Cell], seen: set[str]) -> None:
    for field_name in columnless(task_list, task):
        tally.report("not-in-source", "这张表没有这一栏，内容无从核对。", task.id, field_name, lines=task.lines)
    result = match_row(expected_row(task_list, task), own, tally.document.rules)
    for rule in result.rules:
        tally.rules[rule] += 1
    if task.category and any(cell.text == squash(task.category.name) for cell in own):
        tally.rules["repeated-category"] += task.category.id in seen
        seen.add(task.category.id)
    tally.rules["merged-cells"] += len(task.shared) + _merged_quarters(task_list, task)
    filled = sum(1 for cell in own if cell.text)
    tally.cells += filled
    tally.covered += filled if result.fault is None else 0
    tally.tasks[task.id] = result.fault is None
    if result.fault is not None:
        path, message = result.fault
        tally.report("not-in-source", message, task.id, *path, lines=task.lines)


def _merged_quarters(task_list: model.TaskList, task: model.Task) -> int:
    """In a table with a column for each quarter: the texts that stand for several."""
    has_columns = any(column.field == "q1" for column in task_list.columns)
    return sum(len(goal.period.quarters) > 1 for goal in task.goals) if has_columns else 0


def _verify_prose(tally: Tally, task_list: model.TaskList) -> None:
    """In prose the records that share lines, one after another, must give back what the lines say."""
    _verify_headings(tally, task_list)
    claims: dict[int, list[_Claim]] = {}
    for claim in _claims(task_list):
        if claim.lines:
            claims.setdefault(claim.lines[0].first, []).append(claim)
    for parts in claims.values():
        spans = parts[0].lines
        tally.used_lines |= line_numbers(spans)
        holds = squash("".join(part.text for part in parts)) == tally.text(spans)
        count = sum(1 for number in line_numbers(spans) if number <= len(tally.lines) and tally.lines[number - 1].strip())
        tally.cells += count
        tally.covered += count if holds else 0
        tally.rules["paragraph-break"] += max(0, count - 1)
        tally.tasks |= {part.key: holds for part in parts if part.key != task_list.id}
        if not holds:
            blamed = _first_astray(parts, tally.text(spans))
            tally.report("not-in-source", "这几行的转录与原文不一致。", blamed.key, *blamed.path, lines=spans)


def _first_astray(parts: Sequence["_Claim"], said: str) -> "_Claim":
    """The first of several claims on the same lines that does not stand where the ones before it end."""
    at = 0
    for part in parts:
        if not said.startswith(squash(part.text), at):
            return part
        at += len(squash(part.text))
    return parts[-1]


@dataclass(frozen=True, slots=True)
class _Claim:
    """Words that a record says stand on lines of prose, and where the record stands."""

    lines: tuple[model.LineSpan, ...]
    text: str
    key: str
    path: tuple[str | int, ...] = ()


def _claims(task_list: model.TaskList) -> Iterator[_Claim]:
    """What a list of prose claims, in the order of the records."""
    for index, note in enumerate(task_list.notes):
        yield _Claim(note.lines, note.text, task_list.id, ("notes", index))
    for index, category in enumerate(task_list.categories):
        yield _Claim(category.lines, category.name, task_list.id, ("categories", index))
        if category.preamble:
            yield _Claim(category.preamble.lines, category.preamble.text, task_list.id, ("categories", index, "preamble", "text"))
    for task in task_list.tasks:
        yield _Claim(task.lines, (task.label or "") + task.text + "".join(goal.text for goal in task.goals), task.id)


def _verify_rest(tally: Tally, lists: Sequence[model.TaskList]) -> None:
    """Every line that is not blank belongs to a list or to the body."""
    body = line_numbers(tally.document.body)
    for number, line in enumerate(tally.lines, 1):
        if not clean(line, tally.document.rules) or number in tally.used_lines:
            continue
        if number in body:
            is_readable = tally.document.readable_text is not None
            tally.body += not is_readable
            tally.cells += is_readable
            tally.covered += is_readable
            tally.rules["page-number"] += bool(re.fullmatch(r"—\d+—", squash(line)))
        else:
            tally.cells += 1
            span = model.LineSpan(number, number)
            tally.report("cell-not-covered", f"原文第 {number} 行没有归属。", f"document:{tally.document.id}", "body", lines=[span])
    tally.rules["bookmark"] += sum("[bookmark:" in line for line in tally.lines)
    for task_list in lists:
        if not task_list.tasks:
            tally.report("cell-not-covered", f"清单“{task_list.title}”没有任务。", task_list.id)


def _verify_readable_text(tally: Tally) -> None:
    """The readable text of a prose document says what the source says, from first word to last."""
    name = tally.document.readable_text
    portal = tally.loaded.portal
    if name is None or portal is None:
        return
    page = next((page for page in portal.content if page.file == name), None)
    if page is None and name in tally.loaded.damaged:
        return
    if page is None:
        tally.report("missing-file", f"没有可读文本 {name}。", f"document:{tally.document.id}", "text")
        return
    said = squash("".join(clean(line, tally.document.rules) for line in tally.lines))
    shown = markdown_text(page.body)
    if said != shown:
        at = next((index for index, pair in enumerate(zip(said, shown, strict=False)) if pair[0] != pair[1]), min(len(said), len(shown)))
        message = f"可读文本与原文不一致：原文“{said[at : at + 12]}”，此处“{shown[at : at + 12]}”。"
        tally.problems.append(Diagnostic("not-in-source", message, Span(name, _line_of(page, at))))


def _line_of(page: model.ContentPage, at: int) -> int:
    """The line of a page on which its ``at``-th character without markup stands."""
    passed = 0
    for number, line in enumerate(page.body.split("\n")):
        passed += len(markdown_text(line))
        if passed > at:
            return page.first_line + number
    return page.first_line


def _verify_terms(tally: Tally) -> None:
    portal = tally.loaded.portal
    for term in portal.terms if portal else ():
        if term.document != tally.document.id:
            continue
        said = tally.text(term.lines)
        holds = squash(f"[{term.no}]{term.term}：{term.explanation}") == said if term.no else _stand_in(said, term.term, term.explanation)
        if not holds:
            tally.report("not-in-source", f"名词“{term.term}”与原文不一致。", f"term:{term.id}", "explanation", lines=term.lines)


def _stand_in(said: str, *texts: str) -> bool:
    return all(squash(text) in said for text in texts)


def _verify_rules(tally: Tally) -> None:
    """Damage that is met must be declared, and what is declared is counted."""
    text = "\n".join(tally.lines)
    tally.rules["tags"] += len(re.findall(r"<(?:p|ol|li)\b", text)) if "tags" in tally.document.rules else 0
    if "markdown" in tally.document.rules:
        tally.rules["markdown"] += len(re.findall(r"\*\*|^#+ |<su[bp]>", text, re.MULTILINE))
        tally.rules["spacing"] += len(re.findall(r"[\u4e00-\u9fff] [0-9A-Za-z]|[0-9A-Za-z%] [\u4e00-\u9fff]", text))
    for rule in [name for name, count in tally.rules.items() if not count]:
        del tally.rules[rule]
    for rule in tally.rules:
        if rule not in tally.document.rules:
            tally.report("not-in-source", f"核对时用到了规则“{rule}”，但文件没有声明。", f"document:{tally.document.id}", "rules")
