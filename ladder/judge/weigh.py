"""Weighing: what each record says about each indicator, and the floor and ceiling that follow.

Every indicator is weighed party by party and then joined, as its rule says: asked of all together (*joint*),
of each party, or once where one party is enough (*any*).
Source of the weighing: DFØ-notat 2020:3, ch. 3.2.2, 4.4 and 4.5; the grades are the pack's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

from ..model.collaboration import Arena, Collaboration, Party
from ..model.pack import Indicator, Kind
from ..model.values import MET, NOT_MET, PARTLY, UNKNOWN, Grade, When
from .beating import Left, left_at, left_beside, shared
from .compile import AGAINST, DONE, FLOOR, FOR, PARTLY_SO, Rules
from .engine import Engine, Fact, Table
from .speaking import Voice, bearing, turned_on, voices
from .weighed import Bearing, Question, Slot, Weighed

T = TypeVar("T")

NOTHING = Slot(UNKNOWN, contested=False, standing=())
"""Where nobody has said anything."""


def weigh(
    rules: Rules,
    collaboration: Collaboration,
    arena: Arena,
    as_of: date,
    engine: Engine,
    asked: Iterable[str],
) -> dict[str, Weighed]:
    """Every indicator of the criteria in `asked`, weighed by the evidence of `arena` on `as_of`.

    One party alone is no coordination: with fewer than two, nobody is asked and there is nothing to weigh.
    """
    members, present = _taking_part(collaboration, arena, as_of)
    set_aside = collaboration.set_aside(arena)
    everyone = tuple([party.id for party in present])
    records = [r for r in collaboration.evidence if present and collaboration.is_in(arena, r)]
    questions = [
        _question(id_, indicator, arena, members, present, everyone, as_of, left_out=id_ in set_aside)
        for criterion in asked
        for id_, indicator in rules.pack.criteria[criterion].indicators.items()
    ]
    told = _by_indicator(voices(rules.pack.evidence, members, records))
    moving = bearings(rules, engine, [(q, told.get(q.id, [])) for q in questions])
    return {q.id: settled(rules, q, moving[q.id]) for q in questions}


def _taking_part(
    collaboration: Collaboration, arena: Arena, as_of: date
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who takes part in `arena` at any time, and who on `as_of`: nobody where that day has fewer than two."""
    members = collaboration.members(arena)
    present = tuple(party for party in members if party.takes_part(as_of))
    return (members, present) if len(present) > 1 else ((), ())


def weigh_on(rules: Rules, weighed: Weighed, day: date) -> Weighed:
    """`weighed` on a later `day` on which the same is asked: some of its records begin, others have aged.

    What has been beaten stays so, and takes what it took: only of what begins is it asked anew what it takes,
    and what is taken from it.
    """
    was, q = weighed.bearings, weighed.question._replace(day=day)
    turned = turned_on(rules.pack, q, was)
    again = Weighed(q, weighed.whole, weighed.slots, tuple([turned.get(n, b) for n, b in enumerate(was)]))
    begun = [n for n, b in turned.items() if was[n].reason == "later" and b.is_heard]
    aged = any(was[n].reason is None for n in turned)
    return _settled_again(rules, again, begun) if begun or aged else again


def _settled_again(rules: Rules, weighed: Weighed, begun: Sequence[int]) -> Weighed:
    """`weighed` where the records of these numbers have `begun`, and others may have aged."""
    left = left_beside(rules.pack.evidence, weighed, begun)
    slots = _undisputed(_slots(shared(weighed.question, weighed.bearings, left)))
    whole = _joined(weighed.question, slots)
    return Weighed(weighed.question, whole, slots, _unless_beaten(weighed.bearings, whole.standing))


def unsettled(weighed: Weighed) -> Iterator[Bearing]:
    """The records as they were before any was found to be beaten."""
    return (b.as_told(None) if b.reason == "beaten" else b for b in weighed.bearings)


def _question(
    id_: str,
    indicator: Indicator,
    arena: Arena,
    members: tuple[Party, ...],
    present: Iterable[Party],
    everyone: tuple[str, ...],
    as_of: date,
    *,
    left_out: bool,
) -> Question:
    """Who of those `present` is asked, `everyone` or some of them; and since when evidence must be from."""
    of = indicator.of
    asked = everyone if of is None else tuple([p.id for p in present if p.tier in of])
    changes = _changes(indicator, arena, members) if indicator.renewed_by else ()
    renewed = max([change.last for change in changes if change.first <= as_of], default=None)
    return Question(id_, indicator, members, asked, as_of, renewed, left_out)


def _changes(indicator: Indicator, arena: Arena, members: Iterable[Party]) -> Iterator[When]:
    """What evidence must be renewed by: phases after the first, and parties after the founders."""
    if "phase-change" in indicator.renewed_by:
        yield from (start.since for start in arena.phases[1:])
    if "new-party" in indicator.renewed_by:
        yield from _newcomers([party.joins for party in members])


def _newcomers(joined: list[When | None]) -> Iterator[When]:
    """When those who are not founders came."""
    named = sorted(filter(None, joined))
    founded = named[0].last if named and None not in joined else date.min
    return (since for since in named if since.first > founded)


Sided = tuple[str, Voice]
"""A record, and whether it is for, partly or against."""


def _by_indicator(spoken: Iterable[Voice]) -> dict[str, list[Sided]]:
    """The records that bear on each indicator."""
    found: dict[str, list[Sided]] = {}
    for voice in spoken:
        record = voice.record
        for side, names in ((FOR, record.supports), (PARTLY_SO, record.partly), (AGAINST, record.against)):
            for name in names:
                found.setdefault(name, []).append((side, voice))
    return found


# How far each moves


def bearings(
    rules: Rules, engine: Engine, asked: Sequence[tuple[Question, Sequence[Sided]]]
) -> dict[str, list[Bearing]]:
    """How the records told of each question bear on it, and by the rules how far each moves it."""
    pack = rules.pack
    told = [[told_of(q.indicator, voice.kind, side) for side, voice in records] for q, records in asked]
    ends = _ends(rules.weighing, engine, chain.from_iterable(told))
    return {
        q.id: [
            bearing(pack.evidence, q, voice, side, ends[fact])
            for (side, voice), fact in zip(records, facts, strict=True)
        ]
        for (q, records), facts in zip(asked, told, strict=True)
    }


def _ends(table: Table, engine: Engine, told: Iterable[Fact]) -> dict[Fact, Grade]:
    """How far each moves. What is told alike moves alike, and is asked once."""
    ends = dict.fromkeys(told, UNKNOWN)
    facts = list(ends)
    for firing in engine.run(table, facts):
        (number,) = firing.facts
        ends[facts[number]] = moved(ends[facts[number]], table.rules[firing.rule].then)
    return ends


def told_of(indicator: Indicator, kind: Kind, side: str) -> Fact:
    """What the rules are told of a record: for, by the kind it is measured against; else by its nature."""
    if side == FOR:
        needed = indicator.needs.act if kind.nature == "act" else indicator.needs.account
        return Fact(side, needed or DONE, kind.strength)
    return Fact(side, kind.nature or DONE, kind.strength)


def moved(grade: Grade, then: Fact) -> Grade:
    """`grade` with the floor lifted or the ceiling lowered to where a rule concluded."""
    if then.kind == FLOOR:
        return Grade(max(grade.floor, then.value), grade.ceiling)
    return Grade(grade.floor, min(grade.ceiling, then.value))


# What stands at each party


def settled(rules: Rules, q: Question, moving: Sequence[Bearing]) -> Weighed:
    """Take away what newer evidence beats, party by party, and join the parties."""
    heard = [b for b in moving if b.is_heard]
    if not heard:
        return Weighed(q, NOTHING, dict.fromkeys(q.parties, NOTHING), tuple(moving))
    slots = _undisputed(_slots(shared(q, heard, left_at(rules.pack.evidence, q, heard))))
    whole = _joined(q, slots)
    return Weighed(q, whole, slots, _unless_beaten(moving, whole.standing))


def _slots(left: Mapping[str, Left]) -> dict[str, Slot]:
    """Each party. Those at whom the same is left are settled once."""
    settled = {id(there): _slot(there) for there in _distinct(left)}
    return {party: settled[id(there)] for party, there in left.items()}


def _undisputed(slots: dict[str, Slot]) -> dict[str, Slot]:
    """`slots` where one who joined later, and shares answers both ways, disputes nothing that nobody did."""
    disputed = [(party, slot) for party, slot in slots.items() if slot.contested]
    if disputed and all(_shares(party, slot) for party, slot in disputed):
        return {party: slot.undisputed() for party, slot in slots.items()}
    return slots


def _shares(party: str, slot: Slot) -> bool:
    """Whether all that stands for and against there is a joint answer from before the party joined."""
    return all(party in b.later for b in slot.standing if b.side != PARTLY_SO)


def _distinct(at_parties: Mapping[str, T]) -> Iterable[T]:
    """Each once, of what parties share."""
    return {id(one): one for one in at_parties.values()}.values()


def _unless_beaten(moving: Iterable[Bearing], standing: Iterable[Bearing]) -> tuple[Bearing, ...]:
    """The bearings, those that are not `standing` at any party told to be beaten."""
    stands = {b.key for b in standing}
    return tuple([b if b.reason or b.key in stands else b.as_told("beaten") for b in moving])


def _slot(left: Left) -> Slot:
    """The ends put in order, and whether evidence both ways stands about the party."""
    standing, aged = [], []
    for b in left.values():
        if b.stands:
            standing.append(b)
        elif b.is_aged and b.ceiling < MET:
            aged.append(b)
    if not standing:
        return Slot(UNKNOWN, contested=False, standing=(), aged=tuple(aged))
    held = _held(standing, aged)
    lowered, raised = min([b.ceiling for b in standing]), max([b.floor for b in standing])
    grade = Grade(min(max(held), lowered), max(raised, lowered))
    both_ways = {FOR, AGAINST}.issubset([b.side for b in standing])
    return Slot(grade, both_ways, tuple(standing), _met_by(standing, held), tuple(aged))


def _met_by(standing: Iterable[Bearing], held: Iterable[int]) -> frozenset[str]:
    """The records about the whole that lift the floor in full."""
    shown = zip(standing, held, strict=True)
    return frozenset([b.record.id for b, floor in shown if floor == MET and b.whole])


def _held(standing: Iterable[Bearing], aged: Iterable[Bearing]) -> list[int]:
    """How high each lifts the floor, where some that have aged may hold it down."""
    if not aged:
        return [b.floor for b in standing]
    foremost = _held_longest(aged)
    return [min(b.floor, _held_down(b, foremost)) for b in standing]


def _held_longest(aged: Iterable[Bearing]) -> list[Bearing]:
    """Of those that lower the ceiling alike, the one that counted longest: it holds down what any does."""
    return list({b.ceiling: b for b in sorted(aged, key=lambda b: b.holds_to)}.values())


def _held_down(bearing: Bearing, aged: Iterable[Bearing]) -> int:
    """How high it lifts the floor: no higher than what has aged since it began let it. Ageing raises none."""
    begins = bearing.record.begins
    return min((b.ceiling for b in aged if begins and begins.first <= b.holds_to), default=MET)


# The parties joined


def _joined(q: Question, slots: Mapping[str, Slot]) -> Slot:
    """As the rule of the indicator joins the parties."""
    of = slots.values()
    grade = (_largest if q.indicator.per == "any" else _for_every_party)([slot.grade for slot in of])
    shown = frozenset.intersection(*[slot.met_by for slot in of])
    if q.indicator.per is None and not shown:  # what is joint is met only where one record shows it for all
        grade = Grade(min(grade.floor, PARTLY), grade.ceiling)
    contested = any(slot.contested for slot in of)
    return Slot(grade, contested, _once([slot.standing for slot in of]), shown)


def _once(standing: Sequence[tuple[Bearing, ...]]) -> tuple[Bearing, ...]:
    """Each record once, of those that stand at some party."""
    if all(here is standing[0] for here in standing):
        return standing[0]
    return tuple({b.key: b for b in chain.from_iterable(standing)}.values())


def _largest(grades: Sequence[Grade]) -> Grade:
    """One party is enough."""
    return Grade(max(g.floor for g in grades), max(g.ceiling for g in grades))


def _for_every_party(grades: Sequence[Grade]) -> Grade:
    """Met when so for every party, begun when so for two or more, known to lack when one or more lacks it.

    Where only one of several parties is asked, that one decides; where all stand alike, it is as at each.
    """
    if len(set(grades)) == 1:
        return grades[0]
    begun = sum(g.floor > NOT_MET for g in grades) > 1
    return Grade(PARTLY if begun else NOT_MET, PARTLY if any(g.ceiling < MET for g in grades) else MET)
