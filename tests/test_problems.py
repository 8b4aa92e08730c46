"""What happens when something is wrong in a user's file.

What the user is told of each, word for word, stands in `inputs/`; here it is told at its place, and alone.
What only `ladder rules lint` and scenarios tell is tried elsewhere.
"""

from __future__ import annotations

import ast
import re
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
import tomlkit
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.cli import main
from ladder.files import check, syntax
from ladder.files.check import shape
from ladder.files.places import find
from ladder.files.problems import ProblemsFound, render
from ladder.files.within import CODES as COUNTED
from ladder.flow import read_collaboration, read_handbook, read_rules
from ladder.model.handbook import Carried, ids
from ladder.model.problems import InputFile, KeyPath, Problem
from ladder.words import CannotAnswer, Say

from . import catalogues, inputs, test_bounds
from .build import ROOT, arena, blocks, party, record, rules

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
    texts = {lang: render(problems, Say(lang)) for lang in ("nb", "nn", "en")}
    for text in texts.values():
        assert len(text.split("\n\n")) == len(problems) + 1
        assert not [c for c in text.replace("\n", "") if unicodedata.category(c) == "Cc" or c in TURNING]
    return texts[lang]


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


# One fault is one problem, and what is at its limit is none

PARTIES = [party("a"), party("b")]
ON = {"supports": ["overview-exists"]}
TWO_ARENAS = [arena("x", parties=["a"]), arena("y", parties=["b"])]


def phases(*days: str) -> list[dict[str, str]]:
    return [{"phase": "decision", "since": day} for day in days]


def ending(day: str) -> dict[str, Any]:
    return {"date": day, "source": {"work": "Et vedtak"}}


def aside(indicator: str = "overview-exists", **keys: Any) -> dict[str, Any]:
    return {"indicator": indicator, "why": "Passer ikke.", "source": {"work": "Et notat"}} | keys


def without(key: str, table: dict[str, Any]) -> dict[str, Any]:
    return {known: value for known, value in table.items() if known != key}


RECORD: KeyPath = ("evidence", 0)
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
    "an arrangement ends as its first phase begins": (
        {"arenas": [arena(phases=phases("2020-02-01"), ends=ending("2020"))]},
        [],
    ),
    "an arrangement ends before its first phase": (
        {"arenas": [arena(phases=phases("2020-02-01"), ends=ending("2020-01"))]},
        [("ends-before-it-begins", ("arenas", 0, "ends", "date"))],
    ),
    "an end without a source": (
        {"arenas": [arena(ends={"date": "2020"})]},
        [("missing-key", ("arenas", 0, "ends", "source"))],
    ),
    "an end on no day": (
        {"arenas": [arena(ends=ending("2020-02-30"))]},
        [("no-such-day", ("arenas", 0, "ends", "date"))],
    ),
    "a question set aside in each arena": (
        {"arenas": TWO_ARENAS, "not_applicable": [aside(arena="x"), aside(arena="y")]},
        [],
    ),
    "a question set aside twice in an arena": (
        {"arenas": TWO_ARENAS, "not_applicable": [aside(arena="x"), aside(arena="y"), aside(arena="x")]},
        [("set-aside-twice", ("not_applicable", 2, "indicator"))],
    ),
    "a question set aside in all arenas and in one": (
        {"not_applicable": [aside(), aside(arena="arena")]},
        [("set-aside-twice", ("not_applicable", 1, "indicator"))],
    ),
    "a question set aside in one arena and in all": (
        {"not_applicable": [aside(arena="arena"), aside()]},
        [("set-aside-twice", ("not_applicable", 1, "indicator"))],
    ),
    "an unknown question set aside": (
        {"not_applicable": [aside("overview-exist")]},
        [("unknown-name", ("not_applicable", 0, "indicator"))],
    ),
    "a question set aside in an unknown arena": (
        {"not_applicable": [aside(arena="elsewhere")]},
        [("unknown-name", ("not_applicable", 0, "arena"))],
    ),
    "a question set aside without saying why": (
        {"not_applicable": [{k: v for k, v in aside().items() if k != "why"}]},
        [("missing-key", ("not_applicable", 0, "why"))],
    ),
    "a record of instruments alone": ({"evidence": [record(instruments=["forums", "mobility"])]}, []),
    "a record of functions alone": ({"evidence": [record(functions=["sector", "network"])]}, []),
    "a record of empty lists": (
        {"evidence": [record(supports=[], instruments=[], functions=[])]},
        [("bears-on-nothing", ("evidence", 0))],
    ),
    "a record of an unknown instrument alone": (
        {"evidence": [record(instruments=["forums", "forum"])]},
        [("unknown-name", ("evidence", 0, "instruments", 1))],
    ),
    "an instrument for a function": (
        {"evidence": [record(functions=["forums"], **ON)]},
        [("unknown-name", ("evidence", 0, "functions", 0))],
    ),
    "one tag that is no list": (
        {"evidence": [record(functions="sector", **ON)]},
        [("wrong-type", ("evidence", 0, "functions"))],
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
    "four faults in one record": (
        {
            "evidence": [
                record(kind="strategi", date="1. mai 2024", supports=["overview-exist"], parties=["A"])
            ]
        },
        [
            ("unknown-name", (*RECORD, "kind")),
            ("unknown-name", (*RECORD, "parties", 0)),
            ("unknown-name", (*RECORD, "supports", 0)),
            ("not-a-date", (*RECORD, "date")),
        ],
    ),
    "what is missing, and a name beside it": (
        {"evidence": [without("source", record(kind="rapporter", **ON))]},
        [("unknown-name", (*RECORD, "kind")), ("missing-key", (*RECORD, "source"))],
    ),
    "a name that is no list of names": (
        {"evidence": [record(supports="overview-exist")]},
        [("wrong-type", (*RECORD, "supports"))],
    ),
    "a name beside what is no name": (
        {"evidence": [record(supports=["overview-exist", 1])]},
        [("unknown-name", (*RECORD, "supports", 0)), ("wrong-type", (*RECORD, "supports", 1))],
    ),
    "a party with a fault is a party": (
        {"parties": [party("a", tier=1), party("b")], "evidence": [record(parties=["a"], **ON)]},
        [("wrong-type", ("parties", 0, "tier"))],
    ),
    "a party without an id may be the one that is named": (
        {"parties": [without("id", party("a")), party("b")], "evidence": [record(parties=["zz"], **ON)]},
        [("missing-key", ("parties", 0, "id"))],
    ),
    "a party nearly named, where another has no id": (
        {
            "parties": [party("skolen"), without("id", party("b"))],
            "evidence": [record(parties=["skole"], **ON)],
        },
        [("unknown-name", (*RECORD, "parties", 0)), ("missing-key", ("parties", 1, "id"))],
    ),
    "an id that is none is told where it is given": (
        {"parties": [party("a b"), party("b")], "evidence": [record(parties=["a b"], **ON)]},
        [("not-an-id", ("parties", 0, "id"))],
    ),
    "a name that is no id is a name": (
        {"parties": [party("a", tier="en kommune")]},
        [("unknown-name", ("parties", 0, "tier"))],
    ),
    "no arenas at all": (
        {"arenas": None, "evidence": [record(parties=["a"], **ON)]},
        [("missing-key", ("arenas",))],
    ),
    "an arena that may be the one whose id is none": (
        {"arenas": [arena("a b"), arena("x")], "evidence": [record(arenas=["y"], **ON)]},
        [("not-an-id", ("arenas", 0, "id"))],
    ),
    "no parties at all": (
        {"parties": 1, "evidence": [record(parties=["a"], **ON)]},
        [("wrong-type", ("parties",))],
    ),
    "an arena whose parties cannot be read": (
        {"arenas": [arena("x", parties=[]), TWO_ARENAS[1]], "evidence": [record(parties=["a", "b"], **ON)]},
        [("empty-list", ("arenas", 0, "parties"))],
    ),
    "a party that an arena given misspells": (
        {"arenas": [arena("x", parties=["a", "c"])], "evidence": [record(parties=["b"], arenas=["x"], **ON)]},
        [("unknown-name", ("arenas", 0, "parties", 1))],
    ),
    "a phase of no day before another": (
        {"arenas": [arena(phases=[without("since", phases("2020")[0]), *phases("2019")])]},
        [("missing-key", ("arenas", 0, "phases", 0, "since"))],
    ),
    "a misspelt key is read as it was meant": (
        {"parties": [party("a", until="2019", sinc="2020"), party("b")]},
        [("ends-before-it-begins", ("parties", 0, "until")), ("unknown-key", ("parties", 0, "sinc"))],
    ),
    "what a misspelt key holds does not fit": (
        {"arenas": [without("relation", arena()) | {"relations": ["other"]}]},
        [("unknown-key", ("arenas", 0, "relations"))],
    ),
    "a misspelt table": (
        {"parties": None, "partis": [without("tier", party("a")), party("b", roles=["leder"])]},
        [
            ("unknown-name", ("parties", 1, "roles", 0)),
            ("unknown-key", ("partis",)),
            ("missing-key", ("parties", 0, "tier")),
        ],
    ),
    "titles for ids, in any language": (
        {
            "parties": [party("a", tier="Kommune"), party("b", tier="municipality", roles=[])],
            "problem": {"willingness": "ja", "causes_understood": "veit ikkje"},
            "evidence": [
                record(
                    kind="Vedtatt  strategi eller plan",
                    instruments=["Collaboration forums"],
                    functions=["Sektorfunksjonen"],
                    **ON,
                )
            ],
        },
        [],
    ),
    "days as people write them": (
        {
            "evidence": [
                record(f"e{number}", date=day, **ON)
                for number, day in enumerate(["15.12.2020", "1. 2. 2020", "12.2020", "2020", 2020])
            ]
        },
        [],
    ),
    "no day by accident": (
        {
            "evidence": [
                record(f"e{number}", date=day, **ON)
                for number, day in enumerate(["2025-W01-1", "20200101", 45433, "15.12.20", "2020-1", True])
            ]
        },
        [("not-a-date", ("evidence", number, "date")) for number in range(6)],
    ),
}


def found_with(**keys: Any) -> tuple[Problem, ...]:
    data = {"collaboration": {"id": "c", "name": "C"}, "parties": PARTIES, "arenas": [arena()]} | keys
    data = {key: value for key, value in data.items() if value is not None}
    try:
        check.collaboration(InputFile("f.toml", data=data), rules().pack)
    except ProblemsFound as found:
        return found.problems
    return ()


@pytest.mark.parametrize("case", LIMITS)
def test_one_fault_is_one_problem_and_a_limit_is_none(case):
    keys, expected = LIMITS[case]
    assert [(problem.code, problem.path) for problem in found_with(**keys)] == expected


@pytest.mark.parametrize(
    ("kind", "meant", "called"),
    [
        ("reprt", "report", None),
        ("refrat", "minutes", "referat"),
        ("styringsdokumnt", "steering-document", "styringsdokument"),
        ("tildelingsbrev", "steering-document", "tildelingsbrev"),
        ("tildelingsbrevet", "steering-document", "tildelingsbrev"),
        ("letter of alocation", "steering-document", "letter of allocation"),
        ("qqq", None, None),
    ],
)
def test_a_name_may_be_meant_for_an_id_a_title_or_an_example_whichever_it_is_most_like(kind, meant, called):
    (problem,) = found_with(evidence=[record(kind=kind, **ON)])
    assert (problem.meant, problem.values.get("called")) == (meant, called)


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

SOURCES = 'sources = [{ work = "dfo-2020-3", place = "s. 1" }]'
UNKNOWN_WORK = SOURCES.replace("-3", "")
CRITERION = f"""
title.nb = "T"
requirement.nb = "R"
why.nb = "W"
weight = "core"
{SOURCES}
applies = {{ relations = ["other"], phases = ["operation"], tiers = ["county"] }}

[indicators.i1]
question.nb = "Q"
needs = "minutes"
per = "party"
of = ["county"]

[met]
all = ["i1"]

[examples.sufficient]
text.nb = "E"
records = [{{ kind = "minutes", partly = ["i1"], parties = ["one"] }}]

[[actions]]
on = "gap"
text.nb = "A"
instrument = "forums"
role = "driver"
effort = "low"
{SOURCES}
"""
RULE = f"""
id = "r1"
all = [{{ relation = "other" }}]
text.nb = "W"
{SOURCES}
"""
STEP = f"""
[[steps]]
number = 6
id = "one-more"
published = false
title.nb = "T"
{SOURCES}
"""
NAMES = """
names = [{ step = 3, title.nb = "N", relations = ["other"], phases = ["operation"] }]
"""
VARIANT = f"""
[[variants]]
id = "v1"
title.nb = "T"
text.nb = "V"
steps = 3{NAMES}"""
LIMIT = """
[[limits]]
id = "l1"
text.nb = "L"
"""
CHOICE = LIMIT.replace("limits", "choices")
EXPECTED = """
[[expected]]
id = "e1"
roles = ["driver"]
applies = { relations = ["other"], phases = ["operation"], tiers = ["county"] }
text.nb = "E"
"""
QUESTION = f"""
[[questions]]
id = "q1"
part = "a"
text.nb = "Q"
listen_for.nb = "L"
indicators = ["overview-exists"]
{SOURCES}
"""
NEW = "criteria/1-share-information/zz.toml"
ACTION = CRITERION.partition("[[actions]]")[2]
W, T, A, L, E = "warnings.toml", "targets.toml", "actions.toml", "ladder.toml", "evidence.toml"
X, P, R, F, S = "erosion.toml", "phases.toml", "roles.toml", "functions.toml", "tables.toml"
Q, C = "interview.toml", "passages.toml"
SOUND = {
    NEW: CRITERION,
    W: f"[[warnings]]{RULE}",
    T: f"[[targets]]\ntarget = 3{RULE}",
    A: f'[[actions]]\nid = "a1"\nserves = ["shared-overview"]{ACTION}',
}
"""What is set before the rules of a file, so that there is something of ours to break."""
ALONE = {
    X: f"""
text.nb = "E"
in_force = [{{ target = "lasting" }}]
[[signs]]{RULE}
[[counter_signs]]{RULE}
""",
    P: """
[[phases]]
id = "operation"
text.nb = "P"
asks = ["shared-overview"]
""",
    R: f"""
[coordination.driver]
text.nb = "D"
{EXPECTED}""",
    F: """
text.nb = "F"

[functions.f1]
title.nb = "T"
text.nb = "F"
term = "short"
orientation = "sector"
""",
    S: """
[[tables]]
id = "t1"
title.nb = "T"
text.nb = "S"
columns = [{ indicator = "overview-covers-party", title.nb = "C" }]
""",
    Q: f"""
[parts.a]
title.nb = "A"
{SOURCES}
{QUESTION}""",
    C: """
[[passages]]
id = "p1"
work = "dfo-2020-3"
place = "s. 1"
subject.nb = "S"
carried_by = { criteria = ["shared-overview"] }
""",
}
"""What stands instead of the rules of a file, where they cannot stand beside ours."""


def pack_with(folder: Path, file: str, old: str, new: str | None) -> Path:
    """A copy of the rules where `old` is `new` in one file, or, without `new`, where the file is gone."""
    if not folder.exists():
        shutil.copytree(ROOT / "rules", folder)
    path = folder / file
    if new is None:
        path.unlink()
        return folder
    there = path.read_text("utf-8") if path.exists() else ""
    text = ALONE.get(file) or SOUND.get(file, "") + there
    assert old in text
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(old, new, 1), "utf-8")
    return folder


def condition(*conditions: str) -> tuple[str, str]:
    return '[{ relation = "other" }]', f"[{', '.join(conditions)}]"


def indicators(number: int, met: str = "all") -> tuple[str, str]:
    """The criterion of ours with so many indicators."""
    names = [f"i{place}" for place in range(1, number + 1)]
    more = "".join(f'[indicators.{name}]\nquestion.nb = "Q"\nneeds = "minutes"\n' for name in names[1:])
    return '[met]\nall = ["i1"]', f"{more}[met]\n{met} = {written(names)}"


def in_erosion(table: str, *conditions: str) -> tuple[str, KeyPath, str, str]:
    """Conditions in our signs of erosion: file, key path, what is replaced, by what."""
    listed = f"[{', '.join(conditions)}]"
    if table == "in_force":
        return X, (table,), f"[{LASTING}]", listed
    notice = f'[[{table}]]\nid = "n1"\nall = {listed}\ntext.nb = "N"\n[[{table}]]'
    return X, (table, 0, "all"), f"[[{table}]]", notice


def in_variant(old: str, new: str) -> tuple[str, str]:
    assert old in VARIANT
    return "[[variants]]", f"{VARIANT.replace(old, new, 1)}[[variants]]"


def moving(criterion: str, *steps: int, where: str = "") -> tuple[str, str]:
    """Our variant, of three steps, where a criterion stands at each of `steps`."""
    placed = "".join(
        f'[[variants.moves]]\ncriterion = "{criterion}"\nstep = {step}\nweight = "condition"\n{where}'
        for step in steps
    )
    return "[[variants]]", f"{VARIANT}{placed}[[variants]]"


def of_minutes(nature: str) -> tuple[str, str]:
    """Another `nature` of the kind."""
    kind = "[kinds.minutes]\nstrength = 3\n"
    return f'{kind}nature = "account"\n', f"{kind}{nature}\n"


def in_step(old: str, new: str) -> tuple[str, str]:
    assert old in NAMES
    return "number = 1\n", f"number = 1{NAMES.replace(old, new, 1)}"


NO_SOURCE = "".join(
    f'[indicators.{key}]\nquestion.nb = "Q"\nneeds = "minutes"\n' for key in ("work", "place")
)
"""Indicators of ours that are named like the keys of a source."""
FIRST: KeyPath = ("warnings", 0, "all", 0)
EXAMPLE: KeyPath = ("examples", "sufficient", "records", 0)
NEEDS: KeyPath = ("indicators", "i1", "needs")
IN_OPERATION = 'phases = ["operation"]\n'
MOVES: KeyPath = ("variants", 0, "moves")
COLUMN: KeyPath = ("tables", 0, "columns", 0, "indicator")
LASTING = '{ target = "lasting" }'
ONE_KIND = '{ instruments = "one-kind" }'
EVERYTHING = [
    *(
        f"{{ step = {step}, floor = {{ at_least = 1 }}, ceiling = {{ at_most = 1 }} }}"
        for step in range(1, 6)
    ),
    '{ relation = "other" }',
    '{ phase = "operation" }',
    LASTING,
]
"""More than one rule can ask for."""
IN_EROSION = ("in_force", "signs", "counter_signs")
UNUSABLE: list[tuple[str, KeyPath, str]] = [
    ("condition-unclear", (), "{}"),
    ("condition-unclear", (), '{ target = "above-recommended", instruments = "one-kind" }'),
    ("unknown-name criterion", ("criterion",), '{ criterion = "overview", floor = { at_least = 1 } }'),
    ("unknown-name indicator", ("indicator",), '{ indicator = "overview", ceiling = { at_most = 1 } }'),
    ("unknown-name relation", ("relation",), '{ relation = "others" }'),
    ("unknown-name phase", ("phase",), '{ phase = "drift" }'),
    ("unknown-name question", ("problem", "will"), '{ problem = { will = "no" } }'),
    ("target-out-of-range", ("step",), "{ step = 6, floor = { at_least = 1 } }"),
]
"""Conditions, and what is told of them and where."""
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
    (
        "named-twice",
        P,
        ("phases", 0, "asks", 1),
        '["shared-overview"]',
        '["shared-overview", "shared-overview"]',
    ),
    ("intent-settles-nothing", E, ("against_in_full_from",), '"minutes"', '"intent"'),
    ("nature-missing", E, ("kinds", "law"), 'strength = 5\nnature = "act"', "strength = 5"),
    ("nature-missing", E, ("kinds", "intent"), "strength = 0", 'strength = 0\nnature = "act"'),
    ("wrong-nature", NEW, (*NEEDS, "act"), '"minutes"', '{ act = "minutes", account = "report" }'),
    ("wrong-nature", NEW, (*NEEDS, "account"), '"minutes"', '{ account = "decision" }'),
    ("wrong-nature", NEW, (*NEEDS, "account"), '"minutes"', '{ account = "intent" }'),
    ("unknown-name kind", NEW, (*NEEDS, "act"), '"minutes"', '{ act = "vedtak", account = "minutes" }'),
    ("missing-key", NEW, (*NEEDS, "account"), '"minutes"', '{ act = "decision" }'),
    ("too-low", E, ("holds_for_months",), "holds_for_months = 36", "holds_for_months = 0"),
    ("not-allowed", E, ("kinds", "law", "nature"), '"act"', '"deed"'),
    # of a kind that many questions name as an account
    ("not-allowed", E, ("kinds", "minutes", "nature"), *of_minutes('nature = "deed"')),
    ("nature-missing", E, ("kinds", "minutes"), *of_minutes("")),
    ("unknown-name variant", L, ("published",), 'published = "', 'published = "no-'),
    ("unknown-name criterion", L, (*MOVES, 0, "criterion"), *moving("shared-overvieu", 2)),
    ("target-out-of-range", L, (*MOVES, 0, "step"), *moving("shared-overview", 4)),
    ("named-twice", L, (*MOVES, 1, "criterion"), *moving("shared-overview", 2, 3)),
    ("moved-in-places", L, (*MOVES, 0, "step"), *moving("shared-overview", 2, where=IN_OPERATION)),
    (
        "unknown-name relation",
        L,
        (*MOVES, 0, "relations", 0),
        *moving("shared-overview", 1, where='relations = ["others"]\n'),
    ),
    (
        "unknown-name phase",
        L,
        (*MOVES, 0, "phases", 0),
        *moving("shared-overview", 1, where='phases = ["drift"]\n'),
    ),
    ("unknown-key", NEW, ("indicators", "i1", "need"), "needs", 'need = "minutes"\nneeds'),
    ("unknown-key", NEW, ("applies", "tier"), "tiers", "tier"),
    ("missing-key", NEW, ("indicators", "i1", "needs"), 'needs = "minutes"\n', ""),
    ("missing-key", W, ("warnings", 0, "text"), "\ntext", "\n# text"),
    ("missing-key", W, ("warnings", 0, "all"), "\nall", "\n# all"),
    ("missing-key", X, ("signs", 0, "all"), "\nall", "\n# all"),
    ("missing-key", L, ("variants", 0, "steps"), *in_variant("steps", "# steps")),
    ("not-allowed", NEW, ("weight",), '"core"', '"main"'),
    ("one-table", NEW, ("sources",), SOURCES, 'sources = { work = "x", place = "y" }'),
    ("one-table", S, ("tables",), "[[tables]]", "[tables]"),
    ("empty-text", NEW, ("title", "nb"), '"T"', '""'),
    ("empty-list", NEW, ("met", "all"), 'all = ["i1"]', "all = []"),
    ("empty-list", NEW, ("applies", "tiers"), 'tiers = ["county"]', "tiers = []"),
    ("empty-list", NEW, EXAMPLE[:-1], '[{ kind = "minutes", partly = ["i1"], parties = ["one"] }]', "[]"),
    ("empty-list", X, ("in_force",), f"[{LASTING}]", "[]"),
    ("empty-list", R, ("expected", 0, "roles"), '["driver"]', "[]"),
    (
        "empty-list",
        S,
        ("tables", 0, "columns"),
        '[{ indicator = "overview-covers-party", title.nb = "C" }]',
        "[]",
    ),
    ("not-allowed", NEW, ("indicators", "i1", "per"), '"party"', '"arena"'),
    ("not-allowed", NEW, ("actions", 0, "on"), '"gap"', '"later"'),
    ("not-allowed", NEW, (*EXAMPLE, "parties", 0), '"one"', '"both"'),
    ("not-allowed", NEW, ("examples", "sufficient", "status"), "records", 'status = "yes"\nrecords'),
    ("not-allowed", F, ("functions", "f1", "term"), '"short"', '"now"'),
    ("not-allowed", F, ("functions", "f1", "orientation"), '"sector"', '"both"'),
    ("not-allowed", W, (*FIRST, "target"), *condition('{ target = "highest" }')),
    ("not-allowed", W, (*FIRST, "instruments"), *condition('{ instruments = "two-kinds" }')),
    ("too-high", W, (*FIRST, "floor", "at_least"), *condition("{ step = 1, floor = { at_least = 3 } }")),
    ("too-high", NEW, (*EXAMPLE, "months_ago"), 'kind = "minutes"', 'kind = "minutes", months_ago = 1201'),
    ("too-low", W, (*FIRST, "floor", "at_least"), *condition("{ step = 1, floor = { at_least = -1 } }")),
    ("too-low", NEW, (*EXAMPLE, "months_ago"), 'kind = "minutes"', 'kind = "minutes", months_ago = -1'),
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
    ("condition-unclear", W, FIRST, *condition('{ target = "lasting", instruments = "one-kind" }')),
    ("condition-unclear", W, FIRST, *condition('{ target = "lasting", relation = "other" }')),
    ("condition-unclear", W, FIRST, *condition('{ instruments = "one-kind", phase = "operation" }')),
    (
        "condition-unclear",
        W,
        FIRST,
        *condition('{ instruments = "one-kind", problem = { willingness = "no" } }'),
    ),
    ("condition-unclear", W, FIRST, *condition('{ instruments = "one-kind", ceiling = { at_most = 1 } }')),
    (
        "condition-unclear",
        W,
        FIRST,
        *condition('{ instruments = "one-kind", step = 1, ceiling = { at_most = 1 } }'),
    ),
    ("condition-unclear", T, ("targets", 0, "all", 0), *condition("{ step = 1, floor = { at_least = 1 } }")),
    ("condition-unclear", T, ("targets", 0, "all", 0), *condition('{ target = "above-recommended" }')),
    ("condition-unclear", T, ("targets", 0, "all", 0), *condition(LASTING)),
    ("condition-unclear", T, ("targets", 0, "all", 0), *condition(ONE_KIND)),
    ("condition-twice", W, ("warnings", 0, "all", 1), *condition(*['{ relation = "other" }'] * 2)),
    ("condition-twice", W, ("warnings", 0, "all", 1), *condition(ONE_KIND, ONE_KIND)),
    (
        "condition-twice",
        W,
        ("warnings", 0, "all", 1),
        *condition("{ step = 1, floor = { at_least = 1 } }", "{ step = 1, floor = { at_least = 2 } }"),
    ),
    ("target-out-of-range", T, ("targets", 0, "target"), "target = 3", "target = 5"),
    ("target-out-of-range", T, ("targets", 0, "target"), "target = 3", "target = 0"),
    ("target-out-of-range", W, (*FIRST, "step"), *condition("{ step = 6, floor = { at_least = 1 } }")),
    ("target-out-of-range", L, ("variants", 0, "steps"), *in_variant("steps = 3", "steps = 6")),
    ("target-out-of-range", L, ("variants", 0, "names", 0, "step"), *in_variant("steps = 3", "steps = 2")),
    ("target-out-of-range", L, ("variants", 0, "names", 0, "step"), *in_variant("step = 3", "step = 0")),
    ("target-out-of-range", L, ("steps", 0, "names", 0, "step"), *in_step("step = 3", "step = 6")),
    ("id-twice", W, ("warnings", 1, "id"), "[[warnings]]", f"[[warnings]]{RULE}[[warnings]]"),
    ("id-twice", T, ("targets", 1, "id"), "[[targets]]", f"[[targets]]\ntarget = 2{RULE}[[targets]]"),
    ("id-twice", A, ("actions", 1, "id"), "[[actions]]", f"{SOUND[A]}[[actions]]"),
    ("id-twice", L, ("variants", 1, "id"), "[[variants]]", f"{VARIANT}{VARIANT}[[variants]]"),
    ("id-twice", L, ("limits", 1, "id"), "[[limits]]", f"{LIMIT}{LIMIT}[[limits]]"),
    ("id-twice", L, ("choices", 1, "id"), "[[choices]]", f"{CHOICE}{CHOICE}[[choices]]"),
    ("id-twice", X, ("signs", 1, "id"), "[[signs]]", f"[[signs]]{RULE}[[signs]]"),
    (
        "id-twice",
        X,
        ("counter_signs", 1, "id"),
        "[[counter_signs]]",
        f"[[counter_signs]]{RULE}[[counter_signs]]",
    ),
    ("id-twice", P, ("phases", 1, "id"), ALONE[P], ALONE[P] * 2),
    ("id-twice", R, ("expected", 1, "id"), EXPECTED, EXPECTED * 2),
    ("id-twice", S, ("tables", 1, "id"), ALONE[S], ALONE[S] * 2),
    ("unknown-name work", NEW, ("sources", 0, "work"), '"dfo-2020-3"', '"dfo-2020"'),
    ("unknown-name work", W, ("warnings", 0, "sources", 0, "work"), '"dfo-2020-3"', '"dfo-2020"'),
    ("unknown-name work", F, ("sources", 0, "work"), "[functions", f"{UNKNOWN_WORK}\n[functions"),
    ("unknown-name relation", NEW, ("applies", "relations", 0), '"other"', '"others"'),
    ("unknown-name phase", NEW, ("applies", "phases", 0), '"operation"', '"drift"'),
    ("unknown-name tier", NEW, ("applies", "tiers", 0), '"county"', '"fylke"'),
    ("unknown-name kind", NEW, ("indicators", "i1", "needs"), '"minutes"', '"minute"'),
    ("unknown-name kind", NEW, (*EXAMPLE, "kind"), 'kind = "minutes"', 'kind = "minute"'),
    ("unknown-name kind", E, ("against_in_full_from",), '"minutes"', '"minute"'),
    ("unknown-name tier", NEW, ("indicators", "i1", "of", 0), 'of = ["county"]', 'of = ["fylke"]'),
    ("unknown-name indicator", NEW, ("met", "all", 0), 'all = ["i1"]', 'all = ["i2"]'),
    *(
        (
            "unknown-name indicator",
            NEW,
            (*EXAMPLE, side, 0),
            'partly = ["i1"]',
            f'{side} = ["overview-exists"]',
        )
        for side in ("supports", "partly", "against")
    ),
    ("unknown-name instrument", NEW, ("actions", 0, "instrument"), '"forums"', '"forum"'),
    ("unknown-name role", NEW, ("actions", 0, "role"), '"driver"', '"drivers"'),
    ("unknown-name effort", NEW, ("actions", 0, "effort"), '"low"', '"none"'),
    ("unknown-name effort", A, ("actions", 0, "effort"), '"low"', '"none"'),
    ("unknown-name criterion", A, ("actions", 0, "serves", 0), '"shared-overview"', '"overview"'),
    *((code, W, (*FIRST, *key), *condition(asked)) for code, key, asked in UNUSABLE),
    ("unknown-name variant", L, ("variant",), 'variant = "', 'variant = "no-'),
    ("unknown-name relation", L, ("variants", 0, "names", 0, "relations", 0), *in_variant("other", "others")),
    ("unknown-name phase", L, ("variants", 0, "names", 0, "phases", 0), *in_variant("operation", "drift")),
    ("unknown-name relation", L, ("steps", 0, "names", 0, "relations", 0), *in_step("other", "others")),
    ("unknown-name phase", L, ("steps", 0, "names", 0, "phases", 0), *in_step("operation", "drift")),
    ("unknown-key", L, ("steps", 0, "names", 0, "tiers"), *in_step("phases", "tiers")),
    ("unknown-name phase", P, ("phases", 0, "id"), '"operation"', '"drift"'),
    ("unknown-name criterion", P, ("phases", 0, "asks", 0), '"shared-overview"', '"overview"'),
    (
        "unknown-name role",
        R,
        ("coordination", "drivers"),
        "[[expected]]",
        '[coordination.drivers]\ntext.nb = "D"\n[[expected]]',
    ),
    ("unknown-name role", R, ("expected", 0, "roles", 0), '"driver"', '"top-leaders"'),
    ("unknown-name relation", R, ("expected", 0, "applies", "relations", 0), '"other"', '"others"'),
    ("unknown-name phase", R, ("expected", 0, "applies", "phases", 0), '"operation"', '"drift"'),
    ("unknown-name tier", R, ("expected", 0, "applies", "tiers", 0), '"county"', '"fylke"'),
    *(
        ("unknown-name party-indicator", S, COLUMN, "overview-covers-party", name)
        for name in ("overview-exists", "knowledge-base-has-owner", "no-such-indicator")
    ),
    *(
        (code, file, (*place, 0, *key), old, new)
        for code, key, asked in UNUSABLE
        for file, place, old, new in map(in_erosion, IN_EROSION, [asked] * 3)
    ),
    *(
        ("condition-twice", file, (*place, 1), old, new)
        for file, place, old, new in map(in_erosion, IN_EROSION, [ONE_KIND] * 3, [ONE_KIND] * 3)
    ),
    (
        "condition-twice",  # a sign asks for more of the same than what has it count
        X,
        ("signs", 0, "all", 0),
        ALONE[X],
        ALONE[X]
        .replace(LASTING, "{ step = 1, ceiling = { at_most = 1 } }")
        .replace('{ relation = "other" }', "{ step = 1, ceiling = { at_most = 0 } }", 1),
    ),
]
TOLD_ELSEWHERE = {"rule-file-missing": ""}
"""Faults that are told of the whole folder."""


def is_told(problem: Problem, code: str, path: KeyPath, name: Path) -> None:
    assert " ".join([problem.code, *problem.values.get("what", "").split()]) == code
    assert Path(problem.file.name) == name
    assert problem.path == path
    assert not path or find(problem)
    told([problem])


@pytest.mark.parametrize(
    ("code", "file", "path", "old", "new"), FAULTS, ids=[f"{code} in {file}" for code, file, *_ in FAULTS]
)
def test_every_fault_of_a_pack_is_told_at_its_place(code, file, path, old, new, tmp_path):
    folder = pack_with(tmp_path / "rules", file, old, new)
    (problem,) = found_by(lambda: read_rules(folder))
    is_told(problem, code, path, folder / TOLD_ELSEWHERE.get(code, file))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (T, "target = 3", "target = 1"),
        (T, "target = 3", "target = 4"),
        (T, SOURCES, ""),
        (W, SOURCES, "sources = []"),
        (W, *condition("{ step = 1, floor = { at_least = 1 } }", "{ step = 5, floor = { at_least = 2 } }")),
        (W, *condition("{ step = 1, floor = { at_least = 1 }, ceiling = { at_most = 1 } }")),
        (
            W,
            *condition(
                '{ relation = "other" }', '{ phase = "operation" }', '{ problem = { willingness = "no" } }'
            ),
        ),
        (W, *condition(LASTING, ONE_KIND)),
        (W, *condition('{ target = "above-recommended" }')),
        (W, *condition(*EVERYTHING)),
        (NEW, SOURCES, ""),
        (NEW, SOURCES, "sources = []"),
        (A, SOURCES, ""),
        (NEW, '"minutes"', '"intent"'),
        (NEW, 'kind = "minutes"', 'kind = "intent", months_ago = 0'),
        (NEW, 'kind = "minutes"', 'kind = "minutes", months_ago = 1200'),
        (NEW, *indicators(50)),
        (NEW, *indicators(50, "any")),
        (NEW, "[met]", f"{NO_SOURCE}[met]"),
        (
            T,
            SOUND[T],
            '[questions.work]\nnb = "Q"\n'
            + SOUND[T].replace('relation = "other"', 'problem = { work = "yes" }'),
        ),
        (L, *in_variant("steps = 3", "steps = 5")),
        (L, *in_variant("step = 3", "step = 1")),
        (L, *in_variant(NAMES, "\n")),
        (L, *in_step("step = 3", "step = 5")),
        (L, "[[limits]]", f"{LIMIT}{CHOICE}[[limits]]"),
        (X, ALONE[X], ALONE[X].replace('{ relation = "other" }', LASTING)),
        (R, "applies", "lasting = true #"),
        (P, '["shared-overview"]', "[]"),
    ],
)
def test_what_is_at_its_limit_in_a_pack_is_no_fault(file, old, new, tmp_path):
    assert read_rules(pack_with(tmp_path / "rules", file, old, new)).pack


# Every fault of what belongs to a pack and judges nothing

PASSAGE: KeyPath = ("passages", 0)
CARRIED = 'criteria = ["shared-overview"]'
HANDBOOK_FAULTS: list[tuple[str, str, KeyPath, str, str]] = [
    # code, file, key path, what is replaced, by what
    *(
        (
            f"unknown-name {key}",
            C,
            (*PASSAGE, "carried_by", key, 0),
            CARRIED,
            f"{key} = [9]" if key == "steps" else f'{key} = ["no-such-id"]',
        )
        for key in Carried.model_fields
    ),
    ("unknown-name work", C, (*PASSAGE, "work"), "dfo-2020-3", "dfo-2020"),
    ("carried-or-context", C, PASSAGE, "carried_by", "# carried_by"),
    ("carried-or-context", C, PASSAGE, CARRIED, ""),
    ("carried-or-context", C, PASSAGE, CARRIED, "criteria = []"),
    ("carried-or-context", C, PASSAGE, "carried_by", 'context.nb = "B"\ncarried_by'),
    ("id-twice", C, ("passages", 1, "id"), ALONE[C], ALONE[C] * 2),
    ("unknown-key", C, (*PASSAGE, "carried_by", "criterion"), "criteria", "criterion"),
    ("wrong-type", C, (*PASSAGE, "carried_by", "steps", 0), CARRIED, 'steps = ["1"]'),
    ("missing-key", C, (*PASSAGE, "subject"), "subject", "# subject"),
    ("one-table", C, ("passages",), "[[passages]]", "[passages]"),
    ("not-a-key", C, (), ALONE[C], "= 1"),
    ("unknown-name part", Q, ("questions", 0, "part"), 'part = "a"', 'part = "b"'),
    ("unknown-name indicator", Q, ("questions", 0, "indicators", 0), '"overview-exists"', '"overview"'),
    ("unknown-name work", Q, ("parts", "a", "sources", 0, "work"), "dfo-2020-3", "dfo-2020"),
    ("unknown-name work", Q, ("questions", 0, "sources", 0, "work"), f"]\n{SOURCES}", f"]\n{UNKNOWN_WORK}"),
    ("id-twice", Q, ("questions", 1, "id"), QUESTION, QUESTION * 2),
    ("unknown-key", Q, ("questions", 0, "listen-for"), "listen_for", "listen-for.nb = ''\nlisten_for"),
    ("missing-key", Q, ("questions", 0, "listen_for"), "listen_for", "# listen_for"),
    ("empty-list", Q, ("questions", 0, "indicators"), '["overview-exists"]', "[]"),
    ("not-a-key", Q, (), ALONE[Q], "= 1"),
]


@pytest.mark.parametrize(
    ("code", "file", "path", "old", "new"),
    HANDBOOK_FAULTS,
    ids=[f"{code} in {file}" for code, file, *_ in HANDBOOK_FAULTS],
)
def test_every_fault_of_a_handbook_is_told_at_its_place_and_stops_no_assessment(
    code, file, path, old, new, tmp_path
):
    folder = with_handbook(tmp_path / "rules")
    pack_with(folder, file, old, new)
    assert read_rules(folder).pack
    (problem,) = found_by(lambda: read_handbook(folder))
    is_told(problem, code, path, folder / file)


def with_handbook(folder: Path) -> Path:
    """The rules with a handbook of our own."""
    for file in (Q, C):
        pack_with(folder, file, "", "")
    return folder


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (C, "carried_by", 'context.nb = "B" #'),
        (C, "carried_by = {", 'context.nb = "B"\ncarried_by = { } #'),
        (C, ALONE[C], ""),
        (Q, SOURCES, ""),
        (Q, QUESTION, ""),
        (Q, "parts.a]", 'parts.work]\ntitle.nb = "W"\n[parts.a]'),
    ],
)
def test_what_is_at_its_limit_in_a_handbook_is_no_fault(file, old, new, tmp_path):
    folder = pack_with(with_handbook(tmp_path / "rules"), file, old, new)
    assert read_handbook(folder)


def test_a_passage_may_name_everything_there_is(tmp_path):
    folder = with_handbook(tmp_path / "rules")
    known = ids(read_rules(folder).pack, read_handbook(folder).interview)
    named: dict[str, list[Any]] = {key: list(there) for key, there in known.items()}
    named["steps"] = list(map(int, named["steps"]))
    pack_with(folder, C, f"{{ {CARRIED} }}", written(named))
    (passage,) = read_handbook(folder).passages
    assert passage.carried_by
    assert passage.carried_by.named == known
    assert known.keys() == Carried.model_fields.keys()


def test_the_faults_of_both_files_of_a_handbook_are_told_at_once(tmp_path):
    folder = with_handbook(tmp_path / "rules")
    pack_with(folder, Q, 'part = "a"', 'part = "b"')
    pack_with(folder, C, CARRIED, 'criteria = ["a", "b"]')
    problems = found_by(lambda: read_handbook(folder))
    assert [Path(problem.file.name).name for problem in problems] == [C, C, Q]
    told(problems)


def test_a_file_of_a_handbook_that_cannot_be_read_hides_nothing_in_the_other(tmp_path):
    folder = with_handbook(tmp_path / "rules")
    pack_with(folder, Q, "", "= 1\n")
    pack_with(folder, C, CARRIED, f'{CARRIED}, questions = ["q1"], phases = ["drift"]')
    found = [(problem.code, problem.path) for problem in found_by(lambda: read_handbook(folder))]
    assert found == [("unknown-name", (*PASSAGE, "carried_by", "phases", 0)), ("not-a-key", ())]


# Variants


@pytest.mark.parametrize("command", [("assess", "minimal.toml"), ("rules", "list"), ("rules", "show")])
def test_an_unknown_variant_is_told_with_those_there_are(command, monkeypatch):
    monkeypatch.chdir(ROOT / "examples")
    result = CliRunner().invoke(main, [*command, "--variant", "figur-2"])
    known = ", ".join(variant.id for variant in rules().pack.ladder.variants)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"Ukjent variant av trappa: «figur-2». Reglene har: {known}. Mente du «figure-2»?\n"
    )


def test_a_pack_without_variants_has_none_to_ask_for(tmp_path):
    folder = pack_with(tmp_path / "rules", NEW, "", "")
    ladder = tomlkit.parse((folder / L).read_text("utf-8"))
    del ladder["variants"]
    (folder / L).write_text(tomlkit.dumps(ladder), "utf-8")
    (problem,) = found_by(lambda: read_rules(folder))
    is_told(problem, "unknown-name variant", ("published",), folder / L)
    del ladder["published"]
    (folder / L).write_text(tomlkit.dumps(ladder), "utf-8")
    assert read_rules(folder).pack.ladder.variants == ()
    with pytest.raises(CannotAnswer, match="ingen varianter av trappa"):
        read_rules(folder, "figure-2")


# Several faults of a pack, and none


def test_files_of_a_pack_that_cannot_be_read_are_told_at_once(tmp_path):
    for file in (L, W):
        pack_with(tmp_path / "rules", file, "", "= 1\n")
    (tmp_path / "rules" / "works.toml").write_bytes(b"\xff")
    found = found_by(lambda: read_rules(tmp_path / "rules"))
    assert [Path(problem.file.name).name for problem in found] == [L, W, "works.toml"]


def test_a_fault_of_shape_in_a_pack_hides_no_name_and_is_told_once(tmp_path):
    folder = tmp_path / "rules"
    changes = [
        (NEW, 'title.nb = "T"', "title.nb = 1"),
        (NEW, '"forums"', '"forum"'),
        (W, 'relation = "other"', 'phase = "drift"'),
        (E, "[kinds.minutes]\nstrength = 3", '[kinds.minutes]\nstrength = "3"'),
        ("works.toml", "[dfo-2020-3]", '["dfo 2020 3"]'),
    ]
    for change in changes:
        text = (folder / change[0]).read_text("utf-8") if (folder / change[0]).exists() else ""
        if change[1] in text:
            (folder / change[0]).write_text(text.replace(change[1], change[2], 1), "utf-8")
        else:
            pack_with(folder, *change)
    told_of = {(problem.code, problem.path) for problem in found_by(lambda: read_rules(folder))}
    assert told_of == {
        ("wrong-type", ("title", "nb")),
        ("unknown-name", ("actions", 0, "instrument")),
        ("unknown-name", (*FIRST, "phase")),
        ("wrong-type", ("kinds", "minutes", "strength")),
        ("not-an-id", ("dfo 2020 3",)),
    }


def test_what_the_faults_are_seeded_in_is_sound(tmp_path):
    for file in SOUND:
        pack_with(tmp_path / "rules", file, "", "")
    assert "zz" in read_rules(tmp_path / "rules").pack.criteria


def test_a_pack_may_be_without_all_that_is_not_needed_to_judge(tmp_path):
    folder = pack_with(tmp_path / "rules", NEW, "", "")
    for file in (T, W, A, X, P, R, F, S, Q, C):
        (folder / file).unlink(missing_ok=True)
    pack, handbook = read_rules(folder).pack, read_handbook(folder)
    assert (pack.targets.targets, pack.warnings, pack.actions, pack.erosion) == ((), (), (), None)
    assert (pack.phases, pack.roles.expected, pack.functions, pack.tables) == ((), (), None, ())
    assert (handbook.passages, handbook.interview.parts, handbook.interview.questions) == ((), {}, ())
    assert "zz" in pack.criteria


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
    assert told([problem]).startswith(str(folder).replace("\0", "‹U+0000›"))


SYNTAX = {
    "unseen-character": ("a = 'x\0'", "a = 1\r", "# \x07", 'a = """\n\x7f"""', "a = [\x0b1]"),
    "text-not-closed": ('a = "x\n', "a = 'x\nb = 'y'", "a = 'x", 'a = """\nx', "a = '''\nx", '"a = 1\n'),
    "backslash": (
        r'a = "C:\N"',
        r'a = "\u12"',
        r'a = "\ud800"',
        r'a = ["\x4"]',
        'a = """x \\ y"""',
        r'"\q" = 1',
    ),
    "no-equals-sign": ("a", "a: 1", "a b = 1", "a = { b }", "a.b", '"a" 1', "a = 1\nb\nc = 2"),
    "header-not-closed": ("[a", "[[a", "[[a]", "[a b]", "[a.b\nc = 1", " [[ a ]\n"),
    "not-a-key": (
        "å = 1",
        "= 1",
        "a. = 1",
        "[å]",
        "[]",
        "[[]]",
        "[a..b]",
        "a = {",
        "a = { å = 1 }",
        "a = 1\n]",
    ),
    "line-goes-on": (
        "a = 1 b = 2",
        "a = 2020-02",
        "a = 25:00",
        "a = 0x",
        "[a]]",
        "[a] b",
        "a = [1] ]",
        'a = ""x"',
    ),
    "no-such-date": ("a = 2020-02-30", "a = 2021-02-29T10:00:00", "a = [2020-06-31]"),
    "not-a-value": ("a =", "a = x", "a = True", "a = [,]", "a = [1, x]", "a = { b = }", "a = “x”", "a = ["),
    "list-not-closed": (
        "a = [1",
        "a = [1 2]",
        "a = [\n[1 2]\n]",
        "a = [0x1 k]",
        'a = [""; 1]',
        "a = { b = [1 2] }",
    ),
    "table-not-closed": ("a = { b = 1", "a = { b = 1 c = 2 }", "a = [{ b = 0xf; }]", "a = { b = [1] ]"),
    "key-twice": (
        *("a = 1\na = 2", "a = 1\n[a.b]", "a.b = 1\na.b.c = 2", "[a]\n[a]", "[ a ]\n[ a ]", "[[a]]\n[a]"),
        *("[a]\n[[a]]", "[a.b]\n[a]\nb = 1", "a = { b = 1, b = 2 }", "a = { b = 1 }\n[a.c]", "[a]\n[a\n"),
        *('a = [{ b = 1, b = ["x, y = 1", "{"] }]', "a = { b = { c = 1 }, b.d = 2 }", "a = [1]\n[[a]]"),
        "a = 1\na = [\n1,\n2,\n]",
    ),
}


@pytest.mark.parametrize("code", SYNTAX)
def test_what_is_wrong_with_a_text_is_told_from_the_text_itself(code):
    for text in SYNTAX[code]:
        with pytest.raises(tomli.TOMLDecodeError) as raised:
            tomli.loads(text)
        assert syntax.fault(raised.value.doc, raised.value.pos) == code, text


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a = 1\na = 2", (2, 1, 1)),
        ("[a]\n  [ a ]\n", (2, 5, 1)),
        ("a = 1\nb = 1\na = [\n1,\n2,\n]", (3, 1, 1)),
        ("a = { b = 1, bc.d = 1, bc.d = 2 }", (1, 24, 4)),
    ],
)
def test_what_stands_twice_is_told_at_its_key(text, at, tmp_path):
    file = tmp_path / "f.toml"
    file.write_text(text)
    (problem,) = found_in(file)
    assert (problem.code, problem.line, problem.column, problem.length) == ("key-twice", *at)


BYTES = {
    "empty": (b"", ["missing-key"] * 3),
    "only a byte order mark": (b"\xef\xbb\xbf", ["missing-key"] * 3),
    "binary": (bytes(range(256)), ["bad-encoding"]),
    "nul bytes": (b"\0" * 100, ["unseen-character"]),
    "UTF-16": ("a = 1".encode("utf-16"), ["other-encoding"]),
    "UTF-16 without a mark": ("a = 1".encode("utf-16-le"), ["other-encoding"]),
    "half a character": ("a = 'å".encode()[:-1], ["bad-encoding"]),
    "lone surrogate": (b"a = '\xed\xa0\x80'", ["bad-encoding"]),
    "a text that never ends": (b"a = '" + b"x" * 500_000, ["text-not-closed"]),
    "a line that never ends": (b"a = '" + b"x" * 5_000_000, ["line-too-long"]),
    "a number without end": (b"a = " + b"1" * 5_000, ["number-too-large"]),
    "a hexadecimal number without end": (b"a = 0x" + b"f" * 5_000, ["number-too-large"]),
    "the largest number": (b"a = 9223372036854775807", [*["missing-key"] * 3, "unknown-key"]),
    "one more than that": (b"a = 9223372036854775808", ["number-too-large"]),
    "an old Mac file": (b"[a]\rb = 1\r", ["unseen-character"]),
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


def test_nearly_a_million_characters_on_a_line_are_told_in_few(tmp_path):
    file = tmp_path / "f.toml"
    long = "å" * 900_000
    line = f'collaboration = {{ id = "a", name = "A", "{long}" = 2, x = 1 }}'
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
    assert "‹U+001B›[31m‹U+202E›E1" in told(found)


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
    document = InputFile("f.toml", text.encode(), tomli.loads(text))
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
    start = place[1] - found.begins
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


def document(data: dict[str, Any]) -> InputFile:
    source = "\n".join(f"{written(key)} = {written(value)}" for key, value in data.items())
    return InputFile("f.toml", source.encode(), tomli.loads(source))


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


@blocks(5, "_")
@settings(max_examples=60, deadline=None)
@given(data=spoilt())
def test_a_spoilt_file_is_a_collaboration_or_problems_that_can_be_told(_, data):
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
        line = doc.source.decode().split("\n")[place.line - 1]
        assert line[place.begins - 1 :].startswith(place.text)
        shown = line[place.column - 1 : place.column - 1 + place.length]
        assert tomli.loads(f"v = {shown}")["v"] == within(doc.data, path)


# No message without a test, no problem without words

NAMED_IN_SCENARIOS = {
    "action", "answer", "column", "reason", "side", "sign", "status", "target", "warning", "yes-or-no",
}  # fmt: skip
NAMED_ELSEWHERE = NAMED_IN_SCENARIOS | {"collaboration", "record"}  # of what only looks right
NOT_CODES = {
    "example",
    "expected",
    "listed",
    "meant",
    "meant-called",
    "rest",
    "total",
    "more",
    "all-well",
    "warning",
}
WORDS = {section: catalogues.words(section) for section in ("problem", "what", "type")}


UNTOLD = ("not-toml", "not-valid")
"""What is told in the words of another library: all that we know of, we have words for."""


def test_a_fault_we_have_no_word_for_is_told_as_it_is(tmp_path, monkeypatch):
    found = shape.shape(float, InputFile("f.toml", data="x")).problems  # type: ignore[arg-type]
    assert [problem.code for problem in found] == ["not-valid"]
    assert "«x»" in told(found)
    monkeypatch.setattr(syntax, "_FAULTS", {})
    (tmp_path / "f.toml").write_text("a = 1\nb =\n")
    found = found_in(tmp_path / "f.toml")
    assert [(problem.code, problem.line, problem.column) for problem in found] == [("not-toml", 2, 4)]
    assert found[0].values["said"] in told(found)


def codes_in(paths: Iterable[Path]) -> Iterator[str]:
    """Every string that is given to `Problem` as its code, and those that stand for one in a table.

    They are regular expressions, for a code may have a part that is filled in.
    """
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and called(node) in ("Problem", "Note", "_at"):
                code, *_ = node.args or [keyword.value for keyword in node.keywords]
                yield from constants(code)
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                yield from constants(node.value) if node.targets[0].id == "code" else ()


def called(node: ast.Call) -> str:
    """The name of what is called, of itself or of something."""
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def constants(code: ast.expr) -> Iterator[str]:
    if isinstance(code, ast.JoinedStr):
        yield "".join(re.escape(p.value) if isinstance(p, ast.Constant) else "[a-z]+" for p in code.values)
        return
    found = (part.value for part in ast.walk(code) if isinstance(part, ast.Constant))
    yield from (re.escape(value) for value in found if isinstance(value, str))


def said(patterns: Iterable[str]) -> set[str]:
    """The problems there are words for that some of the `patterns` fit. Each of them fits some."""
    fitting = {pattern: {code for code in CODES if re.fullmatch(pattern, code)} for pattern in patterns}
    assert [pattern for pattern, codes in fitting.items() if not codes] == []
    return set().union(*fitting.values())


CODES = WORDS["problem"].keys() - NOT_CODES
IN_TABLES = {*shape._CODES.values(), *syntax._FAULTS, *COUNTED.values()}
PROGRAM = set((ROOT / "ladder").rglob("*.py"))
ELSEWHERE = {
    path for part in ("lint", "scenarios", "files/sheet") for path in (ROOT / "ladder" / part).rglob("*.py")
}
ELSEWHERE.add(ROOT / "ladder" / "files" / "check" / "notes.py")


def codes_told_elsewhere() -> set[str]:
    """What only linting, scenarios and notes tell. They have tests of their own."""
    return said(codes_in(ELSEWHERE)) - said({*codes_in(PROGRAM - ELSEWHERE), *IN_TABLES})


def test_every_problem_there_are_words_for_is_brought_about_here():
    in_packs = [*FAULTS, *HANDBOOK_FAULTS]
    tables = [code for code, *_ in (*in_packs, *UNREADABLE.values(), *NO_PACK.values())]
    files = [case.name.replace(".", " ") for case in inputs.cases() if case.page.stem in ("toml", "csv")]
    named = (name.split()[0] for name in (*files, *tables))
    brought_about = {*(name for name in named if name in CODES), *UNTOLD, *test_bounds.CODES}
    assert brought_about | codes_told_elsewhere() == CODES
    names = {*files, *(code for code, *_ in in_packs)}
    for section, code in (("what", "unknown-name"), ("type", "wrong-type")):
        assert {f"{code} {word}" for word in WORDS[section].keys() - NAMED_ELSEWHERE} <= names


def test_every_problem_has_words_in_every_language_and_the_other_way_round():
    assert said({*codes_in(PROGRAM), *IN_TABLES}) == CODES
    for section in ("problem", "what", "type"):
        assert all(said.keys() == {"nb", "nn", "en"} for said in WORDS[section].values())
