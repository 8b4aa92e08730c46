"""The durable_rules engine, held inside the subset in which it was found to be right and stable.

Outside that subset it crashes the process or matches wrongly, so: its C functions directly; a
sentinel asserted and fired before any other fact (deleting a session in which nothing fired frees an
uninitialised pointer); one fact per assert; our own sequential ids (ids are reduced to 32 bits); one
session per run, deleted at the end; only constants and positive joins; one thread at a time. No text
from a user's file or pack enters it: only tokens and whole numbers made here.
"""

from __future__ import annotations

import itertools
import json
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import durable_rules_engine as c

from . import EngineError, Fact, Firing, Pattern, Table

PINNED = "2.0.28"
"""The one version that was measured. pyproject.toml asks for it, and a test sees that it is installed."""

_ACCEPTED = (0, 1)
_KEPT_TABLES = 64


class _Compiled(NamedTuple):
    handle: int
    tokens: dict[tuple[str, str], str]


class Durable:
    """Runs tables in durable_rules. Compiled tables are kept, the most recently used ones."""

    name = "durable_rules"
    version = PINNED
    cross_checked = False

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._compiled: OrderedDict[Table, _Compiled] = OrderedDict()
        self._numbers = itertools.count()

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        """Every way in which a rule of `table` holds over `facts`."""
        if table.asked.isdisjoint(fact[:2] for fact in facts):
            return frozenset()
        with self._lock:
            compiled = self._compile(table)
            session = f"s{next(self._numbers)}"
            try:
                return frozenset(self._firings(compiled, session, facts))
            except EngineError:
                raise
            except Exception as error:
                raise EngineError(f"durable_rules: {error}") from error

    def _compile(self, table: Table) -> _Compiled:
        if table in self._compiled:
            self._compiled.move_to_end(table)
            return self._compiled[table]
        while len(self._compiled) >= _KEPT_TABLES:
            c.delete_ruleset(self._compiled.popitem(last=False)[1].handle)
        tokens = {asked: f"t{number}" for number, asked in enumerate(sorted(table.asked))}
        handle = c.create_ruleset(f"n{next(self._numbers)}", json.dumps(_definition(table, tokens)))
        self._compiled[table] = _Compiled(handle, tokens)
        return self._compiled[table]

    def _firings(self, compiled: _Compiled, session: str, facts: Sequence[Fact]) -> Iterator[Firing]:
        handle, tokens = compiled
        state = _assert(handle, session, "start", about="start", value=1)
        if [rule for rule, _ in _drain(handle, state)] != ["start"]:
            # The session must not be deleted now: that is what would kill the process.
            raise EngineError("durable_rules: the sentinel did not fire")
        try:
            for number, fact in enumerate(facts):
                token = tokens.get((fact.kind, fact.subject))
                if token is not None:
                    _assert(handle, session, f"f{number}", about=token, value=fact.value)
            for rule, used in _drain(handle, state):
                facts_used = (int(used[f"p{place}"]["id"][1:]) for place in range(len(used)))
                yield Firing(int(rule[1:]), tuple(facts_used))
        finally:
            c.delete_state(handle, session)


def _definition(table: Table, tokens: dict[tuple[str, str], str]) -> dict[str, Any]:
    """The table as durable_rules wants it. The last rule lets facts that no rule needs be accepted."""
    rules: dict[str, Any] = {"start": {"all": [{"p0": _test("start")}]}}
    for number, rule in enumerate(table.rules):
        rules[f"r{number}"] = {
            "all": [
                {f"p{place}": _test(tokens[pattern[:2]], pattern)} for place, pattern in enumerate(rule.when)
            ]
        }
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
    # Written by hand, for json.dumps took longer than the engine: every part is a token or a number of ours.
    fact = f'{{"about":"{about}","value":{value:d},"sid":"{session}","id":"{id_}"}}'
    code, state = c.assert_fact(handle, fact)
    if code not in _ACCEPTED:
        raise EngineError(f"durable_rules: a fact was refused ({code})")
    return int(state)


def _drain(handle: int, state: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every pending firing: the rule's name and the facts it used."""
    started = c.start_action_for_state(handle, state)
    pending = started[1] if started else None
    while pending:
        ((rule, used),) = json.loads(pending).items()
        yield rule, used
        pending = c.complete_and_start_action(handle, state)
