"""Reading a collaboration from a workbook, or its records from a CSV file, as from a TOML file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain, count
from pathlib import Path
from typing import Any

from ...languages import Language
from ...model.collaboration import Collaboration
from ...model.pack import Pack
from ...model.problems import Cell, InputFile, KeyPath, Problem, closest
from .. import check, read, within
from ..check.names import ids
from ..check.shape import shape
from ..places import find
from ..problems import ProblemsFound
from . import choices, comma, workbook
from .grid import Grid, SheetTable, called, faults, table, title_by_headings
from .layout import (
    ARENAS,
    COLLABORATION,
    FIELDS,
    LOOKED_AT,
    NOT_APPLICABLE,
    PARTIES,
    PHASES,
    PROBLEM,
    RECORDS,
    SHEETS,
    VERDICTS,
    SheetColumn,
    named,
    normal,
    sheets,
    shown,
    titles,
)

_NAMED = {"party": "parties", "arena": "arenas"}
"""What can be chosen of what the file itself holds, and where it stands."""
_ROW = 2
"""So many parts has the path that leads to a row: its table and its number."""
_LONGEST_ID = 60
"""So many letters of a name are enough of an id; there may be a number after them."""
_WITH_IDS = (PARTIES, ARENAS, RECORDS)
_IN_ROWS = (PARTIES, ARENAS, RECORDS, VERDICTS, NOT_APPLICABLE)
"""The sheets with a row for each of what they hold. The others are read after them."""
_OF_ROW = ("no-arena-holds-parties",)
"""What is told at a cell, and is about what others of its row do not say."""
_SAID = ("supports", "partly", "against", "instruments", "functions", "parties", "arenas")
"""Columns that messages name, also where they are not there."""
_NAMELESS = ("answer", "mark", "target")
"""What can be chosen and is called nothing in particular."""
_SERIAL = re.compile(r"([2-7][0-9]{4})(?:[.,][0-9]+)?")
"""From 1954 to 2118."""


def collaboration(path: Path, pack: Pack) -> Collaboration:
    """The collaboration in the workbook or CSV file at `path`, checked against `pack`.

    Raises:
        ProblemsFound: it cannot be judged as it is. Every problem is there.
    """
    kind = path.suffix.casefold()
    if kind == ".xlsx":
        return _from_workbook(InputFile(str(path), read.contents(path)), pack)
    if kind in (".csv", ".tsv"):
        return _from_csv(path, pack)
    raise ProblemsFound([Problem("save-as-xlsx", InputFile(str(path)), values={"read": kind})])


def _from_workbook(file: InputFile, pack: Pack) -> Collaboration:
    tables, problems = _tables(workbook.grids(file), file)
    known = choices.of(pack) | {name: _names(tables.get(table)) for name, table in _NAMED.items()}
    filled = _Filled(file, known, problems=problems)
    ways = {COLLABORATION: filled.collaboration, PROBLEM: filled.answers, PHASES: filled.phases}
    for sheet in (*_IN_ROWS, *ways):
        if found := tables.get(sheet.table):
            ways.get(sheet, filled.rows)(found)
    return filled.checked(pack)


def _from_csv(path: Path, pack: Pack) -> Collaboration:
    file = InputFile(str(path), read.contents(path))
    beside = path.with_suffix(".toml")
    if not beside.exists():
        raise ProblemsFound([Problem("no-file-beside", file, values={"read": beside.name})])
    rest, known, problems = _beside(beside, pack)
    try:
        grid = comma.grid(file)
    except ProblemsFound as error:
        raise ProblemsFound([*problems, *error.problems]) from None
    records, headings = table(RECORDS, grid, file)
    filled = _Filled(file, choices.of(pack) | known, rest, problems=[*problems, *headings])
    if records:
        filled.rows(records)
    else:
        filled.problems += faults(grid, None, file)
    return filled.checked(pack)


def _beside(path: Path, pack: Pack) -> tuple[dict[str, Any], dict[str, choices.Choice], tuple[Problem, ...]]:
    """What the TOML file at `path` says and lets one name, as far as it can be read, and what is wrong."""
    try:
        file = read.toml(path)
    except ProblemsFound as error:
        return {}, {name: choices.Choice({}, more=True) for name in _NAMED}, error.problems
    found = shape(Collaboration, file)
    named = {name: getattr(found.read, table) for name, table in _NAMED.items()}
    known = {name: choices.named((one.id, one.name) for one in there) for name, there in named.items()}
    try:
        check.collaboration(file, pack)
    except ProblemsFound as error:
        return dict(found.file.data), known, error.problems
    return dict(file.data), known, ()


def _names(found: SheetTable | None) -> choices.Choice:
    """The ids and names on a sheet."""
    if found is None:
        return choices.Choice({}, more=True)
    names = {row: found.written(row, "name") for row in found.rows()}
    return choices.named(
        (id_, None if names[row].fault else names[row].text) for row, id_ in _ids(found).items()
    )


def _tables(found: Iterable[Grid], file: InputFile) -> tuple[dict[str, SheetTable], list[Problem]]:
    """The sheets we read, by the tables they hold, and what is wrong with sheets and headings.

    Raises:
        ProblemsFound: there is no sheet of ours.
    """
    grids, problems = _ours(found, file)
    tables: dict[str, SheetTable] = {}
    for name, grid in grids.items():
        made, wrong = table(sheets()[normal(grid.title)], grid, file)
        problems += wrong
        if made:
            tables[name] = made
        else:
            problems += faults(grid, None, file)
    if not tables:
        raise ProblemsFound(problems)
    return tables, problems


def _ours(found: Iterable[Grid], file: InputFile) -> tuple[dict[str, Grid], list[Problem]]:
    """The sheets we read, each once, and what is wrong with those that are there or are not."""
    grids: dict[str, Grid] = {}
    problems: list[Problem] = []
    found = list(found)
    seen = ", ".join(grid.title for grid in found)
    for grid in found:
        sheet = sheets().get(normal(grid.title))
        if sheet is None:
            problems += perhaps_ours(grid, file)
        elif sheet.table in grids:
            values = {"read": grid.title, "other": grids[sheet.table].title}
            problems.append(Problem("sheet-twice", file, values=values, cell=grid.cell(1, 1)))
        else:
            grids[sheet.table] = grid
    meant = {title for problem in problems for title in (problem.meant, problem.values.get("other")) if title}
    there = {*grids, *(sheets()[normal(title)].table for title in meant)}
    for sheet in SHEETS:
        if sheet.needed and sheet.table not in there:
            expected = tuple(dict.fromkeys(titles(sheet.word)))
            values = {"read": expected[0], "seen": seen}
            problems.append(Problem("sheet-missing", file, values=values, expected=expected))
    if not grids:
        return grids, [Problem("sheets-missing", file, values={"seen": seen})]
    return grids, problems


def perhaps_ours(grid: Grid, file: InputFile) -> Iterator[Problem]:
    """A problem if a sheet nobody reads looks like one of ours, by title or headings. Others are let be."""
    ours = {normal(title): title for sheet in SHEETS for title in titles(sheet.word)}
    looked_at = {normal(title) for word in LOOKED_AT for title in titles(word)}
    if normal(grid.title) in looked_at:
        return
    values, cell = {"read": grid.title}, grid.cell(1, 1)
    if meant := closest(normal(grid.title), ours):
        yield Problem("unknown-sheet", file, values=values, meant=ours[meant], cell=cell)
    elif other := next(
        (called_as for sheet in _IN_ROWS if (called_as := title_by_headings(sheet, grid))), None
    ):
        yield Problem("sheet-left-out", file, values={**values, "other": other}, cell=cell)


@dataclass
class _Filled:
    """The data of a file as it is filled in, where each value stands, and what was wrong on the way."""

    file: InputFile
    known: choices.Choices
    data: dict[str, Any] = field(default_factory=dict)
    cells: dict[KeyPath, Cell] = field(default_factory=dict)
    keys: dict[KeyPath, Cell] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    tables: list[SheetTable] = field(default_factory=list)
    unknown: set[object] = field(default_factory=set)
    """The places of cells that may name something we could not read."""

    def rows(self, table: SheetTable) -> None:
        """Each row of a sheet as a table of the file, after those that are there."""
        name = table.sheet.table
        there = list(_listed(self.data.get(name)))
        self.data[name] = there
        self.cells[name,] = table.first()
        self._begun(table)
        given = _ids(table, set(ids(there))) if table.sheet in _WITH_IDS else {}
        for row in table.rows():
            made = self._row(table, row, (name, len(there)))
            there.append({"id": given[row], **made} if row in given else made)

    def _begun(self, table: SheetTable) -> None:
        self.tables.append(table)
        self.problems += faults(table.grid, table, self.file)

    def collaboration(self, table: SheetTable) -> None:
        """The sheet about the collaboration, where each line has its name in front."""
        self._begun(table)
        if not table.whole:
            return
        about: dict[str, Any] = {}
        self.data["collaboration"] = about
        lang = table.lang
        for column in FIELDS:
            missing = table.grid.cell(table.header, 1)._replace(heading=called(column, lang), text="")
            self.cells["collaboration", column.key] = missing
        lines = named(FIELDS)
        for row in table.rows():
            label, cell = table.written(row, "field").text.strip(), table.cell(row, "field")
            line = lines.get(normal(label))
            if line and line.key not in about:
                self._line(table, row, line, about)
            elif line:
                self._told("heading-twice", cell, {"read": label})
            elif label:
                expected = tuple(called(column, lang) for column in FIELDS)
                meant = closest(normal(label), expected)
                self._told("unknown-heading", cell, {"read": label}, expected, meant)
            elif table.written(row, "value").text:
                self._told("no-heading", table.cell(row, "value"), {})
        about.setdefault("id", _id_of(about.get("name", ""), "samarbeid"))

    def _line(self, table: SheetTable, row: int, column: SheetColumn, about: dict[str, Any]) -> None:
        at = table.cell(row, "value")
        assert at is not None
        self.cells["collaboration", column.key] = at._replace(heading=shown(table.written(row, "field").text))
        written = table.written(row, "value")
        if written.text and not written.fault:
            about[column.key] = written.text.strip() if column.holds == "id" else written.text

    def answers(self, table: SheetTable) -> None:
        """The answers to the questions about the problem, by their ids. No answer is no answer."""
        self._begun(table)
        if not table.whole:
            return
        answers: dict[str, Any] = {}
        self.data["problem"] = answers
        for row in table.rows():
            id_, answer = table.written(row, "id").text.strip(), table.written(row, "answer")
            path = ("problem", id_)
            if id_ in answers:
                self._told("id-twice", table.cell(row, "id"), {"read": id_})
            elif answer.text and not answer.fault:
                self._stands(self.cells, path, table.cell(row, "answer"))
                self._stands(self.keys, path, table.cell(row, "id"))
                if value := self._value(table.sheet.column("answer"), answer.text, path, table.lang):
                    answers[id_] = value

    def phases(self, table: SheetTable) -> None:
        """The phases, each in the arena it names, in the order they stand."""
        self._begun(table)
        there = enumerate(self.data.get("arenas", ()))
        arenas = {arena.get("id"): number for number, arena in reversed([*there])} if table.whole else {}
        for row in table.rows():
            written = table.written(row, "arena")
            number = arenas.get(self.known["arena"].one(written.text))
            if number is None:  # the rest of the row is looked at all the same
                self._row(table, row, (PHASES.table, row))
            else:
                starts = self.data["arenas"][number].setdefault("phases", [])
                made = self._row(table, row, ("arenas", number, "phases", len(starts)))
                starts.append({key: value for key, value in made.items() if key != "arena"})
            if table.whole and not written.text:
                self._told("missing-key", table.cell(row, "arena"), {"key": "arena"})

    def _row(self, table: SheetTable, row: int, path: KeyPath) -> dict[str, Any]:
        """What a row says, as a table of the file; every cell of it is a place, also the empty ones."""
        made: dict[str, Any] = {}
        filled = (key for key in table.columns if table.written(row, key).text)
        self._stands(self.cells, path, table.cell(row, next(filled)))
        for column in table.sheet.columns:
            place = (*path, *column.leads_to)
            self._stands(self.cells, place, table.cell(row, column.key))
            written = table.written(row, column.key)
            if written.text and not written.fault:
                value = self._value(column, written.text, place, table.lang)
                if value is not None:
                    _within(made, column.leads_to)[column.leads_to[-1]] = value
        for column in table.sheet.columns:
            if column.required or column.leads_to[0] in made:  # so that what is missing is missed in its cell
                _within(made, column.leads_to)
        return made

    def _value(self, column: SheetColumn, text: str, path: KeyPath, lang: Language) -> Any:
        if column.choices:
            return self._chosen(column, text, self.cells.get(path), lang)
        if column.holds == "date":
            return self._date(text.strip(), self.cells.get(path))
        return text.strip() if column.holds == "id" else text

    def _chosen(self, column: SheetColumn, text: str, cell: Cell | None, lang: Language) -> Any:
        """What is chosen, as a TOML file would have it."""
        known = self.known[column.choices or ""]
        if column.holds == "several":
            return self._checked(known.several(text), column, cell, lang) or None
        id_ = known.one(text)
        if column.holds == "number" and re.fullmatch(r"-?[0-9]{1,6}", id_):
            return int(id_)
        (found,) = self._checked([id_], column, cell, lang)
        return found == "yes" if column.holds == "mark" else found

    def _checked(self, read: list[str], column: SheetColumn, cell: Cell | None, lang: Language) -> list[str]:
        """The ids. Those that are not known are told in the words of the list, and an id stands for each."""
        known = self.known[column.choices or ""]
        for id_ in dict.fromkeys(read):
            if id_ not in known.titles:
                self._unknown(id_, column.choices or "", cell, lang)
        return [id_ if id_ in known.titles else _id_of(id_, "E") for id_ in read]

    def _unknown(self, read: str, what: str, cell: Cell | None, lang: Language) -> None:
        """Tell of a name that nothing has, unless it may be that of something we could not read."""
        known = self.known[what]
        bearing, meant = known.bearing(read), known.meant(read, lang)
        if bearing:
            code = "name-of-several"
            self._told(code, cell, {"read": read}, tuple(bearing))
        elif known.more and not meant:
            self.unknown.add(cell and cell.place)
        elif what in _NAMELESS:
            code = "not-allowed"
            self._told(code, cell, {"read": read}, known.labels(lang), meant)
        else:
            code = "unknown-name"
            self._told(code, cell, {"what": what, "read": read}, known.labels(lang), meant)

    def _date(self, read: str, cell: Cell | None) -> str | None:
        """A date as a file has it. A number that only a spreadsheet takes for a date is told here."""
        if day := _serial_day(read):
            code = "serial-date"
            self._told(code, cell, {"read": read, "day": day.isoformat()})
            return None
        return read

    @staticmethod
    def _stands(places: dict[KeyPath, Cell], path: KeyPath, cell: Cell | None) -> None:
        if cell:
            places[path] = cell

    def _told(
        self,
        code: str,
        cell: Cell | None,
        values: Mapping[str, str],
        expected: tuple[str, ...] = (),
        meant: str | None = None,
    ) -> None:
        self.problems.append(Problem(code, self.file, (), values, expected, meant, cell=cell))

    def checked(self, pack: Pack) -> Collaboration:
        """The collaboration, or every problem with it: those of a cell only once.

        Raises:
            ProblemsFound: it cannot be judged as it is.
        """
        filled = within.of_use(self.file._replace(data=self.data, cells=self.cells, keys=self.keys))
        told = {problem.cell.place for problem in self.problems if problem.cell}
        rows = {place[:2] for place in told}
        try:
            found = check.collaboration(filled, pack)
        except ProblemsFound as error:
            problems = [self._in_its_words(problem) for problem in error.problems]
            others = [problem for problem in problems if not self._follows(problem, told, rows)]
            raise ProblemsFound([*self.problems, *others] or problems) from None
        if self.problems:
            raise ProblemsFound(self.problems)
        return found

    def _in_its_words(self, problem: Problem) -> Problem:
        """A problem with a record, which names columns and arenas as the file itself does."""
        records = next((table for table in self.tables if table.sheet is RECORDS), None)
        if records is None or problem.path[:1] != (RECORDS.table,):
            return problem
        lang, arenas = records.lang, self.known["arena"]
        expected = tuple(arenas.label(id_, lang) if id_ in arenas.titles else id_ for id_ in problem.expected)
        headings = {key: records.heading(key) for key in _SAID}
        return problem._replace(values={**headings, **problem.values}, expected=expected)

    def _follows(self, problem: Problem, told: Collection[object], rows: Collection[object]) -> bool:
        """Whether it only says that what we could not read is not there, or is about what others read."""
        at = find(problem)
        if not isinstance(at, Cell) or problem.path[:_ROW] not in self.cells:
            return True
        return self._is_unread(at, told) or self._is_of_unread(problem, at, rows)

    def _is_of_unread(self, problem: Problem, cell: Cell, rows: Collection[object]) -> bool:
        """Whether it is about a row as a whole, or about a column, and some of that is unread."""
        name, *_ = problem.path
        is_torn = any(table.sheet.table == name and not table.whole for table in self.tables)
        if len(problem.path) == _ROW or problem.code in _OF_ROW:
            return is_torn or cell.place[:2] in rows
        return is_torn and problem.code == "missing-key" and problem.path not in self.cells

    def _is_unread(self, cell: Cell, told: Collection[object]) -> bool:
        grids = (table.grid for table in self.tables if table.grid.order == cell.order)
        is_joined = any(area.holds(cell) for grid in grids for area in grid.joined)
        return is_joined or cell.place in told or cell.place in self.unknown


def _listed(tables: object) -> list[Any]:
    return tables if isinstance(tables, list) else []


def _within(made: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    """The table that the last of `path` stands in, made where it is not there."""
    for key in path[:-1]:
        made = made.setdefault(key, {})
    return made


def _ids(table: SheetTable, taken: Collection[object] = ()) -> dict[int, str]:
    """The id of each row: as it is written, or made of its name, or of its number where it has none."""
    cells = {row: table.written(row, "id") for row in table.rows()}
    written = {row: "" if cell.fault else cell.text.strip() for row, cell in cells.items()}
    used = {*taken, *written.values()}
    names = {
        row: _id_of(table.written(row, "name").text, f"E{row}") for row, id_ in written.items() if not id_
    }
    shared = Counter(names.values())
    for row, name in names.items():
        own = name if shared[name] == 1 else f"{name}-{row}"
        written[row] = next(id_ for id_ in _numbered(own) if id_ not in used)
        used.add(written[row])
    return written


def _id_of(name: str, otherwise: str) -> str:
    return re.sub(r"\W+", "-", name.casefold())[:_LONGEST_ID].strip("-_") or otherwise


def _numbered(name: str) -> Iterator[str]:
    return chain([name], (f"{name}-{again}" for again in count(2)))


def _serial_day(read: str) -> date | None:
    """The day that a spreadsheet means by a number: so many days after the last but one of 1899."""
    match = _SERIAL.fullmatch(read)
    return date(1899, 12, 30) + timedelta(int(match[1])) if match else None
