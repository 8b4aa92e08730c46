"""The languages that the program speaks."""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
