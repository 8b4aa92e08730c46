"""An explanation as a document: the conclusion, what gave it, and the records it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar, get_args

from ..model.assessment import Cited, PartyResult, SetAside
from ..model.pack import Condition, On, Pack, Weight
from ..model.values import MET, Status
from ..questions.explain.result import (
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
    indicators,
)
from ..questions.wanted import Wanted
from ..words import Say, needed
from . import rows
from .document import (
    Block,
    Document,
    Item,
    Labelled,
    Line,
    Mark,
    Para,
    Piece,
    Ref,
    Section,
    joined,
    line,
    words,
)
from .phrases import Phrases, capital, looked_up

_RECORD = "·"
"""Stands in front of a record. Its id may be long, and does not push the text in."""

_SAID = {"for": "floor-2", "partly": "partly", "against": "ceiling-0"}
"""What a record that does not count said, in the words for what those that count do."""

_FLOORS: dict[int, Status] = {1: "at-least-partly", 2: "met"}
_CEILINGS: dict[int, Status] = {1: "at-most-partly", 0: "not-met"}
"""What a bound in a condition asks for, in the words for a status."""

_NAMED = 3
"""So many parties are named who are not known to lack what is asked once; of more, the number is told."""

_ASKS = {"together": "asks-together", "party": "asks-party", "any": "asks-any"}
_BEATEN = {"floor": "beaten-floor", "ceiling": "beaten-ceiling"}
_ENOUGH, _BLOCKED = ("enough-from", "enough-newer"), ("blocked-from", "blocked-newer")
"""What is said of a record that is wanted: from a day, and where it must be newer than records."""

_KINDS = {"warning": "warnings", "sign": "signs", "counter-sign": "counter_signs", "target": "targets"}

_SHOWN = ("floor-2", "floor-1", "both", "ceiling-1", "ceiling-0", "unmoved")
"""What parts may help to show, in the order it is told."""

_COLUMNS = (
    "arena", "step", "criterion", "indicator", "answer", "record", "effect", "counts",
    "parties-of", "what", "kind", "date", "source",
)  # fmt: skip

_Part = TypeVar("_Part", CriterionProof, IndicatorProof)


def document(proof: Proof, pack: Pack, say: Say) -> Document:
    """The whole explanation. A record is told in full once, and later by its id."""
    return _ExplanationDocument(proof, pack, say).document()


class _ExplanationDocument:
    def __init__(self, proof: Proof, pack: Pack, say: Say) -> None:
        self.proof = proof
        self.pack = pack
        self.say = say
        self.phrases = Phrases(pack, say, proof.parties)
        self.arenas = {arena.id: arena.name for arena in proof.arena_names}
        self.records = {record.id: record for record in proof.evidence}
        self.told: set[str] = set()

    def document(self) -> Document:
        say, proof = self.say, self.proof
        sections = [self._arena(arena) for arena in proof.arenas]
        if proof.subject is None:
            limits = tuple(Item(line(say.text(limit.text))) for limit in proof.limits)
            sections.append(Section("limits", say("report", "limits"), limits))
        used = tuple(Item(line(said)) for said in self.phrases.provenance(proof.rules, proof.engine))
        sections.append(Section("provenance", say("report", "provenance"), used))
        title = say("proof", "title", day=say.day(proof.as_of))
        table = rows.table(_COLUMNS, self._rows(), say)
        return Document(proof.collaboration.name, title, proof.as_of, tuple(sections), rows=table)

    def _arena(self, arena: ArenaProof) -> Section:
        title = arena.name + (f" ({self.phrases.phase(arena.phase)})" if arena.phase else "")
        if not arena.is_shared:
            return Section(arena.id, title, (Para(line(self.say("report", "no-verdict"))),), major=True)
        parts = [Section(f"{arena.id}-levels", self.say("report", "levels"), tuple(self._levels(arena)))]
        for number, node in enumerate(arena.nodes, start=1):
            told = self._node(node)
            parts.append(Section(f"{arena.id}-why-{number}", words(told.line), told.below))
        return Section(arena.id, title, tuple(part for part in parts if part.blocks), major=True)

    def _node(self, node: Node, *, wants: bool = True) -> Item:
        """Something with all that gave it; where it `wants`, with what would have been enough."""
        match node:
            case StepProof():
                return self._step(node, wants=wants)
            case CriterionProof():
                told = self._criterion(node, wants=wants)
                return told._replace(below=(*self._place(node), *told.below))
            case IndicatorProof():
                where = f"{self.phrases.criterion(node.criterion)} ({node.criterion})."
                told = self._indicator(node, wants=wants)
                return told._replace(below=(self.phrases.fact("proof", "belongs", where), *told.below))
            case ActionProof():
                return self._action(node)
            case NoticeProof():
                return self._notice(node)

    def _under(self, key: str, blocks: Iterable[Block]) -> Iterator[Item]:
        """The blocks, if any, under words of ours."""
        if held := tuple(blocks):
            yield Item(line(f"{self.say('proof', key)}:"), marker="", below=held)

    # Levels, steps and criteria

    def _levels(self, arena: ArenaProof) -> Iterator[Item]:
        steps = {node.number: node for node in arena.nodes if isinstance(node, StepProof)}
        for level in arena.levels:
            upto = self.phrases.up_to(level.up_to)
            said = self.say("report", level.level.replace("_", "-"), upto=upto)
            yield Item(line(said), below=(Para(line(self._stopped(level, steps))),))

    def _stopped(self, level: LevelProof, steps: dict[int, StepProof]) -> str:
        say = self.say
        if level.step is None:
            return say("proof", "not-stopped")
        at = self.phrases.steps((level.step,))
        found = {criterion.id: criterion for criterion in steps[level.step].criteria}
        named = [
            say(
                "proof",
                "criterion-at",
                title=say.text(found[id_].title),
                status=self._status(found[id_]).text,
            )
            for id_ in level.criteria
        ]
        if not named:
            return say("proof", "stopped-empty", step=at)
        return say("proof", "stopped", step=at, criteria=say.listed(named))

    def _step(self, step: StepProof, *, wants: bool) -> Item:
        say, count = self.say, step.count
        counted = say("report", "count", **dict(count)) if count.core else say("report", "count-none")
        tell = partial(self._criterion, wants=wants)
        core, conditions, supporting = (_those(step, weight) for weight in get_args(Weight))
        below: tuple[Block, ...] = (
            self.phrases.fact("report", "core", f"{counted}."),
            self._rule(step.rule.id, "all" if len(step.parts) > 1 else None, step.rule.sources),
            *self.phrases.notes([step]),
            *self._parts(step.moves, core, tell),
            *self._under("conditions", map(tell, conditions)),
            *self._under("supporting", map(tell, supporting)),
            *self._under("elsewhere", [self._elsewhere(c) for c in step.criteria if not c.applies]),
        )
        return Item(line(f"{self.phrases.step(step)}: ", self._status(step)), marker="", below=below)

    def _elsewhere(self, criterion: CriterionProof) -> Item:
        say, title = self.say, self.say.text(criterion.title)
        if criterion.set_aside:
            return Item(line(f"{title}: ", *self._does_not_apply(criterion)))
        where = [say.text(text) for text in criterion.why_not] or [say("report", "applies-ends")]
        return Item(line(say("proof", "only", title=title, where=say.listed(where))))

    def _criterion(self, criterion: CriterionProof, *, wants: bool) -> Item:
        say, rule = self.say, criterion.rule
        title = self.phrases.weighed(say.text(criterion.title), criterion.weight)
        if not criterion.applies:
            below = (self._rule(rule.id, None, rule.sources),)
            return Item(line(f"{title}: ", *self._does_not_apply(criterion), "."), below=below)
        (join,) = rule.joins
        # Of a criterion that is met, nothing more is wanted.
        tell = partial(self._indicator, wants=wants and criterion.floor < MET)
        return Item(
            line(f"{title}: ", self._status(criterion)),
            below=(
                self._rule(rule.id, join if len(criterion.parts) > 1 else None, rule.sources),
                *self._parts(criterion.moves, criterion.indicators, tell),
            ),
        )

    def _does_not_apply(self, criterion: CriterionProof) -> Line:
        """Where it would apply; or why the file has set it aside, each reason once."""
        if criterion.set_aside:
            return joined(dict.fromkeys(map(self._reason, criterion.not_applicable)), "; ")
        return line(self.phrases.where(criterion))

    def _reason(self, aside: SetAside) -> Line:
        """Why the file has set an indicator aside, and where that is said."""
        said = self.say("proof", "set-aside", why=aside.why.rstrip("."))
        return line(f"{said} (", *looked_up(aside), ")")

    def _place(self, criterion: CriterionProof) -> Iterator[Block]:
        """The step a criterion stands at and what it requires, where it applies."""
        if criterion.applies:
            step = self.phrases.step_at(criterion.step)
            where = f"{self.say('report', 'step')} {self.phrases.step(step)}."
            yield self.phrases.fact("proof", "belongs", where)
            yield from self.phrases.notes([step])
            yield self.phrases.fact("proof", "requirement", self.say.text(criterion.requirement))

    def _rule(self, id_: str, join: str | None, sources: Iterable[Cited]) -> Labelled:
        said = id_ if join is None else f"{id_}; {self.say('rules', join)}"
        return self.phrases.fact("report", "rule", f"{said}. {self.phrases.cited(sources)}.")

    def _parts(
        self, moves: Sequence[EndMove], parts: Sequence[_Part], tell: Callable[[_Part], Item]
    ) -> Iterator[Item]:
        """The parts under what they helped to show. A part alone needs no heading."""
        if len(parts) == 1:
            yield tell(parts[0])
            return
        groups: dict[str, list[_Part]] = {}
        for part in parts:
            moved = [f"{move.end}-{move.to}" for move in moves if part.id in move.parts]
            groups.setdefault("both" if len(moved) > 1 else next(iter(moved), "unmoved"), []).append(part)
        for key in _SHOWN:
            yield from self._under(key, map(tell, groups.get(key, ())))

    # Indicators and records

    def _indicator(self, indicator: IndicatorProof, *, wants: bool) -> Item:
        """An indicator down to the records."""
        below: list[Block] = [Para(line(f"{indicator.id}: {'; '.join(self._asks(indicator))}."))]
        if indicator.set_aside:
            first, *rest = self._reason(indicator.set_aside)
            below.append(Para(line(capital(words((first,))), *rest, ".")))
        elif not indicator.slots:
            below.append(Para(line(self.say("proof", "nobody"))))
        for together in _alike(indicator.slots):
            below += self._slots(indicator, together, wants=wants)
        below += self._under("aside", self._set_aside(indicator))
        return Item(self._answered(indicator, "."), marker="–", below=tuple(below))

    def _answered(self, indicator: IndicatorProof, end: str) -> Line:
        """The question, and the answer of all who are asked."""
        asked = len(indicator.slots)
        answer = self.phrases.overall(indicator, contested=indicator.contested, asked=asked)
        return line(f"{self.say.text(indicator.question)} ", answer, end)

    def _asks(self, indicator: IndicatorProof) -> Iterator[str]:
        """What the rule asks of a record, and of whom."""
        say, months = self.say, indicator.holds_for_months
        yield say("rules", "needs", kind=needed(say, self.pack, indicator.needs))
        yield say("proof", _ASKS[indicator.asks])
        if self.pack.criteria[indicator.criterion].indicators[indicator.id].holds_for_months is None:
            yield say("proof", "months-by-default", months=months)
        else:
            yield say("proof", "month") if months == 1 else say("rules", "months", months=months)
        if indicator.renewed:
            yield say("proof", "renewed", day=say.day(indicator.renewed))
        if indicator.rule.sources:
            yield say("rules", "weight-sources", sources=self.phrases.cited(indicator.rule.sources))

    def _slots(self, indicator: IndicatorProof, slots: list[SlotProof], *, wants: bool) -> Iterator[Block]:
        """Those who give the same answer, with the records that stand and what would be enough."""
        standing = self._in_order(slots)
        nothing = "" if standing else self._nothing(indicator, slots)
        below = (
            *self._standing(standing),
            *self._held_down(slots),
            *self._wanted(slots if wants and not indicator.set_aside else ()),
        )
        if indicator.asks == "party":
            who = self.phrases.those([slot.party or "" for slot in slots], len(indicator.parties))
            yield Item(self._answering(slots[0], f"{nothing and f', {nothing}'}: {who}."), below=below)
            return
        if nothing:
            yield Para(line(f"{capital(nothing)}."))
        yield from self._apart(indicator)
        if _is_shown_apart_only(indicator):
            yield Para(line(self.say("proof", "not-as-one")))
        yield from below

    def _apart(self, indicator: IndicatorProof) -> Iterator[Block]:
        """Who gives which answer to a question asked once. Those known to lack it are always named."""
        groups = list(_same_answer(indicator.apart))
        for alike in groups:
            many = len(alike) > _NAMED and alike[0].ceiling == MET and len(groups) > 1
            others = self.say("proof", "others", count=len(alike))
            who = others if many else self.phrases.those([one.party for one in alike], len(indicator.parties))
            yield Item(self._answering(alike[0], f": {who}."))

    def _answering(self, one: SlotProof | PartyResult, end: str) -> Line:
        answer = self.phrases.answer(one, contested=one.contested)
        return line(answer._replace(text=capital(answer.text)), end)

    def _held_down(self, slots: Iterable[SlotProof]) -> Iterator[Block]:
        """What has aged, and is why the answer is no higher."""
        if held := dict.fromkeys(one.record for slot in slots for one in slot.held_down):
            yield Para(self.phrases.naming("proof", "held-down", held))

    def _wanted(self, slots: Iterable[SlotProof]) -> Iterator[Block]:
        """What would be enough for those who need the same, if anything more is."""
        if wanted := [slot.wanted for slot in slots if slot.wanted]:
            newer_than = {id_ for one in wanted for id_ in one.newer_than}
            yield Para(self._enough(wanted[0], [id_ for id_ in self.records if id_ in newer_than]))

    def _in_order(self, slots: Iterable[SlotProof]) -> list[StandingRecord]:
        """The records that stand, each once, as they stand in the file."""
        order = list(self.records)
        found = dict.fromkeys(one for slot in slots for one in slot.standing)
        return sorted(found, key=lambda one: order.index(one.record))

    def _nothing(self, indicator: IndicatorProof, slots: list[SlotProof]) -> str:
        """That no record stands; and whether some was set aside."""
        parties = {slot.party for slot in slots}
        asides = (aside for aside in indicator.aside if aside.reason != "other-arena")
        named = any(indicator.asks != "party" or parties.intersection(aside.parties) for aside in asides)
        return self.say("proof", "nothing-counts") if named else self.say("report", "nothing-on-file")

    def _standing(self, standing: list[StandingRecord]) -> Iterator[Block]:
        """The records that stand and what they say, those that are new to the reader in full."""
        say, known = self.say, [one for one in standing if one.record in self.told]
        for one in standing:
            if one not in known:
                yield self._record(one.record, self._effect(one))
        if known:
            named = joined(line(Ref(one.record), f" {self._effect(one)}") for one in known)
            yield Item(line(*named, f": {say('proof', 'told')}."), marker=_RECORD)
        weak: dict[str, dict[str, None]] = {}
        for one in standing:
            if one.too_weak_for:
                weak.setdefault(one.too_weak_for, {})[one.record] = None
        for kind, records in weak.items():
            said = say("proof", "too-weak", records=", ".join(records), kind=self.phrases.kind(kind))
            yield Para(line(said))

    def _effect(self, one: StandingRecord) -> str:
        """What a record does, and at whom, where neither at all who are asked nor at those whom it names."""
        said = f"({self.say('effect', one.effect)})"
        is_told = set(one.parties) == set(self.records[one.record].parties or ())
        return said if is_told or not one.parties else f"{said} {self._at(one.parties)}"

    def _at(self, parties: Iterable[str]) -> str:
        return self.say("proof", "at", parties=self.say.listed(self.phrases.parties[id_] for id_ in parties))

    def _set_aside(self, indicator: IndicatorProof) -> Iterator[Block]:
        known: dict[Line, list[Line]] = {}
        for aside in indicator.aside:
            why, said = self._why_aside(indicator, aside), f"({self.say('effect', _SAID[aside.side])})"
            if aside.record in self.told:
                known.setdefault(why, []).append(line(Ref(aside.record), f" {said}"))
            else:
                yield self._record(aside.record, f"{said}, ", *why)
        for why, named in known.items():
            told = f"; {self.say('proof', 'told')}."
            yield Item(line(*joined(named), ": ", *why, told), marker=_RECORD)

    def _why_aside(self, indicator: IndicatorProof, aside: Aside) -> Line:
        say = self.say
        if aside.reason == "other-arena":
            named = say.listed(self.arenas[id_] for id_ in aside.arenas) if aside.arenas else ""
            return line(say("proof", "other-arena", arenas=named) if named else say("proof", "no-arena"))
        said = say("proof", _BEATEN[aside.end]) if aside.end else say("reason", aside.reason)
        why = [line(said)]
        if aside.by:
            why.append(self.phrases.naming("proof", "by", aside.by))
        if aside.reason == "beaten" and len(aside.parties) < len(indicator.parties):
            why.append(line(self._at(aside.parties)))
        return joined(why, " ")

    def _record(self, id_: str, *said: Piece) -> Item:
        """A record in full: what it says, what kind of source, when, of whom, and where it is found."""
        self.told.add(id_)
        told = line(f"{id_} ", *said, ": ", *self.phrases.record(self.records[id_]))
        return Item(told, marker=_RECORD, anchor=id_)

    def _enough(self, wanted: Wanted, newer_than: Sequence[str]) -> Line:
        """What would be enough, or what stands in its way."""
        day = wanted.not_before if wanted.blocked else wanted.earliest
        if day is None:
            return line(self.say("proof", "blocked-always"))
        key = (_BLOCKED if wanted.blocked else _ENOUGH)[bool(newer_than)]
        values = {"kind": self.phrases.kind(wanted.kind), "day": self.say.day(day)}
        return self.phrases.naming("proof", key, newer_than, **values)

    # What follows from the findings

    def _action(self, action: ActionProof) -> Item:
        below: tuple[Block, ...] = (
            Para(joined((fact.told for fact in self.phrases.how(action)), " · ")),
            self._rule(action.id, None, action.rule.sources),
            *self.phrases.recommended(action.advised),
            *self.phrases.reservation(action),
            Para(line(self.say("proof", "advised" if action.called_for else "not-advised"))),
            *map(self._served, action.serves),
        )
        return Item(line(self.say.text(action.text)), marker="", below=below)

    def _served(self, served: Served) -> Item:
        """A criterion that calls for the action, with the answers and records behind it; others in a line."""
        say, criterion = self.say, served.criterion
        title = say.text(criterion.title)
        if served.why in get_args(On):
            said = say("proof", "calls", criterion=title, why=say("proof", served.why))
            below = tuple(self._behind(indicator) for indicator in criterion.indicators)
            return Item(line(f"{said}: ", self._status(criterion)), below=below)
        if criterion.applies:
            why = f"{self._status(criterion).text}; {say('proof', served.why)}"
        else:
            why = words(self._does_not_apply(criterion))
        return Item(line(say("proof", "does-not-call", criterion=title, why=why)))

    def _behind(self, indicator: IndicatorProof) -> Item:
        answer = self.phrases.overall(indicator, contested=indicator.contested, asked=1)
        said = line(f"{self.say.text(indicator.question)} ", answer, f". ({indicator.id})")
        return Item(said, marker="–", below=tuple(self._standing(self._in_order(indicator.slots))))

    def _notice(self, notice: NoticeProof) -> Item:
        say = self.say
        what = capital(say("what", _KINDS[notice.kind]))
        fires = say("proof", "fires" if notice.holds else "fires-not", what=what, id=notice.id)
        conditions = tuple(map(self._condition, notice.conditions))
        below: tuple[Block, ...] = (
            Para(line(say.text(notice.text))),
            self.phrases.fact("report", "source", f"{self.phrases.cited(notice.rule.sources)}."),
            Item(line(f"{say('rules', 'when-all')}:"), marker="", below=conditions),
        )
        return Item(line(fires), marker="", below=below)

    def _condition(self, proof: ConditionProof) -> Item:
        """Whether a condition holds and what it asks for; then the finding, or what the file says instead."""
        say, finding = self.say, proof.finding
        asked = self._bound(proof) if finding else self._asked(proof.condition)
        said = say("proof", "holds" if proof.holds else "holds-not", asked=asked.rstrip("."))
        if now := "" if proof.holds else self._now(proof):
            said += f" {say('proof', 'now', now=now)}"
        # What is wanted shows that something is in place. That is of use only where this is asked for.
        wants = bool(proof.condition.floor) and not proof.holds
        return Item(line(said), below=(self._node(finding, wants=wants),) if finding else ())

    def _bound(self, proof: ConditionProof) -> str:
        """What a condition asks of its finding."""
        condition = proof.condition
        section = "answer" if isinstance(proof.finding, IndicatorProof) else "status"
        asked = [_FLOORS[condition.floor.at_least]] if condition.floor else []
        asked += [_CEILINGS[condition.ceiling.at_most]] if condition.ceiling else []
        return self.say.listed(self.say(section, status) for status in asked)

    def _asked(self, condition: Condition) -> str:
        """What a condition asks of the arena or the problem."""
        say, pack = self.say, self.pack
        if condition.relation:
            return f"{say('what', 'relation')}: {say.text(pack.terms.relations[condition.relation])}"
        if condition.phase:
            return self.phrases.phase(condition.phase)
        for question, answer in (condition.problem or {}).items():
            answered = capital(say("answer", "met" if answer == "yes" else "not-met"))
            return f"{say.text(pack.targets.questions[question])} {answered}"
        return say("rules", str(condition.target or condition.instruments or condition.ends))

    def _now(self, proof: ConditionProof) -> str:
        """What the file says, where it is something other than what is asked for."""
        say, condition, terms = self.say, proof.condition, self.pack.terms
        if condition.relation and proof.now:
            return say.text(terms.relations[proof.now])
        if condition.phase:
            return say.text(terms.phases[proof.now]) if proof.now else say("proof", "no-phase")
        if condition.ends:
            return say("proof", "ends-on", day=say.day(proof.now)) if proof.now else say("proof", "no-end")
        if condition.problem and proof.now:
            return say("answer", {"yes": "met", "no": "not-met"}.get(proof.now, "unknown"))
        return ""

    def _status(self, result: StepProof | CriterionProof) -> Mark:
        return self.phrases.status(result, contested=result.contested)

    # Rows

    def _rows(self) -> Iterator[dict[str, str]]:
        """A row for each record that bears on each indicator, and one for an indicator with none."""
        for arena in self.proof.arenas:
            found = {i.id: i for node in arena.nodes for i in indicators(node)}
            for indicator in found.values():
                step = self.phrases.step_at(self.pack.step_of[indicator.criterion])
                about = {
                    "arena": arena.name,
                    "step": self.phrases.step(step),
                    "criterion": self.phrases.criterion(indicator.criterion),
                    "indicator": self.say.text(indicator.question),
                    "answer": self.phrases.answer(indicator, contested=indicator.contested).text,
                }
                bearing = [*self._counting(indicator), *self._not_counting(indicator)]
                yield from ({**about, **row} for row in bearing or [{}])

    def _counting(self, indicator: IndicatorProof) -> Iterator[dict[str, str]]:
        for one in self._in_order(indicator.slots):
            at = [slot.party for slot in indicator.slots if slot.party and one in slot.standing]
            yield self._row(one.record, one.effect, self.say("csv", "yes"), at or one.parties)

    def _not_counting(self, indicator: IndicatorProof) -> Iterator[dict[str, str]]:
        for aside in indicator.aside:
            why = f"{self.say('csv', 'no')}: {words(self._why_aside(indicator, aside))}"
            everyone = len(aside.parties) == len(indicator.parties)
            yield self._row(aside.record, _SAID[aside.side], why, () if everyone else aside.parties)

    def _row(self, id_: str, effect: str, counts: str, parties: Iterable[str]) -> dict[str, str]:
        record = self.records[id_]
        return {
            "record": id_,
            "effect": self.say("effect", effect),
            "counts": counts,
            "parties-of": self.phrases.who(parties),
            "what": record.what,
            "kind": self.say.text(record.kind_title),
            "date": record.date or record.since or "",
            "source": words(looked_up(record)),
        }


def _alike(slots: Iterable[SlotProof]) -> Iterable[list[SlotProof]]:
    """Those who give the same answer and need the same, the weakest first. Records may differ."""
    groups: dict[tuple[int, int, bool, Wanted | None], list[SlotProof]] = {}
    for slot in sorted(slots, key=lambda slot: (slot.floor, slot.ceiling, slot.contested)):
        needed = slot.wanted and slot.wanted.model_copy(update={"party": None, "newer_than": ()})
        groups.setdefault((slot.floor, slot.ceiling, slot.contested, needed), []).append(slot)
    return groups.values()


def _same_answer(parties: Iterable[PartyResult]) -> Iterable[list[PartyResult]]:
    """Those who give the same answer, the lowest first."""
    groups: dict[tuple[int, int, bool], list[PartyResult]] = {}
    for party in sorted(parties, key=lambda one: (one.floor, one.ceiling, one.contested)):
        groups.setdefault((party.floor, party.ceiling, party.contested), []).append(party)
    return groups.values()


def _is_shown_apart_only(indicator: IndicatorProof) -> bool:
    """Whether it is so for every party, and would be met if one record about all together showed it.

    Nothing else keeps it down: no evidence the other way, and nothing that has aged.
    """
    (slot,) = indicator.slots
    in_full = indicator.asks == "together" and any(one.floor == MET for one in slot.standing)
    kept_down = indicator.apart or slot.held_down or any(one.ceiling < MET for one in slot.standing)
    return in_full and indicator.status == "at-least-partly" and not kept_down


def _those(step: StepProof, weight: Weight) -> list[CriterionProof]:
    """The criteria of a step that apply and have this weight."""
    return [criterion for criterion in step.criteria if criterion.applies and criterion.weight == weight]
