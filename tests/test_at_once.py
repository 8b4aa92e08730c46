"""Faults that have nothing to do with each other are told together: exactly those, in every kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from functools import reduce
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import pytest
import tomlkit

from ladder.files import places
from ladder.files.problems import ProblemsFound
from ladder.flow import read_collaboration, read_rules
from ladder.model.problems import Cell, Problem
from ladder.scenarios import feature, guard

from . import test_problems as packs
from . import test_sheet as sheets
from .build import arena, record, rules
from .test_problems import told

T = TypeVar("T")
Told = tuple[str, str, object]
"""A problem: its file or sheet, its code, and where it is (row and column, key path, or line)."""


def as_told(problem: Problem) -> Told:
    at = places.find(problem)
    if isinstance(at, Cell):
        return at.sheet or Path(problem.file.name).name, problem.code, (at.row, at.column)
    return Path(problem.file.name).name, problem.code, problem.path or problem.line


def found_by(call: Callable[[], object]) -> list[Told]:
    try:
        call()
    except ProblemsFound as error:
        told(error.problems)
        return sorted(map(as_told, error.problems), key=str)
    return []


def drawn(faults: Mapping[Told, T], seed: int, stops: Told | None = None) -> dict[Told, T]:
    """Two to four of the faults, every other time with that which `stops` a reading among them."""
    random = Random(seed)
    chosen = random.sample([each for each in faults if each != stops], random.randint(2, 4))
    if stops and seed % 2:
        chosen[0] = stops
    return {each: change for each, change in faults.items() if each in chosen}


def as_drawn(chosen: Iterable[Told]) -> list[Told]:
    return sorted(chosen, key=str)


# A TOML file

Change = Callable[[Any], None]
SOUND: dict[str, Any] = sheets.SOUND | {
    "arenas": [arena("a", target=3, phases=[{"phase": "decision", "since": "2019"}]), arena("b")],
    "evidence": [
        record("N1", supports=["overview-exists"], arenas=["a"], parties=["skolen"]),
        record("N2", against=["overview-exists"], arenas=["a"], parties=["ks"]),
        record("N3", supports=["overview-exists"], arenas=["b"]),
    ],
}


def put(*path: str | int, value: Any) -> Change:
    def change(data: Any) -> None:
        packs.within(data, path[:-1])[path[-1]] = value

    return change


def misspelt(key: str, written: str) -> Change:
    return lambda data: data.update({written: data.pop(key)})


SHAPE: Told = ("f.toml", "unknown-key", ("partis",))
IN_TOML: dict[Told, Change] = {
    ("f.toml", "wrong-type", ("parties", 0, "name")): put("parties", 0, "name", value=1),
    ("f.toml", "unknown-name", ("parties", 1, "tier")): put("parties", 1, "tier", value="hamlet"),
    ("f.toml", "target-out-of-range", ("arenas", 0, "target")): put("arenas", 0, "target", value=9),
    ("f.toml", "not-an-id", ("arenas", 1, "id")): put("arenas", 1, "id", value="b c"),
    ("f.toml", "not-allowed", ("problem", "willingness")): put("problem", "willingness", value="maybe"),
    ("f.toml", "missing-key", ("evidence", 0, "source", "work")): put("evidence", 0, "source", value={}),
    ("f.toml", "not-a-date", ("evidence", 0, "date")): put("evidence", 0, "date", value="i fjor"),
    ("f.toml", "no-such-day", ("evidence", 1, "date")): put("evidence", 1, "date", value="31.04.2020"),
    ("f.toml", "unknown-name", ("evidence", 1, "parties", 0)): put(
        "evidence", 1, "parties", 0, value="skole"
    ),
    ("f.toml", "unknown-name", ("evidence", 2, "supports", 0)): put("evidence", 2, "supports", 0, value="x"),
    ("f.toml", "unknown-key", ("verdicts", 0, "hvem")): put("verdicts", 0, "hvem", value="x"),
    SHAPE: misspelt("parties", "partis"),
}


def toml_with(changes: Iterable[Change], data: dict[str, Any] = SOUND) -> str:
    data = deepcopy(data)
    for change in changes:
        change(data)
    return tomlkit.dumps(data)


@pytest.mark.parametrize("seed", range(12))
def test_in_a_toml_file(seed: int, tmp_path: Path) -> None:
    chosen = drawn(IN_TOML, seed, SHAPE)
    (tmp_path / "f.toml").write_text(toml_with(chosen.values()), "utf-8")
    assert found_by(lambda: read_collaboration(tmp_path / "f.toml", rules())) == as_drawn(chosen)


# A table and the file beside it

Swap = tuple[int, str, str]
"""A line, what stands in it, and what shall."""
IN_CSV: dict[Told, Swap] = {
    ("f.csv", "unknown-heading", (1, 2)): (1, "Kildetype", "Kildtype"),
    ("f.csv", "unknown-name", (2, 2)): (2, "report", "reprot"),
    ("f.csv", "no-such-day", (2, 3)): (2, "2020-10", "31.04.2020"),
    ("f.csv", "error-in-cell", (2, 13)): (2, "Et verk", "#REF!"),
    ("f.csv", "unknown-name", (3, 8)): (3, "overview-exists", "overview-exist"),
    ("f.csv", "serial-date", (3, 3)): (3, "2020-10", "45433"),
    ("f.csv", "id-twice", (4, 16)): (4, "N3", "N1"),
}
NOT_TOML: Told = ("f.toml", "not-a-key", 1)


def swapped(text: str, swap: Swap) -> str:
    number, old, new = swap
    lines = text.split("\n")
    assert old in lines[number - 1]
    lines[number - 1] = lines[number - 1].replace(old, new, 1)
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(12))
def test_in_a_table_and_in_the_file_beside_it(seed: int, tmp_path: Path) -> None:
    """Every other time the file beside it is no TOML at all; then nobody knows which parties there are."""
    in_csv = drawn(IN_CSV, seed)
    in_toml = drawn(
        {told: change for told, change in IN_TOML.items() if told[2][0] != "evidence"}, seed, SHAPE
    )  # type: ignore[index]
    beside = toml_with(in_toml.values(), SOUND | {"evidence": []})
    expected = [*in_csv, *in_toml]
    if seed % 3 == 0:
        beside, expected = f"= 1\n{beside}", [*in_csv, NOT_TOML]
    (tmp_path / "f.toml").write_text(beside, "utf-8")
    table = reduce(swapped, in_csv.values(), sheets.as_csv(SOUND["evidence"]))
    (tmp_path / "f.csv").write_text(table, "utf-8")
    assert found_by(lambda: read_collaboration(tmp_path / "f.csv", rules())) == as_drawn(expected)


# A workbook

R, A, P = sheets.R, sheets.A, sheets.P
HEADING: Told = (P, "unknown-heading", (1, 1))
IN_WORKBOOK: dict[Told, Callable[[Any], object]] = {
    (R, "unknown-name", (2, 2)): sheets.put(R, "B2", "refferat"),
    (R, "no-such-day", (2, 3)): sheets.put(R, "C2", "31.04.2024"),
    (R, "formula-in-cell", (3, 3)): sheets.put(R, "C3", "=C2"),
    (R, "unknown-name", (3, 8)): sheets.put(R, "H3", "overview-exist"),
    (R, "missing-key", (3, 13)): sheets.put(R, "M3", None),
    (R, "unknown-heading", (1, 16)): sheets.put(R, "P1", "Løpenummer"),
    (A, "not-allowed", (2, 4)): sheets.put(A, "D2", "fire"),
    (P, "unknown-name", (2, 2)): sheets.put(P, "B2", "komune"),
    ("Faser", "unknown-name", (2, 2)): sheets.put("Faser", "B2", "decisjon"),
    ("Problemet", "not-allowed", (4, 2)): sheets.put("Problemet", "B4", "kanskje"),
    HEADING: sheets.put(P, "A1", "Hva det heter"),
}


@pytest.mark.parametrize("seed", range(12))
def test_in_a_workbook(seed: int, tmp_path: Path) -> None:
    chosen = drawn(IN_WORKBOOK, seed, HEADING)
    content = sheets.changed(lambda book: [change(book) for change in chosen.values()])
    assert found_by(lambda: sheets.read(content, tmp_path)) == as_drawn(chosen)


# A rule pack

MISSING: Told = ("rules", "rule-file-missing", None)
IN_PACK: dict[Told, tuple[str, str, str | None]] = {
    ("zz.toml", "wrong-type", ("title", "nb")): (packs.NEW, 'title.nb = "T"', "title.nb = 1"),
    ("zz.toml", "unknown-name", ("actions", 0, "role")): (packs.NEW, '"driver"', '"drivers"'),
    ("zz.toml", "unknown-name", ("applies", "tiers", 0)): (packs.NEW, 'tiers = ["county"]', 'tiers = ["x"]'),
    ("targets.toml", "target-out-of-range", ("targets", 0, "target")): (packs.T, "target = 3", "target = 5"),
    ("warnings.toml", "unknown-name", (*packs.FIRST, "phase")): (
        packs.W,
        *packs.condition('{ phase = "x" }'),
    ),
    ("evidence.toml", "not-allowed", ("kinds", "law", "nature")): (
        packs.E,
        'nature = "act"',
        'nature = "deed"',
    ),
    ("works.toml", "not-a-key", 1): ("works.toml", "", "= 1\n"),
    ("phases.toml", "not-a-key", 1): (packs.P, "", "= 1\n"),
    MISSING: ("instruments.toml", "", None),
}


@pytest.mark.parametrize("seed", range(8))
def test_in_a_rule_pack(seed: int, tmp_path: Path) -> None:
    chosen, folder = drawn(IN_PACK, seed, MISSING), tmp_path / "rules"
    for name in packs.SOUND:
        packs.pack_with(folder, name, "", "")
    for name, old, new in chosen.values():
        path = folder / name
        if new is None:
            path.unlink()
        else:
            path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert found_by(lambda: read_rules(folder)) == as_drawn(chosen)


# A feature

FEATURE = """# language: no
Egenskap: En egen

  Scenario: Den første
    Gitt partene
      | id | navn | nivå    | fra  |
      | a  | Nord | kommune | 2019 |
      | b  | Sør  | kommune | 2019 |
    Og fasen "drift" fra 2020-01-01
    Og "referat" fra 2020 taler for "overview-exists" hos "Nord"
    Når samarbeidet vurderes per 2020-12
    Så er trinn 1 "delvis oppfylt"
    Og er kriteriet "shared-overview" "vet ikke"

  Scenario: Den andre
    Gitt parten "Nord" på nivået "kommune"
    Når samarbeidet vurderes
    Så er trinn 1 "vet ikke"
"""
MISPLACED: Told = ("f.feature", "not-gherkin", 15)
IN_FEATURE: dict[Told, Swap] = {
    ("f.feature", "misspelt-step", 5): (5, "Gitt", "Git"),
    ("f.feature", "not-a-day", 7): (7, "2019", "1919?"),
    ("f.feature", "unknown-name", 8): (8, "kommune", "komune"),
    ("f.feature", "no-such-day", 9): (9, "2020-01-01", "2020-31-12"),
    ("f.feature", "unknown-name", 10): (10, '"Nord"', '"Nrd"'),
    ("f.feature", "not-a-day", 11): (11, "2020-12", "2025-W01-1"),
    ("f.feature", "undefined-step", 12): (12, "trinn", "trin"),
    ("f.feature", "unknown-name", 13): (13, "shared-overview", "overview"),
    ("f.feature", "not-gherkin", 17): (17, "Når", "Nårr"),
    ("f.feature", "unknown-name", 18): (18, "vet ikke", "vetikke"),
    MISPLACED: (15, "Scenario:", "Scenarie"),
}


@pytest.mark.parametrize("seed", range(16))
def test_in_a_feature(seed: int, tmp_path: Path) -> None:
    chosen = drawn(IN_FEATURE, seed, MISPLACED)
    path = tmp_path / "f.feature"
    path.write_text(reduce(swapped, chosen.values(), FEATURE), "utf-8")
    found = guard.problems(feature.read(path), rules().pack)
    told(found)
    assert sorted(map(as_told, found), key=str) == as_drawn(chosen)


def test_what_the_faults_are_planted_in_is_sound(tmp_path: Path) -> None:
    (tmp_path / "f.toml").write_text(tomlkit.dumps(SOUND | {"evidence": []}), "utf-8")
    (tmp_path / "f.csv").write_text(sheets.as_csv(SOUND["evidence"]), "utf-8")
    (tmp_path / "f.feature").write_text(FEATURE, "utf-8")
    assert read_collaboration(tmp_path / "f.csv", rules()).evidence
    assert not guard.problems(feature.read(tmp_path / "f.feature"), rules().pack)
