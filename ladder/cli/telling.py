"""What a command tells: results on standard output, problems and errors gently on the other."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from pydantic import BaseModel

from ..files import cache, ledger
from ..files.problems import ProblemsFound, render
from ..files.put import put
from ..judge.engine import EngineError
from ..languages import Language
from ..model.pack import Pack
from ..model.problems import Problem
from ..model.progress import Tick
from ..streams import CannotPrint
from ..words import CannotAnswer, Say, harmless, strange_letter, typed
from .leaving import OUR_ERROR, WRONG_INPUT, interrupted, unprinted

if TYPE_CHECKING:
    from ..files.check.notes import Note
    from ..render.document import Document
    from ..render.formats import Format

JSON = Literal["json"]
BY_ENDING: Mapping[str, Format | JSON] = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".json": "json",
}
"""What the ending of a file says about its format."""
THEIRS = (".toml", ".feature")
"""How files end that users write by hand, and no answer does."""
_REFUSED = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.ENOMEM}
"""What is a matter of the machine, wherever it comes up."""
_WIDTH = 100


class Stop(Exception):
    """Something to tell the user, and the code to leave with."""

    def __init__(self, code: int, key: str, **values: object) -> None:
        self.code, self.key, self.values = code, key, values


def told_gently(command: Callable[..., int]) -> Callable[..., None]:
    """Problems and errors become messages and exit codes, never a traceback."""

    @wraps(command)
    def run(lang: Language, **options: Any) -> None:
        say = Say(lang)
        try:
            _need_ending(options)
            with ledger.kept(), cache.used():
                code = command(say=say, **options)
        except ProblemsFound as found:
            tell_problems(found.problems, say)
            code = WRONG_INPUT
        except CannotAnswer as asked:
            click.echo(asked.told(say), err=True)
            code = WRONG_INPUT
        except Stop as stop:
            click.echo(say("command", stop.key, **stop.values), err=True)
            code = stop.code
        except EngineError as error:
            click.echo(say("command", "engine-failed", said=error), err=True)
            code = OUR_ERROR
        except CannotPrint as error:
            code = unprinted(error, say)
        except KeyboardInterrupt:
            code = interrupted(say)
        except Exception as error:  # the last line of defence: our error, told as one
            if os.environ.get("LADDER_DEBUG"):
                raise
            code = _unexpected(error, say)
        sys.exit(code)

    return run


def _unexpected(error: Exception, say: Say) -> int:
    """Tell of an error that nothing else took care of, as ours unless it is not; the code to leave with."""
    key = _lacking(error)
    said = error.strerror if key and isinstance(error, OSError) else f"{type(error).__name__}: {error}"
    click.echo(say("command", key or "our-error", said=said), err=True)
    return WRONG_INPUT if key else OUR_ERROR


def _lacking(error: Exception) -> str | None:
    """What the surroundings lack, where that is the cause: the key of what is said of it."""
    if not isinstance(error, OSError):
        return None
    from tempfile import gettempdir  # noqa: PLC0415  for the day it is needed

    for finds, key in ((Path.cwd, "no-working-folder"), (gettempdir, "no-temporary-folder")):
        try:
            finds()
        except OSError:
            return key
    return "machine-refuses" if error.errno in _REFUSED else None


def _need_ending(options: Mapping[str, Any]) -> None:
    """See to it that the name of the file to write does not say another format than the one asked for."""
    output, asked = options.get("output"), options.get("format_")
    said = BY_ENDING.get(output.suffix.casefold()) if output else None
    if asked and said and said != asked:
        raise Stop(WRONG_INPUT, "unlike-ending", path=output, said=said, read=asked)


def tell_problems(problems: tuple[Problem, ...], say: Say) -> None:
    """Tell every problem on standard error, each with its place."""
    click.echo(render(problems, say), err=True)


def command_line(name: str, file: Path | None, options: Mapping[str, object]) -> str:
    """A command as one writes it in a terminal, with those of the options that have a value."""
    given = [part for option in options.items() if option[1] is not None for part in option]
    return typed("ladder", *name.split(), *([file] if file else []), *given)


@contextmanager
def progress() -> Iterator[Tick]:
    """A bar on standard error while something takes its time; where that is no terminal, nothing."""
    with click.progressbar(length=1, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def tick(of: int) -> None:
            bar.length = of
            bar.update(1)

        yield tick


def noted(note: Note, say: Say) -> str:
    """What is worth a second look, in words."""
    about = say.listed(map(harmless, note.about)) if note.about else ""
    values = {"of": harmless(note.of), "about": about, "date": say.day(note.date)}
    if note.what:
        values |= {"what": say("what", note.what), "why": _why_alike(note, say)}
    return say("problem", note.code, **values)


def _why_alike(note: Note, say: Say) -> str:
    """Which letter it is that differs, or that it is only small and capital ones."""
    other = "".join(note.about)
    found = strange_letter(note.of, other, say) or strange_letter(other, note.of, say)
    return found or say("letter", "only-case")


def write(made: str | bytes, output: Path | None) -> None:
    """Print what was made, or write it to a file.

    Raises:
        Stop: what was made is nothing for a terminal.
        CannotAnswer: the file cannot be written, or has been read.
    """
    if output is None:
        if isinstance(made, bytes) and sys.stdout.isatty():
            raise Stop(WRONG_INPUT, "needs-output")
        click.echo(made, nl=False)
        return
    put(output, made.encode() if isinstance(made, str) else made)


def answer(
    result: BaseModel,
    command: str,
    pack: Pack,
    say: Say,
    *,
    format_: Format | JSON,
    output: Path | None,
    template: Path | None = None,
    **besides: BaseModel | str | None,
) -> None:
    """Print the `result` of a command as JSON, or its document, made with what goes `besides`.

    A Word document takes its look from `template`.

    Raises:
        Stop: there is a template, and no Word document to be written.
    """
    if template and format_ != "docx":
        raise Stop(WRONG_INPUT, "template-for-docx")
    if format_ == "json":
        _write_answer(result.model_dump_json(indent=2) + "\n", output)
    else:
        made = import_module(f"..render.{command}", __package__).document(result, pack, say, **besides)
        print_document(made, say, format_=format_, output=output, template=template)


def print_document(
    document: Document, say: Say, *, format_: Format, output: Path | None, template: Path | None = None
) -> None:
    """Print a document in a format; in a terminal as wide as that, and in colour."""
    from ..render import formats  # noqa: PLC0415  JSON needs none of it

    terminal = output is None and sys.stdout.isatty()
    width = _width_of_terminal() if terminal else _WIDTH
    colour = terminal and not os.environ.get("NO_COLOR")
    if terminal and format_ == "text":
        document = document.answer_last
    try:
        made = formats.render(document, say, format_, width=width, colour=colour, template=template)
    except ImportError as error:
        from ..extras import how_to_install  # noqa: PLC0415  only where something is lacking

        raise Stop(WRONG_INPUT, "office-extra", command=how_to_install("office")) from error
    _write_answer(made, output)


def _write_answer(made: str | bytes, output: Path | None) -> None:
    """Write an answer, but not in the place of what users write by hand, be it read or not."""
    if output and output.suffix.casefold() in THEIRS and not ledger.read_as(output):
        values = {"read": output.suffix, "known": ", ".join(BY_ENDING)}
        raise Stop(WRONG_INPUT, "ending-of-theirs", path=output, **values)
    write(made, output)


def _width_of_terminal() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415  slow to load, for what else is there

    return min(get_terminal_size().columns, 120)
