"""Opening a workbook: from the bytes of an .xlsx file to its sheets, with nothing in it trusted."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from ...extras import how_to_install
from ...model import bounds
from ...model.problems import InputFile, Problem
from ...naming import composed
from ..archive import unpacks_to
from ..gate import megabytes
from ..problems import ProblemsFound
from .grid import Area, Grid, Unseen, Written
from .layout import is_of_questions, normal, sheets

if TYPE_CHECKING:
    from openpyxl.cell import Cell as XlsxCell
    from openpyxl.cell import MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_OLD = b"\xd0\xcf\x11\xe0"
"""How an .xls file begins, and also an .xlsx file with a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_ENTITIES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
"""No part of a workbook has these; they can make a small file grow without end."""
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
"""What a number format says word for word, and its colours and languages."""


def grids(file: InputFile) -> list[Grid]:
    """The sheets of the workbook in `file`, in order; of those not looked into, titles and first rows.

    Raises:
        ProblemsFound: it is no workbook that can be read, or openpyxl is not there to read it.
    """
    return _grids(file.name, file.source)


@lru_cache(maxsize=1)
def _grids(name: str, source: bytes) -> list[Grid]:
    """As above. What is asked about after it is read is not opened once more: that takes its time."""
    file = InputFile(name, source)
    if problem := _refused(file):
        raise ProblemsFound([problem])
    workbook = _opened(file)
    found = [_grid(order, sheet, file) for order, sheet in enumerate(workbook.worksheets, start=1)]
    read = (grid for grid in found if not is_of_questions(grid.title))
    length = sum(len(w.text) for grid in read for row in grid.rows.values() for w in row.values())
    if length > bounds.CHARACTERS:
        raise ProblemsFound([_too_large(file, length, bounds.CHARACTERS)])
    return found


def _refused(file: InputFile) -> Problem | None:
    """Why the file is not to be opened, as far as can be told without trusting it."""
    if file.source.startswith(_OLD):
        if _LOCKED in file.source:
            return Problem("password-protected", file)
        return Problem("save-as-xlsx", file, values={"read": ".xls"})
    try:
        with ZipFile(BytesIO(file.source)) as archive:
            return _refused_archive(archive, file)
    except Exception:  # noqa: BLE001  zipfile and zlib raise many things over a broken file
        return Problem("not-a-workbook", file)


def _refused_archive(archive: ZipFile, file: InputFile) -> Problem | None:
    """As above, by what stands in it."""
    parts = archive.infolist()
    if (unpacked := unpacks_to(archive)) > bounds.UNPACKED:
        return _too_large(file, unpacked, bounds.UNPACKED)
    if len(parts) > bounds.PARTS:
        values = {"read": str(len(parts)), "most": str(bounds.PARTS)}
        return Problem("too-many-parts", file, values=values)
    if "mimetype" in archive.namelist():
        return Problem("save-as-xlsx", file, values={"read": ".ods"})
    if any(part.filename.startswith("xl/externalLinks/") for part in parts):
        return Problem("external-links", file)
    if any(mark in content for content in map(archive.read, parts) for mark in _ENTITIES):
        return Problem("not-a-workbook", file)
    return None


def _too_large(file: InputFile, read: int, most: int) -> Problem:
    return Problem("workbook-too-large", file, values=megabytes(read, most))


def _opened(file: InputFile) -> Workbook:
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  an extra, and slow to load
    except ImportError:
        raise ProblemsFound(
            [Problem("office-missing", file, values={"command": how_to_install("office")})]
        ) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves out of a workbook is nothing we read
            return load_workbook(BytesIO(file.source), keep_links=False)
    except Exception:  # noqa: BLE001  openpyxl raises whatever its parsers meet
        raise ProblemsFound([Problem("not-a-workbook", file)]) from None


def _grid(order: int, sheet: Worksheet, file: InputFile) -> Grid:
    is_read, to_look_up = normal(sheet.title) in sheets(), is_of_questions(sheet.title)
    cells = sheet._cells  # noqa: SLF001  openpyxl has no public way to only those cells that are there
    rows: dict[int, dict[int, Written]] = {}
    for (row, column), cell in sorted(cells.items()):
        written = _written(cell)
        if written is None:
            continue
        if not (is_read or to_look_up) and row > min(rows, default=row):
            break
        if row > bounds.ROWS or column > bounds.COLUMNS:
            if to_look_up:
                continue
            values = {"read": sheet.title, "rows": str(bounds.ROWS), "columns": str(bounds.COLUMNS)}
            raise ProblemsFound(
                [Problem("sheet-too-large", file, values={**values, "cell": cell.coordinate})]
            )
        rows.setdefault(row, {})[column] = written
    areas = sheet.merged_cells.ranges
    joined = {Area(area.min_row, area.min_col, area.max_row, area.max_col): area.coord for area in areas}
    return Grid(order, sheet.title, rows, joined, _unseen(sheet, rows))


def _unseen(sheet: Worksheet, rows: Mapping[int, Mapping[int, Written]]) -> Unseen:
    """Of what stands there, what people do not see or see crossed out. What is filtered out is hidden."""
    filled = {column for cells in rows.values() for column in cells}
    dimensions = sheet.row_dimensions
    return Unseen(
        sheet.sheet_state != "visible",
        tuple(row for row in rows if row in dimensions and dimensions[row].hidden),
        tuple(sorted(filled.intersection(_hidden_columns(sheet)))),
        tuple(row for row, cells in rows.items() if any(sheet.cell(row, c).font.strike for c in cells)),
    )


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    for span in sheet.column_dimensions.values():
        if span.hidden and span.min and span.max:
            yield from range(span.min, min(span.max, bounds.COLUMNS) + 1)


def _written(cell: XlsxCell | MergedCell) -> Written | None:
    """The text in a cell, if there is any."""
    value: Any = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        code = "formula-in-cell"
        return Written(str(getattr(value, "text", None) or value), code)
    if cell.data_type == "e":
        code = "error-in-cell"
        return Written(str(value), code)
    text = _text(value, cell.number_format or "")
    return Written(text) if text.strip() else None


def _text(value: Any, number_format: str) -> str:
    """A value as text: numbers without a point where they are whole, dates as they are written in a file."""
    if isinstance(value, str):
        return composed(value.replace("_x000D_\n", "\n").replace("_x005F_", "_"))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return _day(value.date(), number_format)
    return value.isoformat(" ") if isinstance(value, dt.datetime) else str(value)


def _day(day: dt.date, number_format: str) -> str:
    """A date, as exactly as its cell shows it: the day, the month or the year."""
    shown = _QUOTED.sub("", number_format).casefold()
    length = 10 if "d" in shown else 7 if "m" in shown else 4
    return day.isoformat()[:length]
