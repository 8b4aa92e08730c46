"""Writing: a file becomes whole or stays as it was, and never takes the place of one that was read.

What is new is written to a file beside, and moved when it is safe on the disk. What a kill leaves of it is
swept by a later writing in the same folder.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ..words import CannotAnswer, harmless
from . import ledger

_UNFINISHED = r"\.ladder-[0-9a-f]{16}\.tmp"
_LONGEST = 3600
"""An unfinished file that is so many seconds old is nobody's: no writing takes an hour."""
_SWEPT: set[Path] = set()
"""The folders that this process has swept."""
_WHY = {
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR), "output-no-folder"),
    errno.EISDIR: "output-is-folder",
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "output-folder-closed"),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "output-no-room"),
}


def put(path: Path, made: bytes) -> None:
    """Let `made` be what stands at `path`. What is no file, such as a pipe, gets it straight.

    Raises:
        CannotAnswer: what stands there has been read, or it cannot be written.
    """
    with gently(path):
        _need_unread(path)
        if _is_stream(path):
            _pour(path, made)
        else:
            _replace(path, made, lambda _: True)


def put_new(path: Path, made: bytes) -> None:
    """Let `made` be what stands at `path`, where there is nothing.

    Raises:
        CannotAnswer: something stands there, or it cannot be written.
    """
    with gently(path):
        if not _replace(path, made, lambda target: not target.exists()):
            raise _is_there(path)


def put_instead(path: Path, before: bytes, made: bytes) -> bool:
    """Let `made` be what stands at `path` instead of `before`; whether that still was what stood there.

    Raises:
        CannotAnswer: it cannot be written.
    """
    with gently(path):
        return _replace(path, made, lambda target: target.read_bytes() == before)


def put_made(path: Path, made: Path) -> None:
    """Let the file `made`, which is safe on the same disk, be what stands at `path`, and no longer beside it.

    Raises:
        CannotAnswer: what stands there has been read, or it cannot be written.
    """
    with gently(path):
        _need_unread(path)
        target = _target(path)
        _look_as(target, made)
        with _turn(target.parent):
            made.replace(target)


def need_place(path: Path) -> None:
    """See to it that a file may come to stand at `path`, before much is made for it.

    Raises:
        CannotAnswer: what stands there has been read, or is no file; or it cannot be written.
    """
    with gently(path):
        _need_unread(path)
        if path.exists() and not path.is_dir() and not path.is_file():
            raise CannotAnswer("output-not-file", path=harmless(str(path)))
        folder = _target(path).parent
        _need(folder.is_dir(), errno.ENOENT)
        _need(os.access(folder, os.W_OK), errno.EACCES)


def need_free(path: Path) -> None:
    """See to it that nothing is made in vain, for want of a place.

    Raises:
        CannotAnswer: something stands at `path`, or there is no folder for it that may be written in.
    """
    if path.exists():
        raise _is_there(path)
    with gently(path):
        _need(path.absolute().parent.is_dir(), errno.ENOENT)
        _need(os.access(path.parent, os.W_OK), errno.EACCES)


def need_folder(path: Path) -> None:
    """See to it that there is a folder at `path`.

    Raises:
        CannotAnswer: none can be made.
    """
    with gently(path):
        path.mkdir(parents=True, exist_ok=True)


def take_away(path: Path) -> None:
    """Remove the file at `path`.

    Raises:
        CannotAnswer: it cannot be removed.
    """
    with gently(path):
        path.unlink()


@contextmanager
def gently(path: Path) -> Iterator[None]:
    """Let it be told in words why the system does not let `path` be written.

    Raises:
        CannotAnswer: it does not.
    """
    try:
        yield
    except OSError as error:
        key = _WHY.get(error.errno or 0, "cannot-write")
        folder = harmless(os.path.realpath(path.parent))
        raise CannotAnswer(key, path=harmless(str(path)), folder=folder, said=error.strerror) from error


def _need_unread(path: Path) -> None:
    read = ledger.read_as(path)
    if read and path.is_file():
        raise CannotAnswer("output-is-input", path=harmless(str(path)), read=harmless(read))


def _is_there(path: Path) -> CannotAnswer:
    return CannotAnswer("sheet-exists", path=harmless(str(path)))


def _need(holds: bool, fault: int) -> None:
    if not holds:
        raise OSError(fault, os.strerror(fault))


def _is_stream(path: Path) -> bool:
    """Whether `path` leads to where we print anyway, or to what is neither a file nor a folder."""
    with suppress(OSError):
        found = path.stat()
        return _printed_to(found) is not None or not (stat.S_ISREG(found.st_mode) or path.is_dir())
    return False


def _printed_to(found: os.stat_result) -> int | None:
    """Our own output where it is what was `found`, which may be a file that somebody adds to."""
    for stream in (1, 2):
        with suppress(OSError):
            if os.path.samestat(os.fstat(stream), found):
                return stream
    return None


def _pour(path: Path, made: bytes) -> None:
    ours = _printed_to(path.stat())
    handle = os.open(path, os.O_WRONLY) if ours is None else os.dup(ours)
    with os.fdopen(handle, "wb") as out:
        out.write(made)


def _replace(path: Path, made: bytes, may: Callable[[Path], bool]) -> bool:
    """Move `made` to where `path` leads if, when all of it is on the disk, it `may` stand there."""
    target = _target(path)
    unfinished = target.with_name(f".ladder-{secrets.token_hex(8)}.tmp")
    try:
        with unfinished.open("xb") as out:
            _look_as(target, unfinished)
            _write(out, made)
        with _turn(target.parent):
            if not may(target):
                return False
            unfinished.replace(target)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    _sweep(target)
    return True


def _target(path: Path) -> Path:
    """Where `path` leads, and a file may be changed or made."""
    target = Path(os.path.realpath(path))
    _need(not target.is_dir(), errno.EISDIR)
    if target.exists() and not os.access(target, os.W_OK):
        raise CannotAnswer("output-not-allowed", path=harmless(str(path)))
    return target


def _write(out: BinaryIO, made: bytes) -> None:
    out.write(made)
    out.flush()
    os.fsync(out.fileno())


def _look_as(target: Path, unfinished: Path) -> None:
    """Whose a file is and who may do what with it stays as it was, before anything stands in it."""
    with suppress(OSError):
        found = target.stat()
        with suppress(OSError, AttributeError):  # not everybody may give a file away, nor every system
            os.chown(unfinished, found.st_uid, found.st_gid)
        unfinished.chmod(stat.S_IMODE(found.st_mode))


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """One writer at a time in `folder`, and what it moved there is moved on the disk too.

    Only where the system has locks that a kill undoes: one that outlives its owner is worse than none.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415  not on every system

    with ExitStack() as after:
        with suppress(OSError):  # nor in every folder
            handle = os.open(folder, os.O_RDONLY)
            after.callback(os.close, handle)
            after.callback(_settle, handle)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _settle(folder: int) -> None:
    with suppress(OSError):
        os.fsync(folder)


def _sweep(beside: Path) -> None:
    """Remove what a kill left unfinished in the folder, by the clock of its own disk; once, as it is slow."""
    if beside.parent in _SWEPT:
        return
    _SWEPT.add(beside.parent)
    with suppress(OSError):
        now = beside.stat().st_mtime
        for found in beside.parent.iterdir():
            if re.fullmatch(_UNFINISHED, found.name) and now - found.stat().st_mtime > _LONGEST:
                found.unlink()
