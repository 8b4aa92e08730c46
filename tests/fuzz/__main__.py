"""`python -m tests.fuzz`: so many minutes or tries of every kind, and every fault in a file of its own."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, islice, takewhile
from pathlib import Path

import click

from . import planted
from .kinds import KINDS, Turn, kept, read, turn_of
from .watch import Finding, each, shorter


@click.command()
@click.option("--minutes", type=float, help="For how long.")
@click.option("--tries", type=int, help="How many of each kind [default: 200, where no minutes are given].")
@click.option("--seed", default=0, show_default=True, help="Each seed has tries of its own.")
@click.option("--only", type=click.Choice([*KINDS]), multiple=True, help="Only this kind.")
@click.option("--save", type=click.Path(path_type=Path), help="The folder where every fault is kept.")
@click.option(
    "--again",
    type=click.Path(exists=True, resolve_path=True, path_type=Path),
    multiple=True,
    help="A fault that was kept.",
)
@click.option(
    "--planted", "planting", is_flag=True, help="Find faults that are planted in a copy of the program."
)
def fuzz(
    minutes: float | None,
    tries: int | None,
    seed: int,
    only: tuple[str, ...],
    save: Path | None,
    again: tuple[Path, ...],
    planting: bool,
) -> None:
    """Break whatever the program reads, and its command lines, and tell what it does not bear.

    Leaves with 1 where a fault is found. Cases that were once found, in `tests/fuzz/corpus`, come first.
    """
    os.environ["LADDER_LANG"] = "nb"
    if planting:
        sys.exit(not planted.all_found(_say))
    if again:
        drawn: Iterator[Turn] = (turn_of(read(path.read_text(encoding="utf-8"))) for path in again)
    else:
        drawn = _drawn(only or tuple(KINDS), seed, minutes, tries)
    found = _found(drawn)
    for number, finding in enumerate(found.values()):
        _say(f"\n{finding.told}")
        if save:
            save.mkdir(parents=True, exist_ok=True)
            (save / f"{finding.one.kind}-{seed}-{number}.json").write_text(
                finding.one.saved(), encoding="utf-8"
            )
    sys.exit(bool(found))


def _drawn(kinds: Sequence[str], seed: int, minutes: float | None, tries: int | None) -> Iterator[Turn]:
    """What was once found, then one try of each kind in turn, until it is enough."""
    until = time.monotonic() + 60 * minutes if minutes else float("inf")
    numbers = count() if minutes and tries is None else range(tries or 200)
    yield from (turn_of(one) for one in kept() if one.kind in kinds)
    turns = (Turn(kind, seed, number) for number in numbers for kind in kinds)
    yield from takewhile(lambda _: time.monotonic() < until, turns)


def _found(turns: Iterator[Turn]) -> dict[str, Finding]:
    """The first finding of each kind of fault, made smaller, and how many tries there were of what."""
    found: dict[str, Finding] = {}
    tried: Counter[str] = Counter()
    again: Counter[str] = Counter()
    began = time.monotonic()
    for turn, finding in each(turns):
        tried[turn.kind] += 1
        if finding:
            again[finding.fault] += 1
            if finding.fault not in found:
                _say(f"{turn.kind} {' '.join(finding.one.arguments)!r}: {finding.fault}")
                found[finding.fault] = (
                    shorter(finding) if finding.fault not in {"hangs", "grows"} else finding
                )
    told = ", ".join(f"{number} {kind}" for kind, number in tried.items())
    _say(f"{tried.total()} tries ({told}) in {time.monotonic() - began:.0f} s: {len(found)} kinds of fault")
    for fault, times in islice(again.most_common(), 50):
        _say(f"{times:6} {fault}")
    return found


def _say(line: str) -> None:
    click.echo(line)
    sys.stdout.flush()


if __name__ == "__main__":
    fuzz(prog_name="python -m tests.fuzz")
