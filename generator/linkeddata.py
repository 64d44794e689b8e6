"""What a page tells machines in JSON-LD: the way to it (BreadcrumbList) and the things it is about.

Addresses are absolute once the site's own is known; until then they are relative to the page, as its links are, so that the same
files still serve under any path.
"""

import json
from collections.abc import Callable, Mapping

from . import urls
from .pages import Page
from .things import Address, Thing, Value, thing

_CONTEXT = "https://schema.org"
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
"""Within JSON these characters occur in strings only; escaped, no text can end the script element or begin another."""

Linked = Callable[[str], str]
Json = str | int | bool | list["Json"] | dict[str, "Json"]


def script(page: Page, base_url: str | None, *, offline: bool = False) -> str | None:
    """The JSON of a page for a ``script`` element; None for a page with nothing to say."""
    things = (*((_breadcrumbs(page),) if page.crumbs else ()), *page.things)
    if not things:
        return None

    def linked(address: str) -> str:
        return urls.absolute(base_url, address) if base_url else urls.link(address, page.address, offline=offline)

    graph: Mapping[str, Json] = {"@context": _CONTEXT, "@graph": [_json(one, linked) for one in things]}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _breadcrumbs(page: Page) -> Thing:
    items = tuple(
        thing("ListItem", {"position": position, "name": crumb.text, "item": Address(crumb.href)})
        for position, crumb in enumerate(page.crumbs, 1)
    )
    return thing("BreadcrumbList", {"itemListElement": items})


def _json(value: Value, linked: Linked) -> Json:
    if isinstance(value, Thing):
        return {"@type": value.kind} | {name: _json(one, linked) for name, one in value.properties}
    if isinstance(value, tuple):
        return [_json(one, linked) for one in value]
    return linked(value) if isinstance(value, Address) else value
