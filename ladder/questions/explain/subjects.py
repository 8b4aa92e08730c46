"""What can be explained, and the names it goes by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from ...judge.compile import Rules
from ...model.pack import Notice, Step, TargetRule
from ...model.problems import closest
from ...words import CannotAnswer
from .result import Kind


class Subject(NamedTuple):
    """Something that can be explained. The id of a step is its number."""

    kind: Kind
    id: str


def named(rules: Rules, read: str) -> tuple[Subject, ...]:
    """What is called `read`: one thing, or several of different kinds.

    Raises:
        CannotAnswer: nothing in the rules is.
    """
    known = subjects(rules)
    if read not in known:
        nearest = closest(read, known)
        raise CannotAnswer("no-such-subject" if nearest else "no-such-rule", read=read, meant=nearest)
    return known[read]


def subjects(rules: Rules) -> dict[str, tuple[Subject, ...]]:
    """Everything that can be explained, by the names it goes by."""
    known: dict[str, tuple[Subject, ...]] = {}
    for name, subject in (*_steps(rules), *_by_id(rules)):
        known[name] = (*known.get(name, ()), subject)
    return known


def _steps(rules: Rules) -> Iterator[tuple[str, Subject]]:
    for step in rules.pack.ladder.steps:
        for name in (str(step.number), f"step-{step.number}", step.id):
            yield name, _as_subject(step)


def _by_id(rules: Rules) -> Iterator[tuple[str, Subject]]:
    pack, erosion = rules.pack, rules.pack.erosion
    notices: dict[Kind, Iterable[Notice | TargetRule]] = {
        "warning": pack.warnings,
        "sign": erosion.signs if erosion else (),
        "counter-sign": erosion.counter_signs if erosion else (),
        "target": pack.targets.targets,
    }
    ids: dict[Kind, Iterable[str]] = {
        "criterion": pack.criteria,
        "indicator": chain.from_iterable(criterion.indicators for criterion in pack.criteria.values()),
        "action": rules.actions,
    }
    ids |= {kind: [rule.id for rule in known] for kind, known in notices.items()}
    for kind, named_so in ids.items():
        yield from ((id_, Subject(kind, id_)) for id_ in named_so)


def every_step(rules: Rules) -> tuple[Subject, ...]:
    """The steps, from the bottom."""
    return tuple(_as_subject(step) for step in rules.pack.ladder.steps)


def _as_subject(step: Step) -> Subject:
    return Subject("step", str(step.number))
