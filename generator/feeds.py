"""What changed as feeds: Atom (RFC 4287) and JSON Feed 1.1.

An entry is what happened to one thing in one commit. Its id is made from the commit and the thing alone, so that it never changes
and no reader shows an entry twice; no time of the build stands in a feed.
"""

import datetime as dt
import html
import json
import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from . import urls
from .outputs import Output
from .pages import Context
from .pages.changelog import CommitView, Difference, GroupView, commit_view
from .pages.follow import Followed, feeds

_MOST = 50
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters no XML document may hold, not even escaped (XML 1.0, 2.2); an old version of a source text may."""
_OURS = uuid.UUID("6f1d3c1e-5b0a-5c3b-9a57-0f6a3f2f7a10")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a feed."""

    id: str
    title: str
    href: str
    moment: str
    content: str


def outputs(context: Context) -> tuple[Output, ...]:
    """The feeds of every page that has them."""
    return tuple(output for one in feeds(context) for output in _feed(context, one))


def identifier(*parts: str) -> str:
    """A stable id made from what it names (RFC 4122, version 5)."""
    return f"urn:uuid:{uuid.uuid5(_OURS, '/'.join(parts))}"


def _feed(context: Context, one: Followed) -> Iterator[Output]:
    history = context.chronicle.history.commits
    commits = history[:_MOST] if one.subjects is None else context.chronicle.about(one.subjects)[:_MOST]
    items = list(_items(commit_view(context, commit, is_brief=True) for commit in commits))[:_MOST]
    for form, write in (("atom", atom), ("json", json_feed)):
        yield Output(urls.feed(one.address, form).lstrip("/"), write(one, items, context.portal.base_url, context.as_of).encode())


def _items(commits: Iterable[CommitView]) -> Iterator[Item]:
    for commit in commits:
        for group in commit.groups:
            name = "：".join(part for part in (group.about.note, group.about.text) if part)
            title = f"{name} {group.summary}" if group.summary else f"{'、'.join(group.kinds)}：{name}"
            href = commit.href if group.summary else group.about.href
            yield Item(identifier(commit.id, group.key), title, href, commit.moment, _content(commit, group))


def _content(commit: CommitView, group: GroupView) -> str:
    """An entry's words as HTML: each difference, then in small print the commit and its author's words."""
    said = "".join(map(_difference, group.differences))
    said += f"<p>{html.escape(group.summary)}</p>" if group.summary else ""
    note = f"，提交说明：{html.escape(commit.message)}" if commit.message else ""
    return f"{said}<p><small>{commit.date}，提交 {commit.id[:10]}{note}</small></p>"


def _difference(one: Difference) -> str:
    tags = {"removed": "del", "added": "ins"}
    pieces = (
        f"<{tags[piece.kind]}>{html.escape(piece.text)}</{tags[piece.kind]}>" if piece.kind in tags else html.escape(piece.text)
        for piece in one.segments
    )
    return f"<p><b>{html.escape(f'{one.kind} {one.name}'.strip())}</b> {''.join(pieces)}</p>"


def _absolute(base: str, address: str) -> str:
    """An address with the site's own in front."""
    return f"{base.rstrip('/')}{address}"


def _href(base: str | None, address: str, feed: str) -> str:
    """An address as a feed writes it: complete when the site's own is known, else relative to the feed, wherever the site lies."""
    return html.escape(_absolute(base, address) if base else "../" * (feed.count("/") - 1) + address[1:])


def _updated(items: Sequence[Item], as_of: dt.date) -> str:
    """When a feed last had something new; one that is still empty tells the as-of date."""
    return max((item.moment for item in items), key=dt.datetime.fromisoformat, default=f"{as_of.isoformat()}T00:00:00Z")


def _xml(text: str) -> str:
    """A text as XML writes it."""
    return html.escape(_NOT_XML.sub("\ufffd", text))


def atom(one: Followed, items: Sequence[Item], base: str | None, as_of: dt.date) -> str:
    """A feed as Atom (RFC 4287)."""
    here = urls.feed(one.address, "atom")
    title = _xml(one.title)
    entries = "".join(
        f"<entry><id>{item.id}</id><title>{_xml(item.title)}</title><updated>{item.moment}</updated>"
        f'<link rel="alternate" type="text/html" href="{_href(base, item.href, here)}"/>'
        f'<content type="html">{_xml(item.content)}</content></entry>\n'
        for item in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n'
        f"<id>{identifier('feed', one.address)}</id><title>{title}</title><updated>{_updated(items, as_of)}</updated>\n"
        f"<author><name>{title.partition('：')[0]}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href="{_href(base, here, here)}"/>\n'
        f'<link rel="alternate" type="text/html" href="{_href(base, one.address, here)}"/>\n{entries}</feed>\n'
    )


def json_feed(one: Followed, items: Sequence[Item], base: str | None, _as_of: dt.date) -> str:
    """A feed as JSON Feed 1.1; addresses are left out where the site's own is not known, since they must be complete."""
    places = {"home_page_url": _absolute(base, one.address), "feed_url": _absolute(base, urls.feed(one.address, "json"))} if base else {}
    entries = [
        {
            "id": item.id,
            **({"url": _absolute(base, item.href)} if base else {}),
            "title": item.title,
            "content_html": item.content,
            "date_published": item.moment,
        }
        for item in items
    ]
    value = {"version": "https://jsonfeed.org/version/1.1", "title": one.title, "language": "zh-CN", **places, "items": entries}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
