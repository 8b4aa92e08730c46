"""What a quoted value names: an id, or a title in any of the languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import get_args

from ..model.assessment import GapReason
from ..model.pack import Pack
from ..model.problems import Problem, closest
from ..model.values import Status, Text
from ..words import meaning
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
    for id_, titles in among.items():
        if read == id_ or read in titles:
            return id_
    written = [*among, *(title for titles in among.values() for title in titles)]
    raise ScenarioError("no-such-name", what=name, read=read, expected=among, meant=closest(read, written))


def titles(text: Text) -> tuple[str, ...]:
    """A text in every language it has."""
    return tuple(said for said in (text.nb, text.nn, text.en) if said)


_TEXTS: dict[str, Callable[[Pack], Mapping[str, Text]]] = {
    "criterion": lambda pack: {id_: c.title for id_, c in pack.criteria.items()},
    "indicator": lambda pack: {
        id_: indicator.question for c in pack.criteria.values() for id_, indicator in c.indicators.items()
    },
    "variant": lambda pack: {variant.id: variant.title for variant in pack.ladder.variants},
    "relation": lambda pack: pack.terms.relations,
    "phase": lambda pack: pack.terms.phases,
    "tier": lambda pack: pack.terms.tiers,
    "role": lambda pack: pack.terms.roles,
    "question": lambda pack: pack.targets.questions,
    "kind": lambda pack: {id_: kind.title for id_, kind in pack.evidence.kinds.items()},
    "warning": lambda pack: {warning.id: warning.text for warning in pack.warnings},
    "sign": lambda pack: {sign.id: sign.text for sign in pack.signs},
    "instrument": lambda pack: pack.instruments.titles,
    "function": lambda pack: pack.function_titles,
    "action": lambda pack: {
        id_: action.text
        for id_, action in (*pack.own_actions.items(), *((cross.id, cross) for cross in pack.actions))
    },
}
"""What the rules call the things they know, by kind."""


def known(pack: Pack, name: str) -> dict[str, tuple[str, ...]]:
    """Everything of a kind in `pack`: its ids with its titles."""
    if name not in _TEXTS:
        return _words_of(name)
    return {id_: titles(text) for id_, text in _TEXTS[name](pack).items()}


@cache
def _words_of(name: str) -> dict[str, tuple[str, ...]]:
    """The words of the program for a value."""
    if name in ("status", "answer"):
        return {status: titles(meaning(name, status)) for status in get_args(Status)}
    if name == "reason":
        return {reason: titles(meaning(name, reason)) for reason in get_args(GapReason)}
    return {id_: tuple(texts.values()) for id_, texts in words(name).items()}
