"""`ladder timeline`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from ..questions.timeline import timeline
from ..words import Say
from . import options, spoken
from .telling import JSON, answer, told_gently

if TYPE_CHECKING:
    from ..render.formats import Format


@spoken.command("timeline", "ladder timeline vårt.toml --from 2024")
@options.about
@spoken.option("--from", "from_", metavar="DATE", help="The first day [default: when anything first counts].")
@spoken.option("--until", "as_of", metavar="DATE", help="The last day [default: today].")
@options.lang
@options.answer_format
@options.output
@told_gently
def command(
    say: Say,
    from_: str | None,
    format_: Format | JSON,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Show how the collaboration in FILE stood on every day on which anything changed."""
    first = options.first_day(from_) if from_ is not None else None
    case = options.case(asked)
    result = timeline(case, first)

    answer(result, "timeline", case.rules.pack, say, format_=format_, output=output)
    return 0
