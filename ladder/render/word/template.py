"""A Word document of the user's own as the template of a report: its look is kept, its text is not."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as File
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.styles import BabelFish

from ...files import read
from ...files.archive import unpacks_to
from ...files.gate import megabytes
from ...files.problems import ProblemsFound
from ...model import bounds
from ...model.problems import InputFile, Problem
from ...words import CannotAnswer
from .looks import STYLES, ours

_HEADS = (qn("w:headerReference"), qn("w:footerReference"))
_NO_DOCUMENT = (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError)
"""What python-docx says of a file that is none: no archive, a broken one, one of other things, no XML."""


def opened(path: Path) -> File:
    """The template without its text: its page, header and footer, and every style that a report needs.

    Raises:
        CannotAnswer: there is no such file, or it is no Word document that can be read.
        ProblemsFound: the file cannot be opened, or is too large.
    """
    if not path.exists():
        raise CannotAnswer("no-template", path=path)
    source = BytesIO(read.contents(path))
    try:
        _need_small(source, path)
        file = docx.Document(source)
    except _NO_DOCUMENT as error:
        raise CannotAnswer("not-a-template", path=path) from error
    _empty(file)
    _name_as_word_does(file)
    _complete(file)
    return file


def _need_small(source: BytesIO, path: Path) -> None:
    """See to it that unpacking the document has an end."""
    with ZipFile(source) as parts:
        if (unpacked := unpacks_to(parts)) > bounds.UNPACKED or len(parts.infolist()) > bounds.PARTS:
            values = megabytes(unpacked, bounds.UNPACKED)
            raise ProblemsFound([Problem("template-too-large", InputFile(str(path)), values=values)])


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


def _name_as_word_does(file: File) -> None:
    """Let known styles be found by name: other programs write Heading 1 where Word writes heading 1."""
    names = {name.casefold(): BabelFish.ui2internal(name) for name in STYLES}
    for style in file.styles.element.style_lst:
        style.name_val = names.get((style.name_val or "").casefold(), style.name_val)


def _complete(file: File) -> None:
    """Give the file each of our styles that it lacks; those that it has stay as they are."""
    source = ours()
    for name in STYLES:
        if name not in file.styles:
            _add(file, source, name)


def _add(file: File, source: File, name: str) -> None:
    style = source.styles[name]
    made = deepcopy(style.element)
    for tag in ("w:basedOn", "w:next", "w:link"):
        for found in made.findall(qn(tag)):
            made.remove(found)
    file.styles.element.append(made)
    if style.base_style is not None and style.base_style.name in file.styles:
        file.styles[name].base_style = file.styles[style.base_style.name]
    for number in made.iter(qn("w:numId")):
        number.set(qn("w:val"), _bullets(source, file, number.get(qn("w:val"))))


def _bullets(source: File, file: File, number: str) -> str:
    """Give the file the bullets that are `number` in the source; their number there."""
    num = f"w:num[@w:numId='{number}']"
    (found,) = _numbering(source).xpath(f"w:abstractNum[@w:abstractNumId=../{num}/w:abstractNumId/@w:val]")
    made, target = deepcopy(found), _numbering(file)
    taken = [int(known.get(qn("w:abstractNumId"))) for known in target.findall(qn("w:abstractNum"))]
    new = max(taken, default=-1) + 1
    made.set(qn("w:abstractNumId"), str(new))
    target.insert(len(target.xpath("w:numPicBullet | w:abstractNum")), made)
    return str(target.add_num(new).numId)


def _numbering(file: File) -> Any:
    """What the file knows of lists."""
    try:
        return file.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    except KeyError:
        empty = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        name = PackURI("/word/numbering.xml")
        made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, empty, file.part.package)
        file.part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return made.element
