"""Choosing an engine: durable_rules held against the plain engine, or the plain engine alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, get_args

from ...model.problems import closest
from ...words import CannotAnswer, harmless
from . import Engine, EngineError, Fact, Firing, Pattern, Rule, Table
from .plain import Plain

EngineName = Literal["durable", "plain"]
_NAMES: tuple[EngineName, ...] = get_args(EngineName)


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
    """The engine asked for cannot be imported here, or does not find what it must."""


@cache
def engine(name: EngineName | None = None) -> Engine:
    """The engine named; when none is named, durable_rules wherever it can be trusted, else plain.

    Raises:
        CannotAnswer: there is none of that name.
        EngineUnavailable: durable_rules was asked for, and cannot be imported or does not find what it must.
    """
    if name and name not in _NAMES:
        meant = closest(name, _NAMES)
        raise CannotAnswer("unknown-engine", read=harmless(name), expected=", ".join(_NAMES), meant=meant)
    if name == "plain":
        return Plain()
    try:
        return CrossChecked(_durable(), Plain())
    except EngineUnavailable:
        if name == "durable":
            raise
        return Plain()


def _durable() -> Engine:
    try:
        from .durable import Durable  # noqa: PLC0415  a C extension that not every Python can load
    except ImportError as error:
        raise EngineUnavailable(str(error)) from error
    made = Durable()
    try:
        found = made.run(_KNOWN_TABLE, _KNOWN_FACTS)
    except EngineError as error:
        raise EngineUnavailable(str(error)) from error
    if found != _KNOWN_FIRINGS:
        raise EngineUnavailable(f"{made.name}: {sorted(found)} != {sorted(_KNOWN_FIRINGS)}")
    return made


_SO = Fact("so", "it")
_KNOWN_TABLE = Table(
    "known",
    (
        Rule((Pattern("a", "x"),), _SO),
        Rule((Pattern("a", "x", at_least=2),), _SO),
        Rule((Pattern("a", "x", at_most=1),), _SO),
        Rule((Pattern("a", "x", 2, 2), Pattern("b", "x", at_least=1)), _SO),
        Rule((Pattern("a", "x"), Pattern("b", "y")), _SO),
        Rule((Pattern("b", "x", at_least=2),), _SO),
    ),
)
"""What holds, what does not, and what holds twice: tried before any assessment, once in a process."""
_KNOWN_FACTS = (Fact("a", "x", 1), Fact("a", "x", 2), Fact("b", "x", 1), Fact("c", "y", 9))
_KNOWN_FIRINGS = {
    Firing(0, (0,)),
    Firing(0, (1,)),
    Firing(1, (1,)),
    Firing(2, (0,)),
    Firing(3, (1, 2)),
}
