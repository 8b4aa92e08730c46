"""The places in a report that one can be led to: its headings, and the records told in full."""

from __future__ import annotations

from collections.abc import Iterable

from docx.text.paragraph import Paragraph

from ..document import Block, Item, Link, Piece, Ref, Section, everything
from .ooxml import bookmark


class Places:
    """The places of some blocks, each with a name that Word takes, whatever it is called here."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        keys = dict.fromkeys(key for block in everything(blocks) if (key := _key(block)))
        self._numbers = {key: number for number, key in enumerate(keys, start=1)}
        self._left = set(keys)

    def mark(self, paragraph: Paragraph, block: Section | Item) -> None:
        """Let the paragraph be where a block is found, unless another is already."""
        key = _key(block)
        if key in self._left:
            self._left.remove(key)
            number = self._numbers[key]
            bookmark(paragraph, _name(number), number)

    def led_to(self, piece: Piece | Section) -> str:
        """The name of the place that a piece leads to, or where a section is; empty where there is none."""
        number = self._numbers.get(_target(piece))
        return _name(number) if number else ""


def _name(number: int) -> str:
    return f"_Place{number}"


def _key(block: Block) -> str:
    """What leads to a block: the id of a section, as in an address, or that of a record."""
    match block:
        case Section() if block.id:
            return f"#{block.id}"
        case Item():
            return block.anchor
    return ""


def _target(piece: Piece | Section) -> str:
    match piece:
        case Section():
            return _key(piece)
        case Ref():
            return piece.text
        case Link():
            return piece.href
    return ""
