"""`ladder explain`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..flow import read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..questions.explain import UnknownSubject, prove
from ..words import Say
from . import options, spoken
from .telling import JSON, WRONG_INPUT, Stop, answer, told_gently

if TYPE_CHECKING:
    from ..render.document import Document
    from ..render.formats import Format


@spoken.command("explain")
@options.file
@spoken.argument("subject", metavar="[SUBJECT]", required=False)
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
    subject: str | None,
    as_of: str | None,
    arenas: tuple[str, ...],
    format_: Format | JSON,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
) -> int:
    """Explain why SUBJECT is as it is in the collaboration in FILE, down to the records.

    SUBJECT is a step (its number or id), a criterion, an indicator, an action, a warning, a sign of erosion
    or a target rule; without it, every step.
    """
    day = options.day(as_of)
    rules = read_rules(rules_dir, variant)
    collaboration = read_collaboration(file, rules)
    chosen = options.known_arenas(collaboration, arenas)
    try:
        result = prove(
            collaboration,
            rules,
            day,
            engine=options.chosen_engine(engine_name),
            arenas=chosen,
            subject=subject,
        )
    except UnknownSubject as unknown:
        if unknown.nearest is None:
            raise Stop(WRONG_INPUT, "no-such-rule", read=unknown.read) from unknown
        raise Stop(WRONG_INPUT, "no-such-subject", read=unknown.read, meant=unknown.nearest) from unknown

    def document() -> Document:
        from ..render import explain as render  # noqa: PLC0415  JSON needs none of it

        return render.document(result, rules.pack, say)

    answer(result, document, say, format_=format_, output=output)
    return 0
