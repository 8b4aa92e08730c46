"""`ladder explain`."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

from ..questions.explain import explain
from ..words import Say
from . import options, spoken
from .telling import show, told_gently


@spoken.command("explain")
@options.about
@spoken.argument("subject", metavar="[SUBJECT]", required=False)
@options.as_of
@options.lang
@options.format
@options.output
@told_gently
def command(
    say: Say,
    subject: str | None,
    format_: str,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Explain why SUBJECT is as it is in the collaboration in FILE, down to the records.

    SUBJECT is a step (its number or id), a criterion, an indicator, an action, a warning, a sign of erosion
    or a target rule; without it, every step.
    """
    case = options.case(asked)
    result = explain(case, subject)

    def as_text(width: int, colour: bool) -> str:
        from ..render import explain as proof  # noqa: PLC0415  not needed for JSON

        return proof.render(result, case.rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
    return 0
