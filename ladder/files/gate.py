"""The gate: every byte of a user's file comes in here, and only from a file that has an end."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from ..model import bounds
from ..model.problems import InputFile, Problem, closest
from ..words import typed
from .problems import ProblemsFound


def contents(path: Path) -> bytes:
    """What the file at `path` holds.

    What is no file (a pipe, a device) might never end, and is not waited for.

    Raises:
        ProblemsFound: there is no such file, it cannot be opened, or it is too large.
    """
    try:
        return _whole(path)
    except FileNotFoundError:
        raise ProblemsFound([_missing(path)]) from None
    except (OSError, ValueError):
        code = "cannot-be-opened"
    raise ProblemsFound([Problem(code, InputFile(str(path)))])


def given(stream: BinaryIO, name: str = "-") -> bytes:
    """What comes from standard input, where that is asked for, or from a file that is open.

    Raises:
        ProblemsFound: it is too large.
    """
    read = stream.read(bounds.FILE + 1)
    if len(read) > bounds.FILE:
        raise ProblemsFound([_too_large(name, len(read))])
    return read


def _whole(path: Path) -> bytes:
    if problem := _refused(path):
        raise ProblemsFound([problem])
    with open(path, "rb", opener=_at_once) as file:
        return given(file, str(path))  # it may have grown since, or not have said how large it is


def _at_once(name: str, flags: int) -> int:
    """Open without waiting for anybody, if a pipe has taken the place of the file meanwhile."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _refused(path: Path) -> Problem | None:
    """Why what stands at `path` is not to be opened."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        return Problem("is-a-folder", InputFile(str(path)))
    if not stat.S_ISREG(found.st_mode):
        return Problem("not-a-file", InputFile(str(path)))
    return _too_large(str(path), found.st_size) if found.st_size > bounds.FILE else None


def _too_large(name: str, size: int) -> Problem:
    return Problem("file-too-large", InputFile(name), values=megabytes(size, bounds.FILE))


_MEGABYTE = 1_000_000


def megabytes(read: int, most: int) -> dict[str, str]:
    """How large something is and may be, for a message: rounded up, so that it never looks small enough."""
    return {"read": f"{-(-read // _MEGABYTE)} MB", "most": f"{most // _MEGABYTE} MB"}


def _missing(path: Path) -> Problem:
    """That there is no file, how to make one, and which of those beside it may be meant."""
    new = path if path.suffix.casefold() == ".xlsx" else path.with_suffix(".toml")
    beside = [other.name for other in path.parent.glob("*") if other.suffix == path.suffix]
    meant = closest(path.name, beside)
    return Problem(
        "file-missing", InputFile(str(path)), values={"command": typed("ladder", "new", new)}, meant=meant
    )
