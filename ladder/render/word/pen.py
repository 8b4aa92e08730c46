"""Running text in Word: statuses in their colours, and records and links that one can follow."""

from __future__ import annotations

from docx.text.paragraph import Paragraph

from ...words import clean
from ..document import Line, Link, Mark, Piece, words
from ..tones import SIGNS
from .looks import of_status
from .ooxml import LINK, link_out, link_within, within
from .places import Places

_BESIDE = "\u00a0"
"""A space that keeps a sign beside its words."""


class Pen:
    """Writes lines, and leads from them to `places`."""

    def __init__(self, places: Places) -> None:
        self.places = places

    def write(self, paragraph: Paragraph, line: Line) -> None:
        """Add a line to a paragraph."""
        for piece in line:
            text = shown(piece)
            if isinstance(piece, Mark):
                paragraph.add_run(text, of_status(piece.status))
            elif name := self.places.led_to(piece):
                within(link_within(name), paragraph, text, LINK)
            elif isinstance(piece, Link) and piece.of_the_web:
                within(link_out(paragraph, piece.of_the_web), paragraph, text, LINK)
            else:
                paragraph.add_run(text)


def shown(piece: Piece) -> str:
    """What is written of a piece: its words, and the sign of a status."""
    sign = f"{SIGNS[piece.status]}{_BESIDE}" if isinstance(piece, Mark) else ""
    return f"{sign}{_spaced(words((piece,)))}"


def _spaced(text: str) -> str:
    """A piece of a line, cleaned, with the spaces that keep it apart from its neighbours."""
    return f"{' ' * text[:1].isspace()}{clean(text)}{' ' * (text.strip() != '' and text[-1:].isspace())}"
