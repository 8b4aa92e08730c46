"""`ladder timeline`."""

from __future__ import annotations

from pathlib import Path

from ..flow import read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..questions.timeline import timeline
from ..words import Say
from . import options, spoken
from .telling import WRONG_INPUT, Stop, show, told_gently


@spoken.command("timeline")
@options.file
@spoken.option("--from", "from_", metavar="DATE", help="The first day [default: when anything first counts].")
@spoken.option("--until", metavar="DATE", help="The last day [default: today].")
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
    from_: str | None,
    until: str | None,
    arenas: tuple[str, ...],
    format_: str,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
) -> int:
    """Show how the collaboration in FILE stood on every day on which anything changed."""
    last = options.day(until)
    first = options.day(from_) if from_ is not None else None
    if first and first > last:
        raise Stop(WRONG_INPUT, "days-out-of-order", first=first, last=last)
    rules = read_rules(rules_dir, variant)
    collaboration = read_collaboration(file, rules)
    chosen = options.known_arenas(collaboration, arenas)
    engine = options.chosen_engine(engine_name)
    result = timeline(collaboration, rules, last, first=first, engine=engine, arenas=chosen)

    def as_text(width: int, colour: bool) -> str:
        from ..render import timeline as text  # noqa: PLC0415  not needed for JSON

        return text.render(result, rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
    return 0
