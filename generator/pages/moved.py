"""What stands at an address that is no longer used: where it leads now, or what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from .. import urls
from .context import Context, Leaf, Page, crumbs


@dataclass(frozen=True, slots=True)
class MovedView:
    """The new address, or what became of the page."""

    origin: str
    target: str | None
    note: str | None


def pages(context: Context) -> Iterator[Leaf]:
    """A page for every old address that was one; old files are answered by their successors."""
    for redirect in context.redirects:
        if redirect.origin.endswith("/"):
            yield Leaf(redirect.origin, partial(_moved, redirect))


def _moved(redirect: urls.Redirect) -> Page:
    view = MovedView(redirect.origin, redirect.target, redirect.note)
    title = f"{redirect.origin} 的去向"
    return Page(redirect.origin, "moved.html", title, title, view, crumbs(), is_indexed=False)
