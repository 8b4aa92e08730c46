"""Why a transition from one stage to the next moved something: the rules, records or parties behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Literal, get_args

from ...flow import Case
from ...judge.weighed import Bearing, Weighed
from ...model.collaboration import Evidence, Party
from ...model.pack import Criterion, Pack
from ...model.values import When
from .result import Cause, Fate, Standing, Value, What
from .stages import Movable, Stage, begins_after, holds_on, standing

_Bound = Literal["floor", "ceiling"]


class Transition:
    """From one stage to the next in one arena: what moved, and why.

    With an `end`, only what moved that end is looked for.
    """

    def __init__(
        self, cause: Cause, before: Stage, after: Stage, old: Case, new: Case, end: _Bound | None = None
    ) -> None:
        self.cause = cause
        self.before = before
        self.after = after
        self.old = old
        self.new = new
        self._end = end

    @property
    def both(self) -> tuple[Stage, Stage]:
        """The stages before and after."""
        return self.before, self.after

    def ends(self, subject: Movable) -> tuple[Value, Value]:
        """How `subject` stood before and after."""
        return self.before.values.get(subject), self.after.values.get(subject)

    def moved(self, subject: Movable) -> bool:
        """Whether `subject` stood otherwise after than before."""
        before, after = self.ends(subject)
        return self._seen(before) != self._seen(after)

    def _seen(self, value: Value) -> Value:
        """Of how something stood, what is looked at."""
        return getattr(value, self._end) if self._end and isinstance(value, Standing) else value

    def why(self, subject: Movable) -> tuple[Fate, ...]:
        """What moved `subject`, gathered from what moved below it."""
        gather = {
            "level": self._level,
            "step": self._step,
            "criterion": self._criterion,
            "indicator": self._indicator,
            "party": self._indicator,
        }[subject.kind]
        return tuple(dict.fromkeys(gather(subject)))

    def _level(self, subject: Movable) -> Iterator[Fate]:
        """The steps between where it was and where it is: one of them broke the row, or mended it."""
        end: _Bound = "ceiling" if subject.id == "possible" else "floor"
        only = Transition(self.cause, *self.both, self.old, self.new, end)
        reached = [value for value in self.ends(subject) if isinstance(value, int)]
        for number in range(min(reached) + 1, max(reached) + 1):
            if only.moved(step := Movable("step", str(number))):
                yield from only.why(step)

    def _step(self, subject: Movable) -> Iterator[Fate]:
        """The criteria that counted and moved, and those the rules put elsewhere."""
        number = int(subject.id)
        if None in self.ends(subject):
            there = subject in self.after.values
            yield Fate(what="step-added" if there else "step-removed", id=subject.id)
        counted = (
            id_
            for stage in self.both
            for id_, criterion in stage.pack.criteria.items()
            if criterion.counts and stage.pack.step_of[id_] == number
        )
        for id_ in dict.fromkeys(counted):
            if self.moved(criterion := Movable("criterion", id_)):
                yield from self.why(criterion)
            elif _place(self.before.pack, id_) != _place(self.after.pack, id_):
                yield from self._weighed_otherwise(id_)

    def _weighed_otherwise(self, criterion: str) -> Iterator[Fate]:
        """Why a criterion does not weigh the same: the rules do not, or the arena is another."""
        packs = [stage.case.rules.pack for stage in self.both]
        if len({(_place(pack, criterion), pack.moves) for pack in packs}) > 1:
            yield Fate(what="criterion-changed", id=criterion)
            return
        relations = [stage.arena.relation for stage in self.both]
        if relations[0] != relations[1]:
            yield Fate(what="relation-changed", id=relations[1])
        yield from self.phases()

    def _criterion(self, subject: Movable) -> Iterator[Fate]:
        if None in self.ends(subject):
            yield from self._asked_or_not(subject.id)
            return
        criteria = [stage.pack.criteria[subject.id] for stage in self.both]
        if criteria[0].met != criteria[1].met:
            yield Fate(what="criterion-changed", id=subject.id)
        for part in dict.fromkeys(part for criterion in criteria for part in criterion.met.parts):
            if self.moved(indicator := Movable("indicator", part)):
                yield from self.why(indicator)

    def _asked_or_not(self, criterion: str) -> Iterator[Fate]:
        """Why a criterion is asked for at one of the stages only."""
        before, after = (stage.pack.criteria.get(criterion) for stage in self.both)
        if before is None or after is None:
            yield Fate(what="criterion-added" if after else "criterion-removed", id=criterion)
        elif (before.applies, before.met) != (after.applies, after.met):
            yield Fate(what="criterion-changed", id=criterion)
        else:
            yield from self._fits_or_not(after)
            yield from (aside for aside in self.aside() if aside.id in after.met.parts)

    def _fits_or_not(self, criterion: Criterion) -> Iterator[Fate]:
        """What about the arena brought it in under where the criterion applies, or out."""
        where = criterion.applies
        relations = [stage.arena.relation for stage in self.both]
        if where.relation_fits(relations[0]) != where.relation_fits(relations[1]):
            yield Fate(what="relation-changed", id=relations[1])
        phases = [stage.found.surveyed.phase_id for stage in self.both]
        if where.phase_fits(phases[0]) != where.phase_fits(phases[1]):
            yield from self.phases()
        tiers = [stage.present for stage in self.both]
        if where.tiers_fit(tiers[0].values()) != where.tiers_fit(tiers[1].values()):
            yield from self._people_of(set(where.tiers or ()))
        ends = [stage.arena.ends is not None for stage in self.both]
        if where.end_fits(ends=ends[0]) != where.end_fits(ends=ends[1]):
            yield from self.end()

    def _people_of(self, tiers: set[str]) -> Iterator[Fate]:
        """Those of `people` who are of one of `tiers` at some stage."""
        for fate in self.people():
            if not tiers.isdisjoint(stage.present.get(fate.id, "") for stage in self.both):
                yield fate

    def _indicator(self, subject: Movable) -> Iterator[Fate]:
        """What moved an indicator at the party named, or at whom it moved."""
        before, after = (stage.indicators.get(subject.id) for stage in self.both)
        if before is None or after is None:
            yield from self._asked_with_criterion(subject.id)
        elif before.counts != after.counts:
            yield from self._counted_or_not(before, after)
        else:
            yield from self._at_slots([subject.party] if subject.party else [], before, after)

    def _at_slots(self, slots: list[str], before: Weighed, after: Weighed) -> Iterator[Fate]:
        """What moved it at `slots`, or at whom it moved; where it did at nobody, all are looked at."""
        everyone = list(dict.fromkeys((*before.slots, *after.slots)))
        at_whom = [slot for slot in everyone if self._moved_at(slot, before, after)]
        for slot in slots or at_whom or everyone:
            yield from _GROUNDS[self.cause](self, before.question.id, slot, before, after)

    def _moved_at(self, slot: str, before: Weighed, after: Weighed) -> bool:
        return self._seen(_at(before, slot)) != self._seen(_at(after, slot))

    def _counted_or_not(self, before: Weighed, after: Weighed) -> Iterator[Fate]:
        """Why an indicator is joined into its criterion at one of the stages only."""
        id_ = after.question.id
        if before.question.left_out != after.question.left_out:
            yield from (aside for aside in self.aside() if aside.id == id_)
        elif _asked(before) != _asked(after):
            yield Fate(what="indicator-changed", id=id_)
        else:
            yield from self.people()

    def _asked_with_criterion(self, indicator: str) -> Iterator[Fate]:
        """Why an indicator is asked at one of the stages only: its criterion is, or the rules changed."""
        criteria = {s.criterion_of[indicator] for s in self.both if indicator in s.criterion_of}
        flipped = [id_ for id_ in criteria if None in self.ends(Movable("criterion", id_))]
        for id_ in flipped:
            yield from self._asked_or_not(id_)
        if not flipped:
            there = indicator in self.after.criterion_of
            yield Fate(what="indicator-added" if there else "indicator-removed", id=indicator)

    def aside(self) -> Iterator[Fate]:
        """What the file sets aside at one of the stages only."""
        before, after = (stage.aside for stage in self.both)
        yield from (Fate(what="aside-added", id=id_) for id_ in after if id_ not in before)
        yield from (Fate(what="aside-removed", id=id_) for id_ in before if id_ not in after)

    def end(self) -> Iterator[Fate]:
        """Another end of the arrangement, or none any more."""
        before, after = (stage.arena.ends for stage in self.both)
        if before != after:
            yield Fate(what="end-changed", id=self.after.arena.id, day=written(after.date if after else None))

    def phases(self) -> Iterator[Fate]:
        """The phases that the arena has entered at one of the stages only."""
        before, after = (stage.entered for stage in self.both)
        for start in after:
            if start not in before:
                yield Fate(what="phase-entered", id=start.phase, day=start.since.written)
        for start in before:
            if start not in after:
                yield Fate(what="phase-left", id=start.phase, day=start.since.written)

    def people(self) -> Iterator[Fate]:
        """The parties who came, who went, and about whom something else is changed."""
        before, after = self.both
        old = {party.id: party for party in self.old.collaboration.parties}
        for id_, party in {**before.members, **after.members}.items():
            if _joined(id_, before, after):
                yield Fate(what="party-joined", id=id_, day=written(party.since))
            elif _joined(id_, after, before):
                yield Fate(what="party-left", id=id_, day=written(party.until))
            elif said_of(old[id_]) != said_of(after.members[id_]):
                yield Fate(what="party-changed", id=id_)


def _joined(party: str, before: Stage, after: Stage) -> bool:
    """Whether `party` is a member, or takes part, only afterwards."""
    named = party in after.members and party not in before.members
    return named or (party in after.present and party not in before.present)


def said_of(party: Party) -> tuple[object, ...]:
    """What may move a status of all that a file says about a party."""
    return party.tier, party.since, party.until


def written(day: When | None) -> str | None:
    """`day` as the file has it."""
    return day.written if day else None


def _at(weighed: Weighed, slot: str) -> Standing | None:
    found = weighed.slots.get(slot)
    return standing(found.grade, found.contested) if found else None


def _place(pack: Pack, criterion: str) -> tuple[object, ...] | None:
    """Where a criterion counts."""
    found = pack.criteria.get(criterion)
    return (found.weight, pack.step_of[criterion]) if found else None


def _stood(weighed: Weighed, slot: str) -> list[Bearing]:
    """The records that stand at `slot`. What is beaten moves nothing, nor does taking it away."""
    found = weighed.slots.get(slot)
    return [b for b in weighed.bearings if found and found.left_of(b)]


def _heard_at(weighed: Weighed, slot: str) -> list[Bearing]:
    """The records that stand at `slot`, and those that only keep others down: what is beaten stays so."""
    return [b for b in weighed.bearings if slot in b.slots and b.is_heard]


def _by_rules(
    transition: Transition,
    indicator: str,
    slot: str,  # noqa: ARG001  rules make no difference between parties
    before: Weighed,
    after: Weighed,
) -> Iterator[Fate]:
    if _asked(before) != _asked(after):
        yield Fate(what="indicator-changed", id=indicator)
    if weights(transition.before.pack) != weights(transition.after.pack):
        yield Fate(what="weights-changed", id=transition.after.pack.ladder.id)


def _asked(weighed: Weighed) -> dict[str, Any]:
    """What an indicator asks of evidence."""
    return weighed.question.indicator.model_dump(exclude={"question", "weight_sources"})


def weights(pack: Pack) -> tuple[object, ...]:
    """What decides how far a record of each kind moves anything, and for how long."""
    weights = pack.evidence
    kinds = {id_: (kind.strength, kind.nature) for id_, kind in weights.kinds.items()}
    months = weights.newer_beats_older_after_months, weights.holds_for_months
    return weights.against_in_full_from, *months, kinds


def _by_ageing(
    transition: Transition,  # noqa: ARG001  all there is to know stands with the records
    indicator: str,  # noqa: ARG001
    slot: str,
    before: Weighed,
    after: Weighed,
) -> Iterator[Fate]:
    yield from _set_aside(before, after, slot, "stale")


def _set_aside(
    before: Weighed, after: Weighed, slot: str, reason: Literal["stale", "out-of-phase"]
) -> Iterator[Fate]:
    """The records that stood at `slot`, and no longer do for this reason."""
    aside = {b.record.id for b in after.bearings if b.reason == reason}
    for bearing in _stood(before, slot):
        if bearing.record.id in aside:
            yield Fate(what=reason, id=bearing.record.id, day=written(bearing.record.date))


def _by_parties(
    transition: Transition,
    indicator: str,  # noqa: ARG001  parties and phases make no difference between indicators
    slot: str,
    before: Weighed,
    after: Weighed,
) -> Iterator[Fate]:
    if slot not in before.slots or slot not in after.slots:
        people = list(transition.people())
        yield from [ground for ground in people if ground.id == slot] or people
        return
    if before.question.renewed != after.question.renewed:
        renewed_by = before.question.indicator.renewed_by
        yield from transition.phases() if "phase-change" in renewed_by else ()
        yield from transition.people() if "new-party" in renewed_by else ()
        yield from _set_aside(before, after, slot, "out-of-phase")
    if _heard(before, slot) != _heard(after, slot):
        yield from transition.people()


def _heard(weighed: Weighed, slot: str) -> set[tuple[object, ...]]:
    """The records that speak for `slot`, and whether they do so as one about the whole, or of one party."""
    spoken = (b for b in weighed.bearings if slot in b.slots)
    return {(b.record.id, b.whole, slot in b.later, b.reason == "one-party") for b in spoken}


def _by_evidence(
    transition: Transition, indicator: str, slot: str, before: Weighed, after: Weighed
) -> Iterator[Fate]:
    old = {record.id: record for record in transition.old.collaboration.evidence}
    new = {record.id: record for record in transition.new.collaboration.evidence}
    days = transition.old.day, transition.new.day

    def fates(found: Iterable[Bearing]) -> Iterator[Fate]:
        for id_ in dict.fromkeys(bearing.record.id for bearing in found):
            what = became(old.get(id_), new.get(id_), days, lambda record: _said_to(record, indicator))
            if what:
                yield Fate(what=what, id=id_, day=told_with(what, new.get(id_) or old[id_]))

    stood = list(fates((*_stood(after, slot), *_stood(before, slot))))
    yield from stood or fates((*_heard_at(after, slot), *_heard_at(before, slot)))


def became(
    old: Evidence | None, new: Evidence | None, days: tuple[date, date], said: Callable[[Evidence], object]
) -> What | None:
    """What became of a record from file to file, or, where it says the same, from day to day."""
    if old is None:
        return "record-added"
    if new is None:
        return "record-removed"
    if said(old) != said(new):
        return "record-changed"
    first, last = days
    if holds_on(new, first) and not holds_on(new, last):
        return "record-ended"
    begins = new.begins
    return "record-begun" if begins_after(begins, first) and not begins_after(begins, last) else None


def told_with(what: What, record: Evidence) -> str | None:
    """The date that goes with what became of a record: when it ended, or when it was last seen to be so."""
    return written(record.until if what == "record-ended" else record.date)


def _said_to(record: Evidence, indicator: str) -> tuple[object, ...]:
    """What a record says to one indicator."""
    sides = [indicator in side for side in (record.supports, record.partly, record.against)]
    where = [named if named is None else frozenset(named) for named in (record.parties, record.arenas)]
    return record.kind, record.date, record.since, record.until, *where, sides


_GROUNDS: dict[Cause, Callable[[Transition, str, str, Weighed, Weighed], Iterator[Fate]]] = {
    "rules": _by_rules,
    "ageing": _by_ageing,
    "parties": _by_parties,
    "evidence": _by_evidence,
}


class Compared:
    """One arena through every stage."""

    def __init__(self, old: Case, new: Case, cases: Iterable[Case], arena: str) -> None:
        self.stages = [Stage(case, arena) for case in cases]
        self.transitions = [
            Transition(cause, before, after, old, new)
            for cause, (before, after) in zip(get_args(Cause), pairwise(self.stages), strict=True)
        ]
