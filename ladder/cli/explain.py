"""`ladder explain`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from ..questions.explain import explain
from ..words import Say
from . import completing, options, spoken
from .telling import JSON, answer, told_gently

if TYPE_CHECKING:
    from ..render.formats import Format


@spoken.command("explain", "ladder explain vårt.toml 1")
@options.about
@spoken.argument("subject", metavar="[SUBJECT]", required=False, shell_complete=completing.subjects)
@options.as_of
@options.lang
@options.answer_format
@options.output
@told_gently
def command(
    say: Say,
    subject: str | None,
    format_: Format | JSON,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Explain why SUBJECT is as it is in the collaboration in FILE, down to the records.

    SUBJECT is a step (its number will do), a criterion, an indicator, an action, a warning, a sign of
    erosion, a target rule or a record, by id, by title or by the beginning of one. Without it, every step.
    """
    case = options.case(asked)
    result = explain(case, subject)

    answer(result, "explain", case.rules.pack, say, format_=format_, output=output)
    return 0
