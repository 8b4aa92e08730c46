"""Kill every command that writes, at any moment, and see that nothing is lost: `python -m tests.kills 1000`.

The children are forked from one process, for a command that starts is seldom in the middle of a write; and
each writes slowly, so that it often is. One in six is Ctrl-C, after which nothing unfinished may be left.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from io import BytesIO
from pathlib import Path
from pkgutil import walk_packages
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import BadZipFile, ZipFile

import ladder
from ladder import __main__ as program
from ladder.cli import asking
from ladder.files import put
from ladder.render.pages import MADE

from .writers import WRITERS, Writer, contents, fill

_PIECES = 10
_OLD = b"Det som sto her, er ikke mindre verdt enn det nye.\n" * 100
_LEFT = ".ladder-"


@dataclass
class Told:
    """How it went: how many were killed, and how many inside a write; unfinished files; and what is lost."""

    killed: int = 0
    interrupted: int = 0
    inside: int = 0
    left: int = 0
    lost: list[str] = field(default_factory=list)


def tried(count: int, seed: int = 0) -> Told:
    """So many kills, over every command in turn."""
    random, told = Random(seed), Told()
    for module in walk_packages(ladder.__path__, "ladder."):  # so that no child must
        import_module(module.name)
    with TemporaryDirectory() as folder:
        filled = Path(folder) / "filled"
        filled.mkdir()
        fill(filled)
        whole = {name: _Whole(writer, filled, Path(folder) / "here") for name, writer in WRITERS.items()}
        for number in range(count):
            name = list(WRITERS)[number % len(WRITERS)]
            whole[name].kill(name, random, told, by_hand=number % 6 == 5)
    return told


class _Whole:
    """A command, what it makes when nobody kills it, and how long that takes."""

    def __init__(self, writer: Writer, filled: Path, here: Path) -> None:
        self.writer, self.filled, self.here = writer, filled, here
        before = self._ready()
        began = time.monotonic()
        child, _, _ = self._started()
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) in (0, 1), writer.arguments
        self.takes = time.monotonic() - began
        after = _without_journal(contents(here))
        assert before != after, writer.arguments
        self.may = {name: (_said(before.get(name)), _said(after.get(name))) for name in before | after}

    def kill(self, name: str, random: Random, told: Told, *, by_hand: bool) -> None:
        """Start it anew, and kill it at any moment."""
        self._ready()
        child, marks, errors = self._started()
        time.sleep(random.uniform(0, self.takes))
        os.kill(child, signal.SIGINT if by_hand else signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        marked, said = marks(), errors()
        told.inside += marked.count(b"(") > marked.count(b")")
        found = _without_journal(contents(self.here))
        left = {name for name in found if Path(name).name.startswith(_LEFT)}
        told.left += len(left)
        if by_hand:
            told.interrupted += code == 130
            if left or code not in (0, 1, 130) or b"Traceback" in said:
                told.lost.append(f"{name}: Ctrl-C: {code}, {left}, {said.decode()}")
        told.killed += code == -signal.SIGKILL
        for file in (self.may.keys() | found.keys()) - left:
            if _said(found.get(file)) not in self.may.get(file, ()):
                told.lost.append(f"{name}: {file}")

    def _ready(self) -> dict[str, bytes]:
        """A folder of its own, with something where it will write; what is there."""
        shutil.rmtree(self.here, ignore_errors=True)
        shutil.copytree(self.filled, self.here)
        output = self.here / self.writer.output
        if self.writer.command[:2] == ("rules", "pages"):
            (output / "nb").mkdir(parents=True)
            (output / "nb" / "README.md").write_bytes(MADE.encode() + _OLD)
        elif not self.writer.fresh and not output.exists():
            output.parent.mkdir(exist_ok=True)
            output.write_bytes(_OLD)
        return contents(self.here)

    def _started(self) -> tuple[int, Callable[[], bytes], Callable[[], bytes]]:
        """The process, what it has told of its writing, and what it has said of errors."""
        told, tell = os.pipe()
        said, say = os.pipe()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # until the child is ready for it
        child = os.fork()
        if not child:
            os.dup2(say, 2)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            # They know where they lead, and when the program has taken them over their numbers stay open.
            sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
            self._run(tell)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        os.close(tell)
        os.close(say)
        return child, lambda: _all(told), lambda: _all(said)

    def _run(self, tell: int) -> None:
        """In the child: run the command, slowly where it writes, and be gone."""
        code = 70
        try:
            signal.signal(signal.SIGINT, lambda *_: os._exit(130))  # before the program itself is at work
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
            os.chdir(self.here)
            lines = iter(self.writer.lines)
            asking.read_line = lambda _: next(lines)
            slow = 0.004 if self.writer.command[:2] == ("rules", "pages") else 0.2
            _slow_down(slow / _PIECES, tell)
            sys.argv = ["ladder", *self.writer.arguments]
            signal.signal(signal.SIGINT, signal.default_int_handler)
            program.run()
        except SystemExit as left:
            code = int(left.code or 0)
        except BaseException as error:  # noqa: BLE001  whatever it is, it is told
            os.write(2, f"Traceback: {error!r}".encode())
        finally:
            os._exit(code)


def _slow_down(seconds: float, tell: int) -> None:
    """Write in pieces with time between, and mark where a write begins and ends."""
    replace, settle = put._replace, put._settle

    def marked(*arguments: Any) -> bool:
        os.write(tell, b"(")
        done = replace(*arguments)
        os.write(tell, b")")
        return done

    def slowly(out: Any, made: bytes) -> None:
        size = len(made) // _PIECES + 1
        for start in range(0, len(made), size):
            out.write(made[start : start + size])
            out.flush()
            time.sleep(seconds)
        os.fsync(out.fileno())
        time.sleep(seconds)

    def settled(folder: int) -> None:
        time.sleep(seconds)
        settle(folder)

    put._replace, put._write, put._settle = marked, slowly, settled


def _without_journal(found: dict[str, bytes]) -> dict[str, bytes]:
    """A journal says only what need not be made again: it is right whatever is left of it."""
    return {name: said for name, said in found.items() if Path(name).name != ".ladder-batch"}


def _said(found: bytes | None) -> Any:
    """What a file says, where there is one; of a workbook all but when it was made."""
    if not (found and found.startswith(b"PK")):
        return found
    try:
        with ZipFile(BytesIO(found)) as archive:
            return {name: archive.read(name) for name in archive.namelist() if name != "docProps/core.xml"}
    except BadZipFile:
        return found


def _all(read: int) -> bytes:
    with os.fdopen(read, "rb") as file:
        return file.read()


if __name__ == "__main__":
    told = tried(int(sys.argv[1]) if sys.argv[1:] else 1000, seed=1)
    how = f"{told.killed} kills and {told.interrupted} times Ctrl-C over all commands that write"
    lost = f"{told.left} unfinished files left, {len(told.lost)} files lost"
    sys.stdout.write("\n  ".join([f"{how}, {told.inside} of them inside a write; {lost}", *told.lost]) + "\n")
    sys.exit(bool(told.lost))
