"""An answer as a workbook: what it says on the first sheet, then its rows with filters, then its records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ..files import archive
from ..files.sheet import look
from ..model import bounds
from ..model.values import Status
from ..words import Say, clean, harmless
from .document import (
    Block,
    Chart,
    Code,
    Document,
    Item,
    Labelled,
    Line,
    Link,
    Para,
    Section,
    Staircase,
    TableBlock,
    Task,
    everything,
    joined,
    status_in,
    words,
)
from .tones import TONES, on_paper

_WIDTHS = (34, 26, 26, 14)
"""The columns of the first sheet. What is running text stands across all of them."""
_NARROW, _BROAD = 12, 40
"""How wide a column of rows may be."""
_HEADINGS = (14, 12)
"""In points, from the outermost; the innermost for all within."""
_NO_TITLE = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 31


def render(document: Document, say: Say) -> bytes:
    """The answer as an .xlsx file: the same bytes each time, and in its cells only text."""
    return _Book(document, say).bytes()


class _Book:
    def __init__(self, document: Document, say: Say) -> None:
        self.document, self.say = document, say
        self.day = date.fromisoformat(document.day) if document.day else archive.NO_DAY
        self.file = Workbook()
        self.records = [s for s in everything(document.sections) if isinstance(s, Section) and _anchors(s)]
        answer = self._sheet(self.file.active, say("sheet", "sheet-answer"))
        rows = self._rows(document.rows) if document.rows else None
        for section in self.records:
            self._told_in_full(section)
        self._answer(answer)
        for sheet in filter(None, (answer, rows)):
            look.on_paper(sheet, say, document.title, "portrait" if sheet is answer else "landscape")

    def _sheet(self, made: object, title: str) -> Worksheet:
        sheet = made if isinstance(made, Worksheet) else self.file.create_sheet()
        sheet.title = _NO_TITLE.sub(" ", clean(title))[:_LONGEST_TITLE]
        return sheet

    # The answer itself

    def _answer(self, sheet: Worksheet) -> None:
        for number, width in enumerate(_WIDTHS, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.sheet_view.showGridLines = False
        page = _Page(sheet)
        page.across((self.document.title,), font=look.TITLE)
        if self.document.subtitle:
            page.across((self.document.subtitle,))
        page.blocks(self.document.lead or self._but_records(self.document.sections), 0)

    def _but_records(self, sections: Iterable[Section]) -> Iterator[Section]:
        return (section for section in sections if section not in self.records)

    # What stands in rows

    def _rows(self, table: TableBlock) -> Worksheet:
        sheet = self._sheet(None, self.say("sheet", "sheet-rows"))
        cells = [[clean(words(cell))[: bounds.TEXT] for cell in row] for row in table.rows]
        for number, heading in enumerate(_different(map(clean, table.head)), start=1):
            column = [row[number - 1] for row in cells]
            look.headed(sheet, number, heading, _width([heading, *column]))
            for row, said in enumerate(column, start=2):
                cell = look.text(sheet.cell(row, number), said)
                cell.border = look.BOX
                _shade(cell, status_in(table.rows[row - 2][number - 1]))
        look.high_enough(sheet, 1 + len(cells))
        if cells:
            look.as_table(sheet, "rows", "A2")
        return sheet

    def _told_in_full(self, section: Section) -> None:
        """A sheet with a row for each record: its id, and what is told of it."""
        sheet = self._sheet(None, section.title)
        look.headed(sheet, 1, self.say("sheet", "id"), _NARROW)
        look.headed(sheet, 2, clean(section.title), 110)
        items = [item for item in section.blocks if isinstance(item, Item)]
        for row, item in enumerate(items, start=2):
            told = "\n".join(clean(words(line)) for line in (item.line, *_lines(item.below)))
            for number, said in enumerate((item.anchor, told), start=1):
                look.text(sheet.cell(row, number), said[: bounds.TEXT]).border = look.BOX
        look.high_enough(sheet, 1 + len(items))
        look.as_table(sheet, "records", "A2")
        look.on_paper(sheet, self.say, self.document.title)

    def bytes(self) -> bytes:
        """The file, whose parts carry the day of the answer, not of the writing."""
        title = clean(": ".join(filter(None, (self.document.title, self.document.subtitle))))
        return look.written(self.file, title, self.say, self.day)


class _Page:
    """A sheet that is read from the top, as it is written line by line."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet, self.row = sheet, 0

    def blocks(self, blocks: Iterable[Block], depth: int) -> None:
        for block in blocks:
            self._block(block, depth)

    def _block(self, block: Block, depth: int) -> None:
        match block:
            case Section():
                self.row += 1
                self.across(
                    (block.title,), font=Font(name=look.FACE, size=_HEADINGS[min(depth, 1)], bold=True)
                )
                self.blocks(block.blocks, depth + 1)
            case TableBlock():
                self._table(block)
            case Staircase() | Chart():
                self._table(block.table)
            case Item():
                self.across(_item(block), depth - 1)
                self.blocks(block.below, depth + 1)
            case _:
                for line in _lines((block,)):
                    self.across(line, depth - 1)

    def across(self, line: Line, depth: int = 0, font: Font | None = None) -> None:
        """Running text across the columns, so far in."""
        self.row += 1
        said = harmless(words(line))[: bounds.TEXT]
        cell = look.text(self.sheet.cell(self.row, 1), said)
        cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=max(depth, 0))
        if font:
            cell.font = font
        self.sheet.merge_cells(start_row=self.row, end_row=self.row, start_column=1, end_column=len(_WIDTHS))
        size = (cell.font.sz or look.SIZE) / look.SIZE
        lines = look.lines_of(said, int((sum(_WIDTHS) - 2 * depth) / size))
        self.sheet.row_dimensions[self.row].height = lines * look.LINE_HEIGHT * size + 2

    def _table(self, table: TableBlock) -> None:
        self.row += 1
        for number, heading in enumerate(table.head, start=1):
            width = _WIDTHS[number - 1] if number <= len(_WIDTHS) else _NARROW
            look.headed(self.sheet, number, clean(heading), width, self.row)
        for line in table.rows:
            self.row += 1
            for number, said in enumerate(line, start=1):
                cell = look.text(self.sheet.cell(self.row, number), clean(words(said))[: bounds.TEXT])
                cell.border = look.BOX
                _shade(cell, status_in(said))
        self.row += 1


def _anchors(section: Section) -> bool:
    return any(isinstance(block, Item) and block.anchor for block in section.blocks)


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """What the blocks say, line by line."""
    for block in blocks:
        if isinstance(block, Item):
            yield _item(block)
            yield from _lines(block.below)
        elif isinstance(block, Task):
            yield (f"{block.number}. " if block.number else "", block.text)
            yield from (joined((fact.told for fact in facts), " · ") for facts in block.lines)
        elif line := _line(block):
            yield line


def _line(block: Block) -> Line:
    """What a block of one line says. A way to another part of a page leads nowhere in a workbook."""
    match block:
        case Para(line):
            leads_within = any(isinstance(piece, Link) and piece.href.startswith("#") for piece in line)
            return () if leads_within else line
        case Labelled():
            return block.told
        case Code(text, _):
            return (text,)
    return ()


def _item(item: Item) -> Line:
    return (f"{item.marker} ", *item.line) if item.marker else item.line


def _different(headings: Iterable[str]) -> Iterator[str]:
    """The headings, with a number where one has been there before: no two in a table may be alike."""
    seen: Counter[str] = Counter()
    for heading in headings:
        seen[heading.casefold()] += 1
        again = seen[heading.casefold()]
        yield f"{heading} {again}" if again > 1 or not heading else heading


def _width(texts: Sequence[str]) -> int:
    """As wide as what stands there, within reason."""
    return max(_NARROW, min(_BROAD, max(map(len, texts)) + 3))


def _shade(cell: Cell, status: Status | None) -> None:
    if status:
        ink, below = (f"FF{colour}" for colour in on_paper(TONES[status]))
        cell.fill = PatternFill("solid", fgColor=below)
        cell.font = Font(name=look.FACE, size=look.SIZE, color=ink)
