"""What a command tells: results on standard output, problems and errors gently on the other.

Exit codes: 0 done; 1 done, but what was asked for does not hold; 2 the input or the usage is wrong;
3 our error; 130 interrupted.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from pydantic import BaseModel

from ..files.problems import ProblemsFound, render
from ..judge.engine import EngineError
from ..model.pack import Pack
from ..model.problems import Problem
from ..model.progress import Tick
from ..model.values import Language
from ..words import CannotAnswer, Say, harmless, typed

if TYPE_CHECKING:
    from ..files.check.notes import Note
    from ..render.document import Document
    from ..render.formats import Format

JSON = Literal["json"]
BELOW, WRONG_INPUT, OUR_ERROR, INTERRUPTED = 1, 2, 3, 130
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
            _keep_apart(options)
            code = command(say=say, **options)
        except BrokenPipeError:
            _leave_quietly()
            code = 0
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
        except KeyboardInterrupt:
            code = INTERRUPTED
        except Exception as error:  # the last line of defence: our error, told as one
            if os.environ.get("LADDER_DEBUG"):
                raise
            click.echo(say("command", "our-error", said=f"{type(error).__name__}: {error}"), err=True)
            code = OUR_ERROR
        sys.exit(code)

    return run


def _keep_apart(options: Mapping[str, Any]) -> None:
    """See to it that what is written does not take the place of what is read."""
    output = options.get("output")
    if isinstance(output, Path) and output.exists() and any(map(output.samefile, _read(options))):
        raise Stop(WRONG_INPUT, "output-is-input", path=output)


def _read(options: Mapping[str, Any]) -> Iterator[Path]:
    """The files among the options that are there to be read."""
    for name, value in options.items():
        for path in value if isinstance(value, tuple) else (value,):
            if name != "output" and isinstance(path, Path) and path.exists():
                yield path


def _leave_quietly() -> None:
    """Nobody reads what we print any more: let Python's own flush at the end find nothing to do."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell_problems(problems: tuple[Problem, ...], say: Say) -> None:
    """Tell every problem on standard error, each with its place."""
    click.echo(render(problems, say), err=True)


def command_line(name: str, file: Path | None, options: Mapping[str, object]) -> str:
    """A command as one writes it in a terminal, with those of the options that have a value."""
    given = [part for option in options.items() if option[1] is not None for part in option]
    return typed("ladder", name, *([file] if file else []), *given)


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
    listed = say.listed(map(harmless, note.indicators)) if note.indicators else ""
    return say("problem", note.code, of=harmless(note.of), indicators=listed, date=say.day(note.date))


def write(made: str | bytes, output: Path | None) -> None:
    """Print what was made, or write it to a file.

    Raises:
        Stop: the file cannot be written, or what was made is nothing for a terminal.
    """
    if output is None:
        if isinstance(made, bytes) and sys.stdout.isatty():
            raise Stop(WRONG_INPUT, "needs-output")
        try:
            click.echo(made, nl=False)
        except BrokenPipeError:  # what the command found out is still to be told by its code
            _leave_quietly()
        return
    try:
        output.write_bytes(made.encode() if isinstance(made, str) else made)
    except OSError as error:
        raise Stop(WRONG_INPUT, "cannot-write", path=output, said=error.strerror) from error


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
        write(result.model_dump_json(indent=2) + "\n", output)
    else:
        made = import_module(f"..render.{command}", __package__).document(result, pack, say, **besides)
        print_document(made, say, format_=format_, output=output, template=template)


def print_document(
    document: Document, say: Say, *, format_: Format, output: Path | None, template: Path | None = None
) -> None:
    """Print a document in a format; in a terminal as wide as that, and in colour."""
    from ..render import formats  # noqa: PLC0415  JSON needs none of it

    terminal = output is None and sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, 120) if terminal else _WIDTH
    colour = terminal and not os.environ.get("NO_COLOR")
    if terminal and format_ == "text":
        document = document.answer_last
    try:
        made = formats.render(document, say, format_, width=width, colour=colour, template=template)
    except ImportError as error:
        raise Stop(WRONG_INPUT, "office-extra") from error
    write(made, output)
