"""A workbook holds what a TOML file holds, and what is wrong in it is told at its cell."""

from __future__ import annotations

import csv
import datetime as dt
import io
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, get_args

import openpyxl
import pytest
import tomlkit
from click.testing import CliRunner
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ladder.cli import main
from ladder.extras import how_to_install
from ladder.files import places, toml
from ladder.files.problems import ProblemsFound, column_letters
from ladder.files.sheet import choices, layout, write
from ladder.flow import Case, assess, read_collaboration
from ladder.model import bounds
from ladder.model.collaboration import Collaboration
from ladder.model.problems import Cell, Problem
from ladder.model.values import Language, Text
from ladder.words import Say

from . import catalogues
from .build import (
    DAY,
    PLAIN,
    ROOT,
    approved,
    arena,
    blocks,
    from_data,
    party,
    random_collaboration,
    record,
    rules,
)
from .test_problems import codes_in, told

LANGUAGES: tuple[Language, ...] = get_args(Language)
EXAMPLES = sorted((ROOT / "examples").glob("*.toml"))
SOUND: dict[str, Any] = {
    "collaboration": {"id": "nordvik", "name": "Nordvik", "purpose": "Tidlig hjelp."},
    "problem": {"willingness": "yes"},
    "parties": [party("skolen", name="Nordvik skole"), party("ks", name="KS", tier="association")],
    "arenas": [
        arena("a", target=3, lasting=True, phases=[{"phase": "decision", "since": "2019"}]),
        arena("b", parties=["skolen"]),
    ],
    "evidence": [
        record("N1", supports=["overview-exists", "overview-covers-party"], arenas=["a"]),
        record("N2", against=["overview-exists"], arenas=["a", "b"], parties=["skolen"]),
    ],
    "verdicts": [{"by": "DFØ", "what": "Bra.", "source": {"work": "Et notat"}}],
}


@pytest.fixture(autouse=True)
def few_rows_ready(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of empty rows take time, and only one test is about them."""
    if "rows_ready" not in request.fixturenames:
        monkeypatch.setattr(write, "_READY", 3)


@pytest.fixture
def rows_ready() -> int:
    return write._READY


def made(data: dict[str, Any] | None = None, lang: Language = "nb") -> bytes:
    return write.workbook(rules().pack, lang, from_data(data) if data else None)


@cache
def sound() -> bytes:
    """A workbook that nothing is wrong with, without what is not read: that takes time to open."""
    book = opened(made(SOUND))
    del book["Spørsmål"]
    return saved(book)


def opened(content: bytes) -> Workbook:
    """The workbook, in which the headings may be changed at will."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book.worksheets:
        sheet.tables.clear()
    return book


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(content: bytes, folder: Path, name: str = "f.xlsx") -> Collaboration:
    path = folder / name
    path.write_bytes(content)
    return read_collaboration(path, rules())


def problems(content: bytes, folder: Path, name: str = "f.xlsx") -> tuple[Problem, ...]:
    with pytest.raises(ProblemsFound) as raised:
        read(content, folder, name)
    return raised.value.problems


def changed(change: Callable[[Workbook], object], content: bytes | None = None) -> bytes:
    book = opened(content or sound())
    change(book)
    return saved(book)


def put(sheet: str, cell: str, value: Any) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        book[sheet][cell] = value

    return change


def question(indicator: str) -> str:
    """As it stands in a drop-down."""
    return choices.of(rules().pack)["indicator"].label(indicator, "nb")


def place(problem: Problem) -> tuple[str, str]:
    """The sheet and cell a problem is told at."""
    found = places.find(problem)
    if not isinstance(found, Cell):
        return "", ""
    return found.sheet, f"{column_letters(found.column)}{found.row}"


# What is written is read back, whole


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_as_a_workbook_is_the_same_collaboration_and_gets_the_same_assessment(
    file: Path, lang: Language, tmp_path: Path
) -> None:
    known = read_collaboration(file, rules())
    found = read(write.workbook(rules().pack, lang, known), tmp_path)
    assert found == known
    assert assess(Case(found, rules(), DAY, PLAIN)) == assess(Case(known, rules(), DAY, PLAIN))


@blocks(4)
def test_any_collaboration_is_the_same_after_a_workbook_whatever_the_order_of_columns(
    block: int, tmp_path: Path
) -> None:
    for seed in range(block * 9, block * 9 + 9):
        random = Random(seed)
        known = from_data(with_ends_and_set_aside(random_collaboration(random), random))
        book = opened(write.workbook(rules().pack, random.choice(LANGUAGES), known))
        for sheet in book.worksheets[1:9]:
            shuffle_columns(sheet, random)
        assert read(saved(book), tmp_path) == known, seed


def with_ends_and_set_aside(data: dict[str, Any], random: Random) -> dict[str, Any]:
    """`data`, some of whose arrangements end, and in which some questions are set aside."""
    indicators = [i for c in rules().pack.criteria.values() for i in c.indicators]
    arenas = [a["id"] for a in data["arenas"]]
    for one in random.sample(data["arenas"], random.randint(0, len(arenas))):
        source = {"work": "Et vedtak"} | random.choice([{}, {"place": "s. 2"}, {"url": "https://a.no"}])
        one["ends"] = {"date": random.choice(("2021", "2021-06", "2020-12-31")), "source": source}
    aside = [
        {"indicator": name, "why": "Passer ikke.", "source": {"work": "Et notat"}}
        | random.choice([{}, {"arena": random.choice(arenas)}])
        for name in random.sample(indicators, random.randint(0, 2))
    ]
    return data | ({"not_applicable": aside} if aside else {})


def shuffle_columns(sheet: Worksheet, random: Random) -> None:
    """Move the columns about, some of them past an empty one. What is written stays text."""
    columns = [[cell.value for cell in column] for column in sheet.iter_cols()]
    columns.insert(random.randrange(len(columns) + 1), [None] * sheet.max_row)
    random.shuffle(columns)
    for number, column in enumerate(columns, start=1):
        for row, value in enumerate(column, start=1):
            sheet.cell(row, number).value = value


ENDING = SOUND | {
    "arenas": [
        arena("a", ends={"date": "2020-12", "source": {"work": "Vedtaket", "place": "pkt. 3"}}),
        arena("b", parties=["skolen"]),
    ],
    "not_applicable": [
        {"indicator": "users-contribute", "why": "Ingen brukere.", "source": {"work": "Mandatet"}},
        {"indicator": "grants-reviewed", "arena": "a", "why": "Ingen tilskudd.", "source": {"work": "M"}},
    ],
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_known_end_and_what_does_not_apply_are_read_back(lang: Language, tmp_path: Path) -> None:
    assert read(made(ENDING, lang), tmp_path) == from_data(ENDING)


@pytest.mark.parametrize(("cell", "missed"), [("F2", "G2"), ("G2", "F2")], ids=["no source", "no date"])
def test_half_an_end_is_told_in_the_cell_that_is_empty(cell: str, missed: str, tmp_path: Path) -> None:
    found = problems(changed(put("Arenaer", cell, "2020")), tmp_path)
    assert [(p.code, place(p)) for p in found] == [("missing-key", ("Arenaer", missed))]


def test_what_is_wrong_with_what_does_not_apply_is_told_in_its_cells(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book["Gjelder ikke her"]
        for cell, text in {"A2": "users-contribut", "B2": "c", "C2": "Ingen brukere.", "D2": "M"}.items():
            sheet[cell] = text
        sheet["A3"], sheet["D3"] = "grants-reviewed", "Mandatet"

    found = problems(changed(change), tmp_path)
    told_at = {(p.code, *place(p)): p.meant for p in found}
    assert told_at == {
        ("unknown-name", "Gjelder ikke her", "A2"): question("users-contribute"),
        ("unknown-name", "Gjelder ikke her", "B2"): None,
        ("missing-key", "Gjelder ikke her", "C3"): None,
    }


@pytest.mark.parametrize(
    ("lang", "asked"),
    [
        ("nb", {"alle sammen", "hver part", "én part er nok"}),
        ("nn", {"alle saman", "kvar part", "éin part er nok"}),
        ("en", {"all together", "each party", "one party is enough"}),
    ],
)
def test_the_sheet_of_questions_says_who_is_asked_and_what_is_enough(lang: Language, asked: set[str]) -> None:
    sheet = opened(made(lang=lang))[Say(lang)("sheet", "sheet-questions")]
    rows = {str(row[5]): (row[3], row[4]) for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert {who for _, who in rows.values()} == asked
    anchored = rules().pack.criteria["responsibility-anchored"].indicators
    for id_, indicator in anchored.items():
        kinds = [rules().pack.evidence.kinds[kind].title.read(lang) for kind in indicator.needs.kinds]
        assert all(kind in str(rows[id_][0]) for kind in kinds)


HOSTILE = ["=cmd|'/c calc'!A0", "+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "#REF!", "TRUE", "1e5"]
HOSTILE += [
    "_x0041_",
    "_x005F_",
    "to\nlinjer",
    "ø" * 10_000,
    "'=1",
    '"',
    "12",
    "2020-02-14",
    " rom ",
    "{a}",
    "=A1",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_every_text_is_written_and_read_as_text(text: str, tmp_path: Path) -> None:
    data = SOUND | {
        "collaboration": {"id": "c", "name": text, "purpose": text},
        "evidence": [
            record("E1", what=text, supports=["overview-exists"], arenas=["a"], source={"work": text})
        ],
    }
    content = made(data)
    assert read(content, tmp_path) == from_data(data)
    cells = [cell for sheet in opened(content).worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type not in "sn" or cell.data_type == "f"]
    assert all(cell.data_type == "s" for cell in cells if cell.value is not None)


def test_what_steers_writing_is_told_by_its_number_and_breaks_nothing(tmp_path: Path) -> None:
    name = "a\u202eb\x07c\u200bd\ufffee"
    content = made(SOUND | {"collaboration": {"id": "c", "name": name}})
    assert read(content, tmp_path).collaboration.name == "a‹U+202E›b‹U+0007›c‹U+200B›d‹U+FFFE›e"
    assert "\u202e".encode() not in b"".join(parts(content).values())


def test_a_text_that_is_too_long_for_a_cell_is_told_and_never_cut() -> None:
    fits, too_long = "x" * bounds.TEXT, "x" * (bounds.TEXT + 1)
    assert made(SOUND | {"collaboration": {"id": "c", "name": fits}})
    with pytest.raises(write.DoesNotFit, match="Verdi: 32768"):
        made(SOUND | {"collaboration": {"id": "c", "name": too_long}})


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# What a workbook holds is written as TOML, whole


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_as_toml_is_the_same_collaboration(file: Path, tmp_path: Path) -> None:
    known = read_collaboration(file, rules())
    assert as_toml(known, tmp_path) == known


def test_any_collaboration_and_any_text_is_the_same_as_toml(tmp_path: Path) -> None:
    assert as_toml(from_data(ENDING), tmp_path) == from_data(ENDING)
    for seed in range(30):
        random = Random(seed)
        data = with_ends_and_set_aside(random_collaboration(random), random)
        data["collaboration"]["purpose"] = random.choice(
            [*HOSTILE, "\u202e\u200b\x7f", '"""', "\\", "\u00a0\r\n"]
        )
        assert as_toml(from_data(data), tmp_path) == from_data(data), seed


def as_toml(known: Collaboration, folder: Path) -> Collaboration:
    text = toml.text(known)
    assert all(character.isprintable() or character == "\n" for character in text)
    path = folder / "f.toml"
    path.write_text(text, encoding="utf-8", newline="")
    return read_collaboration(path, rules())


# The workbook itself


def test_the_workbook_can_be_filled_in_and_nothing_else_can_be_changed(rows_ready: int) -> None:
    content = made(SOUND)
    book = opened(content)
    say = Say("nb")
    assert book.sheetnames == [
        say("sheet", sheet) for sheet in ("sheet-read-me", *(s.word for s in layout.SHEETS))
    ] + [
        "Spørsmål",
        "Lister",
    ]
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert not sheet.merged_cells.ranges
    records = book["Opplysninger"]
    assert rows_ready >= 300
    assert records.max_row == 1 + 2 + rows_ready
    for row in (2, 3, 150, records.max_row):
        assert not any(cell.protection.locked for cell in records[row])
        assert all(cell.number_format == "@" and cell.alignment.wrap_text for cell in records[row])
    assert all(cell.protection.locked and cell.font.bold for cell in records[1])
    assert records.freeze_panes == "B2"
    assert records.print_title_rows == "$1:$1"
    (heads,) = openpyxl.load_workbook(io.BytesIO(content))["Opplysninger"].tables.values()
    assert (heads.ref, heads.headerRowCount) == (records.dimensions, 1)
    assert heads.column_names == [cell.value for cell in records[1]]
    assert all(cell.protection.locked for row in book["Spørsmål"].iter_rows() for cell in row)
    assert book["Problemet"]["A2"].protection.locked
    assert not book["Problemet"]["B2"].protection.locked


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_workbook_says_what_it_is_and_in_what_language(lang: Language) -> None:
    book = opened(made(SOUND, lang))
    assert book.properties.language == {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}[lang]
    assert "Nordvik" in str(book.properties.title)
    say = Say(lang)
    questions = [[cell.value for cell in row] for row in book[say("sheet", "sheet-questions")].iter_rows()]
    asked = {id_: i for c in rules().pack.criteria.values() for id_, i in c.indicators.items()}
    assert [row[5] for row in questions[1:]] == list(asked)
    assert [row[2] for row in questions[1:]] == [
        choices.title(indicator.question, lang) for indicator in asked.values()
    ]
    texts = [cell.value for (cell,) in book[say("sheet", "sheet-read-me")].iter_rows()]
    assert rules().pack.ladder.steps[4].note.read(lang) in texts  # type: ignore[union-attr]


def test_a_list_to_choose_from_refuses_only_where_one_is_asked_for() -> None:
    book = opened(made(SOUND))
    lists = {
        column: found for column, found in validations(book["Opplysninger"]).items() if found.type == "list"
    }
    assert set(lists) == {"B", "F", "G", "H", "I", "J", "K", "L"}
    assert {column for column, found in lists.items() if found.showErrorMessage} == {"B"}
    for letter, name in {"B": "kind", "F": "indicator", "I": "instrument", "J": "function"}.items():
        titles = choices.of(rules().pack)[name].titles.values()
        assert entries_of(book, lists[letter].formula1) == [choices.title(text, "nb") for text in titles]
    assert entries_of(book, lists["K"].formula1)[:2] == ["Nordvik skole", "KS"]
    assert entries_of(book, lists["L"].formula1)[:2] == ["a", "b"]
    arenas = validations(book["Arenaer"])
    assert entries_of(book, arenas["D"].formula1)[3].startswith("4 ")
    answers = entries_of(book, validations(book["Problemet"])["B"].formula1)
    assert answers == ["ja", "nei", "vet ikke"]


def validations(sheet: Worksheet) -> dict[str, Any]:
    return {str(found.sqref)[0]: found for found in sheet.data_validations.dataValidation}


def entries_of(book: Workbook, formula: str) -> list[str]:
    title, area = formula.rsplit("!", 1)
    return [cell.value for (cell,) in book[title.strip("'")][area.replace("$", "")]]


def test_what_stands_in_a_list_is_read_back_as_the_id() -> None:
    for name, known in choices.of(rules().pack).items():
        for lang in LANGUAGES:
            labels = known.labels(lang)
            assert [known.one(label) for label in labels] == list(known.titles), name
            for between in (", ", ";", "\n", " "):
                assert known.several(between.join(labels)) == list(known.titles), name


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("a,b;c\na b", ["a", "b", "c", "a", "b"]),
        ("d,e", ["d", "e"]),
        ("Alfa", ["a"]),
        ("alfa, BETA; Lang,  med komma", ["a", "b", "d"]),
        ("Lang, med feil, Alfa", ["Lang", "med feil", "a"]),
        ("to ord, og mer", ["to ord, og mer"]),
        ("to ord, b", ["to ord", "b"]),
        ("Lik", ["Lik"]),
        (" a ,, b ", ["a", "b"]),
        ("a – noe annet, med komma", ["a"]),
        ("a – noe annet, b", ["a", "b"]),
        ("a – noe annet; b – mer", ["a", "b"]),
        ("a - noe annet\nb", ["a", "b"]),
        ("a – b", ["a", "b"]),
        ("a – Alfa b", ["a", "b"]),
        ("a – Alfa, b – Beta", ["a", "b"]),
        ("a – Alfabet, b er med", ["a"]),
        ("a – x, b – y, c", ["a", "b", "c"]),
        ("", []),
    ],
)
def test_several_ids_in_a_cell_are_read_and_none_is_lost(text: str, ids: list[str]) -> None:
    titles = {"a": "Alfa", "b": "Beta", "c": "c", "d": "Lang, med komma", "f": "Lik", "g": "lik"}
    assert choices.Choice({id_: Text(nb=said) for id_, said in titles.items()}).several(text) == ids


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("minutes", "minutes"),
        ("Referat", "minutes"),
        ("referat", "minutes"),
        ("minutes – hva som helst", "minutes"),
    ],
)
def test_a_title_alone_is_enough_where_one_is_asked_for(text: str, id_: str) -> None:
    assert choices.of(rules().pack)["kind"].one(text) == id_


def test_what_its_title_does_not_tell_from_others_is_chosen_by_its_id_too() -> None:
    titles = {"a": "Lik", "b": "lik", "c": "a", "d": "Alene; og – én"}
    known = choices.Choice({id_: Text(nb=said) for id_, said in titles.items()})
    assert known.labels("nb") == ("a – Lik", "b – lik", "c – a", "Alene, og, én")
    assert known.several("\n".join(known.labels("nb"))) == list(titles)
    assert known.one("Alene; og – én") == "d"


def test_ids_are_made_of_names_and_never_take_anothers(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        for cell in ("F2", "F3"):
            book["Parter"][cell] = None
        book["Parter"]["A3"] = "Nordvik: skole!"
        book["Samarbeidet"]["B4"] = None
        book["Arenaer"]["C3"] = "nordvik-skole-3; Nordvik skole"
        book["Opplysninger"]["K3"] = None

    found = read(changed(change), tmp_path)
    assert found.collaboration.id == "nordvik"
    assert [party.id for party in found.parties] == ["nordvik-skole-2", "nordvik-skole-3"]
    assert found.arenas[1].parties == ("nordvik-skole-3", "nordvik-skole-2")


def test_no_two_sheets_and_no_two_columns_of_a_sheet_have_a_title_in_common() -> None:
    for sheet in layout.SHEETS:
        every = [{layout.normal(t) for t in (*layout.titles(c.word), c.key)} for c in sheet.columns]
        assert len(set().union(*every)) == sum(map(len, every)), sheet.word
        assert all(len(said) <= 31 for said in layout.titles(sheet.word))
    every = [{layout.normal(t) for t in (*layout.titles(s.word), s.table)} for s in layout.SHEETS]
    every += [{layout.normal(t) for t in layout.titles(word)} for word in layout.LOOKED_AT]
    assert len(set().union(*every)) == sum(map(len, every))


def test_what_helps_is_short_enough_to_be_shown() -> None:
    for lang in LANGUAGES:
        for column in (*layout.FIELDS, *(c for sheet in layout.SHEETS for c in sheet.columns)):
            assert len(Say(lang)("sheet", column.help, questions="Questions")) < 255


# How cells are read


@pytest.mark.parametrize(
    ("value", "number_format", "written"),
    [
        ("2020-02-14", "@", "2020-02-14"),
        ("2020-02", "@", "2020-02"),
        (2020, "General", "2020"),
        (2020.0, "General", "2020"),
        (dt.datetime(2020, 2, 14, tzinfo=None), "dd.mm.yyyy", "2020-02-14"),
        (dt.date(2020, 2, 14), "yyyy-mm-dd", "2020-02-14"),
        (dt.date(2020, 2, 1), "mmm\\-yy", "2020-02"),
        (dt.date(2020, 2, 1), 'yyyy" (day)"', "2020"),
        ("14.2.2020", "@", "2020-02-14"),
        ("14. 02.2020", "@", "2020-02-14"),
        ("02.2020", "@", "2020-02"),
        (" 2020 ", "@", "2020"),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_shown(
    value: Any, number_format: str, written: str, tmp_path: Path
) -> None:
    def change(book: Workbook) -> None:
        cell = book["Opplysninger"]["C2"]
        cell.value = value
        cell.number_format = number_format

    found = read(changed(change), tmp_path).evidence[0].date
    assert found is not None
    assert found.written == written


@pytest.mark.parametrize(("value", "read_as"), [(12, "12"), (12.0, "12"), (1.5, "1.5"), ("012", "012")])
def test_a_number_is_text_where_text_is_asked_for(value: Any, read_as: str, tmp_path: Path) -> None:
    assert read(changed(put("Opplysninger", "A2", value)), tmp_path).evidence[0].what == read_as
    id_ = read_as.replace(".", "-")
    wanted = value if "." not in read_as else id_
    assert read(changed(put("Opplysninger", "P2", wanted)), tmp_path).evidence[0].id == id_


@pytest.mark.parametrize(
    ("value", "lasting"), [(True, True), (False, False), ("ja", True), ("no – nei", False)]
)
def test_yes_and_no_are_read_however_they_are_written(value: Any, lasting: bool, tmp_path: Path) -> None:
    assert read(changed(put("Arenaer", "E2", value)), tmp_path).arenas[0].lasting is lasting


def test_headings_are_known_in_any_language_also_mixed(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        book["Opplysninger"]["B1"] = "  kind of  SOURCE"
        book["Opplysninger"]["F1"] = "supports"
        book["Parter"].title = "partar"
        book["Samarbeidet"]["A2"] = "Name"
        book["Samarbeidet"]["A3"] = "Føremål *"

    assert read(changed(change), tmp_path) == from_data(SOUND)


def test_rows_without_anything_and_sheets_of_ones_own_are_let_be(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        records = book["Opplysninger"]
        records.insert_rows(3, 5)
        records["B4"] = "  "
        records["Z900"] = " "
        own = book.create_sheet("Ark1", 0)
        own["A1"] = "=1+1"
        own.merge_cells("B1:C2")
        own["A999999"] = "langt nede"
        del book["Konklusjoner"]
        del book["Les meg"]

    assert read(changed(change), tmp_path) == from_data({k: v for k, v in SOUND.items() if k != "verdicts"})


def test_a_record_without_id_is_numbered_by_its_row_and_never_takes_another_ones(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        records = book["Opplysninger"]
        records["P2"] = None
        records["P3"] = "E4"
        for cell in ("A", "B", "C", "F", "L", "M"):
            records[f"{cell}4"] = records[f"{cell}2"].value

    assert [one.id for one in read(changed(change), tmp_path).evidence] == ["E2", "E4", "E4-2"]


# What is wrong is told at its cell


def joined(book: Workbook) -> None:
    book["Opplysninger"].merge_cells("A2:A3")


def twice(book: Workbook) -> None:
    book.create_sheet("Records")["A1"] = "Id"


def renamed(sheet: str, title: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        book[sheet].title = title

    return change


def without(sheet: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        del book[sheet]

    return change


def no_headings(book: Workbook) -> None:
    for cell in book["Parter"][1]:
        cell.value = None


def column_gone(book: Workbook) -> None:
    for cell in book["Opplysninger"]["B"]:
        cell.value = None


def question_twice(book: Workbook) -> None:
    for row in (3, 4):
        book["Problemet"][f"C{row}"] = "willingness"
        book["Problemet"][f"B{row}"] = "yes"


def formula_under_another_type(book: Workbook) -> None:
    book["Opplysninger"]["B2"] = openpyxl.worksheet.formula.ArrayFormula("C2:C3", "=B2:B3")


def same_name(book: Workbook) -> None:
    for row, name in ((4, "Delt"), (5, " DELT ")):
        book["Parter"][f"A{row}"], book["Parter"][f"B{row}"] = name, "kommune"
    book["Opplysninger"]["K2"] = "delt"


def anothers(book: Workbook) -> None:
    for sheet in book.worksheets[1:]:
        book.remove(sheet)
    book.worksheets[0].title = "Ark1"


def phases_back_to_front(book: Workbook) -> None:
    for column, value in zip("ABC", ("a", "operation", "2018"), strict=True):
        book["Faser"][f"{column}3"] = value


R, A, P = "Opplysninger", "Arenaer", "Parter"
OVERVIEW = question("overview-exists")
AT_CELLS: list[tuple[str, str, str, Callable[[Workbook], object], str | None]] = [
    # code, sheet, cell, what is changed, what was meant
    ("formula-in-cell", R, "B2", put(R, "B2", "=B2"), None),
    ("formula-in-cell", R, "B2", formula_under_another_type, None),
    ("formula-in-cell", "Samarbeidet", "B2", put("Samarbeidet", "B2", "=1+1"), None),
    ("error-in-cell", R, "F2", put(R, "F2", "#REF!"), None),
    ("merged-cells", R, "A2", joined, None),
    ("sheet-missing", "", "", without(A), None),
    ("sheet-twice", "Records", "A1", twice, None),
    ("unknown-sheet", "Fasser", "A1", renamed("Faser", "Fasser"), "Faser"),
    ("unknown-sheet", "Arenaene våre", "A1", renamed(A, "Arenaene våre"), "Arenaer"),
    ("sheet-left-out", "Hvor", "A1", renamed(A, "Hvor"), None),
    ("no-headings", P, "A2", no_headings, None),
    ("unknown-heading", R, "B1", put(R, "B1", "Kildtype"), "Kildetype"),
    ("unknown-heading", R, "S1", put(R, "S1", "Merknad"), None),
    ("unknown-heading", "Samarbeidet", "A3", put("Samarbeidet", "A3", "Formol"), "Formål"),
    ("heading-twice", R, "G1", put(R, "G1", "For"), None),
    ("heading-twice", "Samarbeidet", "A3", put("Samarbeidet", "A3", "Navn"), None),
    ("no-heading", R, "R3", put(R, "R3", "løst"), None),
    ("no-heading", "Samarbeidet", "B9", put("Samarbeidet", "B9", "løst"), None),
    ("column-missing", R, "A1", column_gone, None),
    ("missing-key", R, "B2", put(R, "B2", None), None),
    ("missing-key", R, "M3", put(R, "M3", ""), None),
    ("missing-key", "Samarbeidet", "B2", put("Samarbeidet", "B2", None), None),
    ("missing-key", "Samarbeidet", "A1", lambda book: book["Samarbeidet"].delete_rows(2), None),
    ("missing-key", "Faser", "A2", put("Faser", "A2", None), None),
    ("unknown-name", R, "B2", put(R, "B2", "minute"), "referat"),
    ("unknown-name", R, "B2", put(R, "B2", "refferat"), "referat"),
    ("unknown-name", R, "F2", put(R, "F2", "overview-exists, overview-exist"), OVERVIEW),
    ("unknown-name", "Faser", "A2", put("Faser", "A2", "c"), None),
    ("unknown-name", "Faser", "B2", put("Faser", "B2", "decisjon"), "beslutning"),
    ("unknown-name", P, "C2", put(P, "C2", "driver; leder"), None),
    ("unknown-name", "Problemet", "C4", put("Problemet", "C4", "willingnes"), "willingness"),
    ("not-allowed", "Problemet", "B4", put("Problemet", "B4", "kanskje"), None),
    ("not-allowed", A, "D2", put(A, "D2", "fire"), None),
    ("not-allowed", A, "E2", put(A, "E2", "1"), None),
    ("target-out-of-range", A, "D2", put(A, "D2", 5), None),
    ("not-a-date", R, "C2", put(R, "C2", "i fjor"), None),
    ("no-such-day", R, "C2", put(R, "C2", "31.04.2024"), None),
    ("serial-date", R, "C2", put(R, "C2", 45433), None),
    ("serial-date", R, "C2", put(R, "C2", "45433,5"), None),
    ("name-of-several", R, "K2", same_name, None),
    ("sheets-missing", "", "", anothers, None),
    ("unknown-name", R, "K2", put(R, "K2", "Nordvik barnehage, i byen"), None),
    ("unknown-name", R, "K2", put(R, "K2", "Nordvik skule"), "Nordvik skole"),
    ("unknown-name", R, "F2", put(R, "F2", OVERVIEW.replace("datert", "dattert")), OVERVIEW),
    ("not-a-date", R, "C2", put(R, "C2", dt.datetime(2020, 2, 14, 12, tzinfo=None)), None),
    ("not-an-id", P, "F3", put(P, "F3", "K S"), None),
    ("id-twice", R, "P3", put(R, "P3", "N1"), None),
    ("id-twice", "Problemet", "C4", question_twice, None),
    ("named-twice", R, "F2", put(R, "F2", "overview-exists overview-exists"), None),
    ("named-twice-in-record", R, "H2", put(R, "H2", "overview-exists"), None),
    ("bears-on-nothing", R, "A2", put(R, "F2", None), None),
    ("no-arena-given", R, "A2", put(R, "L2", None), None),
    ("party-not-in-arena", R, "K2", lambda book: (put(R, "K2", "ks")(book), put(R, "L2", "b")(book)), None),
    ("seen-before-it-begins", R, "C2", put(R, "D2", "2022"), None),
    ("phases-not-in-order", "Faser", "C3", phases_back_to_front, None),
]


@pytest.mark.parametrize(
    ("code", "sheet", "cell", "change", "meant"),
    AT_CELLS,
    ids=[f"{c} in {s} {a}" for c, s, a, *_ in AT_CELLS],
)
def test_every_fault_is_told_alone_and_at_its_cell(
    code: str, sheet: str, cell: str, change: Callable[[Workbook], object], meant: str | None, tmp_path: Path
) -> None:
    found = problems(changed(change), tmp_path)
    assert [(problem.code, *place(problem)) for problem in found] == [(code, sheet, cell)]
    assert meant is None or found[0].meant == meant
    told(found)


def test_a_date_that_is_none_is_told_as_it_was_written(tmp_path: Path) -> None:
    (found,) = problems(changed(put(R, "C2", "31.04.2024")), tmp_path)
    assert found.values["read"] == "31.04.2024"


def test_what_is_unknown_hides_no_other_fault_in_its_row(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        for cell, text in {"B2": "noe helt annet", "D2": "2022", "F2": "to ord; overview-exists"}.items():
            book[R][cell] = text

    found = problems(changed(change), tmp_path)
    assert sorted((problem.code, place(problem)[1]) for problem in found) == [
        ("seen-before-it-begins", "C2"),
        ("unknown-name", "B2"),
        ("unknown-name", "F2"),
    ]


@pytest.mark.parametrize(
    ("lang", "sheet"), [("nb", "«Spørsmål»"), ("nn", "«Spørsmål»"), ("en", "“Questions”")]
)
def test_an_unknown_question_leads_to_the_sheet_of_questions(
    lang: Language, sheet: str, tmp_path: Path
) -> None:
    found = told(problems(changed(put(R, "F2", "no-such")), tmp_path), lang)
    assert sheet in found
    assert "rules list" not in found


def test_a_formula_in_a_heading_is_told_with_what_it_takes_away(tmp_path: Path) -> None:
    found = problems(changed(put(P, "B1", "=1")), tmp_path)
    assert {(problem.code, *place(problem)) for problem in found} == {
        ("unknown-heading", P, "B1"),
        ("formula-in-cell", P, "B1"),
    }


def test_an_empty_workbook_is_told_what_it_lacks(tmp_path: Path) -> None:
    found = problems(made(), tmp_path)
    expected = [("missing-key", "B2"), ("empty-list", "A2"), ("empty-list", "A2")]
    assert [(problem.code, place(problem)[1]) for problem in found] == expected


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["check", "assess"])
def test_many_mistakes_are_told_at_once_word_for_word(
    command: str, lang: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(book: Workbook) -> None:
        for sheet, cell, value in MISTAKES:
            book[sheet][cell] = value

    monkeypatch.chdir(tmp_path)
    Path("nordvik.xlsx").write_bytes(changed(change))
    result = CliRunner().invoke(main, [command, "nordvik.xlsx", "--lang", lang])
    assert (result.exit_code, result.stdout) == (2, "")
    assert approved(ROOT / "tests" / "approved" / f"sheet-problems.{lang}.txt", result.stderr)


MISTAKES = [
    (R, "B2", "refferat"),
    (R, "D2", "2022"),
    (R, "F2", "overview-exist"),
    (R, "C3", "i fjor"),
    (R, "G3", "=A1"),
    (R, "M3", None),
    ("Konklusjoner", "A2", None),
    ("Samarbeidet", "B4", "Nordvik – tidlig hjelp"),
    (A, "D2", "fire"),
    (A, "C3", "skolen, \x1b[31mks\u202e".replace("\x1b", "")),
    (P, "B3", "forening"),
    ("Problemet", "B4", "kanskje"),
]


# Files that are something else


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    return archive(**parts(sound()) | {name: content})


def lying() -> bytes:
    """A workbook with a part that is larger than it says."""
    content = bytearray(with_part("xl/worksheets/sheet9.xml", b"a" * 50_000_000))
    size = struct.pack("<I", 50_000_000)
    return bytes(content.replace(size, struct.pack("<I", 100)))


def linked() -> bytes:
    book = opened(sound())
    link = openpyxl.workbook.external_link.ExternalLink(
        externalBook=openpyxl.workbook.external_link.external.ExternalBook()
    )
    link.file_link = openpyxl.packaging.relationship.Relationship(
        type="externalLinkPath", Target="annen.xlsx", TargetMode="External", Id="rId1"
    )
    book._external_links.append(link)
    return saved(book)


def copied_records(book: Workbook) -> None:
    book.copy_worksheet(book[R]).title = "Ark1"


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>'
OTHER_FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nothing at all": ("not-a-workbook", lambda: b""),
    "text": ("not-a-workbook", lambda: b"collaboration = 1"),
    "half a workbook": ("not-a-workbook", lambda: sound()[: len(sound()) // 2]),
    "a broken part": ("not-a-workbook", lambda: sound().replace(b"PK\x03\x04", b"PK\x03\x05", 1)),
    "a spoilt part": ("not-a-workbook", lambda: with_part("xl/workbook.xml", b"<workbook")),
    "an archive of something else": ("not-a-workbook", lambda: archive(**{"a.txt": b"a"})),
    "entities": ("not-a-workbook", lambda: with_part("xl/sharedStrings.xml", BOMB)),
    "entities of two bytes": ("not-a-workbook", lambda: with_part("x.xml", BOMB.decode().encode("utf-16"))),
    "a bomb": ("workbook-too-large", lambda: with_part("xl/media/image1.png", bytes(50_000_000))),
    "a bomb that lies": ("not-a-workbook", lying),
    "many parts": ("too-many-parts", lambda: archive(**{f"{n}.xml": b"" for n in range(2_001)})),
    "a password": (
        "password-protected",
        lambda: b"\xd0\xcf\x11\xe0" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
    ),
    "an old workbook": ("save-as-xlsx", lambda: b"\xd0\xcf\x11\xe0" + bytes(500)),
    "an OpenDocument": (
        "save-as-xlsx",
        lambda: archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
    ),
    "links to other files": ("external-links", linked),
    "a cell far down": ("sheet-too-large", lambda: changed(put(R, "P20001", "x"))),
    "our headings under another name": ("sheet-left-out", lambda: changed(copied_records)),
    "a cell far out": ("sheet-too-large", lambda: changed(put(R, "CW2", "x"))),
}


@pytest.mark.parametrize("case", OTHER_FILES)
def test_what_is_no_workbook_of_ours_is_told_gently(case: str, tmp_path: Path) -> None:
    code, content = OTHER_FILES[case]
    found = problems(content(), tmp_path)
    assert [problem.code for problem in found] == [code]
    told(found)


def test_one_text_in_very_many_cells_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "CHARACTERS", 200)
    assert [problem.code for problem in problems(sound(), tmp_path)] == ["workbook-too-large"]


@pytest.mark.parametrize("suffix", [".xls", ".ods", ".xlsm", ".xlsb", ".numbers", ".XLS"])
def test_other_spreadsheets_are_told_how_to_save(suffix: str, tmp_path: Path) -> None:
    found = problems(b"x", tmp_path, f"f{suffix}")
    assert [(problem.code, problem.values["read"]) for problem in found] == [
        ("save-as-xlsx", suffix.casefold())
    ]


def test_a_workbook_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    for name in ("f.xlsx", "f.csv"):
        with pytest.raises(ProblemsFound, match=r"file-missing"):
            read_collaboration(tmp_path / name, rules())


@pytest.mark.parametrize("seed", range(12))
def test_a_workbook_with_a_few_bytes_changed_is_a_collaboration_or_problems(
    seed: int, tmp_path: Path
) -> None:
    random = Random(seed)
    spoilt = {name: bytearray(content) for name, content in parts(sound()).items()}
    for content in random.choices(list(spoilt.values()), k=4):
        content[random.randrange(len(content))] = random.randrange(256)
    try:
        read(archive(**{name: bytes(content) for name, content in spoilt.items()}), tmp_path)
    except ProblemsFound as found:
        told(found.problems)


# Records from a CSV file

COLUMNS = [column.key for column in layout.RECORDS.columns]


def as_csv(
    records: list[dict[str, Any]], lang: Language = "nb", separator: str = ";", keys: Any = COLUMNS
) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(Say(lang)("sheet", layout.RECORDS.column(key).word) for key in keys)
    for found in records:
        flat = found | found["source"]
        values = (flat.get(key, "") for key in keys)
        writer.writerow(", ".join(value) if isinstance(value, list) else value for value in values)
    return out.getvalue()


def beside(folder: Path, data: dict[str, Any]) -> None:
    (folder / "f.toml").write_text(tomlkit.dumps(data), encoding="utf-8")


ENCODINGS = {"utf-8": ";", "utf-8-sig": ",", "cp1252": "\t", "utf-16": ";"}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_records_from_a_csv_file_are_as_if_they_stood_in_the_file_beside_it(
    encoding: str, tmp_path: Path
) -> None:
    for seed in range(20):
        random = Random(seed)
        data = random_collaboration(random)
        keys = random.sample(COLUMNS, len(COLUMNS))
        for number, found in enumerate(data["evidence"]):
            found["what"] = random.choice(("Både – «og»;\nhver, for\tseg", '"=1+1"', "=cmd", "-3"))
            found["id"] = f"E{number}"
        own = random.randint(0, len(data["evidence"]))
        beside(tmp_path, data | {"evidence": data["evidence"][:own]})
        text = as_csv(data["evidence"][own:], random.choice(LANGUAGES), ENCODINGS[encoding], keys)
        assert read(text.encode(encoding), tmp_path, "f.csv") == from_data(data), seed


def test_a_csv_file_may_tell_its_separator_and_hold_empty_lines(tmp_path: Path) -> None:
    beside(tmp_path, {key: value for key, value in SOUND.items() if key != "evidence"})
    text = "sep=,\r\n,,,\r\n" + as_csv(SOUND["evidence"], separator=",") + "\r\n,,,\r\n"
    assert read(text.encode(), tmp_path, "f.csv") == from_data(SOUND)


def in_csv(old: str = "", new: str = "", **keys: Any) -> tuple[str, dict[str, Any]]:
    return as_csv(SOUND["evidence"]).replace(old, new, 1), SOUND | {"evidence": []} | keys


CSV_FAULTS: dict[str, tuple[tuple[str, dict[str, Any]], str, tuple[int, int] | None, str]] = {
    "a kind": (in_csv("report", "reprot"), "unknown-name", (2, 2), "f.csv"),
    "a kind, further down": (
        in_csv("report;2020-10;;;;", "reprot;2020-10;;;;"),
        "unknown-name",
        (3, 2),
        "f.csv",
    ),
    "a heading": (in_csv("Kildetype", "Kildtype"), "unknown-heading", (1, 2), "f.csv"),
    "an error": (in_csv("Noe.", "#REF!"), "error-in-cell", (2, 1), "f.csv"),
    "an id that the other file has": (
        in_csv(evidence=[SOUND["evidence"][0]]),
        "id-twice",
        (2, 16),
        "f.csv",
    ),
    "more cells than headings": (in_csv("s. 1;", "s. 1;;x"), "no-heading", (2, 17), "f.csv"),
    "no headings": (("a;b\n1;2", SOUND), "no-headings", (1, 1), "f.csv"),
    "an open quotation": ((as_csv([]) + '"x\nx;x', SOUND), "misquoted", (2, 1), "f.csv"),
    "something after a quotation": ((as_csv([]) + '"x" x;x', SOUND), "misquoted", (2, 1), "f.csv"),
    "a cell without end": ((as_csv([]) + "x" * 200_000, SOUND), "line-too-long", (2, 1), "f.csv"),
    "the other file": (
        in_csv(parties=[party("skolen"), party("ks", tier="x")]),
        "unknown-name",
        (0, 0),
        "f.toml",
    ),
    "too many lines": (("Id\n" * 20_001, SOUND), "csv-too-large", None, "f.csv"),
}


@pytest.mark.parametrize("case", CSV_FAULTS)
def test_a_fault_in_a_csv_file_is_told_by_line_and_column(case: str, tmp_path: Path) -> None:
    (text, data), code, at, name = CSV_FAULTS[case]
    beside(tmp_path, data)
    (found,) = problems(text.encode(), tmp_path, "f.csv")
    assert (found.code, Path(found.file.name).name) == (code, name)
    cell = places.find(found)
    if name == "f.csv":
        assert at == (cell[1:3] if isinstance(cell, Cell) else None)
    else:
        assert isinstance(cell, places.Place)
    told([found])


def test_a_csv_file_without_the_file_beside_it_is_told_what_to_make(tmp_path: Path) -> None:
    (found,) = problems(as_csv(SOUND["evidence"]).encode(), tmp_path, "nordvik.csv")
    assert (found.code, found.values["read"]) == ("no-file-beside", "nordvik.toml")
    assert "nordvik.toml" in told([found])


def test_what_a_record_lacks_is_told_also_where_the_columns_are_not_there(tmp_path: Path) -> None:
    beside(tmp_path, SOUND | {"evidence": []})
    text = as_csv(SOUND["evidence"][:1], keys=["what", "kind", "work"])
    found = problems(text.encode(), tmp_path, "f.csv")
    assert [problem.code for problem in found] == ["bears-on-nothing", "no-arena-given"]
    assert "«For», «Delvis» eller «Mot»" in told(found)


def test_bytes_that_are_no_text_are_told_as_problems(tmp_path: Path) -> None:
    beside(tmp_path, SOUND)
    for content in (b"Id;\x81", b"\xff\xfea", bytes(range(256)) * 9, b"\x00;\x00\n"):
        told(problems(content, tmp_path, "f.csv"))


# The command


def run(*arguments: str) -> Any:
    return CliRunner().invoke(main, list(arguments))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_writes_a_workbook_that_is_assessed_as_its_source_is(
    lang: Language, tmp_path: Path
) -> None:
    source, file = str(ROOT / "examples" / "minimal.toml"), str(tmp_path / "m.xlsx")
    result = run("sheet", file, "--from", source, "--lang", lang)
    assert (result.exit_code, result.stderr) == (0, "")
    assert file in result.stdout
    as_of = ("--as-of", "2026-01-01", "--format", "json", "--engine", "plain")
    assert run("assess", file, *as_of).stdout == run("assess", source, *as_of).stdout
    assert run("check", file, "--lang", lang).exit_code == 0


def test_the_command_writes_over_nothing_and_only_workbooks(tmp_path: Path) -> None:
    file = tmp_path / "m.xlsx"
    file.write_bytes(b"mine")
    for arguments in ((str(file),), (str(tmp_path / "m.xls"),), (str(tmp_path / "none" / "m.xlsx"),)):
        for lang in LANGUAGES:
            result = run("sheet", *arguments, "--lang", lang)
            assert (result.exit_code, result.stdout) == (2, "")
            assert result.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["m.xlsx"]
    assert file.read_bytes() == b"mine"


def test_the_command_writes_the_collaboration_of_a_workbook_as_toml_and_over_nothing(tmp_path: Path) -> None:
    book, file = tmp_path / "m.xlsx", tmp_path / "m.toml"
    book.write_bytes(sound())
    result = run("sheet", str(book), "--to", str(file), "--lang", "nb")
    assert (result.exit_code, result.stderr) == (0, "")
    assert str(file) in result.stdout
    assert read_collaboration(file, rules()) == from_data(SOUND)
    before = file.read_bytes()
    for arguments in (("--to", str(file)), ("--to", "m.txt"), ("--to", "n.toml", "--from", str(file))):
        result = run("sheet", str(book), *arguments)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.toml", "m.xlsx"]


def test_a_source_with_faults_or_too_long_a_text_makes_no_workbook(tmp_path: Path) -> None:
    source, file = tmp_path / "f.toml", tmp_path / "m.xlsx"
    for data, said in (
        (SOUND | {"parties": []}, "f.toml"),
        (SOUND | {"collaboration": {"id": "c", "name": "x" * 40_000}}, "40000"),
    ):
        source.write_text(tomlkit.dumps(data), encoding="utf-8")
        result = run("sheet", str(file), "--from", str(source))
        assert (result.exit_code, file.exists()) == (2, False)
        assert said in result.stderr


def test_without_openpyxl_it_is_told_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "f.xlsx"
    file.write_bytes(sound())
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.delitem(sys.modules, "ladder.files.sheet.write", raising=False)
    for arguments in (("assess", str(file)), ("sheet", str(tmp_path / "new.xlsx"))):
        result = run(*arguments)
        assert result.exit_code == 2
        assert how_to_install("office") in result.stderr


def test_a_toml_file_does_not_wait_for_openpyxl() -> None:
    code = (
        "import sys; from ladder.flow import read_collaboration, read_rules; "
        f"read_collaboration({str(EXAMPLES[1])!r}, read_rules()); "
        "print([name for name in sys.modules if name.startswith(('openpyxl', 'ladder.files.sheet'))])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"


# No message without a test


def test_every_problem_with_spreadsheets_is_brought_about_here() -> None:
    paths = {path for path in (ROOT / "ladder" / "files" / "sheet").glob("*.py") if path.name != "notes.py"}
    codes = {code.replace("\\-", "-") for code in codes_in(paths)}
    brought_about = {code for code, *_ in AT_CELLS} | {code for code, _ in OTHER_FILES.values()}
    brought_about |= {code for _, code, *_ in CSV_FAULTS.values()}
    brought_about |= {"no-file-beside", "office-missing"}
    assert codes <= brought_about


def test_what_is_said_of_a_cell_is_also_said_of_a_file() -> None:
    own = {"at", "at-line", "empty", "listed"}
    said = catalogues.words("problem").keys()
    assert catalogues.words("cell").keys() - own <= said
    assert catalogues.words("cell").keys() - own <= {code for code, *_ in AT_CELLS} | {
        "empty-list",
        "no-arena-holds-parties",
        "seen-after-it-ends",
    }


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_columns_are_named_as_spreadsheets_name_them(column: int, letters: str) -> None:
    assert column_letters(column) == letters
