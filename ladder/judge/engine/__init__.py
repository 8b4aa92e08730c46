"""Rule tables, facts and firings: the one small contract that both engines keep.

A rule is positive patterns joined by *and*. A pattern asks for a fact of one kind about one subject,
with a value within bounds. A firing names a rule and the facts it used; firings have no order.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from ...cached import cached_property


class Fact(NamedTuple):
    """Something that is so: a kind of fact, what it is about, and a small whole number."""

    kind: str
    subject: str
    value: int = 1


class Pattern(NamedTuple):
    """Asks for a fact of this kind and subject with a value within the bounds given."""

    kind: str
    subject: str
    at_least: int | None = None
    at_most: int | None = None

    def matches(self, value: int) -> bool:
        """Whether `value` is within the bounds."""
        return (self.at_least is None or value >= self.at_least) and (
            self.at_most is None or value <= self.at_most
        )


class Rule(NamedTuple):
    """When every pattern in `when` has its fact, `then` is so."""

    when: tuple[Pattern, ...]
    then: Fact


class Firing(NamedTuple):
    """A rule that held, by its place in the table, and the facts it used, by theirs, in pattern order."""

    rule: int
    facts: tuple[int, ...]


MAX_VALUE = 1000
_BOUNDS = frozenset((None, *range(MAX_VALUE + 1)))


class Table:
    """Rules that run together. Made once, compared by identity, kept by the engines as their key.

    Raises:
        ValueError: a rule has no pattern, asks twice for the same, or has a bound outside 0-1000.
    """

    def __init__(self, name: str, rules: tuple[Rule, ...]) -> None:
        self.name: Final = name
        self.rules: Final = rules
        for rule in rules:
            if len({pattern[:2] for pattern in rule.when}) < (len(rule.when) or 1):
                raise ValueError(f"{name}: a rule has no pattern, or asks twice for the same: {rule}")
        if odd := {bound for rule in rules for pattern in rule.when for bound in pattern[2:]} - _BOUNDS:
            raise ValueError(f"{name}: a bound is outside 0-{MAX_VALUE}: {odd}")

    @cached_property
    def asked(self) -> frozenset[tuple[str, str]]:
        """The kinds and subjects that some rule asks for."""
        return frozenset(pattern[:2] for rule in self.rules for pattern in rule.when)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """All that some rule asks about."""
        return frozenset(subject for _, subject in self.asked)

    @cached_property
    def by_first_pattern(self) -> dict[tuple[str, str], tuple[tuple[int, Rule], ...]]:
        """The rules with their places, by the kind and subject of their first pattern."""
        found: dict[tuple[str, str], list[tuple[int, Rule]]] = {}
        for place, rule in enumerate(self.rules):
            found.setdefault(rule.when[0][:2], []).append((place, rule))
        return {first: tuple(rules) for first, rules in found.items()}


class Engine(Protocol):
    """What an engine is: something that finds the firings of a table over some facts."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def version(self) -> str:
        """Which version of it runs."""
        ...

    @property
    def cross_checked(self) -> bool:
        """Whether its firings are held against those of another engine."""
        ...

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        """Every way in which a rule of `table` holds over `facts`."""
        ...


class EngineError(RuntimeError):
    """An engine failed, or two engines differ. No assessment is given."""
