"""What the program itself says is there in every language it claims, and names are made harmless."""

import ast
import gettext
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from gettext import GNUTranslations
from itertools import product
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import click
import pytest
from click.testing import CliRunner, Result

from ladder import words
from ladder.cli import COMMANDS, language, main, spoken
from ladder.model.assessment import RecordReason, TargetBy
from ladder.model.pack import On, Why
from ladder.model.values import Language, Status, Text
from ladder.naming import meaning
from ladder.questions.ask import WhyNot
from ladder.render.phrases import Phrases
from ladder.render.short.fit import WIDTH, sentences
from ladder.scenarios import told, trial
from ladder.words import LOCALE, NotCompiled, Say, harmless, is_said

from .build import ROOT, as_text, collaboration, judged, party, record, rules
from .catalogues import FILES, LANGUAGES, forms, messages, read


def run(arguments: Sequence[str], **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, arguments, prog_name="ladder")


# Catalogues

SAID: dict[Language, dict[tuple[str, str], tuple[str, ...]]] = {
    lang: {(m.context, forms(m.id)[0]): forms(m.string) for m in messages("ladder", lang)}
    for lang in LANGUAGES
}
HELP: dict[Language, dict[tuple[str, ...], tuple[str, ...]]] = {
    lang: {forms(m.id): forms(m.string) for m in messages("messages", lang)} for lang in ("nb", "nn")
}


def values(said: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(said) if name}


def test_there_is_a_catalogue_for_each_language_and_for_the_help_of_each_that_is_not_english() -> None:
    names = {path.relative_to(LOCALE).as_posix() for path in FILES}
    folders = {lang: f"{lang}/LC_MESSAGES" for lang in LANGUAGES}
    assert names == {f"{folders[lang]}/ladder.po" for lang in LANGUAGES} | {
        f"{folders[lang]}/messages.po" for lang in HELP
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_catalogue_says_which_language_it_is_in_and_leaves_nothing_undecided(path: Path) -> None:
    catalogue = read(path)
    assert str(catalogue.locale) == path.parts[-3]
    assert catalogue.plural_expr == "(n != 1)"
    assert not [message.id for message in catalogue if message.id and message.fuzzy]
    assert not catalogue.obsolete


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_what_is_compiled_is_what_is_written(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = {key: said for key, said in GNUTranslations(file)._catalog.items() if key}
    written: dict[Any, str] = {}
    for message in read(path):
        key = "\x04".join([*filter(None, [message.context]), forms(message.id)[0]])
        many = not isinstance(message.id, str)
        written |= {(key, n) if many else key: said for n, said in enumerate(forms(message.string)) if key}
    assert compiled == written, "run: pybabel compile -d ladder/locale -D 'ladder messages'"


def test_a_missing_catalogue_is_an_error_that_tells_how_to_compile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "LOCALE", tmp_path)
    words._catalogue.cache_clear()
    with pytest.raises(NotCompiled, match="pybabel compile -d ladder/locale -D 'ladder messages'"):
        Say("nn")("status", "met")
    found = run(["check", str(ROOT / "examples" / "minimal.toml")])
    assert (found.exit_code, found.stdout) == (3, "")
    assert "pybabel compile" in found.stderr
    assert "Traceback" not in found.stderr


def test_what_is_told_for_compiling_compiles(tmp_path: Path) -> None:
    for path in FILES:
        copy = tmp_path / "ladder" / "locale" / path.relative_to(LOCALE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    arguments = ["compile", "-d", "ladder/locale", "-D", "ladder messages"]
    assert f"pybabel {' '.join(arguments[:-1])} 'ladder messages'" in str(NotCompiled("nb"))
    pybabel = "from babel.messages.frontend import main; main()"
    subprocess.run([sys.executable, "-c", pybabel, *arguments], cwd=tmp_path, check=True, capture_output=True)
    assert len(list(tmp_path.rglob("*.mo"))) == len(FILES)


# What the program says


def test_everything_is_said_in_three_languages_with_the_same_values() -> None:
    assert list(SAID["nb"]) == list(SAID["nn"]) == list(SAID["en"])
    for key in SAID["nb"]:
        found = [SAID[lang][key] for lang in LANGUAGES]
        assert all(form for said in found for form in said), key
        assert len({len(said) for said in found}) == 1, key
        assert len({frozenset(values(said[-1])) for said in found}) == 1, key
        assert len({frozenset(values(form) - {"count"}) for said in found for form in said}) == 1, key


ALIKE = {"arena", "for", "id", "scenario", "side", "status", "variant"}
"""What is written alike in Norwegian and English."""


def test_no_norwegian_is_english_but_for_words_that_are_alike() -> None:
    alike = {
        said[0].casefold()
        for key, said in SAID["en"].items()
        if re.search("[a-z]", re.sub(r"\{.*?\}", "", said[0]))
        and said[0] in SAID["nb"][key] + SAID["nn"][key]
    }
    assert alike == ALIKE


BY_PART = {
    "dip-phase",
    "dip-group",
    "no-gap-action",
    "no-open-action",
    "not-gap",
    "not-open",
    "not-strengthen",
}
BY_PART |= {"per-any", "per-party", "per-together"}
BY_PART |= {f"value-{name}" for name in told.VALUES}
BY_PART |= {f"why-{why}" for why in get_args(WhyNot)}
BY_PART |= {f"{key}-{who}" for key in ("asks", "per") for who in ("together", "party", "any")}
BY_PART |= {"beaten-floor", "beaten-ceiling", "enough-from", "enough-newer", "blocked-from", "blocked-newer"}
BY_PART |= {f"{weight}-criteria" for weight in ("core", "condition", "supporting")}
BY_PART |= {f"on-{on}" for on in get_args(On)} | {f"first-{why}" for why in get_args(Why)}
BY_PART |= {f"why-{why}" for why in get_args(RecordReason)}
BY_PART |= {f"status-{status}" for status in get_args(Status)}
BY_PART |= {f"{key}-{by}" for key in ("target-is", "aim") for by in get_args(TargetBy)}
BY_PART |= {
    f"{key}-{by}"
    for key in ("next-step-is-target", "next-step-above-target", "whole-target", "target-met")
    for by in ("recommended", "none")
}
BY_PART |= {f"mutant-{mutant.kind}" for mutant in trial.mutants(rules().pack)}
"""Keys that are put together of parts where they are said."""


def test_nothing_stands_in_the_word_list_that_is_never_said() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "ladder").rglob("*.*")
        if path.suffix in (".py", ".j2")
    )
    quoted = set(re.findall(r"[\"']([\w-]+)[\"']", code))
    by_token = {"status", "answer", "reason", "effect", "type", "what"}
    unsaid = [
        (section, key)
        for section, key in SAID["nb"]
        if section not in by_token
        and key not in quoted
        and key.removesuffix("-by").removesuffix("-lasting") not in quoted
        and key.replace("-", "_") not in quoted
        and key not in ("phase-change", "new-party")
        and key not in BY_PART
    ]
    assert not unsaid


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_compiled_is_what_is_said(lang: Language) -> None:
    say = Say(lang)
    for (section, key), said in SAID[lang].items():
        filled = {name: f"<{name}>" for name in values(said[-1])}
        if len(said) == 1:
            assert say(section, key, **filled) == said[0].format_map(filled)
            assert getattr(meaning(section, key), lang) == said[0]
        else:
            assert say.plural(section, key, 1, **filled) == said[0].format_map(filled)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("level", ["reached", "under-way", "possible"])
def test_a_level_has_one_name_wherever_it_is_told(lang: Language, level: str) -> None:
    say = Say(lang)
    name = say("diff", level)
    assert say("csv", level) == name
    assert say("ask", level) == name.lower()
    assert say("report", level, upto="").startswith(f"{name},")
    assert name.lower() in say("timeline", "level-used")


def test_a_text_of_the_rules_that_is_not_written_falls_back_to_bokmål() -> None:
    assert Say("nn").text(Text(nb="gjøre", en="do")) == "gjøre"
    assert Say("nn")("status", "not-met") == "ikkje oppfylt"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_no_catalogue_has_is_an_error_and_not_its_own_key(lang: Language) -> None:
    with pytest.raises(KeyError):
        Say(lang)("status", "no-such-key")
    with pytest.raises(KeyError):
        Say(lang).plural("status", "no-such-key", 2)
    assert is_said("status", "met")
    assert not is_said("status", "no-such-key")


@pytest.mark.parametrize(
    ("lang", "count", "said"),
    [
        ("nb", 1, "1 opplysning er lagt til i f.toml."),
        ("nb", 2, "2 opplysninger er lagt til i f.toml."),
        ("nn", 1, "1 opplysning er lagd til i f.toml."),
        ("nn", 11, "11 opplysningar er lagde til i f.toml."),
        ("en", 1, "1 record was added to f.toml."),
        ("en", 21, "21 records were added to f.toml."),
    ],
)
def test_one_and_many_are_told_as_the_language_tells_them(lang: Language, count: int, said: str) -> None:
    assert Say(lang).plural("interview", "added", count, file="f.toml") == said


@pytest.mark.parametrize(
    ("lang", "written", "shown"),
    [
        ("nb", "2020-12-15", "15.12.2020"),
        ("nb", "2020-02", "02.2020"),
        ("nb", "2020", "2020"),
        ("en", "2020-12-15", "2020-12-15"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(lang: Any, written: str, shown: str) -> None:
    assert Say(lang).day(written) == shown


# Which language

LOCALES = {
    "nb_NO.UTF-8": "nb",
    "no_NO": "nb",
    "nn_NO.UTF-8": "nn",
    "nn": "nn",
    "en_GB.UTF-8": "en",
    "en_US@euro": "en",
    "en": "en",
    "C": "nb",
    "C.UTF-8": "nb",
    "POSIX": "nb",
    "sv_SE.UTF-8": "nb",
    "enm": "nb",
    "": "nb",
}


@pytest.mark.parametrize(("locale", "lang"), LOCALES.items())
@pytest.mark.parametrize("variable", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_the_locale_decides_where_nothing_else_does(variable: str, locale: str, lang: str) -> None:
    assert language.chosen([], {variable: locale}) == lang


@pytest.mark.parametrize(
    ("arguments", "environment", "lang"),
    [
        (["--lang", "nn"], {"LADDER_LANG": "en", "LANG": "nb_NO"}, "nn"),
        (["plan", "--lang=nn", "-h"], {"LADDER_LANG": "en"}, "nn"),
        (["plan", "--lang", "nn"], {"LADDER_LANG": "sv"}, "nn"),
        (["--lang", "nn", "--lang", "en"], {}, "en"),
        (["plan", "--", "--lang", "nn"], {"LADDER_LANG": "en"}, "en"),
        (["plan", "--lang"], {"LADDER_LANG": "en"}, "en"),
        (["plan", "--lang", "sv"], {"LADDER_LANG": "en"}, "en"),
        ([], {"LADDER_LANG": "nn", "LC_ALL": "en_GB"}, "nn"),
        ([], {"LADDER_LANG": "", "LC_ALL": "en_GB"}, "en"),
        ([], {"LC_ALL": "nn_NO", "LC_MESSAGES": "en_GB", "LANG": "nb_NO"}, "nn"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "nn_NO"}, "en"),
        ([], {"LC_ALL": "C", "LANG": "en_GB"}, "nb"),
        ([], {"LANGUAGE": "en"}, "nb"),
        ([], {}, "nb"),
    ],
)
def test_the_option_comes_before_the_variable_and_the_variable_before_the_locale(
    arguments: list[str], environment: dict[str, str], lang: str
) -> None:
    assert language.chosen(arguments, environment) == lang


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nb_NO", "LADDER_LANG er «sv ‹U+001B›\u2026», men språket må være nb, nn eller en.\n"),
        ("nn_NO", "LADDER_LANG er «sv ‹U+001B›\u2026», men språket må vere nb, nn eller en.\n"),
        ("en_GB", "LADDER_LANG is “sv ‹U+001B›\u2026”, but the language must be nb, nn or en.\n"),
    ],
)
def test_a_wrong_variable_is_told_gently(locale: str, said: str) -> None:
    found = run(["rules", "list"], LADDER_LANG="sv \x1b\u2026", LANG=locale)
    assert (found.exit_code, found.stdout, found.stderr) == (2, "", said)


@pytest.mark.parametrize(
    ("lang", "said"), [("nb", "er ikke en dag"), ("nn", "er ikkje ein dag"), ("en", "is not a day")]
)
def test_variable_and_locale_do_what_the_option_does(lang: str, said: str) -> None:
    wrong = ["assess", "f.toml", "--as-of", "x"]
    by_option = run([*wrong, "--lang", lang]).stderr
    assert said in by_option
    assert run(wrong, LADDER_LANG=lang).stderr == by_option
    assert run(wrong, LADDER_LANG="", LC_ALL=f"{lang}_XX.UTF-8").stderr == by_option


def test_speaking_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = gettext.bindtextdomain("messages")
    for before in (None, "fr"):
        monkeypatch.delenv("LANGUAGE", raising=False)
        if before:
            monkeypatch.setenv("LANGUAGE", before)
        run(["plan", "--lang", "nn"])
        assert (os.environ.get("LANGUAGE"), gettext.bindtextdomain("messages")) == (before, folder)


# Help, and what click says


def commands(found: click.Command = main, above: click.Context | None = None) -> Iterator[click.Context]:
    """Every command there is, in its context."""
    name = found.name if above else "ladder"
    context = click.Context(found, info_name=name, parent=above, **found.context_settings)
    yield context
    if isinstance(found, click.Group):
        for name in found.list_commands(context):
            command = found.get_command(context, name)
            assert command
            yield from commands(command, context)


EVERY = {context.command_path: context for context in commands()}
CODES = re.compile(r"\[[a-z|]+\]|\[?(ID|N)\]?")
"""Metavars that are the same in every language."""


def help_texts() -> Iterator[str]:
    """What is written in the code for people who ask for help."""
    for context in EVERY.values():
        command: Any = context.command
        yield from spoken.paragraphs(command._help)
        yield from filter(None, [command.fails])
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                yield from spoken.paragraphs(parameter._help)  # type: ignore[attr-defined]
            if not getattr(parameter, "is_flag", False):
                metavar = parameter.make_metavar(context)
                if not CODES.fullmatch(metavar):
                    yield metavar


OF_EVERY_COMMAND = {"Example", "Exit codes", "done", "wrong input or usage", "our error", "interrupted"}
"""What stands in the help of each."""


def click_says() -> set[str]:
    """Every text in the source of click, of the release that is installed."""
    files = Path(click.__file__).parent.glob("*.py")
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}


OTHER_RELEASES = {
    "No such option: {name}",
    "No such option {name!r}.",
    "Show the version and exit.",
    "No such command {name!r}.",
    "Aborted!",
}
"""What click says in the first release we allow or in newer ones, but not in all of them."""


def test_every_command_option_and_argument_is_declared_so_that_its_help_is_translated() -> None:
    for path, context in EVERY.items():
        assert hasattr(context.command, "_help"), path
        for parameter in context.command.params:
            assert type(parameter).__module__ == "ladder.cli.spoken", (path, parameter.name)
            if isinstance(parameter, click.Option):
                assert parameter.help, (path, parameter.name)


def test_commands_are_listed_with_what_their_own_help_begins_with() -> None:
    begun = {name: EVERY[f"ladder {name}"].command for name in COMMANDS}
    assert {name: spoken.paragraphs(command._help)[0] for name, command in begun.items()} == COMMANDS  # type: ignore[attr-defined]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whoever_is_asked_for_a_day_is_told_the_same_forms_when_it_is_none(lang: Language) -> None:
    asked = [("interview", "date"), ("new", "since"), ("asking", "not-a-date")]
    forms_ = [re.findall(r"[\d.-]*\b2020\b[\d-]*", SAID[lang][key][0]) for key in asked]
    assert (
        forms_
        == [["2020-12-15", "2020-12", "2020"] if lang == "en" else ["15.12.2020", "12.2020", "2020"]] * 3
    )


OF_NAMES = {
    "The name is empty. Give the name of a file or a folder.",
    "Nothing is written as {ending} here. Give {path} one of these endings: {known}.",
    "Or say the format with --format.",
}
"""What is said of the name of a file that is given."""


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_every_help_text_is_translated_and_nothing_else_is(lang: Language) -> None:
    ours = set(help_texts()) | OF_EVERY_COMMAND | OF_NAMES
    known = {one for one, *_ in HELP[lang]}
    assert ours <= known
    assert known - ours <= click_says() | OTHER_RELEASES
    clicks = {
        m.id if isinstance(m.id, str) else m.id[0]
        for m in messages("messages", lang)
        if m.auto_comments == ["click"]
    }
    assert known - ours - {"[OPTIONS]"} <= clicks


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_help_is_translated_with_the_same_values_and_is_not_english(lang: Language) -> None:
    without_type = {"number_type"}  # all our numbers are whole
    for english, said in HELP[lang].items():
        assert len(english) == len(said)
        for from_, to in zip(english, said, strict=True):
            assert to
            assert to != from_
            assert values(from_) - without_type == values(to), from_
            assert re.findall(r"\[default: ", from_) == re.findall(
                r"\[default: ", to.replace("[standard: ", "[default: ")
            )


METAVARS = {"FILE": "FIL", "FILES": "FILER", "FOLDER": "MAPPE", "SUBJECT": "EMNE", "PATH": "STI"}


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_help_names_what_is_given_as_the_usage_line_does(lang: Language) -> None:
    names = {"OLD": HELP[lang]["OLD",][0], "NEW": HELP[lang]["NEW",][0], **METAVARS}
    for (english, *_), (said, *_) in HELP[lang].items():
        for name, translated in names.items():
            assert bool(re.search(rf"\b{name}\b", english)) <= bool(re.search(rf"\b{translated}\b", said)), (
                english
            )


ENGLISH = re.compile(
    r"\b(the|and|is|of|from|with|only|write|show|tell|day|default|options|commands|usage|exit|error|"
    r"missing|invalid|file|files|date|path|dir|required|folder|no such|did you|got|try|not)\b",
    re.IGNORECASE,
)
CODE = re.compile(
    r"^  ladder .*|--?[\w-]+|\[[a-z|]+\]|Ctrl-[DC]|'[^']*'|«[^»]*»|\[standard: \w+\]|ladder [\w ]*|^  \w+ "
)


def english_in(told: str) -> list[str]:
    rest = [CODE.sub(" ", line) for line in told.splitlines()]
    return [line for line in rest if ENGLISH.search(line)]


@pytest.mark.parametrize("lang", ["nb", "nn"])
@pytest.mark.parametrize("path", EVERY)
def test_no_help_has_an_english_word(path: str, lang: str) -> None:
    found = run([*path.split()[1:], "-h"], LADDER_LANG=lang)
    assert found.exit_code == 0
    assert found.stdout.startswith("Bruk: ladder")
    assert not english_in(found.stdout)


def test_the_words_that_are_looked_for_are_found_in_english() -> None:
    for path in EVERY:
        told = run([*path.split()[1:], "-h"], LADDER_LANG="en").stdout
        assert len(english_in(told)) > 2, path


@pytest.mark.parametrize("path", EVERY)
def test_help_ends_with_an_example_that_can_be_typed_and_with_the_exit_codes(path: str) -> None:
    context = EVERY[path]
    *_, example, codes = run([*path.split()[1:], "-h"], LADDER_LANG="en").stdout.split("\n\n")
    title, typed = example.split("\n  ")
    assert title == "Example:"
    assert typed.startswith(path)
    _, *arguments = shlex.split(typed)
    called: Any = main
    while isinstance(called, click.Group):
        _, called, arguments = called.resolve_command(EVERY["ladder"], arguments)
    called.make_context(called.name, arguments, parent=EVERY["ladder"])
    assert codes.startswith("Exit codes:\n  0 done, ")
    assert [code for code in ("0", "1", "2", "3", "130") if re.search(rf"\b{code}\s+[a-z]", codes)] == [
        *(["0", "1"] if context.command.fails else ["0"]),  # type: ignore[attr-defined]
        *("2", "3", "130"),
    ]


WRONG = {
    "no-file": ("plan",),
    "no-option": ("forecast", "f.toml"),
    "no-such-option": ("plan", "--bogus"),
    "one-like-it": ("plan", "--targe"),
    "several-like-it": ("plan", "--arenas"),
    "no-such-command": ("plans",),
    "no-subcommand": ("rules", "lists"),
    "no-argument": ("plan", "f.toml", "--target"),
    "a-value": ("plan", "f.toml", "--lasting=1"),
    "one-too-many": ("plan", "f.toml", "g"),
    "more-too-many": ("plan", "f.toml", "g", "h"),
    "not-a-choice": ("plan", "f.toml", "--format", "x"),
    "like-a-choice": ("plan", "f.toml", "--format", "htlm"),
    "not-a-language": ("plan", "f.toml", "--lang", "sv"),
    "not-a-number": ("plan", "f.toml", "--target", "x"),
    "out-of-range": ("assess", "f.toml", "--at-least", "-1"),
    "nothing": (),
    "nothing-of-a-group": ("rules",),
}


@pytest.mark.parametrize("lang", ["nb", "nn"])
@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_usage_is_told_without_an_english_word(arguments: tuple[str, ...], lang: str) -> None:
    found = run(arguments, LADDER_LANG=lang)
    assert (found.exit_code, found.stdout) == (2, "")
    assert re.search(r"^(Feil|Bruk): ", found.stderr)
    assert not english_in(found.stderr)


def test_help_follows_the_option_wherever_it_stands() -> None:
    for arguments in (
        ["plan", "--lang", "nn", "-h"],
        ["plan", "-h", "--lang", "nn"],
        ["plan", "-h", "--lang=nn"],
    ):
        assert "Finn det minste som må visast" in run(arguments).stdout
    assert "Finn det minste som må vises" in run(["plan", "-h"]).stdout
    assert "Find the least" in run(["plan", "-h", "--lang", "en"]).stdout


def test_without_a_language_click_speaks_its_own() -> None:
    assert gettext.gettext("Usage:") == "Usage:"


# What the rules say to do


def test_the_first_sentence_of_every_action_stands_on_one_line_of_what_to_do_first() -> None:
    """Where there is little room, it is all that is shown: an ellipsis may take what makes it true."""
    pack = rules().pack
    told = [(action, action.serves) for action in pack.actions]
    told += [(action, (id_.split(".")[0],)) for id_, action in pack.own_actions.items()]
    long = []
    for (action, serves), lang in product(told, LANGUAGES):
        say = Say(lang)
        first = sentences(say.text(action.text))[0]
        steps = Phrases(pack, say, ()).steps(sorted({pack.step_of[id_] for id_ in serves}))
        if len(f"    1. {first} ({steps})") > WIDTH:
            long.append(first)
    assert len(told) > 150
    assert not long, "\n".join(long)


def test_a_title_of_a_criterion_is_short() -> None:
    titles = [Say(lang).text(c.title) for c in rules().pack.criteria.values() for lang in LANGUAGES]
    assert not [title for title in titles if len(title) > 60]


# Names


@pytest.mark.parametrize("hostile", ["\x1b[31mrød", "\u202eLTR", "\x07ring", "a\u200bb", "[bold]x[/bold]"])
def test_a_hostile_name_steers_neither_terminal_nor_writing(hostile: str) -> None:
    found = judged(
        record("E1", supports=["overview-exists"]) | {"what": hostile}, parties=[party("a", name=hostile)]
    )
    report = as_text(found, rules().pack, Say("nb"))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069]", report)
    assert "[bold]x[/bold]" in report or "[bold]" not in hostile


def test_harmless_keeps_what_people_write() -> None:
    name = "0–24-samarbeidet «æøå» 👩‍👧"
    assert harmless(name) == name


def test_what_is_told_by_its_number_is_never_printable() -> None:
    """So that most texts, in which all is printable, are not searched for it."""
    every = "".join(letter for letter in map(chr, range(0x110000)) if letter.isprintable())
    assert harmless(f"{every}\n") == f"{every}\n"  # the end of a line has it searched


def test_a_collaboration_may_be_named_in_any_script() -> None:
    assert collaboration(collaboration={"id": "øæå", "name": "Ođđa – «ny»"}).collaboration.name
