"""The report as a Word document, with real headings, lists and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import groupby
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from ..words import Say
from .document import (
    Block,
    Chart,
    Code,
    Document,
    Item,
    Labelled,
    Line,
    Mark,
    Para,
    Section,
    Staircase,
    TableBlock,
    Task,
    clean,
    joined,
    readable,
    words,
)
from .picture import png

_LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_NO_DAY = date(1980, 1, 1)
"""What a file carries that is of no day in particular: the first that an archive can say."""
_TASK_FACTS = ("serves", "by", "effort")
_LISTS = 3
"""How many lists Word has a style for, one within another."""
_TASK_WIDTHS = (1.6, 6.4, 3.3, 3.3, 2.0)
"""In centimetres: the box, what to do, and the facts above."""


def render(report: Document, say: Say) -> bytes:
    """The whole report as a .docx file."""
    writer = _Writer(say, date.fromisoformat(report.day) if report.day else _NO_DAY)
    writer.begin(report.title, report.subtitle)
    writer.blocks(report.lead, 1, 0)
    writer.blocks(report.sections, 1, 0)
    return writer.bytes()


class _Writer:
    def __init__(self, say: Say, day: date) -> None:
        self.say = say
        self.day = day
        self.file = docx.Document()
        self.begun = False

    def begin(self, title: str, subtitle: str) -> None:
        self._set_up()
        self.file.core_properties.title = clean(": ".join(filter(None, (title, subtitle))))[:255]
        self.file.add_heading(clean(title), 0)
        if subtitle:
            self.file.add_paragraph(clean(subtitle), style="Subtitle")

    def _set_up(self) -> None:
        """A4, language, and nothing that depends on when or by whom it was written."""
        page = self.file.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2.2)
        about = self.file.core_properties
        about.author = about.comments = ""
        about.language = _LANGUAGES[self.say.lang]
        about.created = about.modified = datetime.combine(self.day, datetime.min.time())
        style = self.file.styles["Normal"]
        style.font.name, style.font.size = "Calibri", Pt(10.5)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), _LANGUAGES[self.say.lang])
        style.element.get_or_add_rPr().append(language)
        self.small = self.file.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
        self.small.base_style, self.small.font.size = style, Pt(9)
        for level in range(1, 5):
            self.file.styles[f"Heading {level}"].font.color.rgb = RGBColor(0, 0x2C, 0x54)

    def section(self, section: Section, level: int) -> None:
        heading = self.file.add_heading(clean(section.title), level)
        heading.paragraph_format.page_break_before = (section.major and self.begun) or None
        self.begun = True
        self.blocks(section.blocks, level + 1, 0)

    def blocks(self, blocks: Iterable[Block], level: int, depth: int) -> None:
        for tasks, group in groupby(blocks, lambda block: isinstance(block, Task) and bool(block.number)):
            if tasks:
                self._tasks([block for block in group if isinstance(block, Task)])
                continue
            for block in group:
                self._block(block, level, depth)

    def _block(self, block: Block, level: int, depth: int) -> None:
        match block:
            case Section():
                self.section(block, level)
            case Para(said):
                self._paragraph(said, depth)
            case Labelled():
                self._paragraph(block.told, depth)
            case Item(said, _, below):
                self._item((block.lead, *said), depth)
                self.blocks(below, level, depth + 1)
            case Task():
                self._hint(block, depth)
            case TableBlock():
                self._table(block)
            case Chart():
                self._table(block.table)
            case Code(text, _):
                self._code(text)
            case Staircase():
                self._picture(block)

    def _hint(self, task: Task, depth: int) -> None:
        """A task that is not numbered, and so stands in no table."""
        self._item((task.text,), depth)
        for facts in task.lines:
            self._paragraph(joined((fact.told for fact in facts), " · "), depth + 1)

    def _code(self, text: str) -> None:
        paragraph = self.file.add_paragraph(style=self.small)
        paragraph.add_run("\n".join(readable(line) for line in text.splitlines())).font.name = "Consolas"

    def _paragraph(self, line: Line, depth: int) -> None:
        paragraph = self.file.add_paragraph()
        paragraph.paragraph_format.left_indent = Cm(0.63 * (depth + 1) if depth else 0)
        _write(paragraph, line)

    def _item(self, line: Line, depth: int) -> None:
        style = "List Bullet" if depth == 0 else f"List Bullet {min(depth + 1, _LISTS)}"
        paragraph = self.file.add_paragraph(style=style)
        if depth >= _LISTS:
            paragraph.paragraph_format.left_indent = Cm(0.63 * (depth + 1))
        _write(paragraph, line)

    def _table(self, table: TableBlock) -> None:
        self.file.add_paragraph(clean(table.caption), style="Caption").paragraph_format.keep_with_next = True
        self._grid(table.head, table.rows, table.caption)

    def _tasks(self, tasks: list[Task]) -> None:
        """What is to be done, with a box to tick."""
        head = [self.say("report", key) for key in ("done", "action", *_TASK_FACTS)]
        rows: list[tuple[Line, ...]] = []
        for task in tasks:
            notes = (
                task.facts[key]
                for key in ("instrument", "source", "recommended", "reservation")
                if key in task.facts
            )
            said = [f"{task.number}. {task.text}", *(f"{fact.label}: {words(fact.line)}" for fact in notes)]
            rows.append((("☐",), ("\n".join(said),), *(task.facts[key].line for key in _TASK_FACTS)))
        self._grid(head, rows, self.say("report", "actions"), _TASK_WIDTHS)

    def _grid(
        self,
        head: Sequence[str],
        rows: Iterable[Iterable[Line]],
        described: str,
        widths: Sequence[float] = (),
    ) -> None:
        grid = self.file.add_table(1, len(head), style="Table Grid")
        for cell, text in zip(grid.rows[0].cells, head, strict=True):
            cell.paragraphs[0].add_run(clean(text)).bold = True
            cell.paragraphs[0].style = self.small
        _mark(grid.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001  python-docx has no word for it
        for row in rows:
            made = grid.add_row()
            _mark(made._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001  likewise
            for cell, line in zip(made.cells, row, strict=True):
                cell.text = "\n".join(clean(part) for part in words(line).split("\n"))
                cell.paragraphs[0].style = self.small
        properties = grid._tbl.tblPr  # noqa: SLF001  likewise
        for name, text in (("w:tblCaption", described), ("w:tblDescription", described)):
            element = OxmlElement(name)
            element.set(qn("w:val"), clean(text))
            properties.append(element)
        grid.autofit = not widths
        for column, width in zip(grid.columns, widths, strict=False):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)
        self.file.add_paragraph()

    def _picture(self, picture: Staircase) -> None:
        shape = self.file.add_picture(BytesIO(png(picture)), width=Cm(13))
        described = shape._inline.docPr  # noqa: SLF001  python-docx has no word for alternative texts
        described.set("title", clean(picture.title))
        described.set("descr", clean(picture.description))
        drawn = ("drawn-floor", "drawn-open", "drawn-gap", "drawn-loose", "drawn-flag")
        self._paragraph(("; ".join(self.say("report", key) for key in drawn),), 0)

    def bytes(self) -> bytes:
        """The file, the same each time: its parts carry the day of the assessment, not of the writing."""
        made, out = BytesIO(), BytesIO()
        self.file.save(made)
        with ZipFile(made) as parts, ZipFile(out, "w", ZIP_DEFLATED) as fixed:
            for part in parts.infolist():
                entry = ZipInfo(
                    part.filename, (max(self.day.year, 1980), self.day.month, self.day.day, 0, 0, 0)
                )
                fixed.writestr(entry, parts.read(part), ZIP_DEFLATED)
        return out.getvalue()


def _write(paragraph: Paragraph, line: Line) -> None:
    """Add the line, with what it says of status in bold."""
    paragraph.paragraph_format.space_after = Pt(2)
    for piece in line:
        text = piece if isinstance(piece, str) else piece.text
        paragraph.add_run(_spaced(text)).bold = isinstance(piece, Mark) or None


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))


def _spaced(text: str) -> str:
    """A piece of a line, cleaned, with the spaces that keep it apart from its neighbours."""
    return f"{' ' * text[:1].isspace()}{clean(text)}{' ' * (text.strip() != '' and text[-1:].isspace())}"
