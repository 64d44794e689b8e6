"""What must hold across files: quotations, numbers, relations, errata and addresses that belong to each other.

Each rule is one small function from what was loaded to problems; the list at the end is the whole of them.
"""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import get_args

from . import addresses, contentcheck, lineagecheck, measures, model, urls
from .diagnostics import Diagnostic, Span
from .load import Loaded
from .periods import PERIOD
from .reading import Origin
from .records import FieldName
from .registry import repeated
from .source import Path, Plain, locate, value_at
from .sourcetext import line_numbers, squash

Rule = Callable[[Loaded, model.Portal], Iterator[Diagnostic]]


def check(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Every rule's problems."""
    portal = loaded.portal
    return tuple(problem for rule in RULES for problem in rule(loaded, portal)) if portal else ()


def _at(loaded: Loaded, key: str, code: str, message: str, *path: str | int, is_key: bool = False) -> Diagnostic:
    return loaded.problem(key, code, message, *path, is_key=is_key)


def numbers_run_without_gaps(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """Row numbers count from 1 without gap or repeat, as the documents print them."""
    for task_list in portal.lists:
        counted = Counter(task.no for task in task_list.tasks)
        repeats = [number for number, times in sorted(counted.items()) if times > 1]
        for number in repeats:
            yield _at(loaded, f"{task_list.id}/{number}", "number-repeat", f"序号 {number} 出现了 {counted[number]} 次。", "no")
        if repeats or loaded.is_damaged(task_list.id):
            continue
        for before, after in itertools.pairwise((0, *sorted(counted))):
            if after != before + 1:
                missing = f"{before + 1}" if after == before + 2 else f"{before + 1} 至 {after - 1}"
                yield _at(loaded, f"{task_list.id}/{after}", "number-gap", f"序号 {after} 之前缺 {missing}。", "no")


def task_text(task: model.Task) -> str:
    """Every text of a task that its quotations may come from, without white space; parts are kept apart."""
    goals = [goal.text for goal in task.goals]
    return "\n".join(squash(text) for text in (task.text, *goals, "".join(part.text for part in task.due)))


def quotes_stand_in_their_task(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A milestone quotes its own task's words."""
    for task in portal.tasks:
        said = task_text(task) if task.milestones else ""
        for index, milestone in enumerate(task.milestones):
            if squash(milestone.quote) not in said:
                message = f"节点引文“{milestone.quote[:20]}”不在任务的文字中。"
                yield _at(loaded, task.id, "quote-not-in-text", message, "milestones", index, "quote")


def metrics_agree_with_their_words(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A metric quotes its task, states the number it quotes, and adds up."""
    for task in portal.tasks:
        said = task_text(task) if task.metrics else ""
        for index, metric in enumerate(task.metrics):
            for position, value in enumerate(metric.values):
                where = ("metrics", index, "values", position)
                if squash(value.quote) not in said:
                    yield _at(loaded, task.id, "quote-not-in-text", f"指标引文“{value.quote[:20]}”不在任务的文字中。", *where, "quote")
                elif not measures.value_stands_in_quote(value):
                    yield _at(loaded, task.id, "metric-value", f"引文“{value.quote[:20]}”里没有 {value.value}。", *where, "value")
        for code, index, message in measures.faults(task):
            yield _at(loaded, task.id, code, message, "metrics", index)


_TASK_FIELDS: tuple[str, ...] = get_args(FieldName)
_DOCUMENT_FIELDS = ("title", "number", "issuer", "date", "body")


def errata_name_what_there_is(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """The field of an erratum is one there is: of a task a column or a period, of a document one of its record's, or its body."""
    of_tasks = ((task.id, task.errata, _TASK_FIELDS) for task in portal.tasks)
    of_documents = ((f"document:{document.id}", document.errata, _DOCUMENT_FIELDS) for document in portal.documents)
    for key, errata, known in itertools.chain(of_tasks, of_documents):
        for index, erratum in enumerate(errata):
            is_period = known is _TASK_FIELDS and PERIOD.match(erratum.field)
            if erratum.field not in known and not is_period:
                message = f"没有“{erratum.field[:20]}”这一栏，可用的是：{'、'.join(known)}。"
                yield _at(loaded, key, "wrong-value", message, "errata", index, "field")


def errata_still_match(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """What an erratum says is printed is printed there."""
    for task in portal.tasks:
        for index, erratum in enumerate(task.errata):
            if erratum.field != "category" and squash(erratum.printed) not in _field_text(task, erratum.field):
                message = f"勘误所引“{erratum.printed[:20]}”不在该栏中。"
                yield _at(loaded, task.id, "erratum-stale", message, "errata", index, "printed")
    for document in portal.documents:
        lines = loaded.source_texts.get(document.source, "").split("\n")
        for index, erratum in enumerate(document.errata if document.source in loaded.source_texts else ()):
            everywhere = range(1, len(lines) + 1)
            wanted = sorted(line_numbers(erratum.lines).intersection(everywhere)) if erratum.lines else everywhere
            printed = "".join(squash(re.sub(r"</?su[bp]>|[*#]", "", lines[number - 1])) for number in wanted)
            if squash(erratum.printed) not in printed:
                message = f"勘误所引“{erratum.printed[:20]}”不在原文中。"
                yield _at(loaded, f"document:{document.id}", "erratum-stale", message, "errata", index, "printed")


def _field_text(task: model.Task, field: str) -> str:
    units = {"lead": task.lead, "support": task.support, "responsible": task.responsible, "city_units": task.city_units}
    if field in units:
        return "\n".join(squash(reference.printed) for reference in units[field])
    if field == "leaders":
        return "\n".join(entry.printed for entry in task.leaders)
    if field == "units":
        return "\n".join(squash(reference.printed) for assignment in task.assignments for reference in assignment.units)
    return task_text(task)


def relations_lead_somewhere(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A relation names a task or list there is, and not the task itself."""
    known = {task.id for task in portal.tasks} | {task_list.id for task_list in portal.lists}
    for task in portal.tasks:
        named = [(relation.id, ("related", index, "task")) for index, relation in enumerate(task.related, -_marked(task))]
        named += [(discrepancy.other, ("discrepancies", index, "with")) for index, discrepancy in enumerate(task.discrepancies)]
        for target, where in named:
            if target == task.id and where[0] == "related":
                yield _at(loaded, task.id, "unknown-task", "任务指向了自己。", *where)
            elif target not in known and not loaded.is_damaged(target):
                yield _at(loaded, task.id, "unknown-task", f"没有“{target[:60]}”。", *where)


def _marked(task: model.Task) -> int:
    """How many relations come from a printed mark; they stand before those an editor wrote."""
    return sum(relation.kind == "named" and relation.id.count("/") == 1 for relation in task.related[:1]) if task.related_mark else 0


def discrepancies_quote_both_sides(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """Both sides of a discrepancy are words of their task."""
    tasks = {task.id: task for task in portal.tasks}
    for task in portal.tasks:
        for index, discrepancy in enumerate(task.discrepancies):
            sides = (("here", task, discrepancy.here), ("there", tasks.get(discrepancy.other), discrepancy.there))
            for name, side, words in sides:
                if side and squash(words) not in task_text(side):
                    message = f"出入所引“{words[:20]}”不在任务 {side.id} 的文字中。"
                    yield _at(loaded, task.id, "quote-not-in-text", message, "discrepancies", index, name)


_YEARS_AHEAD = 10


def times_lie_in_or_after_their_year(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A plan of a year names no time before it, and none so late that a digit must be wrong; and its document is of about that year."""
    for task_list in portal.lists:
        issued = task_list.document.date
        if issued and abs(issued.year - task_list.year) > 1:
            message = f"清单是 {task_list.year} 年的，文件却成文于 {issued.year} 年。"
            yield _at(loaded, task_list.id, "period-outside", message, "year")
    for task in portal.tasks:
        for index, milestone in enumerate(task.milestones):
            if milestone.date and not _is_near(task, milestone.date.year):
                yield _at(loaded, task.id, "period-outside", f"日期 {milestone.date} 不在合理范围。", "milestones", index, "date")
        for index, part in enumerate(task.due):
            if part.date and not _is_near(task, part.date.year):
                yield _at(loaded, task.id, "period-outside", f"日期 {part.date} 不在合理范围。", "due", index, "date")


def _is_near(task: model.Task, year: int) -> bool:
    return task.year <= year <= task.year + _YEARS_AHEAD


def periods_run_forwards_within_their_years(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A period begins before it ends, and its years are those of the plan or soon after."""
    for task in portal.tasks:
        for path, key, is_key in _periods(task):
            first, _, last = key.partition("-")
            if last and first > last:
                yield _at(loaded, task.id, "period-order", f"时段“{key}”前后颠倒。", *path, is_key=is_key)
            elif first.isdigit() and not all(_is_near(task, int(year)) for year in (first, last or first)):
                message = f"时段“{key}”不在 {task.year} 年或其后 {_YEARS_AHEAD} 年之内。"
                yield _at(loaded, task.id, "period-outside", message, *path, is_key=is_key)


def _periods(task: model.Task) -> Iterator[tuple[tuple[str | int, ...], str, bool]]:
    """Every period a task names: where, the period, and whether it is a key."""
    for index, assignment in enumerate(task.assignments):
        for goal in assignment.goals:
            yield ("assignments", index, goal.period.key), goal.period.key, True
    for index, metric in enumerate(task.metrics):
        for position, value in enumerate(metric.values):
            yield ("metrics", index, "values", position, "period"), value.period.key, False


_NUMBER = re.compile(r"[^\W\d_]+〔\d{4}〕[1-9]\d*号")
_BRACKETED_YEAR = re.compile(r"[\[(（【［〈《{「]\s*(\d{4})\s*[\])）】］〉》}」]")


def document_numbers_have_their_brackets(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A 发文字号 is written 机关代字〔年份〕序号号 (GB/T 9704—2012, 7.2.5)."""
    for document in portal.documents:
        if document.number and not _NUMBER.fullmatch(document.number):
            mended = re.sub(r"第(?=\d+号)", "", _BRACKETED_YEAR.sub(r"〔\1〕", document.number))
            origin = loaded.origins[f"document:{document.id}"]
            hint = f"是否为“{mended}”？" if _NUMBER.fullmatch(mended) else None
            where = locate(origin.source, (*origin.path, "number"))
            yield Diagnostic("number-brackets", f"发文字号“{document.number[:40]}”的写法不对。", where, hint)


def lines_stand_in_their_source(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """Line numbers name lines the source text has."""
    for place in portal.places:
        for document in place.documents:
            text = loaded.source_texts.get(document.source)
            if text is not None:
                origins = [f"document:{document.id}", *(entry.id for entry in place.lists if entry.document.id == document.id)]
                origins += [f"term:{term.id}" for term in portal.terms if term.document == document.id]
                for key in origins:
                    yield from _lines_beyond(loaded.origins[key], text.count("\n") + 1)


_TOO_LONG = 6  # digits; the records' shape refuses such a number and says so


def _lines_beyond(origin: Origin, last: int) -> Iterator[Diagnostic]:
    for path, typed in _line_ranges(value_at(origin.source.value, origin.path), origin.path):
        ends = typed.split("-")
        if all(end.isdecimal() and len(end) < _TOO_LONG for end in ends) and int(ends[-1]) > last:
            yield Diagnostic("line-range", f"原始文本只有 {last} 行，没有第 {ends[-1]} 行。", locate(origin.source, path))


def _line_ranges(value: Plain, path: Path) -> Iterator[tuple[Path, str]]:
    """Every line range of a file, with its route."""
    if isinstance(value, dict):
        for name, inner in value.items():
            is_range = name in ("lines", "title_line", "body")
            for at, one in enumerate(inner) if is_range and isinstance(inner, list) else [(None, inner)]:
                where = (*path, name) if at is None else (*path, name, at)
                if is_range and isinstance(one, str):
                    yield where, one
            if not is_range:
                yield from _line_ranges(inner, (*path, name))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _line_ranges(inner, (*path, at))


def content_is_markdown_and_leads_somewhere(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """Pages of text hold no HTML, and their links lead to pages of the site."""
    known = addresses.known(portal)
    for page in portal.content:
        for problem in contentcheck.problems(page, known):
            if problem.code != "dead-link" or not loaded.damaged:
                yield problem


def addresses_are_free(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """No place takes an address the site needs, and no list one its place needs."""
    content = {page.slug for page in portal.content}
    for place in portal.places:
        if place.id in urls.reserved() | content:
            yield Diagnostic("address-clash", f"地区编号“{place.id}”与网站栏目重名。", Span(f"data/{place.id}/place.yaml"))
        for task_list in place.lists:
            if task_list.slug in ("units", "leaders", "lineage", "due") or re.fullmatch(r"\d{4}", task_list.slug):
                yield _at(loaded, task_list.id, "address-clash", f"清单文件名“{task_list.slug}”与栏目重名。")
            origin = loaded.origins[task_list.id]
            ids: list[tuple[str, Path]] = [(entry.id, ("categories", at, "id")) for at, entry in enumerate(task_list.categories)]
            yield from repeated(ids, origin.source, what="分类编号")


_PERSONAL = re.compile(r"(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)")


def no_personal_numbers(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:  # noqa: ARG001 - rules share one shape
    """No mobile phone or identity number in anything that is published (中华人民共和国个人信息保护法)."""
    for file, text in loaded.files.items():
        without_hashes = re.sub(r"\b[0-9a-f]{64}\b", lambda match: "·" * len(match[0]), text)
        for found in _PERSONAL.finditer(without_hashes):
            line = text.count("\n", 0, found.start()) + 1
            column = found.start() - text.rfind("\n", 0, found.start())
            yield Diagnostic("personal-data", "此处疑似手机号或身份证号。", Span(file, line, column, len(found[0])))


def terms_name_their_document(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """Every term names a document there is."""
    known = {document.id for document in portal.documents}
    for term in portal.terms:
        if term.document not in known and f"data/{term.document.partition('/')[0]}/documents.yaml" not in loaded.damaged:
            yield _at(loaded, f"term:{term.id}", "unknown-document", f"没有文件“{term.document}”。", "document")


def synonyms_are_written_somewhere(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """What the documents are said to write stands in some task, or a search would be led to nothing."""
    if not portal.synonyms or loaded.damaged:
        return
    said = "\n".join(task_text(task) for task in portal.tasks)
    for synonym in portal.synonyms:
        for index, word in enumerate(synonym.written):
            if squash(word) not in said:
                message = f"没有哪项任务写有“{word[:20]}”。"
                yield _at(loaded, f"synonym:{synonym.said[0]}", "word-not-found", message, "written", index)


RULES: tuple[Rule, ...] = (
    numbers_run_without_gaps,
    quotes_stand_in_their_task,
    metrics_agree_with_their_words,
    errata_name_what_there_is,
    errata_still_match,
    relations_lead_somewhere,
    *lineagecheck.RULES,
    discrepancies_quote_both_sides,
    times_lie_in_or_after_their_year,
    periods_run_forwards_within_their_years,
    document_numbers_have_their_brackets,
    lines_stand_in_their_source,
    addresses_are_free,
    no_personal_numbers,
    terms_name_their_document,
    synonyms_are_written_somewhere,
    content_is_markdown_and_leads_somewhere,
)
