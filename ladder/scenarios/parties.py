"""The parties that a scenario names, and that neither it nor the file it reads has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..files.check import names
from ..files.problems import ProblemsFound
from ..model.pack import Pack
from ..model.problems import closest
from .feature import PlayedLine, Scenario
from .names import ScenarioError, resolve
from .play import Cells, file_named
from .vocabulary import said


class Unknown(NamedTuple):
    """A party named in a line, or in a cell of its table (row and column), and those there are."""

    line: PlayedLine
    read: str
    known: tuple[str, ...]
    cell: tuple[int, int] | None = None


def unknown(scenario: Scenario, pack: Pack, folder: Path) -> Iterator[Unknown]:
    """Each party that is named and is not there, in a feature that lies in `folder`.

    Where something that may hold a party cannot be read, only those that are like one that is there.
    """
    has = [party for line in scenario.lines for party in _had(line, pack, folder)]
    known = tuple(party for party in has if party)
    for found in _named(scenario, pack, known):
        if found.read not in known and (None not in has or closest(found.read, known)):
            yield found


def _had(line: PlayedLine, pack: Pack, folder: Path) -> Iterator[str | None]:
    """The ids and names of the parties that a line gives; None where one could not be read."""
    read = said(line.text, line.kind)
    if read is None:
        yield None
    elif read.sentence.id == "party":
        yield read.values["name"]
    elif read.sentence.id == "parties":
        for key in ("id", "name"):
            yield from (text.strip() or None for _, text in _column(line.table, key, pack))
    elif read.sentence.id == "file":
        yield from _in_file(read.values["path"], folder)


def _in_file(path: str, folder: Path) -> Iterator[str | None]:
    try:
        parties: Any = file_named(path, folder).data.get("parties")
    except ProblemsFound:
        yield None
        return
    yield from names.ids(parties)
    yield from names.ids(parties, "name")


def _named(scenario: Scenario, pack: Pack, known: tuple[str, ...]) -> Iterator[Unknown]:
    for line in scenario.lines:
        read = said(line.text, line.kind)
        if read and "party" in read.values:
            yield Unknown(line, read.values["party"], known)
        if read and "parties" in read.sentence.table:
            for at, text in _column(line.table, "parties", pack):
                for part in filter(None, map(str.strip, text.split(","))):
                    yield Unknown(line, part, known, at)


def _column(table: Cells, key: str, pack: Pack) -> Iterator[tuple[tuple[int, int], str]]:
    """The cells of a column with their places; one that cannot be told from others is empty."""
    for column, heading in enumerate(table[0] if table else ()):
        try:
            is_asked = resolve(pack, "column", heading) == key
        except ScenarioError:
            yield (0, column), ""
            continue
        if is_asked:
            yield from (((row, column), cells[column]) for row, cells in enumerate(table[1:], start=1))
