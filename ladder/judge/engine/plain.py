"""The plain engine: the contract in a few lines, the oracle that the other engine is held against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import ClassVar

from ...version import VERSION
from . import Fact, Firing, Pattern, Table

_About = Mapping[tuple[str, str], Sequence[tuple[int, int]]]
"""Facts by their kind and subject: the place of each, and its value."""


class Plain:
    """Finds firings by looking up each pattern's facts and taking every combination."""

    name: ClassVar = "plain"
    version: ClassVar = VERSION
    cross_checked: ClassVar = False

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        """Every way in which a rule of `table` holds over `facts`."""
        about: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for number, (kind, subject, value) in enumerate(facts):
            about[kind, subject].append((number, value))
        return frozenset(
            Firing(place, used)
            for first in about.keys() & table.by_first_pattern.keys()
            for place, rule in table.by_first_pattern[first]
            for used in product(*[_matching(about, pattern) for pattern in rule.when])
        )


def _matching(about: _About, pattern: Pattern) -> list[int]:
    """The facts that `pattern` may use, by their places."""
    return [fact for fact, value in about.get(pattern[:2], ()) if pattern.matches(value)]
