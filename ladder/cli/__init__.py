"""The command line: parse, call one function of the library, print. Nothing about the domain is here."""

from __future__ import annotations

from importlib import import_module

import click

from ..version import VERSION

COMMANDS = (
    *("assess", "check", "explain", "plan", "ask", "interview"),
    *("diff", "timeline", "forecast", "compare", "sheet", "rules", "scenarios"),
)
"""Each is a module of this package, loaded when it is called for."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f".{cmd_name}", __name__).command
        assert isinstance(found, click.Command)
        return found


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="ladder")
def main() -> None:
    """Judge how well public bodies coordinate, by the coordination ladder (samordningstrappa)."""
