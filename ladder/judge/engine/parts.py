"""A table in parts that are small enough for durable_rules. The plain engine knows nothing of them.

A rule with many patterns is cut into pieces, and pieces are laid in a part until it is full. What the pieces
of a rule found is joined when all have run: every choice of one from each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def parts(table: Table, rules: Iterable[int] | None = None) -> Iterator[tuple[Piece, ...]]:
    """The pieces of `table`, or of these rules of it, in order, in parts that pass no limit."""
    part = _Part()
    for piece in _pieces(table, range(len(table.rules)) if rules is None else rules):
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


def _pieces(table: Table, rules: Iterable[int]) -> Iterator[Piece]:
    for place in rules:
        when = table.rules[place].when
        for number in range(_count(when)):
            first = number * MAX_PATTERNS
            yield Piece(place, number, when[first : first + MAX_PATTERNS])


def _count(patterns: Sequence[Pattern]) -> int:
    return -(-len(patterns) // MAX_PATTERNS)


class _Part:
    """Pieces that are compiled together, and how near they are to the limits."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._sharing: dict[Pattern, int] = {}
        self._bounds: dict[tuple[str, str], int] = {}

    def has_room(self, piece: Piece) -> bool:
        new = [pattern[:2] for pattern in piece.when if pattern not in self._sharing]
        return (
            len(self.pieces) < MAX_PIECES
            and len(self._bounds) + len([asked for asked in new if asked not in self._bounds]) <= MAX_SUBJECTS
            and max([self._bounds.get(asked, 0) for asked in new], default=0) < MAX_BOUNDS
            and max([self._sharing.get(pattern, 0) for pattern in piece.when]) < MAX_SHARING
        )

    def add(self, piece: Piece) -> None:
        for pattern in piece.when:
            sharing = self._sharing[pattern] = self._sharing.get(pattern, 0) + 1
            if sharing == 1:
                self._bounds[pattern[:2]] = self._bounds.get(pattern[:2], 0) + 1
        self.pieces.append(piece)
