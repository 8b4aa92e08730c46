"""A person with nothing gets a file that is in order, explains itself, and can be gone on with."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from click.testing import CliRunner, Result

from ladder.cli import asking, main
from ladder.cli import new as cli
from ladder.cli.asking import WillNotDo, named
from ladder.files import new
from ladder.flow import read_collaboration
from ladder.model.values import Language
from ladder.words import Say

from .build import ROOT, rules
from .catalogues import LANGUAGES

PACK = rules().pack
LINES = ["Tidlig hjelp på Ærøy", "Ærøy skole", "kommune", "Helsestasjonen", "7", "", "8", "", "nei", "", "ja"]
"""A name, two parties and their tiers, no more parties, a relation, no phase, and three answers."""
TOLD: dict[str, Any] = {
    "collaboration": {"name": "Tidlig hjelp på Ærøy"},
    "problem": {"causes_understood": "no", "willingness": "yes"},
    "parties": [
        {"name": "Ærøy skole", "tier": "municipality"},
        {"name": "Helsestasjonen", "tier": "municipality"},
    ],
    "arenas": [{"relation": "municipality-internal"}],
}
"""The same, for a script."""


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "read_rules", lambda *_: rules())


def run(*arguments: str, lines: list[str] | None = None, source: str = "") -> Result:
    return CliRunner().invoke(main, ["new", *arguments], input="\n".join(lines) + "\n" if lines else source)


def made(*lines: str, name: str = "c.toml") -> dict[str, Any]:
    result = run(name, lines=list(lines))
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    found = tomli.loads(Path(name).read_text(encoding="utf-8"))
    Path(name).unlink()
    return found


def test_what_is_answered_stands_in_the_file_and_what_is_not_known_stays_unknown() -> None:
    assert made(*LINES) == {
        "collaboration": {"id": "tidlig-hjelp-pa-aeroy", "name": "Tidlig hjelp på Ærøy"},
        "problem": {"causes_understood": "no", "responsibility_separable": "unknown", "willingness": "yes"},
        "parties": [
            {"id": "aeroy-skole", "name": "Ærøy skole", "tier": "municipality"},
            {"id": "helsestasjonen", "name": "Helsestasjonen", "tier": "municipality"},
        ],
        "arenas": [
            {
                "id": "internt-i-kommunen",
                "name": "Internt i kommunen",
                "relation": "municipality-internal",
            }
        ],
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_is_in_order_and_so_is_its_example_when_it_is_taken_in_use(lang: Language) -> None:
    result = run("c.toml", "--lang", lang, "--from-answers", "-", source=json.dumps(TOLD))
    assert (result.exit_code, result.stderr) == (0, "")
    text = Path("c.toml").read_text(encoding="utf-8")
    assert max(len(line) for line in text.splitlines() if line.startswith("# ") and "what" not in line) <= 100
    assert not read_collaboration("c.toml", rules()).evidence
    begins = text.index("# [[evidence]]\n")
    ends = text.index("#\n", begins)
    example = "".join(line.removeprefix("# ") for line in text[begins:ends].splitlines(keepends=True))
    Path("c.toml").write_text(text[:begins] + example + text[ends:], encoding="utf-8")
    (record,) = read_collaboration("c.toml", rules()).evidence
    assert record.supports
    assert record.date
    assert record.date.last <= date.today()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_explains_every_word_it_may_use(lang: Language) -> None:
    run("c.toml", "--lang", lang, "--from-answers", "-", source=json.dumps(TOLD))
    text = " ".join(Path("c.toml").read_text(encoding="utf-8").replace("\n# ", " ").split())
    terms = PACK.terms
    for titles in (terms.tiers, terms.relations, terms.phases):
        for id_, title in titles.items():
            assert f"{id_} ({title.read(lang)})" in text
    for question in PACK.targets.questions.values():
        assert question.read(lang) in text


def test_what_it_tells_to_do_next_can_be_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDER_LANG", "nb")
    shown = run("ny fil å.toml", lines=LINES).stdout
    commands = re.findall(r"^  ladder (\w+) (.*)$", shown, re.MULTILINE)
    assert commands == [("interview", "'ny fil å.toml'"), ("assess", "'ny fil å.toml'")]
    text = Path("ny fil å.toml").read_text(encoding="utf-8")
    assert re.findall(r"^#   ladder (\w+) (.*)$", text, re.MULTILINE) == commands
    assert run("å.toml", "--lang", "nb", lines=LINES).stdout.endswith("ladder assess å.toml\n")
    for name in ("check", "assess", "ask", "plan", "interview"):
        result = CliRunner().invoke(main, [name, "å.toml"], input="q\n")
        assert (result.exit_code, result.stderr) == (0, ""), name
        assert "Traceback" not in result.stdout


def test_answers_may_be_numbers_ids_titles_or_the_beginning_of_one() -> None:
    titles = {
        "state": "internt i staten",
        "own": "internt i kommunen",
        "net": "i et nettverk",
        "": "vet ikke",
    }
    for read in ("2", "own", "Internt  i kommunen", "INTERNT I K", "ow"):
        assert named(read, titles) == "own"
    assert named("vet", titles) == ""
    for read, key in {
        "internt": "several-fit",
        "i": "several-fit",
        "5": "not-a-choice",
        "": "needed",
    }.items():
        with pytest.raises(WillNotDo) as raised:
            named(read, titles)
        assert raised.value.key == key, read
    with pytest.raises(WillNotDo) as raised:
        named("nettverk i", titles | {"x": "nettverk"})
    assert raised.value.meant == "nettverk"


def test_a_title_that_begins_another_is_itself() -> None:
    assert named("kommune", {"a": "kommune", "b": "kommunenettverk"}) == "a"


def test_what_will_not_do_is_asked_for_again_with_the_reason() -> None:
    lines = [
        "",
        "N",
        "A",
        "",
        "kummune",
        "7",
        "",
        "a",
        "B",
        "<",
        "B",
        "7",
        "",
        "8",
        "drift",
        "i går",
        "2999",
        "2020",
    ]
    result = run("c.toml", lines=[*lines, "", "", ""])
    assert result.exit_code == 0, result.output
    for said in (
        "Dette må fylles ut.",
        "«kummune» er ikke blant valgene.",
        "Mente du «kommune»?",
        "Det trengs minst to parter.",
        "«a» er allerede med.",
        "«i går» er ikke en dato.",
        "«2999» er fram i tid.",
    ):
        assert said in result.stdout, said
    found = read_collaboration("c.toml", rules())
    assert [party.name for party in found.parties] == ["A", "B"]
    ((phase,),) = (arena.phases for arena in found.arenas)
    assert (phase.phase, phase.since.written) == ("operation", "2020")


def test_every_question_can_be_gone_back_to() -> None:
    back = [
        "Feil",
        "<",
        "Navn",
        "A",
        "7",
        "B",
        "7",
        "<",
        "C",
        "1",
        "",
        "8",
        "<",
        "7",
        "drift",
        "<",
        "",
        "ja",
        "<",
        "nei",
    ]
    found = made(*back, "", "")
    assert found["collaboration"]["name"] == "Navn"
    assert [(party["name"], party["tier"]) for party in found["parties"]] == [
        ("A", "municipality"),
        ("C", "ministry"),
    ]
    assert found["arenas"][0]["relation"] == "network"
    assert "phases" not in found["arenas"][0]
    assert found["problem"]["causes_understood"] == "no"


STOPS: dict[str, tuple[Any, int]] = {"ctrl-c": (KeyboardInterrupt, 130), "end": (EOFError, 1), "q": ("q", 1)}


@pytest.mark.parametrize("stop", STOPS)
def test_wherever_it_stops_nothing_is_written_and_a_friendly_line_says_so(
    monkeypatch: pytest.MonkeyPatch, stop: str
) -> None:
    how, code = STOPS[stop]
    for at in range(len(LINES)):
        lines: Iterator[Any] = iter([*LINES[:at], how])

        def stopped(_: str, lines: Iterator[Any] = lines) -> str:
            line = next(lines)
            if isinstance(line, str):
                return line
            raise line

        monkeypatch.setattr(asking, "read_line", stopped)
        result = run("c.toml", "--lang", "nb")
        assert (result.exit_code, result.stderr) == (code, ""), at
        assert result.stdout.splitlines()[-1] == "Ingen fil er skrevet. Begynn på nytt med: ladder new c.toml"
        assert not list(Path().iterdir())


def test_a_whole_process_takes_its_answers_from_a_pipe() -> None:
    command = [sys.executable, "-W", "error", "-m", "ladder", "new", "--lang", "nb"]
    spoken = {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    lines = "\n".join(LINES).encode()
    result = subprocess.run(command, check=False, capture_output=True, input=lines, env=spoken)
    assert (result.returncode, result.stderr) == (0, b"")
    assert "Samarbeidet ligger i tidlig-hjelp-pa-aeroy.toml." in result.stdout.decode()
    assert read_collaboration("tidlig-hjelp-pa-aeroy.toml", rules()).collaboration.name == LINES[0]


def test_nothing_is_ever_written_over_and_nothing_is_asked_that_could_not_be_written() -> None:
    Path("there.toml").write_text("mine", encoding="utf-8")
    refused = {
        "there.toml": "finnes fra før",
        "c.docx": "c.toml",
        "c": "c.toml",
        "no/c.toml": "Kan ikke skrive til no/c.toml",
    }
    for name, said in refused.items():
        result = run(name, "--lang", "nb", lines=LINES)
        assert (result.exit_code, result.stdout) == (2, ""), name
        assert said in result.stderr
    assert [path.name for path in Path().iterdir()] == ["there.toml"]
    assert Path("there.toml").read_text(encoding="utf-8") == "mine"


def test_a_file_that_comes_while_questions_are_asked_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cli, "_need_place", lambda _: Path("c.toml").write_text("theirs", encoding="utf-8"))
    result = run("c.toml", "--lang", "nb", lines=LINES)
    assert result.exit_code == 2
    assert "finnes fra før" in result.stderr
    assert Path("c.toml").read_text(encoding="utf-8") == "theirs"


def test_without_a_name_the_file_is_named_after_the_collaboration_and_takes_nobodys_place() -> None:
    for name in ("tidlig-hjelp-pa-aeroy.toml", "tidlig-hjelp-pa-aeroy-2.toml"):
        assert run(lines=LINES).exit_code == 0
        assert Path(name).exists()


def test_a_workbook_holds_the_same() -> None:
    assert run("c.xlsx", lines=LINES).exit_code == 0
    assert run("c.toml", lines=LINES).exit_code == 0
    assert read_collaboration("c.xlsx", rules()) == read_collaboration("c.toml", rules())


# Answers from a file


def test_answers_for_a_script_make_the_same_file_as_those_that_are_typed(tmp_path: Path) -> None:
    assert run("typed.toml", lines=LINES).exit_code == 0
    (tmp_path / "answers.json").write_text(json.dumps(TOLD), encoding="utf-8-sig")
    (tmp_path / "answers.toml").write_text(toml(TOLD), encoding="utf-8-sig")
    for source in ("answers.json", "answers.toml"):
        assert run(f"from.{source}.toml", "--from-answers", source).exit_code == 0
        assert of(f"from.{source}.toml") == of("typed.toml")


def of(name: str) -> dict[str, Any]:
    return tomli.loads(Path(name).read_text(encoding="utf-8"))


def toml(told: dict[str, Any]) -> str:
    parties = "".join(f"[[parties]]\nname = '{p['name']}'\ntier = '{p['tier']}'\n" for p in told["parties"])
    problem = "".join(f"{key} = '{answer}'\n" for key, answer in told["problem"].items())
    name, relation = told["collaboration"]["name"], told["arenas"][0]["relation"]
    return (
        f"collaboration.name = '{name}'\n[problem]\n{problem}{parties}[[arenas]]\nrelation = '{relation}'\n"
    )


def test_every_fault_in_the_answers_is_told_at_once_each_at_its_place(tmp_path: Path) -> None:
    source = (
        toml(TOLD)
        .replace("'municipality'", "'municipalty'", 1)
        .replace("internal", "intern")
        .replace("'yes'", "'ja!'")
    )
    (tmp_path / "answers.toml").write_text(source, encoding="utf-8")
    result = run("c.toml", "--lang", "nb", "--from-answers", "answers.toml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert not Path("c.toml").exists()
    places = re.findall(r"^answers\.toml:(\d+):", result.stderr, re.MULTILINE)
    assert places == [
        str(source[: source.index(fault)].count("\n") + 1) for fault in ("'ja!", "alty'", "intern'")
    ]
    assert "«municipality»" in result.stderr


@pytest.mark.parametrize(
    "source",
    [
        "",
        "{}",
        '{"parties": 3, "arenas": {"relation": 1}, "collaboration": [], "problem": 2}',
        '{"parties": [3], "collaboration": {"name": ""}}',
        '{"parties": [{"id": 3, "name": 4}, {"name": []}], "arenas": [{"relation": []}]}',
        "{x",
        "a = ",
        "[" * 9,
        '{"a":' * 5000,
    ],
)
def test_answers_that_are_none_are_told_gently(source: str) -> None:
    result = run("c.toml", "--lang", "nb", "--from-answers", "-", source=source)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert "Vår feil" not in result.stderr
    assert not Path("c.toml").exists()


def test_ids_and_names_that_are_given_are_kept_and_records_too() -> None:
    as_told = {"kind": "minutes", "date": "2020-02", "arenas": ["nettet"], "source": {"work": "W"}}
    as_told["supports"] = ["overview-exists"]
    told = TOLD | {
        "collaboration": {"id": "mitt", "name": "X"},
        "parties": [{"id": "b", "name": "A", "tier": "county"}, {"name": "B", "tier": "county"}],
        "arenas": [{"relation": "network", "name": "Nettet", "target": 3}, {"relation": "network"}],
        "evidence": [as_told | {"id": "N1", "what": "æ\n[problem]"}],
    }
    result = run("c.toml", "--from-answers", "-", source=json.dumps(told))
    assert result.exit_code == 0, result.output
    found = read_collaboration("c.toml", rules())
    assert (found.collaboration.id, [party.id for party in found.parties]) == ("mitt", ["b", "b-2"])
    assert [(a.id, a.name, a.target) for a in found.arenas] == [
        ("nettet", "Nettet", 3),
        ("i-et-nettverk", "I et nettverk", None),
    ]
    assert [record.what for record in found.evidence] == ["æ\n[problem]"]
    assert '# id = "N2"' in Path("c.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "taken", "id_"),
    [
        ("Nordvik skole", set(), "nordvik-skole"),
        ("Ærøy & Åsnes – é", set(), "aeroy-asnes-e"),
        ("0–24-samarbeidet", set(), "0-24-samarbeidet"),
        ("A", {"a", "a-2"}, "a-3"),
        ("«»", set(), "x"),
        ("_a_", set(), "a"),
        ("x" * 200, set(), "x" * 60),
        ("Guovdageaidnu – Kárášjohka", set(), "guovdageaidnu-karasjohka"),
    ],
)
def test_ids_are_made_of_names(name: str, taken: set[str], id_: str) -> None:
    assert new.id_of(name, taken) == id_


def test_hostile_answers_are_only_text() -> None:
    for said in (
        ['"""', "[problem]"][0],
        "\\n#'\"]}",
        "x" * 5000,
        "\x1b[31mrød\u202e",
        "{name} %s",
        r"\1 \g<0>",
    ):
        found = made(said, said, "7", "B", "7", "", "8", "", "", "", "")
        assert set(found) == {"collaboration", "problem", "parties", "arenas"}
        assert found["parties"][0]["name"] == found["collaboration"]["name"]
        assert not re.search("[\x00-\x1f\u202e]", found["collaboration"]["name"])


def test_a_pack_without_questions_or_examples_makes_a_file_too() -> None:
    bare = PACK.model_copy(
        update={
            "targets": PACK.targets.model_copy(update={"questions": {}}),
            "criteria": {
                id_: c.model_copy(update={"examples": type(c.examples)()}) for id_, c in PACK.criteria.items()
            },
        }
    )
    told = {key: value for key, value in TOLD.items() if key != "problem"}
    say = Say("nb")
    found = new.completed(new.answers("a", json.dumps(told).encode()), bare, say)
    text = new.text(cli.check.collaboration(found, bare), bare, say, "c.toml", date.today())
    assert "\n# [[evidence]]\n" not in text
    assert "[problem]" not in text


# A file that is not there


@pytest.mark.parametrize("command", ["assess", "interview", "check", "plan"])
def test_a_file_that_is_not_there_is_told_of_with_how_to_make_one(command: str) -> None:
    Path("samarbeid.toml").write_text("", encoding="utf-8")
    result = CliRunner().invoke(main, [command, "samarbeide.toml", "--lang", "nb"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "samarbeide.toml: Filen finnes ikke." in result.stderr
    assert "ladder new samarbeide.toml" in result.stderr
    assert "Mente du «samarbeid.toml»?" in result.stderr


def test_what_is_told_to_make_is_what_can_be_made() -> None:
    for read, told in {
        "a.xlsx": "a.xlsx",
        "a.csv": "a.toml",
        "a": "a.toml",
        "no such/a.toml": "'no such/a.toml'",
    }.items():
        result = CliRunner().invoke(main, ["check", read])
        assert f"ladder new {told}\n" in result.stderr
