"""A comparison shows arenas side by side without ranking them, and leads the weak to what the strong did.

When what people read is meant to change, write it anew with `LADDER_APPROVE=1 pytest tests/test_compare.py`,
and read the difference.
"""

import json
import re
from datetime import date
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.flow import Case, assess, read_collaboration, read_rules
from ladder.judge.compile import Rules
from ladder.model.assessment import CriterionResult
from ladder.model.values import Language
from ladder.questions.compare import Comparison, Lesson, compare
from ladder.render import compare as render
from ladder.render.document import TableBlock, words
from ladder.words import CannotAnswer, Say

from .build import DAY, PLAIN, ROOT, approved, arena, blocks, case, in_text, party, record, rules
from .packs import case_from, random_case, random_rules

NAMES = ("0-24-samarbeidet", "tildelingsbrev-2020", "minimal")
FILES = tuple(str(ROOT / "examples" / f"{name}.toml") for name in NAMES)
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
OVERVIEW = ("overview-exists", "overview-covers-party")
LISTED = "adjacent-efforts-listed"

SCHOOL = case(
    record("N1", "minutes", supports=list(OVERVIEW), what="Møtet gikk gjennom oversikten."),
    record("N2", "minutes", against=[LISTED]),
    collaboration={"id": "nord", "name": "Nord"},
    arenas=[arena("n", name="Kommunen", relation="municipality-internal")],
    parties=[party("a", name="Skolen", tier="municipality"), party("b", name="Nav", tier="municipality")],
)
STATE = case(
    record("S1", "minutes", supports=["overview-exists"], arenas=["s"]),
    record("S2", "interviews", against=["overview-covers-party"], parties=["d"], arenas=["s"]),
    record("S3", "report", supports=list(OVERVIEW), arenas=["t"], what="Rapporten har oversikten."),
    record("S4", "statement", supports=[LISTED], arenas=["s"]),
    record("S5", "minutes", supports=[LISTED], arenas=["t"]),
    record("S6", "minutes", against=[LISTED], arenas=["t"]),
    collaboration={"id": "sor", "name": "Sør"},
    arenas=[arena("s", name="Etatene"), arena("t", name="Avtalen", relation="state-municipality")],
    parties=[party("c", name="Helsedir"), party("d", name="Udir")],
)


def examples() -> Comparison:
    read = (read_collaboration(file, rules()) for file in FILES)
    return compare(Case(found, rules(), DAY, PLAIN) for found in read)


def text(found: Comparison, lang: Language = "nb", **options: Any) -> str:
    return in_text(render.document(found, rules().pack, Say(lang)), **options)


def lesson(found: Comparison, criterion: str) -> Lesson:
    return next(lesson for lesson in found.lessons if lesson.criterion == criterion)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("compare", *arguments))


def compared(*files: str) -> Result:
    return run(*files, "--as-of", "2020-12-15", "--engine", "plain")


# What differs between commits without anything compared having moved.
VARIES = re.compile(r"(sjekksum |checksum )\w+|((?:Motor|Engine): \w+ )[\w.]+")


# Side by side


def test_every_arena_has_its_column_in_the_order_of_the_files() -> None:
    found = compare([SCHOOL, STATE])
    assert [(a.letter, a.collaboration.name, a.arena.id, a.relation, a.phase) for a in found.arenas] == [
        ("A", "Nord", "n", "municipality-internal", None),
        ("B", "Sør", "s", "state-internal", None),
        ("C", "Sør", "t", "state-municipality", None),
    ]


def test_every_cell_is_what_the_assessment_of_that_arena_says() -> None:
    found = compare([SCHOOL, STATE])
    arenas = [*assess(SCHOOL).arenas, *assess(STATE).arenas]
    for number, of_arena in enumerate(arenas):
        for step, row in zip(of_arena.steps, found.steps, strict=True):
            cell = row.cells[number]
            assert (cell.status, cell.contested, cell.count) == (step.status, step.contested, step.count)
        criteria = {c.id: c for step in of_arena.steps for c in step.criteria}
        assert {row.id for row in found.criteria} == set(criteria)
        for row in found.criteria:
            own, there = row.cells[number], criteria[row.id]
            assert (own.status, own.applies, own.contested) == (there.status, there.applies, there.contested)


def test_criteria_stand_by_step_and_weight_and_otherwise_as_in_the_report() -> None:
    rows = compare([SCHOOL, STATE]).criteria
    order = [(row.step, ["core", "condition", "supporting"].index(row.weight)) for row in rows]
    assert order == sorted(order)
    assert len({weight for _, weight in order}) == 3
    report = [c.id for step in assess(STATE).arenas[0].steps for c in step.criteria]
    for _, kind in groupby(rows, key=lambda row: (row.step, row.weight)):
        places = [report.index(row.id) for row in kind]
        assert places == sorted(places)


def test_nothing_is_ranked_so_another_order_of_files_gives_the_same_lessons() -> None:
    def said(found: Comparison) -> set[tuple[str, str, str, str]]:
        names = {a.letter: a.arena.id for a in found.arenas}
        return {
            (lesson.criterion, lesson.extent, names[strong.letter], names[weak.letter])
            for lesson in found.lessons
            for strong in lesson.strong
            for weak in lesson.weak
        }

    one, other = compare([SCHOOL, STATE]), compare([STATE, SCHOOL])
    assert said(one) == said(other)
    assert len(said(one)) == 3
    assert [a.arena.id for a in other.arenas] == ["s", "t", "n"]


def test_more_arenas_than_letters_get_two() -> None:
    found = compare([case(arenas=[arena(f"a{n}") for n in range(28)])])
    assert [a.letter for a in found.arenas[:2]] == ["A", "B"]
    assert [a.letter for a in found.arenas[25:]] == ["Z", "AA", "AB"]


def test_conditions_stand_under_a_heading_of_their_own() -> None:
    said = text(compare([SCHOOL, STATE]))
    assert said.index("  Vilkår, som også må være oppfylt") < said.index(
        "    Politisk og administrativ forankring"
    )


def test_an_arena_with_one_party_alone_is_told_as_not_judged() -> None:
    one = case(record("E1", "minutes", against=[LISTED]), parties=[party("a")])
    found = compare([one, STATE])
    assert [arena.is_shared for arena in found.arenas] == [False, True, True]
    assert "A" not in [weak.letter for lesson in found.lessons for weak in lesson.weak]
    assert [unclear for lesson in found.lessons for unclear in lesson.unclear if unclear.letter == "A"] == []
    said = render.document(found, rules().pack, Say("nb"))
    assert "ikke vurdert: færre enn to parter" in text(found)
    tables = [block for section in said.sections for block in section.blocks if isinstance(block, TableBlock)]
    own = {words(row[1]) for table in tables for row in table.rows}
    assert own == {"ikke vurdert", ""}
    assert said.rows is not None
    assert {words(row[-1]) for row in said.rows.rows if words(row[1]) == "arena"} == {""}


# Who could learn from whom


def test_the_weak_learn_from_the_strong_with_the_records_behind_and_what_is_lacking() -> None:
    found = lesson(compare([SCHOOL, STATE]), "shared-overview")
    assert (found.step, found.extent) == (1, "whole")
    assert [(s.letter, s.status, [r.id for r in s.records]) for s in found.strong] == [
        ("A", "met", ["N1"]),
        ("C", "met", ["S3"]),
    ]
    assert (found.strong[0].records[0].work, found.strong[0].records[0].place) == ("Et verk", "s. 1")
    (weak,) = found.weak
    assert (weak.letter, weak.status) == ("B", "partly")
    (lack,) = weak.lacks
    assert (lack.indicator, [p.name for p in lack.parties]) == ("overview-covers-party", ["Udir"])
    assert found.unclear == ()


def test_neighbours_and_other_relations_are_marked_beside_the_lesson() -> None:
    (weak,) = lesson(compare([SCHOOL, STATE]), "shared-overview").weak
    assert (weak.same_collaboration, weak.other_relation) == (("C",), ("A", "C"))


def test_where_nobody_has_it_all_those_with_nothing_learn_some_of_it() -> None:
    found = lesson(compare([SCHOOL, STATE]), "adjacent-efforts-mapped")
    assert found.extent == "some"
    assert [(s.letter, [r.id for r in s.records]) for s in found.strong] == [("B", ["S4"])]
    assert [w.letter for w in found.weak] == ["A"]


def test_where_the_sources_disagree_nobody_is_strong_and_nothing_can_be_said() -> None:
    found = lesson(compare([SCHOOL, STATE]), "adjacent-efforts-mapped")
    assert [(u.letter, u.status, u.contested) for u in found.unclear] == [("C", "unknown", True)]


def test_what_a_file_sets_aside_is_neither_lacking_there_nor_a_reason_to_be_strong() -> None:
    lacking = case(
        record("E1", "minutes", against=list(OVERVIEW)),
        not_applicable=[{"indicator": OVERVIEW[0], "why": "Nei.", "source": {"work": "W"}}],
    )
    strong = case(record("E2", "minutes", supports=list(OVERVIEW)), collaboration={"id": "d", "name": "D"})
    (weak,) = lesson(compare([lacking, strong]), "shared-overview").weak
    assert [lack.indicator for lack in weak.lacks] == [OVERVIEW[1]]
    keys: dict[str, Any] = {
        "not_applicable": [{"indicator": id_, "why": "Nei.", "source": {"work": "W"}} for id_ in OVERVIEW]
    }
    aside = case(record("E1", "minutes", against=list(OVERVIEW)), **keys)
    found = compare([aside, strong])
    row = next(row for row in found.criteria if row.id == "shared-overview")
    assert [(cell.applies, cell.set_aside) for cell in row.cells] == [(False, True), (True, False)]
    assert "shared-overview" not in [one.criterion for one in found.lessons]


def test_what_is_unknown_is_neither_strong_nor_weak() -> None:
    strong = case(record("E1", "minutes", supports=list(OVERVIEW)))
    nothing = case(collaboration={"id": "d", "name": "D"})
    found = compare([strong, nothing])
    assert (found.lessons, found.nobody) == ((), ())


def test_a_criterion_that_nobody_here_can_teach_is_named_as_that() -> None:
    weak = case(record("E1", "minutes", against=["overview-exists"]))
    other = case(record("E2", "minutes", against=["overview-exists"]), collaboration={"id": "d", "name": "D"})
    found = compare([weak, other])
    assert (found.lessons, found.nobody) == ((), ("shared-overview",))
    assert "uten at vi vet om noen her som har det på plass:\n    • Trinn 1: Felles oversikt" in text(found)


def test_where_a_criterion_does_not_apply_nobody_learns() -> None:
    """An agreement between state and municipality is asked for only where that is the relation."""
    indicators = rules().pack.criteria["state-municipality-agreement"].indicators
    lacking = [record("E1", "minutes", against=list(indicators))]
    showing = [record("E2", "decision", supports=list(indicators))]
    weak = case(*lacking, arenas=[arena(relation="state-municipality")])
    inside = case(*showing, collaboration={"id": "d", "name": "D"})
    assert compare([weak, inside]).nobody == ("state-municipality-agreement",)
    across = case(
        *showing, collaboration={"id": "d", "name": "D"}, arenas=[arena(relation="state-municipality")]
    )
    assert compare([weak, across]).lessons[0].criterion == "state-municipality-agreement"


def random_pair(seed: int) -> tuple[Rules, list[dict[str, Any]]]:
    random = Random(seed)
    pack = random_rules(random)
    cases = [random_case(random, pack, most=14) for _ in range(3)]
    return pack, [case | {"collaboration": {"id": f"c{n}", "name": f"C{n}"}} for n, case in enumerate(cases)]


def case_of(data: dict[str, Any], pack: Rules) -> Case:
    return Case(case_from(data, pack), pack, DAY, PLAIN)


def criterion_in(case: Case, id_: str) -> CriterionResult:
    (found,) = assess(case).arenas
    return next(c for step in found.steps for c in step.criteria if c.id == id_)


def is_judged(case: Case) -> bool:
    (found,) = assess(case).arenas
    return found.is_shared


def kind(found: CriterionResult, *, judged: bool = True) -> str:
    """What a criterion is in a comparison."""
    if not (found.applies and judged):
        return "not asked"
    if found.status == "met" and not found.contested:
        return "strong"
    if found.status in {"partly", "at-most-partly", "not-met"}:
        return "weak"
    return "neither"


@blocks(5)
def test_lessons_are_exactly_where_strong_stands_beside_weak(block: int) -> None:
    lessons = 0
    for seed in range(block * 100, block * 100 + 100):
        pack, cases = random_pair(seed)
        of_cases = [case_of(data, pack) for data in cases]
        found = {one.criterion: one for one in compare(of_cases).lessons if one.extent == "whole"}
        for id_ in pack.pack.criteria:
            kinds = [kind(criterion_in(c, id_), judged=is_judged(c)) for c in of_cases]
            if {"strong", "weak"} <= set(kinds):
                lessons += 1
                one = found.pop(id_)
                for told, expected in ((one.strong, "strong"), (one.weak, "weak"), (one.unclear, "neither")):
                    letters = ["ABC"[n] for n, of_arena in enumerate(kinds) if of_arena == expected]
                    assert [t.letter for t in told] == letters, (seed, id_)
        assert not found, seed
    assert lessons > 10


@blocks(5)
def test_without_the_records_named_the_strong_are_no_longer_strong(block: int) -> None:
    tried = 0
    for seed in range(block * 100, block * 100 + 100):
        pack, cases = random_pair(seed)
        for one in compare(case_of(data, pack) for data in cases).lessons:
            for strong in one.strong:
                data = cases["ABC".index(strong.letter)]
                named = {shown.id for shown in strong.records}
                left = [r for r in data["evidence"] if r["id"] not in named]
                before = criterion_in(case_of(data, pack), one.criterion)
                after = criterion_in(case_of(data | {"evidence": left}, pack), one.criterion)
                assert named, (seed, one.criterion)
                assert after.floor < before.floor, (seed, one.criterion)
                tried += 1
    assert tried > 10


# What cannot be compared


def test_one_arena_alone_is_nothing_to_compare() -> None:
    with pytest.raises(CannotAnswer) as caught:
        compare([SCHOOL])
    assert caught.value.code == "compare-one-arena"


def test_two_collaborations_with_the_same_id_are_not_told_apart() -> None:
    with pytest.raises(CannotAnswer) as caught:
        compare([SCHOOL, STATE, SCHOOL])
    assert (caught.value.code, caught.value.values) == ("compare-same-id", {"ids": "nord"})


def test_other_days_or_rules_are_not_compared() -> None:
    later = case(as_of=date(2021, 1, 1), collaboration={"id": "d", "name": "D"})
    with pytest.raises(CannotAnswer, match="samme regler"):
        compare([SCHOOL, later])


# What people read


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_people_read_is_what_was_approved(lang: Language) -> None:
    said = VARIES.sub(lambda match: f"{match[1] or match[2]}…", text(examples(), lang))
    assert approved(ROOT / "tests" / "approved" / f"compare.{lang}.txt", said)


LESSON = {
    "nb": """\
  • Felles oversikt over pågående arbeid (trinn 1): B kan lære av A og C.
    A (oppfylt), dokumentert her:
      N1: Møtet gikk gjennom oversikten. (referat, 10.2020. Et verk, s. 1.)
    C (oppfylt), dokumentert her:
      S3: Rapporten har oversikten. (rapport, 10.2020. Et verk, s. 1.)
    B (delvis oppfylt) mangler dette, helt eller delvis:
      • Dekker oversikten arbeidet hos parten? Høyst delvis. Mangler helt eller delvis hos: Udir.
      → Samme samarbeid: B og C.
      → Ikke samme relasjon: A og C (internt i kommunen; mellom stat og kommune) og B (internt i
        staten). Det som passer der, passer kanskje ikke her.
  • Oversikt over tilgrensende innsatser (trinn 1, støttekriterium): A kan lære noe av B. Vi vet
    ikke om noen her som har alt på plass.
""",
    "nn": """\
  • Felles oversikt over arbeid som er i gang (trinn 1): B kan lære av A og C.
    A (oppfylt), dokumentert her:
      N1: Møtet gikk gjennom oversikten. (referat, 10.2020. Et verk, s. 1.)
    C (oppfylt), dokumentert her:
      S3: Rapporten har oversikten. (rapport, 10.2020. Et verk, s. 1.)
    B (delvis oppfylt) manglar dette, heilt eller delvis:
      • Dekkjer oversikta arbeidet hos parten? Høgst delvis. Manglar heilt eller delvis hos: Udir.
      → Same samarbeid: B og C.
      → Ikkje same relasjon: A og C (internt i kommunen; mellom stat og kommune) og B (internt i
        staten). Det som passar der, passar kanskje ikkje her.
  • Oversikt over tilgrensande innsatsar (trinn 1, støttekriterium): A kan lære noko av B. Vi veit
    ikkje om nokon her som har alt på plass.
""",
    "en": """\
  • Shared overview of work in progress (step 1): B could learn from A and C.
    A (met), documented here:
      N1: Møtet gikk gjennom oversikten. (minutes, 2020-10. Et verk, s. 1.)
    C (met), documented here:
      S3: Rapporten har oversikten. (report, 2020-10. Et verk, s. 1.)
    B (partly met) lacks this, fully or partly:
      • Does the overview cover the party's work? At most partly. Fully or partly missing at: Udir.
      → Same collaboration: B and C.
      → Not the same relation: A and C (within the municipality; between state and municipality) and
        B (within the state). What fits there may not fit here.
  • Overview of adjacent efforts (step 1, supporting): A could learn some of it from B. We know of
    nobody here who has all of it in place.
""",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_lesson_reads_aloud_in_every_language(lang: Language) -> None:
    assert LESSON[lang] in text(compare([SCHOOL, STATE]), lang)


def test_where_one_of_several_is_enough_it_is_said() -> None:
    plans = rules().pack.criteria["joint-plan-or-measures"].met.parts
    weak = case(record("E1", "minutes", against=list(plans)))
    strong = case(record("E2", "decision", supports=[plans[0]]), collaboration={"id": "d", "name": "D"})
    assert "mangler dette, helt eller delvis (én av dem er nok):" in text(compare([weak, strong]))


@pytest.mark.parametrize("width", [60, 100, 140])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_many_arenas_are_divided_into_tables_that_fit_the_page(lang: Language, width: int) -> None:
    arenas = [arena(f"a{n}", name=f"Arena {n}") for n in range(9)]
    found = compare([case(arenas=arenas, parties=[party("a")]), STATE])
    said = text(found, lang, width=width)
    assert max(map(len, said.splitlines())) <= width
    heads = [line for line in said.splitlines() if re.fullmatch(r" +[A-Z]( +[A-Z])*", line)]
    assert [letter for head in heads for letter in head.split()] == [*"ABCDEFGHIJK"] * 2
    assert all(len(head) - len(head.lstrip()) >= 30 for head in heads), (
        "there is room for what a row is about"
    )


def test_a_long_title_goes_on_further_in_than_a_row_begins() -> None:
    said = text(compare([SCHOOL, STATE]), width=80).splitlines()
    (number,) = [n for n, line in enumerate(said) if line.startswith("      Utfyllende føringer i")]
    assert said[number + 1].startswith("        ")


def test_contested_is_a_mark_with_a_key_and_not_a_colour() -> None:
    said = text(compare([SCHOOL, STATE]))
    assert "vet ikke !" in said
    assert "  ! Omstridt: kildene er uenige." in said
    assert "Omstridt" not in text(compare([SCHOOL, case()]))


def test_where_a_criterion_does_not_apply_stands_a_mark_with_a_key() -> None:
    said = text(compare([SCHOOL, STATE]))
    (row,) = [line.split() for line in said.splitlines() if line.startswith("    Avtale mellom stat")]
    assert row[5:] == ["–", "–", "vet", "ikke"]
    assert "  – Gjelder ikke der, på grunn av relasjon, fase, parter eller ordning, eller" in said


def test_a_variant_that_calls_a_step_something_else_in_some_arenas_is_told() -> None:
    figure3 = read_rules(ROOT / "rules", "figure-3")
    read = read_collaboration(FILES[0], figure3)
    found = compare([Case(read, figure3, DAY, PLAIN)])
    said = " ".join(in_text(render.document(found, figure3.pack, Say("en"))).split())
    called = "Collaboration by agreement between a state that acts as one and the municipal sector"
    assert f"• Step 3 is called “{called}” in B." in said
    assert len(found.steps) == 4


def test_what_a_comparison_does_not_say_is_said_once() -> None:
    said = text(compare([SCHOOL, STATE]), "en")
    assert said.count("What the comparison does not say") == 1
    assert said.count("says nothing about effects") == 1
    assert said.count("A higher step is not always better") == 1
    assert said.count("Where it says “unknown”, it may be just as well in place as elsewhere.") == 1


# The command


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_prints_the_comparison_in_the_language_asked_for(lang: Language) -> None:
    result = run(*FILES, "--as-of", "2020-12-15", "--engine", "plain", "--lang", lang)
    assert (result.exit_code, result.stderr, result.stdout) == (0, "", text(examples(), lang))


def test_json_is_the_whole_comparison_in_any_language() -> None:
    options = ("--as-of", "2020-12-15", "--engine", "plain", "--format", "json")
    found = [run(*FILES, *options, "--lang", lang).stdout for lang in LANGUAGES]
    assert found == [examples().model_dump_json(indent=2) + "\n"] * 3
    assert json.loads(found[0])["arenas"][0]["letter"] == "A"


def test_the_arenas_of_one_file_are_compared_too() -> None:
    result = compared(FILES[0])
    assert result.exit_code == 0
    assert result.stdout.startswith("0–24-samarbeidet\nSammenlignet per 15.12.2020")


def test_a_variant_and_a_file_to_write_to_may_be_chosen(tmp_path: Path) -> None:
    output = tmp_path / "side.txt"
    result = run(FILES[0], "--variant", "figure-2", "--output", str(output))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "(figure-2)" in output.read_text(encoding="utf-8")
    assert "Varig samordning *" not in output.read_text(encoding="utf-8")


def test_the_same_file_twice_is_told_gently() -> None:
    around = str(ROOT / "examples" / ".." / "examples" / "minimal.toml")
    result = compared(FILES[2], around)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Filen {around} er oppgitt to ganger. Oppgi hver fil én gang.\n"


def test_one_arena_alone_is_told_gently() -> None:
    result = compared(FILES[2])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Det trengs minst to arenaer for å sammenligne.")


def test_two_files_with_one_id_are_told_gently(tmp_path: Path) -> None:
    copy = tmp_path / "copy.toml"
    copy.write_text(Path(FILES[2]).read_text(encoding="utf-8"), encoding="utf-8")
    result = compared(FILES[2], str(copy))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Flere av filene har samme id: tidlig-hjelp-i-nordvik.")


def test_problems_in_several_files_are_told_all_at_once(tmp_path: Path) -> None:
    files = []
    for name, kind in (("one", "mintues"), ("two", "raport")):
        files.append(tmp_path / f"{name}.toml")
        written = Path(FILES[2]).read_text(encoding="utf-8").replace('"minutes"', f'"{kind}"')
        files[-1].write_text(written, encoding="utf-8")
    result = compared(str(files[0]), FILES[0], str(files[1]), str(tmp_path / "none.toml"))
    assert (result.exit_code, result.stdout) == (2, "")
    for said in ("mintues", "raport", "none.toml"):
        assert said in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [(), ("--as-of", "i går"), ("--variant", "no-such"), ("--lang", "sv"), ("--rules", "no-such-folder")],
)
def test_bad_usage_leaves_with_2_and_no_traceback(arguments: tuple[str, ...]) -> None:
    result = run(*(FILES if arguments else ()), *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
