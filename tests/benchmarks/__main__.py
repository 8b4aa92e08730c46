"""Measure the parts that are named, or all but the longest, and print the tables of ratios.

With `--write` they are put into `RESULTS.md` too, each in the place of what stood there of the same part.
Run, on a machine that does nothing else, by `nox -s benchmarks`, which has the peers.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path

from tests.benchmarks.rows import Row

RESULTS = Path(__file__).with_name("RESULTS.md")
PARTS = {
    "cold": "A command from a cold start, beside the bare imports it is built on",
    "reading": "Reading a rule pack and a file, beside one assessment",
    "scale": "One assessment as records grow",
    "packs": "Reading a pack and assessing by it as its criteria grow",
    "questions": "Every question, beside one assessment of the same records",
    "formats": "Every format of a full report, beside its assessment",
    "peers": "One assessment, and engines that only match its records, beside a loop written by hand",
    "instructions": "Cold, peers and long questions in instructions, which nothing beside them can move",
    "memory": "The most memory a command takes, beside the bare imports",
    "batch": "A batch of 100 and of 1,000 files",
    "many": "A batch of 1,000 and of 10,000 files",
}
LONGEST = "many"
HEAD = """# Results of the benchmarks

Written by `nox -s benchmarks`, never by hand. Every value is a ratio, for a ratio is much the same on another
machine; what lies under it is told beside it. Time is that of the processor: the median of several rounds in
which those that are compared run in turn. Only batches are timed by the clock. A limit is what the project
promises. The code that judges is compiled (CONTRIBUTING.md), but where it says *interpreted*.
"""
TABLE = "| What | | Of what | At most | Measured |\n|---|--:|---|--:|---|\n"


def machine() -> str:
    """Where it was measured."""
    cpu = Path("/proc/cpuinfo")
    told = re.search(r"model name\s*:\s*(.+)", cpu.read_text()) if cpu.exists() else None
    name = told[1] if told else platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} cores, {platform.system()}, CPython {platform.python_version()}"


def section(part: str, found: Iterable[Row]) -> str:
    """What was measured of `part`, in Markdown."""
    lines = "".join(f"| {' | '.join(_cells(row))} |\n" for row in found)
    when = f"Measured {date.today().isoformat()} on {machine()}."
    return f"## {part}\n\n{PARTS[part]}. {when}\n\n{TABLE}{lines}"


def _cells(row: Row) -> tuple[str, ...]:
    value = "not measured" if row.value is None else _shown(row.value)
    over = row.limit is not None and row.value is not None and row.value > row.limit
    limit = "" if row.limit is None else f"{row.limit:g}"
    return row.what, value, row.unit, f"{limit}, **not held**" if over else limit, row.note


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def put(parts: dict[str, str]) -> None:
    """Put these sections into the results, and leave the others as they are."""
    old = RESULTS.read_text("utf-8") if RESULTS.exists() else ""
    kept = {text.split("\n", 1)[0]: f"## {text.rstrip()}\n" for text in old.split("\n## ")[1:]}
    sections = kept | parts
    RESULTS.write_text("\n".join([HEAD, *(sections[p] for p in PARTS if p in sections)]), encoding="utf-8")


def measure(part: str, *, write: bool) -> None:
    """Print what is found of `part`, and put it into the results where that is asked for."""
    found = section(part, import_module(f"tests.benchmarks.{part}").rows())
    sys.stdout.write(f"{found}\n")
    if write:
        put({part: found})


def each(parts: list[str], *options: str) -> None:
    """Measure each of several in a process of its own: what one leaves in memory would slow the next."""
    for part in parts:
        subprocess.run([sys.executable, "-m", "tests.benchmarks", part, *options], check=True)


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"some of: {', '.join(PARTS)}")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md too")
    chosen = parser.parse_args()
    if unknown := set(chosen.parts) - set(PARTS):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there is {', '.join(PARTS)}")
    parts = chosen.parts or [part for part in PARTS if part != LONGEST]
    if len(parts) == 1:
        measure(*parts, write=chosen.write)
    else:
        each(parts, *(["--write"] if chosen.write else []))


if __name__ == "__main__":
    main()
