"""`ladder timeline`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..flow import read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..questions.timeline import timeline
from ..words import Say
from . import options, spoken
from .telling import JSON, WRONG_INPUT, Stop, answer, told_gently

if TYPE_CHECKING:
    from ..render.document import Document
    from ..render.formats import Format


@spoken.command("timeline")
@options.file
@spoken.option("--from", "from_", metavar="DATE", help="The first day [default: when anything first counts].")
@spoken.option("--until", metavar="DATE", help="The last day [default: today].")
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
    from_: str | None,
    until: str | None,
    arenas: tuple[str, ...],
    format_: Format | JSON,
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

    def document() -> Document:
        from ..render import timeline as render  # noqa: PLC0415  not needed for JSON

        return render.document(result, rules.pack, say)

    answer(result, document, say, format_=format_, output=output)
    return 0
