"""A CSV file of records, as spreadsheets save one: comma, semicolon or tab; UTF-8 or older."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from ...model import bounds
from ...model.problems import Cell, InputFile, Problem
from .. import encoding
from ..problems import ProblemsFound
from .grid import Grid, Written
from .layout import RECORDS, named, normal

_ERRORS = {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#VERDI!", "#NAVN?", "#I/T"}
"""What stands in a file where a formula has failed."""
_SEPARATORS = ";,\t"


def grid(file: InputFile) -> Grid:
    """The cells of the CSV file in `file`. Its rows are known by the lines they begin on.

    Raises:
        ProblemsFound: it is no text, or not CSV.
    """
    text = encoding.lenient(file).source.decode()
    separator = max(_SEPARATORS, key=lambda separator: _headings(text, separator))
    try:
        rows = dict(_rows(text, separator))
    except _Broken as error:
        raise ProblemsFound([_told(error.line, file, text)]) from None
    widest = max((max(row) for row in rows.values()), default=0)
    if max(rows, default=0) > bounds.ROWS or widest > bounds.COLUMNS:
        values = {"rows": str(bounds.ROWS), "columns": str(bounds.COLUMNS)}
        raise ProblemsFound([Problem("csv-too-large", file, values=values)])
    return Grid(1, "", rows)


class _Broken(ValueError):
    """The row that begins on a `line` is not CSV."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _told(line: int, file: InputFile, text: str) -> Problem:
    """That a text in quotation marks does not end where its cell does, or, without any, never ends."""
    read = StringIO(text, newline="").readlines()[line - 1]
    cell = Cell(1, line, 1, "", "", read)
    if '"' in read:
        return Problem("misquoted", file, cell=cell)
    values = {"read": str(len(read)), "most": str(csv.field_size_limit())}
    return Problem("line-too-long", file, values=values, cell=cell)


def _headings(text: str, separator: str) -> int:
    """How many of our headings the first row has when it is divided by `separator`."""
    known = named(RECORDS.columns)
    try:
        first = next(_rows(text, separator), (0, {}))[1]
    except _Broken:
        return 0
    return sum(normal(written.text) in known for written in first.values())


def _rows(text: str, separator: str) -> Iterator[tuple[int, dict[int, Written]]]:
    """Each row that holds something, with the line it begins on."""
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for row in lines:
            cells = {number: _written(cell) for number, cell in enumerate(row, start=1) if cell.strip()}
            if cells and not (begins == 1 and _names_separator(row)):
                yield begins, cells
            begins = lines.line_num + 1
    except csv.Error as error:
        raise _Broken(begins) from error


def _names_separator(row: list[str]) -> bool:
    """Whether the line only tells Excel what stands between cells: `sep=;`."""
    return not any(row[1:]) and row[0].strip().casefold().startswith("sep=")


def _written(cell: str) -> Written:
    code = "error-in-cell" if cell.strip() in _ERRORS else None
    return Written(cell.replace("\r\n", "\n"), code)
