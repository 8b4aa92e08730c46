"""Our own rule pack: what it must hold, and that it is only data."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from ladder.files import read
from ladder.files.check.pack import pack as checked
from ladder.flow import Case, assess, read_collaboration, read_rules
from ladder.model.problems import InputFile
from ladder.model.values import Text

from .build import DAY, PLAIN, ROOT, collaboration, rules

PACK = rules().pack
CORE = {
    1: {
        "shared-overview",
        "current-accessible-information",
        "cross-sector-channel",
        "shared-knowledge-base",
    },
    2: {
        "shared-problem-understanding",
        "shared-goals-known",
        "scope-and-ambition-settled",
        "time-and-arenas",
    },
    3: {
        "who-does-what",
        "responsibility-anchored",
        "steering-letters-aligned",
        "cross-effects-reviewed",
        "state-municipality-agreement",
    },
    4: {
        "shared-ownership",
        "joint-plan-or-measures",
        "joint-decision-rules",
        "responsibility-for-the-whole",
    },
    5: {
        "standing-organisation",
        "knowledge-base-maintained",
        "understanding-maintained",
        "line-matters-sorted",
        "joint-matters-sorted",
        "anchored-in-annual-steering",
    },
}
"""The criteria without which a step cannot be called reached, by our reading of the sources."""


def texts(value: Any, path: str) -> Iterator[tuple[str, Text]]:
    """Every text in the pack, with the way to it."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel):
        for key in type(value).model_fields:
            yield from texts(getattr(value, key), f"{path}.{key}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, f"{path}.{key}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts(item, f"{path}.{number}")


TEXTS = dict(texts(PACK, "pack"))


def test_the_core_criteria_are_those_of_the_sources() -> None:
    core = {
        step.number: {i for i, c in PACK.criteria_of(step).items() if c.core} for step in PACK.ladder.steps
    }
    assert core == CORE


def test_the_ladder_has_five_steps_of_which_four_are_published() -> None:
    assert [step.published for step in PACK.ladder.steps] == [True] * 4 + [False]
    assert PACK.ladder.steps[4].note is not None
    assert not [text for text in TEXTS.values() if "felles måloppnåelse" in text.nb.casefold()]


def test_every_text_is_there_in_three_languages() -> None:
    assert len(TEXTS) > 700
    assert not [path for path, text in TEXTS.items() if text.nn is None or text.en is None]


def test_what_is_written_in_nynorsk_is_nynorsk() -> None:
    """Words that only bokmål has."""
    words = "ikke hva hvordan hvem hvor hvorfor hvilke hvilken hvilket noe noen jeg deres gjøre være fra mye"
    words += " uke bare flere virkemiddel virkemidler kilde kilder leder ledere et en eller/og mer dem"
    bokmål = rf"\b({'|'.join(words.split())})\b"
    found = {p: m[0] for p, t in TEXTS.items() if (m := re.search(bokmål, t.nn or "", re.IGNORECASE))}
    assert not found


def test_what_is_not_enough_is_so_for_many_reasons() -> None:
    """The examples show how evidence can fall short, not the same shortcoming over and over."""
    insufficient = [c.examples.insufficient for c in PACK.criteria.values()]
    statuses = {example.status for example in insufficient if example}
    assert statuses == {"at-least-partly", "partly", "at-most-partly", "not-met", "unknown"}


def test_every_question_is_a_question_in_english_too() -> None:
    questions = [indicator.question for indicator in PACK.indicators.values()]
    assert not [q.en for q in questions if not (q.en or "").endswith("?")]


def test_no_criterion_step_or_advice_is_named_in_python() -> None:
    named = {*PACK.criteria, *(i for c in PACK.criteria.values() for i in c.indicators)}
    named |= {w.id for w in PACK.warnings} | {t.id for t in PACK.targets.targets}
    named |= {step.id for step in PACK.ladder.steps} | {a.id for a in PACK.actions}
    named |= {v.id for v in PACK.ladder.variants} | {x.id for x in PACK.ladder.limits}
    assert PACK.erosion
    assert PACK.functions
    named |= {s.id for s in (*PACK.erosion.signs, *PACK.erosion.counter_signs)} | {t.id for t in PACK.tables}
    named |= {*PACK.functions.functions, *PACK.terms.roles, *PACK.instruments.titles}
    named |= {e.id for e in PACK.roles.expected}
    named |= {*PACK.evidence.kinds, *PACK.terms.relations, *PACK.terms.phases, *PACK.terms.tiers}
    words_of_the_engine = {"other", "report", "decision", "agreement", "strategy", "statement", "intent"}
    words_of_the_engine |= {"sector", "profile", "every-party"}  # an orientation; a heading; a join
    for path in (ROOT / "ladder").rglob("*.py"):
        quoted = set(re.findall(r'"([\w-]+)"', path.read_text(encoding="utf-8")))
        assert not quoted & named - words_of_the_engine, path


NEW_CRITERION = """
title.nb = "Felles kantine"
requirement.nb = "Partene spiser sammen."
why.nb = "Den som spiser sammen, snakker sammen."
weight = "core"
sources = [{ work = "dfo-2020-3", place = "kap. 2.2" }]

[indicators.lunch-is-shared]
question.nb = "Spiser partene lunsj sammen?"
needs = "minutes"

[met]
all = ["lunch-is-shared"]
"""


def test_adding_a_criterion_touches_no_python(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", folder)
    (folder / "criteria" / "1-share-information" / "shared-lunch.toml").write_text(NEW_CRITERION, "utf-8")
    new = read_rules(folder)
    found = assess(Case(collaboration(), new, DAY, PLAIN)).arenas[0].steps[0]
    assert "shared-lunch" in [criterion.id for criterion in found.criteria]
    assert found.count.core == len(CORE[1]) + 1
    assert new.pack.hash != PACK.hash


def test_the_checksum_does_not_depend_on_line_endings() -> None:
    documents = read.rule_files(ROOT / "rules")
    windows = {
        name: InputFile(document.name, document.source.replace(b"\n", b"\r\n"), document.data)
        for name, document in documents.items()
    }
    assert checked("rules", windows).hash == PACK.hash


def test_the_examples_are_in_order() -> None:
    for path in (ROOT / "examples").glob("*.toml"):
        assert read_collaboration(path, rules()).collaboration.id


def test_the_minimal_example_fits_on_one_screen() -> None:
    lines = (ROOT / "examples" / "minimal.toml").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 110
