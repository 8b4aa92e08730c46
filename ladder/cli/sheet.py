"""`ladder sheet`."""

from __future__ import annotations

from pathlib import Path

import click

from ..extras import how_to_install
from ..files.put import need_free, put_new
from ..flow import read_collaboration, read_rules
from ..words import Say, harmless
from . import completing, options, spoken
from .leaving import WRONG_INPUT
from .telling import Stop, told_gently


@spoken.command("sheet", "ladder sheet vårt.xlsx --from vårt.toml")
@options.file
@spoken.option(
    "--from", "source", type=completing.COLLABORATION, metavar="COLLABORATION", help="Fill it in with this."
)
@spoken.option(
    "--to",
    "target",
    type=spoken.NamedPath(),
    metavar="PATH",
    help="Read FILE instead, and write its collaboration here as TOML.",
)
@options.lang
@options.rules
@options.variant
@told_gently
def command(
    say: Say,
    file: Path,
    source: Path | None,
    target: Path | None,
    rules_dir: Path | None,
    variant: str | None,
) -> int:
    """Write a workbook for collecting evidence to FILE (.xlsx)."""
    if source and target:
        raise Stop(WRONG_INPUT, "sheet-both-ways")
    if file.suffix.casefold() != ".xlsx":
        raise Stop(WRONG_INPUT, "sheet-not-xlsx", path=harmless(str(file)))
    if target:
        _write_toml(say, file, target, rules_dir, variant)
    else:
        _write_workbook(say, file, source, rules_dir, variant)
    return 0


def _write_toml(say: Say, file: Path, target: Path, rules_dir: Path | None, variant: str | None) -> None:
    if target.suffix.casefold() != ".toml":
        raise Stop(WRONG_INPUT, "sheet-not-toml", path=harmless(str(target)))
    need_free(target)
    from ..files import toml  # noqa: PLC0415  slow to load, and seldom needed

    made = toml.text(read_collaboration(file, read_rules(rules_dir, variant)))
    put_new(target, made.encode())
    click.echo(say("command", "sheet-as-toml", path=harmless(str(target))))


def _write_workbook(
    say: Say, file: Path, source: Path | None, rules_dir: Path | None, variant: str | None
) -> None:
    need_free(file)
    try:
        from ..files.sheet.write import DoesNotFit, workbook  # noqa: PLC0415  an extra, and slow to load
    except ImportError as error:
        raise Stop(WRONG_INPUT, "office-extra", command=how_to_install("office")) from error
    rules = read_rules(rules_dir, variant)
    collaboration = read_collaboration(source, rules) if source else None
    try:
        made = workbook(rules.pack, say.lang, collaboration)
    except DoesNotFit as error:
        raise Stop(WRONG_INPUT, "sheet-does-not-fit", where=error.where, length=error.length) from error
    put_new(file, made)
    click.echo(say("command", "sheet-written", path=harmless(str(file))))
