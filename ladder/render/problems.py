"""Problems for people: place, the line, a caret, what was read, what was expected, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..places import Place, find
from ..problems import Problem
from ..words import Say, harmless


def render(problems: Iterable[Problem], say: Say) -> str:
    """Every problem, in the order of files and places, and how many there are."""
    placed = [(find(problem), problem) for problem in problems]
    placed.sort(key=lambda found: (found[1].document.name, found[0] or ()))
    blocks = ["\n".join(_block(place, problem, say)) for place, problem in placed]
    return "\n\n".join([*blocks, say("problem", "total", count=len(placed))])


def _block(place: Place | None, problem: Problem, say: Say) -> Iterator[str]:
    name = _one_line(problem.document.name)
    if place:
        yield f"{name}:{place.line}:{place.column}: {_message(problem, say)}"
        yield from _shown(place)
    else:
        yield f"{name}: {_message(problem, say)}"
    for hint in _hints(problem, say):
        yield f"  {hint}"


_WIDTH = 100
_MOST = 20
"""So many names are too many to list in a message."""


def _shown(place: Place) -> Iterator[str]:
    """The line, cut so that the place is in sight, and carets under the place."""
    before = place.column - 1
    start = max(0, before - _WIDTH // 2) if before > _WIDTH - 20 else 0
    cut = _one_line(place.text[start : start + _WIDTH])
    if start:
        cut = f"…{cut[1:]}"
    if len(place.text) > start + _WIDTH:
        cut = f"{cut[:-1]}…"
    margin = f"{place.line:>5} | "
    carets = "^" * max(1, min(place.length, len(cut) - (before - start)))
    yield margin + cut
    yield " " * (len(margin) - 2) + "| " + " " * (before - start) + carets


def _one_line(text: str) -> str:
    return harmless(text).replace("\n", " ")


def _cut(text: str, limit: int = 100) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _message(problem: Problem, say: Say) -> str:
    values = {name: _cut(value) for name, value in problem.values.items()}
    for name in ("what", "type"):
        if name in values:
            values[name] = say(name, values[name])
    said = _one_line(say("problem", problem.code, **values))
    return f"{say('problem', 'warning')}: {said}" if problem.warning else said


_LISTED = ("indicator", "criterion", "indicators", "criteria", "party-indicator")
"""What `ladder rules list` lists."""


def _hints(problem: Problem, say: Say) -> Iterator[str]:
    if 0 < len(problem.expected) <= _MOST:
        expected = ", ".join(_cut(word) for word in problem.expected)
        yield _one_line(say("problem", "expected", expected=expected))
    elif problem.values.get("what") in _LISTED:
        yield say("problem", "listed")
    if problem.meant:
        yield _one_line(say("problem", "meant", meant=_cut(problem.meant)))
    if problem.stops:
        yield say("problem", "rest")
