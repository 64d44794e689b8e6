"""Everything the pages of a place follow from, as one fingerprint: while it is the same, so are the pages.

What a place's pages may show is ``pages.of_place``'s promise: its own data and those of the places near it, and of the portal only what is
gathered here. That incremental builds equal clean ones is tested over edits of every kind.
"""

from collections.abc import Mapping
from dataclasses import replace

from .kept import fingerprint
from .load import Part
from .pages import Context


def of_places(context: Context, parts: Mapping[str, Part]) -> Mapping[str, str]:
    """The fingerprint for each place, by id; ``parts`` are the places as they were read."""
    everywhere = fingerprint(*_of_all(context))
    return {place.id: _of_place(context, place.id, everywhere, parts) for place in context.portal.places}


def of_portal(context: Context, parts: Mapping[str, Part]) -> str:
    """The fingerprint for the pages across places that show data."""
    keys = [(place, part.key) for place, part in parts.items()]
    return fingerprint(*_of_all(context), keys, sorted(context.verifications.items()), sorted(context.source_texts.items()))


def _of_place(context: Context, place_id: str, everywhere: str, parts: Mapping[str, Part]) -> str:
    place = context.places[place_id]
    near = [parts[one.id].key for one in context.near(place)]
    proofs = [context.verifications[document.id] for document in place.documents]
    return fingerprint(everywhere, place_id, near, proofs)


def _of_all(context: Context) -> tuple[object, ...]:
    """What every place's pages follow from: what the portal has one of, the places' names, the days, the history, what is recorded."""
    return (
        replace(context.portal, places=(), content=()),
        [(place.id, place.name) for place in context.portal.places],
        (context.as_of, context.commit, context.current_quarter, context.is_archive),
        ([commit.id for commit in context.history.commits], context.history.lack),
        (sorted(context.recorded), context.redirects, sorted(context.completed)),
        (sorted(context.comparisons.names), context.with_cards),
    )
