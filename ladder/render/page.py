"""A page of text: lines that are wrapped and indented, with or without colour."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import starmap
from textwrap import wrap

import click

from ..words import harmless


class Page:
    """Lines that are wrapped and indented as they are written, each in pieces with a style of their own."""

    def __init__(self, width: int) -> None:
        self._width = max(width, 40)
        self._lines: list[list[tuple[str, str]]] = []

    def write(self, text: str = "", *, indent: int = 0, marker: str = "", style: str = "") -> None:
        """A paragraph, with `marker` hanging in front of it; `style` for the whole of it."""
        lead = " " * indent + (f"{marker} " if marker else "")
        follow = " " * len(lead)
        text, room = harmless(text), self._width - len(lead)
        fits = len(text) <= room and "\n" not in text
        wrapped = [text] if fits else _wrapped(text, room)
        for number, line in enumerate(wrapped):
            self._lines.append([(follow if number else lead, ""), (line, style)])

    def item(self, text: str, *, indent: int, marker: str = "•", style: str = "") -> None:
        """A paragraph in a list."""
        self.write(text, indent=indent, marker=marker, style=style)

    def table(
        self, head: list[str], rows: list[list[str]], styles: Iterable[tuple[str, ...]], *, indent: int
    ) -> None:
        """A table with a style for each cell. The first column gives way where the page is narrow."""
        widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
        widths[0] = max(12, min(widths[0], self._width - indent - sum(widths[1:]) - 2 * len(widths[1:])))
        plain = ("",) * len(head)
        self._row(head, widths, plain, indent)
        self._lines.append([(" " * indent + "─" * (sum(widths) + 2 * len(widths[1:])), "")])
        for row, style in zip(rows, styles, strict=True):
            self._row(row, widths, style, indent)

    def _row(self, row: list[str], widths: list[int], styles: tuple[str, ...], indent: int) -> None:
        first, *rest = wrap(harmless(row[0]), widths[0]) or [""]
        cells = zip([first, *row[1:]], widths, styles, strict=True)
        padded = [(f"{harmless(text):{width}}  ", style) for text, width, style in cells]
        self._lines.append([(" " * indent, ""), *padded])
        for line in rest:
            self._lines.append([(" " * (indent + 2) + line, styles[0])])

    def plain(self) -> str:
        """The page without styles."""
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in self._lines)

    def coloured(self) -> str:
        """The page with styles, as a terminal shows them."""
        return "".join("".join(starmap(_styled, line)).rstrip() + "\n" for line in self._lines)


def _styled(text: str, style: str) -> str:
    if style in ("bold", "dim", "underline"):
        return click.style(text, **{style: True})
    return click.style(text, fg=style) if style else text


def _wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width`. As textwrap does it, but a report has hundreds of paragraphs."""
    words = text.split()
    if any(len(word) > width for word in words):
        return wrap(text, width, break_on_hyphens=False)
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
