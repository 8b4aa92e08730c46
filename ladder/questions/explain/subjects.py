"""What can be explained, and the names it goes by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from ...flow import Case
from ...judge.compile import Rules
from ...model.collaboration import Evidence
from ...model.pack import Notice, Step, TargetRule
from ...naming import Names, every, named
from ...words import CannotAnswer
from .result import Kind

Subjects = dict[str, tuple["Subject", ...]]
"""By id: one thing, or several of different kinds."""


class Subject(NamedTuple):
    """Something that can be explained. The id of a step is its number."""

    kind: Kind
    id: str


def called(case: Case, read: str) -> tuple[Subject, ...]:
    """What is called `read`: one thing, or several of one name. A record stands for the indicators it names.

    Raises:
        CannotAnswer: nothing in the rules or the file is, or it is a record that names no indicator.
    """
    known = subjects(case.rules)
    for record in case.collaboration.evidence:
        known[record.id] = (*known.get(record.id, ()), *_named_by(record, known))
    ids = every(read, names(case), "no-such-subject")
    found = dict.fromkeys(chain.from_iterable(known[id_] for id_ in ids))
    if not found:
        raise CannotAnswer("names-no-indicator", read=read)
    return tuple(found)


def names(case: Case) -> Names:
    """Everything that can be explained in `case`, by id, with the other names it goes by."""
    called = named(case.rules.pack)
    ids = (*subjects(case.rules), *(record.id for record in case.collaboration.evidence))
    return {id_: called.get(id_, ()) for id_ in ids}


def subjects(rules: Rules) -> Subjects:
    """Everything in the rules that can be explained, by id; a step has its own."""
    known: Subjects = {}
    for id_, subject in (*_steps(rules), *_by_id(rules)):
        known[id_] = (*known.get(id_, ()), subject)
    return known


def _named_by(record: Evidence, known: Subjects) -> Iterator[Subject]:
    """The indicators that a record names, but for those of steps that a variant leaves out."""
    for id_ in (*record.supports, *record.partly, *record.against):
        yield from (subject for subject in known.get(id_, ()) if subject.kind == "indicator")


def _steps(rules: Rules) -> Iterator[tuple[str, Subject]]:
    return ((step.id, _as_subject(step)) for step in rules.pack.ladder.steps)


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
        "indicator": pack.indicators,
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
