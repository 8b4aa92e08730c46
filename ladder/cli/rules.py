"""`ladder rules`: what the rule pack holds, and how good it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..files import read
from ..files.put import need_folder, put, take_away
from ..flow import read_handbook, read_rules
from ..judge.compile import Rules
from ..words import Say, harmless
from . import options, spoken
from .telling import BELOW, WRONG_INPUT, Stop, print_document, progress, tell_problems, told_gently

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


@command.command("pages")
@spoken.argument("folder", type=click.Path(path_type=Path))
@spoken.option("--features", type=click.Path(path_type=Path), metavar="DIR", help="Where the scenarios lie.")
@spoken.option("--check", is_flag=True, help="Write nothing; leave with 1 if a page is not as the rules.")
@spoken.option("--remove", is_flag=True, help="Remove the pages of ours that no rule has any more.")
@options.lang
@options.rules
@told_gently
def pages_command(
    say: Say, folder: Path, features: Path | None, check: bool, remove: bool, rules_dir: Path | None
) -> int:
    """Write a page in FOLDER for each criterion, and for what the rules rest on, in every language."""
    from ..render.pages import stale  # noqa: PLC0415

    made = _made(folder, read.features(features) if features else {}, rules_dir)
    renewed, left = stale(made, _there(folder, made))
    if check and renewed:
        raise Stop(BELOW, "pages-stale", names=_names(renewed), folder=folder)
    _write({path: made[path] for path in renewed})
    click.echo(say("command", "pages-fresh" if check else "pages-written", count=len(made), folder=folder))
    if remove and not check:
        _take_away(left, say)
    elif left:
        click.echo(say("command", "pages-left", names=_names(left)), err=True)
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


def _made(folder: Path, scenarios: Mapping[str, str], rules_dir: Path | None) -> dict[Path, str]:
    from ..render.pages import pages  # noqa: PLC0415

    of_pack = pages(read_rules(rules_dir).pack, read_handbook(rules_dir), scenarios)
    return {folder / path: text for path, text in of_pack.items()}


def _there(folder: Path, made: Iterable[Path]) -> dict[Path, str]:
    """The pages in the folders that we write in; what stands beside those is left alone.

    Raises:
        Stop: somebody else has written one that would be written over.
    """
    from ..render.pages import MADE  # noqa: PLC0415

    places = sorted({folder / path.relative_to(folder).parts[0] for path in made})
    there = {path: text for place in places for path, text in read.pages(place).items()}
    if foreign := [path for path in made if not there.get(path, MADE).startswith(MADE)]:
        raise Stop(WRONG_INPUT, "pages-not-ours", names=_names(foreign))
    return there


def _names(paths: Iterable[Path]) -> str:
    return harmless(", ".join(map(str, paths)))
