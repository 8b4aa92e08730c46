"""How a report looks in Word where no template says otherwise: the page and the styles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import docx
from docx.document import Document as File
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ...model.values import Status
from ..tones import TONES, on_paper
from .ooxml import LINK, shaded

HEADINGS = 4
"""How many levels of headings there are."""
CONTENTS = 2
"""How many of them stand in the contents."""
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
"""The lists that Word has a style for, one within another."""
SMALL = "Ladder Table"
"""The style of what stands in tables."""
BODY = "Normal"
"""The style of what is no more than text."""
_INK, _QUIET, _ACCENT = "002C54", "5B5D60", "005DB1"


_TIGHT = Pt(10)
_SIZES = {
    "Title": 20, "Subtitle": 8.5, "Heading 1": 14, "Heading 2": 12, "Heading 3": 11, "Heading 4": 10,
    "Caption": 9, "Header": 8.5, "Footer": 8.5,
}  # fmt: skip
_SPACES = {
    "Title": (0, 2), "Subtitle": (0, 4), "Heading 1": (10, 3), "Heading 2": (10, 3), "Heading 3": (8, 2),
    "Heading 4": (6, 2), "Caption": (6, 2), BODY: (0, 3), SMALL: (1, 1), "toc 1": (3, 0), "toc 2": (0, 0),
}  # fmt: skip
"""In points: before and after."""
_BUILT_IN = {
    **{f"toc {level + 1}": WD_STYLE_TYPE.PARAGRAPH for level in range(CONTENTS)},
    LINK: WD_STYLE_TYPE.CHARACTER,
}
"""Styles of Word that python-docx does not bring."""
_OURS = {
    SMALL: WD_STYLE_TYPE.PARAGRAPH,
    **{f"Ladder {tone}": WD_STYLE_TYPE.CHARACTER for tone in dict.fromkeys(TONES.values())},
}
STYLES = (
    BODY, "Title", "Subtitle", *(f"Heading {level + 1}" for level in range(HEADINGS)), "TOC Heading",
    *_BULLETS, "Caption", "Header", "Footer", "Table Grid", *_BUILT_IN, *_OURS,
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
    _style(file.styles)
    _colour(file.styles)
    return file


def _style(styles: Any) -> None:
    for style in list(
        styles
    ):  # python-docx brings a hundred for tables, and looks through all of them each time
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in {"Normal Table", *STYLES}:
            style.delete()
    for name, kind in _BUILT_IN.items():
        styles.add_style(name, kind, builtin=True)
    for name, kind in _OURS.items():
        styles.add_style(name, kind)
    normal = styles[BODY]
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
    for name, (before, after) in _SPACES.items():
        form = styles[name].paragraph_format
        form.space_before, form.space_after = Pt(before), Pt(after)
    plain = styles["Subtitle"]
    plain.font.italic = False
    plain.element.rPr.remove(plain.element.rPr.find(qn("w:spacing")))


def _colour(styles: Any) -> None:
    link = styles[LINK].font
    link.color.rgb, link.underline = RGBColor.from_string(_ACCENT), True
    for tone in dict.fromkeys(TONES.values()):
        ink, below = on_paper(tone)
        style = styles[f"Ladder {tone}"]
        style.font.color.rgb = RGBColor.from_string(ink)
        style.element.rPr.append(shaded(below))


def of_status(status: Status) -> str:
    """The style of what tells a status."""
    return f"Ladder {TONES[status]}"


def ground(status: Status) -> str:
    """The colour that what tells a status stands on, as RRGGBB."""
    return on_paper(TONES[status])[1]


def bullets(depth: int) -> str:
    """The style of a list within so many others."""
    return _BULLETS[min(depth, len(_BULLETS) - 1)]


def tighten(paragraphs: Iterable[Paragraph]) -> None:
    """Let text and lists take little room, whatever a template says: they are to share a page."""
    for paragraph in (found for found in paragraphs if found.style and found.style.name in {BODY, *_BULLETS}):
        form = paragraph.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(0), Pt(2), 1.0
        for run in paragraph._p.iter(qn("w:r")):  # noqa: SLF001  python-docx leaves out those of links
            Run(run, paragraph).font.size = _TIGHT


def width(file: File) -> Length:
    """How wide the text is."""
    page = file.sections[0]
    sides = (page.left_margin or 0) + (page.right_margin or 0)
    return Length((page.page_width or Cm(21)) - sides)
