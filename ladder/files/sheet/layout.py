"""What a workbook holds: its sheets and columns, and by which titles they are known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ... import naming
from ...words import clean, plain

Holds = Literal["text", "id", "date", "one", "several", "number", "mark"]
"""What a cell holds: text, an id, a date, one name or several of those there are, a number, yes or no."""


@dataclass(frozen=True)
class SheetColumn:
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
        """The path of its values within a table of the file."""
        return self.path or (self.key,)


@dataclass(frozen=True)
class Sheet:
    """A sheet. `table` is where its rows go in the file, and `needed` whether it must be there."""

    word: str
    table: str
    columns: tuple[SheetColumn, ...]
    needed: bool = False

    def column(self, key: str) -> SheetColumn:
        """The column with this key. There must be one."""
        return next(column for column in self.columns if column.key == key)


_ID = SheetColumn("id", "id", "id-help", "id", width=18)
_NAME = SheetColumn("name", "name", "name-help", required=True, width=38)
_DATE = SheetColumn("date", "date", "date-help", "date", width=12)
_SINCE = SheetColumn("since", "since", "since-help", "date", width=12)
_UNTIL = SheetColumn("until", "until", "until-help", "date", width=12)
_SOURCE = (
    SheetColumn("work", "work", "work-help", required=True, width=26, path=("source", "work")),
    SheetColumn("place", "place", "place-help", width=16, path=("source", "place")),
    SheetColumn("url", "url", "url-help", width=18, path=("source", "url")),
)

FIELDS = (_NAME, SheetColumn("purpose", "purpose", "purpose-help"), _ID)
"""The lines of the sheet about the collaboration."""

COLLABORATION = Sheet(
    "sheet-collaboration",
    "collaboration",
    (
        SheetColumn("field", "field", "field-help", required=True, width=18),
        SheetColumn("value", "value", "value-help", required=True, width=70),
        SheetColumn("explanation", "explanation", "explanation-help", width=60),
    ),
    needed=True,
)
PARTIES = Sheet(
    "sheet-parties",
    "parties",
    (
        _NAME,
        SheetColumn("tier", "tier", "tier-help", "one", "tier", required=True, width=30),
        SheetColumn("roles", "roles", "roles-help", "several", "role", width=30),
        _SINCE,
        _UNTIL,
        _ID,
    ),
    needed=True,
)
ARENAS = Sheet(
    "sheet-arenas",
    "arenas",
    (
        _NAME,
        SheetColumn("relation", "relation", "relation-help", "one", "relation", required=True, width=24),
        SheetColumn("parties", "parties", "arena-parties-help", "several", "party", width=30),
        SheetColumn("target", "target", "target-help", "number", "target", width=24),
        SheetColumn("lasting", "lasting", "lasting-help", "mark", "mark", width=9),
        SheetColumn("ends", "ends", "ends-help", "date", width=13, path=("ends", "date")),
        SheetColumn("ends-work", "ends-work", "work-help", width=20, path=("ends", "source", "work")),
        SheetColumn("ends-place", "ends-place", "place-help", width=16, path=("ends", "source", "place")),
        SheetColumn("ends-url", "ends-url", "url-help", width=20, path=("ends", "source", "url")),
        _ID,
    ),
    needed=True,
)
PHASES = Sheet(
    "sheet-phases",
    "phases",
    (
        SheetColumn("arena", "arena", "arena-help", "one", "arena", required=True, width=24),
        SheetColumn("phase", "phase", "phase-help", "one", "phase", required=True, width=34),
        SheetColumn("since", "since", "phase-since-help", "date", required=True, width=13),
    ),
)
PROBLEM = Sheet(
    "sheet-problem",
    "problem",
    (
        SheetColumn("question", "question", "question-help", width=80),
        SheetColumn("answer", "answer", "answer-help", "one", "answer", width=22),
        SheetColumn("id", "id", "question-id-help", "id", required=True, width=28),
    ),
)
RECORDS = Sheet(
    "sheet-records",
    "evidence",
    (
        SheetColumn("what", "what", "what-help", required=True, width=50),
        SheetColumn("kind", "kind", "kind-help", "one", "kind", required=True, width=18),
        _DATE,
        _SINCE,
        _UNTIL,
        SheetColumn("supports", "supports", "supports-help", "several", "indicator", width=32),
        SheetColumn("partly", "partly", "partly-help", "several", "indicator", width=32),
        SheetColumn("against", "against", "against-help", "several", "indicator", width=32),
        SheetColumn("instruments", "instruments", "instruments-help", "several", "instrument", width=18),
        SheetColumn("functions", "functions", "functions-help", "several", "function", width=14),
        SheetColumn("parties", "parties", "record-parties-help", "several", "party", width=22),
        SheetColumn("arenas", "arenas", "record-arenas-help", "several", "arena", width=18),
        *_SOURCE,
        SheetColumn("id", "id", "record-id-help", "id", width=8),
    ),
    needed=True,
)
VERDICTS = Sheet(
    "sheet-verdicts",
    "verdicts",
    (
        SheetColumn("by", "by", "by-help", required=True, width=24),
        SheetColumn("about", "about", "about-help", width=30),
        SheetColumn("what", "verdict", "verdict-help", required=True, width=60),
        _DATE,
        *_SOURCE,
    ),
)
NOT_APPLICABLE = Sheet(
    "sheet-not-applicable",
    "not_applicable",
    (
        SheetColumn("indicator", "question", "aside-help", "one", "indicator", required=True, width=34),
        SheetColumn("arena", "arena", "aside-arena-help", "one", "arena", width=24),
        SheetColumn("why", "why", "why-help", required=True, width=60),
        *_SOURCE,
    ),
)
SHEETS = (COLLABORATION, PARTIES, ARENAS, PHASES, PROBLEM, RECORDS, VERDICTS, NOT_APPLICABLE)
"""Those that are read, in the order they stand."""
QUESTIONS = {"step": 20, "criterion": 30, "question": 64, "needs": 24, "asks": 18, "id": 32}
"""What stands on the sheet of questions, where nothing is filled in, and how wide each column is."""
LOOKED_AT = ("sheet-read-me", "sheet-questions", "sheet-lists")
"""The others, which nobody reads back."""


def normal(title: str) -> str:
    """A title as it is compared: in small letters, with single spaces, and without the mark."""
    return shown(plain(title)).casefold()


def shown(title: str) -> str:
    """A title as it is told: on one line, and without the mark of what must be filled in."""
    return clean(title).rstrip("* ")


def titles(word: str) -> tuple[str, ...]:
    """What `word` is called in each language."""
    return naming.titles(naming.meaning("sheet", word))


def is_of_questions(title: str) -> bool:
    """Whether it is the title of the sheet of questions, in any language."""
    return normal(title) in map(normal, titles("sheet-questions"))


@cache
def named(columns: tuple[SheetColumn, ...]) -> dict[str, SheetColumn]:
    """The columns by every title they may have: in each language, and as the key in a TOML file."""
    found = {column.key: column for column in columns}
    return {normal(title): column for column in columns for title in titles(column.word)} | found


@cache
def sheets() -> dict[str, Sheet]:
    """The sheets by every title they may have."""
    found = {sheet.table: sheet for sheet in SHEETS}
    return {normal(title): sheet for sheet in SHEETS for title in titles(sheet.word)} | found
