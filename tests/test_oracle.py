"""The laws of the design, held against the second reading of it; and its situations, as sentences."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from ladder.judge import beating, speaking, weigh
from ladder.judge.weighed import Slot
from ladder.model.values import Grade
from tests import program
from tests.build import whole
from tests.oracle import first_day, joined_after, judge, last_day, pack_in
from tests.random_cases import RandomCase, large_case, random_case, random_record

Data = dict[str, Any]
SOME_HUNDRED = 250
PART = 10
CLAUSES = 88
SAID = ("supports", "against", "partly")


# --- Two readings ------------------------------------------------------------------------------------------


def both(collaboration: Data, pack: Data, day: date) -> Data:
    """The second reading, after the program has been seen to read alike."""
    found = judge(collaboration, pack, day)
    read = program.judge(collaboration, pack, day)
    for arena, told in found.items():
        assert read[arena] == (shared(told) if told["verdict"] else told), arena
    return found


def shared(told: Data) -> Data:
    """What both readings tell of an arena."""
    indicators = {
        id: {k: v for k, v in found.items() if k not in {"lacks", "unanswered"}}
        for id, found in told["indicators"].items()
    }
    records = [
        {key: one[key] for key in ("record", "indicator", "way", "why", "floor", "ceiling")}
        for one in told["records"]
        if one["indicator"] in indicators
    ]
    published = told["published"]["reached"]
    records.sort(key=program.placed)
    return {**told, "indicators": indicators, "records": records, "published": published}


# --- What is measured --------------------------------------------------------------------------------------


def measures(result: Data) -> dict[tuple, tuple[int, int]]:
    """Every floor and ceiling that was judged: of parties, indicators, criteria and steps."""
    found = {}
    for arena, judged in result.items():
        if not judged["verdict"]:
            continue
        for id, told in judged["indicators"].items():
            found[arena, "indicator", id] = told["floor"], told["ceiling"]
            for party, (floor, ceiling, _) in told["parties"].items():
                found[arena, "party", id, party] = floor, ceiling
        for id, told in judged["criteria"].items():
            found[arena, "criterion", id] = told["floor"], told["ceiling"]
        for number, told in judged["steps"].items():
            found[arena, "step", number] = told["floor"], told["ceiling"]
    return found


def levels(result: Data) -> dict[tuple, int]:
    return {
        (arena, ladder, name): level
        for arena, judged in result.items()
        if judged["verdict"]
        for ladder in ("levels", "published")
        for name, level in judged[ladder].items()
    }


def none_lower(before: Data, after: Data) -> None:
    """No floor, no ceiling and no level of `after` is below that of `before`."""
    old, new = measures(before), measures(after)
    assert set(old) == set(new)
    for at, (floor, ceiling) in old.items():
        assert new[at][0] >= floor, (at, old[at], new[at])
        assert new[at][1] >= ceiling, (at, old[at], new[at])
    for at, level in levels(before).items():
        assert levels(after)[at] >= level, (at, level, levels(after)[at])


def judged(case: RandomCase, **changed: Any) -> Data:
    return case.read({**case.collaboration, **changed}, case.pack, case.day)


def one_more(case: RandomCase, key: str, rng: Random) -> list[Data]:
    """The records and one more, that says only one thing on a few indicators others speak on."""
    evidence = case.collaboration["evidence"]
    hot = sorted({i for record in evidence for said in SAID for i in record.get(said, ())})
    days = [first_day(record["date"]) for record in evidence if "date" in record]
    made = random_record(rng, 90, hot, case.collaboration["parties"], case.collaboration["arenas"], days)
    said = [i for name in SAID for i in made.pop(name, ())]
    return [*evidence, {**made, key: said}]


# --- The laws ----------------------------------------------------------------------------------------------


def law_unknown_never_becomes_no(case: RandomCase) -> None:
    """Only evidence for raises a floor, only against lowers a ceiling; without either all is unknown."""
    evidence = case.collaboration["evidence"]
    only_for = [{k: v for k, v in r.items() if k not in {"against", "partly"}} for r in evidence]
    only_against = [{k: v for k, v in r.items() if k not in {"supports", "partly"}} for r in evidence]
    assert all(ceiling == 2 for _, ceiling in measures(judged(case, evidence=only_for)).values())
    assert all(floor == 0 for floor, _ in measures(judged(case, evidence=only_against)).values())
    assert set(measures(judged(case, evidence=[])).values()) <= {(0, 2)}


def law_one_more_for_lowers_nothing(case: RandomCase) -> None:
    rng = Random(case.seed)
    none_lower(judged(case), judged(case, evidence=one_more(case, "supports", rng)))


def law_one_more_against_raises_nothing(case: RandomCase) -> None:
    rng = Random(case.seed)
    none_lower(judged(case, evidence=one_more(case, "against", rng)), judged(case))


def law_the_order_of_records_is_of_no_matter(case: RandomCase) -> None:
    evidence = list(case.collaboration["evidence"])
    Random(case.seed).shuffle(evidence)
    assert judged(case, evidence=evidence) == judged(case)


def something_begins(collaboration: Data) -> list[date]:
    """Every day on which something else than ageing happens."""
    days = []
    for record in collaboration["evidence"]:
        days += [first_day(record[key]) for key in ("date", "since") if key in record]
    for party in collaboration["parties"]:
        days += [first_day(party["since"])] if "since" in party else []
        days += [last_day(party["until"]) + timedelta(days=1)] if "until" in party else []
    days += [
        first_day(phase["since"]) for arena in collaboration["arenas"] for phase in arena.get("phases", ())
    ]
    return sorted(set(days))


def law_ageing_raises_no_floor(case: RandomCase) -> None:
    rng = Random(case.seed)
    events = something_begins(case.collaboration)
    day = rng.choice([case.day, *events])
    after = [event for event in events if event > day]
    room = (after[0] - day).days - 1 if after else 1500
    other = day + timedelta(days=rng.choice([max(room, 0), rng.randint(0, max(room, 0))]))
    before, later = (case.read(case.collaboration, case.pack, when) for when in (day, other))
    old, new = measures(before), measures(later)
    assert set(old) == set(new)
    for at in old:
        assert new[at][0] <= old[at][0], (at, day, other, old[at], new[at])
    for at, level in levels(before).items():
        assert at[2] == "possible" or levels(later)[at] <= level, (at, day, other)


def law_reached_is_never_above(case: RandomCase) -> None:
    for told in judged(case).values():
        for ladder in ("levels", "published") if told["verdict"] else ():
            assert told[ladder]["reached"] <= min(told[ladder]["under_way"], told[ladder]["possible"])
    assert all(floor <= ceiling for floor, ceiling in measures(judged(case)).values())


def about_the_whole(record: Data, collaboration: Data) -> bool:
    """Does the record name all who were parties on its date, in some arena?"""
    if "date" not in record:
        return False
    for arena in collaboration["arenas"]:
        were = {
            party["id"]
            for party in collaboration["parties"]
            if party["id"] in arena.get("parties", [party["id"]])
            and not joined_after(party, record["date"])
            and last_day(party.get("until", date.max)) >= first_day(record["date"])
        }
        if len(were) >= 2 and were <= set(record["parties"]):
            return True
    return False


def law_records_about_different_parties_contest_nothing(case: RandomCase) -> None:
    """What is said for is about some, what is said against about the others: no mark anywhere."""
    rng = Random(case.seed)
    ids = [party["id"] for party in case.collaboration["parties"]]
    some = set(rng.sample(ids, rng.randint(0, len(ids))))
    evidence = []
    for record in case.collaboration["evidence"]:
        for key, side in (("supports", some), ("against", set(ids) - some), ("partly", set(ids))):
            parties = sorted(side & set(record.get("parties", ids)))
            made = {
                **{k: v for k, v in record.items() if k not in SAID},
                key: record.get(key, []),
                "parties": parties,
            }
            if parties and (key == "partly" or not about_the_whole(made, case.collaboration)):
                evidence.append({**made, "id": f"{record['id']}-{key}"})
    for told in judged(case, evidence=evidence).values():
        for indicator in told["indicators"].values() if told["verdict"] else ():
            assert not indicator["contested"]


def law_a_later_party_undoes_no_joint_answer(case: RandomCase) -> None:
    """One that joins after all that is on file, and of whom nothing is said."""
    events = something_begins(case.collaboration)
    dates = [last_day(r["date"]) for r in case.collaboration["evidence"] if "date" in r]
    since = max([case.day, *events, *dates]) + timedelta(days=1)
    if any("until" in party for party in case.collaboration["parties"]):
        return
    comer = {"id": "z", "tier": case.collaboration["parties"][0]["tier"], "since": since}
    arenas = [
        {**arena, "parties": [*arena["parties"], "z"]} if "parties" in arena else arena
        for arena in case.collaboration["arenas"]
    ]
    joined = {**case.collaboration, "parties": [*case.collaboration["parties"], comer], "arenas": arenas}
    renewed = {
        id
        for criterion in case.pack["criteria"].values()
        for id, indicator in criterion["indicators"].items()
        if "new-party" in indicator.get("renewed_by", ())
    }
    before, after = (case.read(data, case.pack, since) for data in (case.collaboration, joined))
    for arena, told in before.items():
        for id, old in told["indicators"].items() if told["verdict"] else ():
            new = after[arena]["indicators"][id]
            if old["per"] == "joint" and id not in renewed:
                assert new["floor"] >= old["floor"]
                assert new["contested"] == old["contested"]
                assert new["ceiling"] < 2 or old["ceiling"] == 2


def law_a_record_about_a_later_party_alone_contests_no_joint_answer(case: RandomCase) -> None:
    """Without it no mark, then with it none: on joint questions, whatever it says."""
    late = [p for p in case.collaboration["parties"] if "since" in p]
    if not late:
        return
    rng = Random(case.seed)
    comer = rng.choice(late)
    older = [r for r in case.collaboration["evidence"] if "date" in r and joined_after(comer, r["date"])]
    made = {**one_more(case, "against", rng)[-1], "parties": [comer["id"]]}
    before, after = (judged(case, evidence=records) for records in (older, [*older, made]))
    for arena, told in before.items():
        for id, old in told["indicators"].items() if told["verdict"] else ():
            if old["per"] == "joint" and not any(comer["id"] in r.get("parties", ()) for r in older):
                assert after[arena]["indicators"][id]["contested"] == old["contested"]


def law_the_program_reads_alike(case: RandomCase) -> None:
    """Down to every party and record, and with both engines where there are two."""
    both(case.collaboration, case.pack, case.day)


LAWS: list[Callable[[RandomCase], None]] = [
    law for name, law in sorted(globals().items()) if name.startswith("law_")
]


# --- Many cases --------------------------------------------------------------------------------------------


def without_one(data: Data, at: str) -> Iterator[Data]:
    for number in range(len(data.get(at, ()))):
        yield {**data, at: [item for n, item in enumerate(data[at]) if n != number]}


def smaller(case: RandomCase) -> Iterator[RandomCase]:
    """The same case with one thing less in it."""
    data = case.collaboration
    for at in ("evidence", "parties", "arenas", "not_applicable"):
        for less in without_one(data, at):
            if less["arenas"] and less["parties"]:
                yield replace(case, collaboration=less)
    for id in case.pack["criteria"]:
        criteria = {other: c for other, c in case.pack["criteria"].items() if other != id}
        variants = [
            {**v, "moves": [m for m in v.get("moves", ()) if m["criterion"] != id]}
            for v in case.pack["ladder"]["variants"]
        ]
        ladder = {**case.pack["ladder"], "variants": variants}
        yield replace(case, pack={**case.pack, "criteria": criteria, "ladder": ladder})
    for number, record in enumerate(data["evidence"]):
        for key in ("since", "until", "parties", "arenas", *SAID):
            if key in record:
                less = {k: v for k, v in record.items() if k != key}
                evidence = [*data["evidence"][:number], less, *data["evidence"][number + 1 :]]
                yield replace(case, collaboration={**data, "evidence": evidence})


def breaks(law: Callable[[RandomCase], None], case: RandomCase) -> AssertionError | None:
    try:
        law(case)
    except AssertionError as broken:
        return broken
    return None


def smallest(law: Callable[[RandomCase], None], case: RandomCase) -> RandomCase:
    """The smallest case found that breaks the law too."""
    while True:
        for less in smaller(case):
            try:
                if breaks(law, less):
                    case = less
                    break
            except (KeyError, IndexError, ValueError, StopIteration):
                continue
        else:
            return case


def clauses_of(case: RandomCase) -> Counter[str]:
    counted: Counter[str] = Counter()
    judge(case.collaboration, case.pack, case.day, counted)
    return counted


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def some(seeds: range) -> tuple[Counter[str], dict[str, list[int]]]:
    """In how many of these cases each clause decided something, and the seeds at which a law breaks."""
    decided: Counter[str] = Counter()
    broken: dict[str, list[int]] = {}
    for seed in seeds:
        case = random_case(seed, both)
        counted = clauses_of(case)
        decided.update({name: int(times > 0) for name, times in counted.items()})
        for law in LAWS:
            if breaks(law, case):
                broken.setdefault(law.__name__, []).append(seed)
    return decided, broken


def many(count: int, first: int = 0) -> None:
    """Hold every law against `count` cases from seed `first`, and print in how many each clause decided."""
    decided: Counter[str] = Counter()
    broken: dict[str, list[int]] = {}
    end = first + count
    parts = [range(begin, min(begin + 250, end)) for begin in range(first, end, 250)]
    with ProcessPoolExecutor() as workers:
        for clauses, seeds in workers.map(some, parts):
            decided.update(clauses)
            for law, found in seeds.items():
                broken.setdefault(law, []).extend(found)
    for name, times in sorted(decided.items(), key=lambda item: (item[1], item[0])):
        say(f"{times:7} {name}")
    for law in LAWS:
        if seeds := broken.get(law.__name__):
            say(f"{law.__name__} breaks at {seeds}; the smallest:")
            say(str(smallest(law, random_case(seeds[0], both))))
    say(f"{count} cases, {len(decided)} clauses, {len(LAWS)} laws, broken: {sorted(broken) or 'none'}")


def held(law: Callable[[RandomCase], None]) -> None:
    """By the second reading, and in a part of the cases by the program beside it."""
    for seed in range(SOME_HUNDRED):
        law(random_case(seed, judge if seed % PART else both))


def test_unknown_never_becomes_no():
    held(law_unknown_never_becomes_no)


def test_one_more_record_for_lowers_nothing():
    held(law_one_more_for_lowers_nothing)


def test_one_more_record_against_raises_nothing():
    held(law_one_more_against_raises_nothing)


def test_the_order_of_records_is_of_no_matter():
    held(law_the_order_of_records_is_of_no_matter)


def test_ageing_raises_no_floor():
    held(law_ageing_raises_no_floor)


def test_reached_is_never_above_under_way_or_possible():
    held(law_reached_is_never_above)


def test_records_about_different_parties_contest_nothing():
    held(law_records_about_different_parties_contest_nothing)


def test_a_later_party_undoes_no_joint_answer():
    held(law_a_later_party_undoes_no_joint_answer)


def test_a_record_about_a_later_party_alone_contests_no_joint_answer():
    held(law_a_record_about_a_later_party_alone_contests_no_joint_answer)


def test_the_program_reads_alike():
    held(law_the_program_reads_alike)


@pytest.mark.parametrize("seed", [1, *(whole(seed) for seed in range(2, 12))])
def test_a_pack_of_five_hundred_criteria_is_read_alike(seed: int):
    pack, collaboration, day = large_case(500, seed)
    steps = both(collaboration, pack, day)["arena-0"]["steps"]
    assert [(steps[n]["floor"], steps[n]["ceiling"]) for n in (1, 2, 3)] == [(2, 2), (1, 2), (0, 0)]


def weakest(grades: Sequence[Grade]) -> Grade:
    return Grade(min(g.floor for g in grades), min(g.ceiling for g in grades))


def contested_by_partly(left: beating.Left, settled: Callable[..., Slot] = weigh._slot) -> Slot:
    slot = settled(left)
    contested = len({b.side for b in slot.standing}) > 1
    return Slot(slot.grade, contested, slot.standing, slot.met_by, slot.aged)


def never_alone(slots: Any, unasked: Callable[..., Any] = speaking._unasked, **_: bool) -> Any:
    return unasked(slots, alone=False)


FAULTS: dict[str, tuple[ModuleType, str, Callable[..., object]]] = {
    "the weakest party counts": (weigh, "_for_every_party", weakest),
    "one party's own plan is a joint plan": (speaking, "_unasked", never_alone),
    "a record about a newcomer contests a joint answer": (beating, "_is_nearer", lambda *_: False),
    "what is beaten comes back at a newcomer": (weigh, "shared", lambda *given: given[-1]),
    "ageing raises a floor": (weigh, "_held_down", lambda *_: 2),
    "an account beats at once": (beating, "_margin", lambda *_, **__: 0),
    "nothing ages": (speaking, "holds_to", lambda *_: (date.max, "stale")),
    "what is done is shown by a decision": (beating, "_only_says_so", lambda *_, **__: False),
    "partly contradicts": (weigh, "_slot", contested_by_partly),
}


@pytest.mark.interpreted
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str, monkeypatch: pytest.MonkeyPatch):
    module, name, planted = FAULTS[fault]
    monkeypatch.setattr(module, name, planted)
    assert any(breaks(law_the_program_reads_alike, random_case(seed)) for seed in range(SOME_HUNDRED))


def test_every_clause_decides_something_in_some_case():
    decided: Counter[str] = Counter()
    for seed in range(SOME_HUNDRED):
        decided.update(clauses_of(random_case(seed)))
    assert [name for name, times in decided.items() if not times] == []
    assert len(decided) == CLAUSES


# --- The situations of the design, as sentences ------------------------------------------------------------

KINDS = random_case(0).pack["evidence"]["kinds"]
OPEN, PARTLY, MET, NOT_MET = (0, 2), (1, 1), (2, 2), (0, 0)
AT_LEAST, AT_MOST = (1, 2), (0, 1)
YES, NO, SOME = "supports", "against", "partly"


WEIGHING = {
    "kinds": KINDS,
    "against_in_full_from": "minutes",
    "newer_beats_older_after_months": 6,
    "holds_for_months": 36,
}


def record(kind: str, when: Any, said: str, who: str = "", **more: Any) -> Data:
    """A record on the one question `q`; `who` names parties by their letters."""
    return {"kind": kind, "date": when, said: ["q"], **({"parties": list(who)} if who else {}), **more}


def test_what_is_set_aside_by_a_change_holds_nothing_down_when_it_has_aged():
    phases = ("one", "2015-01-01"), ("two", "2021-06-01")
    records = record("minutes", "2021-03-01", NO), record("statement", "2022-01-01", YES)
    for day in ("2022-02-01", "2024-02-01", "2024-06-01"):
        assert ends(*records, day=day, phases=phases, renewed_by=["phase-change"]) == AT_LEAST


@pytest.mark.parametrize("turned", [1, -1])
def test_what_has_aged_holds_down_as_long_as_the_one_that_counted_longest(turned: int):
    lacks = record("minutes", "2018-06-01", NO), record("minutes", "2018-01-01", NO)
    said = record("statement", "2021-03-01", YES)
    assert ends(*lacks[::turned], said, day="2022-01-01") == OPEN
    assert ends(lacks[1], said, day="2022-01-01") == AT_LEAST


def asked(
    *records: Data,
    day: str = "2024-06-01",
    parties: str = "ab",
    later: dict[str, str] | None = None,
    phases: tuple[tuple[str, str], ...] = (),
    whole: bool = False,
    **indicator: Any,
) -> Data:
    """What is answered to one question: of so many parties, some of whom joined later."""
    criterion = {
        "step": 1,
        "weight": "core",
        "indicators": {"q": {"needs": "minutes", **indicator}},
        "met": {"all": ["q"]},
    }
    ladder = {"variant": "v", "published": "v", "variants": [{"id": "v", "steps": 1}]}
    pack = {"evidence": WEIGHING, "ladder": ladder, "criteria": {"c": criterion}}
    since = later or {}
    collaboration = {
        "parties": [
            {"id": id, "tier": "ministry" if id == "m" else "directorate"}
            | ({"since": since[id]} if id in since else {})
            for id in parties
        ],
        "arenas": [
            {
                "id": "x",
                "relation": "r",
                "phases": [{"phase": name, "since": begun} for name, begun in phases],
            }
        ],
        "evidence": [{"id": f"r{number}", **one} for number, one in enumerate(records, 1)],
    }
    told = both(collaboration, pack, date.fromisoformat(day))["x"]
    return told if whole else told["indicators"]["q"]


def ends(*records: Data, **more: Any) -> tuple[int, int]:
    told = asked(*records, **more)
    return told["floor"], told["ceiling"]


def contested(*records: Data, **more: Any) -> bool:
    return asked(*records, **more)["contested"]


def why(number: int, *records: Data, **more: Any) -> str | None:
    told = asked(*records, whole=True, **more)["records"]
    return next(one["why"] for one in told if one["record"] == f"r{number}")


def test_the_project_has_a_pack_that_can_be_read_as_plain_data():
    assert pack_in(Path(__file__).parents[1] / "rules")["criteria"]


def test_without_records_all_is_unknown():
    assert ends() == OPEN


def test_one_party_s_own_plan_is_no_joint_plan():
    plan = record("decision", "2024-01-01", YES, "a")
    assert ends(plan) == OPEN
    assert why(1, plan) == "one-party"
    assert ends(plan, parties="abc") == OPEN


def test_two_plans_of_one_party_each_are_no_joint_plan():
    assert (
        ends(record("decision", "2024-01-01", YES, "a"), record("decision", "2024-01-01", YES, "b")) == OPEN
    )


def test_a_plan_that_names_all_is_the_plan_of_all():
    assert ends(record("decision", "2024-01-01", YES, "ab")) == MET
    assert ends(record("decision", "2024-01-01", YES)) == MET


def test_a_plan_of_two_among_three_is_begun():
    assert ends(record("decision", "2024-01-01", YES, "ab"), parties="abc") == AT_LEAST


def test_a_joint_question_is_met_only_when_one_record_shows_it_for_all():
    ab, bc = record("decision", "2024-01-01", YES, "ab"), record("decision", "2024-01-01", YES, "bc")
    assert ends(ab, bc, parties="abc") == AT_LEAST


def test_one_party_is_heard_against_on_a_joint_question():
    lacks = record("minutes", "2024-01-01", NO, "a")
    assert ends(lacks) == AT_MOST
    assert asked(lacks)["lacks"] == ["a"]


def test_a_joint_partly_that_names_one_party_moves_nothing():
    assert ends(record("minutes", "2024-01-01", SOME, "a")) == OPEN
    assert ends(record("minutes", "2024-01-01", SOME)) == PARTLY


def test_a_newcomer_undoes_no_joint_answer():
    plan = record("decision", "2023-01-01", YES)
    named = record("decision", "2023-01-01", YES, "ab")
    for one in (plan, named):
        assert ends(one, parties="abc", later={"c": "2024-01-01"}) == MET
        assert ends(one, parties="abc", later={"c": "2024-01-01"}, renewed_by=["new-party"]) == OPEN
    founders = {"a": "2023-06-01", "b": "2023-06-01"}
    assert ends(plan, later=founders, renewed_by=["new-party"]) == MET


def test_a_joint_answer_is_not_contested_by_a_record_about_a_later_newcomer_alone():
    records = record("minutes", "2023-12-01", YES), record("minutes", "2024-03-01", NO, "c")
    told = asked(*records, parties="abc", later={"c": "2024-01-01"})
    assert not told["contested"]
    assert (told["floor"], told["ceiling"]) == PARTLY
    assert told["lacks"] == ["c"]
    assert contested(*records, parties="abc")


def test_a_newcomer_shares_an_answer_that_stands_with_some_of_those_who_were_there():
    answer, lacks = record("minutes", "2022-01-01", YES), record("minutes", "2022-09-01", NO, "a")
    told = asked(answer, lacks, parties="abcd", later={"d": "2023-06-01"})
    assert told["parties"]["d"] == told["parties"]["b"] == [*MET, False]
    assert told["lacks"] == ["a"]


def test_a_newcomer_who_shares_answers_both_ways_is_in_no_dispute_that_nobody_was_in_before():
    both_ways = record("minutes", "2022-01-01", YES), record("minutes", "2022-01-02", NO)
    settled = *both_ways, record("minutes", "2022-09-01", NO, "a"), record("minutes", "2022-09-01", YES, "bc")
    joined: dict[str, Any] = {"parties": "abcd", "later": {"d": "2023-06-01"}}
    for told in (asked(*settled, parties="abc"), asked(*settled, **joined)):
        assert not told["contested"]
        assert not any(disputed for _, _, disputed in told["parties"].values())
    assert contested(*both_ways, **joined)
    assert not contested(*settled, record("minutes", "2023-07-01", SOME, "ad"), **joined)
    was_there_for_the_second: dict[str, Any] = {"parties": "abcd", "later": {"d": "2022-01-02"}}
    assert contested(*settled, **was_there_for_the_second)


def test_a_question_asked_of_each_party_is_asked_of_the_newcomer_too():
    told = asked(record("decision", "2023-01-01", YES), parties="abc", later={"c": "2024-01-01"}, per="party")
    assert (told["floor"], told["ceiling"], told["unanswered"]) == (1, 2, ["c"])


def test_a_question_asked_of_each_party_is_begun_when_it_is_so_for_two():
    yes = record("minutes", "2024-01-01", YES, "a"), record("minutes", "2024-01-01", YES, "b")
    assert ends(yes[0], parties="abc", per="party") == OPEN
    assert ends(*yes, parties="abc", per="party") == AT_LEAST
    assert ends(*yes, per="party") == MET


def test_where_one_is_asked_that_one_decides():
    assert ends(record("minutes", "2024-01-01", YES, "m"), parties="abm", per="party", of=["ministry"]) == MET


def test_one_party_is_enough_where_any_is_asked():
    records = record("minutes", "2024-01-01", YES, "a"), record("minutes", "2024-01-01", NO, "b")
    assert ends(*records, per="any") == MET
    assert not contested(*records, per="any")


def test_records_about_different_parties_do_not_contradict_each_other():
    records = record("minutes", "2024-01-01", YES, "a"), record("minutes", "2024-01-01", NO, "b")
    assert not contested(*records, per="party")
    assert contested(records[0], record("minutes", "2024-01-01", NO), per="party")


def test_partly_contradicts_neither():
    assert not contested(record("minutes", "2024-01-01", YES), record("minutes", "2024-01-01", SOME))
    assert ends(record("minutes", "2024-01-01", YES), record("minutes", "2024-01-01", SOME)) == AT_LEAST


def test_a_partly_from_the_weakest_account_leaves_the_ceiling():
    assert ends(record("statement", "2024-01-01", SOME)) == AT_LEAST
    assert ends(record("interviews", "2024-01-01", SOME)) == PARTLY


def test_letters_of_a_new_year_replace_last_year_s():
    old, new = record("decision", "2023-12-20", NO), record("decision", "2024-01-08", YES)
    assert ends(old, new) == MET
    assert not contested(old, new)


def test_a_founding_decision_is_not_contradicted_by_a_report_from_the_day_before():
    assert ends(record("minutes", "2024-02-01", NO), record("decision", "2024-02-02", YES)) == MET
    assert contested(record("minutes", "2024-02-02", NO), record("decision", "2024-02-02", YES))


def test_minutes_of_the_day_after_do_not_erase_an_evaluation():
    assert contested(record("minutes", "2024-02-01", NO), record("minutes", "2024-02-02", YES))
    assert ends(record("minutes", "2023-07-01", NO), record("minutes", "2024-01-01", YES)) == MET
    assert contested(record("minutes", "2023-07-02", NO), record("minutes", "2024-01-01", YES))


def test_an_act_counts_from_when_it_was_made():
    no = record("minutes", "2023-06-01", NO)
    assert contested(no, record("decision", "2024-01-01", YES, since="2022"))
    assert ends(no, record("decision", "2024-01-01", YES)) == MET


def test_a_decision_after_an_evaluation_settles_it_and_then_grows_old():
    records = record("minutes", date(2025, 1, 10), NO), record("decision", date(2025, 4, 1), YES)
    assert ends(*records, day="2025-05-01") == MET
    assert ends(*records, day="2030-01-01") == OPEN
    assert not contested(*records, day="2030-01-01")


def test_weaker_evidence_beats_nothing_that_moves_further():
    records = record("minutes", "2022-01-01", NO), record("statement", "2024-01-01", YES)
    assert ends(*records) == AT_MOST
    assert contested(*records)


def test_what_has_been_beaten_stays_beaten():
    records = record("minutes", "2022-01-01", NO), record("minutes", "2022-09-01", YES, until="2022-12-31")
    assert ends(*records) == OPEN
    assert why(1, *records) == "beaten"
    assert why(2, *records) == "ended"


def test_beating_is_decided_party_by_party():
    records = record("minutes", "2022-01-01", NO), record("minutes", "2024-01-01", YES, "ab")
    assert ends(*records, parties="abc", per="party") == PARTLY


def test_what_is_beaten_does_not_come_back_because_somebody_joins():
    no, yes = record("minutes", "2022-01-01", NO), record("decision", "2024-03-01", YES, "ab")
    told = asked(no, yes, parties="abc", later={"c": "2023-01-01"})
    assert (told["floor"], told["ceiling"], told["parties"]["c"]) == (1, 2, [0, 2, False])


def test_ageing_never_raises_a_floor():
    records = record("minutes", "2021-03-01", NO), record("minutes", "2021-07-01", YES)
    assert ends(*records, day="2024-02-28") == OPEN
    assert contested(*records, day="2024-02-28")
    assert ends(*records, day="2024-03-02") == OPEN
    assert not contested(*records, day="2024-03-02")
    part = record("minutes", "2021-03-01", SOME), record("minutes", "2021-07-01", YES)
    assert ends(*part, day="2024-03-02") == AT_LEAST
    assert ends(part[1], day="2024-03-02") == MET


def test_what_had_aged_before_holds_nothing_down():
    assert ends(record("minutes", "2019-01-01", NO), record("statement", "2024-01-01", YES)) == AT_LEAST


def test_a_partly_is_beaten_at_one_end_by_what_moves_in_full():
    part = record("minutes", "2022-01-01", SOME)
    assert ends(part, record("decision", "2024-01-01", YES)) == MET
    assert ends(part, record("minutes", "2024-01-01", NO)) == NOT_MET
    assert ends(part, record("statement", "2024-01-01", YES)) == PARTLY
    assert ends(part, record("statement", "2024-01-01", NO)) == PARTLY


def test_a_partly_beats_nothing():
    assert ends(record("minutes", "2022-01-01", YES), record("minutes", "2024-01-01", SOME)) == AT_LEAST


def test_on_what_is_done_an_act_for_moves_half_and_beats_nothing():
    done = {"needs": {"account": "minutes"}}
    no, yes = record("statement", "2023-01-01", NO), record("decision", "2024-01-01", YES)
    assert ends(yes, **done) == AT_LEAST
    assert contested(no, yes, **done)
    assert ends(record("minutes", "2023-12-01", YES), record("decision", "2024-01-01", NO), **done) == NOT_MET


def test_what_is_needed_may_differ_for_acts_and_accounts():
    needs = {"needs": {"act": "assignment-letter", "account": "minutes"}}
    assert ends(record("assignment-letter", "2024-01-01", YES), **needs) == MET
    assert ends(record("interviews", "2024-01-01", YES), **needs) == AT_LEAST


def test_intent_and_what_is_undated_move_nothing():
    assert why(1, record("intent", "2024-01-01", YES)) == "intent"
    undated = {"kind": "decision", YES: ["q"], "since": "2020"}
    assert why(1, undated) == "undated"
    assert ends(undated) == OPEN


def test_nothing_holds_for_ever():
    plan = record("decision", "2020-12-15", YES)
    assert ends(plan, day="2023-12-15") == MET
    assert ends(plan, day="2023-12-16") == OPEN
    assert why(1, plan, day="2040-01-01") == "stale"


def test_until_decides_where_only_the_default_asks_for_freshness():
    plan = record("decision", "2020-01-01", YES, until="2025")
    assert ends(plan) == MET
    assert ends(plan, day="2026-01-01") == OPEN
    assert ends(plan, holds_for_months=48) == OPEN
    assert ends(record("decision", "2024-01-01", YES, until="2024-04"), holds_for_months=48) == OPEN


def test_an_inexact_date_counts_from_its_first_day_and_ages_from_its_last():
    report = record("minutes", "2020", YES)
    assert ends(report, day="2020-01-01") == MET
    assert ends(report, day="2023-12-31") == MET
    assert ends(report, day="2024-01-01") == OPEN


def test_since_says_that_it_was_so_before_it_was_told():
    report = record("minutes", "2020-12-15", YES, since="2015")
    assert ends(report, day="2016-01-01") == MET
    assert ends(report, day="2014-12-31") == OPEN


def test_a_change_of_phase_asks_again_but_the_first_phase_does_not():
    report = record("minutes", "2023-06-01", YES)
    first, second = ("one", "2023-07-01"), ("two", "2024-01-01")
    assert ends(report, phases=(first,), renewed_by=["phase-change"]) == MET
    assert ends(report, phases=(first, second), renewed_by=["phase-change"]) == OPEN
    assert why(1, report, phases=(first, second), renewed_by=["phase-change"]) == "out-of-phase"
    assert (
        ends(
            record("minutes", "2024", YES), phases=(first, ("two", "2024-02-01")), renewed_by=["phase-change"]
        )
        == OPEN
    )


def test_an_arena_with_fewer_than_two_parties_gets_no_verdict():
    assert asked(record("decision", "2024-01-01", YES), parties="a", whole=True) == {"verdict": False}


def graded(*said: tuple[int, str, int], aside: tuple[str, ...] = (), **criterion: Any) -> Data:
    """What comes of criteria, each with its step, its weight and what is said: yes 2, nothing 1, no 0."""
    ids = [f"c{number}" for number, _ in enumerate(said)]
    steps = max(step for step, _, _ in said)
    moves = [{"criterion": ids[-1], "step": 1, "weight": "condition"}]
    variants = [{"id": "all", "steps": steps}, {"id": "short", "steps": 1, "moves": moves}]
    one = {"needs": "minutes"}
    pack = {
        "evidence": WEIGHING,
        "ladder": {"variant": "all", "published": "short", "variants": variants},
        "criteria": {
            id: {"step": step, "weight": weight, "indicators": {f"{id}-i": one}, "met": {"all": [f"{id}-i"]}}
            | criterion
            for id, (step, weight, _) in zip(ids, said, strict=True)
        },
    }
    evidence = [
        {"id": id, "kind": "minutes", "date": date(2024, 1, 1), (NO, "", YES)[grade]: [f"{id}-i"]}
        for id, (_, _, grade) in zip(ids, said, strict=True)
        if grade != 1
    ]
    collaboration = {
        "parties": [{"id": "a", "tier": "ministry"}, {"id": "b", "tier": "ministry"}],
        "arenas": [{"id": "x", "relation": "r"}],
        "evidence": evidence,
        "not_applicable": [{"indicator": f"{id}-i", "why": "…"} for id in aside],
    }
    return both(collaboration, pack, date(2024, 6, 1))["x"]


def step_one(*said: tuple[str, int], **more: Any) -> tuple[int, int]:
    told = graded(*((1, weight, grade) for weight, grade in said), **more)["steps"][1]
    return told["floor"], told["ceiling"]


def test_some_but_not_all_is_partly():
    assert step_one(("core", 2), ("core", 2)) == MET
    assert step_one(("core", 2), ("core", 0)) == PARTLY
    assert step_one(("core", 2), ("core", 1)) == AT_LEAST
    assert step_one(("core", 1), ("core", 0)) == AT_MOST
    assert step_one(("core", 0), ("core", 0)) == NOT_MET


def test_a_condition_keeps_a_step_from_being_met_and_nothing_else():
    assert step_one(("core", 2), ("condition", 2)) == MET
    assert step_one(("core", 2), ("condition", 1)) == AT_LEAST
    assert step_one(("core", 2), ("condition", 0)) == PARTLY
    assert step_one(("core", 1), ("condition", 2)) == OPEN
    assert step_one(("core", 1), ("condition", 0)) == AT_MOST
    assert step_one(("core", 0), ("condition", 2)) == NOT_MET


def test_what_is_supporting_moves_no_step():
    assert step_one(("core", 2), ("supporting", 0)) == MET
    assert step_one(("core", 1), ("supporting", 2)) == OPEN


def test_nothing_to_ask_is_unknown():
    assert step_one(("condition", 2), ("supporting", 2)) == OPEN
    assert step_one(("core", 2), applies={"relations": ["another"]}) == OPEN


def test_what_is_set_aside_is_left_out():
    assert step_one(("core", 2), ("core", 0), aside=("c1",)) == MET
    told = graded((1, "core", 2), (1, "core", 0), aside=("c1",))
    assert "c1" not in told["criteria"]
    assert [one["why"] for one in told["records"] if one["record"] == "c1"] == ["not-applicable"]


def test_levels_are_counted_from_the_bottom_and_unbroken():
    levels_found = graded((1, "core", 2), (2, "core", 0), (3, "core", 2))["levels"]
    assert levels_found == {"reached": 1, "under_way": 1, "possible": 1}
    levels_found = graded((1, "core", 2), (2, "core", 1), (3, "core", 2))["levels"]
    assert levels_found == {"reached": 1, "under_way": 1, "possible": 3}
    levels_found = graded((1, "core", 2), (1, "core", 0), (2, "core", 2))["levels"]
    assert levels_found == {"reached": 0, "under_way": 2, "possible": 0}


def test_in_the_published_ladder_a_criterion_may_stand_on_another_step_with_another_weight():
    told = graded((1, "core", 2), (2, "core", 0))
    assert told["levels"] == {"reached": 1, "under_way": 1, "possible": 1}
    assert told["published"] == {"reached": 0, "under_way": 1, "possible": 0}
