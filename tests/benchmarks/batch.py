"""How a batch grows: one worker beside two, and what memory it takes at its most. Prints a table.

Run, on a machine that does nothing else: `python -m tests.benchmarks.batch 1000 10000`. Each number is so
many files of 60 records, all of them different, that become one file of JSON lines. Peak memory is that of
the command and its workers together: what is theirs alone, and their share of the rest.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from ladder.files import toml
from tests.benchmarks.scale import case

RECORDS = 60
BETWEEN = 0.2
"""Seconds between two looks at how much memory is taken."""


def made(count: int, folder: Path) -> None:
    """Make so many files."""
    folder.mkdir()
    for number in range(count):
        text = toml.text(case(RECORDS, seed=number).collaboration)
        (folder / f"{number:05}.toml").write_text(text, encoding="utf-8")


def measured(folder: Path, output: Path, jobs: int) -> tuple[float, float]:
    """Seconds by the clock, and peak memory in MB, of a batch with so many workers."""
    command = [sys.executable, "-m", "ladder", "batch", str(folder), "--as-of", "2020", "--jobs", str(jobs)]
    began = time.monotonic()
    running = subprocess.Popen([*command, "--output", str(output)], stdout=subprocess.DEVNULL)
    peak = 0.0
    while running.poll() is None:
        peak = max(peak, sum(map(_memory, _family(running.pid))))
        time.sleep(BETWEEN)
    assert running.returncode == 0
    return time.monotonic() - began, peak


def _family(pid: int) -> Iterator[int]:
    """The process and those it has begun."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _memory(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:  # it is gone
        return 0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0)


def tried(count: int, folder: Path) -> str:
    """What a batch of so many files took with one worker and with two."""
    made(count, folder / str(count))
    outputs = [folder / f"{jobs}.ndjson" for jobs in (1, 2)]
    (one, _), (two, peak) = (measured(folder / str(count), out, n) for n, out in enumerate(outputs, start=1))
    same = "the same bytes" if outputs[0].read_bytes() == outputs[1].read_bytes() else "OTHER BYTES"
    times = f"{one:7.1f} s with one worker, {two:7.1f} s with two ({one / two:.2f} times as fast)"
    return f"{count:6} files: {times}, at most {peak:.0f} MB, {same}\n"


def main() -> None:
    """Print the table."""
    sys.stdout.write(f"{os.cpu_count()} cores; {RECORDS} records in each file\n")
    with TemporaryDirectory() as folder:
        for count in map(int, sys.argv[1:] or ("1000",)):
            sys.stdout.write(tried(count, Path(folder)))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
