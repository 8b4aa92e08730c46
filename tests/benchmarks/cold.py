"""A cold `ladder assess` of the example, beside the bare import of what it is built on. Prints a ratio.

The two are run in turn, so that a machine that slows down slows both. Bytecode is kept between runs, as an
installed package has it. Run: `python -m tests.benchmarks.cold`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

from tests.build import ROOT

BARE = "from pydantic import BaseModel; import click, tomli"
EXAMPLE = str(ROOT / "examples" / "0-24-samarbeidet.toml")


ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def seconds(*arguments: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=ENVIRONMENT)
    return time.perf_counter() - started


def main(runs: int = 15) -> None:
    pairs = []
    for _ in range(runs + 1):
        bare = seconds("-c", BARE)
        whole = seconds("-m", "ladder", "assess", EXAMPLE, "--as-of", "2020-12-15")
        pairs.append((whole, bare))
    ratios = [whole / bare for whole, bare in pairs[1:]]
    print(  # noqa: T201
        f"cold assess / bare imports: {statistics.median(ratios):.2f} "
        f"(of {runs} pairs, {min(ratios):.2f} to {max(ratios):.2f}; "
        f"median {statistics.median(w for w, _ in pairs[1:]):.3f} s "
        f"and {statistics.median(b for _, b in pairs[1:]):.3f} s)"
    )


if __name__ == "__main__":
    main()
