"""What can be explained, and the names it goes by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...judge.compile import Rules
from ...model.pack import Step
from ...model.problems import closest
from .result import Kind


class UnknownSubject(ValueError):
    """Nothing in the rules is called `read`; `nearest` is the likeliest of what is."""

    def __init__(self, read: str, nearest: str | None) -> None:
        super().__init__(f"nothing is called {read!r}")
        self.read, self.nearest = read, nearest


class Subject(NamedTuple):
    """Something that can be explained. The id of a step is its number."""

    kind: Kind
    id: str


def named(rules: Rules, read: str) -> tuple[Subject, ...]:
    """What is called `read`: one thing, or several of different kinds.

    Raises:
        UnknownSubject: nothing in the rules is.
    """
    known = subjects(rules)
    if read not in known:
        raise UnknownSubject(read, closest(read, known))
    return known[read]


def subjects(rules: Rules) -> dict[str, tuple[Subject, ...]]:
    """Everything that can be explained, by the names it goes by."""
    pack, erosion = rules.pack, rules.pack.erosion
    by_kind: tuple[tuple[Kind, Iterable[str]], ...] = (
        ("criterion", pack.criteria),
        ("indicator", (i for criterion in pack.criteria.values() for i in criterion.indicators)),
        ("action", rules.actions),
        ("warning", (warning.id for warning in pack.warnings)),
        ("sign", (sign.id for sign in (erosion.signs if erosion else ()))),
        ("counter-sign", (sign.id for sign in (erosion.counter_signs if erosion else ()))),
        ("target", (target.id for target in pack.targets.targets)),
    )
    names = [
        (name, _as_subject(step))
        for step in pack.ladder.steps
        for name in (str(step.number), f"step-{step.number}", step.id)
    ]
    names += [(id_, Subject(kind, id_)) for kind, ids in by_kind for id_ in ids]
    known: dict[str, tuple[Subject, ...]] = {}
    for name, subject in names:
        known[name] = (*known.get(name, ()), subject)
    return known


def every_step(rules: Rules) -> tuple[Subject, ...]:
    return tuple(_as_subject(step) for step in rules.pack.ladder.steps)


def _as_subject(step: Step) -> Subject:
    return Subject("step", str(step.number))
