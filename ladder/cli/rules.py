"""`ladder rules`: what the rule pack holds, and how good it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..files import read
from ..files.put import need_folder, put, take_away
from ..flow import read_handbook, read_rules
from ..judge.compile import Rules
from ..languages import LANGUAGES
from ..naming import one
from ..words import Say, harmless
from . import completing, options, spoken
from .leaving import BELOW, WRONG_INPUT
from .telling import Stop, command_line, print_document, progress, tell_problems, told_gently

if TYPE_CHECKING:
    from ..render.formats import Format


_MOST = 5
"""So many pages are named."""


@spoken.group("rules", "ladder rules show 1")
def command() -> None:
    """The rule pack."""


@command.command("list", example="ladder rules list --format xlsx --output spørsmål.xlsx")
@options.rows_format
@options.output
@options.lang
@options.rules
@options.variant
@told_gently
def list_command(
    say: Say, format_: Format, output: Path | None, rules_dir: Path | None, variant: str | None
) -> int:
    """Criteria, indicators and their questions, so that records can be written."""
    from ..render import rules as render  # noqa: PLC0415

    print_document(
        render.document(read_rules(rules_dir, variant).pack, say), say, format_=format_, output=output
    )
    return 0


@command.command("show", example="ladder rules show 1")
@spoken.argument("id_", metavar="[ID]", required=False, shell_complete=completing.rules)
@options.page_format
@options.output
@options.lang
@options.rules
@options.variant
@told_gently
def show_command(
    say: Say,
    id_: str | None,
    format_: Format,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
) -> int:
    """A criterion, an action, a warning or anything else the rules name; without ID, the pack itself.

    For ID a title will do, or the beginning of one, and for a step its number.
    """
    from ..render import rule  # noqa: PLC0415

    rules = read_rules(rules_dir, variant)
    handbook = read_handbook(rules_dir)
    page = rule.page(rules.pack, handbook, id_, say) if id_ else rule.front(rules.pack, say)
    print_document(page, say, format_=format_, output=output)
    return 0


@command.command("lint", example="ladder rules lint --rules våre-regler", fails="there are errors")
@options.lang
@options.rules
@spoken.option("--against", type=spoken.NamedPath(), metavar="FILE", help="Tell what is copied from FILE.")
@spoken.option(
    "--witness",
    metavar="ID",
    shell_complete=completing.rules,
    help="Print a smallest file in which the rule ID holds, and stop.",
)
@told_gently
def lint_command(say: Say, rules_dir: Path | None, against: Path | None, witness: str | None) -> int:
    """Tell what lowers the quality of the rules."""
    from .. import lint  # noqa: PLC0415

    if witness:
        click.echo(_witness(read_rules(rules_dir), witness), nl=False)
        return 0
    copied_from = read.text(against).source.decode() if against else None
    with progress() as tick:
        found = lint.lint(rules_dir, copied_from, tick)
    if found:
        tell_problems(tuple(found), say)
    else:
        click.echo(say("command", "lint-clean"))
    return BELOW if any(not problem.warning for problem in found) else 0


def _witness(rules: Rules, read: str) -> str:
    import tomlkit  # noqa: PLC0415

    from ..lint.witness import known, of  # noqa: PLC0415

    id_ = one(read, known(rules), "no-witness")
    case = of(rules, id_)
    if case is None:
        raise Stop(WRONG_INPUT, "no-witness", read=id_)
    return tomlkit.dumps(case)


def _first(paths: Sequence[Path]) -> str:
    """Some of the `paths`: to name hundreds helps nobody."""
    return ", ".join(
        [*(harmless(str(path)) for path in paths[:_MOST]), *("…" for _ in paths[_MOST : _MOST + 1])]
    )


def _there(folder: Path) -> dict[Path, str]:
    """The pages in the folders that we write in; what stands beside those is left alone."""
    return {path: text for lang in LANGUAGES for path, text in read.pages(folder / lang).items()}


def _pages(
    folder: Path, there: Mapping[Path, str], features: Path | None, rules_dir: Path | None
) -> dict[Path, str]:
    """The pages as the rules are, with the scenarios in `features`, or those that are `there` already.

    Raises:
        Stop: what somebody else wrote stands in the place of one.
    """
    from ..render.pages import MADE, pages, shown_on  # noqa: PLC0415

    scenarios = dict.fromkeys(LANGUAGES, read.features(features)) if features else shown_on(there, folder)
    of_pack = pages(read_rules(rules_dir).pack, read_handbook(rules_dir), scenarios)
    made = {folder / path: text for path, text in of_pack.items()}
    if foreign := [path for path in made if not there.get(path, MADE).startswith(MADE)]:
        raise Stop(WRONG_INPUT, "pages-not-ours", names=_first(foreign))
    return made


@command.command(
    "pages", example="ladder rules pages sider --features våre-scenarioer", fails="a page is not as the rules"
)
@spoken.argument("folder", type=completing.FOLDER)
@spoken.option("--features", type=completing.FOLDER, metavar="DIR", help="Where the scenarios lie.")
@spoken.option(
    "--check",
    is_flag=True,
    help="Write nothing; tell whether the pages there are as the rules.",
)
@spoken.option("--remove", is_flag=True, help="Remove the pages of ours that no rule has any more.")
@options.lang
@options.rules
@told_gently
def pages_command(
    say: Say, folder: Path, features: Path | None, check: bool, remove: bool, rules_dir: Path | None
) -> int:
    """Write a page in FOLDER for each criterion, and for what the rules rest on, in every language.

    Without --features, a page keeps the scenarios that stand on it.
    """
    from ..render.pages import in_use, stale  # noqa: PLC0415

    there = _there(folder)
    made = _pages(folder, there, features, rules_dir)
    if check:
        made = in_use(made, there, folder)
    renewed, left = stale(made, there)
    if check and renewed:
        write_them = command_line("rules pages", folder, {"--features": features, "--rules": rules_dir})
        raise Stop(BELOW, "pages-stale", names=_first(renewed), command=write_them)
    _write({path: made[path] for path in renewed})
    click.echo(say("command", "pages-fresh" if check else "pages-written", count=len(made), folder=folder))
    if remove and not check:
        _take_away(left, say)
    elif left:
        click.echo(say("command", "pages-left", names=_first(left)), err=True)
        return BELOW if check else 0
    return 0


def _write(pages: Mapping[Path, str]) -> None:
    for path, text in pages.items():
        need_folder(path.parent)
        put(path, text.encode())


def _take_away(pages: Sequence[Path], say: Say) -> None:
    for path in pages:
        take_away(path)
        click.echo(say("command", "page-removed", path=harmless(str(path))))
