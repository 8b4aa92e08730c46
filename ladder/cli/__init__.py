"""The command line: parse, call one function of the library, print. Nothing about the domain is here."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from ..streams import CannotPrint
from ..undisturbed import undisturbed
from ..version import VERSION
from ..words import NotCompiled, Say, harmless
from . import language, spoken
from .leaving import OUR_ERROR, WRONG_INPUT, interrupted, unprinted

COMMANDS = {
    "new": "Ask who collaborates on what, and write FILE (.toml or .xlsx), which explains itself.",
    "assess": (
        "Assess the collaboration in FILE: as text the answer on one screen, or with --full the whole report."
    ),
    "check": "Tell everything that stops the FILES from being assessed, and what is worth a second look.",
    "explain": "Explain why SUBJECT is as it is in the collaboration in FILE, down to the records.",
    "plan": (
        "Find the least that must be shown to reach the next step and the target, and the actions for it."
    ),
    "ask": (
        "Tell which open questions can still move the level in FILE, in what order to ask, and which cannot."
    ),
    "interview": "Ask what can still move the level in FILE, and write each answer into FILE as a record.",
    "diff": "Tell what changed from OLD to NEW, and why. The same file may be given twice, with two dates.",
    "timeline": "Show how the collaboration in FILE stood on every day on which anything changed.",
    "forecast": "Tell what falls in FILE if nothing new is recorded, and what to renew before it does.",
    "compare": "Compare the collaborations in the FILES, arena by arena; or the arenas of one.",
    "batch": "Assess many collaborations, those in the files, folders and patterns of PATHS, on many days.",
    "sheet": "Write a workbook for collecting evidence to FILE (.xlsx).",
    "rules": "The rule pack.",
    "scenarios": "Scenarios in Gherkin that domain experts write.",
}
"""Each is a module of this package, loaded when it is called for, and how its help begins."""


class _Commands(spoken.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        with undisturbed():  # a class of pydantic that is broken off in the making is an error of ours
            found = import_module(f".{cmd_name}", __name__).command
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without loading any."""
        room = formatter.width - 6 - max(map(len, COMMANDS))
        listed = {name: spoken.Command(name, help=begun, example="") for name, begun in COMMANDS.items()}
        with formatter.section(spoken.told("Commands")):
            formatter.write_dl([(name, found.get_short_help_str(room)) for name, found in listed.items()])

    def make_context(self, *arguments: Any, **named: Any) -> click.Context:
        """What is wrong before a command is reached is told of too."""
        with _harmless():
            return super().make_context(*arguments, **named)

    def invoke(self, ctx: click.Context) -> Any:
        """Ctrl-C is told of also before the command itself can."""
        try:
            with _harmless():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            sys.exit(interrupted(Say(language.of_environment(os.environ))))

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Run the command line in the reader's language."""
        given = sys.argv[1:] if args is None else args
        try:
            lang = language.chosen(given, os.environ)
            with spoken.speaking(lang):
                return super().main(args, *rest, **extra)
        except CannotPrint as error:  # help, which no command is at work to tell
            sys.exit(unprinted(error, Say(lang)))
        except language.UnknownLanguage as error:
            say = Say(language.of_locale(os.environ))
            click.echo(say("command", "unknown-language", read=harmless(error.read)), err=True)
            sys.exit(WRONG_INPUT)
        except NotCompiled as error:
            click.echo(error, err=True)
            sys.exit(OUR_ERROR)


@contextmanager
def _harmless() -> Iterator[None]:
    """What was typed and is told back steers no terminal."""
    try:
        yield
    except click.ClickException as error:
        vars(error)["message"] = harmless(error.message)  # click calls it final, and prints it
        raise


@click.group(
    cls=_Commands,
    example="ladder assess vårt.toml",
    fails=spoken.DOES_NOT_HOLD,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    VERSION, message="ladder %(version)s", cls=spoken.Option, help="Show the version and exit."
)
def main() -> None:
    """Judge how well public bodies coordinate, by the coordination ladder (samordningstrappa)."""
