"""What a quoted value names: an id, or a title in any of the languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import get_args

from ..model.assessment import GapReason
from ..model.pack import Pack
from ..model.problems import Problem, closest
from ..model.values import Status
from ..naming import TEXTS, meaning, titles
from .vocabulary import words


class ScenarioError(AssertionError):
    """A scenario says something that cannot be understood or that is not so.

    `code` names the message in the words of the program, `values` fill it in; `expected` and `meant` are
    what could have stood there and the likeliest of it, and `problems` are those of a file or of its data.
    """

    def __init__(
        self,
        code: str,
        *,
        expected: Iterable[str] = (),
        meant: str | None = None,
        problems: Iterable[Problem] = (),
        **values: object,
    ) -> None:
        self.code = code
        self.values = {name: str(value) for name, value in values.items()}
        self.expected = tuple(expected)
        self.meant = meant
        self.problems = tuple(problems)
        super().__init__(code, self.values, meant)


CONTEXT = ("party", "arena", "path", "name", "day", "why")
"""Values that only a scenario itself can tell the meaning of."""


def resolve(pack: Pack, name: str, read: str) -> str:
    """The id of what `read` names, where `name` says what kind of thing it is.

    Raises:
        ScenarioError: there is nothing of the kind by that id or title.
    """
    return one_of(name, read, known(pack, name))


def one_of(name: str, read: str, among: Mapping[str, Iterable[str]]) -> str:
    """The id of what `read` names `among` ids with their titles.

    Raises:
        ScenarioError: there is none.
    """
    for id_, others in among.items():
        if read == id_ or read in others:
            return id_
    written = [*among, *(other for others in among.values() for other in others)]
    raise ScenarioError("no-such-name", what=name, read=read, expected=among, meant=closest(read, written))


def known(pack: Pack, name: str) -> dict[str, tuple[str, ...]]:
    """Everything of a kind in `pack`: its ids with its titles."""
    if name not in TEXTS:
        return _words_of(name)
    return {id_: titles(text) for id_, text in TEXTS[name](pack).items()}


@cache
def _words_of(name: str) -> dict[str, tuple[str, ...]]:
    """The words of the program for a value."""
    if name in ("status", "answer"):
        return {status: titles(meaning(name, status)) for status in get_args(Status)}
    if name == "reason":
        return {reason: titles(meaning(name, reason)) for reason in get_args(GapReason)}
    return {id_: tuple(texts.values()) for id_, texts in words(name).items()}
