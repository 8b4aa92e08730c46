"""Problems for people: place, the line, a caret, what was read, what was expected, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from typing import TYPE_CHECKING

from ..model import bounds
from ..model.problems import DATA, Cell, Problem
from ..words import Say, did_you_mean, harmless, is_said, own_language, strange_letter

if TYPE_CHECKING:
    from .places import Place


class ProblemsFound(Exception):
    """Something the user gave stops the work. Holds every problem found, and tells each in words.

    Printed, it speaks the language that LADDER_LANG names, and bokmål where that is none of ours.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        say = Say(own_language())
        blocks = [
            f"{problem.code}: {_told(place, problem, say)}" for place, problem in _placed(self.problems)
        ]
        return "\n\n".join([*blocks, *_untold(self.problems, say)])


def render(problems: Iterable[Problem], say: Say) -> str:
    """The first problems, in the order of files and places, how many more there are, and how many in all."""
    problems = tuple(problems)
    blocks = [_told(place, problem, say) for place, problem in _placed(problems)]
    return "\n\n".join([*blocks, *_untold(problems, say), say("problem", "total", count=len(problems))])


def _placed(problems: Iterable[Problem]) -> Iterator[tuple[Place | Cell | None, Problem]]:
    """The first of them and where they are: a line is looked up only when it is to be shown."""
    from .places import find, order  # noqa: PLC0415  slow to load, and seldom needed

    in_order = sorted(problems, key=lambda problem: (problem.file.name, order(problem)))
    return ((find(problem), problem) for problem in in_order[: bounds.PROBLEMS])


def _untold(problems: Sized, say: Say) -> Iterator[str]:
    if (more := len(problems) - bounds.PROBLEMS) > 0:
        yield say.plural("problem", "more", more)


def _told(place: Place | Cell | None, problem: Problem, say: Say) -> str:
    return "\n".join(_block(place, problem, say))


def _block(place: Place | Cell | None, problem: Problem, say: Say) -> Iterator[str]:
    name = _one_line(problem.file.name)
    if isinstance(place, Cell):
        yield f"{name}, {_cell(place, say)}: {_message_in(place, problem, say)}"
        text = _one_line(place.text).strip()
        shown = _cut(text) if text else say("cell", "empty")
        heading = _quoted(place.heading)
        yield f"  {heading}: {shown}" if heading not in ("", shown) else f"  {shown}"
    elif place:
        yield f"{name}:{place.line}:{place.column}: {_message(problem, say)}"
        yield from _shown(place)
    else:
        path = "".join(f"[{part!r}]" for part in problem.path) if problem.file.name == DATA else ""
        yield f"{name}{_one_line(path)}: {_message(problem, say)}"
    for hint in _hints(place, problem, say):
        yield f"  {hint}"
    if "example" in problem.values and not isinstance(place, Cell):
        yield f"  {say('problem', 'example', example=_cut(problem.values['example']))}"


_WIDTH = 100
_MOST = 20
"""So many names are too many to list in a message."""


def _shown(place: Place) -> Iterator[str]:
    """The line, cut so that the place is in sight, and carets under the place."""
    text, at = _one_line(place.text), place.column - place.begins
    before = len(_one_line(place.text[:at]))
    length = len(_one_line(place.text[at : at + place.length]))
    start = max(0, before - _WIDTH // 2) if before > _WIDTH - 20 else 0
    cut = text[start : start + _WIDTH]
    if start:
        cut = f"…{cut[1:]}"
    if place.more or len(text) > start + _WIDTH:
        cut = f"{cut[:-1]}…"
    margin = f"{place.line:>5} | "
    lead = before - start
    carets = "^" * max(1, min(length, len(cut) - lead))
    yield margin + cut
    yield " " * (len(margin) - 2) + "| " + " " * lead + carets


def _one_line(text: str) -> str:
    return harmless(text).replace("\n", " ")


def _cut(text: str) -> str:
    shown = _one_line(text)
    return shown if len(shown) <= _WIDTH else shown[: _WIDTH - 1] + "…"


def _message(problem: Problem, say: Say) -> str:
    values = {name: _cut(value) for name, value in problem.values.items()}
    for name in ("what", "type"):
        if name in values:
            values[name] = say(name, values[name])
    said = _one_line(say("problem", problem.code, **values))
    return f"{say('problem', 'warning')}: {said}" if problem.warning else said


def _cell(cell: Cell, say: Say) -> str:
    """Where in the file the cell is: as a spreadsheet names it, or by line and column."""
    if not cell.sheet:
        return say("cell", "at-line", line=cell.row, column=cell.column)
    place = f"{column_letters(cell.column)}{cell.row}"
    return say("cell", "at", sheet=_quoted(cell.sheet), cell=place)


def column_letters(column: int) -> str:
    """The name of a column: A to Z, AA to AZ and so on."""
    letters = ""
    while column:
        column, last = divmod(column - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


def _quoted(title: str) -> str:
    return _cut(" ".join(_one_line(title).split()))


def _message_in(cell: Cell, problem: Problem, say: Say) -> str:
    """The message as it is for those who fill in a sheet: by titles of columns, where it names keys."""
    if not is_said("cell", problem.code):
        return _message(problem, say)
    values = {name: _quoted(value) for name, value in problem.values.items()}
    sides = {name: values.get(values[name], values[name]) for name in ("first", "second") if name in values}
    known: dict[str, str] = values | sides | {"key": _quoted(cell.heading)}
    return _one_line(say("cell", problem.code, **known))


_OF_LETTERS = ("look-alike-id", "id-not-kebab")


def _read(problem: Problem) -> str:
    """The word that it is about: a key, what was read, or the name of the file."""
    return str(problem.path[-1]) if problem.at_key else problem.values.get("read", problem.file.name)


_LISTED = ("indicator", "criterion", "indicators", "criteria", "party-indicator")
"""What `ladder rules list` lists."""


def _hints(place: Place | Cell | None, problem: Problem, say: Say) -> Iterator[str]:
    if 0 < len(problem.expected) <= _MOST:
        expected = ", ".join(_cut(word) for word in problem.expected)
        said = _one_line(say("problem", "expected", expected=expected))
        yield said.replace("?.", "?")  # a question ends itself
    elif problem.values.get("what") in _LISTED:
        yield _where_listed(place, say)
    if problem.meant:
        called = "" if problem.values.get("what") in _LISTED else problem.values.get("called", "")
        yield _one_line(did_you_mean(_read(problem), _cut(problem.meant), say, _cut(called)))
    elif problem.code in _OF_LETTERS:
        yield from filter(None, [strange_letter(_read(problem), problem.values.get("other", ""), say)])
    if problem.stops:
        yield say("problem", "rest")


def _where_listed(place: Place | Cell | None, say: Say) -> str:
    """Where to see all there are: in a workbook, on a sheet of its own."""
    if isinstance(place, Cell) and place.sheet:
        return say("cell", "listed", sheet=say("sheet", "sheet-questions"))
    return say("problem", "listed")
