"""A sheet as it was read: cells of text, and the columns known by their headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ...model.problems import Cell, InputFile, Problem, closest
from ...model.values import Language
from ...words import Say
from .layout import Sheet, SheetColumn, named, normal, shown, titles


class Written(NamedTuple):
    """What stands in a cell. `fault` is the problem with a cell whose text is not what somebody wrote."""

    text: str
    fault: str | None = None


@dataclass(frozen=True)
class Grid:
    """A sheet with its cells that are not empty, by row and column from 1. A CSV file has no title."""

    order: int
    title: str
    rows: Mapping[int, Mapping[int, Written]]
    joined: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def cell(self, row: int, column: int, heading: str = "") -> Cell:
        """The cell at a row and column, counted from 1, also where it is empty."""
        written = self.rows.get(row, {}).get(column, Written(""))
        return Cell(self.order, row, column, self.title, heading, written.text)


@dataclass(frozen=True)
class SheetTable:
    """A grid whose headings are known: where each column stands and what it is called there."""

    sheet: Sheet
    grid: Grid
    header: int
    columns: Mapping[str, tuple[int, str]]

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

    def first(self) -> Cell:
        """The first cell to fill in."""
        number, heading = min(self.columns.values())
        return self.grid.cell(self.header + 1, number, heading)


def table(sheet: Sheet, grid: Grid, file: InputFile) -> tuple[SheetTable | None, list[Problem]]:
    """`grid` as `sheet`, or the problems with its headings."""
    header = next(iter(grid.rows), 0)
    known = named(sheet.columns)
    headings = grid.rows.get(header, {})
    if not any(normal(written.text) in known for written in headings.values()):
        return None, [_no_headings(sheet, grid, header, file)]
    columns: dict[str, tuple[int, str]] = {}
    problems: list[Problem] = []
    for number, written in headings.items():
        heading = shown(written.text)
        found, cell = known.get(normal(heading)), grid.cell(header, number, heading)
        if found is None:
            problems.append(_unknown(sheet, cell, file, columns))
        elif found.key in columns:
            problems.append(Problem("heading-twice", file, values={"read": heading}, cell=cell))
        else:
            columns[found.key] = number, heading
    problems += _without_heading(grid, header, file)
    if not problems:
        problems += _missing(sheet, grid, columns, header, file)
    return (None, problems) if problems else (SheetTable(sheet, grid, header, columns), [])


def _no_headings(sheet: Sheet, grid: Grid, header: int, file: InputFile) -> Problem:
    expected = tuple(called(column, "nb") for column in sheet.columns)
    cell = grid.cell(header or 1, min(grid.rows.get(header, {1: None})))
    return Problem("no-headings", file, expected=expected, cell=cell)


def _unknown(sheet: Sheet, cell: Cell, file: InputFile, columns: Mapping[str, tuple[int, str]]) -> Problem:
    lang = spoken(sheet, [heading for _, heading in columns.values()])
    expected = tuple(called(column, lang) for column in sheet.columns if column.key not in columns)
    every = {normal(title): title for column in sheet.columns for title in (*titles(column.word), column.key)}
    meant = closest(normal(cell.heading), every)
    return Problem(
        "unknown-heading",
        file,
        values={"read": cell.heading},
        expected=expected,
        meant=every[meant] if meant else None,
        cell=cell,
    )


def called(column: SheetColumn, lang: Language) -> str:
    """The title of a column in a language."""
    return Say(lang)("sheet", column.word)


def spoken(sheet: Sheet, headings: Collection[str]) -> Language:
    """The language that most of the headings are written in."""
    read = {normal(heading) for heading in headings}

    def known(lang: Language) -> int:
        return sum(normal(called(column, lang)) in read for column in sheet.columns)

    languages: tuple[Language, ...] = ("nb", "nn", "en")
    return max(languages, key=known)


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
    for (row, column), area in grid.joined.items():
        cell = grid.cell(row, column, headings.get(column, ""))
        yield Problem("merged-cells", file, values={"read": area}, cell=cell)
    for row, cells in grid.rows.items():
        for column, written in cells.items():
            if written.fault:
                cell = grid.cell(row, column, headings.get(column, ""))
                yield Problem(written.fault, file, values={"read": written.text}, cell=cell)
