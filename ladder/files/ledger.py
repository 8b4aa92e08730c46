"""What a command has read, so that nothing it writes takes the place of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

_read: ContextVar[dict[object, str] | None] = ContextVar("read", default=None)
"""Each file that was read, by its place and by its number on the disk; nothing where nobody asks."""


@contextmanager
def kept() -> Iterator[None]:
    """Remember what is read meanwhile."""
    before = _read.set({})
    try:
        yield
    finally:
        _read.reset(before)


def note(path: Path) -> None:
    """Remember that the file at `path` is read."""
    known = _read.get()
    if known is not None:
        known.update(dict.fromkeys(_names(path), str(path)))  # smaller than a path, and they may be many


def read_as(path: Path) -> str | None:
    """The file that has been read and is the one at `path`, whatever the name, by the name it was read by."""
    known = _read.get() or {}
    return next((known[name] for name in _names(path) if name in known), None)


def _names(path: Path) -> Iterator[object]:
    """What a file is known by: its name in its folder, where a link leads, and its number on the disk.

    Another name for it has the same number, and what has taken its place since it was read has the same name.
    """
    with suppress(OSError):
        place = Path(os.path.realpath(path)) if path.is_symlink() else path
        folder = place.parent.stat()
        yield folder.st_dev, folder.st_ino, place.name
    with suppress(OSError):
        found = path.stat()
        yield found.st_dev, found.st_ino
