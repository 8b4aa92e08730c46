"""Small collaborations, and what somebody who does this work would say of each.

Each stands in `tests/cases/`. What is right is said here, and is true of the whole kind of case.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ladder.flow import Case, assess, read_collaboration, read_rules
from ladder.model.assessment import ArenaResult, Assessment, CriterionResult, IndicatorResult
from ladder.model.collaboration import Collaboration, Evidence
from ladder.words import Say

from .build import PLAIN, ROOT, as_text, rules

CASES = Path(__file__).parent / "cases"
EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"


def judged(name: str, day: date, variant: str | None = None) -> Assessment:
    chosen = read_rules(ROOT / "rules", variant=variant) if variant else rules()
    return assess(Case(read_collaboration(CASES / f"{name}.toml", chosen), chosen, day, PLAIN))


def arena(found: Assessment, id_: str | None = None) -> ArenaResult:
    return next(a for a in found.arenas if id_ in (None, a.id))


def criterion(found: ArenaResult, id_: str) -> CriterionResult:
    return next(c for step in found.steps for c in step.criteria if c.id == id_)


def indicator(found: ArenaResult, id_: str) -> IndicatorResult:
    criteria = (c for step in found.steps for c in step.criteria)
    return next(i for c in criteria for i in c.indicators if i.id == id_)


def statuses(found: ArenaResult) -> list[str]:
    return [step.status for step in found.steps]


def shown(found: IndicatorResult) -> dict[str, tuple[str, str | None]]:
    """What became of each record: how it moved the question, or why it did not."""
    return {record.id: (record.effect, record.reason) for record in found.records}


@pytest.mark.parametrize(
    ("day", "status"),
    [(date(2025, 3, 1), "not-met"), (date(2025, 4, 1), "met"), (date(2030, 1, 1), "unknown")],
)
def test_a_later_decision_changes_what_an_evaluation_found_and_is_never_contested(
    day: date, status: str
) -> None:
    plan = indicator(arena(judged("decision-after-evaluation", day)), "joint-plan-adopted")
    assert (plan.status, plan.contested) == (status, False)


def test_one_partys_own_plan_is_not_joint() -> None:
    found = arena(judged("one-party-for-all", date(2024, 6, 1)))
    assert statuses(found) == ["unknown"] * 5
    assert shown(indicator(found, "joint-plan-adopted")) == {"A1": ("none", "one-party")}


def test_records_about_different_parties_do_not_contradict_each_other() -> None:
    found = arena(judged("municipality-two-arenas", date(2024, 9, 1)), "politirad")
    placed = indicator(found, "agreement-places-responsibility")
    assert (placed.status, placed.contested) == ("partly", False)
    lacking = {p.party for p in placed.parties if p.status == "not-met"}
    assert lacking == {"nav"}


def test_records_both_ways_about_the_same_party_do() -> None:
    found = arena(judged("municipality-two-arenas", date(2024, 9, 1)), "politirad")
    assert [p.party for p in indicator(found, "information-accessible").parties if p.contested] == ["nav"]


def test_without_records_nothing_is_known_and_no_verdict_is_given() -> None:
    result = judged("no-records", date(2025, 1, 1))
    read = " ".join(as_text(result, rules().pack, Say("nb")).split())
    assert "Filen har ingen opplysninger ennå, så det er ikke noe å vurdere." in read
    assert "Ingen trinn er nådd" not in read
    found = arena(result)
    assert statuses(found) == ["unknown"] * 5
    assert (found.level.reached, found.level.under_way, found.gaps) == (0, 0, ())


def test_a_decision_that_there_is_to_be_a_channel_begins_step_1_and_does_not_show_it_in_use() -> None:
    found = arena(judged("channel-only", date(2025, 12, 1)))
    assert statuses(found)[0] == "at-least-partly"
    channel = indicator(found, "cross-sector-channel-in-use")
    assert (channel.status, shown(channel)) == ("at-least-partly", {"E1": ("floor-1", None)})


def test_where_nothing_is_shared_across_sharing_is_a_gap_of_step_1() -> None:
    found = arena(judged("no-channel", date(2025, 12, 1)))
    assert criterion(found, "cross-sector-channel").status == "not-met"
    assert "cross-sector-channel" in [point.criterion for point in found.gaps]
    assert statuses(found)[0] == "partly"


@pytest.mark.parametrize("variant", ["figure-2", "figure-3"])
def test_what_the_top_asks_for_keeps_the_published_top_from_being_met(variant: str) -> None:
    found = arena(judged("top-known-absent", date(2025, 12, 1), variant))
    assert found.steps[-1].status == "partly"
    assert (found.level.reached < 4, found.level.possible) == (True, 3)
    conditions = {c.id: c.status for c in found.steps[-1].criteria if c.weight == "condition"}
    assert conditions["standing-organisation"] == "not-met"
    assert set(conditions) <= {gap.criterion for gap in found.gaps}


def test_lasting_is_not_met_where_anchoring_is_known_to_be_absent() -> None:
    found = arena(judged("lasting-known-absent", date(2025, 12, 1)))
    assert (found.steps[4].status, found.level.possible) == ("partly", 4)
    anchoring = "political-and-administrative-anchoring"
    assert criterion(found, anchoring).status == "not-met"
    assert anchoring in [gap.criterion for gap in found.gaps]


def test_a_weak_partly_does_not_settle_that_the_rest_is_missing() -> None:
    found = arena(judged("one-survey", date(2017, 12, 31)))
    assert shown(indicator(found, "role-what-stated")) == {"F05": ("floor-1", None)}
    assert found.level.possible == 5


def test_two_municipalities_are_in_a_relation_of_their_own() -> None:
    found = arena(judged("two-municipalities", date(2023, 3, 1)))
    assert found.relation == "between-municipalities"
    assert not criterion(found, "state-municipality-agreement").applies
    assert indicator(found, "mandate-without-end-date").status == "not-met"


def test_the_words_fit_the_parties_of_state_and_county() -> None:
    found = judged("state-and-county", date(2015, 6, 1))
    told = as_text(found, rules().pack, Say("nb"))
    assert "mellom stat og fylkeskommune" in told
    assert criterion(arena(found), "state-municipality-agreement").status == "at-least-partly"


def example() -> Collaboration:
    return read_collaboration(EXAMPLE, rules())


def state(collaboration: Collaboration, day: date) -> ArenaResult:
    return arena(assess(Case(collaboration, rules(), day, PLAIN)), "state")


@pytest.mark.parametrize(
    ("day", "levels"), [(date(2015, 6, 1), 4), (date(2016, 1, 1), 1)], ids=["before", "after the shift"]
)
def test_what_is_possible_falls_as_the_assignment_is_carried_out(day: date, levels: int) -> None:
    assert state(example(), day).level.possible == levels


def test_a_programme_that_ends_has_begun_nothing_that_lasts() -> None:
    found = state(example(), date(2020, 12, 15))
    assert statuses(found)[1:] == ["partly", "partly", "partly", "at-most-partly"]
    lasting = found.steps[4].count
    assert (lasting.met, lasting.partly, lasting.core) == (0, 0, 6)


def test_towards_the_municipalities_nothing_has_begun() -> None:
    found = arena(assess(Case(example(), rules(), date(2020, 12, 15), PLAIN)), "state-municipality")
    assert [step.floor for step in found.steps] == [0] * 5
    assert statuses(found)[2] == "at-most-partly"


def test_no_single_record_decides_what_has_begun() -> None:
    day, whole = date(2020, 12, 15), example()
    begun = [step.floor for step in state(whole, day).steps]
    for record in whole.evidence:
        without = tuple(other for other in whole.evidence if other is not record)
        left = state(whole.model_copy(update={"evidence": without}), day)
        assert [step.floor for step in left.steps] == begun, record.id


def test_no_letter_is_read_twice_for_the_same_question() -> None:
    acts = [r for r in example().evidence if rules().pack.evidence.kinds[r.kind].nature == "act"]
    read = [
        (arena, indicator, party, record.kind, record.date)
        for record in acts
        for arena in record.arenas or ()
        for indicator in (*record.supports, *record.partly, *record.against)
        for party in record.parties or (None,)
    ]
    assert len(read) == len(set(read))
    letters = [record.parties for record in acts if record.kind == "steering-document"]
    assert all(parties is not None and len(parties) == 1 for parties in letters)
    assert len(letters) == len(set(letters)) == 5


@pytest.mark.parametrize("day", [date(2026, 11, 29), date(2040, 1, 1)])
def test_what_nobody_has_confirmed_since_is_unknown(day: date) -> None:
    for found in assess(Case(example(), rules(), day, PLAIN)).arenas:
        assert statuses(found) == ["unknown"] * 5


@pytest.mark.parametrize(
    ("day", "said"), [(date(2020, 12, 15), "slutter: 2021"), (date(2040, 1, 1), "sluttet: 2021")]
)
def test_the_end_of_an_arrangement_is_told_as_coming_or_past(day: date, said: str) -> None:
    assert said in as_text(assess(Case(example(), rules(), day, PLAIN)), rules().pack, Say("nb"))


LETTERS = ("letter-says-what", "letter-says-why", "letter-says-relation")


def with_new_letters() -> Collaboration:
    """The example, and letters of the next year to all directorates that say all three things."""
    whole = example()
    to = tuple(p.id for p in whole.parties if p.tier == "directorate")
    letters: dict[str, Any] = {
        "id": "new-letters",
        "what": "Brevene sier hva, hvorfor og i hvilken relasjon.",
        "kind": "steering-document",
        "date": "2021-01-08",
        "supports": LETTERS,
        "parties": to,
        "arenas": ("state",),
        "source": {"work": "Tildelingsbrevene for 2021"},
    }
    return whole.model_copy(update={"evidence": (*whole.evidence, Evidence.model_validate(letters))})


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2021, 1, 7), "partly"),
        (date(2021, 1, 8), "met"),
        (date(2021, 3, 1), "met"),
        (date(2022, 1, 8), "met"),
        (date(2022, 1, 9), "unknown"),
    ],
)
def test_letters_replace_those_of_last_year_at_once_and_hold_until_they_age(day: date, status: str) -> None:
    letters = criterion(state(with_new_letters(), day), "steering-letters-aligned")
    assert (letters.status, bool(letters.contested)) == (status, False)
