"""`ladder ask`."""

from __future__ import annotations

from pathlib import Path

from ..flow import read_collaboration, read_handbook, read_rules
from ..judge.engine.choose import EngineName
from ..questions.ask import ask_all
from ..words import Say
from . import options, spoken
from .telling import show, told_gently


@spoken.command("ask")
@options.file
@options.as_of
@options.arenas
@options.lang
@options.format
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
    format_: str,
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

    def as_text(width: int, colour: bool) -> str:
        from ..render import ask as text  # noqa: PLC0415  not needed for JSON

        return text.render(result, rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
    return 0
