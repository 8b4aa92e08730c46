"""What a spreadsheet gets of an answer: its rows."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from ..words import clean
from .document import Document, words

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula begins with; the wide forms too, which some spreadsheets take for the same."""


BEGIN = "\ufeff"
"""What a file begins with, so that spreadsheets read its letters as they are."""


def render(document: Document) -> str:
    """The rows with semicolons and a byte order mark, as spreadsheets here open them with a double click."""
    if not document.rows:
        return BEGIN
    return BEGIN + lines([document.rows.head, *([words(cell) for cell in row] for row in document.rows.rows)])


def lines(rows: Iterable[Iterable[str]]) -> str:
    """The rows as lines of a file."""
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(map(guarded, row) for row in rows)
    return out.getvalue()


def guarded(text: str) -> str:
    """`text` on one line, as text: what a spreadsheet would read as a formula begins with an apostrophe."""
    text = clean(text)
    return f"'{text}" if text.startswith(_FORMULA) else text
