"""`ladder ask`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from ..flow import read_handbook
from ..questions.ask import ask
from ..words import Say
from . import options, spoken
from .telling import JSON, answer, told_gently

if TYPE_CHECKING:
    from ..render.formats import Format


@spoken.command("ask", "ladder ask vårt.toml")
@options.about
@options.as_of
@options.lang
@options.answer_format
@options.output
@told_gently
def command(
    say: Say,
    format_: Format | JSON,
    output: Path | None,
    **asked: Unpack[options.Asked],
) -> int:
    """Tell which open questions can still move the level in FILE, in what order to ask, and which cannot."""
    case = options.case(asked)
    result = ask(case, read_handbook(asked["rules_dir"]).interview)

    answer(result, "ask", case.rules.pack, say, format_=format_, output=output)
    return 0
