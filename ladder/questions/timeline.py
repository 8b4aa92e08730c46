"""The timeline: how each arena stands on every day on which anything changes, and what changed it.

Between two such days nothing that judges can differ, so they show the whole course.
Source of dips and erosion: DFØ-notat 2020:3, ch. 2.3 and 4.1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from ..flow import Case, assess, need_order
from ..judge.assemble import cited
from ..judge.compile import step_subject
from ..model.assessment import (
    ArenaResult,
    Dip,
    Ends,
    EngineUsed,
    Level,
    Named,
    Reason,
    RecordShown,
    RulesUsed,
    ends,
)
from ..model.pack import Notice, Pack
from ..model.values import UNKNOWN, Frozen, Grade, Made, Text
from .course import Event, Moment, changes_in, course

_DAY = timedelta(days=1)


class StepMark(Ends):
    """A step on a day. `contested` names its contested core criteria and conditions."""

    number: int
    contested: tuple[str, ...]


class Heights(Made):
    """The three levels; 0 is the ground."""

    reached: int
    under_way: int
    possible: int


class Eroded(Made):
    """A core criterion whose `ceiling` is below the `floor` it had earlier, last on the ISO date `day`.

    This is no sign of erosion: those count only where the rules say so.
    """

    criterion: str
    step: int
    ceiling: int
    floor: int
    day: str


class Entry(Made):
    """An arena as it stood from the ISO date `day`, and what happened that day.

    `moved` are the steps that stand otherwise than the day before, `signs` the signs of erosion. With fewer
    than two parties there is nothing to judge.
    """

    day: str
    events: tuple[Event, ...]
    phase: str | None
    is_shared: bool
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
        first = min([case.day, *(day for arena in case.chosen for day in changes_in(case, arena).days)])
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


def _arena(case: Case, result: ArenaResult, days: Iterable[Moment]) -> ArenaTimeline:
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
    return Reason(id=sign.id, text=sign.text, sources=cited(pack, sign.sources))


def _entry(standing: Moment, before: tuple[StepMark, ...], eroded: tuple[Eroded, ...]) -> Entry:
    found = standing.found
    contested = found.judged.contested
    steps = tuple(_mark(n, grade, contested[step_subject(n)]) for n, grade in found.judged.steps.items())
    wear = found.wear
    return Entry(
        day=standing.found.day.isoformat(),
        events=standing.events,
        phase=found.surveyed.phase_id,
        is_shared=found.surveyed.is_shared,
        steps=steps,
        moved=tuple(now.number for now, was in zip(steps, before, strict=False) if now != was),
        level=heights(found.level),
        dips=found.dips,
        signs=tuple(sign.id for sign, _ in wear.signs) if wear else (),
        eroded=eroded,
    )


@lru_cache(maxsize=4096)
def _mark(number: int, grade: Grade, contested: tuple[str, ...]) -> StepMark:
    """A step stands alike on many days."""
    return StepMark(**ends(grade), number=number, contested=contested)


class _Past:
    """The highest floor each criterion has had so far, and the last day it had it."""

    def __init__(self) -> None:
        self._highest: dict[str, tuple[int, date]] = {}
        self._latest: Mapping[str, Grade] = {}
        self._eroded: tuple[Eroded, ...] = ()

    def eroded_on(self, standing: Moment) -> tuple[Eroded, ...]:
        """The core criteria whose ceiling on that day is below their highest floor before it."""
        if standing.found.judged.criteria is not self._latest:
            self._eroded = tuple(self._found_on(standing))
        return self._eroded

    def _found_on(self, standing: Moment) -> Iterator[Eroded]:
        for id_, grade in self._latest.items():
            if id_ not in self._highest or grade.floor >= self._highest[id_][0]:
                self._highest[id_] = (grade.floor, standing.found.day - _DAY)
        self._latest = standing.found.judged.criteria
        pack = standing.found.rules.pack
        for id_, (floor, day) in self._highest.items():
            ceiling = self._latest.get(id_, UNKNOWN).ceiling
            if pack.criteria[id_].core and ceiling < floor:
                step, last = pack.step_of[id_], day.isoformat()
                yield Eroded(criterion=id_, step=step, ceiling=ceiling, floor=floor, day=last)
