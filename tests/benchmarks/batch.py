"""How a batch grows: two workers beside one, and what memory it takes at its most.

By the clock, for it is about doing things at once. The files hold 60 records each, all of them different, and
become one file of JSON lines. Peak memory is that of the command and its workers together: what is theirs
alone, and their share of the rest.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from ladder.files import toml
from tests.benchmarks.rows import Row
from tests.benchmarks.scale import case

RECORDS = 60
LIMIT = 1 / 1.8
"""Two workers are to be at least 1.8 times as fast as one."""
FLAT = 1.1
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


def rows(*counts: int) -> Iterator[Row]:
    """Batches of so many files, or of 100 and of 1,000: the time of two workers, and how memory grows."""
    peaks: dict[int, float] = {}
    for count in counts or (100, 1_000):
        with TemporaryDirectory() as folder:
            one, two, peaks[count] = tried(count, Path(folder))
        least, *_ = peaks
        note = f"{two:.1f} s and {one:.1f} s"
        yield Row(
            f"{count:,} files, two workers", two / one, "one worker", LIMIT if count >= 10_000 else None, note
        )
        memory = f"{peaks[count]:.0f} MB"
        yield Row(f"{count:,} files, memory", peaks[count] / peaks[least], f"{least:,} files", FLAT, memory)


def tried(count: int, folder: Path) -> tuple[float, float, float]:
    """Seconds with one worker and with two, which give the same bytes, and the peak of two."""
    made(count, folder / "files")
    outputs = [folder / f"{jobs}.ndjson" for jobs in (1, 2)]
    (one, _), (two, peak) = (measured(folder / "files", out, n) for n, out in enumerate(outputs, start=1))
    assert outputs[0].read_bytes() == outputs[1].read_bytes(), "two workers give other bytes than one"
    return one, two, peak
