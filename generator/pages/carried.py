"""City to districts, as a picture: each task of a city that tasks of its districts carry out, and where those stand."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .. import comparisons, model, urls
from .context import Context, Link, dated_list_link, short
from .pictures import Bars, Count, bars
from .remarks import CERTAINTY_WORDS

SIGNS = {"stated": "◆", "certain": "●", "probable": "○"}
"""How sure a link is, as a shape that ink, greyscale and forced colours keep."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A district's task in the picture: its list and number, and how sure it is that it belongs there, as a shape and in words."""

    task: Link
    sign: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A district's tasks that carry out one task of the city; often none."""

    place: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A task of the city and, for each district, the tasks that carry it out."""

    task: Link
    no: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one category of the city's list, and how many tasks it has in all."""

    name: str
    total: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """The picture of one list: ``text`` says what it shows, the heads count, ``numbers`` are the same as a table of bars."""

    title: str
    text: str
    heads: tuple[Link, ...]
    signs: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    numbers: Bars | None


def carried(context: Context, whole: model.TaskList) -> Carried | None:
    """The picture of a list's tasks and of those that carry them out; None where no place has any."""
    found = {task.id: context.comparisons.carried[task.id] for task in whole.tasks if task.id in context.comparisons.carried}
    if not found:
        return None
    counted = Counter(place for carriers in found.values() for place in {one.task.place for one in carriers})
    places = [place for place in context.portal.places if place.id in counted]
    said = "，".join(f"{place.name}对应其中 {counted[place.id]} 项" for place in places)
    name = f"{context.places[whole.place].name}{whole.short}"
    used = {one.certainty for carriers in found.values() for one in carriers}
    return Carried(
        title=f"{name}，各区有哪几项对应",
        text=f"{name}共 {len(whole.tasks)} 项，{len(found)} 项有区里的任务对应：{said}",
        heads=tuple(Link(place.name, urls.place(place.id), f"{counted[place.id]} 项") for place in places),
        signs=tuple((SIGNS[one], words) for one, words in CERTAINTY_WORDS.items() if one in used),
        sections=tuple(_sections(context, whole, found, places)),
        numbers=_numbers(whole, found, places),
    )


def _sections(
    context: Context, whole: model.TaskList, found: Mapping[str, Sequence[comparisons.Carrier]], places: Sequence[model.Place]
) -> Iterator[Section]:
    total = Counter(_heading(task, whole) for task in whole.tasks)
    rows: dict[str, list[Row]] = {}
    for task in whole.tasks:
        if task.id in found:
            cells = tuple(Cell(place.name, tuple(_marks(context, task, found[task.id], place.id))) for place in places)
            rows.setdefault(_heading(task, whole), []).append(Row(Link(short(task.text, 50), urls.compared_task(task.id)), task.no, cells))
    return (Section(name, total[name], tuple(own)) for name, own in rows.items())


def _heading(task: model.Task, whole: model.TaskList) -> str:
    return task.category.name if task.category else whole.title


def _marks(context: Context, whole: model.Task, carriers: Sequence[comparisons.Carrier], place: str) -> Iterator[Mark]:
    """The tasks of a place that carry out a task; the year is said where it is another one."""
    for one in carriers:
        if one.task.place == place:
            own = context.lists[one.task.list_id]
            name = own.short if own.year == whole.year else dated_list_link(own).text
            yield Mark(Link(f"{name}第{one.task.no}项", urls.task(one.task.id)), SIGNS[one.certainty], CERTAINTY_WORDS[one.certainty])


def _numbers(whole: model.TaskList, found: Mapping[str, Sequence[comparisons.Carrier]], places: Sequence[model.Place]) -> Bars | None:
    """Of each category's tasks, how many each place has tasks for; None for a list without categories."""
    if not whole.categories:
        return None
    total = Counter(task.category.id for task in whole.tasks if task.category)
    counted = Counter(
        (task.category.id, place)
        for task in whole.tasks
        if task.category and task.id in found
        for place in {one.task.place for one in found[task.id]}
    )
    rows = (
        (
            Link(category.name, urls.category(whole, category)),
            tuple(Count(counted[category.id, place.id], whole=total[category.id]) for place in places),
        )
        for category in whole.categories
    )
    return bars("每类任务中，各区有任务对应的项数（条形以该类总数为全长）", "分类", tuple(place.name for place in places), rows)
