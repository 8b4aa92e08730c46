"""The timeline: how each arena stands on every day on which anything changes, and what changed it.

Between two such days nothing that judges can differ, so they show the whole course.
Source of dips and erosion: DFØ-notat 2020:3, ch. 2.3 and 4.1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..flow import Case, assess, find, need_order
from ..judge.assemble import Found
from ..judge.compile import step_subject
from ..judge.speaking import holds_to, moves_nothing
from ..judge.survey import soon_from
from ..judge.weighed import Bearing, Question, Weighed
from ..model.assessment import (
    ArenaResult,
    Cited,
    Dip,
    Ends,
    EngineUsed,
    Level,
    Named,
    Reason,
    RecordReason,
    RecordShown,
    RulesUsed,
)
from ..model.collaboration import Arena, Evidence
from ..model.pack import Notice, Pack
from ..model.values import UNKNOWN, Frozen, Grade, Text

EventKind = Literal["phase", "joined", "left", "soon", "begins", "ends", "stale", "out-of-phase"]
"""What may happen on a day, in the order it is told: first what is planned, then what befalls evidence."""

_DAY = timedelta(days=1)
_TURNS: dict[tuple[RecordReason | None, RecordReason | None], EventKind] = {
    ("later", None): "begins",
    (None, "ended"): "ends",
}
_AGED: dict[RecordReason, EventKind] = {"stale": "stale", "out-of-phase": "out-of-phase"}


class Event(Frozen):
    """Something that happened: `id` is a phase, a party or a record; or an arena that comes near its end.

    A record that goes stale, or out of phase, does so for some `indicators`; it may still count for others.
    """

    kind: EventKind
    id: str
    indicators: tuple[str, ...] = ()


class StepMark(Ends):
    """A step on a day. `contested` names its contested core criteria."""

    number: int
    contested: tuple[str, ...]


class Heights(Frozen):
    """The three levels; 0 is the ground."""

    reached: int
    under_way: int
    possible: int


class Eroded(Frozen):
    """A core criterion whose `ceiling` is below the `floor` it had earlier, last on the ISO date `day`.

    Source: DFØ-notat 2020:3, ch. 4.1.
    """

    criterion: str
    step: int
    ceiling: int
    floor: int
    day: str


class Entry(Frozen):
    """An arena as it stood from the ISO date `day`, and what happened that day.

    `moved` are the steps that stand otherwise than the day before, `signs` the signs of erosion.
    """

    day: str
    events: tuple[Event, ...]
    phase: str | None
    steps: tuple[StepMark, ...]
    moved: tuple[int, ...]
    level: Heights
    dips: tuple[Dip, ...]
    signs: tuple[str, ...]
    eroded: tuple[Eroded, ...]


class StepShown(Frozen):
    """A step as it is named in an arena."""

    number: int
    id: str
    title: Text
    published: bool
    note: Text | None


class ArenaTimeline(Frozen):
    """The course of one arena. `signs` are the signs of erosion that some entry names."""

    id: str
    name: str
    relation: str
    steps: tuple[StepShown, ...]
    signs: tuple[Reason, ...]
    entries: tuple[Entry, ...]


class Timeline(Frozen):
    """The course of a collaboration from one ISO date to another, by everything now on file."""

    collaboration: Named
    first: str
    last: str
    rules: RulesUsed
    engine: EngineUsed
    arenas: tuple[ArenaTimeline, ...]
    evidence: tuple[RecordShown, ...]
    parties: tuple[Named, ...]


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
    """What was found about an arena on a day, and what happened that day."""

    day: date
    found: Found
    events: tuple[Event, ...]


def timeline(case: Case, first: date | None = None) -> Timeline:
    """Every day from `first` to the day of `case` on which anything changes, in each of its arenas.

    Without `first`, from the first day on which anything counts.

    Raises:
        CannotAnswer: `first` is after the day of `case`.
        EngineError: an engine failed, or two engines differ.
    """
    if first:
        need_order(first, case.day)
    shown = assess(case)
    if first is None:
        first = min([case.day, *(day for arena in case.chosen for day in days_of_change(case, arena))])
    results = zip(case.chosen, shown.arenas, strict=True)
    return Timeline(
        collaboration=shown.collaboration,
        first=first.isoformat(),
        last=shown.as_of,
        rules=shown.rules,
        engine=shown.engine,
        arenas=tuple(_arena(case, result, course(case, arena, first)) for arena, result in results),
        evidence=shown.evidence,
        parties=shown.parties,
    )


def course(case: Case, arena: Arena, first: date) -> Iterator[DayFound]:
    """How `arena` stands on `first`, and on every day until that of `case` on which anything changes.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    days = sorted({first, *(day for day in days_of_change(case, arena) if first < day <= case.day)})
    before = find(case.on(first - _DAY), arena) if first > date.min else None
    for day in days:
        found = find(case.on(day), arena)
        events = tuple(_events(case, day, before, found)) if before else ()
        yield DayFound(day, found, events)
        before = found


def days_of_change(case: Case, arena: Arena) -> frozenset[date]:
    """Every day on which `arena` may stand otherwise than the day before.

    Records begin, end and go stale, phases begin, parties come and go, and an arrangement comes near its end.
    A change that evidence must be renewed after takes effect on its first possible day, so its last is no
    day of change of its own.
    """
    days = {start.since.first for start in arena.phases}
    soon = soon_from(case.rules.pack, arena)
    days |= {soon} if soon else set()
    for party in case.collaboration.members(arena):
        days |= {party.since.first} if party.since else set()
        days |= _day_after(party.until.last) if party.until else set()
    criteria = case.rules.pack.criteria.values()
    terms = {i: asked.holds_for_months for c in criteria for i, asked in c.indicators.items()}
    for record in _moving(case, arena):
        days |= _days_of(case.rules.pack, record, terms)
    return frozenset(days)


def _moving(case: Case, arena: Arena) -> Iterator[Evidence]:
    """The records that speak for `arena` and move something at some time."""
    kinds, collaboration = case.rules.pack.evidence.kinds, case.collaboration
    for record in collaboration.evidence:
        if kinds[record.kind].strength and record.date and collaboration.is_in(arena, record):
            yield record


def _days_of(pack: Pack, record: Evidence, terms: Mapping[str, int | None]) -> set[date]:
    """When `record` begins, ends, and goes stale for each indicator it bears on, by its own term if any."""
    days = {record.begins.first} if record.begins else set()
    days |= _day_after(record.until.last) if record.until else set()
    for name in (*record.supports, *record.partly, *record.against):
        if name in terms:
            last, _ = holds_to(pack.evidence, record, terms[name])
            days |= _day_after(last)
    return days


def _day_after(day: date) -> set[date]:
    """The day after `day`, but for the last day there is."""
    return {day + _DAY} if day < date.max else set()


def lapsed(before: Found, now: Found) -> Iterator[Lapse]:
    """The evidence that counted `before` and no longer does, on the indicators asked both times."""
    for id_, weighed in now.judged.indicators.items():
        was = before.judged.indicators.get(id_)
        if was:
            yield from _lapsed(was, weighed)


def _lapsed(was: Weighed, weighed: Weighed) -> Iterator[Lapse]:
    counted = {b.key: b for b in was.bearings if b.reason in (None, "beaten")}
    for bearing in weighed.bearings:
        gone = counted.get(bearing.key)
        if gone and bearing.reason in ("ended", *_AGED):
            yield _lapse(was, gone, bearing.reason)


def _lapse(was: Weighed, gone: Bearing, reason: RecordReason) -> Lapse:
    left = {party: was.slots[party].left_of(gone) for party in gone.slots}
    stood_at = tuple(party for party, found in left.items() if found)
    unbeaten = all(found and (found.up, found.down) == (gone.up, gone.down) for found in left.values())
    return Lapse(was.question, gone, stood_at, unbeaten, reason)


def _events(case: Case, day: date, before: Found, now: Found) -> Iterator[Event]:
    """What happened on `day`, seen by comparing with the day before."""
    yield from _planned(before, now)
    pack = case.rules.pack
    for record in _moving(case, now.arena):
        reasons = (moves_nothing(pack, record, day - _DAY), moves_nothing(pack, record, day))
        if reasons in _TURNS:
            yield Event(kind=_TURNS[reasons], id=record.id)
    yield from _aged(before, now)


def _planned(before: Found, now: Found) -> Iterator[Event]:
    phase = now.surveyed.phase
    if phase and phase != before.surveyed.phase:
        yield Event(kind="phase", id=phase.phase)
    were, are = before.surveyed.tiers, now.surveyed.tiers
    yield from (Event(kind="joined", id=party) for party in are if party not in were)
    yield from (Event(kind="left", id=party) for party in were if party not in are)
    if now.surveyed.ends_soon and not before.surveyed.ends_soon:
        yield Event(kind="soon", id=now.arena.id)


def _aged(before: Found, now: Found) -> Iterator[Event]:
    """The records that went stale or out of phase, each with the indicators for which it did."""
    fallen: dict[tuple[EventKind, str], list[str]] = {}
    for lapse in lapsed(before, now):
        if lapse.reason in _AGED:
            fallen.setdefault((_AGED[lapse.reason], lapse.bearing.record.id), []).append(lapse.indicator)
    for (kind, record_id), indicators in fallen.items():
        yield Event(kind=kind, id=record_id, indicators=tuple(indicators))


def _arena(case: Case, result: ArenaResult, days: Iterable[DayFound]) -> ArenaTimeline:
    entries: list[Entry] = []
    pack, past = case.rules.pack, _Past()
    for standing in days:
        entries.append(_entry(standing, entries[-1].steps if entries else (), past.eroded_on(standing)))
    named = {sign for entry in entries for sign in entry.signs}
    return ArenaTimeline(
        id=result.id,
        name=result.name,
        relation=result.relation,
        steps=steps_shown(result),
        signs=tuple(_sign(pack, sign) for sign in _signs(pack) if sign.id in named),
        entries=tuple(entries),
    )


def heights(level: Level) -> Heights:
    """The three levels alone."""
    return Heights(reached=level.reached, under_way=level.under_way, possible=level.possible)


def steps_shown(arena: ArenaResult) -> tuple[StepShown, ...]:
    """The steps as they are named in `arena`."""
    return tuple(
        StepShown(number=step.number, id=step.id, title=step.title, published=step.published, note=step.note)
        for step in arena.steps
    )


def _signs(pack: Pack) -> tuple[Notice, ...]:
    return pack.erosion.signs if pack.erosion else ()


def _sign(pack: Pack, sign: Notice) -> Reason:
    cited = (Cited(work=s.work, short=pack.works[s.work].short, place=s.place) for s in sign.sources)
    return Reason(id=sign.id, text=sign.text, sources=tuple(cited))


def _entry(standing: DayFound, before: tuple[StepMark, ...], eroded: tuple[Eroded, ...]) -> Entry:
    found = standing.found
    steps = tuple(
        StepMark(
            number=number,
            status=grade.status,
            floor=grade.floor,
            ceiling=grade.ceiling,
            contested=found.judged.contested[step_subject(number)],
        )
        for number, grade in found.judged.steps.items()
    )
    wear = found.advised.erosion
    return Entry(
        day=standing.day.isoformat(),
        events=standing.events,
        phase=found.surveyed.phase_id,
        steps=steps,
        moved=tuple(s.number for s in steps if before and s not in before),
        level=heights(found.level),
        dips=found.dips,
        signs=tuple(sign.id for sign, _ in wear.signs) if wear else (),
        eroded=eroded,
    )


class _Past:
    """The highest floor each criterion has had so far, and the last day it had it."""

    def __init__(self) -> None:
        self._highest: dict[str, tuple[int, date]] = {}
        self._latest: Mapping[str, Grade] = {}

    def eroded_on(self, standing: DayFound) -> tuple[Eroded, ...]:
        """The core criteria whose ceiling on that day is below their highest floor before it."""
        for id_, grade in self._latest.items():
            if id_ not in self._highest or grade.floor >= self._highest[id_][0]:
                self._highest[id_] = (grade.floor, standing.day - _DAY)
        self._latest = standing.found.judged.criteria
        pack = standing.found.rules.pack
        return tuple(
            Eroded(
                criterion=id_,
                step=pack.step_of[id_],
                ceiling=grade.ceiling,
                floor=floor,
                day=day.isoformat(),
            )
            for id_, (floor, day) in self._highest.items()
            if pack.criteria[id_].core and (grade := self._latest.get(id_, UNKNOWN)).ceiling < floor
        )
