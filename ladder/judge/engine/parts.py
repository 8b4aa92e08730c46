"""A table in parts that are small enough for durable_rules. The plain engine knows nothing of them.

A rule with many patterns is cut into pieces, and pieces are laid in a part until it is full. What the pieces
of a rule found is joined when all have run: every choice of one from each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from typing import NamedTuple

from . import Firing, Pattern, Table

MAX_PATTERNS = 12
"""In a piece. More than 16 facts for one rule are refused in the middle of a run."""

MAX_SUBJECTS = 400
"""In a part. With 512 tests beside each other a table is never done compiling."""

MAX_BOUNDS = 48
"""On one subject in a part. A fact that satisfies more than 64 tests beside each other is lost."""

MAX_SHARING = 200
"""Pieces in a part that ask for the same. With 256 the process dies."""

MAX_PIECES = 2_000
"""In a part. More than 4,096 rules are refused."""


class Piece(NamedTuple):
    """Some of the patterns of a rule: the place of the rule in its table, and which of its pieces this is."""

    rule: int
    number: int
    when: tuple[Pattern, ...]


Used = tuple[int, ...]
"""The facts that a piece used, by their places, in pattern order."""


def parts(table: Table) -> Iterator[tuple[Piece, ...]]:
    """The pieces of `table` in order, in parts that pass no limit."""
    part = _Part()
    for piece in _pieces(table):
        if not part.has_room(piece):
            yield tuple(part.pieces)
            part = _Part()
        part.add(piece)
    yield tuple(part.pieces)


def joined(table: Table, found: Mapping[tuple[int, int], Sequence[Used]]) -> Iterator[Firing]:
    """The firings of `table`, where `found` is what each piece found, by its rule and its number."""
    for rule in {rule for rule, _ in found}:
        each = [found.get((rule, number), ()) for number in range(_count(table.rules[rule].when))]
        for used in product(*each):
            yield Firing(rule, tuple(chain.from_iterable(used)))


def _pieces(table: Table) -> Iterator[Piece]:
    for place, rule in enumerate(table.rules):
        for number in range(_count(rule.when)):
            first = number * MAX_PATTERNS
            yield Piece(place, number, rule.when[first : first + MAX_PATTERNS])


def _count(patterns: Sequence[Pattern]) -> int:
    return -(-len(patterns) // MAX_PATTERNS)


class _Part:
    """Pieces that are compiled together, and how near they are to the limits."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._sharing: Counter[Pattern] = Counter()
        self._bounds: Counter[tuple[str, str]] = Counter()

    def has_room(self, piece: Piece) -> bool:
        new = [pattern[:2] for pattern in piece.when if pattern not in self._sharing]
        return (
            len(self.pieces) < MAX_PIECES
            and len(self._bounds) + sum(asked not in self._bounds for asked in new) <= MAX_SUBJECTS
            and all(self._bounds[asked] < MAX_BOUNDS for asked in new)
            and all(self._sharing[pattern] < MAX_SHARING for pattern in piece.when)
        )

    def add(self, piece: Piece) -> None:
        self._bounds.update(pattern[:2] for pattern in piece.when if pattern not in self._sharing)
        self._sharing.update(piece.when)
        self.pieces.append(piece)
