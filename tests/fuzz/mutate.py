"""Breaking what can be read: lines, tokens, bytes and cells, with a liking for what has broken others."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

import openpyxl
from openpyxl.utils.exceptions import IllegalCharacterError

ODD = (
    *(
        "",
        " ",
        "0",
        "-1",
        "1",
        "2",
        "5",
        "99999999999999999999",
        "9" * 5000,
        "1e400",
        "nan",
        "inf",
        "-inf",
        "0x1F",
    ),
    *(
        "true",
        "false",
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        '""',
        '" "',
        "''",
        "'''",
        '"""',
        "\\",
        "\\u0000",
        "\\uD800",
    ),
    *(
        "0000",
        "0001-01-01",
        "9999-12-31",
        "2020-02-30",
        "2020-13",
        "2020",
        "2020-02",
        "14.02.2020",
        "02.2020",
    ),
    *(
        "2020-01-01T00:00:00Z",
        "07:32:00",
        "2099-01-01",
        '"2020-02"',
        '"2021"',
        "1900-01-01",
        '"9999"',
        '"0001"',
    ),
    *(
        "\x00",
        "\x1b[31m",
        "\x07",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\ud7ff",
        "\U0001f4a9",
        "é",
        "e\u0301",
        "İ",
        "ß",
    ),
    *(
        "=1+1",
        "@SUM(A1)",
        "<script>",
        "</td>",
        "&amp;",
        "|",
        "`",
        "**",
        "%s",
        "{0}",
        "{x}",
        "$(id)",
        "../x",
        "/",
    ),
    *(
        "supports",
        "against",
        "partly",
        "parties",
        "arenas",
        "until",
        "since",
        "evidence",
        "[[evidence]]",
        "a.b.c",
    ),
)
DATES = ("0000", "0001", "0001-01-01", "1899-12", "2020-02-30", "2020-13", "2099", "9999-12-31", "14.02.2020")
_DATE = re.compile(r"\d{4}(-\d\d){0,2}|\d\d\.\d\d\.\d{4}")
_TOKEN = re.compile(r"[\w.-]+|\s+|[^\w\s]")


def text(random: Random, source: bytes, words: Sequence[str]) -> bytes:
    """A text that has been broken in one to four places; `words` are what others of its kind hold."""
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4))):
        source = random.choice(_TEXT)(random, source, words)
    return source


def _lines(change: Callable[[Random, list[bytes]], None]) -> Callable[[Random, bytes, Sequence[str]], bytes]:
    def changed(random: Random, source: bytes, _: Sequence[str]) -> bytes:
        lines = source.splitlines(keepends=True)
        if lines:
            change(random, lines)
        return b"".join(lines)

    return changed


@_lines
def _without_lines(random: Random, lines: list[bytes]) -> None:
    at = random.randrange(len(lines))
    del lines[at : at + random.choice((1, 1, 1, 3))]


@_lines
def _lines_twice(random: Random, lines: list[bytes]) -> None:
    at = random.randrange(len(lines))
    part = lines[at : at + random.choice((1, 3, 8))]
    lines[at:at] = part * random.choice((1, 1, 1, 30))


@_lines
def _lines_moved(random: Random, lines: list[bytes]) -> None:
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _token(random: Random, source: bytes, words: Sequence[str]) -> bytes:
    """One word, value or sign instead of another, most often one of those that are known."""
    said = source.decode(errors="surrogateescape")
    found = [m for m in _TOKEN.finditer(said) if not m[0].isspace()]
    if not found:
        return source
    at = random.choice(found)
    new = random.choice(words) if words and random.random() < 0.6 else random.choice(ODD)
    return (said[: at.start()] + new + said[at.end() :]).encode(errors="surrogateescape")


def _value(random: Random, source: bytes, words: Sequence[str]) -> bytes:
    """All that stands after an equals sign."""
    said = source.decode(errors="surrogateescape")
    found = [*re.finditer(r"(?m)= *(.*)$", said)]
    if not found:
        return _token(random, source, words)
    at, other = random.choice(found), random.choice(found)
    new = random.choice((other[1], random.choice(ODD), f'"{random.choice(words or ODD)}"', f"[{other[1]}]"))
    return (said[: at.start(1)] + new + said[at.end(1) :]).encode(errors="surrogateescape")


def _date(random: Random, source: bytes, words: Sequence[str]) -> bytes:
    """One date instead of another: among so many tokens one is seldom changed."""
    said = source.decode(errors="surrogateescape")
    found = [*_DATE.finditer(said)]
    if not found:
        return _token(random, source, words)
    at = random.choice(found)
    new = random.choice((*DATES, random.choice(found)[0]))
    return (said[: at.start()] + new + said[at.end() :]).encode(errors="surrogateescape")


def raw(random: Random, source: bytes, _: Sequence[str] = ()) -> bytes:
    """Bytes flipped, cut away or put in."""
    made = bytearray(source)
    for _turn in range(random.choice((1, 1, 4, 20))):
        at = random.randrange(len(made) + 1)
        how = random.random()
        if how < 0.5 and at < len(made):
            made[at] ^= 1 << random.randrange(8)
        elif how < 0.7:
            del made[at : at + random.choice((1, 2, 100))]
        elif how < 0.75:
            del made[at:]
        else:
            made[at:at] = random.choice(ODD).encode(errors="surrogatepass")
    return bytes(made)


_TEXT = (_without_lines, _lines_twice, _lines_moved, _token, _token, _token, _value, _value, _date, raw)


def workbook(random: Random, source: bytes, words: Sequence[str]) -> bytes:
    """A workbook with other cells, with other XML in it, or with broken bytes."""
    return random.choice((_cells, _cells, _parts, raw))(random, source, words)


def _cells(random: Random, source: bytes, words: Sequence[str]) -> bytes:
    try:
        book = openpyxl.load_workbook(BytesIO(source))
    except Exception:  # noqa: BLE001  it was broken before
        return raw(random, source)
    for _ in range(random.choice((1, 2, 5))):
        sheet = random.choice(book.worksheets)
        row, column = random.randint(1, sheet.max_row + 1), random.randint(1, sheet.max_column + 1)
        new = random.choice(words) if words and random.random() < 0.6 else random.choice(_CELLS)
        how = random.random()
        if how < 0.1:
            sheet.delete_rows(row)
        elif how < 0.15:
            sheet.delete_cols(column)
        elif how < 0.2 and len(book.worksheets) > 1:
            book.remove(sheet)
        elif how < 0.25:
            sheet.title = f"{random.choice(('Ark', 'x', sheet.title))[:20]}{random.randint(1, 9)}"
        else:
            try:
                sheet.cell(row, column).value = new
            except (
                ValueError,
                AttributeError,
                IllegalCharacterError,
            ):  # what no cell can hold, or one that is merged into another
                sheet.cell(sheet.max_row + 1, 1).value = "x"
    made = BytesIO()
    book.save(made)
    return made.getvalue()


_CELLS = (None, 0, -1, 2.5, 1e300, 44000, True, "=1/0", "=A1", "#N/A", *ODD)


def _parts(random: Random, source: bytes, words: Sequence[str]) -> bytes:
    """One of the files in the archive broken, left out, or there twice."""
    try:
        with ZipFile(BytesIO(source)) as archive:
            parts = [(name, archive.read(name)) for name in archive.namelist()]
    except (BadZipFile, EOFError, OSError, NotImplementedError):
        return raw(random, source)
    at = random.randrange(len(parts))
    name, held = parts[at]
    how = random.random()
    parts[at : at + 1] = [] if how < 0.15 else [(name, text(random, held, words))]
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, held in parts:
            archive.writestr(name, held)
    return made.getvalue()
