"""What every benchmark gives: rows of ratios, which nothing else that the machine does moves much.

Those that are compared run in turn, each once in a round, so that a machine that slows down slows all.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from math import log
from typing import NamedTuple

Asked = Callable[[], object]


class Row(NamedTuple):
    """That `what` is `value` of `unit`, of which at most `limit` is promised, if anything is.

    There is no value where it could not be measured here; `note` says why, or what was measured.
    """

    what: str
    value: float | None
    unit: str
    limit: float | None = None
    note: str = ""


class Taken(NamedTuple):
    """The median of what something took, and the median of its ratios to the first, round by round."""

    seconds: float
    ratio: float


def seconds(ask_it: Asked) -> float:
    """The time of the processor, once, with nothing left to tidy up after others."""
    gc.collect()
    started = time.process_time()
    ask_it()
    return time.process_time() - started


def in_turn(asked: dict[str, Asked], rounds: int) -> dict[str, Taken]:
    """What each of `asked` took in so many rounds, after one that warms all of them."""
    return compared(lambda name: seconds(asked[name]), list(asked), rounds)


def compared(measured: Callable[[str], float], names: list[str], rounds: int) -> dict[str, Taken]:
    """What is `measured` of each of `names` in so many rounds, after one that warms all of them."""
    each = [{name: measured(name) for name in names} for _ in range(rounds + 1)][1:]
    return {
        name: Taken(
            statistics.median(one[name] for one in each),
            statistics.median(one[name] / one[names[0]] for one in each),
        )
        for name in names
    }


def exponent(taken: dict[int, float], first: int, last: int) -> float:
    """How `taken` grows with its sizes between two of them: 1 where twice as much takes twice as long."""
    return log(taken[last] / taken[first]) / log(last / first)


def ms(took: float) -> str:
    """Seconds, as a note."""
    return f"{took * 1000:,.2f} ms"
