"""The laws of floor and ceiling, as functions that fail when a law is broken.

`before` holds every measure of the random collaboration in `data`, judged as it stands. That `reached` is
never above the other two levels is held against every judgement that is made.

The property tests draw their cases with hypothesis; `python -m tests.laws 20000` draws many more.
"""

from __future__ import annotations

import sys
import time
from importlib.util import find_spec
from random import Random
from typing import Any

from ladder.flow import Case, assess
from ladder.judge.engine import Engine
from ladder.judge.engine.choose import EngineUnavailable, engine
from ladder.model.assessment import ArenaResult, Assessment

from .build import DAY, PLAIN, from_data, random_collaboration, random_record, rules

PER_PARTY = {
    id_ for c in rules().pack.criteria.values() for id_, i in c.indicators.items() if i.per == "party"
}


def durable() -> Engine | None:
    """durable_rules, or None where it is not installed. One that is there and not trusted is an error."""
    try:
        return engine("durable")
    except EngineUnavailable:
        if find_spec("durable_rules_engine"):
            raise
        return None


def judge(data: dict[str, Any], judge_with: Engine = PLAIN) -> Assessment:
    return assess(Case(from_data(data), rules(), DAY, judge_with))


def with_record(data: dict[str, Any], record: dict[str, Any]) -> dict[str, Any]:
    return data | {"evidence": [*data["evidence"], record]}


def measures(arena: ArenaResult) -> list[int]:
    """Every floor and ceiling, and the levels, in a fixed order."""
    level = arena.level
    assert level.reached <= min(level.under_way, level.possible)
    assert arena.published <= level.reached
    found = [level.reached, level.under_way, level.possible]
    for step in arena.steps:
        found += [step.floor, step.ceiling]
        for criterion in step.criteria:
            found += [criterion.floor, criterion.ceiling]
            found += [end for i in criterion.indicators for end in (i.floor, i.ceiling)]
            each = (i for i in criterion.indicators if i.id in PER_PARTY)
            found += [end for i in each for p in i.parties for end in (p.floor, p.ceiling)]
    return found


def all_measures(assessment: Assessment) -> list[int]:
    return [value for arena in assessment.arenas for value in measures(arena)]


def one_more_for_never_lowers(data: dict[str, Any], random: Random, before: list[int]) -> None:
    after = all_measures(judge(with_record(data, _one_sided(data, random, "supports"))))
    assert all(new >= old for old, new in zip(before, after, strict=True))


def one_more_against_never_raises(data: dict[str, Any], random: Random, before: list[int]) -> None:
    after = all_measures(judge(with_record(data, _one_sided(data, random, "against"))))
    assert all(new <= old for old, new in zip(before, after, strict=True))


def _one_sided(data: dict[str, Any], random: Random, side: str) -> dict[str, Any]:
    """A record all for or all against, on indicators that records already bear on."""
    sides = ("supports", "against", "partly")
    named = {i for r in data["evidence"] for s in sides for i in r.get(s, ())} or {"overview-exists"}
    ids = [p["id"] for p in data["parties"]]
    arenas = data["arenas"]
    record = random_record(random, "ONE-MORE", sorted(named), ids, arenas)
    bears = [i for s in sides for i in record.pop(s, ())]
    return record | {side: bears}


def order_changes_nothing(data: dict[str, Any], random: Random, before: list[int]) -> None:
    shuffled = list(data["evidence"])
    random.shuffle(shuffled)
    assert all_measures(judge(data | {"evidence": shuffled})) == before


def unrelated_records_change_nothing(data: dict[str, Any], _: Random, before: list[int]) -> None:
    """A record in an arena of its own changes no other arena."""
    apart = {"id": "apart", "name": "Apart", "relation": "other"}
    named = sorted({i for c in rules().pack.criteria.values() for i in c.indicators})
    record = {"id": "APART", "what": "Noe.", "kind": "decision", "date": "2020-10", "source": {"work": "Et"}}
    widened = data | {"arenas": [*data["arenas"], apart]}
    widened = with_record(widened, record | {"arenas": ["apart"], "against": named})
    after = [value for a in judge(widened).arenas if a.id != "apart" for value in measures(a)]
    assert after == before


def unknown_never_becomes_no(data: dict[str, Any], _: Random, __: list[int]) -> None:
    """With no evidence against, nothing is a gap; with none at all, everything asked is unknown."""
    silent = judge(data | {"evidence": []})
    assert {c.status for a in silent.arenas for s in a.steps for c in s.criteria} == {"unknown"}
    only_for = [
        {k: v for k, v in record.items() if k not in ("against", "partly")}
        for record in data["evidence"]
        if "supports" in record
    ]
    assert not [gap for arena in judge(data | {"evidence": only_for}).arenas for gap in arena.gaps]


def engines_are_equal(data: dict[str, Any], _: Random, before: list[int]) -> None:
    """durable_rules is held against the plain engine on every table; then the results are the same."""
    other = durable()
    if other is not None:
        assert all_measures(judge(data, other)) == before


LAWS = (
    one_more_for_never_lowers,
    one_more_against_never_raises,
    order_changes_nothing,
    unrelated_records_change_nothing,
    unknown_never_becomes_no,
    engines_are_equal,
)


def main(count: int, first: int = 0) -> None:
    """Hold every law against `count` random collaborations, from seed `first`; a failing seed is told."""
    started = time.monotonic()
    for seed in range(first, first + count):
        random = Random(seed)
        data = random_collaboration(random)
        before = all_measures(judge(data))
        for law in LAWS:
            try:
                law(data, random, before)
            except Exception:
                print(f"{law.__name__} does not hold for seed {seed}")  # noqa: T201
                raise
    engines = "both engines" if durable() else "the plain engine only"
    spent = time.monotonic() - started
    print(f"{count} random collaborations, {len(LAWS)} laws, {engines}: all hold ({spent:.0f} s)")  # noqa: T201


if __name__ == "__main__":
    main(*map(int, sys.argv[1:] or ["1000"]))
