"""Both engines find the same firings, and tables outside the proven limits are refused."""

import threading
from collections.abc import Sequence
from importlib.metadata import version

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.judge.engine import (
    MAX_BOUNDS,
    MAX_PATTERNS,
    MAX_SHARING,
    MAX_SUBJECTS,
    Engine,
    EngineError,
    Fact,
    Firing,
    Pattern,
    Rule,
    Table,
    TableTooLarge,
)
from ladder.judge.engine.choose import CrossChecked, EngineUnavailable, engine
from ladder.judge.engine.plain import Plain

from .build import blocks
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


def distinct(count: int, at_least: int | None = None) -> tuple[Pattern, ...]:
    return tuple(Pattern("for", f"s{number}", at_least) for number in range(count))


AT_THE_LIMIT = {
    "patterns in a rule": Table("t", (Rule(distinct(MAX_PATTERNS), THEN),)),
    "subjects": Table("t", tuple(Rule((p,), THEN) for p in distinct(MAX_SUBJECTS))),
    "rules sharing a pattern": Table("t", tuple(Rule(distinct(1), THEN) for _ in range(MAX_SHARING))),
    "bounds on one subject": Table(
        "t", tuple(Rule((Pattern("for", "s0", n),), THEN) for n in range(MAX_BOUNDS))
    ),
}


@pytest.mark.parametrize("name", AT_THE_LIMIT)
def test_at_its_limits_durable_rules_is_still_right(checked: Engine, name: str) -> None:
    facts = [Fact("for", f"s{number}", MAX_BOUNDS) for number in range(MAX_SUBJECTS)]
    table = AT_THE_LIMIT[name]
    firings = checked.run(table, facts)
    assert firings == Plain().run(table, facts)
    assert len(firings) == len(table.rules)


@pytest.mark.parametrize(
    "rules",
    [
        [Rule((), THEN)],
        [Rule(distinct(MAX_PATTERNS + 1), THEN)],
        [Rule((Pattern("for", "s", 1), Pattern("for", "s", 2)), THEN)],
        [Rule((p,), THEN) for p in distinct(MAX_SUBJECTS + 1)],
        [Rule(distinct(1), THEN)] * (MAX_SHARING + 1),
        [Rule((Pattern("for", "s", n),), THEN) for n in range(MAX_BOUNDS + 1)],
        [Rule((Pattern("for", "s", -1),), THEN)],
        [Rule((Pattern("for", "s", 2**40),), THEN)],
    ],
    ids=["no pattern", "too many", "same twice", "subjects", "sharing", "bounds", "negative", "huge"],
)
def test_a_table_outside_the_limits_is_refused(rules: list[Rule]) -> None:
    with pytest.raises(TableTooLarge):
        Table("t", tuple(rules))


def test_facts_that_no_rule_asks_for_are_accepted(checked: Engine) -> None:
    table = Table("t", (Rule((Pattern("for", "a", 3),), THEN),))
    assert checked.run(table, [Fact("for", "a", 1), Fact("for", "b", 5)]) == frozenset()


def test_the_version_told_is_the_one_installed(checked: Engine) -> None:
    assert checked.version == version("durable-rules")


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
