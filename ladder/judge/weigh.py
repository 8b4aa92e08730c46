"""Weighing: what each record says about each indicator, and the floor and ceiling that follow.

Every indicator is weighed party by party and then joined, as its rule says: asked of all together (*joint*),
of each party, or once where one party is enough (*any*).
Source of the weighing: DFØ-notat 2020:3, ch. 3.2.2, 4.4 and 4.5; the grades are the pack's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
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
"""It moves nothing any more, but what it beat stays beaten, and what it gainsaid rises no higher."""


class Bearing(NamedTuple):
    """A record that bears on an indicator, for some parties, and what becomes of it.

    `floor` and `ceiling` are where it moves the ends, or would if it stood; `reason` says why it moves
    nothing. `later` are those of the parties in `slots` who joined after a joint record about all: it speaks
    for them only as long as nothing says otherwise about them.
    """

    record: Evidence
    side: str
    slots: tuple[str, ...]
    reason: RecordReason | None = None
    floor: int = NOT_MET
    ceiling: int = MET
    later: tuple[str, ...] = ()

    @property
    def up(self) -> int:
        """How far it lifts the floor."""
        return self.floor - NOT_MET

    @property
    def down(self) -> int:
        """How far it lowers the ceiling."""
        return MET - self.ceiling

    @property
    def is_heard(self) -> bool:
        """Whether it counts, or did before it aged."""
        return self.reason is None or self.reason in _AGED


class Question(NamedTuple):
    """An indicator as it is asked in one arena on one day, with the day evidence must be from, if any.

    `parties` are those who are asked. `left_out` where a file has set the indicator aside.
    """

    id: str
    indicator: Indicator
    parties: tuple[str, ...]
    day: date
    renewed: date | None
    left_out: bool = False


class Slot(NamedTuple):
    """An indicator at a party, or as a whole: its grade, and the records that give it."""

    grade: Grade
    contested: bool
    standing: tuple[Bearing, ...]


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
    bearings = {q.id: _bearings(rules, q, bearing.get(q.id, ()), members) for q in questions}
    moved_ = _move(rules, engine, questions, bearings)
    return {q.id: _settle(rules, q, moved_[q.id]) for q in questions}


def weigh_also(rules: Rules, engine: Engine, weighed: Weighed, record: Evidence, side: str) -> Weighed:
    """`weighed` with `record` beside what is on file. Naming no party, it speaks for all asked."""
    q = weighed.question
    slots = tuple(slot for slot in q.parties if record.parties is None or slot in record.parties)
    bearing = Bearing(record, side, slots, _set_aside(rules, q, record))
    own = [b._replace(reason=None) if b.reason == "beaten" else b for b in weighed.bearings]
    return _settle(rules, q, own + _move(rules, engine, [q], {q.id: [bearing]})[q.id])


def question(id_: str, indicator: Indicator, arena: Arena, members: Iterable[Party], as_of: date) -> Question:
    """Who is asked on `as_of`, and since when evidence must be from."""
    present = (party for party in members if party.takes_part(as_of))
    asked = (party.id for party in present if indicator.of is None or party.tier in indicator.of)
    changes = [change for change in _changes(indicator, arena, members) if change.first <= as_of]
    return Question(
        id_, indicator, tuple(asked), as_of, max((change.last for change in changes), default=None)
    )


def _changes(indicator: Indicator, arena: Arena, members: Iterable[Party]) -> Iterator[When]:
    """What evidence must be renewed by: phases after the first, and parties after the founders."""
    if "phase-change" in indicator.renewed_by:
        yield from (start.since for start in arena.phases[1:])
    if "new-party" in indicator.renewed_by:
        yield from _newcomers([party.since for party in members])


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


def _bearings(
    rules: Rules, q: Question, records: Iterable[tuple[str, Evidence]], members: Sequence[Party]
) -> list[Bearing]:
    heard_by = _heard_by_joint if q.indicator.per is None else _heard_by_each
    found = []
    for side, record in records:
        bearing = heard_by(q, record, side, members)
        reason = _set_aside(rules, q, record) or bearing.reason
        found.append(bearing._replace(reason=reason))
    return found


def _heard_by_joint(q: Question, record: Evidence, side: str, members: Sequence[Party]) -> Bearing:
    """Naming nobody, it is about all, also those who joined later; naming one, it is heard only against."""
    named = record.parties
    if named is not None and record.date and _names_all(named, record.date, members):
        named = None
    if named is None:
        later = tuple(p.id for p in members if p.id in q.parties and record.date and _joined_after(p, record))
        return Bearing(record, side, q.parties, later=later)
    if len(named) == 1 and side != AGAINST:
        return Bearing(record, side, (), "one-party")
    slots = tuple(slot for slot in q.parties if slot in named)
    return Bearing(record, side, slots, None if slots else "not-asked")


def _heard_by_each(q: Question, record: Evidence, side: str, members: Sequence[Party]) -> Bearing:
    """One that names no party speaks for those who certainly were parties on its date."""
    if record.parties is not None:
        about: Collection[str] = record.parties
    else:
        day = record.date
        about = {p.id for p in members if day and p.certainly_took_part(day.first, day.last)}
    slots = tuple(slot for slot in q.parties if slot in about)
    return Bearing(record, side, slots, None if slots else "not-asked")


def _names_all(named: Collection[str], day: When, members: Iterable[Party]) -> bool:
    """Whether all who were parties on some day of `day` are named, at least two of them."""
    members = list(members)
    turns = [p.since.first for p in members if p.since]
    turns += [p.until.last + timedelta(days=1) for p in members if p.until and p.until.last < date.max]
    for one in {day.first, *(turn for turn in turns if day.first <= turn <= day.last)}:
        then = {p.id for p in members if p.takes_part(one)}
        if len(then) > 1 and then.issubset(named):
            return True
    return False


def _joined_after(party: Party, record: Evidence) -> bool:
    return bool(party.since and record.date and party.since.first > record.date.last)


# What counts on the day


def moves_nothing(pack: Pack, record: Evidence, as_of: date) -> RecordReason | None:
    """Why `record` says nothing about `as_of`, whatever it is asked about."""
    if pack.evidence.kinds[record.kind].strength == 0:
        return "intent"
    if record.begins and record.begins.first > as_of:
        return "later"
    if record.date is None:
        return "undated"
    return "ended" if record.until and record.until.last < as_of else None


def is_stale(weights: Weights, record: Evidence, as_of: date, months: int | None = None) -> bool:
    """Whether `record` is too old on `as_of`: by a term of its own in `months`, else by the pack's.

    Where only the pack's term is asked for, one that says until when it holds is held by that alone.
    """
    if record.date is None or (months is None and record.until):
        return False
    return add_months(record.date.last, months or weights.holds_for_months) < as_of


def _set_aside(rules: Rules, q: Question, record: Evidence) -> RecordReason | None:
    """Why `record` does not count on this question."""
    reason = moves_nothing(rules.pack, record, q.day)
    if reason and reason != "ended":
        return reason
    if q.renewed and record.date and record.date.first < q.renewed:
        return "out-of-phase"
    if reason is None and is_stale(rules.pack.evidence, record, q.day, q.indicator.holds_for_months):
        return "stale"
    return reason


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
    slots = {
        party: _slot(rules.pack.evidence, q.indicator, party, [b for b in heard if party in b.slots])
        for party in q.parties
    }
    stands = {_key(b) for slot in slots.values() for b in slot.standing}
    settled = tuple(
        b._replace(reason="beaten") if b.reason is None and _key(b) not in stands else b for b in bearings
    )
    return Weighed(q, _joined(q, slots), slots, settled)


def _key(bearing: Bearing) -> tuple[str, str]:
    return bearing.record.id, bearing.side


def _slot(weights: Weights, indicator: Indicator, party: str, here: list[Bearing]) -> Slot:
    """The ends put in order, and whether evidence both ways stands about the party."""
    left = [b for b in (_left(weights, indicator, b, here) for b in here) if b.up or b.down]
    own = [b for b in left if party not in b.later]
    left = [b for b in (_unless_own(party, b, own) for b in left) if b.up or b.down]
    standing = tuple(b for b in left if b.reason is None)
    floor = max((b.floor for b in standing), default=NOT_MET)
    ceiling = min((b.ceiling for b in standing), default=MET)
    once = min((b.ceiling for b in left if b.reason), default=MET)  # ageing never raises a floor
    sides = {b.side for b in standing}
    return Slot(Grade(min(floor, ceiling, once), max(floor, ceiling)), {FOR, AGAINST} <= sides, standing)


def _left(weights: Weights, indicator: Indicator, older: Bearing, here: Iterable[Bearing]) -> Bearing:
    """What is left of `older` when newer evidence has beaten what it beats."""
    floor, ceiling = older.floor, older.ceiling
    for newer in here:
        if floor and lowers(weights, newer, older):
            floor = NOT_MET
        if ceiling < MET and lifts(weights, indicator, newer, older):
            ceiling = MET
    return older._replace(floor=floor, ceiling=ceiling)


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


def _unless_own(party: str, bearing: Bearing, own: Iterable[Bearing]) -> Bearing:
    """A joint record from before `party` joined, without what evidence about the party itself gainsays."""
    if party not in bearing.later:
        return bearing
    lacks = any(b.down for b in own)
    has = any(b.up and b.reason is None for b in own)
    return bearing._replace(
        floor=NOT_MET if lacks else bearing.floor, ceiling=MET if has else bearing.ceiling
    )


# The parties joined


def _joined(q: Question, slots: Mapping[str, Slot]) -> Slot:
    """As the rule of the indicator joins the parties. With nobody to ask, nothing is known."""
    if not slots:
        return Slot(UNKNOWN, contested=False, standing=())
    join = _largest if q.indicator.per == "any" else _for_every_party
    grade = join([slot.grade for slot in slots.values()])
    standing = {_key(b): b for slot in slots.values() for b in slot.standing}
    if q.indicator.per is None and grade.floor == MET and not _shown_for_all(slots.values()):
        grade = Grade(PARTLY, grade.ceiling)
    return Slot(grade, any(slot.contested for slot in slots.values()), tuple(standing.values()))


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


def _shown_for_all(slots: Iterable[Slot]) -> bool:
    """Whether one record shows it for every party."""
    shown = ({_key(b) for b in slot.standing if b.floor == MET} for slot in slots)
    return bool(set.intersection(*shown))
