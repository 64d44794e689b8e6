"""How a task is cited: in words after GB/T 7714, as a record for reference managers, as a quotation for other sites, as a code on paper.

The date in square brackets is the as-of date of the data quoted; the day somebody reads the page is for them to write.
"""

import html
import json
from dataclasses import dataclass

from .. import model, qr, urls
from .context import Context, sentences


@dataclass(frozen=True, slots=True)
class CitationView:
    """What the page of a task shows for those who cite it.

    Where the site's own address is not known, ``address`` is that within the site (``is_local``); a script completes it.
    """

    before: str
    address: str
    after: str
    is_local: bool
    record: str
    quotation: str | None
    code: str | None
    image: str | None


def of_task(context: Context, task_list: model.TaskList, one: model.Task) -> CitationView:
    """The citation of a task."""
    base = context.portal.base_url
    path = urls.task(one.id)
    address = urls.absolute(base, path) if base else path
    return CitationView(
        before=_before(context, task_list, one),
        address=address,
        after=f". {_edition(context)}.",
        is_local=base is None,
        record=_record(context, task_list, one, address if base else None),
        quotation=_quotation(context, task_list, one, address) if base else None,
        code=qr.svg(address) if base else None,
        image=urls.card(one.id) if context.with_cards else None,
    )


def _before(context: Context, task_list: model.TaskList, one: model.Task) -> str:
    document = task_list.document
    issuer = f"{document.issuer}. " if document.issuer else ""
    issued = f"({document.date})" if document.date else ""
    return f"{issuer}{_title(task_list, one)}：{_text(one)}[EB/OL]. {issued}[{context.as_of}]. "


def _title(task_list: model.TaskList, one: model.Task) -> str:
    """The document with its number, the list and the number in it."""
    document = task_list.document
    number = f"（{document.number}）" if document.number else ""
    return f"{document.title}{number}“{task_list.title}”第{one.no}项"


def _text(one: model.Task) -> str:
    """The task's words as part of a title: without the stop at their end."""
    return sentences(one.text, 60).rstrip("。")


def _edition(context: Context) -> str:
    """Whose copy it is, and of which state."""
    portal = context.portal
    whose = portal.name if portal.official else f"{portal.name}（志愿整理，不是政府网站）"
    return f"{whose}，数据版本 {context.commit[:10]}" if context.commit else whose


def _record(context: Context, task_list: model.TaskList, one: model.Task, address: str | None) -> str:
    """The citation as CSL-JSON, which reference managers take from the clipboard."""
    document = task_list.document
    day = document.date
    known: dict[str, object] = {
        "id": one.id,
        "type": "webpage",
        "title": f"{task_list.title}第{one.no}项：{_text(one)}",
        "container-title": document.title,
        "number": document.number,
        "author": [{"literal": document.issuer}] if document.issuer else None,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "accessed": {"date-parts": [[context.as_of.year, context.as_of.month, context.as_of.day]]},
        "URL": address,
        "version": context.commit,
        "note": _edition(context),
        "language": "zh-CN",
    }
    return json.dumps([{name: value for name, value in known.items() if value}], ensure_ascii=False, indent=1)


def _quotation(context: Context, task_list: model.TaskList, one: model.Task, address: str) -> str:
    """The task as a quotation in HTML that another site can show: no frame, no script, nothing loaded from here."""
    source = f"{_title(task_list, one)}，{_edition(context)}"
    text, href = html.escape(one.text), html.escape(address)
    return f'<blockquote cite="{href}" lang="zh-CN"><p>{text}</p><footer><a href="{href}">{html.escape(source)}</a></footer></blockquote>'
