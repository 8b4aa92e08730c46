"""`ladder ask`."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

from ..flow import read_handbook
from ..questions.ask import ask
from ..words import Say
from . import options, spoken
from .telling import show, told_gently


@spoken.command("ask")
@options.about
@options.as_of
@options.lang
@options.format
@options.output
@told_gently
def command(
    say: Say,
    format_: str,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Tell which open questions can still move the level in FILE, in what order to ask, and which cannot."""
    case = options.case(asked)
    result = ask(case, read_handbook(asked["rules_dir"]).interview)

    def as_text(width: int, colour: bool) -> str:
        from ..render import ask as text  # noqa: PLC0415  not needed for JSON

        return text.render(result, case.rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
    return 0
