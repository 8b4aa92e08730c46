"""`ladder assess`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..flow import assess, read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..questions.timeline import timeline
from ..words import Say
from . import options, spoken
from .telling import BELOW, JSON, WRONG_INPUT, Stop, answer, told_gently

if TYPE_CHECKING:
    from ..render.document import Document
    from ..render.formats import Format


@spoken.command("assess")
@options.file
@options.as_of
@options.arenas
@options.lang
@options.answer_format
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
    format_: Format | JSON,
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

    def document() -> Document:
        from ..render import assess as render  # noqa: PLC0415  JSON needs none of it
        from ..render import timeline as history  # noqa: PLC0415

        in_full = format_ not in ("text", "csv")
        course = timeline(collaboration, rules, day, engine=engine, arenas=chosen) if in_full else None
        added = history.sections(course, rules.pack, say) if course else {}
        return render.document(result, rules.pack, say, added)

    answer(result, document, say, format_=format_, output=output)
    below = at_least is not None and any(arena.level.reached < at_least for arena in result.arenas)
    return BELOW if below else 0
