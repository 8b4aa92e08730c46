"""The report as a Word document, with real headings, lists and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import groupby
from pathlib import Path

from docx.document import Document as File
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Cm, Length
from docx.text.paragraph import Paragraph

from ...files import archive
from ...words import Say, clean, harmless
from ..document import (
    Block,
    Chart,
    Code,
    Document,
    Item,
    Labelled,
    Line,
    Para,
    Section,
    Staircase,
    TableBlock,
    Task,
    joined,
)
from .frame import contents, head_and_foot
from .looks import BODY, HEADINGS, SMALL, bullets, ours, tighten
from .ooxml import speak, speak_within
from .pen import Pen
from .places import Places
from .tables import grid, staircase, table
from .template import opened

_LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_TASK_FACTS = ("serves", "by", "effort")
_TASK_NOTES = ("instrument", "source", "recommended", "reservation")
_INDENT = Cm(0.63)


def render(report: Document, say: Say, template: Path | None = None) -> bytes:
    """The whole report as a .docx file, with the look of `template` or else of ours.

    Raises:
        CannotAnswer: the template is not there, or is no Word document.
    """
    file = opened(template) if template else ours()
    day = date.fromisoformat(report.day) if report.day else archive.NO_DAY
    _tell_about(file, report, day, _LANGUAGES[say.lang])
    head_and_foot(file, report, say)
    _Writer(file, report, say).write()
    return _bytes(file, day)


def _tell_about(file: File, report: Document, day: date, language: str) -> None:
    """Title and language, and nothing that depends on when or by whom it was written."""
    about = file.core_properties
    about.title = clean(": ".join(filter(None, (report.title, report.subtitle))))[:255]
    about.author = about.last_modified_by = about.comments = ""
    about.language = language
    about.created = about.modified = datetime.combine(day, datetime.min.time())
    whole = file.part.package
    for id_ in [id_ for id_, part in whole.rels.items() if part.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        whole.rels.pop(id_)
    speak(file.styles[BODY].element.get_or_add_rPr(), language)


class _Writer:
    """Writes a report into an empty file."""

    def __init__(self, file: File, report: Document, say: Say) -> None:
        self.file = file
        self.report = report
        self.say = say
        self.places = Places((*report.lead, *report.sections))
        self.pen = Pen(self.places)
        self.begun = False

    def write(self) -> None:
        report = self.report
        self.file.add_heading(clean(report.title), 0)
        if report.subtitle:
            self.file.add_paragraph(clean(report.subtitle), style="Subtitle")
        self.blocks(report.lead, 1, 0)
        tighten(self.file.paragraphs)
        above = contents(self.file, report, self.places, self.say)
        if above and any(isinstance(block, Section) for block in report.lead):
            above.paragraph_format.page_break_before = True
        self.blocks(report.sections, 1, 0)

    def section(self, section: Section, level: int) -> None:
        heading = self.file.add_heading(clean(section.title), min(level, HEADINGS))
        heading.paragraph_format.page_break_before = (section.major and self.begun) or None
        self.places.mark(heading, section)
        self.begun = True
        self.blocks(section.blocks, level + 1, 0)
        if section.lang:
            start = heading._p  # noqa: SLF001  what has been written since is what follows it
            speak_within((start, *start.itersiblings()), _LANGUAGES[section.lang])

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
            case Item():
                self._item(block, depth)
                self.blocks(block.below, level, depth + 1)
            case Task():
                self._hint(block, depth)
            case TableBlock():
                table(self.file, self.pen, block)
            case Code(text, _):
                self._code(text)
            case Staircase():
                staircase(self.file, self.pen, block)
            case Chart():
                table(self.file, self.pen, block.table)

    def _hint(self, task: Task, depth: int) -> None:
        """A task that is not numbered, and so stands in no table."""
        self._item(Item((task.text,)), depth)
        for facts in task.lines:
            self._paragraph(joined((fact.told for fact in facts), " · "), depth + 1)

    def _code(self, text: str) -> None:
        paragraph = self.file.add_paragraph(style=SMALL)
        paragraph.add_run(harmless(text)).font.name = "Consolas"

    def _paragraph(self, line: Line, depth: int) -> Paragraph:
        paragraph = self.file.add_paragraph(style=BODY)
        paragraph.paragraph_format.left_indent = Length(depth * _INDENT) if depth else None
        self.pen.write(paragraph, line)
        return paragraph

    def _item(self, item: Item, depth: int) -> None:
        """After what its marker says; or with a dot; or where it has no marker, as a paragraph."""
        if item.lead:
            paragraph = self._paragraph((f"{item.lead}", *item.line), depth + 1)
            paragraph.paragraph_format.first_line_indent = Length(-_INDENT)
            paragraph.runs[0].bold = bool(item.anchor) or None
        elif item.marker:
            paragraph = self.file.add_paragraph(style=bullets(depth))
            self.pen.write(paragraph, item.line)
        else:
            paragraph = self._paragraph(item.line, depth)
        paragraph.paragraph_format.keep_with_next = bool(item.below) or None
        self.places.mark(paragraph, item)

    def _tasks(self, tasks: Iterable[Task]) -> None:
        """What is to be done, with a box to tick."""
        head = [self.say("report", key) for key in ("done", "action", *_TASK_FACTS)]
        rows = [
            (
                (("☐",),),
                ((f"{task.number}. {task.text}",), *_told(task, _TASK_NOTES)),
                *((task.facts[key].line,) for key in _TASK_FACTS),
            )
            for task in tasks
        ]
        grid(self.file, self.pen, head, rows, self.say("report", "actions"))


def _told(task: Task, keys: Iterable[str]) -> Iterator[Line]:
    """The facts of a task that it has of these."""
    return (task.facts[key].told for key in keys if key in task.facts)


def _bytes(file: File, day: date) -> bytes:
    """The file, whose parts carry the day of the assessment, not of the writing."""
    made = BytesIO()
    file.save(made)
    return archive.of_day(made.getvalue(), day)
