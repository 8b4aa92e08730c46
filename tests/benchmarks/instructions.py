"""Cold commands, one assessment beside the loop and other engines, and the longest questions, in the
instructions valgrind counts.

Nothing else that the machine does can move them, so that each is counted once. Hashes are the same each time.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import peers, questions
from tests.benchmarks.cold import COLD, kept, seconds
from tests.benchmarks.rows import Asked, Row
from tests.benchmarks.scale import case
from tests.build import ROOT

VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
MOST = 2_000
"""How many records the longest questions are asked of."""


class Asking(NamedTuple):
    """What is compared with the first, how often each is asked while it is counted, and what is promised."""

    asked: Callable[[], dict[str, Asked]]
    times: int
    limits: Mapping[str, float]


def _longest() -> dict[str, Asked]:
    asked = questions.questions(case(MOST), case(MOST, seed=2))
    return {_of_most(name): asked[name] for name in (questions.SINGLE, *questions.LIMITS)}


def _of_most(name: str) -> str:
    return f"{name}, {MOST:,} records"


COMPARED = {
    "peers": Asking(peers.runners, 3, {peers.PLAIN: peers.LIMITS[peers.PLAIN]}),
    "questions": Asking(_longest, 1, {_of_most(name): most for name, most in questions.LIMITS.items()}),
}


def rows() -> Iterator[Row]:
    """What can be counted here."""
    if not shutil.which(VALGRIND[0]):
        yield Row("all of it", None, "", note="valgrind is not here")
        return
    yield from _cold()
    yield from _beside_the_first("peers")
    yield from _interpreted()
    yield from _beside_the_first("questions")


def _beside_the_first(what: str, where: Path | None = None) -> Iterator[Row]:
    counted = _each(what, where)
    first = next(iter(counted))
    for name, count in counted.items():
        note = f"{count / 1e6:,.2f} million"
        yield Row(name, count / counted[first], first, COMPARED[what].limits.get(name), note)


def _interpreted() -> Iterator[Row]:
    """Ours as it stands in the source, where the code that judges is not compiled."""
    for row in _beside_the_first("peers", ROOT):
        if row.what in peers.LIMITS:
            yield row._replace(what=f"{row.what}, interpreted", limit=None)


def _cold() -> Iterator[Row]:
    with kept() as environment:
        for name, command in COLD.items():
            seconds(command.arguments, environment)  # leaves bytecode
            sides = (command.arguments, ("-c", command.imports))
            cold, bare = (next(iter(_counted(side, environment)[1].values())) for side in sides)
            note = f"{cold / 1e6:,.0f} and {bare / 1e6:,.0f} million"
            yield Row(name, cold / bare, f"`{command.imports}`", command.fewest, note)


def _each(what: str, where: Path | None) -> dict[str, float]:
    """What each takes, with the package that is found in the folder `where`; without it, the one in use."""
    told, counted = _counted(("-m", "tests.benchmarks.instructions", what), dict(os.environ), where)
    found: dict[str, list[int]] = {}
    for line in told.splitlines():
        pid, name = line.split(maxsplit=1)
        found.setdefault(name, []).append(counted[pid])
    return {name: (asked - idle) / COMPARED[what].times for name, (idle, asked) in found.items()}


def _counted(
    arguments: tuple[str, ...], environment: dict[str, str], where: Path | None = None
) -> tuple[str, dict[str, int]]:
    """What Python printed, and the instructions of each process by its id; a fork has those before it."""
    command, same = [*VALGRIND, sys.executable, *arguments], {"PYTHONHASHSEED": "0"}
    ran = subprocess.run(
        command, check=True, capture_output=True, text=True, env=environment | same, cwd=where
    )
    found = re.findall(r"==(\d+)== I\s+refs:\s+([\d,]+)", ran.stderr)
    assert found, ran.stderr
    return ran.stdout, {pid: int(count.replace(",", "")) for pid, count in found}


def fork(what: str) -> Iterator[str]:
    """Two forks for each that is compared, told by their process: one that asks nothing, and one that asks.

    So all are counted in one process that starts once, and what it takes to start is taken away.
    """
    asking = COMPARED[what]
    for name, ask_it in asking.asked().items():
        for times in (0, asking.times):
            pid = os.fork()
            if not pid:
                for _ in range(times):
                    ask_it()
                os._exit(0)
            os.waitpid(pid, 0)
            yield f"{pid} {name}\n"


if __name__ == "__main__":
    sys.stdout.writelines(fork(sys.argv[1]))
