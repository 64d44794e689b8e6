"""The pages and the open data of a portal: made now, or of a place whose data are the same, left standing as they are.

Both are made by other processes, so that this one can do something else meanwhile; only the page of the open data waits for both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from . import drawing, exports, keeping, linkcheck, pages
from .drawing import Broken, Drawing, Frame, Sheets
from .exports import Piece
from .keeping import Made
from .kept import Shelf
from .outputs import File, Refusal, refused
from .pages import Context, Lot
from .shares import Failed, begun, dealt
from .spool import Spool, Spooled

_Laid = tuple[tuple[str, int, int], ...]
"""Files in a spool: the path of each, where it begins, and how long it is."""


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


@dataclass(frozen=True, slots=True)
class DataUnderWay:
    """Open data under way: the pieces in order, those that stand by place, the others where they will lie, and their fingerprints."""

    pieces: tuple[Piece, ...]
    standing: Mapping[str, Sheets]
    follows: Mapping[str, str]
    spools: tuple[Spool, ...]
    results: Callable[[], tuple[tuple[_Laid, ...] | Refusal, ...] | Failed]


def begin_data(context: Context, follows: Mapping[str, str], work: Workplace) -> DataUnderWay:
    """Begin to export what does not stand, in as many processes as there may be."""
    standing = keeping.standing(work.shelf, work.site, keeping.DATA, follows)
    pieces = tuple(exports.pieces(context))
    anew = [piece for piece in pieces if piece.place not in standing]
    spools = tuple(Spool(work.cache) for _ in range(work.processes))
    works = [partial(_laid, anew[number :: work.processes], spool) for number, spool in enumerate(spools)]
    results = begun(works, [spool.number for spool in spools], is_shared=work.processes > 1)
    return DataUnderWay(pieces, standing, follows, spools, results)


def _laid(pieces: Sequence[Piece], spool: Spool) -> tuple[_Laid, ...] | Refusal:
    try:
        return tuple(tuple((file.path, spool.append(file.content), file.size) for file in piece.files()) for piece in pieces)
    except OSError as error:
        return refused(error)


def end_data(under_way: DataUnderWay) -> Data | Refusal:
    """Wait for the open data, and put all in order."""
    results = under_way.results()
    if isinstance(results, Failed):
        return Refusal(f"生成开放数据的一个进程没有做完，未发布：{results.words}")
    refusal = next((result for result in results if isinstance(result, Refusal)), None)
    if refusal:
        return refusal
    shares = zip((result for result in results if isinstance(result, tuple)), under_way.spools, strict=True)
    made = iter(dealt([[_files(laid, spool) for laid in share] for share, spool in shares]))
    found = [(piece.place, _stand(under_way, piece) or next(made)) for piece in under_way.pieces]
    anew = ((place, files) for place, files in found if place and place not in under_way.standing)
    own = (Made(keeping.DATA, place, under_way.follows[place], Sheets((), files, linkcheck.NO_WEB)) for place, files in anew)
    return Data(tuple(file for _place, files in found for file in files), tuple(own))


def _files(laid: _Laid, spool: Spool) -> tuple[File, ...]:
    return tuple(Spooled(path, spool, start, size) for path, start, size in laid)


def _stand(under_way: DataUnderWay, piece: Piece) -> tuple[File, ...]:
    standing = under_way.standing.get(piece.place)
    return standing.html if standing else ()
