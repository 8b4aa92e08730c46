"""How a sheet looks: text that stays text, heads that stay in sight, rows that are high enough, and paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from math import ceil
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from ...words import Say, harmless
from .. import archive

Orientation = Literal["portrait", "landscape"]

LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
"""As a workbook names them."""
_LONGEST_TITLE = 250
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What a workbook would read as a character by its number."""
_FORMULA = ("=", "+", "-", "@")
_TEXT = "@"
_TOP = Alignment(vertical="top", wrap_text=True)
FACE, SIZE = "Calibri", 11
_HEADING = Font(name=FACE, size=SIZE, bold=True, color="FFFFFFFF")
TITLE = Font(name=FACE, size=16, bold=True)
_DARK = PatternFill("solid", fgColor="FF1E2B3C")
PALE = PatternFill("solid", fgColor="FFF1F3F5")
_LINE = Side(style="thin", color="FF8A94A0")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
LINE_HEIGHT, _HIGHEST = 15, 409
"""In points. No row can be higher."""
_A4 = 9
_ON_PAPER: dict[Orientation, int] = {"portrait": 130, "landscape": 205}
"""So many characters stand side by side on A4 and can still be read, at two thirds of their size."""


def text(cell: Cell | MergedCell, said: str | None) -> Cell:
    """`said` in the cell and as text: never a formula, a number or a date, whatever it begins with."""
    assert isinstance(cell, Cell)
    if said is not None:
        cell.value = _ESCAPED.sub("_x005F_", harmless(said))
        cell.data_type = "s"
        cell.quotePrefix = said.startswith(_FORMULA)
    cell.number_format = _TEXT
    cell.alignment = _TOP
    return cell


def headed(sheet: Worksheet, number: int, heading: str, width: int, row: int = 1) -> None:
    """The head of a column, which is so many characters wide."""
    cell = text(sheet.cell(row, number), heading)
    cell.font, cell.fill, cell.border = _HEADING, _DARK, BOX
    sheet.column_dimensions[get_column_letter(number)].width = width


def high_enough(sheet: Worksheet, last: int) -> None:
    """Rows to `last` as high as their text is likely to need. Empty rows grow as they are filled in."""
    widths = _widths(sheet)
    for number, row in enumerate(sheet.iter_rows(max_row=last, values_only=True), start=1):
        lines = max(lines_of(str(said or ""), width) for said, width in zip(row, widths, strict=True))
        sheet.row_dimensions[number].height = min(lines * LINE_HEIGHT, _HIGHEST)


def lines_of(said: str, width: int) -> int:
    """How many lines a text needs when each holds so many characters."""
    return sum(max(1, ceil(len(paragraph) / (1.1 * width - 1))) for paragraph in said.split("\n"))


def as_table(sheet: Worksheet, name: str, first: str) -> None:
    """The sheet as one table, with filters, and heads that are read out and stay in sight."""
    sheet.add_table(Table(displayName=name, ref=sheet.dimensions))
    sheet.freeze_panes = first
    sheet.print_title_rows = "1:1"


def on_paper(sheet: Worksheet, say: Say, name: str, orientation: Orientation = "landscape") -> None:
    """A4, as large as can be. Many columns take several pages, each with the first column on it.

    `name` and the number of the page stand below.
    """
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth = _pages(_widths(sheet), _ON_PAPER[orientation])
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if sheet.page_setup.fitToWidth > 1:
        sheet.print_title_cols = "A:A"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    foot = sheet.oddFooter
    assert foot is not None
    assert foot.left is not None
    assert foot.right is not None
    foot.left.text = harmless(name).replace("&", "&&")[:200]
    foot.right.text = say("sheet", "page", page="&P", pages="&N")


def _pages(widths: Sequence[int], room: float) -> int:
    """How many pages side by side the columns take when each page has the first of them."""
    first, *others = widths
    pages, taken = 1, first
    for width in others:
        if taken + width > room:
            pages, taken = pages + 1, first
        taken += width
    return pages


def _widths(sheet: Worksheet) -> list[int]:
    return [0 if at.hidden else int(at.width) for at in sheet.column_dimensions.values()]


def written(file: Workbook, title: str, say: Say, day: date) -> bytes:
    """The workbook as a file of a day: the same bytes each time."""
    about, made = file.properties, BytesIO()
    about.title, about.language, about.creator = (
        title[:_LONGEST_TITLE],
        LANGUAGES[say.lang],
        "samordningstrappa",
    )
    file.save(made)
    about.created = about.modified = datetime.combine(day, time())  # after saving, which sets them to now
    return archive.of_day(made.getvalue(), day, {"docProps/core.xml": tostring(about.to_tree())})
