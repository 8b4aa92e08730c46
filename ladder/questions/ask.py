"""Asking: which open questions can still move the level, exactly, and in what order to ask them.

Every answer a question can get is tried, and what can come of it is followed up the ladder beside all that
the other questions can bring. How far a record moves an answer is for `weigh` to say, and how answers make
criteria and steps for the tables of `compile`; a test holds the joins here against those tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, takewhile
from typing import Literal, NamedTuple

from ..flow import Case, find
from ..judge.assemble import engine_used, rules_used
from ..judge.compile import AGAINST, FOR, PARTLY_SO, Rules
from ..judge.engine.plain import Plain
from ..judge.grade import Judged
from ..judge.weigh import WHOLE, Bearing, Weighed, weigh_also
from ..model.assessment import Answer, Named
from ..model.collaboration import Arena, Evidence, Reference
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


class ArenaAsked(Frozen):
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


class AskedAll(Answer):
    """What to ask in each arena, and the questions of the interview guide that bear on it."""

    arenas: tuple[ArenaAsked, ...]
    guide: tuple[GuideQuestion, ...]
    parties: tuple[Named, ...]


def ask(case: Case, interview: Interview | None = None) -> AskedAll:
    """What to ask in each arena of `case`, by the open questions of `interview`.

    Asked about are the core criteria that apply. What can move `reached` or `possible` comes before what
    can only move `under_way`; then the lowest step, the criterion with the fewest questions left, and the
    order of the rules. That order is this project's choice.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    guide = interview.questions if interview else ()
    collaboration = case.collaboration
    asked = tuple(_asked_in(case, arena, guide) for arena in case.chosen)
    used = {id_ for arena in asked for question in arena.questions for id_ in question.guide}
    return AskedAll(
        collaboration=Named(id=collaboration.collaboration.id, name=collaboration.collaboration.name),
        as_of=case.day.isoformat(),
        rules=rules_used(case.rules.pack),
        engine=engine_used(case.engine),
        arenas=asked,
        guide=tuple(_guide_question(question) for question in guide if question.id in used),
        parties=tuple(Named(id=party.id, name=party.name) for party in collaboration.parties),
    )


def _guide_question(q: OpenQuestion) -> GuideQuestion:
    return GuideQuestion(id=q.id, text=q.text, listen_for=q.listen_for, indicators=q.indicators)


def _asked_in(case: Case, arena: Arena, guide: tuple[OpenQuestion, ...]) -> ArenaAsked:
    pack, judged = case.rules.pack, find(case, arena).judged
    open_slots = list(_open_slots(case.rules, judged))
    reachable = _reachable(pack, judged, open_slots)
    told = _followed(pack, reachable, open_slots)

    def shown(chosen: Iterable[_Told]) -> Iterator[ToAsk]:
        return (_shown(pack, judged, guide, group) for group in _together(chosen))

    return ArenaAsked(
        id=arena.id,
        name=arena.name,
        level=tuple(_reach(judged, reachable, end) for end in HOLDS),
        questions=tuple(shown(_in_order(pack, [t for t in told if t.outcome.moves]))),
        stuck=tuple(shown(t for t in told if len(t.slot.grades) == 1)),
        no_longer=tuple(
            NotToAsk(**dict(_shown(pack, judged, guide, group)), why=why, steps=group[0].outcome.steps)
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
    for id_ in _core(pack, judged):
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
    criteria = {id_: _criterion_grades(pack, id_, indicators) for id_ in _core(pack, judged)}
    return _Reachable(slots, indicators, criteria, {n: _step_grades(pack, n, criteria) for n in judged.steps})


def _core(pack: Pack, judged: Judged) -> list[str]:
    return [id_ for id_ in judged.criteria if pack.criteria[id_].core]


def _criterion_grades(pack: Pack, id_: str, indicators: Mapping[str, Grades]) -> Grades:
    return _joined(_join_of(pack, id_), (indicators[part] for part in pack.criteria[id_].met.parts))


def _step_grades(pack: Pack, number: int, criteria: Mapping[str, Grades]) -> Grades:
    return _joined(every, (grades for id_, grades in criteria.items() if pack.step_of[id_] == number))


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
    pairs: Pairs = frozenset(combinations(asked.grades, 2))
    if not pairs:
        return _Outcome()
    indicator = asked.indicator
    criterion = _criterion_of(pack, indicator)
    number = pack.step_of[criterion]
    ways: tuple[tuple[WhyNot, Join, Iterable[Grades] | None], ...] = (
        ("parties", weakest, _others(reachable.slots[indicator], asked.slot)),
        ("criterion", _join_of(pack, criterion), _beside_indicator(pack, reachable, criterion, indicator)),
    )
    for why, join, others in ways:
        pairs = frozenset() if others is None else _beside(join, pairs, others)
        if not pairs:
            return _Outcome(why=why)
    in_step = {id_: grades for id_, grades in reachable.criteria.items() if pack.step_of[id_] == number}
    return _turned(reachable, number, _beside(every, pairs, _others(in_step, criterion)))


def _followed(pack: Pack, reachable: _Reachable, open_slots: Collection[_Open]) -> list[_Told]:
    """What comes of each question. Slots of an indicator that may get the same grades are alike."""
    alike = {(slot.indicator, slot.grades): slot for slot in open_slots}
    outcomes = {key: _follow(pack, reachable, slot) for key, slot in alike.items()}
    return [_Told(slot, outcomes[slot.indicator, slot.grades]) for slot in open_slots]


def _others(found: Mapping[str, Grades], own: str) -> Iterator[Grades]:
    return (grades for key, grades in found.items() if key != own)


def _beside_indicator(
    pack: Pack, reachable: _Reachable, criterion: str, indicator: str
) -> list[Grades] | None:
    """What counts in the criterion besides the indicator; nothing at all where it does not count itself."""
    parts = pack.criteria[criterion].met.parts
    return [reachable.indicators[p] for p in parts if p != indicator] if indicator in parts else None


def _turned(reachable: _Reachable, number: int, pairs: Pairs) -> _Outcome:
    """The ends that some pair of grades of the step turns, if no step below holds them."""
    turned = [end for end, holds in HOLDS.items() if any(holds(a) != holds(b) for a, b in pairs)]
    if not turned:
        return _Outcome(why="step")
    held = {end: _held_by(reachable, number, HOLDS[end]) for end in turned}
    moves = tuple(end for end, step in held.items() if step is None)
    if moves:
        return _Outcome(moves)
    return _Outcome(why="below", steps=tuple(sorted(set(filter(None, held.values())))))


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
    standing = _standing(weighed, slots)
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
        heard=_heard(standing, parties),
        guide=tuple(question.id for question in guide if indicator in question.indicators),
    )


def _heard(standing: Iterable[Bearing], parties: tuple[str, ...]) -> tuple[str, ...]:
    spoken_of = {slot for bearing in standing for slot in bearing.slots}
    return tuple(party for party in parties if party in spoken_of)


def _standing(weighed: Weighed, slots: list[str]) -> list[Bearing]:
    """The records that count at some of `slots`."""
    return [b for b in weighed.bearings if not b.reason and not set(slots).isdisjoint(b.slots)]
