"""An answer as a workbook: what stands on its sheets, that it is only text, and the same bytes each time."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from io import BytesIO
from typing import get_args
from zipfile import ZipFile

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ladder.cli import main
from ladder.model.values import Language, Status
from ladder.render import assess, short, xlsx
from ladder.render.document import (
    Document,
    Item,
    Labelled,
    Link,
    Mark,
    Para,
    Section,
    Staircase,
    TableBlock,
    Task,
    everything,
    line,
    words,
)
from ladder.render.tones import TONES
from ladder.words import Say, harmless

from .build import ROOT, rules
from .test_examples import assessment

TOKENS = (ROOT / "ladder" / "render" / "html" / "tokens.css").read_text(encoding="utf-8")


@cache
def answer(lang: Language = "nb") -> Document:
    """The short answer before the whole report."""
    found, pack, say = assessment("0-24-samarbeidet"), rules().pack, Say(lang)
    report = assess.document(found, pack, say)
    return report._replace(lead=report.lead or short.document(found, pack, say).sections)


@cache
def written(lang: Language = "nb") -> bytes:
    return xlsx.render(answer(lang), Say(lang))


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content))


def texts(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_the_answer_comes_first_then_its_rows_then_its_records() -> None:
    book = opened(written())
    assert book.sheetnames == ["Svaret", "Rader", "Dokumentasjonen"]
    first, rows, records = book.worksheets
    said = texts(first)
    assert said[0] == "0–24-samarbeidet"
    assert {arena.name for arena in assessment("0-24-samarbeidet").arenas} <= {
        text.split(" (")[0] for text in said
    }
    document = answer()
    assert document.rows is not None
    assert [[cell.value or "" for cell in row] for row in rows.iter_rows(min_row=2)] == [
        [harmless(" ".join(words(cell).split())) for cell in row] for row in document.rows.rows
    ]
    (table,) = rows.tables.values()
    assert (table.ref, table.autoFilter is not None) == (rows.dimensions, True)
    known = assessment("0-24-samarbeidet").evidence
    assert [row[0].value for row in records.iter_rows(min_row=2)] == [record.id for record in known]
    assert all(record.what in str(records.cell(row, 2).value) for row, record in enumerate(known, start=2))


def test_each_status_has_the_colours_it_has_on_the_page() -> None:
    statuses = get_args(Status)
    rows = tuple((line("x"), line(Mark(status, status))) for status in statuses)
    table = TableBlock("", ("a", "b"), rows)
    book = opened(xlsx.render(Document("T", "", "", (), lead=(table,), rows=table), Say("nb")))
    for sheet in book.worksheets:
        cells = {c.value: c for row in sheet.iter_rows() for c in row if c.value in statuses}
        for status in statuses:
            shaded = cells[status].fill.fgColor.rgb, cells[status].font.color.rgb
            assert shaded == colours_on_the_page(status), status


def test_the_ladder_is_a_shaded_table_with_the_top_step_first() -> None:
    blocks = everything((*answer().lead, *answer().sections))
    (picture, *_) = (block for block in blocks if isinstance(block, Staircase))
    sheet = opened(xlsx.render(Document("T", "", "", (), lead=(picture,)), Say("nb"))).worksheets[0]
    shown = [row for row in sheet.iter_rows() if row[1].value in {stair.mark.text for stair in picture.steps}]
    assert [row[0].value for row in shown] == [stair.title for stair in reversed(picture.steps)]
    for row, stair in zip(shown, reversed(picture.steps), strict=True):
        assert row[1].fill.fgColor.rgb == colours_on_the_page(stair.mark.status)[0]


def colours_on_the_page(status: Status) -> tuple[str, str]:
    background, ink = (token(f"{TONES[status]}-{part}") for part in ("surface-tinted", "text-default"))
    return background, ink


def token(name: str) -> str:
    found = re.search(rf"--ds-color-{name}: #(\w+)", TOKENS)
    assert found is not None
    return f"FF{found[1].upper()}"


@pytest.mark.parametrize("lang", ["nn", "en"])
def test_the_sheets_are_named_in_the_language_and_say_which_it_is(lang: Language) -> None:
    book, say = opened(written(lang)), Say(lang)
    assert book.sheetnames[:2] == [say("sheet", "sheet-answer"), say("sheet", "sheet-rows")]
    assert book.properties.language == {"nn": "nn-NO", "en": "en-GB"}[lang]


def test_it_is_the_same_each_time_and_carries_the_day_of_the_answer() -> None:
    assert written() == xlsx.render(answer(), Say("nb"))
    assert str(opened(written()).properties.modified).startswith(answer().day)
    with ZipFile(BytesIO(written())) as parts:
        days = {dt.date(*part.date_time[:3]).isoformat() for part in parts.infolist()}
    assert days == {answer().day}


def test_it_is_printed_on_a4_with_its_name_and_page_numbers() -> None:
    for sheet in opened(written()).worksheets:
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.oddFooter.left.text, sheet.oddFooter.right.text) == (
            "0–24-samarbeidet",
            "Side &P av &N",
        )


HOSTILE = ("=1+1", "+1", "-2", "@SUM(A1)", "_x0041_", "a\u202eb\x07\ufffe", "#REF!", "x" * 40_000)


def test_whatever_is_told_is_text_and_every_kind_of_block_is_told() -> None:
    for text in HOSTILE:
        table = TableBlock("", (text, text, ""), ((line(text), line(Mark(text, "met")), line("")),))
        task = Task(1, text, ((Labelled("by", "Av", line(text)),),))
        blocks = (Para(line(text)), Item(line(text), below=(Item(line("dypt")),)), task, table)
        ids = Section("r", "Alle: [slags]/*?" * 9, (Item(line(text), anchor="E1"),))
        way = Para(line("Mer: ", Link("Mer", "#mer")))
        made = xlsx.render(
            Document(text, text, "", (Section("s", text, blocks), ids), lead=(way, *blocks), rows=table),
            Say("nb"),
        )
        cells = [c for sheet in opened(made).worksheets for row in sheet.iter_rows() for c in row if c.value]
        assert all(cell.data_type == "s" for cell in cells)
        said = [str(cell.value) for cell in cells]
        assert "• dypt" in said
        assert not [one for one in said if one.startswith("Mer")]
        assert not re.search("[\u202e\x07\ufffe]", "".join(said))
    other = xlsx.render(Document("T", "", "", (Section("s", "Overskrift", ()),)), Say("nb"))
    assert texts(opened(other).worksheets[0]) == ["T", "Overskrift"]


def test_two_columns_of_a_name_are_told_apart_and_no_rows_make_no_table() -> None:
    for rows, tables in (((), 0), (((line("a"), line("b")),), 1)):
        document = Document("T", "", "", (), rows=TableBlock("", ("Likt", "likt"), rows))
        sheet = opened(xlsx.render(document, Say("nb"))).worksheets[1]
        assert [cell.value for cell in sheet[1]] == ["Likt", "likt 2"]
        assert len(sheet.tables) == tables


@pytest.mark.parametrize("command", [("assess",), ("plan",), ("timeline",)])
def test_a_command_writes_it_to_a_file(
    command: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("x") / "a.xlsx"
    file = str(ROOT / "examples" / "minimal.toml")
    arguments = (*command, file, "--engine", "plain", "--format", "xlsx", "--output", str(path))
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.output) == (0, "")
    assert opened(path.read_bytes()).worksheets[0]["A1"].value
