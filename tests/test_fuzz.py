"""A little fuzzing at every change; `python -m tests.fuzz` does it at length."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from ladder.files import read
from ladder.judge import weigh
from ladder.model.values import Grade

from .fuzz import kinds, planted, run, watch
from .fuzz.kinds import Try, Turn, turn_of

TRIES = {"file": 4, "csv": 2, "pack": 3, "sheet": 1, "feature": 1, "options": 5, "judging": 3}
MINIMAL = Try("file", ("assess", "c.toml", *kinds.AS_OF), {})


def test_the_program_bears_whatever_it_is_given_and_judges_it_as_the_second_reading() -> None:
    drawn = [Turn(kind, 0, number) for kind, count in TRIES.items() for number in range(count)]
    found = [there for _, there in watch.each([*map(turn_of, kinds.kept()), *drawn]) if there]
    assert [(there.one, there.told) for there in found] == []
    assert TRIES.keys() == kinds.KINDS.keys()


def leave(_: Any) -> bytes:
    os._exit(7)


def spin(_: Any) -> bytes:
    while True:
        pass


def stumble(_: Any) -> bytes:
    raise KeyError


@pytest.mark.parametrize(
    ("fault", "told"), [(leave, "crash"), (spin, "hangs"), (stumble, "KeyError at test_fuzz.py:stumble")]
)
def test_what_breaks_the_program_is_found(
    fault: Callable[[Any], bytes], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.filled()  # by the program as it is
    monkeypatch.setattr(watch, "HANGS", 0.5)
    monkeypatch.setattr(watch, "LISTENED", 0.5)
    monkeypatch.setattr(read, "contents", fault)
    [(_, there)] = watch.each([turn_of(MINIMAL)])
    assert there
    assert there.fault == told


def test_what_is_judged_otherwise_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    run.filled()
    monkeypatch.setattr(weigh, "_for_every_party", lambda grades: Grade(min(g.floor for g in grades), 2))
    example = Try(
        "file",
        ("check", "f.toml"),
        {"f.toml": (kinds.ROOT / "examples" / "0-24-samarbeidet.toml").read_bytes()},
    )
    [(_, there)] = watch.each([turn_of(example)])
    assert there
    assert there.fault == "judged otherwise than by the second reading"


@pytest.mark.parametrize("name", planted.FAULTS)
def test_every_fault_that_is_planted_has_its_place_in_the_code(name: str) -> None:
    fault = planted.FAULTS[name]
    assert (kinds.ROOT / fault.file).read_text(encoding="utf-8").count(fault.stands) == 1


def test_what_was_found_is_saved_and_read_again() -> None:
    one = Try("sheet", ("check", "f.xlsx"), {"f.xlsx": b"PK\x00\xff", "f.toml": "æ".encode()}, "j\n")
    assert kinds.read(one.saved()) == one
