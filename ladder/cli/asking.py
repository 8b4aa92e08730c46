"""Asking in a terminal or a pipe: a line at a time, and again until what is written will do."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import TypeVar

import click
from pydantic_core import PydanticCustomError

from ..model.values import read_date
from ..naming import composed, fitting, nearest
from ..render import text
from ..render.ask import paragraphs
from ..render.document import Item, line
from ..streams import output_is_read
from ..words import Say, did_you_mean, harmless

T = TypeVar("T")

_WIDTH = 100
_NONE = "-"


class Quit(Exception):
    """No more for now."""


class Back(Exception):
    """One step back."""


class WillNotDo(Exception):
    """What is written is no answer. `key` is why, among the words for asking; `meant` what may have been."""

    def __init__(self, key: str, *, meant: str | None = None, **values: str) -> None:
        super().__init__(key)
        self.key, self.meant, self.values = key, meant, values


def read_line(prompt: str) -> str:
    """What is written on the next line.

    Raises:
        EOFError: there is none, or nobody reads what is asked.
        KeyboardInterrupt: Ctrl-C.
    """
    if sys.stdin.isatty():
        with suppress(ImportError):  # there to edit the line, and so that it may be as long as need be
            import readline  # noqa: F401, PLC0415  it changes what a pipe gets, so only in a terminal
        return input(prompt)
    answer = input(prompt)
    click.echo(harmless(answer))
    if not output_is_read():
        raise EOFError
    return answer


def hear_utf8() -> None:
    """A file or pipe gives UTF-8 on every system, as it gets it; a terminal keeps its own."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding=None if sys.stdin.isatty() else "utf-8", errors="replace")


def width() -> int:
    """How wide what is said may be, in characters."""
    return min(shutil.get_terminal_size().columns, _WIDTH)


class Asker:
    """Asks in one language. At any question `q` raises `Quit`, and `<` raises `Back`."""

    def __init__(self, say: Say) -> None:
        self.say = say

    def show(self, said: str) -> None:
        """Say something between the questions."""
        click.echo(text.blocks(paragraphs([said]), width=width()), nl=False)

    def number(self, titles: Iterable[str]) -> None:
        """Show choices by number."""
        items = [Item(line(title), f"{number}.") for number, title in enumerate(titles, start=1)]
        click.echo(text.blocks(items, width=width(), indent=2), nl=False)

    def line(self, prompt: str, offered: str = "") -> str:
        """What is written, without what steers a terminal; where nothing is, what is `offered`."""
        shown = f"{prompt} [{offered}]" if offered else prompt
        written = read_line(f"{harmless(shown)}: ").encode(errors="replace").decode()
        read = composed(harmless(written)).strip()
        if read == "q":
            raise Quit
        if read == "<":
            raise Back
        return read or offered

    def until(self, prompt: str, understood: Callable[[str], T | None], offered: str = "") -> T:
        """What is written, as it is `understood`; asked again where it is nothing, or raises `WillNotDo`."""
        while True:
            try:
                answer = understood(self.line(prompt, offered))
            except WillNotDo as fault:
                self.show(self.say("asking", fault.key, **fault.values))
                if fault.meant:
                    click.echo(did_you_mean(fault.values["read"], fault.meant, self.say))
            else:
                if answer is not None:
                    return answer

    def one(self, prompt: str, choices: Mapping[str, str], offered: str = "") -> str:
        """The id of one of the `choices`, which are titles by id. `?` shows them."""

        def understood(read: str) -> str | None:
            if read == "?":
                self.number(choices.values())
                return None
            return named(read, choices)

        return self.until(prompt, understood, offered)

    def several(self, prompt: str, choices: Mapping[str, str], everybody: str) -> tuple[str, ...]:
        """The ids of some of the `choices`, in their order; of all of them by the word `everybody`."""

        def understood(read: str) -> tuple[str, ...]:
            if read.casefold() == everybody:
                return tuple(choices)
            found = {named(part.strip(), choices) for part in something(read).split(",")}
            return tuple(id_ for id_ in choices if id_ in found)

        return self.until(prompt, understood, everybody)


def something(read: str) -> str:
    """What must be there.

    Raises:
        WillNotDo: nothing is.
    """
    if not read:
        raise WillNotDo("needed")
    return read


def something_or_none(read: str) -> str:
    """What need not be there: empty where it is not."""
    return "" if read == _NONE else read


def a_date(read: str) -> str:
    """A date, or the part of one that is known.

    Raises:
        WillNotDo: it is none.
    """
    try:
        return read_date(something(read)).written
    except PydanticCustomError:
        raise WillNotDo("not-a-date", read=read) from None


def named(read: str, choices: Mapping[str, str]) -> str:
    """The id of the one that is named among the `choices`, by number or by the beginning of a title or an id.

    Raises:
        WillNotDo: none is, or more than one.
    """
    by_number = {str(number): id_ for number, id_ in enumerate(choices, start=1)}
    if something(read) in by_number:
        return by_number[read]
    known = {id_: (title,) for id_, title in choices.items()}
    found = fitting(read, known, str.__eq__) or fitting(read, known, str.startswith)
    if len(found) > 1:
        raise WillNotDo("several-fit", read=read, fits=", ".join(choices[id_] for id_ in found))
    if not found:
        raise WillNotDo("not-a-choice", read=read, meant=nearest(read, known))
    return found[0]
