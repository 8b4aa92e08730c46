"""An engine that remembers what it last made of each table, for those who ask day after day."""

from __future__ import annotations

from collections.abc import Sequence

from . import Engine, Fact, Firing, Table


class Remembering:
    """Runs an engine, but not again on the facts that the table was last run on."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._last: dict[Table, tuple[tuple[Fact, ...], frozenset[Firing]]] = {}
        self.name = engine.name
        self.version = engine.version
        self.cross_checked = engine.cross_checked

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        """Every way in which a rule of `table` holds over `facts`.

        Raises:
            EngineError: the engine failed, or two engines differ.
        """
        told = tuple(facts)
        known = self._last.get(table)
        if known is None or known[0] != told:
            known = self._last[table] = told, self._engine.run(table, told)
        return known[1]
