"""Planning for an arena: on the day itself, or on the first later day on which the goal can be had."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain

from ...flow import Case, advised_on, find, judged_in, shown
from ...judge.advise import Aim, steps_aimed_at
from ...judge.assemble import Found, arena_result
from ...judge.survey import survey
from ...judge.weighed import WHOLE, Weighed
from ...model.assessment import ArenaResult, Assessment, CriterionResult
from ...model.collaboration import Evidence, Reference
from ...model.pack import Pack, Step
from ...model.values import MET, When, day_after
from ...words import CannotAnswer
from ..course import DayFound, Following
from ..wanted import Wanted
from .actions import bundles
from .result import (
    Aimed,
    Obstacle,
    Plan,
    Planned,
    PlannedCriterion,
    PlannedIndicator,
    PlannedStep,
    Plans,
    Way,
)
from .routes import Routes, routes_to, together


class PromiseBroken(RuntimeError):
    """A plan was tried and did not bring what it promises. It is our error, and no plan is given."""


def plan(case: Case, target: int | None = None, lasting: bool | None = None) -> Plans:
    """How each arena of `case` gets to its next step, and to its target, from how it stood on the day.

    `target` (a published step) and `lasting` stand in the place of what the file sets or the rules recommend.
    A record for each finding of a smallest set, of the kind it asks for and dated from its `earliest` to the
    plan's day, brings the goal on that day.

    Raises:
        CannotAnswer: the ladder has no such step to aim for.
        EngineError: an engine failed, or two engines differ.
        PromiseBroken: a plan does not bring what it promises.
    """
    _need_goal(case.rules.pack.ladder.steps, target, lasting)
    found = [find(case, arena) for arena in case.chosen]
    assessed = shown(case, found)
    return Plans(
        collaboration=assessed.collaboration,
        as_of=assessed.as_of,
        rules=assessed.rules,
        engine=assessed.engine,
        arenas=tuple(_planned(case, assessed, each, target, lasting) for each in found),
    )


def _need_goal(steps: Collection[Step], target: int | None, lasting: bool | None) -> None:
    """A target is a published step, and not every ladder has a step for lasting coordination."""
    published = [step.number for step in steps if step.published]
    if target in {step.number for step in steps}.difference(published):
        raise CannotAnswer("target-is-lasting", read=target)
    if target is not None and target not in published:
        raise CannotAnswer("no-such-step", read=target, lowest=1, highest=len(published))
    if lasting and len(published) == len(steps):
        raise CannotAnswer("no-lasting-step")


def _planned(
    case: Case, known: Assessment, found: Found, target: int | None, lasting: bool | None
) -> Planned:
    pack, arena = case.rules.pack, found.arena
    ahead = _Ahead(case, found)
    aim = _aimed(found.advised.aim, target, lasting)
    next_goal = _up_to_next(pack, found.level.reached)
    goal = steps_aimed_at(pack, aim.step, lasting=aim.lasting)
    next_step = ahead.plan(next_goal) if next_goal else None
    whole = ahead.plan(goal) if goal != next_goal else None
    told = [plan for plan in (next_step, whole) if plan]
    parties, records = _named(told)
    return Planned(
        id=arena.id,
        name=arena.name,
        relation=arena.relation,
        phase=found.surveyed.phase_id,
        is_shared=found.surveyed.is_shared,
        reached=found.level.reached,
        aim=aim,
        next_step=next_step,
        target=whole,
        parties=tuple(party for party in known.parties if party.id in parties),
        records=tuple(record for record in known.evidence if record.id in records),
    )


def _aimed(aim: Aim, target: int | None, lasting: bool | None) -> Aimed:
    return Aimed(
        step=target or aim.step,
        lasting=aim.lasting if lasting is None else lasting,
        by="asked" if target else "set" if aim.set else "recommended" if aim.recommended else None,
    )


def _up_to_next(pack: Pack, reached: int) -> tuple[int, ...]:
    numbers = [step.number for step in pack.ladder.steps]
    return tuple(numbers[: reached + 1]) if reached < len(numbers) else ()


def _named(plans: Iterable[Plan]) -> tuple[set[str | None], set[str]]:
    """The parties and the records that `plans` name."""
    parties: set[str | None] = set()
    records: set[str] = set()
    for plan in plans:
        ways = [way for part in plan.parts for way in (*part.ways, *part.larger)]
        for finding in chain(*ways):
            parties.add(finding.party)
            records.update(finding.newer_than)
        for obstacle in plan.obstacles:
            parties.add(obstacle.party)
            records.update(obstacle.records)
    return parties, records


class _Ahead:
    """An arena as it will stand on any day, if nothing more is recorded. Each day is judged once.

    It is judged with the highest target there is: that moves nothing, but then every step has its actions.
    """

    def __init__(self, case: Case, found: Found) -> None:
        self._case = case
        self._pack = case.rules.pack
        highest = {"target": self._pack.published_steps or None, "lasting": True}
        self._arena = found.arena.model_copy(update=highest)
        self._following = Following(case, self._arena)
        surveyed = survey(self._pack, case.collaboration, self._arena, case.day)
        today = self._following.as_found(case.day, found.rules, surveyed, found.judged)
        self._days = {case.day: today}
        self._to: dict[tuple[date, int], Routes] = {}

    def plan(self, goal: tuple[int, ...]) -> Plan:
        """The plan for the steps in `goal` on the first day there is one."""
        day: date | None = self._case.day
        passed: dict[tuple[str | int | None, ...], Obstacle] = {}
        while day:
            found = self._on(day)
            routes = self._routes(day, goal)
            if not routes.obstacles:
                self._try(day, goal, routes)
                return self._told(day, goal, routes, tuple(passed.values()))
            passed |= {(o.step, o.criterion, o.indicator, o.party): o for o in routes.obstacles}
            last = routes.obstacles
            day = self._next_change(day, found, routes.obstacles)
        steps = _steps(self._shown(self._case.day), goal)
        return Plan(steps=steps, met=False, day=None, obstacles=last, parts=(), actions=(), unserved=())

    def _on(self, day: date) -> DayFound:
        if day not in self._days:
            before = self._days[max(known for known in self._days if known < day)]
            self._days[day] = self._following.next(before, day).as_asked()
        return self._days[day]

    def _routes(self, day: date, goal: tuple[int, ...]) -> Routes:
        """The ways to the goal, step by step: the next step is also on the way to the target."""
        for step in goal:
            if (day, step) not in self._to:
                self._to[day, step] = routes_to(self._on(day), step)
        return together(self._to[day, step] for step in goal)

    def _shown(self, day: date) -> ArenaResult:
        on = self._on(day)
        found = advised_on(self._case.on(day), self._arena, on.rules, on.surveyed, on.judged)
        return arena_result(self._case.collaboration, found)

    def _told(
        self, day: date, goal: tuple[int, ...], routes: Routes, obstacles: tuple[Obstacle, ...]
    ) -> Plan:
        result = self._shown(day)
        criteria = result.criteria
        parts = tuple(self._part(day, criteria[id_], ways) for id_, ways in routes.ways.items())
        chosen, unserved = bundles(list(self._pack.terms.efforts), result.actions, routes.ways)
        return Plan(
            steps=_steps(result, goal),
            met=day == self._case.day and not parts,
            day=day.isoformat(),
            obstacles=obstacles,
            parts=parts,
            actions=chosen,
            unserved=unserved,
        )

    def _part(self, day: date, criterion: CriterionResult, ways: tuple[Way, ...]) -> PlannedCriterion:
        indicators = self._on(day).judged.indicators
        fewest = min(map(len, ways))
        named = dict.fromkeys(finding.indicator for way in ways for finding in way)
        return PlannedCriterion(
            step=self._pack.step_of[criterion.id],
            criterion=criterion.id,
            title=criterion.title,
            status=criterion.status,
            contested=bool(criterion.contested),
            indicators=tuple(_asked(indicators[id_]) for id_ in named),
            ways=tuple(way for way in ways if len(way) == fewest),
            larger=tuple(way for way in ways if len(way) > fewest),
        )

    def _try(self, day: date, goal: tuple[int, ...], routes: Routes) -> None:
        """Carry out the first smallest set, with records as old as it lets them be."""
        findings = chain(*(min(ways, key=len) for ways in routes.ways.values()))
        records = [self._record(f"imagined-{n}", finding, day) for n, finding in enumerate(findings)]
        done = self._case.on(day).with_evidence((*self._case.collaboration.evidence, *records))
        _, _, judged = judged_in(done, self._arena)
        missed = [number for number in goal if judged.steps[number].floor < MET]
        if missed:
            raise PromiseBroken(f"the plan for {self._arena.id} as of {day} does not bring steps {missed}")

    def _record(self, id_: str, finding: Wanted, day: date) -> Evidence:
        dated = date.fromisoformat(finding.earliest) if finding.earliest else day
        return Evidence(
            id=id_,
            what=id_,
            kind=finding.kind,
            date=When.on(dated),
            supports=(finding.indicator,),
            parties=(finding.party,) if finding.party else None,
            arenas=(self._arena.id,),
            source=Reference(work=id_),
        )

    def _next_change(self, day: date, found: DayFound, obstacles: Iterable[Obstacle]) -> date | None:
        """The first day after `day` on which something that bears on `obstacles` is no longer as it was."""
        days = [start.since.first for start in self._arena.phases]
        for party in self._case.collaboration.members(self._arena):
            days += party.turns
        days += chain(*(_days_about(obstacle, found) for obstacle in obstacles))
        return min((later for later in days if later > day), default=None)


def _days_about(obstacle: Obstacle, found: DayFound) -> Iterator[date]:
    if obstacle.not_before:
        yield date.fromisoformat(obstacle.not_before)
    if obstacle.indicator:
        for bearing in found.judged.indicators[obstacle.indicator].bearings:
            if bearing.record.begins:
                yield bearing.record.begins.first
            if bearing.is_heard:
                yield from day_after(bearing.holds_to)


def _steps(arena: ArenaResult, goal: tuple[int, ...]) -> tuple[PlannedStep, ...]:
    return tuple(
        PlannedStep(
            number=step.number,
            title=step.title,
            published=step.published,
            note=step.note,
            status=step.status,
        )
        for step in arena.steps
        if step.number in goal
    )


def _asked(weighed: Weighed) -> PlannedIndicator:
    q = weighed.question
    parties = tuple(place for place in weighed.places if place != WHOLE)
    return PlannedIndicator(id=q.id, question=q.indicator.question, parties=parties)
