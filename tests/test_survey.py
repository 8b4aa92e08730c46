"""Phases, roles, instruments and functions: what the file shows besides answers. And dips, and erosion."""

from datetime import date, timedelta
from typing import Any

import pytest

from ladder.flow import Case, assess
from ladder.judge.compile import rules as compile_rules
from ladder.model.assessment import ArenaResult, Dip
from ladder.model.pack import Applies
from ladder.words import Say

from .build import (
    DAY,
    PLAIN,
    arena,
    as_text,
    collaboration,
    criterion,
    judged,
    only_arena,
    party,
    record,
    rules,
)

PHASES = ("initiative", "decision", "implementation", "operation")
WICKED = {"responsibility_separable": "no"}


def found(*records: dict[str, Any], **keys: Any) -> ArenaResult:
    return only_arena(judged(*records, **keys))


def in_phase(*phases: str, **keys: Any) -> dict[str, Any]:
    starts = [{"phase": phase, "since": f"201{number + 7}-01-01"} for number, phase in enumerate(phases)]
    return arena(phases=starts, **keys)


# Phases


@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_asks_for_something_that_applies_in_it(phase: str) -> None:
    applying: set[str] = set()
    for relation in rules().pack.terms.relations:
        asked = found(arenas=[in_phase(phase, relation=relation)])
        applying |= {c.id for step in asked.steps for c in step.criteria if c.applies}
    assert asked.phase_asks is not None
    assert asked.phase_asks.sources
    assert set(asked.phase_asks.asks) <= applying
    others = {i for p in rules().pack.phases if p.id != phase for i in p.asks}
    assert set(asked.phase_asks.asks) - others


def test_without_a_phase_no_phase_asks_for_anything() -> None:
    assert found().phase_asks is None


def test_a_criterion_of_another_phase_does_not_apply_and_says_why() -> None:
    result = criterion(judged(arenas=[in_phase("operation")]), "decision-ready")
    assert not result.applies
    assert [why.en for why in result.why_not] == ["decision"]


def test_an_arena_of_ministries_alone_is_not_asked_about_letters_and_can_reach_step_3() -> None:
    ministries = judged(parties=[party("m", tier="ministry"), party("n", tier="ministry")])
    letters = criterion(ministries, "steering-letters-aligned")
    assert not letters.applies
    assert [why.en for why in letters.why_not] == ["directorate"]
    core = [c for c in only_arena(ministries).steps[2].criteria if c.core and c.applies]
    supports = [name for c in core for name in rules().pack.criteria[c.id].indicators]
    decided = record("E1", "decision", supports=supports)
    seen = record("E2", "report", supports=supports)
    there = judged(decided, seen, parties=[party("m", tier="ministry"), party("n", tier="ministry")])
    assert only_arena(there).steps[2].status == "met"


# Roles


def expected(**keys: Any) -> set[str]:
    roles = found(arenas=[arena(**keys)]).roles
    return {role.role for role in roles if role.expected}


def test_roles_are_expected_by_relation_and_by_whether_it_is_to_last() -> None:
    everywhere = {"driver", "process-lead"}
    assert expected(relation="municipality-internal") == everywhere
    assert expected(relation="state-internal") == everywhere | {"lead"}
    assert expected(relation="state-internal", lasting=True) == everywhere | {"lead", "system-steward"}
    assert expected(relation="state-municipality") == everywhere
    assert expected(relation="state-municipality", lasting=True) == everywhere | {"interest-weigher"}


def test_a_role_may_be_expected_in_some_phases_only() -> None:
    pack = rules().pack
    deciding = pack.roles.expected[0].model_copy(update={"applies": Applies(phases=("decision",))})
    own = pack.model_copy(update={"roles": pack.roles.model_copy(update={"expected": (deciding,)})})
    for phases, missing in (("decision",), deciding.roles), (("decision", "operation"), ()), ((), ()):
        told = Case(collaboration(arenas=[in_phase(*phases)]), compile_rules(own), DAY, PLAIN)
        assert tuple(role.role for role in only_arena(assess(told)).roles) == missing


def test_a_role_is_missing_when_nobody_who_takes_part_has_it() -> None:
    parties = [
        party("a", roles=["driver"]),
        party("b", roles=["process-lead"], until="2019"),
        party("c", roles=["interest-weigher"]),
    ]
    roles = {role.role: role for role in found(parties=parties).roles}
    assert roles["driver"].parties == ("a",)
    assert roles["process-lead"].parties == ()
    assert roles["process-lead"].expected
    assert (roles["interest-weigher"].parties, roles["interest-weigher"].expected) == (("c",), ())


# Instruments


def shown(*instruments: str, **keys: Any) -> dict[str, Any]:
    return record("E1", instruments=list(instruments), **keys)


def test_an_instrument_is_in_use_when_a_record_that_stands_shows_it() -> None:
    instruments = found(shown("regulation", "forums")).instruments
    assert [(i.id, i.records) for i in instruments.in_use] == [("regulation", ("E1",)), ("forums", ("E1",))]
    assert set(instruments.unused) == set(rules().pack.instruments.titles) - {"regulation", "forums"}


@pytest.mark.parametrize(
    "keys", [{"kind": "intent"}, {"date": "2021"}, {"until": "2020-11"}], ids=["intent", "later", "ended"]
)
def test_intent_and_what_is_not_in_force_show_nothing_in_use(keys: dict[str, str]) -> None:
    assert not found(shown("regulation", **keys)).instruments.in_use


@pytest.mark.parametrize("as_of", [DAY, date.min])
def test_what_is_undated_shows_nothing_in_use_on_any_day(as_of: date) -> None:
    undated = {key: value for key, value in shown("regulation").items() if key != "date"}
    assert not found(undated, as_of=as_of).instruments.in_use


@pytest.mark.parametrize(
    ("instruments", "warned"),
    [(["regulation"], True), (["forums", "mobility"], True), (["regulation", "forums"], False), ([], False)],
)
def test_a_problem_that_cannot_be_divided_met_with_one_kind_of_instrument_is_warned_of(
    instruments: list[str], warned: bool
) -> None:
    records = [shown(*instruments)] if instruments else []
    warnings = {w.id for w in found(*records, problem=WICKED).warnings}
    assert ("one-kind-of-instrument" in warnings) == warned
    separable = found(*records, problem={"responsibility_separable": "yes"})
    assert "one-kind-of-instrument" not in {w.id for w in separable.warnings}


def test_a_record_may_show_instruments_and_functions_and_answer_nothing() -> None:
    assert found(record("E1", functions=["network"])).functions[0].records == ("E1",)


# Functions


def test_the_balance_lists_the_records_of_each_of_the_four_functions() -> None:
    result = judged(record("E1", functions=["sector"]), record("E2", functions=["network", "sector"]))
    functions = {f.id: f.records for f in only_arena(result).functions}
    assert functions == {"sector": ("E1", "E2"), "network": ("E2",)}
    pack = rules().pack
    assert pack.functions is not None
    assert {(f.term, f.orientation) for f in pack.functions.functions.values()} == {
        ("short", "sector"),
        ("long", "sector"),
        ("medium", "cross"),
        ("long", "cross"),
    }
    report = as_text(result, pack, Say("nb"))
    assert all(f.title.nb in report for f in pack.functions.functions.values())


# Dips

PLAN = record("E1", "decision", supports=["joint-plan-adopted", "goals-shared"], date="2017-06")
TWO_PHASES = in_phase("decision", "implementation")


def test_a_gap_that_shows_after_a_change_of_phase_below_what_was_in_place_is_a_dip() -> None:
    against = record("E2", "report", against=["goals-known-at-party", "overview-exists"], date="2020-06")
    (dip,) = found(PLAN, against, arenas=[TWO_PHASES]).dips
    assert (dip.kind, dip.before, dip.after, dip.since) == (
        "phase",
        "decision",
        "implementation",
        "2018-01-01",
    )
    assert (dip.highest, dip.criteria) == (4, ("shared-goals-known",))


def test_of_a_step_that_was_unknown_before_the_change_no_dip_is_told() -> None:
    against = record("E2", "report", against=["goals-known-at-party", "overview-exists"], date="2020-06")
    plan = PLAN | {"supports": ["joint-plan-adopted"]}
    assert not found(plan, against, arenas=[TWO_PHASES]).dips
    told = as_text(judged(PLAN, against, arenas=[TWO_PHASES]), rules().pack, Say("nb"))
    assert "var noe på plass på trinn 2. Siden" in " ".join(told.split())


def test_a_gap_above_what_was_in_place_is_no_dip() -> None:
    low = PLAN | {"supports": ["goals-shared"]}
    above = record("E2", "report", against=["joint-plan-adopted", "joint-measures-adopted"], date="2019-06")
    assert not found(low, above, arenas=[TWO_PHASES]).dips


def test_a_gap_that_was_known_before_the_change_is_no_dip() -> None:
    before = record("E2", "report", against=["understanding-written-down"], date="2017-06")
    assert not found(PLAN, before, arenas=[TWO_PHASES]).dips


def test_what_is_only_no_longer_confirmed_is_no_dip() -> None:
    assert not found(PLAN, arenas=[TWO_PHASES]).dips
    assert not found(PLAN, arenas=[in_phase("decision")]).dips


def test_what_one_group_has_and_another_is_known_to_lack_is_a_dip_between_them() -> None:
    parties = [party("m", tier="ministry"), party("d"), party("e")]
    has = record("E1", "decision", supports=["party-has-committed"], parties=["m"])
    lacks = record("E2", "report", against=["party-has-committed"], parties=["e"])
    (dip,) = found(has, lacks, parties=parties).dips
    assert (dip.kind, dip.before, dip.after, dip.since) == ("group", "ministry", "directorate", None)
    assert (dip.highest, dip.criteria) == (4, ("shared-ownership",))
    assert not found(has, parties=parties).dips
    assert not found(lacks, parties=parties).dips
    assert not found(has, lacks, parties=[*parties, party("n", tier="ministry")]).dips


def test_a_dip_between_groups_is_told_by_the_highest_step_on_which_something_lacks() -> None:
    asked = ["goals-known-at-party", "party-has-committed"]
    has = record("E1", "decision", supports=asked, parties=["m"])
    lacks = record("E2", "report", against=asked, parties=["d"])
    (dip,) = found(has, lacks, parties=[party("m", tier="ministry"), party("d")]).dips
    assert (dip.highest, dip.criteria) == (4, ("shared-goals-known", "shared-ownership"))


def test_a_group_that_lacks_no_more_than_one_of_another_group_is_not_behind_it() -> None:
    def told(second: str) -> tuple[Dip, ...]:
        parties = [party("m", tier="ministry"), party("n", tier=second), party("d")]
        has = record("E1", "decision", supports=["party-has-committed"], parties=["m"])
        partly = record("E2", "report", partly=["party-has-committed"], parties=["n", "d"])
        return found(has, partly, parties=parties).dips

    assert not told("ministry")
    assert [dip.before for dip in told("directorate")] == ["ministry"]


def test_dips_are_told_in_every_language() -> None:
    against = record("E2", "report", against=["goals-known-at-party"], date="2019-06", parties=["a"])
    has = record("E3", "decision", supports=["goals-known-at-party"], date="2019-06", parties=["b"])
    parties = [party("a"), party("b", tier="ministry")]
    result = judged(PLAN, against, has, arenas=[TWO_PHASES], parties=parties)
    assert {dip.kind for dip in only_arena(result).dips} == {"phase", "group"}
    for lang, heading in (("nb", "Dipp"), ("nn", "Dipp"), ("en", "Dips")):
        assert f"  {heading}\n" in as_text(result, rules().pack, Say(lang))


# Erosion

ENDS = {"date": "2021-12-15", "source": {"work": "Et verk"}}
LASTING = arena(lasting=True, ends=ENDS)


def test_signs_of_erosion_count_from_twelve_months_before_what_is_to_last_ends() -> None:
    sign = record("E2", "report", against=["resources-kept-in-collaboration"])
    worn = found(sign, arenas=[LASTING]).erosion
    assert worn is not None
    assert [s.id for s in worn.signs] == ["resources-drained"]
    assert worn.because == ("lasting", "soon")
    assert found(sign, as_of=DAY - timedelta(days=1), arenas=[LASTING]).erosion is None
    assert found(sign, arenas=[arena(ends=ENDS)]).erosion is None
    assert found(sign, arenas=[arena(lasting=True)]).erosion is None


def test_what_is_set_aside_is_no_sign() -> None:
    sign = record("E2", "report", against=["resources-kept-in-collaboration"])
    aside = {"indicator": "resources-kept-in-collaboration", "why": "…", "source": {"work": "Et verk"}}
    worn = found(sign, arenas=[LASTING], not_applicable=[aside]).erosion
    assert worn is not None
    assert not worn.signs


def test_signs_of_the_opposite_stand_beside_the_signs() -> None:
    bridge = record("E2", "decision", supports=["bridge-in-transition"])
    ends = record("E3", "report", against=["next-stage-decided"])
    worn = found(bridge, ends, arenas=[LASTING]).erosion
    assert worn is not None
    assert [s.id for s in worn.signs] == ["end-date-without-next-step"]
    assert "more-time-secured" in [s.id for s in worn.counter_signs]


def test_nothing_wears_away_because_something_is_unknown() -> None:
    worn = found(arenas=[LASTING]).erosion
    assert worn is not None
    assert not worn.signs


def test_a_secured_transition_is_asked_for_where_an_end_is_known() -> None:
    for ends, asked in ((ENDS, True), (None, False)):
        known = record("E1", "minutes", supports=["overview-exists"])
        result = judged(known, arenas=[arena(**({"ends": ends} if ends else {}))])
        assert criterion(result, "transition-secured").applies == asked
        told = " ".join(as_text(result, rules().pack, Say("nb")).split())
        assert ("bare der dagens ordning har en kjent slutt" in told) != asked


@pytest.mark.parametrize(("until", "in_use"), [(None, False), ("2030", True)])
def test_what_is_in_use_is_not_in_use_for_ever(until: str | None, in_use: bool) -> None:
    keys = {"until": until} if until else {}
    tagged = record("E1", "report", date="2014", instruments=["horizontal-leadership"], **keys)
    assert bool(found(tagged).instruments.in_use) == in_use


@pytest.mark.parametrize(
    ("until", "in_use"), [("2020-12-15", True), ("2020-12-14", False), ("2020-12", True)]
)
def test_an_instrument_is_in_use_to_the_last_day_of_its_until(until: str, in_use: bool) -> None:
    tagged = record("E1", "report", instruments=["horizontal-leadership"], until=until)
    assert bool(found(tagged).instruments.in_use) == in_use


def test_what_is_found_is_in_use_to_the_last_day_it_is_fresh() -> None:
    tagged = record("E1", "report", date="2017-12-15", instruments=["horizontal-leadership"])
    assert found(tagged).instruments.in_use
    assert not found(tagged, as_of=DAY + timedelta(days=1)).instruments.in_use


# Letters


def test_letters_stand_side_by_side_with_a_row_for_each_party_and_a_column_for_each_question() -> None:
    one = record("E1", "steering-document", supports=["letter-says-what"], parties=["a"])
    other = record("E2", "steering-document", against=["letter-says-what"], parties=["b"])
    report = as_text(judged(one, other), rules().pack, Say("en"))
    table = report.split("Letters of allocation and instructions side by side")[1].splitlines()
    assert table[3].split() == ["What", "Why", "Relation", "Priority", "Report", "Assignment", "Horizon"]
    assert table[5].split()[:3] == ["A", "yes", "unknown"]
    assert table[6].split()[:3] == ["B", "no", "unknown"]


def test_without_any_letter_on_file_no_table_is_shown() -> None:
    assert "side by side" not in as_text(judged(), rules().pack, Say("en"))
