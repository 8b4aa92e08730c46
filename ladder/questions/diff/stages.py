"""The stages from old to new, one cause more in each, and what is found about an arena at each of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from ...flow import find
from ...judge.assemble import Found
from ...judge.compile import Rules, criterion_subject, step_subject
from ...judge.engine import Engine
from ...model.collaboration import Arena, Collaboration, Evidence, Party, PhaseStart
from ...model.values import Grade, When
from .result import LEVELS, Standing, Value


class Side(NamedTuple):
    """What is held against something else: a collaboration, the rules to judge it by, and the day."""

    collaboration: Collaboration
    rules: Rules
    day: date


def applied(old: Side, new: Side) -> tuple[Side, Side, Side, Side, Side]:
    """From `old` to `new`, one cause more in each: rules, ageing, parties and phases, evidence.

    Records of a kind that the new rules do not know are left out by the rules.
    """
    kinds = new.rules.pack.evidence.kinds
    weighable = tuple(record for record in old.collaboration.evidence if record.kind in kinds)
    known = old.collaboration.model_copy(update={"evidence": weighable})
    aged = as_it_stood(known, old.day)
    moved = new.collaboration.model_copy(update={"evidence": aged.evidence})
    return (
        old,
        Side(known, new.rules, old.day),
        Side(aged, new.rules, new.day),
        Side(moved, new.rules, new.day),
        new,
    )


def as_it_stood(collaboration: Collaboration, day: date) -> Collaboration:
    """`collaboration` with nothing in it that begins or ends after `day`: from there on it only ages.

    Judged on `day` itself it gives the same statuses and levels.
    """
    return collaboration.model_copy(
        update={
            "parties": tuple(_still_there(party, day) for party in collaboration.parties),
            "arenas": tuple(
                arena.model_copy(update={"phases": entered(arena, day)}) for arena in collaboration.arenas
            ),
            "evidence": tuple(
                record.model_copy(update={"until": None}) if holds_on(record, day) else record
                for record in collaboration.evidence
                if not begins_after(record.begins, day)
            ),
        }
    )


def _still_there(party: Party, day: date) -> Party:
    """`party` who neither comes nor goes after `day`.

    A party yet to come never comes. It is not taken out, for whom a record speaks for, and in which arena,
    is read from all who are named; and of a last day, only how late it may be is moved, for the same reason.
    """
    never = When(date.max, date.max, date.max.isoformat())
    since, until = party.since, party.until
    if begins_after(since, day):
        since = never
    if until and until.last >= day:
        until = until._replace(last=date.max)
    return party.model_copy(update={"since": since, "until": until})


def entered(arena: Arena, day: date) -> tuple[PhaseStart, ...]:
    return tuple(start for start in arena.phases if not begins_after(start.since, day))


def begins_after(begins: When | None, day: date) -> bool:
    return begins is not None and begins.first > day


def holds_on(record: Evidence, day: date) -> bool:
    return record.until is not None and record.until.last >= day


class Subject(NamedTuple):
    """What may move: a level, a step, a criterion, an indicator, or a party's part in it."""

    kind: Literal["level", "step", "criterion", "indicator", "party"]
    id: str
    party: str | None = None


class Stage:
    """What was found about one arena at one stage."""

    def __init__(self, side: Side, arena: str, engine: Engine) -> None:
        self.side = side
        self.pack = side.rules.pack
        self.arena = next(a for a in side.collaboration.arenas if a.id == arena)
        self.found: Found = find(side.collaboration, side.rules, side.day, engine, self.arena)
        self.indicators = self.found.judged.indicators

    @cached_property
    def values(self) -> Mapping[Subject, Value]:
        """How everything stands. What is not asked is not there."""
        level, judged = self.found.level, self.found.judged
        values: dict[Subject, Value] = {Subject("level", key): getattr(level, key) for key in LEVELS}
        for number, grade in judged.steps.items():
            marks = judged.contested[step_subject(number)]
            values[Subject("step", str(number))] = standing(grade, bool(marks))
        for id_, grade in judged.criteria.items():
            marks = judged.contested[criterion_subject(id_)]
            values[Subject("criterion", id_)] = standing(grade, bool(marks))
        for id_, weighed in judged.indicators.items():
            values[Subject("indicator", id_)] = standing(weighed.grade, weighed.contested)
            for party, slot in weighed.parties.items():
                values[Subject("party", id_, party)] = standing(slot.grade, slot.contested)
        return values

    @cached_property
    def criterion_of(self) -> Mapping[str, str]:
        """The criterion of each indicator in the pack."""
        return {i: id_ for id_, criterion in self.pack.criteria.items() for i in criterion.indicators}

    @cached_property
    def members(self) -> Mapping[str, Party]:
        """Those who take part in the arena at any time, by id."""
        return {party.id: party for party in self.side.collaboration.members(self.arena)}

    @property
    def present(self) -> Mapping[str, str]:
        """The tier of each party who takes part on the day."""
        return self.found.surveyed.tiers

    @property
    def entered(self) -> tuple[PhaseStart, ...]:
        """The phases entered by the day."""
        return entered(self.arena, self.side.day)


def standing(grade: Grade, contested: bool) -> Standing:
    return Standing(status=grade.status, floor=grade.floor, ceiling=grade.ceiling, contested=contested)
