"""A CSV file of records, as spreadsheets save one: comma, semicolon or tab; UTF-8 or older."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from ...model import bounds
from ...model.problems import InputFile, Problem
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
    except csv.Error as error:
        raise ProblemsFound([Problem("not-csv", file, values={"said": str(error)})]) from None
    widest = max((max(row) for row in rows.values()), default=0)
    if max(rows, default=0) > bounds.ROWS or widest > bounds.COLUMNS:
        values = {"rows": str(bounds.ROWS), "columns": str(bounds.COLUMNS)}
        raise ProblemsFound([Problem("csv-too-large", file, values=values)])
    return Grid(1, "", rows)


def _headings(text: str, separator: str) -> int:
    """How many of our headings the first row has when it is divided by `separator`."""
    known = named(RECORDS.columns)
    try:
        first = next(_rows(text, separator), (0, {}))[1]
    except csv.Error:
        return 0
    return sum(normal(written.text) in known for written in first.values())


def _rows(text: str, separator: str) -> Iterator[tuple[int, dict[int, Written]]]:
    """Each row that holds something, with the line it begins on."""
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator)
    begins = 1
    for row in lines:
        cells = {number: _written(cell) for number, cell in enumerate(row, start=1) if cell.strip()}
        if cells and not (begins == 1 and _names_separator(row)):
            yield begins, cells
        begins = lines.line_num + 1


def _names_separator(row: list[str]) -> bool:
    """Whether the line only tells Excel what stands between cells: `sep=;`."""
    return not any(row[1:]) and row[0].strip().casefold().startswith("sep=")


def _written(cell: str) -> Written:
    code = "error-in-cell" if cell.strip() in _ERRORS else None
    return Written(cell.replace("\r\n", "\n"), code)
