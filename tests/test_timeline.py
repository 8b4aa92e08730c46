"""The timeline leaves out no day on which anything changes, and shows each as an assessment would."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.flow import Case, assess, find, read_collaboration
from ladder.judge import weigh
from ladder.judge.compile import Rules
from ladder.judge.engine import Fact, Firing, Table
from ladder.judge.weighed import Weighed
from ladder.model.assessment import ArenaResult, CriterionResult
from ladder.model.collaboration import Collaboration
from ladder.model.values import MET, Language
from ladder.questions.course import course as followed
from ladder.questions.timeline import ArenaTimeline, Entry, Timeline, timeline
from ladder.render import timeline as render
from ladder.render.document import Chart, words
from ladder.words import CannotAnswer, Say

from . import program, random_cases
from .build import (
    PLAIN,
    ROOT,
    approved,
    arena,
    blocks,
    case,
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
FIRST, LAST = date(2015, 1, 1), date(2021, 12, 31)
OVERVIEW, MINUTES = "overview-exists", "minutes"


def course(*records: dict[str, Any], first: str, last: str, **keys: Any) -> ArenaTimeline:
    begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    (found,) = timeline(Case(collaboration(*records, **keys), rules(), ends, PLAIN), begins).arenas
    return found


def entry(found: ArenaTimeline, day: str) -> Entry:
    return next(entry for entry in found.entries if entry.day == day)


def happened(found: ArenaTimeline) -> list[tuple[str, str, str]]:
    return [(entry.day, event.kind, event.id) for entry in found.entries for event in entry.events]


def example(lang: Language = "nb") -> tuple[Timeline, str]:
    known = read_collaboration(EXAMPLE, rules())
    found = timeline(Case(known, rules(), LAST, PLAIN), FIRST)
    return found, in_text(render.document(found, rules().pack, Say(lang)))


def profile(known: Collaboration, rules: Rules, day: date) -> tuple[Any, ...]:
    return told(only_arena(assess(Case(known, rules, day, PLAIN))))


def told(found: ArenaResult) -> tuple[Any, ...]:
    """What an assessment says of one day, in the words of a timeline."""
    steps = tuple((s.number, s.floor, s.ceiling, s.contested) for s in found.steps)
    level = (found.level.reached, found.level.under_way, found.level.possible)
    signs = tuple(sign.id for sign in found.erosion.signs) if found.erosion else ()
    return found.phase, steps, level, found.dips, signs


def as_shown(entry: Entry) -> tuple[Any, ...]:
    steps = tuple((s.number, s.floor, s.ceiling, s.contested) for s in entry.steps)
    level = (entry.level.reached, entry.level.under_way, entry.level.possible)
    return entry.phase, steps, level, entry.dips, entry.signs


def core_of(found: ArenaResult) -> dict[str, CriterionResult]:
    return {c.id: c for step in found.steps for c in step.criteria if c.core and c.applies}


@pytest.mark.parametrize("seed", [0, 1, *map(whole, range(2, 10))])
def test_every_single_day_stands_as_the_latest_entry_says(seed: int) -> None:
    random = Random(seed)
    small = random_rules(random)
    known = case_from(random_case(random, small, 6), small)
    first, last = date(2018, 6, 1), date(2021, 7, 1)
    (course,) = timeline(Case(known, small, last, PLAIN), first).arenas
    entries = {entry.day: entry for entry in course.entries}
    assert list(entries) == sorted(entries)
    assert course.entries[0].day == first.isoformat()
    shown = course.entries[0]
    highest: dict[str, int] = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        shown = entries.get(day.isoformat(), shown)
        assessed = only_arena(assess(Case(known, small, day, PLAIN)))
        assert told(assessed) == as_shown(shown), day
        now = core_of(assessed)
        eroded = {id_ for id_, found in now.items() if found.ceiling < highest.get(id_, 0)}
        assert {worn.criterion for worn in shown.eroded} == eroded, day
        highest |= {id_: max(found.floor, highest.get(id_, 0)) for id_, found in now.items()}


@blocks(4)
def test_the_days_around_every_entry_stand_as_assessed(block: int) -> None:
    for seed in range(100 + 25 * block, 125 + 25 * block):
        random = Random(seed)
        small = random_rules(random)
        known = case_from(random_case(random, small, 8), small)
        (found,) = timeline(Case(known, small, date(2026, 1, 1), PLAIN)).arenas
        for before, now in zip(found.entries, found.entries[1:], strict=False):
            day = date.fromisoformat(now.day)
            assert profile(known, small, day) == as_shown(now), (seed, day)
            assert profile(known, small, day - timedelta(days=1)) == as_shown(before), (seed, day)


def test_followed_from_day_to_day_every_record_counts_as_if_all_were_weighed_anew() -> None:
    for seed in range(12):
        colliding = random_cases.random_case(seed)
        known = case().as_if(
            collaboration=program.collaboration_of(colliding.collaboration),
            rules=program.rules_of(colliding.pack),
            day=colliding.day,
        )
        for turn in followed(known, known.chosen[0], random_cases.START):
            found, anew = turn.found, find(known.on(turn.found.day), known.chosen[0])
            assert found.judged._replace(indicators={}) == anew.judged._replace(indicators={})
            assert (found.level, found.dips, found.wear) == (anew.level, anew.dips, anew.advised.erosion)
            for id_, weighed in found.judged.indicators.items():
                expected = program.laid_out(anew.judged.indicators[id_])
                assert program.laid_out(weighed) == expected, (seed, found.day, id_)


def test_what_begins_and_is_from_before_a_change_takes_nothing_from_what_is_from_after_it() -> None:
    asked = "understanding-written-down"
    phases = [{"phase": "initiative", "since": "2018-01-01"}, {"phase": "decision", "since": "2020-02-01"}]
    known = case(
        record("E1", "strategy", date="2020-03-01", supports=[asked]),
        record("E2", "decision", date="2020", since="2020-09-01", against=[asked]),
        arenas=[arena(phases=phases)],
    )
    *_, turn = followed(known, known.chosen[0], date(2020, 3, 1))
    found = turn.found.judged.indicators[asked]
    assert (turn.found.day, found.grade.floor) == (date(2020, 9, 1), MET)
    assert [b.reason for b in found.bearings] == [None, "out-of-phase"]


def test_a_phase_that_comes_again_has_an_eve_of_its_own() -> None:
    starts = ("2018-01-01", "2020-01-01", "2020-07-01")
    names = ("initiative", "decision", "decision")
    known = case(
        record("E1", "decision", date="2019-06-01", supports=["scope-decided"]),
        record("E2", "decision", date="2020-03-01", against=["scope-decided"]),
        arenas=[arena(phases=[{"phase": p, "since": s} for p, s in zip(names, starts, strict=True)])],
    )
    found = {turn.found.day: turn.found.dips for turn in followed(known, known.chosen[0], date(2018, 1, 1))}
    assert found == {day: find(known.on(day), known.chosen[0]).dips for day in found}
    assert found[date(2020, 3, 1)] != found[date(2020, 7, 1)]


@pytest.mark.interpreted
def test_a_day_weighs_anew_only_the_indicators_that_it_touches(monkeypatch: pytest.MonkeyPatch) -> None:
    settled: list[str] = []
    settle = weigh._settled_again

    def counted(rules: Rules, weighed: Weighed, begun: list[int]) -> Weighed:
        settled.append(weighed.question.id)
        return settle(rules, weighed, begun)

    monkeypatch.setattr(weigh, "_settled_again", counted)
    asked = case(
        record("E1", supports=["scope-decided"], date="2019-03-01"),
        record("E2", supports=["overview-exists"], date="2019-04-01"),
    )
    days = followed(asked, asked.chosen[0], date(2019, 2, 1))
    assert next(days).found.day == date(2019, 2, 1)
    for day, touched in ((date(2019, 3, 1), "scope-decided"), (date(2019, 4, 1), "overview-exists")):
        settled.clear()
        assert (next(days).found.day, settled) == (day, [touched])


class Listening:
    """An engine that notes what each table is told."""

    name, version, cross_checked = PLAIN.name, PLAIN.version, PLAIN.cross_checked

    def __init__(self) -> None:
        self.told: list[tuple[str, set[str]]] = []

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        self.told.append((table.name, {fact.subject for fact in facts}))
        return PLAIN.run(table, facts)


def test_a_day_judges_a_criterion_anew_by_its_own_indicators_alone() -> None:
    engine = Listening()
    first, second = "cross-sector-channel-in-use", "information-updated"
    asked = case(
        record("E1", supports=[first], date="2019-03-01"), record("E2", supports=[second], date="2019-04-01")
    ).as_if(engine=engine)
    days = followed(asked, asked.chosen[0], date(2019, 3, 1))
    next(days)
    engine.told.clear()
    assert next(days).found.judged.indicators[first].grade.floor
    assert [told for name, told in engine.told if name.startswith("criteria")] == [{f"indicator {second}"}]


def test_the_example_stands_every_day_of_change_as_assessed_signs_of_erosion_included() -> None:
    known = read_collaboration(EXAMPLE, rules())
    found, _ = example()
    for course in found.arenas:
        for shown in course.entries:
            day = date.fromisoformat(shown.day)
            (assessed,) = assess(Case(known, rules(), day, PLAIN, [course.id])).arenas
            assert told(assessed) == as_shown(shown), day
    assert any(shown.signs for shown in found.arenas[0].entries)


def test_a_record_begins_goes_stale_and_is_not_told_again() -> None:
    found = course(
        record(kind=MINUTES, date="2020-02", supports=[OVERVIEW]), first="2019-06-01", last="2023-01-01"
    )
    assert happened(found) == [("2020-02-01", "begins", "E1"), ("2021-03-01", "stale", "E1")]
    assert entry(found, "2021-03-01").events[0].indicators == (OVERVIEW,)
    assert [(e.day, e.steps[0].floor, e.steps[0].ceiling, e.moved) for e in found.entries] == [
        ("2019-06-01", 0, 2, ()),
        ("2020-02-01", 1, 2, (1,)),
        ("2021-03-01", 0, 2, (1,)),
    ]


def test_a_record_ends_the_day_after_its_last() -> None:
    found = course(
        record(kind=MINUTES, date="2020-02-10", until="2020-05", supports=[OVERVIEW]),
        first="2020-01-01",
        last="2023-01-01",
    )
    assert happened(found) == [("2020-02-10", "begins", "E1"), ("2020-06-01", "ends", "E1")]


def test_intent_is_no_event() -> None:
    found = course(record(kind="intent", supports=[OVERVIEW]), first="2020-01-01", last="2023-01-01")
    assert [entry.day for entry in found.entries] == ["2020-01-01"]


def test_phases_and_parties_are_told_on_the_day_they_come_and_go() -> None:
    found = course(
        first="2017-01-01",
        last="2021-01-01",
        parties=[party("a", since="2018-03"), party("b", until="2019-04-30")],
        arenas=[
            arena(
                phases=[
                    {"phase": "decision", "since": "2017-01-01"},
                    {"phase": "implementation", "since": "2019"},
                ]
            )
        ],
    )
    assert happened(found) == [
        ("2017-01-01", "phase", "decision"),
        ("2018-03-01", "joined", "a"),
        ("2019-01-01", "phase", "implementation"),
        ("2019-05-01", "left", "b"),
    ]


def test_evidence_from_before_a_new_party_is_told_as_such() -> None:
    found = course(
        record(kind="strategy", date="2019-02-01", supports=["understanding-written-down"]),
        first="2019-03-01",
        last="2020-06-01",
        parties=[*(party(id_, since="2018-01-01") for id_ in "ac"), party("b", since="2020-01-01")],
    )
    assert happened(found) == [("2020-01-01", "joined", "b"), ("2020-01-01", "out-of-phase", "E1")]


def test_what_has_no_term_of_its_own_goes_stale_by_that_of_the_pack_or_ends_by_its_own_last_day() -> None:
    strategy = record("E1", kind="strategy", date="2018-02-01", supports=["scope-decided"])
    lasting = record("E2", kind="strategy", date="2018-02-01", until="2023", supports=["scope-decided"])
    found = course(strategy, lasting, first="2019-01-01", last="2025-01-01")
    assert happened(found) == [("2021-02-02", "stale", "E1"), ("2024-01-01", "ends", "E2")]
    assert [e.moved for e in found.entries[1:]] == [(), (2,)]


def test_signs_of_erosion_count_from_the_day_the_end_is_near() -> None:
    ends = {"date": "2021-06-30", "source": {"work": "Mandat"}}
    known = collaboration(
        record(date="2020-02", against=["leaders-active-in-transition"]),
        arenas=[arena(lasting=True, ends=ends)],
    )
    (found,) = timeline(Case(known, rules(), date(2021, 1, 1), PLAIN), date(2020, 3, 1)).arenas
    assert happened(found) == [("2020-06-30", "soon", "arena")]
    assert [bool(shown.signs) for shown in found.entries] == [False, True]
    for day, signs in ((date(2020, 6, 29), False), (date(2020, 6, 30), True)):
        assert bool(profile(known, rules(), day)[-1]) == signs
    whole_course = timeline(Case(known, rules(), date(2021, 1, 1), PLAIN))
    text = in_text(render.document(whole_course, rules().pack, Say("nb")))
    assert "30.06.2020: Den nåværende ordningen tar snart slutt." in text


@pytest.mark.parametrize(("ends", "over"), [("2021-06-30", "2021-07-01"), ("2021", "2022-01-01")])
def test_the_day_after_an_arrangement_has_ended_is_told_as_that(ends: str, over: str) -> None:
    arenas = [arena(ends={"date": ends, "source": {"work": "Mandat"}})]
    found = course(first="2021-02-01", last="2022-03-01", arenas=arenas)
    assert happened(found) == [(over, "over", "arena")]
    whole_course = timeline(Case(collaboration(arenas=arenas), rules(), date(2022, 3, 1), PLAIN))
    text = in_text(render.document(whole_course, rules().pack, Say("nb")))
    assert f"{Say('nb').day(over)}: Den nåværende ordningen er slutt." in text
    assert re.search(rf"^  {Say('nb').day(over)}  vet ikke", text, re.MULTILINE), "it has a row"


def test_undated_evidence_counts_on_no_day_and_that_is_said() -> None:
    one = {key: value for key, value in record(kind=MINUTES, supports=[OVERVIEW]).items() if key != "date"}
    known = collaboration(one | {"since": "2019"})
    found = timeline(Case(known, rules(), date(2020, 12, 1), PLAIN))
    assert [shown.events for shown in found.arenas[0].entries] == [()]
    assert "Dokumentasjon uten dato teller ikke" in in_text(render.document(found, rules().pack, Say("nb")))


def test_the_first_entry_is_the_first_day_on_which_anything_counts() -> None:
    known = collaboration(record(kind=MINUTES, date="2020-02", supports=[OVERVIEW]))
    found = timeline(Case(known, rules(), date(2020, 12, 1), PLAIN))
    assert (found.first, found.last) == ("2020-02-01", "2020-12-01")
    assert happened(found.arenas[0]) == [("2020-02-01", "begins", "E1")]


def test_with_nothing_dated_the_last_day_alone_is_shown() -> None:
    found = timeline(Case(collaboration(), rules(), date(2020, 12, 1), PLAIN))
    assert [entry.day for entry in found.arenas[0].entries] == ["2020-12-01"]


def test_a_ceiling_below_an_earlier_floor_is_eroded_with_the_last_day_of_that_floor() -> None:
    found = course(
        record("E1", kind="strategy", date="2018-01-01", until="2020-12-31", supports=["joint-plan-adopted"]),
        record(
            "E2", kind="report", date="2020-03-15", against=["joint-plan-adopted", "joint-measures-adopted"]
        ),
        first="2017-01-01",
        last="2020-06-01",
    )
    (worn,) = entry(found, "2020-03-15").eroded
    assert worn.criterion == "joint-plan-or-measures"
    assert (worn.step, worn.ceiling, worn.floor, worn.day) == (4, 0, 2, "2020-03-14")
    assert not entry(found, "2018-01-01").eroded


def test_days_with_one_party_alone_are_told_as_not_judged() -> None:
    parties = [party("a"), party("b", until=date(2020, 3, 31))]
    known = collaboration(record(kind=MINUTES, date="2020-02", supports=[OVERVIEW]), parties=parties)
    found = timeline(Case(known, rules(), date(2020, 12, 1), PLAIN))
    assert [(shown.day, shown.is_shared) for shown in found.arenas[0].entries][:3] == [
        ("2020-02-01", True),
        ("2020-04-01", False),
    ]
    document = render.document(found, rules().pack, Say("nb"))
    text = in_text(document)
    (row,) = (line for line in text.splitlines() if line.startswith("  01.04.2020  "))
    assert row.split() == ["01.04.2020", *"–––––", "ikke", "vurdert"]
    assert "– Færre enn to parter er med denne dagen." in text
    assert "Færre enn to parter" not in example()[1]
    (chart,) = (block for block in document.sections[1].blocks if isinstance(block, Chart))
    assert [[span.mark.text for span in spans] for _, spans in chart.tracks][-1] == [
        "≥ delvis",
        "ikke vurdert",
    ]
    assert document.rows is not None
    assert [words(cell) for cell in document.rows.rows[1][2:-1]] == [""] * 8


def test_what_only_aged_is_never_eroded() -> None:
    found = course(
        record(kind="strategy", date="2018-01-01", until="2019-12-31", supports=["joint-plan-adopted"]),
        first="2018-01-01",
        last="2022-01-01",
    )
    assert entry(found, "2020-01-01").moved == (4,)
    assert not any(entry.eroded for entry in found.entries)


def test_only_the_arena_asked_for_is_followed() -> None:
    known = read_collaboration(EXAMPLE, rules())
    found = timeline(Case(known, rules(), LAST, PLAIN, ["state"]))
    assert [arena.id for arena in found.arenas] == ["state"]


def test_days_out_of_order_are_refused() -> None:
    with pytest.raises(CannotAnswer, match=r"\(01.01.2015\) er før den første \(31.12.2021\)"):
        timeline(Case(collaboration(), rules(), FIRST, PLAIN), LAST)


def test_the_very_first_and_last_day_there_is_can_be_asked_for() -> None:
    known = collaboration(record(kind=MINUTES, date="9999", supports=[OVERVIEW]))
    found = timeline(Case(known, rules(), date.max, PLAIN), date.min)
    assert [entry.day for entry in found.arenas[0].entries] == ["0001-01-01", "9999-01-01"]


def test_seven_years_of_the_example_take_less_than_two_seconds() -> None:
    begun = time.process_time()
    example()
    assert time.process_time() - begun < 2


def test_the_timeline_of_the_example_is_the_one_approved() -> None:
    _, text = example("nb")
    stable = "".join(
        line for line in text.splitlines(keepends=True) if not line.lstrip(" •").startswith(VARIES)
    )
    assert approved(ROOT / "examples" / "0-24-samarbeidet.timeline.nb.txt", stable)
    assert max(map(len, text.splitlines())) <= 100


VARIES = ("Regler: ", "Reglar: ", "Rules: ", "Motor: ", "Engine: ")
"""What differs between versions without anything having moved."""


def test_a_day_on_which_nothing_in_the_profile_moved_is_counted_and_not_shown() -> None:
    days = ("2020-01-01", "2020-03-01", "2020-04-01")
    records = (record(f"E-{day}", kind=MINUTES, date=day, supports=[OVERVIEW]) for day in days)
    found = timeline(Case(collaboration(*records), rules(), date(2020, 12, 1), PLAIN))
    text = in_text(render.document(found, rules().pack, Say("nb")))
    assert "2 dager er ikke vist." in text
    assert "01.01.2020" in text
    assert "01.04.2020" not in text


def test_a_single_hidden_day_is_told_in_the_singular() -> None:
    known = collaboration(
        record("E1", kind=MINUTES, date="2020-01-01", supports=[OVERVIEW]),
        record("E2", kind=MINUTES, date="2020-03-01", supports=[OVERVIEW]),
    )
    found = timeline(Case(known, rules(), date(2020, 12, 1), PLAIN))
    text = in_text(render.document(found, rules().pack, Say("en")))
    assert "1 day is not shown. The evidence changed then, but not the profile." in text
    assert "2020-03-01" not in text


@pytest.mark.parametrize(
    ("lang", "mark", "said"),
    [
        (
            "nb",
            "S",
            "Svekket over tid • Fra 15.03.2020: Felles plan eller felles tiltak (trinn 4) er nå ikke",
        ),
        ("nn", "S", "Svekt over tid • Frå 15.03.2020: Felles plan eller felles tiltak (trinn 4) er no ikkje"),
        ("en", "W", "Weakened over time • From 2020-03-15: Joint plan or joint measures (step 4) is now not"),
    ],
)
def test_what_is_weaker_than_before_is_told_in_words_and_not_as_erosion(
    lang: Language, mark: str, said: str
) -> None:
    known = collaboration(
        record("E1", kind="strategy", date="2018-01-01", supports=["joint-plan-adopted"]),
        record(
            "E2", kind="report", date="2020-03-15", against=["joint-plan-adopted", "joint-measures-adopted"]
        ),
    )
    found = timeline(Case(known, rules(), date(2020, 6, 1), PLAIN))
    assert not found.arenas[0].signs
    say = Say(lang)
    text = in_text(render.document(found, rules().pack, say))
    assert said in " ".join(text.split())
    assert f". {mark}: " in text
    assert say("report", "erosion") not in map(str.strip, text.splitlines())
    row = next(line for line in text.splitlines() if line.strip().startswith(say.day("2020-03-15")))
    assert row.endswith(f"  {mark}")


def test_a_dip_is_marked_where_it_appears_and_told_below() -> None:
    found, text = example()
    dips = entry(found.arenas[0], "2020-01-01").dips
    assert [dip.kind for dip in dips] == ["phase"]
    row = next(line for line in text.splitlines() if line.strip().startswith("01.01.2020"))
    assert "D" in row.split()
    assert "Før faseskiftet 01.01.2016 (fra beslutning til iverksetting)" in text


def test_no_meaning_is_carried_by_colour_alone() -> None:
    found, text = example()
    coloured = in_text(render.document(found, rules().pack, Say("nb")), colour=True)
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == text


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("timeline", str(EXAMPLE), "--engine", "plain", *arguments))


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_the_command_prints_what_the_library_finds(lang: Language) -> None:
    result = run("--from", "2015-01-01", "--until", "2021-12-31", "--lang", lang)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == example(lang)[1]


def test_the_command_gives_the_same_json_in_every_language() -> None:
    asked = ("--from", "2015-01-01", "--until", "2021-12-31", "--format", "json")
    result = run(*asked)
    assert json.loads(result.stdout) == example()[0].model_dump(mode="json")
    assert run(*asked, "--lang", "en").stdout == result.stdout


def test_without_days_the_timeline_goes_from_the_first_record_to_today() -> None:
    found = json.loads(run("--format", "json").stdout)
    assert (found["first"], found["last"]) == ("2015-01-01", date.today().isoformat())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--from", "2021-01-01", "--until", "2020-01-01"),
            "Den siste dagen (01.01.2020) er før den første (01.01.2021). Bytt om på dem.\n",
        ),
        (
            ("--from", "i fjor"),
            "«i fjor» er ikke en dag. Skriv 2020-12-15 eller 15.12.2020, eller bare 2020-12 eller 2020.\n",
        ),
        (
            ("--until", ""),
            "«» er ikke en dag. Skriv 2020-12-15 eller 15.12.2020, eller bare 2020-12 eller 2020.\n",
        ),
        (
            ("--arena", "sate"),
            "Ukjent arena: «sate». Filen har: state, state-municipality. Mente du «state»?\n",
        ),
    ],
)
def test_wrong_input_leaves_with_2_and_says_what_to_do(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


def test_a_timeline_can_be_written_to_a_file_for_a_variant(tmp_path: Any) -> None:
    path = tmp_path / "timeline.txt"
    result = run("--until", "2021-12-31", "--variant", "figure-2", "--output", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "5 Varig samordning" not in path.read_text(encoding="utf-8")
