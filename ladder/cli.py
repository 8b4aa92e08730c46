"""The command line: parse, call one function of the library, print. Nothing about the domain is here.

Exit codes: 0 done; 1 assessed, but some arena has not reached the step asked for with `--at-least`;
2 the input or the usage is wrong; 3 our error; 130 interrupted.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from . import read
from .assessment import Assessment
from .compile import Rules
from .engine import Engine, EngineError
from .engine.choose import EngineName, EngineUnavailable
from .engine.choose import engine as choose_engine
from .flow import assess, read_collaboration, read_handbook, read_rules
from .problems import Problem, ProblemsFound
from .values import Language
from .version import VERSION
from .words import Say, harmless

BELOW, WRONG_INPUT, OUR_ERROR, INTERRUPTED = 1, 2, 3, 130
_WIDTH = 100


class _Stop(Exception):
    """Something to tell the user, and the code to leave with."""

    def __init__(self, code: int, key: str, **values: object) -> None:
        self.code, self.key, self.values = code, key, values


def _day(written: str | None) -> date:
    try:
        return date.today() if written is None else date.fromisoformat(written)  # the user's own day
    except ValueError:
        raise _Stop(WRONG_INPUT, "not-a-day", read=written) from None


_lang = click.option(
    "--lang", type=click.Choice(["nb", "nn", "en"]), default="nb", show_default=True, help="Language."
)
_variant = click.option("--variant", metavar="ID", help="A variant of the ladder [default: five-steps].")
_rules = click.option(
    "--rules", "rules_dir", type=click.Path(path_type=Path), help="A rule pack of your own [default: ours]."
)


def _told_gently(command: Callable[..., int]) -> Callable[..., None]:
    """Problems and errors become messages and exit codes, never a traceback."""

    @wraps(command)
    def run(lang: Language, **options: Any) -> None:
        say = Say(lang)
        try:
            code = command(say=say, **options)
        except ProblemsFound as found:
            _tell_problems(found.problems, say)
            code = WRONG_INPUT
        except _Stop as stop:
            click.echo(say("command", stop.key, **stop.values), err=True)
            code = stop.code
        except EngineError as error:
            click.echo(say("command", "engine-failed", said=error), err=True)
            code = OUR_ERROR
        except KeyboardInterrupt:
            code = INTERRUPTED
        except Exception as error:  # the last line of defence: our error, told as one
            if os.environ.get("LADDER_DEBUG"):
                raise
            click.echo(say("command", "our-error", said=f"{type(error).__name__}: {error}"), err=True)
            code = OUR_ERROR
        sys.exit(code)

    return run


def _leave_quietly() -> None:
    """Nobody reads what we print any more: let Python's own flush at the end find nothing to do."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_problems(problems: tuple[Problem, ...], say: Say) -> None:
    from .render import problems as render  # noqa: PLC0415  placing is slow to load, and seldom needed

    click.echo(render.render(problems, say), err=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="ladder")
def main() -> None:
    """Judge how well public bodies coordinate, by the coordination ladder (samordningstrappa)."""


@main.command("assess")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as-of", metavar="DATE", help="The day to judge [default: today].")
@click.option("--arena", "arenas", multiple=True, metavar="ID", help="Judge only this arena.")
@_lang
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path), metavar="PATH", help="Write to a file.")
@_rules
@_variant
@click.option(
    "--engine",
    "engine_name",
    type=click.Choice(["durable", "plain"]),
    help="[default: durable where it can be loaded, else plain]",
)
@click.option("--at-least", type=click.IntRange(0), metavar="N", help="Leave with 1 if an arena is below N.")
@_told_gently
def assess_command(
    say: Say,
    file: Path,
    as_of: str | None,
    arenas: tuple[str, ...],
    format_: str,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
    at_least: int | None,
) -> int:
    """Assess the collaboration in FILE."""
    day = _day(as_of)
    rules = read_rules(rules_dir, variant)
    highest = len(rules.pack.ladder.steps)
    if at_least is not None and at_least > highest:
        raise _Stop(WRONG_INPUT, "no-such-step", read=at_least, highest=highest)
    collaboration = read_collaboration(file, rules)
    known = [arena.id for arena in collaboration.arenas]
    for arena in arenas:
        if arena not in known:
            raise _Stop(WRONG_INPUT, "unknown-arena", read=arena, expected=", ".join(known))
    result = assess(collaboration, rules, day, engine=_engine(engine_name), arenas=arenas or None)
    _write(_rendered(result, rules, say, format_, output), output)
    below = at_least is not None and any(arena.level.reached < at_least for arena in result.arenas)
    return BELOW if below else 0


def _engine(name: EngineName | None) -> Engine:
    try:
        return choose_engine(name)
    except EngineUnavailable as error:
        raise _Stop(WRONG_INPUT, "engine-unavailable", said=error) from error


def _rendered(result: Assessment, rules: Rules, say: Say, format_: str, output: Path | None) -> str:
    if format_ == "json":
        return result.model_dump_json(indent=2) + "\n"
    from .render import text  # noqa: PLC0415  rich is not needed for JSON

    terminal = output is None and sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR")
    width = min(shutil.get_terminal_size().columns, 120) if terminal else _WIDTH
    return text.render(result, rules.pack, say, width=width, colour=colour)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        try:
            click.echo(text, nl=False)
        except BrokenPipeError:
            _leave_quietly()
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise _Stop(WRONG_INPUT, "cannot-write", path=output, said=error.strerror) from error


@main.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_lang
@_rules
@_told_gently
def check_command(say: Say, files: tuple[Path, ...], rules_dir: Path | None) -> int:
    """Tell everything that stops the FILES from being assessed."""
    rules = read_rules(rules_dir)
    problems: list[Problem] = []
    for file in files:
        try:
            read_collaboration(file, rules)
            click.echo(say("problem", "all-well", file=harmless(str(file))))
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    return 0


@main.group("rules")
def rules_group() -> None:
    """The rule pack."""


@rules_group.command("list")
@_lang
@_rules
@_variant
@_told_gently
def rules_list_command(say: Say, rules_dir: Path | None, variant: str | None) -> int:
    """Criteria, indicators and their questions, so that records can be written."""
    from .render import rules as render  # noqa: PLC0415

    click.echo(render.render(read_rules(rules_dir, variant).pack, say), nl=False)
    return 0


@rules_group.command("show")
@click.argument("id_", metavar="[ID]", required=False)
@_lang
@_rules
@_variant
@_told_gently
def rules_show_command(say: Say, id_: str | None, rules_dir: Path | None, variant: str | None) -> int:
    """A criterion, an action, a warning or anything else the rules name; without ID, the pack itself."""
    from .render import blocks, rule  # noqa: PLC0415

    rules = read_rules(rules_dir, variant)
    handbook = read_handbook(rules_dir)
    page = rule.page(rules.pack, handbook, id_, say) if id_ else rule.front(rules.pack, say)
    if not page:
        raise _Stop(WRONG_INPUT, "no-such-rule", read=id_)
    click.echo(blocks.as_text(page), nl=False)
    return 0


@rules_group.command("lint")
@_lang
@_rules
@click.option(
    "--against", type=click.Path(path_type=Path), metavar="FILE", help="Tell what is copied from FILE."
)
@click.option("--witness", metavar="ID", help="Print a smallest file in which the rule ID holds, and stop.")
@_told_gently
def rules_lint_command(say: Say, rules_dir: Path | None, against: Path | None, witness: str | None) -> int:
    """Tell what lowers the quality of the rules. Leaves with 1 if there are errors."""
    from . import lint  # noqa: PLC0415

    if witness:
        click.echo(_witness(read_rules(rules_dir), witness), nl=False)
        return 0
    found = lint.lint(rules_dir, _text_of(against) if against else None)
    if found:
        _tell_problems(tuple(found), say)
    else:
        click.echo(say("command", "lint-clean"))
    return BELOW if any(not problem.warning for problem in found) else 0


def _witness(rules: Rules, id_: str) -> str:
    import tomlkit  # noqa: PLC0415

    from .witness import of  # noqa: PLC0415

    case = of(rules, id_)
    if case is None:
        raise _Stop(WRONG_INPUT, "no-witness", read=id_)
    return tomlkit.dumps(case)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise _Stop(WRONG_INPUT, "cannot-read", path=path, said=error.strerror) from error
    except UnicodeDecodeError as error:
        raise _Stop(WRONG_INPUT, "cannot-read", path=path, said="UTF-8") from error


@rules_group.command("pages")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--features", type=click.Path(path_type=Path), metavar="DIR", help="Where the scenarios lie.")
@click.option("--check", is_flag=True, help="Write nothing; leave with 1 if a page is not as the rules.")
@_lang
@_rules
@_told_gently
def rules_pages_command(
    say: Say, folder: Path, features: Path | None, check: bool, rules_dir: Path | None
) -> int:
    """Write a page in FOLDER for each criterion, and for what the rules rest on, in every language."""
    from .render.pages import MADE, pages  # noqa: PLC0415

    rules = read_rules(rules_dir)
    scenarios = read.features(features) if features else {}
    made = {
        folder / path: text for path, text in pages(rules.pack, read_handbook(rules_dir), scenarios).items()
    }
    there = read.pages(folder)
    if foreign := [str(path) for path in made if path in there and not there[path].startswith(MADE)]:
        raise _Stop(WRONG_INPUT, "pages-not-ours", names=", ".join(foreign))
    ours = {path: text for path, text in there.items() if text.startswith(MADE)}
    stale = sorted(path for path in {**made, **ours} if made.get(path) != ours.get(path))
    if check and stale:
        raise _Stop(BELOW, "pages-stale", names=", ".join(map(str, stale)), folder=folder)
    for path in stale:
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(made[path], path)
        else:
            path.unlink()
    click.echo(say("command", "pages-fresh" if check else "pages-written", count=len(made), folder=folder))
    return 0


@main.group("scenarios")
def scenarios_group() -> None:
    """Scenarios in Gherkin that domain experts write."""


def _scenarios() -> Any:
    """The package of scenarios with its modules, which need pytest and pytest-bdd."""
    try:
        from . import scenarios  # noqa: PLC0415
        from .scenarios import report, run, sample, trial, write  # noqa: F401, PLC0415
    except ImportError as error:
        raise _Stop(WRONG_INPUT, "scenarios-extra") from error
    return scenarios


_path = click.argument("path", type=click.Path(path_type=Path), default=Path())


@scenarios_group.command("run")
@_path
@_lang
@_rules
@click.option(
    "--report", "page", type=click.Path(path_type=Path), metavar="FILE.html", help="Write a page too."
)
@_told_gently
def scenarios_run_command(say: Say, path: Path, rules_dir: Path | None, page: Path | None) -> int:
    """Run the features at PATH. Leaves with 1 if some scenario does not hold or could not be tried."""
    scenarios = _scenarios()
    played = scenarios.run.run(path, read_rules(rules_dir), rules_dir)
    click.echo(scenarios.report.text(played, say), nl=False)
    if page:
        _write(scenarios.report.html(played, say), page)
    return 0 if all(feature.holds for feature in played) else BELOW


@scenarios_group.command("steps")
@_lang
@_rules
@_told_gently
def scenarios_steps_command(say: Say, rules_dir: Path | None) -> int:
    """The sentences that scenarios are written in, with an example each."""
    scenarios, pack = _scenarios(), read_rules(rules_dir).pack
    columns, values = scenarios.sample.columns(say), scenarios.sample.values(pack, say)
    click.echo(scenarios.report.vocabulary(say, columns, values), nl=False)
    return 0


@scenarios_group.command("coverage")
@_path
@_lang
@_rules
@_told_gently
def scenarios_coverage_command(say: Say, path: Path, rules_dir: Path | None) -> int:
    """Which criteria, warnings, signs, targets and actions no scenario reaches. Leaves with 1 if some are."""
    scenarios, rules = _scenarios(), read_rules(rules_dir)
    found = scenarios.trial.unreached(scenarios.trial.sound(path, rules.pack), rules)
    click.echo(scenarios.report.coverage(found, rules, say), nl=False)
    return BELOW if found else 0


@scenarios_group.command("mutate")
@_path
@_lang
@_rules
@_told_gently
def scenarios_mutate_command(say: Say, path: Path, rules_dir: Path | None) -> int:
    """Change the rules one at a time and tell which changes no scenario notices. Leaves with 1 if some."""
    scenarios, rules = _scenarios(), read_rules(rules_dir)
    alive, count = scenarios.trial.survivors(scenarios.trial.sound(path, rules.pack), rules)
    click.echo(scenarios.report.mutants(alive, count, say), nl=False)
    return BELOW if alive else 0


@scenarios_group.command("write")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as-of", metavar="DATE", help="The day to judge [default: today].")
@click.option("--output", type=click.Path(path_type=Path), metavar="PATH", help="Write to a file.")
@_lang
@_rules
@_told_gently
def scenarios_write_command(
    say: Say, file: Path, as_of: str | None, output: Path | None, rules_dir: Path | None
) -> int:
    """Write a feature in which the collaboration in FILE stands as it does now."""
    write, rules, day = _scenarios().write, read_rules(rules_dir), _day(as_of)
    found = assess(read_collaboration(file, rules), rules, day)
    _write(write.feature(found, rules.pack, write.from_here(file, output), say), output)
    return 0
