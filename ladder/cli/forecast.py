"""`ladder forecast`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from ..questions.forecast import forecast
from ..words import Say
from . import options, spoken
from .telling import JSON, answer, told_gently

if TYPE_CHECKING:
    from ..render.formats import Format


@spoken.command("forecast", "ladder forecast vårt.toml --until 2030")
@options.about
@spoken.option("--until", metavar="DATE", required=True, help="The last day to look ahead to.")
@options.as_of
@options.lang
@options.answer_format
@options.output
@told_gently
def command(
    say: Say,
    until: str,
    format_: Format | JSON,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Tell what falls in FILE if nothing new is recorded, and what to renew before it does."""
    last = options.day(until)
    case = options.case(asked)
    result = forecast(case, last)

    answer(result, "forecast", case.rules.pack, say, format_=format_, output=output)
    return 0
