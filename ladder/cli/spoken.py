"""Commands, options and arguments whose help is told in the reader's language.

Help is written in English where a command is declared, and what it says in other languages stands in the
catalogue `messages`, beside the words of click. Both are looked up when they are shown.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from inspect import cleandoc
from typing import Any, TypeVar

import click

from ..model.values import Language
from ..words import LOCALE, require_compiled

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


def _told(text: str) -> str:
    return gettext.dgettext(_DOMAIN, cleandoc(text)) if text else text


class _Helpful:
    """Something whose help is looked up when it is shown."""

    _help: str | None

    @property
    def help(self) -> str | None:
        """What it is for, in the reader's language."""
        return _told(self._help) if self._help else None

    @help.setter
    def help(self, text: str | None) -> None:
        self._help = text


class Option(_Helpful, click.Option):
    """An option told of in the reader's language."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value in help and usage."""
        return _told(super().make_metavar(ctx))


class Argument(click.Argument):
    """An argument named in the reader's language."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value in help and usage."""
        return _told(super().make_metavar(ctx))


class Command(_Helpful, click.Command):
    """A command told of in the reader's language."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands after the name of the command in its usage."""
        return [_told(piece) for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option for help; click would keep what it said first, in whatever language that was."""
        found = super().get_help_option(ctx)
        if found:
            found.help = _told("Show this message and exit.")
        return found


class Group(Command, click.Group):
    """A group of commands told of in the reader's language."""

    command_class = Command


def option(*declarations: str, **attributes: Any) -> Callable[[F], F]:
    """As `click.option`."""
    return click.option(*declarations, cls=Option, **attributes)


def argument(*declarations: str, **attributes: Any) -> Callable[[F], F]:
    """As `click.argument`."""
    return click.argument(*declarations, cls=Argument, **attributes)


def command(name: str) -> Callable[[Callable[..., Any]], Command]:
    """As `click.command`."""
    return click.command(name, cls=Command)


def group(name: str) -> Callable[[Callable[..., Any]], Group]:
    """As `click.group`."""
    return click.group(name, cls=Group)
