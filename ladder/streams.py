"""The standard streams of the process: each is there, and its faults are told from those of files."""

from __future__ import annotations

import io
import os
import sys
from typing import Any, TextIO


class CannotPrint(OSError):
    """Standard output is closed, or where it leads there is no room. What follows is let go."""


class _Stream(io.FileIO):
    """A stream that lets go of what it cannot write."""

    def write(self, made: Any, /) -> int:
        try:
            return super().write(made)
        except OSError as error:
            self.failed(error)
            return memoryview(made).nbytes

    def failed(self, error: OSError) -> None:
        """Nobody can be told where errors are told, and the exit code must still be right."""


class _Output(_Stream):
    """Where results go."""

    _told = False
    is_read = True
    """Whether somebody may still read what is written."""

    def failed(self, error: OSError) -> None:
        """Tell it once, unless somebody has only read enough."""
        self.is_read = self.is_read and not isinstance(error, BrokenPipeError)
        if not (self._told or isinstance(error, BrokenPipeError)):
            self._told = True
            raise CannotPrint(error.errno, error.strerror) from error


def take() -> None:
    """Make the streams of this process such as the commands expect.

    One that was closed is opened anew, lest a file take its number: there is nothing to read, printing
    fails, and errors are told to nobody.
    """
    sys.stdin = sys.stdin or os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    sys.stdout = _taken(sys.stdout, _Output, os.O_RDONLY)
    sys.stderr = _taken(sys.stderr, _Stream, os.O_WRONLY)


def output_is_read() -> bool:
    """Whether there may be somebody who reads our output: not where a pipe has been closed by who read it."""
    raw = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    return not isinstance(raw, _Output) or raw.is_read


def _taken(stream: TextIO | None, kind: type[_Stream], instead: int) -> TextIO:
    """Files and pipes get UTF-8 on every system; a terminal keeps its own, with ? for what it cannot show."""
    if isinstance(stream, io.TextIOWrapper) and stream.isatty():
        stream.reconfigure(errors="replace")
        return stream
    handle = stream.fileno() if stream else os.open(os.devnull, instead)
    raw = kind(handle, "wb", closefd=False)
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="replace", line_buffering=True)
