"""One assessment beside what is left of it when only records are matched: a loop over an index, by hand.

The loop finds floors and ceilings of indicators, criteria and steps. It knows no parties, lets nothing beat
anything, and explains and advises nothing: it is the least that anything can take. Where each indicator has
one record that names nobody, it must find what `assess` finds.
CPU time, in turn, so that a machine that slows down slows all; the least of some runs. With
`--instructions`, the instructions that valgrind counts, which nothing else on the machine can move.
Run: `python -m tests.benchmarks.peers`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import NamedTuple

from ladder.flow import Case, assess
from ladder.model.assessment import ArenaResult
from ladder.model.collaboration import Evidence
from ladder.model.pack import Criterion, Indicator, Kind, Pack, Step, Weights
from ladder.model.values import MET, NOT_MET, PARTLY, UNKNOWN, Grade, add_months
from tests.benchmarks.scale import LAST, case, seconds
from tests.build import arena, collaboration, record, rules
from tests.laws import durable

RECORDS = 200
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
    ends = {id_: Grade(floors[id_], ceilings[id_]) for id_ in known.indicators}
    criteria = {id_: _criterion(parts, ends, takes_all) for id_, (parts, takes_all) in known.criteria.items()}
    return Matched(ends, criteria, {number: _step(*own, criteria) for number, own in known.steps.items()})


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


def runners() -> dict[str, Callable[[], object]]:
    """What is compared, each asked about the same records."""
    plain = case(RECORDS)
    asked: dict[str, Callable[[], object]] = {
        "loop": partial(match, index(plain), plain.collaboration.evidence, plain.day),
        "plain": partial(assess, plain),
    }
    if engine := durable():
        asked["cross-checked"] = partial(assess, plain.as_if(engine=engine))
    return asked


def times(asked: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The least CPU time of each, in so many rounds."""
    taken = [{name: seconds(ask_it, 1) for name, ask_it in asked.items()} for _ in range(rounds)]
    return {name: min(each[name] for each in taken) for name in asked}


def instructions(name: str, runs: int) -> float:
    """The instructions of one run of it, with what it takes to start taken away."""
    return (_counted(name, runs + 1) - _counted(name, 1)) / runs


def _counted(name: str, runs: int) -> int:
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    ask_it = [sys.executable, "-m", "tests.benchmarks.peers", "--only", name, "--runs", str(runs)]
    told = subprocess.run([*tool, *ask_it], check=True, capture_output=True, text=True).stderr
    return next(int(line.split()[-1]) for line in told.splitlines() if "Collected" in line)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--instructions", action="store_true", help="count them too, with valgrind")
    parser.add_argument("--only", help="run only this one, and print nothing")
    parser.add_argument("--runs", type=int, default=20)
    chosen = parser.parse_args()
    asked = runners()
    if chosen.only:
        for _ in range(chosen.runs):
            asked[chosen.only]()
        return
    assert agrees(), "the loop finds something else than the assessment"
    taken = times(asked, chosen.runs)
    for name, took in taken.items():
        sys.stdout.write(f"{name:14} {took * 1000:8.2f} ms {took / taken['loop']:7.1f} loops\n")
    if chosen.instructions:
        counted = {name: instructions(name, 5) for name in asked}
        for name, count in counted.items():
            sys.stdout.write(
                f"{name:14} {count / 1e6:8.2f} million instructions {count / counted['loop']:7.1f}\n"
            )


if __name__ == "__main__":
    main()
