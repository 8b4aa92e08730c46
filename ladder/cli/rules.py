"""`ladder rules`: what the rule pack holds, and how good it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..files import read
from ..flow import read_handbook, read_rules
from ..judge.compile import Rules
from ..words import Say
from . import options, spoken
from .telling import BELOW, WRONG_INPUT, Stop, print_document, progress, tell_problems, told_gently, write

if TYPE_CHECKING:
    from ..render.formats import Format


@spoken.group("rules")
def command() -> None:
    """The rule pack."""


@command.command("list")
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


@command.command("show")
@spoken.argument("id_", metavar="[ID]", required=False)
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
    """A criterion, an action, a warning or anything else the rules name; without ID, the pack itself."""
    from ..render import rule  # noqa: PLC0415

    rules = read_rules(rules_dir, variant)
    handbook = read_handbook(rules_dir)
    page = rule.page(rules.pack, handbook, id_, say) if id_ else rule.front(rules.pack, say)
    if page is None:
        raise Stop(WRONG_INPUT, "no-such-rule", read=id_)
    print_document(page, say, format_=format_, output=output)
    return 0


@command.command("lint")
@options.lang
@options.rules
@spoken.option(
    "--against", type=click.Path(path_type=Path), metavar="FILE", help="Tell what is copied from FILE."
)
@spoken.option("--witness", metavar="ID", help="Print a smallest file in which the rule ID holds, and stop.")
@told_gently
def lint_command(say: Say, rules_dir: Path | None, against: Path | None, witness: str | None) -> int:
    """Tell what lowers the quality of the rules. Leaves with 1 if there are errors."""
    from .. import lint  # noqa: PLC0415

    if witness:
        click.echo(_witness(read_rules(rules_dir), witness), nl=False)
        return 0
    copied_from = _text_of(against) if against else None
    with progress() as tick:
        found = lint.lint(rules_dir, copied_from, tick)
    if found:
        tell_problems(tuple(found), say)
    else:
        click.echo(say("command", "lint-clean"))
    return BELOW if any(not problem.warning for problem in found) else 0


def _witness(rules: Rules, id_: str) -> str:
    import tomlkit  # noqa: PLC0415

    from ..lint.witness import of  # noqa: PLC0415

    case = of(rules, id_)
    if case is None:
        raise Stop(WRONG_INPUT, "no-witness", read=id_)
    return tomlkit.dumps(case)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise Stop(WRONG_INPUT, "cannot-read", path=path, said=error.strerror) from error
    except UnicodeDecodeError as error:
        raise Stop(WRONG_INPUT, "cannot-read", path=path, said="UTF-8") from error


def _renew(path: Path, text: str | None) -> None:
    """Write a page, or take it away where the rules no longer have one."""
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write(text, path)


@command.command("pages")
@spoken.argument("folder", type=click.Path(path_type=Path))
@spoken.option("--features", type=click.Path(path_type=Path), metavar="DIR", help="Where the scenarios lie.")
@spoken.option("--check", is_flag=True, help="Write nothing; leave with 1 if a page is not as the rules.")
@options.lang
@options.rules
@told_gently
def pages_command(say: Say, folder: Path, features: Path | None, check: bool, rules_dir: Path | None) -> int:
    """Write a page in FOLDER for each criterion, and for what the rules rest on, in every language."""
    from ..render.pages import MADE, pages, stale  # noqa: PLC0415

    scenarios = read.features(features) if features else {}
    of_pack = pages(read_rules(rules_dir).pack, read_handbook(rules_dir), scenarios)
    made = {folder / path: text for path, text in of_pack.items()}
    there = read.pages(folder)
    if foreign := [str(path) for path in made.keys() & there if not there[path].startswith(MADE)]:
        raise Stop(WRONG_INPUT, "pages-not-ours", names=", ".join(sorted(foreign)))
    not_fresh = stale(made, there)
    if check and not_fresh:
        raise Stop(BELOW, "pages-stale", names=", ".join(map(str, not_fresh)), folder=folder)
    for path in not_fresh:
        _renew(path, made.get(path))
    click.echo(say("command", "pages-fresh" if check else "pages-written", count=len(made), folder=folder))
    return 0
