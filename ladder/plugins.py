"""Plugins for pydantic, which other programs may have installed, have no business in ours."""

from __future__ import annotations

import os
import sys
from types import ModuleType

_FINDER = "pydantic.plugin._loader"


def keep_out() -> None:
    """See to it that pydantic looks for no plugins in this process.

    The variable says so; but the module that reads it first loads all that finds packages, a tenth of a cold
    start. So another stands in its place, which finds nothing. A pydantic that has no such module never asks.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    finder = ModuleType(_FINDER)
    finder.__dict__["get_plugins"] = tuple
    sys.modules.setdefault(_FINDER, finder)
