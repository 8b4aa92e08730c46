"""What a record does to an indicator: strength, dates, freshness, renewal, parties, contradiction.

Each case gives the records and the floor, ceiling and mark of one indicator that they should lead to.
"""

from datetime import date
from typing import Any

import pytest

from ladder.files.problems import ProblemsFound
from ladder.flow import Case, assess
from ladder.judge import beating
from ladder.judge.compile import rules as compile_rules
from ladder.judge.weighed import Bearing

from .build import (
    DAY,
    PLAIN,
    arena,
    collaboration,
    criterion,
    ends,
    indicator,
    judged,
    only_arena,
    party,
    record,
    rules,
)

UNKNOWN = (0, 2, False)
WHOLE = "scope-decided"  # needs strategy, joint, holds as long as the pack says
RECORDED = "knowledge-base-exists"  # needs a report, joint
FRESH = "overview-exists"  # needs minutes, holds for 12 months
PARTY = "role-what-stated"  # needs minutes, asked party by party
DONE = "cross-sector-channel-in-use"  # asks what is done: needs minutes, and no act is enough


def supports(kind: str, name: str = WHOLE, **keys: Any) -> dict[str, Any]:
    return record(f"for-{kind}", kind, supports=[name], **keys)


def against(kind: str, name: str = WHOLE, **keys: Any) -> dict[str, Any]:
    return record(f"against-{kind}", kind, against=[name], **keys)


def partly(kind: str, name: str = WHOLE, **keys: Any) -> dict[str, Any]:
    return record(f"partly-{kind}", kind, partly=[name], **keys)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("steering-document", (2, 2, False)),
        ("decision", (2, 2, False)),
        ("agreement", (2, 2, False)),
        ("strategy", (2, 2, False)),
        ("minutes", (1, 2, False)),
        ("evaluation", (1, 2, False)),
        ("assignment-letter", (1, 2, False)),
        ("interviews", (1, 2, False)),
        ("statement", (1, 2, False)),
        ("self-assessment", (1, 2, False)),
        ("survey", (1, 2, False)),
        ("web-page", (1, 2, False)),
        ("law", (2, 2, False)),
        ("intent", UNKNOWN),
    ],
)
def test_evidence_for_counts_in_full_when_at_least_as_strong_as_needed(
    kind: str, expected: tuple[int, int, bool]
) -> None:
    assert ends(indicator(judged(supports(kind)), WHOLE)) == expected


@pytest.mark.parametrize(
    ("kind", "ceiling"),
    [
        ("decision", 0),
        ("strategy", 0),
        ("minutes", 0),
        ("evaluation", 0),
        ("report", 0),
        ("audit", 0),
        ("assignment-letter", 1),
        ("interviews", 1),
        ("statement", 1),
        ("intent", 2),
    ],
)
def test_against_minutes_are_always_enough_for_nobody_signs_an_absence(kind: str, ceiling: int) -> None:
    assert ends(indicator(judged(against(kind)), WHOLE)) == (0, ceiling, False)


@pytest.mark.parametrize(
    "written", ["٢٠٢٠", "２０２０-01", "20", "2020-1", "2020-13", "2020-02-30", "0000", "02-2020"]
)
def test_only_dates_as_they_are_written_are_dates(written: str) -> None:
    with pytest.raises(ProblemsFound):
        judged(supports("decision", date=written))


def test_records_are_never_added_up() -> None:
    weak = [record(f"E{n}", "interviews", supports=[WHOLE]) for n in range(20)]
    assert ends(indicator(judged(*weak), WHOLE)) == (1, 2, False)


@pytest.mark.parametrize(
    ("kind", "ceiling"),
    [("decision", 1), ("assignment-letter", 1), ("interviews", 1), ("statement", 2), ("web-page", 2)],
)
def test_partly_moves_both_ends_but_of_the_weakest_accounts_only_the_floor(kind: str, ceiling: int) -> None:
    assert ends(indicator(judged(partly(kind)), WHOLE)) == (1, ceiling, False)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([supports("decision"), against("report")], (0, 2, True)),
        ([supports("decision"), against("statement")], (1, 2, True)),
        ([supports("statement"), against("report")], (0, 1, True)),
        ([supports("statement"), against("statement")], (1, 1, True)),
        ([supports("decision"), partly("report")], (1, 2, False)),
        ([supports("statement"), partly("report")], (1, 1, False)),
        ([against("report"), partly("report")], (0, 1, False)),
        ([against("statement"), partly("report")], (1, 1, False)),
        ([supports("intent"), against("report")], (0, 0, False)),
    ],
)
def test_contradictions_are_shown_and_not_averaged(
    records: list[dict[str, Any]], expected: tuple[int, int, bool]
) -> None:
    assert ends(indicator(judged(*records), WHOLE)) == expected


def test_an_act_moves_both_ends_however_weak_it_is() -> None:
    pack = rules().pack
    weak = pack.evidence.kinds["decision"].model_copy(update={"strength": 1})
    kinds = pack.evidence.model_copy(update={"kinds": {**pack.evidence.kinds, "decision": weak}})
    own = compile_rules(pack.model_copy(update={"evidence": kinds}))
    told = collaboration(partly("decision"), record("E1", "decision", supports=[DONE]))
    found = assess(Case(told, own, DAY, PLAIN))
    assert ends(indicator(found, WHOLE)) == (1, 1, False)
    assert ends(indicator(found, DONE)) == (1, 2, False)


NEWER_BY_SIX_MONTHS = [("2020-01-15", "2020-07-15"), ("2020-01", "2020-07-31"), ("2019", "2020-07")]
NOT_CERTAINLY_LATER = [
    ("2020-01-15", "2020-07-14"),
    ("2020-01", "2020-07-30"),
    ("2019", "2020-06"),
    ("2020", "2020"),
    ("2020-01-15", "2020"),
]


@pytest.mark.parametrize(("older", "newer"), NEWER_BY_SIX_MONTHS)
def test_a_newer_account_beats_older_evidence_when_certainly_later_by_six_months(
    older: str, newer: str
) -> None:
    up = judged(against("report", RECORDED, date=older), supports("report", RECORDED, date=newer))
    down = judged(supports("decision", date=older), against("report", date=newer))
    assert ends(indicator(up, RECORDED)) == (2, 2, False)
    assert ends(indicator(down, WHOLE)) == (0, 0, False)
    beaten = next(r for r in indicator(up, RECORDED).records if r.id == "against-report")
    assert (beaten.effect, beaten.reason) == ("none", "beaten")


@pytest.mark.parametrize(("older", "newer"), NOT_CERTAINLY_LATER)
def test_otherwise_both_stand(older: str, newer: str) -> None:
    found = judged(against("report", RECORDED, date=older), supports("report", RECORDED, date=newer))
    assert ends(indicator(found, RECORDED)) == (0, 2, True)


@pytest.mark.parametrize(
    ("older", "newer", "beats"),
    [
        ("2020-01-15", "2020-01-16", True),
        ("2020-01", "2020-02", True),
        ("2020-01-15", "2020-01-15", False),
        ("2020-01", "2020-01-31", False),
    ],
)
def test_a_newer_act_beats_older_evidence_at_once_when_certainly_later(
    older: str, newer: str, *, beats: bool
) -> None:
    up = judged(against("report", date=older), supports("decision", date=newer))
    down = judged(supports("decision", date=older), against("decision", date=newer))
    assert ends(indicator(up, WHOLE)) == ((2, 2, False) if beats else (0, 2, True))
    assert ends(indicator(down, WHOLE)) == ((0, 0, False) if beats else (0, 2, True))


def test_an_act_counts_as_newer_from_when_it_was_made_and_ages_from_when_it_was_last_seen() -> None:
    report = against("report", date="2020-03")
    made_before = supports("decision", since="2019", date="2020-06")
    assert ends(indicator(judged(report, made_before), WHOLE)) == (0, 2, True)
    assert ends(indicator(judged(made_before), WHOLE)) == (2, 2, False)


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        (supports("decision"), against("statement"), (1, 2, True)),
        (supports("statement"), against("statement"), (0, 1, False)),
        (against("report"), supports("statement"), (0, 1, True)),
        (partly("report"), supports("decision"), (2, 2, False)),
        (partly("report"), against("statement"), (1, 1, False)),
        (partly("report"), supports("statement"), (1, 1, False)),
        (partly("statement"), against("report"), (0, 0, False)),
        (partly("report"), against("report"), (0, 0, False)),
        (supports("decision"), partly("report"), (1, 2, False)),
    ],
)
def test_newer_evidence_must_move_at_least_as_far_and_beats_a_partly_at_one_end(
    older: dict[str, Any], newer: dict[str, Any], expected: tuple[int, int, bool]
) -> None:
    found = judged(older | {"date": "2018"}, newer | {"date": "2020-05"})
    assert ends(indicator(found, WHOLE)) == expected


@pytest.mark.parametrize(
    ("written", "as_of", "stale"),
    [
        (date(2019, 12, 15), DAY, False),
        (date(2019, 12, 14), DAY, True),
        ("2019-12", date(2020, 12, 31), False),
        ("2019-12", date(2021, 1, 1), True),
        ("2019", date(2020, 12, 31), False),
        ("2019", date(2021, 1, 1), True),
        (date(2020, 2, 29), date(2021, 2, 28), False),
        (date(2020, 2, 29), date(2021, 3, 1), True),
    ],
)
def test_evidence_ages_from_its_last_possible_day(written: Any, as_of: date, stale: bool) -> None:
    for one in (supports("minutes", FRESH, date=written), against("minutes", FRESH, date=written)):
        found = indicator(judged(one, as_of=as_of), FRESH)
        assert (ends(found) == UNKNOWN) == stale
        assert found.records[0].reason == ("stale" if stale else None)


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"date": "2020-12-16"}, "later"),
        ({"date": "2021"}, "later"),
        ({"date": "2020-12"}, None),
        ({"date": "2021-03-01", "since": "2019"}, None),
        ({"date": "2018", "until": "2020-12-14"}, "ended"),
        ({"date": "2010", "until": "2030"}, None),
        ({"date": "2016"}, "stale"),
        ({"date": "2017"}, None),
        ({"date": "2017-12-14"}, "stale"),
        ({"date": "2018", "until": "2020-12-15"}, None),
        ({"date": "2018", "until": "2020"}, None),
    ],
)
def test_what_begins_later_or_has_ended_is_set_aside(keys: dict[str, Any], reason: str | None) -> None:
    for one in (supports("decision", **keys), against("decision", **keys)):
        found = indicator(judged(one), WHOLE)
        assert found.records[0].reason == reason
        assert (ends(found) == UNKNOWN) == (reason is not None)


def undated(one: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in one.items() if key != "date"}


@pytest.mark.parametrize("keys", [{}, {"since": "2019"}])
@pytest.mark.parametrize("one", [supports("decision"), against("report"), partly("report")])
def test_undated_evidence_moves_nothing_and_is_shown(one: dict[str, Any], keys: dict[str, str]) -> None:
    found = indicator(judged(undated(one) | keys), WHOLE)
    assert (ends(found), found.records[0].reason) == (UNKNOWN, "undated")


def test_the_shorter_of_until_and_the_indicators_own_term_decides() -> None:
    kept = supports("minutes", FRESH, date="2019-11", until="2030")
    assert indicator(judged(kept), FRESH).records[0].reason == "stale"
    ended = supports("minutes", FRESH, date="2020-11", until="2020-12-01")
    assert indicator(judged(ended), FRESH).records[0].reason == "ended"


def test_what_has_been_beaten_stays_beaten_when_what_beat_it_has_aged() -> None:
    old, newer = against("report", date="2018-02"), supports("decision", date="2018-03", until="2019")
    assert ends(indicator(judged(old, newer, as_of=date(2019, 6, 1)), WHOLE)) == (2, 2, False)
    assert ends(indicator(judged(old, newer), WHOLE)) == UNKNOWN


def test_ageing_raises_no_floor() -> None:
    for_it, no = supports("decision", date="2018-06"), against("report", date="2018-08", until="2019")
    assert ends(indicator(judged(for_it, no, as_of=date(2019, 6, 1)), WHOLE)) == (0, 2, True)
    assert ends(indicator(judged(for_it, no), WHOLE)) == (0, 2, False)
    some = partly("report", date="2018-08", until="2019")
    assert ends(indicator(judged(for_it, some), WHOLE)) == (1, 2, False)


PHASES = [{"phase": "decision", "since": "2018-01-01"}, {"phase": "implementation", "since": "2020-01-01"}]


@pytest.mark.parametrize(
    ("written", "as_of", "expected"),
    [
        ("2019-12-31", DAY, UNKNOWN),
        ("2020-01-01", DAY, (2, 2, False)),
        ("2019", date(2019, 12, 31), (2, 2, False)),
        ("2017", date(2017, 12, 31), (2, 2, False)),
    ],
)
def test_after_a_change_of_phase_evidence_must_be_renewed(
    written: str, as_of: date, expected: tuple[int, int, bool]
) -> None:
    one = supports("decision", "understanding-written-down", date=written)
    found = judged(one, arenas=[arena(phases=PHASES)], as_of=as_of)
    assert ends(indicator(found, "understanding-written-down")) == expected


@pytest.mark.parametrize(
    ("written", "stands"), [("2020-03-31", False), ("2020-04-01", False), ("2020-04-30", True)]
)
def test_evidence_must_certainly_be_from_after_an_inexact_change(written: str, stands: bool) -> None:
    phases = [{"phase": "decision", "since": "2018"}, {"phase": "implementation", "since": "2020-04"}]
    one = supports("decision", "understanding-written-down", date=written)
    found = judged(one, arenas=[arena(phases=phases)])
    assert (ends(indicator(found, "understanding-written-down")) == (2, 2, False)) == stands


def test_those_who_may_have_been_there_from_the_start_are_not_new() -> None:
    one = supports("decision", "understanding-written-down", date="2015-02", until="2030")
    for since, stands in (("2015-03", True), ("2016-01", False)):
        parties = [party("a", since="2015"), party("b", since=since)]
        found = indicator(judged(one, parties=parties), "understanding-written-down")
        assert (ends(found) == (2, 2, False)) == stands


def test_a_party_takes_part_to_the_last_day_of_its_until() -> None:
    for until, asked in (
        ("2020-12-15", ["a", "c", "b"]),
        ("2020-12", ["a", "c", "b"]),
        ("2020-12-14", ["a", "c"]),
    ):
        parties = [party("a"), party("c"), party("b", until=until)]
        found = judged(supports("minutes", PARTY), parties=parties)
        assert [p.party for p in indicator(found, PARTY).parties] == asked


@pytest.mark.parametrize(("written", "stands"), [("2019-06-30", False), ("2019-07-01", True)])
@pytest.mark.parametrize("founder", [{}, {"since": "2015"}])
def test_after_a_new_party_evidence_must_be_renewed(
    written: str, stands: bool, founder: dict[str, str]
) -> None:
    one = supports("decision", "understanding-written-down", date=written)
    parties = [party("a", **founder), party("b", since="2019-07-01")]
    found = indicator(judged(one, parties=parties), "understanding-written-down")
    assert (ends(found) == (2, 2, False)) == stands
    assert found.records[0].reason == (None if stands else "out-of-phase")


@pytest.mark.parametrize("newest", range(2001, 2020))
def test_the_newest_party_sets_the_date_whatever_the_order_of_the_file(newest: int) -> None:
    parties = [party("new", since=f"{newest}"), party("old", since="1990"), party("mid", since="2000")]
    name = "understanding-written-down"
    stands = [
        ends(
            indicator(
                judged(supports("decision", name, date=date(year, 12, 31), until="2030"), parties=parties),
                name,
            )
        )
        for year in (newest - 1, newest)
    ]
    assert stands == [UNKNOWN, (2, 2, False)]


def test_founders_are_not_new() -> None:
    one = supports("decision", "understanding-written-down", date="2014", until="2030")
    parties = [party("a", since="2015"), party("b", since="2015")]
    assert ends(indicator(judged(one, parties=parties), "understanding-written-down")) == (2, 2, False)


def about(name: str, side: str, *parties: str, kind: str = "decision", **keys: Any) -> dict[str, Any]:
    said = {side: [name]} | ({"parties": list(parties)} if parties else {}) | keys
    return record(f"{side}-{'-'.join(parties)}", kind, **said)


THREE = [party("a"), party("b"), party("c")]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([about(PARTY, "supports")], (2, 2, False)),
        ([about(PARTY, "supports", "a", "b")], (1, 2, False)),
        ([about(PARTY, "supports", "a")], (0, 2, False)),
        ([about(PARTY, "supports", "a", "b"), about(PARTY, "against", "c")], (1, 1, False)),
        ([about(PARTY, "supports", "a"), about(PARTY, "against", "b")], (0, 1, False)),
        ([about(PARTY, "against", "a", "b", "c")], (0, 0, False)),
        ([about(PARTY, "supports"), about(PARTY, "against", "c")], (1, 2, True)),
        ([about(PARTY, "supports", "a", "b"), about(PARTY, "supports", "c")], (2, 2, False)),
    ],
)
def test_met_when_so_for_every_party_begun_for_two_and_lacking_for_one(
    records: list[dict[str, Any]], expected: tuple[int, int, bool]
) -> None:
    assert ends(indicator(judged(*records, parties=THREE), PARTY)) == expected


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([about(WHOLE, "supports")], (2, 2, False)),
        ([about(WHOLE, "supports", "a")], (0, 2, False)),
        ([about(WHOLE, "partly", "a")], (0, 2, False)),
        ([about(WHOLE, "against", "a")], (0, 1, False)),
        ([about(WHOLE, "supports", "a", "b")], (1, 2, False)),
        ([about(WHOLE, "supports", "a", "b", "c")], (2, 2, False)),
        ([about(WHOLE, "supports", "a", "b"), about(WHOLE, "supports", "b", "c")], (1, 2, False)),
        ([about(WHOLE, "supports", "a", "b"), about(WHOLE, "against", "c")], (1, 1, False)),
    ],
)
def test_a_joint_question_is_not_answered_by_one_party_nor_piece_by_piece(
    records: list[dict[str, Any]], expected: tuple[int, int, bool]
) -> None:
    assert ends(indicator(judged(*records, parties=THREE), WHOLE)) == expected


def test_one_partys_own_plan_says_why_it_moves_nothing() -> None:
    found = indicator(judged(about(WHOLE, "supports", "a"), parties=THREE), WHOLE)
    assert (found.records[0].effect, found.records[0].reason) == ("none", "one-party")


ANY = "knowledge-base-has-owner"


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([about(ANY, "supports", "a")], (2, 2, False)),
        ([about(ANY, "supports", "a"), about(ANY, "against", "b", "c")], (2, 2, False)),
        ([about(ANY, "against", "a")], (0, 2, False)),
        ([about(ANY, "against")], (0, 0, False)),
    ],
)
def test_where_one_party_is_enough_the_largest_counts(
    records: list[dict[str, Any]], expected: tuple[int, int, bool]
) -> None:
    assert ends(indicator(judged(*records, parties=THREE), ANY)) == expected


LATER = [party("a"), party("b"), party("c", since="2020-11-01")]


def test_a_party_that_joins_undoes_no_joint_answer_and_a_record_about_it_alone_contests_none() -> None:
    for parties in ((), ("a", "b")):
        assert ends(indicator(judged(about(WHOLE, "supports", *parties), parties=LATER), WHOLE)) == (
            2,
            2,
            False,
        )
    found = judged(about(WHOLE, "supports"), about(WHOLE, "against", "c", date="2020-12-01"), parties=LATER)
    assert ends(indicator(found, WHOLE)) == (1, 1, False)
    assert {p.party: p.status for p in indicator(found, WHOLE).parties} == {
        "a": "met", "b": "met", "c": "not-met",
    }  # fmt: skip


@pytest.mark.parametrize("turned", [False, True])
def test_of_what_is_said_of_a_newcomer_alone_the_newest_decides_wherever_it_stands(turned: bool) -> None:
    parties = [party("a"), party("b"), party("c", since="2020-07")]
    joint = supports("decision", "scope-decided", date="2020-06-01")
    before = record("E2", "minutes", date="2020-05-01", parties=["c"], against=["scope-decided"])
    after = before | {"id": "E3", "date": "2020-06-20"}
    alone = [after, before] if turned else [before, after]
    found = indicator(judged(joint, *alone, parties=parties), "scope-decided")
    assert ends(found) == (1, 1, False)


def test_a_question_to_each_party_is_asked_of_one_that_joins() -> None:
    found = indicator(judged(about(PARTY, "supports"), parties=LATER), PARTY)
    assert ends(found) == (1, 2, False)
    assert {p.party: p.status for p in found.parties} == {"a": "met", "b": "met", "c": "unknown"}


def test_newer_evidence_about_some_does_not_sweep_away_older_evidence_about_the_rest() -> None:
    old = about(PARTY, "against", date="2019-01", kind="report")
    new = about(PARTY, "supports", "a", date="2020-10")
    found = indicator(judged(old, new, parties=THREE), PARTY)
    assert {p.party: p.status for p in found.parties} == {"a": "met", "b": "not-met", "c": "not-met"}
    assert all(used.reason is None for used in found.records)


DONE = "joint-arena-held"


def test_of_what_is_done_an_act_for_moves_half_and_beats_nothing_and_one_against_counts_as_any() -> None:
    assert ends(indicator(judged(supports("decision", DONE)), DONE)) == (1, 2, False)
    assert ends(indicator(judged(supports("minutes", DONE)), DONE)) == (2, 2, False)
    found = judged(against("statement", DONE, date="2020-01"), supports("decision", DONE))
    assert ends(indicator(found, DONE)) == (1, 1, True)
    found = judged(supports("minutes", DONE, date="2020-01"), against("decision", DONE))
    assert ends(indicator(found, DONE)) == (0, 0, False)


def test_an_assignment_letter_shows_that_a_task_is_written_down_and_interviews_do_not() -> None:
    assert ends(indicator(judged(supports("assignment-letter", PARTY)), PARTY)) == (2, 2, False)
    assert ends(indicator(judged(supports("interviews", PARTY)), PARTY)) == (1, 2, False)


@pytest.mark.parametrize("parties", [[party("a")], [party("a"), party("b", until="2020-06")]])
def test_one_party_alone_is_no_coordination(parties: list[dict[str, Any]]) -> None:
    found = only_arena(judged(supports("decision"), against("report", FRESH), parties=parties))
    assert {step.status for step in found.steps} == {"unknown"}


def test_what_a_file_sets_aside_is_left_out_of_the_join() -> None:
    aside = [{"indicator": "ambition-decided", "why": "Satt av departementet.", "source": {"work": "Brev"}}]
    found = judged(supports("decision"), not_applicable=aside)
    assert ends(criterion(found, "scope-and-ambition-settled")) == (2, 2, False)
    both = [*aside, {"indicator": WHOLE, "why": "Likeså.", "source": {"work": "Brev"}}]
    assert not criterion(
        judged(supports("decision"), not_applicable=both), "scope-and-ambition-settled"
    ).applies


def test_those_who_lack_it_are_named_in_the_gap() -> None:
    found = judged(about(PARTY, "supports", "a", "b"), about(PARTY, "against", "c"), parties=THREE)
    gap = next(gap for gap in only_arena(found).gaps if gap.criterion == "who-does-what")
    assert (gap.parties, gap.reasons) == (("c",), ("against",))


def test_a_party_without_evidence_is_unknown_and_not_a_gap() -> None:
    found = judged(supports("minutes", PARTY, parties=["a"]))
    assert ends(indicator(found, PARTY)) == UNKNOWN
    assert not only_arena(found).gaps
    point = next(point for point in only_arena(found).open if point.criterion == "who-does-what")
    assert "no-record" in point.reasons
    assert {p.party: p.status for p in indicator(found, PARTY).parties} == {"a": "met", "b": "unknown"}


@pytest.mark.parametrize(
    ("keys", "speaks_for"),
    [
        ({"since": "2020-10-31"}, True),
        ({"since": "2020-11-01"}, False),
        ({"until": "2020-12-31"}, True),
        ({"since": "2021"}, None),
        ({"until": "2020-12-14"}, None),
    ],
)
def test_a_record_that_names_no_party_speaks_for_those_who_were_parties(
    keys: dict[str, str], speaks_for: bool | None
) -> None:
    found = judged(supports("minutes", PARTY), parties=[party("a"), party("z"), party("b", **keys)])
    parties = {p.party: p.status for p in indicator(found, PARTY).parties}
    assert parties == {"a": "met", "z": "met"} | (
        {} if speaks_for is None else {"b": "met" if speaks_for else "unknown"}
    )


@pytest.mark.parametrize(("since", "status"), [("2019-12-31", "met"), ("2020-01-01", "unknown")])
def test_with_an_inexact_date_those_who_were_parties_on_any_day_of_it_are_spoken_for(
    since: str, status: str
) -> None:
    parties = [party("a"), party("b", since=since)]
    found = judged(supports("minutes", PARTY, date="2019"), parties=parties)
    assert {p.party: p.status for p in indicator(found, PARTY).parties} == {"a": "met", "b": status}


def test_a_contested_party_is_open_and_not_part_of_the_gap() -> None:
    found = judged(
        record("E1", "agreement", supports=["party-has-committed"], parties=["b"]),
        record("E2", "statement", against=["party-has-committed"], parties=["b"]),
        record("E3", "report", against=["party-contribution-named"], parties=["a"]),
    )
    (gap,) = (g for g in only_arena(found).gaps if g.criterion == "shared-ownership")
    assert (gap.parties, gap.records, gap.reasons) == (("a",), ("E3",), ("against",))
    (point,) = (p for p in only_arena(found).open if p.criterion == "shared-ownership")
    assert "b" in point.parties
    assert "contested" in point.reasons


def test_what_was_said_before_anybody_came_is_shared_as_it_stands_at_those_who_came_first() -> None:
    """What was beaten at them does not come back, so nobody's coming undoes a joint answer."""
    said = [
        record("E1", "evaluation", against=[WHOLE], date="2019-07-19"),
        record("E2", "strategy", supports=[WHOLE], date="2020-09-02", parties=["a", "b"]),
    ]
    came = [party("a", since="2019-07-24"), party("b", since="2020-11-01")]
    for parties in (came, [*came, party("c", since="2021-01-01")]):
        found = judged(*said, parties=parties, as_of=date(2021, 2, 1))
        assert indicator(found, WHOLE).ceiling == 2


def test_a_partly_record_is_a_gap_because_it_is_only_partly_so() -> None:
    (gap,) = only_arena(judged(partly("report"))).gaps
    assert gap.reasons == ("partly",)


def test_only_the_tiers_named_are_asked() -> None:
    parties = [party("a"), party("m", tier="ministry")]
    letter = record("E1", "steering-document", supports=["letter-says-why"], parties=["a", "m"])
    found = indicator(judged(letter, parties=parties), "letter-says-why")
    assert ends(found) == (2, 2, False)
    assert [p.party for p in found.parties] == ["a"]


def test_with_nobody_to_ask_nothing_is_met() -> None:
    letter = record("E1", "steering-document", supports=["cross-goals-in-steering"], parties=["m"])
    parties = [party("m", tier="ministry"), party("n", tier="ministry")]
    found = criterion(judged(letter, parties=parties), "cross-goals-prioritised")
    assert ends(found) == UNKNOWN


def test_a_record_without_arenas_speaks_for_the_arenas_that_hold_its_parties() -> None:
    arenas = [arena("x", parties=["a", "c"]), arena("y", parties=["a", "b"])]
    found = judged(against("decision", parties=["b"]), arenas=arenas, parties=THREE)
    steps = {a.id: next(s for s in a.steps if s.number == 2) for a in found.arenas}
    assert (steps["x"].ceiling, steps["y"].ceiling) == (2, 1)


@pytest.mark.interpreted
@pytest.mark.parametrize("name", [WHOLE, PARTY])
def test_weighing_takes_as_much_more_as_there_are_more_records(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Evidence both ways from the same weeks, some of it about newcomers alone: nothing beats anything."""
    compared: list[str] = []
    covers = beating.Reach.covers

    def counted(reach: beating.Reach, older: Bearing) -> bool:
        compared.append(older.record.id)
        return covers(reach, older)

    def comparisons(count: int) -> int:
        compared.clear()
        records = [
            record(f"E{n}", "minutes", date=f"2020-10-{n % 28 + 1:02}", **{side: [name]} | named)
            for n in range(count)
            for side in ("supports" if n % 2 else "against",)
            for named in ({"parties": ["c"]} if n % 5 == 0 else {},)
        ]
        late = {"parties": [party("a"), party("b"), party("c", since="2020-10-20")]}
        assert indicator(judged(*records, **late), name).contested
        return len(compared)

    monkeypatch.setattr(beating.Reach, "covers", counted)
    assert 0 < comparisons(400) <= 5 * comparisons(100)
