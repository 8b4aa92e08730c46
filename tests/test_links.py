"""No text of a file or a pack becomes a link: only the address of a source does, and shows where it leads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import html5lib
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic import BaseModel, TypeAdapter, ValidationError

from ladder.flow import Case, assess, read_handbook
from ladder.judge.compile import rules as compile_rules
from ladder.model.handbook import Handbook
from ladder.questions import ask, explain, plan
from ladder.questions.compare import compare
from ladder.questions.diff import diff
from ladder.questions.forecast import forecast
from ladder.questions.timeline import timeline
from ladder.render import ask as ask_document
from ladder.render import assess as assess_document
from ladder.render import compare as compare_document
from ladder.render import diff as diff_document
from ladder.render import explain as explain_document
from ladder.render import forecast as forecast_document
from ladder.render import formats, markdown, pages, rule
from ladder.render import plan as plan_document
from ladder.render import rules as rules_document
from ladder.render.document import Document, Link, Para, Section, TableBlock
from ladder.render.phrases import address
from ladder.words import Say

from . import build
from .build import DAY, PLAIN, ROOT

SAY = Say("nb")

# What is hostile

TEXTS = (
    "[x](javascript:alert(1))",
    '<a href="https://ond.no">x</a>',
    "![x](https://ond.no/x.png) [x]: https://ond.no",
    "Se www.ond.no, eller ond.no.",
    "https://ond.no/x?y=1 og http://localhost og ftp://ond.no",
    "a@ond.no, a.b+c@ond.no; ørn@ond.no og a@@b@ond.no.",
    "mailto:a@ond.no xmpp:a@ond.no/x mailto:@ond.no",
    "<https://ond.no> <a@ond.no> //ond.no //localhost",
    '=HYPERLINK("https://ond.no";"x")',
    "(ond.no_x) ond.no.рф «ond.xn--p1ai» 1.no",
    "javascript:alert(1)",
    "www.1.no!",
)
NO_SOURCES = (
    "javascript:alert(1)",
    "JavaScript://dfo.no/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//ond.no",
    "../README.md",
    "#main",
    "www.ond.no",
    "a@ond.no",
    "https://dfo.no@ond.no/",
    "https://dfo.no/\u202eno.ond",
    "https://dfo.no/ x",
    "https:// ond.no",
    "https:/ond.no",
    " https://ond.no",
)
SOURCE = "https://kilde.no/"
"""What the address of a source that is one begins with."""


class Hostile:
    """Says something hostile wherever a text may stand; two of three addresses are those of sources."""

    def __init__(self) -> None:
        self.texts, self.addresses = count(), count()

    def __call__(self, value: Any) -> Any:
        if isinstance(value, BaseModel):
            told = {name: self._field(value, name) for name in type(value).model_fields}
            return value.model_copy(update=told)
        if isinstance(value, Mapping):
            return {key: self(part) for key, part in value.items()}
        return tuple(map(self, value)) if type(value) is tuple else value  # and no date

    def _field(self, value: BaseModel, name: str) -> Any:
        if name == "url":
            number = next(self.addresses)
            return f"{SOURCE}{number}" if number % 3 else NO_SOURCES[number // 3 % len(NO_SOURCES)]
        said, field = TEXTS[next(self.texts) % len(TEXTS)], type(value).model_fields[name]
        return said if _takes(field.rebuild_annotation(), said) else self(getattr(value, name))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _takes(kind: Any, said: str) -> bool:
    try:
        return bool(_adapter(kind).validate_python(said, strict=True) == said)
    except ValidationError:
        return False


def records() -> Iterator[dict[str, Any]]:
    """About some questions in turn, then for the rest of them; ids may look like addresses too."""
    asked = [id_ for c in build.rules().pack.criteria.values() for id_ in c.indicators]
    for number, id_ in enumerate(asked[1:19]):
        side = ("supports", "against", "partly")[number % 3]
        party, day = (("a", "2014-05"), ("b", "2020-10"))[number % 2]
        keys = {side: [id_], "parties": [party], "date": day}
        yield build.record(f"E{number}" if number else "www.ond.no", **keys)
    yield build.record("E18", "audit", supports=asked[19:])


@cache
def hostile() -> tuple[Case, Handbook]:
    """A case and a handbook with something hostile for every text."""
    made, source = Hostile(), {"work": "w", "place": "p", "url": "u"}
    whole = build.rules().pack.criteria["shared-overview"].indicators
    aside = [{"indicator": id_, "why": "w", "source": source} for id_ in whole]
    ends = {"date": "2020-12-31", "source": source}
    phases = [{"phase": "initiative", "since": "2014-01-01"}, {"phase": "operation", "since": "2020-06-01"}]
    file = build.collaboration(
        *records(),
        collaboration={"id": "c", "name": "C", "purpose": "p"},
        arenas=[build.arena(target=2, ends=ends, phases=phases)],
        verdicts=[{"by": "b", "what": "w", "about": "a", "source": source}] * 4,
        not_applicable=aside,
    )
    case = Case(made(file), compile_rules(made(build.rules().pack)), DAY, PLAIN)
    return case, made(read_handbook(ROOT / "rules"))


def beside(case: Case) -> Case:
    """Another collaboration, where what is known here is known to be otherwise."""
    file = case.collaboration
    about = file.collaboration.model_copy(update={"id": "d"})
    turned = tuple(e.model_copy(update={"supports": e.against, "against": e.supports}) for e in file.evidence)
    return Case(file.model_copy(update={"collaboration": about, "evidence": turned}), case.rules, DAY, PLAIN)


Answer = Callable[[Case, Handbook], Document]
ANSWERS: dict[str, Answer] = {
    "assess": lambda c, _: assess_document.document(assess(c), c.rules.pack, SAY, timeline(c, c.day)),
    "explain": lambda c, _: explain_document.document(explain.explain(c), c.rules.pack, SAY),
    "plan": lambda c, _: plan_document.document(plan.plan(c), c.rules.pack, SAY),
    "diff": lambda c, _: diff_document.document(diff(c.on(DAY.replace(year=2019)), c), c.rules.pack, SAY),
    "compare": lambda c, _: compare_document.document(compare([c, beside(c)]), c.rules.pack, SAY),
    "forecast": lambda c, _: forecast_document.document(
        forecast(c, DAY.replace(year=2021)), c.rules.pack, SAY
    ),
    "ask": lambda c, h: ask_document.document(ask.ask(c, h.interview), c.rules.pack, SAY),
    "rules-list": lambda c, _: rules_document.document(c.rules.pack, SAY),
    "rules-show": lambda c, h: rule.page(c.rules.pack, h, "shared-overview", SAY),
}


@cache
def answered(name: str) -> Document:
    return ANSWERS[name](*hostile())


# What a reader of each format can follow


def links_in_html(page: str) -> Iterator[str]:
    """Every address of a page; one within it is left out where it leads to something there."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    there = {f"#{element.get('id')}" for element in tree.iter() if element.get("id")}
    for element in tree.iter():
        for name, value in element.attrib.items():
            if str(name).rpartition(":")[2] in {"href", "src", "srcset", "action", "formaction", "data"}:
                yield from {value} - there


BARE = re.compile(r"//\S|\bwww\.|\.(?:[^\W\d_]{2,}+(?!\.\d)|xn--)")
MAIL = re.compile(r"[\w.+:-]@\w?")
READER = MarkdownIt("commonmark", {"html": True}).enable("table").disable("text_join")
"""Keeps apart what is escaped: most readers look for addresses between the escapes."""


def links_in_markdown(page: str) -> Iterator[str]:
    """The addresses of a page, and what a reader with autolinks would make one of.

    That of GitHub looks for addresses of mail in the text as it is read, whatever was escaped in it.
    """
    for token in READER.parse(page):
        if token.type in {"html_block", "html_inline"}:
            yield token.content
        yield from _in_running_text(token.children or ())


def _in_running_text(tokens: Iterable[Token]) -> Iterator[str]:
    read = ""
    for token in tokens:
        yield from (str(value) for name, value in token.attrs.items() if name in {"href", "src"})
        if token.type == "html_inline":
            yield token.content
        if token.type == "text":
            yield from (found[0] for found in BARE.finditer(token.content))
        read += token.content if token.type.startswith("text") else "\n"
    yield from MAIL.findall(read)


def links_in_office(made: bytes) -> Iterator[str]:
    """What leads out of a Word file or a workbook, and what is computed or filled in when it is opened."""
    with ZipFile(BytesIO(made)) as parts:
        trees = [ET.fromstring(parts.read(n)) for n in parts.namelist() if n.endswith((".xml", ".rels"))]
    for element in (element for tree in trees for element in tree.iter()):
        kind = element.tag.rpartition("}")[2]
        if element.get("TargetMode") == "External":
            yield element.get("Target", "")
        if kind in {"f", "instrText"}:
            yield element.text or ""
        yield from (
            value for key, value in element.attrib.items() if key.endswith("}instr") and "LINK" in value
        )


def links(document: Document, format_: formats.Format) -> set[str]:
    made = formats.render(document, SAY, format_)
    if isinstance(made, bytes):
        return set(links_in_office(made))
    return set(links_in_html(made) if format_ == "html" else links_in_markdown(made))


def addresses(value: Any) -> Iterator[str]:
    """Those of sources, wherever in `value`, that are of the web."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        yield from (part for key, part in value.items() if key == "url" and str(part).startswith(SOURCE))
        value = tuple(value.values())
    if isinstance(value, tuple):
        for part in value:
            yield from addresses(part)


# The promise


@pytest.mark.parametrize("format_", ["html", "markdown", "docx", "xlsx"])
@pytest.mark.parametrize("name", ANSWERS)
def test_only_the_address_of_a_source_is_a_link(name: str, format_: formats.Format) -> None:
    assert links(answered(name), format_) <= set(addresses(hostile()[0].collaboration))


@pytest.mark.parametrize("format_", ["html", "markdown", "docx"])
def test_every_address_of_a_source_is_a_link(format_: formats.Format) -> None:
    file = hostile()[0].collaboration
    told = set(addresses((file.evidence, file.verdicts, file.not_applicable)))
    assert len(told) > 10
    assert links(answered("assess"), format_) == told
    proof = links(answered("explain"), format_)
    assert proof & set(addresses(file.evidence))
    assert proof & set(addresses(file.not_applicable))
    for name in ("plan", "diff", "compare"):
        assert links(answered(name), format_)


def test_a_page_of_the_rules_leads_only_to_another_and_to_the_works_they_rest_on() -> None:
    case, handbook = hostile()
    made = pages.pages(case.rules.pack, handbook, {"nb": {}})
    works = set(addresses(case.rules.pack.works))
    found = {path: set(links_in_markdown(page.removeprefix(pages.MADE))) for path, page in made.items()}
    assert works & found["nb/coverage.md"]
    for path, all_ in found.items():
        assert all(str(PurePosixPath(path).parent / link) in made for link in all_ - works), path


def test_what_is_no_address_of_the_web_is_no_address_of_a_source() -> None:
    assert [address(url) for url in NO_SOURCES] == [((url,),) for url in NO_SOURCES]


@pytest.mark.parametrize("format_", ["html", "markdown", "docx", "xlsx"])
def test_a_link_that_is_not_safe_is_only_words(format_: formats.Format) -> None:
    unsafe = [link for url in NO_SOURCES if not (link := Link(url, url)).safe]
    rows = TableBlock("", ("a",), tuple((link,) for link in unsafe))
    said = Section("s", "s", tuple(Para((link,)) for link in unsafe))
    assert len(unsafe) > 10
    assert not links(Document("t", "", "", (said,), rows=rows), format_) - {"#s", "#main"}


def test_a_link_shows_where_it_leads_and_leads_there() -> None:
    url = "https://kilde.no/søk(1)?a=1+2&b=_x_|[y]#m;n"
    document = Document("t", "", "", (Section("s", "s", tuple(map(Para, address(url)))),))
    safe = "https://kilde.no/s%C3%B8k%281%29?a=1+2&b=_x_%7C%5By%5D#m%3Bn"
    for format_ in ("html", "markdown", "docx"):
        assert links(document, format_) == {safe}
    page = MarkdownIt("commonmark").render(markdown.render(document)).replace("&amp;", "&")
    assert f'<a href="{safe}">{url}</a>' in page
    assert url in str(formats.render(document, SAY, "text"))
