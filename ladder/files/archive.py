"""Word files and workbooks are archives of parts: the same each time, whenever they are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

NO_DAY = date(1980, 1, 1)
"""What a file carries that is of no day in particular: the first that an archive can say."""
_LAST_YEAR = 2107
"""The last it can say."""


def unpacks_to(parts: ZipFile) -> int:
    """How many bytes the parts say they are; and more is never unpacked of them."""
    return sum(part.file_size for part in parts.infolist())


def of_day(made: bytes, day: date, instead: Mapping[str, bytes] | None = None) -> bytes:
    """The archive `made`, whose parts carry `day` and not the time of writing; some have others `instead`."""
    out, others = BytesIO(), instead or {}
    year = min(max(day.year, NO_DAY.year), _LAST_YEAR)
    with ZipFile(BytesIO(made)) as parts, ZipFile(out, "w", ZIP_DEFLATED) as fixed:
        for part in parts.infolist():
            entry = ZipInfo(part.filename, (year, day.month, day.day, 0, 0, 0))
            fixed.writestr(entry, others.get(part.filename) or parts.read(part), ZIP_DEFLATED)
    return out.getvalue()
