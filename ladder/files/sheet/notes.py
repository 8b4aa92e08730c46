"""What is told of a workbook beside its faults: what is read and people do not see, and what is not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from ...model.problems import InputFile
from .. import read
from ..check.notes import Note
from ..problems import column_letters
from . import workbook
from .grid import Grid
from .layout import LOOKED_AT, QUESTIONS, is_of_questions, normal, sheets, titles
from .read import perhaps_ours

_MOST = 10
"""So many rows or columns are named; then one looks for oneself."""


def notes(path: Path) -> Iterator[Note]:
    """What is worth a look in the workbook at `path`, whatever is wrong with the rest of it.

    Raises:
        ProblemsFound: it is no workbook that can be read.
    """
    file = InputFile(str(path), read.contents(path))
    grids = workbook.grids(file)
    for grid in grids:
        if normal(grid.title) in sheets():
            yield from _unseen(grid)
        elif is_of_questions(grid.title) and (beside := _beside(grid)):
            yield Note("questions-not-read", grid.title, _few(map(column_letters, beside)))
    looked_at = {normal(title) for word in LOOKED_AT for title in titles(word)}
    others = (grid for grid in grids if normal(grid.title) not in {*sheets(), *looked_at})
    if unread := [grid.title for grid in others if not any(perhaps_ours(grid, file))]:
        yield Note("sheets-not-read", str(path), _few(unread))


def _beside(grid: Grid) -> list[int]:
    """The columns of the sheet of questions that hold something under no heading of ours.

    What is written into our own columns is not looked for.
    """
    ours = {normal(title) for word in QUESTIONS for title in titles(word)}
    for row, cells in grid.rows.items():
        headings = {column for column, written in cells.items() if normal(written.text) in ours}
        if 2 * len(headings) > len(QUESTIONS):
            below = (found for number, found in grid.rows.items() if number >= row)
            return sorted(set().union(*below) - headings)
    return []


def _unseen(grid: Grid) -> Iterator[Note]:
    if grid.unseen.sheet:
        yield Note("sheet-hidden", grid.title)
    if rows := grid.unseen.rows:
        yield Note("rows-hidden", grid.title, _few(_runs(rows)))
    if columns := grid.unseen.columns:
        yield Note("columns-hidden", grid.title, _few(map(column_letters, columns)))
    if struck := grid.unseen.struck:
        yield Note("rows-struck", grid.title, _few(_runs(struck)))


def _runs(rows: Iterable[int]) -> Iterator[str]:
    """Row numbers in order, those that follow each other as one: `4–6`."""
    for _, run in groupby(enumerate(rows), key=lambda numbered: numbered[1] - numbered[0]):
        first, *rest = (row for _, row in run)
        yield f"{first}–{rest[-1]}" if rest else str(first)


def _few(names: Iterable[str]) -> tuple[str, ...]:
    listed = tuple(names)
    return listed if len(listed) <= _MOST else (*listed[:_MOST], "…")
