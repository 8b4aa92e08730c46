"""What a record does to an indicator: strength, dates, freshness, renewal, parties, contradiction.

Each case gives the records and the floor, ceiling and mark of one indicator that they should lead to.
"""

from datetime import date
from typing import Any

import pytest

from ladder.files.problems import ProblemsFound

from .build import DAY, arena, ends, indicator, judged, only_arena, party, record

UNKNOWN = (0, 2, False)
WHOLE = "scope-decided"  # needs strategy, asked once, no freshness
FRESH = "overview-exists"  # needs minutes, holds for 12 months
PARTY = "role-what-stated"  # needs minutes, asked party by party


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


@pytest.mark.parametrize("kind", ["decision", "statement"])
def test_partly_moves_both_ends_to_partly_and_contradicts_nothing(kind: str) -> None:
    assert ends(indicator(judged(partly(kind)), WHOLE)) == (1, 1, False)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([supports("decision"), against("report")], (0, 2, True)),
        ([supports("decision"), against("statement")], (1, 2, True)),
        ([supports("statement"), against("report")], (0, 1, True)),
        ([supports("statement"), against("statement")], (1, 1, True)),
        ([supports("decision"), partly("report")], (1, 2, True)),
        ([supports("statement"), partly("report")], (1, 1, False)),
        ([against("report"), partly("report")], (0, 1, True)),
        ([against("statement"), partly("report")], (1, 1, False)),
        ([supports("intent"), against("report")], (0, 0, False)),
    ],
)
def test_contradictions_are_shown_and_not_averaged(
    records: list[dict[str, Any]], expected: tuple[int, int, bool]
) -> None:
    assert ends(indicator(judged(*records), WHOLE)) == expected


NEWER_BY_SIX_MONTHS = [("2020-01-15", "2020-07-15"), ("2020-01", "2020-07-31"), ("2019", "2020-07")]
NOT_CERTAINLY_LATER = [
    ("2020-01-15", "2020-07-14"),
    ("2020-01", "2020-07-30"),
    ("2019", "2020-06"),
    ("2020", "2020"),
    ("2020-01-15", "2020"),
]


@pytest.mark.parametrize(("older", "newer"), NEWER_BY_SIX_MONTHS)
def test_newer_evidence_beats_older_when_certainly_later_by_six_months(older: str, newer: str) -> None:
    up = judged(against("report", date=older), supports("decision", date=newer))
    down = judged(supports("decision", date=older), against("report", date=newer))
    assert ends(indicator(up, WHOLE)) == (2, 2, False)
    assert ends(indicator(down, WHOLE)) == (0, 0, False)
    beaten = next(r for r in indicator(up, WHOLE).records if r.id == "against-report")
    assert (beaten.effect, beaten.reason) == ("none", "beaten")


@pytest.mark.parametrize(("older", "newer"), NOT_CERTAINLY_LATER)
def test_otherwise_both_stand(older: str, newer: str) -> None:
    found = judged(against("report", date=older), supports("decision", date=newer))
    assert ends(indicator(found, WHOLE)) == (0, 2, True)


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        (supports("decision"), against("statement"), (1, 2, True)),
        (supports("statement"), against("statement"), (0, 1, False)),
        (against("report"), supports("statement"), (0, 1, True)),
        (partly("report"), supports("decision"), (2, 2, False)),
        (partly("report"), against("statement"), (1, 1, False)),
        (partly("report"), supports("statement"), (1, 1, False)),
        (partly("report"), against("report"), (0, 0, False)),
        (supports("decision"), partly("report"), (1, 2, True)),
    ],
)
def test_newer_evidence_must_move_at_least_as_far(
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


def test_undated_evidence_stands_only_where_age_does_not_matter() -> None:
    assert ends(indicator(judged(undated(supports("decision"))), WHOLE)) == (2, 2, False)
    found = indicator(judged(undated(supports("decision", FRESH))), FRESH)
    assert (ends(found), found.records[0].reason) == (UNKNOWN, "undated")


def test_undated_evidence_beats_nothing_and_is_not_beaten() -> None:
    found = judged(undated(supports("decision")), against("report", date="2010"))
    assert ends(indicator(found, WHOLE)) == (0, 2, True)


PHASES = [{"phase": "decision", "since": "2018-01-01"}, {"phase": "implementation", "since": "2020-01-01"}]


@pytest.mark.parametrize(
    ("written", "as_of", "expected"),
    [
        ("2019-12-31", DAY, UNKNOWN),
        ("2020-01-01", DAY, (2, 2, False)),
        ("2019", date(2019, 12, 31), (2, 2, False)),
        ("2017", date(2019, 12, 31), (2, 2, False)),
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
    one = supports("decision", "understanding-written-down", date="2015-02")
    for since, stands in (("2015-03", True), ("2016-01", False)):
        parties = [party("a", since="2015"), party("b", since=since)]
        found = indicator(judged(one, parties=parties), "understanding-written-down")
        assert (ends(found) == (2, 2, False)) == stands


def test_a_party_takes_part_to_the_last_day_of_its_until() -> None:
    for until, asked in (("2020-12-15", ["a", "b"]), ("2020-12", ["a", "b"]), ("2020-12-14", ["a"])):
        found = judged(supports("minutes", PARTY), parties=[party("a"), party("b", until=until)])
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
        ends(indicator(judged(supports("decision", name, date=date(year, 12, 31)), parties=parties), name))
        for year in (newest - 1, newest)
    ]
    assert stands == [UNKNOWN, (2, 2, False)]


def test_founders_are_not_new() -> None:
    one = supports("decision", "understanding-written-down", date="2014")
    parties = [party("a", since="2015"), party("b", since="2015")]
    assert ends(indicator(judged(one, parties=parties), "understanding-written-down")) == (2, 2, False)


def test_the_weakest_party_counts_and_is_named() -> None:
    found = judged(
        supports("minutes", PARTY, parties=["a"]), record("E2", "minutes", against=[PARTY], parties=["b"])
    )
    assert ends(indicator(found, PARTY)) == (0, 0, False)
    gap = next(gap for gap in only_arena(found).gaps if gap.criterion == "who-does-what")
    assert (gap.parties, gap.reasons, gap.records) == (("b",), ("against",), ("for-minutes", "E2"))


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
        ({"since": "2020-10-01"}, True),
        ({"since": "2020-10-02"}, False),
        ({"until": "2020-12-31"}, True),
        ({"since": "2021"}, None),
        ({"until": "2020-12-14"}, None),
    ],
)
def test_a_record_that_names_no_party_speaks_for_those_who_were_parties(
    keys: dict[str, str], speaks_for: bool | None
) -> None:
    found = judged(supports("minutes", PARTY), parties=[party("a"), party("b", **keys)])
    parties = {p.party: p.status for p in indicator(found, PARTY).parties}
    assert parties == {"a": "met"} | ({} if speaks_for is None else {"b": "met" if speaks_for else "unknown"})


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        ({"until": "2020-12-20"}, "unknown"),
        ({"until": "2020-12-31"}, "met"),
        ({"since": "2020-01-02"}, "unknown"),
        ({"since": "2020-01-01"}, "met"),
    ],
)
def test_with_an_inexact_date_only_those_who_were_parties_throughout_are_spoken_for(
    keys: dict[str, str], status: str
) -> None:
    found = judged(supports("minutes", PARTY, date="2020"), parties=[party("a"), party("b", **keys)])
    assert {p.party: p.status for p in indicator(found, PARTY).parties} == {"a": "met", "b": status}


def test_an_undated_record_that_names_no_party_speaks_for_those_who_always_were() -> None:
    found = judged(undated(supports("minutes", PARTY)), parties=[party("a"), party("b", since="2015")])
    assert {p.party: p.status for p in indicator(found, PARTY).parties} == {"a": "met", "b": "unknown"}
    all_joined = [party("a", since="2014"), party("b", since="2015")]
    unheard = indicator(judged(undated(supports("minutes", PARTY)), parties=all_joined), PARTY)
    assert (unheard.status, unheard.records[0].reason) == ("unknown", "undated")


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
    found = indicator(judged(letter, parties=[party("m", tier="ministry")]), "cross-goals-in-steering")
    assert ends(found) == UNKNOWN
    assert found.records[0].reason == "not-asked"


def test_a_record_without_arenas_speaks_for_the_arenas_that_hold_its_parties() -> None:
    arenas = [arena("x", parties=["a"]), arena("y", parties=["a", "b"])]
    found = judged(supports("decision", parties=["b"]), arenas=arenas)
    steps = {a.id: next(s for s in a.steps if s.number == 2) for a in found.arenas}
    assert (steps["x"].floor, steps["y"].floor) == (0, 1)
