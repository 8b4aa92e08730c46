"""A Word document of the user's own as the template of a report: its look is kept, its text is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.document import Document as File
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from ...words import CannotAnswer
from .looks import complete

_HEADS = (qn("w:headerReference"), qn("w:footerReference"))
_NO_DOCUMENT = (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError)
"""What python-docx says of a file that is none: no archive, a broken one, one of other things, no XML."""


def opened(path: Path) -> File:
    """The template without its text: its page, header and footer, and every style that a report needs.

    Raises:
        CannotAnswer: there is no such file, or it is no Word document that can be read.
    """
    if not path.is_file():
        raise CannotAnswer("no-template", path=path)
    try:
        file = docx.Document(str(path))
    except _NO_DOCUMENT as error:
        raise CannotAnswer("not-a-template", path=path) from error
    except OSError as error:
        raise CannotAnswer("cannot-read", path=path, said=error.strerror) from error
    _empty(file)
    complete(file)
    return file


def _empty(file: File) -> None:
    """Take out the text and all that only it leads to. The page is that of the last section."""
    body = file.element.body
    page = body.get_or_add_sectPr()
    _inherit(body, page)
    gone = [part for part in body if part is not page]
    for part in gone:
        body.remove(part)
    only_there = {id_ for part in gone for id_ in _related(part)} - _related(page)
    for id_, relation in list(file.part.rels.items()):
        if id_ in only_there or "comments" in relation.reltype.rpartition("/")[2]:
            file.part.rels.pop(id_)


def _inherit(body: Any, page: Any) -> None:
    """Let the last section have the headers and footers that it shows, which may be those of one before."""
    shown = {
        (found.tag, found.get(qn("w:type"))): found
        for section in body.iter(qn("w:sectPr"))
        for found in section
        if found.tag in _HEADS
    }
    for place, found in enumerate(shown.values()):
        page.insert(place, found)


def _related(part: Any) -> set[str]:
    """What a part of the text leads to outside it, by id."""
    space = f"{{{part.nsmap['r']}}}" if "r" in part.nsmap else None
    attributes = (item for inner in part.iter() for item in inner.attrib.items())
    return {value for name, value in attributes if space and name.startswith(space)}
