"""What the program itself says, in the reader's language. What the rules say stands in the pack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import tomli

from ..values import Language, Text


@cache
def _section(name: str) -> dict[str, dict[str, str]]:
    """One file holds one section: most of them are seldom needed."""
    return tomli.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


class Say:
    """Says things in one language: `say("report", "aim", step=4)`."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def __call__(self, section: str, key: str, /, **values: object) -> str:
        said = _section(section)[key]
        return said.get(self.lang, said["nb"]).format_map(values)

    def text(self, text: Text) -> str:
        """A text of the rule pack."""
        return text.read(self.lang)

    def listed(self, parts: Iterable[str]) -> str:
        """`a, b and c`."""
        *first, last = parts
        return f"{', '.join(first)} {self('report', 'and')} {last}" if first else last

    def day(self, written: str) -> str:
        """An ISO date, or the part of one that is known, as it is written in the language."""
        return ".".join(reversed(written.split("-"))) if self.lang != "en" else written


def cite(sources: Iterable[tuple[str, str]]) -> str:
    """Each work once, with its places."""
    places: dict[str, list[str]] = {}
    for work, place in sources:
        places.setdefault(work, []).append(place)
    return "; ".join(f"{work}, {', '.join(found)}" for work, found in places.items())


_STEERING = re.compile(
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u180e\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e"
    "\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\U000e0000-\\U000e007f]"
)
"""Control and format characters; the soft hyphen and the joiner of emoji are let through."""


def harmless(text: str) -> str:
    """`text` without characters that steer a terminal or turn the direction of writing."""
    return _STEERING.sub(" ", text)


def meanings(section: str) -> dict[str, Text]:
    """The words of a section by their keys, in every language."""
    return {key: Text(**said) for key, said in _section(section).items()}
