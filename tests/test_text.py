"""Text as people have it: however it is encoded, its letters are put together, and whatever is among them."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Callable
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any
from unicodedata import bidirectional, category, normalize
from zipfile import ZipFile

import openpyxl
import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from ladder import letters
from ladder.cli.telling import noted
from ladder.files import check, new, read
from ladder.files.problems import ProblemsFound
from ladder.files.sheet import write
from ladder.files.write import add_record
from ladder.flow import collaboration, read_collaboration
from ladder.lint import ids
from ladder.lint.whole import Whole
from ladder.model.collaboration import Collaboration
from ladder.model.handbook import Handbook
from ladder.model.problems import InputFile, KeyPath, closest
from ladder.naming import folded, one
from ladder.render import formats
from ladder.render.document import (
    Chart,
    Code,
    Document,
    Item,
    Labelled,
    Line,
    Link,
    Mark,
    Para,
    Ref,
    Section,
    Stair,
    Staircase,
    Stretch,
    TableBlock,
    Task,
)
from ladder.render.formats import Format
from ladder.scenarios import feature, run
from ladder.words import Say

from .build import arena, from_data, party, record, rules
from .catalogues import LANGUAGES
from .test_problems import told

NAME = "Blåbær skole"
DATA: dict[str, Any] = {
    "collaboration": {"id": "blåbær", "name": NAME},
    "parties": [party("blåbær", name=NAME), party("b")],
    "arenas": [arena("å", name="Ærøy på nett", parties=["blåbær", "b"])],
    "evidence": [record(supports=["overview-exists"], parties=["blåbær"], arenas=["å"])],
}
FEATURE = """# language: nn
Eigenskap: Blåbær
  Scenario: Éin part om gongen
    Gitt partane «blåbær» og «Ærøy»
"""


def as_toml(data: Any = None) -> str:
    return tomlkit.dumps(data or DATA)


# One place turns bytes into text


def a_pack(source: bytes, folder: Path) -> Any:
    (folder / "ladder.toml").write_bytes(source)
    (file,) = read.rule_files(folder).values()
    if file.faults:
        raise ProblemsFound(file.faults)
    return file.data


def a_handbook(source: bytes, folder: Path) -> Any:
    (folder / "passages.toml").write_bytes(source)
    (file,) = read.handbook_files(folder).values()
    if file.faults:
        raise ProblemsFound(file.faults)
    return file.data


def a_file(source: bytes, folder: Path) -> Any:
    (folder / "f.toml").write_bytes(source)
    return read.toml(folder / "f.toml").data


def a_feature(source: bytes, folder: Path) -> Any:
    (folder / "f.feature").write_bytes(source)
    found = feature.read(folder / "f.feature")
    if found.faults:
        raise ProblemsFound(found.faults)
    return found.lines


READERS: dict[str, tuple[str, Callable[[bytes, Path], Any]]] = {
    "a collaboration": (as_toml(), a_file),
    "a pack": (as_toml(), a_pack),
    "a handbook": (as_toml(), a_handbook),
    "answers": (as_toml(), lambda source, _: new.answers("-", source).data),
    "answers in JSON": (
        json.dumps(DATA, ensure_ascii=False),
        lambda source, _: new.answers("-", source).data,
    ),
    "a feature": (FEATURE, a_feature),
}
OTHER = {
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252 (Latin-1)",
    "latin-1": "Windows-1252 (Latin-1)",
}


@pytest.mark.parametrize("what", READERS)
def test_a_byte_order_mark_makes_no_difference_to_what_is_read(what: str, tmp_path: Path) -> None:
    text, read_from = READERS[what]
    assert read_from(text.encode("utf-8-sig"), tmp_path) == read_from(text.encode(), tmp_path)


@pytest.mark.parametrize("what", READERS)
@pytest.mark.parametrize("encoding", OTHER)
def test_what_is_saved_as_something_else_is_told_with_what_it_is_and_its_letters_whole(
    encoding: str, what: str, tmp_path: Path
) -> None:
    text, read_from = READERS[what]
    with pytest.raises(ProblemsFound) as raised:
        read_from(text.encode(encoding), tmp_path)
    (problem,) = raised.value.problems
    assert (problem.code, problem.values["encoding"]) == ("other-encoding", OTHER[encoding])
    line = next(line for line in text.splitlines() if not line.isascii())
    for lang in LANGUAGES:
        said = told([problem], lang)
        assert all(word in said for word in ("UTF-8", OTHER[encoding], line[:60])), said


@pytest.mark.parametrize(
    "source", [b"\x80\xff", "ÆØÅ ".encode() + b"\xe6", "æ".encode("mac-roman"), b"\xff\xfe\0\xd8"]
)
def test_what_nobody_can_know_the_encoding_of_is_told_by_its_byte(source: bytes, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as raised:
        a_file(b"a = '" * (source[:1] != b"\xff") + source, tmp_path)
    assert [problem.code for problem in raised.value.problems] == ["bad-encoding"]
    told(raised.value.problems)


def test_a_feature_saved_as_something_else_is_told_of_in_its_own_language(tmp_path: Path) -> None:
    path = tmp_path / "f.feature"
    path.write_bytes(FEATURE.encode("cp1252"))
    assert feature.read(path).lang == "nn"


# The same letters are the same name


def apart(text: str) -> str:
    """The same with each letter in pieces, as some keyboards and file systems write it."""
    return normalize("NFD", text)


def toml_apart(folder: Path) -> Collaboration:
    text = as_toml().replace('parties = ["blåbær"', apart('parties = ["blåbær"'))
    assert "\u030a" in text
    return found(text.encode(), folder)


def found(source: bytes, folder: Path, name: str = "f.toml") -> Collaboration:
    (folder / name).write_bytes(source)
    return read_collaboration(folder / name, rules())


def toml_escaped(folder: Path) -> Collaboration:
    return found(as_toml().replace('parties = ["blåbær"', 'parties = ["bla\\u030abær"').encode(), folder)


def data_apart(_: Path) -> Collaboration:
    named = record(supports=["overview-exists"], parties=[apart("blåbær")], arenas=[apart("å")])
    return collaboration({**DATA, "evidence": [named]}, rules())


def csv_apart(folder: Path) -> Collaboration:
    (folder / "f.toml").write_text(as_toml({**DATA, "evidence": []}), encoding="utf-8")
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(
        [
            ["Id", "Opplysning", "Kildetype", "Dato", "Parter", "Arenaer", "For", "Kilde", "Sted i kilden"],
            [
                "E1",
                "Noe.",
                "report",
                "2020-10",
                apart(NAME),
                apart("å"),
                "overview-exists",
                "Et verk",
                "s. 1",
            ],
        ]
    )
    return found(out.getvalue().encode(), folder, "f.csv")


def workbook_apart(folder: Path) -> Collaboration:
    book = openpyxl.load_workbook(io.BytesIO(write.workbook(rules().pack, "nb", from_data(DATA))))
    parties = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and "Blåbær skole" in cell.value and sheet.title != "Parter":
                    cell.value, parties = apart(cell.value), parties + 1
    assert parties
    saved = io.BytesIO()
    book.save(saved)
    return found(saved.getvalue(), folder, "f.xlsx")


@pytest.mark.parametrize("way", [toml_apart, toml_escaped, data_apart, csv_apart, workbook_apart])
def test_a_name_is_the_same_however_its_letters_are_put_together(
    way: Callable[[Path], Collaboration], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "_READY", 3)  # hundreds of empty rows take time
    assert way(tmp_path) == from_data(DATA)


def test_a_command_knows_a_name_however_its_letters_are_put_together() -> None:
    assert one(apart("blåbær"), {"blåbær": ()}, "unknown-arena") == "blåbær"
    assert one(apart("bl"), {"blåbær": ()}, "unknown-arena") == "blåbær"


def test_a_feature_knows_a_name_however_its_letters_are_put_together(tmp_path: Path) -> None:
    said = apart(PLAYED).replace(apart("blåbær |"), "blåbær |", 1)
    (tmp_path / "f.feature").write_text(said, encoding="utf-8")
    (played,) = run.run(tmp_path / "f.feature", rules())
    assert not played.problems
    assert [result.why for result in played.results] == [""]


PLAYED = """# language: no
Egenskap: Blåbær
  Scenario: To parter
    Gitt partene
      | id     | navn | nivå    |
      | blåbær | Blå  | kommune |
      | b      | B    | kommune |
    Og dokumentasjonen
      | hva  | kilde   | dato    | for                   | parter |
      | Noe. | referat | 2020-01 | overview-covers-party | blåbær |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "vet ikke"
"""


def test_a_file_keeps_every_byte_it_had_when_a_record_is_added(tmp_path: Path) -> None:
    path = tmp_path / "f.toml"
    before = codecs.BOM_UTF8 + apart(as_toml()).encode()
    path.write_bytes(before)
    add_record(
        path,
        record("ignored", what=apart("På nytt"), supports=["overview-exists"]) | {"id": "E2"},
        rules().pack,
    )
    after = path.read_bytes()
    assert after.startswith(before)
    assert read_collaboration(path, rules()).evidence[1].what == "På nytt"


# What cannot be seen is told, in every format and wherever it stands

BIDI = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
ROOM = "\t\x0b\x0c\r\x85\u2028\u2029"
"""What is only room between words."""


def is_unseen(character: str) -> bool:
    number = ord(character)
    is_none = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF
    return is_none or category(character) in ("Cc", "Cs", "Zl", "Zp") or bidirectional(character) in BIDI


UNSEEN = [
    *(chr(n) for n in range(0xD810) if is_unseen(chr(n)) and chr(n) != "\n"),
    *("\u061c\u200b\u200c\u200e\u200f\u2060\ufeff\ufdd0\ufffe\uffff\U0001fffe\U000e0001\U000e0041\U0010ffff"),
]
MARK = "Mm"
SAID = f"{MARK}{''.join(f'.{c}' for c in UNSEEN)}"


def hostile(said: str) -> Document:
    """Every kind of block, with the same text wherever there can be any."""
    here: Line = (said, Mark(said, "met"), " ", Ref(said), " ", Link(said, "https://dfo.no/"))
    table = TableBlock(said, (said, said), ((here, here),))
    stair = Stair(1, said, Mark("Oppfylt", "met"), True, None, "1 av 1", "mål")
    facts = tuple(Labelled(key, said, here) for key in ("serves", "by", "effort", "source"))
    task = Task(1, said, (facts,))
    chart = Chart(said, ((said, (Stretch("2020-01-01", "2021-01-01", Mark(said, "met")),)),), table)
    blocks = (
        *(Para(here), Item(here, "•", (Para(here), table)), Labelled("k", said, here), task, table),
        *(Code(said, "gherkin"), Staircase(said, said, ("a", "b", "c", "d"), (stair,)), chart),
    )
    inner = Section("i", f"2 {said}", blocks[:-1])
    records = Section("r", f"3 {said}", (Item(here, "•", (Para(here), table), said),))
    sections = (Section("s", f"1 {said}", (*blocks, inner)), records)
    return Document(said, said, "", sections, blocks, table)


FORMATS: tuple[Format, ...] = ("text", "markdown", "html", "docx", "xlsx", "csv")


@cache
def made(said: str, format_: Format) -> str:
    """The document in a format; of those that are archives, all the texts in it, unwrapped."""
    written = formats.render(hostile(said), Say("nb"), format_, width=100_000)
    if isinstance(written, str):
        return written if format_ != "html" else unescape(written)
    with ZipFile(io.BytesIO(written)) as archive:
        return "\n".join(
            unescape(archive.read(name).decode()) for name in archive.namelist() if ".xml" in name
        )


@pytest.mark.parametrize("format_", FORMATS)
def test_what_cannot_be_seen_stands_raw_in_no_format_and_is_lost_in_none(format_: Format) -> None:
    told = made(SAID, format_)
    allowed = {"\r", "\t"}
    assert not {c for c in UNSEEN if c in told[1:]} - allowed
    plain = re.sub(r"\\(?=[<>&])|\s", "", told)
    whole = [plain[found.end() :].startswith(SHOWN_WHOLE) for found in re.finditer(MARK, plain)]
    assert whole.count(True) >= len(re.findall(MARK, made(MARK, format_))) - CUT.get(format_, 0)


SHOWN_WHOLE = "".join(f".‹U+{ord(c):04X}›" if c not in ROOM else "." for c in UNSEEN)
CUT: dict[Format, int] = {"html": 1, "xlsx": 7, "docx": 3}
"""Where so long a text has no room: the properties of the file, and names of sheets."""


# What only looks right is told, with the letter that is not what it seems

CYRILLIC_A, CYRILLIC_O, GREEK_O, WIDE_S, LIGATURE = "\u0430", "\u043e", "\u03bf", "\uff33", "\ufb01"
STRANGE = {
    f"bl{CYRILLIC_A}bær": (3, "cyrillic", "latin"),
    f"sk{GREEK_O}len": (3, "greek", "latin"),
    f"{WIDE_S}kolen": (1, "special", "plain"),
    f"pro{LIGATURE}l": (4, "special", "plain"),
    "шкo\u043bа": (3, "latin", "cyrillic"),
    "Nord og sk\U0001d428len": (3, "special", "plain"),
}
OWN = (
    *("áčđŋšŧž", "Sámediggi", "ÆØÅæøå", "ĳsbeer", "l·l ŀl", "ǆ", "ß", "½ m² CO₂ nr. 1º"),
    *("Школа номер 1", "Σχολείο", "Nord og Школа", "Школа-Nord", "東京ホテル", "مدرسة", "Đặng"),
)


@pytest.mark.parametrize("word", STRANGE)
def test_a_letter_of_another_alphabet_than_its_word_is_found(word: str) -> None:
    found = letters.strange(word)
    assert found
    assert (found.number, found.alphabet, found.expected) == STRANGE[word]


@pytest.mark.parametrize("word", OWN)
def test_a_word_in_its_own_alphabet_has_no_strange_letter(word: str) -> None:
    assert letters.strange(word) is None


def test_a_word_wholly_of_look_alikes_is_strange_only_where_another_is_meant() -> None:
    scope = "\u0455\u0441\u043e\u0440\u0435"
    assert letters.strange(scope) is None
    assert letters.strange(scope, "scope") == (scope, 1, "cyrillic", "latin")
    assert letters.strange("scope", scope) == ("scope", 1, "latin", "cyrillic")
    assert closest(scope, ["other", "scope"]) == "scope"
    assert letters.skeleton("\u0451\u0457") == "ëï"


@given(
    st.text("aeopBHſſi" + CYRILLIC_A + CYRILLIC_O + GREEK_O + "\u0412\u0456" + WIDE_S, max_size=4),
    st.randoms(),
)
def test_of_two_that_look_alike_one_has_the_letter_or_only_case_differs(word: str, random: Any) -> None:
    other = "".join(random.choice(ALIKE.get(letter, letter)) for letter in word)
    assert letters.skeleton(word) == letters.skeleton(other)
    told_apart = letters.strange(word, other) or letters.strange(other, word)
    assert told_apart or folded(word) == folded(other)


ALIKE = {
    letter: group
    for group in (f"aA{CYRILLIC_A}", f"oO{CYRILLIC_O}{GREEK_O}", f"sS{WIDE_S}")
    for letter in group
}


def with_two(what: str, one: str, other: str) -> dict[str, Any]:
    """A collaboration where two of a kind are called so."""
    data: dict[str, Any] = {
        "collaboration": {"id": "c", "name": "C"},
        "parties": [party("p"), party("q")],
        "arenas": [arena("m")],
        "evidence": [record(supports=["overview-exists"], arenas=["m"]) | {"id": "r"}],
    }
    if what == "parties by name":
        data["parties"] = [party("p", name=one), party("q", name=other)]
    elif what == "arenas by name":
        data["arenas"] = [arena("m", name=one), arena("n", name=other)]
    else:
        first = data[what][0]
        data[what] = [first | {"id": one}, first | {"id": other}]
        if what == "arenas":
            data["evidence"] = []
    return data


def noted_of(data: dict[str, Any], lang: Any = "nb") -> list[str]:
    notes = check.notes(from_data(data), rules().pack)
    return [noted(note, Say(lang)) for note in notes if note.code in ("look-alikes", "strange-name")]


@pytest.mark.parametrize("what", ["parties", "arenas", "evidence", "parties by name", "arenas by name"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_that_look_alike_are_told_with_both_names_and_what_tells_them_apart(what: str, lang: Any) -> None:
    strange = f"Sk{CYRILLIC_O}le"
    for pair in (("Skole", strange), (strange, "Skole")):
        (said,) = noted_of(with_two(what, *pair), lang)
        assert all(word in said for word in (*pair, "3", "U+043E", Say(lang)("letter", "cyrillic")))
    (said,) = noted_of(with_two(what, "Skole", "skole"), lang)
    assert "Skole" in said
    assert "skole" in said
    assert Say(lang)("letter", "only-case") in said
    assert noted_of(with_two(what, "Skole", "Школе"), lang) == []


@pytest.mark.parametrize("what", ["parties", "arenas", "evidence", "parties by name", "arenas by name"])
def test_one_with_a_strange_letter_is_told_alone_and_one_in_its_own_alphabet_is_not(what: str) -> None:
    (said,) = noted_of(with_two(what, f"Bl{CYRILLIC_A}bær", "Nord"))
    assert "U+0430" in said
    assert noted_of(with_two(what, "Школа", "Čáhci")) == []


@pytest.mark.parametrize(
    "place",
    [
        ("parties", "tier"),
        ("arenas", "relation"),
        ("evidence", "kind"),
        ("evidence", "supports"),
        ("evidence", "arenas"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_not_understood_for_a_letter_is_told_with_the_letter(
    place: tuple[str, str], lang: Any
) -> None:
    data = with_two("parties by name", "P", "Q")
    table, key = place
    written = data[table][0][key]
    name = written[0] if isinstance(written, list) else written
    at = next(n for n, letter in enumerate(name) if letter in LOOKS)
    spoilt = name[:at] + LOOKS[name[at]] + name[at + 1 :]
    data[table][0][key] = [spoilt] if isinstance(written, list) else spoilt
    with pytest.raises(ProblemsFound) as raised:
        collaboration(data, rules())
    (problem,) = raised.value.problems
    assert problem.meant == name
    assert f"U+{ord(LOOKS[name[at]]):04X}" in told([problem], lang)


LOOKS = {"a": CYRILLIC_A, "e": "\u0435", "o": CYRILLIC_O, "i": "\u0456", "m": "\uff4d"}


def a_pack_with(what: str, one: str, other: str) -> Whole:
    """A pack where two of a kind are called so; of criteria and indicators, each in a file of its own."""
    criteria = (one, other) if what == "criteria" else ("a", "b")
    asked = (one, other) if what == "indicators" else ("i", "j")
    data: dict[str, dict[str, Any]] = {
        f"criteria/1-s/{id_}.toml": {"title": {}, "indicators": {indicator: {}}}
        for id_, indicator in zip(criteria, asked, strict=True)
    }
    if what == "keys":
        data["terms.toml"] = {"relations": {one: {"nb": "En"}, other: {"nb": "To"}}}
    if what == "ids":
        data["warnings.toml"] = {"warnings": [{"id": one}, {"id": other}]}
    files = {name: InputFile(f"rules/{name}", data=table) for name, table in data.items()}
    return Whole("rules", rules().pack, Handbook(), files)


PLACES: dict[str, tuple[str, KeyPath]] = {
    "criteria": ("criteria/1-s/{}.toml", ()),
    "indicators": ("criteria/1-s/b.toml", ("indicators", "{}")),
    "keys": ("terms.toml", ("relations", "{}")),
    "ids": ("warnings.toml", ("warnings", 1, "id")),
}


@pytest.mark.parametrize("what", PLACES)
@pytest.mark.parametrize("other", ["Nord", f"n{CYRILLIC_O}rd"])
def test_two_of_a_pack_that_look_alike_are_told_at_the_last_with_the_file_of_the_first(
    other: str, what: str
) -> None:
    found = [p for p in ids.problems(a_pack_with(what, "nord", other)) if p.code == "look-alike-id"]
    (problem,) = found
    file, path = PLACES[what]
    assert problem.file.name == f"rules/{file.format(other)}"
    assert problem.path == tuple(part.format(other) if isinstance(part, str) else part for part in path)
    first = file.format("nord").replace("b.toml", "a.toml")
    assert problem.values == {"read": other, "other": "nord", "file": f"rules/{first}"}
    for lang in LANGUAGES:
        assert ("U+043E" in told(found, lang)) == (CYRILLIC_O in other)


@pytest.mark.parametrize("what", PLACES)
def test_one_of_a_pack_with_a_strange_letter_is_told_with_the_letter(what: str) -> None:
    (problem,) = ids.problems(a_pack_with(what, "nord", f"s{CYRILLIC_O}r"))
    assert problem.code == "id-not-kebab"
    assert "U+043E" in told([problem])
    assert not list(ids.problems(a_pack_with(what, "nord", "sor")))
