"""`ladder forecast`."""

from __future__ import annotations

from pathlib import Path

from ..flow import read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..questions.forecast import forecast
from ..words import Say
from . import options, spoken
from .telling import WRONG_INPUT, Stop, show, told_gently


@spoken.command("forecast")
@options.file
@spoken.option("--until", metavar="DATE", required=True, help="The last day to look ahead to.")
@options.as_of
@options.arenas
@options.lang
@options.format
@options.output
@options.rules
@options.variant
@options.engine
@told_gently
def command(
    say: Say,
    file: Path,
    until: str,
    as_of: str | None,
    arenas: tuple[str, ...],
    format_: str,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
) -> int:
    """Tell what falls in FILE if nothing new is recorded, and what to renew before it does."""
    first, last = options.day(as_of), options.day(until)
    if first > last:
        raise Stop(WRONG_INPUT, "days-out-of-order", first=first, last=last)
    rules = read_rules(rules_dir, variant)
    collaboration = read_collaboration(file, rules)
    chosen = options.known_arenas(collaboration, arenas)
    engine = options.chosen_engine(engine_name)
    result = forecast(collaboration, rules, first, last, engine=engine, arenas=chosen)

    def as_text(width: int, colour: bool) -> str:
        from ..render import forecast as text  # noqa: PLC0415  not needed for JSON

        return text.render(result, rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
    return 0
