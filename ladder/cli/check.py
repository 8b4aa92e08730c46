"""`ladder check`."""

from __future__ import annotations

from pathlib import Path

import click

from ..files.check import notes
from ..files.problems import ProblemsFound
from ..flow import read_collaboration, read_rules
from ..model.problems import Problem
from ..words import Say, harmless
from . import options, spoken
from .telling import told_gently


@spoken.command("check")
@spoken.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.lang
@options.rules
@told_gently
def command(say: Say, files: tuple[Path, ...], rules_dir: Path | None) -> int:
    """Tell everything that stops the FILES from being assessed, and what is worth a second look."""
    rules = read_rules(rules_dir)
    problems: list[Problem] = []
    for file in files:
        try:
            read = read_collaboration(file, rules)
            click.echo(say("problem", "all-well", file=harmless(str(file))))
            for note in notes(read, rules.pack):
                listed = say.listed(map(harmless, note.indicators)) if note.indicators else ""
                click.echo(say("problem", note.code, of=harmless(note.of), indicators=listed))
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    return 0
