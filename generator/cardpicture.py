"""Draws a card: 1200 × 630, the task's words as large as they fit, broken as Chinese is. Only here is the library of pictures known.

The font is Noto Sans SC as a pinned wheel carries it (requirements-font.lock), never the machine's, so that the same words make the
same picture everywhere.
"""

import importlib.util
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from . import linebreaks

SIZE = (1200, 630)
_MARGIN = 72
_WIDTH = SIZE[0] - 2 * _MARGIN
_TOP, _TEXT_TOP, _TEXT_HEIGHT, _SOURCE, _FOOT = 56, 132, 336, 496, 560
_TEXT_SIZES = (76, 68, 60, 52, 46)
_LEADING = 1.4
_SMALL, _NOTE = 32, 28
_PAPER, _INK, _SOFT, _MAIN, _BAND = 255, 0, 80, 32, 16
_DARKEST, _SHADES = (14, 36, 64), 16
"""Drawn in greys, which become sixteen shades of the site's blue: the quickest to draw and the smallest to send."""
_UNKNOWN = "〓"
"""The printer's mark for a character the font does not have, such as an emoji."""
_PACKAGE, _FILE = "zhplot", "fonts/NotoSansSC-Regular.ttf"


@dataclass(frozen=True, slots=True)
class Card:
    """The words on a task's picture: where it stands, its number, its text, its document, whose site it is."""

    where: str
    number: str
    text: str
    source: str
    site: str
    notice: str


def font_file() -> Path | None:
    """The font; the package that carries it is only looked up, never imported."""
    found = importlib.util.find_spec(_PACKAGE)
    folders = found.submodule_search_locations if found else None
    file = Path(folders[0]) / _FILE if folders else None
    return file if file and file.is_file() else None


class Painter:
    """Draws cards with one font in several sizes."""

    def __init__(self, font: Path) -> None:
        self._fonts = {
            size: ImageFont.truetype(str(font), size, layout_engine=ImageFont.Layout.BASIC) for size in (*_TEXT_SIZES, _SMALL, _NOTE)
        }
        self._absent = bytes(self._fonts[_SMALL].getmask("\U0010ffff"))
        self._drawable = lru_cache(maxsize=None)(self._character)

    def picture(self, card: Card) -> bytes:
        """The card as PNG."""
        image = Image.new("L", SIZE, _PAPER)
        draw = ImageDraw.Draw(image)
        draw.rectangle((0, 0, SIZE[0], _BAND), fill=_MAIN)
        number = self._shown(card.number)
        room = _WIDTH - self._fonts[_SMALL].getlength(number) - _SMALL
        self._line(draw, (_MARGIN, _TOP), self._cut(card.where, _SMALL, room), _SMALL, _MAIN)
        draw.text((SIZE[0] - _MARGIN, _TOP), number, font=self._fonts[_SMALL], fill=_MAIN, anchor="ra")
        self._text(draw, self._shown(card.text))
        self._line(draw, (_MARGIN, _SOURCE), self._cut(card.source, _NOTE, _WIDTH), _NOTE, _SOFT)
        draw.line((_MARGIN, _FOOT - 12, SIZE[0] - _MARGIN, _FOOT - 12), fill=_SOFT)
        self._line(draw, (_MARGIN, _FOOT), self._cut(" · ".join(filter(None, (card.site, card.notice))), _NOTE, _WIDTH), _NOTE, _INK)
        return _png(image)

    def _text(self, draw: ImageDraw.ImageDraw, text: str) -> None:
        """The task's words in the largest size that holds them all, or cut in the smallest."""
        for size in _TEXT_SIZES:
            count = int(_TEXT_HEIGHT // (size * _LEADING))
            shown = linebreaks.fitted(text, _WIDTH, count, self._fonts[size].getlength)
            if "".join(shown) == text or size == _TEXT_SIZES[-1]:
                break
        for position, line in enumerate(shown):
            self._line(draw, (_MARGIN, _TEXT_TOP + position * size * _LEADING), line, size, _INK)

    def _line(self, draw: ImageDraw.ImageDraw, where: tuple[float, float], text: str, size: int, colour: int) -> None:
        draw.text(where, text, font=self._fonts[size], fill=colour)

    def _cut(self, text: str, size: int, room: float) -> str:
        return linebreaks.fitted(self._shown(text), room, 1, self._fonts[size].getlength)[0]

    def _shown(self, text: str) -> str:
        """A text on one line with what the font has."""
        return "".join(map(self._drawable, " ".join(text.split())))

    def _character(self, character: str) -> str:
        if not character.isprintable():
            return ""
        return character if character.isspace() or bytes(self._fonts[_SMALL].getmask(character)) != self._absent else _UNKNOWN


def _png(image: Image.Image) -> bytes:
    """The greys as shades, without a date: the same bytes each time."""
    steps = [index / (_SHADES - 1) for index in range(_SHADES)]
    shaded = Image.frombytes("P", SIZE, image.point([round(value / 255 * (_SHADES - 1)) for value in range(256)]).tobytes())
    shaded.putpalette([round(dark + (255 - dark) * step) for step in steps for dark in _DARKEST])
    buffer = io.BytesIO()
    shaded.save(buffer, "PNG", bits=4, compress_level=6)
    return buffer.getvalue()
