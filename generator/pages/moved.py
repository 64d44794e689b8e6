"""What stands at an address that is no longer used: where it leads now, or what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from .context import Context, Page, crumbs


@dataclass(frozen=True, slots=True)
class MovedView:
    """The new address, or what became of the page."""

    origin: str
    target: str | None
    note: str | None


def pages(context: Context) -> Iterator[Page]:
    """A page for every old address that was one; old files are answered by their successors."""
    for redirect in context.redirects:
        if redirect.origin.endswith("/"):
            view = MovedView(redirect.origin, redirect.target, redirect.note)
            title = f"{redirect.origin} 的去向"
            yield Page(redirect.origin, "moved.html", title, title, view, crumbs(), is_indexed=False)
