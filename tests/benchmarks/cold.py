"""Cold starts beside the bare imports they are built on, in the time of the processor and in instructions.

Those that are compared run in turn, so that a machine that slows down slows all of them. Bytecode, and
the checked pack in the cache, is kept between runs. Run: `python -m tests.benchmarks.cold`, or, where
valgrind is at hand, `python -m tests.benchmarks.cold instructions`.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
from typing import NamedTuple

from tests.build import ROOT

EXAMPLE = str(ROOT / "examples" / "0-24-samarbeidet.toml")
UNWANTED = ("PYTHONDONTWRITEBYTECODE", "LADDER_NO_CACHE")
ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in UNWANTED}
CLICK = ("-c", "import click")


class Compared(NamedTuple):
    name: str
    arguments: tuple[str, ...]
    bare: tuple[str, ...]


COLD = (
    Compared(
        "assess",
        ("-m", "ladder", "assess", EXAMPLE, "--as-of", "2020-12-15"),
        ("-c", "from pydantic import BaseModel; import click, tomli"),
    ),
    Compared("--help", ("-m", "ladder", "--help"), CLICK),
    Compared("--version", ("-m", "ladder", "--version"), CLICK),
)


def seconds(arguments: tuple[str, ...]) -> float:
    """Of the processor, for the program and for what the system does for it."""
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, env=ENVIRONMENT
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, arguments
    return used.ru_utime + used.ru_stime


def instructions(arguments: tuple[str, ...]) -> int:
    """As many as the processor is given; hashes are the same each time, and so is nearly everything."""
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    ran = subprocess.run(
        [*command, sys.executable, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=ENVIRONMENT | {"PYTHONHASHSEED": "0"},
    )
    counted = re.search(r"I\s+refs:\s+([\d,]+)", ran.stderr)
    assert counted, ran.stderr
    return int(counted[1].replace(",", ""))


def in_time(compared: Compared, runs: int = 15) -> str:
    """The median of so many pairs, and from where to where."""
    pairs = [(seconds(compared.arguments), seconds(compared.bare)) for _ in range(runs + 1)][1:]
    ratios = [cold / bare for cold, bare in pairs]
    cold, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    return (
        f"{statistics.median(ratios):.2f} (of {runs} pairs, {min(ratios):.2f} to {max(ratios):.2f}; "
        f"median {cold:.3f} s and {bare:.3f} s)"
    )


def in_instructions(compared: Compared) -> str:
    """Counted once, after a run that leaves bytecode."""
    seconds(compared.arguments)
    cold, bare = instructions(compared.arguments), instructions(compared.bare)
    return f"{cold / bare:.2f} ({cold:,} and {bare:,} instructions)"


def main() -> None:
    measured = in_instructions if sys.argv[1:] == ["instructions"] else in_time
    with tempfile.TemporaryDirectory() as cache:
        ENVIRONMENT["XDG_CACHE_HOME"] = cache
        for compared in COLD:
            print(f"cold {compared.name} / bare imports: {measured(compared)}")  # noqa: T201


if __name__ == "__main__":
    main()
