"""A problem: a fault in a user's file, as data. All of them are gathered before anything is said."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..letters import skeleton

KeyPath = tuple[str | int, ...]


class Cell(NamedTuple):
    """A cell of a spreadsheet, with the title of its column or line and what stands in it.

    Row and column count from 1. `order` is the number of its sheet; a CSV file has one, without a title.
    """

    order: int
    row: int
    column: int
    sheet: str
    heading: str
    text: str

    @property
    def place(self) -> tuple[int, int, int]:
        """Which cell of the file it is."""
        return self[:3]


DATA = "data"
"""The name of what came from no file. Places in it are told as a program would write them."""


class InputFile(NamedTuple):
    """A file as it was read. `name` is how the user knows it; `data` is empty if it is not TOML.

    A spreadsheet has `cells`, where each value stands, and `keys`, where its key stands where that is told.
    Where `data` has a key as it was meant, `respelt` says how it is written, by its path.
    One of several files that could not be read says why in `faults`.
    """

    name: str
    source: bytes = b""
    data: Mapping[str, Any] = {}
    cells: Mapping[KeyPath, Cell] = {}
    keys: Mapping[KeyPath, Cell] = {}
    respelt: Mapping[KeyPath, str] = {}
    faults: "tuple[Problem, ...]" = ()

    def written(self, path: KeyPath) -> KeyPath:
        """`path` by the keys as they stand in the file."""
        return tuple(self.respelt.get(path[: end + 1], part) for end, part in enumerate(path))


class Problem(NamedTuple):
    """What is wrong and where.

    `code` names the message, `values` fill it in, `path` leads to the value (or, with `at_key`, to
    its key), `expected` lists what could have stood there, `meant` is the likeliest of them.
    A `warning` lowers quality and stops nothing.
    `line` and `column` count from 1 and are given only where the reader itself said so, and `length` with
    them; and so is the `cell` of a spreadsheet. Where it `stops` the reading, the rest of the file is unread.
    """

    code: str
    file: InputFile
    path: KeyPath = ()
    values: Mapping[str, str] = {}
    expected: tuple[str, ...] = ()
    meant: str | None = None
    at_key: bool = False
    line: int | None = None
    column: int | None = None
    length: int = 1
    cell: Cell | None = None
    stops: bool = False
    warning: bool = False


def closest(read: object, expected: Iterable[str]) -> str | None:
    """The expected word that `read` was most likely meant to be: letters that look alike are the same."""
    from difflib import get_close_matches  # noqa: PLC0415  needed only for a problem

    seen: dict[str, str] = {}
    for word in expected:
        seen.setdefault(skeleton(word), word)
    found = get_close_matches(skeleton(str(read)[:100]), seen, n=1)
    return seen[found[0]] if found else None
