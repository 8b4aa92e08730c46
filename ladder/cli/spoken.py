"""Commands, options and arguments whose help is told in the reader's language.

Help is written in English where a command is declared, and what it says in other languages stands in the
catalogue `messages`, beside the words of click. Both are looked up when they are shown.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from inspect import cleandoc
from pathlib import Path
from typing import Any, TypeVar

import click

from ..languages import Language
from ..words import BY_CODE, LOCALE, Say, require_compiled, strange_letter

F = TypeVar("F", bound=Callable[..., Any])

_DOMAIN = "messages"
"""Where click looks for its words."""


@contextmanager
def speaking(lang: Language) -> Iterator[None]:
    """Let click, and help, speak `lang`. It asks the environment which language to speak, each time.

    Raises:
        NotCompiled: there are no words in `lang`.
    """
    require_compiled(lang)
    folder, before = gettext.bindtextdomain(_DOMAIN), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(_DOMAIN, str(LOCALE))
    os.environ["LANGUAGE"] = lang
    try:
        yield
    finally:
        gettext.bindtextdomain(_DOMAIN, folder)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before


def told(text: str) -> str:
    """What is written in English, paragraph by paragraph."""
    return "\n\n".join(gettext.dgettext(_DOMAIN, part) for part in paragraphs(text)) if text else text


def paragraphs(text: str) -> list[str]:
    """The parts of a help text, the first of which is told where commands are listed."""
    return cleandoc(text).split("\n\n")


class _Helpful:
    """Something whose help is looked up when it is shown."""

    _help: str | None

    @property
    def help(self) -> str | None:
        """What it is for, in the reader's language."""
        return told(self._help) if self._help else None

    @help.setter
    def help(self, text: str | None) -> None:
        self._help = text


class Option(_Helpful, click.Option):
    """An option told of in the reader's language."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value in help and usage."""
        return told(super().make_metavar(ctx))


class Argument(click.Argument):
    """An argument named in the reader's language."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value in help and usage."""
        return told(super().make_metavar(ctx))


class OneOf(click.Choice[str]):
    """One of some words, which suggests the nearest of them."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """What is wrong with `value`, and what it may have been meant to be."""
        return _suggesting(super().get_invalid_choice_message(value, ctx), value, self.choices)


class NamedPath(click.Path):
    """A file or a folder. An empty name is none, as where a variable of the shell is not set."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(path_type=Path, **attributes)

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path."""
        if not os.fspath(value):
            self.fail(told("The name is empty. Give the name of a file or a folder."), param, ctx)
        return super().convert(value, param, ctx)


def _suggesting(said: str, read: str, known: Iterable[str]) -> str:
    """`said`, and which of the `known` words `read` was most likely meant to be."""
    from ..model.problems import closest  # noqa: PLC0415  help does without

    meant = closest(read, known)
    possibility = gettext.dngettext(_DOMAIN, *_DID_YOU_MEAN, 1).format(possibility=repr(meant))
    lang = BY_CODE.get(os.environ.get("LANGUAGE", ""), "en")
    return f"{said} {possibility} {strange_letter(read, meant, Say(lang))}".rstrip() if meant else said


_DID_YOU_MEAN = ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)")
"""As click says it of options."""


DOES_NOT_HOLD = "what was asked for does not hold"
"""What leaving with 1 means whatever the command."""


class Command(_Helpful, click.Command):
    """A command told of in the reader's language.

    Its help ends with an `example`, and with what it means that it leaves with 1 where it `fails`, if it can.
    """

    def __init__(self, *arguments: Any, example: str, fails: str = "", **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        self.example, self.fails = example, fails

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the example and the exit codes."""
        codes = {0: "done", 1: self.fails, 2: "wrong input or usage", 3: "our error", 130: "interrupted"}
        meant = ", ".join(f"{code} {told(means)}" for code, means in codes.items() if means)
        for title, text in (("Example", self.example), ("Exit codes", meant)):
            with formatter.section(told(title)):
                formatter.write_text(text)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands after the name of the command in its usage."""
        return [told(piece) for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option for help; click would keep what it said first, in whatever language that was."""
        found = super().get_help_option(ctx)
        if found:
            found.help = told("Show this message and exit.")
        return found


class Group(Command, click.Group):
    """A group of commands told of in the reader's language."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called for; where there is none of that name, the nearest is suggested."""
        read = args[0]
        if self.get_command(ctx, read) is None and not (ctx.resilient_parsing or read.startswith("-")):
            said = told("No such command {name!r}.").format(name=read)
            ctx.fail(_suggesting(said, read, self.list_commands(ctx)))
        return super().resolve_command(ctx, args)


def option(*declarations: str, **attributes: Any) -> Callable[[F], F]:
    """As `click.option`."""
    return click.option(*declarations, cls=Option, **attributes)


def argument(*declarations: str, **attributes: Any) -> Callable[[F], F]:
    """As `click.argument`."""
    return click.argument(*declarations, cls=Argument, **attributes)


def command(name: str, example: str, fails: str = "") -> Callable[[Callable[..., Any]], Command]:
    """As `click.command`, with an `example` and what leaving with 1 means, if it can."""
    return click.command(name, cls=Command, example=example, fails=fails)


def group(name: str, example: str) -> Callable[[Callable[..., Any]], Group]:
    """As `click.group`, with an `example`."""
    return click.group(name, cls=Group, example=example, fails=DOES_NOT_HOLD)
