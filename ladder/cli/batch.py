"""`ladder batch`."""

from __future__ import annotations

import gc
import os
import sys
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from functools import reduce
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import click

from ..files.find import collaborations
from ..files.hashed import hashed
from ..files.journal import Folder, Lines, Output, Part
from ..files.problems import ProblemsFound
from ..flow import read_rules
from ..judge.compile import Rules
from ..judge.engine.choose import EngineName
from ..questions.batch import Outcome, Request, answer_many
from ..render.batch import Of, Rendering, lines, pages, rows, told
from ..version import VERSION
from ..words import CannotAnswer, Say, harmless
from . import completing, options, spoken
from .leaving import OUR_ERROR, WRONG_INPUT
from .telling import Stop, progress, told_gently

_SHOWN = 3
"""So many names of what was left out are enough."""


class _Task(NamedTuple):
    """A file on a day, and the part of the output that comes of it."""

    of: Of
    part: Part


class _Tasks:
    """Each file on each day, called as it stands below the folder that all the files share.

    They are made each time they are asked for, since there may be very many.
    """

    def __init__(self, files: Mapping[str, str], days: Sequence[date], of_all: str) -> None:
        self._files, self._days, self._of_all = files, days, of_all
        folders = (os.path.dirname(os.path.abspath(file)) for file in files)  # noqa: PTH100, PTH120  as text
        self._shared = reduce(lambda one, other: os.path.commonpath((one, other)), folders)

    def __len__(self) -> int:
        return len(self._files) * len(self._days)

    def __iter__(self) -> Iterator[_Task]:
        for file, hash_ in self._files.items():
            name = Path(os.path.relpath(file, self._shared)).as_posix()
            for day in self._days:
                made_of = hashed((self._of_all, file, hash_, day.isoformat()))
                yield _Task(Of(file, day), Part(f"{name}.{day}.json", made_of))


class _Asked(NamedTuple):
    """How to judge: by which rules, with which engine, and how many at once."""

    rules: Rules
    engine: EngineName | None
    jobs: int | None


@spoken.command("batch", "ladder batch samarbeid/ --as-of 2024 --as-of 2025 --output svar.csv")
@spoken.argument("paths", nargs=-1, required=True, type=completing.COLLABORATION)
@spoken.option(
    "--as-of",
    "as_of",
    multiple=True,
    metavar="DATE",
    help="A day to judge, as often as you like; a month or a year stands for its last day [default: today].",
)
@spoken.option(
    "--jobs", type=click.IntRange(1), metavar="N", help="How many work at once [default: one on each core]."
)
@spoken.option(
    "--output",
    required=True,
    type=spoken.NamedPath(),
    metavar="PATH",
    help="A folder for a JSON file of each, or a file of all that ends with .ndjson or .csv.",
)
@options.lang
@options.rules
@options.variant
@options.engine
@told_gently
def command(
    say: Say,
    paths: tuple[Path, ...],
    as_of: tuple[str, ...],
    jobs: int | None,
    output: Path,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
) -> int:
    """Assess many collaborations, those in the files, folders and patterns of PATHS, on many days.

    A file that is wrong is told of, and the others are assessed. After a stop the same command goes on.
    """
    gc.enable()  # it may take hours
    days = tuple(dict.fromkeys(map(options.day, as_of))) or (date.today(),)
    engine = options.chosen_engine(engine_name)
    rules = read_rules(rules_dir, variant)
    found = collaborations(paths)
    if not found.files:
        raise Stop(WRONG_INPUT, "batch-nothing", paths=say.listed(map(harmless, map(str, paths))))
    form = _form(output, rules, say)
    pack = rules.pack
    of_all = (VERSION, pack.hash, pack.ladder.variant, engine.name, engine.version, engine.cross_checked)
    tasks = _Tasks(found.files, days, repr((of_all, form.head)))
    with closing(_opened(output, form)) as out:
        codes = _done(tasks, _Asked(rules, engine_name, jobs), form, out, say)
        _tell(codes, output, say)
        _tell_names("left-out", found.left_out, output, say)
        _tell_names("from-before", out.others(), output, say)
    return max(codes)


def _form(output: Path, rules: Rules, say: Say) -> Rendering:
    match output.suffix.casefold():
        case ".ndjson":
            return lines()
        case ".csv":
            return rows(rules.pack, say)
        case ending if (ending[1:].isalpha() and not output.is_dir()) or output.is_file():
            raise Stop(WRONG_INPUT, "batch-output", path=harmless(str(output)))
    return pages()


def _opened(output: Path, form: Rendering) -> Output:
    return Lines(output, form.head) if output.suffix.casefold() in (".ndjson", ".csv") else Folder(output)


def _done(tasks: _Tasks, asked: _Asked, form: Rendering, out: Output, say: Say) -> Counter[int]:
    """Do what is not done before, in order; how many there are of each code."""
    made = out.made(task.part for task in tasks)
    codes = Counter(code for code in made if code is not None)
    if before := codes.total():
        click.echo(say("batch", "going-on", done=before, of=len(tasks)), err=True)
    begun: deque[_Task] = deque()

    def requests() -> Iterator[Request]:
        for task, code in zip_longest(tasks, made):
            if code is None:
                begun.append(task)
                yield Request(task.of.file, task.of.day)

    outcomes = answer_many(form.make, requests(), asked.rules, engine=asked.engine, jobs=asked.jobs)
    with closing(outcomes), progress() as tick:
        for outcome in outcomes:
            codes[_keep(begun.popleft(), outcome, form, out, say)] += 1
            tick(len(tasks) - before)
    out.finish()
    return codes


def _keep(task: _Task, outcome: Outcome[Any], form: Rendering, out: Output, say: Say) -> int:
    """Write the answer, or tell why there is none; the code to leave with if it were the only one."""
    fault = outcome.fault
    if fault is None:
        out.add(task.part, form.answer(task.of, outcome.answer))
        return 0
    code = WRONG_INPUT if isinstance(fault, ProblemsFound | CannotAnswer) else OUR_ERROR
    out.add_fault(task.part, form.fault(task.of, fault), code)
    over_the_bar = "\r\x1b[K" if sys.stderr.isatty() else ""
    click.echo(over_the_bar + told(task.of, fault, say), err=True)
    return code


def _tell(codes: Counter[int], output: Path, say: Say) -> None:
    """How it went."""
    click.echo(say.plural("batch", "answered", codes[0], output=harmless(str(output))))
    if faults := codes.total() - codes[0]:
        click.echo(say.plural("batch", "faults", faults), err=True)


def _tell_names(key: str, found: Sequence[str], output: Path, say: Say) -> None:
    """What in the folders was left out, or stands in that of the output from another time."""
    if found:
        names = ", ".join(map(harmless, found[:_SHOWN])) + (", …" if len(found) > _SHOWN else "")
        click.echo(say.plural("batch", key, len(found), names=names, output=harmless(str(output))), err=True)
