"""Writing a workbook for collecting evidence: empty, or filled in with a collaboration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from ...model.collaboration import Arena, Collaboration
from ...model.pack import Pack
from ...model.values import Frozen, Language, When
from ...words import Say, harmless, needed
from . import choices
from .layout import (
    ARENAS,
    COLLABORATION,
    FIELDS,
    LONGEST,
    MOST_ROWS,
    NOT_APPLICABLE,
    PARTIES,
    PHASES,
    PROBLEM,
    RECORDS,
    SHEETS,
    VERDICTS,
    Sheet,
    SheetColumn,
)

_READY = 300
"""So many empty rows are ready below what is filled in."""
_LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What a workbook would read as a character by its number."""
_NOT_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_TEXT = "@"
_TOP = Alignment(vertical="top", wrap_text=True)
_FACE, _SIZE = "Calibri", 11
_HEADING = Font(name=_FACE, size=_SIZE, bold=True, color="FFFFFFFF")
_TITLE = Font(name=_FACE, size=16, bold=True)
_DARK = PatternFill("solid", fgColor="FF1E2B3C")
_PALE = PatternFill("solid", fgColor="FFF1F3F5")
_LINE = Side(style="thin", color="FF8A94A0")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_LINE_HEIGHT, _HIGHEST = 15, 409
"""In points. No row can be higher."""
_OPEN = Protection(locked=False)


class DoesNotFit(ValueError):
    """A text is longer than a cell can hold, or there are more rows than are read back.

    Where it is, and how much there is.
    """

    def __init__(self, where: str, length: int) -> None:
        self.where, self.length = where, length
        super().__init__(f"{where}: {length}")


def workbook(pack: Pack, lang: Language, collaboration: Collaboration | None = None) -> bytes:
    """A workbook for `pack` in `lang` as an .xlsx file, filled in with `collaboration` if there is one.

    Raises:
        DoesNotFit: the collaboration has more than a workbook can hold.
    """
    made = _Made(pack, Say(lang), collaboration)
    out = BytesIO()
    made.file.save(out)
    return out.getvalue()


class _Made:
    """The workbook as it is made, sheet by sheet."""

    def __init__(self, pack: Pack, say: Say, collaboration: Collaboration | None) -> None:
        self.pack, self.say, self.collaboration = pack, say, collaboration
        self.file = Workbook()
        assert self.file.active is not None
        self.file.remove(self.file.active)
        self.choices = choices.of(pack)
        self.lists: dict[str, str] = {}
        self._properties()
        self._read_me()
        for sheet in SHEETS:
            self.file.create_sheet(say("sheet", sheet.word))
        self._questions()
        self._listed()
        self._about()
        self._problem()
        for sheet, rows in self._rows():
            self._filled(sheet, list(rows))

    def _properties(self) -> None:
        name = self.collaboration.collaboration.name if self.collaboration else None
        title = self.say("sheet", "title-of", name=name) if name else self.say("sheet", "title")
        properties = self.file.properties
        properties.title = _clean(title)[:250]
        properties.language = _LANGUAGES[self.say.lang]
        properties.creator = "samordningstrappa"

    def _read_me(self) -> None:
        say = self.say
        sheet = self.file.create_sheet(say("sheet", "sheet-read-me"))
        words = {word: say("sheet", word) for word in ("supports", "partly", "against", "id")}
        words["records"], words["questions"] = say("sheet", "sheet-records"), say("sheet", "sheet-questions")
        words["sheets"] = say.listed(say("sheet", s.word) for s in SHEETS)
        lines = [say("sheet", key, **words) for key in _READ_ME]
        lines += [say.text(step.note) for step in self.pack.ladder.steps if step.note]
        for row, line in enumerate(lines, start=1):
            cell = _text(sheet.cell(row, 1), line)
            if row == 1:
                cell.font = _TITLE
        sheet.column_dimensions["A"].width = 100
        _high_enough(sheet, len(lines))
        sheet.row_dimensions[1].height = 2 * _LINE_HEIGHT
        _locked(sheet)
        _as_wide_as_the_page(sheet)

    def _about(self) -> None:
        """The sheet about the collaboration: a line for each field."""
        about = self.collaboration.collaboration if self.collaboration else None
        rows = []
        for field in FIELDS:
            value = getattr(about, field.key) if about else None
            rows.append({"field": self._heading(field), "value": value, "explanation": self._help(field)})
        self._sheet(COLLABORATION, rows, ready=0, locked=("field", "explanation"))

    def _problem(self) -> None:
        answers: Mapping[str, str] = self.collaboration.problem if self.collaboration else {}
        rows = [
            {"id": id_, "question": self.say.text(text), "answer": answers.get(id_)}
            for id_, text in self.pack.targets.questions.items()
        ]
        self._sheet(PROBLEM, rows, ready=0, locked=("id", "question"))

    def _rows(self) -> Iterator[tuple[Sheet, Iterable[Any]]]:
        """The sheets with a row for each of something."""
        found = self.collaboration
        arenas = found.arenas if found else ()
        yield PARTIES, found.parties if found else ()
        yield ARENAS, arenas
        yield PHASES, (_phase(arena, number) for arena in arenas for number in range(len(arena.phases)))
        yield RECORDS, found.evidence if found else ()
        yield VERDICTS, found.verdicts if found else ()
        yield NOT_APPLICABLE, found.not_applicable if found else ()

    def _filled(self, sheet: Sheet, found: list[Any]) -> None:
        rows = [{column.key: _value(one, column) for column in sheet.columns} for one in found]
        self._sheet(sheet, rows, ready=_READY)

    def _sheet(
        self, sheet: Sheet, rows: list[dict[str, Any]], *, ready: int, locked: tuple[str, ...] = ()
    ) -> None:
        """The sheet with its headings, rows and so many empty ones; all but the `locked` columns are open."""
        if len(rows) >= MOST_ROWS:
            raise DoesNotFit(self.say("sheet", sheet.word), len(rows))
        made = self.file[self.say("sheet", sheet.word)]
        last = 1 + len(rows) + ready
        for number, column in enumerate(sheet.columns, start=1):
            heading = self._heading(column) if ready else self.say("sheet", column.word)
            _headed(made, number, heading, column.width)
            for row in range(2, last + 1):
                value = rows[row - 2].get(column.key) if row - 2 < len(rows) else None
                cell = _text(made.cell(row, number), self._written(column, value))
                cell.border = _BOX
                if column.key in locked:
                    cell.fill = _PALE
                else:
                    cell.protection = _OPEN
            if column.key not in locked:
                area = f"{get_column_letter(number)}2:{get_column_letter(number)}{last}"
                made.add_data_validation(self._helped(column, area))
        _high_enough(made, 1 + len(rows))
        _locked(made)
        _laid_out(made, sheet.table, "B2" if sheet is RECORDS else "A2")

    def _heading(self, column: SheetColumn) -> str:
        title = self.say("sheet", column.word)
        return f"{title} *" if column.required else title

    def _help(self, column: SheetColumn) -> str:
        return self.say("sheet", column.help, questions=self.say("sheet", "sheet-questions"))

    def _written(self, column: SheetColumn, value: Any) -> str | None:
        """A value as it stands in its cell."""
        if value is None or value == ():
            return None
        if isinstance(value, tuple) and not isinstance(value, When):
            return self._fits(column, ", ".join(value))
        if isinstance(value, bool):
            value = "yes" if value else "no"
        known = self.choices.get(column.choices or "", {})
        text = value.written if isinstance(value, When) else str(value)
        return self._fits(column, choices.label(text, known[text], self.say.lang) if text in known else text)

    def _fits(self, column: SheetColumn, text: str) -> str:
        if len(text) > LONGEST:
            raise DoesNotFit(self.say("sheet", column.word), len(text))
        return text

    def _helped(self, column: SheetColumn, area: str) -> DataValidation:
        """What helps to fill in a column: its list, where it has one, and a few words.

        A cell that may hold several refuses nothing. Where it holds one, what is not in the list is
        only warned of, for it may well be the id of something in it.
        """
        source = self.lists.get(column.choices or "")
        found = DataValidation(
            type="list" if source else None,
            formula1=source,
            allow_blank=True,
            showErrorMessage=bool(source) and column.holds != "several" and column.choices != "arena",
            errorStyle="warning",
            errorTitle=self.say("sheet", column.word)[:32],
            error=self.say("sheet", "not-listed"),
            showInputMessage=True,
            promptTitle=self.say("sheet", column.word)[:32],
            prompt=self._help(column)[:255],
        )
        found.add(area)
        return found

    def _questions(self) -> None:
        """Every question, to be looked up."""
        say, pack = self.say, self.pack
        sheet = self.file.create_sheet(say("sheet", "sheet-questions"))
        widths = {"step": 26, "criterion": 34, "indicator": 34, "question": 70, "needs": 22, "asks": 22}
        for number, (word, width) in enumerate(widths.items(), start=1):
            _headed(sheet, number, say("sheet", word), width)
        row = 1
        for step in pack.ladder.steps:
            for criterion in pack.criteria_of(step).values():
                for id_, indicator in criterion.indicators.items():
                    row += 1
                    cells = (
                        f"{step.number} {say.text(step.title)}",
                        say.text(criterion.title),
                        id_,
                        say.text(indicator.question),
                        needed(say, pack, indicator.needs),
                        say("sheet", f"asks-{indicator.per or 'together'}"),
                    )
                    for number, text in enumerate(cells, start=1):
                        _text(sheet.cell(row, number), text).border = _BOX
        _high_enough(sheet, row)
        _locked(sheet)
        _laid_out(sheet, "questions", "A2")

    def _listed(self) -> None:
        """The hidden sheet that the drop-downs take their entries from."""
        title = self.say("sheet", "sheet-lists")
        sheet = self.file.create_sheet(title)
        for number, (name, known) in enumerate(self.choices.items(), start=1):
            _headed(sheet, number, name, 40)
            for row, (id_, text) in enumerate(known.items(), start=2):
                _text(sheet.cell(row, number), choices.label(id_, text, self.say.lang))
            if known:
                self.lists[name] = _area(title, number, 1 + len(known))
        sheet.sheet_state = "hidden"
        _locked(sheet)
        self.lists["party"] = _area(self.say("sheet", PARTIES.word), 1, 1 + self._count("parties"))
        self.lists["arena"] = _area(self.say("sheet", ARENAS.word), 1, 1 + self._count("arenas"))

    def _count(self, table: str) -> int:
        return _READY + len(getattr(self.collaboration, table, ()))


_READ_ME = (
    "read-title",
    "read-purpose",
    "read-order",
    "read-required",
    "read-record",
    "read-sides",
    "read-several",
    "read-unknown",
    "read-dates",
    "read-ids",
    "read-people",
    "read-own",
)


def _phase(arena: Arena, number: int) -> Mapping[str, Any]:
    return {"arena": arena.id, **dict(arena.phases[number])}


def _value(found: Frozen | Mapping[str, Any], column: SheetColumn) -> Any:
    """The value of a column in what a row is about. What is not there, and `False`, is left out."""
    value: Any = found
    for key in column.leads_to:
        value = value[key] if isinstance(value, Mapping) else getattr(value, str(key), None)
    return None if value is False else value


def _area(title: str, number: int, last: int) -> str:
    letter = get_column_letter(number)
    return f"{quote_sheetname(title)}!${letter}$2:${letter}${last}"


def _text(cell: Cell | MergedCell, text: str | None) -> Cell:
    """`text` in the cell and as text: never a formula, a number or a date, whatever it begins with."""
    assert isinstance(cell, Cell)
    if text is not None:
        cell.value = _ESCAPED.sub("_x005F_", _clean(text))
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    cell.number_format = _TEXT
    cell.alignment = _TOP
    return cell


def _clean(text: str) -> str:
    """`text` without characters that steer anything, or that no workbook can hold."""
    return _NOT_XML.sub(" ", harmless(text))


def _headed(sheet: Worksheet, number: int, heading: str, width: int) -> None:
    cell = _text(sheet.cell(1, number), heading)
    cell.font, cell.fill, cell.border = _HEADING, _DARK, _BOX
    sheet.column_dimensions[get_column_letter(number)].width = width


def _high_enough(sheet: Worksheet, last: int) -> None:
    """Rows to `last` as high as their text is likely to need. Empty rows grow as they are filled in."""
    widths = [int(at.width) - 1 for at in sheet.column_dimensions.values()]
    for number, row in enumerate(sheet.iter_rows(max_row=last, values_only=True), start=1):
        lines = max(_lines(str(text or ""), width) for text, width in zip(row, widths, strict=True))
        sheet.row_dimensions[number].height = min(lines * _LINE_HEIGHT, _HIGHEST)


def _lines(text: str, width: int) -> int:
    """How many lines `text` needs when each holds so many characters."""
    return sum(max(1, ceil(len(paragraph) / width)) for paragraph in text.split("\n"))


def _laid_out(sheet: Worksheet, name: str, first: str) -> None:
    """A table with heads that are read out, stay in sight and are printed on every page."""
    sheet.add_table(Table(displayName=name, ref=sheet.dimensions))
    sheet.freeze_panes = first
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    _as_wide_as_the_page(sheet)


def _as_wide_as_the_page(sheet: Worksheet) -> None:
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _locked(sheet: Worksheet) -> None:
    """Protect the sheet without a password; what is open can be filled in, sorted and given other widths."""
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.formatCells = False
    protection.insertRows = protection.sort = protection.autoFilter = False
