"""What a report denies holds of everything it seems to be about, or it says what it is about."""

from typing import Any

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.flow import Case, assess, read_collaboration
from ladder.model.values import Language
from ladder.render.assess import document
from ladder.render.document import Section, Task, everything
from ladder.words import Say

from .build import DAY, PLAIN, ROOT, arena, as_text, judged, record, rules

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
    assert CORE[lang] in say("report", "under-way", upto="")


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_what_supporting_criteria_lack_is_missing_too(lang: Language) -> None:
    say, lacking = Say(lang), rules().pack.criteria["adjacent-efforts-mapped"].title
    heading = f" {say('report', 'gaps')} • "
    assert f"{heading}{say.text(lacking)}" in told(SHARED, LACKING, lang=lang)
    assert heading not in told(SHARED, lang=lang)


def test_no_heading_stands_over_nothing() -> None:
    for records in ((), (SHARED,), (SHARED, LACKING)):
        report = document(judged(*records, arenas=[arena(target=1)]), rules().pack, Say("nb"))
        sections = [block for block in everything(report.sections) if isinstance(block, Section)]
        assert sections
        assert all(section.blocks for section in sections)


def test_what_is_to_be_made_and_what_is_to_be_found_out_stand_apart() -> None:
    found = assess(Case(read_collaboration(EXAMPLE, rules()), rules(), DAY, PLAIN))
    for section in everything(document(found, rules().pack, Say("nb")).sections):
        if isinstance(section, Section) and section.id.endswith(("-actions", "-find-out")):
            asks = section.id.endswith("-find-out")
            told_ = {task.text for task in everything((section,)) if isinstance(task, Task)}
            arena_ = next(a for a in found.arenas if section.id.startswith(f"{a.id}-"))
            assert told_ == {Say("nb").text(a.text) for a in arena_.actions if (a.on == "open") == asks}


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
