"""Judging: from weighed indicators to criteria, steps and levels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from itertools import takewhile
from typing import NamedTuple

from ..model.assessment import BaseResult, Level
from ..model.values import MET, NOT_MET, PARTLY, UNKNOWN, Grade
from .compile import CEILING, FLOOR, Rules, criterion_subject, indicator_subject, step_subject
from .engine import Engine, Fact, Table
from .weigh import Weighed
from .weigh import moved as move


class Ground(NamedTuple):
    """A rule that fired: what it concluded, and the facts it used."""

    then: Fact
    used: tuple[Fact, ...]


class Judged(NamedTuple):
    """The findings of one arena: a grade for each criterion that applies and for each step.

    `contested` names, for a criterion, its contested indicators, and for a step its core criteria.
    `grounds` are the firings behind each criterion and step, by subject: the proof. `published` is how far
    the published ladder is reached.
    """

    indicators: Mapping[str, Weighed]
    criteria: Mapping[str, Grade]
    steps: Mapping[int, Grade]
    contested: Mapping[str, tuple[str, ...]]
    grounds: Mapping[str, tuple[Ground, ...]]
    published: int


def judge(rules: Rules, engine: Engine, weighed: Mapping[str, Weighed], asked: Iterable[str]) -> Judged:
    """The grades of the criteria in `asked`, and of every step by its core criteria among them."""
    criteria_of = rules.pack.criteria
    left_out = frozenset(id_ for id_, w in weighed.items() if not w.counts)
    aside = frozenset(id_ for id_, w in weighed.items() if w.question.left_out)
    asked = tuple(id_ for id_ in asked if not aside.issuperset(criteria_of[id_].met.parts))
    indicators = facts_of({indicator_subject(id_): w.grade for id_, w in weighed.items()})
    grounds: dict[str, tuple[Ground, ...]] = {}
    for table in rules.criteria(left_out):
        grounds |= _conclude(engine, table, indicators)
    criteria = {subject: concluded(found) for subject, found in grounds.items()}
    facts = facts_of(criteria)
    counted = frozenset(id_ for id_ in asked if criteria_of[id_].counts)
    steps = _conclude(engine, rules.steps(counted), facts)
    there = rules.published.criteria
    by_published = frozenset(id_ for id_ in asked if id_ in there and there[id_].counts)
    published = _conclude(engine, rules.published_steps(by_published), facts)
    grades = {id_: criteria.get(criterion_subject(id_), UNKNOWN) for id_ in asked}
    return Judged(
        indicators=weighed,
        criteria=grades,
        steps={s.number: concluded(steps.get(step_subject(s.number), ())) for s in rules.pack.ladder.steps},
        contested=_contested(rules, weighed, grades),
        grounds=grounds | steps,
        published=_unbroken(
            concluded(published.get(step_subject(s.number), ())).floor == MET
            for s in rules.published.ladder.steps
        ),
    )


def facts_of(findings: Mapping[str, Grade]) -> list[Fact]:
    """What the next table is told: the ends that were moved. The others hold nothing up or down."""
    floors = (Fact(FLOOR, subject, g.floor) for subject, g in findings.items() if g.floor > NOT_MET)
    ceilings = (Fact(CEILING, subject, g.ceiling) for subject, g in findings.items() if g.ceiling < MET)
    return [*floors, *ceilings]


def _conclude(engine: Engine, table: Table, facts: list[Fact]) -> dict[str, tuple[Ground, ...]]:
    """What `table` makes of `facts`: the rules that fired, by what they are about."""
    grounds: dict[str, list[Ground]] = {}
    for firing in sorted(engine.run(table, facts)):
        then = table.rules[firing.rule].then
        used = tuple(facts[number] for number in firing.facts)
        grounds.setdefault(then.subject, []).append(Ground(then, used))
    return {subject: tuple(found) for subject, found in grounds.items()}


def concluded(grounds: Iterable[Ground]) -> Grade:
    """Where the rules that fired move the ends."""
    return reduce(lambda grade, ground: move(grade, ground.then), grounds, UNKNOWN)


def _contested(
    rules: Rules, weighed: Mapping[str, Weighed], asked: Mapping[str, Grade]
) -> dict[str, tuple[str, ...]]:
    pack = rules.pack
    marks = {
        criterion_subject(id_): tuple(
            i for i in pack.criteria[id_].met.parts if weighed[i].contested and weighed[i].counts
        )
        for id_ in asked
    }
    for step in pack.ladder.steps:
        own = (id_ for id_, criterion in pack.criteria_of(step).items() if criterion.core and id_ in asked)
        marks[step_subject(step.number)] = tuple(id_ for id_ in own if marks[criterion_subject(id_)])
    return marks


def levels(rules: Rules, judged: Judged) -> Level:
    """How far each end reaches, and what stands above a base that does not carry it."""
    steps = judged.steps
    unsupported: list[BaseResult] = []
    undocumented: list[BaseResult] = []
    for number in (number for number, grade in steps.items() if grade.floor >= PARTLY):
        if missing := _below(rules, judged, number, _is_lacking):
            unsupported.append(missing)
        elif unseen := _below(rules, judged, number, _is_unseen):
            undocumented.append(unseen)
    return Level(
        reached=_unbroken(g.floor == MET for g in steps.values()),
        under_way=_unbroken(g.floor >= PARTLY for g in steps.values()),
        possible=_unbroken(g.ceiling == MET for g in steps.values()),
        unsupported=tuple(unsupported),
        undocumented=tuple(undocumented),
    )


def _is_lacking(grade: Grade) -> bool:
    return grade.ceiling < MET


def _is_unseen(grade: Grade) -> bool:
    return grade.floor < PARTLY


def _below(rules: Rules, judged: Judged, number: int, weak: Callable[[Grade], bool]) -> BaseResult | None:
    """What does not carry a step, where some step below it is `weak`."""
    steps = [n for n, grade in judged.steps.items() if n < number and weak(grade)]
    return BaseResult(step=number, criteria=_core(rules, judged, steps, weak)) if steps else None


def _core(
    rules: Rules, judged: Judged, steps: Iterable[int], weak: Callable[[Grade], bool]
) -> tuple[str, ...]:
    pack = rules.pack
    return tuple(
        id_
        for id_, grade in judged.criteria.items()
        if pack.criteria[id_].core and pack.step_of[id_] in steps and weak(grade)
    )


def _unbroken(holds: Iterable[bool]) -> int:
    """How many hold from the bottom before the first that does not."""
    return sum(1 for _ in takewhile(bool, holds))
