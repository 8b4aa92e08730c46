"""Options that several commands share, and what they mean."""

import os
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click
from pydantic_core import PydanticCustomError

from ..flow import Case, read_collaboration, read_rules
from ..judge.engine import Engine
from ..judge.engine.choose import EngineName, EngineUnavailable
from ..judge.engine.choose import engine as choose_engine
from ..languages import LANGUAGES
from ..model.values import When, read_date
from ..words import BY_CODE, harmless, typed
from . import completing, language, spoken
from .leaving import WRONG_INPUT
from .telling import BY_ENDING, JSON, THEIRS, Stop

if TYPE_CHECKING:
    from ..render.formats import Format

F = TypeVar("F", bound=Callable[..., Any])


class _Language(spoken.OneOf):
    """A language, by any code that people know it by."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert(BY_CODE.get(value, value), param, ctx)


lang = spoken.option(
    "--lang",
    type=_Language(LANGUAGES),
    default=lambda: language.of_environment(os.environ),
    help="The language [default: LADDER_LANG, else that of the system].",
)
variant = spoken.option(
    "--variant",
    metavar="ID",
    shell_complete=completing.variants,
    help="A variant of the ladder, by id or title [default: that of the rules].",
)
rules = spoken.option(
    "--rules",
    "rules_dir",
    type=completing.FOLDER,
    metavar="DIR",
    help="A rule pack of your own [default: ours].",
)
file = spoken.argument("file", metavar="FILE", type=completing.COLLABORATION)
as_of = spoken.option(
    "--as-of",
    metavar="DATE",
    help="The day to judge; a month or a year stands for its last day [default: today].",
)
arenas = spoken.option(
    "--arena",
    "arenas",
    multiple=True,
    metavar="ID",
    shell_complete=completing.arenas,
    help="Only this arena, by id or name.",
)


def by_ending(path: Path | None, formats: Collection[str], otherwise: str) -> str:
    """Which of the `formats` the ending of the file to write says; `otherwise` where there is none.

    Raises:
        BadParameter: the ending says none of them.
    """
    ending = path.suffix.casefold() if path else ""
    known = {each: format_ for each, format_ in BY_ENDING.items() if format_ in formats}
    if ending and ending not in known and ending not in THEIRS:
        said = spoken.told("Nothing is written as {ending} here. Give {path} one of these endings: {known}.")
        given = {"ending": ending, "path": str(path), "known": ", ".join(known)}
        raise click.BadParameter(harmless(said.format(**given)))
    return known.get(ending, otherwise)


def _format(*formats: str) -> Callable[[F], F]:
    def given(context: click.Context, _: click.Parameter, read: str | None) -> str:
        try:
            return read or by_ending(context.params.get("output"), formats, "text")
        except click.BadParameter as error:
            said = f"{error.message} {spoken.told('Or say the format with --format.')}"
            raise click.BadParameter(said, param_hint="'--output'") from None

    return spoken.option(
        "--format",
        "format_",
        type=spoken.OneOf(formats),
        callback=given,
        help="What to write [default: as the ending of --output says, else text].",
    )


page_format = _format("text", "markdown", "html", "docx")
rows_format = _format("text", "markdown", "html", "docx", "xlsx", "csv")
answer_format = _format("text", "markdown", "html", "docx", "xlsx", "csv", "json")
output = spoken.option("--output", type=spoken.NamedPath(), metavar="PATH", help="Write to a file.")
template = spoken.option(
    "--template",
    type=completing.OnDisk(".docx"),
    metavar="FILE.docx",
    help="A Word document that lends the report its look, with --format docx.",
)
engine = spoken.option(
    "--engine",
    "engine_name",
    type=spoken.OneOf(["durable", "plain"]),
    help="The engine that judges [default: durable where it can be loaded, else plain].",
)


def day(written: str | None) -> date:
    """The day written, the last one of a month or a year, or the user's own day.

    Raises:
        Stop: it is no date as people write them, or not in the calendar.
    """
    return date.today() if written is None else _when(written).last


def first_day(written: str) -> date:
    """The day written, the first one of a month or a year.

    Raises:
        Stop: it is no date as people write them, or not in the calendar.
    """
    return _when(written).first


def _when(written: str) -> When:
    try:
        return read_date(written)
    except PydanticCustomError as error:
        key = "no-such-day" if error.type == "no_such_day" else "not-a-day"
        raise Stop(WRONG_INPUT, key, read=harmless(written)) from None


def about(command: F) -> F:
    """What says which case a command is about, all of it but the day."""
    for option in (engine, variant, rules, arenas, file):
        command = option(command)
    return command


class Asked(TypedDict):
    """Which case a command is about, as it was written: `about`, and the day."""

    file: Path
    as_of: str | None
    arenas: tuple[str, ...]
    rules_dir: Path | None
    variant: str | None
    engine_name: EngineName | None


class Form(TypedDict):
    """How an answer is to be written."""

    format_: "Format | JSON"
    output: Path | None
    template: Path | None


def retyped(asked: Asked) -> dict[str, str]:
    """The file and the options that say which case a command is about, as one types them once more."""
    given = {"--as-of": asked["as_of"], "--rules": asked["rules_dir"], "--variant": asked["variant"]}
    parts = [part for option, value in given.items() if value for part in (option, value)]
    arenas = (part for id_ in asked["arenas"] for part in ("--arena", id_))
    return {"file": typed(asked["file"]), "options": typed(*parts, *arenas)}


def case(asked: Asked) -> Case:
    """The case a command is about.

    Raises:
        Stop: the day is no date, or the engine cannot be loaded here.
        ProblemsFound: the rules or the file cannot be used as they are.
        CannotAnswer: an arena is not in the file.
    """
    on, judge_with = day(asked["as_of"]), chosen_engine(asked["engine_name"])
    rules = read_rules(asked["rules_dir"], asked["variant"])
    return Case(read_collaboration(asked["file"], rules), rules, on, judge_with, asked["arenas"] or None)


def chosen_engine(name: EngineName | None) -> Engine:
    """The engine asked for, or the best there is.

    Raises:
        Stop: it cannot be loaded here.
    """
    try:
        return choose_engine(name)
    except EngineUnavailable as error:
        raise Stop(WRONG_INPUT, "engine-unavailable", said=error) from error
