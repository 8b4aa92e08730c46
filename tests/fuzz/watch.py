"""A worker that is watched: in a process of its own, what crashes, hangs or grows is found too."""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import resource
import select
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TextIO

from . import run
from .kinds import Try, Turn, turn_of

HANGS = 20
"""Seconds of work after which a try hangs: the slowest that does not takes some three."""
WARM, GROWN = 200, 200 << 20
"""After how many tries the memory of a worker is measured, and how much more it may then come to hold."""
LIVES = 1500
"""How many tries a worker is given before there is another."""
LISTENED = 10


class Finding(NamedTuple):
    """A try, the kind of fault, and all that was told of it."""

    one: Try
    fault: str
    told: str


def each(turns: Iterable[Turn]) -> Iterator[tuple[Turn, Finding | None]]:
    """Every turn with what was found in it, if anything. Worker and watcher count them alike."""
    run.filled()  # once, for all workers
    waiting = iter(turns)
    more = True
    while more:
        more = False
        with _worker(islice(waiting, LIVES)) as told:
            for fault, turn in zip(told, islice(waiting, LIVES), strict=False):
                more = True
                yield turn, Finding(turn.made(), fault.partition("\n")[0], fault) if fault else None


@contextmanager
def _worker(turns: Iterable[Turn]) -> Iterator[Iterator[str | None]]:
    """A child at work, and what it tells of each try: the fault, or nothing."""
    told, tell = os.pipe()
    with TemporaryDirectory() as folder:
        child = os.fork()
        if not child:
            _work(turns, Path(folder), tell)
        os.close(tell)
        try:
            with os.fdopen(told, "rb", buffering=0) as file:
                yield _heard(file.fileno(), child, Path(folder))
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _heard(told: int, child: int, folder: Path) -> Iterator[str | None]:
    """What a child tells of each try; last that it hangs, or how it died."""
    rest, spent, quiet = b"", _spent(child), 0
    while True:
        if not select.select([told], [], [], LISTENED)[0]:
            quiet += LISTENED
            if _spent(child) - spent > HANGS or quiet > 10 * HANGS:
                os.kill(child, signal.SIGUSR1)
                time.sleep(LISTENED / 10)
                yield f"hangs\n{(folder / 'stack').read_text(errors='replace')}"
                return
            continue
        said = os.read(told, 1 << 16)
        if not said:
            ended = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
            if ended and ended.si_status == 0:
                return
            yield f"crash\n{(folder / 'stack').read_text(errors='replace')}"
            return
        *lines, rest = (rest + said).split(b"\n")
        for line in lines:
            yield json.loads(line)
        if lines:
            spent, quiet = _spent(child), 0


def _spent(child: int) -> float:
    """The seconds of work of a process: on a busy machine, waiting is no sign of anything."""
    said = Path(f"/proc/{child}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


def _work(turns: Iterable[Turn], folder: Path, tell: int) -> None:
    """In the child: try them all, tell of each, and be gone."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        with (folder / "stack").open("w") as stack:
            _try_all(turns, run.Folder(folder), tell, stack)
        code = 0
    finally:
        os._exit(code)


def _try_all(turns: Iterable[Turn], here: run.Folder, tell: int, stack: TextIO) -> None:
    faulthandler.register(signal.SIGUSR1, stack)
    os.chdir(here.here)
    held = 0
    for number, turn in enumerate(turns):
        faulthandler.enable(stack)  # anew each time, for pytest turns it off after scenarios
        fault = run.found(turn.made(), here)
        if number >= WARM and number % 50 == 0:
            gc.collect()
            held = held or _held()
            fault = fault or (f"grows\n{_held() - held} bytes" if _held() - held > GROWN else None)
        os.write(tell, json.dumps(fault).encode() + b"\n")


def _held() -> int:
    """The memory of this process, in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1]) * resource.getpagesize()


def shorter(finding: Finding, tries: int = 40) -> Finding:
    """A smaller case with the same fault, where one is found soon: without lines, or without words typed."""
    best = finding
    for _ in range(tries):
        smaller = next(
            (
                there
                for _, there in each(map(turn_of, _without(best.one)))
                if there and there.fault == finding.fault
            ),
            None,
        )
        if smaller is None:
            break
        best = smaller
    return best


def _without(one: Try) -> Iterator[Try]:
    """The try without a word, or without some lines of a file: first without many."""
    for at in range(len(one.arguments)) if one.kind == "options" else ():
        yield one._replace(arguments=one.arguments[:at] + one.arguments[at + 1 :])
    for name, held in one.files.items():
        lines = held.splitlines(keepends=True)
        for parts in (2, 4, 8, 16) if not held.startswith(b"PK") else ():
            size = max(1, len(lines) // parts)
            for at in range(0, len(lines), size):
                yield one._replace(files={**one.files, name: b"".join(lines[:at] + lines[at + size :])})
