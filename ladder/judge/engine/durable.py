"""The durable_rules engine, held inside the subset in which it was found to be right and stable.

Outside that subset it crashes the process or matches wrongly, so: its C functions directly; tables in parts
that pass no limit; a sentinel asserted and fired before any other fact (deleting a session in which nothing
fired frees an uninitialised pointer); one fact per assert; our own sequential ids (ids are reduced to 32
bits); one session per run, deleted at the end; only constants and positive joins; a compiled table used by
one run at a time. No text from a user's file or pack enters it: only tokens and whole numbers made here.
"""

from __future__ import annotations

import itertools
import weakref
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import durable_rules_engine as c
from pydantic_core import from_json, to_json

from . import EngineError, Fact, Firing, Pattern, Table
from .parts import Piece, Used, joined, parts

PINNED = "2.0.28"
"""The one version that was measured. pyproject.toml asks for it, and a test sees that it is installed."""

_ACCEPTED = (0, 1)
_KEPT_TABLES = 64
_GROWS = 3
"""How often what is compiled of a table grows by what is lacking, before all of it is compiled together."""
_numbers = itertools.count()


class Durable:
    """Runs tables in durable_rules. Compiled tables are kept, the most recently used ones.

    There is no lock, which a process that forks could inherit as held: a run takes what is compiled of its
    table from those that are idle, or begins anew, and lays it back when all went well.
    """

    name = "durable_rules"
    version = PINNED
    cross_checked = False

    def __init__(self) -> None:
        self._idle = lru_cache(maxsize=_KEPT_TABLES)(_none_yet)

    def __reduce__(self) -> tuple[type[Durable], tuple[()]]:
        """Sent to another process, it compiles its tables there."""
        return Durable, ()

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        """Every way in which a rule of `table` holds over `facts`.

        Raises:
            EngineError: durable_rules refused something, or told the same twice, as it would in a loop.
        """
        if table.asked.isdisjoint(fact[:2] for fact in facts):
            return frozenset()
        idle = self._idle(table)
        try:
            reached = _taken(idle) or _Reached(table)
            found: dict[tuple[int, int], list[Used]] = defaultdict(list)
            for part in reached.by(facts):
                for piece, used in part.run(facts):
                    found[piece[:2]].append(used)
        except Exception as error:
            raise EngineError(f"durable_rules: {error} ({table.name})") from error
        idle.append(reached)
        return frozenset(joined(table, found))


class _Reached:
    """What is compiled of a table: the rules that some run could fire, for a rule costs though it cannot."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._lacking = dict(enumerate(table.rules))
        self._grown = 0
        self._parts: list[_Compiled] = []

    def by(self, facts: Iterable[Fact]) -> Sequence[_Compiled]:
        """Parts that hold every rule that may fire: it has a fact for each of its patterns."""
        if self._lacking:
            told = {fact[:2] for fact in facts}
            found = [n for n, rule in self._lacking.items() if told.issuperset([p[:2] for p in rule.when])]
            if found:
                self._grow(found)
        return self._parts

    def _grow(self, found: Iterable[int]) -> None:
        self._grown += 1
        if self._grown > _GROWS:
            self._parts = [_Compiled(part) for part in parts(self._table)]
            self._lacking.clear()
            return
        self._parts += [_Compiled(part) for part in parts(self._table, found)]
        for number in found:
            del self._lacking[number]


class _Compiled:
    """A part of a table, as durable_rules holds it until nobody does."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        asked = dict.fromkeys(pattern[:2] for piece in pieces for pattern in piece.when)
        self._pieces = pieces
        self._tokens = {each: f"t{number}" for number, each in enumerate(asked)}
        definition = to_json(_definition(pieces, self._tokens)).decode()
        self._handle = c.create_ruleset(f"n{next(_numbers)}", definition)
        weakref.finalize(self, c.delete_ruleset, self._handle).atexit = False

    def run(self, facts: Sequence[Fact]) -> Iterator[tuple[Piece, Used]]:
        """The pieces that hold over `facts`, and the facts they used."""
        told = [
            (number, token, fact.value)
            for number, fact in enumerate(facts)
            if (token := self._tokens.get(fact[:2]))
        ]
        return self._firings(told) if told else iter(())

    def _firings(self, told: list[tuple[int, str, int]]) -> Iterator[tuple[Piece, Used]]:
        session = f"s{next(_numbers)}"
        state = _assert(self._handle, session, "start", about="start", value=1)
        if [rule for rule, _ in _drain(self._handle, state)] != ["start"]:
            # The session must not be deleted now: that is what would kill the process.
            raise EngineError("the sentinel did not fire")
        try:
            for number, token, value in told:
                _assert(self._handle, session, f"f{number}", about=token, value=value)
            yield from self._once_each(state)
        finally:
            c.delete_state(self._handle, session)

    def _once_each(self, state: int) -> Iterator[tuple[Piece, Used]]:
        """What fires. There is an end to what can, so a loop is found when it tells the same again."""
        seen = set()
        for rule, by_place in _drain(self._handle, state):
            piece = self._pieces[int(rule[1:])]
            fired = piece, tuple(int(by_place[f"p{place}"]["id"][1:]) for place in range(len(piece.when)))
            if fired in seen:
                raise EngineError("the same fired twice")
            seen.add(fired)
            yield fired


def _none_yet(_: Table) -> list[_Reached]:
    return []


def _taken(idle: list[_Reached]) -> _Reached | None:
    try:
        return idle.pop()  # asking first whether there is one would let another thread take it
    except IndexError:
        return None


def _definition(pieces: Sequence[Piece], tokens: dict[tuple[str, str], str]) -> dict[str, Any]:
    """The pieces as durable_rules wants them. The last rule lets facts that no rule needs be accepted."""
    rules: dict[str, Any] = {"start": {"all": [{"p0": _test("start")}]}}
    for number, piece in enumerate(pieces):
        tests = (_test(tokens[pattern[:2]], pattern) for pattern in piece.when)
        rules[f"r{number}"] = {"all": [{f"p{place}": test} for place, test in enumerate(tests)]}
    rules["sink"] = {"all": [{"p0": {"$ex": {"about": 1}}}, {"p1": {"about": "never"}}]}
    return rules


def _test(token: str, pattern: Pattern | None = None) -> dict[str, Any]:
    tests: list[dict[str, Any]] = [{"about": token}]
    if pattern and pattern.at_least is not None:
        tests.append({"$gte": {"value": pattern.at_least}})
    if pattern and pattern.at_most is not None:
        tests.append({"$lte": {"value": pattern.at_most}})
    return {"$and": tests} if len(tests) > 1 else tests[0]


def _assert(handle: int, session: str, id_: str, *, about: str, value: int) -> int:
    # Written by hand, which takes the least time: every part is a token or a number of ours.
    fact = f'{{"about":"{about}","value":{value:d},"sid":"{session}","id":"{id_}"}}'
    code, state = c.assert_fact(handle, fact)
    if code not in _ACCEPTED:
        raise EngineError(f"a fact was refused ({code})")
    return int(state)


def _drain(handle: int, state: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every pending firing: the rule's name and the facts it used."""
    started = c.start_action_for_state(handle, state)
    pending = started[1] if started else None
    while pending:
        ((rule, used),) = from_json(pending).items()
        yield rule, used
        pending = c.complete_and_start_action(handle, state)
