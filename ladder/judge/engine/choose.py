"""Choosing an engine: durable_rules held against the plain engine, or the plain engine alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from . import Engine, EngineError, Fact, Firing, Table
from .plain import Plain

EngineName = Literal["durable", "plain"]


class CrossChecked:
    """Runs two engines and gives the firings only where they agree."""

    cross_checked = True

    def __init__(self, first: Engine, oracle: Engine) -> None:
        self._first = first
        self._oracle = oracle
        self.name = first.name
        self.version = first.version

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        """The firings, when both engines find the same.

        Raises:
            EngineError: they differ.
        """
        firings = self._first.run(table, facts)
        if firings != self._oracle.run(table, facts):
            raise EngineError(f"{self.name} and {self._oracle.name} differ on the table {table.name}")
        return firings


class EngineUnavailable(RuntimeError):
    """The engine asked for cannot be imported here."""


@cache
def engine(name: EngineName | None = None) -> Engine:
    """The engine named; when none is named, durable_rules wherever it can be imported, else plain.

    Raises:
        EngineUnavailable: durable_rules was asked for and cannot be imported.
    """
    if name == "plain":
        return Plain()
    try:
        from .durable import Durable  # noqa: PLC0415  a C extension that not every Python can load
    except ImportError as error:
        if name == "durable":
            raise EngineUnavailable(str(error)) from error
        return Plain()
    return CrossChecked(Durable(), Plain())
