"""What is said about a text rather than in it: errata, discrepancies, relations, the document's record and the source's lines."""

from collections.abc import Iterable
from dataclasses import dataclass

from .. import model, urls
from .context import Context, Fact, Link, date_text, list_link, task_link

RELATION_WORDS = {"carries-out": "对应的上级任务", "part-of": "属于", "same-as": "同一事项", "named": "关联"}
INVERSE_WORDS = {"carries-out": "下级对应的任务", "part-of": "包含", "same-as": "同一事项", "named": "被关联"}
CERTAINTY_WORDS = {"stated": "文件载明", "certain": "本站比对，确定", "probable": "本站比对，可能"}
ORIGIN_WORDS = {"document": "文件原有", "dump": "文本转换所致", "unknown": "来源不明"}
FIELD_WORDS = {"text": "重点工作", "goals": "阶段性工作目标", "leaders": "责任领导", "lead": "牵头单位", "support": "配合单位",
               "category": "分类", "due": "完成时限", "responsible": "责任单位", "city_units": "市责任单位", "units": "责任单位",
               "q1": "第一季度", "q2": "第二季度", "q3": "第三季度", "q4": "第四季度", "h1": "上半年", "h2": "下半年", "each": "每季度",
               "year": "全年", "no": "序号", "label": "序号", "related": "关联事项", "body": "正文", "title": "标题", "number": "发文字号",
               "issuer": "发文机关", "date": "成文日期"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ErratumView:
    """A fault of print or dump, in words."""

    field: str
    printed: str
    reading: str | None
    origin: str
    why: str


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related task with how it belongs and how sure that is."""

    kind: str
    link: Link
    certainty: str


@dataclass(frozen=True, slots=True)
class DiscrepancyView:
    """Two texts that contradict each other."""

    other: Link
    here: str
    there: str
    why: str


def related(context: Context, one: model.Task) -> tuple[RelatedView, ...]:
    """A task's relations and those of other tasks that lead to it, each once."""
    own = [(RELATION_WORDS[relation.kind], relation.id, relation.certainty) for relation in one.related]
    others = [(INVERSE_WORDS[relation.kind], other.id, relation.certainty) for other, relation in context.pointed_at.get(one.id, ())]
    shown = []
    for kind, identifier, certainty in dict.fromkeys(own + others):
        link = task_link(context, context.tasks[identifier]) if identifier in context.tasks else list_link(context.lists[identifier])
        shown.append(RelatedView(kind, link, CERTAINTY_WORDS[certainty]))
    return tuple(shown)


def errata(entries: Iterable[model.Erratum]) -> tuple[ErratumView, ...]:
    """Errata in words."""
    return tuple(
        ErratumView(FIELD_WORDS.get(entry.field, entry.field), entry.printed, entry.reading, ORIGIN_WORDS[entry.origin], entry.why)
        for entry in entries
    )


def discrepancy(context: Context, entry: model.Discrepancy) -> DiscrepancyView:
    """A discrepancy with a link to its other side."""
    return DiscrepancyView(task_link(context, context.tasks[entry.other]), entry.here, entry.there, entry.why)


def record(document: model.Document) -> tuple[Fact, ...]:
    """The public-information record of a document, as far as the document states it (政府信息公开 record, DESIGN §9)."""
    rows = (
        Fact("索引号", text=document.index_no),
        Fact("标题", text=document.title, href=urls.document(document)),
        Fact("发文字号", text=document.number),
        Fact("发文机关", text=document.issuer),
        Fact("成文日期", text=date_text(document.date)),
        Fact("公开方式", text=document.openness),
    )
    return tuple(fact for fact in rows if fact.text)


def source_links(document: model.Document, spans: Iterable[model.LineSpan]) -> tuple[Link, ...]:
    """Links to the lines of the full text a record stands on."""
    return tuple(Link(span.label, urls.document(document, span.first)) for span in spans)
