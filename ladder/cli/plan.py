"""`ladder plan`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from ..flow import read_collaboration, read_rules
from ..judge.engine.choose import EngineName
from ..model.pack import Step
from ..questions.plan import plans
from ..words import Say
from . import options, spoken
from .telling import WRONG_INPUT, Stop, show, told_gently


@spoken.command("plan")
@options.file
@spoken.option(
    "--target", type=click.IntRange(1), metavar="N", help="The step to aim for [default: the file's]."
)
@spoken.option("--lasting/--not-lasting", default=None, help="Whether it is to last [default: the file's].")
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
    target: int | None,
    lasting: bool | None,
    as_of: str | None,
    arenas: tuple[str, ...],
    format_: str,
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

    def as_text(width: int, colour: bool) -> str:
        from ..render import plan  # noqa: PLC0415  not needed for JSON

        return plan.render(result, rules.pack, say, width=width, colour=colour)

    show(result, as_text, format_=format_, output=output)
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
