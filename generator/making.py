"""The pages and the open data of a portal: made now, or of a place whose data are the same, left standing as they are.

Pages are made by other processes while this one exports the data; only the page of the open data waits for both.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from . import drawing, exports, keeping, linkcheck, pages
from .drawing import Broken, Drawing, Frame, Sheets
from .keeping import Made
from .kept import Shelf
from .outputs import File, Refusal, refused, spooled
from .pages import Context, Lot
from .spool import Spool


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where a site is made: what earlier builds left, the site as it stands, the folder for what waits, and how many processes."""

    shelf: Shelf
    site: Path
    cache: Path
    processes: int


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Pages under way: their lots in order, those that stand by place, and the drawing of the others with their fingerprints."""

    lots: tuple[Lot, ...]
    standing: Mapping[str, Sheets]
    keys: Mapping[str, str]
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Drawn:
    """All pages, and which places' were made now."""

    sheets: Sheets
    made: tuple[Made, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """The files of the open data, and which places' were made now."""

    files: tuple[File, ...] = ()
    made: tuple[Made, ...] = ()


def begin(context: Context, follows: Mapping[str, str], frame: Frame, work: Workplace) -> UnderWay:
    """Begin to make the pages that do not stand; ``follows`` is the fingerprint of all a place's files show (``basis``)."""
    keys = keeping.of_pages(follows, frame)
    standing = keeping.standing(work.shelf, work.site, keeping.PAGES, keys)
    lots = tuple(pages.lots(context))
    anew = [tuple(lot.leaves()) for lot in lots if lot.place not in standing]
    return UnderWay(lots, standing, keys, Drawing(anew, frame, work.processes, work.cache))


def end(under_way: UnderWay) -> Drawn | Broken | Refusal:
    """Wait for the pages under way, and put all in order."""
    found = under_way.drawing.sheets()
    if not isinstance(found, tuple):
        return found
    drawn = iter(found)
    sheets = [under_way.standing.get(lot.place) or next(drawn) for lot in under_way.lots]
    own = zip(under_way.lots, sheets, strict=True)
    anew = ((lot.place, one) for lot, one in own if lot.place and lot.place not in under_way.standing)
    return Drawn(drawing.joined(sheets), tuple(Made(keeping.PAGES, place, under_way.keys[place], one) for place, one in anew))


def with_data(drawn: Drawn, context: Context, frame: Frame, work: Workplace) -> Drawn | Broken | Refusal:
    """The same with the page of the open data, which needs the files it leads to."""
    found = Drawing([tuple(pages.of_data(context))], frame, 1, work.cache).sheets()
    return replace(drawn, sheets=drawing.joined((drawn.sheets, *found))) if isinstance(found, tuple) else found


def data(context: Context, follows: Mapping[str, str], work: Workplace) -> Data | Refusal:
    """The open data, whole and per place."""
    published, spool = exports.of(context), Spool(work.cache)
    standing = keeping.standing(work.shelf, work.site, keeping.DATA, follows)
    try:
        whole = spooled(exports.of_portal(published), spool)
        anew = {one.id: spooled(exports.of_place(published, one), spool) for one in context.portal.places if one.id not in standing}
        sources = spooled(exports.of_sources(context.source_texts), spool)
    except OSError as error:
        return refused(error)
    of_places = (anew.get(one.id) or standing[one.id].html for one in context.portal.places)
    made = (Made(keeping.DATA, place, follows[place], Sheets((), files, linkcheck.NO_WEB)) for place, files in anew.items())
    return Data((*whole, *(file for files in of_places for file in files), *sources), tuple(made))
