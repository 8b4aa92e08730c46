"""Weighing: what each record says about each indicator, and the floor and ceiling that follow.

Every indicator is weighed party by party and then joined, as its rule says: asked of all together (*joint*),
of each party, or once where one party is enough (*any*).
Source of the weighing: DFØ-notat 2020:3, ch. 3.2.2, 4.4 and 4.5; the grades are the pack's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from ..model.assessment import RecordReason
from ..model.collaboration import Arena, Collaboration, Evidence, Party
from ..model.pack import Indicator, Pack, Weights
from ..model.values import MET, NOT_MET, PARTLY, UNKNOWN, Grade, When, add_months
from .compile import AGAINST, DONE, FLOOR, FOR, PARTLY_SO, Rules
from .engine import Engine, Fact

WHOLE = ""
"""Stands in a party's place where an indicator is asked once, for all of them together."""

_AGED = ("ended", "stale")
"""Why a record moves nothing any more. What it gainsaid rises no higher for that."""


class Bearing(NamedTuple):
    """A record that bears on an indicator, for the parties in `slots`, and what becomes of it.

    `floor` and `ceiling` are where it moves the ends, or would if it stood; `reason` says why it moves
    nothing. `named` are the parties of the arena that it names. On a joint question it may be about the
    `whole`: then it speaks also for those who joined `later`. `holds_to` is the last day it counts.
    """

    record: Evidence
    side: str
    slots: tuple[str, ...]
    reason: RecordReason | None = None
    floor: int = NOT_MET
    ceiling: int = MET
    named: frozenset[str] = frozenset()
    whole: bool = False
    later: frozenset[str] = frozenset()
    holds_to: date = date.max

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the others: the record, and the side it takes."""
        return self.record.id, self.side

    @property
    def up(self) -> int:
        """How far it lifts the floor."""
        return self.floor - NOT_MET

    @property
    def down(self) -> int:
        """How far it lowers the ceiling."""
        return MET - self.ceiling

    @property
    def stands(self) -> bool:
        """Whether it moves an end."""
        return self.reason is None and (self.up or self.down) > 0

    @property
    def is_aged(self) -> bool:
        """Whether it moves nothing any more, but what it beat stays beaten."""
        return self.reason in _AGED

    @property
    def is_heard(self) -> bool:
        """Whether it counts, or did before it aged."""
        return self.reason is None or self.is_aged


class Question(NamedTuple):
    """An indicator as it is asked in one arena on one day, with the day evidence must be from, if any.

    `members` are all who take part at any time, and `parties` those who are asked. `left_out` where a file
    has set the indicator aside.
    """

    id: str
    indicator: Indicator
    members: tuple[Party, ...]
    parties: tuple[str, ...]
    day: date
    renewed: date | None
    left_out: bool = False


class Slot(NamedTuple):
    """An indicator at a party, or as a whole: its grade, and the records that give it.

    A record in `standing` is as it stands here: newer evidence may have beaten one end of it. `met_by` are
    those about the whole that show it in full. `aged` are those at a party that hold down what began before
    they aged.
    """

    grade: Grade
    contested: bool
    standing: tuple[Bearing, ...]
    met_by: frozenset[str] = frozenset()
    aged: tuple[Bearing, ...] = ()

    def left_of(self, bearing: Bearing) -> Bearing | None:
        """What stands here of a record, if any of it does."""
        return next((b for b in self.standing if b.key == bearing.key), None)


class Weighed(NamedTuple):
    """An indicator after weighing: as a whole, at each party, and what became of each record."""

    question: Question
    whole: Slot
    slots: Mapping[str, Slot]
    bearings: tuple[Bearing, ...]

    @property
    def grade(self) -> Grade:
        """The parties joined."""
        return self.whole.grade

    @property
    def contested(self) -> bool:
        """Whether sources disagree about some party."""
        return self.whole.contested

    @property
    def parties(self) -> Mapping[str, Slot]:
        """Each party, where each is asked, or where all were asked and it is not so for all alike."""
        differ = len({slot.grade for slot in self.slots.values()}) > 1
        per = self.question.indicator.per
        return self.slots if per == "party" or (per is None and differ) else {}

    @property
    def places(self) -> tuple[str, ...]:
        """Where it is asked: of each party, or once."""
        if self.question.indicator.per == "party":
            return self.question.parties
        return (WHOLE,) if self.question.parties else ()

    def at(self, place: str) -> Slot:
        """How it stands at one of the `places`."""
        return self.whole if place == WHOLE else self.slots[place]

    @property
    def counts(self) -> bool:
        """Whether it is joined into its criterion: somebody is asked, and no file has set it aside."""
        return bool(self.slots) and not self.question.left_out


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
    members = collaboration.members(arena)
    is_shared = sum(party.takes_part(as_of) for party in members) > 1
    members = members if is_shared else ()
    set_aside = collaboration.set_aside(arena)
    records = [r for r in collaboration.evidence if is_shared and collaboration.is_in(arena, r)]
    questions = [
        question(id_, indicator, arena, members, as_of)._replace(left_out=id_ in set_aside)
        for criterion in asked
        for id_, indicator in rules.pack.criteria[criterion].indicators.items()
    ]
    bearing = _by_indicator(records)
    bearings = {q.id: _bearings(rules, q, bearing.get(q.id, ())) for q in questions}
    moved_ = _move(rules, engine, questions, bearings)
    return {q.id: _settle(rules, q, moved_[q.id]) for q in questions}


def weigh_also(rules: Rules, engine: Engine, weighed: Weighed, record: Evidence, side: str) -> Weighed:
    """`weighed` with `record` beside what is on file."""
    q = weighed.question
    own = [b._replace(reason=None) if b.reason == "beaten" else b for b in weighed.bearings]
    also = _bearings(rules, q, [(side, record)])
    return _settle(rules, q, own + _move(rules, engine, [q], {q.id: also})[q.id])


def question(
    id_: str, indicator: Indicator, arena: Arena, members: tuple[Party, ...], as_of: date
) -> Question:
    """Who is asked on `as_of`, and since when evidence must be from."""
    present = (party for party in members if party.takes_part(as_of))
    asked = (party.id for party in present if indicator.of is None or party.tier in indicator.of)
    changes = [change for change in _changes(indicator, arena, members) if change.first <= as_of]
    renewed = max((change.last for change in changes), default=None)
    return Question(id_, indicator, members, tuple(asked), as_of, renewed)


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


def _by_indicator(records: Iterable[Evidence]) -> dict[str, list[tuple[str, Evidence]]]:
    """The records that bear on each indicator, and in which way."""
    found: dict[str, list[tuple[str, Evidence]]] = {}
    for record in records:
        for side, names in ((FOR, record.supports), (PARTLY_SO, record.partly), (AGAINST, record.against)):
            for name in names:
                found.setdefault(name, []).append((side, record))
    return found


# Whom a record speaks for


def _bearings(rules: Rules, q: Question, records: Iterable[tuple[str, Evidence]]) -> list[Bearing]:
    return [_told(rules, q, _spoken(q, record, side)) for side, record in records]


def _spoken(q: Question, record: Evidence, side: str) -> Bearing:
    """For whom it speaks: those it names; naming nobody, those who were parties on its date.

    On a joint question, naming nobody, or all who were parties on its date, is to be about the whole.
    """
    named = frozenset(record.parties or ()).intersection(p.id for p in q.members)
    if q.indicator.per is None and _is_about_all(q, record, named):
        later = frozenset(p.id for p in q.members if _joined_after(p, record))
        return Bearing(record, side, q.parties, named=named, whole=True, later=later)
    about = _were(q, record) if record.parties is None else named
    return Bearing(record, side, tuple(party for party in q.parties if party in about), named=named)


def _were(q: Question, record: Evidence) -> frozenset[str]:
    """Who were parties on its date."""
    return frozenset(p.id for p in q.members if record.date and p.took_part_in(record.date))


def _is_about_all(q: Question, record: Evidence, named: frozenset[str]) -> bool:
    """Whether it names nobody, or all who were parties, at least two of them."""
    if record.parties is None:
        return True
    were = _were(q, record) if len(named) > 1 else frozenset()
    return len(were) > 1 and were.issubset(named)


def _joined_after(party: Party, record: Evidence) -> bool:
    return bool(party.since and record.date and party.since.first > record.date.last)


# What counts on the day


def moves_nothing(pack: Pack, record: Evidence, as_of: date) -> RecordReason | None:
    """Why `record` says nothing about `as_of`, whatever it is asked about."""
    if pack.evidence.kinds[record.kind].strength == 0:
        return "intent"
    if record.date is None:
        return "undated"
    if record.begins and record.begins.first > as_of:
        return "later"
    return "ended" if record.until and record.until.last < as_of else None


def holds_to(weights: Weights, record: Evidence, months: int | None = None) -> tuple[date, RecordReason]:
    """The last day `record` counts, and why no longer: `months` are a term of the indicator's own.

    The shorter of the term and the record's own `until` decides. Where there is only the pack's term, what
    says until when it holds is held by that alone. What is undated never counts.
    """
    if record.date is None:
        return date.min, "undated"
    term = add_months(record.date.last, months or weights.holds_for_months)
    if record.until and (months is None or record.until.last <= term):
        return record.until.last, "ended"
    return term, "stale"


def _told(rules: Rules, q: Question, bearing: Bearing) -> Bearing:
    """`bearing` with why it does not count on this question, if it does not, and how long it does."""
    if reason := _never(rules.pack, q, bearing) or _not_now(q, bearing.record):
        return bearing._replace(reason=reason)
    last, aged = holds_to(rules.pack.evidence, bearing.record, q.indicator.holds_for_months)
    return bearing._replace(reason=aged if last < q.day else None, holds_to=last)


def _never(pack: Pack, q: Question, bearing: Bearing) -> RecordReason | None:
    """Why it counts on no day: intent, undated, about nobody who is asked, or one party's own."""
    record = bearing.record
    if pack.evidence.kinds[record.kind].strength == 0:
        return "intent"
    if record.date is None:
        return "undated"
    if not bearing.slots:
        return "not-asked"
    alone = q.indicator.per is None and not bearing.whole and len(bearing.named) == 1
    return "one-party" if alone and bearing.side != AGAINST else None


def _not_now(q: Question, record: Evidence) -> RecordReason | None:
    """Why it does not count on the day: it begins later, or is not certainly from after the change."""
    if record.begins and record.begins.first > q.day:
        return "later"
    return "out-of-phase" if q.renewed and record.date and record.date.first < q.renewed else None


# How far each moves


def _move(
    rules: Rules, engine: Engine, questions: Iterable[Question], bearings: Mapping[str, list[Bearing]]
) -> dict[str, list[Bearing]]:
    """Let the rules say how far each record that is heard moves its indicator."""
    weights, table = rules.pack.evidence, rules.weighing
    told = {
        (q.id, n): told_of(weights, q.indicator, b.record, b.side)
        for q in questions
        for n, b in enumerate(bearings[q.id])
        if b.is_heard
    }
    facts = list(dict.fromkeys(told.values()))  # what is told alike moves alike, and is asked once
    ends = dict.fromkeys(facts, UNKNOWN)
    for firing in engine.run(table, facts):
        (number,) = firing.facts
        fact = facts[number]
        ends[fact] = moved(ends[fact], table.rules[firing.rule].then)
    weighed = {id_: list(found) for id_, found in bearings.items()}
    for (id_, n), fact in told.items():
        floor, ceiling = ends[fact]
        weighed[id_][n] = weighed[id_][n]._replace(floor=floor, ceiling=ceiling)
    return weighed


def told_of(weights: Weights, indicator: Indicator, record: Evidence, side: str) -> Fact:
    """What the rules are told of a record: for, by the kind it is measured against; else by its nature."""
    kind = weights.kinds[record.kind]
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


def _settle(rules: Rules, q: Question, bearings: list[Bearing]) -> Weighed:
    """Take away what newer evidence beats, party by party, and join the parties."""
    heard = [b for b in bearings if b.is_heard]
    slots = _slots(_shared(heard, _left_at(rules.pack.evidence, q, heard)))
    return Weighed(q, _joined(q, slots), slots, tuple(_unless_beaten(bearings, slots.values())))


def _slots(left: Mapping[str, Left]) -> dict[str, Slot]:
    """Each party. Those at whom the same is left are settled once."""
    distinct = {id(there): there for there in left.values()}
    settled = {id_: _slot(there) for id_, there in distinct.items()}
    return {party: settled[id(there)] for party, there in left.items()}


def _unless_beaten(bearings: Iterable[Bearing], slots: Iterable[Slot]) -> Iterator[Bearing]:
    """The bearings, those that stand nowhere told to be beaten."""
    stands = {b.key for slot in slots for b in slot.standing}
    for bearing in bearings:
        beaten = bearing.reason is None and bearing.key not in stands
        yield bearing._replace(reason="beaten") if beaten else bearing


Left = Mapping[int, Bearing]
"""What is left at a party of each record heard there, by its number: newer evidence may beat either end."""


def _left_at(weights: Weights, q: Question, heard: Sequence[Bearing]) -> dict[str, Left]:
    """What is left at each party. Those by whom the same records are heard share it."""
    known: dict[tuple[int, ...], Left] = {}
    left = {}
    for party in q.parties:
        here = tuple(n for n, b in enumerate(heard) if party in b.slots)
        if here not in known:
            known[here] = _left_of(weights, q.indicator, {n: heard[n] for n in here})
        left[party] = known[here]
    return left


def _left_of(weights: Weights, indicator: Indicator, here: Mapping[int, Bearing]) -> Left:
    lifting = [b for b in here.values() if b.side == FOR]
    lowering = [b for b in here.values() if b.side == AGAINST]
    return {n: _left(weights, indicator, b, lifting, lowering) for n, b in here.items()}


def _left(
    weights: Weights,
    indicator: Indicator,
    older: Bearing,
    lifting: Iterable[Bearing],
    lowering: Iterable[Bearing],
) -> Bearing:
    """What is left of `older` when newer evidence has beaten what it beats."""
    left = older
    if older.up and any(takes_floor(weights, indicator, b, older) for b in lowering):
        left = left._replace(floor=NOT_MET)
    if older.down and any(takes_ceiling(weights, indicator, b, older) for b in lifting):
        left = left._replace(ceiling=MET)
    return left


def takes_floor(weights: Weights, indicator: Indicator, one: Bearing, other: Bearing) -> bool:
    """Whether `one`, against, takes away what `other` says for: as the newer, or as the nearer."""
    return lowers(weights, one, other) or _is_nearer(weights, indicator, one, other)


def takes_ceiling(weights: Weights, indicator: Indicator, one: Bearing, other: Bearing) -> bool:
    """Whether `one`, for, takes away what `other` says against: as the newer, or as the nearer."""
    return lifts(weights, indicator, one, other) or _is_nearer(weights, indicator, one, other)


def _is_nearer(weights: Weights, indicator: Indicator, one: Bearing, wide: Bearing) -> bool:
    """Whether `one` is about newcomers alone, who only share what `wide` says of the whole.

    There it takes the place of a joint answer to the contrary, unless that is the newer and beats it.
    """
    if not (wide.later and one.named and one.named <= wide.later) or PARTLY_SO in (one.side, wide.side):
        return False
    return not beats(weights, indicator, wide, one)


def _shared(heard: Sequence[Bearing], left: Mapping[str, Left]) -> Mapping[str, Left]:
    """`left` where a later party shares a joint answer as it stands: beaten at all who were there."""
    shared = dict(left)
    for n, bearing in enumerate(heard):
        late = bearing.later.intersection(bearing.slots)
        there = [left[party][n] for party in bearing.slots if party not in late]
        if late and there:
            floor, ceiling = max(b.floor for b in there), min(b.ceiling for b in there)
            for party in late:
                own = shared[party][n]
                as_there = own._replace(floor=min(own.floor, floor), ceiling=max(own.ceiling, ceiling))
                shared[party] = {**shared[party], n: as_there}
    return shared


def lowers(weights: Weights, newer: Bearing, older: Bearing) -> bool:
    """Whether `newer`, against, beats what `older` says for: at least as far; a *partly* only in full."""
    return _beats(weights, newer, older, AGAINST, newer.down, older.up)


def lifts(weights: Weights, indicator: Indicator, newer: Bearing, older: Bearing) -> bool:
    """Whether `newer`, for, beats what `older` says against. Of what is done, an act for beats nothing."""
    is_act = weights.kinds[newer.record.kind].nature == "act"
    if is_act and indicator.needs.act is None:
        return False
    return _beats(weights, newer, older, FOR, newer.up, older.down)


def beats(weights: Weights, indicator: Indicator, newer: Bearing, older: Bearing) -> bool:
    """Whether `newer` beats `older`, or an end of it."""
    return lowers(weights, newer, older) or lifts(weights, indicator, newer, older)


def _beats(weights: Weights, newer: Bearing, older: Bearing, side: str, moves: int, against: int) -> bool:
    far_enough = moves >= against > 0 and (older.side != PARTLY_SO or moves == MET)
    return newer.side == side and far_enough and _is_newer(weights, newer.record, older.record)


def _is_newer(weights: Weights, newer: Evidence, older: Evidence) -> bool:
    """Certainly later: an act from when it was made, at once; an account by the margin."""
    is_act = weights.kinds[newer.kind].nature == "act"
    made, seen = newer.begins if is_act else newer.date, older.date
    margin = 0 if is_act else weights.newer_beats_older_after_months
    return bool(made and seen and made.is_certainly_later_than(seen, margin))


def _slot(left: Left) -> Slot:
    """The ends put in order, and whether evidence both ways stands about the party."""
    standing = tuple(b for b in left.values() if b.stands)
    aged = tuple(b for b in left.values() if b.is_aged and b.down)
    held = [min(b.floor, _held_down(b, aged)) for b in standing]
    lowered = min((b.ceiling for b in standing), default=MET)
    raised = max((b.floor for b in standing), default=NOT_MET)
    grade = Grade(min(max(held, default=NOT_MET), lowered), max(raised, lowered))
    both_ways = {FOR, AGAINST}.issubset(b.side for b in standing)
    return Slot(grade, both_ways, standing, frozenset(_met_by(standing, held)), aged)


def _met_by(standing: Iterable[Bearing], held: Iterable[int]) -> Iterator[str]:
    """The records about the whole that lift the floor in full."""
    return (b.record.id for b, floor in zip(standing, held, strict=True) if b.whole and floor == MET)


def _held_down(bearing: Bearing, aged: Iterable[Bearing]) -> int:
    """How high it lifts the floor: no higher than what has aged since it began let it. Ageing raises none."""
    begins = bearing.record.begins
    return min((b.ceiling for b in aged if begins and begins.first <= b.holds_to), default=MET)


# The parties joined


def _joined(q: Question, slots: Mapping[str, Slot]) -> Slot:
    """As the rule of the indicator joins the parties. With nobody to ask, nothing is known."""
    if not slots:
        return Slot(UNKNOWN, contested=False, standing=())
    grades, contested, standing, met_by, _ = zip(*slots.values(), strict=True)
    grade = (_largest if q.indicator.per == "any" else _for_every_party)(grades)
    shown = frozenset.intersection(*met_by)
    if q.indicator.per is None and not shown:  # what is joint is met only where one record shows it for all
        grade = Grade(min(grade.floor, PARTLY), grade.ceiling)
    once = {b.key: b for b in chain.from_iterable(standing)}
    return Slot(grade, any(contested), tuple(once.values()), shown)


def _largest(grades: Sequence[Grade]) -> Grade:
    """One party is enough."""
    return Grade(max(g.floor for g in grades), max(g.ceiling for g in grades))


def _for_every_party(grades: Sequence[Grade]) -> Grade:
    """Met when so for every party, begun when so for two or more, known to lack when one or more lacks it.

    Where only one of several parties is asked, that one decides.
    """
    if len(grades) == 1:
        return grades[0]
    floor = (
        MET if all(g.floor == MET for g in grades) else PARTLY * (sum(g.floor > NOT_MET for g in grades) > 1)
    )
    lacking = PARTLY if any(g.ceiling < MET for g in grades) else MET
    return Grade(floor, NOT_MET if all(g.ceiling == NOT_MET for g in grades) else lacking)
