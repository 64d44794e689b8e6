"""What is published: places, documents, lists, tasks and what belongs to them, linked and immutable.

Pure values of the domain (DESIGN §3 names them). Texts are as printed, after the dump rules and before errata. Ids are stable;
nothing here knows addresses, files' formats or HTML.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from .parties import Group as Group
from .parties import Leader as Leader
from .parties import LeaderReference as LeaderReference
from .parties import Tenure as Tenure
from .parties import Unit as Unit
from .parties import UnitReference as UnitReference
from .periods import Period, Quarter
from .progress import NOTHING_PUBLISHED, Published


@dataclass(frozen=True, slots=True)
class LineSpan:
    """Lines of a source text, both ends included, counted from 1."""

    first: int
    last: int

    @property
    def label(self) -> str:
        """As printed beside a quotation."""
        return f"第{self.first}行" if self.first == self.last else f"第{self.first}—{self.last}行"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words quoted from a source with the lines they stand on."""

    text: str
    lines: tuple[LineSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """A singular fault of print or dump, and how it is read: 勘误."""

    field: str
    printed: str
    reading: str | None
    origin: str
    why: str
    lines: tuple[LineSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Two places of the documents that contradict each other: 出入."""

    other: str
    here: str
    there: str
    why: str


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be reached in a period: 阶段性工作目标. The key is stable, so that progress can refer to it."""

    key: str
    period: Period
    text: str


@dataclass(frozen=True, slots=True)
class Assignment:
    """Goals that belong together, with the units and the scope printed above them: 分工."""

    units: tuple[UnitReference, ...]
    scope: str | None
    header: str | None
    goals: tuple[Goal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A dated, recurring or conditional commitment within a text: 节点."""

    key: str
    quote: str
    date: dt.date | None
    period: Period | None
    recurs: str | None
    condition: str | None

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """The quarters it falls in: that of its date, else those of its period."""
        if self.date:
            return (Quarter.of(self.date),)
        return self.period.quarters if self.period else ()

    @property
    def is_whole_year(self) -> bool:
        """Whether it is promised for a year as a whole, so that no quarter is meant."""
        return self.date is None and self.period is not None and (self.period.key == "year" or self.period.key.isdigit())


@dataclass(frozen=True, slots=True)
class MetricValue:
    """A planned value as a decimal in plain digits (a range as ``3-5``), with the words that state it."""

    period: Period
    value: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A measurable target: 指标.

    ``mode`` is increment (so much in the period), cumulative (reached by its end), share (percent of a stated total) or level;
    ``bound`` is exactly, at-least, at-most, about or range.
    """

    name: str
    unit: str | None
    mode: str
    bound: str
    values: tuple[MetricValue, ...]


@dataclass(frozen=True, slots=True)
class DuePart:
    """A part of a 完成时限 cell; ``kind`` is finish, progress or condition. The parts in order give the whole cell."""

    text: str
    date: dt.date | None
    kind: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A link to another task (or list): ``kind`` says how they belong together, ``certainty`` how sure that is."""

    id: str
    kind: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Dropping:
    """What was published about a task that is no longer taken up: the words, the document they stand in, and its day."""

    quote: str
    basis: str
    date: dt.date
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One row of a published table: 任务."""

    id: str
    list_id: str
    place: str
    year: int
    no: int
    label: str | None
    category: "Category | None"
    text: str
    leaders: tuple[LeaderReference, ...]
    lead: tuple[UnitReference, ...]
    support: tuple[UnitReference, ...]
    responsible: tuple[UnitReference, ...]
    city_units: tuple[UnitReference, ...]
    related_mark: str | None
    related: tuple[Relation, ...]
    due: tuple[DuePart, ...]
    assignments: tuple[Assignment, ...]
    milestones: tuple[Milestone, ...]
    metrics: tuple[Metric, ...]
    shared: tuple[str, ...]
    errata: tuple[Erratum, ...]
    discrepancies: tuple[Discrepancy, ...]
    topics: tuple["Topic", ...]
    lines: tuple[LineSpan, ...]
    continues: tuple[Relation, ...] = ()
    dropped: Dropping | None = None

    @property
    def goals(self) -> Iterator[Goal]:
        """All goals in the order printed."""
        return (goal for assignment in self.assignments for goal in assignment.goals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A category of a list: 分类; each of the 20项民心工程 is one."""

    id: str
    name: str
    parent: str | None
    preamble: Passage | None
    lines: tuple[LineSpan, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the printed table: the field it holds, its heading, and a heading printed over several columns."""

    field: str
    name: str
    over: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskList:
    """A published table or enumeration of tasks: 清单."""

    id: str
    place: str
    slug: str
    document: "Document"
    title: str
    short: str
    year: int
    columns: tuple[Column, ...]
    notes: tuple[Passage, ...]
    parents: tuple[Passage, ...]
    categories: tuple[Category, ...]
    tasks: tuple[Task, ...]
    first_leads: bool
    lines: tuple[LineSpan, ...]
    title_lines: tuple[LineSpan, ...]
    succeeds: tuple[str, ...] = ()

    def heading(self, *fields: str) -> str | None:
        """The heading the table prints over the first of the given fields it has."""
        return next((column.name for field in fields for column in self.columns if column.field == field), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A published document with its official record: 文件."""

    id: str
    place: str
    slug: str
    title: str
    number: str | None
    issuer: str | None
    date: dt.date | None
    openness: str | None
    index_no: str | None
    source: str
    sha256: str
    form: str
    rules: tuple[str, ...]
    body: tuple[LineSpan, ...]
    notes: tuple[Passage, ...]
    errata: tuple[Erratum, ...]
    readable_text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term a document explains itself: 名词解释."""

    id: str
    term: str
    explanation: str
    document: str
    no: int | None
    lines: tuple[LineSpan, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic tasks of all places are gathered under: 主题."""

    id: str
    name: str
    definition: str


@dataclass(frozen=True, slots=True)
class Synonym:
    """What people say (``said``) and what the documents write for it (``written``), so that a search for the one finds the other: 说法."""

    said: tuple[str, ...]
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A city or district whose documents are published here, with what was published since: 地区."""

    id: str
    name: str
    full_name: str
    level: str
    parent: str | None
    collecting_since: dt.date | None
    units: tuple[Unit, ...]
    groups: tuple[Group, ...]
    leaders: tuple[Leader, ...]
    documents: tuple[Document, ...]
    lists: tuple[TaskList, ...]
    published: Published = NOTHING_PUBLISHED

    @property
    def named_targets(self) -> "Iterator[Unit | Group]":
        """Every unit, then every group: what has a page under ``units/``."""
        yield from self.units
        yield from self.groups

    @property
    def tasks(self) -> Iterator[Task]:
        """Every task of the place, list by list."""
        return (task for task_list in self.lists for task in task_list.tasks)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentPage:
    """A page editors write in Markdown; ``body`` is the Markdown text."""

    slug: str
    title: str
    body: str
    file: str
    document: str | None
    first_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """Everything that is published."""

    name: str
    description: str
    base_url: str | None
    organiser: str | None
    official: bool
    contact: str | None
    code: str | None
    places: tuple[Place, ...]
    terms: tuple[Term, ...]
    topics: tuple[Topic, ...]
    synonyms: tuple[Synonym, ...]
    content: tuple[ContentPage, ...]

    @property
    def lists(self) -> Iterator[TaskList]:
        """Every list, place by place."""
        return (task_list for place in self.places for task_list in place.lists)

    @property
    def tasks(self) -> Iterator[Task]:
        """Every task, place by place."""
        return (task for place in self.places for task in place.tasks)

    @property
    def documents(self) -> Iterator[Document]:
        """Every document, place by place."""
        return (document for place in self.places for document in place.documents)
