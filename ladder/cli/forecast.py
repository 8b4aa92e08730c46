"""`ladder forecast`."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

from ..questions.forecast import forecast
from ..words import Say
from . import options, spoken
from .telling import show, told_gently


@spoken.command("forecast")
@options.about
@spoken.option("--until", metavar="DATE", required=True, help="The last day to look ahead to.")
@options.as_of
@options.lang
@options.format
@options.output
@told_gently
def command(
    say: Say,
    until: str,
    format_: str,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Tell what falls in FILE if nothing new is recorded, and what to renew before it does."""
    last = options.day(until)
    case = options.case(asked)
    result = forecast(case, last)

    def as_text(width: int, colour: bool) -> str:
        from ..render import forecast as text  # noqa: PLC0415  not needed for JSON

        return text.render(result, case.rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
    return 0
