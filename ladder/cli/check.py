"""`ladder check`."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import chain
from pathlib import Path

import click

from ..files.check import dated_ahead, left_alone, notes
from ..files.problems import ProblemsFound
from ..flow import notes_on, read_collaboration, read_rules
from ..model.problems import Problem
from ..words import Say, harmless
from . import completing, options, spoken
from .leaving import BELOW
from .telling import noted, told_gently


@spoken.command("check", "ladder check vårt.toml", fails="records beside a file are not read")
@spoken.argument("files", nargs=-1, required=True, type=completing.COLLABORATION)
@options.lang
@options.rules
@told_gently
def command(say: Say, files: tuple[Path, ...], rules_dir: Path | None) -> int:
    """Tell everything that stops the FILES from being assessed, and what is worth a second look."""
    rules = read_rules(rules_dir)
    problems: list[Problem] = []
    is_left_out = False
    for file in files:
        try:
            found = read_collaboration(file, rules)
            click.echo(say("problem", "all-well", file=harmless(str(file))))
            today = date.today()
            for note in chain(notes(found, rules.pack), left_alone(found, today), dated_ahead(found, today)):
                click.echo(noted(note, say))
        except ProblemsFound as error:
            problems += error.problems
        with suppress(ProblemsFound):  # which are told already
            for note in notes_on(file):
                click.echo(noted(note, say))
                is_left_out |= note.leaves_out
    if problems:
        raise ProblemsFound(problems)
    return BELOW if is_left_out else 0
