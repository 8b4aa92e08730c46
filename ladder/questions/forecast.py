"""The forecast: what falls, and when, if nothing new is recorded, and which records to renew before then.

Only what is on file is known to come. What a renewal would do is found by trying it: the same is said again
on the eve of the day, by the same kind of source and for the same parties, and the day is judged anew.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import combinations, islice, pairwise
from typing import Literal, TypedDict, get_args

from ..flow import Case, assess, need_order
from ..judge.compile import AGAINST, FOR, PARTLY_SO
from ..judge.engine import Engine
from ..judge.grade import Judged, judge, levels
from ..judge.imagine import weigh_also
from ..model.assessment import Ends, EngineUsed, LevelName, Named, RecordShown, RulesUsed, ends
from ..model.collaboration import Arena, Evidence
from ..model.values import Frozen, Grade, When
from .course import DayFound, Event, Lapse, Moment, course, lapsed
from .timeline import Heights, StepShown, heights, steps_shown

MOST_WAYS = 6
"""So many ways of holding what would fall are named. It is seldom more than two."""

Side = Literal["for", "partly", "against"]
_SIDES: dict[str, Side] = {FOR: "for", PARTLY_SO: "partly", AGAINST: "against"}
_PLANNED = ("phase", "joined", "left", "soon", "over", "begins")
_BY_ITSELF = ("stale", "ended")


class SideTaken(Frozen):
    """An indicator, the side a record takes on it, and the parties it speaks for, where not for all asked."""

    indicator: str
    side: Side
    parties: tuple[str, ...]


class Lapsed(Frozen):
    """A record that goes stale or ends.

    `last` is the last ISO date, as far as it is known, on which it was seen to be so; or, where it ends, the
    last on which it holds.
    """

    record: str
    reason: Literal["stale", "ended"]
    last: str
    bears_on: tuple[SideTaken, ...]


class Held(Frozen):
    """`ways` of holding something as it is: each names the records to renew together, and needs them all.

    With no way, renewing evidence cannot hold it: something else on file moves it. `more`: there are
    other ways as well.
    """

    ways: tuple[tuple[str, ...], ...]
    more: bool


class LevelFall(Held):
    """A level that falls from one step to another; 0 is the ground."""

    level: LevelName
    before: int
    after: int


class StepFall(Held):
    """A step whose floor falls."""

    step: int
    before: Ends
    after: Ends


class CriterionMove(Held):
    """A criterion that counts whose floor falls; or, where it is no longer confirmed, whose ceiling rises."""

    criterion: str
    step: int
    before: Ends
    after: Ends


class ForecastDay(Frozen):
    """What the ISO date `day` brings, unless something is recorded before it.

    `events` is what on file takes effect that day; `lapsed` the records named in some way to hold something.
    In `unconfirmed` stands what is known to be missing and then no longer confirmed. It has neither become
    better nor worse. With fewer than two parties left nothing is judged, so that nothing falls either.
    """

    day: str
    events: tuple[Event, ...]
    is_shared: bool
    levels: tuple[LevelFall, ...] = ()
    steps: tuple[StepFall, ...] = ()
    criteria: tuple[CriterionMove, ...] = ()
    unconfirmed: tuple[CriterionMove, ...] = ()
    lapsed: tuple[Lapsed, ...] = ()


class ArenaForecast(Frozen):
    """What is to come in one arena, in order of date. `level` is as on the day of the forecast.

    With fewer than two parties on that day there is nothing to judge in it.
    """

    id: str
    name: str
    relation: str
    is_shared: bool
    level: Heights
    steps: tuple[StepShown, ...]
    turns: tuple[ForecastDay, ...]


class Forecast(Frozen):
    """What is to come after the ISO date `as_of` up to and including `until`, if nothing new is recorded."""

    collaboration: Named
    as_of: str
    until: str
    rules: RulesUsed
    engine: EngineUsed
    arenas: tuple[ArenaForecast, ...]
    evidence: tuple[RecordShown, ...]
    parties: tuple[Named, ...]


def forecast(case: Case, until: date) -> Forecast:
    """What falls after the day of `case`, up to and including `until`, and what to renew before it does.

    Raises:
        CannotAnswer: `until` is before the day of `case`.
        EngineError: an engine failed, or two engines differ.
    """
    need_order(case.day, until)
    shown = assess(case)
    return Forecast(
        collaboration=shown.collaboration,
        as_of=shown.as_of,
        until=until.isoformat(),
        rules=shown.rules,
        engine=shown.engine,
        arenas=tuple(
            ArenaForecast(
                id=found.id,
                name=found.name,
                relation=found.relation,
                is_shared=found.is_shared,
                level=heights(found.level),
                steps=steps_shown(found),
                turns=tuple(_turns(case, arena, until)),
            )
            for arena, found in zip(case.chosen, shown.arenas, strict=True)
        ),
        evidence=shown.evidence,
        parties=shown.parties,
    )


def _turns(case: Case, arena: Arena, until: date) -> Iterator[ForecastDay]:
    """The days on which something falls, is no longer confirmed, or is planned to change."""
    places = {record.id: place for place, record in enumerate(case.collaboration.evidence)}
    for before, now in pairwise(course(case.on(until), arena, case.day)):
        gone = sorted(lapsed(before.found, now.found), key=lambda lapse: places[lapse.bearing.record.id])
        turn = _Day(case.engine, before.found, now, gone).turn()
        if turn.events or turn.levels or turn.steps or turn.criteria or turn.unconfirmed:
            yield turn


class _Day:
    """One day of change: what falls, and what holds it if it is renewed by the eve."""

    def __init__(self, engine: Engine, before: DayFound, now: Moment, gone: Iterable[Lapse]) -> None:
        self._rules = now.found.rules
        self._engine = engine
        self._before = before
        self._now = now
        self._gone = [lapse for lapse in gone if lapse.reason in _BY_ITSELF and lapse.stood_at]
        self._lifting = [lapse for lapse in self._gone if lapse.bearing.floor]
        self._lowering = [lapse for lapse in self._gone if lapse.bearing.down]
        self._tried: dict[frozenset[tuple[str, ...]], Judged] = {}
        self._named: set[tuple[str, ...]] = set()

    def turn(self) -> ForecastDay:
        """What the day brings."""
        day = self._now.found.day.isoformat()
        events = tuple(event for event in self._now.events if event.kind in _PLANNED)
        if not self._now.found.surveyed.is_shared:
            return ForecastDay(day=day, events=events, is_shared=False)
        fallen, steps = tuple(self._levels()), tuple(self._steps())
        criteria, unconfirmed = tuple(self._criteria()), tuple(self._unconfirmed())
        return ForecastDay(
            day=day,
            events=events,
            is_shared=True,
            levels=fallen,
            steps=steps,
            criteria=criteria,
            unconfirmed=unconfirmed,
            lapsed=tuple(_lapsed(lapse for lapse in self._gone if _key(lapse) in self._named)),
        )

    def _levels(self) -> Iterator[LevelFall]:
        for name in get_args(LevelName):
            before, after = getattr(self._before.level, name), getattr(self._now.found.level, name)
            if after < before:
                counted = [id_ for id_, _, _ in self._counted()]
                lifting = self._about(counted, self._lifting)
                held = self._held(lifting, partial(self._keeps_level, name, before))
                yield LevelFall(level=name, before=before, after=after, **held)

    def _keeps_level(self, name: LevelName, height: int, judged: Judged) -> bool:
        kept: int = getattr(levels(self._rules, judged), name)
        return kept >= height

    def _steps(self) -> Iterator[StepFall]:
        for number, before in self._before.judged.steps.items():
            after = self._now.found.judged.steps[number]
            if after.floor < before.floor:
                own = [id_ for id_, _, _ in self._counted() if self._rules.pack.step_of[id_] == number]
                held = self._held(self._about(own, self._lifting), partial(_keeps_step, number, before))
                yield StepFall(step=number, **_moved(before, after), **held)

    def _criteria(self) -> Iterator[CriterionMove]:
        for id_, before, after in self._counted():
            if after.floor < before.floor:
                yield self._move(id_, before, after, self._lifting, _is_no_lower)

    def _unconfirmed(self) -> Iterator[CriterionMove]:
        """What rises only because evidence against it has lapsed. Any other rise is no matter of ageing."""
        for id_, before, after in self._counted():
            if not _is_no_higher(before, after):
                move = self._move(id_, before, after, self._lowering, _is_no_higher)
                if move.ways:
                    yield move

    def _counted(self) -> Iterator[tuple[str, Grade, Grade]]:
        """The core criteria and conditions that apply both before and now, with both grades."""
        after = self._now.found.judged.criteria
        for id_, before in self._before.judged.criteria.items():
            if id_ in after and self._rules.pack.criteria[id_].counts:
                yield id_, before, after[id_]

    def _move(
        self,
        id_: str,
        before: Grade,
        after: Grade,
        lapses: Iterable[Lapse],
        keeps: Callable[[Grade, Grade], bool],
    ) -> CriterionMove:
        held = self._held(self._about([id_], lapses), lambda judged: keeps(before, judged.criteria[id_]))
        step = self._rules.pack.step_of[id_]
        return CriterionMove(criterion=id_, step=step, **_moved(before, after), **held)

    def _about(self, criteria: Iterable[str], lapses: Iterable[Lapse]) -> list[Lapse]:
        """Those of `lapses` that concern an indicator of `criteria`."""
        indicators = {i for id_ in criteria for i in self._rules.pack.criteria[id_].met.parts}
        return [lapse for lapse in lapses if lapse.indicator in indicators]

    def _held(self, lapses: Iterable[Lapse], holds: Callable[[Judged], bool]) -> _Held:
        """The ways in which saying again what has lapsed would make it so that `holds`."""
        by_record: dict[str, list[Lapse]] = {}
        for lapse in lapses:
            by_record.setdefault(lapse.bearing.record.id, []).append(lapse)

        def renewed(records: Iterable[str]) -> bool:
            return any(
                holds(self._with(lapse for id_ in some for lapse in by_record[id_]))
                for some in _without_risk(tuple(records), by_record)
            )

        found = list(islice(smallest(tuple(by_record), renewed), MOST_WAYS + 1))
        order = list(by_record)
        ways = tuple(sorted(found[:MOST_WAYS], key=lambda way: (len(way), [order.index(id_) for id_ in way])))
        self._named.update(_key(lapse) for way in ways for id_ in way for lapse in by_record[id_])
        return {"ways": ways, "more": len(found) > MOST_WAYS}

    def _with(self, lapses: Iterable[Lapse]) -> Judged:
        """How the day is judged if what has lapsed was said again on its eve."""
        lapses = tuple(lapses)
        key = frozenset(map(_key, lapses))
        if key not in self._tried:
            now, eve = self._now.found.judged, self._now.found.day - timedelta(days=1)
            weighed = dict(now.indicators)
            for lapse in lapses:
                old, again = weighed[lapse.indicator], _again(lapse, eve)
                weighed[lapse.indicator] = weigh_also(
                    self._rules, self._engine, old, again, lapse.bearing.side
                )
            self._tried[key] = judge(self._rules, self._engine, weighed, now.criteria)
        return self._tried[key]


class _Held(TypedDict):
    ways: tuple[tuple[str, ...], ...]
    more: bool


def smallest(members: tuple[str, ...], holds: Callable[[Iterable[str]], bool]) -> Iterator[tuple[str, ...]]:
    """Every set of `members` that `holds` and needs each of its own, found one after the other.

    More members never make it hold less. Each set found is broken by leaving out one of its own, and what
    is left is searched again: every other set lacks some member of this one.
    """
    found: list[tuple[str, ...]] = []
    seen = {frozenset[str]()}
    left_out = deque(seen)
    while left_out:
        without = left_out.popleft()
        way = next((way for way in found if without.isdisjoint(way)), None)
        if way is None:
            way = _needed([member for member in members if member not in without], holds)
            if way is None:
                continue
            found.append(way)
            yield way
        further = [more for member in way if (more := without | {member}) not in seen]
        left_out += further
        seen.update(further)


def _without_risk(
    records: tuple[str, ...], by_record: Mapping[str, list[Lapse]]
) -> Iterator[tuple[str, ...]]:
    """`records`, and without those that could do harm: a *partly* of which newer evidence had beaten an end.

    Said again it is the newest, and moves that end too.
    """
    risky = [
        id_
        for id_ in records
        if any(lapse.bearing.side == PARTLY_SO and not lapse.unbeaten for lapse in by_record[id_])
    ]
    for count in range(len(risky) + 1):
        for without in combinations(risky, count):
            yield tuple(id_ for id_ in records if id_ not in without)


def _needed(members: list[str], holds: Callable[[Iterable[str]], bool]) -> tuple[str, ...] | None:
    """What remains of `members` when all that is not needed is left out, if they hold together."""
    if not holds(members):
        return None
    for member in tuple(members):
        fewer = [other for other in members if other != member]
        if holds(fewer):
            members = fewer
    return tuple(members)


def _key(lapse: Lapse) -> tuple[str, ...]:
    return lapse.indicator, lapse.bearing.record.id, lapse.bearing.side


def _again(lapse: Lapse, day: date) -> Evidence:
    """The record in `lapse`, said again on `day` of those about whom it stood."""
    said = {"date": When.on(day), "since": None, "until": None, "parties": lapse.named or None}
    return lapse.bearing.record.model_copy(update=said)


def _lapsed(lapses: Iterable[Lapse]) -> Iterator[Lapsed]:
    """The records behind `lapses`, each with all that it bore on."""
    by_record: dict[str, list[Lapse]] = {}
    for lapse in lapses:
        by_record.setdefault(lapse.bearing.record.id, []).append(lapse)
    for id_, own in by_record.items():
        record = own[0].bearing.record
        last = record.until if own[0].reason == "ended" else record.date
        assert last is not None, "what has no date never counted"
        yield Lapsed(
            record=id_,
            reason="ended" if own[0].reason == "ended" else "stale",
            last=last.written,
            bears_on=tuple(
                SideTaken(
                    indicator=lapse.indicator,
                    side=_SIDES[lapse.bearing.side],
                    parties=lapse.named,
                )
                for lapse in own
            ),
        )


def _keeps_step(number: int, before: Grade, judged: Judged) -> bool:
    return _is_no_lower(before, judged.steps[number])


def _is_no_lower(before: Grade, after: Grade) -> bool:
    return after.floor >= before.floor


def _is_no_higher(before: Grade, after: Grade) -> bool:
    return after.floor <= before.floor and after.ceiling <= before.ceiling


class _Moved(TypedDict):
    before: Ends
    after: Ends


def _moved(before: Grade, after: Grade) -> _Moved:
    return {"before": Ends(**ends(before)), "after": Ends(**ends(after))}
