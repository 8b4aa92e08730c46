"""The forecast finds every fall and no other, and renewing what it names by the eve prevents the fall."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.flow import Case, assess, read_collaboration
from ladder.judge.compile import Rules
from ladder.model.assessment import ArenaResult
from ladder.model.collaboration import Collaboration
from ladder.model.values import Language
from ladder.questions.forecast import (
    MOST_WAYS,
    ArenaForecast,
    Forecast,
    ForecastDay,
    Held,
    forecast,
    smallest,
)
from ladder.render import forecast as render
from ladder.render.document import Item, Para, line, words
from ladder.words import CannotAnswer, Say

from .build import (
    DAY,
    PLAIN,
    ROOT,
    approved,
    arena,
    blocks,
    collaboration,
    in_text,
    only_arena,
    party,
    record,
    rules,
    whole,
)
from .packs import case_from, random_case, random_rules

EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"
UNTIL = date(2023, 12, 31)
OVERVIEW, PLAN, MINUTES = "overview-exists", "joint-plan-adopted", "minutes"
ONE_DAY = timedelta(days=1)

Fallen = tuple[str, Any, int, int]
"""What falls: its kind and name, and from where to where."""


def ahead(*records: dict[str, Any], until: date = UNTIL, **keys: Any) -> ArenaForecast:
    (found,) = forecast(Case(collaboration(*records, **keys), rules(), DAY, PLAIN), until).arenas
    return found


def example(lang: Language = "nb") -> tuple[Forecast, str]:
    found = forecast(Case(read_collaboration(EXAMPLE, rules()), rules(), DAY, PLAIN), UNTIL)
    return found, in_text(render.document(found, rules().pack, Say(lang)))


def on(known: Collaboration, rules: Rules, day: date) -> ArenaResult:
    return only_arena(assess(Case(known, rules, day, PLAIN)))


def counted(found: ArenaResult) -> dict[str, tuple[int, int]]:
    those = (c for step in found.steps for c in step.criteria if c.weight != "supporting" and c.applies)
    return {c.id: (c.floor, c.ceiling) for c in those}


def fallen(before: ArenaResult, now: ArenaResult) -> set[Fallen]:
    """Every floor and level that is lower `now`, by assessments alone."""
    levels: list[Fallen] = [
        ("level", name, getattr(before.level, name), getattr(now.level, name))
        for name in ("reached", "under_way", "possible")
    ]
    steps: list[Fallen] = [
        ("step", b.number, b.floor, n.floor) for b, n in zip(before.steps, now.steps, strict=True)
    ]
    was, is_ = counted(before), counted(now)
    criteria: list[Fallen] = [("criterion", id_, was[id_][0], is_[id_][0]) for id_ in was if id_ in is_]
    return {fall for fall in (*levels, *steps, *criteria) if fall[3] < fall[2]}


def told(turn: ForecastDay) -> dict[Fallen, Held]:
    """Every fall the forecast tells of a day."""
    levels: Iterable[tuple[Fallen, Held]] = (
        (("level", fall.level, fall.before, fall.after), fall) for fall in turn.levels
    )
    steps: Iterable[tuple[Fallen, Held]] = (
        (("step", fall.step, fall.before.floor, fall.after.floor), fall) for fall in turn.steps
    )
    criteria: Iterable[tuple[Fallen, Held]] = (
        (("criterion", fall.criterion, fall.before.floor, fall.after.floor), fall) for fall in turn.criteria
    )
    return {**dict(levels), **dict(steps), **dict(criteria)}


def renewed(
    data: dict[str, Any], turn: ForecastDay, way: Iterable[str], sides: Iterable[str]
) -> dict[str, Any]:
    """The file with the records in `way` said again on the eve, as the forecast says they bear."""
    eve = date.fromisoformat(turn.day) - ONE_DAY
    known = {record["id"]: record for record in data["evidence"]}
    copies = []
    for gone in turn.lapsed:
        for number, asked in enumerate(gone.bears_on):
            if gone.record in way and asked.side in sides:
                copy = {key: known[gone.record][key] for key in ("kind", "what", "source")}
                copy |= {"id": f"{gone.record}-again-{number}", "date": eve, "arenas": ["arena"]}
                copy[{"for": "supports"}.get(asked.side, asked.side)] = [asked.indicator]
                if asked.parties:
                    copy["parties"] = list(asked.parties)
                copies.append(copy)
    return data | {"evidence": [*data["evidence"], *copies]}


LIFTING, LOWERING = ("for", "partly"), ("against", "partly")


def random_file(random: Random, small: Rules) -> dict[str, Any]:
    """A random case in which records often go stale or end in the years ahead."""
    data = random_case(random, small, 8)
    for made in data["evidence"]:
        if "date" in made and random.random() < 0.3 and made["date"] < "2021":
            made["until"] = random.choice(("2020-12-31", "2021", "2021-06-30"))
    return data


def cases(seeds: Iterable[int]) -> Iterator[tuple[int, Rules, dict[str, Any], Collaboration, ArenaForecast]]:
    for seed in seeds:
        random = Random(seed)
        small = random_rules(random)
        data = random_file(random, small)
        known = case_from(data, small)
        (found,) = forecast(Case(known, small, DAY, PLAIN), UNTIL).arenas
        yield seed, small, data, known, found


@pytest.mark.parametrize("seed", [0, 1, *map(whole, range(2, 8))])
def test_each_fall_found_is_a_fall_in_daily_judging_and_the_other_way_round(seed: int) -> None:
    ((_, small, _, known, found),) = cases([seed])
    turns = {turn.day: turn for turn in found.turns}
    before = on(known, small, DAY)
    for number in range(1, (date(2022, 12, 31) - DAY).days + 1):
        day = DAY + timedelta(days=number)
        now = on(known, small, day)
        turn = turns.get(day.isoformat())
        assert fallen(before, now) == (set(told(turn)) if turn else set()), day
        before = now


def holds(fall: Fallen, now: ArenaResult) -> bool:
    kind, name, before, _ = fall
    if kind == "level":
        return bool(getattr(now.level, name) >= before)
    if kind == "step":
        return next(step.floor for step in now.steps if step.number == name) >= before
    return counted(now)[name][0] >= before


@blocks(4)
def test_renewing_by_the_eve_holds_what_would_fall_and_nothing_less_does(block: int) -> None:
    tried = 0
    for seed, small, data, known, found in cases(range(60 * block, 60 * block + 60)):
        for turn in found.turns:
            day = date.fromisoformat(turn.day)
            for fall, held in told(turn).items():
                assert not holds(fall, on(known, small, day)), (seed, turn.day, fall)
                for way in held.ways:
                    tried += 1
                    again = case_from(renewed(data, turn, way, LIFTING), small)
                    assert holds(fall, on(again, small, day)), (seed, turn.day, fall, way)
                    for less in combinations(way, len(way) - 1):
                        fewer = case_from(renewed(data, turn, less, LIFTING), small)
                        assert not holds(fall, on(fewer, small, day)), (seed, turn.day, fall, way, less)
    assert tried > 20


@blocks(3)
def test_what_only_ageing_brings_down_can_always_be_held(block: int) -> None:
    tried = 0
    for seed, _, _, _, found in cases(range(1000 + 60 * block, 1060 + 60 * block)):
        for turn in found.turns:
            if not turn.events:
                tried += 1
                assert all(held.ways for held in told(turn).values()), (seed, turn.day)
    assert tried > 10


@blocks(4)
def test_the_ways_are_all_the_smallest_sets_that_hold_and_a_gap_looked_into_again_stays_known(
    block: int,
) -> None:
    """Compared with trying every set of the records that the day names."""
    tried = 0
    for seed, small, data, _, found in cases(range(2000 + 60 * block, 2060 + 60 * block)):
        for turn in found.turns:
            day = date.fromisoformat(turn.day)
            named = [gone.record for gone in turn.lapsed]
            for fall, held in told(turn).items():
                ways: list[set[str]] = []
                for size in range(1, len(named) + 1):
                    for chosen in combinations(named, size):
                        if any(way <= set(chosen) for way in ways):
                            continue
                        again = case_from(renewed(data, turn, chosen, LIFTING), small)
                        if holds(fall, on(again, small, day)):
                            ways.append(set(chosen))
                assert len(ways) <= MOST_WAYS
                assert {frozenset(way) for way in ways} == set(map(frozenset, held.ways)), (seed, turn.day)
                assert not held.more
            for move in turn.unconfirmed:
                for way in move.ways:
                    tried += 1
                    again = case_from(renewed(data, turn, way, LOWERING), small)
                    floor, ceiling = counted(on(again, small, day))[move.criterion]
                    assert floor <= move.before.floor, (seed, turn.day, move)
                    assert ceiling <= move.before.ceiling, (seed, turn.day, move)
    assert tried > 5


def test_a_record_is_to_be_renewed_before_the_day_it_goes_stale() -> None:
    found = ahead(record(kind=MINUTES, date="2020-09-16", supports=[OVERVIEW]))
    (turn,) = found.turns
    assert turn.day == "2021-09-17"
    (fall,) = turn.criteria
    assert (fall.criterion, fall.before.status, fall.after.status) == (
        "shared-overview",
        "at-least-partly",
        "unknown",
    )
    assert fall.ways == (("E1",),)
    assert [(step.step, step.ways) for step in turn.steps] == [(1, (("E1",),))]
    assert [(level.level, level.before, level.after) for level in turn.levels] == [("under_way", 1, 0)]
    (gone,) = turn.lapsed
    assert (gone.record, gone.reason, gone.last) == ("E1", "stale", "2020-09-16")
    assert [(asked.indicator, asked.side, asked.parties) for asked in gone.bears_on] == [
        (OVERVIEW, "for", ())
    ]


def test_a_record_that_ends_is_to_be_renewed_by_its_last_day() -> None:
    found = ahead(record(kind="strategy", date="2020-01", until="2022-06-30", supports=[PLAN]))
    (turn,) = found.turns
    assert turn.day == "2022-07-01"
    assert [(gone.record, gone.reason, gone.last) for gone in turn.lapsed] == [("E1", "ended", "2022-06-30")]


def test_two_records_that_do_the_same_are_two_ways() -> None:
    found = ahead(*(record(id_, kind=MINUTES, date="2020-09", supports=[OVERVIEW]) for id_ in ("E1", "E2")))
    (turn,) = found.turns
    assert turn.criteria[0].ways == (("E1",), ("E2",))


def letter(id_: str, party: str) -> dict[str, Any]:
    return record(id_, kind="steering-document", supports=["letter-says-what"], parties=[party])


def test_records_for_one_party_each_are_one_way_together() -> None:
    found = ahead(letter("E1", "a"), letter("E2", "b"))
    (turn,) = found.turns
    assert turn.criteria[0].ways == (("E1", "E2"),)
    assert [asked.parties for gone in turn.lapsed for asked in gone.bears_on] == [("a",), ("b",)]


def test_what_is_asked_once_is_one_thing_to_renew_and_lists_no_parties() -> None:
    parties = [party(id_) for id_ in "abcd"]
    joint = record("E1", kind="strategy", date="2020-09", supports=["scope-decided"])
    each = record("E2", kind=MINUTES, date="2020-09", supports=["role-what-stated"])
    some = record("E3", kind=MINUTES, date="2020-09", supports=["role-what-stated"], parties=["a", "b"])
    whole_ = forecast(Case(collaboration(joint, each, parties=parties), rules(), DAY, PLAIN), UNTIL)
    (turn,) = whole_.arenas[0].turns
    assert [(gone.record, asked.parties) for gone in turn.lapsed for asked in gone.bears_on] == [
        ("E1", ()),
        ("E2", ()),
    ]
    part = forecast(Case(collaboration(some, parties=parties), rules(), DAY, PLAIN), UNTIL)
    (turn,) = part.arenas[0].turns
    assert [asked.parties for gone in turn.lapsed for asked in gone.bears_on] == [("a", "b")]
    for found in (whole_, part):
        assert " hos A" not in in_text(render.document(found, rules().pack, Say("nb")))


def test_parties_are_named_where_a_record_is_to_be_renewed_of_some_of_those_it_names() -> None:
    older = record("E1", kind="report", date="2019-09", against=["role-what-stated"], parties=["a", "b"])
    newer = record("E2", kind="decision", date="2020-09", supports=["role-what-stated"], parties=["a"])
    found = forecast(Case(collaboration(older, newer), rules(), DAY, PLAIN), UNTIL)
    turn = found.arenas[0].turns[0]
    assert [asked.parties for gone in turn.lapsed for asked in gone.bears_on] == [("b",)]
    assert "role-what-stated hos B)" in in_text(render.document(found, rules().pack, Say("nb")))


def test_a_condition_that_falls_is_told_and_can_be_held() -> None:
    pack = rules().pack
    core = [i for c in pack.criteria.values() if c.core for i in c.indicators]
    asked = [i for c in pack.criteria.values() if c.weight == "condition" for i in c.indicators]
    keep = {"date": "2020-12-14"}
    found = ahead(
        record("E1", kind="law", supports=core, **keep),
        record("E2", kind=MINUTES, supports=core, **keep),
        record("E3", kind="law", date="2020-11", until="2021-05-31", supports=asked),
        until=date(2021, 7, 1),
    )
    turn = next(turn for turn in found.turns if turn.day == "2021-06-01")
    assert [(fall.step, fall.before.floor, fall.after.floor, fall.ways) for fall in turn.steps] == [
        (5, 2, 1, (("E3",),))
    ]
    assert [(fall.level, fall.before, fall.after) for fall in turn.levels] == [("reached", 5, 4)]
    assert [fall.criterion for fall in turn.criteria] == ["political-and-administrative-anchoring"]


def test_what_is_stale_already_is_not_told_again() -> None:
    assert not ahead(record(kind=MINUTES, date="2018", supports=[OVERVIEW])).turns


def test_a_known_gap_that_only_ages_is_no_fall_and_no_gain() -> None:
    found = ahead(record(kind=MINUTES, date="2020-09-16", against=[OVERVIEW]))
    (turn,) = found.turns
    assert not told(turn)
    (move,) = turn.unconfirmed
    assert (move.before.status, move.after.status) == ("at-most-partly", "unknown")
    assert move.ways == (("E1",),)
    assert [asked.side for gone in turn.lapsed for asked in gone.bears_on] == ["against"]


def test_an_objection_that_only_ages_is_told_as_no_longer_confirmed() -> None:
    """A record for, contested by one against that goes out of force first, must not look like progress."""
    found = ahead(
        record("E1", kind="strategy", date="2020-10", supports=[PLAN]),
        record("E2", kind="report", date="2020-10", until="2021-03-31", against=[PLAN]),
    )
    assert not found.turns


def test_newer_evidence_on_file_is_told_as_such_and_no_renewal_is_asked_for() -> None:
    known = (
        record("E1", kind="strategy", date="2020-01", supports=[PLAN, "joint-measures-adopted"]),
        record("E2", kind="report", date="2021-05-01", against=[PLAN, "joint-measures-adopted"]),
    )
    (turn,) = ahead(*known).turns
    assert [(event.kind, event.id) for event in turn.events] == [("begins", "E2")]
    (fall,) = turn.criteria
    assert (fall.before.status, fall.after.status, fall.ways) == ("met", "not-met", ())
    text = in_text(
        render.document(
            forecast(Case(collaboration(*known), rules(), DAY, PLAIN), UNTIL), rules().pack, Say("nb")
        )
    )
    assert "Dette står allerede i filen: Dokumentasjon fra denne dagen: E2." in text
    assert "Kan ikke holdes ved å fornye." in text
    assert "Det første fallet kommer 01.05.2021, og kan ikke hindres ved å fornye noe." in text


def test_the_end_of_an_arrangement_is_told_when_it_comes() -> None:
    ends = {"date": "2021-06-30", "source": {"work": "Mandat"}}
    found = ahead(arenas=[arena(ends=ends)])
    assert [(turn.day, event.kind) for turn in found.turns for event in turn.events] == [
        ("2021-07-01", "over")
    ]


def test_phases_and_parties_on_file_take_effect() -> None:
    found = ahead(
        record(kind="strategy", date="2020-09", supports=["understanding-written-down"]),
        parties=[*(party(id_, since="2015-01-01") for id_ in "ac"), party("b", since="2021-02-01")],
        arenas=[
            arena(
                phases=[
                    {"phase": "implementation", "since": "2015"},
                    {"phase": "operation", "since": "2021-07-01"},
                ]
            )
        ],
    )
    events = [(turn.day, event.kind, event.id) for turn in found.turns for event in turn.events]
    assert events == [("2021-02-01", "joined", "b"), ("2021-07-01", "phase", "operation")]
    fall = found.turns[0].criteria[0]
    assert (fall.criterion, fall.ways) == ("shared-problem-understanding", ())


def test_only_so_many_ways_are_named_and_the_rest_are_said_to_be_there() -> None:
    records = [record(f"E{n}", kind=MINUTES, date="2020-09", supports=[OVERVIEW]) for n in range(9)]
    (turn,) = ahead(*records).turns
    assert len(turn.criteria[0].ways) == MOST_WAYS
    assert turn.criteria[0].more
    found = forecast(Case(collaboration(*records), rules(), DAY, PLAIN), UNTIL)
    assert "eller på andre måter)" in in_text(render.document(found, rules().pack, Say("nb")))


def test_the_smallest_sets_are_found_whatever_holds() -> None:
    for seed in range(200):
        random = Random(seed)
        members = tuple("abcdef"[: random.randint(0, 6)])
        sets = [set(random.sample(members, random.randint(0, len(members)))) for _ in range(4)]

        def hold(chosen: Iterable[str], sets: list[set[str]] = sets) -> bool:
            return any(one <= set(chosen) for one in sets)

        expected = {frozenset(one) for one in sets if not any(other < one for other in sets)}
        found = [frozenset(way) for way in smallest(members, hold)]
        assert len(found) == len(set(found))
        assert set(found) == expected, seed


def told_under(heading: str, text: str) -> str:
    """What stands below a heading of a day, up to the next one, as one line."""
    (told,) = re.findall(rf"^    {heading}[^\n]*:\n(.*?)(?=^    \S|^\S|\Z)", text, re.DOTALL | re.MULTILINE)
    return " ".join(told.split())


@pytest.mark.parametrize("side", ["against", "partly"])
def test_what_a_record_holds_down_is_to_be_looked_into_again_and_not_renewed(side: str) -> None:
    both = letter("E2", "b") | {side: ["letter-says-why"]}
    found = forecast(Case(collaboration(letter("E1", "a"), both), rules(), DAY, PLAIN), UNTIL)
    text = in_text(render.document(found, rules().pack, Say("nb")))
    what, why = "letter-says-what", "letter-says-why"
    lifts = {"against": what, "partly": f"{what}, {why}"}[side]
    assert f"E2: Noe. (sist bekreftet 10.2020: {lifts})" in told_under("Forny før", text)
    if side == "against":
        assert told_under("Undersøk på nytt", text) == f"E2: {why}"
    else:
        assert "Undersøk på nytt" not in text
    assert " ".join(text.split()).count("(trinn 3) går fra delvis oppfylt til vet ikke") == 1
    assert "Kjente mangler" not in text
    rows = render.document(found, rules().pack, Say("nb")).rows
    assert rows is not None
    assert len({row[:3] for row in rows.rows}) == len(rows.rows)


def test_nothing_to_renew_is_said() -> None:
    found = forecast(Case(collaboration(), rules(), DAY, PLAIN), UNTIL)
    for lang, said in (
        ("nb", "Ingen kjernekriterier, vilkår eller trinn faller til og med 31.12.2023. Ingenting må"),
        ("nn", "Ingen kjernekriterium, vilkår eller trinn fell til og med 31.12.2023. Ingenting må"),
        ("en", "No core criterion, condition or step falls up to and including 2023-12-31. For them"),
    ):
        told = in_text(render.document(found, rules().pack, Say(lang)))  # type: ignore[arg-type]
        assert f"arena: {said}" in " ".join(told.split())


def test_one_party_alone_is_told_as_not_judged_and_without_levels() -> None:
    say = Say("nb")
    found = forecast(Case(collaboration(parties=[party("a")]), rules(), DAY, PLAIN), UNTIL)
    short, alone, _ = render.document(found, rules().pack, say).sections
    why = say("report", "no-verdict")
    assert words(next(block.line for block in short.blocks if isinstance(block, Item))) == f"arena: {why}"
    assert alone.blocks == (Para(line(why)),)
    joins = [party("a"), party("b", since=date(2021, 2, 1))]
    found = forecast(Case(collaboration(parties=joins), rules(), DAY, PLAIN), UNTIL)
    text = in_text(render.document(found, rules().pack, say))
    assert "Kommer med: B" in text
    assert "Nivå per" not in text


def test_from_the_day_a_party_is_left_alone_nothing_falls_for_nothing_is_judged() -> None:
    say, leaves = Say("nb"), [party("a"), party("b", until=date(2021, 6, 30))]
    plan = record(kind=MINUTES, date="2020-10", supports=[OVERVIEW])
    found = forecast(Case(collaboration(plan, parties=leaves), rules(), DAY, PLAIN), UNTIL)
    (turn,) = found.arenas[0].turns
    assert (turn.day, turn.is_shared) == ("2021-07-01", False)
    assert (turn.levels, turn.steps, turn.criteria, turn.unconfirmed, turn.lapsed) == ((),) * 5
    document = render.document(found, rules().pack, say)
    text = " ".join(in_text(document).split())
    assert "arena: Fra 01.07.2021 er færre enn to parter med, og da blir arenaen ikke vurdert." in text
    assert f"Går ut: B. {say('report', 'no-verdict')}" in text
    assert say("forecast", "falls") not in text
    assert document.rows
    assert [words(row[2]) for row in document.rows.rows] == ["ikke vurdert"]


def test_days_out_of_order_are_refused() -> None:
    with pytest.raises(CannotAnswer, match=r"\(15.12.2020\) er før den første \(31.12.2023\)"):
        forecast(Case(collaboration(), rules(), UNTIL, PLAIN), DAY)


def test_a_forecast_reaches_to_the_last_day_there_is() -> None:
    found = ahead(record(kind=MINUTES, date="9999", supports=[OVERVIEW]), until=date.max)
    assert [turn.day for turn in found.turns] == ["9999-01-01"]


VARIES = ("Regler: ", "Reglar: ", "Rules: ", "Motor: ", "Engine: ")
"""What differs between versions without anything having moved."""


def test_the_forecast_of_the_example_is_the_one_approved() -> None:
    _, text = example("nb")
    stable = "".join(
        line for line in text.splitlines(keepends=True) if not line.lstrip(" •").startswith(VARIES)
    )
    assert approved(ROOT / "examples" / "0-24-samarbeidet.forecast.nb.txt", stable)
    assert max(map(len, text.splitlines())) <= 100


def test_no_meaning_is_carried_by_colour_alone() -> None:
    found, text = example()
    coloured = in_text(render.document(found, rules().pack, Say("nb")), colour=True)
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == text


def test_records_together_and_records_instead_are_told_apart() -> None:
    known = collaboration(letter("E0", "a"), letter("E1", "a"), letter("E2", "b"))
    found = forecast(Case(known, rules(), DAY, PLAIN), UNTIL)
    assert "(E0 og E2, eller E1 og E2)" in in_text(render.document(found, rules().pack, Say("nb")))
    assert "(E0 and E2, or E1 and E2)" in in_text(render.document(found, rules().pack, Say("en")))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("forecast", str(EXAMPLE), "--engine", "plain", *arguments))


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_the_command_prints_what_the_library_finds(lang: Language) -> None:
    result = run("--as-of", "2020-12-15", "--until", "2023-12-31", "--lang", lang)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == example(lang)[1]


def test_the_command_gives_the_same_json_in_every_language() -> None:
    asked = ("--as-of", "2020-12-15", "--until", "2023-12-31", "--format", "json")
    result = run(*asked)
    assert json.loads(result.stdout) == example()[0].model_dump(mode="json")
    assert run(*asked, "--lang", "nn").stdout == result.stdout


def test_only_the_arena_asked_for_is_looked_at(tmp_path: Any) -> None:
    path = tmp_path / "forecast.json"
    result = run("--until", "2099-01-01", "--arena", "state", "--format", "json", "--output", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    found = json.loads(path.read_text(encoding="utf-8"))
    assert [arena["id"] for arena in found["arenas"]] == ["state"]
    assert found["as_of"] == date.today().isoformat()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--as-of", "2021-01-01", "--until", "2020-01-01"),
            "Den siste dagen (01.01.2020) er før den første (01.01.2021). Bytt om på dem.\n",
        ),
        (
            ("--until", "snart"),
            "«snart» er ikke en dag. Skriv 2020-12-15 eller 15.12.2020, eller bare 2020-12 eller 2020.\n",
        ),
        (
            ("--until", "2099-01-01", "--arena", "x"),
            "Ukjent arena: «x». Filen har: state, state-municipality.\n",
        ),
    ],
)
def test_wrong_input_leaves_with_2_and_says_what_to_do(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


def test_without_a_day_to_look_ahead_to_nothing_can_be_told() -> None:
    result = run()
    assert result.exit_code == 2
    assert "--until" in result.stderr
