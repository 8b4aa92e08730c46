"""What is left out although it looks like ours, and what an editor leaves, which is nobody's."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from ..model.problems import InputFile, Problem
from .problems import ProblemsFound

Entries = tuple[str, list[str], list[str]]
"""A folder, and what the folders and the files in it are called."""
_LOCK = re.compile(r"~\$.*|\.~lock\..*|\.#.*|\._.*|\..*\.sw[a-z]")
"""What editors and systems call their own: Office, LibreOffice, Emacs, macOS, Vim."""


def under(folder: Path, ending: str) -> Iterator[Path]:
    """What has `ending` somewhere in its name under `folder`, in a fixed order; not what editors leave."""
    found = (path for path in below(folder) if ending in path.name.casefold())
    return (path for path in found if not is_of_an_editor(path))


def below(folder: Path) -> list[Path]:
    """All files and folders below `folder`, in a fixed order, also those that links lead to.

    Raises:
        ProblemsFound: some folder may not be looked into.
    """
    entries = ((above, name) for above, *both in walk(folder) for names in both for name in names)
    return sorted((Path(above, name) for above, name in entries), key=lambda path: path.parts)


def walk(folder: Path, closed: Callable[[OSError], None] | None = None) -> Iterator[Entries]:
    """Each folder from `folder` down, once, however many links lead to it; in a fixed order.

    Raises:
        ProblemsFound: one may not be looked into, unless it is told to `closed`.
    """
    seen: set[str] = set()
    for above, folders, files in os.walk(folder, onerror=closed or _closed, followlinks=True):
        folders[:] = [] if (real := os.path.realpath(above)) in seen else sorted(folders)
        if real not in seen:
            seen.add(real)
            yield above, folders, files


def _closed(error: OSError) -> None:
    if isinstance(error, FileNotFoundError):
        return  # there is nothing in it to pass over
    raise ProblemsFound([Problem("cannot-be-opened", InputFile(str(error.filename)))]) from error


def is_of_an_editor(path: Path) -> bool:
    """Whether it only says that a file is open, or is a copy beside the file that it is of."""
    name = path.name
    is_copy = name.endswith("~") and path.with_name(name[:-1]).exists()
    return is_copy or _LOCK.fullmatch(name) is not None
