"""Planning for an arena: on the day itself, or on the first later day on which the goal can be had."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from itertools import chain

from ...flow import assess, find
from ...judge.advise import Aim, steps_aimed_at
from ...judge.assemble import Found, explain
from ...judge.compile import Rules
from ...judge.engine import Engine
from ...judge.engine.choose import engine as choose_engine
from ...judge.weigh import Bearing, Weighed
from ...model.assessment import ArenaResult
from ...model.collaboration import Arena, Collaboration, Evidence, Reference
from ...model.pack import Pack
from ...model.values import MET, When, add_months
from ..wanted import Wanted
from .actions import bundles
from .result import Aimed, Asked, Obstacle, Part, Plan, Planned, PlannedStep, Plans
from .routes import Routes, routes_to


class PromiseBroken(RuntimeError):
    """A plan was tried and did not bring what it promises. It is our error, and no plan is given."""


def plans(
    collaboration: Collaboration,
    rules: Rules,
    as_of: date,
    *,
    engine: Engine | None = None,
    arenas: Collection[str] | None = None,
    target: int | None = None,
    lasting: bool | None = None,
) -> Plans:
    """The plans for the arenas named, all of them unless told. See `plan`.

    Raises:
        EngineError: an engine failed, or two engines differ.
        PromiseBroken: a plan does not bring what it promises.
    """
    engine = engine or choose_engine()
    assessed = assess(collaboration, rules, as_of, engine=engine, arenas=arenas)
    chosen = [arena for arena in collaboration.arenas if arenas is None or arena.id in arenas]
    return Plans(
        collaboration=assessed.collaboration,
        as_of=assessed.as_of,
        rules=assessed.rules,
        engine=assessed.engine,
        arenas=tuple(
            plan(collaboration, rules, as_of, engine, arena, target=target, lasting=lasting)
            for arena in chosen
        ),
    )


def plan(
    collaboration: Collaboration,
    rules: Rules,
    as_of: date,
    engine: Engine,
    arena: Arena,
    *,
    target: int | None = None,
    lasting: bool | None = None,
) -> Planned:
    """How `arena` gets to its next step, and to its target, from how it stood on `as_of`.

    `target` (a published step) and `lasting` stand in the place of what the file sets or the rules recommend.
    A record for each finding of a smallest set, of the kind it asks for and dated from its `earliest` to the
    plan's day, brings the goal on that day.

    Raises:
        EngineError: an engine failed, or two engines differ.
        PromiseBroken: a plan does not bring what it promises.
    """
    found = find(collaboration, rules, as_of, engine, arena)
    ahead = _Ahead(rules, collaboration, engine, arena)
    aim = _aimed(rules.pack, found.advised.aim, target, lasting)
    next_goal = _up_to_next(rules.pack, found.level.reached)
    goal = steps_aimed_at(rules.pack, aim.step, lasting=aim.lasting)
    next_step = ahead.plan(as_of, next_goal) if next_goal else None
    whole = ahead.plan(as_of, goal) if goal != next_goal else None
    shown = explain(rules, collaboration, as_of, engine, [found])
    told = [plan for plan in (next_step, whole) if plan]
    parties, records = _named(told)
    return Planned(
        id=arena.id,
        name=arena.name,
        relation=arena.relation,
        phase=found.surveyed.phase_id,
        reached=found.level.reached,
        aim=aim,
        next_step=next_step,
        target=whole,
        parties=tuple(party for party in shown.parties if party.id in parties),
        records=tuple(record for record in shown.evidence if record.id in records),
    )


def _aimed(pack: Pack, aim: Aim, target: int | None, lasting: bool | None) -> Aimed:
    has_last = any(not step.published for step in pack.ladder.steps)
    return Aimed(
        step=target or aim.step,
        lasting=aim.lasting if lasting is None else lasting and has_last,
        chosen=bool(target or aim.set or aim.recommended),
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

    def __init__(self, rules: Rules, collaboration: Collaboration, engine: Engine, arena: Arena) -> None:
        highest = {"target": rules.pack.published_steps or None, "lasting": True}
        self._rules, self._collaboration, self._engine = rules, collaboration, engine
        self._arena = arena.model_copy(update=highest)
        self._days: dict[date, Found] = {}

    def plan(self, as_of: date, goal: tuple[int, ...]) -> Plan:
        """The plan for the steps in `goal` on the first day there is one."""
        day: date | None = as_of
        passed: dict[tuple[str | int | None, ...], Obstacle] = {}
        while day:
            found = self._on(day)
            routes = routes_to(self._rules, found, goal)
            if not routes.obstacles:
                self._try(day, goal, routes)
                return self._told(day, goal, routes, tuple(passed.values()), as_of)
            passed |= {(o.step, o.criterion, o.indicator, o.party): o for o in routes.obstacles}
            last = routes.obstacles
            day = self._next_change(day, found, routes.obstacles)
        shown = self._shown(as_of)
        return Plan(
            steps=_steps(shown, goal), met=False, day=None, obstacles=last, parts=(), actions=(), unserved=()
        )

    def _on(self, day: date) -> Found:
        if day not in self._days:
            self._days[day] = find(self._collaboration, self._rules, day, self._engine, self._arena)
        return self._days[day]

    def _shown(self, day: date) -> ArenaResult:
        (arena,) = explain(self._rules, self._collaboration, day, self._engine, [self._on(day)]).arenas
        return arena

    def _told(
        self, day: date, goal: tuple[int, ...], routes: Routes, obstacles: tuple[Obstacle, ...], as_of: date
    ) -> Plan:
        shown, judged = self._shown(day), self._on(day).judged
        criteria = {c.id: c for step in shown.steps for c in step.criteria}
        parts = []
        for id_, ways in routes.ways.items():
            fewest = min(map(len, ways))
            named = dict.fromkeys(finding.indicator for way in ways for finding in way)
            parts.append(
                Part(
                    step=self._rules.pack.step_of[id_],
                    criterion=id_,
                    title=criteria[id_].title,
                    status=criteria[id_].status,
                    contested=bool(criteria[id_].contested),
                    indicators=tuple(_asked(judged.indicators[i]) for i in named),
                    ways=tuple(way for way in ways if len(way) == fewest),
                    larger=tuple(way for way in ways if len(way) > fewest),
                )
            )
        chosen, unserved = bundles(list(self._rules.pack.terms.efforts), shown.actions, routes.ways)
        return Plan(
            steps=_steps(shown, goal),
            met=day == as_of and not parts,
            day=day.isoformat(),
            obstacles=obstacles,
            parts=tuple(parts),
            actions=chosen,
            unserved=unserved,
        )

    def _try(self, day: date, goal: tuple[int, ...], routes: Routes) -> None:
        """Carry out the first smallest set, with records as old as it lets them be."""
        findings = chain(*(min(ways, key=len) for ways in routes.ways.values()))
        records = [self._record(f"imagined-{n}", finding, day) for n, finding in enumerate(findings)]
        kept = self._collaboration.model_copy(update={"evidence": (*self._collaboration.evidence, *records)})
        judged = find(kept, self._rules, day, self._engine, self._arena).judged
        missed = [number for number in goal if judged.steps[number].floor < MET]
        if missed:
            raise PromiseBroken(f"the plan for {self._arena.id} as of {day} does not bring steps {missed}")

    def _record(self, id_: str, finding: Wanted, day: date) -> Evidence:
        dated = date.fromisoformat(finding.earliest) if finding.earliest else day
        return Evidence(
            id=id_,
            what=id_,
            kind=finding.kind,
            date=When(dated, dated, dated.isoformat()),
            supports=(finding.indicator,),
            parties=(finding.party,) if finding.party else None,
            arenas=(self._arena.id,),
            source=Reference(work=id_),
        )

    def _next_change(self, day: date, found: Found, obstacles: Iterable[Obstacle]) -> date | None:
        """The first day after `day` on which something that bears on `obstacles` is no longer as it was."""
        days = [start.since.first for start in self._arena.phases]
        for party in self._collaboration.members(self._arena):
            days += [party.since.first] if party.since else []
            days += _day_after(party.until.last) if party.until else []
        for obstacle in obstacles:
            days += [date.fromisoformat(obstacle.not_before)] if obstacle.not_before else []
            if obstacle.indicator:
                weighed = found.judged.indicators[obstacle.indicator]
                months = weighed.question.indicator.holds_for_months
                days += chain(*(_days_of(bearing, months) for bearing in weighed.bearings))
        return min((later for later in days if later > day), default=None)


def _days_of(bearing: Bearing, holds_for_months: int | None) -> Iterator[date]:
    """When the record begins to count, has ended and has gone stale."""
    record = bearing.record
    begins, dated = record.begins, record.date
    if begins:
        yield begins.first
    if record.until:
        yield from _day_after(record.until.last)
    if dated and holds_for_months:
        yield from _day_after(add_months(dated.last, holds_for_months))


def _day_after(day: date) -> list[date]:
    return [day + timedelta(days=1)] if day < date.max else []


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


def _asked(weighed: Weighed) -> Asked:
    q = weighed.question
    return Asked(id=q.id, question=q.indicator.question, parties=tuple(weighed.parties))
