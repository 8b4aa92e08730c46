from importlib import import_module
from inspect import getmembers, isfunction
from pathlib import Path

import pytest

from ladder import questions

from .benchmarks import __main__ as command
from .benchmarks import loop, peer
from .benchmarks.questions import questions as timed
from .benchmarks.rows import Row
from .benchmarks.scale import case

HELD = Row("what is held", 1.0, "of it", 2.0)
BROKEN = Row("what is not", 3.0, "of it", 2.0, "3 ms")


def test_the_loop_by_hand_finds_what_is_assessed_where_nothing_is_beaten() -> None:
    assert loop.agrees()


def test_what_other_engines_are_given_comes_to_what_the_loop_finds() -> None:
    asked = case(200)
    known, records = peer.rules(asked), asked.collaboration.evidence
    moved = (
        (one.indicator, *known.moves[one.indicator][one.said])
        for one in peer.claims(records)
        if one.indicator in known.moves and one.first <= known.day and one.last >= known.oldest[one.indicator]
    )
    assert peer.joined(known, moved) == loop.matched(loop.index(asked), records, asked.day)


@pytest.mark.parametrize("part", command.PARTS)
def test_every_part_gives_rows(part: str) -> None:
    assert "rows" in dict(getmembers(import_module(f"tests.benchmarks.{part}"), isfunction))


def test_every_question_is_timed() -> None:
    beside = {"course", "wanted", "batch"}  # what questions share, and what has a part of its own
    asked = {path.stem for path in Path(questions.__path__[0]).glob("[!_]*")} - beside
    assert asked <= {name.split(",")[0] for name in timed(case(0), case(0, seed=2))}


def test_a_limit_that_is_not_held_is_said_not_to_be() -> None:
    told = command.section("cold", [HELD, BROKEN]).splitlines()[-2:]
    assert [line.count("not held") for line in told] == [0, 1]


def test_a_part_that_is_measured_anew_leaves_the_others_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "RESULTS", tmp_path / "RESULTS.md")
    for part, row in (("scale", HELD), ("cold", HELD), ("scale", BROKEN)):
        command.put({part: command.section(part, [row])})
    cold, scale = command.section("cold", [HELD]), command.section("scale", [BROKEN])
    assert command.RESULTS.read_text("utf-8") == f"{command.HEAD}\n{cold}\n{scale}"
