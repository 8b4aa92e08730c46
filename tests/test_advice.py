"""Targets, gaps, open points, warnings and actions."""

from itertools import product
from typing import Any

import pytest

from ladder.flow import Case, assess
from ladder.judge.compile import rules as compile_rules
from ladder.model.pack import CrossAdvice
from ladder.model.values import Language, Source, Text
from ladder.questions.explain.result import NoticeProof
from ladder.questions.explain.tree import explain
from ladder.render import explain as explained
from ladder.words import Say

from .build import (
    DAY,
    PLAIN,
    arena,
    as_text,
    case,
    collaboration,
    in_text,
    judged,
    only_arena,
    record,
    rules,
)

SILENT = record("E1", "report", against=["overview-exists", "joint-plan-adopted", "joint-measures-adopted"])
LASTING = record("E2", "report", against=["standing-body-exists", "mandate-without-end-date"])


def squeezed(told: str) -> str:
    return " ".join(told.split())


def recommended(relation: str, phase: str | None = None, **answers: str) -> int | None:
    phases = [{"phase": phase, "since": "2019"}] if phase else []
    found = judged(problem=answers, arenas=[arena(relation=relation, phases=phases)])
    return only_arena(found).target.recommended


def expected(relation: str, causes: str, separable: str, will: str) -> int | None:
    """Step 3 or step 4, by the problem, the line of command and the will; the lowest that holds."""
    one_line = relation in ("state-internal", "municipality-internal")
    found = []
    if causes == separable == "yes" or will == "no" or relation in TWO_LEVELS:
        found.append(3)
    if "no" in (causes, separable) and one_line and will == "yes":
        found.append(4)
    return min(found, default=None)


ANSWERS = ("yes", "no", "unknown")
TWO_LEVELS = ("state-municipality", "state-county", "county-municipality", "health-trust-municipality")
NO_TARGET = {
    "between-municipalities": "no-target-between-municipalities",
    "network": "no-target-in-a-network",
    "other": "no-target-in-another-relation",
}


@pytest.mark.parametrize("relation", rules().pack.terms.relations)
def test_the_target_follows_from_the_problem_and_the_relation(relation: str) -> None:
    for causes, separable, will in product(ANSWERS, repeat=3):
        answers = {
            "causes_understood": causes,
            "responsibility_separable": separable,
            "willingness": will,
        }
        assert recommended(relation, **answers) == expected(relation, causes, separable, will), answers


@pytest.mark.parametrize("relation", rules().pack.terms.relations)
def test_where_no_target_is_recommended_the_rules_may_say_why(relation: str) -> None:
    found = only_arena(judged(arenas=[arena(relation=relation)])).target
    why = [NO_TARGET[relation]] if relation in NO_TARGET else []
    assert [reason.id for reason in found.reasons if reason.target is None] == why
    assert (found.recommended is None) == (relation not in TWO_LEVELS)


def test_why_there_is_no_target_is_not_said_where_there_is_one() -> None:
    unwilling = judged(problem={"willingness": "no"}, arenas=[arena(relation="network")])
    assert [(r.id, r.target) for r in only_arena(unwilling).target.reasons] == [("limited-by-will", 3)]


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_why_there_is_no_target_is_told_in_the_report_and_in_an_explanation(lang: Language) -> None:
    say, about = Say(lang), case(arenas=[arena(relation="network")])
    rule = next(r for r in rules().pack.targets.targets if r.id == NO_TARGET["network"])
    told = squeezed(as_text(assess(about), rules().pack, say))
    assert f"{say('report', 'target-none-because')} {say.text(rule.text)}" in told
    assert say.text(rule.text) in squeezed(
        in_text(explained.document(explain(about, rule.id), rules().pack, say))
    )
    (node,) = explain(about, rule.id).arenas[0].nodes
    assert isinstance(node, NoticeProof)
    assert (node.holds, node.target) == (True, None)


def test_of_several_targets_that_are_recommended_the_lowest_is() -> None:
    pack = rules().pack
    given = [rule for rule in pack.targets.targets if rule.target]
    both = [given[0].model_copy(update={"id": f"to-{n}", "target": n}) for n in (4, 3)]
    own = pack.model_copy(update={"targets": pack.targets.model_copy(update={"targets": tuple(both)})})
    problem = {"causes_understood": "yes", "responsibility_separable": "yes"}
    found = only_arena(assess(Case(collaboration(problem=problem), compile_rules(own), DAY, PLAIN)))
    assert (found.target.recommended, [r.target for r in found.target.reasons]) == (3, [4, 3])


def test_an_early_phase_changes_no_target_and_no_rule_recommends_step_2() -> None:
    for phase in rules().pack.terms.phases:
        assert recommended("state-internal", phase, causes_understood="no", willingness="yes") == 4
    assert {rule.target for rule in rules().pack.targets.targets} == {3, 4, None}


def test_what_is_contested_is_open_also_where_no_more_is_possible() -> None:
    told = record("E3", "minutes", supports=["overview-exists"]), record("E4", against=["overview-exists"])
    partly = record("E5", "minutes", partly=["overview-covers-party"])
    found = judged(*told, partly)
    shown = next(c for c in only_arena(found).steps[0].criteria if c.id == "shared-overview")
    assert (shown.floor, shown.ceiling) == (1, 1)
    assert "shared-overview" in [point.criterion for point in only_arena(found).open]


def test_weak_evidence_that_no_longer_counts_is_not_why_a_question_is_open() -> None:
    for date, reasons in (("2020-10", {"weak"}), ("2015", {"stale"})):
        weak = record("E3", "web-page", date=date, supports=["scope-decided"])
        (point,) = (p for p in only_arena(judged(weak)).open if p.criterion == "scope-and-ambition-settled")
        assert {*point.reasons} - {"no-record"} == reasons


def test_a_supporting_criterion_of_which_nothing_is_known_calls_for_nothing() -> None:
    result = only_arena(judged(SILENT, LASTING))
    supporting = {id_ for id_, c in rules().pack.criteria.items() if not c.counts}
    assert supporting
    assert not supporting.intersection(id_ for action in result.every_action for id_ in action.serves)


def test_what_asks_about_several_criteria_serves_no_supporting_one_of_which_nothing_is_known() -> None:
    pack = rules().pack
    supporting = next(id_ for id_, c in pack.criteria.items() if not c.counts)
    both = CrossAdvice(
        id="both",
        on="open",
        serves=("shared-overview", supporting),
        text=Text(nb="Spør om begge deler."),
        role="lead",
        effort="low",
    )
    own = compile_rules(pack.model_copy(update={"actions": (both,)}))
    found = only_arena(assess(Case(collaboration(), own, DAY, PLAIN)))
    assert [action.serves for action in found.actions if action.id == "both"] == [("shared-overview",)]


def gaps(**keys: Any) -> list[str]:
    return [gap.criterion for gap in only_arena(judged(SILENT, LASTING, arenas=[arena(**keys)])).gaps]


def test_what_lies_above_the_target_is_no_gap() -> None:
    assert gaps(target=4) == ["shared-overview", "joint-plan-or-measures"]
    assert gaps(target=3) == ["shared-overview"]
    assert gaps() == ["shared-overview", "joint-plan-or-measures"]


def test_lasting_adds_the_fifth_step_to_any_target() -> None:
    assert gaps(target=3, lasting=True) == ["shared-overview", "standing-organisation"]


def test_without_a_target_set_the_recommended_one_holds() -> None:
    assert gaps(relation="state-municipality") == ["shared-overview"]


def test_a_target_above_the_recommended_is_kept_and_warned_of() -> None:
    found = only_arena(judged(arenas=[arena(relation="state-municipality", target=4)]))
    assert (found.target.set, found.target.recommended) == (4, 3)
    assert [w.id for w in found.warnings] == ["target-too-high"]


def test_where_one_party_is_alone_nothing_is_open_and_nothing_is_to_be_done() -> None:
    alone = only_arena(judged(SILENT, arenas=[arena(parties=["a"])]))
    assert (alone.open, alone.every_action, alone.first, alone.find_out) == ((), (), (), ())


WARNED = {
    "structure-without-content": (["standing-body-exists"], ["joint-plan-adopted", "joint-measures-adopted"]),
    "plan-on-a-weak-base": (["joint-plan-adopted"], ["overview-exists"]),
    "plan-without-shared-ownership": (["joint-plan-adopted"], ["party-has-committed"]),
    "joint-assignment-outside-annual-steering": (["responsibility-anchored-for-party"], ["letter-says-why"]),
    "lasting-without-line-anchoring": (["standing-body-exists"], ["signals-in-annual-steering"]),
    "informal-and-vulnerable": (["joint-arena-held"], ["procedures-written"]),
}


@pytest.mark.parametrize("warning", WARNED)
def test_a_warning_needs_both_what_is_there_and_what_is_missing(warning: str) -> None:
    there, missing = WARNED[warning]
    has = record("E1", "decision", supports=there)
    lacks = record("E2", "report", against=missing)

    def warned(*records: dict[str, Any]) -> bool:
        return warning in [w.id for w in only_arena(judged(*records)).warnings]

    assert warned(has, lacks)
    assert not warned(has)
    assert not warned(lacks)


def test_every_warning_of_the_pack_is_tried() -> None:
    tried = {*WARNED, "target-too-high", "will-is-missing", "one-kind-of-instrument"}
    assert {w.id for w in rules().pack.warnings} == tried
    found = only_arena(judged(problem={"willingness": "no"}))
    assert "will-is-missing" in [w.id for w in found.warnings]


def test_actions_stand_by_step_then_gap_before_open_then_effort_then_id() -> None:
    found = only_arena(judged(SILENT, LASTING, arenas=[arena(target=4, lasting=True)]))
    pack = rules().pack
    efforts = list(pack.terms.efforts)
    listed = {point.criterion for point in (*found.gaps, *found.open)}
    places = [
        (
            min(pack.step_of[id_] for id_ in a.serves if id_ in listed),
            a.on == "open",
            efforts.index(a.effort),
            a.id,
        )
        for a in found.actions
    ]
    assert places == sorted(places)
    assert len({a.id for a in found.actions}) == len(found.actions)


def test_every_gap_and_every_open_point_has_an_action() -> None:
    found = only_arena(judged(SILENT, arenas=[arena(target=4, lasting=True)]))
    for on, points in (("gap", found.gaps), ("open", found.open)):
        served = {id_ for action in found.actions if action.on == on for id_ in action.serves}
        assert {point.criterion for point in points} <= served


def test_an_action_that_serves_several_gaps_stands_once_at_its_first_place() -> None:
    source = Source(work="dfo-2020-3", place="kap. 4")
    both = CrossAdvice(
        id="both",
        on="gap",
        serves=("joint-plan-or-measures", "shared-overview"),
        text=Text(nb="Gjør begge deler."),
        role="lead",
        effort="low",
        sources=(source,),
    )
    pack = rules().pack.model_copy(update={"actions": (both,)})
    found = only_arena(assess(Case(collaboration(SILENT), compile_rules(pack), DAY, PLAIN)))
    (action,) = (a for a in found.actions if a.id == "both")
    assert action.serves == ("shared-overview", "joint-plan-or-measures")
    assert [a.id for a in found.actions].index("both") < 3


def test_an_action_that_also_serves_a_supporting_criterion_stands_with_the_core_one_only() -> None:
    lacking = record("E1", "report", against=["leaders-meet-across", "time-set-aside"])
    found = only_arena(judged(lacking))
    (action,) = (a for a in found.actions if len(a.serves) > 1)
    assert action.serves == ("leaders-know-each-other", "time-and-arenas")
    (supporting,) = found.strengthen
    assert action.id not in [a.id for a in supporting.actions]
    steps = [min(rules().pack.step_of[id_] for id_ in a.serves) for a in found.actions]
    assert found.actions.index(action) >= steps.count(1) - 1
