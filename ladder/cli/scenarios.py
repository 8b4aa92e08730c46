"""`ladder scenarios`: running them, and what they hold the rules to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..extras import how_to_install
from ..flow import Case, assess, read_collaboration, read_rules
from ..judge.compile import Rules
from ..words import Say, harmless, typed
from . import completing, options, spoken
from .leaving import BELOW, WRONG_INPUT
from .telling import Stop, print_document, progress, told_gently, write


@spoken.group("scenarios", "ladder scenarios run våre-scenarioer")
def command() -> None:
    """Scenarios in Gherkin that domain experts write."""


def _scenarios() -> Any:
    """The package of scenarios with its modules, which need pytest and pytest-bdd."""
    try:
        from .. import scenarios  # noqa: PLC0415
        from ..scenarios import report, run, sample, trial, write  # noqa: F401, PLC0415
    except ImportError as error:
        raise Stop(WRONG_INPUT, "scenarios-extra", command=how_to_install("scenarios")) from error
    return scenarios


_SHOWN = 3
"""So many scenarios that do not hold are enough to know where to look."""
_FORMATS = ("html", "markdown", "docx", "csv", "text")
"""What a report may be written as."""


def _with_format(_: click.Context, __: click.Parameter, page: Path | None) -> tuple[Path, Any] | None:
    """The file of a report, and what to write: a page, unless its ending says something else."""
    return (page, options.by_ending(page, _FORMATS, "html")) if page else None


_path = spoken.argument("path", type=completing.OnDisk(".feature"), default=Path())


@command.command(
    "run",
    example="ladder scenarios run våre-scenarioer --report rapport.html",
    fails="a scenario does not hold or could not be tried",
)
@_path
@options.lang
@options.rules
@spoken.option(
    "--report",
    "page",
    type=spoken.NamedPath(),
    metavar="FILE",
    callback=_with_format,
    help="Write a report too: .html, .md, .docx, .csv or .txt.",
)
@told_gently
def run_command(say: Say, path: Path, rules_dir: Path | None, page: tuple[Path, Any] | None) -> int:
    """Run the features at PATH."""
    scenarios = _scenarios()
    rules = read_rules(rules_dir)
    with progress() as tick:
        played = scenarios.run.run(path, rules, rules_dir, say.lang, tick)
    click.echo(scenarios.report.text(played, say), nl=False)
    if page:
        output, format_ = page
        make = scenarios.report.page if format_ == "html" else scenarios.report.document
        print_document(make(played, say), say, format_=format_, output=output)
    return 0 if all(feature.holds for feature in played) else BELOW


@command.command("steps", example="ladder scenarios steps")
@options.lang
@options.rules
@told_gently
def steps_command(say: Say, rules_dir: Path | None) -> int:
    """The sentences that scenarios are written in, with an example each."""
    scenarios, pack = _scenarios(), read_rules(rules_dir).pack
    columns, values = scenarios.sample.columns(say), scenarios.sample.values(pack, say)
    click.echo(scenarios.report.vocabulary(say, columns, values), nl=False)
    return 0


def _played(path: Path, rules_dir: Path | None) -> tuple[Any, Rules, Any]:
    """What came of each scenario, all of which hold: what one says in vain holds no rule to anything."""
    scenarios, rules = _scenarios(), read_rules(rules_dir)
    sound = scenarios.trial.sound(path, rules.pack)
    with progress() as tick:
        played = scenarios.trial.played(sound, rules, tick)
    if failing := [case for case, situation in played.items() if situation is None]:
        names = [f"{case.feature.path}:{case.scenario.line}" for case in failing]
        shown = ", ".join(map(harmless, names[:_SHOWN])) + (", …" if len(names) > _SHOWN else "")
        raise Stop(BELOW, "scenarios-fail", count=len(names), names=shown, path=typed(str(path)))
    return scenarios, rules, played


def _tell_coverage(scenarios: Any, rules: Rules, played: Any, say: Say) -> bool:
    """Tell what no scenario reaches, and whether there is such a thing."""
    found = scenarios.trial.unreached(played, rules)
    click.echo(scenarios.report.coverage(found, rules, say), nl=False)
    return bool(found)


@command.command(
    "coverage", example="ladder scenarios coverage våre-scenarioer", fails="some are not reached"
)
@_path
@options.lang
@options.rules
@told_gently
def coverage_command(say: Say, path: Path, rules_dir: Path | None) -> int:
    """Which criteria, warnings, signs, targets and actions no scenario reaches."""
    scenarios, rules, played = _played(path, rules_dir)
    return BELOW if _tell_coverage(scenarios, rules, played, say) else 0


@command.command(
    "mutate", example="ladder scenarios mutate våre-scenarioer", fails="some are not noticed or not reached"
)
@_path
@options.lang
@options.rules
@told_gently
def mutate_command(say: Say, path: Path, rules_dir: Path | None) -> int:
    """Tell which changes of the rules no scenario notices, and what none reaches."""
    scenarios, rules, played = _played(path, rules_dir)
    with progress() as tick:
        alive, count = scenarios.trial.survivors(played, rules, tick)
    unreached = _tell_coverage(scenarios, rules, played, say)
    click.echo(scenarios.report.mutants(alive, count, say), nl=False)
    return BELOW if unreached or alive else 0


@command.command("write", example="ladder scenarios write vårt.toml --output vårt.feature")
@spoken.argument("file", metavar="FILE", type=completing.COLLABORATION)
@spoken.option("--as-of", metavar="DATE", help="The day to judge [default: today].")
@spoken.option("--output", type=spoken.NamedPath(), metavar="PATH", help="Write to a file.")
@options.lang
@options.rules
@told_gently
def write_command(
    say: Say, file: Path, as_of: str | None, output: Path | None, rules_dir: Path | None
) -> int:
    """Write a feature in which the collaboration in FILE stands as it does now."""
    if output and output.suffix.casefold() not in ("", ".feature"):
        raise Stop(WRONG_INPUT, "feature-not-feature", path=harmless(str(output)))
    made, rules, day = _scenarios().write, read_rules(rules_dir), options.day(as_of)
    found = assess(Case(read_collaboration(file, rules), rules, day))
    write(made.feature(found, rules.pack, made.from_here(file, output), say), output)
    return 0
