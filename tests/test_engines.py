"""Both engines find the same firings, and those of a large table in parts."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.flow import Case, assess
from ladder.judge.engine import Engine, EngineError, Fact, Firing, Pattern, Rule, Table
from ladder.judge.engine.choose import CrossChecked, EngineUnavailable, engine
from ladder.judge.engine.parts import MAX_BOUNDS, MAX_PATTERNS, MAX_PIECES, MAX_SHARING, MAX_SUBJECTS, parts
from ladder.judge.engine.plain import Plain

from .benchmarks.scale import case
from .build import ROOT, blocks
from .laws import durable

THEN = Fact("so", "it")
KINDS, SUBJECTS = ("for", "against", "floor"), ("a", "b", 'æ" \\ \u2028', "d")

values = st.integers(0, 5)
facts = st.lists(st.builds(Fact, st.sampled_from(KINDS), st.sampled_from(SUBJECTS), values), max_size=12)
patterns = st.builds(
    Pattern, st.sampled_from(KINDS), st.sampled_from(SUBJECTS), st.none() | values, st.none() | values
)
rules = st.lists(patterns, min_size=1, max_size=4, unique_by=lambda p: p[:2]).map(
    lambda when: Rule(tuple(when), THEN)
)
tables = st.lists(rules, max_size=10).map(lambda rules: Table("random", tuple(rules)))


def by_hand(table: Table, facts: Sequence[Fact]) -> set[Firing]:
    """The contract, word for word."""
    found = [()]
    firings = set()
    for place, rule in enumerate(table.rules):
        found = [()]
        for pattern in rule.when:
            found = [
                (*used, number)
                for used in found
                for number, fact in enumerate(facts)
                if fact[:2] == pattern[:2] and pattern.matches(fact.value)
            ]
        firings |= {Firing(place, used) for used in found}
    return firings


@blocks(5, "_")
@settings(max_examples=60, deadline=None)
@given(table=tables, facts=facts)
def test_the_plain_engine_keeps_the_contract(_: int, table: Table, facts: list[Fact]) -> None:
    assert Plain().run(table, facts) == by_hand(table, facts)


@pytest.fixture
def checked() -> Engine:
    found = durable()
    if found is None:
        pytest.skip("durable_rules cannot be imported on this Python; the plain engine serves")
    return found


@blocks(5, "_")
@settings(max_examples=120, deadline=None)
@given(table=tables, facts=facts)
def test_the_two_engines_find_the_same(_: int, table: Table, facts: list[Fact]) -> None:
    found = durable()
    if found is not None:
        assert found.run(table, facts) == Plain().run(table, facts)


@blocks(5, "_")
@settings(max_examples=40, deadline=None)
@given(table=tables, days=st.lists(facts, min_size=2, max_size=6))
def test_the_two_engines_find_the_same_when_a_table_is_asked_again_with_other_facts(
    _: int, table: Table, days: list[list[Fact]]
) -> None:
    found = durable()
    if found is not None:
        for told in (*days, *days):
            assert found.run(table, told) == Plain().run(table, told)


def distinct(count: int, at_least: int | None = None) -> tuple[Pattern, ...]:
    return tuple(Pattern("for", f"s{number}", at_least) for number in range(count))


def of_many(number: int) -> Pattern:
    return Pattern("for", f"s{number % 100}", number // 100)


def bounds(count: int) -> list[Rule]:
    return [Rule((Pattern("for", "s0", bound),), THEN) for bound in range(count)]


LIMITS = {
    "patterns of a rule": (MAX_PATTERNS, lambda count: [Rule(distinct(count), THEN)]),
    "subjects": (MAX_SUBJECTS, lambda count: [Rule((each,), THEN) for each in distinct(count)]),
    "rules that ask for the same": (MAX_SHARING, lambda count: [Rule(distinct(1), THEN)] * count),
    "bounds on one subject": (MAX_BOUNDS, bounds),
    "rules": (MAX_PIECES, lambda count: [Rule((of_many(number),), THEN) for number in range(count)]),
    "all that one fact can do": (MAX_PIECES, lambda count: (bounds(MAX_BOUNDS) * 42)[:count]),
    "letters of a subject": (65_535, lambda count: [Rule((Pattern("for", "x" * count),), THEN)]),
}
"""What durable_rules or its strings have room for, and rules of which every one holds."""


@pytest.mark.parametrize("by", [-1, 0, 1], ids=["below", "at", "above"])
@pytest.mark.parametrize("name", LIMITS)
def test_the_engines_agree_below_at_and_above_every_limit(checked: Engine, name: str, by: int) -> None:
    limit, rules_of = LIMITS[name]
    table = Table("t", tuple(rules_of(limit + by)))
    facts = [Fact(*asked, MAX_BOUNDS) for asked in sorted(table.asked)]
    assert len(checked.run(table, facts)) == len(table.rules)
    cut = [piece for part in parts(table) for piece in part]
    more_pieces, more_parts = len(cut) > len(table.rules), len(list(parts(table))) > 1
    assert (more_pieces or more_parts) == (by > 0 and name != "letters of a subject")


def test_a_rule_that_is_cut_holds_in_every_way_and_only_when_every_piece_does(checked: Engine) -> None:
    table = Table("t", (Rule(distinct(MAX_PATTERNS * 3, 1), THEN), Rule(distinct(1), THEN)))
    facts = [Fact("for", pattern.subject) for pattern in table.rules[0].when]
    twice = [*facts, facts[0], facts[-1]]
    assert len(checked.run(table, twice)) == 4 + 2
    for lacking in (0, MAX_PATTERNS, len(facts) - 1):
        found = checked.run(table, facts[:lacking] + facts[lacking + 1 :])
        assert {firing.rule for firing in found} == ({1} if lacking else set())


def among(numbers: set[int]) -> tuple[Pattern, ...]:
    return tuple(Pattern("for", f"s{number}", at_least=number % 3) for number in sorted(numbers))


many = st.lists(
    st.builds(Rule, st.sets(st.integers(0, 40), min_size=1, max_size=30).map(among), st.just(THEN)),
    max_size=40,
)


@blocks(5, "_")
@settings(max_examples=30, deadline=None)
@given(rules=many, facts=st.lists(st.integers(0, 40), max_size=40, unique=True))
def test_parts_hold_every_pattern_once_and_change_nothing(
    _: int, rules: list[Rule], facts: list[int]
) -> None:
    table = Table("random", tuple(rules))
    with pytest.MonkeyPatch.context() as limits:
        for name, limit in {"PATTERNS": 4, "SUBJECTS": 9, "BOUNDS": 1, "SHARING": 3, "PIECES": 11}.items():
            limits.setattr(f"ladder.judge.engine.parts.MAX_{name}", limit)
        cut = [piece for part in parts(table) for piece in part]
        assert [p for piece in cut for p in piece.when] == [p for rule in rules for p in rule.when]
        if found := durable():
            found.run(table, [Fact("for", f"s{number}", number % 4) for number in facts])


PINNED = {
    "beside": (64, 65),
    "subjects": (508, 509),
    "sharing": (255, 256),
    "rules": (4_096, 4_097),
    "together": (16, 17),
    "properties": (254, 255),
    "length": (65_535, 65_536 + len("abc")),
    "sessions": (1_024, 1_025),
}
"""The most that durable_rules itself is right about, and the least that it is not."""
RIGHT = {"beside": 64, "sharing": 255, "length": 0, "sessions": 1_024}
"""How often something fires there, where it is not once."""


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize("name", PINNED)
def test_the_limits_of_durable_rules_are_where_they_were_measured(name: str) -> None:
    within, beyond = (told_by_itself(name, count) for count in PINNED[name])
    assert within == str(RIGHT.get(name, 1))
    assert beyond != str(RIGHT.get(name, 1) + PINNED[name][1] - PINNED[name][0])
    if name not in {"sharing", "length"}:
        assert "error" in beyond.lower()


def told_by_itself(name: str, count: int) -> str:
    """What durable_rules did in a process of its own, which it may bring down."""
    line = [sys.executable, "-m", "tests.engine_limits", name, str(count)]
    done = subprocess.run(line, capture_output=True, text=True, timeout=60, cwd=ROOT, check=False)
    return done.stdout


@pytest.mark.parametrize(
    "when",
    [
        (),
        (Pattern("for", "s", 1), Pattern("for", "s", 2)),
        (Pattern("for", "s", -1),),
        (Pattern("for", "s", at_most=1_001),),
    ],
    ids=["no pattern", "same twice", "negative", "huge"],
)
def test_a_table_that_is_none_is_refused(when: tuple[Pattern, ...]) -> None:
    with pytest.raises(ValueError, match="t: a "):
        Table("t", (Rule(when, THEN),))


def test_bounds_may_be_as_low_and_as_high_as_is_said(checked: Engine) -> None:
    table = Table("t", (Rule((Pattern("for", "s", 0, 1_000),), THEN),))
    facts = [Fact("for", "s", value) for value in (-1, 0, 1_000, 1_001, 2**70)]
    assert checked.run(table, facts) == {Firing(0, (1,)), Firing(0, (2,))}


def test_facts_that_no_rule_asks_for_are_accepted(checked: Engine) -> None:
    table = Table("t", (Rule((Pattern("for", "a", 3),), THEN),))
    assert checked.run(table, [Fact("for", "a", 1), Fact("for", "b", 5)]) == frozenset()


def test_the_version_told_is_the_one_installed(checked: Engine) -> None:
    assert checked.version == version("durable-rules")


def test_rules_that_no_fact_can_make_fire_are_not_compiled_until_one_can(
    checked: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = 6
    table = Table("t", tuple(Rule((each,), THEN) for each in distinct(count)))
    compiled: list[int] = []
    real = durable_c().create_ruleset

    def create(name: str, definition: str) -> int:
        compiled.append(len(re.findall(r'"r[0-9]+"', definition)))
        return int(real(name, definition))

    monkeypatch.setattr("durable_rules_engine.create_ruleset", create)
    for number in (*range(count), *range(count)):
        assert checked.run(table, [Fact("for", f"s{number}")]) == {Firing(number, (0,))}
    assert compiled == [1, 1, 1, count]


def test_an_empty_table_finds_nothing(checked: Engine) -> None:
    assert checked.run(Table("t", ()), [Fact("for", "a", 3)]) == frozenset()


def test_many_tables_are_let_go_of_and_compiled_again(checked: Engine) -> None:
    tables = [Table("t", (Rule((Pattern("for", f"s{n}", 1),), THEN),)) for n in range(200)]
    for _ in range(2):
        for number, table in enumerate(tables):
            assert len(checked.run(table, [Fact("for", f"s{number}", 1)])) == 1


def test_one_engine_serves_many_threads(checked: Engine) -> None:
    table = Table("t", (Rule((Pattern("for", "a", 3), Pattern("for", "b", 1)), THEN),))
    wrong = []

    def work() -> None:
        for value in range(100):
            facts = [Fact("for", "a", value % 6), Fact("for", "b", 1)]
            if (len(checked.run(table, facts)) == 1) != (value % 6 >= 3):
                wrong.append(value)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


class Blind(Plain):
    """An engine that misses a firing."""

    name = "blind"

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        return frozenset(list(super().run(table, facts))[1:])


@pytest.mark.interpreted
def test_engines_that_differ_give_an_error_and_no_firings() -> None:
    table = Table("t", (Rule((Pattern("for", "a"),), THEN),))
    with pytest.raises(EngineError, match="blind and plain differ"):
        CrossChecked(Blind(), Plain()).run(table, [Fact("for", "a")])


def test_the_engine_asked_for_is_the_one_that_serves() -> None:
    assert (engine("plain").name, engine("plain").cross_checked) == ("plain", False)
    if durable() is None:
        with pytest.raises(EngineUnavailable):
            engine("durable")
        assert engine().name == "plain"
    else:
        assert (engine().name, engine().cross_checked) == ("durable_rules", True)


ONE = Table("one", (Rule((Pattern("for", "a"),), THEN),))
GIVEN = [Fact("for", "a")]


class Circling:
    """durable_rules, if it told the last that fired again and again."""

    def __init__(self, real: Any) -> None:
        self._real = real
        self._last: Any = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def start_action_for_state(self, *asked: Any) -> Any:
        found = self._real.start_action_for_state(*asked)
        self._last = found and found[1]
        return found

    def complete_and_start_action(self, *asked: Any) -> Any:
        found = self._real.complete_and_start_action(*asked)
        return found or (None if "start" in self._last else self._last)


class Refusing(Circling):
    """durable_rules, if it refused whatever comes after the sentinel."""

    def assert_fact(self, handle: int, fact: str) -> tuple[int, int]:
        code, state = self._real.assert_fact(handle, fact)
        return (code if "start" in fact else 2), state


@pytest.mark.parametrize(
    ("like", "said"), [(Circling, "the same fired twice"), (Refusing, "a fact was refused (2)")]
)
def test_an_engine_that_goes_wrong_is_stopped_tells_where_and_serves_again(
    checked: Engine, monkeypatch: pytest.MonkeyPatch, like: Any, said: str
) -> None:
    for _ in range(20):  # what is left of a run that was stopped is no danger to the process
        with monkeypatch.context() as wrong:
            wrong.setattr("ladder.judge.engine.durable.c", like(durable_c()))
            with pytest.raises(EngineError, match=re.escape(f"{said} (one)")):
                checked.run(ONE, GIVEN)
        assert checked.run(ONE, GIVEN) == {Firing(0, (0,))}


def durable_c() -> Any:
    return sys.modules["durable_rules_engine"]


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize("found", [frozenset(), {Firing(0, (0,))}, EngineError("it failed")])
def test_an_engine_that_does_not_find_what_is_known_is_not_used(
    monkeypatch: pytest.MonkeyPatch, found: Any
) -> None:
    def run(*_: Any) -> Any:
        if isinstance(found, EngineError):
            raise found
        return found

    assert engine.__wrapped__().cross_checked
    monkeypatch.setattr("ladder.judge.engine.durable.Durable.run", run)
    assert engine.__wrapped__().name == "plain"
    with pytest.raises(EngineUnavailable):
        engine.__wrapped__("durable")


CHILDREN = 12


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can fork here")
def test_a_process_that_forks_while_others_assess_assesses_too() -> None:
    asked = case(6).as_if(engine=engine())
    done = threading.Event()

    def work() -> None:
        while not done.is_set():
            assess(asked)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        assert all(forked(asked) == 0 for _ in range(CHILDREN))
    finally:
        done.set()
        for thread in threads:
            thread.join()


def forked(asked: Case) -> int:
    """How a forked process that assesses ends; one that waits for ever is ended by an alarm."""
    child = os.fork()
    if not child:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(20)
        code = 1
        try:
            assess(asked)
            code = 0
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


@pytest.mark.whole
def test_assessing_twenty_thousand_collaborations_takes_no_more_memory_than_two_thousand() -> None:
    line = [sys.executable, "-m", "tests.growth", "20000"]
    told = subprocess.run(line, capture_output=True, text=True, cwd=ROOT, check=True).stdout
    first, *_, last = (float(each.split()[2]) for each in told.splitlines())
    assert last < first * 1.1, told
