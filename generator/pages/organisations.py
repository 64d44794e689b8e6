"""Places, their governments and units as things machines know. Of a unit nothing but what the documents print; people are left out."""

from .. import model, urls
from ..things import Address, Thing, Value, thing
from .context import Context

_PRIVATE = ("企业", "其他")


def of_place(context: Context, place: model.Place) -> tuple[Thing, ...]:
    """A place, and whoever issued its documents."""
    above = context.places.get(place.parent or "")
    area = thing(
        "AdministrativeArea",
        {
            "name": place.full_name,
            "alternateName": place.name if place.name != place.full_name else None,
            "containedInPlace": _area(above) if above else None,
            "mainEntityOfPage": Address(urls.place(place.id)),
        },
    )
    issuers = dict.fromkeys(document.issuer for document in place.documents if document.issuer)
    return (area, *(thing("GovernmentOrganization", {"name": issuer, "areaServed": _area(place)}) for issuer in issuers))


def of_unit(context: Context, place: model.Place, target: model.Unit | model.Group) -> tuple[Thing, ...]:
    """A unit that answers for tasks; a collective name is nobody, nor is a park that texts only name."""
    if isinstance(target, model.Group) or not context.is_answering(target):
        return ()
    known: dict[str, Value | None] = {
        "name": target.name,
        "alternateName": target.aliases,
        "areaServed": _area(place),
        "mainEntityOfPage": Address(urls.unit(target)),
    }
    return (thing("Organization" if target.kind in _PRIVATE else "GovernmentOrganization", known),)


def _area(place: model.Place) -> Thing:
    return thing("AdministrativeArea", {"name": place.full_name})
