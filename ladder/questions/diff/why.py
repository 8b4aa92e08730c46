"""Why a passage from one stage to the next moved something: the rules, records or parties behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Literal, get_args

from ...judge.engine import Engine
from ...judge.weigh import Bearing, Weighed
from ...model.collaboration import Evidence, Party
from ...model.pack import Criterion, Pack
from ...model.values import When
from .result import Cause, Ground, Standing, Value, What
from .stages import Side, Stage, Subject, begins_after, holds_on, standing


class Passage:
    """From one stage to the next in one arena: what moved, and why."""

    def __init__(self, cause: Cause, before: Stage, after: Stage, old: Side, new: Side) -> None:
        self.cause = cause
        self.before = before
        self.after = after
        self.old = old
        self.new = new

    @property
    def both(self) -> tuple[Stage, Stage]:
        return self.before, self.after

    def ends(self, subject: Subject) -> tuple[Value, Value]:
        return self.before.values.get(subject), self.after.values.get(subject)

    def moved(self, subject: Subject) -> bool:
        before, after = self.ends(subject)
        return before != after

    def why(self, subject: Subject) -> tuple[Ground, ...]:
        """What moved `subject`, gathered from what moved below it."""
        gather = {
            "level": self._level,
            "step": self._step,
            "criterion": self._criterion,
            "indicator": self._indicator,
            "party": self._indicator,
        }[subject.kind]
        return tuple(dict.fromkeys(gather(subject)))

    def _level(self, subject: Subject) -> Iterator[Ground]:
        """The steps between where it was and where it is: one of them broke the row, or mended it."""
        reached = [value for value in self.ends(subject) if isinstance(value, int)]
        for number in range(min(reached) + 1, max(reached) + 1):
            if self.moved(step := Subject("step", str(number))):
                yield from self.why(step)

    def _step(self, subject: Subject) -> Iterator[Ground]:
        """The core criteria that moved, and those the rules put elsewhere."""
        number = int(subject.id)
        if None in self.ends(subject):
            there = subject in self.after.values
            yield Ground(what="step-added" if there else "step-removed", id=subject.id)
        core = (
            id_
            for stage in self.both
            for id_, criterion in stage.pack.criteria.items()
            if criterion.core and stage.pack.step_of[id_] == number
        )
        for id_ in dict.fromkeys(core):
            if self.moved(criterion := Subject("criterion", id_)):
                yield from self.why(criterion)
            elif _place(self.before.pack, id_) != _place(self.after.pack, id_):
                yield Ground(what="criterion-changed", id=id_)

    def _criterion(self, subject: Subject) -> Iterator[Ground]:
        if None in self.ends(subject):
            yield from self._asked_or_not(subject.id)
            return
        criteria = [stage.pack.criteria[subject.id] for stage in self.both]
        if criteria[0].met != criteria[1].met:
            yield Ground(what="criterion-changed", id=subject.id)
        for part in dict.fromkeys(part for criterion in criteria for part in criterion.met.parts):
            if self.moved(indicator := Subject("indicator", part)):
                yield from self.why(indicator)

    def _asked_or_not(self, criterion: str) -> Iterator[Ground]:
        """Why a criterion is asked for at one of the stages only."""
        before, after = (stage.pack.criteria.get(criterion) for stage in self.both)
        if before is None or after is None:
            yield Ground(what="criterion-added" if after else "criterion-removed", id=criterion)
        elif before.applies != after.applies:
            yield Ground(what="criterion-changed", id=criterion)
        else:
            yield from self._fits_or_not(after)

    def _fits_or_not(self, criterion: Criterion) -> Iterator[Ground]:
        """What about the arena brought it in under where the criterion applies, or out."""
        where = criterion.applies
        relations = [stage.arena.relation for stage in self.both]
        if where.relation_fits(relations[0]) != where.relation_fits(relations[1]):
            yield Ground(what="relation-changed", id=relations[1])
        phases = [stage.found.surveyed.phase_id for stage in self.both]
        if where.phase_fits(phases[0]) != where.phase_fits(phases[1]):
            yield from self.phases()
        tiers = [stage.present for stage in self.both]
        if where.tiers_fit(tiers[0].values()) != where.tiers_fit(tiers[1].values()):
            named = set(where.tiers or ())
            yield from (g for g in self.people() if not named.isdisjoint(t.get(g.id, "") for t in tiers))

    def _indicator(self, subject: Subject) -> Iterator[Ground]:
        """What moved an indicator at the party named, or at whom it moved."""
        before, after = (stage.indicators.get(subject.id) for stage in self.both)
        if before is None or after is None:
            yield from self._asked_with_criterion(subject.id)
            return
        slots = [subject.party] if subject.party else dict.fromkeys((*before.slots, *after.slots))
        for slot in slots:
            if _at(before, slot) != _at(after, slot):
                yield from _GROUNDS[self.cause](self, subject.id, slot, before, after)

    def _asked_with_criterion(self, indicator: str) -> Iterator[Ground]:
        """Why an indicator is asked at one of the stages only: its criterion is, or the rules changed."""
        criteria = {s.criterion_of[indicator] for s in self.both if indicator in s.criterion_of}
        flipped = [id_ for id_ in criteria if None in self.ends(Subject("criterion", id_))]
        for id_ in flipped:
            yield from self._asked_or_not(id_)
        if not flipped:
            there = indicator in self.after.criterion_of
            yield Ground(what="indicator-added" if there else "indicator-removed", id=indicator)

    def phases(self) -> Iterator[Ground]:
        """The phases that the arena has entered at one of the stages only."""
        before, after = (stage.entered for stage in self.both)
        for start in after:
            if start not in before:
                yield Ground(what="phase-entered", id=start.phase, day=start.since.written)
        for start in before:
            if start not in after:
                yield Ground(what="phase-left", id=start.phase, day=start.since.written)

    def people(self) -> Iterator[Ground]:
        """The parties who came, who went, and about whom something else is changed."""
        before, after = self.both
        old = {party.id: party for party in self.old.collaboration.parties}
        for id_, party in {**before.members, **after.members}.items():
            if _joined(id_, before, after):
                yield Ground(what="party-joined", id=id_, day=written(party.since))
            elif _joined(id_, after, before):
                yield Ground(what="party-left", id=id_, day=written(party.until))
            elif said_of(old[id_]) != said_of(after.members[id_]):
                yield Ground(what="party-changed", id=id_)


def _joined(party: str, before: Stage, after: Stage) -> bool:
    """Whether `party` is a member, or takes part, only afterwards."""
    named = party in after.members and party not in before.members
    return named or (party in after.present and party not in before.present)


def said_of(party: Party) -> tuple[object, ...]:
    """What may move a status of all that a file says about a party."""
    return party.tier, party.since, party.until


def written(day: When | None) -> str | None:
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
    passage: Passage,
    indicator: str,
    slot: str,  # noqa: ARG001  rules make no difference between parties
    before: Weighed,
    after: Weighed,
) -> Iterator[Ground]:
    if _asked(before) != _asked(after):
        yield Ground(what="indicator-changed", id=indicator)
    if weights(passage.before.pack) != weights(passage.after.pack):
        yield Ground(what="weights-changed", id=passage.after.pack.ladder.id)


def _asked(weighed: Weighed) -> dict[str, Any]:
    """What an indicator asks of evidence."""
    return weighed.question.indicator.model_dump(exclude={"question", "weight_sources"})


def weights(pack: Pack) -> tuple[object, ...]:
    weights = pack.evidence
    strengths = {id_: kind.strength for id_, kind in weights.kinds.items()}
    return weights.against_in_full_from, weights.newer_beats_older_after_months, strengths


def _by_ageing(
    passage: Passage,  # noqa: ARG001  all there is to know stands with the records
    indicator: str,  # noqa: ARG001
    slot: str,
    before: Weighed,
    after: Weighed,
) -> Iterator[Ground]:
    yield from _set_aside(before, after, slot, "stale")


def _set_aside(
    before: Weighed, after: Weighed, slot: str, reason: Literal["stale", "out-of-phase"]
) -> Iterator[Ground]:
    """The records that stood at `slot`, and no longer do for this reason."""
    aside = {b.record.id for b in after.bearings if b.reason == reason}
    for bearing in before.bearings:
        if _counts(bearing, slot) and bearing.record.id in aside:
            yield Ground(what=reason, id=bearing.record.id, day=written(bearing.record.date))


def _by_parties(
    passage: Passage,
    indicator: str,  # noqa: ARG001  parties and phases make no difference between indicators
    slot: str,
    before: Weighed,
    after: Weighed,
) -> Iterator[Ground]:
    if slot not in before.slots or slot not in after.slots:
        yield from (ground for ground in passage.people() if ground.id == slot)
        return
    if before.question.renewed != after.question.renewed:
        renewed_by = before.question.indicator.renewed_by
        yield from passage.phases() if "phase-change" in renewed_by else ()
        yield from passage.people() if "new-party" in renewed_by else ()
        yield from _set_aside(before, after, slot, "out-of-phase")
    heard = [{b.record.id for b in weighed.bearings if slot in b.slots} for weighed in (before, after)]
    if heard[0] != heard[1]:
        yield from passage.people()


def _by_evidence(
    passage: Passage, indicator: str, slot: str, before: Weighed, after: Weighed
) -> Iterator[Ground]:
    old = {record.id: record for record in passage.old.collaboration.evidence}
    new = {record.id: record for record in passage.new.collaboration.evidence}
    days = passage.old.day, passage.new.day
    stood = (b.record.id for b in (*after.bearings, *before.bearings) if _counts(b, slot))
    for id_ in dict.fromkeys(stood):
        what = fate(old.get(id_), new.get(id_), days, lambda record: _said_to(record, indicator))
        if what:
            yield Ground(what=what, id=id_, day=told_with(what, new.get(id_) or old[id_]))


def fate(
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


_GROUNDS: dict[Cause, Callable[[Passage, str, str, Weighed, Weighed], Iterator[Ground]]] = {
    "rules": _by_rules,
    "ageing": _by_ageing,
    "parties": _by_parties,
    "evidence": _by_evidence,
}


class Compared:
    """One arena through every stage."""

    def __init__(self, old: Side, new: Side, sides: Iterable[Side], arena: str, engine: Engine) -> None:
        self.stages = [Stage(side, arena, engine) for side in sides]
        self.passages = [
            Passage(cause, before, after, old, new)
            for cause, (before, after) in zip(get_args(Cause), pairwise(self.stages), strict=True)
        ]
