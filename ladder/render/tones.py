"""What each status looks like, wherever it has a colour or a sign. Both only repeat what the words say."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from ..model.values import Status

Tone = Literal["success", "warning", "danger", "neutral"]
"""A colour by what it means, as the design system names it."""

TONES: dict[Status, Tone] = {
    "met": "success",
    "at-least-partly": "warning",
    "partly": "warning",
    "at-most-partly": "danger",
    "not-met": "danger",
    "unknown": "neutral",
}

SIGNS: dict[Status, str] = {
    "met": "✓",
    "at-least-partly": "◐",
    "partly": "◐",
    "at-most-partly": "◔",
    "not-met": "✗",
    "unknown": "?",
}

_TOKENS = Path(__file__).with_name("html") / "tokens.css"


@cache
def on_paper(tone: Tone) -> tuple[str, str]:
    """What a tone is written in and on, in a file for print: as the page has them, six hexadecimal digits."""
    tokens = _TOKENS.read_text(encoding="utf-8")
    # The first of each name is that of paper, the second that of a dark screen.
    first = dict(reversed(re.findall(r"--ds-color-([\w-]+): #(\w{6})", tokens)))
    return first[f"{tone}-text-default"].upper(), first[f"{tone}-surface-tinted"].upper()
