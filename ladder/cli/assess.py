"""`ladder assess`."""

from __future__ import annotations

from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from ..files.check import dated_ahead
from ..flow import Case, assess, notes_on
from ..words import Say
from . import options, spoken
from .leaving import BELOW, WRONG_INPUT
from .telling import JSON, Stop, answer, noted, told_gently

if TYPE_CHECKING:
    from ..questions.timeline import Timeline
    from ..render.formats import Format


_WITH_HISTORY = ("markdown", "html", "docx")
"""The formats for showing to others, which tell the course of time too."""


@spoken.command(
    "assess",
    "ladder assess vårt.toml --format html --output svar.html",
    fails="an arena has not reached step N",
)
@options.about
@options.as_of
@options.lang
@options.answer_format
@options.output
@options.template
@spoken.option(
    "--at-least", type=click.IntRange(0), metavar="N", help="Leave with 1 if an arena has not reached step N."
)
@spoken.option("--full", is_flag=True, help="The whole report, where text is written.")
@told_gently
def command(
    say: Say,
    format_: Format | JSON,
    output: Path | None,
    template: Path | None,
    at_least: int | None,
    full: bool,
    **asked: Unpack[options.Asked],
) -> int:
    """Assess the collaboration in FILE: as text the answer on one screen, or with --full the whole report."""
    case = options.case(asked)
    pack, highest = case.rules.pack, len(case.rules.pack.ladder.steps)
    if at_least is not None and at_least > highest:
        raise Stop(WRONG_INPUT, "no-such-step", read=at_least, lowest=0, highest=highest)
    result = assess(case)
    for note in chain(notes_on(asked["file"]), dated_ahead(case.collaboration, date.today())):
        click.echo(noted(note, say), err=True)

    form: options.Form = {"format_": format_, "output": output, "template": template}
    if format_ == "text" and not full:
        answer(result, "short", pack, say, **form, **options.retyped(asked))
    else:
        answer(result, "assess", pack, say, **form, history=_history(case, format_), **options.retyped(asked))
    below = at_least is not None and any(arena.level.reached < at_least for arena in result.arenas)
    return BELOW if below else 0


def _history(case: Case, format_: str) -> Timeline | None:
    """The course of time, where it is told."""
    from ..questions.timeline import timeline  # noqa: PLC0415  slow to load, and most formats do without

    return timeline(case) if format_ in _WITH_HISTORY else None
