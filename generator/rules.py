"""What must hold across files: quotations, numbers, relations, errata and addresses that belong to each other.

Each rule is one small function from what was loaded to problems; the list at the end is the whole of them.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from . import measures, model, urls
from .diagnostics import Diagnostic, Span
from .load import Loaded
from .source import locate
from .sourcetext import line_numbers, squash

Rule = Callable[[Loaded, model.Portal], Iterator[Diagnostic]]


def check(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Every rule's problems."""
    portal = loaded.portal
    return tuple(problem for rule in RULES for problem in rule(loaded, portal)) if portal else ()


def _at(loaded: Loaded, key: str, code: str, message: str, *path: str | int) -> Diagnostic:
    origin = loaded.origins[key]
    return Diagnostic(code, message, locate(origin.source, (*origin.path, *path)))


def numbers_run_without_gaps(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """Row numbers count from 1 without gap or repeat, as the documents print them."""
    for task_list in portal.lists:
        counted = Counter(task.no for task in task_list.tasks)
        for number, times in sorted(counted.items()):
            if times > 1:
                yield _at(loaded, f"{task_list.id}/{number}", "number-gap", f"序号 {number} 出现了 {times} 次。", "no")
        missing = sorted(set(range(1, max(counted, default=0) + 1)) - set(counted))
        if missing and task_list.id not in loaded.incomplete:
            yield _at(loaded, task_list.id, "number-gap", f"缺少序号 {'、'.join(map(str, missing[:10]))}。", "tasks")


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


def errata_still_match(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """What an erratum says is printed is printed there."""
    for task in portal.tasks:
        for index, erratum in enumerate(task.errata):
            if erratum.field != "category" and squash(erratum.printed) not in _field_text(task, erratum.field):
                message = f"勘误所引“{erratum.printed[:20]}”不在该栏中。"
                yield _at(loaded, task.id, "erratum-stale", message, "errata", index, "printed")
    for document in portal.documents:
        lines = loaded.source_texts.get(document.source, "").split("\n")
        for index, erratum in enumerate(document.errata):
            wanted = sorted(line_numbers(erratum.lines)) or range(1, len(lines) + 1)
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
        for index, relation in enumerate(task.related):
            if relation.id not in known or relation.id == task.id:
                yield _at(loaded, task.id, "unknown-task", f"没有“{relation.id}”。", "related", index, "task")
        for index, discrepancy in enumerate(task.discrepancies):
            if discrepancy.other not in known:
                yield _at(loaded, task.id, "unknown-task", f"没有“{discrepancy.other}”。", "discrepancies", index, "with")


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


def dates_lie_in_or_after_their_year(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """A plan of a year names no date before it, and none so late that a digit must be wrong."""
    for task in portal.tasks:
        for index, milestone in enumerate(task.milestones):
            if milestone.date and not task.year <= milestone.date.year <= task.year + 10:
                yield _at(loaded, task.id, "period-outside", f"日期 {milestone.date} 不在合理范围。", "milestones", index, "date")
        for part in task.due:
            if part.date and not task.year <= part.date.year <= task.year + 10:
                yield _at(loaded, task.id, "period-outside", f"日期 {part.date} 不在合理范围。", "due")


def addresses_are_free(loaded: Loaded, portal: model.Portal) -> Iterator[Diagnostic]:
    """No place takes an address the site needs, and no list one its place needs."""
    content = {page.slug for page in portal.content}
    for place in portal.places:
        if place.id in urls.reserved() | content:
            yield Diagnostic("address-clash", f"地区编号“{place.id}”与网站栏目重名。", Span(f"data/{place.id}/place.yaml"))
        for task_list in place.lists:
            if task_list.slug in ("units", "leaders") or re.fullmatch(r"\d{4}", task_list.slug):
                yield _at(loaded, task_list.id, "address-clash", f"清单文件名“{task_list.slug}”与栏目重名。")
            seen = Counter(category.id for category in task_list.categories)
            for category_id in [name for name, times in seen.items() if times > 1]:
                yield _at(loaded, task_list.id, "duplicate-id", f"分类编号“{category_id}”用了两次。", "categories")


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
        if term.document not in known:
            yield _at(loaded, f"term:{term.id}", "unknown-document", f"没有文件“{term.document}”。", "document")


RULES: tuple[Rule, ...] = (
    numbers_run_without_gaps,
    quotes_stand_in_their_task,
    metrics_agree_with_their_words,
    errata_still_match,
    relations_lead_somewhere,
    discrepancies_quote_both_sides,
    dates_lie_in_or_after_their_year,
    addresses_are_free,
    no_personal_numbers,
    terms_name_their_document,
)
