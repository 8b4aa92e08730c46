"""Weighing: what each record says about each indicator, and the floor and ceiling that follow.

Source of the weighing: DFØ-notat 2020:3, ch. 3.2.2, 4.4 and 4.5; the grades are the pack's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ..model.assessment import RecordReason
from ..model.collaboration import Arena, Collaboration, Evidence, Party
from ..model.pack import Indicator, Pack
from ..model.values import MET, NOT_MET, UNKNOWN, Grade, When, add_months
from .compile import AGAINST, FLOOR, FOR, PARTLY_SO, Rules
from .engine import Engine, Fact

WHOLE = ""
"""Stands in a party's place where an indicator is asked once, for all of them together."""


class Bearing(NamedTuple):
    """A record that bears on an indicator, for some parties, and what becomes of it.

    `floor` and `ceiling` are where it moves the ends, or would if it were not beaten; `reason` says why it
    moves nothing.
    """

    record: Evidence
    side: str
    slots: tuple[str, ...]
    reason: RecordReason | None = None
    floor: int = NOT_MET
    ceiling: int = MET

    @property
    def up(self) -> int:
        """How far it lifts the floor."""
        return self.floor - NOT_MET

    @property
    def down(self) -> int:
        """How far it lowers the ceiling."""
        return MET - self.ceiling


class Question(NamedTuple):
    """An indicator as it is asked in one arena on one day, with the day evidence must be from, if any."""

    id: str
    indicator: Indicator
    slots: tuple[str, ...]
    day: date
    renewed: date | None


class Slot(NamedTuple):
    """An indicator where it is asked, at a party or once for all: its grade and the records that give it."""

    grade: Grade
    contested: bool
    standing: tuple[Bearing, ...]


class Weighed(NamedTuple):
    """An indicator after weighing: its grade, that of each slot, and what became of each record."""

    question: Question
    grade: Grade
    contested: bool
    slots: Mapping[str, Slot]
    bearings: tuple[Bearing, ...]

    @property
    def parties(self) -> Mapping[str, Slot]:
        """The grade of each party, where each is asked."""
        return {} if self.question.indicator.per is None else self.slots


def weigh(
    rules: Rules,
    collaboration: Collaboration,
    arena: Arena,
    as_of: date,
    engine: Engine,
    asked: Iterable[str],
) -> dict[str, Weighed]:
    """Every indicator of the criteria in `asked`, weighed by the evidence of `arena` on `as_of`."""
    members = collaboration.members(arena)
    records = [record for record in collaboration.evidence if collaboration.is_in(arena, record)]
    questions = [
        question(id_, indicator, arena, members, as_of)
        for criterion in asked
        for id_, indicator in rules.pack.criteria[criterion].indicators.items()
    ]
    bearing = _by_indicator(records)
    bearings = {q.id: _bearings(rules, q, bearing.get(q.id, ()), members) for q in questions}
    weighed = _move(rules, engine, questions, bearings)
    return {q.id: _settle(rules, q, weighed[q.id]) for q in questions}


def weigh_also(rules: Rules, engine: Engine, weighed: Weighed, record: Evidence, side: str) -> Weighed:
    """`weighed` with `record` beside what is on file. Naming no party, it speaks for all asked."""
    q = weighed.question
    for_all = q.indicator.per is None or record.parties is None
    slots = q.slots if for_all else tuple(slot for slot in q.slots if slot in (record.parties or ()))
    bearing = Bearing(record, side, slots, _set_aside(rules, q, record))
    own = [b._replace(reason=None) if b.reason == "beaten" else b for b in weighed.bearings]
    return _settle(rules, q, own + _move(rules, engine, [q], {q.id: [bearing]})[q.id])


def question(id_: str, indicator: Indicator, arena: Arena, members: Iterable[Party], as_of: date) -> Question:
    """Who is asked on `as_of`, and since when evidence must be from."""
    present = (party for party in members if party.takes_part(as_of))
    asked = (party.id for party in present if indicator.of is None or party.tier in indicator.of)
    changes = [change for change in _changes(indicator, arena, members) if change.first <= as_of]
    return Question(
        id_,
        indicator,
        tuple(asked) if indicator.per == "party" else (WHOLE,),
        as_of,
        max((change.last for change in changes), default=None),
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


def _bearings(
    rules: Rules,
    q: Question,
    records: Iterable[tuple[str, Evidence]],
    members: tuple[Party, ...],
) -> list[Bearing]:
    found = []
    for side, record in records:
        slots = _slots(q, record, members)
        reason = _set_aside(rules, q, record) or (None if slots else _unheard(record))
        found.append(Bearing(record, side, slots, reason))
    return found


def _slots(q: Question, record: Evidence, members: tuple[Party, ...]) -> tuple[str, ...]:
    """The parties `record` speaks for, among those who are asked.

    One that names no party speaks for those who certainly were parties on its date.
    """
    if q.indicator.per is None:
        return q.slots
    if record.parties is not None:
        return tuple(slot for slot in q.slots if slot in record.parties)
    day = record.dated
    first, last = (day.first, day.last) if day else (date.min, date.max)
    were_parties = {p.id for p in members if p.certainly_took_part(first, last)}
    return tuple(slot for slot in q.slots if slot in were_parties)


def _unheard(record: Evidence) -> RecordReason:
    """Why a record speaks for none of those who are asked."""
    return "undated" if record.parties is None and record.dated is None else "not-asked"


def moves_nothing(pack: Pack, record: Evidence, as_of: date) -> RecordReason | None:
    """Why `record` says nothing about `as_of`, whatever it is asked about."""
    if pack.evidence.kinds[record.kind].strength == 0:
        return "intent"
    begins = record.begins
    if begins and begins.first > as_of:
        return "later"
    if record.until and record.until.last < as_of:
        return "ended"
    return None


def _set_aside(rules: Rules, q: Question, record: Evidence) -> RecordReason | None:
    """Why `record` does not count on this question."""
    if reason := moves_nothing(rules.pack, record, q.day):
        return reason
    day, months = record.dated, q.indicator.holds_for_months
    if day is None:
        return "undated" if months or q.indicator.renewed_by else None
    if months and add_months(day.last, months) < q.day:
        return "stale"
    if q.renewed and day.first < q.renewed:
        return "out-of-phase"
    return None


def _move(
    rules: Rules, engine: Engine, questions: Iterable[Question], bearings: Mapping[str, list[Bearing]]
) -> dict[str, list[Bearing]]:
    """Let the rules say how far each record that stands moves its indicator."""
    kinds, table = rules.pack.evidence.kinds, rules.weighing
    places = [(q, n) for q in questions for n, b in enumerate(bearings[q.id]) if not b.reason]
    told = {}
    for q, n in places:
        bearing = bearings[q.id][n]
        told[q.id, n] = Fact(bearing.side, q.indicator.needs, kinds[bearing.record.kind].strength)
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


def moved(grade: Grade, then: Fact) -> Grade:
    """`grade` with the floor lifted or the ceiling lowered to where a rule concluded."""
    if then.kind == FLOOR:
        return Grade(max(grade.floor, then.value), grade.ceiling)
    return Grade(grade.floor, min(grade.ceiling, then.value))


def _settle(rules: Rules, q: Question, bearings: list[Bearing]) -> Weighed:
    """Take away what newer evidence beats, and read off the grades."""
    margin = rules.pack.evidence.newer_beats_older_after_months
    slots = {
        slot: _slot([b for b in bearings if not b.reason and slot in b.slots], margin) for slot in q.slots
    }
    settled = tuple(b if b.reason else _if_standing(b, slots.values()) for b in bearings)
    contested = any(slot.contested for slot in slots.values())
    return Weighed(q, _weakest(slots.values()), contested, slots, settled)


def _if_standing(bearing: Bearing, slots: Iterable[Slot]) -> Bearing:
    """`bearing`, told to be beaten if it stands nowhere."""
    stands = any(bearing in slot.standing for slot in slots)
    return bearing if stands else bearing._replace(reason="beaten")


def _weakest(slots: Iterable[Slot]) -> Grade:
    """The weakest party counts; with nobody to ask, nothing is known."""
    ends = [slot.grade for slot in slots]
    return Grade(min(e.floor for e in ends), min(e.ceiling for e in ends)) if ends else UNKNOWN


def beats(newer: Bearing, older: Bearing, margin: int) -> bool:
    """Opposite, at least as far, and certainly later by the margin; a *partly* only by what moves in full."""
    up = newer.up >= older.down > 0 and not newer.down
    down = newer.down >= older.up > 0 and not newer.up
    in_full = MET in (newer.up, newer.down)
    a, b = newer.record.dated, older.record.dated
    far_enough = (up or down) and (in_full or older.side != PARTLY_SO)
    return bool(far_enough and a and b and a.is_certainly_later_than(b, margin))


def _slot(here: list[Bearing], margin: int) -> Slot:
    """The ends put in order, and whether evidence both ways stands."""
    standing = tuple(b for b in here if not any(beats(newer, b, margin) for newer in here))
    floor = max((b.floor for b in standing), default=NOT_MET)
    ceiling = min((b.ceiling for b in standing), default=MET)
    both_ways = {FOR, AGAINST} <= {b.side for b in standing}
    return Slot(Grade(min(floor, ceiling), max(floor, ceiling)), both_ways or floor > ceiling, standing)
