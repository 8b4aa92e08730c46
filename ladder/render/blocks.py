"""Blocks: what a page holds, and how it is written in a terminal and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import fill
from typing import NamedTuple

from ..words import harmless


class Heading(NamedTuple):
    """A heading, the page's own at level 1."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """Running text."""

    text: str


class Item(NamedTuple):
    """An item of a list, with what hangs below it."""

    text: str
    below: tuple[str, ...] = ()


class Code(NamedTuple):
    """Lines to be kept as they are."""

    text: str
    language: str


class Rows(NamedTuple):
    """A table."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Item | Code | Rows


def as_text(blocks: Iterable[Block], width: int = 100) -> str:
    """The page for a terminal, `width` characters wide."""
    parts: list[str] = []
    for block in blocks:
        if not (isinstance(block, Item) and parts and parts[-1].startswith("  • ")):
            parts.append("")
        parts.append(_text(block, width))
    return harmless("\n".join(parts[1:])) + "\n"


def _text(block: Block, width: int) -> str:
    match block:
        case Heading(text, level):
            return text.upper() if level == 1 else text
        case Paragraph(text):
            return fill(text, width, break_on_hyphens=False)
        case Item(text, below):
            lines = [_hang(text, "  • ", width), *(_hang(line, "    ", width) for line in below)]
            return "\n".join(lines)
        case Code(text, _):
            return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
        case Rows(head, rows):
            return "\n".join(" | ".join(row) for row in (head, *rows))


def _hang(text: str, lead: str, width: int) -> str:
    follow = " " * len(lead)
    return fill(text, width, initial_indent=lead, subsequent_indent=follow, break_on_hyphens=False)


def as_markdown(blocks: Iterable[Block]) -> str:
    """The page as Markdown."""
    parts: list[str] = []
    for block in blocks:
        if not (isinstance(block, Item) and parts and parts[-1].startswith("- ")):
            parts.append("")
        parts.append(_markdown(block))
    return "\n".join(parts[1:]) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {_plain(text)}"
        case Paragraph(text):
            return _plain(text)
        case Item(text, below):
            return "\n".join([f"- {_plain(text)}", *(f"  - {_plain(line)}" for line in below)])
        case Code(text, language):
            return f"```{language}\n{text.rstrip()}\n```"
        case Rows(head, rows):
            lines = [head, ("---",) * len(head), *rows]
            return "\n".join(
                f"| {' | '.join(_plain(cell).replace('|', '/') for cell in row)} |" for row in lines
            )


def _plain(text: str) -> str:
    """`text` with nothing that Markdown would read as its own, but for links we made."""
    return re.sub(r"([*_`<#\\])", r"\\\1", text)
