"""Whether assessing takes more and more memory: many collaborations in one process, each read as a file is.

Every tenth sets something aside that none before it did, so that the rules have tables made for it alone.
Run: `python -m tests.growth 20000`; it prints the peak of memory as it goes.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from random import Random
from typing import Any

from ladder.flow import Case, assess
from ladder.judge.engine.choose import engine

from .build import DAY, from_data, random_collaboration, random_record, rules

RECORDS = 6
SETTLED = 2_000
"""So many before what is kept has found its size."""


def peaks(count: int, every: int = SETTLED) -> Iterator[tuple[int, int]]:
    """After so many assessments, the most memory the process has had, in kB."""
    random = Random(1)
    for number in range(1, count + 1):
        assess(Case(from_data(collaboration(random, number)), rules(), DAY, engine()))
        if number % every == 0:
            yield number, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def collaboration(random: Random, number: int) -> dict[str, Any]:
    data = random_collaboration(random)
    asked = sorted(id_ for c in rules().pack.criteria.values() for id_ in c.indicators)
    parties = [party["id"] for party in data["parties"]]
    data["evidence"] = [
        random_record(random, f"E{n}", asked, parties, data["arenas"]) for n in range(RECORDS)
    ]
    if number % 10 == 0:
        why = {"why": "Gjelder ikke.", "source": {"work": "W"}}
        data["not_applicable"] = [{"indicator": id_, **why} for id_ in random.sample(asked, 2)]
    return data


if __name__ == "__main__":
    for done, most in peaks(int(sys.argv[1])):
        sys.stdout.write(f"{done:6} assessments: {most / 1024:7.1f} MB at most\n")
        sys.stdout.flush()
