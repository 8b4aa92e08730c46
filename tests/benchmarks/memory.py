"""The most memory that a cold command takes as records grow, beside the bare imports it is built on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from ladder.files import toml
from tests.benchmarks.cold import LIBRARIES
from tests.benchmarks.rows import Row
from tests.benchmarks.scale import MOST, SIZES, case

LAUNCHER = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""A small process to begin from, for what begins another lends it its own peak."""


def rows() -> Iterator[Row]:
    """Each size."""
    bare = peak("-c", LIBRARIES)
    with TemporaryDirectory() as folder:
        for size in (*SIZES, MOST):
            file = Path(folder, f"{size}.toml")
            file.write_text(toml.text(case(size).collaboration), encoding="utf-8")
            most = peak("-m", "ladder", "assess", str(file), "--as-of", "2020-12-31")
            yield Row(f"assess, {size:,} records", most / bare, f"`{LIBRARIES}`", note=f"{most:.0f} MB")


def peak(*arguments: str) -> float:
    """The most that Python with `arguments` takes, in MB."""
    command = [sys.executable, "-c", LAUNCHER, sys.executable, *arguments]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(told) / 1024
