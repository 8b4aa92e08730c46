"""The formats of an answer: one document, and a module that writes it in each of them."""

from __future__ import annotations

from importlib import import_module
from typing import Literal, get_args

from ..words import Say
from .document import Document

Format = Literal["text", "markdown", "html", "docx", "xlsx", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)
_NEED_LIBRARIES = {"html": "html", "docx": "word", "xlsx": "xlsx"}


def render(
    document: Document, say: Say, format_: Format, *, width: int = 100, colour: bool = False
) -> str | bytes:
    """The whole answer in one of these formats: text, or the bytes of a file.

    `width` is in characters, and it and `colour` are for text. As `csv` only its `rows` are written.

    Raises:
        ImportError: the format needs a library that is not installed.
    """
    match format_:
        case "text":
            from . import text  # noqa: PLC0415  each format is loaded when it is asked for

            return text.render(document, width=width, colour=colour)
        case "markdown":
            from . import markdown  # noqa: PLC0415  likewise

            return markdown.render(document)
        case "csv":
            from . import csv  # noqa: PLC0415  likewise

            return csv.render(document)
        case _:
            written: str | bytes = import_module(f".{_NEED_LIBRARIES[format_]}", __package__).render(
                document, say
            )
            return written
