"""What stands around a report in Word: the head and the foot of each page, and the contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.text.paragraph import Paragraph

from ...words import Say, clean
from ..document import Block, Document, Section
from .looks import CONTENTS, width
from .ooxml import field, link_within, within
from .places import Places

_LONGEST = 90
"""How much of a title stands on every page, in characters."""
_FEW = 5
"""How many headings need no contents."""


def head_and_foot(file: File, report: Document, say: Say) -> None:
    """The case at the head of each page, its day and number at the foot, unless a template has its own."""
    page = file.sections[0]
    if page.header.is_linked_to_previous:
        title = clean(report.title)
        head = page.header.paragraphs[0]
        head.style = file.styles["Header"]
        head.add_run(title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…")
    if page.footer.is_linked_to_previous:
        foot = page.footer.paragraphs[0]
        foot.style, foot.alignment = file.styles["Footer"], WD_ALIGN_PARAGRAPH.RIGHT
        foot.add_run(f"{say.day(report.day)} · " if report.day else "")
        within(field("PAGE"), foot)
        foot.add_run(" / ")
        within(field("NUMPAGES"), foot)


def contents(file: File, report: Document, places: Places, say: Say) -> Paragraph | None:
    """The headings, each leading to its place, under one that is given back; nothing where they are few.

    They are no field of their own, for the page numbers in it would not be filled in until someone asks.
    As it is, what converts the file fills them in, and Word when it prints.
    """
    listed = list(_listed((*report.lead, *report.sections), 1))
    if len(listed) <= _FEW:
        return None
    heading = file.add_paragraph(say("report", "contents"), style="TOC Heading")
    for level, section in listed:
        entry = file.add_paragraph(style=f"toc {level}")
        entry.paragraph_format.tab_stops.add_tab_stop(width(file), WD_TAB_ALIGNMENT.RIGHT)
        name = places.led_to(section)
        link = within(link_within(name), entry, f"{clean(section.title)}\t")
        link.append(within(field(f"PAGEREF {name}"), entry))
    return heading


def _listed(blocks: Iterable[Block], level: int) -> Iterator[tuple[int, Section]]:
    for block in blocks:
        if isinstance(block, Section):
            yield level, block
            if level < CONTENTS:
                yield from _listed(block.blocks, level + 1)
