"""What durable_rules itself does near its limits: run where it may die.

`python -m tests.engine_limits NAME COUNT` prints how often something fired, or what was refused.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any

import durable_rules_engine as c

Tests = list[dict[str, Any]]
START: Tests = [{"about": "start"}]
SINK: Tests = [{"$ex": {"about": 1}}, {"about": "never"}]


def run(rules: Iterable[Tests], facts: Iterable[dict[str, Any]]) -> int:
    """How often something fires, when it is done as the engine of ours does it."""
    named = {f"r{number}": rule for number, rule in enumerate(rules)} | {"start": START, "sink": SINK}
    asked = {name: {"all": [{f"p{n}": t} for n, t in enumerate(rule)]} for name, rule in named.items()}
    handle = c.create_ruleset("n", json.dumps(asked))
    state = told(handle, "s", {"about": "start", "id": "start"})
    assert drained(handle, state) == 1
    for number, fact in enumerate(facts):
        told(handle, "s", {"id": f"f{number}", **fact})
    return drained(handle, state)


def told(handle: int, session: str, fact: dict[str, Any]) -> int:
    code, state = c.assert_fact(handle, json.dumps({**fact, "sid": session}))
    if code > 1:
        raise ValueError(f"code {code}")
    return int(state)


def drained(handle: int, state: int) -> int:
    fired = 0
    pending = c.start_action_for_state(handle, state)
    while pending:
        fired += 1
        pending = c.complete_and_start_action(handle, state)
    return fired


def beside(count: int) -> int:
    """Tests beside each other that one fact satisfies."""
    bounds = [[{"$and": [{"about": "t"}, {"$gte": {"value": n}}]}] for n in range(count)]
    return run(bounds, [{"about": "t", "value": count}])


def subjects(count: int) -> int:
    """Tests beside each other of which a fact satisfies one."""
    return run(([{"about": f"t{n}"}] for n in range(count)), [{"about": "t0"}])


def sharing(count: int) -> int:
    """Rules that end in the same test."""
    return run([[{"about": "t"}]] * count, [{"about": "t"}])


def rules(count: int) -> int:
    """Rules in all, the first and the last of ours among them."""
    tests = ({"$and": [{"about": f"t{n % 200}"}, {"$gte": {"value": n // 200}}]} for n in range(count - 2))
    return run(([test] for test in tests), [{"about": "t0", "value": 0}])


def together(count: int) -> int:
    """Facts that one rule asks for."""
    return run([[{"about": f"t{n}"} for n in range(count)]], [{"about": f"t{n}"} for n in range(count)])


def properties(count: int) -> int:
    """Properties of a fact, with its id and its session."""
    return run([[{"about": "t"}]], [{"about": "t", **{f"p{n}": 1 for n in range(count - 3)}}])


def length(count: int) -> int:
    """Letters in a text that is not what is asked for, though it begins so."""
    return run([[{"about": "abc"}]], [{"about": "abc" + "x" * (count - 3)}])


def sessions(count: int) -> int:
    """Sessions that live at once."""
    handle = c.create_ruleset("n", json.dumps({"start": {"all": [{"p0": START[0]}]}}))
    for number in range(count):
        drained(handle, told(handle, f"s{number}", {"about": "start", "id": "start"}))
    return count


NAMED: dict[str, Callable[[int], int]] = {
    each.__name__: each for each in (beside, subjects, sharing, rules, together, properties, length, sessions)
}

if __name__ == "__main__":
    try:
        sys.stdout.write(str(NAMED[sys.argv[1]](int(sys.argv[2]))))
    except Exception as error:  # noqa: BLE001  what it is called is what is asked
        sys.stdout.write(f"{type(error).__name__}: {error}")
