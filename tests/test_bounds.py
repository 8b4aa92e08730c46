"""What a file may hold is said, and held to: below a limit and at it all is well, above it is told.

The searches of every day make the limits small, and those marked `whole` try them as they are.
"""

from __future__ import annotations

import io
import os
import re
import socket
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any

import docx
import openpyxl
import pytest
import tomlkit
from click.testing import CliRunner

from ladder.cli import main
from ladder.files import check, read
from ladder.files.problems import ProblemsFound, render
from ladder.files.sheet import workbook, write
from ladder.flow import collaboration as checked_data
from ladder.flow import read_collaboration, read_handbook
from ladder.model import bounds
from ladder.model.collaboration import Collaboration
from ladder.model.problems import InputFile, Problem
from ladder.model.values import Language
from ladder.words import Say

from .build import ROOT, arena, party, record, rules, whole

ON = {"supports": ["overview-exists"]}
LIMITS = {name: most for name, most in vars(bounds).items() if name.isupper()}


def data(**keys: Any) -> dict[str, Any]:
    return {
        "collaboration": {"id": "c", "name": "C"},
        "parties": [party("a"), party("b")],
        "arenas": [arena()],
    } | keys


def toml(folder: Path, **keys: Any) -> Path:
    file = folder / "f.toml"
    file.write_text(tomlkit.dumps(data(**keys)), "utf-8")
    return file


def ending(name: str, content: bytes | str) -> Callable[[Path], Path]:
    def made(folder: Path) -> Path:
        file = folder / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return made


def of_size(folder: Path, size: int) -> Path:
    file = toml(folder)
    text = file.read_text("utf-8")
    file.write_text(f"{text}#{'x' * (size - len(text.encode()) - 1)}", "utf-8")
    return file


def of_line(folder: Path, length: int) -> Path:
    file = toml(folder)
    file.write_text(f"{file.read_text('utf-8')}#{'å' * (length - 1)}\n", "utf-8")
    return file


def of_depth(folder: Path, levels: int) -> Path:
    """The file is the outermost of the levels, and the table in it the next."""
    lists: list[Any] = []
    for _ in range(levels - 3):
        lists = [lists]
    return toml(folder, collaboration={"id": "c", "name": "C", "x": lists})


def of_records(folder: Path, count: int) -> Path:
    return toml(folder, evidence=[record(f"E{n}", **ON) for n in range(count)])


def of_parties(folder: Path, count: int) -> Path:
    return toml(folder, parties=[party(f"p{n}") for n in range(count)])


def of_arenas(folder: Path, count: int) -> Path:
    return toml(folder, arenas=[arena(f"a{n}") for n in range(count)])


def of_listed(folder: Path, count: int) -> Path:
    verdict = {"by": "DFØ", "what": "Noe.", "source": {"work": "Et verk"}}
    return toml(folder, verdicts=[verdict] * count)


def of_text(folder: Path, length: int) -> Path:
    return toml(folder, evidence=[record(what="å" * length, **ON)])


def of_number(folder: Path, number: int) -> Path:
    return toml(folder, arenas=[arena(target=number)])


def read_data(data: dict[str, Any]) -> Collaboration:
    return checked_data(data, rules())


@cache
def sound() -> bytes:
    """A workbook that nothing is wrong with, and that takes no time to open."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write, "_READY", 3)
        book = openpyxl.load_workbook(io.BytesIO(write.workbook(rules().pack, "nb", read_data(data()))))
    del book["Spørsmål"]
    return saved(book)


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def of_rows(folder: Path, last: int) -> Path:
    toml(folder)
    lines = ["Hva kilden viser", *["" for _ in range(last - 2)], "Noe."]
    return written(folder / "f.csv", "\n".join(lines).encode())


def of_columns(folder: Path, last: int) -> Path:
    book = openpyxl.load_workbook(io.BytesIO(sound()))
    book["Opplysninger"].cell(1, last, "Noe annet")
    return written(folder / "f.xlsx", saved(book))


def with_parts(folder: Path, **more: bytes) -> Path:
    out = io.BytesIO(sound())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as parts:
        for name, content in more.items():
            parts.writestr(f"xl/{name}.png", content)
    return written(folder / "f.xlsx", out.getvalue())


def inside() -> list[int]:
    """The sizes of the parts of a sound workbook."""
    with zipfile.ZipFile(io.BytesIO(sound())) as parts:
        return [part.file_size for part in parts.infolist()]


def of_unpacked(folder: Path, size: int) -> Path:
    return with_parts(folder, picture=bytes(size - sum(inside())))


def of_parts(folder: Path, count: int) -> Path:
    return with_parts(folder, **{f"picture{n}": b"" for n in range(count - len(inside()))})


def of_characters(folder: Path, count: int) -> Path:
    grids = workbook.grids(InputFile("f.xlsx", sound()))
    there = sum(len(cell.text) for grid in grids for row in grid.rows.values() for cell in row.values())
    book = openpyxl.load_workbook(io.BytesIO(sound()))
    full, rest = divmod(count - there, bounds.TEXT)
    for row, length in enumerate([bounds.TEXT] * full + [rest]):
        book["Opplysninger"].cell(2 + row, 1, "x" * length)
    return written(folder / "f.xlsx", saved(book))


def written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


MADE: dict[str, tuple[int, Callable[[Path, int], Path], str]] = {
    "FILE": (2_000, of_size, "file-too-large"),
    "LINE": (300, of_line, "line-too-long"),
    "TEXT": (40, of_text, "text-too-long"),
    "RECORDS": (3, of_records, "too-many-records"),
    "PARTIES": (3, of_parties, "too-many-parties"),
    "ARENAS": (3, of_arenas, "too-many-arenas"),
    "LISTED": (3, of_listed, "too-many-listed"),
    "DEPTH": (10, of_depth, "too-deep"),
    "NUMBER": (1_000, of_number, "number-too-large"),
    "ROWS": (3, of_rows, "csv-too-large"),
    "COLUMNS": (50, of_columns, "sheet-too-large"),
    "UNPACKED": (100_000, of_unpacked, "workbook-too-large"),
    "PARTS": (50, of_parts, "too-many-parts"),
    "CHARACTERS": (2_000, of_characters, "workbook-too-large"),
}
"""A small limit instead of each, how to make a file that measures so much, and how more than that is told."""


CODES = {*(code for *_, code in MADE.values()), "not-a-file", "template-too-large", "rule-file-left-out"}
"""What is told of here only, and of what is left out."""
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")


def codes(file: Path) -> list[str]:
    try:
        read_collaboration(file, rules())
    except ProblemsFound as found:
        told = [render(found.problems, Say(lang)).split("\n\n") for lang in LANGUAGES]
        return [problem.code for problem, *_ in zip(found.problems, *told, strict=False)]
    return []


def test_every_limit_is_tried_and_stands_in_the_table_of_the_documentation() -> None:
    assert [*MADE, "PROBLEMS"] == list(LIMITS)
    text = (ROOT / "docs" / "collaboration-file.md").read_text("utf-8")
    rows = re.findall(r"^\| [^|]+ \| ([\d,]+) ", text, re.MULTILINE)
    assert rows == [f"{most:,}" for most in LIMITS.values()]


SMALL = [pytest.param(name, small, id=f"{name}-{small}") for name, (small, *_) in MADE.items()]
REAL = [whole(name, LIMITS[name], id_=f"{name}-{LIMITS[name]}") for name in MADE]


@pytest.mark.parametrize(("name", "most"), [*SMALL, *REAL])
def test_a_limit_lets_through_what_is_at_it_and_tells_what_is_above(
    name: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, make, code = MADE[name]
    files = {}
    for measure in (most - 1, most, most + 1):
        (tmp_path / str(measure)).mkdir()
        files[measure] = make(tmp_path / str(measure), measure)
    rules()  # which are read within the limits as they are
    monkeypatch.setattr(bounds, name, most)
    assert {measure: code in codes(file) for measure, file in files.items()} == {
        most - 1: False,
        most: False,
        most + 1: True,
    }
    assert codes(files[most + 1]) == [code]


def test_what_comes_from_no_file_and_from_a_workbook_is_held_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(sound()))
    book["Parter"].cell(4, 1, "Enda en")
    file = written(tmp_path / "f.xlsx", saved(book))
    monkeypatch.setattr(bounds, "PARTIES", 2)
    assert codes(file) == ["too-many-parties"]
    with pytest.raises(ProblemsFound) as found:
        read_data(data(parties=[party("a"), party("b"), party("c")]))
    assert [problem.code for problem in found.value.problems] == ["too-many-parties"]


@pytest.mark.parametrize("count", [3, 4])
def test_names_within_a_record_are_counted_too(
    count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [*rules().pack.indicators][:count]
    file = toml(tmp_path, evidence=[record(supports=names)])
    monkeypatch.setattr(bounds, "LISTED", 3)
    assert codes(file) == ["too-many-listed"] * (count > 3)


# Many problems


def many(count: int) -> tuple[Problem, ...]:
    """So many problems on one line, from the file to what is wrong with it."""
    numbers = ", ".join(map(str, range(count)))
    text = f"{tomlkit.dumps(data())}\n[[evidence]]\nid='E'\nwhat='x'\nkind='report'\nsource={{work='x'}}\n"
    file = InputFile("f.toml", f"{text}supports=[{numbers}]".encode())
    with pytest.raises(ProblemsFound) as raised:
        check.collaboration(read.parsed(file), rules().pack)
    return raised.value.problems


@pytest.mark.parametrize(
    ("lang", "rest"), [("nb", "… og {} til,"), ("nn", "… og {} til,"), ("en", "… and {} more,")]
)
def test_the_first_problems_of_a_file_are_told_and_how_many_more(lang: Any, rest: str) -> None:
    for count in (99, 100, 101, 103):
        blocks = render(reversed(many(count)), Say(lang)).split("\n\n")
        shown = blocks[: min(count, 100)]
        columns = [int(block.split(":")[2]) for block in shown]
        assert columns == sorted(columns)
        assert (len(shown), columns[0]) == (min(count, 100), len("supports=[") + 1)
        assert [rest.format(count - 100) in block for block in blocks[len(shown) : -1]] == [True] * (
            count > 100
        )
        assert str(count) in blocks[-1]


def test_an_error_in_a_program_tells_no_more_of_them() -> None:
    assert len(str(ProblemsFound(many(103))).split("\n\n")) == 101


def test_how_many_problems_there_are_changes_no_exit_code(tmp_path: Path) -> None:
    file = toml(tmp_path, evidence=[record(supports=[*range(200)])])
    result = CliRunner().invoke(main, ["check", str(file), "--lang", "nb"])
    assert (result.exit_code, result.stdout, result.stderr.count("f.toml:")) == (2, "", 100)


def test_memory_is_in_proportion_to_the_problems_however_long_their_line_is() -> None:
    def most(count: int) -> int:
        tracemalloc.start()
        render(many(count), Say("nb"))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    render(many(2), Say("nb"))  # what is loaded once is no part of it
    assert most(2_000) < 2.5 * most(1_000)


def test_work_is_in_proportion_to_the_problems(tmp_path: Path) -> None:
    def calls(count: int) -> int:
        file = toml(tmp_path, evidence=[record(supports=[n], parties=["none"]) for n in range(count)])
        made = 0

        def count_one(_: object, event: str, __: object) -> None:
            nonlocal made
            made += event == "call"

        sys.setprofile(count_one)
        try:
            codes(file)
        finally:
            sys.setprofile(None)
        return made

    calls(2)  # what is loaded once is no part of it
    assert calls(200) < 2.2 * calls(100)


# What is no file


@contextmanager
def special(folder: Path, ending: str) -> Iterator[list[Path]]:
    pipe = folder / f"pipe{ending}"
    os.mkfifo(pipe)
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(folder / f"socket{ending}"))
    links = {folder / f"zero{ending}": "/dev/zero", folder / f"tty{ending}": "/dev/ptmx"}
    for link, target in links.items():
        link.symlink_to(target)
    yield [pipe, folder / f"socket{ending}", *links]
    listening.close()


@pytest.mark.parametrize("ending", [".toml", ".xlsx", ".csv"])
def test_a_collaboration_that_is_no_file_is_refused_at_once(ending: str, tmp_path: Path) -> None:
    with special(tmp_path, ending) as files:
        assert [codes(file) for file in files] == [["not-a-file"]] * len(files)


OTHERS: dict[str, tuple[str, ...]] = {
    "answers": ("new", "x.toml", "--from-answers"),
    "a template": ("assess", str(ROOT / "examples" / "minimal.toml"), "--format", "docx", "--template"),
    "a text to hold rules against": ("rules", "lint", "--against"),
    "a feature": ("scenarios", "run"),
    "a collaboration to interview about": ("interview",),
}


@pytest.mark.parametrize("what", OTHERS)
def test_whatever_is_read_is_read_through_the_same_gate(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    result = CliRunner().invoke(main, [*OTHERS[what], "pipe", "--lang", "nb"])
    assert "pipe: Dette er ingen vanlig fil" in result.output
    assert result.exit_code in (1, 2)


@pytest.mark.parametrize("name", ["ladder.toml", "interview.toml", "criteria/1-share-information/x.toml"])
def test_a_file_of_a_pack_that_is_none_is_refused_at_once(name: str, tmp_path: Path) -> None:
    folder = Path(copytree(ROOT / "rules", tmp_path / "rules"))
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    with pytest.raises(ProblemsFound) as found:
        read_handbook(folder)
    told_of = {(problem.code, problem.file.name) for problem in found.value.problems}
    assert ("not-a-file", str(folder / name)) in told_of


def test_what_comes_from_standard_input_has_an_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bounds, "FILE", 1_000_000)
    result = CliRunner().invoke(main, ["new", "--from-answers", "-", "--lang", "nb"], input=b" " * 1_000_001)
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "-: Filen er for stor til å bli lest: 2 MB, og det meste er 1 MB." in result.stderr


@pytest.mark.parametrize("file", [path for path in [Path("/proc/self/pagemap")] if path.exists()], ids=str)
def test_a_file_that_is_longer_than_it_says_is_read_only_so_far(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules()
    monkeypatch.setattr(bounds, "FILE", 4_096)
    assert file.stat().st_size == 0
    assert codes(file) == ["file-too-large"]


def test_a_very_large_file_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "f.toml"
    with file.open("wb") as sparse:
        sparse.truncate(2**40)
    assert codes(file) == ["file-too-large"]


def test_a_template_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = tmp_path / "mal.docx"
    docx.Document().save(str(template))
    monkeypatch.setattr(bounds, "UNPACKED", 10_000)
    minimal = str(ROOT / "examples" / "minimal.toml")
    command = ["assess", minimal, "--format", "docx", "--template", str(template), "--lang", "nb"]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 2
    assert f"{template}: Malen er for stor til å bli lest" in result.stderr
