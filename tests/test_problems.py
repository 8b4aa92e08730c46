"""What happens when something is wrong in a user's file.

One smallest bad collaboration file for each fault lies in `problems/`, beside what the user is told.
After a change in the words, from that folder: `ladder check FAULT.toml 2> FAULT.expected.txt`.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder import check, read
from ladder.check import shape
from ladder.cli import main
from ladder.flow import read_collaboration, read_rules
from ladder.places import find
from ladder.problems import Document, KeyPath, Problem, ProblemsFound
from ladder.render.problems import render
from ladder.words import Say

from .build import ROOT, arena, party, record, rules

HERE = Path(__file__).parent / "problems"
FILES = sorted(path for path in HERE.glob("*.toml") if path.name != "ten-mistakes.toml")


TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""The characters that turn the direction of writing."""


def found_by(call: Callable[[], object]) -> tuple[Problem, ...]:
    with pytest.raises(ProblemsFound) as raised:
        call()
    return raised.value.problems


def found_in(path: Path) -> tuple[Problem, ...]:
    return found_by(lambda: read_collaboration(path, rules()))


def told(problems: Iterable[Problem], lang: Any = "nb") -> str:
    """What the user sees: one block for each problem and one line at the end, and nothing but text."""
    problems = tuple(problems)
    texts = {lang: render(problems, Say(lang)) for lang in ("nb", "en")}
    for text in texts.values():
        assert len(text.split("\n\n")) == len(problems) + 1
        assert not [c for c in text.replace("\n", "") if unicodedata.category(c) == "Cc" or c in TURNING]
    return texts[lang]


# Every fault of a collaboration file


def code_of(file: Path) -> str:
    return file.stem.split(".")[0]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_fault_is_told_alone_and_word_for_word(file, monkeypatch):
    monkeypatch.chdir(HERE)
    found = found_in(Path(file.name))
    assert [problem.code for problem in found] == [code_of(file)]
    assert told(found) + "\n" == file.with_suffix(".expected.txt").read_text("utf-8")


@pytest.mark.parametrize("code", ["line-goes-on", "missing-key", "unknown-key"])
def test_faults_are_told_in_english_too(code, monkeypatch):
    monkeypatch.chdir(HERE)
    expected = (HERE / f"{code}.expected.en.txt").read_text("utf-8")
    assert told(found_in(Path(f"{code}.toml")), "en") + "\n" == expected


@pytest.mark.parametrize("command", ["check", "assess"])
def test_ten_mistakes_are_told_at_once_and_nothing_else_is_printed(command, monkeypatch):
    monkeypatch.chdir(HERE)
    result = CliRunner().invoke(main, [command, "ten-mistakes.toml"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert isinstance(result.exception, SystemExit)
    assert result.stderr == Path("ten-mistakes.expected.txt").read_text("utf-8")
    assert result.stderr.count("\nten-mistakes.toml:") == 9


# One fault is one problem, and what is at its limit is none

PARTIES = [party("a"), party("b")]
ON = {"supports": ["overview-exists"]}
TWO_ARENAS = [arena("x", parties=["a"]), arena("y", parties=["b"])]


def phases(*days: str) -> list[dict[str, str]]:
    return [{"phase": "decision", "since": day} for day in days]


LIMITS: dict[str, tuple[dict[str, Any], list[tuple[str, KeyPath]]]] = {
    "nothing is wrong": ({}, []),
    "lowest target": ({"arenas": [arena(target=1)]}, []),
    "highest target": ({"arenas": [arena(target=4)]}, []),
    "below the targets": ({"arenas": [arena(target=0)]}, [("target-out-of-range", ("arenas", 0, "target"))]),
    "above the targets": ({"arenas": [arena(target=5)]}, [("target-out-of-range", ("arenas", 0, "target"))]),
    "phases day by day": ({"arenas": [arena(phases=phases("2020-01-01", "2020-01-02", "2021"))]}, []),
    "phases on one day": (
        {"arenas": [arena(phases=phases("2019", "2020-01-01", "2020-01"))]},
        [("phases-not-in-order", ("arenas", 0, "phases", 2, "since"))],
    ),
    "a day long": ({"evidence": [record(date="2020", since="2020-01-01", until="2020-01-01", **ON)]}, []),
    "in the same month": ({"evidence": [record(date="2020", since="2020-01-31", until="2020-01", **ON)]}, []),
    "a record ends too early": (
        {"evidence": [record(date="2020", since="2020-02", until="2020-01-31", **ON)]},
        [("ends-before-it-begins", ("evidence", 0, "until"))],
    ),
    "a record of an unknown party": (
        {"evidence": [record(parties=["a", "c"], **ON)]},
        [("unknown-name", ("evidence", 0, "parties", 1))],
    ),
    "a record of a party twice": (
        {"evidence": [record(parties=["a", "a"], **ON)]},
        [("named-twice", ("evidence", 0, "parties", 1))],
    ),
    "an unknown party, and no arena given": (
        {"arenas": TWO_ARENAS, "evidence": [record(parties=["c"], **ON)]},
        [("unknown-name", ("evidence", 0, "parties", 0))],
    ),
    "parties of one arena": ({"arenas": TWO_ARENAS, "evidence": [record(parties=["a"], **ON)]}, []),
    "a party that is not in the arena given": (
        {"arenas": TWO_ARENAS, "evidence": [record(parties=["a", "b"], arenas=["x"], **ON)]},
        [("party-not-in-arena", ("evidence", 0, "parties", 1))],
    ),
    "parties of the arenas given, one in each": (
        {"arenas": TWO_ARENAS, "evidence": [record(parties=["a", "b"], arenas=["x", "y"], **ON)]},
        [],
    ),
    "a party outside the only arena": (
        {"arenas": [arena(parties=["a"])], "evidence": [record(parties=["b"], **ON)]},
        [("no-arena-holds-parties", ("evidence", 0, "parties"))],
    ),
    "last seen before it began": (
        {"evidence": [record(date="2019", since="2020-01-01", **ON)]},
        [("seen-before-it-begins", ("evidence", 0, "date"))],
    ),
    "last seen on the day it began": (
        {"evidence": [record(date="2020-01-01", since="2020-01-01", **ON)]},
        [],
    ),
    "last seen after it ended": (
        {"evidence": [record(date="2020-02", until="2020-01-31", **ON)]},
        [("seen-after-it-ends", ("evidence", 0, "date"))],
    ),
    "last seen on its last day": ({"evidence": [record(date="2020-01-31", until="2020-01", **ON)]}, []),
    "an arena of all parties": (
        {"arenas": [*TWO_ARENAS, arena("z")], "evidence": [record(parties=["a", "b"], **ON)]},
        [],
    ),
    "an arena misspells the party": (
        {
            "arenas": [arena("x", parties=["a", "c"]), TWO_ARENAS[1]],
            "evidence": [record(parties=["a", "b"], **ON)],
        },
        [("unknown-name", ("arenas", 0, "parties", 1))],
    ),
    "an arena has another fault": (
        {"arenas": [arena("x", lasting=1), TWO_ARENAS[1]], "evidence": [record(parties=["a", "b"], **ON)]},
        [("wrong-type", ("arenas", 0, "lasting"))],
    ),
    "two arenas of one id": (
        {"arenas": [arena("x"), arena("x")], "evidence": [record(**ON)]},
        [("id-twice", ("arenas", 1, "id"))],
    ),
    "the only party has a fault": (
        {"parties": [party("a", name=1)]},
        [("wrong-type", ("parties", 0, "name"))],
    ),
    "a question with a space": (
        {"problem": {"will ing": "yes"}},
        [("unknown-name", ("problem", "will ing"))],
    ),
    "a question as pydantic writes": (
        {"problem": {"[key]": "yes"}},
        [("unknown-name", ("problem", "[key]"))],
    ),
    "a key as pydantic writes": ({"[key]": 1}, [("unknown-key", ("[key]",))]),
}


def found_with(**keys: Any) -> tuple[Problem, ...]:
    data = {"collaboration": {"id": "c", "name": "C"}, "parties": PARTIES, "arenas": [arena()]} | keys
    try:
        check.collaboration(Document("f.toml", data=data), rules().pack)
    except ProblemsFound as found:
        return found.problems
    return ()


@pytest.mark.parametrize("case", LIMITS)
def test_one_fault_is_one_problem_and_a_limit_is_none(case):
    keys, expected = LIMITS[case]
    assert [(problem.code, problem.path) for problem in found_with(**keys)] == expected


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (True, "true"),
        (12, "12"),
        ([], "[]"),
        ([1], "[…]"),
        ({"a": 1}, "{…}"),
        (date(2020, 1, 2), "2020-01-02"),
    ],
)
def test_what_was_read_is_told_as_it_stands_in_the_file(value, read):
    (problem,) = found_with(collaboration={"id": "c", "name": value})
    assert problem.values["read"] == read


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 59 + "…")])
def test_long_text_is_told_in_short(length, shown):
    (problem,) = found_with(problem={"willingness": "x" * length})
    assert problem.values["read"] == shown


@pytest.mark.parametrize(("key", "meant"), [("plac", "place"), ("wor", None), ("quite-different", None)])
def test_a_key_is_suggested_only_if_it_is_like_and_not_there_already(key, meant):
    source = {"work": "Et verk", key: "s. 1"}
    (problem,) = found_with(evidence=[record(**ON, source=source)])
    assert (problem.meant, problem.expected) == (meant, ("work", "place", "url"))


# Every fault of a rule pack

CRITERION = """
title.nb = "T"
requirement.nb = "R"
why.nb = "W"
core = true
sources = [{ work = "dfo-2020-3", place = "s. 1" }]
applies = { relations = ["other"], phases = ["operation"] }

[indicators.i1]
question.nb = "Q"
needs = "minutes"
per = "party"
of = ["county"]

[met]
all = ["i1"]

[[actions]]
on = "gap"
text.nb = "A"
instrument = "forums"
role = "driver"
effort = "low"
sources = [{ work = "dfo-2020-3", place = "s. 1" }]
"""
RULE = """
id = "r1"
all = [{ relation = "other" }]
text.nb = "W"
sources = [{ work = "dfo-2020-3", place = "s. 1" }]
"""
STEP = """
[[steps]]
number = 6
id = "one-more"
published = false
title.nb = "T"
sources = [{ work = "dfo-2020-3", place = "s. 1" }]
"""
THIRTEEN = [f"i{number}" for number in range(13)]
NEW = "criteria/1-share-information/zz.toml"
ACTION = CRITERION.partition("[[actions]]")[2]
SOUND = {
    NEW: CRITERION,
    "warnings.toml": f"[[warnings]]{RULE}",
    "targets.toml": f"[[targets]]\ntarget = 3{RULE}",
    "actions.toml": f'[[actions]]\nid = "a1"\nserves = ["shared-overview"]{ACTION}',
}
"""What is set before the rules of a file, so that there is something of ours to break."""


def pack_with(folder: Path, file: str, old: str, new: str | None) -> Path:
    """A copy of the rules where `old` is `new` in one file, or, without `new`, where the file is gone."""
    if not folder.exists():
        shutil.copytree(ROOT / "rules", folder)
    path = folder / file
    if new is None:
        path.unlink()
        return folder
    text = SOUND.get(file, "") + (path.read_text("utf-8") if path.exists() else "")
    assert old in text
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(old, new, 1), "utf-8")
    return folder


def condition(*conditions: str) -> tuple[str, str]:
    return '[{ relation = "other" }]', f"[{', '.join(conditions)}]"


W, T, A, L, E = "warnings.toml", "targets.toml", "actions.toml", "ladder.toml", "evidence.toml"
FIRST: KeyPath = ("warnings", 0, "all", 0)
FAULTS: list[tuple[str, str, KeyPath, str, str | None]] = [
    # code, file, key path, what is replaced, by what
    ("rule-file-missing", L, (), "", None),
    ("rule-file-missing", "works.toml", (), "", None),
    ("unexpected-rule-file", "extra.toml", (), "", "a = 1"),
    ("not-a-step-folder", "criteria/9-else/zz.toml", (), "", CRITERION),
    ("not-a-step-folder", "criteria/zz.toml", (), "", CRITERION),
    ("not-a-step-folder", "criteria/1-share-information/deeper/zz.toml", (), "", CRITERION),
    ("criterion-twice", "criteria/2-shared-understanding/shared-overview.toml", (), "", CRITERION),
    ("not-an-id", "criteria/1-share-information/to ord.toml", (), "", CRITERION),
    ("not-an-id", "works.toml", ("to ord",), "[dfo-2020-3]", '["to ord"]'),
    ("step-out-of-order", L, ("steps", 5, "number"), "[[limits]]", STEP.replace("6", "7") + "[[limits]]"),
    (
        "unpublished-step-below",
        L,
        ("steps", 4, "published"),
        "[[limits]]",
        STEP.replace("false", "true") + "[[limits]]",
    ),
    (
        "indicator-twice",
        NEW,
        ("indicators", "overview-exists"),
        "[met]",
        '[indicators.overview-exists]\nquestion.nb = "Q"\nneeds = "minutes"\n[met]',
    ),
    ("of-without-per", NEW, ("indicators", "i1", "of"), 'per = "party"\n', ""),
    ("met-all-or-any", NEW, ("met",), 'all = ["i1"]', ""),
    ("met-all-or-any", NEW, ("met",), 'all = ["i1"]', 'all = ["i1"]\nany = ["i1"]'),
    ("named-twice", NEW, ("met", "all", 1), '["i1"]', '["i1", "i1"]'),
    ("intent-settles-nothing", NEW, ("indicators", "i1", "needs"), '"minutes"', '"intent"'),
    ("intent-settles-nothing", E, ("against_in_full_from",), '"minutes"', '"intent"'),
    ("unknown-key", NEW, ("indicators", "i1", "need"), "needs", 'need = "minutes"\nneeds'),
    ("missing-key", NEW, ("indicators", "i1", "needs"), 'needs = "minutes"\n', ""),
    ("missing-key", W, ("warnings", 0, "sources"), "\nsources", "\n# sources"),
    ("wrong-type", NEW, ("core",), "true", '"true"'),
    (
        "one-table",
        NEW,
        ("sources",),
        '[{ work = "dfo-2020-3", place = "s. 1" }]',
        '{ work = "x", place = "y" }',
    ),
    ("empty-text", NEW, ("title", "nb"), '"T"', '""'),
    ("empty-list", NEW, ("sources",), '[{ work = "dfo-2020-3", place = "s. 1" }]', "[]"),
    ("not-allowed", NEW, ("indicators", "i1", "per"), '"party"', '"arena"'),
    ("not-allowed", NEW, ("actions", 0, "on"), '"gap"', '"later"'),
    ("too-high", W, (*FIRST, "floor", "at_least"), *condition("{ step = 1, floor = { at_least = 3 } }")),
    ("too-low", W, (*FIRST, "floor", "at_least"), *condition("{ step = 1, floor = { at_least = -1 } }")),
    ("too-many", W, (*FIRST, "problem"), *condition('{ problem = { willingness = "no", x = "no" } }')),
    ("condition-unclear", W, FIRST, *condition("{}")),
    ("condition-unclear", W, FIRST, *condition("{ step = 1 }")),
    ("condition-unclear", W, FIRST, *condition("{ floor = { at_least = 1 } }")),
    ("missing-key", W, (*FIRST, "floor", "at_least"), *condition("{ step = 1, floor = {} }")),
    ("condition-unclear", W, FIRST, *condition('{ relation = "other", phase = "operation" }')),
    ("condition-unclear", W, FIRST, *condition('{ relation = "other", floor = { at_least = 1 } }')),
    (
        "condition-unclear",
        W,
        FIRST,
        *condition('{ step = 1, criterion = "shared-overview", floor = { at_least = 1 } }'),
    ),
    ("condition-unclear", T, ("targets", 0, "all", 0), *condition("{ step = 1, floor = { at_least = 1 } }")),
    ("condition-unclear", T, ("targets", 0, "all", 0), *condition('{ target = "above-recommended" }')),
    ("condition-twice", W, ("warnings", 0, "all", 1), *condition(*['{ relation = "other" }'] * 2)),
    (
        "condition-twice",
        W,
        ("warnings", 0, "all", 1),
        *condition("{ step = 1, floor = { at_least = 1 } }", "{ step = 1, floor = { at_least = 2 } }"),
    ),
    (
        "table-too-large",
        NEW,
        (),
        CRITERION,
        CRITERION.replace('["i1"]', str(THIRTEEN).replace("'", '"'))
        + "".join(f'[indicators.{i}]\nquestion.nb = "Q"\nneeds = "minutes"\n' for i in THIRTEEN if i != "i1"),
    ),
    ("target-out-of-range", T, ("targets", 0, "target"), "target = 3", "target = 5"),
    ("target-out-of-range", T, ("targets", 0, "target"), "target = 3", "target = 0"),
    ("target-out-of-range", W, (*FIRST, "step"), *condition("{ step = 6, floor = { at_least = 1 } }")),
    ("id-twice", W, ("warnings", 1, "id"), "[[warnings]]", f"[[warnings]]{RULE}[[warnings]]"),
    ("id-twice", T, ("targets", 1, "id"), "[[targets]]", f"[[targets]]\ntarget = 2{RULE}[[targets]]"),
    ("id-twice", A, ("actions", 1, "id"), "[[actions]]", f"{SOUND['actions.toml']}[[actions]]"),
    ("unknown-name work", NEW, ("sources", 0, "work"), '"dfo-2020-3"', '"dfo-2020"'),
    ("unknown-name work", W, ("warnings", 0, "sources", 0, "work"), '"dfo-2020-3"', '"dfo-2020"'),
    ("unknown-name relation", NEW, ("applies", "relations", 0), '"other"', '"others"'),
    ("unknown-name phase", NEW, ("applies", "phases", 0), '"operation"', '"drift"'),
    ("unknown-name kind", NEW, ("indicators", "i1", "needs"), '"minutes"', '"minute"'),
    ("unknown-name kind", E, ("against_in_full_from",), '"minutes"', '"minute"'),
    ("unknown-name tier", NEW, ("indicators", "i1", "of", 0), '"county"', '"fylke"'),
    ("unknown-name indicator", NEW, ("met", "all", 0), '["i1"]', '["i2"]'),
    ("unknown-name instrument", NEW, ("actions", 0, "instrument"), '"forums"', '"forum"'),
    ("unknown-name role", NEW, ("actions", 0, "role"), '"driver"', '"drivers"'),
    ("unknown-name effort", NEW, ("actions", 0, "effort"), '"low"', '"none"'),
    ("unknown-name effort", A, ("actions", 0, "effort"), '"low"', '"none"'),
    ("unknown-name criterion", A, ("actions", 0, "serves", 0), '"shared-overview"', '"overview"'),
    ("unknown-name relation", W, (*FIRST, "relation"), '"other"', '"others"'),
    ("unknown-name phase", W, (*FIRST, "phase"), *condition('{ phase = "drift" }')),
    ("unknown-name question", W, (*FIRST, "problem", "will"), *condition('{ problem = { will = "no" } }')),
    (
        "unknown-name criterion",
        W,
        (*FIRST, "criterion"),
        *condition('{ criterion = "overview", floor = { at_least = 1 } }'),
    ),
    (
        "unknown-name indicator",
        W,
        (*FIRST, "indicator"),
        *condition('{ indicator = "i2", ceiling = { at_most = 1 } }'),
    ),
]
TOLD_ELSEWHERE = {"rule-file-missing": "", "table-too-large": ""}
"""Faults that are told of the whole folder."""


@pytest.mark.parametrize(
    ("code", "file", "path", "old", "new"), FAULTS, ids=[f"{code} in {file}" for code, file, *_ in FAULTS]
)
def test_every_fault_of_a_pack_is_told_at_its_place(code, file, path, old, new, tmp_path):
    folder = pack_with(tmp_path / "rules", file, old, new)
    (problem,) = found_by(lambda: read_rules(folder))
    assert " ".join([problem.code, *problem.values.get("what", "").split()]) == code
    assert Path(problem.document.name) == folder / TOLD_ELSEWHERE.get(code, file)
    assert problem.path == path
    assert not path or find(problem)
    told([problem])


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (T, "target = 3", "target = 1"),
        (T, "target = 3", "target = 4"),
        (W, *condition("{ step = 1, floor = { at_least = 1 } }", "{ step = 5, floor = { at_least = 2 } }")),
        (W, *condition("{ step = 1, floor = { at_least = 1 }, ceiling = { at_most = 1 } }")),
        (
            W,
            *condition(
                '{ relation = "other" }', '{ phase = "operation" }', '{ problem = { willingness = "no" } }'
            ),
        ),
    ],
)
def test_what_is_at_its_limit_in_a_pack_is_no_fault(file, old, new, tmp_path):
    assert read_rules(pack_with(tmp_path / "rules", file, old, new)).pack


def test_files_of_a_pack_that_cannot_be_read_are_told_at_once(tmp_path):
    for file in (L, W):
        pack_with(tmp_path / "rules", file, "", "= 1\n")
    (tmp_path / "rules" / "works.toml").write_bytes(b"\xff")
    found = found_by(lambda: read_rules(tmp_path / "rules"))
    assert [Path(problem.document.name).name for problem in found] == [L, W, "works.toml"]


def test_what_the_faults_are_seeded_in_is_sound(tmp_path):
    for file in SOUND:
        pack_with(tmp_path / "rules", file, "", "")
    assert "zz" in read_rules(tmp_path / "rules").pack.criteria


def test_a_pack_may_be_without_targets_warnings_and_actions(tmp_path):
    folder = pack_with(tmp_path / "rules", NEW, "", "")
    for file in (T, W, A):
        (folder / file).unlink()
    pack = read_rules(folder).pack
    assert (pack.targets.targets, pack.warnings, pack.actions) == ((), (), ())


def test_an_unknown_key_is_compared_with_the_keys_of_its_own_table(tmp_path):
    """Also where an id in the pack happens to be one of our keys."""
    table = '[indicators.question]\nquestion.nb = "Q"\nneed = "minutes"\n'
    folder = pack_with(tmp_path / "rules", NEW, "[met]", f"{table}[met]")
    unknown = next(p for p in found_by(lambda: read_rules(folder)) if p.code == "unknown-key")
    assert (unknown.meant, unknown.expected[:2]) == ("needs", ("question", "needs"))


# What is no file, or no TOML


def a_loop(path: Path) -> Path:
    path.symlink_to(path)
    return path


UNREADABLE: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "missing": ("file-missing", lambda folder: folder / "f.toml"),
    "folder": ("is-a-folder", lambda folder: folder),
    "nul": ("cannot-be-opened", lambda folder: folder / "f\0.toml"),
    "loop": ("cannot-be-opened", lambda folder: a_loop(folder / "f.toml")),
    "long name": ("cannot-be-opened", lambda folder: folder / ("f" * 999)),
}
NO_PACK: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "missing": ("folder-missing", lambda folder: folder / "f"),
    "file": ("not-a-folder", lambda _: Path(__file__)),
    "nul": ("folder-missing", lambda folder: folder / "f\0"),
    "loop": ("folder-missing", lambda folder: a_loop(folder / "f")),
    "long name": ("folder-missing", lambda folder: folder / ("f" * 999)),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_told_by_name(case, tmp_path):
    code, make = UNREADABLE[case]
    (problem,) = found_in(make(tmp_path))
    assert problem.code == code
    assert told([problem]).startswith(str(tmp_path))


@pytest.mark.parametrize("case", NO_PACK)
def test_what_is_no_pack_is_told_by_name(case, tmp_path):
    code, make = NO_PACK[case]
    folder = make(tmp_path)
    (problem,) = found_by(lambda: read_rules(folder))
    assert problem.code == code
    assert told([problem]).startswith(str(folder).replace("\0", " "))


BYTES = {
    "empty": (b"", ["missing-key"] * 3),
    "only a byte order mark": (b"\xef\xbb\xbf", ["missing-key"] * 3),
    "binary": (bytes(range(256)), ["bad-encoding"]),
    "nul bytes": (b"\0" * 100, ["not-a-key"]),
    "UTF-16": ("a = 1".encode("utf-16"), ["bad-encoding"]),
    "UTF-16 without a mark": ("a = 1".encode("utf-16-le"), ["no-equals-sign"]),
    "half a character": ("a = 'å".encode()[:-1], ["bad-encoding"]),
    "lone surrogate": (b"a = '\xed\xa0\x80'", ["bad-encoding"]),
    "a line that never ends": (b"a = '" + b"x" * 5_000_000, ["text-not-closed"]),
    "a number without end": (b"a = " + b"1" * 5_000, ["number-too-large"]),
    "a hexadecimal number without end": (b"a = 0x" + b"f" * 5_000, ["number-too-large"]),
    "the largest number": (b"a = 9223372036854775807", [*["missing-key"] * 3, "unknown-key"]),
    "one more than that": (b"a = 9223372036854775808", ["number-too-large"]),
    "an old Mac file": (b"[a]\rb = 1\r", ["line-goes-on"]),
}


@pytest.mark.parametrize("case", BYTES)
def test_bytes_that_are_no_collaboration_are_told_as_problems(case, tmp_path):
    source, codes = BYTES[case]
    file = tmp_path / "f.toml"
    file.write_bytes(source)
    found = found_in(file)
    assert [problem.code for problem in found] == codes
    told(found)


def test_the_byte_that_is_not_utf8_is_the_one_told_also_after_a_mark(tmp_path):
    file = tmp_path / "f.toml"
    file.write_bytes(b"\xef\xbb\xbfa = 1\nbl\xc3\xa5 = '\xe5'")
    (problem,) = found_in(file)
    assert (problem.line, problem.column, problem.values) == (2, 8, {"byte": "0xE5"})


def test_five_million_characters_are_told_in_few(tmp_path):
    file = tmp_path / "f.toml"
    long = "å" * 5_000_000
    line = f'collaboration = {{ id = "a", name = "{long}", x = 1 }}'
    file.write_text(f'"{long}" = 1\n{line}', "utf-8")
    text = told(found_in(file))
    assert f":2:{line.index('x =') + 1}: " in text
    assert max(len(line) for line in text.splitlines()) < len(str(file)) + 200


DEEP = 10_000
NESTED = {
    "lists": "a = " + "[" * DEEP + "]" * DEEP,
    "open lists": "a = " + "[" * DEEP,
    "tables": "a = " + "{ a = " * DEEP + "1" + " }" * DEEP,
    "both": "a = " + "[{ a = " * DEEP,
    "dotted key": ".".join("a" * DEEP) + " = 1",
    "header": f"[{'.'.join('a' * DEEP)}]",
    "headers": f"[[{'.'.join('a' * DEEP)}]]",
    "dotted keys in tables": "a = " + "{ a.a.a = " * 90 + "1" + " }" * 90,
}


def test_nesting_without_end_does_not_end_the_process(tmp_path):
    for name, text in NESTED.items():
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")
    command = [sys.executable, "-m", "ladder", "check", "--lang", "en", *(f"{name}.toml" for name in NESTED)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, b"")
    for name in NESTED:
        assert f"{name}.toml: Tables or lists are nested more than 100 levels deep." in done.stderr.decode()


@pytest.mark.parametrize(("depth", "code"), [(99, "unknown-key"), (100, "too-deep")])
def test_nesting_that_can_be_read_can_also_be_placed(depth, code, tmp_path):
    file = tmp_path / "f.toml"
    file.write_text("a = " + "[" * depth + "]" * depth, "utf-8")
    found = found_in(file)
    assert code in {problem.code for problem in found}
    told(found)


STEERING = "\x1b[31m\u202eE1\n\nf.toml:1:1: \u200f\x07\r\b"


def test_nothing_in_a_file_steers_the_terminal(tmp_path):
    """Neither as it stands in the file, nor by its name, nor as an escape that TOML reads."""
    file = tmp_path / "f\x1b[31m\u202e\n\n.toml"
    escaped = "".join(f"\\U{ord(c):08x}" for c in STEERING)
    file.write_text(f'parties = "\u202e\u200f"\n"{escaped}" = 1\ncollaboration.id = "{escaped}"\n', "utf-8")
    found = found_in(file)
    assert {"wrong-type", "unknown-key", "not-an-id"} <= {problem.code for problem in found}
    assert "[31m E1" in told(found)


# Places

MARKED = {
    "header table": ('[collaboration]\nname = «"A"»\n', ("collaboration", "name")),
    "the header itself": ("a = 1\n[«collaboration»]\nname = 1\n", ("collaboration",)),
    "array of tables": ('[[p]]\nid = "a"\n[[p]]\nid = «"b"»\n', ("p", 1, "id")),
    "a table in it": ("[[p]]\na = 1\n[[«p»]]\nb = 1\n", ("p", 1)),
    "a table under it": ("[[p]]\n[p.s]\na = 1\n[[p]]\n[p.s]\na = «2»\n", ("p", 1, "s", "a")),
    "array of tables in another": (
        "[[p]]\n[[p.q]]\n[[p]]\n[[p.q]]\n[[p.q]]\na = «2»\n",
        ("p", 1, "q", 1, "a"),
    ),
    "inline table": ('a = { b = 1, c = «"x"», d = 2 }', ("a", "c")),
    "inline tables in a list": ("a = [{ b = 1 }, { b = «2» }]", ("a", 1, "b")),
    "an element": ("a = [{ b = 1 }, «{ b = 2 }»]", ("a", 1)),
    "list over several lines": ("a = [\n  1, # en\n  # to\n  «2»,\n]\n", ("a", 2 - 1)),
    "value over several lines": ("a = «[»\n  1,\n]\n", ("a",)),
    "text over several lines": ('a = «"""»\nx\n"""\n', ("a",)),
    "comment after the value": ("a = «1» # en kommentar\n", ("a",)),
    "dotted key": ("a.b.c = «1»", ("a", "b", "c")),
    "dotted header": ("[a.b]\nc = «1»", ("a", "b", "c")),
    "quoted keys": ('["a b".\'c.d\']\n"e" = «1»', ("a b", "c.d", "e")),
    "key with an escape": ('"bl\\u00e5" = «1»', ("blå",)),
    "after æøå": ('a = { b = "æøå", c = «1» }', ("a", "c")),
    "after emoji": ('a = { b = "🙂👩\u200d👧", c = «1» }', ("a", "c")),
    "after a line separator": ('a = "\u2028\x85"\nb = «1»', ("b",)),
    "after tabs": ("\ta\t=\t«1»", ("a",)),
    "Windows line endings": ("a = 1\r\nb = [\r\n  «2»,\r\n]\r\n", ("b", 0)),
    "no line ending": ("a = «1»", ("a",)),
    "far out on a long line": (f'a = "{"å" * 3000}", 2'.replace('"å', '["å') + ", «3»]", ("a", 2)),
    "what is missing, in a header table": ("[[p]]\na = 1\n[[«p»]]\nb = 1\n", ("p", 1, "name")),
    "what is missing, in an inline table": ("«a» = { b = 1 }", ("a", "c")),
    "newline in an inline table": ("a = {\n  b = 1,\n  c = «2»\n}", ("a", "c")),
    "comma at the end of one": ("p = [{ b = 1, }, { b = «2» }]", ("p", 1, "b")),
    "a table named only in a longer header": ("[«a.b»]\nc = 1", ("a", "x")),
    "beside a time of TOML 1.1": ("a = [07:30, «2»]", ("a", 1)),
    "beside an escape of TOML 1.1": ('a = «["\\e", 1]»', ("a",)),
    "after an inline table over lines": ("[[p]]\ns = {\n  b = 1,\n}\n[[p]]\nb = «2»", ("p", 1, "b")),
}
KEYS = {
    "key": ("a = 1\n«b» = 2", ("b",)),
    "key in an inline table": ("a = { b = 1, «c» = 2 }", ("a", "c")),
    "quoted key": ("«'a b'» = 2", ("a b",)),
    "dotted key": ("«a.b» = 2", ("a", "b")),
    "header": ("[[a]]\n[[«a»]]", ("a", 1)),
}
NEAREST = {
    "an escape": ('«a» = "\\e"\nb = 1', ("a",)),
    "an escape in a table": ('[t]\n«a» = "\\e[1m"\nb = 1', ("t", "a")),
    "a time in a list": ("«a» = [07:30, 2]", ("a", 0)),
    "an escape in a list": ('«c» = [\n{ a = 1,\n}, "\\e", 2]', ("c", 0)),
    "a header that is not understood": ('[[«e»]]\na = "\\e"\n[t]\nzz = 1', ("e", 0, "zz")),
}
"""What TOML 1.1 allows and tree-sitter does not understand."""


def marked(text: str) -> tuple[str, tuple[int, int, int]]:
    """The text without its marks, and the line, column and length of what stood between them."""
    before, _, rest = text.partition("«")
    between, _, after = rest.partition("»")
    column = len(before.rpartition("\n")[2]) + 1
    return before + between + after, (before.count("\n") + 1, column, len(between))


def at(text: str, path: KeyPath, **keys: Any) -> Problem:
    document = Document("f.toml", text.encode(), tomli.loads(text))
    return Problem("missing-key", document, path, {"key": "x"}, **keys)


@pytest.mark.parametrize("case", MARKED)
def test_a_value_is_placed_to_the_character(case):
    is_placed(*MARKED[case])


@pytest.mark.parametrize("case", KEYS)
def test_a_key_is_placed_to_the_character(case):
    is_placed(*KEYS[case], at_key=True)


@pytest.mark.parametrize("case", NEAREST)
def test_where_a_value_cannot_be_placed_the_nearest_key_is(case):
    is_placed(*NEAREST[case])


def test_a_wrong_place_is_never_told_instead_of_none():
    """tree-sitter passes over the header beside the escape, and `[p.s]` is another table."""
    assert find(at('a = "\\e[1m"\n[[p]]\n[p.s]\n', ("p", 0))) is None
    assert find(at('a = "\\e"\nb = "\\e"\nc = "\\x41"\n[e.s]\n\'b\' = 3\n', ("e", "s", "b"))) is None


def is_placed(text: str, path: KeyPath, *, at_key: bool = False) -> None:
    text, place = marked(text)
    problem = at(text, path, at_key=at_key)
    found = find(problem)
    assert found
    assert found[:3] == place
    start = place[1] - 1
    carets_are_under(problem, found.text[start : start + place[2]])


def carets_are_under(problem: Problem, expected: str) -> None:
    _, line, carets, *_ = told([problem]).splitlines()
    assert len(line) <= 8 + 100
    start, end = carets.index("^"), carets.rindex("^") + 1
    assert carets[start:end] == "^" * (end - start)
    assert line[start:end] == expected


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_byte_order_mark_and_line_endings_move_nothing(mark, end, tmp_path):
    file = tmp_path / "f.toml"
    file.write_bytes(mark + b"a = = 1")
    assert [(p.line, p.column) for p in found_in(file)] == [(1, 5)]
    carets_are_under(found_in(file)[0], "=")
    file.write_bytes(mark + b"a = 1" + end + b"b = = 1")
    assert [(p.line, p.column) for p in found_in(file)] == [(2, 5)]
    carets_are_under(found_in(file)[0], "=")
    file.write_bytes(mark + b"collaboration = 1" + end)
    wrong = next(p for p in found_in(file) if p.code == "wrong-type")
    carets_are_under(wrong, "1")


def test_problems_stand_in_the_order_of_the_file():
    problems = [at("a = { b = 1, c = 2 }\nd = 3", path) for path in (("d",), ("a", "c"), ("a", "b"))]
    lines = [line for line in told(problems).splitlines() if line.startswith("f.toml:")]
    assert [line.split(": ")[0] for line in lines] == ["f.toml:1:11", "f.toml:1:18", "f.toml:2:5"]


# Anything at all, anywhere

MINIMAL = tomli.loads((ROOT / "examples" / "minimal.toml").read_text("utf-8"))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SCALARS = (
    st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.booleans()
    | TEXTS
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.sampled_from(["skolen", "N1", "overview-exists", "2020-02", "minutes", "[key]"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


def written(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        safe = (c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in value)
        return f'"{"".join(safe)}"'
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)} = {written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def document(data: dict[str, Any]) -> Document:
    source = "\n".join(f"{written(key)} = {written(value)}" for key, value in data.items())
    return Document("f.toml", source.encode(), tomli.loads(source))


def paths(value: Any, above: KeyPath = ()) -> Iterator[KeyPath]:
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, child in children:
        yield (*above, key)
        yield from paths(child, (*above, key))


def within(data: Any, path: KeyPath) -> Any:
    for part in path:
        data = data[part]
    return data


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, Any]:
    """The minimal example with one to three values replaced, removed or renamed."""
    data = deepcopy(MINIMAL)
    for _ in range(draw(st.integers(1, 3))):
        *above, last = draw(st.sampled_from(list(paths(data)) or [("x",)]))
        holder = within(data, tuple(above))
        how = draw(st.sampled_from(["replace", "remove", "rename"]))
        if how == "rename" and isinstance(holder, dict) and last in holder:
            holder[draw(TEXTS | st.just("[key]"))] = holder.pop(last)
        elif how == "remove" and holder:
            del holder[last]
        else:
            holder[last] = draw(VALUES)
    return data


@settings(max_examples=300, deadline=None)
@given(spoilt())
def test_a_spoilt_file_is_a_collaboration_or_problems_that_can_be_told(data):
    try:
        assert check.collaboration(document(data), rules().pack).arenas
    except ProblemsFound as found:
        problems = found.problems
    else:
        return
    assert problems
    told(problems)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(TEXTS, VALUES, min_size=1, max_size=3))
def test_every_place_holds_what_was_read_there(data):
    doc = document(data)
    for path in paths(doc.data):
        place = find(Problem("x", doc, path))
        assert place
        shown = place.text[place.column - 1 : place.column - 1 + place.length]
        assert tomli.loads(f"v = {shown}")["v"] == within(doc.data, path)


# No message without a test, no problem without words

NOT_CODES = {"expected", "listed", "meant", "rest", "total", "all-well"}
WORDS = tomli.loads((ROOT / "ladder" / "words.toml").read_text("utf-8"))


def test_a_fault_we_have_no_word_for_is_told_as_it_is():
    _, found = shape.shape(float, Document("f.toml"), "x")
    assert [problem.code for problem in found] == ["not-valid"]
    assert "«x»" in told(found)


def test_every_problem_there_are_words_for_is_brought_about_here():
    tables = [code for code, *_ in (*FAULTS, *UNREADABLE.values(), *NO_PACK.values())]
    brought_about = {*map(code_of, FILES), *(code.split()[0] for code in tables), "not-valid"}
    assert brought_about == WORDS["problem"].keys() - NOT_CODES
    names = {*(code for code, *_ in FAULTS), *(file.stem.replace(".", " ") for file in FILES)}
    for section, code in (("what", "unknown-name"), ("type", "wrong-type")):
        assert {f"{code} {word}" for word in WORDS[section]} <= names


def codes_in_source() -> Iterator[str]:
    """Every string that is given to `Problem` as its code, and those that stand for one in a table."""
    for path in (ROOT / "ladder").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                code = node.args[0]
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                code = node.value if node.targets[0].id == "code" else ast.Constant(None)
            else:
                continue
            constants = (part.value for part in ast.walk(code) if isinstance(part, ast.Constant))
            yield from (value for value in constants if isinstance(value, str))
    yield from (*shape._CODES.values(), *read._SAID.values())


def test_every_problem_has_words_in_bokmal_and_english_and_the_other_way_round():
    assert set(codes_in_source()) == WORDS["problem"].keys() - NOT_CODES
    for section in ("problem", "what", "type"):
        assert all({"nb", "en"} <= words.keys() for words in WORDS[section].values())
