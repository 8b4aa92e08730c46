"""What a batch writes of each file and day: a page of JSON, a line of it, or a row for each arena."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from ..files.problems import ProblemsFound, render
from ..flow import Case, assess
from ..judge.compile import Rules
from ..languages import Language
from ..model.assessment import ArenaResult, Assessment
from ..model.pack import Pack
from ..questions.batch import WorkerDied
from ..words import CannotAnswer, Say, harmless
from . import csv
from .phrases import star

_COLUMNS = ("file", "day", "collaboration", "arena", "reached", "under-way", "possible", "published")
_LAST = ("gaps", "engine", "problems")
"""The columns of a row before and after those for the steps."""


class Of(NamedTuple):
    """Which file, by its name, and which day."""

    file: str
    day: date


@dataclass(frozen=True)
class Rendering:
    """A way to write: the `head`, what a worker makes of a case, and what that becomes among the others."""

    make: Callable[[Case], Any]
    answer: Callable[[Of, Any], bytes]
    fault: Callable[[Of, Exception], bytes]
    head: bytes = b""


def pages() -> Rendering:
    """A file for each, as `assess` writes JSON; nothing where there is no answer."""
    return Rendering(_page, lambda _, made: made, lambda _, __: b"")


def lines() -> Rendering:
    """A line of JSON for each."""
    return Rendering(_line, _with_name, _faulty_line)


def rows(pack: Pack, say: Say) -> Rendering:
    """A row for each arena, and one where there is no answer."""
    width = len(pack.ladder.steps) + len(_COLUMNS) + len(_LAST)

    def answer(of: Of, made: list[list[str]]) -> bytes:
        return csv.lines([of.file, of.day.isoformat(), *row] for row in made).encode()

    def fault(of: Of, error: Exception) -> bytes:
        empty = [""] * (width - 3)
        return csv.lines([[of.file, of.day.isoformat(), *empty, told(of, error, say)]]).encode()

    return Rendering(
        partial(_rows, say.lang), answer, fault, (csv.BEGIN + csv.lines([_head(pack, say)])).encode()
    )


def told(of: Of, fault: Exception, say: Say) -> str:
    """Why there is no answer, on one line: the first problem, and how many there are besides."""
    name = harmless(of.file)
    match fault:
        case ProblemsFound():
            first, _, _ = render(fault.problems, say).partition("\n")
            more = len(fault.problems) - 1
            return f"{first} {say.plural('batch', 'more', more)}" if more else first
        case CannotAnswer():
            return f"{name}: {fault.told(say)}"
        case WorkerDied():
            return f"{name}: {say('batch', 'worker-died')}"
        case _:
            said = f"{type(fault).__name__}: {fault}"
            return f"{name}: {say('batch', 'failed', said=harmless(said))}"


def _page(case: Case) -> bytes:
    return f"{assess(case).model_dump_json(indent=2)}\n".encode()


def _line(case: Case) -> bytes:
    return assess(case).model_dump_json().encode()


def _with_name(of: Of, assessment: bytes) -> bytes:
    named = json.dumps({"file": of.file, "as_of": of.day.isoformat()}, ensure_ascii=False)
    return b"".join((f'{named[:-1]}, "assessment": '.encode(), assessment, b"}\n"))


def _faulty_line(of: Of, fault: Exception) -> bytes:
    found = fault.problems if isinstance(fault, ProblemsFound) else ()
    problems = [{"code": p.code, "path": p.path, "values": dict(p.values)} for p in found]
    other = fault.code if isinstance(fault, CannotAnswer) else type(fault).__name__
    said = {"file": of.file, "as_of": of.day.isoformat(), "problems": problems or [{"code": other}]}
    return json.dumps(said, ensure_ascii=False).encode() + b"\n"


def _rows(lang: Language, case: Case) -> list[list[str]]:
    result, say = assess(case), Say(lang)
    return [list(_row(result, arena, case.rules, say)) for arena in result.arenas]


def _row(result: Assessment, arena: ArenaResult, rules: Rules, say: Say) -> Iterator[str]:
    """What stands about an arena; of one that is not shared, that there is no verdict."""
    yield from (result.collaboration.name, arena.name)
    if arena.is_shared:
        level = arena.level
        yield from map(str, (level.reached, level.under_way, level.possible, arena.published))
        yield from (say("status", step.status) for step in arena.steps)
        yield str(len(arena.lacking))
    else:
        yield from [""] * (4 + len(rules.pack.ladder.steps) + 1)
    yield f"{result.engine.name} {result.engine.version}"
    yield "" if arena.is_shared else say("batch", "one-party")


def _head(pack: Pack, say: Say) -> Iterable[str]:
    steps = (f"{step.number} {say.text(step.title)}{star(step.published)}" for step in pack.ladder.steps)
    yield from (say("csv", column) for column in _COLUMNS)
    yield from steps
    yield from (say("csv", column) for column in _LAST)
