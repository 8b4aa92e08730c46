"""The plain engine: the contract in a few lines, the oracle that the other engine is held against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from .. import __version__
from . import Fact, Firing, Table


class Plain:
    """Finds firings by looking up each pattern's facts and taking every combination."""

    name = "plain"
    version = __version__
    cross_checked = False

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        about: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for number, fact in enumerate(facts):
            about[fact.kind, fact.subject].append((number, fact.value))
        firings: set[Firing] = set()
        for number, rule in enumerate(table.rules):
            matches = [
                [fact for fact, value in about.get(pattern[:2], ()) if pattern.matches(value)]
                for pattern in rule.when
            ]
            firings.update(Firing(number, used) for used in product(*matches))
        return frozenset(firings)
