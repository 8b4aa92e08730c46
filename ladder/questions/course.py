"""The course of an arena: how it stands on every day on which anything changes, and what changed it.

Between two such days nothing that judges can differ, so they show the whole course. From one to the next,
only the indicators that a date touches are weighed anew, and only what stands above them is judged anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..cached import cached_property
from ..flow import Case, judged_in, on_eve
from ..judge.advise import Wear, wear
from ..judge.compile import Rules
from ..judge.dips import dips
from ..judge.engine.remember import Remembering
from ..judge.grade import Judged, judge_again, levels
from ..judge.speaking import holds_to, moves_nothing
from ..judge.survey import Surveyed, soon_from, survey
from ..judge.weigh import weigh_on
from ..judge.weighed import Bearing, Question, Weighed
from ..model.assessment import Dip, Level, RecordReason
from ..model.collaboration import Arena, Evidence, PhaseStart
from ..model.values import Made, day_after

EventKind = Literal["phase", "joined", "left", "soon", "over", "begins", "ends", "stale", "out-of-phase"]
"""What may happen on a day, in the order it is told: first what is planned, then what befalls evidence."""

_DAY = timedelta(days=1)
_TURNS: dict[tuple[RecordReason | None, RecordReason | None], EventKind] = {
    ("later", None): "begins",
    (None, "ended"): "ends",
}
_AGED: dict[RecordReason, EventKind] = {"stale": "stale", "out-of-phase": "out-of-phase"}
_NO_LONGER = ("ended", *_AGED)


class Event(Made):
    """Something that happened: `id` is a phase, a party or a record; or an arena near its end, or past it.

    A record that goes stale, or out of phase, does so for some `indicators`; it may still count for others.
    """

    kind: EventKind
    id: str
    indicators: tuple[str, ...] = ()


class Lapse(NamedTuple):
    """A record that bore on an indicator as told in `bearing`, and that no longer counts, by `reason`.

    `question` is as it was asked while it counted, and `stood_at` the parties about whom it had not been
    beaten. `unbeaten`: neither had either end of it, about anybody.
    """

    question: Question
    bearing: Bearing
    stood_at: tuple[str, ...]
    unbeaten: bool
    reason: RecordReason

    @property
    def indicator(self) -> str:
        """What it bore on."""
        return self.question.id

    @property
    def named(self) -> tuple[str, ...]:
        """The parties to name if it is said again: none where it is about all who are asked."""
        if self.question.indicator.per is None:
            return () if self.bearing.whole else self.bearing.record.parties or ()
        return () if self.stood_at == self.question.parties else self.stood_at


class DayFound(NamedTuple):
    """How an arena stands on a day, without advice but for the signs of erosion.

    An indicator is as it was weighed on the last day that touched it.
    """

    arena: Arena
    day: date
    rules: Rules
    surveyed: Surveyed
    judged: Judged
    level: Level
    dips: tuple[Dip, ...]
    wear: Wear | None

    def as_asked(self) -> DayFound:
        """The same, where also what the day does not touch is asked as on that day."""
        asked = {id_: weighed.on(self.day) for id_, weighed in self.judged.indicators.items()}
        return self._replace(judged=self.judged._replace(indicators=asked))


class Moment(NamedTuple):
    """A day of the course: how the arena stands, and what happened that day."""

    found: DayFound
    events: tuple[Event, ...]


def course(case: Case, arena: Arena, first: date) -> Iterator[Moment]:
    """How `arena` stands on `first`, and on every day until that of `case` on which anything changes.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    following = Following(case, arena)
    changes = following.changes
    days = sorted({first, *(day for day in changes.days if first < day <= case.day)})
    before = following.anew(first - _DAY) if first > date.min else None
    for day in days:
        found = following.next(before, day) if before else following.anew(day)
        yield Moment(found, tuple(_events(changes, before, found)) if before else ())
        before = found


class Following:
    """An arena followed from day to day."""

    def __init__(self, case: Case, arena: Arena) -> None:
        self.changes = changes_in(case, arena)
        self._case = case.as_if(engine=Remembering(case.engine))
        self._arena = arena
        self._eves: dict[PhaseStart | None, Judged | None] = {}

    def anew(self, day: date) -> DayFound:
        """How it stands on `day`, found from nothing."""
        rules, surveyed, judged = judged_in(self._case.on(day), self._arena)
        return self.as_found(day, rules, surveyed, judged)

    def next(self, before: DayFound, day: date) -> DayFound:
        """How it stands on `day`, a later day than that of `before`."""
        if any(before.day < planned <= day for planned in self.changes.whole):
            return self.anew(day)
        judged, surveyed = self._judged(before, day), before.surveyed
        if self.changes.is_shown_otherwise(before.day, day):
            surveyed = survey(self._case.rules.pack, self._case.collaboration, self._arena, day)
        stands_alike = judged.grounds is before.judged.grounds  # no indicator stands otherwise
        if stands_alike and surveyed == before.surveyed:
            return before._replace(day=day, judged=judged)
        level = before.level if judged.criteria is before.judged.criteria else None
        return self.as_found(day, before.rules, surveyed, judged, level)

    def _judged(self, before: DayFound, day: date) -> Judged:
        """The indicators that `day` touches weighed anew, and judged anew where one stands otherwise."""
        rules, engine, was = before.rules, self._case.engine, before.judged
        touched = self.changes.touched_between(before.day, day) & was.indicators.keys()
        again = {id_: weigh_on(rules, was.indicators[id_], day) for id_ in touched}
        weighed = {**was.indicators, **again}
        otherwise = [id_ for id_, now in again.items() if not _is_alike(was.indicators[id_], now)]
        if not otherwise:
            return was._replace(indicators=weighed)
        return judge_again(rules, engine, was, weighed, otherwise)

    def as_found(
        self, day: date, rules: Rules, surveyed: Surveyed, judged: Judged, level: Level | None = None
    ) -> DayFound:
        """How it stands on `day`, judged so; the `level` is found where it is not known."""
        engine, arena = self._case.engine, self._arena
        dipped = dips(rules.pack, arena, surveyed, self._eve(day, surveyed), judged)
        worn = wear(rules, engine, self._case.collaboration, arena, surveyed, judged)
        return DayFound(arena, day, rules, surveyed, judged, level or levels(rules, judged), dipped, worn)

    def _eve(self, day: date, surveyed: Surveyed) -> Judged | None:
        """How it stood the day before its present phase: judged once."""
        phase = surveyed.phase
        if phase not in self._eves:
            self._eves[phase] = on_eve(self._case.on(day), self._arena, surveyed)
        return self._eves[phase]


def _is_alike(was: Weighed, now: Weighed) -> bool:
    """Whether an indicator stands as it did, as a whole and at each party."""
    if (was.grade, was.contested) != (now.grade, now.contested):
        return False
    return all(slot.grade == now.slots[party].grade for party, slot in was.slots.items())


# What each day touches


@dataclass(frozen=True)
class Changes:
    """On which days an arena may stand otherwise than the day before.

    On a day in `whole` a phase begins, parties come or go, or the end comes near or is past: anything may
    change. On one in `touched` records begin, end or go stale for the indicators named, and `records` are
    those that begin or end. On one in `shown` a record begins or ceases to show what is in use.
    """

    whole: frozenset[date]
    touched: dict[date, set[str]] = field(default_factory=dict)
    records: dict[date, list[Evidence]] = field(default_factory=dict)
    shown: list[date] = field(default_factory=list)

    @property
    def days(self) -> frozenset[date]:
        """All of them, but for what is in use: that moves nothing by itself."""
        return self.whole.union(self.touched, self.records)

    @cached_property
    def _touching(self) -> list[date]:
        return sorted(self.touched)

    def touched_between(self, after: date, day: date) -> set[str]:
        """The indicators touched on the days later than `after`, up to and including `day`."""
        days = self._touching[bisect_right(self._touching, after) : bisect_right(self._touching, day)]
        return set().union(*(self.touched[day] for day in days))

    def is_shown_otherwise(self, after: date, day: date) -> bool:
        """Whether what is in use may be otherwise on `day` than on the earlier day `after`."""
        return bisect_right(self.shown, after) < bisect_right(self.shown, day)


def changes_in(case: Case, arena: Arena) -> Changes:
    """Every day on which `arena` may stand otherwise than the day before, and what that day touches.

    Records begin, end and go stale, phases begin, parties come and go, and an arrangement comes near its end
    and is over.
    A change that evidence must be renewed after takes effect on its first possible day, so its last is no
    day of change of its own.
    """
    pack = case.rules.pack
    changes = Changes(frozenset(_planned_days(case, arena)))
    terms = {i: asked.holds_for_months for i, asked in pack.indicators.items()}
    for record in _moving(case, arena):
        own = _own_days(record)
        for day in own:
            changes.records.setdefault(day, []).append(record)
        for id_ in {*record.supports, *record.partly, *record.against}.intersection(terms):
            for day in own | day_after(holds_to(pack.evidence, record, terms[id_])[0]):
                changes.touched.setdefault(day, set()).add(id_)
        if record.instruments or record.functions:
            changes.shown.extend(own | day_after(holds_to(pack.evidence, record)[0]))
    changes.shown.sort()
    return changes


def _planned_days(case: Case, arena: Arena) -> Iterator[date]:
    yield from (start.since.first for start in arena.phases)
    if soon := soon_from(case.rules.pack, arena):
        yield soon
    if arena.ends:
        yield from day_after(arena.ends.date.last)
    for party in case.collaboration.members(arena):
        yield from party.turns


def _moving(case: Case, arena: Arena) -> Iterator[Evidence]:
    """The records that speak for `arena` and move something at some time."""
    kinds, collaboration = case.rules.pack.evidence.kinds, case.collaboration
    for record in collaboration.evidence:
        if kinds[record.kind].strength and record.date and collaboration.is_in(arena, record):
            yield record


def _own_days(record: Evidence) -> set[date]:
    """When `record` begins, and the day after it ends of itself."""
    days = {record.begins.first} if record.begins else set()
    return days | (day_after(record.until.last) if record.until else set())


# What happened


def lapsed(before: DayFound, now: DayFound) -> Iterator[Lapse]:
    """The evidence that counted `before` and no longer does, on the indicators asked both times."""
    return (_lapse(*gone) for gone in _gone(before, now))


def _gone(before: DayFound, now: DayFound) -> Iterator[tuple[Weighed, Bearing, RecordReason]]:
    """The same: an indicator and a bearing on it as they were while it counted, and why it does not now."""
    were = before.judged.indicators
    for id_, weighed in now.judged.indicators.items():
        if id_ in were and were[id_] is not weighed:
            yield from _gone_of(were[id_], weighed)


def _gone_of(was: Weighed, weighed: Weighed) -> Iterator[tuple[Weighed, Bearing, RecordReason]]:
    for gone, bearing in zip(was.bearings, weighed.bearings, strict=False):  # where nobody is asked, none
        if gone.counted and bearing.reason in _NO_LONGER:
            yield was, gone, bearing.reason


def _lapse(was: Weighed, gone: Bearing, reason: RecordReason) -> Lapse:
    left = {party: was.slots[party].left_of(gone) for party in gone.slots}
    stood_at = tuple(party for party, found in left.items() if found)
    unbeaten = all(found and (found.floor, found.down) == (gone.floor, gone.down) for found in left.values())
    return Lapse(was.question, gone, stood_at, unbeaten, reason)


def _events(changes: Changes, before: DayFound, now: DayFound) -> Iterator[Event]:
    """What happened on a day, seen by comparing with the day before."""
    yield from _planned(before, now)
    pack, day = now.rules.pack, now.day
    for record in changes.records.get(day, ()):
        reasons = (moves_nothing(pack, record, day - _DAY), moves_nothing(pack, record, day))
        if reasons in _TURNS:
            yield Event(kind=_TURNS[reasons], id=record.id)
    yield from _aged(before, now)


def _planned(before: DayFound, now: DayFound) -> Iterator[Event]:
    phase = now.surveyed.phase
    if phase and phase != before.surveyed.phase:
        yield Event(kind="phase", id=phase.phase)
    were, are = before.surveyed.tiers, now.surveyed.tiers
    yield from (Event(kind="joined", id=party) for party in are if party not in were)
    yield from (Event(kind="left", id=party) for party in were if party not in are)
    if now.surveyed.ends_soon and not before.surveyed.ends_soon:
        yield Event(kind="soon", id=now.arena.id)
    if now.arena.ends and before.day <= now.arena.ends.date.last < now.day:
        yield Event(kind="over", id=now.arena.id)


def _aged(before: DayFound, now: DayFound) -> Iterator[Event]:
    """The records that went stale or out of phase, each with the indicators for which it did."""
    fallen: dict[tuple[EventKind, str], list[str]] = {}
    for weighed, bearing, reason in _gone(before, now):
        if reason in _AGED:
            fallen.setdefault((_AGED[reason], bearing.record.id), []).append(weighed.question.id)
    for (kind, record_id), indicators in fallen.items():
        yield Event(kind=kind, id=record_id, indicators=tuple(indicators))
