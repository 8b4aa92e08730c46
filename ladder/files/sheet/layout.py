"""What a workbook holds: its sheets and columns, and by which titles they are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ...words import harmless, meaning

Holds = Literal["text", "id", "date", "one", "several", "number", "mark"]
"""What a cell holds: text, an id, a date, one name or several of those there are, a number, yes or no."""

MOST_ROWS, MOST_COLUMNS, LONGEST = 20_000, 100, 32_767
"""The last row and column that are read, and how much a cell can hold."""


@dataclass(frozen=True)
class Column:
    """A column of a sheet, or a line of the sheet about the collaboration.

    `word` and `help` are its title and what helps to fill it in; `choices` names what can be chosen, and
    `path` leads to its value in the table that a row is.
    """

    key: str
    word: str
    help: str
    holds: Holds = "text"
    choices: str | None = None
    required: bool = False
    width: int = 16
    path: tuple[str, ...] = ()

    @property
    def leads_to(self) -> tuple[str, ...]:
        return self.path or (self.key,)


@dataclass(frozen=True)
class Sheet:
    """A sheet. `table` is where its rows go in the file, and `needed` whether it must be there."""

    word: str
    table: str
    columns: tuple[Column, ...]
    needed: bool = False

    def column(self, key: str) -> Column:
        return next(column for column in self.columns if column.key == key)


_ID = Column("id", "id", "id-help", "id", required=True, width=18)
_NAME = Column("name", "name", "name-help", required=True, width=44)
_DATE = Column("date", "date", "date-help", "date", width=13)
_SINCE = Column("since", "since", "since-help", "date", width=13)
_UNTIL = Column("until", "until", "until-help", "date", width=13)
_SOURCE = (
    Column("work", "work", "work-help", required=True, width=28, path=("source", "work")),
    Column("place", "place", "place-help", width=22, path=("source", "place")),
    Column("url", "url", "url-help", width=26, path=("source", "url")),
)

FIELDS = (_ID, _NAME, Column("purpose", "purpose", "purpose-help"))
"""The lines of the sheet about the collaboration."""

COLLABORATION = Sheet(
    "sheet-collaboration",
    "collaboration",
    (
        Column("field", "field", "field-help", required=True, width=18),
        Column("value", "value", "value-help", required=True, width=70),
        Column("explanation", "explanation", "explanation-help", width=60),
    ),
    needed=True,
)
PARTIES = Sheet(
    "sheet-parties",
    "parties",
    (
        _ID,
        _NAME,
        Column("tier", "tier", "tier-help", "one", "tier", required=True, width=30),
        Column("roles", "roles", "roles-help", "several", "role", width=30),
        _SINCE,
        _UNTIL,
    ),
    needed=True,
)
ARENAS = Sheet(
    "sheet-arenas",
    "arenas",
    (
        _ID,
        _NAME,
        Column("relation", "relation", "relation-help", "one", "relation", required=True, width=34),
        Column("parties", "parties", "arena-parties-help", "several", "party", width=34),
        Column("target", "target", "target-help", "number", "target", width=30),
        Column("lasting", "lasting", "lasting-help", "mark", "mark", width=14),
    ),
    needed=True,
)
PHASES = Sheet(
    "sheet-phases",
    "phases",
    (
        Column("arena", "arena", "arena-help", "one", "arena", required=True, width=24),
        Column("phase", "phase", "phase-help", "one", "phase", required=True, width=34),
        Column("since", "since", "phase-since-help", "date", required=True, width=13),
    ),
)
PROBLEM = Sheet(
    "sheet-problem",
    "problem",
    (
        Column("id", "id", "id-help", "id", required=True, width=28),
        Column("question", "question", "question-help", width=80),
        Column("answer", "answer", "answer-help", "one", "answer", width=22),
    ),
)
RECORDS = Sheet(
    "sheet-records",
    "evidence",
    (
        Column("id", "id", "record-id-help", "id", width=12),
        Column("what", "what", "what-help", required=True, width=60),
        Column("kind", "kind", "kind-help", "one", "kind", required=True, width=30),
        _DATE,
        _SINCE,
        _UNTIL,
        Column("supports", "supports", "supports-help", "several", "indicator", width=34),
        Column("partly", "partly", "partly-help", "several", "indicator", width=34),
        Column("against", "against", "against-help", "several", "indicator", width=34),
        Column("instruments", "instruments", "instruments-help", "several", "instrument", width=26),
        Column("functions", "functions", "functions-help", "several", "function", width=18),
        Column("parties", "parties", "record-parties-help", "several", "party", width=26),
        Column("arenas", "arenas", "record-arenas-help", "several", "arena", width=22),
        *_SOURCE,
    ),
    needed=True,
)
VERDICTS = Sheet(
    "sheet-verdicts",
    "verdicts",
    (
        Column("by", "by", "by-help", required=True, width=24),
        Column("about", "about", "about-help", width=30),
        Column("what", "verdict", "verdict-help", required=True, width=60),
        _DATE,
        *_SOURCE,
    ),
)
SHEETS = (COLLABORATION, PARTIES, ARENAS, PHASES, PROBLEM, RECORDS, VERDICTS)
"""Those that are read, in the order they stand."""
LOOKED_AT = ("sheet-read-me", "sheet-questions", "sheet-lists")
"""The others, which nobody reads back."""


def normal(title: str) -> str:
    """A title as it is compared: in small letters, with single spaces, and without the mark."""
    return shown(title).casefold()


def shown(title: str) -> str:
    """A title as it is told: on one line, and without the mark of what must be filled in."""
    return " ".join(harmless(title).split()).rstrip("* ")


def titles(word: str) -> Iterator[str]:
    """What `word` is called in each language."""
    text = meaning("sheet", word)
    yield from (said for said in (text.nb, text.nn, text.en) if said)


@cache
def named(columns: tuple[Column, ...]) -> dict[str, Column]:
    """The columns by every title they may have: in each language, and as the key in a TOML file."""
    found = {column.key: column for column in columns}
    return {normal(title): column for column in columns for title in titles(column.word)} | found


@cache
def sheets() -> dict[str, Sheet]:
    """The sheets by every title they may have."""
    found = {sheet.table: sheet for sheet in SHEETS}
    return {normal(title): sheet for sheet in SHEETS for title in titles(sheet.word)} | found
