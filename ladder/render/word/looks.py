"""How a report looks in Word: the page and the styles, which are ours or those of a template."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, NamedTuple

import docx
from docx.document import Document as File
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Cm, Length, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ...model.values import Status
from .ooxml import LINK, shaded

HEADINGS = 4
"""How many levels of headings there are."""
CONTENTS = 2
"""How many of them stand in the contents."""
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
"""The lists that Word has a style for, one within another."""
SMALL = "Table Text"
"""The style of what stands in tables."""
_TEXT = {"Normal", *_BULLETS}
_INK, _QUIET, _ACCENT = "002C54", "5B5D60", "005DB1"


class Tone(NamedTuple):
    """How a status looks: a style, its colours as RRGGBB, and a sign that says the same."""

    style: str
    ink: str
    fill: str
    sign: str


_PARTLY = Tone("Status Partly", "3C2807", "FAE6C6", "◐")
_MISSING = Tone("Status Missing", "590D0D", "F8E4E4", "✗")
TONES: dict[Status, Tone] = {
    "met": Tone("Status Met", "023409", "DAEDDD", "✓"),
    "at-least-partly": _PARTLY,
    "partly": _PARTLY,
    "at-most-partly": _MISSING._replace(sign="◔"),
    "not-met": _MISSING,
    "unknown": Tone("Status Unknown", "292C30", "E8E8E9", "?"),
}
"""The colours of Designsystemet, as in the pages of HTML."""

_TIGHT = Pt(10)
_SIZES = {
    "Title": 20, "Subtitle": 8.5, "Heading 1": 14, "Heading 2": 12, "Heading 3": 11, "Heading 4": 10,
    "Caption": 9, "Header": 8.5, "Footer": 8.5,
}  # fmt: skip
_SPACES = {
    "Title": (0, 2), "Subtitle": (0, 4), "Heading 1": (10, 3), "Heading 2": (10, 3), "Heading 3": (8, 2),
    "Heading 4": (6, 2), "Caption": (6, 2), "Normal": (0, 3), SMALL: (1, 1), "toc 1": (3, 0), "toc 2": (0, 0),
}  # fmt: skip
"""In points: before and after."""
_OWN = {
    SMALL: WD_STYLE_TYPE.PARAGRAPH,
    **{f"toc {level + 1}": WD_STYLE_TYPE.PARAGRAPH for level in range(CONTENTS)},
    LINK: WD_STYLE_TYPE.CHARACTER,
    **{tone.style: WD_STYLE_TYPE.CHARACTER for tone in TONES.values()},
}
"""The styles that python-docx does not bring."""
_USED = (
    "Normal", "Title", "Subtitle", *(f"Heading {level + 1}" for level in range(HEADINGS)), "TOC Heading",
    *_BULLETS, "Caption", "Header", "Footer", "Table Grid", *_OWN,
)  # fmt: skip
"""All styles of a report, each after what it is based on."""


def ours() -> File:
    """An empty file of ours, on A4."""
    file = docx.Document()
    page = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    page.top_margin, page.bottom_margin = Cm(1.9), Cm(1.6)
    page.header_distance = page.footer_distance = Cm(0.9)
    _style(file)
    return file


def _style(file: File) -> None:
    styles = file.styles
    for name, kind in _OWN.items():
        styles.add_style(name, kind, builtin=name not in {SMALL, *(tone.style for tone in TONES.values())})
    normal = styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    normal.paragraph_format.line_spacing = 1.05
    for name in (SMALL, "toc 1", "toc 2"):
        styles[name].base_style = normal
    styles[SMALL].font.size = Pt(9)
    styles["toc 1"].font.bold = True
    styles["toc 2"].paragraph_format.left_indent = Cm(0.5)
    for name, size in _SIZES.items():
        styles[name].font.size = Pt(size)
        styles[name].font.color.rgb = RGBColor.from_string(_INK if size > _SIZES["Caption"] else _QUIET)
    styles["Subtitle"].font.italic = False
    for apart in styles["Subtitle"].element.rPr.findall(qn("w:spacing")):
        styles["Subtitle"].element.rPr.remove(apart)
    for name, (before, after) in _SPACES.items():
        form = styles[name].paragraph_format
        form.space_before, form.space_after = Pt(before), Pt(after)
    styles[LINK].font.color.rgb, styles[LINK].font.underline = RGBColor.from_string(_ACCENT), True
    for tone in TONES.values():
        style = styles[tone.style]
        style.font.color.rgb = RGBColor.from_string(tone.ink)
        if style.element.rPr.find(qn("w:shd")) is None:
            style.element.rPr.append(shaded(tone.fill))


def bullets(depth: int) -> str:
    """The style of a list within so many others."""
    return _BULLETS[min(depth, len(_BULLETS) - 1)]


def tighten(paragraphs: Iterable[Paragraph]) -> None:
    """Let text and lists take little room, whatever a template says: they are to share a page."""
    for paragraph in (found for found in paragraphs if found.style and found.style.name in _TEXT):
        form = paragraph.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(0), Pt(2), 1.0
        for run in paragraph._p.iter(qn("w:r")):  # noqa: SLF001  python-docx leaves out those of links
            Run(run, paragraph).font.size = _TIGHT


def width(file: File) -> Length:
    """How wide the text is."""
    page = file.sections[0]
    sides = (page.left_margin or 0) + (page.right_margin or 0)
    return Length((page.page_width or Cm(21)) - sides)


def complete(file: File) -> None:
    """Give the file each of our styles that it lacks; those that it has stay as they are."""
    source = ours()
    for name in _USED:
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
