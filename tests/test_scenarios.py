"""Scenarios: what domain experts write runs, and nothing passes falsely."""

from __future__ import annotations

import os
import random
import re
import shutil
import string
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.files import toml
from ladder.files.read import features
from ladder.flow import assess
from ladder.judge.compile import Rules
from ladder.model.values import Language
from ladder.scenarios import feature, guard, report, run, sample, trial, write
from ladder.scenarios.feature import Feature
from ladder.scenarios.vocabulary import Sentence, said, sentences
from ladder.words import Say

from . import inputs
from .build import ROOT, arena, blocks, case, rules, whole

FALSE = {
    re.sub(r"\W+", "-", case.name): case for case in inputs.cases() if case.files.keys() == {"nord.feature"}
}
"""Features that would pass falsely. What is told of them stands beside them."""
OWN = [feature.read(path) for path in sorted((ROOT / "features").rglob("*.feature"))]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
SOUND = """# language: no
Egenskap: En egen

  Scenario: Uten dokumentasjon vet vi ikke
    Gitt parten "Nordvik" på nivået "kommune"
    Når samarbeidet vurderes
    Så er trinn 1 "vet ikke"
"""


def command(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["scenarios", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout + result.stderr


def written(folder: Path, text: str, name: str = "a.feature") -> Feature:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return feature.read(path)


def is_red(found: Feature, held: Rules) -> bool:
    """Whether some scenario does not hold or is not tried."""
    if guard.problems(found, held.pack):
        return True
    return any(trial.play(case, held) is None for case in trial.cases([found]))


# No false green


def test_our_own_features_are_sound() -> None:
    """That they hold is seen in `test_features.py`."""
    assert len(OWN) > len(rules().pack.criteria)
    assert not [problem for found in OWN for problem in guard.problems(found, rules().pack)]


def misspelt(found: Feature, draw: random.Random) -> str | None:
    """The feature with one letter wrong, in a keyword or in a sentence outside quotation marks."""
    lines = found.file.source.decode().splitlines()
    tree = found.tree["feature"]
    steps = {step["location"]["line"] for _, step in feature.typed(tree)}
    titled = {s["location"]["line"] for s in feature.scenarios_of(tree)} | {tree["location"]["line"]}
    number = draw.choice(sorted(steps | titled))
    line = lines[number - 1]
    end = line.index(":") if number in titled else len(line)
    quoted = {n for match in re.finditer(r'"[^"]*"|<[^>]*>', line) for n in range(*match.span())}
    places = [n for n in range(end) if line[n].isalpha() and n not in quoted]
    place = draw.choice(places)
    other = draw.choice([c for c in string.ascii_lowercase if c != line[place].casefold()])
    changed = draw.choice(
        [
            line[:place] + line[place + 1 :],
            line[:place] + other + line[place + 1 :],
            line[:place] + other + line[place:],
        ]
    )
    lines[number - 1] = changed
    return None if changed == line else "\n".join(lines) + "\n"


@blocks(5)
def test_misspellings_all_turn_red(block: int, tmp_path: Path) -> None:
    draw = random.Random(2020 + block)
    tried = 0
    while tried < 40:
        text = misspelt(draw.choice(OWN), draw)
        if text is None:
            continue
        tried += 1
        assert is_red(written(tmp_path, text), rules()), text


def test_a_description_in_plain_words_is_no_misspelt_step(tmp_path: Path) -> None:
    prose = (
        "Nå er det slik at partene møtes.",
        "Om de er uenige, vises det.",
        "Målet er å dele informasjon.",
        "Ikke alt er sagt: Noe gjenstår.",
        "The parties know little so far.",
        "Litt er kjent.",
    )
    text = SOUND.replace("  Scenario:", "".join(f"  {line}\n" for line in prose) + "\n  Scenario:")
    assert not guard.problems(written(tmp_path, text), rules().pack)


EVERYWHERE = """# language: no
@tag
Egenskap: Alle deler
  Her kan alt stå.

  Bakgrunn: Felles
    Her også.
    Gitt parten "Nordvik" på nivået "kommune"

  Scenario: Uten dokumentasjon
    Likedan her.
    Når samarbeidet vurderes
    Så er trinn 1 "vet ikke"

  Regel: Det samme i en regel
    Også her.

    Bakgrunn:
      Gitt parten "Sørvik" på nivået "kommune"

    @tag
    Scenariomal: Med eksempler
      Når samarbeidet vurderes per <dag>
      Så er trinn 1 "<svar>"

      Eksempler: De første
        Til slutt her.
        | dag        | svar     |
        | 2020-12-01 | vet ikke |

      @tag
      Eksempler:
        | dag        | svar     |
        | 2021-12-01 | vet ikke |
"""


@pytest.mark.parametrize("line", ['Og er trinn 1 "oppfylt"', 'Og er trin 1 "ja"', 'er trinn 1 "oppfylt"'])
def test_a_step_that_does_not_hold_turns_red_wherever_it_stands(line: str, tmp_path: Path) -> None:
    lines = EVERYWHERE.splitlines()
    assert not is_red(written(tmp_path, EVERYWHERE), rules())
    for number in range(1, len(lines) + 1):
        text = "\n".join([*lines[:number], f"      {line}", *lines[number:], ""])
        assert is_red(written(tmp_path, text), rules()), text


GIVEN_LATE = """# language: no
Egenskap: Gitt etter Når

  Scenario: Noe kommer til
    Gitt parten "Nord" på nivået "kommune"
    Når samarbeidet vurderes
    Så er trinn 1 "vet ikke"
    Gitt {given}
    {then}
    Så er trinn 1 "vet ikke"
"""


@pytest.mark.parametrize(
    ("given", "then", "red"),
    [
        ('"referat" fra 2020-10 taler for "overview-exists"', "", True),
        ('"referat" fra 2020-10 taler for "overview-exists"', "Når samarbeidet vurderes", False),
        ('vi ser på arenaen "Arena"', "", False),
    ],
)
def test_what_is_given_when_nothing_is_assessed_after_it_is_red(
    given: str, then: str, red: bool, tmp_path: Path
) -> None:
    text = GIVEN_LATE.format(given=given, then=then)
    found = guard.problems(written(tmp_path, text), rules().pack)
    assert [problem.code for problem in found] == (["too-late"] if red else [])


UNHELD = """# language: no
Egenskap: Når til slutt

  Bakgrunn:
    Gitt parten "Nord" på nivået "kommune"
    {always}

  Scenario: Vurdert til slutt
    Når samarbeidet vurderes
    Så er trinn 1 "vet ikke"
    {last}
    {then}
"""


@pytest.mark.parametrize(
    ("always", "last", "then", "red"),
    [
        ("", "", "", False),
        ("", "Når samarbeidet vurderes", "", True),
        ("", "Når samarbeidet vurderes", 'Så er trinn 1 "vet ikke"', False),
        ("Når samarbeidet vurderes", "", "", False),
        ("", "Når rapporten ryddes bort", "", False),  # a step of their own, beside ours
        ("", "Når samarbeidet vurderes", "Når rapporten ryddes bort", True),
        ("", "Når samarbeidet vurderes", "Så er det en rapport", False),
        ("", "Når samarbeidet vurderes\n    Når samarbeidet vurderes", 'Så er trinn 1 "vet ikke"', True),
        ("", "Når samarbeidet vurderes\n    Når rapporten ryddes bort", 'Så er trinn 1 "vet ikke"', False),
    ],
)
def test_an_assessment_that_nothing_is_held_against_is_red(
    always: str, last: str, then: str, red: bool, tmp_path: Path
) -> None:
    text = UNHELD.format(always=always, last=last, then=then)
    codes = [problem.code for problem in guard.problems(written(tmp_path, text), rules().pack)]
    assert ("nothing-after" in codes) == red


@pytest.mark.parametrize("last", ['Når er trinn 2 "vet ikke"', "Når samarbeidet vurdertes", "Saa er trinn 1"])
def test_what_is_wrong_with_the_last_line_is_told_once(last: str, tmp_path: Path) -> None:
    text = UNHELD.format(always="", last="", then=last)
    (found,) = guard.problems(written(tmp_path, text), rules().pack)
    assert found.code != "nothing-after"


TWICE = """# language: no
Egenskap: Samme overskrift to ganger

  Scenariomal: To like
    Gitt partene
      | id | navn | {heading} | nivå    |
      | a  | Nord | Sør       | kommune |
    Når samarbeidet vurderes
    Så er trinn 1 "<status>"
    Eksempler:
      | status  | {column} |
      | oppfylt | vet ikke |
"""


@pytest.mark.parametrize(("heading", "column"), [("name", "status"), ("navn", "status")])
def test_no_column_is_passed_over_for_another_of_the_same_name(
    heading: str, column: str, tmp_path: Path
) -> None:
    found = guard.problems(written(tmp_path, TWICE.format(heading=heading, column=column)), rules().pack)
    assert [(problem.code, problem.line) for problem in found] == [("column-twice", 6), ("column-twice", 11)]


def test_each_line_is_told_of_once_however_many_are_alike(tmp_path: Path) -> None:
    scenario = SOUND[SOUND.index("  Scenario") :].replace("Når", "Nar").replace("Så", "Saa")
    found = guard.problems(written(tmp_path, SOUND + scenario * 20), rules().pack)
    assert found
    told = [(problem.code, problem.line) for problem in found]
    assert len(told) == len(set(told))


# Running


def test_a_folder_of_features_alone_runs(tmp_path: Path) -> None:
    written(tmp_path, SOUND, "deep/er/a.feature")
    code, told = command("run", str(tmp_path))
    assert code == 0
    assert told == "Scenarioer: 1. Stemmer: 1. Stemmer ikke: 0.\n", "what holds is counted, not listed"


def test_a_scenario_that_does_not_hold_is_told_with_its_line_and_what_was_found(tmp_path: Path) -> None:
    found = written(tmp_path, SOUND.replace('"vet ikke"', '"oppfylt"'))
    code, told = command("run", str(tmp_path))
    assert code == 1
    assert f'{found.path}:7: Så er trinn 1 "oppfylt"' in told
    assert "ventet «oppfylt», fikk «vet ikke»" in told


def test_a_tag_skips_nothing(tmp_path: Path) -> None:
    wrong = SOUND.replace('"vet ikke"', '"oppfylt"').replace("  Scenario:", "  @skip @xfail\n  Scenario:")
    written(tmp_path, wrong)
    code, told = command("run", str(tmp_path))
    assert code == 1
    assert "Stemmer ikke: 1." in told


def test_a_tag_of_examples_skips_nothing(tmp_path: Path) -> None:
    outline = SOUND.replace("  Scenario:", "  Scenariomal:").replace('"vet ikke"', '"<status>"')
    written(tmp_path, outline + "    @skip @xfail\n    Eksempler:\n      | status  |\n      | oppfylt |\n")
    code, told = command("run", str(tmp_path))
    assert code == 1
    assert "Stemmer ikke: 1." in told


def test_what_the_user_tells_pytest_elsewhere_is_of_no_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, SOUND)
    monkeypatch.setenv("PYTEST_ADDOPTS", "-k nothing-at-all")
    assert command("run", str(tmp_path))[0] == 0
    assert os.environ["PYTEST_ADDOPTS"] == "-k nothing-at-all"


def test_where_there_are_no_features_that_is_told(tmp_path: Path) -> None:
    code, told = command("run", str(tmp_path))
    assert code == 2
    assert ".feature" in told


def test_features_are_held_against_a_rule_pack_of_ones_own(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    path = tmp_path / "rules" / "criteria" / "1-share-information" / "shared-overview.toml"
    path.write_text(
        path.read_text("utf-8").replace("Felles oversikt over pågående arbeid", "Oversikta"), "utf-8"
    )
    text = SOUND.replace('er trinn 1 "vet ikke"', 'er kriteriet "Oversikta" "vet ikke"')
    written(tmp_path, text)
    assert command("run", str(tmp_path / "a.feature"), "--rules", str(tmp_path / "rules"))[0] == 0
    assert command("run", str(tmp_path / "a.feature"))[0] == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_fails_is_told_in_the_language_asked_for(lang: Language, tmp_path: Path) -> None:
    written(tmp_path, SOUND.replace('"vet ikke"', '"oppfylt"'))
    _, told = command("run", str(tmp_path), "--lang", lang)
    assert {"nb": "ventet", "nn": "venta", "en": "expected"}[lang] in told
    assert Say(lang)("scenario", "total", count=1, held=0, failed=1) in told


RED = SOUND.replace("Egenskap: En egen", "Egenskap: En rød").replace('"vet ikke"', '"oppfylt"')
GREEN_AND_RED = SOUND + RED[RED.index("  Scenario") :].replace("Uten", "Med", 1)


def test_what_is_red_comes_first_and_alone_is_told_in_full(tmp_path: Path) -> None:
    written(tmp_path, SOUND, "a.feature")
    found = written(tmp_path, GREEN_AND_RED, "b.feature")
    _, told = command("run", str(tmp_path))
    assert told.splitlines() == [
        f"{found.path}: En egen",
        "  ✗ Med dokumentasjon vet vi ikke",
        f'      {found.path}:11: Så er trinn 1 "oppfylt"',
        "      Dele informasjon: ventet «oppfylt», fikk «vet ikke».",
        "",
        "Scenarioer: 3. Stemmer: 2. Stemmer ikke: 1.",
    ]


def test_a_page_shows_what_is_red_first_and_each_feature_folded(tmp_path: Path) -> None:
    written(tmp_path, GREEN_AND_RED)
    page = tmp_path / "page.html"
    assert command("run", str(tmp_path), "--report", str(page))[0] == 1
    text = page.read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>\n<html lang=")
    first, folded = text.split('<details class="folded">')
    assert 'data-status="not-met">stemmer ikke</span> Med dokumentasjon' in first
    assert "ventet «oppfylt», fikk «vet ikke»" in first
    assert 'data-status="met">' not in first.split("<main")[1]
    assert "En egen: 1 av 2 stemmer</h3></summary>" in folded
    assert 'data-status="met">stemmer</span> Uten dokumentasjon' in folded
    assert "Når samarbeidet vurderes" in folded


def test_on_paper_each_feature_is_a_line_in_a_table(tmp_path: Path) -> None:
    written(tmp_path, GREEN_AND_RED)
    written(tmp_path, SOUND, "c.feature.txt")
    reports = [tmp_path / f"report.{ending}" for ending in ("md", "csv")]
    for report_ in reports:
        command("run", str(tmp_path), "--report", str(report_))
    on_paper, rows = (report_.read_text("utf-8") for report_ in reports)
    assert on_paper.index("## Må rettes") < on_paper.index("| En egen | 1 av 2 stemmer |")
    assert r"| c\.feature\.txt | ikke prøvd |" in on_paper
    assert "Når samarbeidet vurderes" not in on_paper
    assert "a.feature;Uten dokumentasjon vet vi ikke;stemmer\n" in rows
    assert "c.feature.txt;;ikke prøvd\n" in rows


def test_a_report_of_what_holds_has_nothing_to_put_right(tmp_path: Path) -> None:
    written(tmp_path, SOUND)
    made = report.document(run.run(tmp_path, rules()), Say("nb"))
    assert [section.id for section in made.sections] == ["features"]


NAMES = {
    "a.feature": True,
    "B.FEATURE": True,
    "c.feature.txt": False,
    "d.feature~": False,
    "e.fature": False,
    "f.features": False,
    "notes.md": None,
    "g.texture": None,
}
"""Whether a file of this name is run; nothing where it has nothing to do with us."""


def test_features_are_found_by_their_names_and_what_looks_like_one_is_told(tmp_path: Path) -> None:
    for name in NAMES:
        written(tmp_path, SOUND, name)
    code, told = command("run", str(tmp_path))
    assert code == 1
    assert "Scenarioer: 2. Stemmer: 2." in told
    for name, is_run in NAMES.items():
        assert (f"{name}: Filen ser ut til å ha scenarioer" in told) is (is_run is False), name


def test_rule_pages_find_features_by_the_same_names(tmp_path: Path) -> None:
    for name in NAMES:
        written(tmp_path, SOUND, name)
    assert set(features(tmp_path)) == {Path(name).stem for name, is_run in NAMES.items() if is_run}


BROKEN = {
    "a language alone": b"# language: no",
    "a tag alone": b"@a",
    "a text not ended": SOUND.encode() + b'    """\n    text',
    "not UTF-8": SOUND.replace("Uten", "Så").encode("latin-1"),
    "a folder": None,
}


def test_a_file_that_cannot_be_read_to_its_end_hides_no_other(tmp_path: Path) -> None:
    for number, source in enumerate(BROKEN.values()):
        path = tmp_path / f"{number}.feature"
        path.mkdir() if source is None else path.write_bytes(source)
    written(tmp_path, SOUND, "z.feature")
    code, told = command("run", str(tmp_path))
    assert code == 1
    assert "Scenarioer: 1. Stemmer: 1." in told
    assert f"{tmp_path / '0.feature'}:1:15: Filen slutter før den er ferdig." in told
    assert f"{tmp_path / '1.feature'}:1:3: Filen slutter før den er ferdig." in told
    assert f"{tmp_path / '2.feature'}:9:9: Filen slutter før den er ferdig." in told
    assert "Windows-1252" in told
    assert "4.feature" not in told


@pytest.mark.parametrize("day", ["15.12.2020", "2020-12", "12.2020", "2020"])
def test_a_day_is_written_as_everywhere_and_a_month_or_a_year_is_its_last_day(
    day: str, tmp_path: Path
) -> None:
    """The evidence is of the middle of the last month: on the first day of it nothing would be known."""
    text = f"""# language: no
Egenskap: Dager

  Scenario: En dag
    Gitt parten "Nordvik" på nivået "kommune"
    Og parten "Sørvik" på nivået "kommune"
    Og "referat" fra 15.12.2020 taler for "overview-exists"
    Når samarbeidet vurderes per {day}
    Så er svaret på "overview-exists" "ja"
"""
    assert not is_red(written(tmp_path, text), rules())
    assert is_red(written(tmp_path, text.replace("per " + day, "per 14.12.2020")), rules())


def test_a_byte_order_mark_is_no_part_of_a_feature(tmp_path: Path) -> None:
    written(tmp_path, f"\ufeff{SOUND}")
    assert command("run", str(tmp_path))[0] == 0


def test_each_scenario_run_is_told_as_it_is_done(tmp_path: Path) -> None:
    written(tmp_path, GREEN_AND_RED)
    ticks: list[int] = []
    run.run(tmp_path, rules(), tick=ticks.append)
    assert ticks == [2, 2]


def test_a_hostile_name_is_harmless_on_the_page(tmp_path: Path) -> None:
    written(tmp_path, SOUND.replace("Uten dokumentasjon", "<script>alert(1)</script>"))
    page = tmp_path / "page.html"
    command("run", str(tmp_path), "--report", str(page))
    assert "<script>" not in page.read_text("utf-8")


def test_the_two_ways_to_play_a_scenario_agree(tmp_path: Path) -> None:
    some = random.Random(1).sample(OWN, 3)
    for number, found in enumerate(some):
        text = found.file.source.decode()
        written(tmp_path, text, f"{number}-own.feature")
        written(tmp_path, text.replace('"oppfylt"', '"delvis oppfylt"'), f"{number}-wrong.feature")
    for played in run.run(tmp_path, rules()):
        quick = [trial.play(case, rules()) is not None for case in trial.cases([played.feature])]
        assert [result.holds for result in played.results] == quick, played.feature.path


# pytest

OWN_STEPS = """
from pytest_bdd import given, scenarios, then

scenarios("{folder}")


@given("solen skinner", target_fixture="sun")
def sun():
    return True


@then("er det varmt")
def warm(sun):
    assert sun
"""
MIXED = (
    SOUND
    + """
  Scenario: Egne steg ved siden av
    Gitt parten "Nordvik" på nivået "kommune"
    Og solen skinner
    Når samarbeidet vurderes
    Så er det varmt
"""
)
OTHERS = """Feature: Something else
  Gven that nobody checks this

  Scenario: Not ours
    Given solen skinner
"""


def pytest_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_own.py").write_text(OWN_STEPS.format(folder=folder), "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", "utf-8")
    return told_by_pytest(folder, *arguments)


def told_by_pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments, str(folder)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("arguments", "passed"), [((), "2 passed"), whole(("-n", "2"), "2 passed"), (("-k", "egne"), "1 passed")]
)
def test_steps_of_ones_own_run_beside_ours(tmp_path: Path, arguments: tuple[str, ...], passed: str) -> None:
    written(tmp_path, MIXED)
    found = pytest_in(tmp_path, *arguments)
    assert passed in found.stdout, found.stdout
    assert found.returncode == 0


def test_features_that_do_not_speak_of_the_ladder_are_left_alone(tmp_path: Path) -> None:
    written(tmp_path, OTHERS)
    found = pytest_in(tmp_path)
    assert "1 passed" in found.stdout, found.stdout


def test_under_pytest_too_what_would_pass_falsely_is_red(tmp_path: Path) -> None:
    for name, false in FALSE.items():
        folder = tmp_path / name
        folder.mkdir()
        false.make(folder)
        (folder / f"test_{name}.py").write_text(OWN_STEPS.format(folder=folder), "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", "utf-8")
    found = told_by_pytest(tmp_path, "--continue-on-collection-errors", "-rA", "--tb=short")
    assert found.returncode == 1, found.stdout
    assert "PASSED" not in found.stdout
    assert "Traceback" not in found.stdout
    red = set(re.findall(r"(?m)^(?:FAILED|ERROR) ([\w-]+)/", found.stdout))
    assert red == FALSE.keys()


# The vocabulary


def test_every_sentence_has_an_example_that_is_read_as_itself() -> None:
    for lang in LANGUAGES:
        values = sample.values(rules().pack, Say(lang))
        for sentence in sentences():
            if sentence.lang == lang:
                read = said(sentence.written(values), sentence.kind)
                assert read is not None
                assert read.sentence.id == sentence.id


def test_no_sentence_can_be_read_as_another() -> None:
    values = sample.values(rules().pack, Say("nb"))
    for sentence in sentences():
        text = sentence.written(values)
        others = {s.id for s in sentences() if s.kind == sentence.kind and s.read(text) is not None}
        assert others == {sentence.id}


def test_every_sentence_is_in_three_languages_with_the_same_values() -> None:
    by_id: dict[str, list[Sentence]] = {}
    for sentence in sentences():
        by_id.setdefault(sentence.id, []).append(sentence)
    for id_, found in by_id.items():
        assert [s.lang for s in found] == list(LANGUAGES), id_
        assert len({tuple(sorted(s.names)) for s in found}) == 1, id_


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_vocabulary_is_a_page_with_an_example_each(lang: Language) -> None:
    code, told = command("steps", "--lang", lang)
    assert code == 0
    for sentence in sentences():
        if sentence.lang == lang:
            assert sentence.shown in told


IN_NYNORSK = """# language: nn
Eigenskap: Ei prøve

  Bakgrunn:
    Gitt parten "N" på nivået "kommune"

  Scenariomal: Ingen veit
    Når samarbeidet blir vurdert per 2020-12-15
    Så er trinn <trinn> "veit ikkje"
    Men er den publiserte verdien 0

    Døme:
      | trinn |
      | 1     |
      | 2     |
"""
IN_ENGLISH = """Feature: A trial

  Scenario: Nobody knows
    Given the party "N" at the tier "municipality"
    When the collaboration is assessed
    Then step 1 is "unknown"
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [("nn", IN_NYNORSK), ("en", IN_ENGLISH), ("nb", SOUND.replace("language: no", "language: nb"))],
)
def test_scenarios_run_in_every_language(lang: str, text: str, tmp_path: Path) -> None:
    found = written(tmp_path, text)
    assert found.lang == lang
    code, told = command("run", str(tmp_path))
    assert code == 0, told


# Coverage and mutants


@pytest.mark.whole
def test_the_scenarios_reach_all_of_our_rules() -> None:
    """`nox -s rules` tells the same from the play that tries every change of the rules."""
    code, told = command("coverage", str(ROOT / "features"))
    assert code == 0
    assert str(len(rules().pack.criteria)) in told


def test_what_no_scenario_reaches_is_told(tmp_path: Path) -> None:
    written(tmp_path, SOUND)
    code, told = command("coverage", str(tmp_path))
    assert code == 1
    assert "  kriterium shared-overview: oppfylt\n" in told
    assert "  advarsel structure-without-content\n" in told


@pytest.mark.parametrize("asked", ["coverage", "mutate"])
def test_scenarios_that_do_not_hold_are_told_before_what_they_hold_the_rules_to(
    asked: str, tmp_path: Path
) -> None:
    written(tmp_path, SOUND.replace('"vet ikke"', '"oppfylt"'))
    code, told = command(asked, str(tmp_path))
    assert code == 1
    assert told.startswith(f"Scenarioer som ikke stemmer: 1 ({tmp_path}/a.feature:")


def test_a_report_takes_the_place_of_no_feature(tmp_path: Path) -> None:
    written(tmp_path, SOUND)
    (tmp_path / "b.feature").touch()
    code, told = command("run", str(tmp_path / "a.feature"), "--report", str(tmp_path / "b.feature"))
    assert (code, (tmp_path / "b.feature").read_text()) == (2, ""), told


MUTANTS = list(trial.mutants(rules().pack))
OF_THE_WHOLE = {
    "default": "freshness",
    "margin": "acts-and-accounts",
    "nature": "acts-and-accounts",
    "move": "published",
    "first": "first",
}
"""Changes that concern more than one criterion, and the feature that holds the rules to them."""


def is_noticed(mutant: trial.Mutant, stem: str) -> bool:
    changed = trial.compiled(mutant.pack)
    cases = trial.cases(found for found in OWN if found.path.stem == stem)
    return any(trial.play(case, changed) is None for case in cases)


@blocks(5)
def test_a_change_of_a_rule_is_noticed_by_the_scenarios_of_its_criterion(block: int) -> None:
    """A sample of all the changes, each held against the features of its own criterion alone."""
    every = [mutant for mutant in MUTANTS if mutant.kind not in OF_THE_WHOLE]
    assert len(every) > 800
    for mutant in random.Random(7 + block).sample(every, 16):
        assert is_noticed(mutant, mutant.criterion), mutant[:5]


@pytest.mark.parametrize("kind", OF_THE_WHOLE)
def test_a_change_of_the_whole_is_noticed_by_the_scenarios_about_it(kind: str) -> None:
    changes = [mutant for mutant in MUTANTS if mutant.kind == kind]
    assert changes
    assert not [mutant[:5] for mutant in changes if not is_noticed(mutant, OF_THE_WHOLE[kind])]


CHANGES = {
    "role-what-stated": {  # of each party; an assignment letter, or minutes
        ("needs", "assignment-letter", "strategy"),
        ("needs", "minutes", "survey"),
        ("done", "assignment-letter", "–"),
        ("per", "party", "together"),
        ("per", "party", "any"),
        ("months", "36", "1"),
    },
    "joint-arena-held": {  # what is done, of all together, within a year
        ("needs", "minutes", "survey"),
        ("done", "–", "assignment-letter"),
        ("per", "together", "party"),
        ("per", "together", "any"),
        ("months", "12", "36"),
        ("months", "12", "6"),
    },
    "knowledge-base-has-owner": {  # one party is enough; minutes, and so any act as strong
        ("needs", "minutes", "assignment-letter"),
        ("needs", "minutes", "steering-document"),
        ("needs", "minutes", "survey"),
        ("done", "minutes", "–"),
        ("per", "any", "together"),
        ("per", "any", "party"),
        ("months", "36", "1"),
    },
    "next-stage-decided": {  # a decision, of which no account is proof
        ("needs", "decision", "strategy"),
        ("needs", "decision", "report"),
        ("done", "decision", "–"),
        ("per", "together", "party"),
        ("per", "together", "any"),
        ("months", "36", "1"),
    },
}


@pytest.mark.parametrize("part", CHANGES)
def test_a_question_is_changed_by_what_makes_a_difference(part: str) -> None:
    found = [(m.kind, m.of, m.to) for m in MUTANTS if m.part == part and m.kind != "removed"]
    assert len(found) == len(set(found))
    assert set(found) == CHANGES[part]


def test_every_weight_kind_and_move_is_changed_once() -> None:
    pack = rules().pack
    changed = {kind: [m for m in MUTANTS if m.kind == kind] for kind in ("weight", "nature", "move")}
    assert len(changed["weight"]) == 2 * len(pack.criteria)
    assert [m.part for m in changed["nature"]] == [
        id_ for id_, kind in pack.evidence.kinds.items() if kind.nature
    ]
    moves = [(variant.id, placed) for variant in pack.ladder.variants for placed in variant.moves]
    assert [(m.of, m.criterion) for m in changed["move"]] == [(of, placed.criterion) for of, placed in moves]
    for key in ("relations", "phases"):
        assert [(m.of, m.criterion) for m in MUTANTS if m.kind == f"move-{key}"] == [
            (of, placed.criterion) for of, placed in moves if getattr(placed, key)
        ]


def test_no_change_is_without_effect_on_the_rules() -> None:
    assert not [mutant[:5] for mutant in MUTANTS if mutant.pack == rules().pack]


def test_changes_that_no_scenario_notices_are_told(tmp_path: Path) -> None:
    found = written(tmp_path, SOUND)
    ticks: list[int] = []
    alive, count = trial.survivors(trial.played([found], rules(), ticks.append), rules(), ticks.append)
    assert ticks == [1, *[count] * count]
    told = report.mutants(alive, count, Say("nb"))
    assert len(alive) == count
    assert f"Endringer i reglene: {count}. Oppdaget: 0 (0.0 %)." in told
    assert told.count("\n  ") == count


# Writing


@pytest.mark.parametrize("lang", ["nb", whole("nn"), "en"])
def test_a_feature_written_from_a_file_runs_and_holds(lang: Language, tmp_path: Path) -> None:
    path = tmp_path / "written.feature"
    example = ROOT / "examples" / "0-24-samarbeidet.toml"
    code, _ = command("write", str(example), "--as-of", "2020-12-15", "--lang", lang, "--output", str(path))
    assert code == 0
    found = feature.read(path)
    assert found.lang == lang
    assert len(found.scenarios) == 2
    assert not is_red(found, rules())
    assert write.from_here(example, path) in path.read_text("utf-8")


def test_an_arena_whose_name_means_something_in_a_feature_is_written_by_its_id(tmp_path: Path) -> None:
    names = ['Nord "og" sør', "Nord | <sør>", "Nord | sør", "Nord <og"]
    asked = case(arenas=[arena(f"a{number}", name=name) for number, name in enumerate(names)])
    file, path = tmp_path / "c.toml", tmp_path / "written.feature"
    file.write_text(toml.text(asked.collaboration), "utf-8")
    path.write_text(write.feature(assess(asked), rules().pack, file.name, Say("nb")), "utf-8")
    found = feature.read(path)
    assert [s.name.split(",")[0] for s in found.scenarios] == ["a0", "a1", *names[2:]]
    assert not is_red(found, rules())
