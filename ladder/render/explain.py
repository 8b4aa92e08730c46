"""An explanation as text for people: the conclusion, what gave it, and the records it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from ..model.assessment import Cited
from ..model.pack import Condition, Pack
from ..model.values import MET, Status
from ..questions.explain import (
    ActionProof,
    ArenaProof,
    Aside,
    ConditionProof,
    CriterionProof,
    EndMove,
    IndicatorProof,
    LevelProof,
    Node,
    NoticeProof,
    Proof,
    Served,
    SlotProof,
    StandingRecord,
    StepProof,
)
from ..questions.wanted import Wanted
from ..words import Say
from .page import Page
from .phrases import Phrases, cited

_IN = 2
"""How far each level of the tree stands in from the one above."""

_RECORD = "·"
"""Stands in front of a record. Its id may be long, and does not push the text in."""

_SAID = {"for": "floor-2", "partly": "partly", "against": "ceiling-0"}
"""What a record that does not count said, in the words for what those that count do."""

_FLOORS: dict[int, Status] = {1: "at-least-partly", 2: "met"}
_CEILINGS: dict[int, Status] = {1: "at-most-partly", 0: "not-met"}
"""What a bound in a condition asks for, in the words for a status."""

_KINDS = {"warning": "warnings", "sign": "signs", "counter-sign": "counter_signs", "target": "targets"}

_Part = TypeVar("_Part", CriterionProof, IndicatorProof)


def render(proof: Proof, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """The whole explanation, `width` characters wide. A record is told in full once, and later by its id."""
    page = Page(width)
    _Explanation(proof, pack, say, page).write()
    return page.coloured() if colour else page.plain()


class _Explanation:
    def __init__(self, proof: Proof, pack: Pack, say: Say, page: Page) -> None:
        self.proof = proof
        self.pack = pack
        self.say = say
        self.page = page
        self.parties = {party.id: party.name for party in proof.parties}
        self.arenas = {arena.id: arena.name for arena in proof.arena_names}
        self.records = {record.id: record for record in proof.evidence}
        self.told: set[str] = set()
        self.phrases = Phrases(pack, say, proof.parties)

    def write(self) -> None:
        say, page, proof = self.say, self.page, self.proof
        page.write(proof.collaboration.name, style="bold")
        page.write(say("proof", "title", day=say.day(proof.as_of)))
        for arena in proof.arenas:
            self._arena(arena)
        if proof.subject is None:
            page.write()
            page.write(say("report", "limits"), style="bold")
            for limit in proof.limits:
                page.item(say.text(limit.text), indent=2)
        page.write()
        engine = "engine-checked" if proof.engine.cross_checked else "engine-alone"
        used = proof.rules.model_dump() | {"hash": proof.rules.hash[:12]}
        page.write(say("report", "rules-used", **used))
        page.write(say("report", engine, name=proof.engine.name, version=proof.engine.version))

    def _arena(self, arena: ArenaProof) -> None:
        say = self.say
        phase = arena.phase and say("report", "phase", phase=say.text(self.pack.terms.phases[arena.phase]))
        self.page.write()
        self.page.write(f"═══ {arena.name}" + (f" ({phase})" if phase else ""), style="bold")
        if arena.levels:
            self._levels(arena)
        for node in arena.nodes:
            self.page.write()
            self._node(node, _IN)

    def _node(self, node: Node, indent: int, *, wants: bool = True) -> None:
        """Something with all that gave it; where it `wants`, with what would have been enough."""
        match node:
            case StepProof():
                self._step(node, indent, wants=wants)
            case CriterionProof():
                self._criterion(node, indent, alone=True, wants=wants)
            case IndicatorProof():
                self._indicator(node, indent, alone=True, wants=wants)
            case ActionProof():
                self._action(node, indent)
            case NoticeProof():
                self._notice(node, indent)

    # Levels, steps and criteria

    def _levels(self, arena: ArenaProof) -> None:
        steps = {node.number: node for node in arena.nodes if isinstance(node, StepProof)}
        self.page.write()
        self.page.write(self.say("report", "levels"), indent=_IN, style="bold")
        for level in arena.levels:
            upto = (
                self.say("report", "upto", step=level.up_to) if level.up_to else self.say("report", "no-step")
            )
            self.page.item(self.say("report", level.level.replace("_", "-"), upto=upto), indent=2 * _IN)
            self.page.write(self._stopped(level, steps), indent=2 * _IN + 2)

    def _stopped(self, level: LevelProof, steps: dict[int, StepProof]) -> str:
        say = self.say
        if level.step is None:
            return say("proof", "not-stopped")
        at = say("report", "steps-one", steps=level.step)
        found = {criterion.id: criterion for criterion in steps[level.step].criteria}
        named = [
            say("proof", "criterion-at", title=say.text(found[id_].title), status=self._status(found[id_]))
            for id_ in level.criteria
        ]
        if not named:
            return say("proof", "stopped-empty", step=at)
        return say("proof", "stopped", step=at, criteria=say.listed(named))

    def _step(self, step: StepProof, indent: int, *, wants: bool) -> None:
        say, page, count = self.say, self.page, step.count
        title = f"{step.number} {say.text(step.title)}{'' if step.published else ' *'}"
        page.write(f"{title}: {self._status(step)}", indent=indent, style="bold")
        counted = say("report", "count", **count.model_dump()) if count.core else say("report", "count-none")
        inner = indent + _IN
        page.write(f"{say('report', 'core')}: {counted}.", indent=inner)
        self._rule(step.rule.id, "all" if len(step.parts) > 1 else None, step.rule.sources, inner)
        if step.note:
            page.item(say.text(step.note), indent=inner, marker="*")
        own = [criterion for criterion in step.criteria if criterion.id in step.parts]
        tell = partial(self._criterion, wants=wants)
        self._parts(step.moves, own, inner, tell)
        if supporting := [c for c in step.criteria if c.applies and not c.core]:
            page.write(f"{say('proof', 'supporting')}:", indent=inner)
            for criterion in supporting:
                tell(criterion, inner + _IN)
        if absent := [c for c in step.criteria if not c.applies]:
            page.write(f"{say('proof', 'elsewhere')}:", indent=inner)
            for criterion in absent:
                where = say.listed(say.text(text) for text in criterion.why_not)
                said = say("proof", "only", title=say.text(criterion.title), where=where)
                page.item(said, indent=inner + _IN)

    def _criterion(self, criterion: CriterionProof, indent: int, *, wants: bool, alone: bool = False) -> None:
        """A criterion with its indicators; `alone`, with its place and what it requires too."""
        say, page = self.say, self.page
        title, inner = say.text(criterion.title), indent + _IN
        if not criterion.applies:
            where = say.listed(say.text(text) for text in criterion.why_not)
            page.item(f"{title}: {say('report', 'does-not-apply', where=where)}.", indent=indent)
            self._rule(criterion.rule.id, None, criterion.rule.sources, inner)
            return
        mark = "" if criterion.core else f" ({say('report', 'supporting')})"
        page.item(f"{title}{mark}: {self._status(criterion)}", indent=indent)
        if alone:
            self._place(criterion.step, inner)
            page.write(f"{say('proof', 'requirement')}: {say.text(criterion.requirement)}", indent=inner)
        (join,) = criterion.rule.joins
        self._rule(
            criterion.rule.id, join if len(criterion.parts) > 1 else None, criterion.rule.sources, inner
        )
        # Of a criterion that is met, nothing more is wanted.
        tell = partial(self._indicator, wants=wants and criterion.floor < MET)
        self._parts(criterion.moves, criterion.indicators, inner, tell)

    def _place(self, number: int, indent: int) -> None:
        """The step something stands at, marked where it is our reading."""
        step = next(step for step in self.pack.ladder.steps if step.number == number)
        mark = "" if step.published else " *"
        named = f"{self.say('report', 'step')} {number} {self.say.text(step.title)}{mark}"
        self.page.write(f"{self.say('proof', 'belongs')}: {named}.", indent=indent)
        if step.note:
            self.page.item(self.say.text(step.note), indent=indent, marker="*")

    def _rule(self, id_: str, join: str | None, sources: Iterable[Cited], indent: int) -> None:
        say = self.say
        said = id_ if join is None else f"{id_}; {say('rules', join)}"
        self.page.write(f"{say('report', 'rule')}: {said}. {cited(sources)}".rstrip() + ".", indent=indent)

    def _parts(
        self,
        moves: Sequence[EndMove],
        parts: Sequence[_Part],
        indent: int,
        tell: Callable[[_Part, int], None],
    ) -> None:
        """The parts under what they helped to show. A part alone needs no heading."""
        if len(parts) == 1:
            tell(parts[0], indent)
            return
        groups: dict[str, list[_Part]] = {}
        for part in parts:
            moved = [f"{move.end}-{move.to}" for move in moves if part.id in move.parts]
            groups.setdefault("both" if len(moved) > 1 else next(iter(moved), "unmoved"), []).append(part)
        for key in ("floor-2", "floor-1", "both", "ceiling-1", "ceiling-0", "unmoved"):
            if key in groups:
                self.page.write(f"{self.say('proof', key)}:", indent=indent)
            for part in groups.get(key, ()):
                tell(part, indent + _IN)

    # Indicators and records

    def _indicator(self, indicator: IndicatorProof, indent: int, *, wants: bool, alone: bool = False) -> None:
        """An indicator down to the records; `alone`, with its criterion."""
        say, page = self.say, self.page
        answer = self._answer(indicator)
        if len(indicator.slots) > 1:
            answer = say("report", "weakest", answer=answer)
        page.item(f"{say.text(indicator.question)} {_capital(answer)}.", indent=indent, marker="–")
        inner = indent + _IN
        if alone:
            title = say.text(self.pack.criteria[indicator.criterion].title)
            page.write(f"{say('proof', 'belongs')}: {title} ({indicator.criterion}).", indent=inner)
        page.write(f"{indicator.id}: {'; '.join(self._asks(indicator))}.", indent=inner)
        for together in _alike(indicator.slots):
            self._slots(indicator, together, inner, wants=wants)
        if indicator.aside:
            page.write(f"{say('proof', 'aside')}:", indent=inner)
            self._set_aside(indicator, inner + _IN)

    def _asks(self, indicator: IndicatorProof) -> list[str]:
        """What the rule asks of a record."""
        say, months = self.say, indicator.holds_for_months
        asks = [say("rules", "needs", kind=self._kind(indicator.rule.id))]
        if months:
            held = say("proof", "month") if months == 1 else say("rules", "months", months=months)
            asks.append(held)
        if indicator.renewed:
            asks.append(say("proof", "renewed", day=say.day(indicator.renewed)))
        if indicator.per_party:
            asks.append(say("rules", "per-party"))
        if indicator.rule.sources:
            asks.append(say("rules", "weight-sources", sources=cited(indicator.rule.sources)))
        return asks

    def _slots(self, indicator: IndicatorProof, slots: list[SlotProof], indent: int, *, wants: bool) -> None:
        """Those who give the same answer, with the records that stand and what would be enough."""
        first, inner = slots[0], indent
        standing = self._in_order(slots)
        if indicator.per_party:
            who = self._who(indicator, slots)
            nothing = "" if standing else f", {self._nothing(indicator, slots)}"
            self.page.item(f"{_capital(self._answer(first))}{nothing}: {who}.", indent=indent)
            inner += _IN
        elif not standing:
            self.page.write(f"{_capital(self._nothing(indicator, slots))}.", indent=inner)
        self._standing(standing, inner)
        wanted = [slot.wanted for slot in slots if slot.wanted]
        if wanted and wants:
            newer_than = {id_ for one in wanted for id_ in one.newer_than}
            said_otherwise = [id_ for id_ in self.records if id_ in newer_than]
            self.page.write(self._enough(wanted[0], said_otherwise), indent=inner)

    def _in_order(self, slots: Iterable[SlotProof]) -> list[StandingRecord]:
        """The records that stand, each once, as they stand in the file."""
        order = list(self.records)
        found = dict.fromkeys(one for slot in slots for one in slot.standing)
        return sorted(found, key=lambda one: order.index(one.record))

    def _nothing(self, indicator: IndicatorProof, slots: list[SlotProof]) -> str:
        """That no record stands; and whether some was set aside."""
        parties = {slot.party for slot in slots}
        asides = (aside for aside in indicator.aside if aside.reason != "other-arena")
        named = any(not indicator.per_party or parties.intersection(aside.parties) for aside in asides)
        return self.say("proof", "nothing-counts") if named else self.say("report", "nothing-on-file")

    def _who(self, indicator: IndicatorProof, slots: list[SlotProof]) -> str:
        if len(slots) == len(indicator.slots) > 1:
            return self.say("report", "everyone", count=len(slots))
        return self.say.listed(self.parties[slot.party] for slot in slots if slot.party)

    def _standing(self, standing: list[StandingRecord], indent: int) -> None:
        """The records that stand and what they say, those that are new to the reader in full."""
        say, known = self.say, [one for one in standing if one.record in self.told]
        for one in standing:
            if one not in known:
                self._record(one.record, f"({say('effect', one.effect)})", indent)
        if known:
            named = ", ".join(f"{one.record} ({say('effect', one.effect)})" for one in known)
            self.page.item(f"{named}: {say('proof', 'told')}.", indent=indent, marker=_RECORD)
        weak: dict[str, list[str]] = {}
        for one in standing:
            if one.too_weak_for:
                weak.setdefault(one.too_weak_for, []).append(one.record)
        for kind, records in weak.items():
            said = say("proof", "too-weak", records=", ".join(records), kind=self._kind(kind))
            self.page.write(said, indent=indent)

    def _set_aside(self, indicator: IndicatorProof, indent: int) -> None:
        known: dict[str, list[str]] = {}
        for aside in indicator.aside:
            why, said = self._why_aside(indicator, aside), f"({self.say('effect', _SAID[aside.side])})"
            if aside.record in self.told:
                known.setdefault(why, []).append(f"{aside.record} {said}")
            else:
                self._record(aside.record, f"{said}, {why}", indent)
        for why, named in known.items():
            text = f"{', '.join(named)}: {why}; {self.say('proof', 'told')}."
            self.page.item(text, indent=indent, marker=_RECORD)

    def _why_aside(self, indicator: IndicatorProof, aside: Aside) -> str:
        say = self.say
        if aside.reason == "other-arena":
            named = say.listed(self.arenas[id_] for id_ in aside.arenas)
            return say("proof", "other-arena", arenas=named) if named else say("proof", "no-arena")
        why = [say("reason", aside.reason)]
        if aside.by:
            why.append(say("proof", "by", records=say.listed(aside.by)))
        if aside.reason == "beaten" and 0 < len(aside.parties) < len(indicator.slots):
            why.append(say("proof", "at", parties=say.listed(self.parties[id_] for id_ in aside.parties)))
        return " ".join(why)

    def _record(self, id_: str, said: str, indent: int) -> None:
        """A record in full: what it says, what kind of source, when, of whom, and where it is found."""
        record = self.records[id_]
        self.told.add(id_)
        text = f"{id_} {said}: {self.phrases.record(record)}"
        self.page.item(text, indent=indent, marker=_RECORD)

    def _enough(self, wanted: Wanted, newer_than: list[str]) -> str:
        """What would be enough, or what stands in its way."""
        say, kind = self.say, self._kind(wanted.kind)
        records = say.listed(newer_than) if newer_than else ""
        if wanted.blocked:
            if wanted.not_before is None:
                return (
                    say("proof", "blocked-by", records=records) if records else say("proof", "blocked-always")
                )
            day = say.day(wanted.not_before)
            if records:
                return say("proof", "blocked-newer", kind=kind, day=day, records=records)
            return say("proof", "blocked-until", kind=kind, day=day)
        if wanted.earliest is None:
            return say("proof", "enough", kind=kind)
        day = say.day(wanted.earliest)
        if records:
            return say("proof", "enough-newer", kind=kind, day=day, records=records)
        return say("proof", "enough-from", kind=kind, day=day)

    # What follows from the findings

    def _action(self, action: ActionProof, indent: int) -> None:
        say, page, terms = self.say, self.page, self.pack.terms
        inner = indent + _IN
        page.write(say.text(action.text), indent=indent, style="bold")
        facts = [f"{say('report', 'by')}: {say.text(terms.roles[action.role])}"]
        facts.append(say.text(terms.efforts[action.effort]))
        if action.instrument:
            titles = self.pack.instruments.titles
            facts.append(f"{say('report', 'instrument')}: {say.text(titles[action.instrument])}")
        page.write(" · ".join(facts), indent=inner)
        self._rule(action.id, None, action.rule.sources, inner)
        if action.reservation:
            page.write(f"{say('report', 'reservation')}: {say.text(action.reservation)}", indent=inner)
        page.write(say("proof", "advised" if action.advised else "not-advised"), indent=inner)
        for served in action.serves:
            self._served(served, inner)

    def _served(self, served: Served, indent: int) -> None:
        """A criterion that calls for the action, with the answers and records behind it; others in a line."""
        say, criterion = self.say, served.criterion
        title = say.text(criterion.title)
        if served.why == "does-not-apply":
            where = say.listed(say.text(text) for text in criterion.why_not)
            why = say("report", "does-not-apply", where=where)
        else:
            why = say("proof", served.why)
        if served.why not in ("gap", "open"):
            why = f"{self._status(criterion)}; {why}" if criterion.applies else why
            self.page.item(say("proof", "does-not-call", criterion=title, why=why), indent=indent)
            return
        said = say("proof", "calls", criterion=title, why=why)
        self.page.item(f"{said}: {self._status(criterion)}", indent=indent)
        for indicator in criterion.indicators:
            question, answer = say.text(indicator.question), _capital(self._answer(indicator))
            self.page.item(f"{question} {answer}. ({indicator.id})", indent=indent + _IN, marker="–")
            self._standing(self._in_order(indicator.slots), indent + 2 * _IN)

    def _notice(self, notice: NoticeProof, indent: int) -> None:
        say, page, inner = self.say, self.page, indent + _IN
        what = _capital(say("what", _KINDS[notice.kind]))
        fires = say("proof", "fires" if notice.holds else "fires-not", what=what, id=notice.id)
        page.write(fires, indent=indent, style="bold")
        page.write(say.text(notice.text), indent=inner)
        page.write(f"{say('report', 'source')}: {cited(notice.rule.sources)}.", indent=inner)
        page.write(f"{say('rules', 'when-all')}:", indent=inner)
        for condition in notice.conditions:
            self._condition(condition, inner + _IN)

    def _condition(self, proof: ConditionProof, indent: int) -> None:
        """Whether a condition holds and what it asks for; then the finding, or what the file says instead."""
        say, finding = self.say, proof.finding
        asked = self._bound(proof) if finding else self._asked(proof.condition)
        said = say("proof", "holds" if proof.holds else "holds-not", asked=asked.rstrip("."))
        if now := "" if proof.holds else self._now(proof):
            said += f" {say('proof', 'now', now=now)}"
        self.page.item(said, indent=indent)
        if finding:
            # What is wanted shows that something is in place. That is of use only where this is asked for.
            self._node(finding, indent + _IN, wants=bool(proof.condition.floor) and not proof.holds)

    def _bound(self, proof: ConditionProof) -> str:
        """What a condition asks of its finding."""
        condition, section = (
            proof.condition,
            "answer" if isinstance(proof.finding, IndicatorProof) else "status",
        )
        asked = [_FLOORS[condition.floor.at_least]] if condition.floor else []
        asked += [_CEILINGS[condition.ceiling.at_most]] if condition.ceiling else []
        return self.say.listed(self.say(section, status) for status in asked)

    def _asked(self, condition: Condition) -> str:
        """What a condition asks of the arena or the problem."""
        say, pack = self.say, self.pack
        if condition.relation:
            return f"{say('what', 'relation')}: {say.text(pack.terms.relations[condition.relation])}"
        if condition.phase:
            return say("report", "phase", phase=say.text(pack.terms.phases[condition.phase]))
        for question, answer in (condition.problem or {}).items():
            answered = _capital(say("answer", "met" if answer == "yes" else "not-met"))
            return f"{say.text(pack.targets.questions[question])} {answered}"
        return say("rules", str(condition.target or condition.instruments))

    def _now(self, proof: ConditionProof) -> str:
        """What the file says, where it is something other than what is asked for."""
        say, condition, terms = self.say, proof.condition, self.pack.terms
        if condition.relation and proof.now:
            return say.text(terms.relations[proof.now])
        if condition.phase:
            return say.text(terms.phases[proof.now]) if proof.now else say("proof", "no-phase")
        if condition.problem and proof.now:
            return say("answer", {"yes": "met", "no": "not-met"}.get(proof.now, "unknown"))
        return ""

    def _kind(self, id_: str) -> str:
        return self.say.text(self.pack.evidence.kinds[id_].title)

    def _answer(self, result: IndicatorProof | SlotProof) -> str:
        answer = self.say("answer", result.status)
        return f"{answer}, {self.say('status', 'contested')}" if result.contested else answer

    def _status(self, result: StepProof | CriterionProof | IndicatorProof) -> str:
        status = self.say("status", result.status)
        return f"{status}, {self.say('status', 'contested')}" if result.contested else status


def _alike(slots: Iterable[SlotProof]) -> Iterable[list[SlotProof]]:
    """Those who give the same answer and need the same, the weakest first. Records may differ."""
    groups: dict[tuple[int, int, bool, Wanted | None], list[SlotProof]] = {}
    for slot in sorted(slots, key=lambda slot: (slot.floor, slot.ceiling, slot.contested)):
        needed = slot.wanted and slot.wanted.model_copy(update={"party": None, "newer_than": ()})
        groups.setdefault((slot.floor, slot.ceiling, slot.contested, needed), []).append(slot)
    return groups.values()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
