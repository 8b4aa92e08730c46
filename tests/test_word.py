"""A Word report can be found one's way in, breaks no word, and takes the look of a template."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from click.testing import CliRunner, Result
from docx.enum.section import WD_SECTION
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from ladder.cli import main
from ladder.render import word
from ladder.render.assess import document
from ladder.render.document import (
    Block,
    Code,
    Document,
    Item,
    Labelled,
    Link,
    Mark,
    Para,
    Ref,
    Section,
    TableBlock,
    Task,
    everything,
)
from ladder.render.tones import SIGNS, TONES
from ladder.render.word.looks import ground, of_status
from ladder.render.word.ooxml import link_out, within
from ladder.words import Say

from .build import ROOT, rules
from .test_formats import found, history, in_word

FILE = ROOT / "examples" / "minimal.toml"
NAME = "0-24-samarbeidet"
HEADINGS = re.compile("Heading [12]")


def opened(made: bytes) -> Any:
    return docx.Document(BytesIO(made))


@cache
def report() -> Document:
    return document(found(NAME), rules().pack, Say("nb"), history(NAME))


def written() -> Any:
    return in_word("nb")


def of_blocks(*blocks: Block, template: Path | None = None) -> Any:
    sections = (Section("all", "Alt", blocks),)
    return opened(word.render(Document("Tittel", "", "2026-01-01", sections), Say("nb"), template))


def bookmarks(file: Any) -> dict[str, Any]:
    """The places by name, each a paragraph."""
    starts = file.element.body.iter(qn("w:bookmarkStart"))
    return {start.get(qn("w:name")): start.getparent() for start in starts}


def text_of(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


# To find one's way


def test_every_record_that_is_named_leads_to_where_it_is_told() -> None:
    places = bookmarks(written())
    links = [link for link in written().element.body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    blocks = [*everything((*report().lead, *report().sections))]
    records = {block.anchor for block in blocks if isinstance(block, Item) and block.anchor}
    led = {text_of(link): text_of(places[link.get(qn("w:anchor"))]) for link in links}
    assert records <= set(led)
    assert all(led[id_].startswith(f"{id_}: ") for id_ in records)
    told = next(p for p in written().paragraphs if p.text.startswith(f"{min(records)}: "))
    assert told.runs[0].bold
    numbers = [start.get(qn("w:id")) for start in written().element.body.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers)) == len(places)


def test_the_contents_list_the_headings_of_two_levels_and_lead_to_them() -> None:
    places = bookmarks(written())
    entries = [p for p in written().paragraphs if p.style.name.startswith("toc ")]
    headings = [p for p in written().paragraphs if HEADINGS.fullmatch(p.style.name)]
    assert len(headings) > 20
    for entry, heading in zip(entries, headings, strict=True):
        assert entry.text == f"{heading.text}\t"
        assert entry.style.name[-1] == heading.style.name[-1]
        (link,), (number,) = (entry._p.findall(f".//{qn(tag)}") for tag in ("w:hyperlink", "w:fldSimple"))
        assert places[link.get(qn("w:anchor"))] is heading._p
        assert number.get(qn("w:instr")) == f"PAGEREF {link.get(qn('w:anchor'))}"


def test_an_answer_of_one_arena_has_the_first_page_for_itself() -> None:
    breaks = [p for p in written().paragraphs if p.paragraph_format.page_break_before]
    first, second, *_ = [block.title for block in report().lead if isinstance(block, Section)]
    assert [p.text for p in breaks[:2]] == [second, Say("nb")("report", "contents")]
    assert first not in [p.text for p in breaks]


def test_a_short_document_has_no_contents() -> None:
    assert not [p for p in of_blocks(Para(("Kort.",))).paragraphs if p.style.name.startswith("toc")]


def test_every_page_tells_the_case_the_day_and_its_number() -> None:
    page = written().sections[0]
    assert page.header.paragraphs[0].text == report().title
    foot = page.footer.paragraphs[0]
    assert foot.text == "15.12.2020 ·  / "
    assert [f.get(qn("w:instr")) for f in foot._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_a_link_leads_within_the_file_or_to_the_web_or_is_only_words() -> None:
    ways = ("#all", "#nowhere", "https://dfo.no/x", "javascript:alert(1)", "other.html")
    file = of_blocks(Para(tuple(Link(way, way) for way in ways)), Para((Ref("E9"),)))
    links = [*file.element.body.iter(qn("w:hyperlink"))]
    assert [text_of(link) for link in links] == ["#all", "https://dfo.no/x"]
    outside = [r.target_ref for r in file.part.rels.values() if r.is_external]
    assert outside == ["https://dfo.no/x"]
    assert "other.html" in file.paragraphs[-2].text


# How it looks


def test_a_status_has_its_sign_and_the_colours_of_the_page() -> None:
    tokens = (ROOT / "ladder/render/html/tokens.css").read_text("utf-8").upper()
    file = of_blocks(*(Para((Mark("sagt", status),)) for status in TONES))
    for paragraph, (status, tone) in zip(file.paragraphs[2:], TONES.items(), strict=True):
        (run,) = paragraph.runs
        assert (run.text, run.style.name) == (f"{SIGNS[status]}\u00a0sagt", of_status(status))
        ink, shade = run.style.font.color.rgb, run.style.element.rPr.find(qn("w:shd")).get(qn("w:fill"))
        assert shade == ground(status)
        assert f"{tone}-text-default: #{ink}".upper() in tokens
        assert f"{tone}-surface-tinted: #{shade}".upper() in tokens


@pytest.mark.parametrize("columns", [2, 5, 8])
def test_a_column_has_room_for_the_words_of_its_head_and_the_table_for_the_page(columns: int) -> None:
    head = ("Kjernekriterier", "Mål", *["Tilbakemelding"] * (columns - 2))[:columns]
    rows = tuple((("Ord " * 80,), *[("ja",)] * (columns - 1)) for _ in range(2))
    if columns == 8:
        head = ("", *["Horisont"] * (columns - 1))
    (table,) = of_blocks(TableBlock("Tabell", head, rows)).tables
    widths = [cell.width for cell in table.rows[0].cells]
    assert sum(widths) <= Cm(17.01)
    assert all(width > len(title) * Cm(0.16) + Cm(0.38) for title, width in zip(head, widths, strict=True))
    assert [column.width for column in table.columns] == widths
    assert widths[0] == max(widths)


def test_a_table_with_too_much_for_the_page_stays_on_it() -> None:
    (table,) = of_blocks(TableBlock("Tabell", ("Kjernekriterier",) * 12, ())).tables
    assert sum(cell.width for cell in table.rows[0].cells) <= Cm(17.01)


def test_what_is_written_in_another_language_says_so() -> None:
    said: tuple[Block, ...] = (Para(("Ein",)), TableBlock("Tabell", ("To",), ((("Tre",),),)))
    file = of_blocks(Section("other", "Anna", said, lang="nn"), Para(("Bokmål",)))
    spoken = {}
    for run in file.element.body.iter(qn("w:r")):
        lang = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        spoken[text_of(run)] = None if lang is None else lang.get(qn("w:val"))
    nynorsk = dict.fromkeys(("Anna", "Ein", "Tabell", "To", "Tre"), "nn-NO")
    assert spoken == {"Tittel": None, "Alt": None, **nynorsk, "Bokmål": None}


# A template

EVERYTHING: tuple[Block, ...] = (
    Section("a", "A", (Section("b", "B", (Section("c", "C", (Section("d", "D", ()),)),)),)),
    *(Section(f"e{n}", "E", ()) for n in range(4)),
    Item(("En",), below=(Item(("To",), below=(Item(("Tre",), below=(Item(("Fire",)),)),)),)),
    Item(("Sagt.",), "E1:", anchor="E1"),
    Para((Ref("E1"), *(Mark("sagt", status) for status in TONES))),
    TableBlock("Tabell", ("Hode",), ((("celle",),),)),
    Task(
        1,
        "Gjør",
        ((Labelled("serves", "For", ("x",)), Labelled("by", "", ("y",)), Labelled("effort", "", ("z",))),),
    ),
    Task(None, "Vurder", ()),
    Code("Gitt", "gherkin"),
)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A head, margins and a heading of its own, text with a link and comments, and hardly a style."""
    file: Any = docx.Document()
    file.sections[0].header.paragraphs[0].text = "Etaten"
    file.styles["Heading 1"].font.size = Pt(33)
    file.styles["Heading 1"].element.find(qn("w:name")).set(qn("w:val"), "Heading 1")
    for style in list(file.styles):
        if style.name not in {"Normal", "Heading 1", "Default Paragraph Font"}:
            style.element.getparent().remove(style.element)
    file.part.rels.pop(next(i for i, r in file.part.rels.items() if r.reltype == RELATIONSHIP_TYPE.NUMBERING))
    notes = Part(PackURI("/word/comments.xml"), CONTENT_TYPE.WML_COMMENTS, b"<x/>", file.part.package)
    file.part.relate_to(notes, RELATIONSHIP_TYPE.COMMENTS)
    within(link_out(file.add_paragraph("Skriv her: "), "https://gammel.no"), file.paragraphs[0], "gammelt")
    file.add_section(WD_SECTION.NEW_PAGE).left_margin = Cm(4)
    file.core_properties.author = file.core_properties.last_modified_by = "Kari"
    path = tmp_path / "template.docx"
    file.save(path)
    return path


def test_a_template_lends_its_page_and_its_styles_and_not_its_text(template: Path) -> None:
    file = of_blocks(*EVERYTHING, template=template)
    (page,) = file.sections
    assert (page.header.paragraphs[0].text, round(page.left_margin.cm)) == ("Etaten", 4)
    assert page.footer.paragraphs[0].text == "01.01.2026 ·  / "
    assert file.styles.element.xpath("w:style[w:name/@w:val='heading 1']/w:rPr/w:sz/@w:val") == ["66"]
    assert [p.text for p in file.paragraphs[:2]] == ["Tittel", "Innhold"]
    kinds = {relation.reltype.rpartition("/")[2] for relation in file.part.rels.values()}
    assert kinds.isdisjoint({"comments", "hyperlink"})
    assert "docProps/thumbnail.jpeg" not in {
        str(part.partname)[1:] for part in file.part.package.iter_parts()
    }
    about = file.core_properties
    assert (about.author, about.last_modified_by, about.language) == ("", "", "nb-NO")


def test_what_a_template_lacks_is_as_in_a_file_of_ours(template: Path) -> None:
    ours, made = of_blocks(*EVERYTHING), of_blocks(*EVERYTHING, template=template)
    looks = [[(p.text, p.style.name) for p in file.paragraphs] for file in (ours, made)]
    assert looks[0] == looks[1]
    assert made.styles["Table Grid"].base_style is None
    assert made.styles["List Bullet 2"].base_style.name == "Normal"
    (number,) = made.styles["List Bullet 2"].element.xpath("w:pPr/w:numPr/w:numId/@w:val")
    bullet = f"w:abstractNum[@w:abstractNumId=../w:num[@w:numId='{number}']/w:abstractNumId/@w:val]"
    numbering = made.part.numbering_part.element
    assert numbering.xpath(f"{bullet}/w:lvl/w:numFmt/@w:val") == ["bullet"]
    ids = made.styles.element.xpath("w:style/@w:styleId")
    assert len(ids) == len(set(ids))


def test_the_answer_takes_little_room_whatever_a_template_says(template: Path) -> None:
    said: tuple[Block, ...] = (Para(("Sagt.",)), Item(("Sagt.", Link("her", "#all"))))
    about = Document("Tittel", "", "2026-01-01", (Section("all", "Alt", said),), said)
    first, second, *others = opened(word.render(about, Say("nb"), template)).paragraphs[1:]
    assert {p.paragraph_format.space_after for p in (first, second)} == {Pt(2)}
    sizes = [run.get(qn("w:val")) for p in (first, second) for run in p._p.iter(qn("w:sz"))]
    assert sizes == ["20"] * 3
    assert not [*others[-1]._p.iter(qn("w:sz"))]


def test_a_report_as_a_template_has_its_foot_once(template: Path) -> None:
    template.write_bytes(word.render(Document("Gammel", "", "2020-01-01", ()), Say("nb")))
    page = of_blocks(Para(("Ny.",)), template=template).sections[0]
    assert (page.header.paragraphs[0].text, page.footer.paragraphs[0].text) == ("Gammel", "01.01.2020 ·  / ")


def test_a_report_on_a_template_is_the_same_file_when_written_again(template: Path) -> None:
    about = Document("Tittel", "", "2026-01-01", ()), Say("nb"), template
    assert word.render(*about) == word.render(*about)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["assess", str(FILE), "--as-of", "2026-01-01", *map(str, arguments)])


def test_the_command_takes_a_template(template: Path, tmp_path: Path) -> None:
    output = tmp_path / "report.docx"
    result = run("--format", "docx", "--template", template, "--output", output)
    assert (result.exit_code, result.output) == (0, "")
    assert opened(output.read_bytes()).sections[0].header.paragraphs[0].text == "Etaten"
    again = run("--format", "docx", "--template", output, "--output", output)
    assert (again.exit_code, again.stderr.strip()) == (
        2,
        Say("nb")("command", "output-is-input", path=output),
    )


def spoilt(template: Path, how: str) -> None:
    """Make of a template something that is none."""
    whole = template.read_bytes()
    match how:
        case "missing":
            template.unlink()
        case "text":
            template.write_text("Mal")
        case "broken":
            template.write_bytes(whole[: len(whole) // 2])
        case "archive":
            with ZipFile(template, "w") as parts:
                parts.writestr("mal.txt", "Mal")
        case "dotx" | "no-xml":
            with ZipFile(BytesIO(whole)) as old, ZipFile(template, "w", ZIP_DEFLATED) as new:
                for name in old.namelist():
                    read = old.read(name)
                    read = read.replace(b"document.main+xml", b"template.main+xml") if how == "dotx" else read
                    new.writestr(name, b"<" if how == "no-xml" and name.endswith("document.xml") else read)


@pytest.mark.parametrize("how", ["missing", "text", "broken", "archive", "dotx", "no-xml"])
def test_what_is_no_template_is_told_gently(template: Path, how: str) -> None:
    spoilt(template, how)
    output = template.with_name("report.docx")
    result = run("--format", "docx", "--template", template, "--output", output)
    key = "no-template" if how == "missing" else "not-a-template"
    assert (result.exit_code, result.stderr.strip()) == (2, Say("nb")("command", key, path=template))
    assert not output.exists()


@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_template_is_for_word(template: Path, format_: str) -> None:
    result = run("--format", format_, "--template", template)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.strip() == Say("nb")("command", "template-for-docx")
