"""What is wrong where a text stops being TOML, found by trying what would have mended it there.

The parser says only where it stopped. Whatever takes it further from there is what was missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import inf

import tomli

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ESCAPE = re.compile(r"\\(?:[xuU][0-9a-fA-F]*|\s*|.)\Z", re.DOTALL)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_KEY = re.compile(r"[^\s\[=][^=\]\n]*(?<!\s)")
_ENDS = ("", "]", "]]")
"""What may be left of a statement: nothing, or the end of a header."""


def fault(text: str, place: int) -> str | None:
    """The code of the problem at `place`, where the parser stopped; None if nothing that was tried helps."""
    return next((code for code, is_so in _FAULTS.items() if is_so(text[:place], text[place:])), None)


def _stops(text: str) -> float:
    """How far the parser comes."""
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        return error.pos
    except (ValueError, RecursionError):  # beyond what Python reads: no further
        return 0
    return inf


def _is_toml(text: str) -> bool:
    return _stops(text) == inf


def _goes_on(before: str, *tried: str) -> bool:
    """Whether the parser comes further when something of what is `tried` follows, after a space."""
    apart = f"{before} "
    return any(_stops(apart + more) > len(apart) for more in tried)


def _in_text(before: str) -> bool:
    """Only in a text, or in a comment, may any letter follow."""
    return _goes_on(before, "é")


def _text_not_closed(before: str, after: str) -> bool:
    return _in_text(before) and after[:1] in ("", "\n")


def _backslash(before: str, _: str) -> bool:
    escape = _ESCAPE.search(before)
    return escape is not None and _in_text(before[: escape.start()])


def _header_not_closed(before: str, _: str) -> bool:
    above, newline, line = before.rpartition("\n")
    return line.lstrip().startswith("[") and _is_toml(above + newline) and _goes_on(before, *_ENDS[1:])


def _no_such_date(before: str, after: str) -> bool:
    return _DATE.match(after) is not None and _not_a_value(before, after)


def _not_a_value(before: str, _: str) -> bool:
    return _goes_on(before, "true")


def second_key(before: str) -> re.Match[str] | None:
    """The key of what ends here, if another of the same name is what is in its way."""
    said = _in_order(before)
    return _KEY.search(before, len(before) - len(said)) if said else None


def _in_order(before: str) -> str | None:
    """A key and its value, or a header, that is in order by itself, so that only another is in its way."""
    return next((said for said in _statements(before) if any(_is_toml(said + end) for end in _ENDS)), None)


def _statements(before: str) -> Iterator[str]:
    """The end of a text from wherever a statement may begin: the shortest first."""
    begins = [0, *(match.end() for match in re.finditer(r"[\n{,]", before))]
    return (said for start in reversed(begins) if (said := before[start:].lstrip()))


_FAULTS: dict[str, Callable[[str, str], bool]] = {
    "unseen-character": lambda _, after: _UNSEEN.match(after) is not None,
    "text-not-closed": _text_not_closed,
    "backslash": _backslash,
    "no-equals-sign": lambda before, _: _goes_on(before, "=0"),
    "header-not-closed": _header_not_closed,
    "not-a-key": lambda before, _: _goes_on(before, "key=0", "key]", "key]]"),
    "line-goes-on": lambda before, _: _is_toml(before),
    "no-such-date": _no_such_date,
    "not-a-value": _not_a_value,
    "list-not-closed": lambda before, _: _goes_on(before, "]"),
    "table-not-closed": lambda before, _: _goes_on(before, "}"),
    "key-twice": lambda before, _: second_key(before) is not None,
}
"""The problems with a text that is not TOML, and how each is known, when those above it are not it."""
