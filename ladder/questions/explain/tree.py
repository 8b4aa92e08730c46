"""Building the tree: each node from the firings behind it, and what was set aside."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from ...flow import Case, find, shown
from ...judge.advise import Notices
from ...judge.assemble import Found, cited
from ...judge.compile import criterion_subject, indicator_subject, step_subject
from ...judge.grade import HOLDS, Ground, concluded
from ...judge.points import calls_for, is_worth_strengthening
from ...judge.weighed import WHOLE, Weighed
from ...model.assessment import ArenaResult, Asks, Ends, LevelName, Named, StepResult, ends
from ...model.collaboration import Evidence
from ...model.pack import Condition, Notice, On, Weight
from ...model.values import MET, NOT_MET
from ..wanted import wanted
from .records import asides, held_down, stand
from .result import (
    ActionProof,
    ArenaProof,
    Aside,
    Call,
    ConditionProof,
    CriterionProof,
    End,
    EndMove,
    IndicatorProof,
    Join,
    LevelProof,
    Node,
    NoticeProof,
    Proof,
    RuleUsed,
    Served,
    Side,
    SlotProof,
    StepProof,
    indicators,
)
from .subjects import Subject, called, every_step

_NOTHING: Mapping[On, Call] = {"gap": "no-gap", "renew": "nothing-to-renew", "open": "not-open"}


def explain(case: Case, subject: str | None = None) -> Proof:
    """Why `subject` is as it is in each arena of `case`; without it, every step.

    A subject is a step, a criterion, an indicator, an action, a warning, a sign or counter-sign of erosion, a
    target rule or a record, by its id, its title or text in any language, or the beginning of one. A step has
    its number too (`1` or `step-1`), and a record is explained by the indicators it names.

    Raises:
        CannotAnswer: nothing in the rules or the file is called `subject`, or more than one thing may be.
        EngineError: an engine failed, or two engines differ.
    """
    asked = called(case, subject) if subject else every_step(case.rules)
    found = [find(case, arena) for arena in case.chosen]
    assessed = shown(case, found)
    proofs = [
        _arena(_Prover(case, about, result), asked, with_levels=not subject)
        for about, result in zip(found, assessed.arenas, strict=True)
    ]
    told = {id_ for proof in proofs for node in proof.nodes for id_ in _records(node)}
    return Proof(
        collaboration=assessed.collaboration,
        as_of=assessed.as_of,
        rules=assessed.rules,
        engine=assessed.engine,
        subject=subject,
        arenas=tuple(proofs),
        evidence=tuple(record for record in assessed.evidence if record.id in told),
        parties=assessed.parties,
        arena_names=tuple(Named(id=arena.id, name=arena.name) for arena in case.collaboration.arenas),
        limits=assessed.limits,
    )


def _arena(prover: _Prover, asked: Iterable[Subject], *, with_levels: bool) -> ArenaProof:
    shown = prover.shown
    nodes = [prover.node(subject) for subject in asked]
    return ArenaProof(
        id=shown.id,
        name=shown.name,
        relation=shown.relation,
        phase=shown.phase,
        parties=shown.parties,
        levels=tuple(prover.levels()) if with_levels else (),
        # Where a criterion does not apply, each of its indicators gives the criterion: it is told once.
        nodes=tuple(node for place, node in enumerate(nodes) if node not in nodes[:place]),
    )


def _records(node: Node) -> Iterator[str]:
    for indicator in indicators(node):
        yield from (standing.record for slot in indicator.slots for standing in slot.standing)
        yield from (aside.record for aside in indicator.aside)


class _Prover:
    """Makes the nodes of one arena, from what was found about it and as the assessment shows it."""

    def __init__(self, case: Case, found: Found, shown: ArenaResult) -> None:
        self.rules = found.rules
        self.pack = found.rules.pack
        self.collaboration = case.collaboration
        self.found = found
        self.shown = shown
        self.judged = found.judged
        self.steps = {step.number: step for step in shown.steps}
        self.criteria = shown.criteria
        self.home = self.pack.criterion_of

    def node(self, subject: Subject) -> Node:
        """What `subject` is, and why."""
        kind, id_ = subject
        match kind:
            case "step":
                return self.step(self.steps[int(id_)])
            case "criterion":
                return self.criterion(id_)
            case "indicator":
                return self.asked(id_)
            case "action":
                return self.action(id_)
            case "target":
                return self.target(id_)
            case _:
                return self.notice(kind, id_)

    # Levels, steps and criteria

    def levels(self) -> Iterator[LevelProof]:
        """What stops each level: the first step that does not hold, by the criteria that do not.

        A condition can do so too, but for the level under way. Source: DFØ-notat 2020:3, ch. 2.2: the lower
        steps are the base of the higher.
        """
        for level, holds in HOLDS.items():
            stop = next((n for n, grade in self.judged.steps.items() if not holds(grade)), None)
            parts = self._stopping(level, self.steps[stop]) if stop else ()
            yield LevelProof(
                level=level,
                up_to=getattr(self.shown.level, level),
                step=stop,
                criteria=tuple(id_ for id_ in parts if not holds(self.judged.criteria[id_])),
            )

    def _stopping(self, level: LevelName, step: StepResult) -> tuple[str, ...]:
        """The criteria that may stop a level at a step. Where nothing is core, it is never reached."""
        core = self._of_weight(step, "core")
        if level == "under_way" or (level == "reached" and not core):
            return core
        return (*core, *self._of_weight(step, "condition"))

    def step(self, shown: StepResult) -> StepProof:
        """A step with every criterion of it."""
        grounds = self.judged.grounds.get(step_subject(shown.number), ())
        parts, conditions = self._of_weight(shown, "core"), self._of_weight(shown, "condition")
        subjects = {criterion_subject(id_): id_ for id_ in (*parts, *conditions)}
        step = next(step for step in self.pack.ladder.steps if step.number == shown.number)
        return StepProof(
            id=shown.id,
            number=shown.number,
            title=shown.title,
            published=shown.published,
            note=shown.note,
            **ends(concluded(grounds)),
            contested=shown.contested,
            count=shown.count,
            rule=RuleUsed(id=shown.id, joins=("all",), sources=cited(self.pack, step.sources)),
            parts=parts,
            conditions=conditions,
            moves=tuple(_moves(grounds, subjects)),
            criteria=tuple(self.criterion(criterion.id) for criterion in shown.criteria),
        )

    def _of_weight(self, step: StepResult, weight: Weight) -> tuple[str, ...]:
        return tuple(c.id for c in step.criteria if c.weight == weight and c.applies)

    def criterion(self, id_: str) -> CriterionProof:
        """A criterion with every indicator of it; without them where it does not apply."""
        shown, criterion = self.criteria[id_], self.pack.criteria[id_]
        grounds = self.judged.grounds.get(criterion_subject(id_), ())
        parts = [
            part for part in criterion.met.parts if shown.applies and self.judged.indicators[part].counts
        ]
        return CriterionProof(
            id=id_,
            step=self.pack.step_of[id_],
            title=shown.title,
            requirement=criterion.requirement,
            weight=shown.weight,
            applies=shown.applies,
            why_not=shown.why_not,
            set_aside=shown.set_aside,
            not_applicable=tuple(a for a in self.shown.not_applicable if a.criterion == id_),
            **ends(concluded(grounds)),
            contested=shown.contested,
            rule=RuleUsed(id=id_, joins=("all" if criterion.met.all else "any",), sources=shown.sources),
            parts=tuple(parts),
            moves=tuple(_moves(grounds, {indicator_subject(part): part for part in parts})),
            indicators=tuple(self.indicator(result.id) for result in shown.indicators),
        )

    # Indicators and records

    def asked(self, id_: str) -> IndicatorProof | CriterionProof:
        """An indicator; where its criterion does not apply it is not asked, and the criterion says why."""
        home = self.home[id_]
        return self.indicator(id_) if self.criteria[home].applies else self.criterion(home)

    def indicator(self, id_: str) -> IndicatorProof:
        """An indicator down to the records."""
        weighed = self.judged.indicators[id_]
        asked, criterion = weighed.question, self.criteria[self.home[id_]]
        shown = next(result for result in criterion.indicators if result.id == id_)
        weights, indicator = self.pack.evidence, asked.indicator
        sources = cited(self.pack, indicator.weight_sources)
        return IndicatorProof(
            id=id_,
            criterion=criterion.id,
            question=shown.question,
            **ends(weighed.grade),
            contested=shown.contested,
            rule=RuleUsed(id=id_, joins=("by-strength", _JOINS[shown.asks]), sources=sources),
            asks=shown.asks,
            needs=indicator.needs,
            holds_for_months=indicator.holds_for_months or weights.holds_for_months,
            renewed=asked.renewed.isoformat() if asked.renewed else None,
            parties=asked.parties,
            apart=shown.parties,
            moves=tuple(_moved_by_parties(weighed)),
            slots=tuple(self._slot(weighed, place) for place in weighed.places),
            aside=(*asides(weights, weighed), *self._elsewhere(id_)),
            set_aside=next((a for a in self.shown.not_applicable if a.indicator == id_), None),
        )

    def _slot(self, weighed: Weighed, place: str) -> SlotProof:
        weights, slot = self.pack.evidence, weighed.at(place)
        return SlotProof(
            party=None if place == WHOLE else place,
            **ends(slot.grade),
            contested=slot.contested,
            standing=tuple(stand(weights, weighed, place)),
            held_down=tuple(held_down(weighed, place)),
            wanted=wanted(self.rules, weighed, place) if slot.grade.floor < MET else None,
        )

    def _elsewhere(self, indicator: str) -> Iterator[Aside]:
        """The records that name the indicator and speak for other arenas."""
        for record in self.collaboration.evidence:
            if self.collaboration.is_in(self.found.arena, record):
                continue
            arenas = (arena for arena in self.collaboration.arenas if self.collaboration.is_in(arena, record))
            spoken_for = tuple(arena.id for arena in arenas)
            for side in _sides(record, indicator):
                yield Aside(record=record.id, side=side, reason="other-arena", arenas=spoken_for)

    # What follows from the findings

    def action(self, id_: str) -> ActionProof:
        """An action with the criteria it may serve."""
        action = self.rules.actions[id_]
        calling = next((ids for found, ids in self.found.advised.actions if found.id == id_), ())
        advice = action.advice
        return ActionProof(
            id=id_,
            text=advice.text,
            on=advice.on,
            role=advice.role,
            instrument=advice.instrument,
            effort=advice.effort,
            reservation=advice.reservation,
            called_for=bool(calling),
            advised=cited(self.pack, (advice.advised,) if advice.advised else ()),
            rule=RuleUsed(id=id_, joins=("any",), sources=cited(self.pack, advice.sources)),
            serves=tuple(
                Served(
                    why=advice.on if served in calling else self._not_called(served, advice.on),
                    criterion=self.criterion(served),
                )
                for served in action.serves
            ),
        )

    def _not_called(self, id_: str, on: On) -> Call:
        """Why a criterion does not call for an action of this kind."""
        criterion = self.criteria[id_]
        if not criterion.applies:
            return "does-not-apply"
        if on not in calls_for(self.pack, self.judged, id_):
            return _NOTHING[on]
        # Of a supporting criterion, only what is partly known is told.
        is_told = self.pack.criteria[id_].counts or is_worth_strengthening(self.pack, self.judged, id_)
        return "beyond-target" if is_told else "nothing-known"

    def target(self, id_: str) -> NoticeProof:
        """A rule that recommends a step."""
        rule = next(rule for rule in self.pack.targets.targets if rule.id == id_)
        return NoticeProof(
            kind="target",
            id=id_,
            text=rule.text,
            target=rule.target,
            holds=rule in self.found.advised.aim.reasons,
            rule=RuleUsed(id=id_, joins=("all",), sources=cited(self.pack, rule.sources)),
            conditions=tuple(self._condition(condition) for condition in rule.all),
        )

    def notice(self, kind: Literal["warning", "sign", "counter-sign"], id_: str) -> NoticeProof:
        """A warning, or a sign with what must be so for signs to count at all."""
        advised = self.found.advised
        if kind == "warning":
            return self._noticed(kind, _called(id_, self.pack.warnings), (), advised.warnings)
        erosion, wear = self.pack.erosion, advised.erosion
        assert erosion is not None, "a sign is known only where the pack has some"
        side = "signs" if kind == "sign" else "counter_signs"
        given: Notices = getattr(wear, side) if wear else ()
        return self._noticed(kind, _called(id_, getattr(erosion, side)), erosion.in_force, given)

    def _noticed(
        self,
        kind: Literal["warning", "sign", "counter-sign"],
        notice: Notice,
        in_force: tuple[Condition, ...],
        given: Notices,
    ) -> NoticeProof:
        return NoticeProof(
            kind=kind,
            id=notice.id,
            text=notice.text,
            target=None,
            holds=notice.id in [one.id for one, _ in given],
            rule=RuleUsed(id=notice.id, joins=("all",), sources=cited(self.pack, notice.sources)),
            conditions=tuple(self._condition(one) for one in _without_repeats((*in_force, *notice.all))),
        )

    def _condition(self, condition: Condition) -> ConditionProof:
        finding = self._finding(condition)
        if finding:
            return ConditionProof(condition=condition, holds=_bounded(condition, finding), finding=finding)
        holds, now = self._is_so(condition)
        return ConditionProof(condition=condition, holds=holds, now=now)

    def _finding(self, condition: Condition) -> StepProof | CriterionProof | IndicatorProof | None:
        """The finding that a condition bounds, if it is about one."""
        if condition.step:
            return self.step(self.steps[condition.step])
        if condition.criterion:
            return self.criterion(condition.criterion)
        return self.asked(condition.indicator) if condition.indicator else None

    def _is_so(self, condition: Condition) -> tuple[bool, str | None]:
        """Whether a condition on the arena or the problem holds, and what the file says."""
        arena, surveyed, aim = self.found.arena, self.found.surveyed, self.found.advised.aim
        if condition.relation:
            return condition.relation == arena.relation, arena.relation
        if condition.phase:
            return condition.phase == surveyed.phase_id, surveyed.phase_id
        for question, answer in (condition.problem or {}).items():
            given = self.collaboration.problem.get(question, "unknown")
            return given == answer, given
        if condition.instruments:
            return surveyed.one_kind, None
        if condition.ends:
            return surveyed.ends_soon, self.shown.ends
        return aim.lasting if condition.target == "lasting" else aim.is_above, None


def _moves(grounds: Collection[Ground], names: Mapping[str, str]) -> Iterator[EndMove]:
    """The rules that moved an end as far as it went, with the parts they used, in the order of `names`."""
    grade = concluded(grounds)
    ends: tuple[tuple[End, int], ...] = (("floor", grade.floor), ("ceiling", grade.ceiling))
    for end, to in ends:
        fired = (ground for ground in grounds if ground.then.kind == end and ground.then.value == to)
        used = {fact.subject for ground in fired for fact in ground.used}
        if used:
            yield EndMove(
                end=end, to=to, parts=tuple(name for subject, name in names.items() if subject in used)
            )


_JOINS: dict[Asks, Join] = {
    "together": "every-party",
    "party": "every-party",
    "any": "one-party-is-enough",
}


def _moved_by_parties(weighed: Weighed) -> Iterator[EndMove]:
    """The parties that moved each end to where it stands, where they are shown apart.

    Met when so for every party, begun when so for two or more, known to lack where one or more lacks it.
    """
    floor, ceiling = weighed.grade
    slots = weighed.parties.items()
    if slots and floor > NOT_MET:
        has = tuple(party for party, slot in slots if slot.grade.floor >= floor)
        yield EndMove(end="floor", to=floor, parts=has)
    if slots and ceiling < MET:
        lacks = tuple(party for party, slot in slots if slot.grade.ceiling < MET)
        yield EndMove(end="ceiling", to=ceiling, parts=lacks)


def _sides(record: Evidence, indicator: str) -> Iterator[Side]:
    """The ways in which `record` names `indicator`."""
    named_in: tuple[tuple[Side, tuple[str, ...]], ...] = (
        ("for", record.supports),
        ("partly", record.partly),
        ("against", record.against),
    )
    return (side for side, names in named_in if indicator in names)


def _bounded(condition: Condition, finding: Ends) -> bool:
    """Whether the finding is within the bounds of the condition."""
    return not (
        (condition.floor and finding.floor < condition.floor.at_least)
        or (condition.ceiling and finding.ceiling > condition.ceiling.at_most)
    )


def _called(id_: str, notices: Iterable[Notice]) -> Notice:
    return next(notice for notice in notices if notice.id == id_)


def _without_repeats(conditions: tuple[Condition, ...]) -> Iterator[Condition]:
    return (one for number, one in enumerate(conditions) if one not in conditions[:number])
