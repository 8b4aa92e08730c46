"""Words that fit: no arena is told something that only fits another relation."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest

from ladder.flow import Case, assess, read_handbook
from ladder.model.assessment import ArenaResult
from ladder.model.values import Language, Text
from ladder.questions.ask import ask

from .build import DAY, PLAIN, arena, collaboration, party, record, rules

LANGUAGES = ("nb", "nn", "en")
TIERS = {
    "state-internal": ("ministry", "directorate"),
    "state-municipality": ("county-governor", "municipality"),
    "state-county": ("directorate", "county"),
    "between-municipalities": ("municipality", "municipality"),
    "county-municipality": ("county", "municipality"),
    "health-trust-municipality": ("health-trust", "municipality"),
    "network": ("association", "association"),
    "municipality-internal": ("municipality", "municipality"),
    "other": ("association", "other"),
}
STATE = {"state-internal", "state-municipality", "state-county"}
FOREIGN: dict[str, tuple[set[str], dict[Language, str]]] = {
    "bodies and papers of the state": (
        TIERS.keys() - STATE,
        {
            "nb": "departement|direktorat|statsråd|regjering|storting|statsforvalter|tildelingsbrev|instruks",
            "nn": "departement|direktorat|statsråd|regjering|storting|statsforvaltar|tildelingsbrev|instruks",
            "en": r"\bministr|directorate|cabinet|county governor|allocation letter|\binstructions\b",
        },
    ),
    "what state and municipality settle between them": (
        TIERS.keys() - {"state-municipality", "state-county"},
        {
            "nb": r"stat(en)? og kommune(n|ne)?\b|konsultasjonsordning|\bKS\b",
            "nn": r"stat(en)? og kommune(n|ne)?\b|konsultasjonsordning|\bKS\b",
            "en": r"state and (the )?municipalit|consultation scheme|\bKS\b",
        },
    ),
    "counties": (
        TIERS.keys() - {"state-county", "county-municipality", "state-municipality"},
        {"nb": "fylkeskommun", "nn": "fylkeskommun", "en": r"\bcount(y|ies)\b(?! governor)"},
    ),
    "health trusts": (
        TIERS.keys() - {"health-trust-municipality"},
        {"nb": "helseforetak", "nn": "helseføretak", "en": "health trust"},
    ),
}
"""Words, and the relations to which they are foreign."""
SAID_OF_THE_STATE = {
    "nb": r"\bkilde(n|ne|ns)\b|\bDFØ\b|\bi staten\b",
    "nn": r"\bkjelda\b|\bkjeldene\b|\bDFØ\b|\bi staten\b",
    "en": r"\bsources?\b|\bDFØ\b|\b(in|within) the state\b",
}
"""A sentence that tells what the source says, or what is so in the state, is true wherever it stands."""


@cache
def in_arenas(relation: str) -> tuple[ArenaResult, ...]:
    """Where nothing is known, where all is known to lack and where all is weakly shown, in every phase."""
    used = rules()
    asked = [i for c in used.pack.criteria.values() for i in c.indicators]
    parties = [party(id_, tier=tier) for id_, tier in zip("ab", TIERS[relation], strict=True)]
    ends = {"date": "2021", "source": {"work": "Et verk"}}
    found = []
    for records, phase in product(
        ([], [record(against=asked)], [record(kind="statement", supports=asked)]),
        (None, *used.pack.terms.phases),
    ):
        phases = [{"phase": phase, "since": "2019"}] if phase else []
        place = arena(relation=relation, phases=phases, lasting=True, ends=ends)
        found += assess(
            Case(collaboration(*records, parties=parties, arenas=[place]), used, DAY, PLAIN)
        ).arenas
    return tuple(found)


def told(found: ArenaResult) -> Iterator[Text]:
    """What is said to the arena itself: not what does not apply to it, nor the source's reservations."""
    for step in found.steps:
        yield step.title
        for criterion in (c for c in step.criteria if c.applies):
            yield criterion.title
            yield from (indicator.question for indicator in criterion.indicators)
            known = rules().pack.criteria[criterion.id]
            yield from (known.requirement, known.why)
    actions = found.every_action
    yield from (action.text for action in actions)
    yield from (rules().pack.terms.roles[action.role] for action in actions)
    yield from (notice.text for notice in found.warnings)
    if found.erosion:
        yield from (notice.text for notice in (*found.erosion.signs, *found.erosion.counter_signs))
    if found.phase_asks:
        yield found.phase_asks.text
    yield from (reason.text for role in found.roles for reason in role.expected)
    yield from (reason.text for reason in found.target.reasons)


def sentences(texts: Iterator[Text], lang: Language) -> set[str]:
    return {
        sentence
        for text in texts
        for sentence in re.split(r"(?<=[.?!:;])\s", getattr(text, lang) or text.nb)
        if not re.search(SAID_OF_THE_STATE[lang], sentence, re.IGNORECASE)
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("relation", TIERS)
def test_no_arena_is_told_what_only_fits_another_relation(relation: str, lang: Language) -> None:
    said = {sentence for found in in_arenas(relation) for sentence in sentences(told(found), lang)}
    for what, (foreign_to, words) in FOREIGN.items():
        if relation in foreign_to:
            flags = 0 if lang != "en" and "KS" in words[lang] else re.IGNORECASE
            assert not [s for s in sorted(said) if re.search(words[lang], s, flags)], what


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("relation", TIERS)
def test_no_arena_is_asked_what_only_fits_another_relation(relation: str, lang: Language) -> None:
    parties = [party(id_, tier=tier) for id_, tier in zip("ab", TIERS[relation], strict=True)]
    here = Case(collaboration(parties=parties, arenas=[arena(relation=relation)]), rules(), DAY, PLAIN)
    guide = ask(here, read_handbook().interview).guide
    said = sentences((text for q in guide for text in (q.text, q.listen_for)), lang)
    assert said
    for what, (foreign_to, words) in FOREIGN.items():
        if relation in foreign_to:
            assert not [s for s in sorted(said) if re.search(words[lang], s)], what


def test_every_relation_of_the_rules_is_tried() -> None:
    assert set(TIERS) == set(rules().pack.terms.relations)


@pytest.mark.parametrize("what", FOREIGN)
def test_the_words_are_said_where_they_belong(what: str) -> None:
    """Or the list would look for nothing."""
    if what == "health trusts":
        return
    foreign_to, words = FOREIGN[what]
    said = [s for r in TIERS if r not in foreign_to for f in in_arenas(r) for s in sentences(told(f), "nb")]
    assert any(re.search(words["nb"], sentence) for sentence in said)
