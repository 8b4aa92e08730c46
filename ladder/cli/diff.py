"""`ladder diff`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ..flow import read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..model.collaboration import Collaboration
from ..questions.diff import Side, diff
from ..words import Say
from . import options, spoken
from .telling import JSON, WRONG_INPUT, Stop, answer, told_gently

if TYPE_CHECKING:
    from ..render.document import Document
    from ..render.formats import Format

T = TypeVar("T")


@spoken.command("diff")
@spoken.argument("old_file", metavar="OLD", type=click.Path(path_type=Path))
@spoken.argument("new_file", metavar="NEW", type=click.Path(path_type=Path))
@spoken.option(
    "--as-of",
    "days",
    multiple=True,
    metavar="DATE",
    help="The day to judge; given twice, first for OLD and then for NEW [default: today].",
)
@spoken.option(
    "--rules",
    "rules_dirs",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A rule pack of your own; given twice, first for OLD and then for NEW [default: ours].",
)
@options.arenas
@options.lang
@options.variant
@options.answer_format
@options.output
@options.engine
@told_gently
def command(
    say: Say,
    old_file: Path,
    new_file: Path,
    days: tuple[str, ...],
    rules_dirs: tuple[Path, ...],
    arenas: tuple[str, ...],
    variant: str | None,
    format_: Format | JSON,
    output: Path | None,
    engine_name: EngineName | None,
) -> int:
    """Tell what changed from OLD to NEW, and why. The same file may be given twice, with two dates."""
    old_day, new_day = _for_both("--as-of", [options.day(day) for day in days] or [options.day(None)])
    if new_day < old_day:
        raise Stop(WRONG_INPUT, "new-before-old", old=say.day(str(old_day)), new=say.day(str(new_day)))
    old_dir, new_dir = _for_both("--rules", rules_dirs or [None])
    old_rules = read_rules(old_dir, variant)
    new_rules = old_rules if new_dir == old_dir else read_rules(new_dir, variant)
    old = Side(read_collaboration(old_file, old_rules), old_rules, old_day)
    new = Side(read_collaboration(new_file, new_rules), new_rules, new_day)
    chosen = _in_either(old.collaboration, new.collaboration, arenas)
    result = diff(old, new, options.chosen_engine(engine_name), arenas=chosen)

    def document() -> Document:
        from ..render import diff as render  # noqa: PLC0415  not needed for JSON

        return render.document(result, new.rules.pack, say)

    answer(result, document, say, format_=format_, output=output)
    return 0


def _for_both(option: str, given: Sequence[T]) -> tuple[T, T]:
    """What is given once serves both."""
    if len(given) > len(("OLD", "NEW")):
        raise Stop(WRONG_INPUT, "more-than-two", option=option)
    return given[0], given[-1]


def _in_either(old: Collaboration, new: Collaboration, asked: Collection[str]) -> Collection[str] | None:
    """The arenas asked for, which must be in one of the files, or None for all of them."""
    both = {arena.id: arena for arena in (*old.arenas, *new.arenas)}
    return options.known_arenas(new.model_copy(update={"arenas": tuple(both.values())}), asked)
