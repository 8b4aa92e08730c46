"""`ladder plan`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from ..questions.plan import plan
from ..words import Say
from . import options, spoken
from .telling import JSON, answer, told_gently

if TYPE_CHECKING:
    from ..render.formats import Format


@spoken.command("plan", "ladder plan vårt.toml --target 3")
@options.about
@spoken.option("--target", type=int, metavar="N", help="The step to aim for [default: the file's].")
@spoken.option("--lasting/--not-lasting", default=None, help="Whether it is to last [default: the file's].")
@options.as_of
@options.lang
@options.answer_format
@options.output
@told_gently
def command(
    say: Say,
    target: int | None,
    lasting: bool | None,
    format_: Format | JSON,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Find the least that must be shown to reach the next step and the target, and the actions for it."""
    case = options.case(asked)
    result = plan(case, target, lasting)

    answer(result, "plan", case.rules.pack, say, format_=format_, output=output)
    return 0
