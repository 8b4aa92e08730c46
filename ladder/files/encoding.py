"""From bytes to text, for all that is read: UTF-8. What was saved as something else is told."""

from __future__ import annotations

import codecs

from ..model.problems import InputFile, Problem
from ..naming import composed
from .problems import ProblemsFound

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""What a file begins with that says how it is encoded: the longest first, for one begins as another."""
_NAMES = {"utf-32": "UTF-32", "cp1252": "Windows-1252 (Latin-1)"}
_LETTERS = frozenset("æøåÆØÅäöüÄÖÜéèêóòôÉ–—‘’“”«»…§")
"""What text in our languages has of letters and signs beyond ASCII: at least one of them is there."""
_SAMPLE = 1000


def text(file: InputFile) -> InputFile:
    """`file` as text in UTF-8 without a byte order mark, each letter in one piece.

    Raises:
        ProblemsFound: it is not UTF-8. Where it is known what it is, the file that is told of reads as that.
    """
    source = file.source.removeprefix(codecs.BOM_UTF8)
    known = _other(source)
    if known:
        raise ProblemsFound([_told(file, known)])
    try:
        return file._replace(source=composed(source.decode()).encode())
    except UnicodeDecodeError as error:
        raise ProblemsFound([_not_utf8(file._replace(source=source), error.start)]) from None


def lenient(file: InputFile) -> InputFile:
    """As `text`, also where it was saved as what spreadsheets save as.

    Raises:
        ProblemsFound: it is nobody's text.
    """
    known = _other(file.source)
    return file._replace(source=_as(known, file.source)) if known else text(file)


def _as(encoding: str, source: bytes) -> bytes:
    return composed(source.decode(encoding)).removeprefix("\ufeff").encode()


def _other(source: bytes) -> str | None:
    """What else than UTF-8 it was surely saved as."""
    marked = next((name for mark, name in _MARKS.items() if source.startswith(mark)), None)
    looks = marked or _without_mark(source)
    try:
        return looks if looks and source.decode(looks).encode() else None
    except UnicodeError:
        return None


def _without_mark(source: bytes) -> str | None:
    """What it looks like: two bytes for each letter, or one."""
    sample = source[:_SAMPLE]
    half = len(sample) // 2
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if half and min(first, second) == 0 and max(first, second) > half * 0.6:
        return "utf-16-be" if first else "utf-16-le"
    return "cp1252" if _is_latin(source) else None


def _is_latin(source: bytes) -> bool:
    """Whether it holds our letters as one byte each, and none of what UTF-8 has more bytes for."""
    if source.isascii() or 0 in source or not source.decode(errors="ignore").isascii():
        return False
    return not _LETTERS.isdisjoint(source.decode("cp1252", errors="ignore"))


def _told(file: InputFile, encoding: str) -> Problem:
    """Of the first letter that UTF-8 would have had otherwise, in a file that can be shown."""
    shown = file._replace(source=_as(encoding, file.source))
    lines = shown.source.decode().split("\n")
    line, read = next(
        ((n, line) for n, line in enumerate(lines, start=1) if not line.isascii()), (1, lines[0])
    )
    column = next((n for n, letter in enumerate(read, start=1) if not letter.isascii()), 1)
    values = {"encoding": _NAMES.get(encoding, "UTF-16")}
    return Problem("other-encoding", shown, values=values, line=line, column=column, stops=True)


def _not_utf8(file: InputFile, start: int) -> Problem:
    before = file.source[:start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode()) + 1
    byte = {"byte": f"0x{file.source[start]:02X}"}
    return Problem("bad-encoding", file, values=byte, line=line, column=column, stops=True)
