"""What the program itself says is there in every language it claims, and names are made harmless."""

import re
from string import Formatter
from typing import Any

import pytest
import tomli

from ladder.render import text
from ladder.scenarios import told
from ladder.values import Text
from ladder.words import Say, harmless

from .build import ROOT, collaboration, judged, party, record, rules

WORDS: dict[str, Any] = {
    path.stem: tomli.loads(path.read_text(encoding="utf-8"))
    for path in (ROOT / "ladder" / "words").glob("*.toml")
}
ENTRIES = [(section, key, Text(**text)) for section, found in WORDS.items() for key, text in found.items()]


def test_everything_is_said_in_three_languages_with_the_same_values() -> None:
    for section, key, words in ENTRIES:
        assert words.nn, (section, key)
        assert words.en, (section, key)
        values = [
            {name for _, name, _, _ in Formatter().parse(said) if name}
            for said in (words.nb, words.nn, words.en)
        ]
        assert values[0] == values[1] == values[2], (section, key)


BY_PART = {
    "dip-phase",
    "dip-group",
    "no-gap-action",
    "no-open-action",
    "not-gap",
    "not-open",
    "not-strengthen",
}
BY_PART |= {f"value-{name}" for name in told.VALUES}
BY_PART |= {f"mutant-{kind}" for kind in ("needs", "months", "removed", "join", "core")}
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
        for section, key, _ in ENTRIES
        if section not in by_token
        and key not in quoted
        and key.removesuffix("-by").removesuffix("-lasting") not in quoted
        and key.replace("-", "_") not in quoted
        and key not in ("phase-change", "new-party")
        and key not in BY_PART
    ]
    assert not unsaid


def test_a_language_that_is_not_written_falls_back_to_bokmål() -> None:
    assert Say("nn").text(Text(nb="gjøre", en="do")) == "gjøre"
    assert Say("nn")("status", "not-met") == "ikkje oppfylt"


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


@pytest.mark.parametrize("hostile", ["\x1b[31mrød", "\u202eLTR", "\x07ring", "a\u200bb", "[bold]x[/bold]"])
def test_a_hostile_name_steers_neither_terminal_nor_writing(hostile: str) -> None:
    found = judged(
        record("E1", supports=["overview-exists"]) | {"what": hostile}, parties=[party("a", name=hostile)]
    )
    report = text.render(found, rules().pack, Say("nb"))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069]", report)
    assert "[bold]x[/bold]" in report or "[bold]" not in hostile


def test_harmless_keeps_what_people_write() -> None:
    name = "0–24-samarbeidet «æøå» 👩‍👧"
    assert harmless(name) == name


def test_a_collaboration_may_be_named_in_any_script() -> None:
    assert collaboration(collaboration={"id": "øæå", "name": "Ođđa – «ny»"}).collaboration.name
