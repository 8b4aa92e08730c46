"""What the commands print, where, and with which exit code."""

import json
import os
import pty
import re
import shlex
import subprocess
import sys
from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

import ladder
import ladder.render
from ladder import extras, naming
from ladder.cli import COMMANDS, language, main, options
from ladder.cli import assess as cli
from ladder.cli.telling import progress
from ladder.flow import Case, read_collaboration, read_rules
from ladder.judge.engine import EngineError
from ladder.model.collaboration import Collaboration
from ladder.questions.explain.subjects import called
from ladder.version import VERSION
from ladder.words import CannotAnswer, Say

from .build import DAY, PLAIN, ROOT, arena, party, record, rules
from .laws import durable

EXAMPLE = str(ROOT / "examples" / "0-24-samarbeidet.toml")
MINIMAL = str(ROOT / "examples" / "minimal.toml")
ASSESS = ("assess", MINIMAL, "--as-of", "2026-01-01", "--engine", "plain")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def assessed(*arguments: str) -> dict[str, Any]:
    result = run(*ASSESS, "--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)  # type: ignore[no-any-return]


def test_an_assessment_goes_to_standard_output_and_leaves_with_0() -> None:
    for besides in (), ("--full",):
        result = run(*ASSESS, *besides)
        assert (result.exit_code, result.stderr) == (0, "")
        begins = "Tidlig hjelp i Nordvik\nVurdert per 01.01.2026 etter samordningstrappa. "
        assert result.stdout.startswith(begins)


def test_the_language_is_the_one_asked_for() -> None:
    assert "Assessed as of 2026-01-01 by the coordination ladder" in run(*ASSESS, "--lang", "en").stdout


def test_json_does_not_depend_on_the_language() -> None:
    assert assessed("--lang", "en") == assessed("--lang", "nb")


def test_only_the_arena_asked_for_is_judged() -> None:
    result = run("assess", EXAMPLE, "--arena", "state", "--format", "json", "--as-of", "2020-12-15")
    assert [arena["id"] for arena in json.loads(result.stdout)["arenas"]] == ["state"]


def test_an_arena_that_does_not_exist_is_told_with_those_that_do() -> None:
    result = run("assess", EXAMPLE, "--arena", "stat")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "«stat» passer på flere: state, state-municipality. Skriv litt mer.\n"
    result = run("assess", EXAMPLE, "--arena", "sate")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Ukjent arena: «sate». Filen har: state, state-municipality. Mente du «state»?\n"


@pytest.mark.parametrize(("step", "code"), [("0", 0), ("1", 1), ("4", 1)])
def test_below_the_step_asked_for_leaves_with_1_and_still_prints(step: str, code: int) -> None:
    result = run(*ASSESS, "--at-least", step)
    assert result.exit_code == code
    assert "Tidlig hjelp i Nordvik" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess",),
        ("assess", "no-such-file.toml"),
        ("assess", str(ROOT)),
        ("assess", MINIMAL, "--as-of", "yesterday"),
        ("assess", MINIMAL, "--as-of", ""),
        ("assess", MINIMAL, "--at-least", "6"),
        ("assess", MINIMAL, "--lang", "sv"),
        ("assess", MINIMAL, "--rules", "no-such-folder"),
        ("assess", MINIMAL, "--rules", MINIMAL),
        ("assess", MINIMAL, "--output", "no-such-folder/report.txt"),
        ("check",),
        ("check", "no-such-file.toml"),
        ("rules", "list", "--rules", str(ROOT / "examples")),
        ("nonsense",),
    ],
)
def test_wrong_input_or_usage_leaves_with_2_and_never_a_traceback(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert "Traceback" not in result.stderr


def test_an_engine_that_fails_is_our_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EngineError("durable_rules and plain differ on the table steps")

    monkeypatch.setattr(cli, "assess", fail)
    result = run(*ASSESS)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("Vår feil: durable_rules and plain differ on the table steps.")


def test_an_unexpected_error_is_told_as_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(options, "read_rules", lambda *_: 1 / 0)
    result = run(*ASSESS)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("Vår feil: ZeroDivisionError: division by zero.")


def test_a_report_written_to_a_file_is_the_same_as_the_one_printed(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    result = run(*ASSESS, "--output", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    assert path.read_text(encoding="utf-8") == run(*ASSESS).stdout


def test_check_tells_that_a_file_is_in_order() -> None:
    result = run("check", MINIMAL, EXAMPLE)
    assert (result.exit_code, result.stdout) == (0, f"{MINIMAL}: i orden.\n{EXAMPLE}: i orden.\n")


def test_check_tells_the_problems_of_every_file_at_once(tmp_path: Path) -> None:
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    one.write_text("a = \n", encoding="utf-8")
    other.write_text("b = [\n", encoding="utf-8")
    result = run("check", str(one), MINIMAL, str(other))
    assert result.exit_code == 2
    assert f"{one}:1:" in result.stderr
    assert f"{other}:" in result.stderr
    assert result.stdout == f"{MINIMAL}: i orden.\n"


def test_check_notes_what_stops_nothing_but_is_seldom_meant(tmp_path: Path) -> None:
    one_party = [
        record("E1", "decision", supports=["joint-plan-adopted"], parties=["a"]),
        record("E2", "minutes", against=["joint-plan-adopted"], parties=["a"]),
        record("E3", "minutes", supports=["party-has-committed"], parties=["a"]),
        record("E4", "decision", supports=["joint-plan-adopted"], parties=["a", "b"]),
    ]
    parties = [party("a"), party("b", since="2020"), party("c", until="2019")]
    apart = arena("apart", parties=["b", "c"])
    path = tmp_path / "one.toml"
    about = {"collaboration": {"id": "c", "name": "C"}, "parties": parties, "arenas": [arena(), apart]}
    path.write_text(tomlkit.dumps(about | {"evidence": one_party}), encoding="utf-8")
    for lang in ("nb", "nn", "en"):
        _, *notes = run("check", str(path), "--lang", lang).stdout.splitlines()
        assert ["apart" in note for note in notes] == [True, False]
        assert "E1" in notes[1]
        assert "joint-plan-adopted" in notes[1]


def test_check_notes_an_arena_where_one_party_is_left_alone_today(tmp_path: Path) -> None:
    path = tmp_path / "one.toml"
    about = {"collaboration": {"id": "c", "name": "C"}}
    parties = [party("a"), party("b", until="2019"), party("c", since="2019")]
    arenas = [arena("left", parties=["a", "b"]), arena("both", parties=["a", "c"])]
    path.write_text(tomlkit.dumps(about | {"parties": parties, "arenas": arenas}), encoding="utf-8")
    for lang in ("nb", "nn", "en"):
        _, note = run("check", str(path), "--lang", lang).stdout.splitlines()
        assert "left" in note
        assert Say(lang).day(date.today().isoformat()) in note


def test_rules_list_shows_every_criterion_indicator_and_kind() -> None:
    pack = rules().pack
    for lang in ("nb", "en"):
        text = run("rules", "list", "--lang", lang).stdout
        ids = [
            *pack.criteria,
            *(i for c in pack.criteria.values() for i in c.indicators),
            *pack.evidence.kinds,
        ]
        assert not [id_ for id_ in ids if f"{id_}: " not in text]


def whole_process(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-W", "error", "-m", "ladder", *arguments]
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    return subprocess.run(command, cwd=ROOT, env=kept | environment, capture_output=True, check=False)


def test_a_pipe_gets_no_colour() -> None:
    result = whole_process(*ASSESS)
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"\x1b" not in result.stdout


def in_a_terminal(**environment: str) -> bytes:
    """The command with a terminal for its output."""
    ours, theirs = pty.openpty()
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    command = [sys.executable, "-m", "ladder", *ASSESS]
    with subprocess.Popen(
        command, cwd=ROOT, env=kept | {"TERM": "xterm"} | environment, stdout=theirs, close_fds=True
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        process.wait()
    os.close(ours)
    return shown


def test_a_terminal_gets_colour_unless_it_asks_for_none() -> None:
    assert b"\x1b[" in in_a_terminal()
    assert b"\x1b" not in in_a_terminal(NO_COLOR="1")


def test_an_interrupted_command_leaves_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(options, "read_rules", interrupt)
    assert run(*ASSESS).exit_code == 130


def test_what_is_wrong_with_the_day_is_told_in_the_language_asked_for() -> None:
    result = run("assess", MINIMAL, "--as-of", "yesterday", "--lang", "en")
    assert (
        result.stderr
        == "“yesterday” is not a day. Write 2020-12-15 or 15.12.2020, or only 2020-12 or 2020.\n"
    )


def loaded_by(*arguments: str) -> set[str]:
    """The modules that a process of its own has loaded when it leaves."""
    code = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    code += "from ladder.__main__ import run; run()"
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(result.stderr.split())


def test_what_others_asked_to_be_done_in_the_end_is_done_and_seen() -> None:
    code = "import atexit; atexit.register(print, 'done', end=''); from ladder.__main__ import run; run()"
    command = [sys.executable, "-c", code, "--version"]
    assert subprocess.check_output(command, cwd=ROOT, text=True) == f"ladder {VERSION}\ndone"


def test_an_answer_in_json_loads_no_more_than_it_needs() -> None:
    loaded = loaded_by("assess", MINIMAL, "--format", "json", "--engine", "plain")
    assert "ladder.flow" in loaded
    assert not loaded & {"tree_sitter", "tree_sitter_toml", "pytest_bdd", "durable_rules_engine"}
    assert not loaded & {"importlib.metadata", "email"}


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_the_version_and_the_list_of_commands_load_no_command_and_no_models(option: str) -> None:
    loaded = loaded_by(option)
    assert "ladder.cli" in loaded
    assert not loaded & {"pydantic", "tomli", "ladder.model", "ladder.flow", "ladder.cli.telling"}
    assert not loaded & {f"ladder.cli.{name}" for name in COMMANDS}


def test_importing_the_package_loads_nothing_until_it_is_asked_for() -> None:
    code = "import ladder, sys; assert 'pydantic' not in sys.modules"
    code += "; [getattr(ladder, name) for name in ladder.__all__]; assert 'pydantic' in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        ladder.nonsense  # noqa: B018


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_both_engines_give_the_same_report_but_for_their_names(lang: str) -> None:
    def text(engine: str) -> dict[str, Any]:
        result = run(
            "assess", EXAMPLE, "--as-of", "2020-12-15", "--lang", lang, "--format", "json", "--engine", engine
        )
        assert result.exit_code == 0
        return json.loads(result.stdout)  # type: ignore[no-any-return]

    plain = text("plain")
    if durable() is None:
        assert run("assess", EXAMPLE, "--engine", "durable").exit_code == 2
    else:
        checked = text("durable")
        assert checked.pop("engine") == {"name": "durable_rules", "version": "2.0.28", "cross_checked": True}
        assert plain.pop("engine")["cross_checked"] is False
        assert checked == plain


def test_a_result_never_takes_the_place_of_the_file_it_was_made_of(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(Path(MINIMAL).read_text("utf-8"), "utf-8")
    before = mine.read_bytes()
    result = run("assess", str(mine), "--output", str(tmp_path / "." / "mine.toml"), "--lang", "en")
    assert result.exit_code == 2
    assert "which the command reads" in result.stderr
    assert mine.read_bytes() == before


class Screen(StringIO):
    """What stands in for standard error."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def test_how_far_it_has_come_is_shown_in_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = {}
    for terminal in (True, False):
        screen = Screen(terminal=terminal)
        monkeypatch.setattr(sys, "stderr", screen)
        with progress() as tick:
            tick(2)
            tick(2)
        shown[terminal] = screen.getvalue()
    assert " 50%" in shown[True]
    assert "100%" in shown[True]
    assert shown[True].endswith("\n")
    assert shown[False] == ""


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2020-12-15", "2020-12-15", "2020-12-15"),
        ("15.12.2020", "2020-12-15", "2020-12-15"),
        ("1. 2. 2020", "2020-02-01", "2020-02-01"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2.2020", "2020-02-01", "2020-02-29"),
        ("2020", "2020-01-01", "2020-12-31"),
    ],
)
def test_a_day_is_typed_as_people_write_it_and_a_month_or_a_year_is_a_stretch(
    written: str, first: str, last: str
) -> None:
    assert (options.first_day(written).isoformat(), options.day(written).isoformat()) == (first, last)


NOT_IN_THE_CALENDAR = ("31.04.2024", "2020-13")


@pytest.mark.parametrize("written", ["2025-W01-1", "20251215", "31.04.2024", "2020-13", "15.12.20", "45433"])
def test_no_day_is_understood_by_accident(written: str) -> None:
    result = run("assess", MINIMAL, "--as-of", written)
    assert (result.exit_code, result.stdout) == (2, "")
    why = "finnes ikke i kalenderen. Rett " if written in NOT_IN_THE_CALENDAR else "er ikke en dag. Skriv "
    assert result.stderr.startswith(f"«{written}» {why}")


def test_no_is_bokmal_in_the_environment() -> None:
    assert language.of_environment({"LADDER_LANG": "no", "LANG": "en_GB"}) == "nb"


def test_a_date_to_come_and_a_table_that_is_not_read_are_told(tmp_path: Path) -> None:
    file = tmp_path / "f.toml"
    text = Path(MINIMAL).read_text("utf-8")
    assert run("check", MINIMAL).stdout == f"{MINIMAL}: i orden.\n"
    file.write_text(re.sub("\ndate = .*", '\ndate = "12.2999"', text, count=1), "utf-8")
    (tmp_path / "f.csv").touch()
    result = run("check", str(file))
    ahead = "  Merk: N1 er datert 12.2999, fram i tid, og teller ikke før da. Se om datoen er riktig.\n"
    beside = tmp_path / "f.csv"
    left_out = (
        f"  Merk: {beside} ligger ved siden av og er ikke lest. "
        f"Den leses med «ladder check {beside}»; resten hentes da herfra.\n"
    )
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout == f"{file}: i orden.\n{ahead}{left_out}"
    assert run("assess", str(file)).stderr == left_out + ahead


# Formats and files


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.html", b"<!DOCTYPE html>"), ("a.JSON", b"{"), ("a.docx", b"PK"), ("a", b"Tidlig")],
)
def test_the_ending_of_the_file_to_write_says_the_format(name: str, begins: bytes, tmp_path: Path) -> None:
    assert run(*ASSESS, "--output", str(tmp_path / name)).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize("first", [True, False])
def test_a_format_unlike_the_ending_is_told_and_nothing_is_written(first: bool, tmp_path: Path) -> None:
    output, format_ = ("--output", str(tmp_path / "a.docx")), ("--format", "html")
    result = run(*ASSESS, *((*format_, *output) if first else (*output, *format_)))
    assert (result.exit_code, result.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "a.docx" in result.stderr
    assert "html" in result.stderr


def test_days_in_the_wrong_order_are_told_as_the_language_writes_them() -> None:
    for lang, days in (("nb", ("31.12.2020", "01.01.2026")), ("en", ("2020-12-31", "2026-01-01"))):
        given = ("--as-of", "2026-01-01", "--until", "2020", "--lang", lang)
        result = run("forecast", MINIMAL, *given)
        assert [day in result.stderr for day in days] == [True, True]


# Names


def judged_arenas(*arguments: str) -> list[str]:
    given = ("--format", "json", "--as-of", "2020-12-15", "--engine", "plain")
    result = run("assess", EXAMPLE, *given, *arguments)
    assert result.exit_code == 0, result.stderr
    return [arena["id"] for arena in json.loads(result.stdout)["arenas"]]


def test_an_arena_or_a_variant_goes_by_its_name_or_the_beginning_of_it() -> None:
    assert judged_arenas("--arena", "internt i STATEN") == ["state"]
    assert judged_arenas("--arena", "mell", "--variant", "figure-3") == ["state-municipality"]
    for variant in rules().pack.ladder.variants:
        for title in (variant.title.nb, variant.title.en):
            assert title
            assert read_rules(variant=title).pack.ladder.variant == variant.id


@cache
def example() -> Collaboration:
    return read_collaboration(EXAMPLE, rules())


def explained(subject: str) -> set[tuple[str, str]]:
    return set(called(Case(example(), rules(), DAY, PLAIN), subject))


def test_what_is_explained_goes_by_every_name_that_a_report_gives_it() -> None:
    pack = rules().pack
    for step in pack.ladder.steps:
        for text in (step.title, *(name.title for name in step.names)):
            assert ("step", str(step.number)) in explained(text.nb)
    for id_, criterion in pack.criteria.items():
        assert criterion.title.nn
        assert ("criterion", id_) in explained(criterion.title.nn.upper())
    for one in example().evidence:
        if names := {*one.supports, *one.partly, *one.against}:
            assert explained(one.id) == {("indicator", id_) for id_ in names}
        else:
            with pytest.raises(CannotAnswer, match="svarer ikke på noen"):
                explained(one.id)


KNOWN: naming.Names = {
    "one": ("First thing", "Første"),
    "two": ("First other",),
    "one.part": (),
    "first": (),
    "x": ("Same",),
    "y": ("same",),
}


@pytest.mark.parametrize(
    ("read", "id_"),
    [
        ("one", "one"),
        ("on", "one"),
        (" first  THING ", "one"),
        ("førs", "one"),
        ("first", "first"),
        ("first o", "two"),
    ],
)
def test_one_thing_goes_by_id_by_name_or_by_the_beginning_of_either(read: str, id_: str) -> None:
    assert naming.one(read, KNOWN, "no-such-rule") == id_


@pytest.mark.parametrize(
    ("read", "code", "told"),
    [
        ("fir", "several-called", "First thing (one), First other (two), first"),
        ("same", "several-called", "Same (x), same (y)"),
        ("thing", "no-such-rule", "First thing"),
        ("First thign", "no-such-rule", "First thing"),
        ("First othre", "no-such-rule", "First other"),
        ("qqq", "no-such-rule", None),
        (" ", "no-such-rule", None),
    ],
)
def test_what_is_no_one_thing_is_told_with_those_it_may_be(read: str, code: str, told: str | None) -> None:
    with pytest.raises(CannotAnswer) as found:
        naming.one(read, KNOWN, "no-such-rule")
    assert (found.value.code, found.value.values.get("fits") or found.value.meant) == (code, told)


def test_rules_and_their_witnesses_are_shown_by_title() -> None:
    pack = rules().pack
    id_, criterion = next(iter(pack.criteria.items()))
    assert criterion.title.en
    assert run("rules", "show", criterion.title.en).stdout == run("rules", "show", id_).stdout
    witness = run("rules", "lint", "--witness", criterion.title.nb)
    assert witness.exit_code == 0
    assert witness.stdout == run("rules", "lint", "--witness", id_).stdout


# What was meant


@pytest.mark.parametrize(
    ("lang", "arguments", "said"),
    [
        ("nb", ("asess",), "Det er ingen kommando som heter 'asess'. Mente du 'assess'?"),
        ("nn", ("rules", "lsit"), "Det er ingen kommando som heiter 'lsit'. Meinte du 'list'?"),
        ("en", ("scenarios", "mutat"), "No such command 'mutat'. Did you mean 'mutate'?"),
        ("en", ("assess", MINIMAL, "--format", "htlm"), "Did you mean 'html'?"),
        ("en", ("assess", MINIMAL, "--fomat", "html"), "--format"),
    ],
)
def test_a_misspelt_word_is_suggested(lang: str, arguments: tuple[str, ...], said: str) -> None:
    result = CliRunner(env={"LADDER_LANG": lang}).invoke(main, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


@pytest.mark.parametrize(
    "typed", [("sheet", "f.toml", "\a"), ("--\a",), ("asse\as",), ("assess", "f.toml", "--\a")]
)
def test_what_was_typed_and_is_told_back_steers_no_terminal(typed: tuple[str, ...]) -> None:
    result = run(*typed)
    assert result.exit_code == 2
    assert "\a" not in result.stderr


def test_no_is_bokmal_as_an_option_too() -> None:
    assert run(*ASSESS, "--lang", "no").stdout == run(*ASSESS, "--lang", "nb").stdout


# What a shell is offered


def offered(*typed: str) -> list[str]:
    *given, begun = typed
    found = ShellComplete(main, {}, "ladder", "_LADDER_COMPLETE").get_completions(given, begun)
    return [item.value for item in found if item.type == "plain"]


def test_a_shell_is_offered_commands_files_and_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.toml").write_text(Path(MINIMAL).read_text("utf-8"), "utf-8")
    for name in ("own.XLSX", "own.txt", "other.csv", ".own.toml", "a.feature"):
        (tmp_path / name).touch()
    (tmp_path / "own.folder").mkdir()
    monkeypatch.chdir(tmp_path)
    pack = rules().pack
    assert offered("as") == ["assess", "ask"]
    assert offered("rules", "s") == ["show"]
    assert offered("assess", "") == ["other.csv", "own.XLSX", "own.toml"]
    assert offered("assess", f"{tmp_path}/ot") == [f"{tmp_path}/other.csv"]
    assert offered("scenarios", "run", "") == ["a.feature"]
    assert offered("assess", "no/such/") == []
    assert offered("assess", "own.toml", "--arena", "") == ["kommunen"]
    assert offered("diff", "own.toml", "own.toml", "--arena", "k") == ["kommunen"]
    assert offered("assess", "other.csv", "--arena", "") == []
    assert offered("explain", "own.toml", "N") == ["N1", "N2"]
    assert offered("assess", "--variant", "") == [variant.id for variant in pack.ladder.variants]
    criterion = next(iter(pack.criteria))
    assert criterion in offered("explain", "own.toml", criterion[:3])
    assert criterion in offered("rules", "show", criterion[:3])
    assert offered("plan", "--format", "do") == ["docx"]


# What to install


ASKED = ["a>=1", 'b.c>=2; extra == "office"', "d; extra == 'test'"]


@pytest.mark.parametrize("has_pip", [True, False])
def test_what_is_to_be_installed_is_told_with_a_command_for_this_environment(
    has_pip: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: has_pip or None)
    monkeypatch.setattr("importlib.metadata.requires", lambda _: ASKED)
    monkeypatch.setattr(sys, "executable", "/some where/python")
    python = "'/some where/python'"
    install = f"{python} -m pip install" if has_pip else f"uv pip install --python {python}"
    assert extras.how_to_install("office") == f"{install} b.c"


def test_a_clone_that_is_not_installed_tells_to_install_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.requires", lacking)
    is_clone = Path(extras.__file__).is_relative_to(ROOT / "ladder")
    where = ROOT if is_clone else "samordningstrappa"
    assert shlex.split(extras.how_to_install("scenarios"))[-1] == f"{where}[scenarios]"


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_a_library_that_is_missing_is_told_with_how_to_install_it(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [name for name in sys.modules if name.startswith("ladder.render.xlsx")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.delattr(ladder.render, "xlsx", raising=False)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    result = run(*ASSESS, "--format", "xlsx", "--output", "x.xlsx", "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.rstrip().endswith(extras.how_to_install("office"))
