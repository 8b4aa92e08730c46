"""What a report denies holds of everything it seems to be about, or it says what it is about."""

from typing import Any

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.model.values import Language
from ladder.words import Say

from .build import ROOT, arena, as_text, judged, record, rules

EXAMPLE = ROOT / "examples" / "minimal.toml"
CORE = {"nb": "kjernekriteri", "nn": "kjernekriteri", "en": "core criteri"}
SHARED = record("E1", "minutes", supports=["cross-sector-channel-in-use"], date="2020-11")
SUPPORTING = record(
    "E2", "minutes", supports=["leaders-meet-across", "leaders-know-other-bodies"], date="2020-11"
)
LACKING = record("E3", "report", against=["adjacent-efforts-listed"], date="2020-11")


def told(*records: dict[str, object], lang: Language = "nb", **keys: Any) -> str:
    return " ".join(as_text(judged(*records, **keys), rules().pack, Say(lang)).split())


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_what_is_counted_over_core_criteria_says_so_while_a_supporting_one_is_met(lang: Language) -> None:
    say = Say(lang)
    text = told(SUPPORTING, LACKING, lang=lang)
    under_way = say("report", "under-way", upto=say("report", "no-step"))
    assert under_way in text
    for key in ("under-way", "start", "no-gap", "nothing-open", "no-action"):
        assert CORE[lang] in say("report", key, upto=""), key


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_where_no_step_has_a_gap_what_supporting_criteria_lack_is_told_beside_it(lang: Language) -> None:
    say = Say(lang)
    text = told(SHARED, LACKING, lang=lang)
    lacking = say.text(rules().pack.criteria["adjacent-efforts-mapped"].title)
    no_gap = say("report", "no-gap")
    assert text.count(no_gap) == 2
    first, second = (text.split(no_gap)[n] for n in (1, 2))
    assert lacking in first[:200]
    assert say("report", "strengthen") in second
    alone = told(SHARED, lang=lang)
    assert say("report", "no-gap-but", criteria="")[:20] not in alone


def test_a_list_of_what_counts_is_never_empty_of_everything() -> None:
    text = told(SHARED, LACKING, arenas=[arena(target=1)])
    headings = ("Gap – dette mangler", "Åpent – dette vet vi ikke nok om", "Neste tiltak")
    assert not any(f"{heading} Ingen." in text for heading in headings)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize(
    "command", [("rules", "list"), ("scenarios", "steps"), ("ask", str(EXAMPLE)), ("interview", str(EXAMPLE))]
)
def test_what_partly_means_is_said_wherever_it_can_be_answered(
    command: tuple[str, ...], lang: Language
) -> None:
    result = CliRunner().invoke(main, [*command, "--lang", lang], input="q\n")
    assert Say(lang)("answer", "partly-means") in " ".join(result.stdout.split())


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_partly_means_the_same_in_the_workbook_and_in_what_check_says(lang: Language) -> None:
    say = Say(lang)
    known = {"nb": "kjent at resten mangler", "nn": "kjent at resten manglar", "en": "known to be missing"}
    assert known[lang] in say("answer", "partly-means")
    several = {"questions": "", "supports": "", "against": "", "partly": ""}
    assert known[lang] in say("sheet", "read-sides", **several)
    assert known[lang] in say("sheet", "partly-help", **several)
    for section in ("problem", "cell"):
        said = say(section, "named-twice-in-record", read="", first="", second="", partly="")
        assert known[lang] in said
