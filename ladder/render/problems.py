"""Problems for people: place, the line, a caret, what was read, what was expected, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..places import find
from ..problems import Problem
from ..words import Say, harmless


def render(problems: Iterable[Problem], say: Say) -> str:
    """Every problem, in the order of files and lines, and how many there are."""
    placed = [(find(problem), problem) for problem in problems]
    placed.sort(key=lambda found: (found[1].document.name, found[0].line if found[0] else 0))
    blocks = []
    for place, problem in placed:
        where = harmless(problem.document.name)
        lines = [f"{where}: {_message(problem, say)}"]
        if place:
            lines = [
                f"{where}:{place.line}:{place.column}: {_message(problem, say)}",
                *_shown(place.line, place.column, place.length, place.text),
            ]
        blocks.append("\n".join([*lines, *(f"  {hint}" for hint in _hints(problem, say))]))
    return "\n\n".join([*blocks, say("problem", "total", count=len(placed))])


_WIDTH = 100


def _shown(line: int, column: int, length: int, text: str) -> Iterator[str]:
    """The line, cut so that the place is in sight, and carets under the place."""
    start = max(0, column - _WIDTH // 2) if column > _WIDTH - 20 else 0
    cut = harmless(text.replace("\t", " "))[start : start + _WIDTH]
    margin = f"{line:>5} | "
    carets = "^" * max(1, min(length, len(cut) - (column - 1 - start)))
    yield margin + cut
    yield " " * (len(margin) - 2) + "| " + " " * (column - 1 - start) + carets


def _message(problem: Problem, say: Say) -> str:
    values = dict(problem.values)
    for name in ("what", "type"):
        if name in values:
            values[name] = say(name, values[name])
    return harmless(say("problem", problem.code, **values))


def _hints(problem: Problem, say: Say) -> Iterator[str]:
    if problem.expected:
        yield harmless(say("problem", "expected", expected=", ".join(problem.expected)))
    if problem.meant:
        yield harmless(say("problem", "meant", meant=problem.meant))
