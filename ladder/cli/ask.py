"""`ladder ask`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..flow import read_collaboration, read_handbook, read_rules
from ..judge.engine.choose import EngineName
from ..questions.ask import ask_all
from ..words import Say
from . import options, spoken
from .telling import JSON, answer, told_gently

if TYPE_CHECKING:
    from ..render.document import Document
    from ..render.formats import Format


@spoken.command("ask")
@options.file
@options.as_of
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
    as_of: str | None,
    arenas: tuple[str, ...],
    format_: Format | JSON,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
) -> int:
    """Tell which open questions can still move the level in FILE, in what order to ask, and which cannot."""
    day = options.day(as_of)
    rules = read_rules(rules_dir, variant)
    collaboration = read_collaboration(file, rules)
    chosen = options.known_arenas(collaboration, arenas)
    interview = read_handbook(rules_dir).interview
    result = ask_all(
        collaboration,
        rules,
        day,
        engine=options.chosen_engine(engine_name),
        arenas=chosen,
        interview=interview,
    )

    def document() -> Document:
        from ..render import ask as render  # noqa: PLC0415  JSON needs none of it

        return render.document(result, rules.pack, say)

    answer(result, document, say, format_=format_, output=output)
    return 0
