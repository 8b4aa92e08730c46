"""Finding the collaborations that are meant where a folder or a pattern is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from . import read

_OURS = re.compile(
    rb"^[ \t]*(?:\[+[ \t]*)?[\"']?(?:collaboration|parties|arenas|evidence)[\"']?[ \t]*[].=]", re.MULTILINE
)
"""What a collaboration file has at least one of, and neither a rule pack nor other TOML has."""
_READ = (".toml", ".xlsx", ".csv", ".tsv")


class Found(NamedTuple):
    """The files that are meant, each with the hash of what is read with it; and those that were left out.

    A folder stands for the TOML files below it that hold a collaboration. The rest that could be read is left
    out, for a workbook may hold anything: it is meant only where it is named.
    """

    files: dict[Path, str]
    left_out: tuple[Path, ...]


def collaborations(named: Iterable[Path]) -> Found:
    """What is meant by the files, folders and patterns `named`, in their order, each file once.

    What is not there is meant too, so that it is told when it is read.
    """
    files: dict[Path, Path] = {}
    left_out: list[Path] = []
    for path in _matching(named):
        if not path.is_dir():
            files.setdefault(path.resolve(), path)
            continue
        for below in _below(path):
            if _holds_collaboration(below):
                files.setdefault(below.resolve(), below)
            else:
                left_out.append(below)
    out = (path for path in left_out if path.resolve() not in files)
    return Found({path: _hash(path) for path in files.values()}, tuple(out))


def _matching(named: Iterable[Path]) -> Iterator[Path]:
    """Each path, or what it matches where it is a pattern that no shell has seen to."""
    for path in named:
        pattern = has_magic(str(path)) and not path.exists()
        found = sorted(glob(str(path), recursive=True)) if pattern else ()  # noqa: PTH207  from anywhere
        yield from map(Path, found or (str(path),))


def _below(folder: Path) -> Iterator[Path]:
    """The files below a folder that could be read, without what is hidden."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if path.suffix.casefold() in _READ and not hidden and path.is_file():
            yield path


def _holds_collaboration(path: Path) -> bool:
    """Whether it is TOML that holds one, or that cannot be looked into: why not is told when it is read."""
    if path.suffix.casefold() != ".toml":
        return False
    try:
        source = read.raw(path)
        source.decode()
    except (OSError, UnicodeDecodeError):
        return True
    return _OURS.search(source) is not None


def _hash(path: Path) -> str:
    """The hash of what is read with the file at `path`: of CSV also the TOML beside it."""
    beside = () if path.suffix.casefold() in (".toml", ".xlsx") else (path.with_suffix(".toml"),)
    made = blake2b(digest_size=16)
    for part in (path, *beside):
        try:
            source = read.raw(part)
        except (OSError, ValueError):
            source = b""
        made.update(b"%d:" % len(source) + source)
    return made.hexdigest()
