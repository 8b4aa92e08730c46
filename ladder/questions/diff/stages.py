"""The stages from old to new, one cause more in each, and what is found about an arena at each of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Literal, NamedTuple

from ...cached import cached_property
from ...flow import Case, find
from ...judge.assemble import Found
from ...judge.compile import criterion_subject, step_subject
from ...judge.grade import HOLDS
from ...model.collaboration import Arena, Collaboration, Evidence, Party, PhaseStart
from ...model.values import Grade, When
from .result import Standing, Value


def applied(old: Case, new: Case) -> tuple[Case, Case, Case, Case, Case]:
    """From `old` to `new`, one cause more in each: rules, ageing, parties and phases, evidence.

    Records of a kind that the new rules do not know are left out by the rules. One engine judges them all.
    """
    old = old.as_if(engine=new.engine)
    kinds = new.rules.pack.evidence.kinds
    weighable = (record for record in old.collaboration.evidence if record.kind in kinds)
    known = old.with_evidence(weighable).as_if(rules=new.rules)
    aged = known.on(new.day).as_if(collaboration=as_it_stood(known.collaboration, old.day))
    return old, known, aged, new.with_evidence(aged.collaboration.evidence), new


def as_it_stood(collaboration: Collaboration, day: date) -> Collaboration:
    """`collaboration` with nothing in it that begins or ends after `day`: from there on it only ages.

    Judged on `day` itself it gives the same statuses and levels.
    """
    return collaboration.model_copy(
        update={
            "parties": tuple(StandingStill(**dict(party), day=day) for party in collaboration.parties),
            "arenas": tuple(
                arena.model_copy(update={"phases": entered(arena, day)}) for arena in collaboration.arenas
            ),
            "evidence": tuple(
                _still_so(record) if holds_on(record, day) else record
                for record in collaboration.evidence
                if not begins_after(record.begins, day)
            ),
        }
    )


def _still_so(record: Evidence) -> Evidence:
    """`record` that never ends of itself. That it says until when it holds is not taken away."""
    return record.model_copy(update={"until": record.until and record.until._replace(last=date.max)})


class StandingStill(Party):
    """A party who neither comes nor goes after `day`. Of the time until then all is as it was said."""

    day: date

    @property
    def joins(self) -> When | None:
        """When it came; one who had not come by the day never does."""
        return When.on(date.max) if begins_after(self.since, self.day) else self.since

    def takes_part(self, day: date) -> bool:
        """As on the day on which it stopped, from there on."""
        return super().takes_part(min(day, self.day))


def entered(arena: Arena, day: date) -> tuple[PhaseStart, ...]:
    """The phases that `arena` had entered by `day`."""
    return tuple(start for start in arena.phases if not begins_after(start.since, day))


def begins_after(begins: When | None, day: date) -> bool:
    """Whether something begins, and certainly after `day`."""
    return begins is not None and begins.first > day


def holds_on(record: Evidence, day: date) -> bool:
    """Whether `record` says when it ends, and may still hold on `day`."""
    return record.until is not None and record.until.last >= day


class Movable(NamedTuple):
    """What may move: a level, a step, a criterion, an indicator, or a party's part in it."""

    kind: Literal["level", "step", "criterion", "indicator", "party"]
    id: str
    party: str | None = None


class Stage:
    """What was found about one arena at one stage."""

    def __init__(self, case: Case, arena: str) -> None:
        self.case = case
        self.arena = next(a for a in case.collaboration.arenas if a.id == arena)
        self.found: Found = find(case, self.arena)
        self.pack = self.found.rules.pack
        self.indicators = self.found.judged.indicators

    @cached_property
    def values(self) -> Mapping[Movable, Value]:
        """How everything stands. What is not asked is not there."""
        level, judged = self.found.level, self.found.judged
        values: dict[Movable, Value] = {Movable("level", key): getattr(level, key) for key in HOLDS}
        for number, grade in judged.steps.items():
            marks = judged.contested[step_subject(number)]
            values[Movable("step", str(number))] = standing(grade, bool(marks))
        for id_, grade in judged.criteria.items():
            marks = judged.contested[criterion_subject(id_)]
            values[Movable("criterion", id_)] = standing(grade, bool(marks))
        for id_, weighed in judged.indicators.items():
            if weighed.counts:
                values[Movable("indicator", id_)] = standing(weighed.grade, weighed.contested)
                for party in weighed.places if weighed.question.indicator.per == "party" else ():
                    slot = weighed.at(party)
                    values[Movable("party", id_, party)] = standing(slot.grade, slot.contested)
        return values

    @cached_property
    def aside(self) -> Collection[str]:
        """The indicators that the file sets aside here."""
        return self.case.collaboration.set_aside(self.arena)

    @cached_property
    def criterion_of(self) -> Mapping[str, str]:
        """The criterion of each indicator in the pack."""
        return self.pack.criterion_of

    @cached_property
    def members(self) -> Mapping[str, Party]:
        """Those who take part in the arena at any time, by id."""
        return {party.id: party for party in self.case.collaboration.members(self.arena)}

    @property
    def present(self) -> Mapping[str, str]:
        """The tier of each party who takes part on the day."""
        return self.found.surveyed.tiers

    @property
    def entered(self) -> tuple[PhaseStart, ...]:
        """The phases entered by the day."""
        return entered(self.arena, self.case.day)


def standing(grade: Grade, contested: bool) -> Standing:
    """`grade` as a result holds it."""
    return Standing(status=grade.status, floor=grade.floor, ceiling=grade.ceiling, contested=contested)
