"""`ladder check`."""

from __future__ import annotations

from datetime import date
from itertools import chain
from pathlib import Path

import click

from ..files.check import beside, dated_ahead, notes
from ..files.problems import ProblemsFound
from ..flow import read_collaboration, read_rules
from ..model.problems import Problem
from ..words import Say, harmless
from . import completing, options, spoken
from .telling import noted, told_gently


@spoken.command("check", "ladder check vårt.toml")
@spoken.argument("files", nargs=-1, required=True, type=completing.COLLABORATION)
@options.lang
@options.rules
@told_gently
def command(say: Say, files: tuple[Path, ...], rules_dir: Path | None) -> int:
    """Tell everything that stops the FILES from being assessed, and what is worth a second look."""
    rules = read_rules(rules_dir)
    problems: list[Problem] = []
    for file in files:
        try:
            found = read_collaboration(file, rules)
            click.echo(say("problem", "all-well", file=harmless(str(file))))
            for note in chain(notes(found, rules.pack), dated_ahead(found, date.today())):
                click.echo(noted(note, say))
        except ProblemsFound as error:
            problems += error.problems
        for note in beside(file):
            click.echo(noted(note, say))
    if problems:
        raise ProblemsFound(problems)
    return 0
