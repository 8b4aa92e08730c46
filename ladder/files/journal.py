"""What long work has made so far, kept part by part, so that it goes on from where it was stopped.

A journal tells of each part what it was made of. A part is made already where it would be made of the same
today, so that nobody needs to say what has changed since.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from ..words import CannotAnswer, harmless
from .put import gently, need_folder, need_place, put, put_made, take_away

_AT_ONCE = 100
"""So many parts of a file are made safe on the disk together: no more are made again after a kill."""


class Part(NamedTuple):
    """A part of the work: what it is called, and the hash of everything it follows from."""

    name: str
    made_of: str


class Output(Protocol):
    """Where the parts of the work go."""

    def made(self, parts: Iterable[Part]) -> Sequence[int | None]:
        """Of each part that is made already, its code; of others None, or nothing. Is asked first of all."""

    def add(self, part: Part, answer: bytes) -> None:
        """Let `part` be made, with this answer."""

    def add_fault(self, part: Part, told: bytes, code: int) -> None:
        """Let `part` be made without an answer; why not is `told`, and how bad that is, the `code`."""

    def others(self) -> list[str]:
        """What stands there of parts that were made another time, and are none of these."""

    def finish(self) -> None:
        """Every part has been made."""

    def close(self) -> None:
        """Leave what has been made so far, to be gone on with."""


class _Mark(NamedTuple):
    """What the journal says of a part: its code, 0 for an answer, and where it ends in the file."""

    part: Part
    code: int = 0
    end: int = 0


class _Journal:
    """Marks, one a line, which one batch at a time adds to.

    Raises:
        CannotAnswer: another is at work, or the journal cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with gently(path):
            self._file = path.open("a+b")
        try:
            _claim(self._file, path)
        except CannotAnswer:
            self._file.close()
            raise
        self._file.seek(0)

    def marks(self) -> Iterator[tuple[_Mark, int]]:
        """Every mark, and where it ends, up to the first that is not whole, as a kill may leave it."""
        end = 0
        for line in self._file:
            try:
                part, code, part_end = json.loads(line)
                mark = _Mark(Part(*part), code, part_end)
            except (ValueError, TypeError):
                return
            end += len(line)
            yield mark, end

    def end_at(self, end: int) -> None:
        """Let no mark stand after this place."""
        self._file.truncate(end)

    def add(self, marks: Sequence[_Mark]) -> None:
        """Add marks. One that a fault of the system loses costs only that its part is made again."""
        self._file.write(b"".join(json.dumps(mark).encode() + b"\n" for mark in marks))
        self._file.flush()

    def close(self) -> None:
        """Let others have it."""
        self._file.close()


class Folder:
    """A file in `folder` for each part with an answer. A part without is tried again the next time."""

    def __init__(self, folder: Path) -> None:
        need_folder(folder)
        self._folder = folder
        self._journal = _Journal(folder / ".ladder-batch")
        self._known: dict[str, str] = {}
        self._asked: set[str] = set()

    def made(self, parts: Iterable[Part]) -> Sequence[int | None]:
        """Those are made whose file is there, made of the same."""
        self._known = {mark.part.name: mark.part.made_of for mark, _ in self._journal.marks()}
        self._journal.end_at(0)
        self._journal.add([_Mark(Part(*known)) for known in self._known.items()])
        return [self._code(part) for part in parts]

    def _code(self, part: Part) -> int | None:
        self._asked.add(part.name)
        return 0 if self._is_made(part) else None

    def _is_made(self, part: Part) -> bool:
        return self._known.get(part.name) == part.made_of and (self._folder / part.name).exists()

    def add(self, part: Part, answer: bytes) -> None:
        """Write the file."""
        path = self._folder / part.name
        need_folder(path.parent)
        if part.name in self._known:  # its file is soon of something else, whether or not that is marked
            self._journal.add([_Mark(Part(part.name, ""))])
        put(path, answer)
        self._journal.add([_Mark(part)])

    def add_fault(self, part: Part, told: bytes, code: int) -> None:  # noqa: ARG002  no place for them
        """Take away our file from when there was an answer, which is no longer true."""
        path = self._folder / part.name
        if part.name in self._known and path.exists():
            take_away(path)

    def others(self) -> list[str]:
        """They are left as they are, for another command may have asked for them."""
        names = (name for name in self._known if name not in self._asked)
        return sorted(name for name in names if (self._folder / name).exists())

    def finish(self) -> None:
        """The journal stays, so that the next time only what has changed is made."""

    def close(self) -> None:
        """Each file is whole."""
        self._journal.close()


class Lines:
    """A file at `path` that begins with `head` and holds the parts in order; it is there when it is whole."""

    def __init__(self, path: Path, head: bytes) -> None:
        need_place(path)
        self._path, self._head = path, head
        target = Path(os.path.realpath(path))
        self._journal = _Journal(target.with_name(f".{target.name}.ladder-batch"))
        self._part = target.with_name(f".{target.name}.ladder-part")
        with gently(path):
            self._file = self._part.open("ab")
        self._marks: list[_Mark] = []

    def made(self, parts: Iterable[Part]) -> Sequence[int | None]:
        """The first are made, as far as they are the same as when they were."""
        size = self._part.stat().st_size
        made: list[int] = []
        end = journal_end = 0
        for (mark, place), part in zip(self._journal.marks(), parts, strict=False):
            if mark.part != part or mark.end > size:
                break
            made.append(mark.code)
            end, journal_end = mark.end, place
        self._journal.end_at(journal_end)
        self._file.truncate(end)
        if not made:
            self._file.write(self._head)
        return made

    def add(self, part: Part, answer: bytes) -> None:
        """Add its lines."""
        self._add(part, answer, 0)

    def add_fault(self, part: Part, told: bytes, code: int) -> None:
        """Add the lines that tell why there is no answer."""
        self._add(part, told, code)

    def _add(self, part: Part, lines: bytes, code: int) -> None:
        with gently(self._path):
            self._file.write(lines)
            self._marks.append(_Mark(part, code, self._file.tell()))
            if len(self._marks) >= _AT_ONCE:
                self._make_safe()

    def _make_safe(self) -> None:
        """First the lines, then that they are there."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._journal.add(self._marks)
        self._marks.clear()

    def others(self) -> list[str]:
        """There are none: the file holds what was asked for."""
        return []

    def finish(self) -> None:
        """Let the file be there, and nothing beside it."""
        with gently(self._path):
            self._make_safe()
        put_made(self._path, self._part)
        take_away(self._journal.path)

    def close(self) -> None:
        """Keep what is made."""
        with gently(self._path):
            self._make_safe()
            self._file.close()
        self._journal.close()


def _claim(file: BinaryIO, path: Path) -> None:
    """See to it that nobody else adds to the journal, where the system has locks that a kill undoes."""
    with suppress(ImportError):
        import fcntl  # noqa: PLC0415  not on every system

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotAnswer("batch-at-work", path=harmless(str(path.parent))) from None
        except OSError:  # nor in every folder
            return
