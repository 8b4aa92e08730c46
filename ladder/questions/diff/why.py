"""Why a transition from one stage to the next moved something: the rules, records or parties behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Literal, get_args

from ...flow import Case
from ...judge.weigh import Bearing, Weighed
from ...model.collaboration import Evidence, Party
from ...model.pack import Criterion, Pack
from ...model.values import When
from .result import Cause, Fate, Standing, Value, What
from .stages import Movable, Stage, begins_after, holds_on, standing


class Transition:
    """From one stage to the next in one arena: what moved, and why."""

    def __init__(self, cause: Cause, before: Stage, after: Stage, old: Case, new: Case) -> None:
        self.cause = cause
        self.before = before
        self.after = after
        self.old = old
        self.new = new

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
        return before != after

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
        reached = [value for value in self.ends(subject) if isinstance(value, int)]
        for number in range(min(reached) + 1, max(reached) + 1):
            if self.moved(step := Movable("step", str(number))):
                yield from self.why(step)

    def _step(self, subject: Movable) -> Iterator[Fate]:
        """The core criteria that moved, and those the rules put elsewhere."""
        number = int(subject.id)
        if None in self.ends(subject):
            there = subject in self.after.values
            yield Fate(what="step-added" if there else "step-removed", id=subject.id)
        core = (
            id_
            for stage in self.both
            for id_, criterion in stage.pack.criteria.items()
            if criterion.core and stage.pack.step_of[id_] == number
        )
        for id_ in dict.fromkeys(core):
            if self.moved(criterion := Movable("criterion", id_)):
                yield from self.why(criterion)
            elif _place(self.before.pack, id_) != _place(self.after.pack, id_):
                yield Fate(what="criterion-changed", id=id_)

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
        elif before.applies != after.applies:
            yield Fate(what="criterion-changed", id=criterion)
        else:
            yield from self._fits_or_not(after)

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
            return
        slots = [subject.party] if subject.party else dict.fromkeys((*before.slots, *after.slots))
        for slot in slots:
            if _at(before, slot) != _at(after, slot):
                yield from _GROUNDS[self.cause](self, subject.id, slot, before, after)

    def _asked_with_criterion(self, indicator: str) -> Iterator[Fate]:
        """Why an indicator is asked at one of the stages only: its criterion is, or the rules changed."""
        criteria = {s.criterion_of[indicator] for s in self.both if indicator in s.criterion_of}
        flipped = [id_ for id_ in criteria if None in self.ends(Movable("criterion", id_))]
        for id_ in flipped:
            yield from self._asked_or_not(id_)
        if not flipped:
            there = indicator in self.after.criterion_of
            yield Fate(what="indicator-added" if there else "indicator-removed", id=indicator)

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
    return (found.core, pack.step_of[criterion]) if found else None


def _counts(bearing: Bearing, slot: str) -> bool:
    """Whether a record stands at `slot`. What is beaten moves nothing, nor does taking it away."""
    return slot in bearing.slots and bearing.reason is None


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
    """What decides how far a record of each kind moves anything."""
    weights = pack.evidence
    strengths = {id_: kind.strength for id_, kind in weights.kinds.items()}
    return weights.against_in_full_from, weights.newer_beats_older_after_months, strengths


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
    for bearing in before.bearings:
        if _counts(bearing, slot) and bearing.record.id in aside:
            yield Fate(what=reason, id=bearing.record.id, day=written(bearing.record.date))


def _by_parties(
    transition: Transition,
    indicator: str,  # noqa: ARG001  parties and phases make no difference between indicators
    slot: str,
    before: Weighed,
    after: Weighed,
) -> Iterator[Fate]:
    if slot not in before.slots or slot not in after.slots:
        yield from (ground for ground in transition.people() if ground.id == slot)
        return
    if before.question.renewed != after.question.renewed:
        renewed_by = before.question.indicator.renewed_by
        yield from transition.phases() if "phase-change" in renewed_by else ()
        yield from transition.people() if "new-party" in renewed_by else ()
        yield from _set_aside(before, after, slot, "out-of-phase")
    if _heard(before, slot) != _heard(after, slot):
        yield from transition.people()


def _heard(weighed: Weighed, slot: str) -> set[str]:
    """The records that speak for `slot`."""
    return {bearing.record.id for bearing in weighed.bearings if slot in bearing.slots}


def _by_evidence(
    transition: Transition, indicator: str, slot: str, before: Weighed, after: Weighed
) -> Iterator[Fate]:
    old = {record.id: record for record in transition.old.collaboration.evidence}
    new = {record.id: record for record in transition.new.collaboration.evidence}
    days = transition.old.day, transition.new.day
    stood = (b.record.id for b in (*after.bearings, *before.bearings) if _counts(b, slot))
    for id_ in dict.fromkeys(stood):
        what = became(old.get(id_), new.get(id_), days, lambda record: _said_to(record, indicator))
        if what:
            yield Fate(what=what, id=id_, day=told_with(what, new.get(id_) or old[id_]))


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
    return record.kind, record.date, record.since, record.until, record.parties, record.arenas, sides


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
