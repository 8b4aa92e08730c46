"""What is beyond use: more than a file may hold, nesting without end, numbers that nobody means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..model import bounds
from ..model.problems import InputFile, KeyPath, Problem
from .problems import ProblemsFound

CODES: dict[KeyPath, str] = {
    ("evidence",): "too-many-records",
    ("parties",): "too-many-parties",
    ("arenas",): "too-many-arenas",
}
"""The problem with a list that has more parts than it may, where it has a limit of its own."""


def _may_hold(path: KeyPath) -> int:
    """How many parts the list at `path` may have."""
    own: dict[KeyPath, int] = {
        ("evidence",): bounds.RECORDS,
        ("parties",): bounds.PARTIES,
        ("arenas",): bounds.ARENAS,
    }
    return own.get(path, bounds.LISTED)


def of_use(file: InputFile) -> InputFile:
    """`file`, in whose data nothing is beyond use.

    Raises:
        ProblemsFound: something is. Every problem is there.
    """
    if not _is_within(file.data) and (problems := list(_beyond(file))):
        raise ProblemsFound(problems)
    return file


def need_lines(file: InputFile) -> None:
    """See to it that no line of `file`, a text in UTF-8, is too long.

    Raises:
        ProblemsFound: one is.
    """
    if len(file.source) <= bounds.LINE:
        return
    for number, line in enumerate(file.source.split(b"\n"), start=1):
        if len(line) > bounds.LINE and (length := len(line.decode())) > bounds.LINE:
            raise ProblemsFound([_long_line(file, number, length)])


def _long_line(file: InputFile, line: int, length: int) -> Problem:
    values = _measured(length, bounds.LINE)
    return Problem("line-too-long", file, values=values, line=line, column=1, stops=True)


def too_deep(file: InputFile) -> Problem:
    """That there are tables and lists within each other without end."""
    return Problem("too-deep", file, values={"levels": str(bounds.DEPTH)})


def _is_within(data: Any) -> bool:
    """Whether nothing is beyond use: nearly always so, and much faster than finding where not."""
    lists = {key: value for key, value in data.items() if type(value) is list}
    rest = {key: value for key, value in data.items() if key not in lists}
    return _is_plain(rest, bounds.DEPTH) and all(
        len(listed) <= _may_hold((key,)) and _is_plain(listed, bounds.DEPTH - 1)
        for key, listed in lists.items()
    )


_HOLDERS = (dict, list)


def _is_plain(value: Any, depth: int) -> bool:
    for child in value.values() if type(value) is dict else value:
        if type(child) in _HOLDERS:
            if depth <= 1 or len(child) > bounds.LISTED or not _is_plain(child, depth - 1):
                return False
        elif _is_too_long(child) or _is_too_large(child):
            return False
    return True


def _is_too_long(value: Any) -> bool:
    return isinstance(value, str) and len(value) > bounds.TEXT


def _is_too_large(value: Any) -> bool:
    return isinstance(value, int) and abs(value) > bounds.NUMBER


def _beyond(file: InputFile) -> Iterator[Problem]:
    level: list[tuple[KeyPath, Any]] = [((), file.data)]
    for _ in range(bounds.DEPTH):
        level = [((*path, key), child) for path, value in level for key, child in _children(value)]
        for path, value in level:
            yield from _beyond_at(file, path, value)
        if not level:
            return
    yield too_deep(file)


def _beyond_at(file: InputFile, path: KeyPath, value: Any) -> Iterator[Problem]:
    if isinstance(value, list):
        code = CODES.get(path, "too-many-listed")
        if len(value) > (most := _may_hold(path)):
            yield Problem(code, file, path, _measured(len(value), most), at_key=True)
    elif _is_too_long(value):
        yield Problem("text-too-long", file, path, _measured(len(value), bounds.TEXT))
    elif _is_too_large(value):
        yield Problem("number-too-large", file, path)


def _measured(read: int, most: int) -> dict[str, str]:
    return {"read": str(read), "most": str(most)}


def _children(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
