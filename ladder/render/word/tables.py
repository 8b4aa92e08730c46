"""Tables in Word: a head that is repeated on every page, a description, and columns that break no word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docx.document import Document as File
from docx.shared import Cm, Length
from docx.table import Table, _Cell, _Row

from ...words import clean
from ..document import Line, Staircase, TableBlock
from .looks import SMALL, ground, width
from .ooxml import element, shaded
from .pen import Pen, shown

Cell = Sequence[Line]
"""What stands in a cell, in so many paragraphs."""
Row = Sequence[Cell]

_LETTER, _SIDES = Cm(0.165), Cm(0.45)
"""How wide a letter is at most, on an average, and how much of a column is no text."""
_LONGEST = 24
"""Longer words, such as addresses, may be broken where they are no head of a column."""
_TELLING = 120
"""A cell of more letters than this asks for no more room."""
_RISE, _EDGE = Cm(0.6), Cm(0.15)
"""How much further in each step of the ladder begins, and its name within it."""
_HEAD = "F3F3F4"


def table(file: File, pen: Pen, block: TableBlock) -> None:
    """A table under its caption."""
    caption = file.add_paragraph(clean(block.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    grid(file, pen, block.head, [[(cell,) for cell in row] for row in block.rows], block.caption)


def grid(file: File, pen: Pen, head: Sequence[str], rows: Sequence[Row], described: str) -> None:
    """A table with lines between its cells."""
    made = _written(file, pen, head, rows, _divided(_needs(head, rows), width(file)))
    made.style = file.styles["Table Grid"]
    for cell in made.rows[0].cells:
        cell._tc.get_or_add_tcPr().append(shaded(_HEAD))  # noqa: SLF001  python-docx has no word for it
    _end(file, made, described, described)


def staircase(file: File, pen: Pen, picture: Staircase) -> None:
    """The ladder as a table: each step in the colour of its status, and further in than the one below."""
    block = picture.table
    rows = [[(cell,) for cell in row] for row in block.rows]
    others = [least + more for least, more in _needs(block.head, rows)[1:]]
    made = _written(file, pen, block.head, rows, [width(file) - sum(others), *others])
    for place, stair in enumerate(picture.steps):
        (step,) = made.rows[len(picture.steps) - place].cells[0].paragraphs
        step._p.get_or_add_pPr().append(shaded(ground(stair.mark.status)))  # noqa: SLF001  likewise
        step.paragraph_format.left_indent = Length(place * _RISE)
        step.paragraph_format.first_line_indent = _EDGE
        step.paragraph_format.line_spacing = 1.3
    _end(file, made, picture.title, picture.description)


def _written(file: File, pen: Pen, head: Sequence[str], rows: Sequence[Row], widths: Sequence[int]) -> Table:
    made: Table = file.add_table(0, len(head))
    for row in ([((said,),) for said in head], *rows):
        cells = made.add_row().cells  # type: ignore[no-untyped-call]  # python-docx has none
        for cell, said, wide in zip(cells, row, widths, strict=True):
            cell.width = Length(wide)
            _fill(cell, said, pen)
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = Length(wide)
    top, *others = made.rows
    _set(top, "w:tblHeader")
    for cell in top.cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    for row_ in others:
        _set(row_, "w:cantSplit")
    return made


def _fill(cell: _Cell, said: Cell, pen: Pen) -> None:
    for number, line in enumerate(said):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.style = SMALL
        pen.write(paragraph, line)


def _set(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(element(name))  # noqa: SLF001  likewise


def _end(file: File, made: Table, title: str, description: str) -> None:
    """Tell what the table is to those who do not see it, and keep it apart from what follows."""
    for name, text in (("w:tblCaption", title), ("w:tblDescription", description)):
        made._tbl.tblPr.append(element(name, val=clean(text)))  # noqa: SLF001  likewise
    file.add_paragraph(style=SMALL)


def _needs(head: Sequence[str], rows: Sequence[Row]) -> list[tuple[int, int]]:
    """What each column needs for its longest word, and how much more for all it has to say."""
    columns = zip(*([_said(cell) for cell in row] for row in rows), strict=True) if rows else [()] * len(head)
    needs = []
    for title, cells in zip(head, columns, strict=True):
        longest = max(_longest(title), min(_LONGEST, max(map(_longest, cells), default=0)))
        telling = min(_TELLING, max(map(len, (title, *cells))))
        needs.append((longest * _LETTER + _SIDES, max(telling - longest, 0) * _LETTER))
    return needs


def _divided(needs: Sequence[tuple[int, int]], room: int) -> list[int]:
    """The room for each column: what it needs, and of the rest as much as there is."""
    least, more = (sum(part) for part in zip(*needs, strict=True))
    if least > room:
        return [need * room // least for need, _ in needs]
    share = min(1, (room - least) / more) if more else 0
    return [round(need + wish * share) for need, wish in needs]


def _said(cell: Cell) -> str:
    return " ".join(shown(piece) for line in cell for piece in line)


def _longest(text: str) -> int:
    """Of the words that a line may be broken between, how long the longest is."""
    return max(map(len, re.split(" |(?<=-)", text)))
