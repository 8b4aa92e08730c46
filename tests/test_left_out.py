"""Nothing is passed over in silence: what is left out is named, and what is read unseen is said to be."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.styles import Font

from ladder.cli import main
from ladder.files.problems import ProblemsFound
from ladder.files.sheet.layout import QUESTIONS
from ladder.flow import read_collaboration, read_rules
from ladder.scenarios.feature import find
from ladder.words import Say

from .build import ROOT, rules
from .test_bounds import saved, sound, toml, written

C = "criteria/1-share-information"
PACK = {
    f"{C}/x.TOML": True,
    f"{C}/x.toml.txt": True,
    "x.toml~": True,
    "ladder.toml.bak": True,
    ".#ladder.toml": False,
    f"{C}/._shared-overview.toml": False,
    "ladder.toml~": False,
    "~$ladder.toml": False,
    ".ladder.toml.swp": False,
    "notes.txt": False,
}
"""Whether a file beside the rules looks like one of them; nothing that an editor leaves does."""


def test_what_looks_like_a_rule_and_is_not_read_is_named_and_stops_all(tmp_path: Path) -> None:
    folder = Path(copytree(ROOT / "rules", tmp_path / "rules"))
    for name in PACK:
        (folder / name).write_text("")
    with pytest.raises(ProblemsFound) as found:
        read_rules(folder)
    told = {Path(p.file.name).relative_to(folder).as_posix(): p.code for p in found.value.problems}
    assert told == {name: "rule-file-left-out" for name, is_ours in PACK.items() if is_ours}


def test_a_rule_in_the_wrong_folder_is_named(tmp_path: Path) -> None:
    folder = Path(copytree(ROOT / "rules", tmp_path / "rules"))
    (folder / C / "shared-overview.toml").rename(folder / "shared-overview.toml")
    with pytest.raises(ProblemsFound) as found:
        read_rules(folder)
    assert "unexpected-rule-file" in {problem.code for problem in found.value.problems}


def test_rules_that_a_link_leads_to_are_read(tmp_path: Path) -> None:
    folder = Path(copytree(ROOT / "rules", tmp_path / "rules"))
    (folder / C).rename(tmp_path / "elsewhere")
    (folder / C).symlink_to(tmp_path / "elsewhere")
    (folder / C / "round").symlink_to(folder)
    assert read_rules(folder).pack == rules().pack


def test_features_that_a_link_leads_to_are_found(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.feature").touch()
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "here" / "round").symlink_to(tmp_path / "here")
    assert [each.path for each in find(tmp_path / "here")] == [tmp_path / "here" / "linked" / "a.feature"]


@pytest.mark.parametrize("read", [read_rules, find])
def test_a_folder_that_may_not_be_looked_into_is_named(
    read: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(copytree(ROOT / "rules", tmp_path / "rules"))
    (folder / "a.feature").touch()
    look = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: refuse(path) if str(path).endswith(C) else look(path))
    with pytest.raises(ProblemsFound) as found:
        read(folder)
    assert [(p.code, p.file.name) for p in found.value.problems] == [("cannot-be-opened", str(folder / C))]


def refuse(path: str) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)


def test_what_an_editor_leaves_is_no_feature(tmp_path: Path) -> None:
    feature = next((ROOT / "features").rglob("shared-overview.feature"))
    (tmp_path / "a.feature").write_bytes(feature.read_bytes())
    (tmp_path / "a.feature~").write_bytes(feature.read_bytes())
    (tmp_path / ".#a.feature").symlink_to("someone@somewhere.1")
    assert [(found.path.name, found.faults) for found in find(tmp_path)] == [("a.feature", ())]


@pytest.mark.parametrize("name", ["f.csv", "f.CSV", "f.tsv"])
def test_records_beside_a_file_are_named_and_the_check_is_not_green(name: str, tmp_path: Path) -> None:
    file = toml(tmp_path)
    assert CliRunner().invoke(main, ["check", str(file)]).exit_code == 0
    (tmp_path / name).write_text("")
    (tmp_path / "other.csv").write_text("")
    result = CliRunner().invoke(main, ["check", str(file), "--lang", "nb"])
    assert result.exit_code == 1
    assert result.output.count("er ikke lest") == 1
    assert str(tmp_path / name) in result.output


# Workbooks


def book() -> Any:
    return openpyxl.load_workbook(io.BytesIO(sound()))


def hide_rows(book: Any) -> None:
    for row in (2, 3):
        book["Parter"].row_dimensions[row].hidden = True


def hide_columns(book: Any) -> None:
    book["Parter"].column_dimensions["B"].hidden = True


def strike(book: Any) -> None:
    book["Arenaer"]["A2"].font = Font(strike=True)


def hide_sheet(book: Any) -> None:
    book["Arenaer"].sheet_state = "hidden"


def answer_beside(book: Any) -> None:
    questions = book.create_sheet("Spørsmål")
    questions.append([])
    questions.append([*(Say("nb")("sheet", word) for word in QUESTIONS), "Svar"])
    questions["C3"], questions["G3"], questions["I6"] = "Er det en oversikt?", "ja", "nei"


def hide_what_is_empty(book: Any) -> None:
    book["Parter"].row_dimensions[40].hidden = True
    book["Parter"].column_dimensions["AA"].hidden = True
    book["Parter"]["A40"].font = Font(strike=True)


def add_sheet(book: Any) -> None:
    book.create_sheet("Kontakter")["A1"] = "Husk møtet"


UNSEEN: dict[str, tuple[Callable[[Any], None], str]] = {
    "rows": (
        hide_rows,
        "På arket «Parter» er noe skjult eller filtrert bort (rad 2–3). Det er lest og teller.",
    ),
    "columns": (hide_columns, "På arket «Parter» er noe skjult (kolonne B). Det er lest og teller."),
    "struck through": (strike, "På arket «Arenaer» er noe gjennomstreket (rad 2). Det er lest og teller."),
    "answers beside the questions": (
        answer_beside,
        "Det som står på arket «Spørsmål» i kolonne G og I, er ikke lest.",
    ),
    "a sheet": (hide_sheet, "Arket «Arenaer» er skjult, men er lest."),
    "a sheet that is not read": (add_sheet, "har ark som ikke er lest: Kontakter."),
}


@pytest.mark.parametrize("case", UNSEEN)
def test_what_people_do_not_see_in_a_workbook_is_read_and_said_to_be(case: str, tmp_path: Path) -> None:
    change, said = UNSEEN[case]
    changed, file = book(), tmp_path / "f.xlsx"
    change(changed)
    file.write_bytes(saved(changed))
    assert len(read_collaboration(file, rules()).parties) == 2
    checked = CliRunner().invoke(main, ["check", str(file), "--lang", "nb"])
    assert (checked.exit_code, checked.stdout.count("Merk:")) == (0, 1)
    assert said in checked.stdout


def test_an_assessment_tells_what_it_read_unseen_and_what_it_did_not_read(tmp_path: Path) -> None:
    changed, file = book(), tmp_path / "f.xlsx"
    hide_rows(changed)
    file.write_bytes(saved(changed))
    beside = written(tmp_path / "g.csv", b"")
    for path, said in ((file, UNSEEN["rows"][1]), (toml(tmp_path).rename(tmp_path / "g.toml"), str(beside))):
        result = CliRunner().invoke(main, ["assess", str(path), "--lang", "nb"])
        assert (result.exit_code, result.stderr.count("Merk:")) == (0, 1)
        assert said in result.stderr


def test_what_is_empty_and_hidden_is_nothing_to_tell(tmp_path: Path) -> None:
    changed, file = book(), tmp_path / "f.xlsx"
    hide_what_is_empty(changed)
    file.write_bytes(saved(changed))
    assert "Merk:" not in CliRunner().invoke(main, ["check", str(file), "--lang", "nb"]).output


def test_a_sheet_of_questions_that_is_otherwise_than_ours_is_of_no_matter(tmp_path: Path) -> None:
    changed, file = book(), tmp_path / "f.xlsx"
    questions = changed.create_sheet("Spørsmål")
    questions["A3"], questions["XFD2"], questions["A30000"] = "Har dere en oversikt?", "x", "x"
    file.write_bytes(saved(changed))
    result = CliRunner().invoke(main, ["check", str(file), "--lang", "nb"])
    assert (result.exit_code, result.stdout.count("Merk:")) == (0, 0)


def test_what_is_hidden_is_told_also_where_something_is_wrong(tmp_path: Path) -> None:
    changed, file = book(), tmp_path / "f.xlsx"
    hide_rows(changed)
    changed["Parter"]["B2"] = "forening"
    file.write_bytes(saved(changed))
    result = CliRunner().invoke(main, ["check", str(file), "--lang", "nb"])
    assert result.exit_code == 2
    assert "2–3" in result.stdout
