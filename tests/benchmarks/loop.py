"""One assessment beside what is left of it when only records are matched: a loop over an index, by hand.

The loop finds floors and ceilings of indicators, criteria and steps. It knows no parties, lets nothing beat
anything, and explains and advises nothing: it is the least that anything can take. Where each indicator has
one record that names nobody, it must find what `assess` finds.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ladder.flow import Case, assess
from ladder.model.assessment import ArenaResult
from ladder.model.collaboration import Evidence
from ladder.model.pack import Criterion, Indicator, Kind, Pack, Step, Weights
from ladder.model.values import MET, NOT_MET, PARTLY, UNKNOWN, Grade, add_months
from tests.benchmarks.scale import LAST
from tests.build import arena, collaboration, record, rules

Ends = dict[str, Grade]


class Matched(NamedTuple):
    """What the loop finds: the ends of each indicator, criterion and step."""

    indicators: Ends
    criteria: Ends
    steps: dict[int, Grade]


class Asked(NamedTuple):
    """An indicator laid out: how long evidence holds, and how high each kind for it lifts the floor."""

    months: int
    lifts: dict[str, int]


class Index(NamedTuple):
    """What the loop needs of a pack, laid out once: as any engine has read its rules before it is asked.

    A record *partly* or against lowers the ceiling to `partly` and `against`, by its kind. A criterion has
    its parts and whether it takes all of them; a step its core criteria and its conditions.
    """

    indicators: dict[str, Asked]
    partly: dict[str, int]
    against: dict[str, int]
    criteria: dict[str, tuple[tuple[str, ...], bool]]
    steps: dict[int, tuple[tuple[str, ...], tuple[str, ...]]]


def index(asked: Case) -> Index:
    """The criteria that apply in the one arena of `asked`, laid out."""
    pack, (only,) = asked.rules.pack, asked.chosen
    tiers = [party.tier for party in asked.collaboration.parties]
    where = (only.relation, only.phases[0].phase if only.phases else None, tiers)
    criteria = {id_: c for id_, c in pack.criteria.items() if c.applies.holds(*where, ends=False)}
    weights = pack.evidence
    weakest, in_full = weights.weakest("account"), weights.kinds[weights.against_in_full_from].strength
    return Index(
        {id_: _asked(weights, i) for c in criteria.values() for id_, i in c.indicators.items()},
        {
            id_: MET if k.nature == "account" and k.strength == weakest else PARTLY
            for id_, k in _moving(weights)
        },
        {id_: NOT_MET if k.strength >= in_full else PARTLY for id_, k in _moving(weights)},
        {id_: (c.met.parts, c.met.all is not None) for id_, c in criteria.items()},
        {
            s.number: (_of(criteria, pack, s, "core"), _of(criteria, pack, s, "condition"))
            for s in pack.ladder.steps
        },
    )


def _asked(weights: Weights, indicator: Indicator) -> Asked:
    lifts = {}
    for id_, kind in _moving(weights):
        needed = indicator.needs.act if kind.nature == "act" else indicator.needs.account
        lifts[id_] = MET if needed and kind.strength >= weights.kinds[needed].strength else PARTLY
    return Asked(indicator.holds_for_months or weights.holds_for_months, lifts)


def _moving(weights: Weights) -> list[tuple[str, Kind]]:
    return [(id_, kind) for id_, kind in weights.kinds.items() if kind.strength]


def _of(criteria: dict[str, Criterion], pack: Pack, step: Step, weight: str) -> tuple[str, ...]:
    return tuple(id_ for id_ in pack.criteria_of(step) if id_ in criteria and criteria[id_].weight == weight)


def match(known: Index, records: Iterable[Evidence], day: date) -> Matched:
    """The strongest for and against each indicator, and what they make of criteria and steps."""
    ends = matched(known, records, day)
    criteria = {id_: _criterion(parts, ends, takes_all) for id_, (parts, takes_all) in known.criteria.items()}
    return Matched(ends, criteria, {number: _step(*own, criteria) for number, own in known.steps.items()})


def matched(known: Index, records: Iterable[Evidence], day: date) -> Ends:
    """The strongest for and against each indicator: all that other engines are asked for."""
    floors, ceilings = dict.fromkeys(known.indicators, NOT_MET), dict.fromkeys(known.indicators, MET)
    for one in records:
        if one.date is None or one.date.first > day or one.kind not in known.against:
            continue
        for side, names in (("for", one.supports), ("partly", one.partly), ("against", one.against)):
            for id_ in names:
                asked = known.indicators.get(id_)
                if asked and add_months(one.date.last, asked.months) >= day:
                    if side == "for":
                        floors[id_] = max(floors[id_], asked.lifts[one.kind])
                    elif side == "partly":
                        floors[id_] = max(floors[id_], PARTLY)
                        ceilings[id_] = min(ceilings[id_], known.partly[one.kind])
                    else:
                        ceilings[id_] = min(ceilings[id_], known.against[one.kind])
    return {id_: Grade(floors[id_], ceilings[id_]) for id_ in known.indicators}


def _criterion(parts: tuple[str, ...], ends: Ends, takes_all: bool) -> Grade:
    grades = [ends[id_] for id_ in parts]
    return _all(grades) if takes_all else Grade(*map(max, zip(*grades, strict=True)))


def _step(core: tuple[str, ...], conditions: tuple[str, ...], criteria: Ends) -> Grade:
    floor, ceiling = _all([criteria[id_] for id_ in core])
    others = [criteria[id_] for id_ in conditions]
    floor = min(floor, PARTLY) if any(grade.floor < MET for grade in others) else floor
    return Grade(floor, min(ceiling, PARTLY) if any(grade.ceiling < MET for grade in others) else ceiling)


def _all(parts: list[Grade]) -> Grade:
    """Met when every part is, not met when every part is not, otherwise partly."""
    if not parts:
        return UNKNOWN
    floors, ceilings = zip(*parts, strict=True)
    floor = MET if min(floors) == MET else min(PARTLY, max(floors))
    return Grade(floor, NOT_MET if max(ceilings) == NOT_MET else max(PARTLY, min(ceilings)))


def agrees() -> bool:
    """Whether the loop finds what `assess` finds, where nothing is beaten and nobody is named."""
    kinds = ("decision", "minutes", "report", "interviews", "statement", "assignment-letter", "survey")
    sides = ("supports", "partly", "against", "supports")
    indicators = [i for c in rules().pack.criteria.values() for i in c.indicators]
    records = [
        record(f"E{n}", kinds[n % len(kinds)], date="2020-06-01", **{sides[n % len(sides)]: [id_]})
        for n, id_ in enumerate(indicators)
    ]
    asked = Case(collaboration(*records, arenas=[arena()]), rules(), LAST)
    (found,) = assess(asked).arenas
    return _ends_of(found) == match(index(asked), asked.collaboration.evidence, asked.day)


def _ends_of(found: ArenaResult) -> Matched:
    criteria = [c for step in found.steps for c in step.criteria if c.applies]
    return Matched(
        {i.id: Grade(i.floor, i.ceiling) for c in criteria for i in c.indicators},
        {c.id: Grade(c.floor, c.ceiling) for c in criteria},
        {step.number: Grade(step.floor, step.ceiling) for step in found.steps},
    )
