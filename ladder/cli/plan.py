"""`ladder plan`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..flow import read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..model.pack import Step
from ..questions.plan import plans
from ..words import Say
from . import options, spoken
from .telling import JSON, WRONG_INPUT, Stop, answer, told_gently

if TYPE_CHECKING:
    from ..render.document import Document
    from ..render.formats import Format


@spoken.command("plan")
@options.file
@spoken.option(
    "--target", type=click.IntRange(1), metavar="N", help="The step to aim for [default: the file's]."
)
@spoken.option("--lasting/--not-lasting", default=None, help="Whether it is to last [default: the file's].")
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
    target: int | None,
    lasting: bool | None,
    as_of: str | None,
    arenas: tuple[str, ...],
    format_: Format | JSON,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
) -> int:
    """Find the least that must be shown to reach the next step and the target, and the actions for it."""
    day = options.day(as_of)
    rules = read_rules(rules_dir, variant)
    _check_goal(rules.pack.ladder.steps, target, lasting)
    collaboration = read_collaboration(file, rules)
    chosen = options.known_arenas(collaboration, arenas)
    engine = options.chosen_engine(engine_name)
    result = plans(collaboration, rules, day, engine=engine, arenas=chosen, target=target, lasting=lasting)

    def document() -> Document:
        from ..render import plan as render  # noqa: PLC0415  JSON needs none of it

        return render.document(result, rules.pack, say)

    answer(result, document, say, format_=format_, output=output)
    return 0


def _check_goal(steps: Collection[Step], target: int | None, lasting: bool | None) -> None:
    """A target is a published step, and not every ladder has a step for lasting coordination."""
    published = [step.number for step in steps if step.published]
    if target in {step.number for step in steps}.difference(published):
        raise Stop(WRONG_INPUT, "target-is-lasting", read=target)
    if target is not None and target not in published:
        raise Stop(WRONG_INPUT, "no-such-step", read=target, highest=len(published))
    if lasting and len(published) == len(steps):
        raise Stop(WRONG_INPUT, "no-lasting-step")
