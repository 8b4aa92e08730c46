"""Writing into a collaboration file: one more record at its end, and every byte that was there is kept."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count, takewhile
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import ParseError

from ..model.collaboration import Collaboration
from ..model.pack import Pack
from ..model.problems import InputFile
from . import check, read
from .problems import ProblemsFound
from .put import put_instead
from .toml import LONG, visible

_LONGEST_ID = 80


class NotKept(RuntimeError):
    """The file with the record in it does not read back as it should. Nothing is written."""


def add_record(path: Path, record: Mapping[str, Any], pack: Pack) -> Collaboration:
    """Append `record` to the evidence of the collaboration file at `path`; what it then holds.

    `record` is as in a file, but without `id`: it gets the next in the file's own pattern. The file is read
    anew, whatever it held before. It is replaced in one move, by what was read back and found in order.

    Raises:
        ProblemsFound: the file cannot be judged as it is, or could not with the record in it.
        NotKept: the file cannot take the record without other changes.
        CannotAnswer: it cannot be written.
    """
    target = Path(os.path.realpath(path))
    while True:
        before = read.contents(target)
        file = read.parsed(InputFile(str(target), before))
        check.collaboration(file, pack)
        id_ = next_id([known["id"] for known in file.data.get("evidence", ())])
        written, after = _with(file, before, read.data({"id": id_, **record}).data)
        found = check.collaboration(after, pack)
        if put_instead(target, before, written):
            return found


def next_id(ids: Sequence[str]) -> str:
    """The id that continues `ids`: the number after the largest of those that begin as most of them do."""
    matches = [match for id_ in ids if (match := re.fullmatch(r"(.*?)([0-9]+)[^\W\d_]*", id_))]
    begins = Counter(match[1] for match in matches)
    prefix = max(begins, key=lambda prefix: begins[prefix], default="E")
    numbers = [match[2] for match in matches if match[1] == prefix]
    largest = max(numbers, key=int, default="0")
    own = (f"{prefix}{number:0{len(largest)}}" for number in count(int(largest) + 1))
    candidates = chain(takewhile(lambda id_: len(id_) <= _LONGEST_ID, own), (f"E{n}" for n in count(1)))
    return next(id_ for id_ in candidates if id_ not in ids)


def _with(file: InputFile, before: bytes, record: Mapping[str, Any]) -> tuple[bytes, InputFile]:
    """`before`, which reads as `file`, with `record` in it; and that read back."""
    text = before.removeprefix(codecs.BOM_UTF8).decode()
    mark = before[: len(before) - len(text.encode())]
    try:
        after = mark + _appended(text, record).encode()
        found = read.parsed(InputFile(file.name, after))
    except ProblemsFound:  # evidence may be a list of its own, which no table can be added to
        if "evidence" not in file.data:
            raise NotKept from None
        after = mark + _in_list(text, record).encode()
        found = _read_back(file.name, after)
    known = file.data.get("evidence", [])
    if found.data != {**file.data, "evidence": [*known, record]}:
        raise NotKept
    return after, found


def _read_back(name: str, source: bytes) -> InputFile:
    try:
        return read.parsed(InputFile(name, source))
    except ProblemsFound as error:
        raise NotKept from error


def _appended(text: str, record: Mapping[str, Any]) -> str:
    newline = "\r\n" if re.match(r"[^\n]*\r\n", text) else "\n"
    ended = text if not text or text.endswith("\n") else text + newline
    apart = ended and not re.search(r"(?:\A|\n)[ \t\r]*\n\Z", ended)
    return ended + (newline if apart else "") + table(record).replace("\n", newline)


def table(record: Mapping[str, Any]) -> str:
    """`record` as a table of a collaboration file. Characters that cannot be seen are escaped."""
    return visible("".join(("[[evidence]]\n", *_lines(record))))


def _lines(record: Mapping[str, Any], long: int = LONG) -> Iterator[str]:
    for key, value in record.items():
        if isinstance(value, Mapping):
            inner = ", ".join(f"{name} = {_value(part)}" for name, part in value.items())
            yield f"{key} = {{ {inner} }}\n"
        elif isinstance(value, list) and len(value) > long:
            yield f"{key} = [\n" + "".join(f"  {_value(part)},\n" for part in value) + "]\n"
        else:
            yield f"{key} = {_value(value)}\n"


def _value(value: Any) -> str:
    written: str = tomlkit.item(value).as_string()
    return written


def _in_list(text: str, record: Mapping[str, Any]) -> str:
    """The text with `record` last in the list of evidence."""
    try:
        found = tomlkit.parse(text)
        evidence: Any = found["evidence"]
        one = ", ".join(line.rstrip() for line in _lines(record, long=sys.maxsize))
        evidence.append(tomlkit.value(visible(f"{{ {one} }}")))
        after: str = tomlkit.dumps(found)
    except ParseError as error:
        raise NotKept from error
    return after
