"""A problem: a fault in a user's file, as data. All of them are gathered before anything is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A file as it was read. `name` is how the user knows it; `data` is empty if it is not TOML."""

    name: str
    source: bytes = b""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """What is wrong and where.

    `code` names the message, `values` fill it in, `path` leads to the value (or, with `at_key`, to
    its key), `expected` lists what could have stood there, `meant` is the likeliest of them.
    A `warning` lowers quality and stops nothing.
    `line` and `column` count from 1 and are given only where the reader itself said so, and `length` with
    them. Where it `stops` the reading, the rest of the file is unread.
    """

    code: str
    document: Document
    path: KeyPath = ()
    values: Mapping[str, str] = field(default_factory=dict)
    expected: tuple[str, ...] = ()
    meant: str | None = None
    at_key: bool = False
    line: int | None = None
    column: int | None = None
    length: int = 1
    stops: bool = False
    warning: bool = False


class ProblemsFound(Exception):
    """Something in a user's file stops the work. Holds every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(f"{p.document.name}: {p.code}" for p in self.problems))


def closest(read: object, expected: Iterable[str]) -> str | None:
    """The expected word that `read` was most likely meant to be."""
    from difflib import get_close_matches  # noqa: PLC0415  needed only for a problem

    found = get_close_matches(str(read)[:100].casefold(), {word.casefold(): word for word in expected}, n=1)
    return next((word for word in expected if found and word.casefold() == found[0]), None)
