"""From indicators to criteria, steps and levels: the tables are held against the definitions."""

import weakref
from datetime import date
from itertools import product

import pytest

from ladder.flow import Case, assess
from ladder.judge.compile import rules as compile_rules
from ladder.judge.engine import Fact
from ladder.judge.grade import Ground, Judged, _conclude, concluded, facts_of, levels
from ladder.model.assessment import BaseResult, Level
from ladder.model.pack import Pack
from ladder.model.values import UNKNOWN, Grade
from ladder.words import Say

from .build import (
    DAY,
    PLAIN,
    arena,
    as_text,
    collaboration,
    criterion,
    ends,
    judged,
    only_arena,
    record,
    rules,
)

GRADES = [Grade(*g) for g in ((2, 2), (1, 2), (1, 1), (0, 1), (0, 0), (0, 2))]


def conclude(id_: str, parts: dict[str, Grade]) -> Grade:
    facts = facts_of({f"indicator {part}": grade for part, grade in parts.items()})
    found: dict[str, tuple[Ground, ...]] = {}
    for table in rules().criteria(frozenset()):
        found |= _conclude(PLAIN, table, facts)
    return concluded(found.get(f"criterion {id_}", ()))


def all_of(ends: list[int]) -> int:
    """2 when every part is 2, 0 when every part is 0, otherwise 1."""
    return 2 if min(ends) == 2 else 0 if max(ends) == 0 else 1


ALL = [id_ for id_, c in rules().pack.criteria.items() if c.met.all and len(c.indicators) <= 4]
ANY = [id_ for id_, c in rules().pack.criteria.items() if c.met.any]


@pytest.mark.parametrize("id_", ALL)
def test_all_is_met_when_every_part_is_and_partly_when_some_are(id_: str) -> None:
    names = list(rules().pack.criteria[id_].indicators)
    for grades in product(GRADES, repeat=len(names)):
        expected = Grade(all_of([g.floor for g in grades]), all_of([g.ceiling for g in grades]))
        assert conclude(id_, dict(zip(names, grades, strict=True))) == expected


@pytest.mark.parametrize("id_", ANY)
def test_any_is_as_its_largest_part(id_: str) -> None:
    names = list(rules().pack.criteria[id_].indicators)
    for grades in product(GRADES, repeat=len(names)):
        expected = Grade(max(g.floor for g in grades), max(g.ceiling for g in grades))
        assert conclude(id_, dict(zip(names, grades, strict=True))) == expected


def test_there_is_both_an_all_and_an_any_to_hold_against_the_definitions() -> None:
    assert len(ALL) > 10
    assert "joint-plan-or-measures" in ANY


def test_tables_that_were_made_for_one_collaboration_are_not_kept_for_ever() -> None:
    compiled = compile_rules(rules().pack)
    asked = [id_ for c in compiled.pack.criteria.values() for id_ in c.indicators]
    made = [weakref.ref(compiled.criteria(frozenset({id_}))[0]) for id_ in asked]
    assert len(made) > 100
    assert sum(table() is not None for table in made) <= 64


def test_a_step_counts_only_core_criteria_that_apply() -> None:
    letters = ["letter-says-what", "letter-says-why", "letter-says-relation"]
    silent = [record("E1", "steering-document", against=letters)]
    inside = only_arena(judged(*silent)).steps[2]
    between = only_arena(judged(*silent, arenas=[arena(relation="state-municipality")])).steps[2]
    assert (inside.count.core, inside.ceiling) == (4, 1)
    assert (between.count.core, between.ceiling) == (4, 2)
    left_out = next(c for c in between.criteria if c.id == "steering-letters-aligned")
    assert not left_out.applies
    assert [text.nb for text in left_out.why_not] == ["internt i staten"]


def test_supporting_criteria_move_no_step_and_are_worth_strengthening() -> None:
    found = only_arena(judged(record("E1", "report", against=["boundaries-agreed"])))
    assert ends(
        criterion(judged(record("E1", "report", against=["boundaries-agreed"])), "boundaries-settled")
    ) == (
        0,
        0,
        False,
    )
    assert (found.steps[2].floor, found.steps[2].ceiling, found.gaps) == (0, 2, ())
    (point,) = found.strengthen
    assert (point.criterion, point.reasons) == ("boundaries-settled", ("against",))
    assert point.actions
    assert all(action.on == "gap" for action in point.actions)


def test_what_strengthens_a_supporting_criterion_serves_it():
    supporting = {id_: c for id_, c in rules().pack.criteria.items() if c.weight == "supporting"}
    against = [indicator for c in supporting.values() for indicator in c.indicators]
    found = only_arena(judged(record("E1", "report", against=against)))
    assert len(found.strengthen) > 1
    assert all(point.criterion in action.serves for point in found.strengthen for action in point.actions)


def test_what_is_settled_is_told_of_nowhere_among_what_is_open():
    found = only_arena(judged(record("E1", "minutes", supports=["overview-exists"])))
    (point,) = (point for point in found.open if point.criterion == "shared-overview")
    assert (point.records, point.parties) == ((), ("a", "b"))


def test_the_mark_of_contradiction_goes_upwards_by_name() -> None:
    found = judged(
        record("E1", "report", supports=["overview-exists"]),
        record("E2", "report", against=["overview-exists"]),
    )
    assert criterion(found, "shared-overview").contested == ("overview-exists",)
    assert only_arena(found).steps[0].contested == ("shared-overview",)


def levels_of(*grades: tuple[int, int]) -> Level:
    """Levels over steps with one core criterion each, named by the step."""
    pack = rules().pack
    core = {}
    for step in pack.ladder.steps:
        core[step.number] = next(id_ for id_, c in pack.criteria_of(step).items() if c.core)
    steps = {number: Grade(*grade) for number, grade in enumerate(grades, start=1)}
    criteria = {core[number]: grade for number, grade in steps.items()}
    found = Judged({}, criteria, steps, {}, {}, published=0, left_out=frozenset())
    return levels(rules(), found)


@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        ([(2, 2)] * 5, (5, 5, 5)),
        ([(0, 2)] * 5, (0, 0, 5)),
        ([(2, 2), (1, 2), (0, 2), (2, 2), (0, 0)], (1, 2, 4)),
        ([(1, 1), (1, 1), (0, 2), (0, 2), (0, 2)], (0, 2, 0)),
        ([(0, 0), (2, 2), (2, 2), (2, 2), (2, 2)], (0, 0, 0)),
    ],
)
def test_levels_are_counted_from_the_bottom_and_unbroken(
    grades: list[tuple[int, int]], expected: tuple[int, int, int]
) -> None:
    found = levels_of(*grades)
    assert (found.reached, found.under_way, found.possible) == expected


def test_above_known_gaps_a_step_is_unsupported_and_above_the_unknown_undocumented() -> None:
    found = levels_of((2, 2), (0, 2), (1, 2), (1, 1), (2, 2))
    assert found.undocumented == (
        BaseResult(step=3, criteria=("shared-problem-understanding",)),
        BaseResult(step=4, criteria=("shared-problem-understanding",)),
    )
    assert found.unsupported == (BaseResult(step=5, criteria=("shared-ownership",)),)


def test_at_least_partly_below_is_base_enough() -> None:
    found = levels_of((1, 2), (1, 2), (2, 2), (1, 2), (0, 2))
    assert (found.unsupported, found.undocumented) == ((), ())


def test_a_pack_with_four_steps_has_no_lasting_coordination() -> None:
    pack: Pack = rules().pack
    four = pack.model_copy(
        update={
            "ladder": pack.ladder.model_copy(update={"steps": pack.ladder.steps[:4]}),
            "criteria": {id_: c for id_, c in pack.criteria.items() if pack.step_of[id_] < 5},
            "warnings": (),
        }
    )
    found = only_arena(assess(Case(collaboration(), compile_rules(four), DAY, PLAIN)))
    assert found.lasting is None
    assert len(found.steps) == 4


def test_what_is_unknown_is_no_fact() -> None:
    assert facts_of({"x": UNKNOWN, "y": Grade(1, 1)}) == [Fact("floor", "y", 1), Fact("ceiling", "y", 1)]


@pytest.mark.parametrize(
    ("as_of", "phase"),
    [
        (date(2017, 12, 31), None),
        (date(2018, 1, 1), "decision"),
        (date(2019, 12, 31), "decision"),
        (date(2020, 1, 1), "implementation"),
    ],
)
def test_the_phase_is_the_last_that_had_begun_from_its_first_possible_day(
    as_of: date, phase: str | None
) -> None:
    phases = [{"phase": "decision", "since": "2018"}, {"phase": "implementation", "since": "2020"}]
    assert only_arena(judged(arenas=[arena(phases=phases)], as_of=as_of)).phase == phase


def test_a_base_on_which_nothing_is_asked_is_undocumented_and_can_be_told() -> None:
    pack = rules().pack
    kept = {id_: c for id_, c in pack.criteria.items() if pack.step_of[id_] != 1}
    bare = pack.model_copy(update={"criteria": kept, "warnings": (), "actions": ()})
    decided = record("E1", "decision", supports=["scope-decided"])
    found = assess(Case(collaboration(decided), compile_rules(bare), DAY, PLAIN))
    assert only_arena(found).level.undocumented == (BaseResult(step=2, criteria=()),)
    told = " ".join(as_text(found, bare, Say("nb")).split())
    assert "Det som er dokumentert på trinn 2, hviler på trinn vi vet for lite om." in told


def test_an_arena_where_one_party_is_alone_is_no_end_of_the_interval() -> None:
    arenas = [arena("alone", parties=["a"]), arena("shared")]
    interval = judged(arenas=arenas).headline.interval
    assert interval
    assert (interval.low_arena, interval.high_arena) == ("shared", "shared")
