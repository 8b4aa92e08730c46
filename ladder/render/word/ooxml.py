"""What Word has and python-docx has no word for: fields, bookmarks, links, shading and language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

LINK = "Hyperlink"
"""The style of a link."""


def element(name: str, /, **attributes: str) -> Any:
    """An element such as `w:shd`, with its attributes."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def shaded(fill: str) -> Any:
    """What fills the ground with a colour, as RRGGBB."""
    return element("w:shd", val="clear", color="auto", fill=fill)


def speak(properties: Any, language: str) -> None:
    """Set the language, such as nn-NO, among the properties of a style or a run."""
    for before in properties.findall(qn("w:lang")):
        properties.remove(before)
    properties.append(element("w:lang", val=language))


def speak_within(parts: Iterable[Any], language: str) -> None:
    """Set the language of all that is written in these parts, where none is set."""
    for run in (run for part in parts for run in part.iter(qn("w:r"))):
        properties = run.get_or_add_rPr()
        if properties.find(qn("w:lang")) is None:
            speak(properties, language)


def within(outer: Any, paragraph: Paragraph, text: str = "", style: str | None = None) -> Any:
    """Add text to the paragraph inside an element, such as a link; the element."""
    outer.append(paragraph.add_run(text, style)._r)  # noqa: SLF001  python-docx has no word for it
    paragraph._p.append(outer)  # noqa: SLF001  likewise
    return outer


def field(instruction: str) -> Any:
    """A field such as PAGE, which is filled in by what draws the pages."""
    return element("w:fldSimple", instr=instruction)


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Give the paragraph a name, and a number of its own in the file."""
    inside = paragraph._p  # noqa: SLF001  likewise
    start = element("w:bookmarkStart", id=str(number), name=name)
    inside.insert(0 if inside.pPr is None else 1, start)
    inside.append(element("w:bookmarkEnd", id=str(number)))


def link_within(name: str) -> Any:
    """A link to a bookmark."""
    return element("w:hyperlink", anchor=name, history="1")


def link_out(paragraph: Paragraph, address: str) -> Any:
    """A link from the paragraph to an address of the web."""
    made = element("w:hyperlink", history="1")
    related = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    made.set(qn("r:id"), related)
    return made
