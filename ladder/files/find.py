"""Finding the collaborations that are meant where a folder or a pattern is named."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

from . import read
from .hashed import hashed
from .left_out import is_of_an_editor, walk
from .problems import ProblemsFound

_OURS = re.compile(
    rb"^[ \t]*(?:\[+[ \t]*)?[\"']?(?:collaboration|parties|arenas|evidence)[\"']?[ \t]*[].=]", re.MULTILINE
)
"""What a collaboration file has at least one of, and neither a rule pack nor other TOML has."""
_TOML = ".toml"
_READ = (_TOML, ".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv")
"""How what could be read ends, if need be when it is saved as something else."""
_LIKE_TOML = re.compile(r"\.toml[^.]*(?:\.[^.]*)?$", re.IGNORECASE)
"""How TOML ends, also where something has put an ending of its own after it."""


class Gathered(NamedTuple):
    """The files that are meant, each with the hash of what is read with it; and what was left out of folders.

    A folder stands for the TOML files in and below it that hold a collaboration. What else could be read
    there is left out, for a workbook may hold anything: it is meant only where it is named. So are folders
    that may not be looked into. Paths are text here, for there may be very many.
    """

    files: dict[str, str]
    left_out: list[str]


def collaborations(named: Iterable[Path]) -> Gathered:
    """What is meant by the files, folders and patterns `named`, in their order, each file once.

    What is not there is meant too, so that it is told when it is read.
    """
    found, seen = Gathered({}, []), set[str]()
    for path in _matching(named):
        for file, hash_ in _below(path, found.left_out) if path.is_dir() else _alone(path):
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                found.files[file] = hash_
    found.left_out[:] = [path for path in found.left_out if os.path.realpath(path) not in seen]
    return found


def _matching(named: Iterable[Path]) -> Iterator[Path]:
    """Each path, or what it matches where it is a pattern that no shell has seen to."""
    for path in named:
        pattern = has_magic(str(path)) and not path.exists()
        found = sorted(glob(str(path), recursive=True)) if pattern else ()  # noqa: PTH207  from anywhere
        yield from map(Path, found or (str(path),))


_Hashed = tuple[str, str]
"""A file, and the hash of what is read with it."""


def _alone(path: Path) -> Iterator[_Hashed]:
    """A file that is named itself: of CSV the TOML beside it is read too."""
    beside = () if path.suffix.casefold() in (".toml", ".xlsx") else (path.with_suffix(".toml"),)
    yield str(path), hashed(_contents(file) or b"" for file in (path, *beside))


def _below(folder: Path, left_out: list[str]) -> Iterator[_Hashed]:
    """The collaborations in a folder and then below it, by name; what is hidden is passed by.

    What only looks like one, by its name and what it holds, is left out too.
    """

    def closed(error: OSError) -> None:
        left_out.append(str(error.filename))

    for above, folders, files in walk(folder, closed):
        folders[:] = filter(_is_shown, folders)
        for name in sorted(filter(_is_shown, files)):
            path = os.path.normpath(os.path.join(above, name))  # noqa: PTH118  see `Gathered`
            ending = Path(name).suffix.casefold()
            source = _contents(Path(path)) if _LIKE_TOML.search(name) else b""
            holds = source is None or _holds_collaboration(source)
            if holds and ending == _TOML:
                yield path, hashed([source or b""])
            elif holds or ending in _READ:
                left_out.append(path)


def _is_shown(name: str) -> bool:
    return not (name.startswith(".") or is_of_an_editor(Path(name)))


def _holds_collaboration(source: bytes) -> bool:
    """Whether it is TOML that holds one, or that is no text: why not is told when it is read."""
    try:
        source.decode()
    except UnicodeDecodeError:
        return True
    return _OURS.search(source) is not None


def _contents(path: Path) -> bytes | None:
    """What is in a file, if it can be looked into: why not is told when it is read."""
    try:
        return read.contents(path)
    except ProblemsFound:
        return None
