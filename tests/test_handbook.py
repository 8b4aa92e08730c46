"""What belongs to the rules and judges nothing: passages, the interview guide, and the pages made of it."""

import re
import shlex
import shutil
from collections import defaultdict
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.files import read
from ladder.flow import read_handbook
from ladder.judge import variants
from ladder.model import handbook
from ladder.model.pack import Variant
from ladder.model.values import Language
from ladder.render import rule
from ladder.render.pages import MADE, pages
from ladder.words import Say

from .build import ROOT, rules

PACK = rules().pack
HANDBOOK = read_handbook()
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
PAGES = ROOT / "docs" / "rules"


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, result.stdout + result.stderr


# Passages


def test_no_passage_is_left_out_of_a_series() -> None:
    series = defaultdict(list)
    for passage in HANDBOOK.passages:
        name, number = re.fullmatch(r"(\w+)-(\d+|[a-e])", passage.id).groups()  # type: ignore[union-attr]
        if number.isdigit():
            series[name].append(int(number))
    for name, numbers in series.items():
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))), name
        assert numbers[0] in (0, 1), name
    assert {"D", "T1", "T2", "T3", "T4", "T5", "A", "P", "V", "R", "F", "X", "L", "I"} <= set(series)


def test_every_passage_is_carried_by_a_rule_or_says_why_not() -> None:
    assert len(HANDBOOK.passages) > 200
    carried = [p for p in HANDBOOK.passages if p.carried_by]
    assert all(p.carried_by and p.carried_by.named for p in carried)
    assert all(p.context for p in HANDBOOK.passages if p not in carried)
    assert len(carried) > len(HANDBOOK.passages) * 3 // 4


def test_every_rule_that_cites_the_note_cites_a_chapter_some_passage_comes_from() -> None:
    chapters = {re.match(r"[\w ]+[\d.]*\d|\w+", p.place)[0] for p in HANDBOOK.passages}  # type: ignore[index]
    for id_, criterion in PACK.criteria.items():
        for source in criterion.sources:
            if source.work == "dfo-2020-3":
                chapter = re.match(r"[\w ]+[\d.]*\d|\w+", source.place)
                assert chapter
                assert chapter[0] in chapters, (id_, source.place)


def test_all_advice_of_the_years_is_an_action_that_some_gap_leads_to() -> None:
    advice = [p for p in HANDBOOK.passages if re.match(r"R(14|16|17|20)-", p.id)]
    assert len(advice) == 5 + 5 + 6 + 7
    actions = set(handbook.ids(PACK, HANDBOOK.interview)["actions"])
    for passage in advice:
        assert passage.carried_by, passage.id
        assert set(passage.carried_by.actions) & actions, passage.id


# The interview guide


def test_every_indicator_is_asked_about_in_some_question() -> None:
    asked = {i for question in HANDBOOK.interview.questions for i in question.indicators}
    assert asked == {i for c in PACK.criteria.values() for i in c.indicators}


def test_nobody_is_asked_which_step_they_are_on() -> None:
    for question in HANDBOOK.interview.questions:
        assert "trinn" not in question.text.nb.casefold()
        assert question.text.nb.endswith("?")


# Pages


def made() -> dict[Path, str]:
    found = pages(PACK, HANDBOOK, dict.fromkeys(LANGUAGES, read.features(ROOT / "features")))
    return {PAGES / path: text for path, text in found.items()}


def test_the_pages_in_bokmal_are_as_the_rules() -> None:
    assert read.pages(PAGES / "nb") == {p: text for p, text in made().items() if "nb" in p.parts}


def test_there_is_a_page_for_every_criterion_in_every_language() -> None:
    stems = [(path.relative_to(PAGES).parts[0], path.stem) for path in made() if "criteria" in path.parts]
    assert sorted(stems) == sorted(product(LANGUAGES, PACK.criteria))


def skeleton(page: str) -> list[str]:
    """What is the same in a page whatever its language: headings, lists, rows, ids, links and scenarios."""
    code = re.findall(r"(?s)```.*?```", page)
    return code + re.findall(r"(?m)^(?:#+|\s*-|\|) |`[\w-]+`|\]\([^)]*\)", re.sub(r"(?s)```.*?```", "", page))


def test_the_pages_are_built_alike_in_every_language() -> None:
    found = {path.relative_to(PAGES): page for path, page in made().items()}
    for path, page in found.items():
        assert skeleton(page) == skeleton(found[Path("nb", *path.parts[1:])]), path


def test_a_page_holds_all_there_is_to_know_of_a_criterion() -> None:
    page = (PAGES / "nb" / "criteria" / "1-share-information" / "shared-overview.md").read_text("utf-8")
    criterion = PACK.criteria["shared-overview"]
    texts = [criterion.title, criterion.requirement, criterion.why]
    texts += [indicator.question for indicator in criterion.indicators.values()]
    texts += [action.text for action in criterion.actions]
    assert criterion.examples.sufficient
    texts.append(criterion.examples.sufficient.text)
    for text in texts:
        assert text.nb in page
    assert "Scenario: " in page
    assert "kap. 2.2" in page


def test_every_link_between_pages_leads_somewhere() -> None:
    there = made()
    for path, page in there.items():
        for link in re.findall(r"\]\(([^)]+)\)", page):
            assert (path.parent / link).resolve() in there or (path.parent / link).exists(), (path, link)


def test_pages_are_written_and_checked_and_those_of_no_rule_removed_only_when_asked(tmp_path: Path) -> None:
    folder = str(tmp_path)
    beside = tmp_path / "docs" / "page.md"
    beside.parent.mkdir()
    beside.write_text(f"{MADE}Laget et annet sted.", encoding="utf-8")
    assert run("rules", "pages", folder)[0] == 0
    page, old = tmp_path / "nb" / "README.md", tmp_path / "nb" / "old.md"
    page.write_text(f"{MADE}Noe annet.", encoding="utf-8")
    code, told = run("rules", "pages", folder, "--check")
    assert code == 1
    assert str(page) in told
    old.write_text(f"{MADE}Gammelt.", encoding="utf-8")
    code, told = run("rules", "pages", folder)
    assert code == 0
    assert f"lenger: {old}. De er ikke rørt" in told
    code, told = run("rules", "pages", folder, "--check", "--remove")
    assert code == 1
    assert str(old) in told
    assert old.exists()
    code, told = run("rules", "pages", folder, "--remove")
    assert code == 0
    assert f"Fjernet, for det er ingen regel bak siden lenger: {old}" in told
    assert not old.exists()
    assert run("rules", "pages", folder, "--check")[0] == 0
    assert beside.exists()


def test_pages_keep_the_scenarios_they_show_where_no_features_are_given(tmp_path: Path) -> None:
    folder, features = str(tmp_path), str(ROOT / "features")
    assert run("rules", "pages", folder, "--features", features)[0] == 0
    before = read.pages(tmp_path)
    assert run("rules", "pages", folder, "--check")[0] == 0
    page = tmp_path / "nb" / "criteria" / "1-share-information" / "shared-overview.md"
    page.write_text(page.read_text("utf-8").replace("# ", "# Annen ", 1), "utf-8")
    shutil.rmtree(tmp_path / "en")
    code, told = run("rules", "pages", folder, "--check")
    assert (code, str(page) in told, str(tmp_path / "en") in told) == (1, True, False)
    assert run(*shlex.split(told.partition("ladder ")[2]))[0] == 0
    assert read.pages(tmp_path) == before


def test_the_pages_in_a_clone_are_as_the_rules(tmp_path: Path) -> None:
    shutil.copytree(PAGES / "nb", tmp_path / "nb")
    assert run("rules", "pages", str(tmp_path), "--check", "--features", str(ROOT / "features"))[0] == 0


def test_what_somebody_else_wrote_is_never_overwritten_or_removed(tmp_path: Path) -> None:
    own = tmp_path / "nb" / "notes.md"
    own.parent.mkdir()
    own.write_text("Mine notater.", encoding="utf-8")
    assert run("rules", "pages", str(tmp_path))[0] == 0
    assert own.read_text(encoding="utf-8") == "Mine notater."
    page = tmp_path / "nb" / "README.md"
    page.write_text("Min egen side.", encoding="utf-8")
    code, told = run("rules", "pages", str(tmp_path))
    assert code == 2
    assert str(page) in told
    assert page.read_text(encoding="utf-8") == "Min egen side."


# Show


def test_without_an_id_the_pack_says_what_it_does_not_claim_and_what_it_chose_itself() -> None:
    for lang in LANGUAGES:
        code, told = run("rules", "show", "--lang", lang)
        told = re.sub(r"\s+", " ", told)
        assert code == 0
        for limit in (*PACK.ladder.limits, *PACK.ladder.choices):
            assert limit.text.read(lang) in told


@pytest.mark.parametrize("key", sorted(handbook.ids(PACK, HANDBOOK.interview).keys() - {"steps"}))
def test_everything_a_passage_may_name_can_be_shown(key: str) -> None:
    for id_ in handbook.ids(PACK, HANDBOOK.interview)[key]:
        for lang in LANGUAGES:
            assert rule.page(PACK, HANDBOOK, id_, Say(lang)), id_


def test_a_criterion_is_shown_with_its_rule_its_examples_and_its_ground() -> None:
    code, told = run("rules", "show", "shared-overview")
    assert code == 0
    assert told.startswith("Felles oversikt over pågående arbeid\n")
    assert "T1-06" in told


def test_an_unknown_id_is_told_gently() -> None:
    code, told = run("rules", "show", "no-such-thing")
    assert code == 2
    assert "no-such-thing" in told


# What the list and a page say of how evidence is weighed


TOLD: dict[str, tuple[Language, list[str]]] = {
    "nb": (
        "nb",
        [
            "spørres alle sammen",
            "spørres per part",
            "én part er nok",
            "vilkår for at trinnet er oppfylt; gjelder bare der dagens ordning har en kjent slutt",
            "minutes: referat (styrke 3, forteller)",
            "decision: vedtak (styrke 5, bestemmer)",
            "holder i 36 måneder, eller så lenge kilden selv sier",
            "gjør det når den er minst 6 måneder nyere",
        ],
    ),
    "nn": (
        "nn",
        [
            "alle blir spurde saman",
            "vilkår for at trinnet er oppfylt",
            "minutes: referat (styrke 3, fortel)",
            "held i 36 månader, eller så lenge kjelda sjølv seier",
        ],
    ),
    "en": (
        "en",
        [
            "asked of all together",
            "condition for the step to be met",
            "minutes: minutes (strength 3, tells)",
            "holds for 36 months, or as long as the source itself says",
        ],
    ),
}


@pytest.mark.parametrize(("lang", "said"), TOLD.values(), ids=TOLD)
def test_the_list_says_who_is_asked_what_settles_it_and_for_how_long(lang: Language, said: list[str]) -> None:
    code, told = run("rules", "list", "--lang", lang)
    told = re.sub(r"\s+", " ", told)
    assert (code, [text for text in said if text not in told]) == (0, [])


@pytest.mark.parametrize("variant", [v for v in PACK.ladder.variants if v.moves], ids=lambda v: v.id)
def test_a_variant_says_which_criteria_stand_elsewhere_and_which_gives_the_published_value(
    variant: Variant,
) -> None:
    _, told = run("rules", "show", variant.id)
    told = re.sub(r"\s+", " ", told)
    for placed in variant.moves:
        title = PACK.criteria[placed.criterion].title.nb
        weight = Say("nb")("rules", placed.weight)
        assert f"{title}: her på trinn {placed.step}, {weight}" in told
    for where in (PACK.terms.relations[r].nb for m in variant.moves for r in m.relations or ()):
        assert f"gjelder bare {where}" in told
    assert ("Den publiserte verdien" in told) == (variant.id == PACK.ladder.published)


def test_a_variant_can_be_shown_where_what_it_moves_is_left_out() -> None:
    short = rules().pack.ladder.variants[0].model_copy(update={"id": "short", "steps": 1, "moves": ()})
    ladder = PACK.ladder.model_copy(update={"variants": (*PACK.ladder.variants, short)})
    left = variants.of(PACK.model_copy(update={"ladder": ladder}), "short")
    assert rule.page(left, HANDBOOK, "figure-2", Say("nb"))
