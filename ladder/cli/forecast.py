"""`ladder forecast`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..flow import read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..questions.forecast import forecast
from ..words import Say
from . import options, spoken
from .telling import JSON, WRONG_INPUT, Stop, answer, told_gently

if TYPE_CHECKING:
    from ..render.document import Document
    from ..render.formats import Format


@spoken.command("forecast")
@options.file
@spoken.option("--until", metavar="DATE", required=True, help="The last day to look ahead to.")
@options.as_of
@options.arenas
@options.lang
@options.answer_format
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
    format_: Format | JSON,
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

    def document() -> Document:
        from ..render import forecast as render  # noqa: PLC0415  not needed for JSON

        return render.document(result, rules.pack, say)

    answer(result, document, say, format_=format_, output=output)
    return 0
