"""Cold commands, and one assessment beside the loop and other engines, in the instructions valgrind counts.

Nothing else that the machine does can move them, so that each is counted once. Hashes are the same each time.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.cold import COLD, kept, seconds
from tests.benchmarks.peers import LOOP, runners
from tests.benchmarks.rows import Row

VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
RUNS = 3
"""How many times each is asked while it is counted."""


def rows() -> Iterator[Row]:
    """What can be counted here."""
    if not shutil.which(VALGRIND[0]):
        yield Row("all of it", None, "", note="valgrind is not here")
        return
    yield from _cold()
    counted = _each()
    for name, count in counted.items():
        yield Row(name, count / counted[LOOP], LOOP, note=f"{count / 1e6:,.2f} million")


def _cold() -> Iterator[Row]:
    with kept() as environment:
        for name, command in COLD.items():
            seconds(command.arguments, environment)  # leaves bytecode
            sides = (command.arguments, ("-c", command.imports))
            cold, bare = (next(iter(_counted(side, environment)[1].values())) for side in sides)
            note = f"{cold / 1e6:,.0f} and {bare / 1e6:,.0f} million"
            yield Row(name, cold / bare, f"`{command.imports}`", command.fewest, note)


def _each() -> dict[str, float]:
    told, counted = _counted(("-m", "tests.benchmarks.instructions"), dict(os.environ))
    found: dict[str, list[int]] = {}
    for line in told.splitlines():
        pid, name = line.split(maxsplit=1)
        found.setdefault(name, []).append(counted[pid])
    return {name: (asked - idle) / RUNS for name, (idle, asked) in found.items()}


def _counted(arguments: tuple[str, ...], environment: dict[str, str]) -> tuple[str, dict[str, int]]:
    """What Python printed, and the instructions of each process by its id; a fork has those before it."""
    command, same = [*VALGRIND, sys.executable, *arguments], {"PYTHONHASHSEED": "0"}
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=environment | same)
    found = re.findall(r"==(\d+)== I\s+refs:\s+([\d,]+)", ran.stderr)
    assert found, ran.stderr
    return ran.stdout, {pid: int(count.replace(",", "")) for pid, count in found}


def fork() -> Iterator[str]:
    """Two forks for each that is compared, told by their process: one that asks nothing, and one that asks.

    So all are counted in one process that starts once, and what it takes to start is taken away.
    """
    for name, ask_it in runners().items():
        for times in (0, RUNS):
            pid = os.fork()
            if not pid:
                for _ in range(times):
                    ask_it()
                os._exit(0)
            os.waitpid(pid, 0)
            yield f"{pid} {name}\n"


if __name__ == "__main__":
    sys.stdout.writelines(fork())
