"""The report as a page: valid, harmless, readable by everybody; tried in a real browser where there is one.

Debian's Chromium is used (`apt-get install chromium`). With LADDER_NEED_BROWSER set, it must be there.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from ladder.flow import Case, read_collaboration
from ladder.model.values import Language
from ladder.questions.timeline import timeline
from ladder.render.document import Document, Para, Section
from ladder.render.html import render
from ladder.words import Say

from .build import PLAIN, ROOT, judged, party, record, rules, whole, written
from .test_answers import ANSWERS, answered
from .test_examples import EXAMPLES, assessment

LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
ALL = [(name, lang) for name in EXAMPLES for lang in LANGUAGES]
PAGES = ALL + [(name, "nb") for name in ANSWERS]
"""The reports, and each other answer about the large example."""
LOOKS = [(*page, width, scheme) for page in PAGES for width in (320, 1280) for scheme in ("light", "dark")]
SAMPLE = {
    *((name, "nb", 1280, "light") for name in EXAMPLES),
    *((name, "nb", 320, "dark") for name in ANSWERS),
    ("minimal", "nb", 1280, "dark"),
    ("tildelingsbrev-2020", "nn", 320, "light"),
    ("0-24-samarbeidet", "en", 320, "dark"),
}
"""Every page, language, width and scheme at least once; the other combinations are tried with the whole."""
CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@cache
def page_of(name: str, lang: Language) -> str:
    if name in ANSWERS:
        return str(answered(name, lang, "html"))
    found = assessment(name)
    file = read_collaboration(ROOT / "examples" / f"{name}.toml", rules())
    history = timeline(Case(file, rules(), EXAMPLES[name], PLAIN))
    made = written(found, rules().pack, Say(lang), "html", history)
    assert isinstance(made, str)
    return made


@pytest.mark.parametrize(("name", "lang"), PAGES)
def test_the_page_is_html_without_faults_and_asks_for_nothing_from_elsewhere(
    name: str, lang: Language
) -> None:
    made = page_of(name, lang)
    html5lib.HTMLParser(strict=True).parse(made)
    assert f'<html lang="{lang}">' in made
    assert "<script" not in made
    assert not re.search(
        r"(?:src|srcset|action)=|url\((?!#)|@import|<link|<iframe|<object|<base", made.split("<body>")[1]
    )
    ids = re.findall(r'\bid="([^"]+)"', made)
    assert len(ids) == len(set(ids))
    assert {*re.findall(r'href="#([^"]+)"', made), *re.findall(r"url\(#([^)]+)\)", made)} <= set(ids)


def test_the_page_of_the_large_example_is_under_400_kb() -> None:
    assert len(page_of("0-24-samarbeidet", "nb").encode()) < 400_000


def test_a_folded_part_shows_its_heading_alone_and_can_be_linked_to() -> None:
    inner = Section("inner", "Inside", (Para(("Told.",)),))
    parts = (Section("plain", "Plain", ()), Section("whole", "Folded", (inner,), folded=True))
    made = render(Document("A", "", "", parts), Say("nb"))
    html5lib.HTMLParser(strict=True).parse(made)
    folded = re.search(r"<details class=\"folded\"><summary>(.*?)</summary>(.*?)</details>", made, re.DOTALL)
    assert folded
    assert folded[1] == '<h2 id="whole">Folded</h2>'
    assert '<h3 id="inner">Inside</h3><p>Told.</p>' in folded[2]
    assert made.count("<details") == 2, "the other is the contents"


HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "formula": '=cmd|"/c calc"!A1',
    "direction": "snu \u202eom\u202c \u200f\u2067her",
    "long": "a" * 10_000,
    "quote": "\"'`>{{ 7*7 }}{% raw %}&amp;",
}


@cache
def hostile_page() -> str:
    parties = [party("a", name=HOSTILE["script"]), party("b", name=HOSTILE["quote"])]
    records = [
        record(
            f"E{n}",
            what=text,
            against=["overview-exists"],
            source={"work": text, "place": text, "url": "javascript:alert(3)"},
        )
        for n, text in enumerate(HOSTILE.values())
    ]
    about = {"id": "c", "name": HOSTILE["script"] + HOSTILE["direction"]}
    found = judged(*records, parties=parties, collaboration=about)
    made = written(found, rules().pack, Say("nb"), "html")
    assert isinstance(made, str)
    return made


def test_hostile_names_are_only_text() -> None:
    made = hostile_page()
    html5lib.HTMLParser(strict=True).parse(made)
    assert "<script" not in made
    assert "<img" not in made
    assert 'href="javascript' not in made
    assert "{{ 7*7 }}" in made
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", made)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        assert not os.environ.get("LADDER_NEED_BROWSER"), "there is no chromium on this machine"
        pytest.skip("there is no chromium on this machine")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


def opened(browser: Browser, tmp_path: Path, made: str, **context: Any) -> Page:
    file = tmp_path / "report.html"
    file.write_text(made, encoding="utf-8")
    page = browser.new_context(**context).new_page()
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize(
    ("name", "lang", "width", "scheme"), [look if look in SAMPLE else whole(*look) for look in LOOKS]
)
def test_axe_finds_nothing_to_blame(
    browser: Browser, tmp_path: Path, name: str, lang: Language, width: int, scheme: Any
) -> None:
    page = opened(
        browser,
        tmp_path,
        page_of(name, lang),
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        bypass_csp=True,
    )
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    assert not found.response["violations"], found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_hostile_names_run_nothing_and_break_no_layout(browser: Browser, tmp_path: Path, width: int) -> None:
    page = opened(
        browser, tmp_path, hostile_page(), viewport={"width": width, "height": 900}, bypass_csp=True
    )
    heard: list[str] = []
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.reload()
    assert not heard
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_the_keyboard_reaches_everything_in_reading_order_and_shows_where_it_is(
    browser: Browser, tmp_path: Path
) -> None:
    page = opened(browser, tmp_path, page_of("minimal", "nb"), viewport={"width": 1280, "height": 900})
    there = page.evaluate(
        "[...document.querySelectorAll('a[href], summary, input, [tabindex=\"0\"]')]"
        ".filter(e => e.checkVisibility() && !e.closest('details:not([open]) > :not(summary)')).length"
    )
    seen: list[int] = []
    for _ in range(there):
        page.keyboard.press("Tab")
        place, outline = page.evaluate(
            "[[...document.querySelectorAll('*')].indexOf(document.activeElement),"
            " getComputedStyle(document.activeElement).outlineStyle]"
        )
        seen.append(place)
        assert outline == "solid"
    assert seen == sorted(set(seen))
    page.keyboard.press("Home")
    page.context.close()


def test_an_action_can_be_ticked_off_and_the_skip_link_leads_to_the_content(
    browser: Browser, tmp_path: Path
) -> None:
    page = opened(browser, tmp_path, page_of("minimal", "nb"), java_script_enabled=True)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    box = page.get_by_role("checkbox").first
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()
    page.context.close()


def test_everything_is_there_with_scripts_off_and_on_paper(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, page_of("minimal", "nb"), java_script_enabled=False)
    shown = page.locator("main").inner_text()
    assert "Neste tiltak" in shown
    assert "N1" in shown
    page.emulate_media(media="print", color_scheme="dark")
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert paper.startswith(b"%PDF")
    page.context.close()


def test_the_large_example_opens_under_a_second(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, page_of("0-24-samarbeidet", "nb"))
    spent = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert spent < 1000
    page.context.close()


def test_the_picture_of_the_ladder_says_in_words_what_it_shows() -> None:
    made = page_of("0-24-samarbeidet", "nb")
    described = re.findall(r"<desc [^>]*>([^<]+)</desc>", made)
    arenas = assessment("0-24-samarbeidet").arenas
    assert len(described) == len(arenas)
    say = Say("nb")
    for said, arena in zip(described, arenas, strict=True):
        for step in arena.steps:
            assert f"{step.number} {say.text(step.title)}" in said
            assert say("status", step.status) in said
    assert "ikke båret" in described[0]
