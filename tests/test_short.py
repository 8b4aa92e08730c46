"""The short answer: on one screen, true line by line, and it says what the evidence says."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import cycle, product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.flow import Case, assess, read_collaboration, read_rules
from ladder.model.assessment import ArenaResult, Assessment
from ladder.model.values import MET, Language
from ladder.render import text
from ladder.render.assess import document as full
from ladder.render.document import (
    Block,
    Document,
    Item,
    Link,
    Para,
    Ref,
    Section,
    Staircase,
    everything,
    words,
)
from ladder.render.short import document, go_on, views
from ladder.render.short.first import find_out, heading
from ladder.render.short.fit import LINES, SIZES, WIDTH, lines
from ladder.render.short.gaps import beyond
from ladder.render.short.gaps import gap as told_gap
from ladder.render.short.ground import ground as told_ground
from ladder.render.short.seen import Seen
from ladder.render.short.stairs import aim
from ladder.render.short.verdict import target
from ladder.render.short.verdict import verdict as told_verdict
from ladder.words import Say

from .build import (
    DAY,
    PLAIN,
    ROOT,
    approved,
    arena,
    as_text,
    blocks,
    collaboration,
    from_data,
    judged,
    only_arena,
    party,
    random_collaboration,
    record,
    rules,
    whole,
)
from .test_examples import EXAMPLES, without_what_varies

LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
DAYS = [date(2015, 6, 1), date(2016, 6, 1), DAY, date(2021, 6, 1), date(2025, 11, 1), date(2040, 1, 1)]
WIDTHS = (60, 80, WIDTH, 140, 160)
SIGNS = "✓◐◔✗?"
PACK = rules().pack


def example(name: str, day: date) -> Assessment:
    collaboration = read_collaboration(ROOT / "examples" / f"{name}.toml", rules())
    return assess(Case(collaboration, rules(), day, PLAIN))


def told(found: Assessment, lang: Language = "nb") -> Document:
    return document(found, PACK, Say(lang))


def shown(found: Assessment, lang: Language = "nb", width: int = WIDTH) -> str:
    return text.render(told(found, lang), width=width)


def parts(found: Document) -> list[Section]:
    return [block for block in found.lead if isinstance(block, Section)]


def seen(found: Assessment, lang: Language = "nb", of: ArenaResult | None = None) -> Seen:
    view = views(found, PACK, Say(lang))[0]
    return Seen(of or only_arena(found), view.phrases, view.records, view.as_of)


def for_(*indicators: str, id_: str = "E1", kind: str = "steering-document", **keys: Any) -> dict[str, Any]:
    return record(id_, kind, supports=list(indicators), **keys)


def against(*indicators: str, id_: str = "E9", kind: str = "report", **keys: Any) -> dict[str, Any]:
    return record(id_, kind, against=list(indicators), **keys)


def all_of(step: int, id_: str = "E1", **keys: Any) -> dict[str, Any]:
    """A report on every question of a step, which is enough for what is done and for what is written."""
    here = (c for id_, c in PACK.criteria.items() if PACK.step_of[id_] == step)
    return record(id_, "minutes", date="2020-11", supports=[i for c in here for i in c.indicators], **keys)


def keeps_its_promises(found: Assessment, lang: Language) -> None:
    """What holds of every short answer."""
    say, document = Say(lang), told(found, lang)
    assert shown(found, lang).count("\n") <= LINES * len(found.arenas)
    for width in WIDTHS:
        assert all(len(line) <= width for line in shown(found, lang, width).splitlines())
    for section, judged_arena in zip(parts(document), found.arenas, strict=True):
        assert lines(section) <= LINES
        is_whole(section)
        if judged_arena.is_shared and found.evidence:
            is_true(section, seen(found, lang, judged_arena), say)


def is_whole(section: Section) -> None:
    """Nothing is empty, and nothing is left to be filled in."""
    for block in everything([section]):
        match block:
            case Staircase(title, description, head, steps):
                assert all((title, description, *head, *steps))
            case Item(line, marker, below):
                assert words(line).strip() not in ("", ".")
                assert marker or below
            case Para(line):
                assert words(line).strip()
    for line in text.blocks((section,), width=WIDTH).splitlines():
        assert not re.search(r"[{}]|\(\)|: \.|,\s*,| ,|None|\(:", line), line


def is_true(section: Section, told: Seen, say: Say) -> None:
    """The picture and the sentences say of each step what is so."""
    judged_arena, in_place = told.arena, say("short", "status-met")
    table = next(block.table for block in section.blocks if isinstance(block, Staircase))
    for row, step in zip(table.rows, reversed(judged_arena.steps), strict=True):
        assert words(row[0]).startswith(f"{step.number} ")
        assert (in_place in words(row[1])) == (step.status == "met")
        assert any(words(cell) == say("short", "aim-set") for cell in row) == (
            step.published and step.number == judged_arena.target.set
        )
    assert all(in_place not in sentence for sentence in told_verdict(told))
    doubted = {base.step for base in (*judged_arena.level.unsupported, *judged_arena.level.undocumented)}
    assert not doubted & set(range(1, judged_arena.level.reached + 1))
    gaps_say_what_the_evidence_says(section, told, say)


def gaps_say_what_the_evidence_says(section: Section, told: Seen, say: Say) -> None:
    missing, higher = told.arena.lacking, [*beyond(told)]
    listed, known = {p.criterion for p in missing}, _known_to_lack(told)
    assert listed <= known
    assert bool(higher) == any(criterion.id in known - listed for criterion in told.counting)
    heading = next((b for b in section.blocks if isinstance(b, Item) and is_about_gaps(b, say)), None)
    assert bool(heading) == bool(missing or higher)
    if heading is None:
        return
    gaps = heading.below[: len(heading.below) - len(higher)]
    assert len(gaps) >= min(2, len(missing))
    assert len(gaps) <= 5
    left = len(missing) - len(gaps)
    assert (f" {len(missing)})" in words(heading.line)) == (left > 0)
    before: set[str] = set()
    for item, point in zip(gaps, missing, strict=False):
        assert isinstance(item, Item)
        line = words(item.line)
        assert line.startswith(told.phrases.criterion(point.criterion))
        cited = next(piece.text for piece in item.line if isinstance(piece, Ref))
        assert cited in point.records
        own = told.records[cited].what
        if cited in before:
            assert f": {say('short', 'same-record')} (" in line
            continue
        before.add(cited)
        kept = re.search(r": (?:… )?(.*?)(?: …)? \(", line)
        assert kept
        assert kept[1].rstrip(".") in own
        assert len(kept[1]) >= min(len(own), 15)


def _known_to_lack(told: Seen) -> set[str]:
    return {id_ for id_, criterion in told.criteria.items() if criterion.ceiling < MET}


def is_about_gaps(item: Item, say: Say) -> bool:
    return words(item.line).startswith(say("short", "missing").rstrip(":"))


IN_TURN = [(case, lang) for case, lang in zip(product(EXAMPLES, DAYS), cycle(LANGUAGES), strict=False)]
"""Every example on every day, in one of the languages; the rest where everything is tried."""


@pytest.mark.parametrize(
    ("name", "day", "lang"),
    [
        (name, day, lang) if ((name, day), lang) in IN_TURN else whole(name, day, lang)
        for name, day, lang in product(EXAMPLES, DAYS, LANGUAGES)
    ],
)
def test_the_examples_keep_the_promises_on_every_day(name: str, day: date, lang: Language) -> None:
    keeps_its_promises(example(name, day), lang)


CASES = sorted((ROOT / "tests" / "cases").glob("*.toml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_small_collaborations_keep_them_too(path: Path) -> None:
    for day, lang in ((date(2025, 6, 1), "nb"), (date(2026, 1, 1), "nn"), (date(2040, 1, 1), "en")):
        found = assess(Case(read_collaboration(path, rules()), rules(), day, PLAIN))
        keeps_its_promises(found, lang)  # type: ignore[arg-type]


@pytest.mark.parametrize("variant", ["figure-2", "figure-3"])
def test_so_does_the_published_ladder(variant: str) -> None:
    other = read_rules(ROOT / "rules", variant)
    path = ROOT / "examples" / "0-24-samarbeidet.toml"
    found = assess(Case(read_collaboration(path, other), other, DAY, PLAIN))
    read = text.render(document(found, other.pack, Say("nb")), width=WIDTH)
    assert read.count("\n") <= 2 * LINES
    assert "◄ varig" not in read
    assert "◄ mål" in read


@blocks(12)
def test_any_collaboration_keeps_the_promises(block: int) -> None:
    for seed in range(block * 30, (block + 1) * 30):
        found = assess(Case(from_data(random_collaboration(Random(seed))), rules(), DAY, PLAIN))
        keeps_its_promises(found, LANGUAGES[seed % 3])


@pytest.mark.parametrize("lang", ["nb", whole("nn"), whole("en")])
def test_long_words_and_many_parties_have_room_too(lang: Language) -> None:
    indicators = [next(iter(c.indicators)) for c in PACK.criteria.values() if c.core]
    long = "Det er sagt mye om dette, og det er sagt av mange som burde vite hva de snakker om. " * 9
    records = [
        against(i, id_=f"E{n}", what=long, parties=sorted({f"p{n % 9}", f"p{n % 7 + 1}", "p8"}))
        for n, i in enumerate(indicators)
    ]
    parties = [party(f"p{n}", name=f"Direktoratet for {n} svært lange og sammensatte navn") for n in range(9)]
    for arenas in ([arena()], [arena(), arena("annen")]):
        given = [r | {"arenas": [a["id"] for a in arenas]} for r in records]
        keeps_its_promises(judged(*given, parties=parties, arenas=arenas), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_short_answer_is_the_approved_one(name: str, lang: Language) -> None:
    document_ = told(example(name, EXAMPLES[name]), lang)
    stable = document_._replace(subtitle=without_what_varies(document_.subtitle))
    path = ROOT / "examples" / f"{name}.short.{lang}.txt"
    assert approved(path, text.render(stable, width=WIDTH))


# The command


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, ["assess", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_prints_the_short_answer_and_with_full_the_whole_report(
    lang: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    asked = ("examples/minimal.toml", "--as-of", "2026-01-01", "--engine", "plain")
    minimal, given = example("minimal", date(2026, 1, 1)), ("--as-of 2026-01-01",)
    made = document(minimal, PACK, Say(lang), asked[0], *given)
    assert run(*asked, "--lang", lang) == text.render(made, width=WIDTH)
    assert f"ladder plan {asked[0]} {given[0]}" in " ".join(text.render(made, width=400).split())
    far = document(minimal, PACK, Say(lang), f"{'far/' * 20}minimal.toml", *given)
    assert f"ladder plan {Say(lang)('short', 'file')}." in " ".join(text.render(far, width=400).split())
    full = run(*asked, "--lang", lang, "--full")
    assert Say(lang)("report", "evidence") in full
    for format_ in ("markdown", "html", "json", "csv"):
        of_format = (*asked, "--lang", lang, "--format", format_)
        assert run(*of_format) == run(*of_format, "--full")


def test_what_judged_is_told_before_and_the_answer_last() -> None:
    found = example("0-24-samarbeidet", DAY)
    read = shown(found).splitlines()
    assert any("sjekksum" in line for line in read[:4])
    assert read[-1].strip().startswith("Hele rapporten: ladder assess FIL --full.")
    whole_report = full(found, PACK, Say("nb"))
    assert [section.id for section in parts(whole_report)] == [arena.id for arena in found.arenas]
    last = whole_report.answer_last
    assert [section.id for section in last.sections[-2:]] == [arena.id for arena in found.arenas]
    assert Counter([*last.lead, *last.sections]) == Counter([*whole_report.lead, *whole_report.sections])


# A file with nothing in it


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_records_there_is_no_verdict_but_a_way_to_begin(lang: Language) -> None:
    say, found = Say(lang), judged(arenas=[arena(target=3)])
    text = " ".join(shown(found, lang).split())
    for key in ("no-records", "begin-interview", "begin-sheet", "begin-ask", "begin-rules"):
        assert say("short", key, file=say("short", "file")) in text
    for key in ("none-begun", "known", "missing", "first"):
        assert say("short", key, step=1, count=0, core=0).split(" ")[0] not in text.replace(
            say("short", "no-records"), ""
        )
    assert not any(sign in text for sign in SIGNS)
    assert target(seen(found, lang)) in text
    assert find_out(seen(found, lang)) in text
    keeps_its_promises(found, lang)


def test_one_party_alone_gets_no_verdict() -> None:
    found = judged(for_("overview-exists"), arenas=[arena(parties=["a"])])
    assert Say("nb")("report", "no-verdict") in " ".join(shown(found).split())


# Each sentence: when it is said, and when not


def verdict(*records: dict[str, Any], **keys: Any) -> list[str]:
    return [*told_verdict(seen(judged(*records, **keys)))]


SHARED = record("E1", "minutes", supports=["cross-sector-channel-in-use"], date="2020-11")


def up_to(step: int) -> list[dict[str, Any]]:
    """Every question up to a step, shown by what is written and by what is told."""
    told = [all_of(n, f"E{n}") for n in range(1, step + 1)]
    return [*told, *({**one, "id": f"L{one['id']}", "kind": "law"} for one in told)]


TWO_OPEN = (
    "Hvis alt det ukjente er i orden, er trinn 1 og 2 nådd, men på trinn 3 er det kjent at noe mangler."
)


def test_what_is_begun_is_told_as_begun_and_nothing_as_in_place() -> None:
    assert verdict(SHARED)[0].endswith("Noe er begynt på trinn 1.")
    assert "Noe er begynt" not in " ".join(verdict(against("overview-exists")))


def test_no_step_is_called_not_reached_that_may_be_so_for_all_we_know() -> None:
    assert verdict(SHARED)[0].startswith("Ingen trinn er dokumentert som nådd (publisert trapp: 0 av 4).")
    lacking_one = verdict(SHARED, against("overview-exists"))[0]
    assert lacking_one.startswith("Ingen trinn er nådd (publisert trapp: 0 av 4).")


def test_what_hinders_is_told_in_the_sentence_that_says_what_is_begun() -> None:
    both = verdict(SHARED, against("overview-exists"))[0]
    assert both.endswith("Noe er begynt på trinn 1, men der er det også kjent at noe mangler.")
    goals = for_("goals-shared", id_="E2")
    higher = verdict(SHARED, goals, against("overview-exists"))[0]
    assert higher.endswith("Noe er begynt på trinn 1 og 2, men trinn 1 har kjente mangler.")


def test_how_far_it_may_be_is_told_where_nothing_hinders_what_is_begun() -> None:
    assert TWO_OPEN in verdict(SHARED, against("letter-says-what"))
    assert TWO_OPEN not in verdict(SHARED)
    nothing_lacks = "Vi kjenner ingen mangler som står i veien for noe trinn, men vet ikke nok til å si at"
    assert f"{nothing_lacks} trinn 1 er nådd." in verdict(SHARED)
    assert f"{nothing_lacks} trinn 2 er nådd." in verdict(all_of(1))
    assert "På trinn 1 er det kjent at noe mangler." in verdict(against("overview-exists"))


def test_a_step_that_is_met_is_reached_and_in_place() -> None:
    found = judged(all_of(1))
    assert only_arena(found).level.reached == 1
    said = " ".join(told_verdict(seen(found)))
    assert said.startswith("Nådd: trinn 1 (publisert trapp: 1 av 4).")
    assert "✓ på plass" in shown(found)
    assert "4 av 4 oppfylt" in shown(found)


def test_where_the_published_ladder_stands_elsewhere_it_is_told_why() -> None:
    top = "Toppen av den publiserte trappa spør om noe av det som trinn 5 spør om her."
    found = judged(*up_to(4))
    assert (only_arena(found).level.reached, only_arena(found).published) == (4, 3)
    assert top in " ".join(shown(found).split())
    for alike in (judged(*up_to(3)), judged(*up_to(5)), judged(SHARED)):
        assert top not in " ".join(shown(alike).split())


def test_no_reason_is_given_that_is_not_there_where_another_variant_stands_elsewhere() -> None:
    other = read_rules(ROOT / "rules", "figure-3")
    phases = [{"phase": "operation", "since": "2020-01-01"}]
    arenas = [arena(relation="state-municipality", phases=phases)]
    parties = [party("a"), party("b"), party("k", tier="municipality")]
    given = collaboration(*up_to(5), against("state-signals-aligned"), arenas=arenas, parties=parties)
    found = assess(Case(given, other, DAY, PLAIN))
    assert (only_arena(found).level.reached, only_arena(found).published) == (2, 4)
    read = " ".join(text.render(document(found, other.pack, Say("nb")), width=WIDTH).split())
    assert "Den publiserte trappa spør ikke om helt det samme som trinnene her." in read
    assert "trinn 5" not in read


def test_what_rests_on_too_little_is_told_apart_from_what_rests_on_what_is_lacking() -> None:
    goals = for_("goals-shared", id_="E2")
    lacking = "Derfor hviler trinn 2 på trinn med mangler."
    too_little = "Det som er dokumentert på trinn 2, hviler på trinn vi vet for lite om."
    assert too_little in verdict(goals)
    assert lacking not in verdict(goals)
    assert lacking in verdict(goals, against("overview-exists"))
    assert not {lacking, too_little} & set(verdict(SHARED))


def test_what_the_sources_disagree_about_is_told() -> None:
    disagree = (
        record("E1", "minutes", supports=["overview-exists"], date="2020-11"),
        record("E2", "minutes", against=["overview-exists"], date="2020-11"),
    )
    begun = SHARED | {"id": "E3"}
    assert "Kildene er uenige om trinn 1." in verdict(*disagree, begun)
    assert not any("uenige" in said for said in verdict(disagree[0], begun))
    assert "omstridt" in shown(judged(*disagree))


def test_where_they_disagree_whether_something_is_begun_that_is_not_denied() -> None:
    on = [record("E2", "minutes", against=["cross-sector-channel-in-use"], date="2020-11"), SHARED]
    denied = "Det er ikke dokumentert at noe er begynt på trinn"
    disagree = "Kildene er uenige om noe er begynt på trinn"
    for given, step in ((on, 1), ([all_of(1, "E3", arenas=["arena"]), *_about_goals()], 2)):
        said = verdict(*given)
        assert said[0].endswith(f"{disagree} {step}.")
        assert denied not in " ".join(said)
        assert f"Kildene er uenige om trinn {step}." not in said
    agreed = verdict(against("overview-exists"))
    assert agreed[0].endswith(f"{denied} 1.")
    one = _about_covering("p1")
    begun = verdict(*on, for_("information-updated", id_="E4", kind="minutes", date="2020-11"))
    for said in (verdict(*one, parties=PARTIES), begun):
        assert disagree not in " ".join(said)
        assert "Kildene er uenige om trinn 1." in said
    several = verdict(*one, *_about_covering("p2"), parties=PARTIES)
    assert several[0].endswith(f"{disagree} 1.")


def _about_goals() -> list[dict[str, Any]]:
    return [for_("goals-shared", id_="E4"), against("goals-shared", id_="E5")]


def _about_covering(party: str) -> list[dict[str, Any]]:
    """That the overview covers one party, and that it does not."""
    told = {"date": "2020-11", "parties": [party]}
    yes, no = {"supports": ["overview-covers-party"]}, {"against": ["overview-covers-party"]}
    return [record(f"{party}-{n}", "minutes", **told, **side) for n, side in enumerate((yes, no))]


def test_where_nothing_counts_it_is_told_why_and_nothing_is_called_reached() -> None:
    old = verdict(SHARED | {"date": "2012"})[0]
    assert old.endswith("teller ikke: Det er for gammelt.")
    several = verdict(SHARED | {"date": "2012"}, SHARED | {"id": "E2", "kind": "intent"})[0]
    assert "bare en intensjon" in several
    assert "for gammelt" in several
    assert " eller " in several
    little = verdict(
        record("E1", "minutes", supports=["overview-covers-party"], parties=["p1"]), parties=PARTIES
    )
    assert "er for lite til at et trinn er begynt" in little[0]
    beside = verdict(against("leaders-meet-across"))[0]
    assert beside.endswith("Ingen opplysninger i filen gjelder kjernekriteriene her.")
    assert not any("nådd" in said for said in (old, several, little[0], beside))


TARGETS = [
    ({}, "Målet er ikke satt, og reglene anbefaler ikke noe."),
    ({"target": 3}, "Målet er trinn 3."),
    ({"target": 3, "lasting": True}, "Målet er trinn 3, og varig samordning."),
    (
        {"lasting": True},
        "Målet er at samordningen varer; noe trinn er ikke satt, og reglene anbefaler ikke noe.",
    ),
]


@pytest.mark.parametrize(("keys", "said"), TARGETS)
def test_the_target_is_told_once(keys: dict[str, Any], said: str) -> None:
    found = judged(SHARED, arenas=[arena(**keys)])
    assert [*told_verdict(seen(found))][-1] == said
    marks = re.findall("◄ (?:mål|varig|anbefalt)", shown(found))
    assert len(marks) == ("target" in keys) + ("lasting" in keys)


def test_a_recommended_target_is_told_apart_from_one_that_is_set() -> None:
    case = example("0-24-samarbeidet", DAY)
    state = case.arenas[0]
    assert state.target.set == state.target.recommended == 4
    assert target(seen(case, of=state)) == "Målet er trinn 4, som reglene anbefaler, og varig samordning."
    for set_, mark, said in (
        (None, "◄ anbefalt", "Målet er ikke satt; reglene anbefaler trinn 4, og varig samordning."),
        (3, "", "Målet er trinn 3, og varig samordning; reglene anbefaler trinn 4."),
        (4, "◄ mål", "Målet er trinn 4, som reglene anbefaler, og varig samordning."),
    ):
        changed = state.model_copy(update={"target": state.target.model_copy(update={"set": set_})})
        told = seen(case, of=changed)
        assert (aim(told, state.steps[3]), target(told)) == (mark, said)


def ground(*records: dict[str, Any], **keys: Any) -> str:
    return " ".join(told_ground(seen(judged(*records, **keys))))


def test_the_ground_says_how_much_how_well_and_how_new() -> None:
    assert ground(SHARED) == "Vi vet noe om 1 av 22 kjernekriterier. Nyeste kilde: 11.2020."
    weak = against("goals-shared", kind="statement", date="2020-12-03")
    assert "Vi vet noe om 2 av 22 kjernekriterier (1 bare fra svake kilder)." in ground(SHARED, weak)
    assert ground(SHARED, weak).endswith("Nyeste kilde: 03.12.2020.")
    assert ground(SHARED | {"date": "2012"}) == "Vi vet ikke noe om de 22 kjernekriteriene denne dagen."
    assert "svake" not in ground(SHARED, against("goals-shared"))
    assert ground(weak).startswith("Vi vet noe om 1 av 22 kjernekriterier, og bare fra svake kilder.")


def aside(*indicators: str) -> dict[str, Any]:
    return {"not_applicable": [{"indicator": i, "why": "…", "source": {"work": "W"}} for i in indicators]}


def test_what_the_file_sets_aside_is_told_and_a_part_only_as_a_part() -> None:
    said = "Satt til side i filen, med grunn i hele rapporten:"
    both = ("overview-exists", "overview-covers-party")
    assert "Satt til side" not in ground(SHARED)
    for part in both:
        assert f"{said} en del av Felles oversikt over pågående arbeid." in ground(SHARED, **aside(part))
    assert f"{said} Felles oversikt over pågående arbeid." in ground(SHARED, **aside(*both))
    elsewhere = "county-governor-role-settled"
    assert f"{said} Statsforvalterens rolle." in ground(SHARED, **aside(elsewhere))


# Gaps


def gap(*records: dict[str, Any], **keys: Any) -> str:
    told = seen(judged(*records, **keys))
    return words(told_gap(told, told.arena.lacking[0]))


def test_a_gap_is_told_in_the_words_of_the_record_with_whom_when_and_which() -> None:
    given = against("overview-exists", what="Ingen har oversikt.", date="2020-10")
    title = "Felles oversikt over pågående arbeid, trinn 1, begge"
    assert gap(given) == f"{title}: Ingen har oversikt. (rapport, 10.2020: E9)"
    others = (against("overview-exists", id_=f"E{n}", what="Det er ingen her som har det.") for n in range(3))
    assert "; også E0, E1, E2)" in gap(given, *others)
    more = (against("overview-exists", id_=f"E{n}", what="Det er ingen her som har det.") for n in range(4))
    assert "; og 4 til)" in gap(given, *more)


def test_what_was_told_later_is_told_by_since_when_it_was_so() -> None:
    given = against("overview-exists", date="2020-10", since="2015-03")
    assert "(rapport, siden 03.2015: E9)" in gap(given, as_of=date(2016, 1, 1))
    assert "(rapport, 10.2020: E9)" in gap(given)


PARTIES = [party(f"p{n}", name=f"Part {n}") for n in range(1, 9)]


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ([1], "Part 1"),
        ([1, 2, 3], "Part 1, Part 2 og Part 3"),
        ([1, 2, 3, 4], "4 av 8"),
        ([1, 2, 3, 4, 5, 6], "alle unntatt Part 7 og Part 8"),
        ([1, 2, 3, 4, 5, 6, 7, 8], "alle 8"),
    ],
)
def test_whom_a_gap_concerns_is_told_shortly(lacking: list[int], said: str) -> None:
    given = against("overview-covers-party", parties=[f"p{n}" for n in lacking])
    assert f", trinn 1, {said}: " in gap(given, parties=PARTIES)


IN_STATE_AND_MUNICIPALITY = [
    party("d", name="Departementet", tier="ministry"),
    *(party(f"e{n}", name=f"Etat {n}") for n in range(1, 6)),
    party("k", name="Kommunen", tier="municipality"),
]
"""Those of the state, who are asked what it does, and one who is not."""
OF_EACH, OF_ANY = "state-signals-aligned", "county-governor-role-settled"


@pytest.mark.parametrize(
    ("asked", "present", "lacking", "said"),
    [
        *((asked, ["d", "k"], None, "Departementet") for asked in (OF_EACH, OF_ANY)),
        *((asked, ["d", "e1", "k"], None, "Departementet og Etat 1") for asked in (OF_EACH, OF_ANY)),
        *(
            (asked, ["d", "e1", "e2", "e3", "k"], None, "alle de 4 som spørres")
            for asked in (OF_EACH, OF_ANY)
        ),
        *((asked, ["d", "e1"], None, "begge") for asked in (OF_EACH, OF_ANY)),
        (OF_EACH, ["d", "e1", "e2", "e3", "e4", "k"], ["e1", "e2", "e3", "e4"], "4 av de 5 som spørres"),
    ],
)
def test_all_are_all_who_take_part_and_others_are_counted_among_those_who_are_asked(
    asked: str, present: list[str], lacking: list[str] | None, said: str
) -> None:
    where = [arena(relation="state-municipality", parties=present)]
    given = against(asked, **({"parties": lacking} if lacking else {}))
    assert f", {said}: " in gap(given, parties=IN_STATE_AND_MUNICIPALITY, arenas=where)


def test_what_all_lack_together_is_not_told_of_one_who_lacks_something_more() -> None:
    joint = against("overview-exists", what="Ingen har oversikt.", id_="E1")
    own = against("overview-covers-party", parties=["p1"], id_="E2")
    assert ", trinn 1, alle 8: Ingen har oversikt." in gap(joint, own, parties=PARTIES)
    assert ", trinn 1, Part 1: " in gap(own, parties=PARTIES)


def test_what_only_speaks_against_is_told_before_what_also_praises() -> None:
    mixed = record(
        "E1", "report", what="Noe er bra. Resten mangler, og det vet alle.", partly=["overview-exists"]
    )
    assert "Ingen har" in gap(mixed, against("overview-exists", what="Ingen har oversikt over alt dette."))


def test_of_a_record_that_also_praises_the_end_is_kept() -> None:
    praise = "Det er mye å glede seg over i dette samarbeidet, som har holdt på i mange år og gjort mye. " * 4
    lack = "Det som mangler, er en oversikt som omfatter alle."
    indicators = [next(iter(c.indicators)) for c in PACK.criteria.values() if c.core]
    given = [record(f"E{n}", "report", what=praise + lack, partly=[i]) for n, i in enumerate(indicators)]
    text = " ".join(shown(judged(*given)).split())
    assert f"… {lack}" in text


def test_what_one_record_tells_of_two_gaps_is_told_once() -> None:
    ours, other = "Direktoratene forstår oppdraget ulikt.", "Ingen har oversikt."
    twice = against("goals-shared", "ambition-decided", id_="E1", what=ours)
    read = " ".join(shown(judged(twice, against("overview-exists", what=other))).split())
    for said in (
        f"Felles oversikt over pågående arbeid, trinn 1, begge: {other} (rapport, 10.2020: E9)",
        f"Felles og kjente mål, trinn 2, begge: {ours} (rapport, 10.2020: E1)",
        "Avklart omfang og ambisjon, trinn 2, begge: samme opplysning som over (10.2020: E1)",
    ):
        assert said in read
    whole_report = " ".join(as_text(judged(twice), PACK, Say("nb")).split())
    assert whole_report.count(f"begge: {ours}") == read.count(f"begge: {ours}") + 2 == 3


def test_what_is_worth_strengthening_is_missing_too() -> None:
    found = judged(against("leaders-meet-across", what="Lederne møtes ikke."))
    text = " ".join(shown(found).split())
    assert "Lederne møtes ikke." in text
    assert "(støttekriterium)" in text


def test_a_record_that_says_partly_is_told_as_such_for_its_words_may_praise() -> None:
    half = record("E1", "report", partly=["overview-exists"])
    assert "trinn 1, begge, bare delvis: Noe." in gap(half)
    assert "delvis" not in gap(against("overview-exists"))
    assert "delvis" not in gap(half, against("overview-covers-party"))


def test_what_is_missing_beyond_the_target_is_told_in_one_line() -> None:
    low = {"arenas": [arena(target=1)]}
    told = " ".join(shown(judged(against("goals-shared"), **low)).split())
    assert "Dette mangler: → Høyere opp i trappa er det kjent at noe mangler på trinn 2." in told
    assert "Høyere opp" not in shown(judged(against("overview-exists"), **low))
    assert "Høyere opp" not in shown(judged(against("goals-shared"), arenas=[arena(target=2)]))
    assert "Høyere opp" not in shown(judged(against("party-keeps-up"), **low))
    ends = {"date": "2021-06-30", "source": {"work": "Et verk"}}
    condition = judged(against("next-stage-decided"), arenas=[arena(target=1, ends=ends)])
    assert "Høyere opp i trappa er det kjent at noe mangler på trinn 5." in shown(condition)


def test_where_nothing_is_missing_there_is_no_heading_for_it() -> None:
    assert "Dette mangler" not in shown(judged(SHARED))


# Do first


def headings(found: Assessment) -> Iterator[str]:
    for section in parts(told(found)):
        yield from (words(b.line) for b in section.blocks if isinstance(b, Item) and b.below)


def test_what_the_source_recommends_is_named_by_number() -> None:
    found = example("0-24-samarbeidet", DAY)
    assert [h for h in headings(found) if h.startswith("Gjør først")] == [
        "Gjør først (DFØ-notat 2020:3 anbefaler selv nr. 2, 3 og 4):"
    ] * 2
    assert "anbefaler selv" not in shown(judged(against("overview-exists")))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nb", ("anbefaler selv nr. 1", "anbefaler selv nr. 1 og 2")),
        ("nn", ("tilrår sjølv nr. 1", "tilrår sjølv nr. 1 og 2")),
        ("en", ("itself recommends no. 1", "itself recommends nos. 1 and 2")),
    ],
)
def test_a_number_of_an_action_cannot_be_read_as_a_quantity(lang: Language, said: tuple[str, str]) -> None:
    arena = example("0-24-samarbeidet", DAY).arenas[0]
    advised = [action for action in arena.first if action.advised]
    view = seen(example("0-24-samarbeidet", DAY), lang, arena)
    told_of = tuple(heading(view, advised[:count], 0) for count in (1, 2))
    assert told_of == tuple(f"{Say(lang)('short', 'first')} (DFØ-notat 2020:3 {each}):" for each in said)


def test_the_same_criterion_is_never_to_be_made_and_to_be_found_out_about() -> None:
    for shown_arena in example("0-24-samarbeidet", DAY).arenas:
        done = {id_ for action in shown_arena.first for id_ in action.serves}
        assert done.isdisjoint(shown_arena.find_out)


def test_every_sheet_of_the_answer_says_where_the_rest_is_told() -> None:
    first, second, below = full(example("0-24-samarbeidet", DAY), PACK, Say("nb")).lead
    assert links(first) == ["#state-more"]
    assert links(second) == []
    assert {"#state-more", "#state-municipality-more", "#evidence"} <= set(links(below))


def links(block: Block) -> list[str]:
    paras = (found for found in everything([block]) if isinstance(found, Para))
    return [piece.href for para in paras for piece in para.line if isinstance(piece, Link)]


def test_how_to_go_on_leads_to_the_first_step_with_a_gap() -> None:
    assert go_on(seen(judged(against("letter-says-what")))).count("ladder explain FIL 3") == 1
    assert go_on(seen(judged(SHARED))).count("ladder explain FIL 1") == 1
    result = CliRunner().invoke(main, ["explain", str(Path(ROOT / "examples" / "minimal.toml")), "3"])
    assert result.exit_code == 0


def test_no_size_leaves_a_gap_more_lines_than_the_one_before() -> None:
    room = [size.gap_lines for size in SIZES]
    assert room == sorted(room, reverse=True)
