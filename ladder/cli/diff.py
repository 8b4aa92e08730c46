"""`ladder diff`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..flow import Case, read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..questions.diff import diff
from ..words import Say
from . import completing, options, spoken
from .leaving import WRONG_INPUT
from .telling import JSON, Stop, answer, told_gently

if TYPE_CHECKING:
    from ..render.formats import Format

T = TypeVar("T")


@spoken.command("diff", "ladder diff vårt.toml vårt.toml --as-of 2024 --as-of 2025")
@spoken.argument("old_file", metavar="OLD", type=completing.COLLABORATION)
@spoken.argument("new_file", metavar="NEW", type=completing.COLLABORATION)
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
    type=completing.FOLDER,
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
    old_dir, new_dir = _for_both("--rules", rules_dirs or [None])
    old_rules, engine = read_rules(old_dir, variant), options.chosen_engine(engine_name)
    new_rules = old_rules if new_dir == old_dir else read_rules(new_dir, variant)
    old = Case(read_collaboration(old_file, old_rules), old_rules, old_day, engine)
    new = Case(read_collaboration(new_file, new_rules), new_rules, new_day, engine)
    result = diff(old, new, arenas or None)

    answer(result, "diff", new.rules.pack, say, format_=format_, output=output)
    return 0


def _for_both(option: str, given: Sequence[T]) -> tuple[T, T]:
    """What is given once serves both."""
    if len(given) > len(("OLD", "NEW")):
        raise Stop(WRONG_INPUT, "more-than-two", option=option)
    return given[0], given[-1]
