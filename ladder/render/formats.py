"""The formats of an answer: one document, and a module that writes it in each of them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from ..words import Say
from .document import Document

Format = Literal["text", "markdown", "html", "docx", "xlsx", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)


def render(
    document: Document,
    say: Say,
    format_: Format,
    *,
    width: int = 100,
    colour: bool = False,
    template: Path | None = None,
) -> str | bytes:
    """The whole answer in one of these formats: text, or the bytes of a file.

    `width` is in characters, and it and `colour` are for text. `template` is a Word document that lends its
    look to another. As `csv` only its `rows` are written.

    Raises:
        ImportError: the format needs a library that is not installed.
        CannotAnswer: the template is not there, or is no Word document.
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
        case "html":
            from . import html  # noqa: PLC0415  likewise

            return html.render(document, say)
        case "docx":
            from . import word  # noqa: PLC0415  likewise

            return word.render(document, say, template)
        case "xlsx":
            from . import xlsx  # noqa: PLC0415  likewise

            return xlsx.render(document, say)
