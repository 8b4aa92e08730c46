"""`ladder sheet`."""

from __future__ import annotations

from pathlib import Path

import click

from ..flow import read_collaboration, read_rules
from ..words import Say, harmless
from . import options, spoken
from .telling import WRONG_INPUT, Stop, told_gently, write


@spoken.command("sheet")
@options.file
@spoken.option(
    "--from", "source", type=click.Path(path_type=Path), metavar="COLLABORATION", help="Fill it in with this."
)
@options.lang
@options.rules
@options.variant
@told_gently
def command(say: Say, file: Path, source: Path | None, rules_dir: Path | None, variant: str | None) -> int:
    """Write a workbook for collecting evidence to FILE (.xlsx)."""
    if file.suffix.casefold() != ".xlsx":
        raise Stop(WRONG_INPUT, "sheet-not-xlsx", path=harmless(str(file)))
    if file.exists():
        raise Stop(WRONG_INPUT, "sheet-exists", path=harmless(str(file)))
    try:
        from ..files.sheet.write import DoesNotFit, workbook  # noqa: PLC0415  an extra, and slow to load
    except ImportError as error:
        raise Stop(WRONG_INPUT, "office-extra") from error
    rules = read_rules(rules_dir, variant)
    collaboration = read_collaboration(source, rules) if source else None
    try:
        made = workbook(rules.pack, say.lang, collaboration)
    except DoesNotFit as error:
        raise Stop(WRONG_INPUT, "sheet-does-not-fit", where=error.where, length=error.length) from error
    write(made, file)
    click.echo(say("command", "sheet-written", path=harmless(str(file))))
    return 0
