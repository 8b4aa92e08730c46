"""What the program itself says, in the reader's language. What the rules say stands in the pack."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from .values import Language, Text


@cache
def _words() -> dict[str, Any]:
    return tomli.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


class Say:
    """Says things in one language: `say("report", "aim", step=4)`."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def __call__(self, section: str, key: str, /, **values: object) -> str:
        return self.text(Text(**_words()[section][key])).format_map(values)

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


def harmless(text: str) -> str:
    """`text` without characters that steer a terminal or turn the direction of writing."""
    return "".join(
        c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf") or c in "\u00ad\u200d" else " "
        for c in text
    )
