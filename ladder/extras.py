"""What is there only where it has been asked for, and how to install it where we run."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from .words import typed

Extra = Literal["office", "scenarios"]

_US = "samordningstrappa"


def how_to_install(extra: Extra) -> str:
    """The command that installs what `extra` needs, as one types it in a terminal."""
    python = sys.executable
    pip = (
        (python, "-m", "pip", "install") if find_spec("pip") else ("uv", "pip", "install", "--python", python)
    )
    libraries = [*_names(extra)] or [f"{_here()}[{extra}]"]
    return typed(*pip, *libraries)


def _names(extra: Extra) -> Iterator[str]:
    """The libraries by name, which will do wherever we ourselves were installed from."""
    from importlib.metadata import PackageNotFoundError, requires  # noqa: PLC0415  slow to load, seldom needed

    try:
        asked = requires(_US) or ()
    except PackageNotFoundError:  # run from a clone that is not installed
        asked = ()
    for requirement in asked:
        name, _, condition = requirement.partition(";")
        if re.search(rf"extra == ['\"]{extra}['\"]", condition):
            yield from re.findall(r"^[\w.-]+", name)


def _here() -> str:
    """The clone that is run from, or the name of the package."""
    clone = Path(__file__).parent.parent
    return str(clone) if (clone / "pyproject.toml").exists() else _US
