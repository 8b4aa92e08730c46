"""From a rule pack to rule tables: weighing, criteria, steps, targets and advice.

What a rule concludes is itself a fact, so that firings read as a proof. Criteria and advice have one table
per step, which keeps each of them well inside the limits of the engines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model.pack import Advice, Condition, Criterion, Erosion, Pack, Weights
from ..model.values import MET, NOT_MET, PARTLY
from .engine import Fact, Pattern, Rule, Table

FOR, PARTLY_SO, AGAINST = "for", "partly", "against"
FLOOR, CEILING = "floor", "ceiling"
GAP, OPEN = "gap", "open"
TARGET, WARNING, ACTION = "target", "warning", "action"
EROSION, SIGN, COUNTER_SIGN = "erosion", "sign", "counter-sign"
PROBLEM, RELATION, PHASE, INSTRUMENTS = "problem", "relation", "phase", "instruments"
INDICATOR, IN_FORCE = "the indicator", "in force"


def indicator_subject(id_: str) -> str:
    """How facts name an indicator."""
    return f"indicator {id_}"


def criterion_subject(id_: str) -> str:
    """How facts name a criterion."""
    return f"criterion {id_}"


def step_subject(number: int) -> str:
    """How facts name a step."""
    return f"step {number}"


def answer_subject(question: str, answer: str) -> str:
    """How facts name an answer about the problem."""
    return f"{question} = {answer}"


class Action(NamedTuple):
    """An action with the id that reports use, and the criteria it may serve."""

    id: str
    advice: Advice
    serves: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Rules:
    """A rule pack with its tables. Compiled once; safe to keep and to share between threads.

    `weighing` says how far a record moves an indicator, `criteria` how indicators make a criterion,
    `targets` which step to aim for, `warnings` what to look out for, `erosion` what wears the collaboration
    away, and `advice` what to do.
    """

    pack: Pack
    weighing: Table
    criteria: tuple[Table, ...]
    targets: Table
    warnings: Table
    erosion: Table
    advice: tuple[Table, ...]
    actions: Mapping[str, Action]
    _steps: dict[frozenset[str], Table] = field(default_factory=dict)

    def steps(self, counted: frozenset[str]) -> Table:
        """How criteria make a step, where `counted` are the core criteria that apply."""
        if counted not in self._steps:
            self._steps[counted] = _step_table(self.pack, counted)
        return self._steps[counted]


def rules(pack: Pack) -> Rules:
    """`pack` with its tables.

    Raises:
        TableTooLarge: a criterion, a step or the whole is larger than the engines can be trusted with.
    """
    actions = {action.id: action for action in _actions(pack)}
    targets = (Rule(_patterns(t.all), Fact(TARGET, t.id, t.target)) for t in pack.targets.targets)
    warnings = (Rule(_patterns(w.all), Fact(WARNING, w.id)) for w in pack.warnings)
    compiled = Rules(
        pack=pack,
        weighing=Table("weighing", tuple(_weighing(pack.evidence))),
        criteria=_per_step(pack, "criteria", _criterion),
        targets=Table("targets", tuple(targets)),
        warnings=Table("warnings", tuple(warnings)),
        erosion=Table("erosion", tuple(_erosion(pack.erosion) if pack.erosion else ())),
        advice=_per_step(pack, "advice", lambda id_, _: _advice(actions.values(), id_)),
        actions=actions,
    )
    compiled.steps(frozenset(id_ for id_, criterion in pack.criteria.items() if criterion.core))
    return compiled


def _actions(pack: Pack) -> Iterator[Action]:
    for id_, criterion in pack.criteria.items():
        for number, advice in enumerate(criterion.actions, start=1):
            yield Action(f"{id_}.{advice.on}.{number}", advice, (id_,))
    for cross in pack.actions:
        yield Action(cross.id, cross, cross.serves)


def _per_step(
    pack: Pack, name: str, rules_of: Callable[[str, Criterion], Iterable[Rule]]
) -> tuple[Table, ...]:
    return tuple(
        Table(
            f"{name} {step.number}",
            tuple(rule for id_, c in pack.criteria_of(step).items() for rule in rules_of(id_, c)),
        )
        for step in pack.ladder.steps
    )


def _step_table(pack: Pack, counted: frozenset[str]) -> Table:
    rules: list[Rule] = []
    for step in pack.ladder.steps:
        parts = [criterion_subject(id_) for id_ in pack.criteria_of(step) if id_ in counted]
        rules += _all(step_subject(step.number), parts)
    return Table("steps", tuple(rules))


def _weighing(weights: Weights) -> Iterator[Rule]:
    """What a record moves, by the kind of source its indicator needs and the strength of its own."""
    against_in_full = weights.kinds[weights.against_in_full_from].strength
    for needs, kind in weights.kinds.items():
        if kind.strength:
            yield Rule((Pattern(FOR, needs, at_least=kind.strength),), Fact(FLOOR, INDICATOR, MET))
            yield Rule((Pattern(FOR, needs, at_least=1),), Fact(FLOOR, INDICATOR, PARTLY))
            yield Rule((Pattern(PARTLY_SO, needs, at_least=1),), Fact(FLOOR, INDICATOR, PARTLY))
            yield Rule((Pattern(PARTLY_SO, needs, at_least=1),), Fact(CEILING, INDICATOR, PARTLY))
            yield Rule((Pattern(AGAINST, needs, at_least=1),), Fact(CEILING, INDICATOR, PARTLY))
            yield Rule(
                (Pattern(AGAINST, needs, at_least=against_in_full),), Fact(CEILING, INDICATOR, NOT_MET)
            )


def _criterion(id_: str, criterion: Criterion) -> Iterator[Rule]:
    join = _all if criterion.met.all else _any
    return join(criterion_subject(id_), [indicator_subject(part) for part in criterion.met.parts])


def _all(whole: str, parts: list[str]) -> Iterator[Rule]:
    """Met when every part is met, not met when every part is not met, otherwise partly."""
    if not parts:
        return
    yield Rule(tuple(Pattern(FLOOR, part, at_least=MET) for part in parts), Fact(FLOOR, whole, MET))
    yield Rule(
        tuple(Pattern(CEILING, part, at_most=NOT_MET) for part in parts), Fact(CEILING, whole, NOT_MET)
    )
    for part in parts:
        yield Rule((Pattern(FLOOR, part, at_least=PARTLY),), Fact(FLOOR, whole, PARTLY))
        yield Rule((Pattern(CEILING, part, at_most=PARTLY),), Fact(CEILING, whole, PARTLY))


def _any(whole: str, parts: list[str]) -> Iterator[Rule]:
    """As its largest part."""
    for grade in (PARTLY, MET):
        for part in parts:
            yield Rule((Pattern(FLOOR, part, at_least=grade),), Fact(FLOOR, whole, grade))
    for grade in (PARTLY, NOT_MET):
        together = tuple(Pattern(CEILING, part, at_most=grade) for part in parts)
        yield Rule(together, Fact(CEILING, whole, grade))


def _advice(actions: Iterable[Action], criterion: str) -> Iterator[Rule]:
    for action in actions:
        if criterion in action.serves:
            yield Rule((Pattern(action.advice.on, criterion),), Fact(ACTION, action.id))


def _erosion(erosion: Erosion) -> Iterator[Rule]:
    """The signs, each where all that is asked for signs to count holds as well."""
    in_force = _patterns(erosion.in_force)
    yield Rule(in_force, Fact(EROSION, IN_FORCE))
    for kind, signs in ((SIGN, erosion.signs), (COUNTER_SIGN, erosion.counter_signs)):
        for sign in signs:
            yield Rule(tuple(dict.fromkeys((*in_force, *_patterns(sign.all)))), Fact(kind, sign.id))


def _patterns(conditions: Iterable[Condition]) -> tuple[Pattern, ...]:
    return tuple(pattern for condition in conditions for pattern in _pattern(condition))


def _pattern(condition: Condition) -> Iterator[Pattern]:
    if condition.floor:
        yield Pattern(FLOOR, _finding(condition), at_least=condition.floor.at_least)
    if condition.ceiling:
        yield Pattern(CEILING, _finding(condition), at_most=condition.ceiling.at_most)
    if condition.relation:
        yield Pattern(RELATION, condition.relation)
    if condition.phase:
        yield Pattern(PHASE, condition.phase)
    if condition.target:
        yield Pattern(TARGET, condition.target)
    if condition.instruments:
        yield Pattern(INSTRUMENTS, condition.instruments)
    for question, answer in (condition.problem or {}).items():
        yield Pattern(PROBLEM, answer_subject(question, answer))


def _finding(condition: Condition) -> str:
    if condition.criterion:
        return criterion_subject(condition.criterion)
    if condition.indicator:
        return indicator_subject(condition.indicator)
    assert condition.step is not None, "check has made sure that a bound has something to bound"
    return step_subject(condition.step)
