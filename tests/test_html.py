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
from playwright.sync_api import Browser, Page, expect, sync_playwright

from ladder.flow import Case, read_collaboration
from ladder.model.values import Grade, Language, Status
from ladder.questions.timeline import timeline
from ladder.render import text
from ladder.render.document import Chart, Document, Item, Mark, Para, Section, Stretch, TableBlock
from ladder.render.html import render
from ladder.render.html.chart import drawn
from ladder.render.short import views
from ladder.render.short.stairs import count
from ladder.render.tones import SIGNS, TONES
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
    ("0-24-samarbeidet", "nb", 1280, "light"),
    *((name, "nb", 320, "dark") for name in ANSWERS),
    ("tildelingsbrev-2020", "nn", 320, "light"),
    ("minimal", "en", 320, "dark"),
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


def test_a_folded_part_shows_its_heading_alone_and_is_opened_by_what_leads_into_it() -> None:
    inner = Section("inner", "Inside", (Para(("Told.",)),))
    parts = (Section("plain", "Plain", ()), Section("whole", "Folded", (inner,), folded=True))
    made = render(Document("A", "", "", parts), Say("nb"))
    html5lib.HTMLParser(strict=True).parse(made)
    folded = re.search(r"<details class=\"folded\"><summary>(.*?)</summary>(.*?)</details>", made, re.DOTALL)
    assert folded
    assert folded[1] == "<h2>Folded</h2>"
    assert re.search('<div id="whole">.*<h3 id="inner">Inside</h3><p>Told.</p>', folded[2], re.DOTALL)
    assert made.count("<details") == 2, "the other is the contents"


def test_a_status_has_one_colour_one_sign_and_one_filling_in_every_format() -> None:
    css = (ROOT / "ladder" / "render" / "html" / "report.css").read_text("utf-8")
    looks: dict[Status, dict[str, str]] = {status: {} for status in TONES}
    for of, style in re.findall(r"\n([^{}\n]*\[data-status[^{}]*) \{([^{}]*--[^{}]*)\}", css):
        for status in re.findall(r'data-status="([\w-]+)"', of) or looks:
            looks[status] |= dict(re.findall(r"(--[\w-]+): ([^;]+);", style))
    for status, look in looks.items():
        colours = {
            re.sub(r".*--ds-color-(\w+)-.*", r"\1", look[of]) for of in ("--ink", "--ground", "--edge")
        }
        assert colours == {TONES[status]}
        assert look["--sign"] == f'"{SIGNS[status]}"'
        assert Grade(int(look["--floor"]), int(look["--ceiling"])).status == status


@pytest.mark.parametrize("status", TONES)
def test_a_terminal_shows_a_status_in_its_colour(status: Status) -> None:
    colour = {"success": "32", "warning": "33", "danger": "31", "neutral": "90"}[TONES[status]]
    item = Item((Mark("Told.", status),))
    assert f"\x1b[{colour}mTold." in text.render(Document("A", "", "", (), (item,)), colour=True)


def test_a_chart_is_as_wide_as_its_time_and_names_years_that_have_room() -> None:
    unknown, met = Mark("?", "unknown"), Mark("yes", "met")
    spans = (Stretch("2011-01-01", "2019-01-01", unknown), Stretch("2019-01-01", "2031-01-01", met))
    seen = drawn(Chart("", (("One", spans),), TableBlock("", (), ())))
    (name, (first, second)), *others = seen.tracks
    assert (name, others) == ("One", [])
    assert (first.left, first.mark, second.mark) == (0, unknown, met)
    assert first.width == second.left == pytest.approx(40, abs=0.1)
    assert second.left + second.width == pytest.approx(100)
    assert [year for _, year in seen.years] == [2011, 2014, 2017, 2020, 2023, 2026, 2029]
    day = (Stretch("2020-06-01", "2020-06-02", met),)
    assert drawn(Chart("", (("One", day),), TableBlock("", (), ()))) == ((("One", ((0, 100, met),)),), ())
    all_time = (Stretch("0001-01-01", "9999-12-31", met),)
    assert drawn(Chart("", (("One", all_time),), TableBlock("", (), ()))).years[0] == (0, 1)


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
    assert re.search(r'@bottom-left \{ content: "(\w|\\[0-9a-f]+ )+"; \}', made), "nothing ends the string"


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


def unfolded(page: Page) -> Page:
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    return page


UNFIT = """() => [...document.querySelectorAll('.status')].filter(badge => {
  const box = badge.getBoundingClientRect();
  const room = badge.closest('td, th, li, dd, p').getBoundingClientRect();
  const lines = box.height / parseFloat(getComputedStyle(badge).fontSize);
  const seen = badge.closest('.scroll')?.getBoundingClientRect() ?? room;
  return badge.getClientRects().length > 1 || lines > 2 || box.right > Math.min(room.right, seen.right) + 1;
}).map(badge => badge.textContent)"""
"""The badges that are on more than one line, or not wholly seen within what they stand in."""


@pytest.mark.parametrize(
    ("name", "lang", "width", "scheme"), [look if look in SAMPLE else whole(*look) for look in LOOKS]
)
def test_axe_finds_nothing_to_blame_and_no_badge_is_cut_or_divided(
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
    found = Axe().run(unfolded(page), options={"resultTypes": ["violations"]})
    assert not found.response["violations"], found.generate_report()
    for room in (320, 768, 1280):
        page.set_viewport_size({"width": room, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= room
        assert page.evaluate(UNFIT) == []
    page.context.close()


@pytest.mark.parametrize("lang", ["nn", "en"])
def test_no_badge_of_the_large_example_is_cut_in_the_other_languages(
    browser: Browser, tmp_path: Path, lang: Language
) -> None:
    page = unfolded(opened(browser, tmp_path, page_of("0-24-samarbeidet", lang)))
    for room in (320, 768, 1280):
        page.set_viewport_size({"width": room, "height": 900})
        assert page.evaluate(UNFIT) == []
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
    page = unfolded(opened(browser, tmp_path, page_of("minimal", "nb")))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    box = page.get_by_role("checkbox").first
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()
    page.context.close()


def test_with_scripts_off_a_link_opens_what_it_leads_to_and_paper_shows_everything(
    browser: Browser, tmp_path: Path
) -> None:
    page = opened(browser, tmp_path, page_of("minimal", "nb"), java_script_enabled=False)
    record = page.locator("#record-N2")
    assert not record.is_visible()
    page.locator(".lead a", has_text="N2").first.click()
    expect(record).to_be_visible()
    page.emulate_media(media="print", color_scheme="dark")
    assert all(page.locator("h4").nth(n).is_visible() for n in range(page.locator("h4").count()))
    page.context.close()


def pages_of(page: Page) -> int:
    """How many sheets of A4 it takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_the_answer_about_one_arena_stands_on_the_first_screen_and_on_a_sheet_of_its_own(
    browser: Browser, tmp_path: Path
) -> None:
    page = opened(
        browser, tmp_path, page_of("0-24-samarbeidet", "nb"), viewport={"width": 1280, "height": 900}
    )
    first = page.locator(".lead > section").first
    assert page.evaluate("document.querySelector('.lead > section').getBoundingClientRect().bottom") <= 900
    assert first.locator("li").last.is_visible()
    page.evaluate("document.querySelectorAll('main > section ~ section').forEach(part => part.remove())")
    page.evaluate("document.querySelector('main > section').replaceChildren('The rest')")
    assert pages_of(page) == page.locator(".lead > section").count() + 1
    page.context.close()


def test_the_large_example_opens_under_a_second(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, page_of("0-24-samarbeidet", "nb"))
    spent = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert spent < 1000
    page.context.close()


def test_the_picture_of_the_ladder_is_a_table_that_says_what_it_shows() -> None:
    made = html5lib.parse(page_of("0-24-samarbeidet", "nb"), namespaceHTMLElements=False)
    lead = made.find(".//div[@class='lead']")
    say = Say("nb")
    for table, seen in zip(
        lead.findall(".//table"), views(assessment("0-24-samarbeidet"), rules().pack, say), strict=True
    ):
        rows = table.findall("tbody/tr")
        for row, step in zip(rows, reversed(seen.arena.steps), strict=True):
            title, *cells = ["".join(cell.itertext()).strip() for cell in row]
            assert title.removesuffix(" *") == f"{step.number} {say.text(step.title)}"
            assert cells[:2] == [say("short", f"status-{step.status}"), count(seen, step)]
            assert ("aim" in row.get("class", "")) == bool(cells[2]) == bool(seen.arena.target.at(step))
            assert [part.get("data-status") for part in row.findall(".//span")] == [step.status] * 2


def test_the_course_of_time_is_described_for_those_who_do_not_see_it() -> None:
    made = html5lib.parse(page_of("0-24-samarbeidet", "nb"), namespaceHTMLElements=False)
    described = [part.get("aria-label") for part in made.findall(".//div[@role='img']")]
    assert len(described) == 2
    assert (
        "2 Utvikle felles problemforståelse: Fra 01.01.2015 vet ikke, Fra 01.01.2016 ≤ delvis" in described[0]
    )
