"""From a rule pack to rule tables: weighing, criteria, steps, targets and advice.

What a rule concludes is itself a fact, so that firings read as a proof. Criteria have a table for each step:
from day to day few of them are asked again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple, TypeVar, get_args

from ..model.pack import Advice, Condition, Criterion, Erosion, Nature, Pack, Weights
from ..model.values import MET, NOT_MET, PARTLY
from .engine import Fact, Pattern, Rule, Table

T = TypeVar("T")

_KEPT = 64
"""What collaborations set aside differs without end, and each way has tables of its own."""

FOR, PARTLY_SO, AGAINST = "for", "partly", "against"
FLOOR, CEILING = "floor", "ceiling"
GAP, OPEN = "gap", "open"
TARGET, WARNING, ACTION = "target", "warning", "action"
EROSION, SIGN, COUNTER_SIGN = "erosion", "sign", "counter-sign"
PROBLEM, RELATION, PHASE, INSTRUMENTS, ENDS = "problem", "relation", "phase", "instruments", "ends"
INDICATOR, IN_FORCE = "the indicator", "in force"
DONE = "what is done"
"""Stands in the place of a kind where no act is enough for a yes."""


@lru_cache(maxsize=4096)
def indicator_subject(id_: str) -> str:
    """How facts name an indicator."""
    return f"indicator {id_}"


@lru_cache(maxsize=4096)
def criterion_subject(id_: str) -> str:
    """How facts name a criterion."""
    return f"criterion {id_}"


@lru_cache(maxsize=4096)
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

    `weighing` says how far a record moves an indicator, `targets` which step to aim for, `warnings` what to
    look out for, `erosion` what wears the collaboration away, and `advice` what to do. `published` is the
    pack on the published ladder. `elsewhere` are the arenas, by relation and phase, where criteria weigh
    otherwise.
    """

    pack: Pack
    weighing: Table
    targets: Table
    warnings: Table
    erosion: Table
    advice: Table
    actions: Mapping[str, Action]
    published: Pack
    elsewhere: Mapping[tuple[str, str | None], "Rules"] = field(default_factory=dict)
    _made: dict[tuple[str, frozenset[str]], Any] = field(default_factory=dict)

    def at(self, relation: str, phase: str | None) -> "Rules":
        """The rules as they weigh in an arena of this relation and phase."""
        return self.elsewhere.get((relation, phase), self)

    def criteria(self, left_out: frozenset[str]) -> tuple[Table, ...]:
        """How indicators make a criterion, without those that are left out of the join."""
        return self._once("criteria", left_out, lambda: tuple(_criteria(self.pack, left_out)))

    def steps(self, counted: frozenset[str]) -> Table:
        """How criteria make a step, where `counted` are the core criteria and conditions that apply."""
        return self._once("steps", counted, lambda: _step_table("steps", self.pack, counted))

    def published_steps(self, counted: frozenset[str]) -> Table:
        """The same for the published ladder, whatever variant is in use."""
        return self._once("published", counted, lambda: _step_table("published", self.published, counted))

    def _once(self, what: str, of: frozenset[str], make: Callable[[], T]) -> T:
        made: T | None = self._made.get((what, of))
        if made is None:
            if len(self._made) >= _KEPT:
                self._made.clear()  # all at once, which no other thread can see half done
            made = self._made.setdefault((what, of), make())
        return made


def rules(pack: Pack, published: Pack | None = None) -> Rules:
    """`pack` with its tables; `published` is the same pack on the published ladder."""
    actions = {action.id: action for action in _actions(pack)}
    targets = (Rule(_patterns(t.all), Fact(TARGET, t.id)) for t in pack.targets.targets)
    warnings = (Rule(_patterns(w.all), Fact(WARNING, w.id)) for w in pack.warnings)
    compiled = Rules(
        pack=pack,
        weighing=Table("weighing", tuple(_weighing(pack.evidence))),
        targets=Table("targets", tuple(targets)),
        warnings=Table("warnings", tuple(warnings)),
        erosion=Table("erosion", tuple(_erosion(pack.erosion) if pack.erosion else ())),
        advice=Table("advice", tuple(_advice(actions.values()))),
        actions=actions,
        published=published or pack,
    )
    compiled.criteria(frozenset())
    elsewhere = dict(_elsewhere(compiled))
    for each in (compiled, *elsewhere.values()):
        each.steps(frozenset(id_ for id_, criterion in each.pack.criteria.items() if criterion.counts))
    return replace(compiled, elsewhere=elsewhere)


def _elsewhere(rules: Rules) -> Iterator[tuple[tuple[str, str | None], Rules]]:
    """Where criteria weigh otherwise, and the rules as they are there."""
    terms = rules.pack.terms
    for where in product(terms.relations, (None, *terms.phases)):
        pack, published = rules.pack.at(*where), rules.published.at(*where)
        if pack is not rules.pack or published is not rules.published:
            yield where, replace(rules, pack=pack, published=published, _made={})


def _actions(pack: Pack) -> Iterator[Action]:
    for id_, criterion in pack.criteria.items():
        yield from (Action(own, advice, (id_,)) for own, advice in criterion.own_actions(id_).items())
    for cross in pack.actions:
        yield Action(cross.id, cross, cross.serves)


def _criteria(pack: Pack, left_out: frozenset[str]) -> Iterator[Table]:
    for step in pack.ladder.steps:
        criteria = pack.criteria_of(step).items()
        rules = (rule for id_, criterion in criteria for rule in _criterion(id_, criterion, left_out))
        yield Table(f"criteria {step.number}", tuple(rules))


def _step_table(name: str, pack: Pack, counted: frozenset[str]) -> Table:
    rules: list[Rule] = []
    for step in pack.ladder.steps:
        own = {id_: c for id_, c in pack.criteria_of(step).items() if id_ in counted}
        parts, conditions = (
            [criterion_subject(id_) for id_, c in own.items() if c.weight == weight]
            for weight in ("core", "condition")
        )
        rules += _all(step_subject(step.number), parts, conditions)
    return Table(name, tuple(rules))


def _weighing(weights: Weights) -> Iterator[Rule]:
    """What a record moves: for, by the kind its indicator needs; partly and against, by its own nature.

    Where an indicator asks what is done, an act for it moves it half. A *partly* from an account of the
    weakest strength lifts the floor and leaves the ceiling.
    """
    yield _one(FOR, DONE, 1, FLOOR, PARTLY)
    for needs, kind in weights.kinds.items():
        if kind.strength:
            yield _one(FOR, needs, kind.strength, FLOOR, MET)
            yield _one(FOR, needs, 1, FLOOR, PARTLY)
    against_in_full = weights.kinds[weights.against_in_full_from].strength
    for nature in get_args(Nature):
        lowers_from = 1 if nature == "act" else weights.weakest(nature) + 1
        yield _one(PARTLY_SO, nature, 1, FLOOR, PARTLY)
        yield _one(PARTLY_SO, nature, lowers_from, CEILING, PARTLY)
        yield _one(AGAINST, nature, 1, CEILING, PARTLY)
        yield _one(AGAINST, nature, against_in_full, CEILING, NOT_MET)


def _one(side: str, measured: str, at_least: int, end: str, grade: int) -> Rule:
    return Rule((Pattern(side, measured, at_least=at_least),), Fact(end, INDICATOR, grade))


def _criterion(id_: str, criterion: Criterion, left_out: frozenset[str]) -> Iterator[Rule]:
    join = _all if criterion.met.all else _any
    return join(
        criterion_subject(id_), [indicator_subject(i) for i in criterion.met.parts if i not in left_out]
    )


def _all(whole: str, parts: list[str], conditions: Sequence[str] = ()) -> Iterator[Rule]:
    """Met when every part is met, not met when every part is not met, otherwise partly.

    Conditions keep the whole from being met, and from its full ceiling, and do nothing else.
    """
    for part in conditions:
        yield Rule((Pattern(CEILING, part, at_most=PARTLY),), Fact(CEILING, whole, PARTLY))
    if not parts:
        return
    must = (*parts, *conditions)
    yield Rule(tuple(Pattern(FLOOR, part, at_least=MET) for part in must), Fact(FLOOR, whole, MET))
    yield Rule(
        tuple(Pattern(CEILING, part, at_most=NOT_MET) for part in parts), Fact(CEILING, whole, NOT_MET)
    )
    for part in parts:
        yield Rule((Pattern(FLOOR, part, at_least=PARTLY),), Fact(FLOOR, whole, PARTLY))
        yield Rule((Pattern(CEILING, part, at_most=PARTLY),), Fact(CEILING, whole, PARTLY))


def _any(whole: str, parts: list[str]) -> Iterator[Rule]:
    """As its largest part."""
    if not parts:
        return
    for grade in (PARTLY, MET):
        for part in parts:
            yield Rule((Pattern(FLOOR, part, at_least=grade),), Fact(FLOOR, whole, grade))
    for grade in (PARTLY, NOT_MET):
        together = tuple(Pattern(CEILING, part, at_most=grade) for part in parts)
        yield Rule(together, Fact(CEILING, whole, grade))


def _advice(actions: Iterable[Action]) -> Iterator[Rule]:
    for action in actions:
        for criterion in action.serves:
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
    if condition.ends:
        yield Pattern(ENDS, condition.ends)
    for question, answer in (condition.problem or {}).items():
        yield Pattern(PROBLEM, answer_subject(question, answer))


def _finding(condition: Condition) -> str:
    if condition.criterion:
        return criterion_subject(condition.criterion)
    if condition.indicator:
        return indicator_subject(condition.indicator)
    assert condition.step is not None, "check has made sure that a bound has something to bound"
    return step_subject(condition.step)
