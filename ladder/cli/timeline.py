"""`ladder timeline`."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

from ..questions.timeline import timeline
from ..words import Say
from . import options, spoken
from .telling import show, told_gently


@spoken.command("timeline")
@options.about
@spoken.option("--from", "from_", metavar="DATE", help="The first day [default: when anything first counts].")
@spoken.option("--until", "as_of", metavar="DATE", help="The last day [default: today].")
@options.lang
@options.format
@options.output
@told_gently
def command(
    say: Say,
    from_: str | None,
    format_: str,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Show how the collaboration in FILE stood on every day on which anything changed."""
    first = options.day(from_) if from_ is not None else None
    case = options.case(asked)
    result = timeline(case, first)

    def as_text(width: int, colour: bool) -> str:
        from ..render import timeline as text  # noqa: PLC0415  not needed for JSON

        return text.render(result, case.rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
    return 0
