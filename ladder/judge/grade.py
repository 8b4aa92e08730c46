"""Judging: from weighed indicators to criteria, steps and levels."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from itertools import takewhile
from typing import NamedTuple

from ..model.assessment import BaseResult, Level, LevelName
from ..model.pack import Pack, Weight
from ..model.values import MET, NOT_MET, PARTLY, UNKNOWN, Grade
from .compile import CEILING, FLOOR, Rules, criterion_subject, indicator_subject, step_subject
from .engine import Engine, Fact, Table
from .weigh import moved as move
from .weighed import Weighed


class Ground(NamedTuple):
    """A rule that fired: what it concluded, and the facts it used."""

    then: Fact
    used: tuple[Fact, ...]


class Judged(NamedTuple):
    """The findings of one arena: a grade for each criterion that applies and for each step.

    `contested` names, for a criterion, its contested indicators, and for a step its criteria that count.
    `grounds` are the firings behind each criterion and step, by subject: the proof. `published` is how far
    the published ladder is reached. What is `left_out` is joined into no criterion.
    """

    indicators: Mapping[str, Weighed]
    criteria: Mapping[str, Grade]
    steps: Mapping[int, Grade]
    contested: Mapping[str, tuple[str, ...]]
    grounds: Mapping[str, tuple[Ground, ...]]
    published: int
    left_out: frozenset[str]


def judge(rules: Rules, engine: Engine, weighed: Mapping[str, Weighed], asked: Iterable[str]) -> Judged:
    """The grades of the criteria in `asked`, and of every step by those among them that count."""
    left_out = _left_out(weighed)
    grounds = _of_criteria(engine, rules.criteria(left_out), weighed)
    grades = _grades(_applying(rules.pack, weighed, asked), grounds)
    return _above(rules, engine, weighed, left_out, grades, grounds, _contested(rules, weighed, grades))


def judge_again(
    rules: Rules, engine: Engine, judged: Judged, weighed: Mapping[str, Weighed], touched: Iterable[str]
) -> Judged:
    """As `judged`, but for the indicators in `touched`: only what stands on them is judged anew.

    A criterion stands on its own indicators alone, so its table is told of nothing else.
    """
    touched, criteria = frozenset(touched), rules.pack.criteria
    anew = [id_ for id_ in judged.criteria if not touched.isdisjoint(criteria[id_].indicators)]
    told = {part: weighed[part] for id_ in anew for part in criteria[id_].met.parts}
    steps = _known(judged, map(step_subject, judged.steps))
    above = {*map(criterion_subject, anew), *steps}
    kept = {subject: ground for subject, ground in judged.grounds.items() if subject not in above}
    grounds = kept | _of_criteria(engine, rules.criteria(judged.left_out), told)
    turned = _is_disputed_otherwise(judged, weighed, touched)
    contested = _contested(rules, weighed, judged.criteria) if turned else judged.contested
    grades = {**judged.criteria, **_grades(anew, grounds)}
    if grades != judged.criteria:
        return _above(rules, engine, weighed, judged.left_out, grades, grounds, contested)
    return judged._replace(indicators=weighed, grounds=grounds | steps, contested=contested)


def _is_disputed_otherwise(judged: Judged, weighed: Mapping[str, Weighed], touched: Iterable[str]) -> bool:
    """Whether sources disagree about some of `touched` where they did not, or no longer do."""
    return any(weighed[id_].contested != judged.indicators[id_].contested for id_ in touched)


def _known(judged: Judged, subjects: Iterable[str]) -> dict[str, tuple[Ground, ...]]:
    """What fired for each of `subjects`, where anything did."""
    return {subject: judged.grounds[subject] for subject in subjects if subject in judged.grounds}


def _grades(asked: Iterable[str], grounds: Mapping[str, tuple[Ground, ...]]) -> dict[str, Grade]:
    """Where what fired moves each of the criteria in `asked`."""
    return {id_: concluded(grounds.get(criterion_subject(id_), ())) for id_ in asked}


def _of_criteria(
    engine: Engine, tables: Iterable[Table], weighed: Mapping[str, Weighed]
) -> dict[str, tuple[Ground, ...]]:
    """What `tables` make of the indicators: the rules that fired for each criterion."""
    facts = facts_of({indicator_subject(id_): w.grade for id_, w in weighed.items()})
    grounds: dict[str, tuple[Ground, ...]] = {}
    for table in tables:
        grounds |= _conclude(engine, table, facts)
    return grounds


def _left_out(weighed: Mapping[str, Weighed]) -> frozenset[str]:
    return frozenset([id_ for id_, w in weighed.items() if not w.counts])


def _above(
    rules: Rules,
    engine: Engine,
    weighed: Mapping[str, Weighed],
    left_out: frozenset[str],
    grades: Mapping[str, Grade],
    grounds: Mapping[str, tuple[Ground, ...]],
    contested: Mapping[str, tuple[str, ...]],
) -> Judged:
    """What stands above the criteria, of which `grades` and `grounds` are what was found and what fired."""
    facts = facts_of({criterion_subject(id_): grade for id_, grade in grades.items()})
    steps = _conclude(engine, rules.steps(_counted(rules.pack, grades)), facts)
    published = _conclude(engine, rules.published_steps(_counted(rules.published, grades)), facts)
    on_published = _on_steps(rules.published, published)
    return Judged(
        indicators=weighed,
        criteria=grades,
        steps=_on_steps(rules.pack, steps),
        contested=contested,
        grounds={**grounds, **steps},
        published=unbroken(grade.floor == MET for grade in on_published.values()),
        left_out=left_out,
    )


def _applying(pack: Pack, weighed: Mapping[str, Weighed], asked: Iterable[str]) -> tuple[str, ...]:
    """The criteria in `asked` that the file has not set aside whole."""
    aside = frozenset(id_ for id_, w in weighed.items() if w.question.left_out)
    return tuple(id_ for id_ in asked if not aside.issuperset(pack.criteria[id_].met.parts))


def _counted(pack: Pack, asked: Iterable[str]) -> frozenset[str]:
    """Those in `asked` that can move a step of the ladder as it is in `pack`."""
    return frozenset([id_ for id_ in asked if id_ in pack.criteria and pack.criteria[id_].counts])


def _on_steps(pack: Pack, grounds: Mapping[str, tuple[Ground, ...]]) -> dict[int, Grade]:
    numbers = (step.number for step in pack.ladder.steps)
    return {number: concluded(grounds.get(step_subject(number), ())) for number in numbers}


def facts_of(findings: Mapping[str, Grade]) -> list[Fact]:
    """What the next table is told: the ends that were moved. The others hold nothing up or down."""
    floors = (Fact(FLOOR, subject, g.floor) for subject, g in findings.items() if g.floor > NOT_MET)
    ceilings = (Fact(CEILING, subject, g.ceiling) for subject, g in findings.items() if g.ceiling < MET)
    return [*floors, *ceilings]


def _conclude(engine: Engine, table: Table, facts: Iterable[Fact]) -> dict[str, tuple[Ground, ...]]:
    """What `table` makes of those of `facts` that it asks about: the rules that fired, by subject."""
    own = [fact for fact in facts if fact.subject in table.subjects]
    grounds: dict[str, list[Ground]] = {}
    for firing in sorted(engine.run(table, own)):
        then = table.rules[firing.rule].then
        used = tuple(own[number] for number in firing.facts)
        grounds.setdefault(then.subject, []).append(Ground(then, used))
    return {subject: tuple(found) for subject, found in grounds.items()}


def concluded(grounds: Iterable[Ground]) -> Grade:
    """Where the rules that fired move the ends."""
    return reduce(lambda grade, ground: move(grade, ground.then), grounds, UNKNOWN)


def _contested(
    rules: Rules, weighed: Mapping[str, Weighed], asked: Mapping[str, Grade]
) -> dict[str, tuple[str, ...]]:
    """The contested indicators of each criterion, and the contested criteria that count on each step."""
    pack = rules.pack
    contested = {id_ for id_, w in weighed.items() if w.contested and w.counts}
    marks = {id_: tuple(filter(contested.__contains__, pack.criteria[id_].met.parts)) for id_ in asked}
    marked = [id_ for id_, found in marks.items() if found and pack.criteria[id_].counts]
    on_steps = {
        step_subject(step.number): tuple([id_ for id_ in marked if pack.step_of[id_] == step.number])
        for step in pack.ladder.steps
    }
    return {criterion_subject(id_): found for id_, found in marks.items()} | on_steps


HOLDS: Mapping[LevelName, Callable[[Grade], bool]] = {
    "reached": lambda grade: grade.floor == MET,
    "under_way": lambda grade: grade.floor >= PARTLY,
    "possible": lambda grade: grade.ceiling == MET,
}
"""What each level asks of a step, and of all that it is made of."""


def levels(rules: Rules, judged: Judged) -> Level:
    """How far each end reaches, and what stands above a base that does not carry it."""
    steps = judged.steps
    unsupported: list[BaseResult] = []
    undocumented: list[BaseResult] = []
    for number in (number for number, grade in steps.items() if grade.floor >= PARTLY):
        if missing := _below(rules, judged, number, _is_lacking, "core", "condition"):
            unsupported.append(missing)
        elif unseen := _below(rules, judged, number, _is_unseen, "core"):
            undocumented.append(unseen)
    return Level(
        **{level: unbroken(map(holds, steps.values())) for level, holds in HOLDS.items()},
        unsupported=tuple(unsupported),
        undocumented=tuple(undocumented),
    )


def _is_lacking(grade: Grade) -> bool:
    return grade.ceiling < MET


def _is_unseen(grade: Grade) -> bool:
    return grade.floor < PARTLY


def _below(
    rules: Rules, judged: Judged, number: int, weak: Callable[[Grade], bool], *weights: Weight
) -> BaseResult | None:
    """What does not carry a step, where some step below it is `weak`: the criteria of these `weights`."""
    pack = rules.pack
    steps = [n for n, grade in judged.steps.items() if n < number and weak(grade)]
    if not steps:
        return None
    criteria = tuple(
        id_
        for id_, grade in judged.criteria.items()
        if pack.criteria[id_].weight in weights and pack.step_of[id_] in steps and weak(grade)
    )
    return BaseResult(step=number, criteria=criteria)


def unbroken(holds: Iterable[bool]) -> int:
    """How many hold from the bottom before the first that does not."""
    return sum(1 for _ in takewhile(bool, holds))
