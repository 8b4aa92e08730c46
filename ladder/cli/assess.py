"""`ladder assess`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..flow import assess, read_collaboration, read_rules
from ..judge.compile import Rules
from ..judge.engine import Engine
from ..judge.engine.choose import EngineName
from ..model.assessment import Assessment
from ..model.collaboration import Collaboration
from ..words import Say
from . import options, spoken
from .telling import BELOW, WRONG_INPUT, Stop, show, told_gently, write

if TYPE_CHECKING:
    from ..questions.timeline import Timeline


@spoken.command("assess")
@options.file
@options.as_of
@options.arenas
@options.lang
@spoken.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown", "html", "docx", "csv", "json"]),
    default="text",
    show_default=True,
    help="What to write.",
)
@options.output
@options.rules
@options.variant
@options.engine
@spoken.option("--at-least", type=click.IntRange(0), metavar="N", help="Leave with 1 if an arena is below N.")
@told_gently
def command(
    say: Say,
    file: Path,
    as_of: str | None,
    arenas: tuple[str, ...],
    format_: str,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
    at_least: int | None,
) -> int:
    """Assess the collaboration in FILE."""
    day = options.day(as_of)
    rules = read_rules(rules_dir, variant)
    highest = len(rules.pack.ladder.steps)
    if at_least is not None and at_least > highest:
        raise Stop(WRONG_INPUT, "no-such-step", read=at_least, highest=highest)
    collaboration = read_collaboration(file, rules)
    chosen = options.known_arenas(collaboration, arenas)
    engine = options.chosen_engine(engine_name)
    result = assess(collaboration, rules, day, engine=engine, arenas=chosen)

    def as_text(width: int, colour: bool) -> str:
        from ..render import text  # noqa: PLC0415  not needed for the other formats

        return text.render(result, rules.pack, say, width=width, colour=colour)

    if format_ in ("text", "json"):
        show(result, as_text, format_=format_, output=output)
    else:
        history = _history(collaboration, rules, day, engine, chosen) if format_ != "csv" else None
        write(_rendered(result, rules, say, format_, history), output)
    below = at_least is not None and any(arena.level.reached < at_least for arena in result.arenas)
    return BELOW if below else 0


def _history(
    collaboration: Collaboration, rules: Rules, day: date, engine: Engine, arenas: Collection[str] | None
) -> Timeline:
    from ..questions.timeline import timeline  # noqa: PLC0415  neither text nor JSON has it

    return timeline(collaboration, rules, day, engine=engine, arenas=arenas)


def _rendered(
    result: Assessment, rules: Rules, say: Say, format_: str, history: Timeline | None
) -> str | bytes:
    from ..render import formats  # noqa: PLC0415  neither text nor JSON needs their libraries

    try:
        return formats.rendered(result, rules.pack, say, format_, history)
    except ImportError as error:
        raise Stop(WRONG_INPUT, "office-extra") from error
