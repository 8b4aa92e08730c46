"""Asking: which open questions can still move the level, exactly, and in what order to ask them.

Every answer a question can get is tried, and what can come of it is followed up the ladder beside all that
the other questions can bring. How far a record moves an answer is for `weigh` to say, and how answers make
criteria and steps for the tables of `compile`; a test holds the joins here against those tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import combinations, takewhile
from typing import Literal, NamedTuple

from ..flow import find
from ..judge.assemble import engine_used, rules_used
from ..judge.compile import AGAINST, FOR, PARTLY_SO, Rules
from ..judge.engine import Engine
from ..judge.engine.choose import engine as choose_engine
from ..judge.engine.plain import Plain
from ..judge.grade import Judged
from ..judge.weigh import WHOLE, Weighed, weigh_also
from ..model.assessment import EngineUsed, Named, RulesUsed
from ..model.collaboration import Arena, Collaboration, Evidence, Reference
from ..model.handbook import Interview, OpenQuestion
from ..model.pack import Pack
from ..model.values import MET, PARTLY, UNKNOWN, Frozen, Grade, Text, When
from .wanted import Wanted, wanted

End = Literal["reached", "possible", "under_way"]
"""An end of the level: how far up it is counted."""

HOLDS: Mapping[End, Callable[[Grade], bool]] = {
    "reached": lambda grade: grade.floor == MET,
    "possible": lambda grade: grade.ceiling == MET,
    "under_way": lambda grade: grade.floor >= PARTLY,
}
"""What each end asks of a step, in the order of what is worth asking for first."""

WhyNot = Literal["parties", "criterion", "step", "below"]
"""What makes an answer of no matter to the level: other parties asked the same, other indicators of the
criterion, other criteria of the step, or steps below."""

Join = Callable[[int, int], int]
Grades = frozenset[Grade]
Pairs = frozenset[tuple[Grade, Grade]]


def every(one: int, other: int) -> int:
    """Parts that must all be so, joined: 2 when both are, 0 when neither is, otherwise 1."""
    return one if one == other else PARTLY


weakest: Join = min
"""Parties joined: the weakest counts."""
largest: Join = max
"""Parts of which one is enough, joined."""


class Reach(Frozen):
    """An end of the level as it is, and the lowest and highest step the answers can bring it to (0: none)."""

    end: End
    now: int
    lowest: int
    highest: int


class ToAsk(Frozen):
    """An open indicator, and the `parties` to ask about it: none where it is asked once for all.

    `everyone` says whether they are all who are asked. `moves` are the ends of the level an answer can move,
    `wanted` the record a yes takes (one for each party), `records` those that stand on file about it, `heard`
    the parties they speak of, and `guide` the open questions of the interview guide that bear on it.
    """

    step: int
    criterion: str
    indicator: str
    question: Text
    parties: tuple[str, ...]
    everyone: bool
    moves: tuple[End, ...]
    wanted: tuple[Wanted, ...]
    records: tuple[str, ...]
    heard: tuple[str, ...]
    guide: tuple[str, ...]


class NotToAsk(ToAsk):
    """An open indicator whose answer cannot move the level, and why; `steps` below that hold the level."""

    why: WhyNot
    steps: tuple[int, ...]


class Asked(Frozen):
    """What to ask in one arena, in order; what no record of the day moves; and what no longer matters."""

    id: str
    name: str
    level: tuple[Reach, ...]
    questions: tuple[ToAsk, ...]
    stuck: tuple[ToAsk, ...]
    no_longer: tuple[NotToAsk, ...]


class GuideQuestion(Frozen):
    """An open question of the interview guide, and what to listen for."""

    id: str
    text: Text
    listen_for: Text
    indicators: tuple[str, ...]


class AskedAll(Frozen):
    """What to ask in each arena, and the questions of the interview guide that bear on it."""

    collaboration: Named
    as_of: str
    rules: RulesUsed
    engine: EngineUsed
    arenas: tuple[Asked, ...]
    guide: tuple[GuideQuestion, ...]
    parties: tuple[Named, ...]


def ask_all(
    collaboration: Collaboration,
    rules: Rules,
    as_of: date,
    *,
    engine: Engine | None = None,
    arenas: Collection[str] | None = None,
    interview: Interview | None = None,
) -> AskedAll:
    """What to ask in each arena of `collaboration`, or in those of `arenas`, by the questions of `interview`.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    engine = engine or choose_engine()
    interview = interview or Interview()
    asked = tuple(
        ask(collaboration, rules, as_of, engine, arena, interview)
        for arena in collaboration.arenas
        if arenas is None or arena.id in arenas
    )
    used = {id_ for arena in asked for question in arena.questions for id_ in question.guide}
    return AskedAll(
        collaboration=Named(id=collaboration.collaboration.id, name=collaboration.collaboration.name),
        as_of=as_of.isoformat(),
        rules=rules_used(rules.pack),
        engine=engine_used(engine),
        arenas=asked,
        guide=tuple(
            GuideQuestion(id=q.id, text=q.text, listen_for=q.listen_for, indicators=q.indicators)
            for q in interview.questions
            if q.id in used
        ),
        parties=tuple(Named(id=party.id, name=party.name) for party in collaboration.parties),
    )


def ask(
    collaboration: Collaboration,
    rules: Rules,
    as_of: date,
    engine: Engine,
    arena: Arena,
    interview: Interview | None = None,
) -> Asked:
    """What to ask in `arena`, as it is known on `as_of`, by the open questions of `interview`.

    Asked about are the core criteria that apply. What can move `reached` or `possible` comes before what
    can only move `under_way`; then the lowest step, the criterion with the fewest questions left, and the
    order of the rules. That order is this project's choice.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    judged = find(collaboration, rules, as_of, engine, arena).judged
    open_slots = list(_open_slots(rules, judged))
    reachable = _reachable(rules.pack, judged, open_slots)
    alike = {(slot.indicator, slot.grades): slot for slot in open_slots}
    outcomes = {key: _follow(rules.pack, reachable, slot) for key, slot in alike.items()}
    told = [_Told(slot, outcomes[slot.indicator, slot.grades]) for slot in open_slots]
    guide = (interview or Interview()).questions

    def shown(chosen: Iterable[_Told]) -> Iterator[ToAsk]:
        for group in _together(chosen):
            yield _shown(rules.pack, judged, guide, group)

    return Asked(
        id=arena.id,
        name=arena.name,
        level=tuple(_reach(judged, reachable, end) for end in HOLDS),
        questions=tuple(shown(_in_order(rules.pack, [t for t in told if t.outcome.moves]))),
        stuck=tuple(shown(t for t in told if len(t.slot.grades) == 1)),
        no_longer=tuple(
            NotToAsk(**dict(_shown(rules.pack, judged, guide, group)), why=why, steps=group[0].outcome.steps)
            for group in _together(told)
            if (why := group[0].outcome.why)
        ),
    )


class _Open(NamedTuple):
    """An open question, the grades it may get, and the record a yes takes."""

    indicator: str
    slot: str
    grades: Grades
    wanted: Wanted


class _Outcome(NamedTuple):
    """The ends of the level an answer can move, or why it moves none."""

    moves: tuple[End, ...] = ()
    why: WhyNot | None = None
    steps: tuple[int, ...] = ()


class _Told(NamedTuple):
    slot: _Open
    outcome: _Outcome


@dataclass(frozen=True)
class _Reachable:
    """The grades that the answers together can give each slot, indicator, core criterion and step."""

    slots: Mapping[str, Mapping[str, Grades]]
    indicators: Mapping[str, Grades]
    criteria: Mapping[str, Grades]
    steps: Mapping[int, Grades]


def _open_slots(rules: Rules, judged: Judged) -> Iterator[_Open]:
    """The open questions of the core criteria that apply. What the same records speak of is tried once."""
    for indicator in _asked(rules.pack, judged):
        weighed = judged.indicators[indicator]
        tried: dict[tuple[int, ...], _Open] = {}
        for slot, state in weighed.slots.items():
            if state.grade.floor == state.grade.ceiling and not state.contested:
                continue
            heard = tuple(n for n, bearing in enumerate(weighed.bearings) if slot in bearing.slots)
            if heard not in tried:
                grades, want = _answers(rules, weighed, slot), wanted(rules, weighed, slot)
                tried[heard] = _Open(indicator, slot, grades, want)
            party = None if slot == WHOLE else slot
            same = tried[heard]
            yield same._replace(slot=slot, wanted=same.wanted.model_copy(update={"party": party}))


def _asked(pack: Pack, judged: Judged) -> Iterator[str]:
    for id_ in judged.criteria:
        if pack.criteria[id_].core:
            yield from pack.criteria[id_].indicators


def _answers(rules: Rules, weighed: Weighed, slot: str) -> Grades:
    """What the slot may come to: as it is, or as a record of that day of the strongest kind would make it."""
    kinds, day = rules.pack.evidence.kinds, weighed.question.day
    record = Evidence(
        id=_IMAGINED,
        what=_IMAGINED,
        kind=max(kinds, key=lambda kind: kinds[kind].strength),
        date=When(day, day, day.isoformat()),
        parties=None if slot == WHOLE else (slot,),
        source=Reference(work=_IMAGINED),
    )
    tried = (weigh_also(rules, Plain(), weighed, record, side) for side in (FOR, PARTLY_SO, AGAINST))
    return frozenset({weighed.slots[slot].grade, *(found.slots[slot].grade for found in tried)})


_IMAGINED = "imagined"


def _reachable(pack: Pack, judged: Judged, open_slots: Iterable[_Open]) -> _Reachable:
    grades = {(slot.indicator, slot.slot): slot.grades for slot in open_slots}
    slots = {
        id_: {slot: grades.get((id_, slot), frozenset({s.grade})) for slot, s in weighed.slots.items()}
        for id_, weighed in judged.indicators.items()
    }
    indicators = {id_: _joined(weakest, found.values()) for id_, found in slots.items()}
    criteria = {
        id_: _joined(_join_of(pack, id_), (indicators[part] for part in pack.criteria[id_].met.parts))
        for id_ in judged.criteria
        if pack.criteria[id_].core
    }
    steps = {
        number: _joined(every, (found for id_, found in criteria.items() if pack.step_of[id_] == number))
        for number in judged.steps
    }
    return _Reachable(slots, indicators, criteria, steps)


def _join_of(pack: Pack, criterion: str) -> Join:
    return every if pack.criteria[criterion].met.all else largest


def _joined(join: Join, parts: Iterable[Grades]) -> Grades:
    """The grades that parts joined can come to. With no part, nothing is known."""
    first, *rest = list(parts) or [frozenset({UNKNOWN})]
    return reduce(
        lambda so_far, part: frozenset(together(join, a, b) for a in so_far for b in part), rest, first
    )


def together(join: Join, one: Grade, other: Grade) -> Grade:
    """Two grades joined, once over the floors and once over the ceilings."""
    return Grade(join(one.floor, other.floor), join(one.ceiling, other.ceiling))


def _follow(pack: Pack, reachable: _Reachable, asked: _Open) -> _Outcome:
    """What two answers to one question can make of the level, whatever the answers to the others.

    They are followed as a pair from the slot to its step. Beside every answer the others can get, the two
    either come to the same or to two grades that differ.
    """
    indicator, criterion = asked.indicator, _criterion_of(pack, asked.indicator)
    number, parts = pack.step_of[criterion], pack.criteria[criterion].met.parts
    pairs: Pairs = frozenset(combinations(asked.grades, 2))
    if not pairs:
        return _Outcome()
    pairs = _beside(weakest, pairs, (g for s, g in reachable.slots[indicator].items() if s != asked.slot))
    if not pairs:
        return _Outcome(why="parties")
    others = (reachable.indicators[part] for part in parts if part != indicator)
    pairs = _beside(_join_of(pack, criterion), pairs, others) if indicator in parts else frozenset()
    if not pairs:
        return _Outcome(why="criterion")
    beside = (g for id_, g in reachable.criteria.items() if id_ != criterion and pack.step_of[id_] == number)
    pairs = _beside(every, pairs, beside)
    turned = [end for end, holds in HOLDS.items() if any(holds(a) != holds(b) for a, b in pairs)]
    if not turned:
        return _Outcome(why="step")
    held = {end: _held_by(reachable, number, HOLDS[end]) for end in turned}
    moves = tuple(end for end in turned if held[end] is None)
    steps = () if moves else tuple(sorted({step for step in held.values() if step}))
    return _Outcome(moves, None if moves else "below", steps)


def _criterion_of(pack: Pack, indicator: str) -> str:
    return next(id_ for id_, criterion in pack.criteria.items() if indicator in criterion.indicators)


def _beside(join: Join, pairs: Pairs, others: Iterable[Grades]) -> Pairs:
    """Pairs that still differ when each is joined with any of the grades each of the others can have."""
    for other in others:
        joined = ((together(join, a, grade), together(join, b, grade)) for a, b in pairs for grade in other)
        pairs = frozenset((a, b) for a, b in joined if a != b)
    return pairs


def _held_by(reachable: _Reachable, number: int, holds: Callable[[Grade], bool]) -> int | None:
    """The first step below that no answers can make hold."""
    below = (n for n, grades in reachable.steps.items() if n < number and not any(map(holds, grades)))
    return next(below, None)


def _reach(judged: Judged, reachable: _Reachable, end: End) -> Reach:
    holds, steps = HOLDS[end], reachable.steps.values()
    return Reach(
        end=end,
        now=_unbroken(holds(grade) for grade in judged.steps.values()),
        lowest=_unbroken(all(map(holds, grades)) for grades in steps),
        highest=_unbroken(any(map(holds, grades)) for grades in steps),
    )


def _unbroken(holds: Iterable[bool]) -> int:
    return sum(1 for _ in takewhile(bool, holds))


def _in_order(pack: Pack, told: Collection[_Told]) -> list[_Told]:
    criteria = {t.slot.indicator: _criterion_of(pack, t.slot.indicator) for t in told}
    left = Counter(criteria[t.slot.indicator] for t in told)
    order = {id_: place for place, id_ in enumerate(pack.criteria)}

    def place(t: _Told) -> tuple[bool, int, int, int]:
        criterion = criteria[t.slot.indicator]
        return t.outcome.moves == ("under_way",), pack.step_of[criterion], left[criterion], order[criterion]

    return sorted(told, key=place)


def _together(told: Iterable[_Told]) -> list[list[_Told]]:
    """The questions that ask the same of several parties, with the same to be said of them."""
    groups: dict[tuple[str, _Outcome], list[_Told]] = {}
    for t in told:
        groups.setdefault((t.slot.indicator, t.outcome), []).append(t)
    return list(groups.values())


def _shown(pack: Pack, judged: Judged, guide: Iterable[OpenQuestion], group: list[_Told]) -> ToAsk:
    indicator = group[0].slot.indicator
    criterion, weighed = _criterion_of(pack, indicator), judged.indicators[indicator]
    slots = [t.slot.slot for t in group]
    standing = [b for b in weighed.bearings if not b.reason and not set(slots).isdisjoint(b.slots)]
    parties = () if weighed.question.indicator.per is None else tuple(slots)
    return ToAsk(
        step=pack.step_of[criterion],
        criterion=criterion,
        indicator=indicator,
        question=weighed.question.indicator.question,
        parties=parties,
        everyone=len(slots) == len(weighed.slots),
        moves=group[0].outcome.moves,
        wanted=tuple(t.slot.wanted for t in group),
        records=tuple(dict.fromkeys(b.record.id for b in standing)),
        heard=tuple(party for party in parties if any(party in b.slots for b in standing)),
        guide=tuple(question.id for question in guide if indicator in question.indicators),
    )
