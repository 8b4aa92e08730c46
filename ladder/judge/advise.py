"""Advising: the target, what is a gap and what is open, warnings and next actions.

The order of actions is this project's choice: lowest step, gap before renewal before open, least effort, id.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import partial
from typing import NamedTuple, get_args

from ..model.collaboration import Arena, Collaboration
from ..model.pack import Notice, On, Pack, TargetRule
from .compile import (
    COUNTER_SIGN,
    ENDS,
    EROSION,
    IN_FORCE,
    INSTRUMENTS,
    PHASE,
    PROBLEM,
    RELATION,
    SIGN,
    TARGET,
    WARNING,
    Rules,
    answer_subject,
    criterion_subject,
    indicator_subject,
    step_subject,
)
from .engine import Engine, Fact, Table
from .first import First, Given, first
from .grade import Judged, facts_of
from .points import is_missing, is_open, is_worth_strengthening, points
from .survey import Surveyed

_PURPOSES = get_args(On)


class Aim(NamedTuple):
    """The step to aim for: set in the file, recommended by the rules, or else every published step."""

    set: int | None
    recommended: int | None
    lasting: bool
    reasons: tuple[TargetRule, ...]
    step: int

    @property
    def is_above(self) -> bool:
        """Whether the step that is set is above the one recommended."""
        return self.set is not None and self.recommended is not None and self.set > self.recommended


Notices = tuple[tuple[Notice, tuple[str, ...]], ...]
"""What is to be said, each with the findings that gave it."""


class Wear(NamedTuple):
    """Signs that the collaboration is wearing away, and that it is not, where they count."""

    because: tuple[str, ...]
    signs: Notices
    counter_signs: Notices


class Advised(NamedTuple):
    """What is missing, what is not known, and what to do. Criteria stand in the order of the ladder."""

    aim: Aim
    gaps: tuple[str, ...]
    open: tuple[str, ...]
    strengthen: tuple[str, ...]
    warnings: Notices
    erosion: Wear | None
    actions: tuple[Given, ...]
    first: First


def advise(
    rules: Rules,
    engine: Engine,
    collaboration: Collaboration,
    arena: Arena,
    surveyed: Surveyed,
    judged: Judged,
) -> Advised:
    """Advice for `arena`, from what was found about it."""
    aim, so = _aimed(rules, engine, collaboration, arena, surveyed)
    in_scope = _in_scope(rules.pack, judged, aim) if surveyed.is_shared else []
    counted = [id_ for id_ in in_scope if rules.pack.criteria[id_].counts]
    strengthen = _worth_strengthening(rules.pack, judged, in_scope)
    advised_on = [id_ for id_ in in_scope if id_ in counted or id_ in strengthen]
    warned = _because(engine, rules.warnings, judged, so).get(WARNING, {})
    wear = _wear(rules, _because(engine, rules.erosion, judged, so))
    actions = _actions(rules, engine, points(rules.pack, judged, advised_on), counted)
    return Advised(
        aim=aim,
        gaps=tuple(filter(partial(is_missing, judged), counted)),
        open=tuple(filter(partial(is_open, judged), counted)),
        strengthen=strengthen,
        warnings=_notices(rules.pack.warnings, warned),
        erosion=wear,
        actions=actions,
        first=first(rules, judged, advised_on, actions, wearing=wear is not None and bool(wear.signs)),
    )


def wear(
    rules: Rules,
    engine: Engine,
    collaboration: Collaboration,
    arena: Arena,
    surveyed: Surveyed,
    judged: Judged,
) -> Wear | None:
    """The signs of erosion in `arena`, where they count: as in the advice, without the rest of it."""
    _, so = _aimed(rules, engine, collaboration, arena, surveyed)
    return _wear(rules, _because(engine, rules.erosion, judged, so))


def _aimed(
    rules: Rules, engine: Engine, collaboration: Collaboration, arena: Arena, surveyed: Surveyed
) -> tuple[Aim, list[Fact]]:
    """What `arena` aims at, and all that is so of it but for how it stands."""
    context = _context(collaboration, arena, surveyed)
    aim = _aim(rules, engine, arena, surveyed, context)
    return aim, [*context, *_aim_facts(aim)]


def _worth_strengthening(pack: Pack, judged: Judged, criteria: Iterable[str]) -> tuple[str, ...]:
    supporting = (id_ for id_ in criteria if not pack.criteria[id_].counts)
    return tuple(id_ for id_ in supporting if is_worth_strengthening(pack, judged, id_))


def _in_scope(pack: Pack, judged: Judged, aim: Aim) -> list[str]:
    scope = steps_aimed_at(pack, aim.step, lasting=aim.lasting)
    return [id_ for id_ in judged.criteria if pack.step_of[id_] in scope]


def _context(collaboration: Collaboration, arena: Arena, surveyed: Surveyed) -> list[Fact]:
    """What is so of the arena and the problem. No rule can ask whether an answer is unknown."""
    problem = collaboration.problem.items()
    answers = [Fact(PROBLEM, answer_subject(question, answer)) for question, answer in problem]
    phases = [Fact(PHASE, surveyed.phase_id)] if surveyed.phase_id else []
    instruments = [Fact(INSTRUMENTS, "one-kind")] if surveyed.one_kind else []
    ends = [Fact(ENDS, "soon")] if surveyed.ends_soon else []
    return [Fact(RELATION, arena.relation), *phases, *instruments, *ends, *answers]


def _aim(rules: Rules, engine: Engine, arena: Arena, surveyed: Surveyed, context: list[Fact]) -> Aim:
    """Where several rules recommend a step, the lowest is recommended: our choice."""
    fired = {firing.rule for firing in engine.run(rules.targets, context)}
    reasons = tuple(rule for n, rule in enumerate(rules.pack.targets.targets) if n in fired)
    recommended = min((rule.target for rule in reasons if rule.target), default=None)
    step = arena.target or recommended or rules.pack.published_steps
    return Aim(arena.target, recommended, surveyed.lasting, reasons, step)


def _aim_facts(aim: Aim) -> list[Fact]:
    facts = {"above-recommended": aim.is_above, "lasting": aim.lasting}
    return [Fact(TARGET, name) for name, holds in facts.items() if holds]


def steps_aimed_at(pack: Pack, target: int, *, lasting: bool) -> tuple[int, ...]:
    """The published steps up to `target`, and the step that is not published where it is to last."""
    steps = pack.ladder.steps
    return tuple(step.number for step in steps if (step.number <= target if step.published else lasting))


def _findings(table: Table, judged: Judged) -> list[Fact]:
    """What is found of what `table` asks about, but for what the file has set aside."""
    of = table.subjects
    indicators = {s: w for id_, w in judged.indicators.items() if (s := indicator_subject(id_)) in of}
    criteria = {s: grade for id_, grade in judged.criteria.items() if (s := criterion_subject(id_)) in of}
    steps = {s: grade for number, grade in judged.steps.items() if (s := step_subject(number)) in of}
    counting = {subject: w.grade for subject, w in indicators.items() if w.counts}
    return facts_of({**counting, **criteria, **steps})


def _because(
    engine: Engine, table: Table, judged: Judged, so: Iterable[Fact]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """What notices of `table` hold, by kind and id, with what gave each: findings, and what else is `so`."""
    facts = [*_findings(table, judged), *so]
    found: dict[str, dict[str, set[str]]] = {}
    for firing in engine.run(table, facts):
        kind, id_, _ = table.rules[firing.rule].then
        because = found.setdefault(kind, {}).setdefault(id_, set())
        because.update(facts[number].subject for number in firing.facts)
    return {kind: {id_: tuple(sorted(b)) for id_, b in ids.items()} for kind, ids in found.items()}


def _notices(notices: Iterable[Notice], because: Mapping[str, tuple[str, ...]]) -> Notices:
    return tuple((notice, because[notice.id]) for notice in notices if notice.id in because)


def _wear(rules: Rules, because: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Wear | None:
    erosion = rules.pack.erosion
    if erosion is None or EROSION not in because:
        return None
    return Wear(
        because[EROSION][IN_FORCE],
        _notices(erosion.signs, because.get(SIGN, {})),
        _notices(erosion.counter_signs, because.get(COUNTER_SIGN, {})),
    )


def _actions(rules: Rules, engine: Engine, points: list[Fact], counted: Collection[str]) -> tuple[Given, ...]:
    """Each action once, at its first place, with every criterion it serves; those that count give it."""
    serves: dict[str, list[str]] = {}
    for rule, (point,) in engine.run(rules.advice, points):
        serves.setdefault(rules.advice.rules[rule].then.subject, []).append(points[point].subject)
    order = {id_: number for number, id_ in enumerate(rules.pack.criteria)}
    in_order = (tuple(sorted(set(ids), key=order.__getitem__)) for ids in serves.values())
    listed = map(Given, (rules.actions[id_] for id_ in serves), in_order)
    efforts = list(rules.pack.terms.efforts)

    def place(given: Given) -> tuple[int, int, int, str]:
        action, serves = given
        step = min([rules.pack.step_of[id_] for id_ in [i for i in serves if i in counted] or serves])
        return step, _PURPOSES.index(action.advice.on), efforts.index(action.advice.effort), action.id

    return tuple(sorted(listed, key=place))
