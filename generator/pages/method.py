"""How the portal is made and what the documents themselves lay down: rules quoted, not interpreted."""

from collections import Counter
from dataclasses import dataclass

from .. import model, urls
from ..sourcetext import RULES
from .context import Context, Link, Page, crumbs, place_link
from .lamprule import LampRule, lamp_rule
from .remarks import CERTAINTY_WORDS, ORIGIN_WORDS, source_links


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document with the lines they stand on."""

    text: str
    source_lines: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """What one document lays down: for all its tables, under its tables, and before its categories."""

    place: Link
    document: Link
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule for the systematic damage of text dumps: what it says and how often each document needed it."""

    text: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """What ``/method/`` shows."""

    documents: tuple[DocumentRules, ...]
    rules: tuple[RuleRow, ...]
    certainties: tuple[str, ...]
    origins: tuple[str, ...]
    cells: int
    covered: int
    lamps: LampRule
    collecting: tuple[Link, ...]
    invitations: tuple[Link, ...]


def method(context: Context) -> Page:
    """The page on method."""
    results = context.verifications.values()
    view = MethodView(
        documents=tuple(_document(context, document) for document in context.portal.documents),
        rules=tuple(_rule(context, name, text) for name, text in RULES.items()),
        certainties=tuple(CERTAINTY_WORDS.values()),
        origins=tuple(ORIGIN_WORDS.values()),
        cells=sum(entry.cells for entry in results),
        covered=sum(entry.covered for entry in results),
        lamps=lamp_rule(),
        collecting=tuple(place_link(place) for place in context.collecting),
        invitations=tuple(Link(place.name, urls.invitation(place.id)) for place in context.portal.places),
    )
    return Page(
        address=urls.METHOD,
        template="method.html",
        title="方法",
        description="本站怎样录入、核对和换算，以及各份文件自己规定的督查、考核办法。",
        view=view,
        crumbs=crumbs(Link("方法", urls.METHOD)),
        section="方法",
        column="方法",
    )


def _document(context: Context, document: model.Document) -> DocumentRules:
    place = context.places[document.place]
    owned = [task_list for task_list in place.lists if task_list.document == document]
    preambles = [category.preamble for task_list in owned for category in task_list.categories if category.preamble]
    passages = (*document.notes, *(note for task_list in owned for note in task_list.notes), *preambles)
    quotations = tuple(Quotation(passage.text, source_links(document, passage.lines)) for passage in passages)
    return DocumentRules(place_link(place), Link(document.title, urls.document(document)), quotations)


def _rule(context: Context, name: str, text: str) -> RuleRow:
    counts: Counter[str] = Counter()
    for document in context.portal.documents:
        if name in document.rules:
            counts[context.places[document.place].name] += context.verifications[document.id].rules.get(name, 0)
    return RuleRow(text, tuple(counts.items()))
