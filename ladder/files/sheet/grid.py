"""A sheet as it was read: cells of text, and the columns known by their headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ...languages import LANGUAGES, Language
from ...model.problems import Cell, InputFile, Problem, closest
from ...words import Say
from .layout import Sheet, SheetColumn, named, normal, shown, titles


class Written(NamedTuple):
    """What stands in a cell. `fault` is the problem with a cell whose text is not what somebody wrote."""

    text: str
    fault: str | None = None


class Area(NamedTuple):
    """Cells that are joined: the rows and columns of the first and the last."""

    row: int
    column: int
    last_row: int
    last_column: int

    def holds(self, cell: Cell) -> bool:
        """Whether the cell, on the same sheet, is one of them."""
        is_between = self.column <= cell.column <= self.last_column
        return is_between and self.row <= cell.row <= self.last_row


class Unseen(NamedTuple):
    """What is hidden of a sheet and holds something, and which rows hold something that is struck through."""

    sheet: bool = False
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    struck: tuple[int, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A sheet with its cells that are not empty, by row and column from 1. A CSV file has no title."""

    order: int
    title: str
    rows: Mapping[int, Mapping[int, Written]]
    joined: Mapping[Area, str] = field(default_factory=dict)
    unseen: Unseen = field(default_factory=Unseen)

    def cell(self, row: int, column: int, heading: str = "") -> Cell:
        """The cell at a row and column, counted from 1, also where it is empty."""
        written = self.rows.get(row, {}).get(column, Written(""))
        return Cell(self.order, row, column, self.title, heading, written.text)


@dataclass(frozen=True)
class SheetTable:
    """A grid whose headings are known: where each column stands and what it is called there.

    It is `whole` unless some heading could not be read, or a column that must be there is not.
    """

    sheet: Sheet
    grid: Grid
    header: int
    columns: Mapping[str, tuple[int, str]]
    whole: bool = True

    @property
    def lang(self) -> Language:
        """The language that most of its headings are written in."""
        return spoken(self.sheet, [heading for _, heading in self.columns.values()])

    def rows(self) -> Iterator[int]:
        """The numbers of the rows that hold something."""
        there = [number for number, _ in self.columns.values()]
        for row, cells in self.grid.rows.items():
            if row > self.header and any(column in cells for column in there):
                yield row

    def written(self, row: int, key: str) -> Written:
        """What stands in a row under the heading of a column; nothing if the column is not there."""
        number, _ = self.columns.get(key, (0, ""))
        return self.grid.rows.get(row, {}).get(number, Written(""))

    def cell(self, row: int, key: str) -> Cell | None:
        """The cell of a column in a row, if the column is there."""
        if key not in self.columns:
            return None
        number, heading = self.columns[key]
        return self.grid.cell(row, number, heading)

    def heading(self, key: str) -> str:
        """What a column is called here, or would be called if it were there."""
        _, heading = self.columns.get(key, (0, called(self.sheet.column(key), self.lang)))
        return heading

    def first(self) -> Cell:
        """The first cell to fill in."""
        number, heading = min(self.columns.values())
        return self.grid.cell(self.header + 1, number, heading)


def table(sheet: Sheet, grid: Grid, file: InputFile) -> tuple[SheetTable | None, list[Problem]]:
    """`grid` as `sheet`, as far as its headings can be read, and the problems with them.

    A misspelt heading is read as it was meant.
    """
    header = next(iter(grid.rows), 0)
    if not any(normal(heading) in named(sheet.columns) for _, heading in _headings(grid, header)):
        return None, [_no_headings(sheet, grid, header, file)]
    columns: dict[str, tuple[int, str]] = {}
    told = list(_known(sheet, grid, header, file, columns))
    unread = [*_without_heading(grid, header, file)]
    for problem in _unknown(sheet, grid, header, file, columns):
        (told if _is_read_as_meant(problem, sheet, columns) else unread).append(problem)
    missing = [] if unread else [*_missing(sheet, grid, columns, header, file)]
    made = SheetTable(sheet, grid, header, columns, whole=not (unread or missing))
    return made, [*told, *unread, *missing]


def _known(
    sheet: Sheet, grid: Grid, header: int, file: InputFile, columns: dict[str, tuple[int, str]]
) -> Iterator[Problem]:
    """Set the `columns` whose headings are known; a problem for each that is there already."""
    for number, heading in _headings(grid, header):
        found = named(sheet.columns).get(normal(heading))
        if found and found.key in columns:
            cell = grid.cell(header, number, heading)
            yield Problem("heading-twice", file, values={"read": heading}, cell=cell)
        elif found:
            columns[found.key] = number, heading


def _headings(grid: Grid, header: int) -> list[tuple[int, str]]:
    return [(number, shown(written.text)) for number, written in grid.rows.get(header, {}).items()]


def _is_read_as_meant(problem: Problem, sheet: Sheet, columns: dict[str, tuple[int, str]]) -> bool:
    """Whether the heading was surely meant for a column that is not there; then it is among the `columns`."""
    meant, cell = named(sheet.columns).get(normal(problem.meant or "")), problem.cell
    if meant is None or cell is None or meant.key in columns:
        return False
    columns[meant.key] = cell.column, cell.heading
    return True


def _no_headings(sheet: Sheet, grid: Grid, header: int, file: InputFile) -> Problem:
    expected = tuple(called(column, "nb") for column in sheet.columns)
    cell = grid.cell(header or 1, min(grid.rows.get(header, {1: None})))
    return Problem("no-headings", file, expected=expected, cell=cell)


def _unknown(
    sheet: Sheet, grid: Grid, header: int, file: InputFile, columns: Mapping[str, tuple[int, str]]
) -> Iterator[Problem]:
    lang = spoken(sheet, [heading for _, heading in columns.values()])
    every = {normal(title): title for column in sheet.columns for title in (*titles(column.word), column.key)}
    for number, heading in _headings(grid, header):
        if normal(heading) not in named(sheet.columns):
            expected = tuple(called(column, lang) for column in sheet.columns if column.key not in columns)
            meant = every.get(closest(normal(heading), every) or "")
            cell, values = grid.cell(header, number, heading), {"read": heading}
            yield Problem("unknown-heading", file, (), values, expected, meant, cell=cell)


def called(column: SheetColumn, lang: Language) -> str:
    """The title of a column in a language."""
    return Say(lang)("sheet", column.word)


def title_by_headings(sheet: Sheet, grid: Grid) -> str | None:
    """The title of `sheet` in the language of the headings, if `grid` has all that it must have."""
    headings = [heading for _, heading in _headings(grid, next(iter(grid.rows), 0))]
    there = {column.key for column in (named(sheet.columns).get(normal(h)) for h in headings) if column}
    if not there.issuperset(column.key for column in sheet.columns if column.required):
        return None
    return Say(spoken(sheet, headings))("sheet", sheet.word)


def spoken(sheet: Sheet, headings: Collection[str]) -> Language:
    """The language that most of the headings are written in."""
    read = {normal(heading) for heading in headings}

    def known(lang: Language) -> int:
        return sum(normal(called(column, lang)) in read for column in sheet.columns)

    return max(LANGUAGES, key=known)


def _without_heading(grid: Grid, header: int, file: InputFile) -> Iterator[Problem]:
    """The first cell of each column that holds something under no heading."""
    told = set(grid.rows[header])
    for row, cells in grid.rows.items():
        for number in cells:
            if row > header and number not in told:
                told.add(number)
                yield Problem("no-heading", file, cell=grid.cell(row, number))


def _missing(
    sheet: Sheet, grid: Grid, columns: Mapping[str, tuple[int, str]], header: int, file: InputFile
) -> Iterator[Problem]:
    lang = spoken(sheet, [heading for _, heading in columns.values()])
    for column in sheet.columns:
        if column.required and column.key not in columns:
            number, heading = min(columns.values())
            values = {"read": called(column, lang)}
            yield Problem("column-missing", file, values=values, cell=grid.cell(header, number, heading))


def faults(grid: Grid, found: SheetTable | None, file: InputFile) -> Iterator[Problem]:
    """What is wrong with cells, whatever they are about: formulas, errors, and cells that are joined."""
    headings = dict(found.columns.values()) if found else {}
    for area, name in grid.joined.items():
        cell = grid.cell(area.row, area.column, headings.get(area.column, ""))
        yield Problem("merged-cells", file, values={"read": name}, cell=cell)
    for row, cells in grid.rows.items():
        for column, written in cells.items():
            if written.fault:
                cell = grid.cell(row, column, headings.get(column, ""))
                yield Problem(written.fault, file, values={"read": written.text}, cell=cell)
