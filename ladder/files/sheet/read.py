"""Reading a collaboration from a workbook, or its records from a CSV file, as from a TOML file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain, count
from pathlib import Path
from typing import Any

from pydantic_core import PydanticCustomError

from ...model.collaboration import Collaboration
from ...model.pack import Pack
from ...model.problems import Cell, InputFile, KeyPath, Problem, closest
from ...model.values import Language, read_date
from .. import check, read
from ..places import find
from ..problems import ProblemsFound
from . import choices, comma, workbook
from .grid import Grid, SheetTable, called, faults, table
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
_NAMELESS = ("answer", "mark", "target")
"""What can be chosen and is called nothing in particular."""
_SERIAL = re.compile(r"([2-7][0-9]{4})(?:[.,][0-9]+)?")
"""From 1954 to 2118."""
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})\.\s?)?([0-9]{1,2})\.\s?([0-9]{4})")


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
    found = workbook.grids(file)
    tables, problems = _tables(found, file)
    if problems:
        raise ProblemsFound(problems)
    known = choices.of(pack) | {name: _names(tables[table]) for name, table in _NAMED.items()}
    filled = _Filled(file, known)
    filled.collaboration(tables[COLLABORATION.table])
    filled.rows(tables[PARTIES.table])
    filled.rows(tables[ARENAS.table])
    filled.rows(tables[RECORDS.table])
    for sheet in (VERDICTS, NOT_APPLICABLE):
        if rows := tables.get(sheet.table):
            filled.rows(rows)
    if answers := tables.get(PROBLEM.table):
        filled.answers(answers)
    if phases := tables.get(PHASES.table):
        filled.phases(phases)
    return filled.checked(pack)


def _from_csv(path: Path, pack: Pack) -> Collaboration:
    file = InputFile(str(path), read.contents(path))
    beside = path.with_suffix(".toml")
    if not beside.exists():
        raise ProblemsFound([Problem("no-file-beside", file, values={"read": beside.name})])
    rest, problems = _in_order(beside, pack)
    grid = comma.grid(file)
    records, headings = table(RECORDS, grid, file)
    if records is None or problems:
        raise ProblemsFound([*problems, *headings, *faults(grid, records, file)])
    known = choices.of(pack) | {name: _named(rest[table]) for name, table in _NAMED.items()}
    filled = _Filled(file, known, rest)
    filled.rows(records)
    return filled.checked(pack)


def _in_order(path: Path, pack: Pack) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """What the TOML file at `path` says, or what is wrong with it."""
    try:
        file = read.toml(path)
        check.collaboration(file, pack)
    except ProblemsFound as error:
        return {}, error.problems
    return dict(file.data), ()


def _named(tables: Iterable[Mapping[str, Any]]) -> choices.Choice:
    return choices.named((found.get("id"), found.get("name")) for found in tables)


def _names(found: SheetTable) -> choices.Choice:
    """The ids and names on a sheet."""
    return choices.named((id_, found.written(row, "name").text) for row, id_ in _ids(found).items())


def _tables(found: Iterable[Grid], file: InputFile) -> tuple[dict[str, SheetTable], list[Problem]]:
    """The sheets we read, by the tables they hold, or what is wrong with sheets and headings."""
    grids, problems = _ours(found, file)
    tables: dict[str, SheetTable] = {}
    for name, grid in grids.items():
        made, wrong = table(sheets()[normal(grid.title)], grid, file)
        problems += wrong
        if made:
            tables[name] = made
    if problems or any(grid.joined for grid in grids.values()):
        problems += [f for name, grid in grids.items() for f in faults(grid, tables.get(name), file)]
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
            problems += _perhaps_ours(grid, file)
        elif sheet.table in grids:
            values = {"read": grid.title, "other": grids[sheet.table].title}
            problems.append(Problem("sheet-twice", file, values=values, cell=grid.cell(1, 1)))
        else:
            grids[sheet.table] = grid
    for sheet in SHEETS:
        if sheet.needed and sheet.table not in grids:
            expected = tuple(dict.fromkeys(titles(sheet.word)))
            values = {"read": expected[0], "seen": seen}
            problems.append(Problem("sheet-missing", file, values=values, expected=expected))
    if not grids:
        return grids, [Problem("sheets-missing", file, values={"seen": seen})]
    return grids, problems


def _perhaps_ours(grid: Grid, file: InputFile) -> Iterator[Problem]:
    """A problem if the title of a sheet nobody reads looks like one of ours. Other sheets are let be."""
    ours = {normal(title): title for sheet in SHEETS for title in titles(sheet.word)}
    looked_at = {normal(title) for word in LOOKED_AT for title in titles(word)}
    meant = None if normal(grid.title) in looked_at else closest(normal(grid.title), ours)
    if meant:
        values, cell = {"read": grid.title}, grid.cell(1, 1)
        yield Problem("unknown-sheet", file, values=values, meant=ours[meant], cell=cell)


@dataclass
class _Filled:
    """The data of a file as it is filled in, where each value stands, and what was wrong on the way."""

    file: InputFile
    known: choices.Choices
    data: dict[str, Any] = field(default_factory=dict)
    cells: dict[KeyPath, Cell] = field(default_factory=dict)
    keys: dict[KeyPath, Cell] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def rows(self, table: SheetTable) -> None:
        """Each row of a sheet as a table of the file, after those that are there."""
        name = table.sheet.table
        there = list(self.data.get(name, ()))
        self.data[name] = there
        self.cells[name,] = table.first()
        self.problems += faults(table.grid, table, self.file)
        ids = _ids(table, {known.get("id") for known in there}) if table.sheet in _WITH_IDS else {}
        for row in table.rows():
            made = self._row(table, row, (name, len(there)))
            there.append({"id": ids[row], **made} if row in ids else made)

    def collaboration(self, table: SheetTable) -> None:
        """The sheet about the collaboration, where each line has its name in front."""
        about: dict[str, Any] = {}
        self.data["collaboration"] = about
        self.problems += faults(table.grid, table, self.file)
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
        answers: dict[str, Any] = {}
        self.data["problem"] = answers
        self.problems += faults(table.grid, table, self.file)
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
        self.problems += faults(table.grid, table, self.file)
        arenas = {arena.get("id"): number for number, arena in reversed([*enumerate(self.data["arenas"])])}
        for row in table.rows():
            written = table.written(row, "arena")
            number = arenas.get(self.known["arena"].one(written.text))
            if number is None:  # the rest of the row is looked at all the same
                self._row(table, row, (PHASES.table, row))
            else:
                starts = self.data["arenas"][number].setdefault("phases", [])
                made = self._row(table, row, ("arenas", number, "phases", len(starts)))
                starts.append({key: value for key, value in made.items() if key != "arena"})
            if not written.text:
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
        what = column.choices or ""
        known = self.known[what]
        for unknown in (id_ for id_ in dict.fromkeys(read) if id_ not in known.titles):
            if bearing := known.bearing(unknown):
                code = "name-of-several"
                self._told(code, cell, {"read": unknown}, tuple(bearing))
                continue
            nameless = what in _NAMELESS
            code, named = ("not-allowed", {}) if nameless else ("unknown-name", {"what": what})
            expected, meant = known.labels(lang), known.meant(unknown, lang)
            self._told(code, cell, named | {"read": unknown}, expected, meant)
        return [id_ if id_ in known.titles else _id_of(id_, "E") for id_ in read]

    def _date(self, read: str, cell: Cell | None) -> str | None:
        """A date as a file has it. A number that only a spreadsheet takes for a date is told here."""
        if day := _serial_day(read):
            code = "serial-date"
            self._told(code, cell, {"read": read, "day": day.isoformat()})
            return None
        return _written_date(read)

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
        filled = replace(self.file, data=self.data, cells=self.cells, keys=self.keys)
        told = {problem.cell.place for problem in self.problems if problem.cell}
        rows = {place[:2] for place in told}
        try:
            found = check.collaboration(filled, pack)
        except ProblemsFound as error:
            others = [p for p in error.problems if not _follows(p, told, rows)]
            raise ProblemsFound([*self.problems, *others]) from None
        if self.problems:
            raise ProblemsFound(self.problems)
        return found


def _follows(problem: Problem, told: Collection[object], rows: Collection[object]) -> bool:
    """Whether it only says that a cell we could not read is empty, or that its row lacks something."""
    found = find(problem)
    if not isinstance(found, Cell):
        return False
    return found.place in told or (len(problem.path) == _ROW and found.place[:2] in rows)


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


def _written_date(read: str) -> str:
    """A date as a file has it, also where it is written as people write it: 14.02.2020, 02.2020.

    What is no date stays as it was written.
    """
    match = _DAY_FIRST.fullmatch(read)
    if match is None:
        return read
    day, month, year = match.groups()
    made = "-".join((year, month.zfill(2), *([day.zfill(2)] if day else [])))
    try:
        return read_date(made).written
    except PydanticCustomError:
        return read
