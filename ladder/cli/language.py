"""Which language the commands speak: the one asked for, then LADDER_LANG, then that of the system."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from ..languages import Language
from ..words import BY_CODE

VARIABLE = "LADDER_LANG"


class UnknownLanguage(Exception):
    """LADDER_LANG says a language we do not speak. `read` is what it says."""

    def __init__(self, read: str) -> None:
        super().__init__(read)
        self.read = read


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of a command line before it is parsed, so that also help and wrong usage are told in it.

    Raises:
        UnknownLanguage: LADDER_LANG decides, and is wrong.
    """
    return BY_CODE.get(_asked(arguments) or "") or of_environment(environment)


def of_environment(environment: Mapping[str, str]) -> Language:
    """The language where none is asked for.

    Raises:
        UnknownLanguage: LADDER_LANG is wrong.
    """
    said = environment.get(VARIABLE, "")
    if not said:
        return of_locale(environment)
    if said not in BY_CODE:
        raise UnknownLanguage(said)
    return BY_CODE[said]


def unless_usual(lang: Language) -> Language | None:
    """`lang`, or nothing where it is the one a command speaks unasked."""
    return None if lang == of_environment(os.environ) else lang


def of_locale(environment: Mapping[str, str]) -> Language:
    """The language of the system, or bokmål where it is none of ours."""
    variables = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, variables), "")
    return BY_CODE.get(locale.replace("-", "_").split("_")[0].split(".")[0].casefold(), "nb")


def _asked(arguments: Sequence[str]) -> str | None:
    """What stands after the last --lang, as click reads it."""
    asked = None
    for argument, following in zip_longest(arguments, arguments[1:]):
        if argument == "--":
            break
        if argument == "--lang":
            asked = following
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return asked
