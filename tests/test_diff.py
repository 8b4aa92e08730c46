"""What changed and why: the causes add up, and each is told for what it is."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random
from shutil import copytree
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.flow import Case, assess
from ladder.judge import compile
from ladder.judge.compile import Rules
from ladder.judge.grade import HOLDS
from ladder.model.assessment import ArenaResult, Assessment
from ladder.model.collaboration import Collaboration
from ladder.model.pack import Needs
from ladder.model.values import Language, Text
from ladder.questions.diff import Difference, applied, as_it_stood, diff
from ladder.questions.diff.result import ArenaDifference, Change
from ladder.render import diff as render
from ladder.words import CannotAnswer, Say

from . import catalogues
from .build import (
    DAY,
    PLAIN,
    ROOT,
    approved,
    arena,
    blocks,
    collaboration,
    from_data,
    in_text,
    party,
    random_collaboration,
    random_party,
    random_record,
    record,
    rules,
)
from .packs import case_from, random_case, random_rules

EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"
MINIMAL = ROOT / "examples" / "minimal.toml"
EARLY = date(2019, 6, 30)
DAYS = (
    date(2015, 6, 1),
    date(2018, 12, 31),
    date(2020, 1, 15),
    date(2020, 7, 1),
    DAY,
    date(2020, 12, 31),
    date(2021, 3, 1),
    date(2024, 1, 1),
)
CAUSES = ("rules", "ageing", "parties", "evidence")

Where = tuple[str, str, str | None]


# The measures, read from assessments: another way than the one under test.


def values(found: ArenaResult) -> dict[Where, Any]:
    """How everything asked stands, by kind, id and party."""
    told: dict[Where, Any] = {("level", key, None): getattr(found.level, key) for key in HOLDS}
    for step in found.steps:
        told["step", str(step.number), None] = ends(step)
        for criterion in (c for c in step.criteria if c.applies):
            told["criterion", criterion.id, None] = ends(criterion)
            for indicator in (i for i in criterion.indicators if i.counts):
                told["indicator", indicator.id, None] = ends(indicator)
                for at in indicator.parties if indicator.asks == "party" else ():
                    told["party", indicator.id, at.party] = ends(at)
    return told


def ends(result: Any) -> tuple[str, int, int, bool] | int | None:
    if result is None or isinstance(result, int):
        return result
    return result.status, result.floor, result.ceiling, bool(result.contested)


def judged(side: Case) -> Assessment:
    return assess(side)


def moved(arena: ArenaDifference) -> tuple[Change, ...]:
    return (*arena.changes, *arena.renewed)


# Random pairs.


def random_pair(seed: int) -> tuple[Case, Case]:
    """A random case by random rules, and the same with a little of everything changed."""
    random = Random(seed)
    old_rules = random_rules(random)
    new_rules = changed_rules(random, old_rules) if random.random() < 0.5 else old_rules
    data = random_case(random, old_rules, most=16)
    first, last = sorted(random.choice(DAYS) for _ in range(2))
    old = Case(case_from(data, old_rules), old_rules, first, PLAIN)
    new = Case(case_from(changed_file(random, data, new_rules), new_rules), new_rules, last, PLAIN)
    return old, new


def changed_rules(random: Random, rules: Rules) -> Rules:
    pack = rules.pack
    id_ = random.choice(list(pack.criteria))
    criterion = pack.criteria[id_]
    criteria = dict(pack.criteria)
    way = random.randrange(7)
    if way == 0 and len(criteria) > 1:
        del criteria[id_]
    elif way == 1:
        others = [weight for weight in ("core", "condition", "supporting") if weight != criterion.weight]
        criteria[id_] = criterion.model_copy(update={"weight": random.choice(others)})
    elif way == 2:
        name, asked = random.choice(list(criterion.indicators.items()))
        nothing = Needs(act="intent", account="intent")
        eased = asked.model_copy(update={"needs": nothing, "holds_for_months": 3})
        criteria[id_] = criterion.model_copy(update={"indicators": criterion.indicators | {name: eased}})
    elif way == 3:
        met = criterion.met
        turned = met.model_copy(update={"all": met.any, "any": met.all})
        criteria[id_] = criterion.model_copy(update={"met": turned})
    elif way == 4:
        weights = pack.evidence.model_copy(update={"newer_beats_older_after_months": 0})
        return compile.rules(pack.model_copy(update={"evidence": weights}))
    elif way == 5:
        weights = pack.evidence.model_copy(update={"holds_for_months": 12})
        return compile.rules(pack.model_copy(update={"evidence": weights}))
    else:
        applies = criterion.applies.model_copy(update={"relations": ("other",)})
        criteria[id_] = criterion.model_copy(update={"applies": applies})
    kept = {"criteria": criteria, "step_of": {id_: pack.step_of[id_] for id_ in criteria}}
    actions = tuple(a for a in pack.actions if set(a.serves) <= set(criteria))
    return compile.rules(pack.model_copy(update=kept | {"actions": actions}))


def changed_file(random: Random, data: dict[str, Any], rules: Rules) -> dict[str, Any]:
    data = deepcopy(data)
    known = [i for c in rules.pack.criteria.values() for i in c.indicators]
    sides = ("supports", "partly", "against")
    for one in data["evidence"]:
        for side in sides:
            one[side] = [i for i in one.get(side, ()) if i in known]
            if not one[side]:
                del one[side]
    data["evidence"] = [r for r in data["evidence"] if any(side in r for side in sides)]
    change_evidence(random, data, known)
    aside = random.sample(known, 1) if random.random() < 0.4 else []
    data["not_applicable"] = [{"indicator": id_, "why": "Nei.", "source": {"work": "W"}} for id_ in aside]
    if random.random() < 0.5:
        change_parties(random, data)
    return data


def change_evidence(random: Random, data: dict[str, Any], known: list[str]) -> None:
    records, ids = data["evidence"], [p["id"] for p in data["parties"]]
    if records and random.random() < 0.7:
        records.remove(random.choice(records))
    if random.random() < 0.4:
        records.append(random_record(random, "NEW", known, ids, data["arenas"]))
    if records and random.random() < 0.4:
        number = random.randrange(len(records))
        records[number] = random_record(random, records[number]["id"], known, ids, data["arenas"])
    if records and random.random() < 0.3:
        random.choice(records)["what"] = "Sagt annerledes."


def change_parties(random: Random, data: dict[str, Any]) -> None:
    (place,) = data["arenas"]
    way = random.randrange(5)
    if way == 0:
        data["parties"].append(random_party(random, "new"))
        if "parties" in place:
            place["parties"].append("new")
    elif way == 1:
        place["relation"] = random.choice(("state-internal", "other"))
    elif way == 2:
        place["phases"] = [{"phase": "operation", "since": random.choice(("2016-02-01", "2020-12-01"))}]
    elif way == 3:
        changed = random.choice(data["parties"])
        number = data["parties"].index(changed)
        data["parties"][number] = random_party(random, changed["id"])
    else:
        place.pop("phases", None)
        place["target"] = 1


# Laws.


@blocks(4)
def test_the_causes_applied_one_at_a_time_lead_from_old_to_new(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        old, new = random_pair(seed)
        (found,) = diff(old, new).arenas
        stages = [values(judged(side).arenas[0]) for side in applied(old, new)]
        now = dict(stages[0])
        for number, cause in enumerate(CAUSES, start=1):
            for change in moved(found):
                where = (change.kind, change.id, change.party)
                for move in (m for m in change.moves if m.cause == cause):
                    assert now.get(where) == ends(move.before), (seed, where)
                    now[where] = ends(move.after)
            assert {k: v for k, v in now.items() if v is not None} == stages[number], (seed, cause)
        assert stages[-1] == values(judged(new).arenas[0])


@blocks(4)
def test_moves_chain_from_old_to_new_and_each_says_why(block: int) -> None:
    seen = set()
    for seed in range(block * 75, block * 75 + 75):
        (found,) = diff(*random_pair(seed)).arenas
        for change in moved(found):
            told = [change.before, *(end for m in change.moves for end in (m.before, m.after)), change.after]
            assert all(a == b for a, b in list(pairwise(told))[::2]), seed
            assert all(move.why for move in change.moves), (seed, change)
            assert [m.cause for m in change.moves] == [
                c for c in CAUSES if c in {m.cause for m in change.moves}
            ]
            seen |= {ground.what for move in change.moves for ground in move.why}
        assert all(change.before != change.after for change in found.changes)
        assert all(change.before == change.after for change in found.renewed)
    expected = {"stale", "record-begun", "record-removed", "criterion-changed", "aside-added", "party-joined"}
    assert expected <= seen


def test_ageing_moves_only_by_what_has_gone_stale_and_nothing_else_is_stale() -> None:
    aged = 0
    for seed in range(100):
        for change in moved(diff(*random_pair(seed)).arenas[0]):
            for move in change.moves:
                stale = [ground.what == "stale" for ground in move.why]
                assert all(stale) if move.cause == "ageing" else not any(stale)
                aged += move.cause == "ageing"
    assert aged > 20


@blocks(5)
def test_what_is_frozen_on_a_day_stands_on_that_day_as_it_did(block: int) -> None:
    for seed in range(block * 30, block * 30 + 30):
        random = Random(seed)
        data = random_collaboration(random)
        for one in data["parties"]:
            if random.random() < 0.4:
                one["until"] = random.choice(("2020", "2020-12", "2021", "2022-05"))
        case = side(from_data(data), random.choice((*DAYS, date(2020, 6, 15))))
        frozen = case.as_if(collaboration=as_it_stood(case.collaboration, case.day))
        before, after = judged(case), judged(frozen)
        assert [values(a) for a in before.arenas] == [values(a) for a in after.arenas], seed


def test_nothing_swapped_gives_nothing() -> None:
    for seed in range(50):
        side, _ = random_pair(seed)
        same = diff(side, side)
        assert not moved(same.arenas[0])
        assert not same.altered
        assert same.rules == "same"


# Each cause for itself.

OVERVIEW, COVERS = "overview-exists", "overview-covers-party"
"""Two indicators of one core criterion of step 1; evidence on the first holds for twelve months."""

Told = tuple[str, tuple[tuple[str, str, str | None], ...]]


def side(file: Collaboration, day: date = DAY, by: Rules | None = None) -> Case:
    return Case(file, by or rules(), day, PLAIN)


def changes(found: Difference, kind: str, id_: str, who: str | None = None) -> Change:
    (place,) = found.arenas
    return next(c for c in moved(place) if (c.kind, c.id, c.party) == (kind, id_, who))


def statuses(change: Change) -> list[str | None]:
    """From the first to the last, with what each move made of it."""
    ends = [change.before, *(move.after for move in change.moves)]
    return [getattr(end, "status", None) for end in ends]


def why(change: Change) -> list[Told]:
    return [(m.cause, tuple((g.what, g.id, g.day) for g in m.why)) for m in change.moves]


def altered(found: Difference) -> list[tuple[str, str, bool]]:
    return [(one.what, one.id, one.moved) for one in found.altered]


def yes(id_: str = "E1", **keys: Any) -> dict[str, Any]:
    return record(id_, **({"supports": [OVERVIEW]} | keys))


def no(id_: str = "E2", **keys: Any) -> dict[str, Any]:
    return record(id_, **({"against": [OVERVIEW]} | keys))


DECISION = Needs(act="decision", account="decision")


def packed(**update: Any) -> Rules:
    return compile.rules(rules().pack.model_copy(update=update))


def with_criterion(id_: str, **update: Any) -> Rules:
    criteria = rules().pack.criteria
    return packed(criteria=criteria | {id_: criteria[id_].model_copy(update=update)})


def with_indicator(criterion: str, id_: str, **update: Any) -> Rules:
    known = rules().pack.criteria[criterion].indicators
    return with_criterion(criterion, indicators=known | {id_: known[id_].model_copy(update=update)})


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ([], [yes()], ("record-added", "E1", "2020-10")),
        ([yes()], [], ("record-removed", "E1", "2020-10")),
        ([yes()], [yes(kind="intent")], ("record-changed", "E1", "2020-10")),
        ([yes()], [no("E1")], ("record-changed", "E1", "2020-10")),
    ],
)
def test_a_record_added_removed_or_changed_is_told_as_evidence(
    old: list[Any], new: list[Any], told: tuple[str, str, str]
) -> None:
    found = diff(side(collaboration(*old)), side(collaboration(*new)))
    assert why(changes(found, "indicator", OVERVIEW)) == [("evidence", (told,))]
    assert why(changes(found, "step", "1")) == [("evidence", (told,))]
    assert altered(found) == [(told[0], "E1", True)]


def test_a_record_that_begins_or_ends_between_the_days_is_told_so() -> None:
    file = collaboration(yes(), no(date="2019-12", until="2020-06-30"))
    found = diff(side(file, date(2020, 1, 31)), side(file))
    told = (("record-begun", "E1", "2020-10"), ("record-ended", "E2", "2020-06-30"))
    assert why(changes(found, "indicator", OVERVIEW)) == [("evidence", told)]
    assert statuses(changes(found, "indicator", OVERVIEW)) == ["not-met", "met"]


def test_a_record_gone_stale_is_ageing_with_the_day_it_was_last_dated() -> None:
    file = collaboration(yes(date="2019-03", since="2015"))
    found = diff(side(file, date(2019, 6, 1)), side(file))
    change = changes(found, "indicator", OVERVIEW)
    assert (statuses(change), why(change)) == (
        ["met", "unknown"],
        [("ageing", (("stale", "E1", "2019-03"),))],
    )
    assert not found.altered


def test_a_record_that_newer_evidence_had_replaced_is_no_reason() -> None:
    file = collaboration(yes(date="2019-03"), no(date="2019-12"))
    found = diff(side(file, date(2020, 1, 31)), side(file, date(2021, 2, 1)))
    change = changes(found, "indicator", OVERVIEW)
    assert (statuses(change), why(change)) == (
        ["not-met", "unknown"],
        [("ageing", (("stale", "E2", "2019-12"),))],
    )


def test_a_phase_that_is_entered_sets_aside_what_was_before_it() -> None:
    asked = next(
        i
        for c in rules().pack.criteria.values()
        if not c.applies.phases
        for i, asked in c.indicators.items()
        if "phase-change" in asked.renewed_by and not asked.per
    )
    phases = [
        {"phase": "decision", "since": "2015-01-01"},
        {"phase": "implementation", "since": "2020-11-01"},
    ]
    file = collaboration(yes(supports=[asked], kind="decision"), arenas=[arena(phases=phases)])
    found = diff(side(file, date(2020, 10, 31)), side(file))
    told = (("phase-entered", "implementation", "2020-11-01"), ("out-of-phase", "E1", "2020-10"))
    assert why(changes(found, "indicator", asked)) == [("parties", told)]
    assert ("phase-entered", "implementation", True) in altered(found)


def test_a_criterion_that_a_phase_brings_in_is_asked_from_then_on() -> None:
    id_, criterion = next((i, c) for i, c in rules().pack.criteria.items() if c.applies.phases)
    phase = (criterion.applies.phases or ("",))[0]
    relation = (criterion.applies.relations or ("state-internal",))[0]
    new = arena(relation=relation, phases=[{"phase": phase, "since": "2020-01-01"}])
    found = diff(side(collaboration(arenas=[arena(relation=relation)])), side(collaboration(arenas=[new])))
    change = changes(found, "criterion", id_)
    assert (statuses(change), why(change)) == (
        [None, "unknown"],
        [("parties", (("phase-entered", phase, "2020-01-01"),))],
    )


def test_a_party_who_joins_is_asked_and_may_have_nothing_to_show() -> None:
    says = yes(supports=[COVERS], parties=["a", "b"])
    new = collaboration(says, parties=[party("a"), party("b"), party("c", since="2020-11-01")])
    found = diff(side(collaboration(says)), side(new))
    joined = [("parties", (("party-joined", "c", "2020-11-01"),))]
    assert why(changes(found, "indicator", COVERS)) == joined
    assert statuses(changes(found, "indicator", COVERS)) == ["met", "at-least-partly"]
    assert statuses(changes(found, "party", COVERS, "c")) == [None, "unknown"]


def test_a_party_who_leaves_by_date_alone_is_a_matter_of_parties() -> None:
    file = collaboration(
        yes(supports=[COVERS], parties=["a"]), parties=[party("a"), party("b", until="2020-10-31")]
    )
    found = diff(side(file, date(2020, 10, 15)), side(file))
    assert why(changes(found, "indicator", COVERS)) == [("parties", (("party-left", "b", "2020-10-31"),))]


def test_another_relation_brings_criteria_in_and_takes_them_out() -> None:
    new = collaboration(arenas=[arena(relation="state-municipality")])
    found = diff(side(collaboration()), side(new))
    change = changes(found, "criterion", "state-municipality-agreement")
    assert why(change) == [("parties", (("relation-changed", "state-municipality", None),))]


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (lambda: with_indicator("shared-overview", OVERVIEW, needs=DECISION), "indicator-changed"),
        (lambda: with_indicator("shared-overview", OVERVIEW, holds_for_months=1), "indicator-changed"),
        (
            lambda: packed(
                evidence=rules().pack.evidence.model_copy(
                    update={"kinds": {id_: k.model_copy(update={"strength": 0}) for id_, k in KINDS.items()}}
                )
            ),
            "weights-changed",
        ),
    ],
)
def test_rules_that_ask_or_weigh_differently_are_told_as_rules(by: Any, told: str) -> None:
    file = collaboration(yes())
    found = diff(side(file), side(file, by=by()))
    ((cause, grounds),) = why(changes(found, "indicator", OVERVIEW))
    assert (cause, [what for what, _, _ in grounds]) == ("rules", [told])
    assert found.rules == "substance"
    assert all(moved for _, _, moved in altered(found))


KINDS = rules().pack.evidence.kinds


def test_a_level_is_moved_only_by_what_moved_the_end_it_rests_on() -> None:
    new = collaboration(yes(), record("E2", "minutes", against=["knowledge-base-exists"]))
    found = diff(side(collaboration()), side(new))
    assert why(changes(found, "step", "1")) == [
        ("evidence", (("record-added", "E1", "2020-10"), ("record-added", "E2", "2020-10")))
    ]
    assert why(changes(found, "level", "under_way")) == [("evidence", (("record-added", "E1", "2020-10"),))]
    assert why(changes(found, "level", "possible")) == [("evidence", (("record-added", "E2", "2020-10"),))]


def test_a_joint_question_is_told_once_whoever_it_is_not_so_for() -> None:
    parties = [party(id_) for id_ in "abc"]
    old = collaboration(yes(), parties=parties)
    new = collaboration(yes(), no(date="2020-12-14", parties=["c"]), parties=parties)
    found = diff(side(old), side(new))
    assert statuses(changes(found, "indicator", OVERVIEW)) == ["met", "at-least-partly"]
    assert not [change for change in moved(found.arenas[0]) if change.kind == "party"]
    assert why(changes(found, "indicator", OVERVIEW)) == [
        ("evidence", (("record-added", "E2", "2020-12-14"),))
    ]


def test_a_partly_that_loses_one_end_is_moved_by_what_beat_it() -> None:
    partly = record("E1", partly=[OVERVIEW], date="2020-03")
    new = record("E2", "minutes", supports=[OVERVIEW], date="2020-11")
    found = diff(side(collaboration(partly)), side(collaboration(partly, new)))
    change = changes(found, "indicator", OVERVIEW)
    assert (statuses(change), why(change)) == (
        ["partly", "met"],
        [("evidence", (("record-added", "E2", "2020-11"),))],
    )


def test_an_aged_record_taken_out_lets_go_of_the_floor_it_held_and_is_the_reason() -> None:
    aged = no("E1", kind="minutes", date="2019-11")
    has = yes("E2", kind="minutes", date="2020-04")
    found = diff(side(collaboration(aged, has)), side(collaboration(has)))
    change = changes(found, "indicator", OVERVIEW)
    assert (statuses(change), why(change)) == (
        ["unknown", "met"],
        [("evidence", (("record-removed", "E1", "2019-11"),))],
    )


def test_ageing_raises_no_floor_and_is_only_told_as_not_confirmed() -> None:
    file = collaboration(no("E1", kind="minutes", date="2019-11"), yes("E2", kind="minutes", date="2020-04"))
    found = diff(side(file, date(2020, 11, 1)), side(file, date(2020, 12, 1)))
    change = next((c for c in moved(found.arenas[0]) if (c.kind, c.id) == ("indicator", OVERVIEW)), None)
    assert change
    assert why(change) == [("ageing", (("stale", "E1", "2019-11"),))]
    assert [getattr(end, "floor", None) for end in (change.before, change.after)] == [0, 0]


def test_what_says_until_when_it_holds_does_not_age_by_the_default_before_that() -> None:
    """Nor does imagining that nothing ends make it age: only its own last day ends it."""
    one = record("E1", "strategy", supports=["scope-decided"], date="2015", until="2020-06-30")
    file = collaboration(one)
    still = diff(side(file, date(2016, 1, 1)), side(file, date(2020, 6, 30)))
    assert not moved(still.arenas[0])
    found = diff(side(file, date(2016, 1, 1)), side(file))
    assert why(changes(found, "indicator", "scope-decided")) == [
        ("evidence", (("record-ended", "E1", "2020-06-30"),))
    ]


def test_another_default_term_is_told_as_weighing_and_what_moves_a_criterion_as_the_criterion() -> None:
    file = collaboration(record("E1", "strategy", supports=["scope-decided"], date="2019-01"))
    shorter = packed(evidence=rules().pack.evidence.model_copy(update={"holds_for_months": 12}))
    found = diff(side(file), side(file, by=shorter))
    assert why(changes(found, "indicator", "scope-decided")) == [
        ("rules", (("weights-changed", rules().pack.ladder.id, None),))
    ]
    home = "scope-and-ambition-settled"
    higher = packed(step_of=rules().pack.step_of | {home: 3})
    found = diff(side(file), side(file, by=higher))
    for step in ("2", "3"):
        assert why(changes(found, "step", step)) == [("rules", (("criterion-changed", home, None),))]


CONDITION = "political-and-administrative-anchoring"


def everything_core() -> list[dict[str, Any]]:
    core = [i for c in rules().pack.criteria.values() if c.core for i in c.indicators]
    return [record("ACTS", "law", supports=core), record("DONE", "minutes", supports=core)]


def test_a_condition_that_comes_true_is_why_the_top_is_met() -> None:
    asked = list(rules().pack.criteria[CONDITION].indicators)
    more = record("E1", "law", supports=asked)
    old, new = collaboration(*everything_core()), collaboration(*everything_core(), more)
    found = diff(side(old), side(new))
    assert why(changes(found, "step", "5")) == [("evidence", (("record-added", "E1", "2020-10"),))]
    assert statuses(changes(found, "step", "5")) == ["at-least-partly", "met"]


def test_a_known_end_that_brings_a_condition_in_is_told() -> None:
    ends = {"date": "2023-06-30", "source": {"work": "Mandat"}}
    old, new = collaboration(), collaboration(arenas=[arena(ends=ends)])
    id_ = next(id_ for id_, c in rules().pack.criteria.items() if c.applies.ends)
    told = ("parties", (("end-changed", "arena", "2023-06-30"),))
    found = diff(side(old), side(new))
    assert why(changes(found, "criterion", id_)) == [told]
    assert altered(found) == [("end-changed", "arena", True)]
    assert "Dagens ordning slutter 30.06.2023" in text(found)
    assert "Det står ikke lenger når dagens ordning slutter" in text(diff(side(new), side(old)))


def test_what_is_set_aside_and_taken_back_is_told() -> None:
    keys = {"not_applicable": [{"indicator": COVERS, "why": "Nei.", "source": {"work": "W"}}]}
    old, new = collaboration(yes()), collaboration(yes(), **keys)
    told = [("parties", (("aside-added", COVERS, None),))]
    found = diff(side(old), side(new))
    assert why(changes(found, "criterion", "shared-overview")) == told
    assert statuses(changes(found, "criterion", "shared-overview")) == ["at-least-partly", "met"]
    assert statuses(changes(found, "indicator", COVERS)) == ["unknown", None]
    assert altered(found) == [("aside-added", COVERS, True)]
    assert "Satt til side i filen: «Dekker oversikten" in text(found)
    back = diff(side(new), side(old))
    assert why(changes(back, "criterion", "shared-overview")) == [
        ("parties", (("aside-removed", COVERS, None),))
    ]


def test_a_criterion_set_aside_whole_is_no_longer_asked_for() -> None:
    asked = list(rules().pack.criteria["shared-overview"].indicators)
    aside = [{"indicator": id_, "why": "Nei.", "source": {"work": "W"}} for id_ in asked]
    found = diff(side(collaboration(yes())), side(collaboration(yes(), not_applicable=aside)))
    change = changes(found, "criterion", "shared-overview")
    assert change.after is None
    assert why(change) == [("parties", tuple(("aside-added", id_, None) for id_ in asked))]


def test_where_one_party_is_left_alone_the_party_who_left_is_why() -> None:
    file = collaboration(yes(), parties=[party("a"), party("b", until="2020-10-31")])
    found = diff(side(file, date(2020, 10, 31)), side(file))
    for kind, id_ in (("indicator", OVERVIEW), ("criterion", "shared-overview"), ("step", "1")):
        assert why(changes(found, kind, id_)) == [("parties", (("party-left", "b", "2020-10-31"),))]


def test_another_way_of_joining_is_told_as_a_changed_criterion() -> None:
    criterion = rules().pack.criteria["shared-overview"]
    turned = criterion.met.model_copy(update={"all": None, "any": criterion.met.all})
    file = collaboration(yes())
    found = diff(side(file), side(file, by=with_criterion("shared-overview", met=turned)))
    change = changes(found, "criterion", "shared-overview")
    assert why(change) == [("rules", (("criterion-changed", "shared-overview", None),))]


def test_old_records_that_the_new_rules_have_no_use_for_are_told_and_moved_by_the_rules() -> None:
    pack = rules().pack
    kept = {id_: c for id_, c in pack.criteria.items() if id_ != "shared-overview"}
    kinds = {id_: kind for id_, kind in KINDS.items() if id_ != "statement"}
    smaller = packed(
        criteria=kept,
        step_of={id_: pack.step_of[id_] for id_ in kept},
        actions=(),
        evidence=pack.evidence.model_copy(update={"kinds": kinds}),
        phases=(),
        warnings=(),
        erosion=None,
    )
    said = record("E3", kind="statement", supports=["time-set-aside"])
    found = diff(side(collaboration(yes(), said)), side(collaboration(), by=smaller))
    assert {("not-asked", "E1", False), ("kind-gone", "E3", False)} <= set(altered(found))
    change = changes(found, "criterion", "shared-overview")
    assert (change.after, why(change)) == (
        None,
        [("rules", (("criterion-removed", "shared-overview", None),))],
    )
    assert why(changes(found, "indicator", "time-set-aside")) == [
        ("rules", (("weights-changed", pack.ladder.id, None),))
    ]


def test_two_causes_of_one_status_are_told_apart_in_their_order() -> None:
    old = collaboration(yes(date="2019-03"))
    new = collaboration(yes(date="2019-03"), no(date="2020-11"))
    found = diff(side(old, date(2019, 6, 1)), side(new))
    change = changes(found, "indicator", OVERVIEW)
    assert statuses(change) == ["met", "unknown", "not-met"]
    assert why(change) == [
        ("ageing", (("stale", "E1", "2019-03"),)),
        ("evidence", (("record-added", "E2", "2020-11"),)),
    ]


def test_what_went_unconfirmed_and_was_confirmed_anew_is_renewed_and_not_changed() -> None:
    old = collaboration(yes(date="2019-03"))
    new = collaboration(yes(date="2019-03"), yes("E2"))
    found = diff(side(old, date(2019, 6, 1)), side(new))
    (place,) = found.arenas
    assert not place.changes
    assert ("indicator", OVERVIEW) in [(change.kind, change.id) for change in place.renewed]
    assert statuses(changes(found, "indicator", OVERVIEW)) == ["met", "unknown", "met"]


def test_other_words_move_nothing_and_are_told_as_wording() -> None:
    reworded = with_criterion("shared-overview", title=Text(nb="Ny tittel"))
    new = collaboration(yes(what="Sagt annerledes."), parties=[party("a", name="Ny A"), party("b")])
    found = diff(side(collaboration(yes())), side(new, by=reworded))
    assert found.rules == "wording"
    assert not moved(found.arenas[0])
    assert set(altered(found)) == {
        ("criterion-reworded", "shared-overview", False),
        ("record-reworded", "E1", False),
        ("party-reworded", "a", False),
    }


def test_what_moves_nothing_is_told_all_the_same() -> None:
    old = collaboration(yes(), problem={"willingness": "yes"})
    new = collaboration(
        yes(instruments=[next(iter(rules().pack.instruments.titles))]),
        record("E9", kind="intent", supports=[OVERVIEW]),
        problem={"willingness": "no"},
        arenas=[arena(target=2)],
        verdicts=[{"by": "Noen", "what": "Bra.", "source": {"work": "Et verk"}}],
    )
    found = diff(side(old), side(new))
    assert not moved(found.arenas[0])
    assert altered(found) == [
        ("target-changed", "arena", False),
        ("answer-changed", "willingness", False),
        ("verdicts-changed", "c", False),
        ("record-changed", "E1", False),
        ("record-added", "E9", False),
    ]


def test_in_which_order_a_file_names_things_is_no_change() -> None:
    verdicts = [{"by": by, "what": "Bra.", "source": {"work": "Et verk"}} for by in "xy"]
    tags = list(rules().pack.instruments.titles)[:2]
    old, new = (
        collaboration(
            *(yes(id, instruments=tags[::way], parties=["a", "b"][::way]) for id in ("E1", "E2")[::way]),
            parties=[party(id, roles=["driver", "lead"][::way]) for id in ("a", "b")[::way]],
            verdicts=verdicts[::way],
        )
        for way in (1, -1)
    )
    found = diff(side(old), side(new))
    assert (altered(found), found.arenas[0].changes) == ([], ())


def test_arenas_in_one_file_only_are_told_and_not_compared() -> None:
    old = collaboration(arenas=[arena("x"), arena("y")])
    new = collaboration(arenas=[arena("y"), arena("z")])
    found = diff(side(old), side(new))
    told = (found.arenas, found.arenas_added, found.arenas_removed)
    assert [[one.id for one in arenas] for arenas in told] == [["y"], ["z"], ["x"]]


def test_evidence_does_not_grow_younger() -> None:
    with pytest.raises(CannotAnswer, match="er før den gamle"):
        diff(side(collaboration()), side(collaboration(), EARLY))


# What people read.


def text(found: Difference, lang: Language = "nb") -> str:
    return in_text(render.document(found, rules().pack, Say(lang)))


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("nb", "– Ikke bekreftet siden 03.2019 (E1)."),
        ("nn", "– Ikkje stadfesta sidan 03.2019 (E1)."),
        ("en", "– Not confirmed since 2019-03 (E1)."),
    ],
)
def test_ageing_alone_is_told_only_as_not_confirmed_since(lang: Language, line: str) -> None:
    file = collaboration(yes(date="2019-03"))
    read = text(diff(side(file, date(2019, 6, 1)), side(file)), lang)
    causes = [said.strip() for said in read.splitlines() if said.strip().startswith("–")]
    assert causes
    assert set(causes) == {line}


def test_no_text_says_better_or_worse() -> None:
    judging = re.compile(r"\b(bedre|verre|betre|better|worse|forbedr\w*|forverr\w*)\b")
    assert not judging.search(str(catalogues.words("diff")))


@pytest.mark.parametrize(
    ("lang", "said"),
    [("nb", "Ingenting er endret."), ("nn", "Ingenting er endra."), ("en", "Nothing changed.")],
)
def test_nothing_changed_is_said(lang: Language, said: str) -> None:
    file = side(collaboration(yes()))
    assert said in text(diff(file, file), lang).splitlines()


def test_two_causes_stand_in_a_line_each_with_what_each_did() -> None:
    new = collaboration(yes(date="2019-03"), no(date="2020-11"))
    read = text(diff(side(collaboration(yes(date="2019-03")), date(2019, 6, 1)), side(new)))
    assert "– Ikke bekreftet siden 03.2019 (E1) – minst delvis oppfylt → vet ikke.\n" in read
    assert "– Lagt til i filen: E2 – vet ikke → høyst delvis oppfylt.\n" in read


def test_what_is_renewed_has_a_heading_of_its_own() -> None:
    new = collaboration(yes(date="2019-03"), yes("E2"))
    read = text(diff(side(collaboration(yes(date="2019-03")), date(2019, 6, 1)), side(new)))
    assert "Ingen status er endret." in read
    assert "Samme status som før, men på nytt grunnlag" in read
    assert "oversikt over arbeid og status? Ja.\n" in read


def test_everything_that_can_become_of_something_can_be_said_in_every_language() -> None:
    say = {lang: Say(lang) for lang in ("nb", "nn", "en")}  # type: ignore[arg-type]
    for seed in range(60):
        found = diff(*random_pair(seed))
        for lang, said in say.items():
            assert in_text(render.document(found, rules().pack, said)).startswith("C\n"), (seed, lang)


def test_the_example_reads_as_approved() -> None:
    result = run(str(EXAMPLE), str(EXAMPLE), *DATES, "--lang", "nb")
    assert (result.exit_code, result.stderr) == (0, "")
    path = ROOT / "examples" / "0-24-samarbeidet.diff.nb.txt"
    assert approved(path, result.stdout)


# The command.

DATES = ("--as-of", "2019-06-30", "--as-of", "2020-12-15")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("diff", *arguments, "--engine", "plain"))


def as_json(*arguments: str) -> Any:
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_json_is_the_same_in_every_language_and_is_what_the_library_gives() -> None:
    one, other = (as_json(str(EXAMPLE), str(EXAMPLE), *DATES, "--lang", lang) for lang in ("nb", "en"))
    assert one == other
    assert Difference.model_validate_json(json.dumps(one)).arenas[0].changes


def test_one_day_serves_both() -> None:
    found = as_json(str(MINIMAL), str(MINIMAL), "--as-of", "2026-01-01")
    assert (found["old"]["as_of"], found["new"]["as_of"]) == ("2026-01-01", "2026-01-01")


def test_only_the_arena_asked_for_is_compared() -> None:
    found = as_json(str(EXAMPLE), str(EXAMPLE), *DATES, "--arena", "state")
    assert [place["id"] for place in found["arenas"]] == ["state"]


def test_rules_given_twice_are_the_old_and_the_new(tmp_path: Path) -> None:
    own = copytree(ROOT / "rules", tmp_path / "rules")
    path = own / "criteria" / "1-share-information" / "shared-overview.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('title.nb = "', 'title.nb = "Ny '), encoding="utf-8"
    )
    packs = ("--rules", str(ROOT / "rules"), "--rules", str(own))
    found = as_json(str(MINIMAL), str(MINIMAL), "--as-of", "2026-01-01", *packs)
    assert found["rules"] == "wording"
    assert found["old"]["rules"]["hash"] != found["new"]["rules"]["hash"]
    assert [one["id"] for one in found["altered"]] == ["shared-overview"]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        (str(MINIMAL),),
        (str(MINIMAL), "no-such-file.toml"),
        (str(MINIMAL), str(MINIMAL), "--as-of", "2026-01-01", "--as-of", "2025-01-01"),
        (str(MINIMAL), str(MINIMAL), *DATES, "--as-of", "2021-01-01"),
        (str(MINIMAL), str(MINIMAL), "--as-of", "i går"),
        (str(MINIMAL), str(MINIMAL), "--arena", "nonsense"),
        (str(MINIMAL), str(MINIMAL), "--rules", "x", "--rules", "y", "--rules", "z"),
    ],
)
def test_wrong_input_leaves_with_2_and_a_gentle_message(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nb", "Den nye dagen (01.01.2019) er før den gamle (01.01.2020). Sett den tidligste dagen først.\n"),
        ("nn", "Den nye dagen (01.01.2019) er før den gamle (01.01.2020). Set den tidlegaste dagen først.\n"),
        ("en", "The new day (2019-01-01) is before the old (2020-01-01). Give the earlier day first.\n"),
    ],
)
def test_days_in_the_wrong_order_are_told_in_every_language(lang: str, said: str) -> None:
    days = ("--as-of", "2020-01-01", "--as-of", "2019-01-01", "--lang", lang)
    assert run(str(MINIMAL), str(MINIMAL), *days).stderr == said
