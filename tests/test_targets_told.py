"""A target that is recommended is told and drawn apart from one that is set; neither where there is none."""

import re
from typing import Any

import pytest

from ladder.flow import Case, assess
from ladder.model.assessment import Assessment
from ladder.model.values import Language
from ladder.questions.plan import plan
from ladder.render import plan as plan_page
from ladder.render.assess import document
from ladder.render.document import Document, Section, Staircase
from ladder.words import Say

from .build import arena, case, in_text, record, rules

LANGUAGES = ("nb", "nn", "en")
SET: dict[str, Any] = {"relation": "state-municipality", "target": 3}
RECOMMENDED: dict[str, Any] = {"relation": "state-municipality"}
NONE: dict[str, Any] = {"relation": "state-internal"}
AIMS = {"aim": SET, "aim-recommended": RECOMMENDED, "aim-none": NONE}
KNOWN = record("E1", "minutes", supports=["overview-exists"])


def about(keys: dict[str, Any], **more: Any) -> Case:
    return case(KNOWN, arenas=[arena(**keys, **more)])


def squeezed(told: str) -> str:
    return " ".join(told.split())


def staircase(result: Assessment, say: Say) -> Staircase:
    def within(part: Document | Section) -> list[Staircase]:
        blocks = part.lead if isinstance(part, Document) else part.blocks
        found = [block for block in blocks if isinstance(block, Staircase)]
        return found + [one for block in blocks if isinstance(block, Section) for one in within(block)]

    (found,) = within(document(result, rules().pack, say))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", AIMS)
@pytest.mark.parametrize("lasting", [False, True])
def test_the_plan_says_whose_the_target_is(key: str, lasting: bool, lang: Language) -> None:
    say, asked = Say(lang), about(AIMS[key], lasting=lasting)
    page = squeezed(in_text(plan_page.document(plan(asked), rules().pack, say)))
    assert say("report", f"{key}-lasting" if lasting else key, step=3) in page
    others = [say("report", other, step=3).rstrip(".") for other in AIMS if other != key]
    assert not [other for other in others if f" {other}" in page]


def test_only_a_target_that_is_set_is_drawn_as_set() -> None:
    for keys, by in (SET, "set"), (RECOMMENDED, "recommended"):
        picture_ = staircase(assess(about(keys)), Say("nb"))
        assert [stair.target for stair in picture_.steps] == [None, None, by, None, None]
    assert {stair.target for stair in staircase(assess(about(NONE)), Say("nb")).steps} == {None}
    lasting = staircase(assess(about(RECOMMENDED, lasting=True)), Say("nb"))
    assert [stair.target for stair in lasting.steps] == [None, None, "recommended", None, "set"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_says_in_words_whose_the_target_is(lang: Language) -> None:
    say = Say(lang)
    described = {
        name: staircase(assess(about(keys)), say).description
        for name, keys in (("set", SET), ("recommended", RECOMMENDED), ("none", NONE))
    }
    step = "3 " + say.text(rules().pack.ladder.steps[2].title)
    for by in ("set", "recommended"):
        assert f"{step}: {say('report', f'target-is-{by}')}." in described[by]
    assert say("report", "target-is-set") not in described["none"].split(": ")[-1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_plan_calls_a_recommended_target_recommended(lang: Language) -> None:
    say, everything = Say(lang), rules().pack
    for keys, by in (SET, ""), (RECOMMENDED, "-recommended"), (NONE, "-none"):
        steps = {"": "1, 2", "-recommended": "1, 2", "-none": "1, 2, 3"}[by]
        heading = say("plan", f"whole-target{by}", steps="§").split("§")[0]
        told = squeezed(in_text(plan_page.document(plan(about(keys)), everything, say)))
        assert re.search(re.escape(heading) + r"\S+ " + re.escape(steps), told), (by, told[:600])


def test_the_headline_in_the_assessment_holds_no_target_where_there_is_none() -> None:
    for keys, step in (SET, 3), (RECOMMENDED, 3), (NONE, None):
        (line,) = assess(about(keys)).headline.arenas
        assert line.target == step
