"""Cold starts beside the bare imports they are built on.

Bytecode, and what a command keeps in its cache, is kept between runs, as where the package is installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.rows import Row, compared, ms
from tests.build import ROOT

ROUNDS = 15
EXAMPLE = str(ROOT / "examples" / "0-24-samarbeidet.toml")
UNWANTED = ("PYTHONDONTWRITEBYTECODE", "LADDER_NO_CACHE")
CLICK = "import click"
LIBRARIES = "from pydantic import BaseModel; import click, tomli"


class Command(NamedTuple):
    """A command, what is imported beside it, and what is promised in time and in instructions."""

    arguments: tuple[str, ...]
    imports: str
    most: float | None
    fewest: float


COLD = {
    "assess": Command(("-m", "ladder", "assess", EXAMPLE, "--as-of", "2020-12-15"), LIBRARIES, 2.2, 2.8),
    "--help": Command(("-m", "ladder", "--help"), CLICK, None, 1.5),
    "--version": Command(("-m", "ladder", "--version"), CLICK, None, 1.3),
}


def rows() -> Iterator[Row]:
    """Every command."""
    with kept() as environment:
        for name, (arguments, imports, most, _) in COLD.items():
            sides = {"bare": ("-c", imports), name: arguments}
            took = compared(partial(_side, sides, environment), list(sides), ROUNDS)
            note = f"{ms(took[name].seconds)} and {ms(took['bare'].seconds)}"
            yield Row(name, took[name].ratio, f"`{imports}`", most, note)


def _side(sides: dict[str, tuple[str, ...]], environment: dict[str, str], name: str) -> float:
    return seconds(sides[name], environment)


@contextmanager
def kept() -> Iterator[dict[str, str]]:
    """Surroundings in which bytecode and a cache are kept, the cache for as long as this lasts."""
    with TemporaryDirectory() as cache:
        usual = {key: value for key, value in os.environ.items() if key not in UNWANTED}
        yield usual | {"XDG_CACHE_HOME": cache}


def seconds(arguments: tuple[str, ...], environment: dict[str, str]) -> float:
    """Of the processor, to run Python with `arguments`, and for what the system does for it."""
    command = (sys.executable, *arguments)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, arguments
    return used.ru_utime + used.ru_stime
