"""What a spreadsheet gets of an answer: its rows."""

from __future__ import annotations

import csv
from io import StringIO

from .document import Document, clean, words

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula begins with; the wide forms too, which some spreadsheets take for the same."""


def render(document: Document) -> str:
    """The rows with semicolons and a byte order mark, as spreadsheets here open them with a double click."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    if document.rows:
        writer.writerow(document.rows.head)
        writer.writerows([guarded(words(cell)) for cell in row] for row in document.rows.rows)
    return "\ufeff" + out.getvalue()


def guarded(text: str) -> str:
    """`text` on one line, as text: what a spreadsheet would read as a formula begins with an apostrophe."""
    text = clean(text)
    return f"'{text}" if text.startswith(_FORMULA) else text
