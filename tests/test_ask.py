"""What to ask: exactly the questions whose answers can move the level, in the order that is told."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.flow import Case, assess, read_collaboration, read_handbook
from ladder.judge import compile
from ladder.judge.compile import Rules
from ladder.judge.engine import Table
from ladder.judge.grade import HOLDS, Ground, concluded, facts_of
from ladder.judge.weigh import _for_every_party, _largest
from ladder.model.collaboration import Collaboration, Evidence
from ladder.model.pack import Indicator, Pack
from ladder.model.values import Grade, Language
from ladder.questions.ask import ENDS, ArenaAsked, AskedAll, Join, all_of, any_of, ask, of_parties
from ladder.render import ask as render
from ladder.render import text
from ladder.words import Say

from .build import DAY, PLAIN, ROOT, approved, arena, blocks, collaboration, party, record, rules, whole
from .packs import case_from, random_case, random_rules

GRADES = [Grade(floor, ceiling) for floor in range(3) for ceiling in range(floor, 3)]
WAYS = 7
Triple = tuple[int, int, int]
Place = tuple[str, str | None]
"""A question: an indicator, and the party where each is asked."""


def triple(case: Collaboration, added: list[Evidence], pack: Rules) -> Triple:
    """The level when `added` stands on file too."""
    found = case.model_copy(update={"evidence": (*case.evidence, *added)})
    level = assess(Case(found, pack, DAY, PLAIN)).arenas[0].level
    return level.reached, level.possible, level.under_way


def places(asked: ArenaAsked) -> list[tuple[Place, tuple[str, ...]]]:
    """Every open question, with the ends of the level it is said to move."""
    lines = (*asked.questions, *asked.stuck, *asked.no_longer)
    return [((q.indicator, who), q.moves) for q in lines for who in q.parties or (None,)]


def answers(place: Place, number: int) -> Iterator[list[Evidence]]:
    """Every way to answer it, by an act or by an account, and leaving it as it is."""
    indicator, who = place
    yield []
    for side, kind in product(("supports", "partly", "against"), ("decision", "minutes")):
        keys: dict[str, Any] = {"parties": (who,)} if who else {}
        keys |= {"date": DAY.isoformat(), "arenas": ("arena",), side: (indicator,)}
        yield [Evidence(**record(f"X{number}", kind, **keys))]


def moved(case: Collaboration, asked: list[Place], pack: Rules) -> list[set[str]]:
    """By trying everything: for each question, the ends that two answers to it can make different."""
    ways = [list(answers(place, n)) for n, place in enumerate(asked)]
    found = {
        chosen: triple(case, [r for n, way in enumerate(chosen) for r in ways[n][way]], pack)
        for chosen in product(range(WAYS), repeat=len(asked))
    }
    moves: list[set[str]] = [set() for _ in asked]
    for chosen, level in found.items():
        for n in range(len(asked)):
            for way in range(chosen[n] + 1, WAYS):
                other = found[*chosen[:n], way, *chosen[n + 1 :]]
                moves[n] |= {end for end, a, b in zip(ENDS, level, other, strict=True) if a != b}
    return moves


def small_case(seed: int, most: int) -> tuple[Rules, Collaboration, ArenaAsked] | None:
    """A random pack and case, if it has some open questions but not more than can be tried."""
    random = Random(seed)
    pack = random_rules(random)
    case = case_from(random_case(random, pack, most=12), pack)
    asked = ask(Case(case, pack, DAY, PLAIN)).arenas[0]
    return (pack, case, asked) if 0 < len(places(asked)) <= most else None


@pytest.mark.parametrize(
    ("block", "most", "wanted"),
    [
        pytest.param(0, 3, 40, id="block-0"),
        whole(1, 4, 60, id_="block-1"),
        whole(2, 3, 130, id_="block-2"),
        whole(3, 2, 200, id_="block-3"),
    ],
)
def test_what_is_asked_is_exactly_what_can_move_the_level(block: int, most: int, wanted: int) -> None:
    tried = mattering = idle = 0
    for seed in range(block * 10_000, block * 10_000 + 10_000):
        if tried == wanted:
            break
        if not (found := small_case(seed, most)):
            continue
        pack, case, asked = found
        told = places(asked)
        by_trying = moved(case, [place for place, _ in told], pack)
        assert [set(moves) for _, moves in told] == by_trying, seed
        tried += 1
        mattering += sum(bool(moves) for moves in by_trying)
        idle += sum(not moves for moves in by_trying)
    assert tried == wanted
    assert mattering > wanted / 2
    assert idle > wanted / 4


@blocks(4)
def test_something_is_asked_exactly_where_the_answers_can_move_an_end(block: int) -> None:
    for seed in range(block * 100, block * 100 + 100):
        random = Random(seed)
        pack = random_rules(random)
        case = case_from(random_case(random, pack), pack)
        asked = ask(Case(case, pack, DAY, PLAIN)).arenas[0]
        now = triple(case, [], pack)
        assert tuple(reach.now for reach in asked.level) == now, seed
        for reach in asked.level:
            assert reach.lowest <= reach.now <= reach.highest, seed
            asked_for = any(reach.end in question.moves for question in asked.questions)
            assert asked_for == (reach.lowest < reach.highest), (seed, reach)


@blocks(4)
def test_every_open_question_that_counts_is_told_once(block: int) -> None:
    told_apart = {"together": 0, "party": 0, "any": 0}
    for seed in range(block * 50, block * 50 + 50):
        random = Random(seed)
        pack = random_rules(random)
        case = case_from(random_case(random, pack), pack)
        found = assess(Case(case, pack, DAY, PLAIN)).arenas[0]
        expected = set()
        for criterion in (c for step in found.steps for c in step.criteria if c.weight != "supporting"):
            for indicator in (i for i in criterion.indicators if i.counts and found.is_shared):
                each = indicator.asks == "party"
                slots: Any = indicator.parties if each else [indicator]
                for slot in slots:
                    if slot.floor < slot.ceiling or slot.contested:
                        told_apart[indicator.asks] += 1
                        expected.add((indicator.id, slot.party if each else None))
        told = [place for place, _ in places(ask(Case(case, pack, DAY, PLAIN)).arenas[0])]
        assert len(told) == len(set(told))
        assert set(told) == expected, seed
    assert min(told_apart.values()) > 5


def of_criteria(rules_of: Any, grades: tuple[Grade, ...], conditions: tuple[Grade, ...] = ()) -> Grade:
    """What the compiled table makes of parts, and of conditions beside them."""
    parts = {f"part {n}": grade for n, grade in enumerate(grades)}
    beside = {f"condition {n}": grade for n, grade in enumerate(conditions)}
    keys = [list(beside)] if beside else []
    table = Table("test", tuple(rules_of("whole", list(parts), *keys)))
    grounds = (Ground(table.rules[f.rule].then, ()) for f in PLAIN.run(table, facts_of(parts | beside)))
    return concluded(grounds)


def test_all_and_any_are_those_of_the_compiled_tables() -> None:
    joins: list[tuple[Any, Join]] = [(compile._all, all_of), (compile._any, any_of)]
    for (rules_of, join), count in product(joins, (1, 2, 3)):
        for grades in product(GRADES, repeat=count):
            assert held(of_criteria(rules_of, grades)) == so_many(join, grades), grades


def test_parties_are_joined_as_weighing_joins_them() -> None:
    for (whole_of, join), count in product([(_for_every_party, of_parties), (_largest, any_of)], (1, 2, 3)):
        for grades in product(GRADES, repeat=count):
            assert held(whole_of(grades)) == so_many(join, grades), grades


def test_conditions_count_as_core_does_but_for_what_is_under_way() -> None:
    for grades in product(GRADES, repeat=4):
        core, conditions = grades[:2], grades[2:]
        expected = so_many(all_of, grades) | {"under_way": so_many(all_of, core)["under_way"]}
        assert held(of_criteria(compile._all, core, conditions)) == expected, grades


def held(grade: Grade) -> dict[str, bool]:
    return {end: holds(grade) for end, holds in HOLDS.items()}


def so_many(join: Join, grades: tuple[Grade, ...]) -> dict[str, bool]:
    return {end: sum(map(holds, grades)) >= join(end, len(grades)) for end, holds in HOLDS.items()}


def asked(*records: dict[str, Any], **keys: Any) -> ArenaAsked:
    case = collaboration(*records, **keys)
    return ask(Case(case, rules(), DAY, PLAIN)).arenas[0]


def test_a_file_without_records_leaves_every_question_that_counts_open_and_worth_asking() -> None:
    found = asked()
    here = [
        c for c in rules().pack.criteria.values() if c.applies.holds("state-internal", None, ("directorate",))
    ]
    each = {i for c in here if c.counts for i in c.met.parts if rules_say(i).of is None}
    assert (
        each <= {q.indicator for q in found.questions} <= {i for c in here if c.counts for i in c.indicators}
    )
    assert not found.stuck
    assert not found.no_longer


def rules_say(id_: str) -> Indicator:
    return next(c.indicators[id_] for c in rules().pack.criteria.values() if id_ in c.indicators)


def test_what_is_known_to_be_missing_at_the_bottom_takes_the_rest_of_the_ladder_away() -> None:
    """Minutes of the same day say that there is no overview, and no record of that day beats them."""
    against = record(date=DAY.isoformat(), against=["overview-exists", "knowledge-base-exists"])
    found = asked(against, record("E2", date=DAY.isoformat(), against=["information-updated"]))
    ends = {reach.end: reach for reach in found.level}
    assert (ends["reached"].highest, ends["possible"].highest) == (0, 0)
    assert ends["under_way"].highest > 0
    assert all(question.moves == ("under_way",) for question in found.questions)


def test_a_question_no_record_of_the_day_can_settle_stands_apart() -> None:
    """A decision of today is no newer than two records of today that contradict each other."""
    today = DAY.isoformat()
    found = asked(
        record("E1", date=today, supports=["overview-exists"]),
        record("E2", date=today, against=["overview-exists"]),
    )
    (stuck,) = [question for question in found.stuck if question.indicator == "overview-exists"]
    assert stuck.wanted[0].blocked
    assert stuck.wanted[0].not_before == "2020-12-16"
    assert stuck.records == ("E1", "E2")
    assert "overview-exists" not in {q.indicator for q in (*found.questions, *found.no_longer)}


def test_a_party_that_lacks_it_takes_the_question_away_from_the_only_other_one() -> None:
    missing = record(date="2020-12", against=["overview-covers-party"], parties=["a"])
    found = asked(missing)
    (line,) = [question for question in found.no_longer if question.indicator == "overview-covers-party"]
    assert (line.parties, line.why, line.everyone) == (("b",), "parties", False)


def test_of_three_parties_the_last_can_still_move_something() -> None:
    """One lacks it, so it is not met; but two of three would be enough for it to be under way."""
    parties = [party("a"), party("b"), party("c")]
    missing = record(date="2020-12", against=["overview-covers-party"], parties=["a"])
    others = [i for c in rules().pack.criteria.values() for i in c.indicators if i != "overview-covers-party"]
    nothing = record("E2", date=DAY.isoformat(), against=others)
    found = asked(missing, nothing, parties=parties)
    (line,) = [question for question in found.questions if question.indicator == "overview-covers-party"]
    assert (line.parties, line.moves, line.everyone) == (("b", "c"), ("under_way",), False)


def test_conditions_are_asked_about_and_supporting_criteria_are_left_out() -> None:
    found = asked()
    weights = {
        rules().pack.criteria[q.criterion].weight for q in (*found.questions, *found.stuck, *found.no_longer)
    }
    assert weights == {"core", "condition"}
    conditions = [q for q in found.questions if not rules().pack.criteria[q.criterion].core]
    assert {q.moves for q in conditions} == {("reached", "possible")}


def test_what_the_file_sets_aside_is_not_asked_about() -> None:
    aside = {"indicator": "overview-exists", "why": "Nei.", "source": {"work": "W"}}
    found = asked(not_applicable=[aside])
    assert "overview-exists" not in {q.indicator for q in (*found.questions, *found.no_longer)}
    assert "overview-covers-party" in {q.indicator for q in found.questions}


def test_one_party_alone_is_asked_nothing_and_told_why() -> None:
    found = ask(Case(collaboration(parties=[party("a")]), rules(), DAY, PLAIN))
    (alone,) = found.arenas
    assert (alone.parties, alone.questions, alone.stuck, alone.no_longer) == (("a",), (), (), ())
    assert Say("nb")("report", "no-verdict") in re.sub(r"\s+", " ", as_text(found))


def test_where_one_party_is_enough_and_where_all_are_asked_together_nobody_is_named() -> None:
    found = asked()
    for question in found.questions:
        assert bool(question.parties) == (rules_say(question.indicator).per == "party")
    assert {rules_say(question.indicator).per for question in found.questions} == {None, "party", "any"}


def example() -> AskedAll:
    found = read_collaboration(ROOT / "examples" / "0-24-samarbeidet.toml", rules())
    return ask(Case(found, rules(), DAY, PLAIN), read_handbook(ROOT / "rules").interview)


def order_keys(pack: Pack, found: ArenaAsked) -> list[tuple[bool, int, int, int, int]]:
    """For each question that is asked, what the measure says of it."""
    left = {
        criterion: sum(len(q.parties) or 1 for q in found.questions if q.criterion == criterion)
        for criterion in pack.criteria
    }
    criteria = list(pack.criteria)
    indicators = [id_ for criterion in pack.criteria.values() for id_ in criterion.indicators]
    return [
        (
            {"reached", "possible"}.isdisjoint(q.moves),
            q.step,
            left[q.criterion],
            criteria.index(q.criterion),
            indicators.index(q.indicator),
        )
        for q in found.questions
    ]


def test_the_order_is_the_one_that_is_told_in_the_example() -> None:
    for found in (*example().arenas, asked(), asked(record(supports=["overview-exists"]))):
        keys = order_keys(rules().pack, found)
        assert keys == sorted(keys)


@blocks(4)
def test_the_order_is_the_one_that_is_told(block: int) -> None:
    out_of_steps = by_count = 0
    for seed in range(block * 100 + 200, block * 100 + 300):
        random = Random(seed)
        pack = random_rules(random)
        case = case_from(random_case(random, pack, most=14), pack)
        keys = order_keys(pack.pack, ask(Case(case, pack, DAY, PLAIN)).arenas[0])
        assert keys == sorted(keys), seed
        out_of_steps += [key[1] for key in keys] != sorted(key[1] for key in keys)
        by_count += [key[3] for key in keys] != sorted(key[3] for key in keys)
    assert out_of_steps or block  # they are few, and some block has none
    assert by_count > 5


def test_each_question_names_the_open_questions_of_the_guide_that_bear_on_it() -> None:
    found = example()
    guide = {question.id: question for question in read_handbook(ROOT / "rules").interview.questions}
    for question in (q for arena_ in found.arenas for q in arena_.questions):
        assert question.guide == tuple(id_ for id_, q in guide.items() if question.indicator in q.indicators)
        assert question.guide
    used = {id_ for arena_ in found.arenas for q in arena_.questions for id_ in q.guide}
    assert [q.id for q in found.guide] == [id_ for id_ in guide if id_ in used]
    assert all(q.listen_for == guide[q.id].listen_for for q in found.guide)


def test_each_question_says_what_record_a_yes_takes_at_each_party() -> None:
    for arena_ in example().arenas:
        for question in (*arena_.questions, *arena_.stuck, *arena_.no_longer):
            assert [wanted.party for wanted in question.wanted] == list(question.parties or (None,))
            assert {wanted.indicator for wanted in question.wanted} == {question.indicator}


def test_a_large_case_takes_well_under_a_second() -> None:
    tiers = ("directorate", "ministry", "municipality", "county-governor")
    parties = [party(f"p{n}", tier=tiers[n % 4]) for n in range(15)]
    indicators = [id_ for c in rules().pack.criteria.values() for id_ in c.indicators]
    records = [
        record(f"E{n}", kind="interviews", supports=indicators[n::20], parties=[f"p{n % 15}"])
        for n in range(20)
    ]
    case = collaboration(*records, parties=parties)
    began = perf_counter()
    ask(Case(case, rules(), DAY, PLAIN)).arenas[0]
    assert perf_counter() - began < 1.5  # a third of this on a quiet machine


EXAMPLE = str(ROOT / "examples" / "0-24-samarbeidet.toml")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["ask", *arguments])


def as_text(found: AskedAll, lang: Language = "nb") -> str:
    return text.render(render.document(found, rules().pack, Say(lang)))


def test_the_text_is_the_approved_one() -> None:
    result = run(EXAMPLE, "--as-of", "2020-12-15", "--engine", "plain", "--lang", "nb")
    assert (result.exit_code, result.stderr) == (0, "")
    assert approved(ROOT / "examples" / "0-24-samarbeidet.ask.nb.txt", result.stdout)


def test_json_holds_the_same_and_no_sentences_of_ours() -> None:
    result = run(EXAMPLE, "--as-of", "2020-12-15", "--engine", "plain", "--format", "json", "--lang", "en")
    assert AskedAll.model_validate_json(result.stdout) == example()
    assert json.loads(result.stdout)["arenas"][0]["questions"][0]["moves"] == [
        "reached",
        "possible",
        "under_way",
    ]


def test_the_text_names_every_question_once_and_marks_step_5_as_our_reading() -> None:
    found = example()
    for lang in ("nb", "nn", "en"):
        shown = re.sub(r"\s+", " ", as_text(found, lang))
        for arena_ in found.arenas:
            for question in arena_.questions:
                assert question.question.read(lang) in shown
        note = rules().pack.ladder.steps[-1].note
        assert note is not None
        assert shown.count(f"* {note.read(lang)}") == len(found.arenas)


def test_only_the_arena_asked_for_is_told_of() -> None:
    assert "Internt i staten" not in run(EXAMPLE, "--arena", "state-municipality").stdout


def test_when_no_answer_can_move_the_level_that_is_said() -> None:
    indicators = [id_ for c in rules().pack.criteria.values() for id_ in c.indicators]
    against = record(date=DAY.isoformat(), against=indicators)
    case = collaboration(against, arenas=[arena()])
    shown = as_text(ask(Case(case, rules(), DAY, PLAIN)))
    assert "Ingen svar kan flytte nivået." in shown
    assert "uansett svar" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("no-such-file.toml",),
        (EXAMPLE, "--arena", "nowhere"),
        (EXAMPLE, "--as-of", "yesterday"),
        (EXAMPLE, "--rules", "no-such-folder"),
        (EXAMPLE, "--variant", "no-such-variant"),
        (EXAMPLE, "--output", "no-such-folder/ask.txt"),
    ],
)
def test_wrong_input_leaves_with_2_and_never_a_traceback(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert "Traceback" not in result.stderr


def test_a_hostile_name_steers_no_terminal(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    minimal = (ROOT / "examples" / "minimal.toml").read_text(encoding="utf-8")
    path.write_text(minimal.replace("Nordvik skole", "\\u001b[31mrød\\u202e"), encoding="utf-8")
    result = run(str(path), "--as-of", "2026-01-01")
    assert result.exit_code == 0
    assert not re.search("[\x00-\x09\x1b\u202e]", result.stdout)
