"""The plans for a collaboration as text for people: what must be shown, and what leads there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import count, groupby
from string import ascii_lowercase

from ..model.assessment import ActionResult, RecordShown
from ..model.pack import Pack
from ..questions.plan import (
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
from ..words import Say, cite
from .page import Page
from .phrases import looked_up


def render(plans: Plans, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """The plans of every arena, `width` characters wide."""
    page = Page(width)
    page.write(plans.collaboration.name, style="bold")
    page.write(say("plan", "title", day=say.day(plans.as_of)))
    page.write()
    page.write(say("plan", "intro"))
    page.write(say("plan", "actions-are-no-evidence"))
    for arena in plans.arenas:
        _Arena(arena, pack, say, page).write()
    return page.coloured() if colour else page.plain()


class _Arena:
    """The plans for one arena. Actions are numbered throughout it."""

    def __init__(self, arena: Planned, pack: Pack, say: Say, page: Page) -> None:
        self.arena, self.pack, self.say, self.page = arena, pack, say, page
        self.parties = {party.id: party.name for party in arena.parties}
        self.numbered = 0
        self.noted: set[int] = set()

    def write(self) -> None:
        say, page, arena = self.say, self.page, self.arena
        page.write()
        page.write(f"═══ {arena.name}", style="bold")
        reached = say("report", "upto", step=arena.reached) if arena.reached else say("report", "no-step")
        page.item(say("report", "reached", upto=reached), indent=2)
        aim = "aim" if arena.aim.chosen else "aim-none"
        page.item(
            say("report", f"{aim}-lasting" if arena.aim.lasting else aim, step=arena.aim.step), indent=2
        )
        if arena.target and arena.target.met:
            page.item(say("plan", "target-met"), indent=2)
        self._next_step()
        self._target()
        self._records()

    def _heading(self, text: str, indent: int) -> None:
        self.page.write()
        self.page.write(text, indent=indent, style="bold")

    def _next_step(self) -> None:
        say, plan, target = self.say, self.arena.next_step, self.arena.target
        if plan is None:
            self.page.item(say("plan", "no-next-step"), indent=2)
            return
        step = plan.steps[-1]
        key = "next-step" if target else "next-step-is-target"
        self._heading(say("plan", key, step=self._step_title(step)), 2)
        if target and step.number not in [goal.number for goal in target.steps]:
            self.page.write(say("plan", "next-step-above-target"), indent=4)
        self._plan(plan, None)

    def _target(self) -> None:
        plan = self.arena.target
        if plan and not plan.met:
            mark = "" if all(step.published for step in plan.steps) else " *"
            steps = self._steps([step.number for step in plan.steps]) + mark
            self._heading(self.say("plan", "whole-target", steps=steps), 2)
            self._plan(plan, self.arena.next_step)

    def _plan(self, plan: Plan, told: Plan | None) -> None:
        """`plan`, without what was `told` before it."""
        self._notes(plan)
        if plan.day is None:
            self._obstacles("never", plan)
            return
        if plan.obstacles:
            self.page.write(self.say("plan", "not-before", day=self.say.day(plan.day)), indent=4)
            self._obstacles("why-not-before", plan)
        if not plan.parts:
            self.page.write(self.say("plan", "by-itself"), indent=4)
            return
        shown = {part.criterion: part.ways for part in told.parts} if told else {}
        parts = [part for part in plan.parts if part.ways != shown.get(part.criterion)]
        self._heading(self.say("plan", "must-also-show" if shown else "must-show"), 4)
        if shown:
            self.page.write(self.say("plan", "not-repeated"), indent=4)
        titles = {step.number: self._step_title(step) for step in plan.steps}
        for number, here in groupby(parts, key=lambda part: part.step):
            self.page.write(titles[number], indent=4, style="underline")
            for part in here:
                self._part(part, {finding for way in shown.get(part.criterion, ()) for finding in way})
        self._actions(plan, shown)

    def _notes(self, plan: Plan) -> None:
        """What is to be said of steps that are not published, once."""
        for step in plan.steps:
            if step.note and step.number not in self.noted:
                self.noted.add(step.number)
                self.page.item(self.say.text(step.note), indent=4, marker="*")

    def _part(self, part: PlannedCriterion, told: Collection[Wanted]) -> None:
        """A criterion and its ways; where there is but one, without the findings that were `told` before."""
        say = self.say
        status = say("status", part.status)
        if part.contested:
            status = f"{status}, {say('status', 'contested')}"
        self.page.item(f"{say.text(part.title)}: {status}", indent=4)
        if len(part.ways) == 1:
            self._way(part, [finding for finding in part.ways[0] if finding not in told], "–")
        else:
            self._ways(part, "one-way-is-enough", part.ways)
        if part.larger:
            self._ways(part, "larger-ways", part.larger)

    def _ways(self, part: PlannedCriterion, key: str, ways: Iterable[Way]) -> None:
        self.page.write(self.say("plan", key), indent=6)
        for letter, way in zip(_letters(), ways, strict=False):
            self._way(part, way, letter)

    def _way(self, part: PlannedCriterion, way: Iterable[Wanted], marker: str) -> None:
        """The findings of a way, those of several parties on one line where they are alike."""
        alike: dict[Wanted, list[str]] = {}
        for finding in way:
            key = finding.model_copy(update={"party": None})
            alike.setdefault(key, []).extend([finding.party] if finding.party else [])
        for finding, parties in alike.items():
            self.page.item(self._finding(part, finding, parties), indent=6, marker=marker)
            marker = marker if marker == "–" else " " * len(marker)

    def _finding(self, part: PlannedCriterion, finding: Wanted, parties: list[str]) -> str:
        say = self.say
        asked = next(asked for asked in part.indicators if asked.id == finding.indicator)
        kind = say.text(self.pack.evidence.kinds[finding.kind].title)
        said = [say.text(asked.question)]
        if parties:
            said.append(self._who(parties, asked.parties))
        if finding.earliest:
            said.append(say("plan", "needs-dated", kind=kind, day=say.day(finding.earliest)))
        else:
            said.append(say("plan", "needs-any-date", kind=kind))
        if finding.newer_than:
            said.append(say("plan", "newer-than", records=say.listed(finding.newer_than)))
        return " ".join(said)

    def _who(self, parties: list[str], asked: tuple[str, ...]) -> str:
        everyone = len(parties) > 1 and set(parties) == set(asked)
        who = (
            self.say("report", "everyone", count=len(parties))
            if everyone
            else self.say.listed(self.parties[party] for party in parties)
        )
        return self.say("plan", "at", who=who)

    def _obstacles(self, key: str, plan: Plan) -> None:
        """What stands in the way: each reason once, and under it where it holds."""
        self.page.write(f"{self.say('plan', key)}:", indent=4)
        titles = {step.number: self._step_title(step) for step in plan.steps}
        by_reason: dict[str, dict[Obstacle, list[Obstacle]]] = {}
        for obstacle in plan.obstacles:
            alike = obstacle.model_copy(update={"party": None, "records": ()})
            by_reason.setdefault(obstacle.reason, {}).setdefault(alike, []).append(obstacle)
        for reason, found in by_reason.items():
            self.page.write(self.say("plan", reason), indent=4)
            for alike, obstacles in found.items():
                said = [self._obstacle(alike, obstacles, titles[alike.step])]
                said += [self._freed(alike, plan.day)] if plan.day else []
                self.page.item(" ".join(said), indent=4)

    def _obstacle(self, alike: Obstacle, obstacles: Iterable[Obstacle], step: str) -> str:
        """The question, and with whom and which records it concerns."""
        if alike.criterion is None:
            return f"{step}."
        say, criterion = self.say, self.pack.criteria[alike.criterion]
        said = [f"{self._criterion(alike.criterion)}:"]
        if alike.indicator:
            said.append(say.text(criterion.indicators[alike.indicator].question))
        who: dict[tuple[str, ...], list[str]] = {}
        for obstacle in obstacles:
            named = who.setdefault(obstacle.records, [])
            named += [self.parties[obstacle.party]] if obstacle.party else []
        at = [_with_records(say.listed(named), records) for records, named in who.items() if named]
        by = [say.listed(records) for records, named in who.items() if records and not named]
        said += [say("plan", "at", who=say.listed(at))] if at else []
        said += [say("plan", "according-to", records=by[0])] if by else []
        return " ".join(said)

    def _freed(self, obstacle: Obstacle, day: str) -> str:
        """When a newer record is enough, or that the matter is gone by the plan's `day` (ISO) anyhow."""
        if obstacle.not_before and obstacle.not_before <= day:
            return self.say("plan", "from-day", day=self.say.day(obstacle.not_before))
        return self.say("plan", "gone-by-then")

    def _actions(self, plan: Plan, told: Iterable[str]) -> None:
        """The actions for what was not told before, and which of them together bring each step."""
        told = set(told)
        bundles = [bundle for bundle in plan.actions if not told.issuperset(bundle.criteria)]
        unserved = [id_ for id_ in plan.unserved if id_ not in told]
        if not bundles and not unserved:
            return
        self._heading(self.say("plan", "actions"), 4)
        numbers: dict[tuple[str, ...], int] = {}
        for bundle in bundles:
            numbers |= self._bundle(bundle)
        steps = {self.pack.step_of[id_] for bundle in bundles for id_ in bundle.criteria if id_ not in told}
        short = {self.pack.step_of[id_] for id_ in unserved}
        for step in sorted(steps - short):
            self._together(step, bundles, numbers)
        if unserved:
            self.page.item(
                self.say("plan", "no-action-for", criteria=self.say.listed(map(self._criterion, unserved))),
                indent=4,
            )

    def _bundle(self, bundle: Bundle) -> dict[tuple[str, ...], int]:
        """The members of every set, each once, and the sets that ask no more. The numbers they were given."""
        numbers: dict[tuple[str, ...], int] = {}
        for member in (member for members in bundle.sets for member in members):
            if member.unlocks not in numbers:
                self.numbered += 1
                numbers[member.unlocks] = self.numbered
                self._member(member)
        if len(bundle.sets) > 1:
            first, *others = [_numbers(members, numbers) for members in bundle.sets]
            swapped = (
                self.say(
                    "plan",
                    "instead-of",
                    others=self.say.listed(str(n) for n in other if n not in first),
                    first=self.say.listed(str(n) for n in first if n not in other),
                )
                for other in others
            )
            self.page.write(self.say("plan", "instead", sets="; ".join(swapped)), indent=4)
        return numbers

    def _member(self, member: Member) -> None:
        marker = f"{self.numbered}."
        indent = 4 + len(marker) + 1
        if len(member.actions) == 1:
            self._action(member, member.actions[0], indent=4, marker=marker)
            return
        self.page.item(self.say("plan", "choose-one"), indent=4, marker=marker)
        for letter, action in zip(_letters(), member.actions, strict=False):
            self._action(member, action, indent=indent, marker=letter)

    def _action(self, member: Member, action: ActionResult, *, indent: int, marker: str) -> None:
        say, terms = self.say, self.pack.terms
        self.page.item(say.text(action.text), indent=indent, marker=marker)
        what = say("report", "mend" if action.on == "gap" else "find-out")
        served = say.listed(map(self._criterion, member.unlocks))
        facts = [
            f"{say('report', 'by')}: {say.text(terms.roles[action.role])}",
            say.text(terms.efforts[action.effort]),
        ]
        if action.instrument:
            instrument = say.text(self.pack.instruments.titles[action.instrument])
            facts.append(f"{say('report', 'instrument')}: {instrument}")
        if action.sources:
            facts.append(f"{say('report', 'source')}: {cite((s.short, s.place) for s in action.sources)}")
        said = [f"{say('report', 'serves')}: {served} – {what}", " · ".join(facts)]
        if action.reservation:
            said.append(f"{say('report', 'reservation')}: {say.text(action.reservation)}")
        for text in said:
            self.page.write(text, indent=indent + len(marker) + 1)

    def _together(self, step: int, bundles: Iterable[Bundle], numbers: dict[tuple[str, ...], int]) -> None:
        first = (member for bundle in bundles for member in bundle.sets[0])
        serving = [m for m in first if any(self.pack.step_of[id_] == step for id_ in m.unlocks)]
        listed = self.say.listed(str(number) for number in _numbers(serving, numbers))
        key = "together" if len(serving) > 1 else "alone"
        self.page.item(self.say("plan", key, actions=listed, step=self._steps([step])), indent=4)

    def _records(self) -> None:
        if self.arena.records:
            self._heading(self.say("plan", "records"), 2)
        for record in self.arena.records:
            self.page.item(self._record(record), indent=2, marker=f"{record.id}:")

    def _record(self, record: RecordShown) -> str:
        say, day = self.say, record.date or record.since
        known = [say.text(record.kind_title), say.day(day) if day else say("report", "undated")]
        where = looked_up(record.work, record.place, record.url)
        return f"{record.what} ({', '.join(known)}.) {where}."

    def _criterion(self, id_: str) -> str:
        """The title, and the step it stands on."""
        return f"{self.say.text(self.pack.criteria[id_].title)} ({self._steps([self.pack.step_of[id_]])})"

    def _step_title(self, step: PlannedStep) -> str:
        return f"{step.number} {self.say.text(step.title)}{'' if step.published else ' *'}"

    def _steps(self, numbers: list[int]) -> str:
        key = "steps" if len(numbers) > 1 else "steps-one"
        return self.say("report", key, steps=self.say.listed(map(str, numbers)))


def _numbers(members: Iterable[Member], numbers: dict[tuple[str, ...], int]) -> list[int]:
    return sorted(numbers[member.unlocks] for member in members)


def _with_records(said: str, records: Iterable[str]) -> str:
    listed = ", ".join(records)
    return f"{said} ({listed})" if listed else said


def _letters() -> Iterator[str]:
    """a), b) and so on, after z) aa), bb)."""
    return (f"{letter * times})" for times in count(1) for letter in ascii_lowercase)
