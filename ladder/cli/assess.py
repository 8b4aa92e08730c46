"""`ladder assess`."""

from __future__ import annotations

from pathlib import Path

import click

from ..engine.choose import EngineName
from ..flow import assess, read_collaboration, read_rules
from ..words import Say
from . import options
from .telling import BELOW, WRONG_INPUT, Stop, show, told_gently


@click.command("assess")
@options.file
@options.as_of
@options.arenas
@options.lang
@options.format
@options.output
@options.rules
@options.variant
@options.engine
@click.option("--at-least", type=click.IntRange(0), metavar="N", help="Leave with 1 if an arena is below N.")
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
    result = assess(collaboration, rules, day, engine=options.chosen_engine(engine_name), arenas=chosen)

    def as_text(width: int, colour: bool) -> str:
        from ..render import text  # noqa: PLC0415  not needed for JSON

        return text.render(result, rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
    below = at_least is not None and any(arena.level.reached < at_least for arena in result.arenas)
    return BELOW if below else 0
