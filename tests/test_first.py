"""What to do first: the short list, by the rule of the pack."""

from random import Random
from typing import Any

import pytest

from ladder.flow import Case, assess, read_collaboration
from ladder.judge.compile import Rules
from ladder.judge.compile import rules as compile_rules
from ladder.model.assessment import ArenaResult
from ladder.model.pack import Advice
from ladder.model.values import Source

from .build import (
    DAY,
    PLAIN,
    ROOT,
    arena,
    blocks,
    collaboration,
    from_data,
    only_arena,
    party,
    random_collaboration,
    rules,
)
from .build import record as made

PACK = rules().pack
HERE = Source(work="dfo-2020-3", place="sammendraget")
ENDING: dict[str, Any] = {"ends": {"date": "2021", "source": {"work": "Et verk", "place": "s. 1"}}}
Record = dict[str, Any]


def marked(*criteria: str, **first: Any) -> Rules:
    """Our rules, where a source recommends the first action of `criteria` and of no other."""
    own = {
        id_: c.model_copy(
            update={"actions": tuple(mark(a, id_ in criteria and not n) for n, a in enumerate(c.actions))}
        )
        for id_, c in PACK.criteria.items()
    }
    assert PACK.first
    changes = {
        "criteria": own,
        "actions": tuple(mark(action, False) for action in PACK.actions),
        "first": PACK.first.model_copy(update=first),
    }
    return compile_rules(PACK.model_copy(update=changes))


def mark(action: Advice, recommended: bool) -> Advice:
    return action.model_copy(update={"advised": HERE if recommended else None})


def found(*records: Record, by: Rules | None = None, **keys: Any) -> ArenaResult:
    here = [arena(target=4, lasting=True) | keys]
    return only_arena(assess(Case(collaboration(*records, arenas=here), by or marked(), DAY, PLAIN)))


def lacking(indicator: str, kind: str = "report") -> Record:
    return made(f"against-{indicator}", kind, against=[indicator])


def first(shown: ArenaResult) -> list[tuple[str, str]]:
    return [(action.why, action.id) for action in shown.first]


OVERVIEW, PLAN, MEETINGS = (
    lacking("overview-exists"),
    lacking("joint-plan-adopted"),
    lacking("leaders-meet-across"),
)
WORN = lacking("leaders-active-in-transition")


def test_gaps_come_from_the_lowest_step_with_the_least_effort_and_supporting_ones_last() -> None:
    shown = found(lacking("joint-decision-rules-exist"), MEETINGS, OVERVIEW)
    assert first(shown) == [
        ("missing", "shared-overview.gap.1"),
        ("missing", "joint-decision-rules.gap.2"),
        ("missing", "leaders-forum"),
    ]


def test_what_a_source_recommends_comes_before_lower_steps_also_where_it_is_supporting() -> None:
    shown = found(OVERVIEW, lacking("party-keeps-up"), by=marked("even-commitment"))
    assert first(shown) == [("advised", "even-commitment.gap.1"), ("missing", "shared-overview.gap.1")]


def test_all_that_a_source_recommends_about_a_criterion_stands() -> None:
    by = marked("shared-knowledge-base")
    known = by.pack.criteria["shared-knowledge-base"]
    both = known.model_copy(
        update={"actions": tuple(mark(action, action.on == "gap") for action in known.actions)}
    )
    criteria = by.pack.criteria | {"shared-knowledge-base": both}
    shown = found(
        lacking("knowledge-base-exists"),
        by=compile_rules(by.pack.model_copy(update={"criteria": criteria})),
    )
    gaps = [action for action in known.actions if action.on == "gap"]
    assert [why for why, _ in first(shown)] == ["advised"] * len(gaps)


def test_signs_of_erosion_bring_what_secures_the_transition_first_of_all() -> None:
    ending = (OVERVIEW, lacking("next-stage-decided"), lacking("leaders-active-in-transition"))
    assert first(found(*ending, **ENDING, by=marked("shared-overview")))[0][0] == "erosion"
    calm = found(*ending, **ENDING, lasting=False, by=marked("shared-overview"))
    assert [why for why, _ in first(calm)] == ["advised"]


def test_without_signs_of_erosion_what_secures_is_mended_like_the_rest() -> None:
    shown = found(lacking("transition-plan-exists"), OVERVIEW, **ENDING)
    missing = [(action.why, action.serves) for action in shown.first]
    assert missing == [("missing", ("shared-overview",)), ("missing", ("transition-secured",))]


def test_what_secures_is_asked_for_where_it_is_not_known() -> None:
    shown = found(lacking("leaders-active-in-transition"), **ENDING, by=marked(find_out=100))
    assert (shown.first[0].why, shown.first[0].on, *shown.first[0].serves) == (
        "erosion",
        "open",
        "transition-secured",
    )
    assert "shared-overview" in shown.find_out
    assert "transition-secured" not in shown.find_out


def test_no_line_is_kept_for_what_to_find_out_where_an_action_asks_about_it() -> None:
    apart = {*PACK.criteria["transition-secured"].indicators, *WORN["against"]}
    known = [i for c in PACK.criteria.values() for i in c.indicators if i not in apart]
    yes = [made(kind, kind, supports=known) for kind in ("decision", "report")]
    shown = found(*yes, WORN, **ENDING, by=marked(at_most=2))
    assert [why for why, _ in first(shown)] == ["erosion", "missing"]
    assert [point.criterion for point in shown.open] == ["transition-secured"]


def test_what_would_secure_is_not_called_for_where_the_file_sets_it_aside() -> None:
    why = {"why": "…", "source": {"work": "Et verk"}}
    aside = [{"indicator": id_, **why} for id_ in PACK.criteria["transition-secured"].indicators]
    here = [arena(target=4, lasting=True, **ENDING)]
    worn = collaboration(WORN, arenas=here, not_applicable=aside)
    shown = only_arena(assess(Case(worn, marked(), DAY, PLAIN)))
    assert shown.erosion
    assert shown.erosion.signs
    assert "erosion" not in [why for why, _ in first(shown)]


@pytest.mark.parametrize(("kind", "on"), [("web-page", "open"), ("interviews", "gap"), ("minutes", "gap")])
def test_a_gap_that_rests_on_the_weakest_accounts_is_asked_about(kind: str, on: str) -> None:
    (only,) = found(lacking("overview-exists", kind), by=marked("shared-overview")).first
    assert (only.why, only.on, only.serves) == ("advised", on, ("shared-overview",))


def test_what_is_to_be_mended_is_not_asked_about_too_where_a_source_recommends_both() -> None:
    id_ = "shared-overview"
    both = PACK.criteria[id_].model_copy(
        update={"actions": tuple(mark(a, True) for a in PACK.criteria[id_].actions)}
    )
    by = compile_rules(PACK.model_copy(update={"criteria": {**PACK.criteria, id_: both}}))
    shown = found(lacking("overview-covers-party"), by=by)
    assert {a.on for a in shown.actions if id_ in a.serves} == {"gap", "open"}
    assert [a.on for a in shown.first if id_ in a.serves] == ["gap"]


@pytest.mark.parametrize(
    ("gap", "other", "on"), [("web-page", "report", "open"), ("report", "web-page", "gap")]
)
def test_what_is_contested_is_no_part_of_what_a_gap_rests_on(gap: str, other: str, on: str) -> None:
    missing = lacking("overview-covers-party", gap)
    contested = made("E1", "minutes", supports=["overview-exists"]), lacking("overview-exists", other)
    (only,) = found(missing, *contested, by=marked("shared-overview")).first
    assert (only.why, only.on, only.serves) == ("advised", on, ("shared-overview",))


def test_one_action_for_several_criteria_stands_once_and_calls_for_no_other() -> None:
    letters = made("E1", "report", against=["letter-says-what", "signals-in-annual-steering"])
    shown = found(letters)
    assert [(action.id, len(action.serves)) for action in shown.first] == [("steering-conversation", 2)]


def test_what_was_so_before_a_new_party_is_to_be_done_again() -> None:
    parties = [party("a"), party("b"), party("c", since="2020-06")]
    known = made("E1", "strategy", date="2019", supports=["goals-shared"])
    here = [arena(target=4)]
    after = Case(collaboration(known, arenas=here, parties=parties), rules(), DAY, PLAIN)
    (renewed,) = only_arena(assess(after)).first
    assert (renewed.why, renewed.on, renewed.serves) == ("missing", "renew", ("shared-goals-known",))
    before = Case(collaboration(known, arenas=here), rules(), DAY, PLAIN)
    assert not only_arena(assess(before)).first
    again = known | {"id": "E2", "date": "2020-10"}
    done = Case(collaboration(known, again, arenas=here, parties=parties), rules(), DAY, PLAIN)
    assert not only_arena(assess(done)).first


def test_the_list_is_no_longer_than_the_rule_says_and_ends_with_what_to_find_out() -> None:
    many = [lacking(next(iter(c.indicators))) for c in PACK.criteria.values() if c.core]
    for most in (1, 3, 6):
        shown = found(*many, by=marked(at_most=most))
        assert len(shown.first) + bool(shown.find_out) == most or not shown.find_out
    assert len(found(by=marked(find_out=2)).find_out) == 2
    assert found(OVERVIEW).find_out == found(OVERVIEW, by=marked(order=("advised",))).find_out


def test_what_has_the_fewest_open_questions_is_found_out_first_on_its_step() -> None:
    settled = made("E1", "minutes", supports=["information-updated", "information-clear"])
    overview, current, channel, _ = (
        id_ for id_ in PACK.criteria if PACK.step_of[id_] == 1 and PACK.criteria[id_].core
    )
    assert found(by=marked(find_out=2)).find_out == (channel, overview)
    assert found(settled, by=marked(find_out=2)).find_out == (current, channel)


def test_a_pack_without_the_rule_has_no_list() -> None:
    bare = compile_rules(PACK.model_copy(update={"first": None}))
    shown = found(OVERVIEW, by=bare)
    assert (shown.first, shown.find_out) == ((), ())


@blocks(8)
def test_the_list_keeps_its_promises_for_any_collaboration(block: int) -> None:
    for seed in range(block * 150, (block + 1) * 150):
        data = random_collaboration(Random(seed))
        for shown in assess(Case(from_data(data), rules(), DAY, PLAIN)).arenas:
            keeps_its_promises(shown)


def keeps_its_promises(shown: ArenaResult) -> None:
    assert PACK.first
    every = {action.id: action for action in shown.every_action}
    assert len(shown.first) + bool(shown.find_out) <= PACK.first.at_most
    assert len({action.id for action in shown.first}) == len(shown.first)
    whys = [PACK.first.order.index(action.why) for action in shown.first]
    assert whys == sorted(whys)
    done = {id_ for action in shown.first if action.on != "open" for id_ in action.serves}
    asked = {id_ for action in shown.first if action.on == "open" for id_ in action.serves}
    assert done.isdisjoint(asked)
    assert (done | asked).isdisjoint(shown.find_out)
    assert set(shown.find_out) <= {point.criterion for point in shown.open}
    for action in shown.first:
        assert every[action.id].serves == action.serves
        assert (action.why == "advised") <= (action.advised is not None or action.on == "open")


# The source's own case

CASE = read_collaboration(ROOT / "examples" / "0-24-samarbeidet.toml", rules())
RECOMMENDED = {
    "state": {
        "shared-picture-of-the-way",
        "signals-into-annual-steering",
        "leaders-support-actively.gap.1",
    },
    "state-municipality": {
        "state-municipality-agreement.gap.2",
        "state-acts-as-one.gap.1",
        "county-governor-role.gap.1",
    },
}
"""The six recommendations in the summary of DFØ-notat 2020:3, by whom they concern."""
LOWEST = [id_ for id_, c in PACK.criteria.items() if PACK.step_of[id_] <= 2]


def recommended(*more: str) -> dict[str, set[str]]:
    """What stands first as recommended in each arena, with `more` criteria known to lack everything."""
    lacks = [i for id_ in more for i in PACK.criteria[id_].indicators]
    evidence = [made("more", "report", date="2020-12", against=lacks)] if more else []
    added = collaboration(*evidence).evidence
    case = Case(CASE, rules(), DAY, PLAIN).with_evidence((*CASE.evidence, *added))
    return {
        shown.id: {action.id for action in shown.first if action.why == "advised"}
        for shown in assess(case).arenas
    }


def test_the_six_recommendations_of_the_source_stand_in_the_two_lists() -> None:
    assert recommended() == RECOMMENDED


@pytest.mark.parametrize("one", LOWEST)
def test_they_still_do_with_any_two_more_gaps_on_the_lowest_steps(one: str) -> None:
    for other in LOWEST[LOWEST.index(one) :]:
        found = recommended(*{one, other})
        assert all(found[arena] >= six for arena, six in RECOMMENDED.items()), other
