"""The plans for a collaboration as a document: what must be shown, and what leads there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import count, groupby
from string import ascii_lowercase

from ..model.assessment import ActionResult, RecordShown, TargetBy
from ..model.pack import Pack
from ..questions.plan.result import (
    Bundle,
    Member,
    Obstacle,
    Plan,
    Planned,
    PlannedCriterion,
    PlannedStep,
    Plans,
    Way,
)
from ..questions.wanted import Wanted
from ..words import Say
from . import rows
from .document import Block, Document, Item, Line, Para, Section, Stair, Staircase, Task, joined, line, words
from .phrases import Phrases, looked_up

_COLUMNS = (
    "arena", "goal", "number", "action", "purpose", "serves", "by", "effort", "instrument",
    "source", "reservation", "must-show",
)  # fmt: skip

_Ways = Mapping[str, tuple[Way, ...]]
"""The ways of each criterion."""
_Numbers = dict[tuple[str, ...], int]
"""The number of what serves these criteria."""


def document(plans: Plans, pack: Pack, say: Say) -> Document:
    """The plans of every arena."""
    arenas = [_PlanDocument(arena, pack, say) for arena in plans.arenas]
    sections = tuple(arena.section() for arena in arenas)
    return Document(
        plans.collaboration.name,
        say("plan", "title", day=say.day(plans.as_of)),
        plans.as_of,
        sections,
        lead=tuple(Para(line(say("plan", key))) for key in ("intro", "actions-are-no-evidence")),
        rows=rows.table(_COLUMNS, (row for arena in arenas for row in arena.rows), say),
    )


class _PlanDocument:
    """The plans for one arena. Actions are numbered throughout it, and told in `rows` as well."""

    def __init__(self, arena: Planned, pack: Pack, say: Say) -> None:
        self.arena, self.pack, self.say = arena, pack.at(arena.relation, arena.phase), say
        self.phrases = Phrases(pack, say, arena.parties)
        self.numbers = count(1)
        self.rows: list[dict[str, str]] = []

    def section(self) -> Section:
        arena, blocks = self.arena, [*self._aim()]
        if (plan := arena.next_step) and self._is_possible(plan):
            key = "next-step" if arena.target else self._by("next-step-is-target")
            title = self.say("plan", key, step=self.phrases.step(plan.steps[-1]))
            blocks += self._plan("next", title, plan, self._above_target(plan), {})
        if (plan := arena.target) and not plan.met and self._is_possible(plan):
            mark = "" if all(step.published for step in plan.steps) else " *"
            title = self.say("plan", self._by("whole-target"), steps=self._goal(plan) + mark)
            told = {part.criterion: part.ways for part in arena.next_step.parts} if arena.next_step else {}
            blocks += self._plan("target", title, plan, (), told)
        if arena.records:
            records = tuple(map(self._record, arena.records))
            blocks.append(Section(f"{arena.id}-records", self.say("plan", "records"), records))
        return Section(arena.id, arena.name, tuple(blocks), major=True)

    def _is_possible(self, plan: Plan) -> bool:
        """Whether there is anything to tell of it: not where one party is left alone."""
        return self.arena.is_shared or plan.day is not None

    def _aim(self) -> Iterator[Block]:
        say, arena = self.say, self.arena
        if not arena.is_shared:
            yield Para(line(say("report", "no-verdict")))
            return
        yield Item(line(say("report", "reached", upto=self.phrases.up_to(arena.reached))))
        aim = arena.aim
        yield Item(line(self.phrases.aim(aim.by, aim.step, lasting=aim.lasting)))
        if arena.target and arena.target.met:
            yield Item(line(say("plan", self._by("target-met"))))
        if arena.next_step is None:
            yield Item(line(say("plan", "no-next-step")))
        elif arena.target and not arena.target.met:
            yield from self._road(arena.target)
        else:
            yield from self._road(arena.next_step)

    def _road(self, plan: Plan) -> Iterator[Block]:
        """The steps of `plan`: how each stands, on which day where it is not today, and how much is left."""
        say = self.say
        if plan.day and plan.obstacles:
            yield Item(line(say("plan", "road-then", day=say.day(plan.day))))
        steps = tuple(map(partial(self._stair, plan), plan.steps))
        told = (f"{words((stair.title, ': ', stair.mark))}, {stair.counted}" for stair in steps)
        head = (say("report", "step"), say("report", "status"), say("plan", "criteria"), say("short", "aim"))
        yield Staircase(say("plan", "road"), f"{'. '.join(told)}.", head, steps)

    def _stair(self, plan: Plan, step: PlannedStep) -> Stair:
        left = sum(part.step == step.number for part in plan.parts)
        counted = self.say("plan", "left" if left else "none-left", count=left)
        status = self.phrases.status(step, contested=False)
        by = self._target_at(step)
        aim = self.say("short", f"aim-{by}" if step.published else "aim-lasting") if by else ""
        here = self.say("plan", "here") if step.number == self.arena.reached else ""
        number, title = step.number, self.phrases.step(step)
        return Stair(number, title, status, True, by, counted if plan.day else "", here or aim)

    def _target_at(self, step: PlannedStep) -> TargetBy | None:
        """Whether a step is the target, and whose."""
        aim = self.arena.aim
        is_target = step.number == aim.step or (aim.lasting and not step.published)
        if not is_target or aim.by is None:
            return None
        return "recommended" if aim.by == "recommended" else "set"

    def _by(self, key: str) -> str:
        """The key for what is said of the target, by whose it is."""
        return {"recommended": f"{key}-recommended", None: f"{key}-none"}.get(self.arena.aim.by, key)

    def _above_target(self, plan: Plan) -> Iterator[Block]:
        target = self.arena.target
        if target and plan.steps[-1].number not in [goal.number for goal in target.steps]:
            yield Para(line(self.say("plan", self._by("next-step-above-target"))))

    def _goal(self, plan: Plan) -> str:
        return self.phrases.steps([step.number for step in plan.steps])

    def _plan(
        self, id_: str, title: str, plan: Plan, first: Iterable[Block], told: _Ways
    ) -> Iterator[Section]:
        """`plan`, without the ways that were `told` before it, and the actions for it."""
        within = f"{self.arena.id}-{id_}"
        # What a star means is said where it comes first.
        seen = self.arena.next_step.steps if id_ == "target" and self.arena.next_step else ()
        notes = self.phrases.notes(step for step in plan.steps if step.number not in [s.number for s in seen])
        possible = plan.day is not None and bool(plan.parts)
        shown = self._shown(within, plan, told) if possible else ()
        yield Section(within, title, (*first, *notes, *self._when(plan), *shown))
        if possible and (actions := tuple(self._actions(plan, told))):
            steps = self._steps_of(part.criterion for part in plan.parts if part.criterion not in told)
            titled = f"{self.say('plan', 'actions')} ({self.phrases.steps(sorted(steps))})"
            yield Section(f"{within}-actions", titled, actions)

    def _when(self, plan: Plan) -> Iterator[Block]:
        """When the goal can be had, where it is not today, and why not before."""
        if plan.day is None:
            yield from self._obstacles("never", plan)
            return
        if plan.obstacles:
            yield Para(line(self.say("plan", "not-before", day=self.say.day(plan.day))))
            yield from self._obstacles("why-not-before", plan)
        if not plan.parts:
            yield Para(line(self.say("plan", "by-itself")))

    # What must be shown

    def _shown(self, within: str, plan: Plan, told: _Ways) -> Iterator[Block]:
        if told:
            yield Para(line(self.say("plan", "not-repeated")))
        yield Para(line(f"{self.say('plan', 'must-also-show' if told else 'must-show')}:"))
        parts = [part for part in plan.parts if part.ways != told.get(part.criterion)]
        for number, here in groupby(parts, key=lambda part: part.step):
            items = tuple(self._part(part, told.get(part.criterion, ())) for part in here)
            yield Section(f"{within}-{number}", self.phrases.step(self.phrases.step_at(number)), items)

    def _part(self, part: PlannedCriterion, told: Iterable[Way]) -> Item:
        """A criterion and its ways; where there is but one, without the findings that were `told` before."""
        below: list[Block]
        if len(part.ways) == 1:
            known = {finding for way in told for finding in way}
            below = [*self._way(part, [finding for finding in part.ways[0] if finding not in known], "–")]
        else:
            below = [*self._ways(part, "one-way-is-enough", part.ways)]
        if part.larger:
            below += self._ways(part, "larger-ways", part.larger)
        status = self.phrases.status(part, contested=part.contested)
        title = self.phrases.weighed(self.say.text(part.title), self.pack.criteria[part.criterion].weight)
        return Item(line(f"{title}: ", status), below=tuple(below))

    def _ways(self, part: PlannedCriterion, key: str, ways: Iterable[Way]) -> Iterator[Block]:
        yield Para(line(self.say("plan", key)))
        for letter, way in zip(_letters(), ways, strict=False):
            first, *others = self._way(part, way, letter)
            yield first._replace(below=tuple(other._replace(marker="") for other in others))

    def _way(self, part: PlannedCriterion, way: Iterable[Wanted], marker: str) -> Iterator[Item]:
        """The findings of a way, those of several parties on one line where they are alike."""
        alike: dict[Wanted, list[str]] = {}
        for finding in way:
            key = finding.model_copy(update={"party": None})
            alike.setdefault(key, []).extend([finding.party] if finding.party else [])
        return (Item(self._finding(part, finding, who), marker) for finding, who in alike.items())

    def _finding(self, part: PlannedCriterion, finding: Wanted, parties: list[str]) -> Line:
        say = self.say
        asked = next(asked for asked in part.indicators if asked.id == finding.indicator)
        said = [line(say.text(asked.question))]
        if parties:
            said.append(self._at(self.phrases.those(parties, len(asked.parties))))
        kind, day = self.phrases.enough(finding), say.day(finding.earliest or "")
        said.append(line(say("plan", "needs", kind=kind, day=day)))
        if finding.newer_than:
            said.append(self.phrases.naming("plan", "newer-than", finding.newer_than))
        return joined(said, " ")

    def _at(self, who: str) -> Line:
        return line(self.say("plan", "at", who=who))

    # What stands in the way

    def _obstacles(self, key: str, plan: Plan) -> Iterator[Block]:
        """What stands in the way: each reason once, and under it where it holds."""
        yield Para(line(f"{self.say('plan', key)}:"))
        by_reason: dict[str, dict[Obstacle, list[Obstacle]]] = {}
        for obstacle in plan.obstacles:
            alike = obstacle.model_copy(update={"party": None, "records": ()})
            by_reason.setdefault(obstacle.reason, {}).setdefault(alike, []).append(obstacle)
        for reason, found in by_reason.items():
            yield Para(line(self.say("plan", reason)))
            for alike, obstacles in found.items():
                said = [*self._obstacle(alike, obstacles)]
                said += [line(self._freed(alike, plan.day))] if plan.day else []
                yield Item(joined(said, " "))

    def _obstacle(self, alike: Obstacle, obstacles: Iterable[Obstacle]) -> Iterator[Line]:
        """The question, and with whom and which records it concerns."""
        say, phrases = self.say, self.phrases
        if alike.criterion is None:
            yield line(f"{phrases.step(phrases.step_at(alike.step))}.")
            return
        yield line(f"{phrases.placed(alike.criterion)}:")
        if alike.indicator:
            yield line(say.text(self.pack.criteria[alike.criterion].indicators[alike.indicator].question))
        yield from self._concerned(obstacles)

    def _concerned(self, obstacles: Iterable[Obstacle]) -> Iterator[Line]:
        """With whom, and which records."""
        who: dict[tuple[str, ...], list[str]] = {}
        for obstacle in obstacles:
            named = who.setdefault(obstacle.records, [])
            named += [self.phrases.parties[obstacle.party]] if obstacle.party else []
        at = [_with_records(self.say.listed(named), records) for records, named in who.items() if named]
        by = [records for records, named in who.items() if records and not named]
        if at:
            yield self._at(self.say.listed(at))
        if by:
            yield self.phrases.naming("plan", "according-to", by[0])

    def _freed(self, obstacle: Obstacle, day: str) -> str:
        """When a newer record is enough, or that the matter is gone by the plan's `day` (ISO) anyhow."""
        if obstacle.not_before and obstacle.not_before <= day:
            return self.say("plan", "from-day", day=self.say.day(obstacle.not_before))
        return self.say("plan", "gone-by-then")

    # What leads there

    def _actions(self, plan: Plan, told: _Ways) -> Iterator[Block]:
        """The actions for what was not told before, and which of them together bring each step."""
        bundles = [bundle for bundle in plan.actions if not set(told).issuperset(bundle.criteria)]
        unserved = [id_ for id_ in plan.unserved if id_ not in told]
        numbers: _Numbers = {}
        for bundle in bundles:
            yield from self._bundle(plan, bundle, numbers)
        wanting = {id_ for bundle in bundles for id_ in bundle.criteria}.difference(told)
        for step in sorted(self._steps_of(wanting) - self._steps_of(unserved)):
            yield self._together(step, bundles, numbers)
        if unserved:
            yield self._unserved(plan, unserved)

    def _steps_of(self, criteria: Iterable[str]) -> set[int]:
        return {self.pack.step_of[id_] for id_ in criteria}

    def _unserved(self, plan: Plan, criteria: list[str]) -> Item:
        for id_ in criteria:
            self._row(plan, (id_,), {})
        said = self.say.listed(map(self.phrases.placed, criteria))
        return Item(line(self.say("plan", "no-action-for", criteria=said)))

    def _bundle(self, plan: Plan, bundle: Bundle, numbers: _Numbers) -> Iterator[Block]:
        """The members of every set, each once and added to `numbers`, and the sets that ask no more."""
        for member in (member for members in bundle.sets for member in members):
            if member.unlocks not in numbers:
                numbers[member.unlocks] = next(self.numbers)
                yield self._member(plan, member, numbers[member.unlocks])
        first, *others = [_numbers(members, numbers) for members in bundle.sets]
        if others:
            swapped = "; ".join(self._swapped(first, other) for other in others)
            yield Para(line(self.say("plan", "instead", sets=swapped)))

    def _swapped(self, first: list[int], other: list[int]) -> str:
        """Those of `other` that may take the place of those of `first`."""
        mine, theirs = sorted(set(first).difference(other)), sorted(set(other).difference(first))
        listed = {"others": self.say.listed(map(str, theirs)), "first": self.say.listed(map(str, mine))}
        return self.say("plan", "instead-of", **listed)

    def _member(self, plan: Plan, member: Member, number: int) -> Block:
        """The action; where there are several, that one of them is enough to begin with."""
        for action in member.actions:
            self._row(plan, member.unlocks, self._told(number, action))
        if len(member.actions) == 1:
            return self._task(member, member.actions[0], number)
        choices = tuple(self._task(member, action, None) for action in member.actions)
        return Item(line(self.say("plan", "choose-one")), marker=f"{number}.", below=choices)

    def _task(self, member: Member, action: ActionResult, number: int | None) -> Task:
        served = self.say.listed(map(self.phrases.placed, member.unlocks))
        return self.phrases.task(action, number, f"{served} – {self.phrases.purpose(action)}")

    def _together(self, step: int, bundles: Iterable[Bundle], numbers: _Numbers) -> Item:
        first = (member for bundle in bundles for member in bundle.sets[0])
        serving = [m for m in first if any(self.pack.step_of[id_] == step for id_ in m.unlocks)]
        listed = self.say.listed(str(number) for number in _numbers(serving, numbers))
        key = "together" if len(serving) > 1 else "alone"
        return Item(line(self.say("plan", key, actions=listed, step=self.phrases.steps((step,)))))

    # Records and rows

    def _record(self, record: RecordShown) -> Item:
        say, day = self.say, record.date or record.since
        known = [say.text(record.kind_title), say.day(day) if day else say("report", "undated")]
        said = line(f"{record.what} ({', '.join(known)}.) ", *looked_up(record), ".")
        return Item(said, marker=f"{record.id}:", anchor=record.id)

    def _told(self, number: int, action: ActionResult) -> dict[str, str]:
        facts = (*self.phrases.how(action), *self.phrases.reservation(action))
        about = {fact.key: words(fact.line) for fact in facts}
        about |= {"purpose": self.phrases.purpose(action), "source": self.phrases.cited(action.sources)}
        return {"number": str(number), "action": self.say.text(action.text), **about}

    def _row(self, plan: Plan, criteria: Collection[str], told: dict[str, str]) -> None:
        """What is to be done for these criteria, if anything, and the records that meet them."""
        must = (self._must_show(part) for part in plan.parts if part.criterion in criteria)
        row = {"arena": self.arena.name, "goal": self._goal(plan), **told}
        row |= {"serves": "; ".join(map(self.phrases.placed, criteria)), "must-show": " ".join(must)}
        self.rows.append(row)

    def _must_show(self, part: PlannedCriterion) -> str:
        ways = [" ".join(words(item.line) for item in self._way(part, way, "")) for way in part.ways]
        return " / ".join(ways)


def _numbers(members: Iterable[Member], numbers: _Numbers) -> list[int]:
    return sorted(numbers[member.unlocks] for member in members)


def _with_records(said: str, records: Iterable[str]) -> str:
    listed = ", ".join(records)
    return f"{said} ({listed})" if listed else said


def _letters() -> Iterator[str]:
    """a), b) and so on, after z) aa), bb)."""
    return (f"{letter * times})" for times in count(1) for letter in ascii_lowercase)
