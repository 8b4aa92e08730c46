"""Writing a workbook for collecting evidence: empty, or filled in with a collaboration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ...languages import Language
from ...model import bounds
from ...model.collaboration import Arena, Collaboration
from ...model.pack import Pack
from ...model.values import Frozen, When
from ...words import Say, harmless, needed
from .. import archive
from . import choices, look
from .layout import (
    ARENAS,
    COLLABORATION,
    FIELDS,
    NOT_APPLICABLE,
    PARTIES,
    PHASES,
    PROBLEM,
    QUESTIONS,
    RECORDS,
    SHEETS,
    VERDICTS,
    Sheet,
    SheetColumn,
)

_READY = 300
"""So many empty rows are ready below what is filled in."""
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
    return look.written(made.file, harmless(made.title), made.say, archive.NO_DAY)


class _Made:
    """The workbook as it is made, sheet by sheet."""

    def __init__(self, pack: Pack, say: Say, collaboration: Collaboration | None) -> None:
        self.pack, self.say, self.collaboration = pack, say, collaboration
        self.file = Workbook()
        assert self.file.active is not None
        self.file.remove(self.file.active)
        self.choices = choices.of(pack) | choices.of_its_own(collaboration)
        self.lists: dict[str, str] = {}
        name = collaboration.collaboration.name if collaboration else None
        self.title = say("sheet", "title-of", name=name) if name else say("sheet", "title")
        self._read_me()
        for sheet in SHEETS:
            self.file.create_sheet(say("sheet", sheet.word))
        self._questions()
        self._listed()
        self._about()
        self._problem()
        for sheet, rows in self._rows():
            self._filled(sheet, list(rows))

    def _read_me(self) -> None:
        say = self.say
        sheet = self.file.create_sheet(say("sheet", "sheet-read-me"))
        words = {word: say("sheet", word) for word in ("supports", "partly", "against", "id")}
        words["records"], words["questions"] = say("sheet", "sheet-records"), say("sheet", "sheet-questions")
        words["sheets"] = say.listed(say("sheet", s.word) for s in SHEETS)
        lines = [say("sheet", key, **words) for key in _READ_ME]
        lines += [say.text(step.note) for step in self.pack.ladder.steps if step.note]
        for row, line in enumerate(lines, start=1):
            cell = look.text(sheet.cell(row, 1), line)
            if row == 1:
                cell.font = look.TITLE
        sheet.column_dimensions["A"].width = 90
        look.high_enough(sheet, len(lines))
        sheet.row_dimensions[1].height = 2 * look.LINE_HEIGHT
        _locked(sheet)
        look.on_paper(sheet, say, self.title, "portrait")

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
        if len(rows) >= bounds.ROWS:
            raise DoesNotFit(self.say("sheet", sheet.word), len(rows))
        made = self.file[self.say("sheet", sheet.word)]
        last = 1 + len(rows) + ready
        for number, column in enumerate(sheet.columns, start=1):
            heading = self._heading(column) if ready else self.say("sheet", column.word)
            look.headed(made, number, heading, column.width)
            for row in range(2, last + 1):
                value = rows[row - 2].get(column.key) if row - 2 < len(rows) else None
                cell = look.text(made.cell(row, number), self._written(column, value))
                cell.border = look.BOX
                if column.key in locked:
                    cell.fill = look.PALE
                else:
                    cell.protection = _OPEN
            if column.key not in locked:
                area = f"{get_column_letter(number)}2:{get_column_letter(number)}{last}"
                made.add_data_validation(self._helped(column, area))
        look.high_enough(made, 1 + len(rows))
        _locked(made)
        look.as_table(made, sheet.table, "B2" if sheet is RECORDS else "A2")
        look.on_paper(made, self.say, self.title)

    def _heading(self, column: SheetColumn) -> str:
        title = self.say("sheet", column.word)
        return f"{title} *" if column.required else title

    def _help(self, column: SheetColumn) -> str:
        return self.say("sheet", column.help, questions=self.say("sheet", "sheet-questions"))

    def _written(self, column: SheetColumn, value: Any) -> str | None:
        """A value as it stands in its cell."""
        if value is None or value == ():
            return None
        several = value if isinstance(value, tuple) and not isinstance(value, When) else (value,)
        text = "\n".join(self._word(column, one) for one in several)
        if len(text) > bounds.TEXT:
            raise DoesNotFit(self.say("sheet", column.word), len(text))
        return text

    def _word(self, column: SheetColumn, value: Any) -> str:
        if isinstance(value, When):
            return value.written
        text = ("yes" if value else "no") if isinstance(value, bool) else str(value)
        known = self.choices.get(column.choices or "")
        return known.label(text, self.say.lang) if known and text in known.titles else text

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
        for number, (word, width) in enumerate(QUESTIONS.items(), start=1):
            look.headed(sheet, number, say("sheet", word), width)
        row = 1
        for step in pack.ladder.steps:
            for criterion in pack.criteria_of(step).values():
                for id_, indicator in criterion.indicators.items():
                    row += 1
                    cells = (
                        f"{step.number} {say.text(step.title)}",
                        say.text(criterion.title),
                        self.choices["indicator"].label(id_, say.lang),
                        needed(say, pack, indicator.needs),
                        say("sheet", f"asks-{indicator.per or 'together'}"),
                        id_,
                    )
                    for number, text in enumerate(cells, start=1):
                        look.text(sheet.cell(row, number), text).border = look.BOX
        look.high_enough(sheet, row)
        _locked(sheet)
        look.as_table(sheet, "questions", "A2")
        look.on_paper(sheet, say, self.title)

    def _listed(self) -> None:
        """The hidden sheet that the drop-downs take their entries from."""
        title = self.say("sheet", "sheet-lists")
        sheet = self.file.create_sheet(title)
        for number, (name, known) in enumerate(choices.of(self.pack).items(), start=1):
            look.headed(sheet, number, name, 40)
            for row, label in enumerate(known.labels(self.say.lang), start=2):
                look.text(sheet.cell(row, number), label)
            self.lists[name] = _area(title, number, 1 + len(known.titles))
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


def _locked(sheet: Worksheet) -> None:
    """Protect the sheet without a password; what is open can be filled in, sorted and given other widths."""
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.formatCells = False
    protection.insertRows = protection.sort = protection.autoFilter = False
