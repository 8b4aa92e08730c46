"""What each status looks like, wherever it has a colour or a sign. Both only repeat what the words say."""

from __future__ import annotations

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
